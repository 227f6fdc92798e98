// Sets JavaScript's engine for a run of seconds: machine code is made only of what runs long, and young memory grows at once.

import { setFlagsFromString } from "node:v8";

// A check takes a fraction of a second, an audit a few: compiling what is soon done costs a quarter of either. Four times V8's own budget.
setFlagsFromString("--interrupt-budget=528000");
// Most of what is made stays until the end, so small young generations only copy it about.
setFlagsFromString("--semi-space-growth-factor=8");
