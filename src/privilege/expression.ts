// Takes a condition in Google's expression language (CEL) apart: what must hold of every token that it lets in.
// https://github.com/google/cel-spec/blob/master/doc/langdef.md

/** All of its parts must hold, or any of them; `open`: what is not taken apart (`!…`, `a ? b : c`), and so bounds nothing. */
export type Clause =
  | { readonly kind: "all" | "any"; readonly parts: readonly Clause[] }
  | { readonly kind: "comparison"; readonly comparison: Comparison }
  | { readonly kind: "open" };

/** `assertion.sub == 'a'` (also of a list's texts), `….startsWith('a')`, `….matches('a')`. */
export interface Comparison {
  readonly how: "equals" | "starts" | "matches";
  /** Dotted: `assertion.repository`. */
  readonly claim: string;
  readonly values: readonly string[];
}

const open: Clause = { kind: "open" };
/** https://cloud.google.com/iam/docs/workload-identity-federation#conditions */
const longest = 4096;
const deepest = 20;

export function clauseOf(text: string): Clause {
  return text.length > longest ? open : read(text.replaceAll(comment, "$1"), 0);
}

/** The texts that must all hold, `kind` "all", or of which one must; a text of one part is its own. */
export function partsOf(text: string, kind: "all" | "any", depth = 0): readonly string[] {
  if (text.length > longest || depth > deepest) return [text];
  const bare = text.replaceAll(comment, "$1").trim();
  const join = joinOf(bare);
  if (join?.kind !== kind && join?.kind !== "brackets") return [bare];
  return join.parts.flatMap((part) => partsOf(part, kind, depth + 1));
}

/** A comment runs to the end of its line; what is quoted holds none. */
const comment = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\/[^\n]*/g;

function read(text: string, depth: number): Clause {
  const bare = text.trim();
  const join = depth > deepest ? null : joinOf(bare);
  if (!join) return open;
  const [first = bare] = join.parts;
  if (join.kind === "brackets") return read(first, depth + 1);
  if (join.kind !== "none")
    return { kind: join.kind, parts: join.parts.map((part) => read(part, depth + 1)) };
  const comparison = comparisonOf(bare);
  return comparison ? { kind: "comparison", comparison } : open;
}

interface Join {
  readonly kind: "any" | "all" | "brackets" | "none";
  readonly parts: readonly string[];
}

/** What binds loosest at the top of a text, and what it binds; null for what is not taken apart. */
function joinOf(bare: string): Join | null {
  const places = topLevel(bare);
  if (!places || places.some(({ sign }) => sign === "?")) return null;
  for (const [sign, kind] of [
    ["||", "any"],
    ["&&", "all"],
  ] as const) {
    const cuts = places.filter((one) => one.sign === sign).map(({ at }) => at);
    if (cuts.length > 0) return { kind, parts: pieces(bare, cuts) };
  }
  const isBracketed =
    bare.startsWith("(") && places.length === 1 && places[0]?.at === bare.length - 1;
  return isBracketed
    ? { kind: "brackets", parts: [bare.slice(1, -1)] }
    : { kind: "none", parts: [] };
}

function pieces(text: string, cuts: readonly number[]): readonly string[] {
  return [...cuts, text.length].map((end, i) =>
    text.slice(i === 0 ? 0 : (cuts[i - 1] ?? 0) + 2, end),
  );
}

interface Place {
  readonly sign: "||" | "&&" | "?" | ")";
  readonly at: number;
}

const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\|\||&&|[?()[\]{}"']/g;

/** Signs that stand in no brackets, and where a bracket that was opened there closes; null where brackets or quotes do not pair. */
function topLevel(text: string): readonly Place[] | null {
  const found: Place[] = [];
  let depth = 0;
  for (const { 0: sign, index: at } of text.matchAll(token)) {
    if (sign === '"' || sign === "'") return null;
    if (sign === "(" || sign === "[" || sign === "{") depth++;
    else if (sign === ")" || sign === "]" || sign === "}") {
      if (--depth < 0) return null;
      if (depth === 0) found.push({ sign: ")", at });
    } else if (depth === 0 && (sign === "||" || sign === "&&" || sign === "?"))
      found.push({ sign, at });
  }
  return depth === 0 ? found : null;
}

const operand = String.raw`((?:assertion|attribute|google)(?:\.\w+|\[["'][^"'\]]{1,128}["']\]){1,4})`;
const quoted = String.raw`["']([^"']{0,512})["']`;
const equals = new RegExp(`^${operand}\\s*==\\s*${quoted}$`);
const turned = new RegExp(`^${quoted}\\s*==\\s*${operand}$`);
const holds = new RegExp(`^${quoted}\\s+in\\s+${operand}$`);
const called = new RegExp(`^${operand}\\.(startsWith|matches)\\(\\s*${quoted}\\s*\\)$`);
const item = quoted.replace("(", "(?:");
const oneOf = new RegExp(
  `^${operand}\\s+in\\s+\\[\\s*(${item}(?:\\s*,\\s*${item})*)\\s*,?\\s*\\]$`,
);

function comparisonOf(text: string): Comparison | null {
  const same = equals.exec(text);
  if (same) return comparison("equals", same[1], [same[2] ?? ""]);
  const other = turned.exec(text) ?? holds.exec(text);
  if (other) return comparison("equals", other[2], [other[1] ?? ""]);
  const call = called.exec(text);
  if (call)
    return comparison(call[2] === "matches" ? "matches" : "starts", call[1], [call[3] ?? ""]);
  const list = oneOf.exec(text);
  if (!list) return null;
  const values = [...(list[2] ?? "").matchAll(/["']([^"']*)["']/g)].map((found) => found[1] ?? "");
  return comparison("equals", list[1], values);
}

function comparison(
  how: Comparison["how"],
  claim: string | undefined,
  values: readonly string[],
): Comparison {
  return { how, claim: (claim ?? "").replace(/\[["']([^"']+)["']\]/g, ".$1"), values };
}
