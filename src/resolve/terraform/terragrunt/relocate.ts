// Moves syntax that was parsed from a made text to where that text is written, and puts names for its holes.

import type { Expression, Span, TemplatePart } from "../../../parse/hcl/syntax.ts";
import { holeWord, type WrittenText } from "./written-text.ts";

interface Node extends Span {
  readonly kind?: string;
  readonly value?: unknown;
  readonly headerEnd?: number;
}

/** Syntax is plain data, so that one walk does for all kinds of it. */
export function relocated<T>(syntax: T, text: Pick<WrittenText, "place" | "holes">): T {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node))
      return node.flatMap((one): readonly unknown[] =>
        isLiteral(one) ? literals(one, text) : [walk(one)],
      );
    if (typeof node !== "object" || node === null) return node;
    if (isNode(node) && node.kind === "text" && typeof node.value === "string")
      return textOrTemplate(node.value, text.place(node), text);
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(node)) copy[key] = walk(value);
    if (!isNode(node)) return copy;
    const { headerEnd } = node;
    if (headerEnd !== undefined)
      copy["headerEnd"] = text.place({ start: node.start, end: headerEnd }).end;
    return Object.assign(copy, text.place(node));
  };
  return walk(syntax) as T;
}

function isNode(node: object): node is Node {
  return "start" in node && typeof node.start === "number" && "end" in node;
}

function isLiteral(node: unknown): node is Span & { readonly value: string } {
  return (
    typeof node === "object" &&
    node !== null &&
    "kind" in node &&
    node.kind === "literal" &&
    isNode(node)
  );
}

function literals(
  { value, ...node }: Span & { readonly value: string },
  text: Pick<WrittenText, "place" | "holes">,
): readonly TemplatePart[] {
  return partsOf(value, text.place(node), text);
}

function textOrTemplate(
  value: string,
  span: Span,
  text: Pick<WrittenText, "place" | "holes">,
): Expression {
  const { start, end } = span;
  const parts = partsOf(value, span, text);
  const isPlain = parts.every(({ kind }) => kind === "literal");
  if (isPlain) return { kind: "text", value, start, end };
  return { kind: "template", parts, heredoc: false, start, end };
}

function partsOf(
  value: string,
  { start, end }: Span,
  { holes }: Pick<WrittenText, "holes">,
): readonly TemplatePart[] {
  const span = { start, end };
  if (holes.size === 0) return [{ kind: "literal", value, ...span }];
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of value.matchAll(holeWord)) {
    const [word] = match;
    if (!holes.has(word)) continue;
    if (match.index > from)
      parts.push({ kind: "literal", value: value.slice(from, match.index), ...span });
    const name = { kind: "variable", name: word, ...span } as const;
    parts.push({ kind: "interpolation", value: name, ...span });
    from = match.index + word.length;
  }
  if (from < value.length || parts.length === 0)
    parts.push({ kind: "literal", value: value.slice(from), ...span });
  return parts;
}
