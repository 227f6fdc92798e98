// Values → YAML, as `toYaml` writes them: keys in order, lists as deep as their key; and YAML or JSON → values.

import type { Value } from "../../base/known.ts";
import { isFields, isItems } from "../../base/known.ts";
import { fileRef } from "../../base/origin.ts";
import type { Node, Span, TreeFile } from "../../parse/yaml/tree.ts";
import { plainScalar } from "../../parse/yaml/scalar.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import {
  hasHole,
  HelmFault,
  isHole,
  isList,
  isMap,
  isObject,
  mapOf,
  reserved,
  sortedKeys,
  tokenOf,
  type GoValue,
  type Holes,
} from "./value.ts";

export type ParseYaml = (text: string, parts?: readonly Span[]) => TreeFile;

const deepest = 60;

export function toYaml(value: GoValue): string {
  return linesOf(value, 0).join("\n");
}

function linesOf(value: GoValue, depth: number): readonly string[] {
  if (depth > deepest) throw new HelmFault("a value is nested too deep", true);
  if (isMap(value) && (value.entries.size > 0 || value.rest)) {
    const lines = sortedKeys(value).flatMap((key) => {
      const inner = value.entries.get(key) ?? null;
      const lines = linesOf(inner, depth + 1);
      const head = `${scalar(key)}:`;
      if (isList(inner) && inner.length > 0) return [head, ...lines];
      if (isMap(inner) && (inner.entries.size > 0 || inner.rest))
        return [head, ...lines.map((line) => `  ${line}`)];
      return [`${head} ${lines[0] ?? ""}`];
    });
    return value.rest ? [...lines, tokenOf(value.rest)] : lines;
  }
  if (isList(value) && value.length > 0)
    return value.flatMap((item) => {
      const [first = "", ...rest] = linesOf(item, depth + 1);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  return [scalar(value)];
}

function scalar(value: GoValue): string {
  if (isHole(value)) return tokenOf(value);
  if (isMap(value)) return "{}";
  if (isList(value)) return "[]";
  if (value === null || isObject(value)) return "null";
  if (typeof value !== "string") return String(value);
  if (isPlain(value)) return value;
  return isSingle(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** As Go's encoder does, so that an action within it can be read by `tpl`. */
function isSingle(text: string): boolean {
  return /["\\]/.test(text) && !/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(text);
}

/** Texts that YAML reads as themselves. */
function isPlain(text: string): boolean {
  return (
    (/^[A-Za-z0-9_./\uE000-\uF8FF](?:[\w./@+\uE000-\uF8FF-]|[:,](?=\S)| (?=[\w./\uE000-\uF8FF]))*$/.test(
      text,
    ) &&
      !/^(?:y|yes|no|n|on|off|true|false|null|~)$/i.test(text) &&
      !/^[-+.]?\d/.test(text) &&
      plainScalar(text) === text) ||
    (hasHole(text) && !/["\\\n]/.test(text) && text.trim().length === 3)
  );
}

/** JSON, keys in order. */
export function toJson(value: GoValue, indent = ""): string {
  return JSON.stringify(jsonOf(value, 0), null, indent) ?? "null";
}

function jsonOf(value: GoValue, depth: number): unknown {
  if (depth > deepest) throw new HelmFault("a value is nested too deep", true);
  if (typeof value === "bigint") return Number(value);
  if (isHole(value)) return tokenOf(value);
  if (isList(value)) return value.map((item) => jsonOf(item, depth + 1));
  if (!isMap(value)) return typeof value === "object" ? null : value;
  return Object.fromEntries(
    sortedKeys(value).map((key) => [key, jsonOf(value.entries.get(key) ?? null, depth + 1)]),
  );
}

/** The first document of a text; null where it does not parse. `open`: what whoever installs the chart calls it. */
export function fromYaml(
  text: string,
  parse: ParseYaml,
  holes: Holes,
  open: string | null = null,
): GoValue | undefined {
  const { documents, problems } = parse(text);
  if (problems.length > 0) return undefined;
  const root = documents[0]?.root;
  if (!root) return null;
  return goValue(toValue(root, fileRef("", text), 0, "kubernetes"), holes, open, 0);
}

/** A node that no template made. */
export function plainOf(node: Node, holes: Holes): GoValue {
  return goValue(toValue(node, fileRef("", ""), 0, "kubernetes"), holes, null, 0);
}

/** What is nested deeper than anybody writes nobody is told. */
export function tooDeep(depth: number, holes: Holes): GoValue | null {
  return depth > deepest ? holes.make("a value that is nested too deep") : null;
}

function goValue(value: Value, holes: Holes, open: string | null, depth: number): GoValue {
  const hole = tooDeep(depth, holes);
  if (hole) return hole;
  if (!value.known) return null;
  const data = value.value;
  if (typeof data === "string") return holes.only(data) ?? data;
  if (typeof data === "bigint") return Number(data);
  if (isItems(data)) return data.items.map((item) => goValue(item, holes, null, depth + 1));
  if (!isFields(data)) return data;
  const map = mapOf([], open);
  for (const [key, inner] of data.fields) {
    const more = holes.only(key);
    if (more) map.rest = more;
    else
      map.entries.set(
        key,
        goValue(inner, holes, open === null ? null : `${open}.${key}`, depth + 1),
      );
  }
  return map;
}

/** A chart's text without the characters that mean something to us, as long as it was. */
export function withoutReserved(text: string): string {
  return text.replace(reserved, "\uFFFD");
}
