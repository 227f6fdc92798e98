#!/usr/bin/env node

// src/entry/engine.ts
import { setFlagsFromString } from "node:v8";
process.getBuiltinModule("node:child_process");
setFlagsFromString("--no-flush-bytecode");
if (process.versions.v8.startsWith("11."))
  setFlagsFromString(
    "--interrupt-budget=528000 --no-incremental-marking --semi-space-growth-factor=4"
  );

// src/entry/bundles.ts
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
var longest = 60 * 60 * 1e3;
function bundlesIn(home, keeps2) {
  const folder = fileURLToPath(new URL("compiled/", home));
  const modules = /* @__PURE__ */ new Map();
  const loaded = [];
  let isStale = false;
  const load = (name2) => {
    const url = new URL(name2, home);
    const filename = fileURLToPath(url);
    const path = `${folder}${name2}`;
    const code = readFileSync(filename);
    const before = keeps2 ? compiledBefore(path, code) : null;
    const script = new Script(code.toString("latin1"), { filename, cachedData: before?.data });
    isStale ||= before === null || before.isOld || script.cachedDataRejected === true;
    loaded.push({ code, script, path });
    const module = { exports: {} };
    modules.set(name2, module);
    script.runInThisContext()(module, required, url.href);
    return module;
  };
  const run2 = (name2) => (modules.get(name2) ?? load(name2)).exports;
  const required = (id) => id.startsWith("./") ? run2(id.slice(2)) : process.getBuiltinModule(id);
  const keep2 = () => {
    if (keeps2 && isStale) for (const one of loaded) keepOne(folder, one);
  };
  return { run: run2, keep: keep2 };
}
var markSize = 32;
function markOf(code, data) {
  return createHash("sha256").update(code).update(data).digest();
}
function compiledBefore(path, code) {
  try {
    const isOld = Date.now() - statSync(path).mtimeMs > longest;
    const bytes = readFileSync(path);
    const data = bytes.subarray(markSize);
    return markOf(code, data).equals(bytes.subarray(0, markSize)) ? { data, isOld } : null;
  } catch {
    return null;
  }
}
function keepOne(folder, { code, script, path }) {
  try {
    mkdirSync(folder, { recursive: true });
    const data = script.createCachedData();
    const written = `${path}.${process.pid}`;
    try {
      writeFileSync(written, Buffer.concat([markOf(code, data), data]), { mode: 420 });
      renameSync(written, path);
    } finally {
      rmSync(written, { force: true });
    }
  } catch {
    return;
  }
}

// src/entry/start.ts
var { CI, NODE_DISABLE_COMPILE_CACHE } = process.env;
var keeps = process.argv[2] === "check" && !CI && !NODE_DISABLE_COMPILE_CACHE;
var { run, keep } = bundlesIn(new URL(".", import.meta.url), keeps);
process.on("exit", keep);
var [name = ""] = /[^/]+(?=\.js$)/.exec(import.meta.url) ?? [];
run(`${name}.cjs`);
