// A slot in Terraform's native syntax and entries of a map → the edits that write them there, in the style of what stands there.

import { parseHcl } from "../parse/hcl/parse.ts";
import type { Block, Body, Call, Expression, ObjectExpression } from "../parse/hcl/syntax.ts";
import type { Slot } from "../model/declaration.ts";
import { attributeAround, expressionAt, innermostBlock, objectAround } from "./terraform-place.ts";
import { itemOf, keyOf, quotedText, spelt, type MapEntry, type Written } from "./terraform-text.ts";
import { indentAt, lineEnd, lineStart, newlineOf, stepOf, type Edit } from "./edit.ts";

/** Null where the place has a shape that nothing can be added to without rewriting it. */
export function addToMap(
  text: string,
  slot: Slot,
  entries: readonly MapEntry[],
): readonly Edit[] | null {
  const { body, problems } = parseHcl(text);
  if (problems.length > 0) return null;
  const { start } = slot.at;
  const name = slot.attribute.split(".").at(-1) ?? slot.attribute;
  const block = innermostBlock(body, start);
  if (slot.how === "call" && block?.type === "terraform")
    return addToInputs(text, body, name, entries);
  const object = slot.how === "insert" && block ? objectAround(block.body, start) : null;
  if (object) return addItems(text, object, entries);
  const value = slot.how === "insert" ? null : valueAt(body, block, slot, name);
  if (value) return addToValue(text, value, entries);
  if (!block || slot.how === "replace" || block.body.attributes.some((one) => one.name === name))
    return null;
  return addAttribute(text, block, name, mapOf(entries));
}

/** What a Terragrunt unit gives stands in its `inputs`, not in the block that names the module. */
function addToInputs(
  text: string,
  { attributes }: Body,
  name: string,
  entries: readonly MapEntry[],
): readonly Edit[] | null {
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  const inputs = attributes.find((one) => one.name === "inputs")?.value;
  if (inputs)
    return inputs.kind === "object"
      ? addWritten(text, inputs, [{ key: name, written: object }])
      : null;
  const newline = newlineOf(text);
  const apart = text.endsWith("\n") ? newline : newline + newline;
  const written = `${apart}inputs = {${newline}  ${name} = ${object}${newline}}${newline}`;
  return [{ start: text.length, end: text.length, text: written }];
}

/** All that the attribute is given, of which the slot may be a part: what the others say must stay. */
function valueAt(
  body: Body,
  block: Block | null,
  { how, at }: Slot,
  name: string,
): Expression | null {
  const exact = expressionAt(body, at);
  if (how === "call" && exact) return exact;
  const given = block && attributeAround(block.body, at.start);
  return given?.name === name && at.start >= given.value.start ? given.value : exact;
}

/** A value of more than one line gives its lines with no indent. */
type Lines = (unit: string) => readonly string[];

function mapOf(entries: readonly MapEntry[]): Lines {
  const style = {
    quoted: false,
    sign: "=",
    width: Math.max(...entries.map((one) => keyOf(one.key).length)),
  };
  return (unit) => ["{", ...entries.map((entry) => `${unit}${itemOf(entry, style)}`), "}"];
}

/** `attribute = value` as the last of a block. */
export function addAttribute(text: string, block: Block, name: string, value: Lines): Edit[] {
  const newline = newlineOf(text);
  const outer = indentAt(text, block.start);
  const { body } = block;
  const inside = [...body.attributes, ...body.blocks].toSorted((a, b) => a.start - b.start);
  const first = inside[0];
  const isOneLine = !text.slice(body.start, body.end).includes("\n");
  const step = stepOf(text);
  const indent = first && !isOneLine ? indentAt(text, first.start) : `${outer}${step}`;
  const unit = indent.startsWith(outer) ? indent.slice(outer.length) || step : step;
  const lines = value(unit);
  const width = lines.length === 1 && !isOneLine ? widthBefore(text, body) : 0;
  const written = [`${name.padEnd(width)} = ${lines[0] ?? ""}`, ...lines.slice(1)]
    .map((line) => `${indent}${line}${newline}`)
    .join("");
  const close = body.end - 1;
  if (isOneLine) {
    const held = text.slice(body.start + 1, close).trim();
    const before =
      held === "" ? "" : `${indent}${held}${newline}${lines.length > 1 ? newline : ""}`;
    return [{ start: body.start + 1, end: close, text: `${newline}${before}${written}${outer}` }];
  }
  const at = lineStart(text, close);
  if (text.slice(at, close).trim() !== "")
    return [{ start: close, end: close, text: `${newline}${written}${outer}` }];
  const apart = inside.length > 0 && lines.length > 1 && !/\n[ \t\r]*\n$/.test(text.slice(0, at));
  return [{ start: at, end: at, text: `${apart ? newline : ""}${written}` }];
}

/** Where the sign stands in the attribute that a body ends with, if it takes one line: `terraform fmt` aligns the next with it. */
function widthBefore(text: string, { attributes, end }: Body): number {
  const last = attributes.at(-1);
  if (!last || text.slice(last.start, last.end).includes("\n")) return 0;
  if (!/^[ \t]*\r?\n[ \t]*$/.test(text.slice(last.end, end - 1))) return 0;
  return Math.max(0, text.slice(last.start, last.value.start).indexOf("=") - 1);
}

/** An object gets more items, a `merge` too; what else stands there becomes the first argument of a `merge`. */
function addToValue(
  text: string,
  value: Expression,
  entries: readonly MapEntry[],
): readonly Edit[] | null {
  if (value.kind === "object") return addItems(text, value, entries);
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  if (value.kind === "null") return [{ start: value.start, end: value.end, text: object }];
  if (value.kind === "call" && value.name === "merge" && value.arguments.length > 0)
    return addToMerge(text, value, entries, object);
  if (value.kind === "template" || value.kind === "text" || value.kind === "broken") return null;
  return [
    { start: value.start, end: value.start, text: "merge(" },
    { start: value.end, end: value.end, text: `, ${object})` },
  ];
}

function addToMerge(
  text: string,
  merge: Call,
  entries: readonly MapEntry[],
  object: string,
): readonly Edit[] | null {
  const last = merge.arguments.at(-1);
  if (!last || merge.expand) {
    return [
      { start: merge.start, end: merge.start, text: "merge(" },
      { start: merge.end, end: merge.end, text: `, ${object})` },
    ];
  }
  if (last.kind === "object") return addItems(text, last, entries);
  const newline = newlineOf(text);
  const rest = text.slice(last.end, lineEnd(text, last.end));
  if (!/^[ \t]*,?[ \t]*$/.test(rest))
    return [{ start: last.end, end: last.end, text: `, ${object}` }];
  // One argument a line.
  const comma = rest.includes(",");
  const indent = indentAt(text, last.start);
  const at = comma ? last.end + rest.indexOf(",") + 1 : last.end;
  return [
    {
      start: at,
      end: at,
      text: `${comma ? "" : ","}${newline}${indent}${object}${comma ? "," : ""}`,
    },
  ];
}

/** Behind the last item, spelt and aligned as that is. */
function addItems(
  text: string,
  object: ObjectExpression,
  entries: readonly MapEntry[],
): readonly Edit[] | null {
  return addWritten(
    text,
    object,
    entries.map(({ key, value }) => ({ key, written: quotedText(value) })),
  );
}

function addWritten(
  text: string,
  object: ObjectExpression,
  entries: readonly Written[],
): readonly Edit[] | null {
  const last = object.items.at(-1);
  if (!last) {
    const inner = text.slice(object.start + 1, object.end - 1);
    if (inner.trim() !== "") return null;
    return [
      {
        start: object.start + 1,
        end: object.end - 1,
        text: ` ${entries.map((entry) => spelt(entry)).join(", ")} `,
      },
    ];
  }
  const style = {
    quoted: text[last.key.start] === '"',
    sign: text.slice(last.key.end, last.value.start).includes(":") ? ":" : "=",
  };
  const rest = text.slice(last.end, lineEnd(text, last.end));
  const behind = /^[ \t]*(,?)[ \t]*(?:#.*|\/\/.*)?$/.exec(rest);
  const isAlone = text.slice(lineStart(text, last.start), last.start).trim() === "";
  if (!behind || !isAlone) {
    const written = entries.map((entry) => `, ${spelt(entry, style)}`).join("");
    return [{ start: last.end, end: last.end, text: written }];
  }
  const comma = behind[1] ?? "";
  const width = widthOf(text, last);
  const newline = newlineOf(text);
  const indent = indentAt(text, last.start);
  const at = last.end + rest.length;
  const written = entries
    .map((entry) => `${newline}${indent}${spelt(entry, { ...style, width })}${comma}`)
    .join("");
  return [{ start: at, end: at, text: written }];
}

/** How wide the keys are: `terraform fmt` aligns their signs. */
function widthOf(text: string, item: ObjectExpression["items"][number]): number {
  const between = /^([ \t]*)=/.exec(text.slice(item.key.end, item.value.start));
  return item.key.end - item.key.start + Math.max(0, (between?.[1]?.length ?? 1) - 1);
}
