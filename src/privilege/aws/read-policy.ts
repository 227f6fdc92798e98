// Turns an AWS policy document into privileges, and a trust policy or resource policy into whom it admits; unknown parts are kept.

import type { Data, Known, KnownValue, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, unknown } from "../../base/known.ts";
import {
  entries,
  field,
  isAbsent,
  items,
  itemsOrMaybe,
  itemsUnder,
  openPart,
  text,
} from "../../base/value.ts";
import type { Condition, Patterns, Statement } from "../../model/privilege.ts";

/** One privilege a statement; a document that cannot be told is one statement of which nothing is known. */
export function readPolicy(document: Value): readonly Statement[] {
  return statementsOf(document).map(readStatement);
}

/** The statements of a document, in order; one unknown statement for what cannot be told. */
export function statementsOf(document: Value): readonly Value[] {
  if (!document.known) return [document];
  if (document.value === null) return [];
  if (!isFields(document.value))
    return [unknown("unsupported", document.at, "a policy that is no object")];
  const written = member(document, "Statement");
  // Of a list that nobody can tell, what it may hold is readable.
  const list = !written.known && written.decoded ? listIn(written.decoded) : null;
  return itemsUnder(document, list ?? written, "Statement").map(
    (one) => (!one.known && allowing(one)) || one,
  );
}

function listIn(decoded: Value): Value | null {
  return decoded.known && isItems(decoded.value) && decoded.value.maybe ? decoded : null;
}

/** What a statement would be that may be there is readable behind the unknown: where it allows, it is taken to be there. */
function allowing({ decoded }: UnknownValue): Value | null {
  if (!decoded?.known || !isFields(decoded.value)) return null;
  const effect = effectOf(decoded);
  return effect.known && effect.value === "deny" ? null : decoded;
}

function readStatement(statement: Value): Statement {
  const effect = effectOf(statement);
  return {
    kind: "statement",
    platform: "aws",
    effect,
    actions: patterns(statement, "Action", "NotAction", isAllow(effect)),
    minus: null,
    resources: patterns(statement, "Resource", "NotResource", isAllow(effect)),
    conditions: conditionsOf(statement),
    at: statement.at,
  };
}

export function effectOf(statement: Value): Known<"allow" | "deny"> {
  const effect = text(member(statement, "Effect"));
  if (!effect.known) return effect;
  const word = effect.value?.toLowerCase();
  if (word === "allow" || word === "deny") return { ...effect, value: word };
  return unknown("unsupported", effect.at, "Effect");
}

export function isAllow(effect: Known<"allow" | "deny">): boolean {
  return effect.known && effect.value === "allow";
}

/** Neither member written: no patterns (a trust policy's Resource). `open`: what may be there is taken to be there. */
export function patterns(statement: Value, plain: string, negated: string, open = false): Patterns {
  const written = member(statement, plain);
  const read = open ? alternatives : texts;
  if (!isAbsent(written)) return { except: false, patterns: read(written), at: written.at };
  const except = member(statement, negated);
  if (!isAbsent(except)) return { except: true, patterns: texts(except), at: except.at };
  return { except: false, patterns: [], at: statement.at };
}

/**
 * `{operator: {key: value or values}}`. What cannot be told is a condition of operator `?`, so that nobody takes a statement for
 * unconditional, nor for bounded.
 */
export function conditionsOf(statement: Value): readonly Condition[] {
  const all = member(statement, "Condition");
  const found: Condition[] = [];
  const open = (value: Value, operator: string, key: string): void => {
    const part = openPart(value);
    const certain = value.known && isFields(value.value) && (value.value.open ?? []).length > 0;
    if (part && !certain) found.push({ operator, key, values: [part], at: part.at });
  };
  open(all, "?", "?");
  for (const [operator, keys] of members(all)) {
    open(keys, operator, "?");
    for (const [key, values] of members(keys))
      found.push({ operator, key, values: texts(values), at: values.at });
  }
  return found;
}

/** Entries by key; of a key that is known in part (`"${var.issuer}:sub"`), its known part. */
function members(object: Value): readonly (readonly [string, Value])[] {
  if (!object.known || !isFields(object.value)) return [];
  const open = (object.value.open ?? []).map(({ key, value }): readonly [string, Value] => [
    outline(key) ?? "?",
    value,
  ]);
  return [...entries(object), ...open];
}

/** Looks a member up as IAM does, and failing that without regard to case, so that an odd spelling hides nothing. Of two nobody can tell which counts. */
export function member(object: Value, name: string): Value {
  const exact = field(object, name);
  if (!object.known || !isFields(object.value)) return exact;
  const { fields } = object.value;
  const lower = name.toLowerCase();
  let found = fields.get(name);
  for (const key of fields.keys()) {
    if (key === name || key.length !== name.length || key.toLowerCase() !== lower) continue;
    if (found) return unknown("unsupported", fields.get(key)?.at ?? object.at, `two of ${name}`);
    found = fields.get(key);
  }
  return found ?? exact;
}

/** Every text of a value or list of values; lists in lists (`[local.a, local.b]`) are read through. */
export function texts(value: Value): readonly Known<string>[] {
  const found: Known<string>[] = [];
  addTexts(value, 0, found);
  return found;
}

function addTexts(value: Value, depth: number, found: Known<string>[]): void {
  for (const item of items(value)) {
    if (item.known && isItems(item.value) && depth < 8) {
      addTexts(item, depth + 1, found);
      continue;
    }
    const written = text(item);
    if (isSaid(written)) found.push(written);
    else if (!item.known || item.value !== null)
      found.push(unknown("unsupported", item.at, "a value that is no text"));
  }
}

function isSaid(written: Known<string | null>): written is Known<string> {
  return !written.known || written.value !== null;
}

/** As `texts`, with all that may be there of what nobody can tell. */
export function alternatives(value: Value): readonly Known<string>[] {
  return itemsOrMaybe(value).flatMap((item) => {
    if (item.known) return texts(item);
    const may =
      item.decoded && !(item.decoded.known && isStructure(item.decoded)) ? item.decoded : item;
    return !may.known && may.choices ? may.choices.flatMap((one) => texts(one)) : texts(may);
  });
}

function isStructure({ value }: KnownValue<Data>): boolean {
  return typeof value === "object";
}

/** A text's known pieces with `…` for its holes: enough to tell what kind of ARN it is. */
export function outline(value: Known<string>): string | null {
  if (value.known) return value.value;
  return value.pieces?.map((piece) => (typeof piece === "string" ? piece : "…")).join("") ?? null;
}
