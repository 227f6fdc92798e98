// A snapshot and a path → that file's text.

import { UserError } from "../base/user-error.ts";
import { decode } from "./decode.ts";
import type { Snapshot } from "./snapshot.ts";

/** Null where the tree has no such file. Errors: UserError for one that cannot be read. */
export async function textAt(snapshot: Snapshot, path: string): Promise<string | null> {
  const entry = snapshot.entries.find((one) => one.path === path);
  if (!entry) return null;
  const bytes = (await snapshot.read([entry.blob])).get(entry.blob);
  const decoded = bytes ? decode(bytes) : { why: snapshot.whyAbsent(entry.blob) };
  if ("text" in decoded) return decoded.text;
  throw new UserError(`\`${path}\` cannot be read: ${decoded.why}`, "Correct the file.");
}
