// A tree → what its register file attests.

import { readRegister, registerPath } from "../config/register-file.ts";
import type { Attested } from "../model/attestation.ts";
import { textAt } from "../source/one-file.ts";
import type { Snapshot } from "../source/snapshot.ts";

/** Null where the tree keeps none. Errors: UserError. */
export async function attestedIn(head: Snapshot): Promise<readonly Attested[] | null> {
  const text = await textAt(head, registerPath);
  if (text === null) return null;
  const { validateRegister } = await import("../config/validators.gen.mjs");
  return readRegister(registerPath, text, validateRegister);
}
