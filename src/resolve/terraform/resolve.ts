// Turns a tree's Terraform files into blocks as Terraform would see them: module by module from each root, one block an instance.

import { defaultBounds } from "./bounds.ts";
import type { Bounds } from "./bounds.ts";
import { changesOf } from "./changes.ts";
import { downloadsIn } from "./downloads.ts";
import type { Downloads } from "./downloads.ts";
import { emit } from "./emit.ts";
import { modeOf, remoteInstances, resourceInstances } from "./instances.ts";
import { moduleInstances, rootInstance } from "./module-instances.ts";
import { modulesOf } from "./module-syntax.ts";
import type { Declaration } from "./declaration.ts";
import type { ModuleSyntax } from "./module-syntax.ts";
import { newMachine } from "./machine.ts";
import { standIns } from "./outline.ts";
import type { Outlines } from "./outline.ts";
import type { OverlaysOf } from "./overlay.ts";
import { remoteBlocks } from "./remote-blocks.ts";
import type {
  Listed,
  ReadText,
  ResolvedBlock,
  ResolvedTerraform,
  TerraformFile,
} from "./resolved.ts";
import { startsOf, valuesAt } from "./roots.ts";
import type { Start } from "./start.ts";
import { mostLimits, note } from "./scope.ts";
import type { Machine, ModuleInstance, ResourceInstance, RootContext } from "./scope.ts";
import { readTfvars } from "./tfvars.ts";
import { openInputs, surroundingsOf, valuesOfUnit } from "./terragrunt/start.ts";
import type { Unit } from "./terragrunt/model.ts";
import { valuesByRoot } from "./value-files.ts";
import type { RootValues } from "./value-files.ts";
import { together } from "./together.ts";
import type { Judged, Output } from "./together.ts";

export interface ResolveOptions {
  readonly bounds?: Partial<Bounds> | undefined;
  /** Paths of `.terraform.lock.hcl` files: their folders are roots. */
  readonly lockFiles?: readonly string[] | undefined;
  /** Which blocks are asked for; the bodies of others are evaluated only where something refers to them. `type` is the source for remote modules. */
  readonly wants?: ((mode: ResolvedBlock["mode"], type: string) => boolean) | undefined;
  /** What Terragrunt runs. */
  readonly units?: readonly Unit[] | undefined;
  /** Folders of the roots to resolve; all when not given. */
  readonly roots?: ReadonlySet<string> | undefined;
  /** All files of the tree, in order of path. */
  readonly listed?: readonly Listed[] | undefined;
  /** Which files of values somebody names for a root, by their paths; null where nobody says. */
  readonly varFiles?: ((root: string) => readonly string[] | null) | undefined;
  /** Folders to judge by themselves as well, though something calls them. */
  readonly alone?: ReadonlySet<string> | undefined;
  /** What is known of modules that are not in the tree. */
  readonly outlines?: Outlines | undefined;
  /** Modules that are not in the tree, and were downloaded. */
  readonly downloads?: Downloads | undefined;
  /** What is known of roots beside their source. */
  readonly overlays?: OverlaysOf | undefined;
}

type Wants = NonNullable<ResolveOptions["wants"]>;

export function resolveTerraform(
  files: readonly TerraformFile[],
  read: ReadText,
  options: ResolveOptions = {},
): ResolvedTerraform {
  const blocks: ResolvedBlock[] = [];
  const rest = terraformResolver(files, (of) => blocks.push(...of), options)(read, true);
  return { ...rest, blocks };
}

/**
 * Each call resolves the roots that wanted files which `read` did not have before. `take` is given a root's blocks once, when
 * they are settled: it wanted no file, or the call is the `last`. Nothing holds them after that.
 */
export function terraformResolver(
  files: readonly TerraformFile[],
  take: (blocks: readonly ResolvedBlock[]) => void,
  options: ResolveOptions = {},
): (read: ReadText, last: boolean) => Omit<ResolvedTerraform, "blocks"> {
  const modules = modulesOf(files);
  const { roots, units = [], varFiles } = options;
  const dirs =
    units.length === 0 ? modules : new Set([...modules.keys(), ...units.map((unit) => unit.own)]);
  const valuesOf = valuesByRoot(files, dirs, varFiles);
  const wants = wantsByType(options.wants);
  const bounds = { ...defaultBounds, ...options.bounds };
  const isWanted = (dir: string): boolean => !roots || roots.has(dir);
  const run = units.filter(({ dir }) => isWanted(dir));
  const all = startsOf(modules, files, options, { units, run });
  const starts = all.filter(({ dir }) => isWanted(dir));
  const dirsOfStarts = starts.map(({ dir }) => dir);
  const overlays = options.overlays?.(starts, roots !== undefined);
  const standInOf = standIns(options.outlines ?? noOutlines);
  const within = downloadsIn(options.downloads, modules);
  const listed = options.listed ?? [];
  const judged = new Map<string, Judged>();
  let taken = 0;
  return (read, last) => {
    for (const start of starts) {
      const { dir } = start;
      const before = judged.get(dir);
      if (before && before.wanted.size === 0) continue;
      taken -= before?.steps ?? 0;
      const most = Math.max(0, Math.min(bounds.steps, bounds.treeSteps - taken));
      const overlay = overlays?.get(dir) ?? null;
      const known = { ...within, standInOf, overlay };
      const machine = newMachine(bounds, most, { read, listed }, known);
      const { blocks, ...made } = resolveRoot(machine, start, valuesAt(start, valuesOf), wants);
      taken += made.steps;
      judged.set(dir, made);
      if (last || made.wanted.size === 0) take(blocks);
    }
    return together([...judged.values()], dirsOfStarts, bounds);
  };
}

const noOutlines: Outlines = { find: () => null, matters: () => false };

function resolveRoot(
  machine: Machine,
  start: Start,
  values: RootValues,
  wants: Wants,
): Judged & Output {
  const out: Output = { blocks: [], moves: [], imports: [], removals: [] };
  const root = rootOf(machine, start, values);
  const { unit, dir, module } = start;
  for (const gap of unit?.gaps.values() ?? []) note(machine, gap);
  walk(machine, root, wants, out, new Set());
  noteLimits(machine, root);
  const { gaps, wanted, steps, cut } = machine;
  return { ...out, dir, start: module.start, gaps, wanted, steps, cut };
}

/** The limits of a root that were not said one by one. */
function noteLimits(machine: Machine, { syntax, root }: ModuleInstance): void {
  const more = machine.limits - mostLimits;
  if (more <= 0) return;
  const what = `the root \`${root.dir || "."}\``;
  note(machine, { kind: "bound", at: syntax.start, what, why: `it reaches ${more} more limits` });
}

/** The caller is asked once for each type. */
function wantsByType(wants: Wants = () => true): Wants {
  const answers = new Map<ResolvedBlock["mode"], Map<string, boolean>>();
  return (mode, type) => {
    let ofMode = answers.get(mode);
    if (!ofMode) answers.set(mode, (ofMode = new Map()));
    let answer = ofMode.get(type);
    if (answer === undefined) ofMode.set(type, (answer = wants(mode, type)));
    return answer;
  };
}

function rootOf(
  machine: Machine,
  { dir, module, kind: found, unit }: Start,
  values: RootValues,
): ModuleInstance {
  // What a plan was made of is a root, whatever it looks like.
  const kind = machine.overlay ? "root" : found;
  const given = new Map();
  const possible = new Map();
  const context: RootContext = {
    dir,
    own: unit?.own ?? dir,
    cwd: module.dir,
    beside: unit && unit.own !== module.dir ? unit.own : null,
    hidden: unit?.hidden ?? null,
    openInputs: unit && openInputs(unit),
    kind,
    given,
    possible,
    moduleCount: 0,
  };
  const root = rootInstance(module, context, unit ? surroundingsOf(unit) : undefined);
  if (unit) {
    const { loaded } = readTfvars(values, machine, root);
    const own = valuesOfUnit(unit, loaded, module.variables.keys());
    for (const [name, value] of own) given.set(name, value);
  } else if (kind === "root") {
    const read = readTfvars(values, machine, root);
    for (const [name, value] of read.loaded) given.set(name, value);
    for (const [name, value] of read.possible) possible.set(name, value);
  }
  return root;
}

/** What all who read it later spend on one more instance, in steps: instances of instances would cost them more than they cost us. */
const perInstance = 16;

/** `seen`: generic module addresses whose `moved` and `removed` blocks were read. */
function walk(
  machine: Machine,
  module: ModuleInstance,
  wants: Wants,
  out: Output,
  seen: Set<string>,
): void {
  for (const declaration of wantedIn(module.syntax, wants)) {
    const { instances } = resourceInstances(machine, module, declaration);
    machine.steps += Math.max(0, instances.length - 1) * perInstance;
    for (const one of instances) if (!isLeftOut(one)) out.blocks.push(emit(machine, one));
  }
  changesOf(machine, module, out, !seen.has(module.generic));
  seen.add(module.generic);
  for (const call of module.syntax.calls.values()) {
    const inTree = moduleInstances(machine, module, call);
    const before = out.blocks.length;
    if (inTree) for (const one of inTree.instances) walk(machine, one, wants, out, seen);
    const isOutline =
      inTree !== null && inTree.instances.some(({ syntax }) => syntax.standsIn !== null);
    if (inTree && !(isOutline && machine.overlay)) continue;
    const told = new Set(out.blocks.slice(before).map(({ address }) => address));
    for (const one of remoteInstances(machine, module, call).instances) {
      if (!wants("remote-module", one.type)) continue;
      const { own, inside } = remoteBlocks(machine, one);
      if (!inTree) out.blocks.push(own);
      for (const block of inside)
        if (!told.has(block.address) && wants(block.mode, block.type)) out.blocks.push(block);
    }
  }
}

/** What a module that is not in the tree does not make for this call: outlines hold much that few calls ask for. */
function isLeftOut({ module, active }: ResourceInstance): boolean {
  return module.syntax.standsIn !== null && active.known && !active.value;
}

/** A module is walked once an instance; what is wanted of it is the same each time. */
function wantedIn(module: ModuleSyntax, wants: Wants): readonly Declaration[] {
  return (module.wanted ??= [...module.resources.values()].filter((declaration) =>
    wants(modeOf(declaration), declaration.block.labels[0]?.value ?? ""),
  ));
}
