// Against the tree that js-yaml's events give: what the reader of everyday YAML accepts, js-yaml accepts, and the trees are equal.

import fc from "fast-check";
import { parseEvents } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildTree, maxDepth } from "../../../src/parse/yaml/build.ts";
import { mayBeEveryday, readEveryday } from "../../../src/parse/yaml/everyday.ts";
import { newOutput, type Output } from "../../../src/parse/yaml/output.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";

function byEvents(text: string): Output {
  const out = newOutput(text);
  buildTree(text, 0, parseEvents(text, { filename: "", maxDepth }), out);
  return out;
}

/** Whether it was everyday YAML; then the trees must be equal. */
function agrees(text: string): boolean {
  const out = newOutput(text);
  if (!mayBeEveryday(text) || !readEveryday(text, 0, text.length, out)) {
    expect(out).toEqual(newOutput(text));
    return false;
  }
  expect(out, text).toEqual(byEvents(text));
  return true;
}

const manifest = `# What the reports run as.
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reports # nightly
  labels: {team: "web", tier: 'a b', n: 1}
  annotations:
    note: |
      first
        deeper

      # no comment
    fold: >-
      one
      two

      three
    keep: |+
      text

    empty: ""
    none:
secrets:
- name: a
  items: [x, y z, "q", {k: v}, []]
-
  name: b
- - nested
  - 'it''s'
- "line\\nend" # why
- # below
  c: https://example.org/a#b?c=d:80
`;
const workflow = `name: build
on:
  push:
    branches: [main, 'release/**']
  schedule:
    - cron: "0 3 * * *"
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    if: github.event_name == 'push' && !cancelled()
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - run: |
          echo "\${{ github.sha }}"
      - name: "say: hi"
        run: echo hi
`;

test.each([
  manifest,
  workflow,
  `---\n${manifest}`,
  "---\n",
  "--- # why\n",
  "# alone\n",
  "{}\n",
  "",
])("is everyday: %j", (text) => {
  expect(agrees(text)).toBe(true);
});

test.each([
  "a: &x 1\nb: *x\n",
  "a: !!str 1\n",
  "a: 1\na: 2\n",
  "a:\n  - b\n c: 1\n",
  "a: one\n  two\n",
  "a: [b,\n  c]\n",
  "? a\n: b\n",
  "a:\tb\n",
  "a: b: c\n",
  "<<: {a: 1}\n",
  "a: |2\n   b\n",
  'a: "\\x41"\n',
  "a: 1\n...\n",
  "--- a\n",
  "--- a: 1\n",
  "a: 1\r\n",
  "text\n",
  "a: 'b\n",
  "a: b\u0007\n",
])("is left to js-yaml: %j", (text) => {
  expect(agrees(text)).toBe(false);
});

test("fixtures", () => {
  for (const name of readdirSync("fixtures/parse/yaml"))
    agrees(readFileSync(`fixtures/parse/yaml/${name}/input.yaml`, "utf8"));
});

const line = fc
  .tuple(
    fc.constantFrom("", "", "  ", "  ", "    ", "      ", " ", "   ", "\t"),
    fc.constantFrom("", "", "", "- ", "- - ", "-", "-   "),
    fc.constantFrom(
      "a: ",
      "b: ",
      "c:",
      '"d": ',
      "'e' : ",
      "a:b: ",
      "",
      "",
      "f :",
      "<<: ",
      "-g: ",
      "? ",
    ),
    fc.constantFrom(
      "",
      "",
      "text",
      "two words ",
      "12",
      "null",
      "- x",
      "'q'",
      "'it''s'",
      '"d\\n"',
      '"d\\q"',
      "'open",
      '"',
      "x: y",

      "|",
      "|-",
      "|+ # c",
      ">",
      ">-",
      ">+",
      "|2",
      "| x",
      "{}",
      "[]",
      "[a, b]",
      "[a, b, ]",
      "[, a]",
      "{a: 1, b: [c]}",

      "{a: 1, a: 2}",
      "{a}",
      "{a:1}",
      '{"a":1}',
      "[a: b]",
      "[a",
      "[a b]",
      "[-, -x]",
      "{a: }",
      "[x #y, z]",
      "${{ a }}",

      "&x y",
      "*x",
      "!t z",
      "@",
      "`",
      "%",
      ":x",
      "?x",
      "-",
      "a#b",
      "#b",
      "http://x:80/",
      "a:",
      "é",
      "~",
      "x\ty",
    ),
    fc.constantFrom("", "", "", " ", " # c", "# c", " #", "  # é \t", "\t# c"),
  )
  .map((parts) => parts.join(""));
const whole = fc.constantFrom(
  "---",
  "--- # c",
  "...",
  "# c",
  "",
  "   ",
  "--- a",
  "%YAML 1.2",
  "---x",
);

test("lines of all kinds", () => {
  let everyday = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: line }, whole), { maxLength: 7 }),
      fc.boolean(),
      (lines, isEnded) => {
        const text = lines.join("\n") + (isEnded ? "\n" : "");
        const cut = /\n---(?=\s|$)/.exec(text);
        if (agrees(cut ? text.slice(0, cut.index + 1) : text)) everyday++;
      },
    ),
    { numRuns: 20_000, seed: 5 },
  );
  expect(everyday).toBeGreaterThan(2000);
});

const edit = fc.record({
  at: fc.nat(),
  drop: fc.nat({ max: 3 }),
  add: fc.constantFrom(
    "",
    "",
    " ",
    "  ",
    "\n",
    "\n ",
    ":",
    ": ",
    "- ",
    "#",
    " #",
    "'",
    '"',
    "[",
    "}",
    ",",
    "|",
    "x",
    "\t",
    "\\",
  ),
});

/** Cuts a few characters and puts others in their place. */
function edited(text: string, edits: readonly { at: number; drop: number; add: string }[]): string {
  let made = text;
  for (const { at, drop, add } of edits) {
    const place = at % (made.length + 1);
    made = made.slice(0, place) + add + made.slice(place + drop);
  }
  return made;
}

test("everyday files with mistakes", () => {
  let everyday = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(manifest, workflow),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (text, edits) => {
        const made = edited(text, edits);
        if (!/^---/m.test(made) && agrees(made)) everyday++;
      },
    ),
    { numRuns: 10_000, seed: 9 },
  );
  expect(everyday).toBeGreaterThan(2000);
});

test("a stream of documents, everyday and not, is what it is as a whole", () => {
  const documents = fc.constantFrom(
    "",
    "# c\n",
    manifest,
    workflow,
    "a: &x 1\nb: *x\n",
    "a: one\n  two\n",
    "b: 1\n...\n",
    "text\n",
    "a: 1\n...\nb: 2\n",
  );
  fc.assert(
    fc.property(fc.boolean(), fc.array(documents, { maxLength: 6 }), (isMarked, parts) => {
      const text = (isMarked ? "---\n" : "") + parts.join("---\n");
      const { documents: roots, comments, problems } = byEvents(text);
      expect(parseYaml(text)).toEqual({ documents: roots, comments, problems });
    }),
    { numRuns: 1000, seed: 3 },
  );
});
