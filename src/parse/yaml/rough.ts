// Walks text that may not be YAML and tells roughly where nodes begin, and where quoted and flow nodes run over lines.

/** `node`: a key or value begins; `running`: a plain text goes on in a new line; `quoted`, `flow`: a whole such node. */
export type Found = (
  kind: "node" | "running" | "quoted" | "flow",
  start: number,
  end: number,
) => boolean;

interface Rough {
  readonly text: string;
  readonly found: Found;
  at: number;
  lineStart: number;
  /** Column of the innermost key or dash; text and block scalars go on while lines are indented deeper. */
  column: number;
  depth: number;
  flowStart: number;
  stopped: boolean;
}

/** Reads the text once. `found` returns true to end the walk. Where YAML's rules need a parser, this guesses. */
export function walkRoughly(text: string, found: Found): void {
  const rough: Rough = {
    text,
    found,
    at: 0,
    lineStart: 0,
    column: -1,
    depth: 0,
    flowStart: 0,
    stopped: false,
  };
  beginLine(rough, 0);
  while (rough.at < text.length && !rough.stopped) readNode(rough);
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9 || c === 10 || c === 13 || c !== c;
}

/** A document marker closes whatever is open. */
function isMarker(text: string, at: number): boolean {
  return (
    (text.startsWith("---", at) || text.startsWith("...", at)) && isBlank(text.charCodeAt(at + 3))
  );
}

function beginLine(rough: Rough, at: number): void {
  rough.lineStart = at;
  rough.at = at;
  if (!isMarker(rough.text, at)) return;
  rough.at = at + 3;
  rough.column = -1;
  rough.depth = 0;
}

function skipLine(rough: Rough): void {
  const end = rough.text.indexOf("\n", rough.at);
  rough.at = end === -1 ? rough.text.length : end;
}

function startsComment(text: string, at: number): boolean {
  return text.charCodeAt(at) === 35 && (at === 0 || isBlank(text.charCodeAt(at - 1)));
}

function readNode(rough: Rough): void {
  const { text, at } = rough;
  const c = text.charCodeAt(at);
  if (c === 10) return beginLine(rough, at + 1);
  if (isBlank(c) || c === 0xfeff || (c === 44 && rough.depth > 0)) return void rough.at++;
  if (startsComment(text, at)) return skipLine(rough);
  if (rough.found("node", at, at)) return void (rough.stopped = true);
  switch (text.charAt(at)) {
    case "-":
    case "?":
    case ":":
      if (!isBlank(text.charCodeAt(at + 1))) return readText(rough, at);
      rough.column = at - rough.lineStart;
      rough.at++;
      return;
    case "&":
    case "!":
    case "*":
      while (
        !isBlank(text.charCodeAt(rough.at)) &&
        !(rough.depth > 0 && ",[]{}".includes(text[rough.at] ?? ""))
      )
        rough.at++;
      return;
    case '"':
    case "'":
      return readQuoted(rough, c);
    case "[":
    case "{":
      if (rough.depth++ === 0) rough.flowStart = at;
      rough.at++;
      return;
    case "]":
    case "}":
      rough.at++;
      if (rough.depth > 0 && --rough.depth === 0) {
        rough.stopped = rough.found("flow", rough.flowStart, rough.at);
        readText(rough, rough.flowStart);
      }
      return;
    case "|":
    case ">":
      if (rough.depth === 0 && isBlockHeader(text, at)) return skipBlock(rough);
      return readText(rough, at);
    default:
      return readText(rough, at);
  }
}

const blockHeader = /[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?(?:\n|$)/y;

function isBlockHeader(text: string, at: number): boolean {
  blockHeader.lastIndex = at;
  return blockHeader.test(text);
}

function skipBlock(rough: Rough): void {
  const { text, column } = rough;
  skipLine(rough);
  while (rough.at < text.length) {
    const start = rough.at + 1;
    let at = start;
    while (text.charCodeAt(at) === 32) at++;
    const isEmpty = isBlank(text.charCodeAt(at)) && text.charCodeAt(at) !== 9;
    if (!isEmpty && (at - start <= column || isMarker(text, start))) return;
    rough.at = start;
    skipLine(rough);
  }
}

function readQuoted(rough: Rough, quote: number): void {
  const { text } = rough;
  const start = rough.at;
  for (let at = start + 1; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 && isMarker(text, at + 1)) return beginLine(rough, at + 1);
    if (c === 92 && quote === 34) at++;
    else if (c === quote && quote === 39 && text.charCodeAt(at + 1) === 39) at++;
    else if (c === quote) {
      rough.at = at + 1;
      rough.stopped = rough.found("quoted", start, at + 1);
      return readText(rough, start);
    }
  }
  rough.at = text.length;
}

/** Reads plain text, or what follows a quote or bracket, up to the `: ` that makes it a key, or its end. */
function readText(rough: Rough, start: number): void {
  const { text } = rough;
  for (; rough.at < text.length && !rough.stopped; rough.at++) {
    const { at } = rough;
    const c = text.charCodeAt(at);
    if (c === 10) {
      if (!runsOn(rough)) return;
    } else if (startsComment(text, at)) {
      skipLine(rough);
      if (rough.depth === 0) return;
      rough.at--;
    } else if (c === 58 && isBlank(text.charCodeAt(at + 1))) {
      rough.column = Math.max(start - rough.lineStart, 0);
      rough.at++;
      return;
    } else if (rough.depth > 0 && ",[]{}".includes(text[at] ?? "") && text[at - 1] !== "$") return;
  }
}

/** At the end of a line in plain text: whether the next line belongs to it. */
function runsOn(rough: Rough): boolean {
  const { text, at } = rough;
  let next = at + 1;
  while (text.charCodeAt(next) === 32) next++;
  const isDeeper = next - at - 1 > rough.column;
  const goesOn =
    !isMarker(text, at + 1) && (rough.depth > 0 || (isDeeper && !startsComment(text, next)));
  if (!goesOn) return false;
  rough.lineStart = at + 1;
  rough.stopped = rough.found("running", next, next);
  return true;
}
