// Folders of downloaded modules → their Terraform, each read once, with all that they call.

import type { Gap } from "../base/gap.ts";
import { blobId } from "../source/disk.ts";
import { whyNoText } from "../source/decode.ts";
import { kindOf } from "../source/ours.ts";
import type { Downloaded } from "../source/snapshot.ts";
import { isLocal, localSource } from "../resolve/terraform/module-source.ts";
import { calledIn } from "../resolve/terraform/declaration.ts";
import type { Called } from "../resolve/terraform/declaration.ts";
import { modulesOf } from "../resolve/terraform/module-syntax.ts";
import type { ModuleSyntax } from "../resolve/terraform/module-syntax.ts";
import type { TerraformFile } from "../resolve/terraform/resolved.ts";
import { sourceFile, unreadable } from "./source-file.ts";
import type { Parse } from "./syntax.ts";
import { toTerraform } from "./terraform-files.ts";

export interface LibraryOptions {
  readonly parse: Parse;
  /** Whether a file is to be judged. */
  readonly isTaken: (path: string) => boolean;
  /** Whether resources of a type are looked at. */
  readonly isWanted: (type: string) => boolean;
}

export interface Library {
  /** Reads what a module calls, and what that calls. */
  readonly follow: (module: ModuleSyntax) => void;
  readonly has: (dir: string) => boolean;
  /** Whether a module, or one that it calls, declares what is looked at. */
  readonly matters: (dir: string) => boolean;
  readonly files: () => readonly TerraformFile[];
}

const mostBytes = 64 * 1024 * 1024;

interface Shelf {
  readonly files: readonly TerraformFile[];
  readonly module: ModuleSyntax | null;
}

/** `dirsFor`: the folders that may hold what a call by an address calls. */
export function readLibrary(
  disk: Downloaded,
  options: LibraryOptions,
  gaps: Gap[],
  dirsFor: (called: Called) => readonly string[],
): Library {
  const shelves = new Map<string, Shelf>();
  let bytes = 0;
  const open = (dir: string): Shelf => {
    const found =
      bytes > mostBytes
        ? { path: dir, why: "more was downloaded than nhi-lint reads" }
        : filesIn(dir, disk, options);
    if ("why" in found) {
      gaps.push(unreadable(found.path, found.why));
      return { files: [], module: null };
    }
    bytes += found.bytes;
    return { files: found.files, module: modulesOf(found.files).get(dir) ?? null };
  };
  const shelf = (dir: string): Shelf => {
    const made = shelves.get(dir) ?? open(dir);
    shelves.set(dir, made);
    return made;
  };
  const reached = (dirs: readonly string[]): readonly ModuleSyntax[] => {
    const found = new Set(dirs);
    const modules: ModuleSyntax[] = [];
    // A set gives what is added while it is walked, too.
    for (const dir of found) {
      const { module } = shelf(dir);
      if (module) modules.push(module);
      for (const next of module ? targets(module, dirsFor) : []) found.add(next);
    }
    return modules;
  };
  return {
    follow: (module) => void reached(targets(module, dirsFor)),
    has: (dir) => !!shelves.get(dir)?.module,
    matters: (dir) => reached([dir]).some((module) => declares(module, options)),
    files: () => [...shelves.values()].flatMap(({ files }) => files),
  };
}

function targets(
  { dir, calls }: ModuleSyntax,
  dirsFor: (called: Called) => readonly string[],
): readonly string[] {
  return [...calls.values()].flatMap((call) => {
    const called = calledIn(call);
    if (!called) return [];
    if (!isLocal(called.source)) return dirsFor(called);
    const target = localSource(dir, called.source);
    return target?.includes(".terraform/modules/") ? [target] : [];
  });
}

function declares({ resources }: ModuleSyntax, { isWanted }: LibraryOptions): boolean {
  return [...resources.values()].some(
    ({ block }) => block.type === "resource" && isWanted(block.labels[0]?.value ?? ""),
  );
}

type Opened =
  | { readonly files: readonly TerraformFile[]; readonly bytes: number }
  | { readonly path: string; readonly why: string };

/** The bytes of a text, or why there are none, as a clause; null where there is no such file. */
export function contentOf(disk: Downloaded, path: string): Uint8Array | string | null {
  const content = disk.read(path);
  if (content === null || typeof content === "string") return content;
  return whyNoText(content) ?? content;
}

/** All of a folder's Terraform, or why not: a part of a module is another module. */
function filesIn(dir: string, disk: Downloaded, { parse, isTaken }: LibraryOptions): Opened {
  const files: TerraformFile[] = [];
  let bytes = 0;
  for (const name of disk.names(dir)) {
    const kind = kindOf(name);
    const path = `${dir}/${name}`;
    if ((kind !== "hcl" && kind !== "tf-json") || !isTaken(path)) continue;
    const content = contentOf(disk, path) ?? "it is gone";
    if (typeof content === "string") return { path, why: content };
    bytes += content.length;
    if (bytes > mostBytes) return { path, why: "more was downloaded than nhi-lint reads" };
    if (content.length === 0) continue;
    const made = parse(sourceFile(path, blobId(content), kind, content));
    if (made.syntax.problems.length > 0) return { path, why: "it does not parse" };
    files.push(...toTerraform(made));
  }
  return { files, bytes };
}
