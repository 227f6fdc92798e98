// The text in which `@cdktn/hcl2json` throws HashiCorp's diagnostics → the first one's message and place.

interface Diagnostic {
  readonly message: string;
  /** 1-based; the column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const prefix = "parse config: [";
const position = /^[^\n:]*:(\d+),(\d+)(?:-(?:\d+,)?\d+)?: /;

/** Null where the error is none of the parser's. */
export function readDiagnostic(error: string, text: string): Diagnostic | null {
  if (!error.startsWith(prefix)) return null;
  const rest = error.slice(prefix.length).replace(/\]$/, "");
  const match = position.exec(rest);
  if (match === null) return { message: rest, line: 1, column: 1 };
  const line = Number(match[1]);
  return {
    message: firstMessage(rest.slice(match[0].length)),
    line,
    column: columnOf(text, line, Number(match[2])),
  };
}

/** Diagnostics follow one another without a mark of their own: the next one's position ends the first. */
function firstMessage(text: string): string {
  const next = /[.!?]? [^\s:]+:\d+,\d+(?:-(?:\d+,)?\d+)?: /.exec(text);
  const message = next === null ? text : text.slice(0, next.index);
  return message
    .replace("; ", ": ")
    .replace(/\s+/g, " ")
    .replace(/\bat input\.tf:(\d+),\d+(?:-(?:\d+,)?\d+)?/, "at line $1")
    .replace(/\.$/, "");
}

/** HashiCorp counts columns in grapheme clusters and not the byte order mark: https://pkg.go.dev/github.com/hashicorp/hcl/v2#Pos */
function columnOf(text: string, line: number, graphemes: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end < 0) return 1;
    start = end + 1;
  }
  const mark = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const source = text.slice(start + mark, start + mark + maxColumns);
  let units = 0;
  let left = graphemes - 1;
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(source)) {
    if (left-- <= 0 || segment === "\n" || segment === "\r\n") break;
    units += segment.length;
  }
  return mark + units + 1;
}

/** Beyond this a column is not worth the time of finding it. */
const maxColumns = 10_000;
