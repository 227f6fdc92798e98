// A value that source may leave open: known with where it stands, or unknown with why. Reading it unasked does not compile.

import type { Origin } from "./origin.ts";

/** Why a value cannot be told from source. */
export type Why =
  | "input-variable" // a module's or root's input without a value here
  | "data-source" // read from the platform when applied
  | "computed" // set by the provider when applied
  | "sensitive" // a plan knows it, and it is secret
  | "remote-module" // an output of a module whose source is not in the tree
  | "unsupported" // a function or construct that we do not evaluate
  | "unreadable" // its file is missing, too large or malformed
  | "expression" // a runtime expression of a workflow (`${{ … }}`) or of another templating
  | "inactive" // of a block that makes no instance
  | "bound"; // a limit of ours ended the work

/** What a value refers to, when it is (or comes straight from) an attribute of another block: for linking. */
export interface Reference {
  /** Address within the root, e.g. `module.ci["prod"].aws_iam_role.this[0]`; `data.` first for data sources. */
  readonly address: string;
  /** The attribute path after it, e.g. `["arn"]`; empty for the whole block. */
  readonly path: readonly (string | number)[];
  /** Of what has one name in all the world: that name with its type. Wherever it is declared, it is the same. */
  readonly thing?: string | undefined;
}

export interface KnownValue<T> {
  readonly known: true;
  readonly value: T;
  readonly at: Origin;
  /** Where the value passed on its way (a local, a variable, a module input), nearest first; empty for a literal. */
  readonly through: readonly Origin[];
  /** Set when the value came by reference to a block's attribute, even though it is known. */
  readonly reference?: Reference | undefined;
  /** The structure that a text was encoded from (`jsonencode`, `yamlencode`, a policy document's `.json`), with its own origins. */
  readonly decoded?: Value | undefined;
  /** The file of the tree whose text it is, whole, or what that text holds. */
  readonly file?: string | undefined;
}

/** Asked for, it tells its number, as few are ever compared. */
export type Making = () => number;

export interface UnknownValue {
  readonly known: false;
  readonly why: Why;
  readonly at: Origin;
  readonly through: readonly Origin[];
  /** What exactly is unknown, as the reader wrote it: `var.team`, `data.aws_caller_identity.current.account_id`. */
  readonly name: string;
  readonly reference?: Reference | undefined;
  /** A text of which parts are known: literal pieces and holes in order, at least one of each. */
  readonly pieces?: readonly (string | UnknownValue)[] | undefined;
  /** It is what its name says, and nothing was made of it: within a root, what else has this name is the same. */
  readonly itself?: boolean | undefined;
  /** What was made of it: of two that have one name, only those with the same number are made alike of the same. */
  readonly making?: Making | undefined;
  /** The texts of which it is one, where a condition that nobody can tell decides. */
  readonly choices?: readonly Value[] | undefined;
  /** As in KnownValue: the text is unknown because a part of its structure is; the rest of the structure can still be read. */
  readonly decoded?: Value | undefined;
}

export type Known<T> = KnownValue<T> | UnknownValue;

/** What a language's values can be. Every element is itself a `Value`, so one unknown does not hide its neighbours. */
export type Data = null | boolean | number | bigint | string | Items | Fields;

/** A list, set or tuple. `rest` is set when more items may follow that nobody can tell. */
export interface Items {
  readonly items: readonly Value[];
  readonly rest: UnknownValue | null;
  /** True when nobody can tell the items' order, or what `rest` stands for may also come before or between them: an index then tells nothing. */
  readonly anywhere?: boolean | undefined;
  /** True for a set: each item is its own key, and unknown items may equal others. */
  readonly set?: boolean | undefined;
  /** Items that may be there or not; `rest` is set when there are any. */
  readonly maybe?: readonly Maybe[] | undefined;
  /** True where `rest` stands for what is in `maybe` and nothing else. */
  readonly closed?: boolean | undefined;
  /** True for what is a list and no tuple: its items are of one type. */
  readonly typed?: boolean | undefined;
}

export interface Maybe {
  readonly value: Value;
  /** What decides whether it is there. */
  readonly on: UnknownValue;
}

/** A map, object or block body. `rest` is set when more keys may exist that nobody can tell; known keys stay known. */
export interface Fields {
  readonly fields: ReadonlyMap<string, Value>;
  readonly rest: UnknownValue | null;
  /** Entries that certainly exist but whose key is unknown, such as `"${var.issuer}:sub"`; `rest` is set when there are any. */
  readonly open?: readonly OpenEntry[] | undefined;
  /** Entries that may be there or not, under keys that are known or not; `rest` is set when there are any. */
  readonly maybe?: readonly MaybeEntry[] | undefined;
  /** True where `rest` stands for what is in `open` and `maybe`, and nothing else. */
  readonly closed?: boolean | undefined;
  /** True for what is a map and no object: its values are of one type. */
  readonly typed?: boolean | undefined;
}

export interface MaybeEntry extends Maybe {
  readonly key: Value;
}

export interface OpenEntry {
  readonly key: UnknownValue;
  readonly value: Value;
}

export type Value = Known<Data>;

/** One empty list for all values that passed nowhere, which are most. */
const nowhere: readonly Origin[] = [];

export function known<T>(
  value: T,
  at: Origin,
  through: readonly Origin[] = nowhere,
): KnownValue<T> {
  return { known: true, value, at, through };
}

export function unknown(
  why: Why,
  at: Origin,
  name: string,
  more?: Partial<Omit<UnknownValue, "known" | "why" | "at" | "name">>,
): UnknownValue {
  const through = more?.through ?? nowhere;
  // Two shapes, so that whoever reads unknowns meets no others.
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at, through, name };
  const { reference, pieces, itself, making, decoded } = more;
  return { known: false, why, at, through, name, reference, pieces, itself, making, decoded };
}

export function isItems(data: Data | undefined): data is Items {
  return typeof data === "object" && data !== null && "items" in data;
}

export function isFields(data: Data | undefined): data is Fields {
  return typeof data === "object" && data !== null && "fields" in data;
}

/** What is unknown by its name. */
export function valueOrName(value: Known<string>): string {
  return value.known ? value.value : value.name;
}

/** Applies a function to a known value, keeping where it stands; an unknown stays itself. */
export function mapKnown<A, B>(value: Known<A>, change: (value: A) => B): Known<B> {
  return value.known ? { ...value, value: change(value.value) } : value;
}
