// What `terraform init` left on head's disk → the modules that both sides' calls by an address call, read the same for both.

import type { Gap } from "../base/gap.ts";
import { blobId } from "../source/disk.ts";
import { decode } from "../source/decode.ts";
import { kindOf } from "../source/ours.ts";
import type { Downloaded } from "../source/snapshot.ts";
import type { Downloads as Found } from "../resolve/terraform/downloads.ts";
import { isLocal, localSource } from "../resolve/terraform/module-source.ts";
import { calledIn, modulesOf } from "../resolve/terraform/module-syntax.ts";
import type { Called, ModuleSyntax } from "../resolve/terraform/module-syntax.ts";
import { callsElsewhere } from "../resolve/terraform/outline.ts";
import type { TerraformFile } from "../resolve/terraform/resolved.ts";
import {
  downloadsOfRoot,
  isAllowed,
  moduleId,
  mostDownloads,
  readManifest,
  type Download,
} from "./manifest-of-modules.ts";
import type { Both } from "./place-reader.ts";
import { sourceFile, unreadable } from "./source-file.ts";
import type { Parse, Parsed } from "./syntax.ts";
import { toTerraform } from "./terraform-files.ts";
import { notAlike } from "./downloads-alike.ts";

export interface Downloads extends Found {
  readonly gaps: readonly Gap[];
  /** Whether a path may be of a file that was downloaded. */
  readonly holds: (path: string) => boolean;
  readonly text: (path: string) => string | null;
}

export interface Reading {
  readonly parse: Parse;
  /** Whether a file is to be judged. */
  readonly isTaken: (path: string) => boolean;
  /** Whether base holds files under a folder that are others on head. */
  readonly isChanged: (folder: string) => boolean;
}

const mostBytes = 64 * 1024 * 1024;

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
  const library = newLibrary(disk, reading, gaps, known);
  for (const module of [...ours.values(), ...before]) library.follow(module);
  const isThere = (called: Called): boolean => choicesFor(known, library, called).length > 0;
  const left = notAlike(before, [...ours.values()], isThere);
  return {
    files: library.files(),
    find: (root, key, called) => {
      const choices = left.has(moduleId(called.source).home)
        ? []
        : choicesFor(known, library, called);
      const same = choices.filter((one) => one.key === key);
      return (same.find((one) => one.root === root) ?? same[0] ?? choices[0])?.dir ?? null;
    },
    gaps,
    holds: (path) => path.includes(".terraform/modules/"),
    text: (path) => (reading.isTaken(path) ? textAt(disk, path) : null),
  };
}

type Known = ReadonlyMap<string, readonly Download[]>;

function byModule(all: readonly Download[]): Known {
  const known = new Map<string, Download[]>();
  for (const one of all) {
    const others = known.get(one.what.whole);
    if (others) others.push(one);
    else known.set(one.what.whole, [one]);
  }
  return known;
}

function allowed(known: Known, { source, version }: Called): readonly Download[] {
  if (isLocal(source)) return [];
  return (known.get(moduleId(source).whole) ?? []).filter((one) => isAllowed(one, version));
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
  const content = disk.read(path);
  if (content === null || !isTaken(path)) return [];
  const text = typeof content === "string" ? content : decode(content);
  const found =
    typeof text === "string" ? text : "why" in text ? text.why : readManifest(root, text.text);
  // What git holds is base's as it is there.
  const why = isChanged(folder) ? "base holds other modules than head" : found;
  if (typeof why !== "string") return why;
  gaps.push(unreadable(path, why));
  return [];
}

/** Modules that were read from disk. */
interface Library {
  /** Reads what a module calls, and what that calls. */
  readonly follow: (module: ModuleSyntax) => void;
  readonly has: (dir: string) => boolean;
  readonly files: () => readonly TerraformFile[];
}

function newLibrary(disk: Downloaded, reading: Reading, gaps: Gap[], known: Known): Library {
  const read = new Map<string, readonly TerraformFile[]>();
  let bytes = 0;
  const open = (dir: string): readonly TerraformFile[] => {
    if (bytes > mostBytes) {
      gaps.push(unreadable(dir, "more was downloaded than is read"));
      return [];
    }
    const found = filesIn(dir, disk, reading);
    if ("why" in found) gaps.push(unreadable(found.path, found.why));
    else bytes += found.bytes;
    return "why" in found ? [] : found.files;
  };
  const targets = ({ dir, calls }: ModuleSyntax): readonly string[] =>
    [...calls.values()].flatMap((call) => {
      const called = calledIn(call);
      if (!called) return [];
      if (!isLocal(called.source)) return allowed(known, called).map((one) => one.dir);
      const target = localSource(dir, called.source);
      return target?.includes(".terraform/modules/") ? [target] : [];
    });
  const follow = (module: ModuleSyntax): void => {
    const todo = [...targets(module)];
    for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
      if (read.has(dir)) continue;
      const files = open(dir);
      read.set(dir, files);
      for (const made of modulesOf(files).values()) todo.push(...targets(made));
    }
  };
  return {
    follow,
    has: (dir) => (read.get(dir)?.length ?? 0) > 0,
    files: () => [...read.values()].flat(),
  };
}

type Opened =
  | { readonly files: readonly TerraformFile[]; readonly bytes: number }
  | { readonly path: string; readonly why: string };

/** All of a folder's Terraform, or why not: a part of a module is another module. */
function filesIn(dir: string, disk: Downloaded, { parse, isTaken }: Reading): Opened {
  const files: TerraformFile[] = [];
  let bytes = 0;
  for (const name of disk.names(dir)) {
    const kind = kindOf(name);
    const path = `${dir}/${name}`;
    if ((kind !== "hcl" && kind !== "tf-json") || !isTaken(path)) continue;
    const content = disk.read(path);
    if (content === null || typeof content === "string")
      return { path, why: content ?? "it is gone" };
    const decoded = decode(content);
    if ("why" in decoded) return { path, why: decoded.why };
    bytes += content.length;
    if (content.length === 0) continue;
    const made = parse(sourceFile(path, blobId(content), kind, content));
    if (made.syntax.problems.length > 0) return { path, why: "it does not parse" };
    files.push(...toTerraform(made));
  }
  return { files, bytes };
}

function textAt(disk: Downloaded, path: string): string | null {
  const content = disk.read(path);
  const decoded = content === null || typeof content === "string" ? null : decode(content);
  return decoded && "text" in decoded ? decoded.text : null;
}
