(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/source/brought.ts
var brought_exports = {};
__export(brought_exports, {
  whyBrought: () => whyBrought
});
module.exports = __toCommonJS(brought_exports);
var import_node_fs2 = require("node:fs");
var import_node_path = require("node:path");

// src/source/disk.ts
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");

// src/source/snapshot.ts
var largestFile = 8 * 1024 * 1024;
var mostEntries = 5e5;
var tooLarge = `it is larger than ${largestFile / 1024 / 1024} MiB`;

// src/source/disk.ts
var cached = 32 * 1024 * 1024;
function blobId(bytes, algorithm = "sha1") {
  return (0, import_node_crypto.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
var flags = import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NOFOLLOW ?? 0) | (import_node_fs.constants.O_NONBLOCK ?? 0);

// src/source/brought.ts
function whyBrought(path, text, { base, head, cwd, folder }) {
  if (head.entries.length >= mostEntries) return "the tree has more files than are listed";
  if (text.includes("\uFFFD")) return "it is not all UTF-8";
  const before = byPath(base);
  const now = byPath(head);
  const isSame = ({ path: name, blob, mode }) => before.get(name)?.blob === blob && before.get(name)?.mode === mode;
  const named = (0, import_node_path.resolve)(cwd, path);
  const places = [...pathsTo(named), realOf(named)].flatMap(
    (file) => namesOf(file, (0, import_node_path.resolve)(cwd, folder ?? ""))
  );
  const held = places.flatMap((name) => prefixesOf(name).flatMap((part) => now.get(part) ?? []));
  if (!held.every(isSame)) return "the change that is judged brings it";
  const isLong = head.entries.some(({ blob }) => /^[0-9a-f]{64}$/.test(blob));
  const id = blobId(Buffer.from(text), isLong ? "sha256" : "sha1");
  const alike = head.entries.some(({ blob }) => blob === id);
  if (alike && !base.entries.some(({ blob }) => blob === id))
    return "the change that is judged brings what it holds";
  return null;
}
function byPath({ entries }) {
  return new Map(entries.map((entry) => [entry.path, entry]));
}
var mostHops = 40;
function* pathsTo(file) {
  for (let at = file, hops = 0; hops <= mostHops; hops++) {
    yield at;
    const link = foldersOf(at).find(isLink);
    if (link === void 0) return;
    at = (0, import_node_path.resolve)((0, import_node_path.dirname)(link), (0, import_node_fs2.readlinkSync)(link), (0, import_node_path.relative)(link, at));
  }
}
function foldersOf(file) {
  const found = [];
  for (let at = file; (0, import_node_path.dirname)(at) !== at; at = (0, import_node_path.dirname)(at)) found.unshift(at);
  return found;
}
function isLink(path) {
  return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
function realOf(file) {
  try {
    return import_node_fs2.realpathSync.native(file);
  } catch {
    return file;
  }
}
function namesOf(file, folder) {
  const names = [];
  const roots = /* @__PURE__ */ new Set([folder, realOf(folder)]);
  for (let at = (0, import_node_path.dirname)(file); ; at = (0, import_node_path.dirname)(at)) {
    if (roots.has(at) || (0, import_node_fs2.existsSync)((0, import_node_path.join)(at, ".git")))
      names.push((0, import_node_path.relative)(at, file).replaceAll("\\", "/"));
    if ((0, import_node_path.dirname)(at) === at) return names;
  }
}
function prefixesOf(name) {
  const parts = name.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  whyBrought
});
})
