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

// src/source/base-head.ts
var base_head_exports = {};
__export(base_head_exports, {
  chooseSides: () => chooseSides,
  listSides: () => listSides
});
module.exports = __toCommonJS(base_head_exports);
var import_node_fs7 = require("node:fs");

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/base/order.ts
function endOfRun(list2, holds) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(list2[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

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
var emptySnapshot = {
  commit: null,
  entries: [],
  read: () => Promise.resolve(/* @__PURE__ */ new Map()),
  whyAbsent: () => "it is not in the tree",
  unread: []
};
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
  const begin = (chunk, at2, size) => {
    if (at2 + size <= chunk.length) {
      keep2(chunk.subarray(at2, at2 + size - 1));
      return at2 + size;
    }
    body = Buffer.allocUnsafe(size);
    filled = chunk.copy(body, 0, at2);
    return chunk.length;
  };
  const push2 = (chunk) => {
    let at2 = 0;
    while (at2 < chunk.length && !large) {
      if (body === null) {
        const end = chunk.indexOf(10, at2);
        line += chunk.toString("latin1", at2, end === -1 ? chunk.length : end);
        at2 = end === -1 ? chunk.length : end + 1;
        if (end === -1) continue;
        const size = header2();
        line = "";
        if (size !== null) at2 = begin(chunk, at2, size);
      } else {
        const taken = chunk.copy(body, filled, at2);
        at2 += taken;
        filled += taken;
        if (filled === body.length) {
          keep2(body.subarray(0, -1));
          body = null;
        }
      }
    }
    return !large;
  };
  return { push: push2, answers, large: () => large };
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
function modeAt(text, at2) {
  if (text.startsWith("100644", at2)) return "file";
  if (text.startsWith("100755", at2)) return "executable";
  if (text.startsWith("120000", at2)) return "link";
  return text.startsWith("160000", at2) ? "submodule" : "file";
}
var odd2 = /[\t/](?:\.{0,2}|\.git)[/\0]/i;
function parseTree(bytes) {
  const entries = [];
  const unread = [];
  const text = bytes.toString("utf8");
  const isPlain = !odd2.test(text);
  for (let at2 = 0, end; (end = text.indexOf("\0", at2)) !== -1; at2 = end + 1) {
    const tab = text.indexOf("	", at2);
    const path = text.slice(tab + 1, end);
    const full = entries.length >= mostEntries;
    const why = full ? `the tree has more than ${mostEntries} files` : isPlain ? null : badPath(path);
    if (why === null) {
      const blob = text.slice(text.indexOf(" ", at2 + 7) + 1, tab);
      entries.push({ path, blob, size: -1, mode: modeAt(text, at2) });
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
async function listPair(repository, base, head, seek = null, quiet = false) {
  const diff = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-abbrev",
    "-M50%",
    "-l500",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
    base,
    head,
    "--"
  ];
  const both = Promise.all([
    needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", head], { quiet }),
    needGit(repository, diff, { quiet })
  ]);
  const seen = seek ? search(repository, head, seek) : Promise.resolve(null);
  const [listed, changed] = await both;
  return { now: parseTree(listed), steps: parseDiff(changed), seen };
}
function pairOf(repository, base, head, { now, steps, seen }) {
  const searchHead = (more) => search(repository, head, more);
  const headSnapshot = { ...snapshotOf(repository, head, now), seen, search: searchHead };
  const renames = new Map(
    steps.flatMap((step) => step.from === null ? [] : [[step.path, step.from]])
  );
  return {
    base: { ...headSnapshot, commit: base, ...undo(now, steps) },
    head: headSnapshot,
    renames
  };
}
var mostWords = 16e3;
async function search(repository, commit, { words: words2, bytes = [], endings }) {
  if (words2.some((word) => /[\n\0]/.test(word)) || words2.join("").length > mostWords) return null;
  const lines = [...words2.map((word) => Buffer.from(word)), ...bytes];
  const input = Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")]));
  const plain = [
    "--full-name",
    "--no-color",
    "--no-textconv",
    "--no-recurse-submodules",
    "--threads=1"
  ];
  const paths = endings.map((ending) => `*${ending}`);
  const args = ["grep", "-l", "-z", "-a", "-F", ...plain, "-f", "-", commit, "--", ...paths];
  const found = await runGit(repository, args, { input, stars: true }).catch(() => null);
  if (found === null || found.code > 1 || found.code < 0 || found.stderr !== "") return null;
  const start = commit.length + 1;
  return new Set(
    found.stdout.toString("utf8").split("\0").slice(0, -1).map((line) => line.slice(start))
  );
}
function parseDiff(bytes) {
  const fields = bytes.toString("utf8").split("\0");
  const steps = [];
  for (let i = 0; i + 1 < fields.length; ) {
    const match = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/.exec(fields[i] ?? "");
    if (!match)
      throw new UserError(
        "`git diff-tree` gave an answer that we do not understand",
        "Report it with the output of `git --version`."
      );
    const [, mode = "", blob = "", status] = match;
    const path = fields[i + 1] ?? "";
    const was = (at2) => ({ path: at2, blob, size: -1, mode: modeAt(mode, 0) });
    if (status === "R") {
      const to = fields[i + 2] ?? "";
      steps.push({ path, was: was(path), from: null }, { path: to, was: null, from: path });
      i += 3;
    } else {
      steps.push({ path, was: status === "A" ? null : was(path), from: null });
      i += 2;
    }
  }
  return steps;
}
function undo(now, steps) {
  const was = new Map(steps.map((step) => [step.path, step.was]));
  const unread = now.unread.filter((one) => !was.has(one.path));
  const back = [];
  for (const [path, entry] of was) {
    const why = badPath(path);
    if (entry !== null && why === null) back.push(entry);
    else if (entry !== null && why !== null) unread.push({ path, why });
  }
  return { entries: replaced(now.entries, [...was.keys()].sort(), sortEntries(back)), unread };
}
function replaced(entries, gone, few) {
  const all = [];
  let next = 0;
  let other = 0;
  for (const path of gone) {
    const place = endOfRun(entries, (one) => one.path < path);
    for (; next < place; next++) all.push(entries[next]);
    while (entries[next]?.path === path) next++;
    if (few[other]?.path === path) all.push(few[other++]);
  }
  for (; next < entries.length; next++) all.push(entries[next]);
  return all;
}

// src/source/repository.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var isFolder = (path) => (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
var small = (path) => {
  const found = (0, import_node_fs.statSync)(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size < 65536 ? (0, import_node_fs.readFileSync)(path, "utf8").trim() : null;
};
function isGitDir(path) {
  const common = commonDir(path);
  return small((0, import_node_path.join)(path, "HEAD")) !== null && isFolder((0, import_node_path.join)(common, "objects")) && isFolder((0, import_node_path.join)(common, "refs"));
}
function commonDir(gitDir) {
  const common = small((0, import_node_path.join)(gitDir, "commondir"));
  return common === null ? gitDir : (0, import_node_path.resolve)(gitDir, common);
}
function gitDirOf(folder) {
  const path = (0, import_node_path.join)(folder, ".git");
  if (isFolder(path)) return isGitDir(path) ? path : null;
  const named = small(path)?.match(/^gitdir: (.+)$/)?.[1];
  return named === void 0 ? null : (0, import_node_path.resolve)(folder, named);
}
function findRepository(folder, network = null) {
  const start = (0, import_node_path.resolve)(folder);
  if (!isFolder(start)) {
    throw new UserError(
      `\`${folder}\` is not a folder`,
      "Give the path of a work tree, a git directory, a bare repository or a plain folder."
    );
  }
  if (isGitDir(start))
    return { gitDir: start, commonDir: commonDir(start), workTree: null, network };
  for (let at2 = start; ; at2 = (0, import_node_path.dirname)(at2)) {
    const gitDir = gitDirOf(at2);
    if (gitDir !== null) return { gitDir, commonDir: commonDir(gitDir), workTree: at2, network };
    if ((0, import_node_path.dirname)(at2) === at2) return null;
  }
}
function needRepository(folder, network = null) {
  const found = findRepository(folder, network);
  if (found) return found;
  throw new UserError(
    `\`${folder}\` is not in a git repository, so there is no base to compare it with`,
    "Run `nhi-lint audit` to judge the whole folder, or name two folders with `--base FOLDER --head FOLDER`."
  );
}
function isShallow(repository) {
  return ((0, import_node_fs.statSync)((0, import_node_path.join)(repository.commonDir, "shallow"), { throwIfNoEntry: false })?.size ?? 0) > 0;
}
function checkedOut({ gitDir, commonDir: common }) {
  const head = small((0, import_node_path.join)(gitDir, "HEAD"));
  const branch = head?.match(/^ref: (refs\/heads\/[\w/.-]+)$/)?.[1];
  const id = branch === void 0 || branch.includes("..") ? head : small((0, import_node_path.join)(common, branch));
  return id !== null && isSha(id) ? id : null;
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
var isZero = (sha) => /^0+$/.test(sha);
async function findCommits(repository, refs) {
  const names = refs.map((ref) => `${checkRef(ref)}^{commit}`);
  const answers = await objectStore(repository).ask(names) ?? await askedOnce(repository, names);
  return answers.map((answer) => answer === "missing" ? null : commitOf(answer));
}
async function askedOnce(repository, names) {
  const input = names.map((name) => `${name}
`).join("");
  const { push: push2, answers } = scanner();
  const output = await runGit(repository, ["cat-file", "--batch"], { input, onData: push2 });
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
async function mergeBaseHere(repository, a, b) {
  const output = await runGit(repository, ["merge-base", a, b]);
  const id = output.stdout.toString("latin1").trim();
  return output.code === 0 && isSha(id) ? id : null;
}
var deepenings = [
  ["--deepen=50"],
  ["--deepen=200"],
  ["--deepen=1000"],
  ["--unshallow"]
];
async function mergeBase(repository, a, b, role) {
  let why = null;
  let found = await mergeBaseHere(repository, a, b);
  for (let step = 0; found === null && isShallow(repository) && step < deepenings.length; step++) {
    why = await fetchCommits(repository, [a, b], deepenings[step] ?? []);
    if (why !== null) break;
    found = await mergeBaseHere(repository, a, b);
  }
  if (found !== null) return found;
  throw new UserError(
    `${role} has no common history with what is judged${isShallow(repository) ? " (the clone is shallow)" : ""}${why === null ? "" : `, and deepening failed: ${why}`}`,
    "Set `fetch-depth: 0` in `actions/checkout`, or run `git fetch --unshallow`, or name the base with `--base REF`."
  );
}
async function firstCommit(repository, refs) {
  const found = await findCommits(repository, refs);
  for (const [i, commit] of found.entries()) {
    const ref = refs[i];
    if (commit && ref !== void 0) return { ref, commit };
  }
  return null;
}

// src/source/ahead.ts
function listAhead(repository, named, event, seek) {
  const probable = probablePair(repository, named, event);
  if (probable === null) return null;
  const { base, head } = probable;
  const names = [base, head].map((name) => `${name}^{commit}`);
  const listed = listPair(repository, ...names, seek, true).catch(() => null);
  return {
    of: async (...ids) => {
      const found = await findCommits(repository, [base, head]);
      return found.every((commit, i) => commit?.id === ids[i]) ? listed : null;
    }
  };
}
function probablePair(repository, { base, head }, event) {
  const pair2 = (was, is) => was !== null && is !== null ? { base: was, head: is } : null;
  const meant = (name) => fixedName(repository, name);
  if (base !== void 0 && head !== void 0) return pair2(meant(base), meant(head));
  if (base !== void 0 || head !== void 0) return null;
  if (event?.kind === "pull_request") return pair2(meant("HEAD^1"), meant("HEAD"));
  if (event?.kind === "merge_group") return pair2(event.baseSha, event.headSha);
  if (event?.kind !== "push" || isZero(event.before) || isZero(event.after)) return null;
  return pair2(event.before, event.after);
}
function fixedName(repository, name) {
  const [, first = "", rest = ""] = /^(\w+)((?:[\^~]\d*)*)$/.exec(name) ?? [];
  const id = first === "HEAD" ? checkedOut(repository) : isSha(first) ? first : null;
  return id === null ? null : id + rest;
}

// src/source/side.ts
var short = (commit) => `\`${commit.id.slice(0, 12)}\``;
var at = (commit, how) => ({ kind: "commit", commit, how });
async function forkPoint(repository, judged, baseSha, baseRef) {
  const tip = await needCommit(repository, baseSha, `the tip of \`${baseRef}\``);
  const id = await mergeBase(repository, judged.id, tip.id, `\`${baseRef}\``);
  const base = await needCommit(repository, id, "the merge base");
  return at(base, `the merge base ${short(base)} with \`${baseRef}\``);
}
async function defaultTip(repository, branch) {
  const name = `refs/remotes/origin/${branch}`;
  const here = await firstCommit(repository, [name, `refs/heads/${branch}`]);
  if (here) return here.commit;
  const why = await fetchCommits(repository, [`+refs/heads/${branch}:${name}`], ["--depth=1"]);
  const [tip] = await findCommits(repository, [name]);
  if (tip) return tip;
  throw new UserError(
    `the default branch \`${branch}\` cannot be read: ${why ?? "it is not on the remote"}`,
    "Set `fetch-depth: 0` in `actions/checkout`."
  );
}
async function headHere(repository, event) {
  if (repository.workTree !== null && event === null)
    return { kind: "worktree", how: "the working tree" };
  const commit = await needCommit(repository, "HEAD", "the commit that is checked out");
  return at(commit, `\`HEAD\` ${short(commit)}`);
}

// src/source/local-base.ts
async function localBase(repository, head, event) {
  const [here] = await findCommits(repository, ["HEAD"]);
  if (!here && head === null) return unborn(repository, event);
  const judged = head?.kind === "commit" ? head.commit : here;
  if (!judged) throw new Error("neither a head nor HEAD");
  const byDefault = event?.kind === "other" ? event.defaultBranch : null;
  const named = byDefault === null ? [] : [`refs/remotes/origin/${byDefault}`, `refs/heads/${byDefault}`];
  if (byDefault !== null && repository.network) await defaultTip(repository, byDefault);
  const usual = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master"
  ];
  const branch = await firstCommit(repository, [...named, ...usual]) ?? {
    ref: "HEAD",
    commit: judged
  };
  const name = branch.ref.replace(/^refs\/(remotes|heads)\//, "");
  const side = head ?? await headHere(repository, event);
  const id = await mergeBase(repository, judged.id, branch.commit.id, `\`${name}\``);
  if (id === judged.id && side.kind === "commit") return ownParent(repository, judged, side);
  const base = await needCommit(repository, id, "the merge base");
  return {
    base: at(
      base,
      id === judged.id ? `\`HEAD\` ${short(base)}` : `the merge base ${short(base)} with \`${name}\``
    ),
    head: side
  };
}
async function ownParent(repository, judged, head) {
  const [first] = judged.parents;
  if (first === void 0)
    return { base: { kind: "empty", how: "nothing (the first commit)" }, head };
  const base = await needCommit(repository, first, "the commit's first parent");
  return { base: at(base, `its first parent ${short(base)}`), head };
}
async function unborn(repository, event) {
  if (repository.workTree === null || event !== null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no commit at \`HEAD\``,
      "Name the commits with `--base REF --head REF`, or check one out."
    );
  }
  return {
    base: { kind: "empty", how: "nothing (no commit yet)" },
    head: { kind: "worktree", how: "the working tree" }
  };
}

// src/source/choose-base.ts
async function chooseBase(repository, base, head, event) {
  if (base) return { base, head: head ?? await defaultHead(repository, event) };
  if (head?.kind === "folder") {
    throw new UserError(
      "`--head` names a folder, and a folder has no history to find its base in",
      "Name the base too: `--base FOLDER` or `--base REF`."
    );
  }
  if (!event || event.kind === "other") return localBase(repository, head, event);
  if (event.kind === "pull_request") return pullRequest(repository, head, event);
  if (event.kind === "pull_request_target") return pullRequestTarget(repository, head, event);
  if (event.kind === "merge_group") {
    const tip = await needCommit(repository, event.baseSha, "the merge queue's base");
    const group = head ?? at(
      await needCommit(repository, event.headSha, "the merge queue's head"),
      "the merge queue's head"
    );
    return { base: at(tip, `the merge queue's base ${short(tip)}`), head: group };
  }
  return push(repository, head, event);
}
async function defaultHead(repository, event) {
  if (event?.kind === "pull_request_target")
    return (await pullRequestTarget(repository, null, event)).head;
  return headHere(repository, event);
}
async function pullRequest(repository, head, event) {
  const judged = head?.kind === "commit" ? head.commit : await checkedOutOr(repository, event.mergeSha);
  const [first, second] = judged.parents;
  const isTestMerge = judged.parents.length === 2 && (second === event.headSha || judged.id === event.mergeSha);
  if (isTestMerge && first !== void 0) {
    const base = await needCommit(repository, first, "the merge commit's first parent");
    return {
      base: at(base, `the merge commit's first parent ${short(base)}`),
      head: head ?? at(judged, `the merge commit ${short(judged)}`)
    };
  }
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: head ?? at(judged, short(judged))
  };
}
async function checkedOutOr(repository, sha) {
  const [here] = await findCommits(repository, ["HEAD"]);
  return here ?? needCommit(repository, sha ?? "HEAD", "the commit that the job ran for");
}
async function pullRequestTarget(repository, head, event) {
  if (head?.kind !== "commit") {
    const ref = `refs/nhi-lint/pull/${event.number}/merge`;
    const why = await fetchCommits(
      repository,
      [`+refs/pull/${event.number}/merge:${ref}`],
      ["--depth=2"]
    );
    const [merge] = why === null ? await findCommits(repository, [ref]) : [];
    const first = merge?.parents.length === 2 && merge.parents[1] === event.headSha ? merge.parents[0] : void 0;
    if (merge && first !== void 0) {
      const base = await needCommit(repository, first, "the merge commit's first parent");
      return {
        base: at(base, `the merge commit's first parent ${short(base)}`),
        head: at(merge, `the merge commit ${short(merge)}`)
      };
    }
  }
  const judged = head?.kind === "commit" ? head.commit : await needCommit(repository, event.headSha, "the pull request's head");
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: at(judged, head?.how ?? `the pull request's head ${short(judged)}`)
  };
}
async function push(repository, head, event) {
  if (isZero(event.after))
    throw new UserError(
      "this push deleted its branch, so there is nothing to judge",
      "Skip the job when `github.event.deleted` is true."
    );
  const pushed = head?.kind === "commit" ? head.commit : await needCommit(repository, event.after, "the commit pushed");
  const judged = head ?? at(pushed, `the commit pushed ${short(pushed)}`);
  if (!isZero(event.before)) {
    const before = await needCommit(repository, event.before, "the commit before the push");
    return { base: at(before, `the commit before the push ${short(before)}`), head: judged };
  }
  if (event.branch === event.defaultBranch)
    return {
      base: { kind: "empty", how: "nothing (the first push of the default branch)" },
      head: judged
    };
  const tip = await defaultTip(repository, event.defaultBranch);
  return { base: await forkPoint(repository, pushed, tip.id, event.defaultBranch), head: judged };
}

// src/source/differing.ts
async function differing(repository, commit, other, paths) {
  if (commit === other || paths.length === 0) return /* @__PURE__ */ new Set();
  try {
    const { id } = await needCommit(repository, other, "the pull request's head");
    const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", commit, id, "--"];
    const named = await needGit(repository, [...args, ...paths]);
    return new Set(named.toString("utf8").split("\0").slice(0, -1));
  } catch {
    return null;
  }
}

// src/source/folder.ts
var import_node_fs5 = require("node:fs");
var import_node_path2 = require("node:path");

// src/source/disk.ts
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var cached = 32 * 1024 * 1024;
function blobId(bytes, algorithm = "sha1") {
  return (0, import_node_crypto.createHash)(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function diskAt(folder) {
  const root = (0, import_node_fs2.realpathSync)(folder);
  const real = /* @__PURE__ */ new Map([["", true]]);
  const realFolder = (path) => {
    const known = real.get(path);
    if (known !== void 0) return known;
    const answer = realFolder(parentOf(path)) && (0, import_node_fs2.lstatSync)(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() === true;
    real.set(path, answer);
    return answer;
  };
  const confined = (path) => realFolder(parentOf(path));
  const read = (path, mode) => {
    if (!confined(path)) return "a folder above it is a link";
    try {
      return mode === "link" ? Buffer.from((0, import_node_fs2.readlinkSync)(`${root}/${path}`), "utf8") : readRegular(`${root}/${path}`);
    } catch (error) {
      return `it cannot be opened (${error.code ?? "unknown error"})`;
    }
  };
  return { read, confined, root };
}
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
var flags = import_node_fs2.constants.O_RDONLY | (import_node_fs2.constants.O_NOFOLLOW ?? 0) | (import_node_fs2.constants.O_NONBLOCK ?? 0);
function readRegular(path) {
  const file = (0, import_node_fs2.openSync)(path, flags);
  try {
    const stat = (0, import_node_fs2.fstatSync)(file);
    if (!stat.isFile()) return "it is not a regular file";
    if (stat.size > largestFile) return tooLarge;
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const got = (0, import_node_fs2.readSync)(file, bytes, filled, bytes.length - filled, null);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  } finally {
    (0, import_node_fs2.closeSync)(file);
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
var import_node_fs4 = require("node:fs");

// src/source/look.ts
var import_node_fs3 = require("node:fs");
function lookAt(path) {
  try {
    return (0, import_node_fs3.lstatSync)(path, { throwIfNoEntry: false }) ?? null;
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
    const found = (0, import_node_fs4.readdirSync)(folder, { withFileTypes: true });
    return found.flatMap((one) => one.isDirectory() ? [] : [one.name]).sort();
  } catch {
    return [];
  }
}

// src/source/folder.ts
var skipped = /* @__PURE__ */ new Set([".git", "node_modules", ".terraform", ".terragrunt-cache"]);
var deepest = 100;
function folderSnapshot(folder, options) {
  if ((0, import_node_fs5.statSync)(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
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
    children = (0, import_node_fs5.readdirSync)((0, import_node_path2.join)(walk.disk.root, folder), { withFileTypes: true });
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

// src/source/hunks.ts
var around = 3;
var mostNames = 1e5;
var mostOutput2 = 64 * 1024 * 1024;
async function hunksBetween(repository, base, head, paths) {
  if (paths.length === 0) return /* @__PURE__ */ new Map();
  const plain = ["--no-color", "--no-ext-diff", "--no-textconv", "--indent-heuristic"];
  const shape = [`-U${around}`, "--inter-hunk-context=0", "--diff-algorithm=myers"];
  const args = ["--patch-with-raw", "--no-abbrev", "-M50%", "-l500", ...shape];
  const few = paths.join("").length <= mostNames;
  const ends = [base, head, "--", ...few ? paths : []];
  const chunks = [];
  let size = 0;
  const onData = (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    return size <= mostOutput2;
  };
  const ran = await runGit(repository, ["diff", ...args, ...plain, ...ends], { onData });
  if (ran.code !== 0 || size > mostOutput2) return null;
  return parseDiff2(Buffer.concat(chunks).toString("utf8"));
}
function parseDiff2(text) {
  const lines = text.split("\n");
  const found = /* @__PURE__ */ new Map();
  const paths = [];
  let at2 = 0;
  for (; (lines[at2] ?? "").startsWith(":"); at2++) paths.push(pathOf(lines[at2] ?? ""));
  let hunks = [];
  let file = 0;
  while (at2 < lines.length) {
    const line = lines[at2++] ?? "";
    const range = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (line.startsWith("diff --git ")) found.set(paths[file++] ?? "", hunks = []);
    else if (range) {
      const [, gone = "1", first = "1", count = "1"] = range;
      const read = readHunk(lines, at2, Number(gone), Number(first), Number(count));
      hunks.push(read.hunk);
      at2 = read.at;
    }
  }
  return found;
}
function readHunk(lines, start, gone, first, count) {
  const written = [];
  const removed = /* @__PURE__ */ new Set();
  let [at2, before, line] = [start, gone, first];
  while ((before > 0 || line < first + count) && at2 < lines.length) {
    const sign = lines[at2++]?.[0] ?? " ";
    if (sign === "+") {
      const last = written.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else written.push([line, line]);
    }
    if (sign === "-") removed.add(line);
    if (sign === "+" || sign === " ") line++;
    if (sign === "-" || sign === " ") before--;
  }
  return { hunk: { first, last: first + count - 1, written, removed: [...removed] }, at: at2 };
}
function pathOf(line) {
  const name = line.slice(line.lastIndexOf("	") + 1);
  if (!name.startsWith('"')) return name;
  return name.slice(1, -1).replace(
    /\\(?:([0-7]{3})|(.))/g,
    (_, octal, letter = "") => octal === void 0 ? escapes[letter] ?? letter : String.fromCharCode(Number.parseInt(octal, 8))
  );
}
var escapes = { a: "\x07", b: "\b", t: "	", n: "\n", v: "\v", f: "\f", r: "\r" };

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

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/source/renames.ts
var mostTwins = 20;
function exactRenames(base, head) {
  const renames = /* @__PURE__ */ new Map();
  const gone = without(base, head);
  if (gone.length === 0) return renames;
  const byBlob = byContent(gone);
  const added = byContent(without(head, base));
  for (const [blob, news] of added) {
    const olds = byBlob.get(blob) ?? [];
    if (olds.length === 0 || olds.length > mostTwins || news.length > mostTwins) continue;
    pair(olds, news, renames);
  }
  return renames;
}
function without(list2, other) {
  const paths = new Set(other.map((entry) => entry.path));
  return list2.filter(
    (entry) => (entry.mode === "file" || entry.mode === "executable") && !paths.has(entry.path)
  );
}
function byContent(list2) {
  const groups = /* @__PURE__ */ new Map();
  for (const entry of list2) append(groups, entry.blob, entry);
  return groups;
}
function pair(olds, news, renames) {
  const left = new Set(olds);
  const pairs = olds.flatMap(
    (was) => news.map((now) => ({ was, now, near: nearness(was.path, now.path) }))
  );
  for (const { was, now } of pairs.sort((a, b) => b.near - a.near)) {
    if (!left.has(was) || renames.has(now.path)) continue;
    left.delete(was);
    renames.set(now.path, was.path);
  }
}
function nearness(a, b) {
  const [left, right] = [a.split("/"), b.split("/")];
  let common = 0;
  while (common < left.length - 1 && left[common] === right[common]) common++;
  return common + (left.at(-1) === right.at(-1) ? 1e3 : 0);
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

// src/source/base-head.ts
async function chooseSides(options, seek = null) {
  const repository = findRepository(options.repo, options.network ?? null);
  const { base: baseName, head: headName, event = null } = options;
  const ahead = repository && listAhead(repository, { base: baseName, head: headName }, event, seek);
  const commits = await commitsNamed(repository, [options.base, options.head]);
  const given = {
    base: await literal(repository, options.base, "base", commits),
    head: await literal(repository, options.head, "head", commits)
  };
  if (given.base?.kind === "folder" && (given.head?.kind === "folder" || !repository && !given.head)) {
    const head = given.head ?? {
      kind: "folder",
      path: options.repo,
      how: `the folder \`${options.repo}\``
    };
    return { repository: null, base: given.base, head, seek, ahead };
  }
  const needed = repository ?? needRepository(options.repo);
  const choice = await chooseBase(needed, given.base, given.head, event);
  return { repository: needed, ...choice, seek, ahead };
}
async function commitsNamed(repository, texts) {
  if (!repository) return /* @__PURE__ */ new Map();
  const names = texts.flatMap(
    (text) => text === void 0 || pathLike.test(text) ? [] : [checkRef(text)]
  );
  if (names.length === 0) return /* @__PURE__ */ new Map();
  const found = await findCommits(repository, names);
  return new Map(
    names.flatMap((name, i) => {
      const commit = found[i];
      return commit ? [[name, commit]] : [];
    })
  );
}
var pathLike = /^(\.{1,2}([/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;
async function literal(repository, text, role, commits) {
  if (text === void 0) return null;
  const folder = { kind: "folder", path: text, how: `the folder \`${text}\`` };
  const isFolder2 = (0, import_node_fs7.statSync)(text, { throwIfNoEntry: false })?.isDirectory() === true;
  if (pathLike.test(text)) {
    if (isFolder2) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder`,
      "Give the path of an existing folder, or the name of a commit."
    );
  }
  if (!repository) {
    if (isFolder2) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder, and there is no repository to look for a commit in`,
      "Give the path of an existing folder."
    );
  }
  const commit = commits.get(text);
  if (commit && isFolder2) {
    throw new UserError(
      `the ${role} \`${text}\` is both a folder and the name of a commit`,
      `Write \`./${text}\` for the folder, or \`${commit.id}\` for the commit.`
    );
  }
  if (isFolder2) return folder;
  const found = commit ?? await needCommit(repository, text, `the ${role}`);
  return { kind: "commit", commit: found, how: `\`${text}\`` };
}
async function listSides({
  repository,
  base: was,
  head: is,
  seek,
  ahead
}) {
  const how = `${was.how} against ${is.how}`;
  if (repository && was.kind === "commit" && is.kind === "commit") {
    const ids = [was.commit.id, is.commit.id];
    const listed = await ahead?.of(...ids) ?? await listPair(repository, ...ids, seek);
    const pair2 = pairOf(repository, ...ids, listed);
    const [base2, head2] = await Promise.all([followLinks(pair2.base), followLinks(pair2.head)]);
    const hunks = (paths) => {
      const before = paths.flatMap((path) => pair2.renames.get(path) ?? []);
      return hunksBetween(repository, ...ids, [.../* @__PURE__ */ new Set([...paths, ...before])]);
    };
    const unlike = (commit, paths) => differing(repository, is.commit.id, commit, paths);
    return { base: base2, head: head2, renames: pair2.renames, hunks, differing: unlike, how };
  }
  const [base, head] = await Promise.all([openSide(repository, was), openSide(repository, is)]);
  return { base, head, renames: exactRenames(base.entries, head.entries), how };
}
async function openSide(repository, side) {
  return followLinks(await listSide(repository, side));
}
async function listSide(repository, side) {
  if (side.kind === "empty") return emptySnapshot;
  if (side.kind === "folder")
    return folderSnapshot(side.path, { hash: (path) => kindOf(path) !== null });
  if (!repository) throw new Error("a commit without a repository");
  return side.kind === "commit" ? commitSnapshot(repository, side.commit.id) : worktreeSnapshot(repository);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  chooseSides,
  listSides
});
})
