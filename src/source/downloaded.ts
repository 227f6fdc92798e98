// What `terraform init` downloaded into a tree on disk → its files: git ignores them mostly, so that no snapshot lists them.

import { readdirSync } from "node:fs";
import type { Disk } from "./disk.ts";
import { lookAt } from "./look.ts";
import { badPath, type Downloaded } from "./snapshot.ts";

const inside = /(?:^|\/)\.terraform\/modules\//;

/** Reads below folders called `.terraform/modules` only, never through a link. */
export function downloadedOn(disk: Disk): Downloaded {
  const isOurs = (path: string): boolean =>
    inside.test(path) && badPath(path) === null && disk.confined(path);
  return {
    names: (folder) => (isOurs(`${folder}/-`) ? filesIn(`${disk.root}/${folder}`) : []),
    read: (path) => {
      if (!isOurs(path)) return null;
      return lookAt(`${disk.root}/${path}`) ? disk.read(path, "file") : null;
    },
  };
}

function filesIn(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
    return found.flatMap((one) => (one.isDirectory() ? [] : [one.name])).sort();
  } catch {
    return [];
  }
}
