// Turns HCL2 native text into positioned syntax; never throws, problems are listed.

import { parseFileBody } from "./body.ts";
import { makeCursor } from "./cursor.ts";
import { makeRescue } from "./rescue.ts";
import type { Rescue } from "./rescue.ts";
import { scan } from "./scanner.ts";
import type { HclFile } from "./syntax.ts";

/** Parses decoded `text`; one byte order mark before it is passed over, as HashiCorp does. Deep nesting and broken input end in problems, never in an exception. */
export function parseHcl(text: string): HclFile {
  const strict = parseOnce(text, null);
  if (strict.problems.length === 0) return strict;
  // Only a broken file is read again with guesses where its broken parts end: a guess can never touch a sound one.
  const tolerant = parseOnce(text, makeRescue(text));
  return tolerant.problems.length > 0 ? tolerant : { ...tolerant, problems: strict.problems };
}

function parseOnce(text: string, rescue: Rescue | null): HclFile {
  const tokens = scan(text, rescue);
  const cursor = makeCursor(tokens, rescue);
  const body = parseFileBody(cursor);
  return { body, comments: tokens.comments, problems: cursor.problems };
}
