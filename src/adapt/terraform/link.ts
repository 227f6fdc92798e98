// Turns an attribute that names another thing (a reference, an ARN, a name) into a link to its fact.

import type { Value } from "../../base/known.ts";
import { field, isAbsent, text } from "../../base/value.ts";
import type { Link } from "../../model/declaration.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { referenceIn } from "./reference.ts";

export interface Target {
  readonly platform: string;
  /** A fact's type or `*`. */
  readonly type: string;
  readonly namespace?: string | null;
  /** Turns what is written into the name the platform knows: the last segment of an ARN. */
  readonly name?: (written: string) => string;
  /** Attributes of a data source that hold the name, tried in order. */
  readonly dataNames?: readonly string[];
}

/** A reference first, then a data source's own name, then the text; null when nothing is written. */
export function linkTo(
  value: Value,
  target: Target,
  block: ResolvedBlock,
  context: AdaptContext,
): Link | null {
  if (isAbsent(value) && !value.reference) return null;
  const { reference, at } = value;
  if (reference && !reference.address.startsWith("data.")) {
    return { how: "reference", root: block.root, address: reference.address, at };
  }
  const written = text(value);
  const named = written.known
    ? written.value
    : reference
      ? dataName(reference.address, target, context)
      : null;
  if (named !== null) {
    const name = target.name ? target.name(named) : named;
    return {
      how: "name",
      platform: target.platform,
      type: target.type,
      namespace: target.namespace ?? null,
      name,
      at,
    };
  }
  return written.known
    ? { how: "unknown", name: "", at }
    : { how: "unknown", name: written.name, at, because: written };
}

/** Of a text that refers to the thing in a hole (`${aws_iam_role.ci.arn}/*`), too. */
export function linkWithin(
  value: Value,
  target: Target,
  block: ResolvedBlock,
  context: AdaptContext,
): Link | null {
  const reference = referenceIn(value);
  return linkTo(reference ? { ...value, reference } : value, target, block, context);
}

/** How a link is shown in messages. */
export function labelOf(value: Value): string {
  if (value.reference) return value.reference.address;
  const written = text(value);
  if (written.known) return written.value ?? "";
  return (
    written.pieces
      ?.map((piece) => (typeof piece === "string" ? piece : `\${${piece.name}}`))
      .join("") ?? written.name
  );
}

function dataName(address: string, target: Target, context: AdaptContext): string | null {
  const data = context.find(address);
  if (!data) return null;
  for (const attribute of target.dataNames ?? ["name"]) {
    const written = text(field(data.body, attribute));
    if (written.known && written.value !== null) return written.value;
  }
  return null;
}
