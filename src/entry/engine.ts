// Tells the engine of Node 20 to make machine code only of what runs long, and to look for what is unused only when it must.

import { setFlagsFromString } from "node:v8";

// Node 20 compiles what a check runs a few dozen times, which costs a fifth of a check and a third of an audit: four times its own
// budget. It marks what is in use bit by bit as soon as a check's code is loaded, for 8 ms, and frees nothing to speak of; an audit
// does without, too, and grows no larger. Later engines measure otherwise, and refuse the first flag aloud.
// https://nodejs.org/api/v8.html#v8setflagsfromstringflags
if (process.versions.v8.startsWith("11."))
  setFlagsFromString("--interrupt-budget=528000 --no-incremental-marking");
