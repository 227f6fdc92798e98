// Groups a tree's files by folder into modules: their declarations, override files merged, `.tofu` before `.tf`.

import { append } from "../../base/grouped.ts";
import { folderOf } from "../../base/folder.ts";
import { compareText } from "../../base/order.ts";
import type { Origin } from "../../base/origin.ts";
import type { Block, HclFile } from "../../parse/hcl/syntax.ts";
import { literalText, valueOf } from "./contents.ts";
import type { PlacedExpression, SourceFile } from "./contents.ts";
import { contentsOf, newDeclaration } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { inOrder } from "./file-order.ts";
import type { NamedFile } from "./file-order.ts";
import { bodyOfJson } from "./json-syntax.ts";
import { localSource } from "./module-source.ts";
import type { TerraformFile } from "./resolved.ts";

/** A local value, and its place among the module's. */
export interface Local extends PlacedExpression {
  readonly index: number;
}

export interface ModuleSyntax {
  readonly dir: string;
  readonly variables: ReadonlyMap<string, Declaration>;
  readonly locals: ReadonlyMap<string, Local>;
  /** By `type.name`, `data.type.name`, `ephemeral.type.name`. */
  readonly resources: ReadonlyMap<string, Declaration>;
  readonly calls: ReadonlyMap<string, Declaration>;
  readonly outputs: ReadonlyMap<string, Declaration>;
  /** By `aws` or `aws.alias`. */
  readonly providers: ReadonlyMap<string, Declaration>;
  /** `moved`, `import` and `removed` blocks. */
  readonly changes: readonly Declaration[];
  /** A `backend` or `cloud` block stands in it. */
  readonly backend: boolean;
  /** It says where its state lies, as what only Terragrunt runs leaves open. */
  readonly state: boolean;
  readonly start: Origin;
  /** The `resources` that are asked for, once looked through. */
  wanted: readonly Declaration[] | null;
  /** The modules of the tree that its calls call, once looked up; null for one that is not in the tree. */
  readonly targets: (ModuleSyntax | null)[];
  /** It is an outline that stands in for a module that is not in the tree: all that it says stands at the call's first line. */
  readonly standsIn: Origin | null;
  /** What stands in for the modules of its other calls, once looked up. */
  readonly standIns: (StandIn | null)[];
}

export interface StandIn {
  /** Null: nobody knows this version of the module. */
  readonly syntax: ModuleSyntax | null;
  /** Why the module may be another than the outline says, as a clause. */
  readonly doubt: string | null;
}

interface Building {
  readonly variables: Map<string, Declaration>;
  readonly locals: Map<string, Local>;
  readonly resources: Map<string, Declaration>;
  readonly calls: Map<string, Declaration>;
  readonly outputs: Map<string, Declaration>;
  readonly providers: Map<string, Declaration>;
  readonly changes: Declaration[];
  backend: boolean;
  state: boolean;
}

export function sourceFile(file: TerraformFile): SourceFile {
  if (file.language === "hcl" || file.language === "tfvars")
    return { ref: file.ref, body: file.syntax.body, comments: file.syntax.comments };
  const made: Pick<HclFile, "body" | "comments"> = bodyOfJson(
    file.syntax,
    file.language === "tfvars-json" ? "values" : "configuration",
  );
  return { ref: file.ref, ...made };
}

/** The modules of a tree by folder. Order of files does not matter. */
export function modulesOf(files: readonly TerraformFile[]): Map<string, ModuleSyntax> {
  const byDir = new Map<string, TerraformFile[]>();
  for (const file of files) {
    if (file.language !== "hcl" && file.language !== "json") continue;
    const dir = folderOf(file.ref.path);
    append(byDir, dir, file);
  }
  const dirs = [...byDir.keys()].sort(compareText);
  return new Map(dirs.map((dir) => [dir, moduleOf(dir, byDir.get(dir) ?? [])]));
}

function moduleOf(dir: string, files: readonly TerraformFile[]): ModuleSyntax {
  return moduleFrom(
    dir,
    files.map((file) => ({ name: nameOf(file.ref.path), file: sourceFile(file) })),
  );
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function moduleFrom(dir: string, files: readonly NamedFile[]): ModuleSyntax {
  const { plain, overrides } = inOrder(files);
  const building: Building = {
    variables: new Map(),
    locals: new Map(),
    resources: new Map(),
    calls: new Map(),
    outputs: new Map(),
    providers: new Map(),
    changes: [],
    backend: false,
    state: false,
  };
  for (const file of plain) addFile(building, file, false);
  for (const file of overrides) addFile(building, file, true);
  const first = (plain[0] ?? overrides[0]) as SourceFile;
  const start = { file: first.ref, start: 0, end: 0 };
  return {
    dir,
    ...building,
    start,
    wanted: null,
    targets: [],
    standsIn: null,
    standIns: [],
  };
}

function addFile(into: Building, file: SourceFile, override: boolean): void {
  const { blocks } = file.body;
  for (let i = 0; i < blocks.length; i++) addBlock(into, file, blocks[i] as Block, override);
}

function addBlock(into: Building, file: SourceFile, block: Block, override: boolean): void {
  const first = block.labels[0]?.value;
  const second = block.labels[1]?.value;
  switch (block.type) {
    case "locals":
      return addLocals(into.locals, file, block, override);
    case "terraform":
      into.backend ||= hasBackend(block);
      into.state ||= saysState(block);
      return;
    case "moved":
    case "import":
    case "removed":
      into.changes.push(newDeclaration(file, block, block.type, into.changes.length));
      return;
  }
  if (first === undefined) return;
  switch (block.type) {
    case "variable":
      return declare(into.variables, first, file, block, override);
    case "output":
      return declare(into.outputs, first, file, block, override);
    case "module":
      return declare(into.calls, first, file, block, override);
    case "provider":
      return declare(into.providers, providerKey(first, block), file, block, override);
  }
  if (second === undefined) return;
  if (block.type === "resource")
    declare(into.resources, `${first}.${second}`, file, block, override);
  else if (block.type === "data" || block.type === "ephemeral")
    declare(into.resources, `${block.type}.${first}.${second}`, file, block, override);
}

function saysState(block: Block): boolean {
  return block.body.blocks.some(
    ({ type, body }) => type === "cloud" || (type === "backend" && body.attributes.length > 0),
  );
}

function hasBackend(block: Block): boolean {
  return block.body.blocks.some(({ type }) => type === "backend" || type === "cloud");
}

function addLocals(
  into: Map<string, Local>,
  file: SourceFile,
  block: Block,
  override: boolean,
): void {
  for (const { name, value } of block.body.attributes) {
    const before = into.get(name);
    if (!before) into.set(name, { file, value, index: into.size });
    else if (override) into.set(name, { file, value, index: before.index });
  }
}

function declare(
  into: Map<string, Declaration>,
  key: string,
  file: SourceFile,
  block: Block,
  override: boolean,
): void {
  const before = into.get(key);
  if (before && override) before.overrides = [...before.overrides, { file, body: block.body }];
  else if (!before) into.set(key, newDeclaration(file, block, key, into.size));
}

function providerKey(name: string, block: Block): string {
  const alias = literalText(block.body.attributes.find((one) => one.name === "alias")?.value);
  return alias === null ? name : `${name}.${alias}`;
}

/** Where a call's module stands in the tree; null for a remote one. */
export function targetOf(
  { dir, targets, standsIn }: ModuleSyntax,
  call: Declaration,
  modules: ReadonlyMap<string, ModuleSyntax>,
): ModuleSyntax | null {
  let target = targets[call.index];
  if (target === undefined) {
    const source = literalText(valueOf(contentsOf(call), "source"));
    const at = source === null || standsIn ? null : localSource(dir, source);
    target = at === null ? null : (modules.get(at) ?? null);
    targets[call.index] = target;
  }
  return target;
}
