// Tells which modules of a tree are judged by themselves: roots, and loose modules that nothing calls.

import { folderOf } from "../../base/folder.ts";
import { targetOf } from "./module-syntax.ts";
import type { ModuleSyntax } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";
import { filesByDir, moduleOfUnit } from "./terragrunt/start.ts";
import type { Start } from "./start.ts";
import type { Unit } from "./terragrunt/model.ts";
import { laidOver, rootOfValues } from "./value-files.ts";
import type { RootValues } from "./value-files.ts";

/** What Terragrunt runs in the tree, and what of it is asked for. */
interface Run {
  readonly units: readonly Unit[];
  readonly run: readonly Unit[];
}

/** What is known of a tree's roots beside its files. */
export interface Marks {
  readonly lockFiles?: readonly string[] | undefined;
  readonly varFiles?: ((root: string) => readonly string[] | null) | undefined;
  readonly alone?: ReadonlySet<string> | undefined;
}

/** In the order of the modules, which is that of their folders; then the units. */
export function startsOf(
  modules: ReadonlyMap<string, ModuleSyntax>,
  files: readonly TerraformFile[],
  { lockFiles = [], varFiles: named, alone }: Marks,
  { units, run }: Run = { units: [], run: [] },
): readonly Start[] {
  const { calls, called } = callsOf(modules);
  const marked = markedDirs(modules, files, lockFiles);
  const kinds = new Map<string, "root" | "loose">();
  const reached = new Set<string>();
  const ran = unitStarts(run, files, modules);
  const taken = takenBy(units, modules, marked);
  for (const { module } of ran) {
    reached.add(module.dir);
    for (const target of targetsOf(module, modules)) {
      called.add(target);
      reach(target, calls, reached);
    }
  }
  const start = (module: ModuleSyntax, kind: "root" | "loose"): void => {
    kinds.set(module.dir, kind);
    reach(module.dir, calls, reached);
  };
  for (const module of modules.values()) {
    if (taken.has(module.dir)) continue;
    const isCalled = called.has(module.dir);
    // A module that is called and configures a provider itself is an old-style child, not a root.
    const isConfigured = module.backend || (module.providers.size > 0 && !isCalled);
    if (isConfigured || marked.has(module.dir) || named?.(module.dir)) start(module, "root");
    else if (!isCalled || alone?.has(module.dir)) start(module, "loose");
  }
  // Modules that call each other in a circle and that nothing else calls.
  for (const module of modules.values())
    if (!reached.has(module.dir) && !taken.has(module.dir)) start(module, "loose");
  const starts = [...modules.values()].flatMap((module): readonly Start[] => {
    const kind = kinds.get(module.dir);
    return kind ? [{ dir: module.dir, module, kind, unit: null }] : [];
  });
  return [...starts, ...ran];
}

/** Whom each module calls, and which are called by others. */
function callsOf(modules: ReadonlyMap<string, ModuleSyntax>): {
  readonly calls: ReadonlyMap<string, readonly string[]>;
  readonly called: Set<string>;
} {
  const calls = new Map<string, readonly string[]>();
  const called = new Set<string>();
  for (const module of modules.values()) {
    const targets = targetsOf(module, modules);
    calls.set(module.dir, targets);
    for (const target of targets) if (target !== module.dir) called.add(target);
  }
  return { calls, called };
}

/** What a unit runs is run with that unit's values, unless it looks like a root all the same; its own folder is not run otherwise. */
function takenBy(
  units: readonly Unit[],
  modules: ReadonlyMap<string, ModuleSyntax>,
  marked: ReadonlySet<string>,
): ReadonlySet<string> {
  const taken = new Set(units.flatMap(({ dir, own }) => [dir, own]));
  for (const {
    modules: [runs = ""],
  } of units) {
    const module = modules.get(runs);
    if (module && !module.state && !marked.has(runs)) taken.add(runs);
  }
  return taken;
}

/** A root's files of values; a unit's own lie over those of what it runs. */
export function valuesAt(
  { dir, module, unit }: Start,
  valuesOf: (root: string) => RootValues,
): RootValues {
  const own = unit?.own ?? dir;
  return own === module.dir ? valuesOf(own) : laidOver(valuesOf(own), valuesOf(module.dir));
}

function unitStarts(
  units: readonly Unit[],
  files: readonly TerraformFile[],
  modules: ReadonlyMap<string, ModuleSyntax>,
): readonly Start[] {
  if (units.length === 0) return [];
  const byDir = filesByDir(files);
  return units.flatMap((unit) => {
    const module = moduleOfUnit(unit, byDir, modules);
    return module ? [{ dir: unit.dir, module, kind: "root" as const, unit }] : [];
  });
}

function targetsOf(
  module: ModuleSyntax,
  modules: ReadonlyMap<string, ModuleSyntax>,
): readonly string[] {
  const targets: string[] = [];
  for (const call of module.calls.values()) {
    const target = targetOf(module, call, modules);
    if (target) targets.push(target.dir);
  }
  return targets;
}

function reach(
  from: string,
  calls: ReadonlyMap<string, readonly string[]>,
  reached: Set<string>,
): void {
  const todo = [from];
  for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
    if (reached.has(dir)) continue;
    reached.add(dir);
    todo.push(...(calls.get(dir) ?? []));
  }
}

function markedDirs(
  modules: ReadonlyMap<string, ModuleSyntax>,
  files: readonly TerraformFile[],
  lockFiles: readonly string[],
): ReadonlySet<string> {
  const marked = new Set<string>(lockFiles.map(folderOf));
  for (const { language, ref } of files)
    if (language === "tfvars" || language === "tfvars-json") {
      const root = rootOfValues(ref.path, modules);
      if (root !== null) marked.add(root);
    }
  return marked;
}
