// Removals that are prepared each by itself → which of them could not be merged one after the other, and where they meet.

import type { Edit } from "../fix/edit.ts";
import { terraformFile } from "../fix/terraform-folder.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Planned } from "./removal.ts";
import { saidPaths } from "./removal-said.ts";

interface Apart extends Pick<Planned, "texts" | "edits"> {
  /** The texts that it was planned upon: the same for all. */
  readonly before: ReadonlyMap<string, string>;
}

export interface Meeting<T> {
  readonly with: T;
  readonly path: string;
  readonly line: number;
}

/** Git takes neighbouring lines for one change, and may find a block's end a few lines off, where lines are alike. */
const near = 3;

/** Of each those that it meets. */
export function meetingsOf<T extends Apart>(
  prepared: readonly T[],
): ReadonlyMap<T, readonly Meeting<T>[]> {
  const found = new Map(prepared.map((one): [T, Meeting<T>[]] => [one, []]));
  const byPath = new Map<string, Written<T>[]>();
  for (const removal of prepared)
    for (const [path, after] of removal.texts) {
      const list = byPath.get(path) ?? [];
      byPath.set(path, list);
      list.push(writtenBy(removal, path, after));
    }
  for (const [path, all] of byPath) {
    const last = saidPaths.has(path) && leavesNone(path, all) ? all.at(-1) : undefined;
    for (const one of all)
      for (const other of all) {
        if (one === other) continue;
        const isLast = one === last || other === last;
        const line = meetingLine(one, other) ?? (isLast ? firstLine(one) : null);
        if (line !== null) found.get(one.removal)?.push({ with: other.removal, path, line });
      }
  }
  return found;
}

interface Written<T> {
  readonly removal: T;
  readonly goes: boolean;
  readonly lines: readonly { readonly first: number; readonly last: number }[];
  /** Declarations and documents that it writes into: what two leave of one neither has looked at. */
  readonly parts: ReadonlySet<number>;
}

function writtenBy<T extends Apart>(removal: T, path: string, after: string | null): Written<T> {
  const text = removal.before.get(path) ?? "";
  const edits = removal.edits.get(path) ?? [];
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const lines = edits.map(({ start, end }) => ({ first: lineAt(start), last: lineAt(end) }));
  return { removal, goes: after === null, lines, parts: partsOf(path, text, edits) };
}

/** Merged one by one they would leave a list without a line, which is none to its schema: so one of them waits. */
function leavesNone<T extends Apart>(path: string, all: readonly Written<T>[]): boolean {
  const edits = all.flatMap(({ removal }) => removal.edits.get(path) ?? []);
  const root = parseYaml(all[0]?.removal.before.get(path) ?? "").documents[0]?.root;
  const pairs = root?.kind === "mapping" ? root.pairs : [];
  const items = pairs.flatMap(({ value }) => (value.kind === "sequence" ? value.items : []));
  return items.every((item) =>
    edits.some(({ start, end }) => start <= item.start && item.start < end),
  );
}

function partsOf(path: string, text: string, edits: readonly Edit[]): ReadonlySet<number> {
  if (saidPaths.has(path)) return new Set();
  const spans = /\.ya?ml$/i.test(path)
    ? parseYaml(text).documents
    : (terraformFile(path, text)?.declared.map(({ block }) => block) ?? []);
  return new Set(
    spans.flatMap((span) =>
      edits.some(({ start, end }) => start < span.end && span.start < end) ? [span.start] : [],
    ),
  );
}

function meetingLine<T>(one: Written<T>, other: Written<T>): number | null {
  if (one.goes || other.goes) return 1;
  const close = one.lines.find(({ first, last }) =>
    other.lines.some((that) => that.first <= last + near && first <= that.last + near),
  );
  if (close) return close.first;
  const isShared = [...one.parts].some((part) => other.parts.has(part));
  return isShared ? firstLine(one) : null;
}

function firstLine<T>({ lines }: Written<T>): number {
  return lines[0]?.first ?? 1;
}
