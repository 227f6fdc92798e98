// A block that a module declares, with what override files changed in it, and what its text alone says: where it stands, its contents, the module it calls.

import type { Origin } from "../../base/origin.ts";
import type { Block } from "../../parse/hcl/syntax.ts";
import { contentsIn, literalText, merge, valueOf } from "./contents.ts";
import type { Contents, PlacedBody, SourceFile } from "./contents.ts";

/** A block with what override files changed in it. */
export interface Declaration {
  readonly file: SourceFile;
  readonly block: Block;
  /** What its module lists it by. */
  readonly key: string;
  /** Its place among the module's blocks of its kind, where instances of the module keep what they make of it. */
  readonly index: number;
  /** The bodies of override files, in their order. */
  overrides: readonly PlacedBody[];
  contents: Contents | null;
  /** Its first line, once somebody asked for it. */
  header: Origin | null;
}

const none: readonly never[] = [];

export function newDeclaration(
  file: SourceFile,
  block: Block,
  key: string,
  index: number,
): Declaration {
  return { file, block, key, index, overrides: none, contents: null, header: null };
}

export function headerOf(declaration: Declaration): Origin {
  const { file, block } = declaration;
  return (declaration.header ??= { file: file.ref, start: block.start, end: block.headerEnd });
}

export function wholeOf({ file, block }: Declaration): Origin {
  return { file: file.ref, start: block.start, end: block.end };
}

/** A declaration's attributes and blocks, with overrides applied: attributes by name, nested blocks by type. */
export function contentsOf(declaration: Declaration): Contents {
  const { file, block, overrides } = declaration;
  return (declaration.contents ??=
    overrides.length === 0 ? contentsIn(file, block.body) : merge(file, block.body, overrides));
}

/** What a call says of the module that it calls. */
export interface Called {
  readonly source: string;
  /** Null: not written; undefined: nobody can tell. */
  readonly version: string | null | undefined;
}

/** Null where nobody can tell its source. */
export function calledIn(call: Declaration): Called | null {
  const contents = contentsOf(call);
  const source = literalText(valueOf(contents, "source"));
  if (source === null) return null;
  const version = valueOf(contents, "version");
  return { source, version: version ? (literalText(version) ?? undefined) : null };
}

/** Which module a call calls that is not in the tree: its source and version as they are written. */
export function calledBy(call: Declaration): string {
  const called = calledIn(call);
  return `${called?.source ?? ""} ${called?.version ?? ""}`;
}
