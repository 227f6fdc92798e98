// What a finding is about → a short name for it that survives edits elsewhere in the file.

import { hash } from "node:crypto";

/** Hash of rule, fact and offending value; no line in it. */
export function fingerprint(rule: string, fact: string, offending: string): string {
  return hash("sha256", JSON.stringify([rule, fact, offending]), "hex").slice(0, 20);
}
