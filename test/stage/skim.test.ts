// Documents that define custom resources are not parsed; everything else is, at its place.

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/parse/yaml/parse.ts";
import { documentsWorthParsing } from "../../src/stage/skim.ts";

const definition = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: a.b\nspec:\n  text: |\n    ---\n    kind: ServiceAccount\n`;
const account = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: reports\n`;

test("the rest parses alike, at the same offsets", () => {
  const stream = fc.array(fc.constantFrom(definition, account, "# note\n", ""), { maxLength: 8 });
  fc.assert(
    fc.property(stream, fc.boolean(), (documents, opened) => {
      const text = (opened ? "---\n" : "") + documents.join("---\n");
      const roots = (parts?: ReturnType<typeof documentsWorthParsing>) =>
        parseYaml(text, parts).documents.filter(({ root }) => root !== null);
      const others = roots().filter(
        ({ start }) => !text.slice(start).startsWith("apiVersion: apiext"),
      );
      expect(roots(documentsWorthParsing(text))).toEqual(others);
    }),
  );
});

test("a document that only mentions a definition stays", () => {
  const text = `kind: ClusterRole\nrules: [{resources: [customresourcedefinitions]}]\n# CustomResourceDefinition\n`;
  expect(documentsWorthParsing(text)).toEqual([{ start: 0, end: text.length }]);
});

test.each([
  `{apiVersion: v1, kind: List, items: [{\nkind: CustomResourceDefinition\n,a: b}, {kind: Role}]}\n`,
  `--- {apiVersion: v1, kind: List, items: [{\nkind: CustomResourceDefinition\n ,a: b}, {kind: Role}]}\n`,
  `  {apiVersion: v1, kind: List, items: [{\nkind: CustomResourceDefinition\n ,a: b}, {kind: Role}]}\n`,
  `# { of\n { apiVersion: v1, x: [\nkind: CustomResourceDefinition\n ], kind: Role }\n`,
  `${account}  x: "\nkind: CustomResourceDefinition\n"\n`,
  `apiVersion: v1\nx: "\nkind: CustomResourceDefinition\na: "\nkind: Role\n`,
  `apiVersion: v1\nx: "\nkind: CustomResourceDefinition\na: "\n"kind": Role\n`,
  `apiVersion: v1\nx: "\nkind: CustomResourceDefinition\na: "\n<<: { kind: Role }\n`,
  `${account}x: "\n---\u00a0\nkind: CustomResourceDefinition\n"\n`,
  `${account}x: "\u2028---\u2028kind: CustomResourceDefinition\u2028"\n`,
])("what only looks like a definition stays: %j", (text) => {
  expect(documentsWorthParsing(text)).toEqual([{ start: 0, end: text.length }]);
});

test("a fault in one document is told at its place, and the next is read", () => {
  const text = `${definition}---\nkind: [a\n---\n${account}`;
  const tree = parseYaml(text, documentsWorthParsing(text));
  expect(tree.problems.map(({ start }) => text.slice(0, start).split("\n").length)).toEqual([11]);
  expect(
    tree.documents.filter(({ root }) => root !== null).map(({ start }) => text.slice(start)),
  ).toEqual([account]);
});
