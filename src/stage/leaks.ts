// Both sides' texts and facts → the secrets that stand in head's files for everybody to read, and did not in base's.

import { createHash } from "node:crypto";
import { secretsIn } from "../base/secret-form.ts";
import type { Leak } from "../model/leak.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";

/** `isAsked`: of which files. What was moved, or renamed with its file, is no new leak. */
export function newLeaks(
  sides: Both<Side>,
  facts: Both<Facts>,
  isAsked: (path: string) => boolean,
): readonly Leak[] {
  const leaks = (role: "base" | "head"): readonly Leak[] => [
    ...inTexts(sides[role], isAsked),
    ...inFacts(facts[role], isAsked),
  ];
  const found = leaks("head");
  if (found.length === 0) return [];
  const before = new Set(leaks("base").map(({ digest }) => digest));
  return found.filter(({ digest }) => !before.has(digest));
}

function inTexts({ files }: Side, isAsked: (path: string) => boolean): readonly Leak[] {
  return files.flatMap((file) =>
    isAsked(file.path)
      ? secretsIn(
          () => file.text,
          (word) => file.holds(word),
        ).map(({ noun, text, start, end }) => ({
          noun,
          digest: digestOf(text),
          at: { file: file.ref, start, end },
        }))
      : [],
  );
}

function inFacts({ facts }: Facts, isAsked: (path: string) => boolean): readonly Leak[] {
  return facts.flatMap((fact) =>
    fact.kind === "credential" && fact.plain && isAsked(fact.plain.at.file.path)
      ? [
          {
            noun: "The value",
            named: fact.address,
            digest: digestOf(fact.plain.value),
            at: fact.plain.at,
          },
        ]
      : [],
  );
}

/** Says which it is without saying what it is. */
function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
