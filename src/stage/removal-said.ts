// Facts that go with an identity → what leaves the files that people keep of them: its attestation, and waivers of what goes; or what is left there.

import { registerPath } from "../config/register-file.ts";
import { waiversPaths } from "../config/read-waivers.ts";
import { removeFromManifests } from "../fix/manifest-removal.ts";
import type { FileEdits, Step, Use } from "../fix/removal.ts";
import { pairNamed } from "../fix/yaml-map.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Node, Pair } from "../parse/yaml/tree.ts";

interface List {
  readonly path: string;
  readonly list: string;
  /** Whose value names the fact. */
  readonly key: string;
  readonly what: string;
}

const lists: readonly List[] = [
  { path: registerPath, list: "attestations", key: "identity", what: "the attestation" },
  ...waiversPaths.map((path) => ({ path, list: "waivers", key: "fact", what: "a waiver" })),
];

/** Who is attested or accepted says nothing of who is used, nor one line of another. */
export const saidPaths: ReadonlySet<string> = new Set(lists.map(({ path }) => path));

export interface Said {
  readonly files: readonly FileEdits[];
  readonly steps: readonly Step[];
  /** What cannot be taken out of its list, and says something of nobody from then on. */
  readonly left: readonly Use[];
}

export function saidOf(
  { facts }: Pick<Model, "facts">,
  isGone: (fact: Fact) => boolean,
  texts: ReadonlyMap<string, string>,
): Said {
  const gone = new Set<string>();
  const stays = new Set<string>();
  for (const fact of facts.values())
    for (const name of [fact.key, fact.address, fact.generic])
      (isGone(fact) ? gone : stays).add(name);
  const isNamed = (name: unknown): boolean =>
    typeof name === "string" && gone.has(name) && !stays.has(name);
  const found = lists.map((one) => takenOut(one, texts.get(one.path) ?? "", isNamed));
  return {
    files: found.flatMap(({ files }) => files),
    steps: found.flatMap(({ steps }) => steps),
    left: found.flatMap(({ left }) => left),
  };
}

const nothing: Said = { files: [], steps: [], left: [] };

function takenOut({ path, list, key, what }: List, text: string, isNamed: IsNamed): Said {
  const pair = pairNamed(parseYaml(text).documents[0]?.root, list);
  const items = pair?.value.kind === "sequence" ? pair.value.items : [];
  const out = items.filter((item) => isNamed(nameIn(item, key)));
  if (!pair || out.length === 0) return nothing;
  const steps = out.map((item): Step => ({
    path,
    start: item.start,
    end: item.end,
    how: "take out",
    what: `${what} of ${String(nameIn(item, key))}`,
  }));
  const files =
    out.length === items.length ? emptied(path, text, pair) : withoutItems(path, text, out);
  if (files !== null) return { files, steps, left: [] };
  return {
    ...nothing,
    left: steps.map(({ start, what: said }) => ({ path, at: start, what: said })),
  };
}

type IsNamed = (name: unknown) => boolean;

function nameIn(item: Node, key: string): unknown {
  const value = pairNamed(item, key)?.value;
  return value?.kind === "scalar" ? value.value : null;
}

/** A tree that keeps the file keeps it. */
function emptied(path: string, text: string, { keySpan, value }: Pair): readonly FileEdits[] {
  const end = text.slice(0, value.end).trimEnd().length;
  return [{ path, edits: [{ start: keySpan.end, end, text: ": []" }] }];
}

function withoutItems(
  path: string,
  text: string,
  out: readonly Node[],
): readonly FileEdits[] | null {
  const parts = out.map(({ start }) => ({ path, how: "item", at: start }) as const);
  const found = removeFromManifests(parts, () => text);
  return typeof found === "string" ? null : found;
}
