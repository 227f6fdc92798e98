// A path on disk → what lies there, or that a folder above it lets nobody look: that is not to say that nothing is there.

import { lstatSync, type Stats } from "node:fs";

export function lookAt(path: string): Stats | "hidden" | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") return "hidden";
    throw error;
  }
}
