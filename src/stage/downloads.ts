// What `terraform init` left on head's disk → the modules that both sides' calls by an address call, read the same for both.

import { append } from "../base/grouped.ts";
import type { Gap } from "../base/gap.ts";
import { textOf } from "../source/decode.ts";
import type { Downloaded } from "../source/snapshot.ts";
import type { Downloads as Found } from "../resolve/terraform/downloads.ts";
import { isLocal } from "../resolve/terraform/module-source.ts";
import { modulesOf } from "../resolve/terraform/module-syntax.ts";
import type { Called } from "../resolve/terraform/declaration.ts";
import { callsElsewhere } from "../resolve/terraform/outline.ts";
import {
  downloadsOfRoot,
  isAllowed,
  moduleId,
  mostDownloads,
  readManifest,
  type Download,
} from "./manifest-of-modules.ts";
import { contentOf, readLibrary, type Library, type LibraryOptions } from "./download-library.ts";
import type { Both } from "./place-reader.ts";
import { unreadable } from "./source-file.ts";
import type { Parsed } from "./syntax.ts";
import { toTerraform } from "./terraform-files.ts";
import { notAlike } from "./downloads-alike.ts";

export interface Downloads extends Found {
  readonly gaps: readonly Gap[];
  /** Whether a path may be of a file that was downloaded. */
  readonly holds: (path: string) => boolean;
  readonly text: (path: string) => string | null;
}

export interface Reading extends LibraryOptions {
  /** Whether base holds files under a folder that are others on head. */
  readonly isChanged: (folder: string) => boolean;
}

const torn =
  "what it calls changed, and only one of both was downloaded: nobody can tell what the change brings";

/** Null where nothing that matters was downloaded. */
export function downloadsOf(
  disk: Downloaded,
  parsed: Both<readonly Parsed[]>,
  reading: Reading,
): Downloads | null {
  const head = parsed.head.flatMap(toTerraform);
  if (!head.some(callsElsewhere)) return null;
  const gaps: Gap[] = [];
  const ours = modulesOf(head);
  const all = [...ours.values()]
    .filter(({ calls }) => calls.size > 0)
    .flatMap(({ dir }) => manifestAt(dir, disk, reading, gaps));
  if (all.length === 0 && gaps.length === 0) return null;
  if (all.length > mostDownloads)
    gaps.push(unreadable(".terraform", `more than ${mostDownloads} modules were downloaded`));
  const known = byModule(all.slice(0, mostDownloads));
  const before = [...modulesOf(parsed.base.flatMap(toTerraform)).values()];
  const library = readLibrary(disk, reading, gaps, (called) => dirsOf(allowed(known, called)));
  for (const module of [...ours.values(), ...before]) library.follow(module);
  const isThere = (called: Called): boolean => choicesFor(known, library, called).length > 0;
  const left = notAlike(before, [...ours.values()], isThere);
  const unread = all.filter(({ what, dir }) => left.has(what.home) && library.matters(dir));
  const doubtful = new Set(unread.map(({ what }) => what.home));
  return {
    files: library.files(),
    find: (root, key, called) => {
      const choices = left.has(moduleId(called.source).home)
        ? []
        : choicesFor(known, library, called);
      const same = choices.filter((one) => one.key === key);
      return (same.find((one) => one.root === root) ?? same[0] ?? choices[0])?.dir ?? null;
    },
    doubt: ({ source }) => (doubtful.has(moduleId(source).home) ? torn : null),
    has: isThere,
    gaps,
    holds: (path) => path.includes(".terraform/modules/"),
    text: (path) => (reading.isTaken(path) ? textAt(disk, path) : null),
  };
}

type Known = ReadonlyMap<string, readonly Download[]>;

function byModule(all: readonly Download[]): Known {
  const known = new Map<string, Download[]>();
  for (const one of all) append(known, one.what.whole, one);
  return known;
}

function allowed(known: Known, { source, version }: Called): readonly Download[] {
  if (isLocal(source)) return [];
  return (known.get(moduleId(source).whole) ?? []).filter((one) => isAllowed(one, version));
}

function dirsOf(downloads: readonly Download[]): readonly string[] {
  return downloads.map(({ dir }) => dir);
}

function choicesFor(known: Known, { has }: Library, called: Called): readonly Download[] {
  return allowed(known, called).filter(({ dir }) => has(dir));
}

function manifestAt(
  root: string,
  disk: Downloaded,
  { isChanged, isTaken }: Reading,
  gaps: Gap[],
): readonly Download[] {
  const folder = downloadsOfRoot(root);
  const path = `${folder}modules.json`;
  const content = contentOf(disk, path);
  if (content === null || !isTaken(path)) return [];
  const found = typeof content === "string" ? content : readManifest(root, textOf(content));
  // What git holds is base's as it is there.
  const why = isChanged(folder) ? "base holds other modules than head" : found;
  if (typeof why !== "string") return why;
  gaps.push(unreadable(path, why));
  return [];
}

function textAt(disk: Downloaded, path: string): string | null {
  const content = contentOf(disk, path);
  return content === null || typeof content === "string" ? null : textOf(content);
}
