// What Serendip does to the page is done before a frame is painted, and within a part of it: what does not fit waits for
// the next. Two hundred cards at once would else hold the page for a third of a second (measured). What it measures is
// measured after the frame, when the page has laid itself out anyway: before, each look would make it do so once more.

/** Of the 16.7 ms of a frame. The page's own script, layout and paint have the rest; the last card begun goes beyond. */
const shareMs = 9;
let scheduled = false;
/** The frame that was asked for, 0 for none. */
let frame = 0;
let begun = 0;
let taken = Infinity;
let before = () => {};
let after = () => {};
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {() => void} work done before each frame that was asked for @param {() => void} measure done after it */
export function start(work, measure) {
  before = work;
  after = measure;
}

export function stop() {
  start(() => {}, () => {});
}

/** Once a frame; hidden pages have none, and nobody waits for them. */
export function ask() {
  if (scheduled) return;
  scheduled = true;
  if (document.hidden) setTimeout(() => run(Infinity), 250);
  else frame = requestAnimationFrame(() => run(shareMs));
}

/** To be called when the page is hidden: the frame that was asked for comes no more before it is seen again. */
export function hidden() {
  if (frame === 0) return;
  cancelAnimationFrame(frame);
  frame = 0;
  scheduled = false;
  ask();
}

/** @param {number} share in milliseconds */
function run(share) {
  scheduled = false;
  frame = 0;
  begun = performance.now();
  taken = share;
  before();
  askAfter();
}

/** Measures once this frame is done. */
export function askAfter() {
  timer ??= setTimeout(() => {
    timer = undefined;
    after();
  });
}

/** @param {number} [part] of the share @returns {boolean} whether what is left should wait for the next frame */
export function spent(part = 1) {
  return performance.now() >= begun + taken * part;
}
