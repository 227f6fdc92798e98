// Renders resolved values for tests: one short text each, places as file:line.

import type { Origin } from "../../../src/base/origin.ts";
import { lineOf } from "../../../src/base/origin.ts";
import type { Known, UnknownValue, Value } from "../../../src/base/known.ts";
import { isFields, isItems } from "../../../src/base/known.ts";
import type { ResolvedBlock, ResolvedTerraform } from "../../../src/resolve/terraform/resolved.ts";

export function place({ file, start }: Origin): string {
  return `${file.path}:${lineOf(file, start)}`;
}

/** `?name` unknown, `!` refused by Terraform, `~"…"` a text with holes, `...` more that nobody can tell. */
export function render(value: Value): string {
  if (!value.known) return unknownText(value);
  const data = value.value;
  if (isItems(data)) {
    const items = data.items.map(render);
    for (const one of data.maybe ?? []) items.push(`${render(one.value)} if ${render(one.on)}`);
    if (data.rest && !data.closed)
      items.push(`...${render(data.rest)}${data.anywhere ? " anywhere" : ""}`);
    else if (data.rest && !data.maybe) items.push(`or fewer by ${render(data.rest)}`);
    return `[${items.join(", ")}]`;
  }
  if (isFields(data)) {
    const keys = [...data.fields.keys()].sort();
    const parts = keys.map((key) => `${keyText(key)} = ${render(data.fields.get(key) as Value)}`);
    for (const { key, value: one } of data.open ?? [])
      parts.push(`(${render(key)}) = ${render(one)}`);
    for (const { key, value: one, on } of data.maybe ?? [])
      parts.push(`${entryKey(key)} = ${render(one)} if ${render(on)}`);
    if (data.rest && !(data.closed && data.maybe)) parts.push(`...${render(data.rest)}`);
    return `{${parts.join(", ")}}`;
  }
  return typeof data === "string" ? JSON.stringify(data) : String(data);
}

function entryKey(key: Value): string {
  return key.known && typeof key.value === "string" ? keyText(key.value) : `(${render(key)})`;
}

function keyText(key: string): string {
  return /^\w[\w-]*$/.test(key) ? key : JSON.stringify(key);
}

function unknownText(value: UnknownValue): string {
  if ("failed" in value) return "!";
  const decoded = value.decoded ? ` <- ${render(value.decoded)}` : "";
  if (!value.pieces) return `?${value.name}${decoded}`;
  const parts = value.pieces.map((one) => (typeof one === "string" ? one : `\${${render(one)}}`));
  return `~"${parts.join("")}"${decoded}`;
}

/** Every leaf of a block: `address.path = value @ file:line < hops -> reference`. */
export function renderBlock(block: ResolvedBlock): readonly string[] {
  const kind = block.rootKind === "root" ? "" : ` ${block.rootKind}`;
  const head = `${block.address} (${block.root || "."}${kind})`;
  const calls = block.calls.map((call) => ` via ${place(call.header)}`).join("");
  const lines = [`${head} @ ${place(block.header)}${calls}`];
  if (!block.active.known || !block.active.value)
    lines.push(`  active ${renderActive(block.active)}`);
  if (block.provider) {
    const { name, alias, body } = block.provider;
    lines.push(`  provider ${name}${alias === null ? "" : `.${alias}`} ${render(body)}`);
  }
  for (const { text, at } of block.comments) lines.push(`  # ${text} @ ${place(at)}`);
  if (block.replacedBy.length > 0) lines.push(`  replaced by ${block.replacedBy.join(", ")}`);
  leaves("", block.body, lines);
  return lines;
}

function renderActive(active: Known<boolean>): string {
  return active.known ? String(active.value) : `?${active.name}`;
}

function leaves(path: string, value: Value, lines: string[]): void {
  const decoded = value.decoded;
  if (decoded) {
    lines.push(`  ${path} is encoded @ ${trail(value)}`);
    return leaves(`${path}:`, decoded, lines);
  }
  if (value.known && isFields(value.value) && value.value.fields.size > 0 && !value.reference) {
    for (const [key, one] of value.value.fields) leaves(`${path}.${keyText(key)}`, one, lines);
    for (const { key, value: one } of value.value.open ?? [])
      leaves(`${path}.(${render(key)})`, one, lines);
    for (const { key, value: one, on } of value.value.maybe ?? []) {
      lines.push(`  ${path}.${entryKey(key)} if ${render(on)}`);
      leaves(`${path}.${entryKey(key)}`, one, lines);
    }
    if (value.value.rest && !(value.value.closed && value.value.maybe))
      lines.push(`  ${path}.* = ${render(value.value.rest)}`);
    return;
  }
  const blocks = value.known && isItems(value.value) ? value.value : null;
  if (blocks && blocks.items.some((one) => one.known && isFields(one.value))) {
    blocks.items.forEach((one, i) => leaves(`${path}[${i}]`, one, lines));
    for (const { value: one, on } of blocks.maybe ?? []) {
      lines.push(`  ${path}[?] if ${render(on)}`);
      leaves(`${path}[?]`, one, lines);
    }
    if (blocks.rest && !blocks.closed) lines.push(`  ${path}[*] = ${render(blocks.rest)}`);
    return;
  }
  lines.push(`  ${path} = ${render(value)} @ ${trail(value)}`);
}

function trail({ at, through, reference }: Value): string {
  const refers = reference ? ` -> ${[reference.address, ...reference.path].join(".")}` : "";
  return [place(at), ...through.map(place)].join(" < ") + refers;
}

export function renderAll(resolved: ResolvedTerraform): string {
  const lines = resolved.blocks.flatMap((block) => [...renderBlock(block), ""]);
  for (const { root, from, to } of resolved.moves)
    lines.push(`moved (${root || "."}) ${from} -> ${to}`);
  for (const { root, to } of resolved.imports) lines.push(`import (${root || "."}) ${to}`);
  for (const { root, from, destroys } of resolved.removals)
    lines.push(`removed (${root || "."}) ${from} destroys ${renderActive(destroys)}`);
  for (const { kind, at, what, why } of resolved.gaps)
    lines.push(`gap ${kind} @ ${place(at)} ${what}: ${why}`);
  return `${lines.join("\n").trimEnd()}\n`;
}
