import { chmodSync, chownSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderSnapshot } from "../../src/source/folder.ts";
import { subtree } from "../../src/source/snapshot.ts";
import { contents, git, repository, temporary, write } from "./repositories.ts";

const all = { hash: () => true };

test("a folder: everything but what tools made, sorted", async () => {
  const folder = temporary();
  write(folder, {
    "b.tf": "b",
    "a/x.tf": "x",
    "a-b.tf": "-",
    ".git/config": "no",
    "m/.terraform/y.tf": "no",
    "node_modules/z.tf": "no",
    ".github/workflows/w.yml": "w",
  });
  expect(await contents(folderSnapshot(folder, all))).toEqual({
    ".github/workflows/w.yml": "w",
    "a-b.tf": "-",
    "a/x.tf": "x",
    "b.tf": "b",
  });
  expect(folderSnapshot(folder, all).entries.map((entry) => entry.path)).toEqual([
    ".github/workflows/w.yml",
    "a-b.tf",
    "a/x.tf",
    "b.tf",
  ]);
});

test("loops and links out of the root are entries, never followed", async () => {
  const folder = temporary();
  const outside = temporary();
  write(outside, { "secret.tf": "secret" });
  write(folder, { "a.tf": "a" });
  symlinkSync(".", join(folder, "loop"));
  symlinkSync("loop2", join(folder, "loop2"));
  symlinkSync(outside, join(folder, "out"));
  symlinkSync(join(outside, "secret.tf"), join(folder, "s.tf"));
  const snapshot = folderSnapshot(folder, all);
  expect(await contents(snapshot)).toEqual({
    "a.tf": "a",
    loop: ".",
    loop2: "loop2",
    out: outside,
    "s.tf": join(outside, "secret.tf"),
  });
  expect(
    snapshot.entries.filter((entry) => entry.mode === "link").map((entry) => entry.path),
  ).toEqual(["loop", "loop2", "out", "s.tf"]);
});

test("the root itself may be a link", async () => {
  const folder = temporary();
  write(folder, { "real/a.tf": "a" });
  symlinkSync("real", join(folder, "link"));
  expect(await contents(folderSnapshot(join(folder, "link"), all))).toEqual({ "a.tf": "a" });
});

test("equal contents have git's id; files nobody hashes have one of their own and are still read", async () => {
  const repo = repository({ "a.tf": "a\n" });
  const folder = temporary();
  write(folder, { "x/a.tf": "a\n", "b.txt": "a\n", "c.txt": "a\n" });
  const snapshot = folderSnapshot(folder, { hash: (path) => path.endsWith(".tf") });
  const [b, c, a] = snapshot.entries.map((entry) => entry.blob);
  expect(a).toBe(git(repo, "rev-parse", "HEAD:a.tf"));
  expect(new Set([a, b, c]).size).toBe(3);
  expect(await contents(snapshot)).toEqual({ "b.txt": "a\n", "c.txt": "a\n", "x/a.tf": "a\n" });
  expect(await contents(snapshot)).toEqual({ "b.txt": "a\n", "c.txt": "a\n", "x/a.tf": "a\n" });
});

test("a file too large has a reason; so has a tree too deep", async () => {
  const folder = temporary();
  write(folder, {
    "big.tf": Buffer.alloc(9_000_000),
    [`${"d/".repeat(110)}a.tf`]: "deep",
    "ok.tf": "ok",
  });
  const snapshot = folderSnapshot(folder, all);
  expect(await contents(snapshot)).toEqual({
    "big.tf": "(it is larger than 8 MiB)",
    "ok.tf": "ok",
  });
  expect(snapshot.unread).toEqual([
    { path: "d/".repeat(101).slice(0, -1), why: "it lies more than 100 folders deep" },
  ]);
});

/** Root may list everything: the superuser looks as somebody else. */
function unprivileged<T>(folder: string, look: () => T): T {
  if (process.getuid?.() !== 0) return look();
  const nobody = 65534;
  chownSync(folder, nobody, nobody);
  chownSync(join(folder, "shut"), nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return look();
  } finally {
    process.seteuid?.(0);
  }
}

test("a folder without permission has a reason", () => {
  const folder = temporary();
  mkdirSync(join(folder, "shut"));
  chmodSync(join(folder, "shut"), 0);
  expect(unprivileged(folder, () => folderSnapshot(folder, all).unread)).toEqual([
    { path: "shut", why: "the folder cannot be listed (EACCES)" },
  ]);
});

test("what lies in a folder that may be listed and not entered has a reason", async () => {
  const folder = temporary();
  write(folder, { "shut/a.tf": "a" });
  chmodSync(join(folder, "shut"), 0o444);
  const read = unprivileged(folder, () => contents(folderSnapshot(folder, { hash: () => false })));
  expect(await read).toEqual({ "shut/a.tf": "(it cannot be opened (EACCES))" });
});

test("part of a snapshot has paths of its own", async () => {
  const folder = temporary();
  write(folder, { "a/b/c.tf": "c", "ab/d.tf": "d" });
  const snapshot = folderSnapshot(folder, all);
  expect(await contents(subtree(snapshot, "a/"))).toEqual({ "b/c.tf": "c" });
  expect(subtree(snapshot, ".")).toBe(snapshot);
});
