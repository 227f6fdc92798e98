// Functions that encode and decode: JSON and YAML keep the structure they were made from, so that it can still be read.

import { createHash } from "node:crypto";
import type { Data, Fields, Items, Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import { toValue } from "../../../parse/yaml/to-value.ts";
import { parseYaml } from "../../../parse/yaml/parse.ts";
import {
  derive,
  fail,
  firstUnknown,
  fromPlain,
  numberText,
  sortedKeys,
  textOf,
} from "../values.ts";
import type { Plain } from "../values.ts";
import { bad, ofTexts } from "./function.ts";
import type { Fn, Table } from "./function.ts";

/** As Go's `encoding/json` writes it: keys in order, `<`, `>` and `&` escaped. The value must hold no unknown. */
export function jsonText(value: Value): string {
  const data = value.known ? value.value : null;
  if (typeof data === "string") return escaped(data);
  if (typeof data === "number" || typeof data === "bigint") return numberText(data);
  if (data === null || typeof data === "boolean") return String(data);
  if (isItems(data)) return `[${data.items.map(jsonText).join(",")}]`;
  const { fields } = data;
  const entry = (key: string): string => `${escaped(key)}:${jsonText(fields.get(key) as Value)}`;
  return `{${sortedKeys(fields).map(entry).join(",")}}`;
}

/** As Go writes a struct: keys as they stand, over several lines where `indented`. The value must hold no unknown. */
export function structText(value: Value, indented: boolean, indent = ""): string {
  const data = value.known ? value.value : null;
  if (!isItems(data) && !isFields(data)) return jsonText(value);
  const inner = `${indent}  `;
  const parts = isItems(data)
    ? data.items.map((one) => structText(one, indented, inner))
    : [...data.fields].map(
        ([key, one]) => `${escaped(key)}:${indented ? " " : ""}${structText(one, indented, inner)}`,
      );
  const [open, close] = isItems(data) ? ["[", "]"] : ["{", "}"];
  if (!indented || parts.length === 0) return open + parts.join(",") + close;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

const special = /[<>&\u2028\u2029]/;

function escaped(text: string): string {
  const json = JSON.stringify(text);
  if (!special.test(json)) return json;
  return json.replaceAll(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A text encoded from `value`; where parts of it are unknown, unknown with the structure kept. */
export function encoded(value: Value, at: Value["at"], write: (value: Value) => string): Value {
  const open = firstUnknown(value);
  if (open) return { ...derive(open, at), decoded: value };
  return { ...known<Data>(write(value), at), decoded: value };
}

const jsonencode: Fn = ([value], site) => (value ? encoded(value, site.at, jsonText) : bad(site));

/** JSON is YAML; this writes it so. Nobody reads the text itself. */
const yamlencode: Fn = ([value], site) =>
  value ? encoded(value, site.at, (one) => `${jsonText(one)}\n`) : bad(site);

/** The structure of a JSON text: the one it was encoded from, or what its text says; null where it is no JSON. */
export function decodedJson(value: Value): Value | null {
  if (value.decoded) return value.decoded;
  const text = value.known ? textOf(value.value) : null;
  if (text === null) return null;
  try {
    return fromPlain(plainJson(JSON.parse(text)), value.at);
  } catch {
    return null;
  }
}

function plainJson(value: unknown, depth = 0): Plain {
  if (depth > 200) throw new RangeError("nested too deep");
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  )
    return value;
  if (Array.isArray(value)) return value.map((one) => plainJson(one, depth + 1));
  return new Map(
    Object.entries(value as object).map(([key, one]) => [key, plainJson(one, depth + 1)]),
  );
}

const jsondecode: Fn = ([value], site) => {
  if (!value) return bad(site);
  return decodedJson(value) ?? (value.known ? bad(site) : derive(value, site.at));
};

const yamldecode: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (value.decoded) return value.decoded;
  if (!value.known) return derive(value, site.at);
  const text = textOf(value.value);
  if (text === null || text.length > 1_000_000) return bad(site);
  const file = parseYaml(text);
  const root = file.documents[0]?.root;
  if (file.problems.length > 0 || file.documents.length > 1) return bad(site);
  // Places inside the text are not mapped: everything stands where the text does.
  return root ? moved(toValue(root, site.at.file), site.at) : known(null, site.at);
};

function moved(value: Value, at: Value["at"]): Value {
  if (!value.known) return { ...value, at };
  const data = value.value;
  if (isItems(data))
    return known<Items>({ items: data.items.map((one) => moved(one, at)), rest: null }, at);
  if (!isFields(data)) return known(data, at);
  return known<Fields>(
    { fields: new Map([...data.fields].map(([key, one]) => [key, moved(one, at)])), rest: null },
    at,
  );
}

const csvdecode: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  const rows = csvRows(textOf(value.value) ?? "");
  const [head, ...body] = rows;
  if (!head || body.some((row) => row.length !== head.length))
    return fail(site.at, "rows differ in length");
  return fromPlain(
    body.map((row) => new Map(head.map((name, i) => [name, row[i] ?? ""]))),
    site.at,
  );
};

/** RFC 4180. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
  }
  return rows;
}

const hash =
  (algorithm: string, form: "hex" | "base64"): Fn =>
  (args, site) =>
    ofTexts((text = "") => createHash(algorithm).update(text).digest(form))(args, site);

function base64decode(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const made = Buffer.from(text, "base64").toString("utf8");
  return made.includes("\ufffd") ? undefined : made;
}

export const encoding: Table = [
  ["jsonencode", jsonencode],
  ["jsondecode", jsondecode],
  ["yamlencode", yamlencode],
  ["yamldecode", yamldecode],
  ["csvdecode", csvdecode],
  ["base64encode", ofTexts((text = "") => Buffer.from(text).toString("base64"))],
  ["base64decode", ofTexts((text = "") => base64decode(text))],
  [
    "textencodebase64",
    ofTexts((text = "", as = "") =>
      as.toUpperCase() === "UTF-8" ? Buffer.from(text).toString("base64") : undefined,
    ),
  ],
  [
    "urlencode",
    ofTexts((text = "") =>
      encodeURIComponent(text)
        .replaceAll("%20", "+")
        .replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
    ),
  ],
  ["md5", hash("md5", "hex")],
  ["sha1", hash("sha1", "hex")],
  ["sha256", hash("sha256", "hex")],
  ["sha512", hash("sha512", "hex")],
  ["base64sha256", hash("sha256", "base64")],
  ["base64sha512", hash("sha512", "base64")],
];
