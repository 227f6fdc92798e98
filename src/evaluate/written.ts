// Finds what a declaration says under given keys: in tags, labels and annotations, in free text, in a comment.

import type { Fields, Known, UnknownValue } from "../base/known.ts";
import { isFields } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import { text } from "../base/value.ts";
import type { Carrier, Pragma } from "../model/declaration.ts";
import type { Untold } from "../model/model.ts";

/** Something written, or what hides it. */
export interface Writing {
  readonly value: Known<string | null>;
  /** Where it was found: `tag Owner`, `default tag team`, `description`, `comment`. */
  readonly from: string;
  readonly at: Origin;
}

/** Keys as policies give them: without regard to case, and to which of `-`, `_`, ` `, `/` and `:` parts the words (label syntax allows few). */
function foldKey(key: string): string {
  const fold = folds.get(key) ?? key.toLowerCase().replace(/[-_\s/:]+/g, "-");
  folds.set(key, fold);
  return fold;
}

/** A tree writes the same few keys everywhere. */
const folds = new Map<string, string>();

const nouns = {
  tags: "tag",
  labels: "label",
  annotations: "annotation",
  default_tags: "default tag",
  default_labels: "default label",
  kustomize: "kustomize label",
} as const;

/** All that labels say, nearest first; a key nearer by hides the same key of a default. What nobody can tell comes last. */
export function inLabels(carrier: Carrier, keys: ReadonlySet<string>): readonly Writing[] {
  const found: Writing[] = [];
  const hidden: Writing[] = [];
  const taken = new Set<string>();
  for (const { from, map } of carrier.labels) {
    if (!map.known) {
      hidden.push({ value: map, from: nouns[from], at: map.at });
      continue;
    }
    if (!isFields(map.value)) continue;
    map.value.fields.forEach((value, key) => {
      // A tag that is null is not set, and hides no default.
      if (taken.has(key) || (value.known && value.value === null)) return;
      taken.add(key);
      if (!keys.has(foldKey(key))) return;
      found.push({ value: text(value), from: `${nouns[from]} ${key}`, at: value.at });
    });
    const hides = hiding(map.value, keys);
    if (hides) hidden.push({ value: hides, from: nouns[from], at: hides.at });
  }
  return [...found, ...hidden];
}

/** What may say it under a key that nobody can tell, or may not be there. */
function hiding(
  { rest, open, maybe, closed }: Fields,
  keys: ReadonlySet<string>,
): UnknownValue | null {
  if (!closed) return rest;
  const said = maybe?.find(({ key }) => {
    const name = text(key);
    return !name.known || keys.has(foldKey(name.value ?? ""));
  });
  return open?.[0]?.key ?? said?.on ?? null;
}

const longest = 4096;

/** `owner=@acme/payments` in a description; after a colon only what looks like a handle or an address. */
export function inTexts(carrier: Carrier, keys: ReadonlySet<string>): readonly Writing[] {
  const found: Writing[] = [];
  const hidden: Writing[] = [];
  for (const value of carrier.texts) {
    const written = value.known ? value.value : literalParts(value.pieces);
    if (written === null) hidden.push({ value, from: "description", at: value.at });
    else
      for (const [key, said] of pairsIn(written.slice(0, longest))) {
        if (!keys.has(foldKey(key))) continue;
        const open = said.includes(hole);
        found.push({
          value: open ? value : { known: true, value: said, at: value.at, through: value.through },
          from: "description",
          at: value.at,
        });
      }
  }
  return [...found, ...hidden];
}

/** Stands for an unknown part of a text; no reader writes it. */
const hole = "\u0000";

function literalParts(pieces: readonly (string | object)[] | undefined): string | null {
  if (!pieces?.some((piece) => typeof piece === "string" && piece.trim() !== "")) return null;
  return pieces.map((piece) => (typeof piece === "string" ? piece : hole)).join("");
}

function* pairsIn(said: string): Generator<readonly [string, string]> {
  const pair =
    /(?<![\w./-])([A-Za-z][\w./-]{0,63})(?:\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s,;)\]}"']+))|:\s{0,4}([^\s,;)\]}"']*[@/][^\s,;)\]}"']+))/g;
  for (const [, key, double, single, bare, handle] of said.matchAll(pair)) {
    const value = double ?? single ?? bare ?? handle;
    if (key !== undefined && value !== undefined) yield [key, value];
  }
}

export function inPragmas(
  pragmas: readonly Pragma[],
  keys: ReadonlySet<string>,
): readonly Writing[] {
  return pragmas.flatMap(({ fields, at }) =>
    [...fields]
      .filter(([key]) => keys.has(foldKey(key)))
      .map(
        ([, value]) =>
          ({ value: { known: true, value, at, through: [] }, from: "comment", at }) as const,
      ),
  );
}

export function folded(keys: readonly string[]): ReadonlySet<string> {
  return new Set(keys.map(foldKey));
}

export function untold(because: UnknownValue, at: Origin): Untold {
  const { name } = because;
  // What went wrong in working it out is a sentence already.
  const why = name.startsWith("`") ? name : `\`${name}\` cannot be told from source`;
  return { state: "unknown", why, at, through: because.through, because };
}
