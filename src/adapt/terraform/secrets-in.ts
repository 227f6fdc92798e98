// The value that a secret manager keeps → the blocks whose secrets are in it.

import type { UnknownValue, Value } from "../../base/known.ts";
import { entries, items } from "../../base/value.ts";
import { addressIn } from "./reference.ts";

/** Attributes by which the types of the catalog show their secrets. */
const secretNames =
  /^(?:secret|key|value|result|token|password\d?|private_key(?:_\w+)?|key_string|client_token|client_secret|token_value|service_password|secret_access_key|ses_smtp_password_v4)$/;

const deepest = 20;

/** Addresses of the blocks whose secrets are in the values; what may be a secret of nobody's is there by its name. */
export function secretsIn(values: readonly Value[]): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: Value, depth: number): void => {
    if (depth > deepest) return;
    if (value.decoded) walk(value.decoded, depth + 1);
    else if (value.known) {
      for (const [, one] of entries(value)) walk(one, depth + 1);
      for (const one of items(value)) if (one !== value) walk(one, depth + 1);
    } else if (value.pieces) {
      for (const piece of value.pieces) if (typeof piece !== "string") walk(piece, depth + 1);
    } else {
      const name = secretNamed(value);
      if (name !== null) found.add(name);
    }
  };
  for (const value of values) walk(value, 0);
  return found;
}

function secretNamed(value: UnknownValue): string | null {
  const address = value.reference?.address ?? addressIn(value);
  if (address === null)
    return /secret|passw|token|key|credential/i.test(value.name) ? value.name : null;
  const [first, second] = value.reference?.path ?? [];
  // A secret of a cluster keeps them a step deeper.
  const attribute = (first === "data" ? second : first) ?? /\w+$/.exec(value.name)?.[0];
  return secretNames.test(String(attribute ?? "")) ? address : null;
}
