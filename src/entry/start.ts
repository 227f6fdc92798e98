// A process's first file: runs the program of its own name that lies beside it.

import { basename } from "node:path";
// Before the engine is told anything: what of Node's own it loads afterwards it compiles anew.
import { bundlesIn } from "./bundles.ts";
import "./engine.ts";

// A runner of CI is new each time, and takes nothing from where an earlier step may have written.
const { CI, NODE_DISABLE_COMPILE_CACHE } = process.env;
const { run, keep } = bundlesIn(import.meta.dirname, !CI && !NODE_DISABLE_COMPILE_CACHE);
// What other commands run beside it would make each check's start longer.
if (process.argv[2] === "check") process.on("exit", keep);
run(`${basename(import.meta.filename, ".js")}.cjs`);
