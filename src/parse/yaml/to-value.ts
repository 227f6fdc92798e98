// Turns a positioned YAML or JSON tree into values that know where they stand.

import { known, unknown } from "../../base/known.ts";
import type { Data, KnownValue, Value } from "../../base/known.ts";
import { lineOf } from "../../base/origin.ts";
import type { FileRef, Origin } from "../../base/origin.ts";
import type { MappingNode, Node, ScalarNode, SequenceNode, Span } from "./tree.ts";

/** Where an offset of the tree's own text stands in the file; a number is added to it. */
export type Place = number | ((offset: number) => number);

/**
 * `core`: scalars as typed by the core schema, as GitHub reads workflows. `kubernetes`: plain `yes`, `no`, `on`, `off`
 * (and `y`, `n`) are booleans too, since Kubernetes reads YAML 1.1 (https://github.com/kubernetes-sigs/yaml).
 */
export type Dialect = "core" | "kubernetes";

interface Context {
  readonly file: FileRef;
  readonly place: Place;
  readonly dialect: Dialect;
}

interface Made extends Context {
  readonly value: KnownValue<Data>;
}

/** Lists and maps already converted: an alias is converted once however often it is used. */
const made = new WeakMap<Node, Made>();

/**
 * Converts a node and everything in it. For a document that stands inside another file (JSON in a heredoc, YAML in a block
 * scalar), `place` tells where its offsets stand in `file`. Asking again for the same node and place costs nothing.
 */
export function toValue(
  node: Node,
  file: FileRef,
  place: Place = 0,
  dialect: Dialect = "core",
): Value {
  return convert(node, { file, place, dialect });
}

function convert(node: Node, context: Context): Value {
  if (node.kind === "scalar") return scalarOf(node, context);
  const before = made.get(node);
  if (
    before &&
    before.file === context.file &&
    before.place === context.place &&
    before.dialect === context.dialect
  )
    return before.value;
  const value = node.kind === "sequence" ? listOf(node, context) : mapOf(node, context);
  made.set(node, { value, ...context });
  return value;
}

function scalarOf(node: ScalarNode, context: Context): Value {
  const at = originOf(node, context);
  const { open, untold, given } = node;
  if (untold) return { ...untold, at, through: [untold.at, ...untold.through] };
  if (open !== undefined) return unknown("input-variable", at, open);
  const data = dataOf(node, context.dialect);
  return given ? known(data, at, [given]) : known(data, at);
}

function listOf(node: SequenceNode, context: Context): KnownValue<Data> {
  const items = node.items.map((item) => convert(item, context));
  return known({ items, rest: null }, originOf(node, context));
}

function mapOf(node: MappingNode, context: Context): KnownValue<Data> {
  const fields = new Map<string, Value>();
  for (const pair of node.pairs) fields.set(pair.key, convert(pair.value, context));
  const at = originOf(node, context);
  const rest = node.rest === undefined ? null : unknown("input-variable", at, node.rest);
  return known({ fields, rest }, at);
}

/** https://yaml.org/type/bool.html */
const yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;

function dataOf(node: ScalarNode, dialect: Dialect): ScalarNode["value"] {
  const { value } = node;
  if (
    dialect === "core" ||
    typeof value !== "string" ||
    node.style !== "plain" ||
    node.tag !== null ||
    value.length > 3
  )
    return value;
  return yes.test(value) ? true : no.test(value) ? false : value;
}

function originOf(span: Span, { file, place }: Context): Origin {
  if (place === 0) return { file, start: span.start, end: span.end };
  if (typeof place === "number") return { file, start: span.start + place, end: span.end + place };
  return { file, start: place(span.start), end: place(span.end) };
}

/**
 * Maps offsets in a scalar's text to offsets in its file, for a document embedded in it. Exact for literal blocks and for
 * plain and quoted text on one line without escapes; elsewhere it stays inside the scalar.
 */
export function placeInScalar(node: ScalarNode, file: FileRef): (offset: number) => number {
  const text = typeof node.value === "string" ? node.value : "";
  const clamp = (offset: number): number => Math.min(Math.max(offset, node.start), node.end);
  if (node.style !== "literal") return (offset) => clamp(node.contentStart + offset);
  const lines = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  const inText: FileRef = { path: file.path, lineStarts: Uint32Array.from(lines) };
  const firstLine = lineOf(file, node.contentStart);
  return (offset) => {
    const line = lineOf(inText, offset);
    const start = file.lineStarts[firstLine + line - 2];
    const next = file.lineStarts[firstLine + line - 1] ?? Infinity;
    if (start === undefined) return node.end;
    return clamp(Math.min(start + node.indent + offset - (lines[line - 1] ?? 0), next - 1));
  };
}
