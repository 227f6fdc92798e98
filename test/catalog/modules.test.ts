// Where a module is kept and which entry is meant for a call; and that every outline of the table can be read as it is meant.

import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readModuleAddress } from "../../src/catalog/module-address.ts";
import { families } from "../../src/catalog/modules.gen.ts";
import { moduleTable, withModules } from "../../src/catalog/modules.ts";
import { compareVersions, overlap, readRange } from "../../src/catalog/version.ts";
import { outlineFault } from "../../src/config/check-outline.ts";
import type { ModuleEntry, ModuleFamily } from "../../src/model/module-family.ts";
import { parseHcl } from "../../src/parse/hcl/parse.ts";
import type { Block } from "../../src/parse/hcl/syntax.ts";

test.each([
  ["acme/roles/aws", "acme/roles/aws", "", null],
  ["acme/roles/aws//modules/role", "acme/roles/aws", "modules/role", null],
  ["registry.terraform.io/Acme/roles/aws//modules/role/", "acme/roles/aws", "modules/role", null],
  ["registry.opentofu.org/acme/roles/aws", "acme/roles/aws", "", null],
  ["app.terraform.io/acme/roles/aws", "app.terraform.io/acme/roles/aws", "", null],
  ["github.com/acme/tf-roles", "github.com/acme/tf-roles", "", null],
  ["github.com/acme/tf-roles//a/b?ref=v1.2.3", "github.com/acme/tf-roles", "a/b", "v1.2.3"],
  ["github.com/acme/tf-roles/a/b?ref=main", "github.com/acme/tf-roles", "a/b", "main"],
  [
    "git::https://github.com/Acme/tf-roles.git//a?depth=1&ref=x",
    "github.com/acme/tf-roles",
    "a",
    "x",
  ],
  ["git::https://x:y@github.com/acme/tf-roles.git", "github.com/acme/tf-roles", "", null],
  ["git@github.com:acme/tf-roles.git//a?ref=1", "github.com/acme/tf-roles", "a", "1"],
  [
    "git::ssh://git@github.com/acme/tf-roles.git?ref=tags/0.4.0",
    "github.com/acme/tf-roles",
    "",
    "tags/0.4.0",
  ],
  ["git::https://git.acme.org/a/b/c.git//d", "git.acme.org/a/b/c", "d", null],
])("%s is kept at %s, folder `%s`, revision %s", (source, home, path, ref) => {
  expect(readModuleAddress(source)).toMatchObject({ home, path, ref });
});

test.each([
  "./roles",
  "../roles",
  "roles",
  "s3::https://s3.amazonaws.com/b/m.zip",
  "acme/roles",
  "github.com/acme/tf-roles?re%66=evil&ref=v1.0.0",
  "a/b/c/d/e",
  "",
])("`%s` is kept nowhere that a table can list", (source) => {
  expect(readModuleAddress(source)).toBeNull();
});

test("a source of slashes is soon read", () => {
  const source = `a/b/c//${"/".repeat(200_000)}x`;
  expect(readModuleAddress(source)?.path).toBe("x");
});

test.each([
  ["1.2.3", [1, 2, 3], [1, 2, 4]],
  ["v1.2", [1, 2, 0], [1, 2, 1]],
  ["~> 1.2", [1, 2, 0], [2, 0, 0]],
  ["~> 1.2.3", [1, 2, 3], [1, 3, 0]],
  ["~> 1", [1, 0, 0], null],
  [">= 1.2, < 3", [1, 2, 0], [3, 0, 0]],
  ["> 1.2.3, <= 2.0.0", [1, 2, 4], [2, 0, 1]],
  [">= 1.0, != 1.5.0", [1, 0, 0], null],
  ["1.0.0-beta1", null, null],
  ["latest", null, null],
])("`%s` is from %s to below %s", (constraint, low, high) => {
  expect(readRange(constraint)).toEqual(low === null ? null : { low, high });
});

describe("the entry for a call", () => {
  const family: ModuleFamily = {
    sources: ["acme/roles/aws", "github.com/acme/tf-roles"],
    releases: { "2.1.0": "0123456789abcdef0123456789abcdef01234567" },
    modules: [
      { versions: ">= 1.0, < 2.0", outline: "one" },
      { versions: ">= 2.0, < 3.0", outline: "two" },
      { path: "label", creates: "nothing" },
    ],
  };
  const find = moduleTable((home) => (family.sources.includes(home) ? family : undefined));
  test.each([
    ["acme/roles/aws", "1.5.0", "one", null],
    ["acme/roles/aws", "~> 2.0", "two", null],
    ["acme/roles/aws", ">= 1.0, < 2.5", "two", null],
    ["acme/roles/aws", "< 2.0", "one", null],
    ["acme/roles/aws", ">= 1.0", "two", "nothing bounds its version above"],
    ["acme/roles/aws", null, "two", "nothing bounds its version above"],
    ["acme/roles/aws", "3.1.0", null, "its version `3.1.0` is none that nhi-lint knows"],
    ["acme/roles/aws", "0.9", null, "it knows `>= 2.0, < 3.0` or `>= 1.0, < 2.0`"],
    ["acme/roles/aws", undefined, null, "its `version` cannot be told"],
    ["acme/roles/aws", "2.0.0-rc1", null, "does not read as a range"],
    ["github.com/acme/tf-roles?ref=v1.4.0", null, "one", null],
    ["github.com/acme/tf-roles?ref=0123456789abcdef0123456789abcdef01234567", null, "two", null],
    ["github.com/acme/tf-roles?ref=0123456", null, "two", null],
    ["github.com/acme/tf-roles?ref=012345", null, null, "is no release that nhi-lint knows"],
    [
      "github.com/acme/tf-roles?ref=1123456789abcdef0123456789abcdef01234567",
      null,
      null,
      "is no release",
    ],
    ["github.com/acme/tf-roles?ref=main", null, null, "its revision `main` is no release"],
    ["github.com/acme/tf-roles", null, "two", "nothing bounds its version above"],
    ["github.com/acme/tf-roles//label?ref=main", null, "", null],
  ])("%s, version %s: %s, %s", (source, version, outline, doubt) => {
    const listed = find(source, version);
    expect(listed?.outline).toBe(outline);
    if (doubt === null) expect(listed?.doubt).toBeNull();
    else expect(listed?.doubt).toContain(doubt);
  });
  test.each(["acme/roles/aws//other", "acme/others/aws", "./roles"])(
    "%s is not listed",
    (source) => {
      expect(find(source, "1.0.0")).toBeNull();
    },
  );
});

test("a list of one's own is asked where the table is not certain, and takes nothing from it", () => {
  const family = (outline: string, versions: string): ModuleFamily => ({
    sources: ["acme/roles/aws"],
    modules: [{ versions, outline }],
  });
  const table = moduleTable((home) =>
    home === "acme/roles/aws" ? family("theirs", ">= 1.0, < 2.0") : undefined,
  );
  const both = withModules(table, [family("ours", ">= 2.0, < 3.0")]);
  const outlineOf = (version: string | null): string | null | undefined =>
    both("acme/roles/aws", version)?.outline;
  expect(outlineOf("1.5.0")).toBe("theirs");
  expect(outlineOf("2.5.0")).toBe("ours");
  expect(outlineOf("< 5.0")).toBe("ours");
  expect(outlineOf("4.0.0")).toBeNull();
  expect(outlineOf(">= 1.0, < 2.0")).toBe("theirs");
  const narrow = withModules(table, [family("ours", "9.9.9")]);
  expect(narrow("acme/roles/aws", ">= 1.0, < 9.0")).toMatchObject({ outline: "theirs" });
});

const listed = families.map((family) => family());
const entries = listed.flatMap((family) =>
  family.modules.map((entry) => ({ family, entry, id: idOf(family, entry) })),
);

function idOf({ sources }: ModuleFamily, { path, versions }: ModuleEntry): string {
  return `${sources[0]}//${path ?? ""} ${versions ?? ""}`;
}

describe("the table", () => {
  test("holds what it is for", () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test.each(listed)("$sources reads as the homes of modules", ({ sources, releases = {} }) => {
    for (const source of sources)
      expect(readModuleAddress(source)?.home).toBe(source.toLowerCase());
    const commits = Object.values(releases);
    expect(new Set(commits).size).toBe(commits.length);
  });

  test.each(listed)("$sources: no version is meant by two entries", (family) => {
    for (const path of new Set(family.modules.map((one) => one.path))) {
      const same = family.modules.filter((one) => one.path === path);
      const ranges = same.map(({ versions }) => readRange(versions ?? ">= 0"));
      for (const [i, a] of ranges.entries())
        for (const b of ranges.slice(i + 1)) expect(a && b && overlap(a, b)).toBe(false);
      for (const range of ranges)
        expect(range && (range.high === null || compareVersions(range.low, range.high) < 0)).toBe(
          true,
        );
    }
  });

  test.each(entries)("$id: the outline is whole", ({ entry }) => {
    const { outline = "" } = entry;
    expect(outlineFault(outline)).toBeNull();
    expect(undeclared(outline)).toEqual([]);
    expect(unread(outline)).toEqual([]);
  });
});

/** Inputs and local values that an outline reads and does not have, and blocks of a type that it has under other names only. */
function undeclared(outline: string): readonly string[] {
  const blocks = blocksOf(outline);
  const variables = new Set(blocks.get("variable")?.map(labels));
  const locals = new Set(
    blocks.get("locals")?.flatMap(({ body }) => body.attributes.map(({ name }) => name)),
  );
  const resources = new Set((blocks.get("resource") ?? []).map(labels));
  const types = new Set([...resources].map((one) => one.split(".")[0]));
  const calls = new Set(blocks.get("module")?.map(labels));
  const code = outline.replaceAll(/"(?:[^"\\$]|\\.|\$(?!\{))*"/g, '""');
  const found: string[] = [];
  for (const [whole, root = "", name = ""] of code.matchAll(/(?<![\w.-])([a-z]\w*)\.([\w-]+)/g)) {
    if (root === "var" && !variables.has(name)) found.push(whole);
    if (root === "local" && !locals.has(name)) found.push(whole);
    if (root === "module" && !calls.has(name)) found.push(whole);
    if (types.has(root) && !resources.has(`${root}.${name}`)) found.push(whole);
  }
  return found;
}

/** Local values that nothing reads. */
function unread(outline: string): readonly string[] {
  const blocks = blocksOf(outline);
  const locals = blocks
    .get("locals")
    ?.flatMap(({ body }) => body.attributes.map(({ name }) => name));
  return (locals ?? []).filter((name) => !new RegExp(`\\blocal\\.${name}\\b`).test(outline));
}

function blocksOf(outline: string): ReadonlyMap<string, readonly Block[]> {
  const byType = new Map<string, Block[]>();
  for (const block of parseHcl(outline).body.blocks)
    byType.set(block.type, [...(byType.get(block.type) ?? []), block]);
  return byType;
}

function labels({ labels: written }: Block): string {
  return written.map(({ value }) => value).join(".");
}

test("every module that the table speaks of has its authors' licence named", () => {
  const notice = readFileSync(new URL("../../NOTICE.md", import.meta.url), "utf8");
  const folder = new URL("../../rules/catalog/modules/", import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
  const pages = texts.flatMap((text) =>
    Array.from(
      text.matchAll(/page: (https:\/\/github\.com\/[^/\s]+\/[^/\s]+)/g),
      ([, page = ""]) => page,
    ),
  );
  expect(pages.length).toBeGreaterThan(0);
  for (const page of new Set(pages)) expect(notice).toContain(`- ${page}\n`);
});
