// A folder of cases, with or without a base → what `fix` makes of its head; and judging as it does.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import { fixesFor } from "../../src/fix/fixes.ts";
import { run, type Outcome } from "../../src/run.ts";
import { edited } from "../../src/source/edited.ts";
import { folderSnapshot } from "../../src/source/folder.ts";
import { kindOf } from "../../src/source/ours.ts";
import { emptySnapshot, type Snapshot } from "../../src/source/snapshot.ts";
import { gather } from "../../src/stage/gather.ts";
import { isWorthMending, mend, type Mended } from "../../src/stage/mend.ts";

export interface Case {
  readonly first: Outcome;
  readonly mended: Mended;
}

/** `rewrite`: what its files hold instead, on both sides, before anything is judged. */
export async function mendFolder(
  folder: string,
  rewrite: (path: string, text: string) => string = (_, text) => text,
): Promise<Case> {
  const changed = existsSync(join(folder, "base"));
  const base = changed ? await rewritten(snapshot(join(folder, "base")), rewrite) : emptySnapshot;
  const head = await rewritten(snapshot(join(folder, "head")), rewrite);
  const first = await judge(base, head, changed);
  const worth = first.report.findings.filter(isWorthMending);
  const mended = await mend(first, fixesFor(worth, first.textOf, true), (texts) =>
    judge(base, edited(head, texts), changed),
  );
  return { first, mended };
}

async function rewritten(
  head: Snapshot,
  rewrite: (path: string, text: string) => string,
): Promise<Snapshot> {
  const bytes = await head.read(head.entries.map(({ blob }) => blob));
  const texts = head.entries.flatMap(({ path, blob }) => {
    const before = new TextDecoder().decode(bytes.get(blob));
    const after = rewrite(path, before);
    return after === before ? [] : [[path, after] as const];
  });
  return edited(head, new Map(texts));
}

export async function judge(base: Snapshot, head: Snapshot, changed: boolean): Promise<Outcome> {
  return run(
    {
      base,
      head,
      gathered: await gather(base, head, false),
      began: 0,
      renames: new Map(),
      standing: { from: changed ? "base" : "head", config: null, preset: null },
      exclude: [],
      all: false,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
    },
    { catalog, secondOpinion: () => Promise.reject(new Error("not asked here")), clock: () => 0 },
  );
}

export function snapshot(folder: string): Snapshot {
  return folderSnapshot(folder, { hash: (path) => kindOf(path) !== null });
}

export function foldersIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
