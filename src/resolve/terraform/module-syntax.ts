// Groups a tree's files by folder into modules: their declarations, override files merged, `.tofu` before `.tf`.

import { compareText } from "../../base/order.ts";
import type { FileRef, Origin } from "../../base/origin.ts";
import type {
  Attribute,
  Block,
  Body,
  Comment,
  Expression,
  HclFile,
  Span,
} from "../../parse/hcl/syntax.ts";
import { bodyOfJson } from "./json-syntax.ts";
import type { TerraformFile } from "./resolved.ts";

/** A file in one form, whichever language it was written in. */
export interface SourceFile {
  readonly ref: FileRef;
  readonly body: Body;
  readonly comments: readonly Comment[];
}

export interface PlacedExpression {
  readonly file: SourceFile;
  readonly value: Expression;
}

export interface PlacedBody {
  readonly file: SourceFile;
  readonly body: Body;
}

/** A block with what override files changed in it. */
export interface Declaration {
  readonly file: SourceFile;
  readonly block: Block;
  /** The block's own body first, then those of override files. */
  readonly parts: PlacedBody[];
  contents: Contents | null;
}

export interface Contents {
  readonly attributes: ReadonlyMap<string, PlacedExpression & { readonly span: Span }>;
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedBlock {
  readonly file: SourceFile;
  readonly block: Block;
}

export interface ModuleSyntax {
  readonly dir: string;
  readonly variables: ReadonlyMap<string, Declaration>;
  readonly locals: ReadonlyMap<string, PlacedExpression>;
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
  readonly start: Origin;
  /** The keys of `resources` that somebody wants, by who wants them. */
  readonly wanted: Map<object, readonly string[]>;
}

interface Building {
  readonly variables: Map<string, Declaration>;
  readonly locals: Map<string, PlacedExpression>;
  readonly resources: Map<string, Declaration>;
  readonly calls: Map<string, Declaration>;
  readonly outputs: Map<string, Declaration>;
  readonly providers: Map<string, Declaration>;
  readonly changes: Declaration[];
  backend: boolean;
}

export function dirOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
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
  const paths = new Set(files.map((file) => file.ref.path));
  for (const file of files) {
    if (file.language !== "hcl" && file.language !== "json") continue;
    if (isShadowed(file.ref.path, paths)) continue;
    const dir = dirOf(file.ref.path);
    const others = byDir.get(dir);
    if (others) others.push(file);
    else byDir.set(dir, [file]);
  }
  const dirs = [...byDir.keys()].sort(compareText);
  return new Map(dirs.map((dir) => [dir, moduleOf(dir, byDir.get(dir) ?? [])]));
}

/** https://opentofu.org/docs/language/files/#overriding-tf-files: `x.tofu` stands for `x.tf`. */
function isShadowed(path: string, paths: ReadonlySet<string>): boolean {
  if (path.endsWith(".tf")) return paths.has(`${path.slice(0, -3)}.tofu`);
  return path.endsWith(".tf.json") && paths.has(`${path.slice(0, -8)}.tofu.json`);
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function isOverride(path: string): boolean {
  return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}

function moduleOf(dir: string, files: readonly TerraformFile[]): ModuleSyntax {
  const sorted = [...files].sort((a, b) => compareText(a.ref.path, b.ref.path)).map(sourceFile);
  const building: Building = {
    variables: new Map(),
    locals: new Map(),
    resources: new Map(),
    calls: new Map(),
    outputs: new Map(),
    providers: new Map(),
    changes: [],
    backend: false,
  };
  const later = sorted.filter((file) => isOverride(file.ref.path));
  for (const file of sorted) if (!later.includes(file)) addFile(building, file, false);
  for (const file of later) addFile(building, file, true);
  const first = sorted[0] as SourceFile;
  return { dir, ...building, start: { file: first.ref, start: 0, end: 0 }, wanted: new Map() };
}

function addFile(into: Building, file: SourceFile, override: boolean): void {
  for (const block of file.body.blocks) {
    const first = block.labels[0]?.value;
    const second = block.labels[1]?.value;
    const put = (map: Map<string, Declaration>, key: string): void =>
      declare(map, key, file, block, override);
    if (block.type === "locals") addLocals(into.locals, file, block, override);
    else if (block.type === "terraform") into.backend ||= hasBackend(block);
    else if (block.type === "moved" || block.type === "import" || block.type === "removed")
      into.changes.push(newDeclaration(file, block));
    else if (first === undefined) continue;
    else if (block.type === "variable") put(into.variables, first);
    else if (block.type === "output") put(into.outputs, first);
    else if (block.type === "module") put(into.calls, first);
    else if (block.type === "provider") put(into.providers, providerKey(first, block));
    else if (second === undefined) continue;
    else if (block.type === "resource") put(into.resources, `${first}.${second}`);
    else if (block.type === "data" || block.type === "ephemeral")
      put(into.resources, `${block.type}.${first}.${second}`);
  }
}

function hasBackend(block: Block): boolean {
  return block.body.blocks.some(({ type }) => type === "backend" || type === "cloud");
}

function addLocals(
  into: Map<string, PlacedExpression>,
  file: SourceFile,
  block: Block,
  override: boolean,
): void {
  for (const one of block.body.attributes)
    if (override || !into.has(one.name)) into.set(one.name, { file, value: one.value });
}

export function newDeclaration(file: SourceFile, block: Block): Declaration {
  return { file, block, parts: [{ file, body: block.body }], contents: null };
}

function declare(
  into: Map<string, Declaration>,
  key: string,
  file: SourceFile,
  block: Block,
  override: boolean,
): void {
  const before = into.get(key);
  if (before && override) before.parts.push({ file, body: block.body });
  else if (!before) into.set(key, newDeclaration(file, block));
}

function providerKey(name: string, block: Block): string {
  const alias = literalText(block.body.attributes.find((one) => one.name === "alias")?.value);
  return alias === null ? name : `${name}.${alias}`;
}

/** The text of an expression that is a plain string. */
export function literalText(expression: Expression | undefined): string | null {
  if (expression?.kind !== "template") return null;
  const [part, more] = expression.parts;
  if (!part) return "";
  return part.kind === "literal" && !more ? part.value : null;
}

/** A declaration's attributes and blocks, with overrides applied: attributes by name, nested blocks by type. */
export function contentsOf(declaration: Declaration): Contents {
  return (declaration.contents ??= merge(declaration.parts));
}

export function merge(parts: readonly PlacedBody[]): Contents {
  const attributes = new Map<string, PlacedExpression & { readonly span: Span }>();
  let blocks: PlacedBlock[] = [];
  for (const { file, body } of parts) {
    for (const one of body.attributes) attributes.set(one.name, placed(file, one));
    if (blocks.length > 0 && body.blocks.length > 0) {
      const types = new Set(body.blocks.map(blockName));
      blocks = blocks.filter(({ block }) => !types.has(blockName(block)));
    }
    for (const block of body.blocks) blocks.push({ file, block });
  }
  return { attributes, blocks };
}

function placed(file: SourceFile, one: Attribute): PlacedExpression & { readonly span: Span } {
  return { file, value: one.value, span: one };
}

/** `dynamic "statement"` counts as `statement`. */
export function blockName(block: Block): string {
  return block.type === "dynamic" ? (block.labels[0]?.value ?? "dynamic") : block.type;
}
