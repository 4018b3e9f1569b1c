// The pipe gives bytes as it likes: a frame may come in pieces, many may come at once, and the browser may go in between.
import assert from "node:assert/strict";
import test from "node:test";
import { helloFrame } from "./frames.mjs";
import { makeHome, underWine } from "./home.mjs";
import { startHost } from "./host.mjs";

const three = [helloFrame(1), helloFrame(2), helloFrame(3)];
const stream = Buffer.concat(three);

const pause = () => new Promise((done) => setTimeout(done, 1));

/** @param {import("./host.mjs").Host} host @param {number[]} ids */
async function assertAnswers(host, ids) {
  for (const id of ids) assert.equal((await host.receive()).id, id);
  assert.equal(host.unread, 0);
}

test("three frames cut at every byte, with a pause, are three messages", async (t) => {
  const host = startHost(t);
  for (let cut = 1; cut < stream.length; cut++) {
    host.sendBytes(stream.subarray(0, cut));
    await pause();
    host.sendBytes(stream.subarray(cut));
    await assertAnswers(host, [1, 2, 3]);
  }
  assert.equal((await host.end()).code, 0);
});

test("a stream that ends after any byte is answered as far as it is whole, and the status says whether it was", async (t) => {
  const home = makeHome(t);
  for (let end = 0; end <= stream.length; end += underWine ? 7 : 1) { // Wine takes half a second to start
    const host = startHost(t, { home });
    host.sendBytes(stream.subarray(0, end));
    const { code, stderr } = await host.end();
    const whole = Math.floor(end / three[0].length);
    assert.equal(host.unread, whole, `of ${end} bytes`);
    assert.equal(code, end % three[0].length === 0 ? 0 : 1, `after ${end} bytes`);
    assert.match(stderr, code === 0 ? /^$/ : /the input ended inside a frame/);
  }
});

test("a byte at a time is as good as all at once", async (t) => {
  const host = startHost(t);
  for (const byte of stream) {
    host.sendBytes(Buffer.from([byte]));
    await pause();
  }
  await assertAnswers(host, [1, 2, 3]);
});

test("2,000 messages in one write, and the end right behind them, are all answered in order", async (t) => {
  const host = startHost(t);
  const ids = Array.from({ length: 2000 }, (_, id) => id);
  host.sendBytes(Buffer.concat(ids.map(helloFrame)));
  const { code } = await host.end();
  assert.equal(code, 0);
  await assertAnswers(host, ids);
});
