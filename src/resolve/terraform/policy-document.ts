// Turns a `data "aws_iam_policy_document"` into the IAM JSON it makes, each part where it is written.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

import type { Fields, Items, OpenEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { field } from "../../base/value.ts";
import { instanceBody } from "./body.ts";
import { decodedJson, encoded, jsonText } from "./functions/encoding.ts";
import { contentsOf } from "./module-syntax.ts";
import { limit, type Machine, type ResourceInstance } from "./scope.ts";
import { derive, list, map, openMap, textOf } from "./values.ts";

/** The `json` or `minified_json` of a policy document; null for anything else. */
export function policyDocument(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
): Value | null {
  if (instance.mode !== "data" || instance.type !== "aws_iam_policy_document") return null;
  if (name !== "json" && name !== "minified_json") return null;
  const body = instanceBody(machine, instance, contentsOf(instance.declaration));
  if (!body.known || !isFields(body.value)) return null;
  return encoded(documentOf(machine, body, body.at), body.at, jsonText);
}

/** Far more than IAM takes; documents that name others twice, level by level, would double without end. */
const mostStatements = 2000;

interface Statements {
  readonly machine: Machine;
  readonly list: Value[];
  rest: UnknownValue | null;
  version: Value;
}

function documentOf(machine: Machine, body: Value, at: Origin): Value {
  const latest = known("2012-10-17", at);
  const statements: Statements = { machine, list: [], rest: null, version: latest };
  const version = field(body, "version");
  if (!version.known || version.value !== null) statements.version = version;
  addDocuments(statements, field(body, "source_json"));
  addDocuments(statements, field(body, "source_policy_documents"));
  const own = field(body, "statement");
  if (own.known && isItems(own.value)) {
    for (const one of own.value.items)
      put(statements, one.known && isFields(one.value) ? statementOf(one, one.at) : one);
    statements.rest ??= own.value.rest && restOf(own.value.rest);
  } else if (own.known && isFields(own.value)) put(statements, statementOf(own, own.at));
  addDocuments(statements, field(body, "override_json"));
  addDocuments(statements, field(body, "override_policy_documents"));
  const fields = new Map<string, Value>([["Version", statements.version]]);
  const id = field(body, "policy_id");
  if (!id.known || id.value !== null) fields.set("Id", id);
  fields.set("Statement", list(statements.list, at, statements.rest));
  return map(fields, at);
}

/** What the body of a dynamic statement would be stays readable behind the unknown. */
function restOf(rest: UnknownValue): UnknownValue {
  const { decoded } = rest;
  return decoded ? { ...rest, decoded: statementOf(decoded, decoded.at) } : rest;
}

/** A later statement replaces one with the same `Sid`. */
function put(into: Statements, statement: Value): void {
  const sid = field(statement, "Sid");
  const text = sid.known && typeof sid.value === "string" ? sid.value : "";
  const same = (one: Value): boolean => {
    const other = field(one, "Sid");
    return other.known && other.value === text;
  };
  const index = text === "" ? -1 : into.list.findIndex(same);
  if (index < 0) into.list.push(statement);
  else into.list[index] = statement;
}

function addDocuments(into: Statements, documents: Value): void {
  if (documents.known && documents.value === null) return;
  if (!documents.known || !isItems(documents.value)) return addDocument(into, documents);
  for (const one of documents.value.items) addDocument(into, one);
  into.rest ??= documents.value.rest;
}

function addDocument(into: Statements, document: Value): void {
  if (document.known && (document.value === null || document.value === "")) return;
  const decoded = decodedJson(document);
  const statements = decoded && field(decoded, "Statement");
  if (!statements || !statements.known) {
    into.rest ??= document.known
      ? unknown("unsupported", document.at, "a policy document")
      : document;
  } else if (isItems(statements.value)) {
    const { items } = statements.value;
    const why = `it holds more than ${mostStatements} statements`;
    if (into.list.length + items.length > mostStatements)
      into.rest ??= limit(into.machine, document.at, "a policy document", why);
    else for (const one of items) put(into, one);
    into.rest ??= statements.value.rest;
  } else if (isFields(statements.value)) put(into, statements);
}

const plainLists: readonly (readonly [string, string])[] = [
  ["Action", "actions"],
  ["NotAction", "not_actions"],
  ["Resource", "resources"],
  ["NotResource", "not_resources"],
];

function statementOf(body: Value, at: Origin): Value {
  const fields = new Map<string, Value>();
  const sid = field(body, "sid");
  if (!sid.known || (sid.value !== null && sid.value !== "")) fields.set("Sid", sid);
  const effect = field(body, "effect");
  fields.set("Effect", effect.known && effect.value === null ? known("Allow", at) : effect);
  for (const [name, attribute] of plainLists) {
    const value = field(body, attribute);
    if (!isEmpty(value)) fields.set(name, single(value));
  }
  for (const [name, block] of [
    ["Principal", "principals"],
    ["NotPrincipal", "not_principals"],
  ] as const) {
    const value = field(body, block);
    if (!isEmpty(value)) fields.set(name, principals(value));
  }
  const conditions = field(body, "condition");
  if (!isEmpty(conditions)) fields.set("Condition", conditionsOf(conditions));
  return map(fields, at);
}

function isEmpty(value: Value): boolean {
  if (!value.known) return false;
  return (
    value.value === null ||
    (isItems(value.value) && value.value.items.length === 0 && !value.value.rest)
  );
}

/** The provider writes a list of one as a text, and `&{aws:username}` as `${aws:username}`. */
function single(value: Value): Value {
  if (!value.known || !isItems(value.value)) return unescaped(value);
  const { items, rest } = value.value;
  const [only] = items;
  if (only && items.length === 1 && !rest) return unescaped(only);
  return { ...value, value: { ...value.value, items: items.map(unescaped) } };
}

function unescaped(value: Value): Value {
  const text = (one: string): string => one.replaceAll("&{", "${");
  if (value.known)
    return typeof value.value === "string" && value.value.includes("&{")
      ? { ...value, value: text(value.value) }
      : value;
  if (!value.pieces?.some((one) => typeof one === "string" && one.includes("&{"))) return value;
  return {
    ...value,
    pieces: value.pieces.map((one) => (typeof one === "string" ? text(one) : one)),
  };
}

interface Blocks {
  readonly bodies: readonly Value[];
  readonly rest: UnknownValue | null;
}

function blocksOf(value: Value): Blocks {
  if (!value.known) return { bodies: [], rest: value };
  if (isItems(value.value)) return { bodies: value.value.items, rest: value.value.rest };
  return { bodies: isFields(value.value) ? [value] : [], rest: null };
}

function principals(value: Value): Value {
  const { bodies, rest } = blocksOf(value);
  const byType = new Map<string, Value>();
  const open: OpenEntry[] = [];
  for (const body of bodies) {
    const type = field(body, "type");
    const identifiers = single(field(body, "identifiers"));
    if (!type.known) open.push({ key: type, value: identifiers });
    else if (
      type.value === "*" &&
      identifiers.known &&
      identifiers.value === "*" &&
      bodies.length === 1 &&
      !rest
    )
      return identifiers;
    else add(byType, textOf(type.value) ?? "", identifiers);
  }
  return opened(byType, open, rest, value.at);
}

/** Values of one key that are written in several blocks. */
function add(into: Map<string, Value>, key: string, value: Value): void {
  const before = into.get(key);
  into.set(key, before ? together(before, value) : value);
}

function together(a: Value, b: Value): Value {
  const parts = [a, b].map((one): Items => {
    if (!one.known) return { items: [one], rest: null };
    return isItems(one.value) ? one.value : { items: [one], rest: null };
  });
  const rest = parts[0]?.rest ?? parts[1]?.rest ?? null;
  return list(
    parts.flatMap((one) => one.items),
    a.at,
    rest,
  );
}

function opened(
  fields: ReadonlyMap<string, Value>,
  open: readonly OpenEntry[],
  rest: UnknownValue | null,
  at: Origin,
): Value {
  const made = openMap(fields, open, at);
  if (!rest || !made.known) return made;
  return known<Fields>({ ...(made.value as Fields), rest: derive(rest, rest.at) }, at);
}

function conditionsOf(value: Value): Value {
  const { bodies, rest } = blocksOf(value);
  const tests = new Map<string, Map<string, Value>>();
  const openTests: OpenEntry[] = [];
  const openKeys = new Map<string, OpenEntry[]>();
  for (const body of bodies) {
    const test = field(body, "test");
    const variable = field(body, "variable");
    const values = single(field(body, "values"));
    const one = variable.known
      ? map(new Map([[textOf(variable.value) ?? "", values]]), body.at)
      : openMap(new Map(), [{ key: variable, value: values }], body.at);
    if (!test.known) {
      openTests.push({ key: test, value: one });
      continue;
    }
    const name = textOf(test.value) ?? "";
    const keys = tests.get(name) ?? new Map<string, Value>();
    tests.set(name, keys);
    if (variable.known) add(keys, textOf(variable.value) ?? "", values);
    else openKeys.set(name, [...(openKeys.get(name) ?? []), { key: variable, value: values }]);
  }
  const fields = new Map<string, Value>();
  for (const [name, keys] of tests)
    fields.set(name, openMap(keys, openKeys.get(name) ?? [], value.at));
  return opened(fields, openTests, rest, value.at);
}
