// Measures the host from outside, and writes what came of it for people and for programs.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../suites/program.mjs";
import { growthPlot } from "./growth_plot.mjs";
import { hostBars } from "./host_bars.mjs";
import { measureHost } from "./host_figures.mjs";
import { growing, hostPage } from "./host_results.mjs";
import { machine } from "./machine.mjs";
import { installedPeers } from "./peers.mjs";

const binaries = process.env.SERENDIP_BENCH_BINARIES ?? join(root, "build", "release");
const begun = Date.now();
const load = loadavg()[0];
const peers = installedPeers();
const host = await measureHost(binaries, peers);
const bars = hostBars(host);
const results = { date: new Date().toISOString().slice(0, 10), seconds: Math.round((Date.now() - begun) / 1000), load, machine: await machine(), bars, host };

const folder = join(root, "build", "bench");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "host.json"), `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(join(root, "tests", "bench", "HOST.md"), hostPage({ ...results, peers }));
const lines = growing.map(({ name, of }) => ({ name, points: host.growth.map((grown) => /** @type {[number, number]} */ ([grown.senders, of(grown)])) }));
writeFileSync(join(root, "tests", "bench", "growth.svg"), growthPlot("Time over the number of senders in the history", { across: "senders in the history", up: "milliseconds" }, lines));
for (const bar of bars) console.log(`${bar.state.padEnd(12)} ${bar.name}: ${bar.figure}`);
console.log(`\nMeasured in ${results.seconds} s; tests/bench/HOST.md, build/bench/host.json`);
