// Turns one `statement` block of a policy document, or one statement of a document it takes in, into the IAM JSON that the provider writes.

import type { Fields, Items, OpenEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { field } from "../../base/value.ts";
import { inProvidersOrder } from "./functions/encoding.ts";
import { blocksOf } from "./blocks.ts";
import { derive, list, map, openMap, sortedKeys, textOf } from "./values.ts";

export function statementOf(body: Value, at: Origin): Value {
  const fields = new Map<string, Value>();
  const sid = field(body, "sid");
  if (!sid.known || (sid.value !== null && sid.value !== "")) fields.set("Sid", asText(sid));
  const effect = field(body, "effect");
  fields.set("Effect", effect.known && effect.value === null ? known("Allow", at) : effect);
  const add = (name: string, attribute: string, make: (value: Value) => Value): void => {
    const value = field(body, attribute);
    if (!isEmpty(value)) fields.set(name, make(value));
  };
  add("Action", "actions", set);
  add("NotAction", "not_actions", set);
  add("Resource", "resources", (value) => unescaped(set(value)));
  add("NotResource", "not_resources", (value) => unescaped(set(value)));
  add("Principal", "principals", principals);
  add("NotPrincipal", "not_principals", principals);
  add("Condition", "condition", conditions);
  return map(fields, at);
}

function isEmpty(value: Value): boolean {
  if (!value.known) return false;
  return (
    value.value === null ||
    (isItems(value.value) && value.value.items.length === 0 && !value.value.rest)
  );
}

/** Every argument is a text or holds texts. */
function asText(value: Value): Value {
  if (!value.known || typeof value.value === "string") return value;
  const text = textOf(value.value);
  return text === null ? value : { ...value, value: text };
}

/** A set of texts, each once. They stay as they are written; the provider's text has another order, which tells nothing. */
function set(value: Value): Value {
  if (!value.known || !isItems(value.value)) return asText(value);
  const seen = new Set<unknown>();
  const items = value.value.items.map(asText).filter((one) => {
    if (!one.known) return true;
    const isNew = !seen.has(one.value);
    seen.add(one.value);
    return isNew;
  });
  return single(value, { ...value.value, items, anywhere: true });
}

/** The provider writes a list of one as a text. */
function single(from: Value & { known: true }, data: Items): Value {
  const [only] = data.items;
  return only && data.items.length === 1 && !data.rest ? only : { ...from, value: data };
}

/** `&{aws:username}` stands for `${aws:username}`, which Terraform would read itself. */
function unescaped(value: Value): Value {
  if (!holdsEscape(value)) return value;
  const text = (one: string): string => one.replaceAll("&{", "${");
  if (!value.known) {
    const pieces = value.pieces?.map((one) => (typeof one === "string" ? text(one) : one));
    return { ...value, pieces };
  }
  if (isItems(value.value))
    return { ...value, value: { ...value.value, items: value.value.items.map(unescaped) } };
  return typeof value.value === "string" ? { ...value, value: text(value.value) } : value;
}

/** Few do. */
function holdsEscape(value: Value): boolean {
  if (!value.known)
    return value.pieces?.some((one) => typeof one === "string" && one.includes("&{")) ?? false;
  if (isItems(value.value)) return value.value.items.some(holdsEscape);
  return typeof value.value === "string" && value.value.includes("&{");
}

function principals(value: Value): Value {
  const { bodies, rest } = blocksOf(value);
  const byType = new Map<string, Value>();
  const open: OpenEntry[] = [];
  for (const body of bodies) {
    const type = field(body, "type");
    const identifiers = unescaped(set(field(body, "identifiers")));
    if (!type.known) open.push({ key: type, value: identifiers });
    else if (
      type.value === "*" &&
      identifiers.known &&
      identifiers.value === "*" &&
      bodies.length === 1 &&
      !rest
    )
      return identifiers;
    else addTo(byType, textOf(type.value) ?? "", identifiers);
  }
  return opened(byType, open, rest, value.at);
}

/** Values of one key that are written in several blocks. */
function addTo(into: Map<string, Value>, key: string, value: Value): void {
  const before = into.get(key);
  into.set(key, before ? together(before, value) : value);
}

function together(a: Value, b: Value): Value {
  const parts = [a, b].map((one): Items => {
    if (!one.known || !isItems(one.value)) return { items: [one], rest: null };
    return { ...one.value, items: inProvidersOrder(one.value) };
  });
  const rest = parts[0]?.rest ?? parts[1]?.rest ?? null;
  return list(
    parts.flatMap((one) => one.items),
    a.at,
    rest,
  );
}

/** Keys in their order, as Go writes a map. */
function inOrder(fields: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map(sortedKeys(fields).map((key) => [key, fields.get(key) as Value]));
}

function opened(
  fields: ReadonlyMap<string, Value>,
  open: readonly OpenEntry[],
  rest: UnknownValue | null,
  at: Origin,
): Value {
  const made = openMap(inOrder(fields), open, at);
  if (!rest || !made.known) return made;
  return known<Fields>({ ...(made.value as Fields), rest: derive(rest, rest.at) }, at);
}

interface Test {
  readonly keys: Map<string, Value>;
  readonly open: OpenEntry[];
}

function conditions(value: Value): Value {
  const { bodies, rest } = blocksOf(value);
  const tests = new Map<string, Test>();
  const open: OpenEntry[] = [];
  for (const body of bodies) {
    const test = field(body, "test");
    const variable = field(body, "variable");
    const values = unescaped(inListOrder(field(body, "values")));
    const into: Test = (test.known && tests.get(textOf(test.value) ?? "")) || {
      keys: new Map(),
      open: [],
    };
    if (variable.known) addTo(into.keys, textOf(variable.value) ?? "", values);
    else into.open.push({ key: variable, value: values });
    if (test.known) tests.set(textOf(test.value) ?? "", into);
    else open.push({ key: test, value: openMap(into.keys, into.open, body.at) });
  }
  const fields = new Map<string, Value>();
  for (const [name, one] of tests) fields.set(name, openMap(inOrder(one.keys), one.open, value.at));
  return opened(fields, open, rest, value.at);
}

/** Values of a condition stay in their order. */
function inListOrder(value: Value): Value {
  if (!value.known || !isItems(value.value)) return asText(value);
  return single(value, { ...value.value, items: value.value.items.map(asText) });
}

const statementKeys = [
  "Sid",
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
] as const;

/** A statement of another document as the provider reads it and writes it again: keys in any case, other keys dropped. */
export function statementRead(statement: Value): Value {
  if (!statement.known || !isFields(statement.value)) return statement;
  const { fields } = statement.value;
  const byKey = new Map([...fields].map(([key, value]) => [key.toLowerCase(), value]));
  const read = new Map<string, Value>();
  for (const key of statementKeys) {
    const value = byKey.get(key.toLowerCase());
    const made = value && memberRead(key, value);
    if (made) read.set(key, made);
  }
  return { ...statement, value: { ...statement.value, fields: read } };
}

function memberRead(key: (typeof statementKeys)[number], value: Value): Value | null {
  if (!value.known) return value;
  if (value.value === null || (key === "Sid" && value.value === "")) return null;
  // It takes any text for `*`.
  if (key.endsWith("Principal") && typeof value.value === "string") return { ...value, value: "*" };
  return key === "Condition" ? conditionsRead(value) : value;
}

/** It reads texts, booleans and lists: a condition whose value is a number is lost. */
function conditionsRead(value: Value): Value | null {
  if (!value.known || !isFields(value.value)) return value;
  const isLost = (one: Value): boolean => one.known && typeof one.value === "number";
  const tests = new Map<string, Value>();
  for (const [test, keys] of value.value.fields) {
    if (!keys.known || !isFields(keys.value)) {
      tests.set(test, keys);
      continue;
    }
    const kept = [...keys.value.fields].filter(([, one]) => !isLost(one));
    const fields = new Map(kept.map(([key, one]) => [key, inListOrder(one)]));
    if (fields.size > 0 || keys.value.rest)
      tests.set(test, { ...keys, value: { ...keys.value, fields } });
  }
  if (tests.size === 0 && !value.value.rest) return null;
  return { ...value, value: { ...value.value, fields: tests } };
}
