import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { commitSnapshot, listPair, pairOf, type CommitPair } from "../../src/source/commit.ts";
import { blobReader } from "../../src/source/objects.ts";
import { needRepository } from "../../src/source/repository.ts";
import type { Repository } from "../../src/source/git.ts";
import { kindOf, manifestSeek, worthParsing } from "../../src/source/ours.ts";
import type { Seek } from "../../src/source/snapshot.ts";
import { commit, contents, git, repository, temporary, write } from "./repositories.ts";

async function pairAt(
  at: Repository,
  base: string,
  head: string,
  seek: Seek | null = null,
): Promise<CommitPair> {
  return pairOf(at, base, head, await listPair(at, base, head, seek));
}

const odd = {
  'a "quoted"\tname.tf': "1",
  "new\nline.tf": "2",
  "ünï/ço 名.tf": "3",
  "sp ace.tf": "4",
  "-dash.tf": "5",
};

describe("a commit", () => {
  test("names of any kind, in a work tree, its git directory and a bare repository", async () => {
    const folder = repository(odd);
    const bare = temporary();
    git(bare, "clone", "-q", "--bare", folder, ".");
    for (const place of [folder, join(folder, ".git"), bare]) {
      expect(await contents(await commitSnapshot(needRepository(place), "HEAD"))).toEqual(odd);
    }
  });
  test("a linked work tree reads the common objects", async () => {
    const folder = repository({ "a.tf": "a" });
    const linked = join(temporary(), "linked");
    git(folder, "worktree", "add", "-q", linked);
    expect(await contents(await commitSnapshot(needRepository(linked), "HEAD"))).toEqual({
      "a.tf": "a",
    });
  });
  test("links and submodules are entries; a link's bytes are where it points", async () => {
    const folder = repository({ "a.tf": "a", "run.sh": "#!" });
    symlinkSync("../../../etc/passwd", join(folder, "link.tf"));
    git(folder, "update-index", "--chmod=+x", "run.sh");
    git(folder, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},sub`);
    git(folder, "add", "link.tf");
    git(folder, "commit", "-q", "-m", "x");
    const snapshot = await commitSnapshot(needRepository(folder), "HEAD");
    expect(snapshot.entries.map(({ path, mode }) => `${path} ${mode}`)).toEqual([
      "a.tf file",
      "link.tf link",
      "run.sh executable",
      "sub submodule",
    ]);
    expect((await contents(snapshot))["link.tf"]).toBe("../../../etc/passwd");
  });
  test("binary bytes, empty files and no final newline come as they are", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
    const folder = repository({ "b.bin": bytes, "empty.tf": "", "z.tf": "no newline" });
    const snapshot = await commitSnapshot(needRepository(folder), "HEAD");
    const read = await snapshot.read(snapshot.entries.map((entry) => entry.blob));
    expect([...read.values()].map((one) => one.length)).toEqual([70_000, 0, 10]);
    expect(
      Buffer.compare(read.get(snapshot.entries[0]?.blob ?? "") ?? new Uint8Array(), bytes),
    ).toBe(0);
  });
  test("a 50 MB blob is skipped with a reason, and those around it are read", async () => {
    const folder = repository({
      "a.tf": "a",
      "big.tf": Buffer.alloc(50_000_000, "x"),
      "big2.tf": Buffer.alloc(9_000_000, "y"),
      "c.tf": "c",
    });
    const why = "(it is larger than 8 MiB)";
    expect(await contents(await commitSnapshot(needRepository(folder), "HEAD"))).toEqual({
      "a.tf": "a",
      "big.tf": why,
      "big2.tf": why,
      "c.tf": "c",
    });
  });
  test("a blob that is missing leaves the others readable", async () => {
    const folder = repository({ "a.tf": "a", "b.tf": "b", "c.tf": "c" });
    const id = git(folder, "rev-parse", "HEAD:b.tf");
    rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)));
    const found = await contents(await commitSnapshot(needRepository(folder), "HEAD"));
    expect(found).toEqual({
      "a.tf": "a",
      "b.tf": expect.stringMatching(/^\(its content is missing/),
      "c.tf": "c",
    });
  });
  test("a partial clone outside of a workflow fetches nothing, and says what is missing; inside of one it does", async () => {
    const origin = repository({ "a.tf": "a" });
    const clone = temporary();
    git(clone, "clone", "-q", "--bare", "--filter=blob:none", `file://${origin}`, ".");
    const id = git(origin, "rev-parse", "HEAD:a.tf");
    const marker = join(temporary(), "ran");
    const program = join(temporary(), "upload-pack");
    writeFileSync(program, `#!/bin/sh\ntouch ${marker}\nexec git-upload-pack "$@"\n`, {
      mode: 0o755,
    });
    git(clone, "config", "remote.origin.uploadpack", program);
    const quiet = blobReader(needRepository(clone));
    expect((await quiet.read([id])).size).toBe(0);
    expect(quiet.whyAbsent(id)).toMatch(/git cannot read it|missing/);
    expect(existsSync(marker)).toBe(false);
    const network = { token: null, server: "https://github.com" };
    expect([...(await blobReader(needRepository(clone, network)).read([id])).keys()]).toEqual([id]);
    expect(existsSync(marker)).toBe(true); // so the silence above was ours
  });
  test("inside of a workflow what cannot be fetched is no verdict", async () => {
    const origin = repository({ "a.tf": "a", "b.tf": "b" });
    const clone = temporary();
    git(clone, "clone", "-q", "--bare", "--filter=blob:none", `file://${origin}`, ".");
    git(clone, "config", "remote.origin.url", `file://${origin}-gone`);
    const ids = ["a.tf", "b.tf"].map((path) => git(origin, "rev-parse", `HEAD:${path}`));
    const network = { token: "x", server: "https://github.com" };
    const { read } = blobReader(needRepository(clone, network));
    await expect(read(ids)).rejects.toThrow(
      /^the content of 2 files is not in the repository, and could not be fetched: git cannot read it: /,
    );
    await expect(read(ids.slice(1))).rejects.toThrow(/^the content of a file is not in /);
  });
  test("a tree made by hand cannot name a way out", async () => {
    const folder = repository({ "a.tf": "a" });
    const blob = Buffer.from(git(folder, "rev-parse", "HEAD:a.tf"), "hex");
    const raw = join(temporary(), "tree");
    writeFileSync(
      raw,
      Buffer.concat([Buffer.from("100644 ..\0"), blob, Buffer.from("100644 good.tf\0"), blob]),
    );
    const tree = git(folder, "hash-object", "-t", "tree", "--literally", "-w", raw);
    const id = git(folder, "commit-tree", "-m", "x", tree);
    const snapshot = await commitSnapshot(needRepository(folder), id);
    expect(snapshot.entries.map((entry) => entry.path)).toEqual(["good.tf"]);
    expect(snapshot.unread).toEqual([{ path: "..", why: "its name would lead out of the tree" }]);
  });
});

describe("two commits", () => {
  test("base from the difference is base from its own listing, whatever changed", async () => {
    const folder = repository({
      ...odd,
      "gone.tf": "g",
      "dir/x.tf": "x",
      "moved.tf": "m\n".repeat(30),
      "type.tf": "t",
      "same/deep.tf": "s",
    });
    const base = git(folder, "rev-parse", "HEAD");
    write(folder, {
      "gone.tf": null,
      "dir/x.tf": null,
      dir: null,
      "moved.tf": null,
      "type.tf": null,
    });
    symlinkSync("x", join(folder, "type.tf"));
    mkdirSync(join(folder, "to"));
    const head = commit(folder, {
      dir: "now a file",
      "to/moved.tf": "m\n".repeat(30) + "one more",
      "new\nline.tf": "changed",
      "added.tf": "+",
    });
    const repo = needRepository(folder);
    const pair = await pairAt(repo, base, head);
    expect(pair.base.entries).toEqual((await commitSnapshot(repo, base)).entries);
    expect(pair.head.entries).toEqual((await commitSnapshot(repo, head)).entries);
    expect([...pair.renames]).toEqual([["to/moved.tf", "moved.tf"]]);
    expect([pair.base.commit, pair.head.commit]).toEqual([base, head]);
    expect((await contents(pair.base))["moved.tf"]).toBe("m\n".repeat(30));
  });
  test("the same commit twice", async () => {
    const repo = needRepository(repository({ "a.tf": "a" }));
    const { base, head } = await pairAt(repo, "HEAD", "HEAD");
    expect(base.entries).toEqual(head.entries);
  });
});

describe("what is sought in a commit", () => {
  const seek = { words: ['".', "file", "\\u"], endings: [".tf", ".tf.json"] };
  const seenIn = async (folder: string): Promise<ReadonlySet<string> | null | undefined> => {
    const { head } = await pairAt(needRepository(folder), "HEAD^", "HEAD", seek);
    return head.seen;
  };

  test("of manifests, all that are worth parsing are found, whatever hides their words", async () => {
    const account = "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a}\n";
    const files: Readonly<Record<string, Buffer>> = {
      "plain.yaml": Buffer.from(account),
      "deep/down/list.json": Buffer.from('{"apiVersion": "v1", "kind": "Role"}'),
      "utf16le.yml": Buffer.from(`\ufeff${account}`, "utf16le"),
      "utf16be.yml": Buffer.from(`\ufeff${account}`, "utf16le").swap16(),
      "escaped.yaml": Buffer.from('"\\x6bind": x\n"\\u0061piVersion": v1\n'),
      "folded.yaml": Buffer.from('apiVersion: v1\nkind: "Ro\\\n  le"\n'),
      "other.yaml": Buffer.from("apiVersion: v1\nkind: ConfigMap\n"),
      "prose.yaml": Buffer.from("title: nothing of ours\n"),
    };
    const folder = repository({ "x.tf": "x" });
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", "x");
    const { head } = await pairAt(needRepository(folder), "HEAD^", "HEAD");
    const found = (await head.search?.(manifestSeek)) ?? new Set();
    const worth = Object.keys(files).filter((path) =>
      worthParsing(kindOf(path) ?? "hcl", files[path] ?? Buffer.of()),
    );
    expect(worth).toHaveLength(6);
    expect([...found].sort()).toEqual(worth.sort());
  });
  test("is found in files of these endings at any depth, also where attributes or bytes call them binary", async () => {
    const folder = repository({ "x.tf": "x" });
    commit(folder, {
      ".gitattributes": "*.tf binary\n",
      ...odd,
      "calls.tf": 'source = "./x"\n',
      "a/b/reads ü.tf": "templatefile(x)\n",
      "a/escaped.tf.json": '"\\u0061"',
      "nul.tf": "\0file",
      "none.tf": "nothing",
      "other.txt": "file",
      "a/[b].tf": "file",
    });
    expect([...((await seenIn(folder)) ?? [])].sort()).toEqual(
      ["a/[b].tf", "a/b/reads ü.tf", "a/escaped.tf.json", "calls.tf", "nul.tf"].sort(),
    );
  });

  test("is found whatever a person configured for their own eyes", async () => {
    const folder = repository({ "x.tf": "x" });
    commit(folder, { "a/calls.tf": 'source = "./x"\n' });
    for (const [key, value] of [
      ["color.ui", "always"],
      ["grep.patternType", "perl"],
      ["grep.lineNumber", "true"],
      ["grep.column", "true"],
      ["grep.fullName", "false"],
    ] as const)
      git(folder, "config", key, value);
    expect(await seenIn(folder)).toEqual(new Set(["a/calls.tf"]));
  });

  test("nothing found is nothing, not unknown", async () => {
    const folder = repository({ "x.tf": "x" });
    commit(folder, { "y.tf": "y" });
    expect(await seenIn(folder)).toEqual(new Set());
  });

  test("is not known where a blob is missing", async () => {
    const folder = repository({ "calls.tf": 'source = "./x"\n', "x.tf": "x" });
    commit(folder, { "y.tf": 'source = "./y"\n' });
    const id = git(folder, "rev-parse", "HEAD:calls.tf");
    rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)));
    expect(await seenIn(folder)).toBeNull();
  });
});
