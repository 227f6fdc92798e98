// What a label selector says of labels that are there, that are not, and that nobody can tell.

import { expect, test } from "vitest";
import { known, unknown, type Value } from "../../../src/base/known.ts";
import { fileRef } from "../../../src/base/origin.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import { toValue } from "../../../src/parse/yaml/to-value.ts";
import { selectsLabels } from "../../../src/resolve/kubernetes/label-selector.ts";

function valueOf(text: string): Value {
  const file = fileRef("selector.yaml", text);
  const root = parseYaml(text).documents[0]?.root;
  if (!root) throw new Error(text);
  return toValue(root, file, (at) => at, "kubernetes");
}

/** `env: prod`, no `team`, and a `tier` that somebody fills in. */
function selects(text: string): boolean | null {
  const selector = valueOf(text);
  return selectsLabels(selector, (key) => {
    if (key === "tier") return unknown("expression", selector.at, "${TIER}");
    return known(key === "env" ? "prod" : null, selector.at);
  });
}

test.each([
  ["{}", true],
  ["matchLabels: {env: prod}", true],
  ["matchLabels: {env: dev}", false],
  ["matchLabels: {team: web}", false],
  ["matchLabels: {tier: gold}", null],
  ["matchLabels: {tier: gold, env: dev}", false],
  ["matchExpressions: [{key: env, operator: In, values: [dev, prod]}]", true],
  ["matchExpressions: [{key: env, operator: NotIn, values: [dev, prod]}]", false],
  ["matchExpressions: [{key: team, operator: NotIn, values: [web]}]", true],
  ["matchExpressions: [{key: tier, operator: NotIn, values: [gold]}]", null],
  ["matchExpressions: [{key: env, operator: Exists}]", true],
  ["matchExpressions: [{key: team, operator: Exists}]", false],
  ["matchExpressions: [{key: team, operator: DoesNotExist}]", true],
  ["matchExpressions: [{key: tier, operator: Exists}]", null],
  ["matchExpressions: [{key: env, operator: Gt, values: [1]}]", null],
  [
    "{matchLabels: {env: prod}, matchExpressions: [{key: env, operator: NotIn, values: [prod]}]}",
    false,
  ],
])("%s: %s", (text, answer) => {
  expect(selects(text)).toBe(answer);
});
