// Findings and the texts they are in → edits that mend them, one for each place, or why there are none.

import { compareText } from "../base/order.ts";
import type { Finding } from "../finding/finding.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Slot } from "../model/declaration.ts";
import { commentOn } from "./comment.ts";
import { clash, type Edit } from "./edit.ts";
import { addAttribute, addToMap } from "./terraform-map.ts";
import { innermostBlock } from "./terraform-place.ts";
import { quotedText, type MapEntry } from "./terraform-text.ts";
import { parseHcl } from "../parse/hcl/parse.ts";
import { pinnedSubject, readOnly, unmounted } from "./value.ts";
import { wanted, type Wanted, type Wish } from "./wish.ts";
import { federated, narrowed } from "./workflow.ts";
import { addAnnotations } from "./yaml-map.ts";

export interface Fix {
  readonly path: string;
  readonly edits: readonly Edit[];
  /** All that it mends. */
  readonly findings: readonly Finding[];
  /** What must be true elsewhere, as clauses behind "provided that"; none: it is safe. */
  readonly provided: readonly string[];
}

export interface Unfixed {
  readonly finding: Finding;
  /** `person`: no text can be proposed. `unsafe`: one can, and was not asked for. `place`: what stands there leaves no room. `proof`: the tree was not better with it. */
  readonly because: "person" | "unsafe" | "place" | "proof";
  /** As a clause. */
  readonly why: string;
}

export interface Fixes {
  readonly fixes: readonly Fix[];
  readonly left: readonly Unfixed[];
}

/** `unsafe`: also what may change behaviour. In order of path and place. */
export function fixesFor(
  findings: readonly Finding[],
  textOf: (path: string) => string | null,
  unsafe: boolean,
): Fixes {
  const left: Unfixed[] = [];
  const places = new Map<string, Place>();
  for (const finding of findings) {
    const want = wanted(finding);
    if (typeof want === "string") left.push({ finding, because: "person", why: want });
    else put(places, finding, want);
  }
  const fixes: Fix[] = [];
  for (const place of places.values()) {
    const text = textOf(place.path);
    const edits = text === null ? null : editsFor(text, place);
    const leave = (because: Unfixed["because"], why: string): void => {
      for (const finding of place.findings) left.push({ finding, because, why });
    };
    if (!edits || edits.length === 0 || clash(edits))
      leave("place", "nothing certain can be written there");
    else if (place.provided.length > 0 && !unsafe)
      leave("unsafe", `right only provided that ${place.provided.join(", and ")}`);
    else fixes.push({ ...place, edits });
  }
  return { fixes: fixes.toSorted(byPlace), left };
}

interface Place {
  readonly path: string;
  readonly wish: Wish;
  readonly entries: MapEntry[];
  readonly findings: Finding[];
  readonly provided: string[];
}

function put(places: Map<string, Place>, finding: Finding, { wish, provided }: Wanted): void {
  const path = pathOf(wish, finding);
  const key = keyOf(wish, path, finding);
  const place = places.get(key) ?? { path, wish, entries: [], findings: [], provided: [] };
  places.set(key, place);
  place.findings.push(finding);
  if (provided !== null && !place.provided.includes(provided)) place.provided.push(provided);
  if ("entry" in wish && !place.entries.some(({ key: known }) => known === wish.entry.key))
    place.entries[finding.fix?.what === "add-owner" ? "unshift" : "push"](wish.entry);
}

function pathOf(wish: Wish, { primary }: Finding): string {
  if ("slot" in wish) return wish.slot.at.file.path;
  return "fact" in wish ? wish.fact.at.file.path : primary.file.path;
}

function keyOf(wish: Wish, path: string, { primary, rule }: Finding): string {
  if ("slot" in wish) return `${path} ${wish.slot.at.start} ${wish.slot.attribute}`;
  if ("fact" in wish) return `${path} ${wish.fact.at.start} comment`;
  return `${path} ${primary.start} ${rule}`;
}

function byPlace(a: Fix, b: Fix): number {
  return compareText(a.path, b.path) || (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0);
}

function editsFor(text: string, { path, wish, entries, findings }: Place): readonly Edit[] | null {
  const [finding] = findings;
  if (!finding) return null;
  switch (wish.how) {
    case "entries":
      return isYaml(path)
        ? addAnnotations(text, parseYaml(text), wish.slot.at.start, entries)
        : isHcl(path)
          ? addToMap(text, wish.slot, entries)
          : null;
    case "text":
      return isHcl(path) ? addToText(text, wish.slot, entries) : null;
    case "comment":
      return isHcl(path) ? [commentOn(text, wish.fact, saying(entries))] : null;
    case "permissions":
      return narrowed(text, finding);
    case "oidc":
      return federated(text, finding);
    case "subject":
      return pinnedSubject(text, finding);
    case "value":
      return readOnly(text, finding);
    case "mount":
      return isYaml(path) ? unmounted(text, finding) : null;
  }
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function isHcl(path: string): boolean {
  return /\.(?:tf|tofu|tfvars|hcl)$/i.test(path);
}

/** `owner=TODO` at the end of a description. */
function addToText(text: string, slot: Slot, entries: readonly MapEntry[]): readonly Edit[] | null {
  const said = saying(entries);
  if (slot.how === "insert" || (slot.how === "call" && text[slot.at.start] !== '"')) {
    const block = innermostBlock(parseHcl(text).body, slot.at.start);
    return block && addAttribute(text, block, slot.attribute, () => [quotedText(said)]);
  }
  const at = slot.at.end - 1;
  const isQuoted = text[slot.at.start] === '"' && text[at] === '"' && at > slot.at.start;
  return isQuoted ? [{ start: at, end: at, text: ` ${said}` }] : null;
}

function saying(entries: readonly MapEntry[]): string {
  return entries.map(({ key, value }) => `${key}=${value}`).join(" ");
}
