// Turns the text of a template that has no quotes (a file for `templatefile`, a string of `.tf.json`) into template syntax.

import { parseHcl } from "../../parse/hcl/parse.ts";
import type { Expression, Span, Template, TemplatePart } from "../../parse/hcl/syntax.ts";

/** Longer templates are not read. */
const longest = 1_000_000;

/**
 * A heredoc is the one place where HCL reads a template without backslash escapes, so the text is parsed as one. Null where it does not parse.
 * Offsets are those in `text`, moved by `shift`.
 */
export function parseTemplateText(text: string, shift = 0): Template | null {
  if (text.length > longest) return null;
  if (!text.includes("${") && !text.includes("%{")) return plain(text, shift);
  let marker = "EOT";
  while (text.includes(marker)) marker += "_";
  const head = `t = <<${marker}\n`;
  const file = parseHcl(`${head}${text}\n${marker}\n`);
  const value = file.body.attributes[0]?.value;
  if (file.problems.length > 0 || value?.kind !== "template") return null;
  const parts = withoutLastBreak(moved(value.parts, shift - head.length));
  return { kind: "template", parts, heredoc: false, start: shift, end: shift + text.length };
}

/** The expression that a text says which stands in `span`, as JSON writes types and addresses; null where it is none. */
export function expressionIn(text: string, span: Span): Expression | null {
  const template = parseTemplateText(`\${${text}}`);
  const [only, more] = template?.parts ?? [];
  return only?.kind === "interpolation" && !more ? flattened(only.value, span) : null;
}

function plain(text: string, shift: number): Template {
  const span = { start: shift, end: shift + text.length };
  const value = text.replaceAll("$${", "${").replaceAll("%%{", "%{");
  return {
    kind: "template",
    parts: text === "" ? [] : [{ kind: "literal", value, ...span }],
    heredoc: false,
    ...span,
  };
}

function withoutLastBreak(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const last = parts.at(-1);
  if (last?.kind !== "literal" || !last.value.endsWith("\n")) return parts;
  const value = last.value.slice(0, -1);
  const rest = parts.slice(0, -1);
  return value === "" ? rest : [...rest, { ...last, value, end: last.end - 1 }];
}

/** Copies syntax with all its offsets moved. */
export function moved<T>(syntax: T, by: number): T {
  if (by === 0) return syntax;
  if (Array.isArray(syntax)) return syntax.map((one: unknown) => moved(one, by)) as T;
  if (typeof syntax !== "object" || syntax === null) return syntax;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(syntax)) {
    const offset = (key === "start" || key === "end") && typeof value === "number";
    copy[key] = offset ? value + by : moved(value, by);
  }
  return copy as T;
}

/** Copies syntax with every span set to one. */
export function flattened<T>(syntax: T, span: Span): T {
  if (Array.isArray(syntax)) return syntax.map((one: unknown) => flattened(one, span)) as T;
  if (typeof syntax !== "object" || syntax === null) return syntax;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(syntax)) {
    const offset = (key === "start" || key === "end") && typeof value === "number";
    copy[key] = offset ? span[key] : flattened(value, span);
  }
  return copy as T;
}
