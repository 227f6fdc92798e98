// A process's first file: runs the program of its own name that lies beside it.

import "./engine.ts";
import { bundlesIn } from "./bundles.ts";

// A runner of CI is new each time, and takes nothing from where an earlier step may have written.
const { CI, NODE_DISABLE_COMPILE_CACHE } = process.env;
const keeps = process.argv[2] === "check" && !CI && !NODE_DISABLE_COMPILE_CACHE;
const { run, keep } = bundlesIn(new URL(".", import.meta.url), keeps);
process.on("exit", keep);
const [name = ""] = /[^/]+(?=\.js$)/.exec(import.meta.url) ?? [];
run(`${name}.cjs`);
