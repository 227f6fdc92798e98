// What a clone says of where it came from, in the ways that people write it.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { originName } from "../../src/source/repository.ts";

const folder = mkdtempSync(join(tmpdir(), "nhi-origin-"));
afterAll(() => rmSync(folder, { recursive: true }));

function clone(name: string, config: string): string {
  const path = join(folder, name);
  for (const part of ["objects", "refs"]) mkdirSync(join(path, ".git", part), { recursive: true });
  writeFileSync(join(path, ".git/HEAD"), "ref: refs/heads/main\n");
  writeFileSync(join(path, ".git/config"), config);
  return path;
}

const core = "[core]\n\tbare = false\n";
const remote = (url: string, name = "origin"): string =>
  `${core}[remote "${name}"]\n\tfetch = +refs/heads/*:refs/remotes/${name}/*\n\turl = ${url}\n[branch "main"]\n\tremote = ${name}\n`;

test.each([
  ["https", remote("https://github.com/acme/app.git"), "acme/app"],
  ["https-plain", remote("https://github.com/acme/app"), "acme/app"],
  ["ssh", remote("git@github.com:acme/my.app.git"), "acme/my.app"],
  ["ssh-url", remote("ssh://git@github.example.com:2222/acme/app.git/"), "acme/app"],
  ["another", remote("https://github.com/acme/app.git", "upstream"), null],
  ["none", core, null],
  ["local", remote("../app"), null],
])("%s", (name, config, expected) => {
  expect(originName(clone(name, config))).toBe(expected);
});

test("a plain folder came from nowhere", () => {
  const path = join(folder, "plain");
  mkdirSync(path);
  expect(originName(path)).toBe(null);
});

test("a part of a clone is not what was cloned", () => {
  const path = join(clone("whole", remote("https://github.com/acme/app")), "infra");
  mkdirSync(path);
  expect(originName(path)).toBe(null);
});
