// What `parseHcl` makes of broken text: the first problem's exact place, and everything that can still be read.

import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import type { Body, HclFile } from "../../../src/parse/hcl/syntax.ts";
import { fixtures } from "./fixtures.ts";
import { place } from "./outline.ts";

function kept(body: Body): string {
  const attributes = body.attributes.map(({ name, value }) =>
    value.kind === "broken" ? `${name}!` : name,
  );
  const blocks = body.blocks.map((block) => {
    const header = [block.type, ...block.labels.map(({ value }) => value)].join(".");
    const inner = kept(block.body);
    return inner === "" ? header : `${header}(${inner})`;
  });
  return [...attributes, ...blocks].join(" ");
}

function problems(file: HclFile, text: string): string[] {
  return file.problems.map(({ start, message }) => `${place(text, start)} ${message}`);
}

/** Fixture → its problems and what is kept of it; `!` marks an argument whose value is `Broken`. */
const expected: Readonly<Record<string, readonly [kept: string, ...problems: readonly string[]]>> =
  {
    "bad-call.tf": [
      "a! b! c! d! e! g!",
      "1:9 expected a comma or `)` after the argument, found `2`",
      "2:7 expected an expression, found `,`",
      "3:12 expected `)` after `...`, found `,`",
      "4:9 expected `(` after the function name, found the end of the line",
      "5:8 expected a function name after `::`, found `1`",
      "6:14 expected `(` after the function name, found `:`",
    ],
    "bad-conditional.tf": [
      "a! d! e!",
      "1:10 expected `:` and the other result of the conditional, found the end of the line",
      "2:9 expected an expression, found `:`",
      "3:8 expected an expression, found `:`",
    ],
    "bad-escape.tf": [
      "a b c d",
      "1:6 expected one of the escapes n, r, t, u, U, quote or backslash after `\\`, found another",
      "2:6 expected 4 hexadecimal digits after `\\u`, found 2",
      "3:6 expected a Unicode character, found `\\UFFFFFFFF`",
      "4:6 expected a Unicode character, found `\\ud800`",
    ],
    "bad-for.tf": [
      "a! b! c! d! e! f!",
      "1:21 expected `if` or `]`: a tuple has no keys, found `=>`",
      "2:20 expected `=>` and a value: an object needs keys, found `}`",
      "3:20 expected `if` or `]`: a tuple cannot group, found `...`",
      "4:12 expected `in` after the names of `for`, found `y`",
      "5:17 expected `:` after the collection of `for`, found `x`",
      "6:10 expected a name after `for`, found `1`",
    ],
    "bad-number.tf": [
      "a! b! c! d!",
      "1:5 expected a number, found `1.2.3`",
      "2:7 expected one index after the dot, found `0.1`; write `[0][1]`",
      "3:12 expected one index after the dot, found `0.1`; write `[0][1]`",
      "4:5 expected an expression, found `.`",
    ],
    "bad-object.tf": [
      "a! c! d! e!",
      "1:9 expected `=` or `:` after the key, found `}`",
      "2:13 expected a comma, a new line or `}` after the item, found `c`",
      "3:7 expected an expression, found `,`",
      "4:13 expected an expression, found `,`",
    ],
    "bad-splat.tf": [
      "a! b c! d!",
      "1:9 expected a name: one attribute-only splat cannot stand within another, found `*`",
      "2:10 expected the end of the line after the value of `b`, found `y`",
      "3:7 expected a name after the dot, found the end of the line",
      "4:7 expected an expression, found `]`",
    ],
    "bitwise.tf": [
      "a d! f i!",
      "1:7 expected the end of the line after the value of `a`, found `&`",
      "2:5 expected an expression, found `~`",
      "3:7 expected the end of the line after the value of `f`, found `^`",
      "4:8 expected an expression, found `*`",
    ],
    "block-on-one-line.tf": [
      "d a(b)",
      "1:5 expected a new line, `}` or one argument after `{`, found `b`",
      "1:10 expected the end of the line after the block `b`, found `}`",
    ],
    "brace-below.tf": [
      "resource.aws_iam_role.a(name) resource.aws_iam_user.b",
      "1:28 expected a label or `{`, found the end of the line",
    ],
    "carriage-return.tf": [
      "a c!",
      "1:6 expected the end of the line after the value of `a`, found the character U+000D",
      "3:2 expected the closing line of the heredoc, found the character U+000D",
    ],
    "colon-assignment.tf": ["b", "1:3 expected `=` or a block after `a`, found `:`"],
    "curly-quotes.tf": ["a! b", "1:5 expected an expression, found `“`"],
    "directives.tf": [
      "a! b! c! d! e! f! g! h! i",
      "1:6 expected `%{endif}` before the end of the template, found none",
      "2:6 expected text or an opening directive, found `%{endif}`",
      "3:21 expected `%{endfor}`, found `%{else}`",
      "4:24 expected `%{endif}`, found a second `%{else}`",
      "5:15 expected `%{endif}`, found `%{endfor}`",
      "6:9 expected `if`, `else`, `endif`, `for` or `endfor` after `%{`, found `while`",
      "7:12 expected an expression, found `}`",
      "8:15 expected `in` after the names of `for`, found `}`",
    ],
    "duplicate-attribute.tf": ["a(b)", "3:3 expected `b` to be set once, found it set again"],
    "heredoc-at-end.tf": ["a!", "1:5 expected the closing line of the heredoc, found none"],
    "heredoc-space.tf": [
      "a!",
      "1:5 expected an expression, found `<`",
      "2:2 expected `=` or a block after `x`, found the end of the line",
      "3:4 expected `=` or a block after `EOT`, found the end of the line",
    ],
    "label-template.tf": [
      "a.x(b)",
      "1:5 expected plain text and a closing quote in a label, found `${`",
    ],
    "lone-word.tf": [
      "a",
      "1:6 expected `=` or a block after `alone`, found the end of the line",
      "3:2 expected `=` or a block after `b`, found `.`",
    ],
    "missing-brace.tf": [
      "resource.aws_iam_role.a(tags) resource.aws_iam_user.b(name) data.aws_caller_identity.c",
      "1:1 expected `}` to end the block, found the next block",
    ],
    "missing-bracket.tf": [
      "resource.aws_iam_policy.a(actions! name) resource.aws_iam_user.b(name)",
      "3:3 expected a comma or `]` after the item, found `name`",
    ],
    "missing-value.tf": [
      "resource.aws_iam_user.a(name! path) resource.aws_iam_user.b(name)",
      "2:9 expected an expression, found the end of the line",
    ],
    "newline-in-expression.tf": [
      "a! b c",
      "1:8 expected an expression, found the end of the line",
      "2:1 expected an argument or a block, found `2`",
      "4:1 expected an argument or a block, found `.`",
    ],
    "one-line-open.tf": [
      "d a(b)",
      "1:10 expected `}` on the line of the block's only argument, found the end of the line",
    ],
    "quoted-name.tf": ["b", "1:1 expected an argument or a block, found a string"],
    "second-mark.tf": ["", "1:2 expected an argument or a block, found the character U+FEFF"],
    "semicolon.tf": ["a", "1:6 expected the end of the line after the value of `a`, found `;`"],
    "single-quotes.tf": ["a! b", "1:5 expected an expression, found `'`"],
    "stray-brace.tf": ["a b", "2:1 expected an argument or a block, found `}`"],
    "trailing-tilde.tf": [
      "a! c",
      "1:13 expected a comma, a new line or `}` after the item, found `~}`",
    ],
    "two-on-one-line.tf": [
      "d a(b c)",
      "1:10 expected `}` on the line of the block's only argument, found `,`",
      "1:18 expected the end of the line after the value of `c`, found `}`",
    ],
    "unclosed-block.tf": [
      "resource.aws_iam_role.a(name) resource.aws_iam_user.b(name)",
      "1:1 expected `}` to end the block, found the next block",
    ],
    "unclosed-comment.tf": ["a b", "2:1 expected an argument or a block, found `/`"],
    "unclosed-heredoc.tf": [
      "resource.aws_iam_role.a(policy!) resource.aws_iam_user.b(name)",
      "2:12 expected the closing line of the heredoc, found none",
      "1:1 expected `}` to end the block, found the next block",
    ],
    "unclosed-interpolation.tf": [
      "resource.aws_iam_role.a(name! path) resource.aws_iam_user.b",
      "2:21 expected `}` to end the interpolation, found a string",
    ],
    "unclosed-string.tf": [
      "resource.aws_iam_role.a(name! path) resource.aws_iam_user.b(name)",
      "2:12 expected a closing quote, found the end of the line inside a string",
    ],
  };

describe("fixtures", () => {
  const rejected = fixtures("rejected");

  it("are all expected here", () => {
    expect(Object.keys(expected).toSorted()).toEqual(rejected.map(({ name }) => name));
  });

  it.each(rejected)("$name", ({ name, text }) => {
    const file = parseHcl(text);
    expect([kept(file.body), ...problems(file, text)]).toEqual(expected[name]);
  });
});

describe("recovery", () => {
  it.each([
    ["an argument after a broken one", "a = [1,\n  2 3\n]\nb = 1\n", "a! b"],
    ["after a broken object, not its items", "a = {\n  b = 1 2\n  c = 3\n}\nd = 1\n", "a! d"],
    [
      "a block after a bracket that is never closed",
      'x "a" {\n  b = [\n  c = 1\n}\ny "b" {}\n',
      "x.a(b! c) y.b",
    ],
    [
      "a nested block after an object that is never closed",
      "x {\n  b = {\n    c = 1\n  d {\n    e = 1\n  }\n}\ny {}\n",
      "x(b! d(e)) y",
    ],
    ["blocks after braces too many", 'x {\n}\n}\n}\ny "a" {}\n', "x y.a"],
    ["the rest of a block after a bad line", "x {\n  ) what\n  b = 1\n}\n", "x(b)"],
    [
      "the lines after a string in an interpolation that is never closed",
      'a = "${f("x}"\nb = 1\n',
      "a! b",
    ],
    ["a heredoc in a broken value", "a = [<<E\n} ]\nE\n 1 2]\nb = 1\n", "a! b"],
  ])("keeps %s", (_, text, left) => {
    const file = parseHcl(text);
    expect(file.problems.length).toBeGreaterThan(0);
    expect(kept(file.body)).toBe(left);
  });

  it("gives a broken value the place it takes up", () => {
    const text = "a = [1,\n  2 3\n]\nb = 1\n";
    const { value } = parseHcl(text).body.attributes[0]!;
    expect([place(text, value.start), place(text, value.end)]).toEqual(["1:5", "3:2"]);
  });

  it("never guesses at indentation in a sound file", () => {
    const text = 'x "a" {\nresource "b" "c" {\nd = [\ne\n]\n}\n}\n';
    const file = parseHcl(text);
    expect(file.problems).toEqual([]);
    expect(kept(file.body)).toBe("x.a(resource.b.c(d))");
  });
});
