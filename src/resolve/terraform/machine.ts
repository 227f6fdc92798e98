// Makes the machine of one resolution.

import type { Bounds } from "./bounds.ts";
import { evaluate } from "./evaluate.ts";
import { parseTemplateText } from "./parse-template.ts";
import type { Machine } from "./scope.ts";

/** `most`: how many steps it may take. */
export function newMachine(
  bounds: Bounds,
  most: number,
  tree: Pick<Machine, "read" | "listed">,
  known: Pick<Machine, "modules" | "downloadedFor" | "downloadDoubt" | "standInOf" | "overlay">,
): Machine {
  return {
    bounds,
    most,
    ...tree,
    parseTemplate: parseTemplateText,
    gaps: new Map(),
    wanted: new Set(),
    steps: 0,
    cut: false,
    depth: 0,
    doubt: null,
    failed: null,
    catching: false,
    spent: false,
    limits: 0,
    evaluate,
    ...known,
  };
}
