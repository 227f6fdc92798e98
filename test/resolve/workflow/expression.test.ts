// GitHub's expressions: what is read, called and compared, at exact places; nothing throws.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findExpressions } from "../../../src/resolve/workflow/embedded.ts";
import { parseExpression } from "../../../src/resolve/workflow/expression.ts";
import { contextsIn, reads } from "../../../src/resolve/workflow/syntax.ts";
import type { Expression, Step } from "../../../src/resolve/workflow/syntax.ts";
import { growthOf } from "../../work.ts";

/** An expression with every grouping made visible. */
function show(expression: Expression | null): string {
  switch (expression?.kind) {
    case undefined:
      return "nothing";
    case "literal":
      return typeof expression.value === "string"
        ? JSON.stringify(expression.value)
        : String(expression.value);
    case "context":
      return expression.name + expression.path.map(showStep).join("");
    case "selection":
      return `<${show(expression.target)}>${expression.path.map(showStep).join("")}`;
    case "call":
      return `${expression.name}(${expression.args.map(show).join(", ")})`;
    case "operation":
      return `{${expression.operator} ${expression.operands.map(show).join(" ")}}`;
  }
}

function showStep(step: Step): string {
  return step.kind === "name"
    ? `.${step.name}`
    : step.kind === "any"
      ? ".*"
      : `[${show(step.index)}]`;
}

const parses = {
  "secrets.TOKEN": "secrets.TOKEN",
  "secrets['TOKEN']": "secrets.TOKEN",
  " secrets [ 'A' ] . b ": "secrets.A.b",
  "secrets[format('{0}_KEY', matrix.env)]": 'secrets[format("{0}_KEY", matrix.env)]',
  "github.event.pull_request.head.sha": "github.event.pull_request.head.sha",
  "github.event.issue.labels.*.name": "github.event.issue.labels.*.name",
  "a[*].b": "a.*.b",
  "steps.my-step.outputs.true": "steps.my-step.outputs.true",
  "needs.*.result": "needs.*.result",
  "a || b && !c == d": "{|| a {&& b {== {! c} d}}}",
  "a && b && c || d || e": "{|| {&& a b c} d e}",
  "a < b == c >= d": "{== {< a b} {>= c d}}",
  "a == b != c": "{!= {== a b} c}",
  "(a || b) && c": "{&& {|| a b} c}",
  "!!a": "{! {! a}}",
  "fromJSON(needs.x.outputs.y).role[0]": "<fromJSON(needs.x.outputs.y)>.role.0",
  "(a || b).c": "<{|| a b}>.c",
  "always()": "always()",
  "contains(fromJSON('[\"a\"]'), 'it''s')": 'contains(fromJSON("[\\"a\\"]"), "it\'s")',
  "null == true": "{== null true}",
  "-7.5e1 > 0xff": "{> -75 255}",
  ".5 < +2": "{< 0.5 2}",
  "-0x10": "-16",
  NaN: "NaN",
  "''": '""',
  "github\n.\tref": "github.ref",
};

describe("parses", () => {
  for (const [text, expected] of Object.entries(parses))
    test(text, () => expect(show(parseExpression(text).expression)).toBe(expected));
});

const refused = {
  "": "0-0 a value is expected, but the expression ends here",
  "a b": "2-3 an operator or the end is expected here",
  "a &&": "4-4 a value is expected, but the expression ends here",
  "a.": "2-2 a name or `*` is expected, but the expression ends here",
  "a.'b'": "2-5 a name or `*` is expected here",
  "f(a,)": "4-5 a value is expected here",
  "f(a": "3-3 `,` or `)` is expected, but the expression ends here",
  "a['b'": "5-5 `]` is expected, but the expression ends here",
  "(a": "2-2 `)` is expected, but the expression ends here",
  "a = b": "2-3 `=` does not belong in an expression",
  'a == "b"': '5-6 texts stand in single quotes in an expression, not in `"`',
  "a == 'b": "5-6 the text that `'` opens here is not closed",
  "a + b": "2-3 `+` does not belong in an expression",
  "1.2.3": "0-1 `1` does not belong in an expression",
};

describe("refuses, saying where and why", () => {
  for (const [text, expected] of Object.entries(refused)) {
    test(text === "" ? "nothing" : text, () => {
      const { expression, problem } = parseExpression(text);
      expect(expression).toBeNull();
      expect(problem && `${problem.start}-${problem.end} ${problem.message}`).toBe(expected);
    });
  }
});

describe("in a text", () => {
  test("each is found at its place", () => {
    const text = "echo ${{ secrets.A }}-${{github.ref}} {{ no }} $${{ x }}";
    const found = findExpressions(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "${{ secrets.A }}",
      "${{github.ref}}",
      "${{ x }}",
    ]);
    expect(
      found.map(({ expression }) => expression && text.slice(expression.start, expression.end)),
    ).toEqual(["secrets.A", "github.ref", "x"]);
  });

  test("braces in quotes do not close", () => {
    expect(
      findExpressions("${{ format('}}{0}', a) }}!").map(({ end, expression }) => [
        end,
        show(expression),
      ]),
    ).toEqual([[25, 'format("}}{0}", a)']]);
  });

  test("one that is faulty does not hide the next; one that is open is a problem", () => {
    const found = findExpressions("${{ a b }} ${{ c }} ${{ d");
    expect(found.map(({ expression }) => show(expression))).toEqual(["nothing", "c", "nothing"]);
    expect(found.map(({ problem }) => problem && [problem.start, problem.message])).toEqual([
      [6, "an operator or the end is expected here"],
      null,
      [20, "`${{` has no `}}`"],
    ]);
  });
});

test("contexts are found wherever they stand, with their places", () => {
  const text = "fromJSON(secrets[matrix.key]).x[env.I] || !contains(github.event.label, inputs.a)";
  const { expression } = parseExpression(text);
  const found = expression ? contextsIn(expression) : [];
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
    "secrets[matrix.key]",
    "matrix.key",
    "env.I",
    "github.event.label",
    "inputs.a",
  ]);
});

test("names are compared without case", () => {
  const { expression } = parseExpression("GitHub.Event['pull_request'].head.ref");
  const context = expression?.kind === "context" ? expression : null;
  expect(context && reads(context, "github", "event", "pull_request")).toBe(true);
  expect(context && reads(context, "github", "event", "issue")).toBe(false);
  expect(context && reads(context, "github", "event", "pull_request", "head", "ref", "x")).toBe(
    false,
  );
});

describe("bounds", () => {
  test("depth", () => {
    expect(parseExpression(`${"(".repeat(49)}a${")".repeat(49)}`).problem).toBeNull();
    for (const text of [
      "(".repeat(5000),
      "!".repeat(5000),
      "a[".repeat(5000),
      "f(".repeat(5000),
      `a${" == a".repeat(4000)}`,
    ])
      expect(parseExpression(text).problem?.message).toContain("nested deeper than 50");
    expect(parseExpression(`a${" || a".repeat(3000)}`).problem).toBeNull();
  });

  test("size", () => {
    expect(parseExpression("a".repeat(21_001)).problem?.message).toContain("at most 21000");
    expect(findExpressions("${{a}}".repeat(5000))).toHaveLength(1000);
    const last = (times: number) => findExpressions("${{a}}".repeat(times)).at(-1);
    expect(last(1000)).toMatchObject({ start: 5994, end: 6000, problem: null });
    expect(last(1001)).toMatchObject({
      start: 5994,
      end: 6006,
      expression: null,
      problem: { message: "a text may hold at most 1000 expressions" },
    });
    for (const [write, count] of [
      [(times: number) => "${{'".repeat(times), 100_000],
      [(times: number) => `${"${{ a.b ".repeat(times)}}}`, 2000],
    ] as const) {
      expect(growthOf((size) => findExpressions(write(size)), count / 20)).toBeLessThan(2.5);
      expect(findExpressions(write(count))).toHaveLength(1);
    }
  });

  test("any text: nothing throws, every place is inside, and either an expression or a problem is there", () => {
    const piece = fc.constantFrom(
      "a",
      ".",
      "[",
      "]",
      "(",
      ")",
      "*",
      "'",
      "''",
      "!",
      "&&",
      "||",
      "==",
      "<",
      "=",
      " ",
      ",",
      "1",
      "-",
      "0x",
      "null",
      "${{",
      "}}",
      "secrets",
      "é",
      "\n",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join("");
          for (const { expression, problem, start, end } of [
            parseExpression(text),
            ...findExpressions(`\${{${text}}}`),
          ]) {
            expect((expression === null) !== (problem === null)).toBe(true);
            const span = expression ?? problem;
            expect(span && start <= span.start && span.start <= span.end && span.end <= end).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 5000, seed: 17 },
    );
  });
});
