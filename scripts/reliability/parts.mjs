// The parts of scripts/soak, in the order of tests/RELIABILITY.md. A claim is what the page says; `how` is what is done to it.
import { availableParallelism } from "node:os";
import { soakCoverage } from "./coverage.mjs";
import { faultTests } from "./fault_tests.mjs";
import { soakFuzz } from "./fuzz.mjs";
import { soakHosts } from "./hosts.mjs";
import { soakKills } from "./kills.mjs";
import { soakMutants } from "./mutants.mjs";
import { soakTraces } from "./traces.mjs";
import { soakValgrind } from "./valgrind.mjs";

/** @typedef {{what: string, measured: string | number}} Figure */
/** @typedef {{held: boolean, figures: Figure[]}} Outcome `held`: whether the claim stood every test */
/**
 * @typedef {object} Part
 * @property {string} name on the command line
 * @property {string} title
 * @property {string} how Markdown: what is done, and where the test is
 * @property {(size?: number) => Promise<Outcome>} soak
 */

/** @type {Part[]} */
export const parts = [
  {
    name: "kills",
    title: "What was acknowledged is kept, and what is repeated is not doubled",
    how: "The release binary takes decisions, sightings, outcomes and undos over its pipes and is killed (SIGKILL) at a random instant; then every write that was not acknowledged is sent again. Every acknowledged UUID must be there, every write exactly once, and `quick_check` must say ok. 200 kills in `scripts/test` (`tests/process/kills.test.mjs`).",
    soak: soakKills,
  },
  {
    name: "faults",
    title: "A disk that fails",
    how: "Every `write`, `fsync`, `open`, `ftruncate`, `unlink` and `rename` that a write of the protocol or an import leads to fails in its turn, with EIO and with ENOSPC, alone or with all after it, on a host that starts and on one that has answered before. A result must mean that the history holds the write, an error that it holds all of it or nothing; the file must be sound; and when the disk works again, the same messages to the same host must leave what they would have left without any error. About every thirtieth in `scripts/test` (`tests/faults/io_errors_test.cpp`), and some of them on the real program under strace (`tests/process/io-errors.test.mjs`).",
    soak: faultTests("whichever call to the disk*"),
  },
  {
    name: "memory",
    title: "No memory",
    how: "Every allocation of the host, of SQLite and of the C libraries that a suggestion, a decision or an import leads to fails in its turn. The answer must be right or an error, and then the same host must answer the same as one that never lacked memory. nlohmann/json allocates in its destructors, where nothing can be caught: a reserve (`host/platform/memory_reserve.h`) helps once a message. So each is tried as well with the reserve spent, and with all allocations failing from one on; there the program may end, and its heir must go on as if nothing had been. libarchive ends the program by itself (exit status 1) where it lacks the memory for the text of an error or of a format, which is allowed to an import alone and counted. Six of each sort in `scripts/test` (`tests/faults/memory_test.cpp`).",
    soak: faultTests("whichever allocation*", availableParallelism()),
  },
  {
    name: "power",
    title: "Power that fails",
    how: "A VFS of SQLite notes what is written and when it is synced. At every sync point, before it takes hold, power fails in 16 ways: nothing, everything, only the journal or only the database of what was not synced has reached the disk, and twelve times by chance, sector by sector in any order. What is found must open, be sound and hold every acknowledged decision. A second case lets the disk lie about syncs, to see that the test would notice. Six decisions in `scripts/test` (`tests/faults/power_test.cpp`).",
    soak: faultTests("whenever power fails*"),
  },
  {
    name: "hosts",
    title: "Several browsers at once",
    how: "Eight hosts start at the same time on a history of the first schema, which one of them migrates, and write, each a thousand decisions; every tenth time they search, suggest, look somebody up or ask for the ledger, and all the while `serendip backup` copies the history. Every write must be there once, every backup whole, and nobody may be told that the history is busy. Four hosts with a hundred writes each in `scripts/test` (`tests/process/method-many-hosts.test.mjs`).",
    soak: soakHosts,
  },
  {
    name: "migrations",
    title: "A history of an older version",
    how: "Histories of every schema that there was (`tests/faults/schemas`), one of today's, a file of 0 bytes: each is opened by a program that is killed (SIGKILL) before each statement that it gives to SQLite, and at each call to the disk. What is left must be of the one schema or the other, sound and with every row, before and after the next start, which must lead to the schema of a new history; the backup that is made before a migration must be whole, of the schema then, and open with all its rows. What is newer, foreign or no history stays as it is, byte for byte. Every statement, and every fortieth write, in `scripts/test` (`tests/faults/migration_test.cpp`).",
    soak: faultTests("a migration *"),
  },
  {
    name: "damage",
    title: "A damaged history",
    how: "A history is cut off at and within every page, and single bytes of it are changed (one in ten of them in the header). The host answers with what is there or with an error that names a way out, and leaves the file as it is; `serendip recover` leaves it too and must give a sound history, which `serendip restore` must put in its place so that the host works. SQLite has no checksums: a changed letter within a text is noticed by nobody. Every twelfth page and 20 bytes in `scripts/test` (`tests/faults/damage_test.cpp`).",
    soak: faultTests("a history *"),
  },
  {
    name: "traces",
    title: "No command, no network, no stray file",
    how: "All browser tests, in both browsers, with every host that a browser starts under strace: it may start no program, make no call about a network, read libraries, locale and its own folders, and write in those alone; what is not known to be harmless is strange (`tests/browser/harness/strange_calls.mjs`). In `scripts/test` one session through every method (`tests/browser/host-trace.test.mjs`).",
    soak: soakTraces,
  },
  {
    name: "fuzz",
    title: "No input breaks the parsers",
    how: "libFuzzer with AddressSanitizer and UBSan, from frames to replies over a real history, CSV files, zips, dates and addresses of profiles (`tests/fuzz`). Beside crashes a wrong answer is a finding: a reply that is none, rows that depend on how a file is cut, an address that does not lead to the same person again. A minute each in `scripts/test fuzz`.",
    soak: soakFuzz,
  },
  {
    name: "valgrind",
    title: "Memory that is nobody's, not given back or never written",
    how: "Once for each release: unit tests and process tests with every program under valgrind's memcheck. An error or a definite leak is a finding. Left out are a test that measures its own time and three files about memory, strace and how the release is built. In `scripts/test sanitized` the same tests run under AddressSanitizer and UBSan.",
    soak: soakValgrind,
  },
  {
    name: "coverage",
    title: "What the tests reach",
    how: "The host is built with gcc's counters; unit tests, tests of faults and process tests run on it, and gcovr counts. Left out are `host/manual`, which writes the man page while building and is no part of the host; what is compiled for Windows and macOS alone; and branches that exceptions make the compiler add: both ends of each call that may throw, and what is reached by an exception alone (which values must be destroyed, which handler fits), but for the bodies of handlers and what follows them. gcovr cannot tell these apart, so `scripts/reliability/branches` reads them from gcc's notes: gcov marks no exception in what never ran, which made all of that look like branches not taken, and going on after a call counted as a branch taken. For the same reason a line that only such cleaning up stands on is none, and one ran if anything on it did. Branches on a line that has nothing but braces are left out too, as gcovr does; all others count, also those that the compiler adds for temporary values and for the first use of a static one. What runs in a process that is killed is not counted. `build/coverage/coverage.html` shows every line.",
    soak: soakCoverage,
  },
  {
    name: "mutants",
    title: "What the tests notice",
    how: "`host/wire`, `host/history` and `host/advice` are changed in one small way after another (`scripts/mutation/operators.mjs`: bounds, conditions, constants, signs, statements that are dropped, and the same in SQL), built, and the unit tests of that folder run. `scripts/mutate` lists what none noticed; `tests/MUTANTS.md` says what was made of it.",
    soak: soakMutants,
  },
];
