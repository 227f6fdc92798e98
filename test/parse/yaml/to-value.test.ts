// Values know where they stand, also when their document is embedded in another file.

import { describe, expect, test } from "vitest";
import { fileRef, position } from "../../../src/base/origin.ts";
import type { Origin } from "../../../src/base/origin.ts";
import { dig, flag, items } from "../../../src/base/value.ts";
import { parseJson } from "../../../src/parse/json/parse.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import { placeInScalar, toValue } from "../../../src/parse/yaml/to-value.ts";
import type { Node, ScalarNode } from "../../../src/parse/yaml/tree.ts";

function rootOf(text: string, parse = parseYaml): Node {
  const root = parse(text).documents[0]?.root;
  if (!root) throw new Error("no root");
  return root;
}

function cut(text: string, at: Origin): string {
  return text.slice(at.start, at.end);
}

const text = "kind: Role\nrules: &r\n  - verbs: [get, '*']\nmore: *r\nsafe: no\nquoted: 'no'\n";
const file = fileRef("role.yaml", text);

test("every value stands where it is written, quotes included", () => {
  const value = toValue(rootOf(text), file);
  const verbs = items(dig(value, "rules", "verbs"));
  expect(verbs.map((verb) => (verb.known ? verb.value : null))).toEqual(["get", "*"]);
  expect(verbs.map(({ at }) => cut(text, at))).toEqual(["get", "'*'"]);
  expect(position(dig(value, "kind").at)).toEqual({
    file: "role.yaml",
    line: 1,
    column: 7,
    endLine: 1,
    endColumn: 11,
  });
  expect(cut(text, dig(value, "absent").at)).toBe(text.trimEnd());
});

test("aliases and repeated conversions give the same value", () => {
  const root = rootOf(text);
  const value = toValue(root, file);
  expect(dig(value, "more")).toBe(dig(value, "rules"));
  expect(toValue(root, file)).toBe(value);
  expect(toValue(root, fileRef("other.yaml", text))).not.toBe(value);
  expect(toValue(root, file, 5)).not.toBe(value);
});

test("Kubernetes reads `no` as false, GitHub as text; quoted it is text for both", () => {
  const kubernetes = toValue(rootOf(text), file, 0, "kubernetes");
  expect(dig(kubernetes, "safe")).toMatchObject({ value: false });
  expect(dig(kubernetes, "quoted")).toMatchObject({ value: "no" });
  expect(dig(toValue(rootOf(text), file), "safe")).toMatchObject({ value: "no" });
  expect(flag(dig(kubernetes, "safe"))).toMatchObject({ value: false });
});

describe("embedded documents", () => {
  test("JSON in a heredoc: a number is added", () => {
    const policy = '{"Action": ["s3:*"]}';
    const outer = `policy = <<EOF\n${policy}\nEOF\n`;
    const value = toValue(
      rootOf(policy, parseJson),
      fileRef("main.tf", outer),
      outer.indexOf(policy),
    );
    const [action] = items(dig(value, "Action"));
    expect(action && cut(outer, action.at)).toBe('"s3:*"');
  });

  test.each(["\n", "\r\n"])("YAML in a block scalar, line breaks %j", (lineBreak) => {
    const outer = [
      "data:",
      "  role.yaml: |",
      "",
      "    kind: Role",
      "   ",
      "    rules:",
      "      - verbs: [get]",
      "  next: 1",
      "",
    ].join(lineBreak);
    const outerFile = fileRef("map.yaml", outer);
    const data = rootOf(outer);
    const scalar =
      data.kind === "mapping" && data.pairs[0]?.value.kind === "mapping"
        ? data.pairs[0].value.pairs[0]?.value
        : undefined;
    const node = scalar as ScalarNode;
    const value = toValue(rootOf(String(node.value)), outerFile, placeInScalar(node, outerFile));
    expect(cut(outer, dig(value, "kind").at)).toBe("Role");
    const [verb] = items(dig(value, "rules", "verbs"));
    expect(verb && position(verb.at)).toMatchObject({ line: 7, column: 17, endColumn: 20 });
    expect(value.at.end).toBeLessThanOrEqual(node.end);
  });

  test("in a quoted text", () => {
    const outer = "a: '{\"b\": true}'\n";
    const root = rootOf(outer);
    const node = (root.kind === "mapping" ? root.pairs[0]?.value : root) as ScalarNode;
    const outerFile = fileRef("x.yaml", outer);
    const value = toValue(
      rootOf(String(node.value), parseJson),
      outerFile,
      placeInScalar(node, outerFile),
    );
    expect(cut(outer, dig(value, "b").at)).toBe("true");
  });
});
