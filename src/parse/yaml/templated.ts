// Tells from text that did not parse as YAML whether a template engine must render it first (Helm, Jinja, ERB).

/** What a line-by-line reading remembers: an open quote, or the column that ends a block scalar. */
interface State {
  quote: "" | "'" | '"';
  /** Lines indented deeper than this belong to a block scalar; -2 when none is open. */
  block: number;
  flow: number;
}

const blockHeader = /[|>][-+0-9]{0,3}[ \t]*(?:#.*)?$/y;

/**
 * True when `{{`, `{%` or `<%` stands where YAML expects a key or a value: outside quotes, block scalars, comments and
 * running text. GitHub's `${{ … }}`, and `{{ … }}` inside a quoted or longer text, are plain YAML and do not count.
 */
export function looksTemplated(text: string): boolean {
  if (!text.includes("{{") && !text.includes("{%") && !text.includes("<%")) return false;
  const state: State = { quote: "", block: -2, flow: 0 };
  for (let from = 0; from < text.length;) {
    const end = text.indexOf("\n", from);
    const stop = end === -1 ? text.length : end;
    if (
      lineIsTemplated(
        text.slice(from, stop > from && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop),
        state,
      )
    )
      return true;
    from = stop + 1;
  }
  return false;
}

function lineIsTemplated(line: string, state: State): boolean {
  let at = 0;
  while (line.charCodeAt(at) === 32) at++;
  if (state.block !== -2) {
    if (at === line.length || at > state.block) return false;
    state.block = -2;
  }
  if (state.quote !== "") {
    at = closeQuote(line, 0, state);
    if (at === -1) return false;
    return afterScalar(line, at, 0, state);
  }
  if (at === 0 && /^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
    state.flow = 0;
    at = 3;
  }
  return atNode(line, at, Math.max(at - 1, -1), state);
}

/** Reads on where a key or value may begin; `column` is where the innermost structure on this line begins. */
function atNode(line: string, from: number, outer: number, state: State): boolean {
  let at = from;
  let column = outer;
  while (at < line.length) {
    const c = line[at] as string;
    if (c === " " || c === "\t" || c === ",") at++;
    else if (opensTemplate(line, at)) return true;
    else if (c === "#" && (at === 0 || isBlank(line[at - 1]))) return false;
    else if (
      (c === "-" || c === "?" || c === ":") &&
      (at + 1 === line.length || isBlank(line[at + 1]))
    )
      column = at++;
    else if (c === "&" || c === "!" || c === "*")
      while (at < line.length && !isBlank(line[at])) at++;
    else if (c === '"' || c === "'") {
      const start = at;
      state.quote = c;
      at = closeQuote(line, at + 1, state);
      if (at === -1) return false;
      return afterScalar(line, at, start, state);
    } else if (c === "[" || c === "{") {
      state.flow++;
      at++;
    } else if (c === "]" || c === "}") {
      state.flow = Math.max(0, state.flow - 1);
      at++;
    } else if ((c === "|" || c === ">") && state.flow === 0 && isBlockHeader(line, at)) {
      state.block = column;
      return false;
    } else return afterScalar(line, at, at, state);
  }
  return false;
}

/** Reads over running text to the `: ` that makes it a key, or to a comment; in flow also to brackets and commas. */
function afterScalar(line: string, from: number, start: number, state: State): boolean {
  for (let at = from; at < line.length; at++) {
    const c = line[at] as string;
    if (c === "#" && at > 0 && isBlank(line[at - 1])) return false;
    if (c === ":" && (at + 1 === line.length || isBlank(line[at + 1])))
      return atNode(line, at + 1, start, state);
    if (state.flow === 0) continue;
    if ("[]{},".includes(c) && line[at - 1] !== "$") return atNode(line, at, start, state);
  }
  return false;
}

function opensTemplate(line: string, at: number): boolean {
  return (
    (line.startsWith("{{", at) && line[at - 1] !== "$") ||
    line.startsWith("{%", at) ||
    line.startsWith("<%", at)
  );
}

function isBlank(c: string | undefined): boolean {
  return c === " " || c === "\t";
}

function isBlockHeader(line: string, at: number): boolean {
  blockHeader.lastIndex = at;
  return blockHeader.test(line);
}

/** Where the text goes on after the closing quote, or -1 when it stays open at the end of the line. */
function closeQuote(line: string, from: number, state: State): number {
  for (let at = from; at < line.length; at++) {
    const c = line[at];
    if (state.quote === '"' && c === "\\") at++;
    else if (c === state.quote) {
      if (c === "'" && line[at + 1] === "'") at++;
      else {
        state.quote = "";
        return at + 1;
      }
    }
  }
  return -1;
}
