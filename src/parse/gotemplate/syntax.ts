// The positioned syntax of Go templates, as Helm's charts write them: texts, actions and what they hold.
// https://pkg.go.dev/text/template

import type { Span } from "../yaml/tree.ts";

export type TemplateNode = Text | Action | Branch | Call | Jump;

/** What stands outside of actions, without what trim markers take. */
export interface Text extends Span {
  readonly kind: "text";
  readonly text: string;
}

export interface Action extends Span {
  readonly kind: "action";
  readonly pipe: Pipe;
}

/** `start..end` is the opening action; `else if` is a branch of its own within `otherwise`. */
export interface Branch extends Span {
  readonly kind: "if" | "with" | "range";
  readonly pipe: Pipe;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** `{{ template "name" pipe }}`, and where a `{{ block }}` stands. */
export interface Call extends Span {
  readonly kind: "template";
  readonly name: string;
  readonly pipe: Pipe | null;
}

export interface Jump extends Span {
  readonly kind: "break" | "continue";
}

export interface Pipe extends Span {
  /** Variables that it sets, with their `$`. */
  readonly sets: readonly string[];
  /** `=`: they were declared before. */
  readonly assigns: boolean;
  readonly commands: readonly Command[];
}

export interface Command extends Span {
  /** At least one; the first is called when it is a function or there are more. */
  readonly words: readonly Operand[];
}

export type Operand = Span &
  (
    | { readonly kind: "dot" }
    | { readonly kind: "nil" }
    | { readonly kind: "boolean"; readonly value: boolean }
    | { readonly kind: "string"; readonly value: string }
    /** Whole numbers are bigints. */
    | { readonly kind: "number"; readonly value: number | bigint }
    | { readonly kind: "variable"; readonly name: string }
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pipe"; readonly pipe: Pipe }
    /** `of` null: a field of the dot. */
    | { readonly kind: "fields"; readonly of: Operand | null; readonly names: readonly string[] }
  );

export interface TemplateProblem extends Span {
  readonly message: string;
}

export interface TemplateFile {
  readonly body: readonly TemplateNode[];
  /** What `define` and `block` name. */
  readonly defines: ReadonlyMap<string, readonly TemplateNode[]>;
  /** The first that is wrong; nothing after it is read. */
  readonly problem: TemplateProblem | null;
}
