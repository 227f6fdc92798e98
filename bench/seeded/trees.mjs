// A git directory → its tree at head: where a case can be planted, the text of its files, and commits on top of it.

import { execFileSync } from "node:child_process";
import { basename, dirname, resolve } from "node:path";

const signs = {
  aws: 'provider "aws"',
  google: 'provider "google"',
  azure: 'provider "azurerm"\\|provider "azuread"',
  github: 'provider "github"',
};
const samples = /(^|\/)(examples?|tests?|fixtures|modules|docs|templates?)(\/|$)/;

export function treesOf(source, gitDir, head) {
  const git = (args, input, env = {}) =>
    execFileSync("git", ["--git-dir", gitDir, ...args], {
      encoding: "utf8",
      input,
      maxBuffer: 1 << 28,
      env: { ...process.env, ...env },
    });
  const paths = git(["ls-tree", "-r", "--name-only", head]).split("\n").filter(Boolean);
  const grep = (pattern, ...only) => {
    try {
      return git(["grep", "-l", "-e", pattern, head, "--", ...only])
        .split("\n")
        .filter(Boolean)
        .map((line) => line.slice(head.length + 1));
    } catch {
      return []; // git grep ends with 1 where nothing matches
    }
  };
  const read = (commit, path) => git(["show", `${commit}:${path}`]);
  const cache = new Map();

  /** Folders that are roots of a provider and give no tags by themselves; the whole tree for what has no roots. */
  function roots(kind) {
    if (!cache.has(kind)) cache.set(kind, findRoots(kind));
    return cache.get(kind);
  }
  function findRoots(kind) {
    if (kind === "workflow")
      return paths.some((path) => path.startsWith(".github/workflows/"))
        ? [{ folder: "", file: null }]
        : [];
    if (kind === "kubernetes")
      return paths.some((path) => /(^|\/)kustomization\.yaml$/.test(path))
        ? [{ folder: "", file: null }]
        : [];
    const tagged = new Set(grep("default_tags", "*.tf").map((path) => dirname(path)));
    return grep(signs[kind], "*.tf")
      .filter((path) => !tagged.has(dirname(path)) && !samples.test(dirname(path)))
      .map((path) => ({ folder: dirname(path) === "." ? "" : `${dirname(path)}/`, file: path }));
  }

  /** The first file that an edit of what is really there applies to. */
  function find({ path, from }) {
    const wanted = new RegExp(path);
    const pattern = new RegExp(from, "m");
    return (
      paths
        .filter((one) => wanted.test(one))
        .slice(0, 400)
        .find((one) => pattern.test(read(head, one))) ?? null
    );
  }

  function commit(parent, files) {
    const env = {
      GIT_INDEX_FILE: `${gitDir}/seeded-index`,
      GIT_AUTHOR_NAME: "seeded",
      GIT_AUTHOR_EMAIL: "seeded@example.invalid",
      GIT_COMMITTER_NAME: "seeded",
      GIT_COMMITTER_EMAIL: "seeded@example.invalid",
    };
    git(["read-tree", parent], undefined, env);
    const gone = files.filter(([, what]) => what === null);
    const made = files.filter(([, what]) => what !== null);
    // What goes comes first: a folder may become a link.
    const lines = [...gone, ...made].map(([path, what]) => `${entry(what)}\t${path}\n`);
    git(["update-index", "--index-info"], lines.join(""), env);
    return git(
      ["commit-tree", git(["write-tree"], undefined, env).trim(), "-p", parent, "-m", "seeded"],
      undefined,
      env,
    ).trim();
  }

  /** A text; or `{link}`, a symbolic link; `{repository}`, one within this one; `{long, then}`, a text behind a comment. */
  function entry(what) {
    if (what === null) return `0 ${"0".repeat(40)}`;
    if (what.repository) return `160000 ${what.repository}`;
    const stored = (text) => git(["hash-object", "-w", "--stdin"], text).trim();
    if (typeof what === "string") return `100644 ${stored(what)}`;
    return what.long
      ? `100644 ${stored(`/*${"x".repeat(what.long)}*/\n${what.then}`)}`
      : `120000 ${stored(what.link)}`;
  }

  return {
    name: nameOf(source),
    gitDir,
    head,
    roots,
    find,
    read: (path) => read(head, path),
    commit,
  };
}

function nameOf(gitDir) {
  const path = resolve(gitDir);
  return (/^(repo|\.git)$/.test(basename(path)) ? basename(dirname(path)) : basename(path))
    .replace("+", "/")
    .replace(/\.git$/, "");
}
