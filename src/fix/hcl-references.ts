// A block or an expression of Terraform's → what it refers to, by address, and where.

import type { Body, Expression, Span, TemplatePart } from "../parse/hcl/syntax.ts";

export interface Reference extends Span {
  /** `aws_iam_role.x`, `data.aws_iam_policy_document.x`, `module.x`, `local.x`, `var.x`; without instance keys. */
  readonly address: string;
  /** The attribute that it stands in, behind the blocks around it: `subject.name`. */
  readonly attribute: string;
}

export function referencesIn(body: Body, within = ""): readonly Reference[] {
  const own = body.attributes.flatMap(({ name, value }) =>
    referencesOf(value, `${within}${name}`, name === "depends_on"),
  );
  const inner = body.blocks.flatMap(({ type, body: held }) =>
    referencesIn(held, `${within}${type}.`),
  );
  return [...own, ...inner];
}

/** `texts`: addresses may be written as texts, as Terraform 0.11 did. */
export function referencesOf(
  value: Expression,
  attribute: string,
  texts = false,
): readonly Reference[] {
  const found: Reference[] = [];
  const visit = (one: Expression): void => {
    const names = namesOf(one);
    const count = names?.[0] === "data" ? 3 : 2;
    if (names && names.length === count) {
      found.push({ start: one.start, end: one.end, address: names.join("."), attribute });
      return;
    }
    if (texts && one.kind === "text")
      found.push({ start: one.start, end: one.end, address: one.value, attribute });
    for (const part of partsOf(one)) visit(part);
  };
  visit(value);
  return found;
}

/** `a.b.c` as its names; null for what is no such chain. */
function namesOf(value: Expression): readonly string[] | null {
  if (value.kind === "variable") return [value.name];
  if (value.kind !== "attribute") return null;
  const before = namesOf(value.target);
  return before && [...before, value.name];
}

function partsOf(value: Expression): readonly Expression[] {
  switch (value.kind) {
    case "template":
      return value.parts.flatMap(partsOfTemplate);
    case "tuple":
      return value.items;
    case "object":
      return value.items.flatMap(({ key, value: held }) => [key, held]);
    case "for":
      return [value.collection, value.key, value.value, value.condition].filter(
        (one) => one !== null,
      );
    case "attribute":
      return [value.target];
    case "index":
      return [value.target, value.key];
    case "splat":
      return [value.target, value.each];
    case "call":
      return value.arguments;
    case "unary":
      return [value.operand];
    case "binary":
      return [value.left, value.right];
    case "conditional":
      return [value.condition, value.then, value.else];
    case "parenthesis":
      return [value.inner];
    case "null":
    case "bool":
    case "number":
    case "text":
    case "variable":
    case "broken":
      return [];
  }
}

function partsOfTemplate(part: TemplatePart): readonly Expression[] {
  switch (part.kind) {
    case "literal":
      return [];
    case "interpolation":
      return [part.value];
    case "if":
      return [part.condition, ...[...part.then, ...part.else].flatMap(partsOfTemplate)];
    case "for":
      return [part.collection, ...part.body.flatMap(partsOfTemplate)];
  }
}
