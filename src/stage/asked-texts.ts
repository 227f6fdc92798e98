// A side, and what was downloaded → the texts that expressions of Terraform ask for, read once each.

import type { Downloads } from "./downloads.ts";
import type { Side } from "./gather.ts";
import type { ReadTexts } from "./syntax.ts";

export interface AskedTexts {
  /** Null where there is none, undefined for one that must be asked for first. */
  readonly get: (path: string) => string | null | undefined;
  readonly ask: (paths: readonly string[]) => Promise<void>;
}

export function textsOf(side: Side, read: ReadTexts, downloads: Downloads | null): AskedTexts {
  const texts = new Map<string, string | null>();
  return {
    get: (path) =>
      texts.has(path) || side.has(path) || downloads?.holds(path) ? texts.get(path) : null,
    ask: async (paths) => {
      if (paths.length === 0) return;
      const found = await read(paths);
      for (const path of paths) texts.set(path, found.get(path) ?? downloads?.text(path) ?? null);
    },
  };
}
