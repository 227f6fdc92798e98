// Functions that providers define, those whose meaning is documented and depends on nothing else; others are unknown.

import { known } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { parseHcl } from "../../../parse/hcl/parse.ts";
import type { Expression } from "../../../parse/hcl/syntax.ts";
import { literalText } from "../contents.ts";
import { derive, list, map, textOf } from "../values.ts";
import { bad, ofTexts } from "./function.ts";
import type { Fn, Table } from "./function.ts";

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const arn = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/;

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/arn_parse */
function arnParse(text: string): ReadonlyMap<string, string> | undefined {
  const found = arn.exec(text);
  if (!found) return undefined;
  const [, partition = "", service = "", region = "", account = "", resource = ""] = found;
  return new Map([
    ["partition", partition],
    ["service", service],
    ["region", region],
    ["account_id", account],
    ["resource", resource],
  ]);
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/trim_iam_role_path */
function trimRolePath(text: string): string | undefined {
  const [, head, name] = /^(arn:[^:]+:iam::[^:]*:role\/)(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  return head === undefined || name === undefined ? undefined : head + name;
}

/** A step of a resource's path. https://registry.terraform.io/providers/hashicorp/google/latest/docs/functions/project_from_id */
const stepAfter = (kind: string): Fn =>
  ofTexts((id = "") => new RegExp(`(?:^|/)${kind}/([^/]+)(?:/|$)`).exec(id)?.[1]);

/** https://developer.hashicorp.com/terraform/language/functions/terraform-decode_tfvars */
const decodeTfvars: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  const { body, problems } = parseHcl(textOf(value.value) ?? "");
  if (problems.length > 0 || body.blocks.length > 0) return bad(site);
  const fields = new Map<string, Value>();
  for (const attribute of body.attributes) {
    const made = literal(attribute.value, site.at);
    if (!made) return bad(site);
    fields.set(attribute.name, made);
  }
  return map(fields, site.at);
};

/** A value that is written out; null for one that must be evaluated. */
function literal(expression: Expression, at: Value["at"]): Value | null {
  const { kind } = expression;
  if (kind === "null") return known(null, at);
  if (kind === "bool" || kind === "number" || kind === "text") return known(expression.value, at);
  if (kind === "template") {
    const text = literalText(expression);
    return text === null ? null : known(text, at);
  }
  if (kind === "unary" && expression.operator === "-" && expression.operand.kind === "number")
    return known(-expression.operand.value, at);
  if (kind === "parenthesis") return literal(expression.inner, at);
  if (kind === "tuple") {
    const items = expression.items.map((one) => literal(one, at));
    return items.every((one) => one !== null) ? list(items, at) : null;
  }
  if (kind !== "object") return null;
  const fields = new Map<string, Value>();
  for (const { key, value } of expression.items) {
    const name = literalText(key);
    const made = literal(value, at);
    if (name === null || !made) return null;
    fields.set(name, made);
  }
  return map(fields, at);
}

export const ofProviders: Table = [
  ["provider::terraform::decode_tfvars", "s", decodeTfvars],
  ["provider::aws::arn_parse", "s", ofTexts((text = "") => arnParse(text))],
  ["provider::aws::arn_build", "s s s s s", ofTexts((...parts) => `arn:${parts.join(":")}`)],
  ["provider::aws::trim_iam_role_path", "s", ofTexts((text = "") => trimRolePath(text))],
  ["provider::google::name_from_id", "s", ofTexts((id = "") => /([^/]+)$/.exec(id)?.[1])],
  ["provider::google::project_from_id", "s", stepAfter("projects")],
  ["provider::google::location_from_id", "s", stepAfter("locations")],
  ["provider::google::region_from_id", "s", stepAfter("regions")],
  ["provider::google::zone_from_id", "s", stepAfter("zones")],
  [
    "provider::google::region_from_zone",
    "s",
    ofTexts((zone = "") => /^(.+)-[a-z]$/.exec(zone)?.[1]),
  ],
];
