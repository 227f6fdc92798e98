// Makes the machine of one resolution.

import type { Bounds } from "./bounds.ts";
import type { Template } from "../../parse/hcl/syntax.ts";
import { evaluate } from "./evaluate.ts";
import { parseTemplateText } from "./parse-template.ts";
import type { Machine } from "./scope.ts";

/** Longer texts, and more of them, are parsed again. */
const longest = 1000;
const mostParsed = 2000;
const parsed = new Map<string, Template | null>();

/** A loop asks for the same few texts in every round, and every root that calls a module for those of the module. */
function parseTemplate(text: string): Template | null {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const template = parseTemplateText(text);
  if (text.length <= longest && parsed.size < mostParsed) parsed.set(text, template);
  return template;
}

/** `most`: how many steps it may take. */
export function newMachine(
  bounds: Bounds,
  most: number,
  tree: Pick<Machine, "read" | "listed">,
  known: Pick<
    Machine,
    "modules" | "downloadedFor" | "downloadDoubt" | "isDownloaded" | "standInOf" | "overlay"
  >,
): Machine {
  return {
    bounds,
    most,
    ...tree,
    parseTemplate,
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
