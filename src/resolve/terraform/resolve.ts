// Turns a tree's Terraform files into blocks as Terraform would see them: module by module from each root, one block an instance.

import type { Gap } from "../../base/gap.ts";
import { compareText, firstDifference } from "../../base/order.ts";
import { instanceBody } from "./body.ts";
import { changesOf } from "./changes.ts";
import { commentsNear } from "./comments.ts";
import { evaluate } from "./evaluate.ts";
import {
  calledModule,
  headerOf,
  join,
  moduleInstances,
  remoteInstances,
  resourceInstances,
  rootInstance,
  wholeOf,
} from "./instances.ts";
import { contentsOf, modulesOf } from "./module-syntax.ts";
import type { Declaration, ModuleSyntax } from "./module-syntax.ts";
import { parseTemplateText } from "./parse-template.ts";
import { providerOf } from "./providers.ts";
import type {
  Adoption,
  Move,
  ReadText,
  Removal,
  ResolvedBlock,
  ResolvedTerraform,
  TerraformFile,
} from "./resolved.ts";
import { startsOf } from "./roots.ts";
import type { Start } from "./roots.ts";
import { defaultBounds, mostLimits, note } from "./scope.ts";
import type { Bounds, Machine, ModuleInstance, ResourceInstance, RootContext } from "./scope.ts";
import { spell } from "./step.ts";
import { readTfvars, tfvarsByDir } from "./tfvars.ts";

export interface ResolveOptions {
  readonly bounds?: Partial<Bounds> | undefined;
  /** Paths of `.terraform.lock.hcl` files: their folders are roots. */
  readonly lockFiles?: readonly string[] | undefined;
  /** Which blocks are asked for; the bodies of others are evaluated only where something refers to them. `type` is the source for remote modules. */
  readonly wants?: ((mode: ResolvedBlock["mode"], type: string) => boolean) | undefined;
  /** Folders of the roots to resolve; all when not given. */
  readonly roots?: ReadonlySet<string> | undefined;
}

interface Output {
  readonly blocks: ResolvedBlock[];
  readonly moves: Move[];
  readonly imports: Adoption[];
  readonly removals: Removal[];
}

type Wants = NonNullable<ResolveOptions["wants"]>;

export function resolveTerraform(
  files: readonly TerraformFile[],
  read: ReadText,
  options: ResolveOptions = {},
): ResolvedTerraform {
  const modules = modulesOf(files);
  const machine: Machine = {
    bounds: { ...defaultBounds, ...options.bounds },
    read,
    parseTemplate: parseTemplateText,
    gaps: new Map(),
    wanted: new Set(),
    steps: 0,
    depth: 0,
    doubt: null,
    limits: 0,
    evaluate,
    modules,
  };
  const wants = wantsByType(options.wants);
  const out: Output = { blocks: [], moves: [], imports: [], removals: [] };
  const tfvars = tfvarsByDir(files, new Set(modules.keys()));
  for (const start of startsOf(modules, files, options.lockFiles ?? [])) {
    if (options.roots && !options.roots.has(start.module.dir)) continue;
    machine.steps = 0;
    machine.limits = 0;
    const root = rootOf(machine, start, tfvars.get(start.module.dir) ?? []);
    walk(machine, root, wants, out, new Set());
    noteLimits(machine, root);
  }
  return { ...out, gaps: sorted(machine.gaps.values()), wanted: machine.wanted };
}

/** The limits of a root that were not said one by one. */
function noteLimits(machine: Machine, { syntax }: ModuleInstance): void {
  const more = machine.limits - mostLimits;
  if (more <= 0) return;
  const what = `the root \`${syntax.dir || "."}\``;
  note(machine, { kind: "bound", at: syntax.start, what, why: `it reaches ${more} more limits` });
}

/** The caller is asked once for each type. */
function wantsByType(wants: Wants = () => true): Wants {
  const answers = new Map<string, boolean>();
  return (mode, type) => {
    const key = `${mode} ${type}`;
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = wants(mode, type)));
    return answer;
  };
}

function rootOf(
  machine: Machine,
  { module, kind }: Start,
  tfvars: readonly TerraformFile[],
): ModuleInstance {
  const given = new Map();
  const possible = new Map();
  const context: RootContext = { dir: module.dir, kind, given, possible, moduleCount: 0 };
  const root = rootInstance(module, context);
  if (kind === "root") {
    const read = readTfvars(tfvars, machine, root);
    for (const [name, value] of read.loaded) given.set(name, value);
    for (const [name, value] of read.possible) possible.set(name, value);
  }
  return root;
}

function sorted(gaps: Iterable<Gap>): readonly Gap[] {
  return [...gaps].sort((a, b) =>
    firstDifference(
      compareText(a.at.file.path, b.at.file.path),
      a.at.start - b.at.start,
      compareText(a.what, b.what),
    ),
  );
}

/** `seen`: generic module addresses whose `moved` and `removed` blocks were read. */
function walk(
  machine: Machine,
  module: ModuleInstance,
  wants: Wants,
  out: Output,
  seen: Set<string>,
): void {
  for (const key of wantedIn(module.syntax, wants)) {
    for (const one of resourceInstances(machine, module, key)?.instances ?? [])
      out.blocks.push(emit(machine, one));
  }
  changesOf(machine, module, out, !seen.has(module.generic));
  seen.add(module.generic);
  for (const [name, call] of module.syntax.calls) {
    if (calledModule(machine, module, call)) {
      for (const one of moduleInstances(machine, module, name)?.instances ?? [])
        walk(machine, one, wants, out, seen);
      continue;
    }
    const remote = remoteInstances(machine, module, name, call).instances;
    for (const one of remote)
      if (wants("remote-module", one.type)) out.blocks.push(emit(machine, one));
  }
}

/** A module is walked once an instance; what is wanted of it is the same each time. */
function wantedIn({ wanted, resources }: ModuleSyntax, wants: Wants): readonly string[] {
  const before = wanted.get(wants);
  if (before) return before;
  const keys: string[] = [];
  for (const [key, declaration] of resources)
    if (wants(modeOf(declaration), declaration.block.labels[0]?.value ?? "")) keys.push(key);
  wanted.set(wants, keys);
  return keys;
}

function modeOf({ block }: Declaration): ResolvedBlock["mode"] {
  return block.type === "data" || block.type === "ephemeral" ? block.type : "resource";
}

function emit(machine: Machine, instance: ResourceInstance): ResolvedBlock {
  const { module, declaration } = instance;
  const isRoot = module.parent === null;
  return {
    mode: instance.mode,
    type: instance.type,
    name: instance.name,
    address: instance.address,
    generic: instance.generic,
    root: module.root.dir,
    rootKind: isRoot || module.root.kind === "loose" ? module.root.kind : "called",
    dir: module.syntax.dir,
    at: wholeOf(declaration),
    header: headerOf(declaration),
    calls: module.calls,
    body: instanceBody(machine, instance, contentsOf(declaration)),
    active: instance.active,
    provider: instance.mode === "remote-module" ? null : providerOf(machine, instance),
    comments: commentsNear(declaration),
    replacedBy: replacedBy(instance),
  };
}

/** The blocks that `replace_triggered_by` names. */
function replacedBy({ declaration, module }: ResourceInstance): readonly string[] {
  const addresses: string[] = [];
  for (const { block } of contentsOf(declaration).blocks) {
    if (block.type !== "lifecycle") continue;
    const list = block.body.attributes.find(({ name }) => name === "replace_triggered_by")?.value;
    if (list?.kind !== "tuple") continue;
    for (const one of list.items) {
      const address = /^[\w-]+\.[\w-]+(?:\[[^\]]*\])?/.exec(spell(one))?.[0];
      if (address !== undefined) addresses.push(join(module.address, address));
    }
  }
  return addresses;
}
