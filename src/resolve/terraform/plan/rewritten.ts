// Tells whether a text of a plan may be what became of source's text.

import type { UnknownValue } from "../../../base/known.ts";
import { hash } from "../functions/hashes.ts";

const isDigest = /^[0-9a-f]{40}$/;
const isRegion = /^[a-z][a-z0-9]*$/;

const sha1 = hash("sha1", "hex");

/**
 * `user_data` is kept as its hash, `West Europe` as `westeurope`.
 * https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/ec2/ec2_instance.go
 * https://github.com/hashicorp/go-azure-helpers/blob/v0.72.0/resourcemanager/location/normalize.go
 */
export function isRewritten(source: string, plan: string): boolean {
  if (isDigest.test(plan)) return sha1(source) === plan;
  return isRegion.test(plan) && source.toLowerCase().replaceAll(" ", "") === plan;
}

/** Whether the known pieces stand in the text in their order. */
export function fits(pieces: readonly (string | UnknownValue)[], text: string): boolean {
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    const found = i === 0 ? (text.startsWith(piece) ? 0 : -1) : text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  const last = pieces.at(-1);
  return typeof last !== "string" || text.endsWith(last);
}
