// Functions that encode and decode: JSON keeps the structure it was made from, so that it can still be read.

import type { Data, Items, UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../../base/known.ts";
import { textSet } from "../blocks.ts";
import { makingOf } from "../making.ts";
import { fromPlain } from "../plain.ts";
import type { Plain } from "../plain.ts";
import { fromPieces } from "../template.ts";
import { anyUnknown, derive, firstUnknown, numberText, sortedKeys, textOf } from "../values.ts";
import { bad, ofTexts, pureList } from "./function.ts";
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

/** AWS's provider writes a set of texts with the last letters first. */
export function inProvidersOrder({ items, anywhere }: Items): readonly Value[] {
  return anywhere ? textSet(items).toReversed() : items;
}

/** As Go writes a struct: keys as they stand, over several lines where `indented`. The value must hold no unknown. */
export function structText(value: Value, indented: boolean, indent = ""): string {
  const data = value.known ? value.value : null;
  if (!isItems(data) && !isFields(data)) return jsonText(value);
  const inner = `${indent}  `;
  const parts = isItems(data)
    ? inProvidersOrder(data).map((one) => structText(one, indented, inner))
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

/** The structure of a JSON text: the one it was encoded from, or what its text says; null where it is no JSON. */
function decodedJson(value: Value): Value | null {
  if (value.decoded) return value.decoded;
  const text = value.known ? textOf(value.value) : null;
  if (text === null) return null;
  try {
    return fromPlain(plainJson(JSON.parse(withLongNumbers(text))), value.at);
  } catch {
    return null;
  }
}

const long = "\0long ";

/** Whole numbers that a float cannot hold, as marked texts. */
function withLongNumbers(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g, (one) =>
    one.startsWith('"') ? one : JSON.stringify(long + one),
  );
}

function plainJson(value: unknown, depth = 0): Plain {
  if (depth > 200) throw new RangeError("nested too deep");
  if (typeof value === "string")
    return value.startsWith(long) ? BigInt(value.slice(long.length)) : value;
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((one) => plainJson(one, depth + 1));
  return new Map(
    Object.entries(value as object).map(([key, one]) => [key, plainJson(one, depth + 1)]),
  );
}

const jsondecode: Fn = ([value], site) => {
  if (!value) return bad(site);
  const made = decodedJson(value);
  return made ? untyped(made) : value.known ? bad(site) : derive(value, site.at);
};

/** What JSON says are tuples and objects, whatever they were encoded from. */
export function untyped(value: Value): Value {
  if (!value.known) return value;
  const data = value.value;
  if (isItems(data)) {
    const items = data.items.map(untyped);
    const isSame = !data.set && !data.typed && items.every((one, i) => one === data.items[i]);
    return isSame ? value : { ...value, value: { ...data, items, set: false, typed: false } };
  }
  if (!isFields(data)) return value;
  let changed = data.typed === true;
  const fields = new Map<string, Value>();
  for (const [key, one] of data.fields) {
    const made = untyped(one);
    changed ||= made !== one;
    fields.set(key, made);
  }
  return changed ? { ...value, value: { ...data, fields, typed: false } } : value;
}

const csvdecode: Fn = pureList((text) => {
  const rows = typeof text === "string" ? csvRows(text) : null;
  const [head, ...body] = rows ?? [];
  if (!head || new Set(head).size < head.length) return undefined;
  if (body.some((row) => row.length !== head.length)) return undefined;
  return body.map((row) => new Map(head.map((name, i) => [name, row[i] ?? ""])));
});

const csvField = /(?:"((?:[^"]|"")*)"|([^",\r\n]*(?:\r(?!\n)[^",\r\n]*)*))(,|\r?\n|$)/y;

/** RFC 4180; lines with nothing in them do not count. Null for quotes that stand where none may. */
function csvRows(text: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  csvField.lastIndex = 0;
  while (csvField.lastIndex < text.length || row.length > 0) {
    const found = csvField.exec(text);
    if (!found) return null;
    const [, quoted, plain, end] = found;
    row.push(quoted?.replaceAll('""', '"').replaceAll("\r\n", "\n") ?? plain ?? "");
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "" || quoted !== undefined) rows.push(row);
    row = [];
  }
  return rows;
}

const latin1 = new Set(["iso-8859-1", "latin1"]);

/** Encodings by their IANA names; undefined for text that has none in it, null for encodings that we do not write. */
function bytesOf(text: string, name: string): Buffer | null | undefined {
  if (name === "utf-8" || name === "utf8") return Buffer.from(text);
  if (name === "utf-16le") return Buffer.from(text, "utf16le");
  if (name === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  // oxlint-disable-next-line no-control-regex
  if (latin1.has(name)) return /^[\0-\xff]*$/.test(text) ? Buffer.from(text, "latin1") : undefined;
  return null;
}

const textencodebase64: Fn = (args, site) => {
  const [text, encoding] = args.map((one) => (one.known ? textOf(one.value) : null));
  if (typeof text !== "string" || typeof encoding !== "string")
    return derive(anyUnknown(args) as UnknownValue, site.at);
  const bytes = bytesOf(text, encoding.toLowerCase());
  if (bytes === null) return unknown("unsupported", site.at, `${site.name}(…, "${encoding}")`);
  return bytes ? known(bytes.toString("base64"), site.at) : bad(site);
};

const textdecodebase64: Fn = (args, site) => {
  const [text, encoding] = args.map((one) => (one.known ? textOf(one.value) : null));
  if (typeof text !== "string" || typeof encoding !== "string")
    return derive(anyUnknown(args) as UnknownValue, site.at);
  const bytes = base64Bytes(text);
  const name = encoding.toLowerCase();
  if (bytesOf("", name) === null)
    return unknown("unsupported", site.at, `${site.name}(…, "${encoding}")`);
  if (!bytes || (name.startsWith("utf-16") && bytes.length % 2 === 1)) return bad(site);
  if (latin1.has(name)) return known(bytes.toString("latin1"), site.at);
  if (name.startsWith("utf-16"))
    return known(new TextDecoder(name, { ignoreBOM: true }).decode(bytes), site.at);
  const made = bytes.toString("utf8");
  return Buffer.from(made).equals(bytes) ? known(made, site.at) : bad(site);
};

function base64Bytes(text: string): Buffer | undefined {
  const plain = text.replaceAll(/[\r\n]/g, "");
  return /^[A-Za-z0-9+/]*={0,2}$/.test(plain) && plain.length % 4 === 0
    ? Buffer.from(plain, "base64")
    : undefined;
}

function base64decode(text: string): string | undefined {
  const bytes = base64Bytes(text);
  if (!bytes) return undefined;
  const made = bytes.toString("utf8");
  return Buffer.from(made).equals(bytes) ? made : undefined;
}

function urlencode(text: string): string {
  return encodeURIComponent(text)
    .replaceAll("%20", "+")
    .replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}

const wholeUrlencoded = ofTexts((text = "") => urlencode(text));

/** Letter by letter: of a text with unknown parts the others are known, and what those refer to. */
const urlencoded: Fn = (args, site) => {
  const [text] = args;
  if (!text || text.known || !text.pieces) return wholeUrlencoded(args, site);
  const pieces = text.pieces.map((piece) =>
    typeof piece === "string"
      ? urlencode(piece)
      : {
          ...derive(piece, site.at, makingOf("urlencode", [piece])),
          reference: piece.reference,
        },
  );
  return fromPieces(pieces, site.at, site.scope);
};

/** OpenTofu's. https://opentofu.org/docs/language/functions/urldecode/ */
function urldecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll("+", "%20"));
  } catch {
    return undefined;
  }
}

export const encoding: Table = [
  ["jsonencode", "a?", jsonencode],
  ["jsondecode", "s", jsondecode],
  ["csvdecode", "s", csvdecode],
  ["base64encode", "s", ofTexts((text = "") => Buffer.from(text).toString("base64"))],
  ["base64decode", "s", ofTexts((text = "") => base64decode(text))],
  ["textencodebase64", "s s", textencodebase64],
  ["textdecodebase64", "s s", textdecodebase64],
  ["urlencode", "s", urlencoded],
  ["urldecode", "s", ofTexts((text = "") => urldecode(text))],
];
