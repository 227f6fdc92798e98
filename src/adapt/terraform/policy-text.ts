// Turns an attribute that holds JSON (encoded, written as text, or text with holes) into the structure it stands for, or a gap.

import type { UnknownValue, Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import { embeddedJson } from "../../resolve/terraform/embedded-json.ts";
import type { AdaptContext } from "./adapter.ts";

/**
 * The structure of an embedded JSON document. Null: nothing is written. What does not parse is a gap and an unknown; with no more wrong
 * than a comma too many it is a gap, and what is meant is judged beside it. `what` names it for the gap: "the policy".
 */
export function policyDocument(value: Value, context: AdaptContext, what: string): Value | null {
  if (value.decoded) return value.decoded;
  if (!value.known) return value.pieces ? read(value.pieces, value, context, what) : value;
  const data = value.value;
  if (data === null) return null;
  if (typeof data !== "string") return value;
  if (data.trim() === "") return null;
  return read([data], value, context, what);
}

function read(
  pieces: readonly (string | UnknownValue)[],
  { at, through }: Value,
  context: AdaptContext,
  what: string,
): Value {
  const reads = [at, ...through].find((one) => one.reads)?.reads;
  const document = embeddedJson(pieces, at, reads);
  if (typeof document !== "string") return document;
  context.gap({ kind: "unsupported", at, what, why: document });
  const meant = embeddedJson(pieces, at, reads, true);
  return typeof meant === "string" ? unknown("unsupported", at, what) : meant;
}
