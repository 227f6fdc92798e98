// Trees in memory → Snapshots as git would give them, and the whole pipeline over two of them.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { folderOf } from "../../src/base/folder.ts";
import { position } from "../../src/base/origin.ts";
import { compareText } from "../../src/base/order.ts";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import { jsonReporter } from "../../src/report/json.ts";
import { gather } from "../../src/stage/gather.ts";
import { suspects } from "../../src/stage/suspects.ts";
import { run, type Outcome, type Request } from "../../src/run.ts";
import { exactRenames } from "../../src/source/renames.ts";
import type { Downloaded, Entry, Seek, Snapshot } from "../../src/source/snapshot.ts";

/** Contents by path. A Map: paths may be called `__proto__`. */
export type Tree = ReadonlyMap<string, string | Uint8Array>;

/** Sorted, as every real snapshot is; or in the order that `order` makes of it. */
export type Order = <T>(list: readonly T[]) => readonly T[];
const sorted: Order = (list) => list;

const encoder = new TextEncoder();

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: the hash is of a header and the bytes. */
export function blobOf(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** As git searches a commit. */
function holding(tree: Tree, { words, endings }: Seek): ReadonlySet<string> {
  return new Set(
    [...tree].flatMap(([path, content]) => {
      const bytes = Buffer.from(content);
      const isOne = endings.some((ending) => path.endsWith(ending));
      return isOne && words.some((word) => bytes.includes(word)) ? [path] : [];
    }),
  );
}

export function snapshot(tree: Tree, order: Order = sorted): Snapshot {
  const contents = new Map<string, Uint8Array>();
  const entries = [...tree]
    .map(([path, content]): Entry => {
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      const blob = blobOf(bytes);
      contents.set(blob, bytes);
      return { path, blob, size: bytes.length, mode: "file" };
    })
    .sort((a, b) => compareText(a.path, b.path));
  return {
    commit: null,
    entries: order(entries),
    read: (blobs) =>
      Promise.resolve(
        new Map(
          order(blobs).flatMap((blob) => {
            const bytes = contents.get(blob);
            return bytes ? [[blob, bytes] as const] : [];
          }),
        ),
      ),
    whyAbsent: () => "it is not in the tree",
    seen: Promise.resolve(holding(tree, suspects)),
    search: (seek) => Promise.resolve(holding(tree, seek)),
    unread: [],
  };
}

export interface Asked extends Partial<Request> {
  readonly order?: Order;
  /** What lies on head's disk and git ignores. */
  readonly downloaded?: Tree;
}

/** A tree as a disk gives it. */
function onDisk(tree: Tree): Downloaded {
  return {
    names: (folder) =>
      [...tree.keys()].flatMap((path) => (folderOf(path) === folder ? [basename(path)] : [])),
    read: (path) => {
      const content = tree.get(path) ?? null;
      return typeof content === "string" ? encoder.encode(content) : content;
    },
  };
}

/** `check` of head against base, renames found as for two folders. */
export async function check(
  base: Tree,
  head: Tree,
  { order, downloaded, ...more }: Asked = {},
): Promise<Outcome> {
  const from = snapshot(base, order);
  const listed = snapshot(head, order);
  const to = downloaded ? { ...listed, downloaded: onDisk(downloaded) } : listed;
  return run(
    {
      base: from,
      head: to,
      gathered: await gather(from, to, more.all === true),
      began: 0,
      renames: exactRenames(from.entries, to.entries),
      standing: { from: "base", config: null, preset: null },
      exclude: [],
      all: false,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
      ...more,
    },
    { catalog, secondOpinion: () => Promise.resolve(new Map()), clock: () => 0 },
  );
}

/** Findings as lines that a person can compare. */
export function findingsOf({ report }: Outcome): readonly string[] {
  return report.findings.map((finding) => {
    const { file, line } = position(finding.primary);
    return `${finding.severity} ${finding.rule} ${file}:${line} ${finding.message}`;
  });
}

export function errorsOf(outcome: Outcome): readonly string[] {
  return findingsOf(outcome).filter((line) => line.startsWith("error "));
}

/** What happened to facts, except to those to which nothing did. */
export function changesOf({ report }: Outcome): readonly string[] {
  return report.changes
    .filter(({ change }) => change !== "unchanged")
    .map(({ change, fact, gained, lost, hidden }) => {
      const said = [...gained, ...lost, ...hidden].map(({ text }) => text);
      return [change, fact.key, ...said].join(" | ");
    });
}

/** Changes that make something new, stronger or less clear. */
export function worseOf(outcome: Outcome): readonly string[] {
  return changesOf(outcome).filter((line) =>
    /^(added|adopted|widened|loosened|obscured) /.test(line),
  );
}

export function jsonOf(outcome: Outcome): string {
  const style = {
    colour: false,
    width: 100,
    version: "0",
    facts: true,
    lineOf: () => null,
    textOf: () => null,
  };
  return [...jsonReporter(outcome.report, style)].join("");
}

/** A tree with some paths changed; null removes one. */
export function edited(tree: Tree, edits: Readonly<Record<string, string | null>>): Tree {
  const copy = new Map(tree);
  for (const [path, text] of Object.entries(edits)) {
    if (text === null) copy.delete(path);
    else copy.set(path, text);
  }
  return copy;
}

export function textAt(tree: Tree, path: string): string {
  const text = tree.get(path);
  if (typeof text !== "string") throw new Error(`no text at ${path}`);
  return text;
}

/** One replacement that must apply exactly once, so that an edit never silently does nothing. */
export function replaced(tree: Tree, path: string, from: string | RegExp, to: string): Tree {
  const text = textAt(tree, path);
  const after = text.replace(from, () => to);
  if (after === text) throw new Error(`nothing to replace in ${path}: ${String(from)}`);
  return edited(tree, { [path]: after });
}

/** A folder on disk as a tree; a missing one is empty. */
export function treeOf(folder: string): Tree {
  const tree = new Map<string, string>();
  let names: readonly string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch {
    return tree;
  }
  for (const name of names) {
    try {
      tree.set(name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8"));
    } catch {
      // A folder.
    }
  }
  return tree;
}

/** An order that depends on the seed only. */
export function shuffle(seed: number): Order {
  return (list) => {
    const copy = [...list];
    let state = seed;
    for (let i = copy.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = state % (i + 1);
      [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
    }
    return copy;
  };
}
