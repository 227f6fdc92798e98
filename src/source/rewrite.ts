// A file of a tree on disk and its new text → the file with it, in place or new; never through a link, never out of the tree.

import { lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { UserError } from "../base/user-error.ts";
import { decode } from "./decode.ts";
import { badPath } from "./snapshot.ts";

/** `before`: its text when it was judged; `after`: null to delete it. Errors: UserError, and then nothing is written. */
export function rewriteFile(
  root: string,
  path: string,
  before: string,
  after: string | null,
): void {
  const place = join(root, path);
  const why = badPath(path) ?? whyNotOurs(root, place);
  if (why !== null)
    throw new UserError(`\`${path}\` is not rewritten: ${why}`, "Edit it yourself.");
  const bytes = readFileSync(place);
  const now = decode(bytes);
  if (!("text" in now) || now.text !== before)
    throw new UserError(`\`${path}\` changed while it was judged`, "Run nhi-lint again.");
  if (after === null) return rmSync(place);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
  writeFileSync(place, mark + after);
}

/** `before`: null for a file that is not there yet. Errors as above. */
export function writeFileAt(
  root: string,
  path: string,
  before: string | null,
  after: string,
): void {
  if (before !== null) return rewriteFile(root, path, before, after);
  const place = join(root, path);
  mkdirSync(dirname(place), { recursive: true });
  const why = badPath(path) ?? whyOutside(root, place);
  if (why !== null) throw new UserError(`\`${path}\` is not written: ${why}`, "Write it yourself.");
  // A file that came meanwhile, one that git ignores, or a link, is left alone.
  if (lstatSync(place, { throwIfNoEntry: false }) !== undefined)
    throw new UserError(
      `\`${path}\` is there, and not in the tree that was judged`,
      "Take it away, or let git know of it.",
    );
  writeFileSync(place, after, { flag: "wx" });
}

function whyNotOurs(root: string, place: string): string | null {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return "it is a link, or no file";
  return whyOutside(root, place);
}

function whyOutside(root: string, place: string): string | null {
  const top = realpathSync(root);
  const folder = realpathSync(dirname(place));
  return folder === top || folder.startsWith(top + sep)
    ? null
    : "a link leads to it out of the tree";
}
