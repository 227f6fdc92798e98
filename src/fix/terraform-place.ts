// An offset in Terraform's native syntax → the block, the object or the expression that stands there.

import type {
  Attribute,
  Block,
  Body,
  Expression,
  ObjectExpression,
  Span,
} from "../parse/hcl/syntax.ts";

/** The block whose body holds it, its closing brace included. */
export function innermostBlock(body: Body, offset: number): Block | null {
  const found = body.blocks.find((block) => block.start <= offset && offset < block.body.end);
  return found ? (innermostBlock(found.body, offset) ?? found) : null;
}

/** The object, written in an attribute's value, whose first character behind the brace it is. */
export function objectAround(body: Body, offset: number): ObjectExpression | null {
  const holder = attributeAround(body, offset);
  const value = holder?.value;
  return value?.kind === "object" && value.start + 1 === offset ? value : null;
}

export function attributeAround(body: Body, offset: number): Attribute | undefined {
  return body.attributes.find(({ start, end }) => start <= offset && offset < end);
}

/** The expression with exactly this span, as far as maps are nested in calls and objects. */
export function expressionAt(body: Body, span: Span): Expression | null {
  for (const attribute of body.attributes)
    if (holds(attribute, span)) return within(attribute.value, span);
  for (const block of body.blocks) if (holds(block, span)) return expressionAt(block.body, span);
  return null;
}

function within(value: Expression, span: Span): Expression | null {
  if (value.start === span.start && value.end === span.end) return value;
  if (!holds(value, span)) return null;
  const parts =
    value.kind === "object"
      ? value.items.map((item) => item.value)
      : value.kind === "call"
        ? value.arguments
        : value.kind === "tuple"
          ? value.items
          : value.kind === "parenthesis"
            ? [value.inner]
            : value.kind === "conditional"
              ? [value.then, value.else]
              : [];
  for (const part of parts) {
    const found = within(part, span);
    if (found) return found;
  }
  return null;
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
