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

// src/source/tree.ts
var tree_exports = {};
__export(tree_exports, {
  treeAt: () => treeAt
});
module.exports = __toCommonJS(tree_exports);
var import_node_path4 = require("node:path");

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/source/git.ts
var import_node_child_process = require("node:child_process");
var mostOutput = 512 * 1024 * 1024;
var neutral = [
  "safe.directory=*",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.quotepath=off",
  "core.alternateRefsCommand=",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "gc.auto=0",
  "maintenance.auto=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.writeCommitGraph=false"
].flatMap((setting) => ["-c", setting]);
var kept = /^GIT_(SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_\w+|HTTP_\w+|PROXY_\w+|EXEC_PATH|CONFIG_(GLOBAL|SYSTEM|NOSYSTEM))$/;
function environment(repository, options) {
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== void 0 && (!name.startsWith("GIT_") || kept.test(name))) env[name] = value;
  }
  Object.assign(env, {
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    LC_ALL: "C",
    GCM_INTERACTIVE: "never"
  });
  const network = options.network === true && repository.network;
  if (!network) {
    return { ...env, GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  }
  env["GIT_ALLOW_PROTOCOL"] = "https:http:ssh:git:file";
  if (options.token === true && network.token !== null)
    Object.assign(env, header(network.server, network.token));
  return env;
}
function header(server, token) {
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`
  };
}
function startGit(repository, args, options) {
  const place = [
    `--git-dir=${repository.gitDir}`,
    ...repository.workTree === null ? [] : [`--work-tree=${repository.workTree}`]
  ];
  const paths = options.stars === true ? [] : ["--literal-pathspecs"];
  return (0, import_node_child_process.spawn)("git", [...place, "--no-pager", ...paths, ...neutral, ...args], {
    cwd: repository.workTree ?? repository.gitDir,
    env: environment(repository, options),
    // Each pipe costs a start a few milliseconds.
    stdio: [
      options.input === void 0 ? "ignore" : "pipe",
      "pipe",
      options.quiet === true ? "ignore" : "pipe"
    ],
    windowsHide: true
  });
}
function runGit(repository, args, options = {}) {
  const child = startGit(repository, args, options);
  const timeout = options.timeout ?? 12e4;
  return new Promise((resolve2, reject) => {
    const out = [];
    let size = 0;
    let stderr = "";
    const end = (error) => {
      child.kill("SIGKILL");
      reject(error);
    };
    const timer = setTimeout(() => end(slow(args, timeout)), timeout);
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(cannotRun(error));
    });
    child.stdin?.on("error", () => void 0);
    child.stdout?.on("data", (chunk) => {
      if (options.onData) {
        if (!options.onData(chunk)) child.kill("SIGKILL");
        return;
      }
      size += chunk.length;
      if (size > mostOutput) end(tooMuch(args));
      else out.push(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      if (stderr.length < 8192) stderr += chunk.toString("utf8");
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve2({ code: code ?? -1, stdout: Buffer.concat(out), stderr: clean(stderr) });
    });
    child.stdin?.end(options.input ?? "");
  });
}
function tooMuch(args) {
  return new UserError(
    `\`git ${args[0] ?? ""}\` says more than ${mostOutput >> 20} MiB`,
    "Judge a smaller tree."
  );
}
function slow(args, timeout) {
  return new UserError(
    `\`git ${args[0] ?? ""}\` did not end within ${timeout / 1e3} seconds`,
    "Run it by hand to see why, or fetch what it needs beforehand."
  );
}
function cannotRun(error) {
  return error.code === "ENOENT" ? new UserError(
    "`git` is not on the PATH, and a repository is read through it",
    "Install git, or judge plain folders with `--base FOLDER --head FOLDER`."
  ) : new UserError(`\`git\` cannot be started: ${error.message}`, "Mend the installation of git.");
}
function clean(text) {
  return text.replace(/\/\/[^/@\s]*@/g, "//***@").trim();
}
function reason(output) {
  const line = output.stderr.split("\n").find((one) => /^(fatal|error)/.test(one)) ?? output.stderr.split("\n")[0] ?? "";
  return line.replace(/^(fatal|error): /, "").slice(0, 300) || `git ended with ${output.code}`;
}
async function needGit(repository, args, options = {}) {
  let output = await runGit(repository, args, options);
  for (const token of repository.network ? [false, true] : [])
    if (output.code !== 0)
      output = await runGit(repository, args, { ...options, network: true, token });
  if (output.code === 0) return output.stdout;
  throw new UserError(
    `\`git ${args[0] ?? ""}\` failed in \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew."
  );
}

// src/source/snapshot.ts
var largestFile = 8 * 1024 * 1024;
var mostEntries = 5e5;
var tooLarge = `it is larger than ${largestFile / 1024 / 1024} MiB`;
function badPath(path) {
  if (!path.includes("/.") && !path.startsWith(".") && !path.includes("//")) {
    if (path !== "" && !path.startsWith("/") && !path.endsWith("/")) return null;
  } else if (!odd.test(path)) return null;
  const whole = path === "" || path.startsWith("/") || path.endsWith("/");
  return whole ? "its name is not a relative path" : "its name would lead out of the tree";
}
var odd = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;
function sortEntries(entries) {
  for (let i = 1; i < entries.length; i++) {
    const before = entries[i - 1];
    const here = entries[i];
    if (before && here && before.path > here.path)
      return entries.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  }
  return entries;
}
function subtree(snapshot, folder) {
  const prefix = folder.replace(/\/+$/, "") + "/";
  if (prefix === "/" || prefix === "./") return snapshot;
  const under = (list2) => list2.filter((one) => one.path.startsWith(prefix)).map((one) => ({ ...one, path: one.path.slice(prefix.length) }));
  const { downloaded, links } = snapshot;
  return {
    ...snapshot,
    entries: under(snapshot.entries),
    unread: under(snapshot.unread),
    ...links && { links: new Map([...links].flatMap((pair) => linkUnder(pair, prefix))) },
    ...downloaded && {
      downloaded: {
        names: (path) => downloaded.names(prefix + path),
        read: (path) => downloaded.read(prefix + path)
      }
    }
  };
}
function linkUnder([path, target], prefix) {
  if (!path.startsWith(prefix) || !target.startsWith(prefix)) return [];
  return [[path.slice(prefix.length), target.slice(prefix.length)]];
}

// src/source/answers.ts
function scanner() {
  const answers = [];
  let line = "";
  let told = { id: "", type: "" };
  let body = null;
  let filled = 0;
  let large = false;
  const keep2 = (bytes) => answers.push({ ...told, bytes });
  const header2 = () => {
    const [id = "", type = "", length = ""] = line.split(" ");
    const size = Number.parseInt(length, 10);
    if (Number.isNaN(size)) answers.push("missing");
    else if (size > largestFile) large = true;
    else {
      told = { id, type };
      return size + 1;
    }
    return null;
  };
  const begin = (chunk, at, size) => {
    if (at + size <= chunk.length) {
      keep2(chunk.subarray(at, at + size - 1));
      return at + size;
    }
    body = Buffer.allocUnsafe(size);
    filled = chunk.copy(body, 0, at);
    return chunk.length;
  };
  const push = (chunk) => {
    let at = 0;
    while (at < chunk.length && !large) {
      if (body === null) {
        const end = chunk.indexOf(10, at);
        line += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        at = end === -1 ? chunk.length : end + 1;
        if (end === -1) continue;
        const size = header2();
        line = "";
        if (size !== null) at = begin(chunk, at, size);
      } else {
        const taken = chunk.copy(body, filled, at);
        at += taken;
        filled += taken;
        if (filled === body.length) {
          keep2(body.subarray(0, -1));
          body = null;
        }
      }
    }
    return !large;
  };
  return { push, answers, large: () => large };
}

// src/base/object-id.ts
var isSha = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

// src/source/object-store.ts
var most = 1e3;
var patience = 12e4;
var stores = /* @__PURE__ */ new WeakMap();
function objectStore(repository) {
  const known = stores.get(repository);
  if (known) return known;
  const store = openStore(
    startGit(repository, ["cat-file", "--batch"], { input: "", quiet: true, network: true })
  );
  stores.set(repository, store);
  return store;
}
function openStore(child) {
  const { stdin, stdout } = child;
  const questions = [];
  const scan = scanner();
  let gone = false;
  let timer = null;
  const end = () => {
    gone = true;
    child.kill("SIGKILL");
    for (const { answer } of questions.splice(0)) answer(null);
    wait();
  };
  const wait = () => {
    if (timer) clearTimeout(timer);
    timer = questions.length > 0 ? setTimeout(end, patience) : null;
    for (const one of [child, stdin, stdout])
      if (timer) one?.ref();
      else one?.unref();
  };
  child.on("error", end);
  child.on("close", end);
  stdin?.on("error", end);
  stdout?.on("data", (chunk) => {
    const going = scan.push(chunk);
    for (let next = questions[0]; next && scan.answers.length >= next.count; next = questions[0]) {
      questions.shift();
      next.answer(scan.answers.splice(0, next.count));
    }
    if (!going) end();
    else if (questions.length === 0) wait();
  });
  wait();
  return {
    ask: (names) => new Promise((answer) => {
      if (names.length === 0) return answer([]);
      if (gone || names.length > most) return answer(null);
      questions.push({ count: names.length, answer });
      wait();
      stdin?.write(names.map((name) => `${name}
`).join(""));
    })
  };
}

// src/source/objects.ts
async function sizes(repository, ids) {
  const input = ids.map((id) => id + "\n").join("");
  const { stdout } = await runGit(
    repository,
    ["cat-file", "--batch-check=%(objectsize)", "--buffer"],
    { input, network: true }
  );
  const lines = stdout.toString("latin1").split("\n");
  return ids.map((_, i) => /^\d+$/.test(lines[i] ?? "") ? Number(lines[i]) : -1);
}
function blobReader(repository) {
  const why = /* @__PURE__ */ new Map();
  const read = async (asked) => {
    const found = /* @__PURE__ */ new Map();
    const wanted = [...new Set(asked)].filter(isSha);
    const answers = await objectStore(repository).ask(wanted);
    if (answers) keep(wanted, answers, found, why);
    else await readOnce(repository, wanted, found, why);
    if (repository.network) demand(wanted, found, why);
    return found;
  };
  return { read, whyAbsent: (id) => why.get(id) ?? "git could not read its content" };
}
async function readOnce(repository, wanted, found, why) {
  const hasToken = (repository.network?.token ?? null) !== null;
  let token = false;
  let left = wanted;
  for (let failures = 0; left.length > 0 && failures < 4; ) {
    const scan = scanner();
    const input = left.map((id) => id + "\n").join("");
    const ended = await runGit(repository, ["cat-file", "--batch", "--buffer"], {
      input,
      token,
      network: failures < 2,
      onData: scan.push
    });
    keep(left, scan.answers, found, why);
    const next = left[scan.answers.length];
    if (next === void 0) break;
    left = left.slice(scan.answers.length);
    if (scan.large()) {
      why.set(next, tooLarge);
      left = await withoutLarge(repository, left.slice(1), why);
    } else if (hasToken && !token) {
      token = true;
    } else {
      why.set(next, `git cannot read it: ${reason(ended)}`);
      left = left.slice(1);
      failures++;
    }
  }
}
function demand(wanted, found, why) {
  const lost = wanted.filter((id) => !found.has(id) && why.get(id) !== tooLarge);
  const [first] = lost;
  if (first === void 0) return;
  throw new UserError(
    `the content of ${lost.length === 1 ? "a file" : `${lost.length} files`} is not in the repository, and could not be fetched: ${why.get(first) ?? "git could not read it"}`,
    "Leave `filter` and `sparse-checkout` out of `actions/checkout`, or let the input `token` read the repository (`contents: read`)."
  );
}
function keep(ids, answers, found, why) {
  for (const [i, answer] of answers.entries()) {
    const id = ids[i];
    if (id === void 0) continue;
    if (answer === "missing")
      why.set(id, "its content is missing from the repository (a partial or broken clone)");
    else found.set(id, answer.bytes);
  }
}
async function withoutLarge(repository, ids, why) {
  if (ids.length === 0) return [];
  const known = await sizes(repository, ids);
  for (const [i, id] of ids.entries()) if ((known[i] ?? 0) > largestFile) why.set(id, tooLarge);
  return ids.filter((_, i) => (known[i] ?? 0) <= largestFile);
}

// src/source/commit.ts
function modeAt(text, at) {
  if (text.startsWith("100644", at)) return "file";
  if (text.startsWith("100755", at)) return "executable";
  if (text.startsWith("120000", at)) return "link";
  return text.startsWith("160000", at) ? "submodule" : "file";
}
var odd2 = /[\t/](?:\.{0,2}|\.git)[/\0]/i;
function parseTree(bytes) {
  const entries = [];
  const unread = [];
  const text = bytes.toString("utf8");
  const isPlain = !odd2.test(text);
  for (let at = 0, end; (end = text.indexOf("\0", at)) !== -1; at = end + 1) {
    const tab = text.indexOf("	", at);
    const path = text.slice(tab + 1, end);
    const full = entries.length >= mostEntries;
    const why = full ? `the tree has more than ${mostEntries} files` : isPlain ? null : badPath(path);
    if (why === null) {
      const blob = text.slice(text.indexOf(" ", at + 7) + 1, tab);
      entries.push({ path, blob, size: -1, mode: modeAt(text, at) });
    } else if (unread.length < 1e3) unread.push({ path, why });
  }
  return { entries: sortEntries(entries), unread };
}
function snapshotOf(repository, commit, listing) {
  const { read, whyAbsent } = blobReader(repository);
  return { commit, entries: listing.entries, unread: listing.unread, read, whyAbsent };
}
async function commitSnapshot(repository, commit) {
  const bytes = await needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return snapshotOf(repository, commit, parseTree(bytes));
}

// src/source/folder.ts
var import_node_fs4 = require("node:fs");
var import_node_path = require("node:path");

// src/source/disk.ts
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var cached = 32 * 1024 * 1024;
function blobId(bytes, algorithm = "sha1") {
  return (0, import_node_crypto.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function diskAt(folder) {
  const root = (0, import_node_fs.realpathSync)(folder);
  const real = /* @__PURE__ */ new Map([["", true]]);
  const realFolder = (path) => {
    const known = real.get(path);
    if (known !== void 0) return known;
    const answer = realFolder(parentOf(path)) && (0, import_node_fs.lstatSync)(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() === true;
    real.set(path, answer);
    return answer;
  };
  const confined = (path) => realFolder(parentOf(path));
  const read = (path, mode) => {
    if (!confined(path)) return "a folder above it is a link";
    try {
      return mode === "link" ? Buffer.from((0, import_node_fs.readlinkSync)(`${root}/${path}`), "utf8") : readRegular(`${root}/${path}`);
    } catch (error) {
      return `it cannot be opened (${error.code ?? "unknown error"})`;
    }
  };
  return { read, confined, root };
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
var flags = import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NOFOLLOW ?? 0) | (import_node_fs.constants.O_NONBLOCK ?? 0);
function readRegular(path) {
  const file = (0, import_node_fs.openSync)(path, flags);
  try {
    const stat = (0, import_node_fs.fstatSync)(file);
    if (!stat.isFile()) return "it is not a regular file";
    if (stat.size > largestFile) return tooLarge;
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const got = (0, import_node_fs.readSync)(file, bytes, filled, bytes.length - filled, null);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
function keptBytes() {
  const bytes = /* @__PURE__ */ new Map();
  let budget = cached;
  const keep2 = (blob, content) => {
    if (bytes.has(blob) || content.length > budget) return;
    budget -= content.length;
    bytes.set(blob, content);
  };
  const take = (blob) => {
    const found = bytes.get(blob);
    if (found && bytes.delete(blob)) budget += found.length;
    return found;
  };
  return { keep: keep2, take };
}
function placeReader(disk, places, kept2) {
  const why = /* @__PURE__ */ new Map();
  const read = (blobs) => {
    const found = /* @__PURE__ */ new Map();
    for (const blob of new Set(blobs)) {
      const place = places.get(blob);
      if (!place) continue;
      const content = kept2.take(blob) ?? disk.read(place.path, place.mode);
      if (typeof content === "string") why.set(blob, content);
      else found.set(blob, content);
    }
    return found;
  };
  return { read, why };
}

// src/source/downloaded.ts
var import_node_fs3 = require("node:fs");

// src/source/look.ts
var import_node_fs2 = require("node:fs");
function lookAt(path) {
  try {
    return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (error.code === "EACCES") return "hidden";
    throw error;
  }
}

// src/source/downloaded.ts
var inside = /(?:^|\/)\.terraform\/modules\//;
function downloadedOn(disk) {
  const isOurs = (path) => inside.test(path) && badPath(path) === null && disk.confined(path);
  return {
    names: (folder) => isOurs(`${folder}/-`) ? filesIn(`${disk.root}/${folder}`) : [],
    read: (path) => {
      if (!isOurs(path)) return null;
      return lookAt(`${disk.root}/${path}`) ? disk.read(path, "file") : null;
    }
  };
}
function filesIn(folder) {
  try {
    const found = (0, import_node_fs3.readdirSync)(folder, { withFileTypes: true });
    return found.flatMap((one) => one.isDirectory() ? [] : [one.name]).sort();
  } catch {
    return [];
  }
}

// src/source/folder.ts
var skipped = /* @__PURE__ */ new Set([".git", "node_modules", ".terraform", ".terragrunt-cache"]);
var deepest = 100;
function folderSnapshot(folder, options) {
  if ((0, import_node_fs4.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`\`${folder}\` is not a folder`, "Give the path of an existing folder.");
  }
  const walk = { disk: diskAt(folder), entries: [], unread: [] };
  walkFolder(walk, "", 0);
  const places = /* @__PURE__ */ new Map();
  const kept2 = keptBytes();
  const entries = sortEntries(
    walk.entries.map((found) => entryOf(walk.disk, found, options, places, kept2))
  );
  const { read, why } = placeReader(walk.disk, places, kept2);
  return {
    commit: null,
    entries,
    unread: walk.unread,
    read: (blobs) => Promise.resolve(read(blobs)),
    whyAbsent: (blob) => why.get(blob) ?? "it is not in the folder",
    downloaded: downloadedOn(walk.disk)
  };
}
function walkFolder(walk, folder, depth) {
  let children;
  try {
    children = (0, import_node_fs4.readdirSync)((0, import_node_path.join)(walk.disk.root, folder), { withFileTypes: true });
  } catch (error) {
    walk.unread.push({
      path: folder,
      why: `the folder cannot be listed (${error.code ?? "unknown error"})`
    });
    return;
  }
  for (const child of children) {
    const path = folder === "" ? child.name : `${folder}/${child.name}`;
    if (walk.entries.length >= mostEntries) {
      walk.unread.push({ path, why: `the tree has more than ${mostEntries} files` });
      return;
    }
    if (child.isSymbolicLink()) walk.entries.push({ path, mode: "link" });
    else if (child.isFile()) walk.entries.push({ path, mode: "file" });
    else if (child.isDirectory() && !skipped.has(child.name)) {
      if (depth < deepest) walkFolder(walk, path, depth + 1);
      else walk.unread.push({ path, why: `it lies more than ${deepest} folders deep` });
    }
  }
}
function entryOf(disk, found, options, places, kept2) {
  const { path, mode } = found;
  let blob = `file:${disk.root}/${path}`;
  let size = -1;
  if (mode === "link" || options.hash(path)) {
    const content = disk.read(path, mode);
    if (typeof content !== "string") {
      blob = blobId(content);
      size = content.length;
      kept2.keep(blob, content);
    }
  }
  if (!places.has(blob)) places.set(blob, found);
  return { path, blob, size, mode };
}

// src/source/repository.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");
var isFolder = (path) => (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
var small = (path) => {
  const found = (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size < 65536 ? (0, import_node_fs5.readFileSync)(path, "utf8").trim() : null;
};
function isGitDir(path) {
  const common = commonDir(path);
  return small((0, import_node_path2.join)(path, "HEAD")) !== null && isFolder((0, import_node_path2.join)(common, "objects")) && isFolder((0, import_node_path2.join)(common, "refs"));
}
function commonDir(gitDir) {
  const common = small((0, import_node_path2.join)(gitDir, "commondir"));
  return common === null ? gitDir : (0, import_node_path2.resolve)(gitDir, common);
}
function gitDirOf(folder) {
  const path = (0, import_node_path2.join)(folder, ".git");
  if (isFolder(path)) return isGitDir(path) ? path : null;
  const named = small(path)?.match(/^gitdir: (.+)$/)?.[1];
  return named === void 0 ? null : (0, import_node_path2.resolve)(folder, named);
}
function findRepository(folder, network = null) {
  const start = (0, import_node_path2.resolve)(folder);
  if (!isFolder(start)) {
    throw new UserError(
      `\`${folder}\` is not a folder`,
      "Give the path of a work tree, a git directory, a bare repository or a plain folder."
    );
  }
  if (isGitDir(start))
    return { gitDir: start, commonDir: commonDir(start), workTree: null, network };
  for (let at = start; ; at = (0, import_node_path2.dirname)(at)) {
    const gitDir = gitDirOf(at);
    if (gitDir !== null) return { gitDir, commonDir: commonDir(gitDir), workTree: at, network };
    if ((0, import_node_path2.dirname)(at) === at) return null;
  }
}
function isShallow(repository) {
  return ((0, import_node_fs5.statSync)((0, import_node_path2.join)(repository.commonDir, "shallow"), { throwIfNoEntry: false })?.size ?? 0) > 0;
}

// src/source/history.ts
function checkRef(ref) {
  const odd3 = ref.split("").some((char) => char <= " " || char === "\x7F");
  if (ref !== "" && !odd3 && !ref.startsWith("-") && !ref.includes("..") && ref.length <= 1024) {
    return ref;
  }
  throw new UserError(
    `\`${ref.slice(0, 80)}\` cannot be the name of a commit`,
    "Name one branch, tag or commit id."
  );
}
async function findCommits(repository, refs) {
  const names = refs.map((ref) => `${checkRef(ref)}^{commit}`);
  const answers = await objectStore(repository).ask(names) ?? await askedOnce(repository, names);
  return answers.map((answer) => answer === "missing" ? null : commitOf(answer));
}
async function askedOnce(repository, names) {
  const input = names.map((name) => `${name}
`).join("");
  const { push, answers } = scanner();
  const output = await runGit(repository, ["cat-file", "--batch"], { input, onData: push });
  if (output.code === 0 && answers.length === names.length) return answers;
  throw new UserError(
    `git cannot read \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew."
  );
}
function commitOf({ id, bytes }) {
  const body = bytes.toString("latin1");
  const parents = body.slice(0, body.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]+)$/gm);
  return { id, parents: [...parents].map((one) => one[1] ?? "") };
}
async function fetchCommits(repository, what, depth) {
  if (!repository.network) return "fetching is left to you outside of a workflow";
  const deep = isShallow(repository) ? depth : [];
  const args = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    ...deep,
    "origin",
    "--",
    ...what
  ];
  let output = await runGit(repository, args, { network: true, timeout: 3e5 });
  if (output.code !== 0 && repository.network.token !== null)
    output = await runGit(repository, args, { network: true, token: true, timeout: 3e5 });
  return output.code === 0 ? null : reason(output);
}
async function needCommit(repository, ref, role) {
  const [here] = await findCommits(repository, [ref]);
  if (here) return here;
  const why = isSha(ref) ? await fetchCommits(repository, [ref], ["--depth=1"]) : null;
  const [fetched] = why === null && isSha(ref) ? await findCommits(repository, [ref]) : [];
  if (fetched) return fetched;
  throw missing(repository, ref, role, why);
}
function missing(repository, ref, role, why) {
  const shallow = isShallow(repository) ? " (the clone is shallow)" : "";
  return new UserError(
    `${role}, \`${ref}\`, is not in the repository${shallow}${why === null ? "" : `, and could not be fetched: ${why}`}`,
    `Run \`git fetch origin ${ref.replace(/^(refs\/remotes\/)?origin\//, "")}\`, or set \`fetch-depth: 0\` in \`actions/checkout\`.`
  );
}

// src/source/ours.ts
var policies = /* @__PURE__ */ new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);
var terragrunt = /* @__PURE__ */ new Set(["terragrunt.hcl", "terragrunt.stack.hcl", "root.hcl"]);
var foreign = /(^|\/)(node_modules|\.terraform|\.terragrunt-cache|\.git)\//;
function kindOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const kind = kindOfName(path, name);
  return kind !== null && foreign.test(path) ? null : kind;
}
function kindOfName(path, name) {
  const dot = name.lastIndexOf(".");
  switch (dot === -1 ? "" : name.slice(dot)) {
    case ".tf":
    case ".tofu":
      return isHidden(name) ? null : "hcl";
    case ".tfvars":
      return "tfvars";
    case ".hcl":
      return terragrunt.has(name) ? "terragrunt" : null;
    case ".json":
      return jsonKind(name);
    case ".yaml":
    case ".yml":
      return yamlKind(path, name.slice(0, dot), name);
    default:
      return extensionless(path, name);
  }
}
function isHidden(name) {
  return name.startsWith(".");
}
function jsonKind(name) {
  if (name.endsWith(".tf.json") || name.endsWith(".tofu.json"))
    return isHidden(name) ? null : "tf-json";
  if (name === "terragrunt.hcl.json") return "terragrunt";
  return name.endsWith(".tfvars.json") ? "tfvars-json" : "json";
}
function yamlKind(path, stem, name) {
  if (path === name || path === `.github/${name}`) {
    if (stem === "nhi-lint" || stem === "nhi-lint-waivers" || stem === "nhi-owners")
      return "policy";
  }
  if (path === `.github/workflows/${name}`) return "workflow";
  if (stem === "action") return "action";
  if (stem === "kustomization") return "kustomization";
  if (stem === "catalog-info") return "policy";
  return name === "Chart.yaml" ? "chart" : "yaml";
}
function extensionless(path, name) {
  if (policies.has(path)) return "policy";
  return name === "Kustomization" ? "kustomization" : null;
}
var words = [
  "Role",
  "erviceAccount",
  "ecret",
  "dentity",
  "oken",
  "redential",
  "ertificate",
  "SPIFFE",
  "IAM",
  "AccessKey",
  "User",
  "Policy",
  "kubeconfig",
  // What installs charts and deploys folders says which accounts and roles there are.
  "HelmRelease",
  "argoproj.io/",
  "kustomize.toolkit.fluxcd.io"
];
var utf16 = [Buffer.of(255, 254), Buffer.of(254, 255)];
var manifestSeek = {
  // Escapes, and words that are broken over two lines, begin with a backslash.
  words: [...words, "\\"],
  bytes: utf16,
  endings: [".yaml", ".yml", ".json"]
};

// src/source/links.ts
var mostHops = 40;
async function followLinks(snapshot) {
  const links = snapshot.entries.filter((entry) => entry.mode === "link");
  const ours = links.filter((entry) => kindOf(entry.path) !== null);
  if (ours.length === 0) return snapshot;
  const targets = await targetsOf(snapshot, links);
  const tree = treeOf(snapshot);
  const unread = [...snapshot.unread];
  const followed = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  for (const { path } of ours) {
    const end = follow(tree, targets, path);
    if (end === "folder") continue;
    if ("why" in end) unread.push({ path, why: end.why });
    else {
      followed.set(path, { ...end, path });
      read.set(path, end.path);
    }
  }
  const entries = snapshot.entries.map((entry) => followed.get(entry.path) ?? entry);
  const nobody = () => Promise.resolve(null);
  return { ...snapshot, entries, unread, links: read, seen: nobody(), search: nobody };
}
async function targetsOf(snapshot, links) {
  const read = await snapshot.read(links.map((entry) => entry.blob));
  return new Map(
    links.map(({ path, blob }) => [path, Buffer.from(read.get(blob) ?? []).toString("utf8")])
  );
}
function treeOf(snapshot) {
  const folders = /* @__PURE__ */ new Set([""]);
  for (const { path } of snapshot.entries) {
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return { files: new Map(snapshot.entries.map((entry) => [entry.path, entry])), folders };
}
function follow(tree, targets, path) {
  let here = "";
  const left = path.split("/").reverse();
  for (let hops = 0; ; ) {
    const part = left.pop();
    if (part === void 0) break;
    if (part === "" || part === ".") continue;
    if (part === "..") {
      if (here === "") return { why: "it is a link that leads out of the tree" };
      here = here.slice(0, Math.max(0, here.lastIndexOf("/")));
      continue;
    }
    const next = here === "" ? part : `${here}/${part}`;
    const target = targets.get(next);
    if (target === void 0) here = next;
    else {
      if (++hops > mostHops) return { why: "it is a link that leads in a circle" };
      if (target === "") return { why: "it is a link whose target cannot be read" };
      if (/^([/\\]|[A-Za-z]:)/.test(target))
        return { why: "it is a link that leads out of the tree" };
      if (target.length > 4096) return { why: "it is a link with a target longer than any path" };
      left.push(...target.split("/").reverse());
    }
  }
  if (tree.folders.has(here)) return "folder";
  const file = tree.files.get(here);
  if (file && (file.mode === "file" || file.mode === "executable")) return file;
  return { why: "it is a link to nothing in the tree" };
}

// src/source/worktree.ts
var import_node_fs6 = require("node:fs");
var import_node_path3 = require("node:path");
var list = ["ls-files", "-z", "-t", "-c", "-o", "-s", "--debug", "--exclude-standard"];
async function worktreeSnapshot(repository) {
  if (repository.workTree === null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no working tree`,
      "Name the commit to judge with `--head REF`."
    );
  }
  const listed = parseList(await needGit(repository, list));
  const disk = diskAt(repository.workTree);
  const index = (0, import_node_fs6.statSync)((0, import_node_path3.join)(repository.gitDir, "index"), { throwIfNoEntry: false });
  const places = /* @__PURE__ */ new Map();
  const kept2 = keptBytes();
  const algorithm = listed.some((one) => one.blob?.length === 64) ? "sha256" : "sha1";
  const { entries, unread } = bounded(
    listed,
    (one) => entryOf2(one, disk, index?.mtimeMs ?? 0, algorithm, places, kept2)
  );
  const objects = blobReader(repository);
  const onDisk = placeReader(disk, places, kept2);
  const read = async (blobs) => {
    const found = onDisk.read(blobs);
    const rest = blobs.filter((blob) => !places.has(blob));
    if (rest.length > 0) for (const [id, bytes] of await objects.read(rest)) found.set(id, bytes);
    return found;
  };
  return {
    commit: null,
    entries: sortEntries(entries),
    unread,
    read,
    whyAbsent: (blob) => onDisk.why.get(blob) ?? objects.whyAbsent(blob),
    downloaded: downloadedOn(disk)
  };
}
function bounded(listed, entryFor) {
  const entries = [];
  const unread = [];
  for (const one of listed) {
    const why = entries.length >= mostEntries ? `the tree has more than ${mostEntries} files` : badPath(one.path.replace(/\/$/, ""));
    const entry = why === null ? entryFor(one) : null;
    if (entry) entries.push(entry);
    else if (why !== null) unread.push({ path: one.path, why });
  }
  return { entries, unread };
}
var debug = /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: \d+\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: [0-9a-f]+\n/;
function parseList(bytes) {
  const found = /* @__PURE__ */ new Map();
  let last = null;
  for (const record of bytes.toString("utf8").split("\0")) {
    const times = debug.exec(record);
    if (times && last !== null) {
      const [ctime, mtime] = [milliseconds(times[1], times[2]), milliseconds(times[3], times[4])];
      found.set(last.path, { ...last, seen: { ctime, mtime, size: Number(times[5]) } });
    }
    const line = times ? record.slice(times[0].length) : record;
    const tracked = /^([A-Z]) (\d{6}) ([0-9a-f]{40,64}) (\d)\t/.exec(line);
    last = null;
    if (tracked) {
      const [all, tag, mode = "", blob = "", stage] = tracked;
      last = {
        path: line.slice(all.length),
        mode,
        blob: stage === "0" ? blob : null,
        sparse: tag === "S",
        seen: null
      };
    } else if (line.startsWith("? ")) {
      last = { path: line.slice(2), mode: "100644", blob: null, sparse: false, seen: null };
    }
    if (last) found.set(last.path, last);
  }
  return [...found.values()];
}
var milliseconds = (seconds, nanoseconds) => Number(seconds) * 1e3 + Number(nanoseconds) / 1e6;
function entryOf2(one, disk, indexTime, algorithm, places, kept2) {
  if (one.mode === "160000")
    return { path: one.path, blob: one.blob ?? "", size: -1, mode: "submodule" };
  if (one.path.endsWith("/"))
    return { path: one.path.slice(0, -1), blob: "", size: -1, mode: "submodule" };
  const stat = disk.confined(one.path) ? lookAt(`${disk.root}/${one.path}`) : null;
  if (stat === "hidden") return hidden(one.path, places);
  if (!stat || !(stat.isFile() || stat.isSymbolicLink()))
    return one.sparse && one.blob !== null ? absent(one, one.blob) : null;
  const mode = stat.isSymbolicLink() ? "link" : (stat.mode & 73) === 0 ? "file" : "executable";
  const blob = one.blob !== null && unchanged(one, stat, indexTime) ? one.blob : hashed(one.path, mode, stat, disk, algorithm, kept2);
  if (!places.has(blob)) places.set(blob, { path: one.path, mode });
  return { path: one.path, blob, size: stat.size, mode };
}
function hidden(path, places) {
  const blob = `hidden:${path}`;
  places.set(blob, { path, mode: "file" });
  return { path, blob, size: -1, mode: "file" };
}
function absent(one, blob) {
  return {
    path: one.path,
    blob,
    size: -1,
    mode: one.mode === "120000" ? "link" : one.mode === "100755" ? "executable" : "file"
  };
}
function unchanged(one, stat, indexTime) {
  if (!one.seen || one.mode === "120000" !== stat.isSymbolicLink()) return false;
  const same = (a, b) => Math.abs(a - b) < 2e-3;
  if (!same(one.seen.mtime, stat.mtimeMs) || !same(one.seen.ctime, stat.ctimeMs)) return false;
  return one.seen.size === stat.size % 2 ** 32 && one.seen.mtime < indexTime;
}
function hashed(path, mode, stat, disk, algorithm, kept2) {
  const content = stat.size > largestFile ? "" : disk.read(path, mode);
  if (typeof content === "string") return `file:${disk.root}/${path}`;
  const blob = blobId(content, algorithm);
  kept2.keep(blob, content);
  return blob;
}

// src/source/tree.ts
async function treeAt(path) {
  const repository = findRepository(path);
  if (!repository) return treeOfFolder(path);
  if (repository.workTree === null) {
    const head = await needCommit(repository, "HEAD", "the head");
    return followLinks(await commitSnapshot(repository, head.id));
  }
  const below = (0, import_node_path4.relative)(repository.workTree, path).replaceAll("\\", "/");
  const tree = await followLinks(await worktreeSnapshot(repository));
  if (below === "") return tree;
  const part = subtree(tree, below);
  return part.entries.length > 0 ? part : treeOfFolder(path);
}
function treeOfFolder(path) {
  return followLinks(folderSnapshot(path, { hash: (file) => kindOf(file) !== null }));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  treeAt
});
})
