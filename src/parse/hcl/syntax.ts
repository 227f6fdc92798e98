// The positioned syntax of HCL2 native files: what the parser makes and the resolver reads. No meaning.

/** UTF-16 offsets, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Comment extends Span {
  /** The text without its markers and outer spaces. */
  readonly text: string;
  /** True when something else stands before it on its line. */
  readonly trailing: boolean;
}

/** A block's body runs from its opening to its closing brace, both included; a file's over the whole text. */
export interface Body extends Span {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

/** Starts with its name. */
export interface Attribute extends Span {
  readonly name: string;
  readonly value: Expression;
}

/** Starts with its type. */
export interface Block extends Span {
  readonly type: string;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** Where the last label ends, or the type: up to here an annotation points. */
  readonly headerEnd: number;
}

/** The span of a quoted one includes its quotes. */
export interface Label extends Span {
  readonly value: string;
}

export type Expression =
  | NullLiteral
  | BoolLiteral
  | NumberLiteral
  | Text
  | Template
  | Tuple
  | ObjectExpression
  | ForExpression
  | Variable
  | GetAttribute
  | Index
  | Splat
  | Call
  | Unary
  | Binary
  | Conditional
  | Parenthesis
  | Broken;

export interface NullLiteral extends Span {
  readonly kind: "null";
}
export interface BoolLiteral extends Span {
  readonly kind: "bool";
  readonly value: boolean;
}
export interface NumberLiteral extends Span {
  readonly kind: "number";
  /** `bigint` for whole numbers beyond ±2^53, else `number`. */
  readonly value: number | bigint;
  readonly raw: string;
}
/** A quoted string that is nothing but text, or an object's key that is a bare word: unescaped, NFC. */
export interface Text extends Span {
  readonly kind: "text";
  readonly value: string;
}
/** A heredoc, or a quoted string with more than text in it. Literal parts are unescaped, NFC, flush heredocs dedented. A part that `~` has emptied stays, so that the template is still one. */
export interface Template extends Span {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  readonly heredoc: boolean;
}
export type TemplatePart = TemplateLiteral | Interpolation | TemplateIf | TemplateFor;
export interface TemplateLiteral extends Span {
  readonly kind: "literal";
  readonly value: string;
}
/** `${…}`. A template that is nothing but one interpolation (no heredoc) has the value of its expression, not a text: HCL unwraps it. */
export interface Interpolation extends Span {
  readonly kind: "interpolation";
  readonly value: Expression;
}
export interface TemplateIf extends Span {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: readonly TemplatePart[];
  readonly else: readonly TemplatePart[];
}
export interface TemplateFor extends Span {
  readonly kind: "for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
}
export interface Tuple extends Span {
  readonly kind: "tuple";
  readonly items: readonly Expression[];
}
export interface ObjectExpression extends Span {
  readonly kind: "object";
  readonly items: readonly ObjectItem[];
}
export interface ObjectItem extends Span {
  /** A bare identifier as key is a literal text, a key in parentheses or a template is evaluated: the parser has turned the former into a Text. */
  readonly key: Expression;
  readonly value: Expression;
}
export interface ForExpression extends Span {
  readonly kind: "for";
  readonly keyName: string | null;
  readonly valueName: string;
  readonly collection: Expression;
  /** Null makes a tuple, else an object. */
  readonly key: Expression | null;
  readonly value: Expression;
  readonly grouping: boolean;
  readonly condition: Expression | null;
}
export interface Variable extends Span {
  readonly kind: "variable";
  readonly name: string;
}
/** `a.b`; legacy `a.0` is an Index with a number. Ends with its name. */
export interface GetAttribute extends Span {
  readonly kind: "attribute";
  readonly target: Expression;
  readonly name: string;
}
export interface Index extends Span {
  readonly kind: "index";
  readonly target: Expression;
  readonly key: Expression;
}
/** `target[*].a[0]` (full) or `target.*.a` (attribute only). `each` is applied to every item; its innermost target is the `splat-item` Variable. */
export interface Splat extends Span {
  readonly kind: "splat";
  readonly target: Expression;
  readonly each: Expression;
  readonly full: boolean;
}
export interface Call extends Span {
  readonly kind: "call";
  /** `ns::fn` for provider-defined functions. */
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument ends in `...`. */
  readonly expand: boolean;
}
export interface Unary extends Span {
  readonly kind: "unary";
  readonly operator: "-" | "!";
  readonly operand: Expression;
}
export interface Binary extends Span {
  readonly kind: "binary";
  readonly operator:
    | "||"
    | "&&"
    | "=="
    | "!="
    | "<"
    | ">"
    | "<="
    | ">="
    | "+"
    | "-"
    | "*"
    | "/"
    | "%";
  readonly left: Expression;
  readonly right: Expression;
}
export interface Conditional extends Span {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly else: Expression;
}
export interface Parenthesis extends Span {
  readonly kind: "parenthesis";
  readonly inner: Expression;
}
/** What tolerant mode puts where an expression does not parse. */
export interface Broken extends Span {
  readonly kind: "broken";
}

/** The name of the Variable at which a Splat's `each` starts. Not a valid identifier, so no source can spell it. */
export const splatItem = "*";

export interface SyntaxProblem extends Span {
  readonly message: string;
}

/** A parsed file. With problems, `body` holds what tolerant mode could still make out. */
export interface HclFile {
  readonly body: Body;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}
