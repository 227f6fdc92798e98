// What stands in a body: attributes by name and nested blocks, each with the file it is written in.

import type { FileRef } from "../../base/origin.ts";
import type { Attribute, Block, Body, Comment, Expression } from "../../parse/hcl/syntax.ts";

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

/** What stands in a body. Where override files changed it, each attribute and block has a file of its own. */
export interface Contents {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  readonly file: SourceFile;
  readonly files: {
    readonly attributes: readonly SourceFile[];
    readonly blocks: readonly SourceFile[];
  } | null;
  /** Places of attributes by name, made where there are many. */
  index: ReadonlyMap<string, number> | null;
}

/** A body that no override file can change. */
export function contentsIn(file: SourceFile, body: Body): Contents {
  return { attributes: body.attributes, blocks: body.blocks, file, files: null, index: null };
}

/** A body with what override files changed in it, in their order. */
export function merge(file: SourceFile, body: Body, overrides: readonly PlacedBody[]): Contents {
  const attributes = new Map<
    string,
    { readonly file: SourceFile; readonly attribute: Attribute }
  >();
  let blocks: PlacedBlock[] = [];
  for (const part of [{ file, body }, ...overrides]) {
    const { body: later } = part;
    if (part.body !== body) blocks = blocks.flatMap((one) => left(one, later));
    // What one language writes as a block the other may write as an attribute.
    for (const block of later.blocks) attributes.delete(blockName(block));
    for (const one of later.attributes)
      attributes.set(one.name, { file: part.file, attribute: one });
    for (const block of later.blocks) blocks.push({ file: part.file, block });
  }
  const merged = [...attributes.values()];
  return {
    attributes: merged.map((one) => one.attribute),
    blocks: blocks.map(({ block }) => block),
    file,
    files: {
      attributes: merged.map((one) => one.file),
      blocks: blocks.map((one) => one.file),
    },
    index: null,
  };
}

interface PlacedBlock {
  readonly file: SourceFile;
  readonly block: Block;
}

/** What a later body leaves of a block: of one that it writes itself nothing, of `lifecycle` the arguments that it does not set. */
function left({ file, block }: PlacedBlock, later: Body): readonly PlacedBlock[] {
  const name = blockName(block);
  const same = later.blocks.filter((one) => blockName(one) === name);
  if (same.length === 0 && !later.attributes.some((one) => one.name === name))
    return [{ file, block }];
  if (name !== "lifecycle") return [];
  const set = new Set(same.flatMap((one) => one.body.attributes.map((each) => each.name)));
  const attributes = block.body.attributes.filter((one) => !set.has(one.name));
  return [{ file, block: { ...block, body: { ...block.body, attributes } } }];
}

/** Up to so many attributes are looked through, which is quicker than to make a map of them. */
const few = 16;

/** The place of an attribute; -1 for none. Of two of one name, which only JSON can hold, the later counts. */
export function placeOf(contents: Contents, name: string): number {
  const { attributes } = contents;
  if (attributes.length > few) {
    contents.index ??= new Map(attributes.map((one, i) => [one.name, i]));
    return contents.index.get(name) ?? -1;
  }
  for (let i = attributes.length - 1; i >= 0; i--) if (attributes[i]?.name === name) return i;
  return -1;
}

export function valueOf(contents: Contents, name: string): Expression | undefined {
  const place = placeOf(contents, name);
  return place < 0 ? undefined : contents.attributes[place]?.value;
}

export function placedOf(contents: Contents, name: string): PlacedExpression | null {
  const place = placeOf(contents, name);
  const value = place < 0 ? undefined : contents.attributes[place]?.value;
  return value ? { file: fileOfAttribute(contents, place), value } : null;
}

export function fileOfAttribute({ file, files }: Contents, place: number): SourceFile {
  return files?.attributes[place] ?? file;
}

export function fileOfBlock({ file, files }: Contents, place: number): SourceFile {
  return files?.blocks[place] ?? file;
}

/** `dynamic "statement"` counts as `statement`. */
export function blockName(block: Block): string {
  return block.type === "dynamic" ? (block.labels[0]?.value ?? "dynamic") : block.type;
}

/** The text of an expression that is a plain string. */
export function literalText(expression: Expression | undefined): string | null {
  if (expression?.kind === "text") return expression.value;
  if (expression?.kind !== "template") return null;
  const { parts } = expression;
  if (parts.length !== 1) return parts.length === 0 ? "" : null;
  const part = parts[0];
  return part?.kind === "literal" ? part.value : null;
}
