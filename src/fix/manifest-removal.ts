// Documents and subjects in files of manifests → the edits that take them out; the files left empty, and what names those.

import { folderOf, pathFrom } from "../base/folder.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Node, TreeFile } from "../parse/yaml/tree.ts";
import { takeLines, type Edit } from "./edit.ts";
import { nodeAround, removePair } from "./yaml-map.ts";

/** What is to leave a file, by offset. */
export interface ManifestPart {
  readonly path: string;
  readonly how: "document" | "item";
  readonly at: number;
}

export interface ManifestEdits {
  readonly path: string;
  readonly edits: readonly Edit[];
  /** Nothing but comments would be left. */
  readonly isEmptied: boolean;
}

/** Why nothing can be written, as a clause. */
export function removeFromManifests(
  parts: readonly ManifestPart[],
  textOf: (path: string) => string | null,
): readonly ManifestEdits[] | string {
  const done: ManifestEdits[] = [];
  for (const path of new Set(parts.map((one) => one.path))) {
    const text = textOf(path) ?? "";
    const file = parseYaml(text);
    const why = whyNot(path, text, file);
    if (why !== null) return why;
    const here = parts.filter((one) => one.path === path);
    const documents = here.flatMap(({ how, at }) => (how === "document" ? [at] : []));
    const items = here.flatMap(({ how, at }) => (how === "item" ? [at] : []));
    // From the last on: which one comes first then is known when the first one goes.
    const cuts = withoutDocuments(
      text,
      file,
      documents.toSorted((a, b) => b - a),
    );
    const outs = items.map((at) => withoutItem(text, file, at));
    if (cuts === null) return `\`${path}\` does not hold each object as a document of its own`;
    if (outs.includes(null)) return `a list in \`${path}\` is not written an item a line`;
    const edits = [...cuts, ...outs.filter((edit) => edit !== null)];
    const isEmptied =
      documents.length === file.documents.filter(({ root }) => root !== null).length;
    done.push({ path, edits, isEmptied });
  }
  return done;
}

function whyNot(path: string, text: string, { problems }: TreeFile): string | null {
  if (text.includes("{{")) return `\`${path}\` is a template`;
  if (!/\.ya?ml$/i.test(path)) return `\`${path}\` is no YAML: it comes from a program`;
  return problems.length > 0 ? `\`${path}\` does not parse` : null;
}

const separator = /^---(?=\s|$).*(?:\n|$)/gm;

/** From its separator on; the first one may have none. */
interface Section {
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

function sectionsOf(text: string): readonly Section[] {
  const marks = [...text.matchAll(separator)].map(({ index, 0: mark }) => ({
    start: index,
    from: index + mark.length,
  }));
  const opens = marks[0]?.start === 0 ? marks : [{ start: 0, from: 0 }, ...marks];
  return opens.map((one, index) => ({ ...one, end: opens[index + 1]?.start ?? text.length }));
}

function withoutDocuments(
  text: string,
  { documents }: TreeFile,
  offsets: readonly number[],
): readonly Edit[] | null {
  const sections = sectionsOf(text);
  const gone = new Set<number>();
  const edits: Edit[] = [];
  for (const at of offsets) {
    if (!documents.some(({ start }) => start === at)) return null;
    const index = sections.findIndex(({ from, end }) => from <= at && at < end);
    const section = sections[index];
    if (!section) return null;
    gone.add(index);
    const above = index === 0 ? headingEnd(text.slice(section.from, at)) : 0;
    const start = above > 0 ? section.from + above : section.start;
    edits.push({ start, end: section.end, text: "" });
    // What then comes first needs no separator, where the first one had none.
    const next = sections.findIndex((_, other) => other > index && !gone.has(other));
    const follower = sections[next];
    if (index === 0 && above === 0 && section.start === section.from && follower)
      edits.push({ start: follower.start, end: follower.from, text: "" });
  }
  return edits;
}

/** Where what a file says of itself ends: comments with a blank line behind them, or of licences. */
function headingEnd(before: string): number {
  const blank = /^[\s\S]*#[^\n]*\n[ \t]*\r?\n/.exec(before)?.[0].length ?? 0;
  return /copyright|licen[cs]e|spdx/i.test(before) ? before.length : blank;
}

function withoutItem(text: string, file: TreeFile, at: number): Edit | null {
  const list = nodeAround(file, at, (node) => node.kind === "sequence");
  const item = list?.items.find((one) => one.start <= at && at < one.end);
  return item ? itemLines(text, item) : null;
}

function itemLines(text: string, { start, end: last }: Node): Edit | null {
  let end = last;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  const alone = { before: /^[ \t]*-[ \t]+$/, behind: /^[ \t]*(?:#.*)?$/ };
  return takeLines(text, { start, end }, alone);
}

const lists: ReadonlySet<string> = new Set(["resources", "bases", "components", "crds"]);

/** A kustomization without files that go: null where it names none of them. */
export function withoutEntries(
  path: string,
  text: string,
  gone: ReadonlySet<string>,
): ManifestEdits | string | null {
  const { documents, problems } = parseYaml(text);
  const root = documents[0]?.root;
  if (root?.kind !== "mapping") return null;
  const isGone = (node: Node): boolean =>
    node.kind === "scalar" &&
    typeof node.value === "string" &&
    gone.has(pathFrom(folderOf(path), node.value) ?? "");
  const named = root.pairs.flatMap((pair) =>
    lists.has(pair.key) && pair.value.kind === "sequence" && pair.value.items.some(isGone)
      ? [{ pair, items: pair.value.items, isWhole: pair.value.items.every(isGone) }]
      : [],
  );
  if (named.length === 0) return null;
  if (problems.length > 0) return `\`${path}\` does not parse`;
  const edits = named.flatMap(({ pair, items, isWhole }) =>
    isWhole ? [removePair(text, pair)] : items.filter(isGone).map((item) => itemLines(text, item)),
  );
  if (edits.includes(null)) return `a list in \`${path}\` is not written an item a line`;
  const emptied = named.flatMap(({ pair, isWhole }) => (isWhole ? [pair] : []));
  const left = root.pairs.filter(
    (pair) => !emptied.includes(pair) && pair.key !== "kind" && pair.key !== "apiVersion",
  );
  if (left.length === 0) return `\`${path}\` would be empty, and kustomize takes no empty one`;
  return { path, edits: edits.filter((edit) => edit !== null), isEmptied: false };
}
