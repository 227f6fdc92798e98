#!/usr/bin/env node
"use strict";

// src/entry/start.ts
var import_node_path2 = require("node:path");

// src/entry/bundles.ts
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_vm = require("node:vm");
var longest = 60 * 60 * 1e3;
function bundlesIn(home, takes) {
  const folder = (0, import_node_path.join)(home, "compiled");
  const modules = /* @__PURE__ */ new Map();
  const loaded = [];
  let isStale = false;
  const load = (name) => {
    const filename = (0, import_node_path.join)(home, name);
    const path = (0, import_node_path.join)(folder, name);
    const code = (0, import_node_fs.readFileSync)(filename);
    const before = takes ? compiledBefore(path, code) : null;
    const script = new import_node_vm.Script(code.toString("latin1"), { filename, cachedData: before?.data });
    isStale ||= before === null || before.isOld || script.cachedDataRejected === true;
    loaded.push({ code, script, path });
    const module2 = { exports: {} };
    modules.set(name, module2);
    script.runInThisContext()(module2, required, home);
    return module2;
  };
  const run2 = (name) => (modules.get(name) ?? load(name)).exports;
  const required = (id) => id.startsWith("./") ? run2(id.slice(2)) : process.getBuiltinModule(id);
  const keep2 = () => {
    if (takes && isStale) for (const one of loaded) keepOne(folder, one);
  };
  return { run: run2, keep: keep2 };
}
var markSize = 32;
function markOf(code, data) {
  return (0, import_node_crypto.createHash)("sha256").update(code).update(data).digest();
}
function compiledBefore(path, code) {
  try {
    const isOld = Date.now() - (0, import_node_fs.statSync)(path).mtimeMs > longest;
    const bytes = (0, import_node_fs.readFileSync)(path);
    const data = bytes.subarray(markSize);
    return markOf(code, data).equals(bytes.subarray(0, markSize)) ? { data, isOld } : null;
  } catch {
    return null;
  }
}
function keepOne(folder, { code, script, path }) {
  try {
    (0, import_node_fs.mkdirSync)(folder, { recursive: true });
    const data = script.createCachedData();
    const written = `${path}.${process.pid}`;
    try {
      (0, import_node_fs.writeFileSync)(written, Buffer.concat([markOf(code, data), data]), { mode: 420 });
      (0, import_node_fs.renameSync)(written, path);
    } finally {
      (0, import_node_fs.rmSync)(written, { force: true });
    }
  } catch {
    return;
  }
}

// src/entry/engine.ts
var import_node_v8 = require("node:v8");
process.getBuiltinModule("node:child_process");
(0, import_node_v8.setFlagsFromString)("--no-flush-bytecode");
if (process.versions.v8.startsWith("11."))
  (0, import_node_v8.setFlagsFromString)(
    "--interrupt-budget=528000 --no-incremental-marking --semi-space-growth-factor=8 --heap-growing-percent=3000"
  );

// src/entry/start.ts
var { CI, NODE_DISABLE_COMPILE_CACHE } = process.env;
var { run, keep } = bundlesIn(__dirname, !CI && !NODE_DISABLE_COMPILE_CACHE);
if (process.argv[2] === "check") process.on("exit", keep);
run(`${(0, import_node_path2.basename)(__filename, ".js")}.cjs`);
