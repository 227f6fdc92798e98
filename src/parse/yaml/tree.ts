// The positioned tree of YAML and JSON documents: what both parsers make. Scalars are typed by the core schema.

import type { UnknownValue } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Node = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode extends Span {
  readonly kind: "scalar";
  readonly value: null | boolean | number | bigint | string;
  /** As written, without quotes; for block scalars the text itself. */
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  /** Where the content starts in the file, behind quotes or a block's indent; `placeInScalar` in to-value.ts maps the rest. */
  readonly contentStart: number;
  /** The explicit tag, e.g. `!Sub`, or null. */
  readonly tag: string | null;
  /** How many spaces a block scalar's lines lose; 0 for other styles. */
  readonly indent: number;
  /** Of a text that a template makes: what of it nobody can tell. */
  readonly open?: string | undefined;
  /** The same, as the language that gave it to the template has it. */
  readonly untold?: UnknownValue | undefined;
  /** Of a text that a template was given: where that stands. */
  readonly given?: Origin | undefined;
}

export interface SequenceNode extends Span {
  readonly kind: "sequence";
  readonly items: readonly Node[];
  readonly tag: string | null;
}

export interface MappingNode extends Span {
  readonly kind: "mapping";
  /** In source order, merge keys (`<<`) already applied (later keys win, merged pairs keep their own spans), aliases resolved (spans are the anchor's). */
  readonly pairs: readonly Pair[];
  readonly tag: string | null;
  /** What may give more keys, which nobody can tell. */
  readonly rest?: string | undefined;
}

export interface Pair {
  /** Text as written, without quotes: `on`, `443`, `true`; empty for a key that is not there. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

export interface Comment extends Span {
  /** Without `#` and outer spaces. */
  readonly text: string;
  /** True when something else stands before it on its line. */
  readonly trailing: boolean;
}

export interface SyntaxProblem extends Span {
  readonly message: string;
  /** A key stands twice; the last is kept. */
  readonly isTwice?: boolean;
}

/** One document of a stream: `start` is its first key, `end` the end of its last value (no trailing spaces or comments). */
export interface Document extends Span {
  readonly root: Node | null;
  /** What decides whether it is there, where nobody can tell. */
  readonly open?: string | undefined;
}

export interface TreeFile {
  readonly documents: readonly Document[];
  readonly comments: readonly Comment[];
  /** Empty when the file parses. With problems, the documents that do parse are kept. */
  readonly problems: readonly SyntaxProblem[];
}
