/** @typedef {{label: string, values: number[]}} Group */

/**
 * Every month from the first to the last, those without a request too, or the plot would lie about time; summed up to
 * quarters or years where there are more than fit.
 * @param {{month: string, values: number[]}[]} months in order, "2026-09"
 * @param {number} most
 * @returns {{groups: Group[], by: "month" | "quarter" | "year"}}
 */
export function grouped(months, most) {
  const first = numberOf(months[0].month);
  const last = numberOf(months[months.length - 1].month);
  const steps = /** @type {const} */ ([[1, "month"], [3, "quarter"], [12, "year"]]);
  const [length, by] = steps.find(([step]) => Math.floor(last / step) - Math.floor(first / step) < most) ?? steps[2];
  const begin = Math.max(Math.floor(first / length), Math.floor(last / length) - most + 1);
  const groups = Array.from({ length: Math.floor(last / length) - begin + 1 }, (_, index) => ({
    label: labelOf(begin + index, by),
    values: months[0].values.map(() => 0),
  }));
  for (const { month, values } of months) {
    const group = groups[Math.floor(numberOf(month) / length) - begin];
    if (group) group.values = group.values.map((value, index) => value + values[index]);
  }
  return { groups, by };
}

/** @param {string} month */
function numberOf(month) {
  const [year, number] = month.split("-").map(Number);
  return year * 12 + number - 1;
}

/** @param {number} number @param {"month" | "quarter" | "year"} by */
function labelOf(number, by) {
  if (by === "year") return String(number);
  if (by === "quarter") return `${Math.floor(number / 4)} Q${(number % 4) + 1}`;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
