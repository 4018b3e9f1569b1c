// Texts that say nearly the same: half of all their runs of three words are common to both, or, of texts too short for that,
// all their words. A model that saw one of them would be judged by the other.

const runLength = 3;
const nearAt = 0.5; // common runs ÷ all runs of both

/** @param {string} text @returns {string[]} */
function words(text) {
  return text.normalize("NFKD").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** @param {string} text @returns {Set<string>} */
function runs(text) {
  const all = words(text);
  if (all.length <= runLength) return new Set([all.join(" ") || text]);
  return new Set(all.slice(runLength - 1).map((_, at) => all.slice(at, at + runLength).join(" ")));
}

/**
 * @param {string[]} texts
 * @returns {[number, number][]} positions of two that are near, the earlier first
 */
export function nearDuplicates(texts) {
  const all = texts.map(runs);
  /** @type {Map<string, number[]>} */
  const having = new Map();
  /** @type {[number, number][]} */
  const near = [];
  all.forEach((own, position) => {
    /** @type {Map<number, number>} */
    const common = new Map();
    for (const run of own) {
      const earlier = having.get(run) ?? [];
      for (const other of earlier) common.set(other, (common.get(other) ?? 0) + 1);
      earlier.push(position);
      having.set(run, earlier);
    }
    for (const [other, count] of common) if (count / (own.size + all[other].size - count) >= nearAt) near.push([other, position]);
  });
  return near;
}
