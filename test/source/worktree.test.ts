import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { needRepository } from "../../src/source/repository.ts";
import { worktreeSnapshot } from "../../src/source/worktree.ts";
import {
  baseAndHead,
  commit,
  contents,
  git,
  repository,
  temporary,
  write,
} from "./repositories.ts";

const list = async (folder: string) => contents(await worktreeSnapshot(needRepository(folder)));

describe("a working tree", () => {
  test("untracked, ignored, modified, deleted and staged files", async () => {
    const folder = repository({
      ".gitignore": "*.log\nout/\n",
      "a.tf": "a",
      "b.tf": "b",
      "d/c.tf": "c",
      "-x.tf": "x",
    });
    write(folder, {
      "a.tf": "A",
      "b.tf": null,
      "d/new\nname.tf": "n",
      "x.log": "l",
      "out/y.tf": "y",
      "staged.tf": "s",
    });
    git(folder, "add", "staged.tf");
    expect(await list(folder)).toEqual({
      ".gitignore": "*.log\nout/\n",
      "-x.tf": "x",
      "a.tf": "A",
      "d/c.tf": "c",
      "d/new\nname.tf": "n",
      "staged.tf": "s",
    });
  });
  test("ids are git's, for unchanged, changed and untracked files alike", async () => {
    const folder = repository({ "a.tf": "a", "b.tf": "b" });
    write(folder, { "b.tf": "changed", "u.tf": "a" });
    const { entries } = await worktreeSnapshot(needRepository(folder));
    for (const entry of entries) expect(entry.blob).toBe(git(folder, "hash-object", entry.path));
  });
  test("a change that keeps size and time of modification is seen", async () => {
    const folder = repository({ "a.tf": "old" });
    const time = new Date("2026-01-01T00:00:00Z");
    utimesSync(join(folder, "a.tf"), time, time);
    git(folder, "update-index", "--refresh");
    write(folder, { "a.tf": "new" });
    utimesSync(join(folder, "a.tf"), time, time);
    expect(await list(folder)).toEqual({ "a.tf": "new" });
  });
  test("a mode change, a conflict, `add -N`, a sparse checkout", async () => {
    const folder = repository({ "a.tf": "a", "keep/k.tf": "k", "away/w.tf": "w" });
    chmodSync(join(folder, "a.tf"), 0o755);
    write(folder, { "intent.tf": "i" });
    git(folder, "add", "-N", "intent.tf");
    git(folder, "sparse-checkout", "set", "keep");
    expect(existsSync(join(folder, "away/w.tf"))).toBe(false);
    const { entries } = await worktreeSnapshot(needRepository(folder));
    expect(entries.map(({ path, mode }) => `${path} ${mode}`)).toEqual([
      "a.tf executable",
      "away/w.tf file",
      "intent.tf file",
      "keep/k.tf file",
    ]);
    expect(await list(folder)).toEqual({
      "a.tf": "a",
      "away/w.tf": "w",
      "intent.tf": "i",
      "keep/k.tf": "k",
    });
  });
  test("a conflicted file is what lies on disk", async () => {
    const folder = repository({ "a.tf": "a\n" });
    git(folder, "checkout", "-q", "-b", "other");
    commit(folder, { "a.tf": "other\n" });
    git(folder, "checkout", "-q", "main");
    commit(folder, { "a.tf": "main\n", "z.tf": "z" });
    expect(() => git(folder, "merge", "other")).toThrow(/CONFLICT|Command failed/);
    const found = await list(folder);
    expect(found["a.tf"]).toContain("<<<<<<<");
    expect(Object.keys(found)).toEqual(["a.tf", "z.tf"]);
  });
  test("links loop and lead out harmlessly; a folder replaced by a link holds nothing", async () => {
    const folder = repository({ "a.tf": "a", "d/x.tf": "x" });
    const outside = temporary();
    write(outside, { "x.tf": "secret" });
    rmSync(join(folder, "d"), { recursive: true });
    symlinkSync(outside, join(folder, "d"));
    symlinkSync(".", join(folder, "loop"));
    const found = await list(folder);
    expect(found).toEqual({ "a.tf": "a", d: outside, loop: "." });
  });
  test("a repository inside, untracked, is one entry; a pipe is none", async () => {
    const folder = repository({ "a.tf": "a" });
    mkdirSync(join(folder, "inner"));
    git(join(folder, "inner"), "init", "-q");
    commit(join(folder, "inner"), { "i.tf": "i" });
    execFileSync("mkfifo", [join(folder, "pipe.tf")]);
    const { entries } = await worktreeSnapshot(needRepository(folder));
    expect(entries.map(({ path, mode }) => `${path} ${mode}`)).toEqual([
      "a.tf file",
      "inner submodule",
    ]);
  });
  test("a 50 MB file has a reason instead of bytes", async () => {
    const folder = repository({ "a.tf": "a" });
    write(folder, { "big.tf": Buffer.alloc(50_000_000) });
    expect(await list(folder)).toEqual({ "a.tf": "a", "big.tf": "(it is larger than 8 MiB)" });
  });
  test("moved files are paired with where they were", async () => {
    const folder = repository({ "a/same.tf": "s", "b/same.tf": "s", "c.tf": "c" });
    git(folder, "mv", "a", "z");
    const { renames } = await baseAndHead({ repo: folder });
    expect([...renames]).toEqual([["z/same.tf", "a/same.tf"]]);
  });
});

describe("a hostile repository", () => {
  const old = { ...process.env };
  afterEach(() => {
    for (const name of [
      "GIT_DIR",
      "GIT_INDEX_FILE",
      "GIT_CONFIG_PARAMETERS",
      "GIT_EXTERNAL_DIFF",
    ]) {
      if (old[name] === undefined) delete process.env[name];
    }
  });
  test("its configuration and attributes run nothing", async () => {
    const folder = repository({
      "a.tf": "a",
      "b.tf": "b",
      ".gitattributes": "*.tf filter=evil diff=evil\n",
    });
    const marker = join(temporary(), "ran");
    const program = join(temporary(), "evil");
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${marker}\ncat 2>/dev/null\n`, {
      mode: 0o755,
    });
    mkdirSync(join(folder, ".git/hooks"), { recursive: true });
    for (const hook of [
      "post-index-change",
      "reference-transaction",
      "fsmonitor-watchman",
      "post-checkout",
    ]) {
      writeFileSync(join(folder, ".git/hooks", hook), `#!/bin/sh\ntouch ${marker}\n`, {
        mode: 0o755,
      });
    }
    const settings = [
      "core.fsmonitor",
      "core.pager",
      "core.editor",
      "core.sshCommand",
      "core.alternateRefsCommand",
      "diff.external",
      "diff.evil.textconv",
      "diff.evil.command",
      "filter.evil.clean",
      "filter.evil.smudge",
      "filter.evil.process",
      "credential.helper",
      "core.askPass",
    ];
    for (const key of settings)
      git(folder, "config", key, key === "credential.helper" ? `!${program}` : program);
    write(folder, { "a.tf": "changed", "new.tf": "n" });
    utimesSync(join(folder, "b.tf"), new Date(), new Date());
    const { head, base } = await baseAndHead({ repo: folder });
    expect((await contents(head))["a.tf"]).toBe("changed");
    expect((await contents(base))["a.tf"]).toBe("a");
    await baseAndHead({ repo: folder, base: "HEAD", head: "HEAD" });
    expect(existsSync(marker)).toBe(false);
    execFileSync("git", ["-C", folder, "status", "--porcelain"], { stdio: "ignore" });
    expect(existsSync(marker)).toBe(true); // plain git does run them
  });
  test("the environment of a hook does not redirect us", async () => {
    const folder = repository({ "a.tf": "a", "b.tf": "b" });
    const other = repository({ "other.tf": "o" });
    git(folder, "rm", "-q", "--cached", "b.tf");
    write(folder, { ".gitignore": "b.tf\n" });
    write(other, { "b.tf": "b" });
    git(other, "add", "b.tf");
    process.env["GIT_DIR"] = join(other, ".git");
    process.env["GIT_INDEX_FILE"] = join(other, ".git/index"); // would show b.tf, which is not in our index and ignored
    process.env["GIT_OBJECT_DIRECTORY"] = join(other, ".git/objects");
    const { base, head } = await baseAndHead({ repo: folder });
    expect(await contents(base)).toEqual({ "a.tf": "a", "b.tf": "b" });
    expect(await contents(head)).toEqual({ ".gitignore": "b.tf\n", "a.tf": "a" });
  });
  test.skipIf(process.getuid?.() !== 0)("a repository of another user is read", async () => {
    const folder = repository({ "a.tf": "a" });
    execFileSync("chown", ["-R", "12345", folder]);
    expect(() => git(folder, "status")).toThrow(/dubious ownership/);
    const { base, head } = await baseAndHead({ repo: folder });
    expect([await contents(base), await contents(head)]).toEqual([
      { "a.tf": "a" },
      { "a.tf": "a" },
    ]);
  });
  test("a core.worktree is not obeyed", async () => {
    const folder = repository({ "a.tf": "a" });
    const outside = temporary();
    write(outside, { "a.tf": "secret" });
    git(folder, "config", "core.worktree", outside);
    expect(await list(folder)).toEqual({ "a.tf": "a" });
  });
  test("a broken repository is an error that names it", async () => {
    const folder = repository({ "a.tf": "a" });
    writeFileSync(join(folder, ".git/config"), "[broken");
    await expect(worktreeSnapshot(needRepository(folder))).rejects.toThrow(
      /bad config line 1|failed in/,
    );
  });
});
