// Bundles beside each other: run once, kept as compiled, and never run from what is not theirs.

import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bundlesIn } from "../../src/entry/bundles.ts";
import { temporary, write } from "../source/repositories.ts";

const built = (text: string): string =>
  `(function (module, require, __dirname) {\n"use strict";\n${text}\n})\n`;

const code = {
  "a.cjs": built(
    `const { b } = require("./b.cjs"); module.exports = { a: () => [b("x"), __dirname] };`,
  ),
  "b.cjs": built(
    `const { posix } = require("node:path"); module.exports = { b: (one) => posix.join(one, "1") };`,
  ),
};

function home(): { readonly folder: string; readonly start: (keeps?: boolean) => string } {
  const folder = temporary();
  write(folder, code);
  const start = (keeps = true): string => {
    const { run, keep } = bundlesIn(folder, keeps);
    const { a } = run("a.cjs") as { readonly a: () => readonly [string, string] };
    const [said, at] = a();
    expect(at).toBe(folder);
    expect(run("a.cjs")).toBe(run("a.cjs"));
    keep();
    return said;
  };
  return { folder, start };
}

const compiled = (folder: string, name: string): string => join(folder, "compiled", name);
const inode = (path: string): number => statSync(path).ino;

test("what was compiled is kept, and serves the next start as it is", () => {
  const { folder, start } = home();
  expect(start()).toBe("x/1");
  const kept = inode(compiled(folder, "a.cjs"));
  expect(start()).toBe("x/1");
  expect(inode(compiled(folder, "a.cjs"))).toBe(kept);
});

test("code that changed is run as it is, however alike it looks", () => {
  const { folder, start } = home();
  start();
  const kept = inode(compiled(folder, "b.cjs"));
  const { mtime } = statSync(join(folder, "b.cjs"));
  write(folder, { "b.cjs": code["b.cjs"].replace('"1"', '"2"') });
  utimesSync(join(folder, "b.cjs"), mtime, mtime);
  expect(start()).toBe("x/2");
  expect(inode(compiled(folder, "b.cjs"))).not.toBe(kept);
});

test("what is not as it was written is never given to the engine", () => {
  const { folder, start } = home();
  start();
  const path = compiled(folder, "b.cjs");
  const whole = readFileSync(path);
  for (const at of [0, 40, whole.length >> 1, whole.length - 1]) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at);
    writeFileSync(path, bytes);
    expect(start(), String(at)).toBe("x/1");
    expect(readFileSync(path).equals(bytes), String(at)).toBe(false);
  }
  for (const size of [0, 31, 32, whole.length - 8]) {
    writeFileSync(path, whole.subarray(0, size));
    expect(start(), String(size)).toBe("x/1");
  }
});

test("one bundle more, or an hour later: all are kept anew", () => {
  const { folder, start } = home();
  start();
  const kept = inode(compiled(folder, "a.cjs"));
  const before = new Date(Date.now() - 2 * 60 * 60 * 1000);
  utimesSync(compiled(folder, "b.cjs"), before, before);
  start();
  expect(inode(compiled(folder, "a.cjs"))).not.toBe(kept);
});

test("nothing is kept or taken where nobody wants it, or nobody may write", () => {
  const unwanted = home();
  unwanted.start(false);
  expect(existsSync(join(unwanted.folder, "compiled"))).toBe(false);
  const closed = home();
  writeFileSync(join(closed.folder, "compiled"), "");
  expect(closed.start()).toBe("x/1");
  expect(closed.start()).toBe("x/1");
});
