// What the type checker does not see. `no-undef` is off because it does; style is left to the writer but for quotes.
import js from "@eslint/js";

/** @param {string} property @param {string} [instead] */
const property = (property, instead = "Use textContent and append().") => ({
  selector: `MemberExpression[property.name="${property}"]`,
  message: `${property} turns text of strangers into markup. ${instead}`,
});

/** @param {string} name */
const network = (name) => ({
  selector: `Identifier[name="${name}"]`,
  message: `${name}: nothing leaves the machine. The host is reached through the background's native port.`,
});

export default [
  { ignores: ["build/", "node_modules/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2025 },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "all" }],
      "no-control-regex": "off",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-throw-literal": "error",
      "no-promise-executor-return": "off",
      quotes: ["error", "double", { avoidEscape: true, allowTemplateLiterals: true }],
    },
  },
  {
    files: ["extension/**/*.js"],
    rules: {
      "no-console": ["error", { allow: ["warn", "error"] }],
      "no-restricted-syntax": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc", "createContextualFragment", "setHTMLUnsafe", "setHTML"].map((name) => property(name)),
        ...["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "WebTransport", "RTCPeerConnection", "sendBeacon", "importScripts"].map(network),
        { selector: 'MemberExpression[object.name="document"][property.name=/^write/]', message: "document.write makes markup of text. Use append()." },
        { selector: 'Identifier[name="DOMParser"]', message: "DOMParser makes markup of text. Use textContent and append()." },
        { selector: "ImportExpression", message: "Import at the top of the file: what is loaded must be readable there." },
      ],
    },
  },
  {
    files: ["tests/pages/behaviour.js"],
    languageOptions: { sourceType: "script" },
  },
];
