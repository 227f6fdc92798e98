// Tells the engine to keep what it compiled, and that of Node 20 to make machine code only of what runs long, and to look for what is
// unused seldom.

import { setFlagsFromString } from "node:v8";

// Whatever of Node's own is loaded under other flags than Node's the engine compiles anew: 3 ms for what every run needs.
process.getBuiltinModule("node:child_process");

// What has not run for a while would be forgotten, and missing from what is kept for the next start (`bundles.ts`).
setFlagsFromString("--no-flush-bytecode");

// Node 20 compiles what a check runs a few dozen times, which costs a fifth of a check and a third of an audit: four times its own
// budget. It marks what is in use bit by bit as soon as a check's code is loaded, for 8 ms, and frees nothing to speak of; an audit
// does without, too, and grows no larger. With more room at once for what is new it looks less often, for 10 ms less, and does not take
// it that a check needs a full collection, for 10 more. And nearly all that an audit keeps it needs to its end: it is looked through
// when it has grown to thirty times of what it was before, not to four, for some 6 % less work and a tenth more memory. Later engines
// measure otherwise, and refuse the first flag aloud.
// https://nodejs.org/api/v8.html#v8setflagsfromstringflags
if (process.versions.v8.startsWith("11."))
  setFlagsFromString(
    "--interrupt-budget=528000 --no-incremental-marking --semi-space-growth-factor=8 --heap-growing-percent=3000",
  );
