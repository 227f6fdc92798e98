// Whatever a template's text is, reading it ends, and every place lies within the text and within what holds it.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operand, Pipe, TemplateNode } from "../../../src/parse/gotemplate/syntax.ts";
import { parseTemplate } from "../../../src/parse/gotemplate/parse.ts";
import type { Span } from "../../../src/parse/yaml/tree.ts";
import { renderTexts } from "../../resolve/helm/render.ts";

const word = fc.constantFrom(
  ..."{{ }} {{- -}} {{/* */}} if else end with range define block template include tpl toYaml . .a $ $x := = | ( ) , nil true 0x1F 1e3 'c'".split(
    " ",
  ),
  ..."eq default dict list set merge index printf required fail trunc b64enc max regexReplaceAll semverCompare .Values .Chart.Name break -".split(
    " ",
  ),
  '"a"',
  '"\\n"',
  "`{{`",
  "else if",
  "\n",
  " ",
  "kind: Role\n",
  "nindent 4",
  "until 3",
);
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(" ")),
  fc.array(word, { maxLength: 40 }).map((words) => words.join("")),
  fc.string({ maxLength: 60, unit: "binary" }),
);

function* spansOf(nodes: readonly TemplateNode[]): Generator<Span> {
  for (const node of nodes) {
    yield node;
    if ("pipe" in node && node.pipe) yield* within(node, pipeSpans(node.pipe));
    if ("body" in node) yield* spansOf([...node.body, ...node.otherwise]);
  }
}

function* pipeSpans(pipe: Pipe): Generator<Span> {
  yield pipe;
  for (const command of pipe.commands) {
    yield command;
    for (const operand of command.words) yield* operandSpans(operand);
  }
}

function* operandSpans(operand: Operand): Generator<Span> {
  yield operand;
  if (operand.kind === "pipe") yield* pipeSpans(operand.pipe);
  if (operand.kind === "fields" && operand.of) yield* operandSpans(operand.of);
}

function* within(outer: Span, inner: Iterable<Span>): Generator<Span> {
  for (const span of inner) {
    expect(span.start).toBeGreaterThanOrEqual(outer.start);
    expect(span.end).toBeLessThanOrEqual(outer.end);
    yield span;
  }
}

test("any text is read, and places lie in it", () => {
  fc.assert(
    fc.property(text, (template) => {
      const { body, defines, problem } = parseTemplate(template);
      for (const span of spansOf([...body, ...[...defines.values()].flat()])) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(template.length);
      }
      if (problem) expect(problem.start).toBeLessThanOrEqual(template.length);
    }),
    { numRuns: 500 },
  );
});

test("text without actions is itself", () => {
  fc.assert(
    fc.property(fc.string(), (template) => {
      fc.pre(!template.includes("{{") && template !== "");
      expect(parseTemplate(template).body).toMatchObject([{ kind: "text", text: template }]);
    }),
  );
});

test("any template renders or says why not, at places of its own", () => {
  fc.assert(
    fc.property(text, text, (template, helper) => {
      const texts = {
        "c/Chart.yaml": "name: c\nversion: 0.1.0\n",
        "c/values.yaml": "a: 1\nb: {c: [x, '']}\nd: ''\n",
        "c/templates/_h.tpl": helper,
        "c/templates/t.yaml": template,
      };
      const one = renderTexts(texts, "c").get("c/templates/t.yaml");
      expect(one).toBeDefined();
      if (!one || "fault" in one) return;
      for (const { start, end } of [...one.tree.documents, ...one.tree.comments]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(template.length);
      }
    }),
    { numRuns: 500 },
  );
});

test("blocks and brackets without end are a problem, not an overflow", () => {
  for (const deep of [
    "{{if 1}}".repeat(20_000),
    `{{ ${"(".repeat(50_000)} }}`,
    "{{if 1}}{{else if 1}}".repeat(5_000),
  ])
    expect(parseTemplate(deep).problem).not.toBeNull();
});
