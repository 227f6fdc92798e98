// A declaration → the file of the tree that answers for it.

import { isDownloaded } from "../base/folder.ts";
import type { Declaration } from "./declaration.ts";

/** Nobody in the tree owns what was downloaded: who calls it answers for it. */
export function ownFile({ at, via }: Pick<Declaration, "at" | "via">): string {
  const { path } = at.file;
  if (!isDownloaded(path)) return path;
  return via.findLast((call) => !isDownloaded(call.at.file.path))?.at.file.path ?? path;
}
