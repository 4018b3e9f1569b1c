// Independent work shared out over the cores: each takes the next piece when it has done one, as pieces differ in size.
import { availableParallelism } from "node:os";

/**
 * @template Item, Result
 * @param {Iterable<Item>} items
 * @param {(item: Item) => Promise<Result>} work
 * @returns {Promise<Result[]>} in the order of the items; rejects with what the first piece that fails throws
 */
export async function onAllCores(items, work) {
  /** @type {Result[]} */ const results = [];
  const waiting = [...items].entries(); // shared by all
  const core = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, core));
  return results;
}
