// Our syntax → the JSON that `@cdktn/hcl2json` makes of the same text, its quirks included, so that the two can be compared.

import type {
  Body,
  Expression,
  HclFile,
  Template,
  TemplatePart,
} from "../../../src/parse/hcl/syntax.ts";

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

export function toHcl2json(file: HclFile, text: string): JsonObject {
  return bodyJson(file.body, text);
}

function fresh(): JsonObject {
  return Object.create(null) as JsonObject;
}

class Unconvertible extends Error {}

function bodyJson(body: Body, text: string): JsonObject {
  const out = fresh();
  for (const block of body.blocks) {
    let holder = out;
    let key = block.type;
    for (const label of block.labels) {
      const inner = holder[key];
      if (inner === undefined) holder = holder[key] = fresh();
      else if (typeof inner === "object" && inner !== null && !Array.isArray(inner))
        holder = inner as JsonObject;
      else throw new Unconvertible(`block ${block.type} meets a list`);
      key = label.value;
    }
    const value = bodyJson(block.body, text);
    const before = holder[key];
    holder[key] =
      before === undefined
        ? [value]
        : Array.isArray(before)
          ? [...(before as Json[]), value]
          : [before, value];
  }
  for (const attribute of body.attributes)
    out[attribute.name] = expressionJson(attribute.value, text);
  return out;
}

export function isUnconvertible(error: unknown): boolean {
  return error instanceof Unconvertible;
}

function source(node: Expression, text: string): string {
  return text.slice(node.start, node.end);
}

function wrapped(node: Expression, text: string): string {
  return `\${${source(node, text)}}`;
}

/** JSON has no negative zero in Go. */
function numberJson(value: number | bigint): Json {
  return Number(value) || 0;
}

function expressionJson(node: Expression, text: string): Json {
  switch (node.kind) {
    case "null":
      return null;
    case "bool":
      return node.value;
    case "number":
      return numberJson(node.value);
    case "unary":
      if (node.operator === "-" && node.operand.kind === "number")
        return numberJson(-node.operand.value);
      if (node.operator === "!" && node.operand.kind === "bool") return !node.operand.value;
      return wrapped(node, text);
    case "text":
      return escaped(node.value);
    case "template":
      return templateJson(node, text);
    case "tuple":
      return node.items.map((item) => expressionJson(item, text));
    case "object": {
      const out = fresh();
      for (const item of node.items)
        out[keyJson(item.key, text)] = expressionJson(item.value, text);
      return out;
    }
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "call":
    case "for":
    case "binary":
    case "conditional":
    case "parenthesis":
    case "broken":
      return wrapped(node, text);
  }
}

function templateJson(node: Template, text: string): Json {
  const only = node.parts[0];
  if (!node.heredoc && node.parts.length === 1 && only?.kind === "interpolation")
    return expressionJson(only.value, text);
  return templateText(node, text);
}

function templateText(node: Template, text: string): string {
  const [only] = node.parts;
  if (only?.kind === "literal" && node.parts.length === 1) return escaped(only.value);
  return partsText(node.parts, text);
}

function escaped(value: string): string {
  return value.replace(/\$\{/g, "$$${").replace(/%\{/g, "%%{");
}

function partsText(parts: readonly TemplatePart[], text: string): string {
  return parts.map((part) => partText(part, text)).join("");
}

function partText(part: TemplatePart, text: string): string {
  switch (part.kind) {
    case "literal":
      return escaped(part.value);
    case "interpolation":
      return stringPart(part.value, text);
    case "if": {
      const otherwise = partsText(part.else, text);
      const rest = otherwise === "" ? "" : `%{else}${otherwise}`;
      return `%{if ${source(part.condition, text)}}${partsText(part.then, text)}${rest}%{endif}`;
    }
    case "for": {
      const key = part.keyName === null ? "" : `${part.keyName}, `;
      return `%{for ${key}${part.valueName} in ${source(part.collection, text)}}${partsText(part.body, text)}%{endfor}`;
    }
  }
}

/** hcl2json writes literals in a template as their text, and a conditional in `${}` as if it had been a directive. */
function stringPart(node: Expression, text: string): string {
  switch (node.kind) {
    case "text":
      return escaped(node.value);
    case "template":
      return node.parts.length === 1 && node.parts[0]?.kind === "interpolation" && !node.heredoc
        ? stringPart(node.parts[0].value, text)
        : templateText(node, text);
    case "conditional": {
      const otherwise = stringPart(node.else, text);
      const rest = otherwise === "" ? "" : `%{else}${otherwise}`;
      return `%{if ${source(node.condition, text)}}${stringPart(node.then, text)}${rest}%{endif}`;
    }
    case "number":
      return String(node.value);
    case "bool":
      return String(node.value);
    case "null":
      throw new Unconvertible("null in a template");
    case "variable":
    case "attribute":
    case "index":
    case "splat":
    case "call":
    case "for":
    case "binary":
    case "unary":
    case "tuple":
    case "object":
    case "parenthesis":
    case "broken":
      return wrapped(node, text);
  }
}

/** A bare word as key stays as it is written, where HashiCorp itself would normalise it. */
function keyJson(key: Expression, text: string): string {
  const bare = key.kind === "text" && !/^["<]/.test(source(key, text));
  return bare || isPlainTraversal(key) ? source(key, text) : stringPart(key, text);
}

function isPlainTraversal(node: Expression): boolean {
  if (node.kind === "variable") return true;
  if (node.kind === "attribute") return isPlainTraversal(node.target);
  if (node.kind !== "index" || !isPlainTraversal(node.target)) return false;
  const { key } = node;
  return (
    key.kind === "number" ||
    key.kind === "bool" ||
    key.kind === "null" ||
    key.kind === "text" ||
    (key.kind === "template" &&
      (key.parts.length === 0 || key.parts[0]?.kind === "literal") &&
      key.parts.length <= 1)
  );
}
