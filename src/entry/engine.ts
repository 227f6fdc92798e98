// Tells the engine of Node 20 to make machine code only of what runs long.

import { setFlagsFromString } from "node:v8";

// Node 20 compiles what a check runs a few dozen times, which costs a fifth of a check and a third of an audit: four times its own
// budget. Later engines measure otherwise, and refuse the flag aloud. https://nodejs.org/api/v8.html#v8setflagsfromstringflags
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=528000");
