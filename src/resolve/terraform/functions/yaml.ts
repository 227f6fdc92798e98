// Turns values into YAML and back, as go-cty-yaml does.
// https://github.com/zclconf/go-cty-yaml

import type { Origin } from "../../../base/origin.ts";
import { isItems, known, unknown } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { parseYaml } from "../../../parse/yaml/parse.ts";
import type { Node, Pair, ScalarNode } from "../../../parse/yaml/tree.ts";
import {
  derive,
  firstUnknown,
  list,
  map,
  numberOf,
  numberText,
  sortedKeys,
  textOf,
} from "../values.ts";
import { untyped } from "./encoding.ts";
import { bad } from "./function.ts";
import type { Fn, Table } from "./function.ts";

/** Lines beyond this are broken where they have spaces; we do not write those. */
const width = 80;

/** Null for what is written in ways that we do not follow: broken lines, unusual characters. */
function yamlText(value: Value): string | null {
  const lines = block(value, 0);
  if (!lines) return null;
  const data = value.known ? value.value : null;
  const isPlain = data === null || typeof data === "number" || typeof data === "boolean";
  return `${lines.join("\n")}\n${isPlain || typeof data === "bigint" ? "...\n" : ""}`;
}

/** The lines of a value, the first without its indent. */
function block(value: Value, indent: number): string[] | null {
  const data = value.known ? value.value : null;
  if (data === null) return ["null"];
  if (typeof data === "string") return textLines(data, indent);
  if (typeof data === "number" || typeof data === "bigint") return [numberText(data)];
  if (typeof data === "boolean") return [String(data)];
  const space = " ".repeat(indent);
  const lines: string[] = [];
  if (isItems(data)) {
    for (const item of data.items) {
      const inner = block(item, indent + 2);
      if (!inner) return null;
      lines.push(`${lines.length === 0 ? "" : space}- ${inner[0] ?? ""}`, ...inner.slice(1));
    }
    return lines.length === 0 ? ["[]"] : lines;
  }
  for (const name of sortedKeys(data.fields)) {
    const key = textLines(name, indent);
    const entry = key && entryLines(key[0] ?? "", data.fields.get(name) as Value, indent);
    if (!entry || key.length > 1) return null;
    lines.push(`${lines.length === 0 ? "" : space}${entry[0] ?? ""}`, ...entry.slice(1));
  }
  return lines.length === 0 ? ["{}"] : lines;
}

function entryLines(key: string, value: Value, indent: number): string[] | null {
  const data = value.known ? value.value : null;
  const isInner = typeof data === "object" && data !== null;
  const isFull = isInner && (isItems(data) ? data.items.length : data.fields.size) > 0;
  // A list stands as far in as its key.
  const at = isFull && isItems(data) ? indent : indent + 2;
  const inner = block(value, at);
  if (!inner || key.length > 100) return null;
  if (isFull) return [`${key}:`, `${" ".repeat(at)}${inner[0] ?? ""}`, ...inner.slice(1)];
  const isBroken =
    inner.length === 1 &&
    (inner[0] ?? "").includes(" ") &&
    isLong(inner[0] ?? "", indent + key.length);
  return isBroken ? null : [`${key}: ${inner[0] ?? ""}`, ...inner.slice(1)];
}

function isLong(text: string, before: number): boolean {
  return before + text.length > width - 4;
}

function textLines(text: string, indent: number): string[] | null {
  if (!/^[\x20-\x7e\n\r\t\u00a1-\u2027\u202a-\ud7ff\ue000-\ufefe]*$/.test(text)) return null;
  if (!text.includes("\n") || text.includes("\r")) {
    const quoted = JSON.stringify(text);
    return isLong(quoted, indent) && text.includes(" ") ? null : [quoted];
  }
  if (/[ \t]\n|[ \t]$|\t/.test(text)) return null;
  const lines = text.split("\n");
  const hint = /^[ \n]/.test(text) ? "2" : "";
  const end = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
  const space = " ".repeat(Math.max(indent, 2));
  const written = (end === "-" ? lines : lines.slice(0, -1)).map((one) =>
    one === "" ? "" : space + one,
  );
  return [`|${hint}${end}`, ...written];
}

const yamlencode: Fn = ([value], site) => {
  if (!value) return bad(site);
  const open = firstUnknown(value);
  if (open) return { ...derive(open, site.at), decoded: value };
  const text = yamlText(value);
  return text === null
    ? { ...unknown("unsupported", site.at, "yamlencode(…)"), decoded: value }
    : { ...known(text, site.at), decoded: value };
};

const longest = 1_000_000;

const yamldecode: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (value.decoded) return untyped(value.decoded);
  if (!value.known) return derive(value, site.at);
  const made = yamlValue(textOf(value.value), site.at) ?? bad(site);
  return made.known && value.file !== undefined ? { ...made, file: value.file } : made;
};

/** What a text of one document holds, all of it at one place; null for what is no such text. */
export function yamlValue(text: string | null, at: Origin): Value | null {
  if (text === null || text.length > longest) return null;
  const document = documentIn(text);
  if (!document) return null;
  return document.root ? valueOf(document.root, at, new Map()) : known(null, at);
}

/** So much of text is kept parsed. */
const mostKept = 400_000;
let kept = 0;
const documents = new Map<string, { readonly root: Node | null } | null>();

/** Null where it is no one document; every instance of a module decodes the same files. */
function documentIn(text: string): { readonly root: Node | null } | null {
  const known = documents.get(text);
  if (known !== undefined) return known;
  const file = parseYaml(text);
  const [first, more] = file.documents;
  const document = file.problems.length > 0 || more || !first ? null : { root: first.root ?? null };
  kept += text.length;
  if (kept > mostKept) {
    documents.clear();
    kept = text.length;
  }
  documents.set(text, document);
  return document;
}

/** Places inside the text are not mapped: everything stands where the text does. An alias is made once. */
function valueOf(node: Node, at: Origin, made: Map<Node, Value>): Value {
  if (node.kind === "scalar") {
    const data = scalarOf(node);
    return typeof data === "number" && !Number.isFinite(data)
      ? unknown("unsupported", at, "an infinity")
      : known(data, at);
  }
  const before = made.get(node);
  if (before) return before;
  const value =
    node.kind === "sequence"
      ? list(
          node.items.map((one) => valueOf(one, at, made)),
          at,
        )
      : map(new Map(node.pairs.map((pair) => [keyOf(pair), valueOf(pair.value, at, made)])), at);
  made.set(node, value);
  return value;
}

/** Keys are scalars first: `n` is false, and 1.0 is 1. */
function keyOf({ key, keySpan }: Pair): string {
  if (keySpan.end - keySpan.start !== key.length) return key;
  if (yes.test(key) || /^(?:true|True|TRUE)$/.test(key)) return "true";
  if (no.test(key) || /^(?:false|False|FALSE)$/.test(key)) return "false";
  const number = /^[-+.\d]/.test(key) ? numberOf(key.replace(/^\+/, "")) : null;
  return number === null ? key : numberText(number);
}

const yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
/** https://yaml.org/type/timestamp.html, as far as Go reads it. */
const date =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?(Z|[-+]\d\d:\d\d)| (\d\d?):(\d\d?):(\d\d?)(?:\.\d+)?)?$/;

function scalarOf({ value, style, tag }: ScalarNode): ScalarNode["value"] {
  if (typeof value !== "string" || style !== "plain" || tag !== null) return value;
  if (yes.test(value)) return true;
  if (no.test(value)) return false;
  const found = date.exec(value);
  if (!found) return value;
  const [year = "", month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map(
    (i) => (found[i] ?? (i > 3 ? found[i + 4] : undefined))?.padStart(2, "0") ?? "00",
  );
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${found[7] ?? "Z"}`;
}

export const yaml: Table = [
  ["yamlencode", "a?", yamlencode],
  ["yamldecode", "s", yamldecode],
];
