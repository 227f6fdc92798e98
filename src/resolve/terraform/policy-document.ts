// Turns the body of a `data "aws_iam_policy_document"` into the IAM JSON that the provider makes of it, each part where it is written.
// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

import type { UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { field, itemsUnder } from "../../base/value.ts";
import { embeddedJson } from "./embedded-json.ts";
import { statementOf, statementRead } from "./policy-statement.ts";
import { limit } from "./scope.ts";
import type { Machine } from "./scope.ts";
import { also, beyond, list, map, textOf } from "./values.ts";

/** Far more than IAM takes; documents that name others twice, level by level, would double without end. */
const mostStatements = 2000;

interface Merged {
  readonly machine: Machine;
  readonly list: Value[];
  rest: UnknownValue | null;
  /** The last of what nobody can read: it may replace statements before it. */
  hidden: UnknownValue | null;
  version: Value | null;
  id: Value | null;
}

/** Sources first, then what is written, then overrides: of `source_json` and `override_json`, which the provider had up to version 4, the outer ones. */
export function documentOf(machine: Machine, body: Value, at: Origin): Value {
  const merged: Merged = { machine, list: [], rest: null, hidden: null, version: null, id: null };
  addDocuments(merged, field(body, "source_json"));
  addDocuments(merged, field(body, "source_policy_documents"));
  const version = field(body, "version");
  const latest = known("2012-10-17", at);
  adopt(
    merged,
    version.known && version.value === null ? latest : version,
    field(body, "policy_id"),
  );
  addOwn(merged, field(body, "statement"));
  merged.hidden = null;
  addDocuments(merged, field(body, "override_policy_documents"));
  addDocuments(merged, field(body, "override_json"));
  doubtDenials(merged);
  const fields = new Map<string, Value>();
  if (merged.version) fields.set("Version", merged.version);
  if (merged.id) fields.set("Id", merged.id);
  if (merged.list.length > 0 || merged.rest)
    fields.set("Statement", list(merged.list, at, merged.rest));
  return map(fields, at);
}

function addOwn(into: Merged, own: Value): void {
  if (!own.known) into.rest = also(into.rest, own);
  else if (isFields(own.value)) put(into, statementOf(own, own.at));
  else if (isItems(own.value)) {
    for (const one of own.value.items)
      put(into, !one.known ? restOf(one) : isFields(one.value) ? statementOf(one, one.at) : one);
    into.rest = also(into.rest, own.value.rest && restOf(own.value.rest));
  }
}

/** What the body of a dynamic statement would be stays readable behind the unknown. */
function restOf(rest: UnknownValue): UnknownValue {
  const { decoded } = rest;
  return decoded ? { ...rest, decoded: statementOf(decoded, decoded.at) } : rest;
}

/** The latest `Version` counts, and the last `Id`. */
function adopt(into: Merged, version: Value, id: Value): void {
  if (!isBlank(version)) into.version = into.version ? later(into.version, version) : version;
  if (!isBlank(id)) into.id = id;
}

function later(a: Value, b: Value): Value {
  if (!a.known) return b.known && b.value === "2012-10-17" ? b : a;
  if (!b.known) return a.value === "2012-10-17" ? a : b;
  return (textOf(b.value) ?? "") > (textOf(a.value) ?? "") ? b : a;
}

function isBlank(value: Value): boolean {
  return value.known && (value.value === null || value.value === "");
}

/** A later statement replaces one with the same `Sid`. */
function put(into: Merged, statement: Value): void {
  const index = placeOfSame(into, statement);
  if (index < 0) into.list.push(statement);
  else into.list[index] = statement;
}

function placeOfSame({ list: statements }: Merged, statement: Value): number {
  const sid = sidOf(statement);
  return sid === "" ? -1 : statements.findIndex((one) => sidOf(one) === sid);
}

function sidOf(statement: Value): string {
  const sid = field(statement, "Sid");
  return sid.known && typeof sid.value === "string" ? sid.value : "";
}

/** A statement that may replace another stands beside it; a denial that may be replaced is none. */
function putPerhaps(into: Merged, statement: Value, on: UnknownValue): void {
  const index = placeOfSame(into, statement);
  if (index >= 0 && denies(into.list[index] as Value)) into.list[index] = on;
  into.list.push({ ...on, decoded: statement });
}

function denies(statement: Value): boolean {
  const effect = field(statement, "Effect");
  return effect.known && effect.value === "Deny";
}

/** What nobody can read may replace any denial that has a `Sid`. */
function doubtDenials({ list: statements, hidden }: Merged): void {
  if (!hidden) return;
  for (const [index, one] of statements.entries())
    if (sidOf(one) !== "" && denies(one)) statements[index] = hidden;
}

function hide(into: Merged, what: UnknownValue | null): void {
  if (!what) return;
  into.rest = also(into.rest, what);
  into.hidden = what;
}

function addDocuments(into: Merged, documents: Value): void {
  if (documents.known && documents.value === null) return;
  if (!documents.known || !isItems(documents.value)) return addDocument(into, documents);
  for (const one of documents.value.items) addDocument(into, one);
  for (const { value, on } of documents.value.maybe ?? []) addDocument(into, value, on);
  hide(into, beyond(documents.value));
}

/** `on`: what decides whether it is there. Then each of its statements may be, and stays readable behind that. */
function addDocument(into: Merged, document: Value, on: UnknownValue | null = null): void {
  if (isBlank(document)) return;
  const decoded = structureOf(document);
  if (!decoded.known) return hide(into, decoded);
  const add = (one: Value): void => {
    if (!on) put(into, statementRead(one));
    else if (one.known) putPerhaps(into, statementRead(one), on);
    else into.list.push(one);
  };
  if (!on) adopt(into, member(decoded, "Version"), member(decoded, "Id"));
  const statements = member(decoded, "Statement");
  if (!statements.known) addOpen(into, itemsUnder(decoded, statements, "Statement"));
  else if (isItems(statements.value)) {
    const { items } = statements.value;
    const why = `it holds more than ${mostStatements} statements`;
    if (into.list.length + items.length > mostStatements)
      hide(into, limit(into.machine, document.at, "a policy document", why));
    else for (const one of items) add(one);
    for (const one of statements.value.maybe ?? [])
      putPerhaps(into, statementRead(one.value), one.on);
    hide(into, beyond(statements.value));
  } else if (isFields(statements.value)) add(statements);
}

/** Statements that may be there, and what else may be. */
function addOpen(into: Merged, statements: readonly Value[]): void {
  for (const one of statements)
    if (!one.known)
      if (one.decoded) putPerhaps(into, statementRead(one.decoded), one);
      else hide(into, one);
}

function structureOf(document: Value): Value {
  if (document.decoded) return document.decoded;
  if (!document.known && !document.pieces) return document;
  const pieces = document.known ? [textOf(document.value) ?? ""] : (document.pieces ?? []);
  const read = embeddedJson(pieces, document.at);
  return typeof read === "string" ? unknown("unsupported", document.at, "a policy document") : read;
}

/** The provider reads keys without regard to case. */
function member(object: Value, name: string): Value {
  const exact = field(object, name);
  if (!object.known || !isFields(object.value) || object.value.fields.has(name)) return exact;
  const lower = name.toLowerCase();
  for (const [key, value] of object.value.fields) if (key.toLowerCase() === lower) return value;
  return exact;
}
