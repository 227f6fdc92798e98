// What the YAML parser promises beyond the fixtures: bounds, merge order, recovery, and messages a person can act on.

import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import type { Node, Pair } from "../../../src/parse/yaml/tree.ts";
import { growthOf } from "../../work.ts";
import { plain } from "./tree.ts";

function rootOf(text: string): Node {
  const root = parseYaml(text).documents[0]?.root;
  if (!root) throw new Error("no root");
  return root;
}

function pairs(node: Node | undefined): readonly Pair[] {
  if (node?.kind !== "mapping") throw new Error("no mapping");
  return node.pairs;
}

function messages(text: string): string[] {
  return parseYaml(text).problems.map(({ start, end, message }) => `${start}-${end} ${message}`);
}

describe("duplicate keys", () => {
  test("name the key and its first line, stand on the second key; the last value counts", () => {
    const text = "a: 1\nb: 2\na: 3\n";
    expect(messages(text)).toEqual([
      "10-11 the key `a` stands twice in one mapping, already on line 1",
    ]);
    expect(plain(rootOf(text))).toEqual(
      new Map([
        ["a", 3],
        ["b", 2],
      ]),
    );
  });

  test("are found in mappings of any size, quoted or not, and across styles", () => {
    const many = Array.from({ length: 40 }, (_, i) => `k${i}: ${i}\n`).join("");
    expect(messages(many)).toEqual([]);
    for (const again of ["k0", '"k11"', "k12", "'k39'"])
      expect(messages(`${many}${again}: x\n`), again).toHaveLength(1);
  });

  test("are not confused by names of the prototype", () => {
    expect(messages("__proto__: 1\nconstructor: 2\ntoString: 3\n")).toEqual([]);
    expect(messages("__proto__: 1\n__proto__: 2\n")).toHaveLength(1);
  });

  test("in a later document name the line of the file", () => {
    expect(messages("x: [\n---\na: 1\na: 2\n")[1]).toContain("already on line 3");
  });

  test("stop being listed at a hundred", () => {
    expect(parseYaml("a: 1\n".repeat(1000)).problems).toHaveLength(100);
  });
});

describe("merge keys", () => {
  const top = "a: &a {x: 1, y: 1}\nb: &b {x: 2, z: 2}\n";

  test("written keys win on either side; among merged ones the earlier wins", () => {
    expect(
      plain(pairs(rootOf(`${top}c:\n  y: 9\n  <<: [*a, *b]\n  z: 9\n`))[2]?.value ?? null),
    ).toEqual(
      new Map([
        ["y", 9],
        ["x", 1],
        ["z", 9],
      ]),
    );
    expect(messages(`${top}c:\n  y: 9\n  <<: [*a, *b]\n  z: 9\n`)).toEqual([]);
  });

  test("keep where their pairs stand", () => {
    const merged = pairs(pairs(rootOf(`${top}c:\n  <<: *a\n`))[2]?.value);
    expect(merged.map(({ keySpan }) => keySpan.start)).toEqual([7, 13]);
  });

  test("work in big mappings and with an inline mapping", () => {
    const many = Array.from({ length: 30 }, (_, i) => `  k${i}: ${i}\n`).join("");
    const node = pairs(rootOf(`c:\n${many}  <<: {k3: no, new: 1}\n`))[0]?.value;
    expect(plain(node ?? null)).toEqual(
      new Map([...Array.from({ length: 30 }, (_, i) => [`k${i}`, i] as const), ["new", 1]]),
    );
    expect(pairs(node)).toHaveLength(31);
  });

  test("a written key after a merge may not be written again", () => {
    expect(messages(`${top}c:\n  <<: *a\n  x: 5\n  x: 6\n`)).toHaveLength(1);
  });
});

describe("aliases", () => {
  test("are one shared node, at the anchor's place", () => {
    const all = pairs(rootOf("a: &a {x: 1}\nb: *a\n"));
    expect(all[1]?.value).toBe(all[0]?.value);
    expect(all[1]?.value.start).toBe(6);
  });

  test("belong to one document, and the nearest anchor above wins", () => {
    expect(messages("a: &a 1\n---\nb: *a\n")).toEqual([
      "15-17 the alias `*a` has no anchor `&a` above it",
    ]);
    expect(plain(rootOf("[&a 1, *a, &a 2, *a]"))).toEqual([1, 1, 2, 2]);
  });

  test("may be keys", () => {
    const root = rootOf("- &a name\n- *a : x\n");
    expect(pairs(root.kind === "sequence" ? root.items[1] : undefined)[0]).toMatchObject({
      key: "name",
      keySpan: { start: 12, end: 14 },
    });
  });

  test("that stand for too much are refused, soon", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 40; i++)
      lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}*a${i - 1}]`);
    const tree = parseYaml(lines.join("\n"));
    expect(tree.problems[0]?.message).toBe(
      "aliases stand for more than 100000 nodes, where reading stops",
    );
    expect(tree.documents).toHaveLength(1);
  });

  test("may not nest deeper than the bound by way of each other", () => {
    const lines = ["a0: &a0 [x]"];
    for (let i = 1; i < 300; i++) lines.push(`a${i}: &a${i} [*a${i - 1}]`);
    expect(parseYaml(lines.join("\n")).problems[0]?.message).toBe(
      "aliases nest deeper than 200 levels, where reading stops",
    );
    const merges = ["a0: &a0 {k: [x]}"];
    for (let i = 1; i < 300; i++) merges.push(`a${i}: &a${i}\n  <<: {k: [*a${i - 1}]}`);
    expect(parseYaml(merges.join("\n")).problems[0]?.message).toBe(
      "aliases nest deeper than 200 levels, where reading stops",
    );
  });
});

describe("bounds", () => {
  test("depth", () => {
    expect(messages(`${"[".repeat(190)}${"]".repeat(190)}`)).toEqual([]);
    expect(messages(`${"[".repeat(5000)}`)).toEqual([
      "199-200 this is nested deeper than 200 levels, where reading stops",
    ]);
    expect(messages("- ".repeat(5000))[0]).toContain("nested deeper");
  });

  // What js-yaml does is counted too; what an engine does for one `slice` or regular expression is not.
  test.each([
    "#\n",
    "a: b\n",
    "- ",
    "? ",
    "[",
    "{a: ",
    "'",
    '"\\',
    "&a ",
    "!t ",
    "---\n",
    "---\n[\n",
    "a: *a\n",
    "x: |\n",
    "\n",
    " ",
    ",",
    "{{",
    "\uFEFF\n",
    "a\n",
    "9",
    "<<: [{a: 1}]\n",
    '- "a\nb"\n',
  ])("hostile sizes take work that grows as they do: %j", (text) => {
    const parse = (size: number): unknown => parseYaml(text.repeat(size / text.length));
    expect(growthOf(parse, 10_000)).toBeLessThan(2.5);
    parse(100_000);
  });

  test.each([
    ["a long number", (size: number) => `a: ${"9".repeat(size)}`, 100_000],
    ["keys that are maps", (size: number) => `[${"{a: 1}: ".repeat(size)}`, 80],
    ["one long map", (size: number) => `{${"k: v, ".repeat(size / 6)}}`, 100_000],
  ] as const)("and so does %s", (_, write, size) => {
    expect(growthOf((count) => parseYaml(write(count)), size / 10)).toBeLessThan(2.5);
    parseYaml(write(size));
  });

  test("documents that do not parse are counted up to twenty", () => {
    expect(parseYaml("---\na: [\n".repeat(500)).problems).toHaveLength(20);
  });
});

describe("files that do not parse", () => {
  test("say what, where and what to do", () => {
    expect(messages("a: 1\n\tb: 2\n")).toEqual([
      "5-6 this is not YAML: tab characters must not be used in indentation; indent with spaces",
    ]);
    expect(messages("a: b: c\n")[0]).toContain("quote the value above if it holds `: `");
    expect(messages("a: 'x\n")[0]).toContain("close the bracket or quote that is open");
    expect(messages("a\0b")[0]).toContain("null byte");
  });

  test("keep the documents beside the faulty one, at their places", () => {
    const tree = parseYaml("a: 1\r\n---\r\nb: {\r\n---\r\nc: 3 # c\r\n");
    expect(tree.documents.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [22, 26],
    ]);
    expect(tree.comments).toEqual([{ start: 27, end: 30, text: "c", trailing: true }]);
    expect(tree.problems).toHaveLength(1);
  });

  test("nodes indented too little are read as kubectl reads them, unless they are left open", () => {
    expect(
      parseYaml("a:\n  b: {\n    x: 1\n  }\n  c: [\n  1,\n  2 # it's\n  ]\n").problems,
    ).toEqual([]);
    expect(plain(rootOf('a:\n  b: "one\n  two\n\n  three\\\n  !"\n  c: x\n'))).toEqual(
      new Map([
        [
          "a",
          new Map([
            ["b", "one two\nthree!"],
            ["c", "x"],
          ]),
        ],
      ]),
    );
    expect(messages("a:\n  b: {\n    x: 1\n  c: 2\n")).toHaveLength(1);
  });

  test("text that runs on is never taken for a bracket that hides keys", () => {
    const tree = parseYaml("t: foo\n  [bar\nhidden: x]\nq: {\n  a: 1\n}\n");
    const keys = tree.documents[0]?.root
      ? pairs(tree.documents[0].root).map(({ key }) => key)
      : null;
    expect(keys === null || keys.includes("hidden")).toBe(true);
  });
});

test("an empty file, blank lines and comments alone make no document", () => {
  for (const text of ["", "\n\n", "# only\n", "\uFEFF"])
    expect(parseYaml(text)).toMatchObject({ documents: [], problems: [] });
  expect(parseYaml("---\n# only\n").documents).toEqual([{ start: 3, end: 3, root: null }]);
});
