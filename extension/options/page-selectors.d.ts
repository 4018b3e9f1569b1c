// What page/selector-overrides.js, a classic script, leaves in the global scope of the options page.
declare const SerendipSelectorOverrides: {
  readonly builtIn: Readonly<Record<string, string>>;
  problemOf(value: unknown): { name: string | null; problem: "notAnObject" | "unknown" | "notText" | "tooLong" | "notASelector" } | null;
};
