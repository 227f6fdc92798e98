// What `parseHcl` makes of sound text: every node at its exact place, every literal's value.

import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import type { Expression } from "../../../src/parse/hcl/syntax.ts";
import { outline, partsOf, place } from "./outline.ts";

function sound(text: string): string {
  const file = parseHcl(text);
  expect(file.problems).toEqual([]);
  return `\n${outline(file, text)}\n`;
}

function valueOf(source: string): Expression {
  const file = parseHcl(`a = ${source}\n`);
  expect(file.problems).toEqual([]);
  return file.body.attributes[0]!.value;
}

function literal(source: string): string {
  const value = valueOf(source);
  if (value.kind !== "template" && value.kind !== "text")
    throw new Error(`${source} is a ${value.kind}`);
  return partsOf(value)
    .map((part) => (part.kind === "literal" ? part.value : "…"))
    .join("|");
}

describe("places", () => {
  it("of a block: type, labels, header without its brace, body with its braces", () => {
    expect(sound('resource "aws_iam_role" x {\n  name = "a"\n}\n')).toBe(`
block resource 1:1-3:2
  header 1:1-1:26
    type 1:1-1:9
    label aws_iam_role 1:10-1:24
    label x 1:25-1:26
  body 1:27-3:2
    attribute name 2:3-2:13
      name 2:3-2:7
      template 2:10-2:13
        "a" 2:11-2:12
`);
  });

  it("of operators, calls and traversals", () => {
    expect(sound('a = -f(1, g...) + b.c["d"].0 # note\n')).toBe(`
attribute a 1:1-1:29
  name 1:1-1:2
  + 1:5-1:29
    - 1:5-1:16
      call f expand 1:6-1:16
        name 1:6-1:7
        number 1 1:8-1:9
        variable g 1:11-1:12
    index 1:19-1:29
      index 1:19-1:27
        .c 1:19-1:22
          variable b 1:19-1:20
          name 1:21-1:22
        template 1:23-1:26
          "d" 1:24-1:25
      number 0 1:28-1:29
`);
  });

  it("of a full splat, which takes every step after it, and of an attribute splat, which takes names and numbers", () => {
    expect(sound("a = x[*].b[0].c\nb = x.*.c.0[1]\n")).toBe(`
attribute a 1:1-1:16
  name 1:1-1:2
  full splat 1:5-1:16
    variable x 1:5-1:6
    .c 1:6-1:16
      index 1:6-1:14
        .b 1:6-1:11
          variable * 1:6-1:9
          name 1:10-1:11
        number 0 1:12-1:13
      name 1:15-1:16
attribute b 2:1-2:15
  name 2:1-2:2
  index 2:5-2:15
    attribute splat 2:5-2:12
      variable x 2:5-2:6
      index 2:6-2:12
        .c 2:6-2:10
          variable * 2:6-2:8
          name 2:9-2:10
        number 0 2:11-2:12
    number 1 2:13-2:14
`);
  });

  it("of a heredoc up to its closing marker, without the line break", () => {
    expect(sound("a = <<-EOT\n    one ${x}\n      two\n    EOT\nb = 1\n")).toBe(`
attribute a 1:1-4:8
  name 1:1-1:2
  heredoc 1:5-4:8
    "one " 2:5-2:9
    \${} 2:9-2:13
      variable x 2:11-2:12
    "\\n  two\\n" 2:13-4:1
attribute b 5:1-5:6
  name 5:1-5:2
  number 1 5:5-5:6
`);
  });

  it("of directives from their opening to their end", () => {
    expect(sound('a = "x%{ if c ~} y %{~ else }z%{ endif }%{for k, v in m}-%{endfor}"\n')).toBe(`
attribute a 1:1-1:68
  name 1:1-1:2
  template 1:5-1:68
    "x" 1:6-1:7
    %{if} 1:7-1:41
      variable c 1:13-1:14
      "y" 1:17-1:20
      "z" 1:30-1:31
    %{for} k v 1:41-1:67
      variable m 1:55-1:56
      "-" 1:57-1:58
`);
  });

  it("of collections, comprehensions and conditionals", () => {
    expect(
      sound('a = {\n  b : 1, "c${d}" = 2\n  (e) = null\n}\nb = {for k, v in m : k => v... if v}\n'),
    ).toBe(`
attribute a 1:1-4:2
  name 1:1-1:2
  object 1:5-4:2
    item 2:3-2:8
      template 2:3-2:4
        "b" 2:3-2:4
      number 1 2:7-2:8
    item 2:10-2:21
      template 2:10-2:17
        "c" 2:11-2:12
        \${} 2:12-2:16
          variable d 2:14-2:15
      number 2 2:20-2:21
    item 3:3-3:13
      parenthesis 3:3-3:6
        variable e 3:4-3:5
      null 3:9-3:13
attribute b 5:1-5:37
  name 5:1-5:2
  for k v grouping 5:5-5:37
    variable m 5:18-5:19
    variable k 5:22-5:23
    variable v 5:27-5:28
    variable v 5:35-5:36
`);
    expect(sound("a = p::q(\n  true ? [1] : {}\n)\n")).toBe(`
attribute a 1:1-3:2
  name 1:1-1:2
  call p::q 1:5-3:2
    name 1:5-1:9
    conditional 2:3-2:18
      bool true 2:3-2:7
      tuple 2:10-2:13
        number 1 2:11-2:12
      object 2:16-2:18
`);
  });

  it("in UTF-16 units, a byte order mark counted", () => {
    expect(sound('\ufeffa = "\u{1f600}${é}"\n')).toBe(`
attribute a 1:2-1:14
  name 1:2-1:3
  template 1:6-1:14
    "\u{1f600}" 1:7-1:9
    \${} 1:9-1:13
      variable é 1:11-1:12
`);
  });

  it("of a conditional chain, which binds to the right, and of operators, which bind to the left", () => {
    expect(sound("a = b ? 1 : c ? 2 : 3\nd = 1 - 2 - 3 * 4\n")).toBe(`
attribute a 1:1-1:22
  name 1:1-1:2
  conditional 1:5-1:22
    variable b 1:5-1:6
    number 1 1:9-1:10
    conditional 1:13-1:22
      variable c 1:13-1:14
      number 2 1:17-1:18
      number 3 1:21-1:22
attribute d 2:1-2:18
  name 2:1-2:2
  - 2:5-2:18
    - 2:5-2:10
      number 1 2:5-2:6
      number 2 2:9-2:10
    * 2:13-2:18
      number 3 2:13-2:14
      number 4 2:17-2:18
`);
  });
});

describe("comments", () => {
  it("are kept with their places, their text without markers", () => {
    const text = '## top\r\nb { # open\n  c = "# no" /* mid */ // end\n}\n/* last\n * one */';
    const { comments } = parseHcl(text);
    expect(
      comments.map(({ start, end, text: words, trailing }) => [
        place(text, start),
        place(text, end),
        words,
        trailing,
      ]),
    ).toEqual([
      ["1:1", "1:7", "top", false],
      ["2:5", "2:11", "open", true],
      ["3:14", "3:23", "mid", true],
      ["3:24", "3:30", "end", true],
      ["5:1", "6:10", "last\n * one", false],
    ]);
  });

  it("in an interpolation are comments, in text they are text", () => {
    expect(parseHcl('a = "/* no */ ${b /* yes */}"\n').comments.map(({ text }) => text)).toEqual([
      "yes",
    ]);
  });
});

describe("numbers", () => {
  it.each([
    ["0", 0],
    ["007", 7],
    ["1.50", 1.5],
    ["1e3", 1000],
    ["1.e2", 100],
    ["25E-1", 2.5],
    ["2.0", 2],
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", 9007199254740992n],
    ["9007199254740993", 9007199254740993n],
    ["123456789012345678901234567890", 123456789012345678901234567890n],
    ["1.5e20", 150000000000000000000n],
    ["12345678901234567.5", 12345678901234568],
    ["1e400", 10n ** 400n],
    ["1e4000", Infinity],
  ])("%s", (raw, value) => {
    expect(valueOf(raw)).toMatchObject({ kind: "number", value, raw });
  });
});

describe("strings", () => {
  it.each([
    [String.raw`"\n\r\t\"\\"`, '\n\r\t"\\'],
    [String.raw`"\u00e9\U0001F600"`, "é\u{1f600}"],
    ['"$${a} %%{b} $$ %% $"', "${a} %{b} $$ %% $"],
    ['"e\u0301"', "é"],
    [String.raw`"e\u0301"`, "é"],
    ['""', ""],
    ["<<E\na\\n\n$${b}\nE", "a\\n\n${b}\n"],
    ["<<E\nE", ""],
    ["<<-E\n    a\n   \n      b\n  E", "a\n   \n  b\n"],
    ["<<-E\n\ta\n  b\nE", "a\n b\n"],
    ["<<E\r\na\r\nE\r", "a\r\n"],
    ['"a ${~ b ~} c"', "a|…|c"],
    ['" ${~ b}"', "|…"],
    ["<<E\na\n  ${~ b ~}  \n  c\nE", "a\n|…|  c\n"],
    ["<<E\na\n${~ b}\nE", "a|…|\n"],
  ])("%j", (source, value) => {
    expect(literal(source)).toBe(value);
  });

  it("names and labels are not normalised, keys are", () => {
    const { body } = parseHcl('e\u0301 "e\u0301" {}\ne\u0301 = { e\u0301 = 1 }\n');
    expect(body.blocks[0]).toMatchObject({ type: "e\u0301", labels: [{ value: "e\u0301" }] });
    expect(body.attributes[0]).toMatchObject({
      name: "e\u0301",
      value: { items: [{ key: { kind: "text", value: "é" } }] },
    });
  });
});
