(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/fix/fixes.ts
var fixes_exports = {};
__export(fixes_exports, {
  fixesFor: () => fixesFor
});
module.exports = __toCommonJS(fixes_exports);

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function endOfRun(list, holds2) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds2(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/parse/yaml/careful.ts
var readOne = (...all) => require("./yaml.cjs").readOne(...all);
var readPart = (...all) => require("./yaml.cjs").readPart(...all);

// src/parse/yaml/scalar.ts
var integer = /^[-+]?[0-9]+$/;
var octal = /^0o[0-7]+$/;
var hexadecimal = /^0x[0-9a-fA-F]+$/;
var decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var infinity = /^[-+]?\.(?:inf|Inf|INF)$/;
var longestNumber = 308;
function plainScalar(text) {
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)
    return numberOf(text) ?? text;
  return text.length > 5 ? text : wordOf(text);
}
function wordOf(text) {
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
    default:
      return text;
  }
}
function numberOf(text) {
  if (text.length > longestNumber) return null;
  if (integer.test(text)) return exact(text.charCodeAt(0) === 43 ? text.slice(1) : text);
  if (decimal.test(text)) return finite(Number(text));
  if (octal.test(text) || hexadecimal.test(text)) return exact(text);
  return special(text);
}
function special(text) {
  if (infinity.test(text)) return text.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text === ".nan" || text === ".NaN" || text === ".NAN" ? NaN : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text) {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  return text.length > longestNumber ? finite(value) : BigInt(text);
}

// src/parse/yaml/everyday-scalars.ts
var Unusual = class extends Error {
};
var thrown = new Unusual("left to js-yaml");
function elsewhere() {
  throw thrown;
}
function isEnd(c) {
  return c === 32 || c === 10 || c !== c;
}
function blank(reader) {
  while (reader.text.charCodeAt(reader.at) === 32) reader.at++;
}
function advance(reader) {
  const { text, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 32) at++;
    else if (c === 10) reader.lineStart = ++at;
    else if (c === 35) at = readComment(reader, at);
    else if (c === 9) elsewhere();
    else {
      reader.at = at;
      reader.column = at - reader.lineStart;
      return;
    }
  }
  reader.at = end;
  reader.column = -1;
}
function readComment({ text, end, lineStart: lineStart2, comments }, hash) {
  if (hash > lineStart2 && text.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text, hash, end);
  let stop2 = next;
  while (text.charCodeAt(stop2 - 1) === 32 || text.charCodeAt(stop2 - 1) === 9) stop2--;
  let before = hash - 1;
  while (before >= lineStart2 && text.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop2,
    text: text.slice(hash + 1, stop2).trim(),
    trailing: before >= lineStart2
  });
  return next;
}
function lineEnd(text, from, end) {
  const at = text.indexOf("\n", from);
  return at === -1 ? end : at;
}
function readToken(reader, isFlow) {
  const c = reader.text.charCodeAt(reader.at);
  reader.tokenStart = reader.at;
  if (c === 39) readSingle(reader);
  else if (c === 34) readDouble(reader);
  else return readPlain(reader, isFlow);
  reader.tokenEnd = reader.at;
  reader.last = reader.at;
  reader.isKey = reader.text.charCodeAt(reader.at) === 58 && isEnd(reader.text.charCodeAt(reader.at + 1));
  if (reader.isKey) reader.at++;
}
function readSingle(reader) {
  const { text, at: start } = reader;
  let at = start + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}
function readDouble(reader) {
  const { text, at: start } = reader;
  let at = start + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text.charAt(at++))) elsewhere();
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text, at: start } = reader;
  let at = start;
  let c = text.charCodeAt(at);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text.charCodeAt(at + 1), isFlow))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  if (end === start || isKey && at !== end) elsewhere();
  if (isKey && isFlow && text.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text.slice(start, end);
  reader.style = "plain";
  reader.isKey = isKey;
}
function endsIn(c, isFlow) {
  return isEnd(c) || c === 9 || isFlow && isBracket(c);
}
function isBracket(c) {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function canStart(c) {
  return !(c >= 33 && c <= 35 || c >= 37 && c <= 39 || c === 42 || c === 62 || c === 64 || c === 96 || c === 124 || isBracket(c));
}
function scalarOf({ tokenStart, tokenEnd, value, style }) {
  const isPlain = style === "plain";
  return {
    kind: "scalar",
    start: tokenStart,
    end: tokenEnd,
    value: isPlain ? plainScalar(value) : value,
    style,
    contentStart: isPlain ? tokenStart : tokenStart + 1,
    tag: null,
    indent: 0
  };
}
function emptyScalar(at) {
  return {
    kind: "scalar",
    start: at,
    end: at,
    value: null,
    style: "plain",
    contentStart: at,
    tag: null,
    indent: 0
  };
}

// src/parse/yaml/everyday-blocks.ts
function blockScalar(reader, parent) {
  const { text, at: start } = reader;
  const isLiteral = text.charCodeAt(start) === 124;
  const mark = text.charCodeAt(start + 1);
  const chomping = mark === 43 ? "keep" : mark === 45 ? "strip" : "clip";
  const valueStart = readHeader(reader, chomping === "clip" ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = valueOf(text.slice(valueStart, valueEnd), indent, isLiteral, chomping);
  reader.last = end;
  advance(reader);
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: isLiteral ? "literal" : "folded",
    contentStart: Math.min(contentStart, end),
    tag: null,
    indent: Math.max(indent, 0)
  };
}
function valueOf(region, indent, isLiteral, chomping) {
  const lines = region.split("\n");
  if (lines.at(-1) === "") lines.pop();
  let value = "";
  let isFirst = true;
  let empty = 0;
  let wasDeeper = false;
  for (const line of lines) {
    if (indent === -1 || line.length <= indent) {
      empty++;
      continue;
    }
    const next = line.charCodeAt(indent);
    const isDeeper = next === 32 || next === 9;
    const breaks = isLiteral || isDeeper || wasDeeper ? empty + (isFirst ? 0 : 1) : empty;
    value += breaks === 0 && !isFirst ? " " : "\n".repeat(breaks);
    value += line.slice(indent);
    isFirst = false;
    empty = 0;
    wasDeeper = isDeeper;
  }
  if (chomping === "keep") return value + "\n".repeat(isFirst ? empty : empty + 1);
  return isFirst || chomping === "strip" ? value : `${value}
`;
}
function isSpace(c) {
  return c === 32 || c === 10 || c === 9;
}
function readHeader(reader, from) {
  const { text } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}
function readContent(reader, from, least) {
  const { text, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const column2 = at - line;
    const c = text.charCodeAt(at);
    if (c !== c) elsewhere();
    if (c !== 10) {
      if (column2 < (indent === -1 ? least : indent)) {
        if (c === 9) elsewhere();
        break;
      }
      if (indent === -1) {
        if (column2 < widest) elsewhere();
        indent = column2;
      }
      at = lineEnd(text, at, end);
    } else if (indent === -1 && column2 > widest) widest = column2;
    line = Math.min(at + 1, end);
  }
  reader.at = line;
  reader.lineStart = line;
  return { indent, valueEnd: line };
}

// src/parse/yaml/everyday.ts
var deepest = 60;
var smallMapping = 12;
var suspect = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
var unusual = /[^\t\n\x20-\x7e\xa0-\ufefe\uff00-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
function mayBeEveryday(text) {
  return !suspect.test(text) || !unusual.test(text);
}
function readEveryday(text, start, end, out) {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text.startsWith("---", start) && isEnd(text.charCodeAt(start + 3));
  const at = isMarked ? start + 3 : start;
  const reader = {
    text,
    end,
    comments,
    at,
    lineStart: start,
    column: 0,
    last: at,
    depth: 0,
    tokenStart: 0,
    tokenEnd: 0,
    value: "",
    style: "plain",
    isKey: false
  };
  try {
    advance(reader);
    if (reader.at === end) {
      if (isMarked) documents.push({ start: at, end: at, root: null });
      return true;
    }
    if (reader.column !== 0) elsewhere();
    const root = readNode(reader, -1, false);
    if (root.kind === "scalar" || reader.at < end) elsewhere();
    documents.push({ start: root.start, end: root.end, root });
    return true;
  } catch (error) {
    if (!(error instanceof Unusual)) throw error;
    comments.length = before;
    return false;
  }
}
function readNode(reader, parent, isInline) {
  const { text, at, column: column2 } = reader;
  switch (text.charCodeAt(at)) {
    case 45:
      if (!isEnd(text.charCodeAt(at + 1))) break;
      if (isInline) elsewhere();
      return readSequence(reader, column2);
    case 91:
    case 123:
      return alone(reader, readFlow(reader));
    case 124:
    case 62:
      return blockScalar(reader, parent);
  }
  readToken(reader, false);
  if (!reader.isKey) return alone(reader, scalarOf(reader));
  if (isInline) elsewhere();
  return readMapping(reader, column2);
}
function alone(reader, node) {
  const { lineStart: lineStart2 } = reader;
  advance(reader);
  if (reader.lineStart === lineStart2 && reader.column !== -1) elsewhere();
  return node;
}
function readMapping(reader, column2) {
  const start = reader.tokenStart;
  const pairs = [];
  let index = null;
  if (++reader.depth > deepest) elsewhere();
  for (; ; ) {
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (key === "<<") elsewhere();
    index = known(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column2) });
    if (reader.column < column2) break;
    if (reader.column > column2) elsewhere();
    readToken(reader, false);
    if (!reader.isKey) elsewhere();
  }
  reader.depth--;
  return { kind: "mapping", start, end: reader.last, pairs, tag: null };
}
function known(pairs, index, key) {
  const { length } = pairs;
  if (length < smallMapping) {
    for (let i = 0; i < length; i++) if (pairs[i]?.key === key) elsewhere();
    return null;
  }
  const found = index ?? new Map(pairs.map((pair2, i) => [pair2.key, i]));
  if (found.has(key)) elsewhere();
  found.set(key, length);
  return found;
}
function readValue(reader, column2) {
  const after = reader.at;
  reader.last = after;
  if (standsBelow(reader)) {
    if (reader.column > column2) return readNode(reader, column2, false);
    if (reader.column === column2 && isDash(reader)) return readSequence(reader, column2);
    return emptyScalar(after);
  }
  return readNode(reader, column2, true);
}
function standsBelow(reader) {
  const { lineStart: lineStart2 } = reader;
  advance(reader);
  return reader.column === -1 || reader.lineStart !== lineStart2;
}
function isDash({ text, at }) {
  return text.charCodeAt(at) === 45 && isEnd(text.charCodeAt(at + 1));
}
function readSequence(reader, column2) {
  const start = reader.at;
  const items = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items.push(
      standsBelow(reader) && reader.column <= column2 ? emptyScalar(after) : readNode(reader, column2, false)
    );
    if (reader.column > column2) elsewhere();
  } while (reader.column === column2 && isDash(reader));
  reader.depth--;
  return { kind: "sequence", start, end: reader.last, items, tag: null };
}
function readFlow(reader) {
  if (++reader.depth > deepest) elsewhere();
  const node = reader.text.charCodeAt(reader.at) === 123 ? readFlowMapping(reader) : readFlowList(reader);
  reader.depth--;
  return node;
}
function readFlowList(reader) {
  const start = reader.at++;
  const items = [];
  while (!closes(reader, 93, items.length === 0)) {
    items.push(readFlowNode(reader));
  }
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}
function readFlowMapping(reader) {
  const start = reader.at++;
  const pairs = [];
  while (!closes(reader, 125, pairs.length === 0)) {
    readToken(reader, true);
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (!reader.isKey || key === "<<" || pairs.some((pair2) => pair2.key === key)) elsewhere();
    blank(reader);
    pairs.push({ key, keySpan, value: readFlowNode(reader) });
  }
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function closes(reader, closer, isFirst) {
  const { text } = reader;
  blank(reader);
  if (!isFirst && text.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text.charCodeAt(reader.at) !== closer) elsewhere();
  if (text.charCodeAt(reader.at) !== closer) return false;
  reader.at++;
  reader.last = reader.at;
  return true;
}
function readFlowNode(reader) {
  const c = reader.text.charCodeAt(reader.at);
  if (c === 91 || c === 123) return readFlow(reader);
  readToken(reader, true);
  if (reader.isKey) elsewhere();
  return scalarOf(reader);
}

// src/parse/yaml/markers.ts
function isMarker(text, at) {
  return text.startsWith("---", at) && (at + 3 === text.length || " 	\r\n".includes(text.charAt(at + 3)));
}
function nextDocumentAfter(text, from) {
  let line = text.indexOf("\n---", from);
  while (line !== -1 && !isMarker(text, line + 1)) line = text.indexOf("\n---", line + 1);
  return line === -1 ? text.length : line + 1;
}

// src/parse/yaml/output.ts
function newOutput(text) {
  return { text, documents: [], comments: [], problems: [], aliased: 0 };
}

// src/parse/yaml/parse.ts
function parseYaml(text, parts = [{ start: 0, end: text.length }]) {
  const out = newOutput(text);
  const read = mayBeEveryday(text) ? readDocuments : readPart;
  for (const { start, end } of parts)
    read(end === text.length ? text : text.slice(0, end), start, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}
function readDocuments(text, start, out) {
  for (let at = start; at < text.length; ) {
    const next = nextDocumentAfter(text, at);
    if (!readEveryday(text, at, next, out) && !readOne(text.slice(at, next), at, out))
      return readPart(text, at, out);
    at = next;
  }
}

// src/fix/edit.ts
function clash(edits) {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return before !== void 0 && (edit.start < before.end || edit.start === before.start && edit.end === before.end);
  });
}
function inOrder(edits) {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}
function newlineOf(text) {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}
function lineStart(text, offset) {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd2(text, offset) {
  const found = text.indexOf("\n", offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === "\r" ? found - 1 : found;
}
function takeLines(text, { start, end }, { before, behind }) {
  const first = lineStart(text, start);
  const stop2 = lineEnd2(text, end);
  if (!before.test(text.slice(first, start)) || !behind.test(text.slice(end, stop2))) return null;
  const next = text.indexOf("\n", stop2);
  return { start: first, end: next < 0 ? text.length : next + 1, text: "" };
}
function indentAt(text, offset) {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}
function stepOf(text) {
  return /^\t/m.test(text) && !/^ /m.test(text) ? "	" : "  ";
}

// src/fix/comment.ts
function commentOn(text, { at, pragmas }, said) {
  const [pragma] = pragmas;
  if (pragma) return { start: pragma.at.end, end: pragma.at.end, text: ` ${said}` };
  const start = lineStart(text, at.start);
  const line = `${indentAt(text, at.start)}# nhi: ${said}${newlineOf(text)}`;
  return { start, end: start, text: line };
}

// src/parse/hcl/tokens.ts
var k = {
  end: 0,
  newline: 1,
  identifier: 2,
  number: 3,
  openBrace: 4,
  closeBrace: 5,
  openBracket: 6,
  closeBracket: 7,
  openParen: 8,
  closeParen: 9,
  dot: 10,
  comma: 11,
  star: 12,
  slash: 13,
  percent: 14,
  plus: 15,
  minus: 16,
  equal: 17,
  less: 18,
  greater: 19,
  bang: 20,
  question: 21,
  colon: 22,
  equalEqual: 23,
  notEqual: 24,
  lessEqual: 25,
  greaterEqual: 26,
  and: 27,
  or: 28,
  doubleColon: 29,
  ellipsis: 30,
  fatArrow: 31,
  openQuote: 32,
  closeQuote: 33,
  openHeredoc: 34,
  closeHeredoc: 35,
  /** A run of text in a quoted string, escapes still in it. */
  quotedText: 36,
  /** A run of text in a heredoc, at most one line with its line break. */
  heredocText: 37,
  interpolation: 38,
  directive: 39,
  /** `}` or `~}` at the end of `${…` or `%{…`. */
  sequenceEnd: 40,
  /** A line break where a quoted string should have ended; the scanner goes on as if it had. */
  brokenString: 41,
  /** A heredoc whose closing line is missing. */
  brokenHeredoc: 42,
  bad: 43
};
var names = /* @__PURE__ */ new Map([
  [k.end, "the end of the file"],
  [k.newline, "the end of the line"],
  [k.closeQuote, "the end of a string"],
  [k.openQuote, "a string"],
  [k.openHeredoc, "a heredoc"],
  [k.closeHeredoc, "the end of a heredoc"],
  [k.brokenString, "the end of the line inside a string"]
]);
function nameOfToken(kind, source) {
  const name = names.get(kind);
  if (name !== void 0) return name;
  if (source === "`") return "a backtick";
  if (/^[\p{C}\p{Z}]/u.test(source)) {
    const point = source.codePointAt(0) ?? 0;
    return `the character U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  }
  return quoted(source);
}
function quoted(source) {
  return `\`${source.length > 40 ? `${source.slice(0, 40)}\u2026` : source}\``;
}

// src/parse/hcl/cursor.ts
var maxDepth = 200;
var maxHeight = 1e3;
var maxProblems = 100;
var SyntaxStop = class extends Error {
};
var stop = new SyntaxStop("stopped at a syntax problem");
function makeCursor(tokens, rescue) {
  return {
    text: tokens.text,
    kinds: tokens.kinds,
    starts: tokens.starts,
    ends: tokens.ends,
    last: tokens.count - 1,
    rescue,
    problems: [],
    // oxlint-disable-next-line no-control-regex
    ascii: !/[^\x00-\x7f]/.test(tokens.text),
    index: 0,
    newlines: true,
    depth: 0,
    height: 0
  };
}
function peek(cursor) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.newline && !cursor.newlines) return cursor.kinds[cursor.index + 1];
  return kind;
}
function nextIndex(cursor) {
  return cursor.kinds[cursor.index] === k.newline && !cursor.newlines ? cursor.index + 1 : cursor.index;
}
function take(cursor) {
  const index = nextIndex(cursor);
  cursor.index = index < cursor.last ? index + 1 : index;
  return index;
}
var none = [];
function exact2(items) {
  return items.length === 0 ? none : items.slice();
}
function sourceOf(cursor, index) {
  return cursor.text.slice(cursor.starts[index], cursor.ends[index]);
}
function isWord(cursor, word) {
  const index = nextIndex(cursor);
  if (cursor.kinds[index] !== k.identifier) return false;
  const start = cursor.starts[index];
  return cursor.ends[index] - start === word.length && cursor.text.startsWith(word, start);
}
function report(cursor, message, start, end) {
  const last = cursor.problems.at(-1);
  if (last?.start === start && last.end === end) return;
  if (cursor.problems.length < maxProblems) cursor.problems.push({ message, start, end });
}
function reportExpected(cursor, what) {
  const index = nextIndex(cursor);
  const kind = cursor.kinds[index];
  if (kind === k.brokenHeredoc) {
    const open = heredocStart(cursor, index);
    report(cursor, `expected ${what}, found none`, cursor.starts[open], markerEnd(cursor, open));
    return;
  }
  const found = nameOfToken(kind, sourceOf(cursor, index));
  report(cursor, `expected ${what}, found ${found}`, cursor.starts[index], cursor.ends[index]);
}
function heredocStart(cursor, from) {
  let index = from;
  while (cursor.kinds[index] !== k.openHeredoc) index--;
  return index;
}
function markerEnd(cursor, open) {
  const end = cursor.ends[open] - 1;
  return cursor.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
function failExpected(cursor, what) {
  reportExpected(cursor, what);
  throw stop;
}
function failAt(cursor, message, start, end) {
  report(cursor, message, start, end);
  throw stop;
}
function demand(cursor, kind, what) {
  if (peek(cursor) !== kind) failExpected(cursor, what);
  return take(cursor);
}
function enter(cursor) {
  if (++cursor.depth > maxDepth) {
    const index = nextIndex(cursor);
    failAt(
      cursor,
      `expected at most ${maxDepth} levels of nesting, found more`,
      cursor.starts[index],
      cursor.ends[index]
    );
  }
}
function raise(cursor, height, start, end) {
  if (height >= maxHeight)
    failAt(cursor, `expected at most ${maxHeight} chained operations, found more`, start, end);
  cursor.height = height + 1;
}

// src/parse/hcl/for-names.ts
function parseForNames(cursor) {
  const first = sourceOf(cursor, demand(cursor, k.identifier, "a name after `for`"));
  let names2 = { keyName: null, valueName: first };
  if (peek(cursor) === k.comma) {
    take(cursor);
    names2 = {
      keyName: first,
      valueName: sourceOf(cursor, demand(cursor, k.identifier, "a second name after the comma"))
    };
  }
  if (!isWord(cursor, "in")) failExpected(cursor, "`in` after the names of `for`");
  take(cursor);
  return names2;
}

// src/parse/hcl/characters.ts
var identifierStart = 1;
var identifierPart = 2;
var hexDigit = 4;
var decimalDigit = 8;
var ascii = new Uint8Array(128);
for (let code = 97; code <= 122; code++)
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart;
for (let code = 48; code <= 57; code++) ascii[code] = identifierPart | decimalDigit | hexDigit;
for (const code of [97, 98, 99, 100, 101, 102]) {
  ascii[code] = ascii[code - 32] = identifierStart | identifierPart | hexDigit;
}
ascii[95] = identifierStart | identifierPart;
ascii[45] = identifierPart;
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isHexDigit(code) {
  return code < 128 && (ascii[code] & hexDigit) !== 0;
}
function identifierEnd(text, start) {
  let at = start;
  let code = text.charCodeAt(at);
  if (code < 128) {
    if ((ascii[code] & identifierStart) === 0) return start;
    at++;
  } else {
    const width = unicodeWidth(text, at, true);
    if (width === 0) return start;
    at += width;
  }
  for (; ; ) {
    code = text.charCodeAt(at);
    if (code < 128) {
      if ((ascii[code] & identifierPart) === 0) return at;
      at++;
    } else {
      const width = unicodeWidth(text, at, false);
      if (width === 0) return at;
      at += width;
    }
  }
}
function unicodeWidth(text, at, isStart) {
  const pattern = isStart ? new RegExp("^\\p{ID_Start}$", "u") : new RegExp("^\\p{ID_Continue}$", "u");
  const point = text.codePointAt(at);
  if (point === void 0 || !pattern.test(String.fromCodePoint(point))) return 0;
  return point > 65535 ? 2 : 1;
}
function isSpace2(code) {
  if (code < 128) return code === 32 || code >= 9 && code <= 13;
  return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
function leadingSpaces(text) {
  let count = 0;
  while (count < text.length && isSpace2(text.charCodeAt(count))) count++;
  return count;
}
function withoutTrailingSpaces(text) {
  let end = text.length;
  while (end > 0 && isSpace2(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

// src/parse/hcl/literals.ts
var number = /^(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
var maxDigits = 1e3;
function numberValue(raw) {
  const value = Number(raw);
  if (Number.isSafeInteger(value) && raw.length < 16) return value;
  const match = number.exec(raw);
  if (match === null) return null;
  const whole = match[1];
  const fraction = match[2] ?? "";
  const exponent = Number(match[3] ?? "0");
  if (Math.abs(exponent) > 300 && !isExponent(match[3], value, whole, fraction)) return null;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value;
  const significant = fraction.replace(/0+$/, "");
  const zeros = exponent - significant.length;
  if (zeros < 0 || whole.length + exponent > maxDigits) return value;
  return BigInt(whole + significant + "0".repeat(zeros));
}
function isExponent(source, value, whole, fraction) {
  if (value === 0 && /^0*$/.test(whole + fraction)) {
    return source.length < 30 && BigInt.asIntN(64, BigInt(source)) === BigInt(source);
  }
  const bits = (whole.length + fraction.length) * Math.log2(10);
  return Math.abs(bits + Number(source) - fraction.length) < 2 ** 31;
}
function numberAt(cursor, index) {
  const raw = sourceOf(cursor, index);
  const value = numberValue(raw);
  if (value === null)
    failAt(
      cursor,
      `expected a number, found ${quoted(raw)}`,
      cursor.starts[index],
      cursor.ends[index]
    );
  return value;
}
function normalised(cursor, text) {
  return cursor.ascii ? text : text.normalize("NFC");
}
function textOf(cursor, index) {
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  const { text } = cursor;
  const sign = text.charCodeAt(start);
  if ((sign === 36 || sign === 37) && end - start > 1) return text.slice(start + 1, end);
  const source = text.slice(start, end);
  if (cursor.kinds[index] !== k.quotedText || !source.includes("\\")) return source;
  return unescape(cursor, source, start);
}
function unescape(cursor, source, offset) {
  let value = "";
  let from = 0;
  for (let at = source.indexOf("\\"); at >= 0; at = source.indexOf("\\", from)) {
    value += source.slice(from, at);
    const [piece, width] = escape(cursor, source, at, offset);
    value += piece;
    from = at + width;
  }
  return value + source.slice(from);
}
var simpleEscapes = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"],
  ['"', '"'],
  ["\\", "\\"]
]);
function escape(cursor, source, at, offset) {
  const letter = source.charAt(at + 1);
  const simple = simpleEscapes.get(letter);
  if (simple !== void 0) return [simple, 2];
  if (letter === "u" || letter === "U") return unicodeEscape(cursor, source, at, offset);
  const wide = (source.codePointAt(at + 1) ?? 0) > 65535 ? 3 : 2;
  const found = source.slice(at, at + wide);
  report(
    cursor,
    "expected one of the escapes n, r, t, u, U, quote or backslash after `\\`, found another",
    offset + at,
    offset + at + found.length
  );
  return [found.slice(1), found.length];
}
function unicodeEscape(cursor, source, at, offset) {
  const wanted2 = source.charAt(at + 1) === "u" ? 4 : 8;
  let end = at + 2;
  while (end < at + 2 + wanted2 && isHexDigit(source.charCodeAt(end))) end++;
  const digits = source.slice(at + 2, end);
  const point = Number.parseInt(digits, 16);
  if (digits.length < wanted2) {
    report(
      cursor,
      `expected ${wanted2} hexadecimal digits after \`${source.slice(at, at + 2)}\`, found ${digits.length}`,
      offset + at,
      offset + end
    );
  } else if (point > 1114111 || point >= 55296 && point <= 57343) {
    report(
      cursor,
      `expected a Unicode character, found \`${source.slice(at, end)}\``,
      offset + at,
      offset + end
    );
  } else {
    cursor.ascii = false;
    return [String.fromCodePoint(point), end - at];
  }
  return [source.slice(at, end), end - at];
}

// src/parse/hcl/collections.ts
function parseTuple(cursor, parseExpression2) {
  const start = cursor.starts[take(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, parseExpression2, start, k.closeBracket);
    cursor.newlines = newlines;
    return result;
  }
  const items = [];
  let height = 0;
  while (peek(cursor) !== k.closeBracket) {
    items.push(parseExpression2(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) !== k.comma) break;
    take(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeBracket, "a comma or `]` after the item")];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "tuple", items: exact2(items), start, end };
}
function parseObject(cursor, parseExpression2) {
  const start = cursor.starts[take(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, parseExpression2, start, k.closeBrace);
    cursor.newlines = newlines;
    return result;
  }
  cursor.newlines = true;
  const items = [];
  let height = 0;
  for (; ; ) {
    while (peek(cursor) === k.newline) take(cursor);
    if (peek(cursor) === k.closeBrace) break;
    items.push(parseObjectItem(cursor, parseExpression2));
    height = Math.max(height, cursor.height);
    const next = peek(cursor);
    if (next === k.comma || next === k.newline) take(cursor);
    else if (next !== k.closeBrace)
      failExpected(cursor, "a comma, a new line or `}` after the item");
  }
  const end = cursor.ends[take(cursor)];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "object", items: exact2(items), start, end };
}
function parseObjectItem(cursor, parseExpression2) {
  const key = literalKey(cursor, parseExpression2(cursor));
  const height = cursor.height;
  const separator = peek(cursor);
  if (separator !== k.equal && separator !== k.colon)
    failExpected(cursor, "`=` or `:` after the key");
  take(cursor);
  const value = parseExpression2(cursor);
  cursor.height = Math.max(height, cursor.height);
  return { key, value, start: key.start, end: value.end };
}
function literalKey(cursor, key) {
  if (key.kind !== "variable" && key.kind !== "bool" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "text", value: normalised(cursor, cursor.text.slice(start, end)), start, end };
}
function parseFor(cursor, parseExpression2, start, closeKind) {
  take(cursor);
  const names2 = parseForNames(cursor);
  const collection = parseExpression2(cursor);
  let height = cursor.height;
  demand(cursor, k.colon, "`:` after the collection of `for`");
  let key = null;
  let value = parseExpression2(cursor);
  height = Math.max(height, cursor.height);
  const inObject = closeKind === k.closeBrace;
  if (peek(cursor) === k.fatArrow) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple has no keys");
    take(cursor);
    key = value;
    value = parseExpression2(cursor);
    height = Math.max(height, cursor.height);
  } else if (inObject) failExpected(cursor, "`=>` and a value: an object needs keys");
  const grouping = peek(cursor) === k.ellipsis;
  if (grouping) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple cannot group");
    take(cursor);
  }
  let condition = null;
  if (isWord(cursor, "if")) {
    take(cursor);
    condition = parseExpression2(cursor);
    height = Math.max(height, cursor.height);
  }
  const end = cursor.ends[demand(cursor, closeKind, inObject ? "`}` to end the `for`" : "`]` to end the `for`")];
  raise(cursor, height, start, end);
  return { kind: "for", ...names2, collection, key, value, grouping, condition, start, end };
}

// src/parse/hcl/template-pairs.ts
function pair(cursor, flat, start, end) {
  const root = [];
  const stack = [];
  let rootHeight = 0;
  const add = (part, height) => {
    const top = stack.at(-1);
    if (top === void 0) {
      root.push(part);
      rootHeight = Math.max(rootHeight, height);
    } else {
      (top.elseParts ?? top.parts).push(part);
      top.height = Math.max(top.height, height);
    }
  };
  for (const part of flat) {
    if (part.kind === "literal") add(part, 1);
    else if (part.kind === "interpolation") {
      add(
        { kind: "interpolation", value: part.value, start: part.start, end: part.end },
        part.height + 1
      );
    } else if (part.kind === "if" || part.kind === "for") {
      stack.push({ opener: part, parts: [], elseParts: null, height: part.height });
      if (stack.length > 100)
        failAt(cursor, "expected at most 100 nested directives, found more", part.start, part.end);
    } else {
      const closed = close(cursor, stack, part);
      if (closed !== null) add(closed.part, closed.height + 1);
    }
  }
  const unclosed = stack.at(-1)?.opener;
  if (unclosed !== void 0) {
    failAt(
      cursor,
      `expected \`%{end${unclosed.kind}}\` before the end of the template, found none`,
      unclosed.start,
      unclosed.end
    );
  }
  raise(cursor, rootHeight, start, end);
  return root;
}
function close(cursor, stack, part) {
  const open = stack.at(-1);
  const { start, end } = part;
  if (open === void 0)
    failAt(cursor, `expected text or an opening directive, found \`%{${part.kind}}\``, start, end);
  const { opener, parts, elseParts, height } = open;
  if (part.kind === "else") {
    if (opener.kind === "for") failAt(cursor, "expected `%{endfor}`, found `%{else}`", start, end);
    if (elseParts !== null)
      failAt(cursor, "expected `%{endif}`, found a second `%{else}`", start, end);
    open.elseParts = [];
    return null;
  }
  if (part.kind !== `end${opener.kind}`)
    failAt(cursor, `expected \`%{end${opener.kind}}\`, found \`%{${part.kind}}\``, start, end);
  stack.pop();
  const span = { start: opener.start, end };
  if (opener.kind === "if") {
    return {
      part: {
        kind: "if",
        condition: opener.condition,
        // oxlint-disable-next-line no-thenable -- as in expressions.ts
        then: parts,
        else: elseParts ?? [],
        ...span
      },
      height
    };
  }
  return {
    part: { kind: "for", ...opener.names, collection: opener.collection, body: parts, ...span },
    height
  };
}

// src/parse/hcl/template-parts.ts
function flatParts(cursor, parseExpression2, close2) {
  const flat = [];
  let trimNext = false;
  for (; ; ) {
    const kind = cursor.kinds[cursor.index];
    if (kind === close2) {
      cursor.index++;
      return flat;
    }
    if (kind === k.quotedText || kind === k.heredocText) {
      const index = cursor.index++;
      const value = textOf(cursor, index);
      flat.push({
        kind: "literal",
        value: trimNext ? value.slice(leadingSpaces(value)) : value,
        start: cursor.starts[index],
        end: cursor.ends[index]
      });
      trimNext = false;
    } else if (kind === k.interpolation || kind === k.directive) {
      trimBefore(cursor, flat);
      trimNext = sequence(cursor, parseExpression2, flat, kind === k.interpolation);
    } else
      failExpected(
        cursor,
        close2 === k.closeQuote ? "a closing quote" : "the closing line of the heredoc"
      );
  }
}
function trimBefore(cursor, flat) {
  const index = cursor.index;
  const before = flat.at(-1);
  if (cursor.ends[index] - cursor.starts[index] === 3 && before?.kind === "literal") {
    before.value = withoutTrailingSpaces(before.value);
  }
}
function sequence(cursor, parseExpression2, flat, interpolation) {
  const start = cursor.starts[cursor.index++];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (interpolation) {
    const value = parseExpression2(cursor);
    const height = cursor.height;
    const close3 = demand(cursor, k.sequenceEnd, "`}` to end the interpolation");
    flat.push({ kind: "interpolation", value, height, start, end: cursor.ends[close3] });
  } else flat.push(directive(cursor, parseExpression2, start));
  cursor.newlines = newlines;
  const close2 = cursor.index - 1;
  return cursor.ends[close2] - cursor.starts[close2] === 2;
}
function directive(cursor, parseExpression2, start) {
  const what = "`if`, `else`, `endif`, `for` or `endfor` after `%{`";
  if (isWord(cursor, "if")) {
    take(cursor);
    const condition = parseExpression2(cursor);
    return { kind: "if", condition, height: cursor.height, start, end: directiveEnd(cursor) };
  }
  if (isWord(cursor, "for")) {
    take(cursor);
    const names2 = parseForNames(cursor);
    const collection = parseExpression2(cursor);
    return {
      kind: "for",
      names: names2,
      collection,
      height: cursor.height,
      start,
      end: directiveEnd(cursor)
    };
  }
  for (const kind of ["else", "endif", "endfor"]) {
    if (!isWord(cursor, kind)) continue;
    take(cursor);
    return { kind, height: 0, start, end: directiveEnd(cursor) };
  }
  return failExpected(cursor, what);
}
function directiveEnd(cursor) {
  return cursor.ends[demand(cursor, k.sequenceEnd, "`}` to end the directive")];
}

// src/parse/hcl/template-text.ts
function dedent(flat) {
  let least = Infinity;
  let lineStart2 = true;
  const lines = [];
  for (const part of flat) {
    if (lineStart2) {
      lineStart2 = false;
      if (part.kind !== "literal") least = 0;
      else {
        const spaces = leadingSpaces(part.value);
        if (spaces < part.value.length || !part.value.endsWith("\n")) {
          least = Math.min(least, spaces);
          lines.push(part);
        }
      }
    }
    if (part.kind === "literal" && part.value.endsWith("\n")) lineStart2 = true;
  }
  for (const run of lines) {
    const width = least + extenders(run.value, least);
    run.value = run.value.slice(width);
    run.start = Math.min(run.start + width, run.end);
  }
}
function extenders(value, taken) {
  if (taken === 0 || !(value.charCodeAt(taken) >= 768)) return 0;
  const rest = value.slice(taken - 1, taken + 63);
  const first = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(rest).containing(0);
  return (first?.segment.length ?? 1) - 1;
}
function joined(cursor, flat) {
  const result = [];
  for (let index = 0; index < flat.length; ) {
    const part = flat[index++];
    if (part.kind !== "literal") {
      result.push(part);
      continue;
    }
    let value = part.value;
    let end = part.end;
    for (let next = flat[index]; next?.kind === "literal"; next = flat[++index]) {
      value += next.value;
      end = next.end;
    }
    result.push({ kind: "literal", value: normalised(cursor, value), start: part.start, end });
  }
  return result;
}

// src/parse/hcl/templates.ts
function parseTemplate(cursor, parseExpression2) {
  const open = take(cursor);
  const start = cursor.starts[open];
  const heredoc = cursor.kinds[open] === k.openHeredoc;
  if (!heredoc) {
    const plain = plainString(cursor, start);
    if (plain !== null) return plain;
  }
  enter(cursor);
  const flat = flatParts(cursor, parseExpression2, heredoc ? k.closeHeredoc : k.closeQuote);
  cursor.depth--;
  const end = cursor.ends[cursor.index - 1];
  if (heredoc && cursor.text.charCodeAt(start + 2) === 45) dedent(flat);
  const parts = exact2(pair(cursor, joined(cursor, flat), start, end));
  return { kind: "template", parts, heredoc, start, end };
}
function plainString(cursor, start) {
  const { kinds, index, ends } = cursor;
  const first = kinds[index];
  if (first === k.closeQuote) {
    cursor.index++;
    cursor.height = 1;
    return { kind: "text", value: "", start, end: ends[index] };
  }
  if (first !== k.quotedText || kinds[index + 1] !== k.closeQuote) return null;
  cursor.index += 2;
  cursor.height = 2;
  const value = normalised(cursor, textOf(cursor, index));
  return { kind: "text", value, start, end: ends[index + 1] };
}

// src/parse/hcl/syntax.ts
var splatItem = "*";

// src/parse/hcl/traversals.ts
function parseTraversal(cursor, parseExpression2, from) {
  let target = from;
  for (; ; ) {
    const kind = peek(cursor);
    if (kind === k.dot) {
      const dot = take(cursor);
      target = peek(cursor) === k.star ? parseAttributeSplat(cursor, target, dot) : parseStep(cursor, target);
    } else if (kind === k.openBracket) {
      const open = take(cursor);
      target = peek(cursor) === k.star ? parseFullSplat(cursor, parseExpression2, target, open) : parseIndex(cursor, parseExpression2, target);
    } else return target;
  }
}
function parseStep(cursor, target) {
  const kind = peek(cursor);
  if (kind !== k.identifier && kind !== k.number) failExpected(cursor, "a name after the dot");
  const index = take(cursor);
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  raise(cursor, cursor.height, target.start, end);
  if (kind === k.identifier) {
    return {
      kind: "attribute",
      target,
      name: sourceOf(cursor, index),
      start: target.start,
      end
    };
  }
  const raw = sourceOf(cursor, index);
  if (raw.includes("."))
    failAt(
      cursor,
      `expected one index after the dot, found ${quoted(raw)}; write ${quoted(`[${raw.split(".").join("][")}]`)}`,
      start,
      end
    );
  const key = { kind: "number", value: numberAt(cursor, index), raw, start, end };
  return { kind: "index", target, key, start: target.start, end };
}
function parseIndex(cursor, parseExpression2, target) {
  const height = cursor.height;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const key = parseExpression2(cursor);
  const end = cursor.ends[demand(cursor, k.closeBracket, "`]` after the index")];
  cursor.newlines = newlines;
  raise(cursor, Math.max(height, cursor.height), target.start, end);
  return { kind: "index", target, key, start: target.start, end };
}
function parseAttributeSplat(cursor, target, dot) {
  const start = target.start;
  const targetHeight = cursor.height;
  const star = take(cursor);
  let each = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[dot],
    end: cursor.ends[star]
  };
  cursor.height = 1;
  while (peek(cursor) === k.dot) {
    take(cursor);
    if (peek(cursor) === k.star)
      failExpected(cursor, "a name: one attribute-only splat cannot stand within another");
    each = parseStep(cursor, each);
  }
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  return { kind: "splat", target, each, full: false, start, end: each.end };
}
function parseFullSplat(cursor, parseExpression2, target, open) {
  enter(cursor);
  const start = target.start;
  const targetHeight = cursor.height;
  take(cursor);
  const close2 = demand(cursor, k.closeBracket, "`]` after `[*`");
  cursor.height = 1;
  const item = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[open],
    end: cursor.ends[close2]
  };
  const each = parseTraversal(cursor, parseExpression2, item);
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  cursor.depth--;
  return { kind: "splat", target, each, full: true, start, end: each.end };
}

// src/parse/hcl/expressions.ts
var operators = [
  [k.or, 1, "||"],
  [k.and, 2, "&&"],
  [k.equalEqual, 3, "=="],
  [k.notEqual, 3, "!="],
  [k.less, 4, "<"],
  [k.greater, 4, ">"],
  [k.lessEqual, 4, "<="],
  [k.greaterEqual, 4, ">="],
  [k.plus, 5, "+"],
  [k.minus, 5, "-"],
  [k.star, 6, "*"],
  [k.slash, 6, "/"],
  [k.percent, 6, "%"]
];
var strengths = new Uint8Array(64);
var operatorNames = [];
for (const [kind, strength, operator] of operators) {
  strengths[kind] = strength;
  operatorNames[kind] = operator;
}
function parseExpression(cursor) {
  enter(cursor);
  const condition = parseBinary(cursor, 0);
  if (peek(cursor) !== k.question) {
    cursor.depth--;
    return condition;
  }
  let height = cursor.height;
  take(cursor);
  const then = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  demand(cursor, k.colon, "`:` and the other result of the conditional");
  const otherwise = parseExpression(cursor);
  raise(cursor, Math.max(height, cursor.height), condition.start, otherwise.end);
  cursor.depth--;
  return {
    kind: "conditional",
    condition,
    // oxlint-disable-next-line no-thenable -- named after the language; nobody awaits a syntax node
    then,
    else: otherwise,
    start: condition.start,
    end: otherwise.end
  };
}
function parseBinary(cursor, floor) {
  let left = parseOperand(cursor);
  for (; ; ) {
    const kind = peek(cursor);
    const strength = strengths[kind];
    if (strength <= floor) return left;
    const height = cursor.height;
    take(cursor);
    const right = parseBinary(cursor, strength);
    raise(cursor, Math.max(height, cursor.height), left.start, right.end);
    left = {
      kind: "binary",
      operator: operatorNames[kind],
      left,
      right,
      start: left.start,
      end: right.end
    };
  }
}
function parseOperand(cursor) {
  const term = parseTerm(cursor);
  const kind = peek(cursor);
  return kind === k.dot || kind === k.openBracket ? parseTraversal(cursor, parseExpression, term) : term;
}
function parseTerm(cursor) {
  switch (peek(cursor)) {
    case k.identifier:
      return parseNamed(cursor);
    case k.openQuote:
    case k.openHeredoc:
      cursor.index = nextIndex(cursor);
      return parseTemplate(cursor, parseExpression);
    case k.number: {
      const index = take(cursor);
      cursor.height = 1;
      return {
        kind: "number",
        value: numberAt(cursor, index),
        raw: sourceOf(cursor, index),
        start: cursor.starts[index],
        end: cursor.ends[index]
      };
    }
    case k.openBracket:
      return parseTuple(cursor, parseExpression);
    case k.openBrace:
      return parseObject(cursor, parseExpression);
    case k.openParen:
      return parseParenthesis(cursor);
    case k.minus:
      return parseUnary(cursor, "-");
    case k.bang:
      return parseUnary(cursor, "!");
    default:
      return failExpected(cursor, "an expression");
  }
}
function parseNamed(cursor) {
  const index = take(cursor);
  const kind = peek(cursor);
  if (kind === k.openParen || kind === k.doubleColon) return parseCall(cursor, index);
  const name = sourceOf(cursor, index);
  const start = cursor.starts[index];
  const end = cursor.ends[index];
  cursor.height = 1;
  switch (name) {
    case "true":
      return { kind: "bool", value: true, start, end };
    case "false":
      return { kind: "bool", value: false, start, end };
    case "null":
      return { kind: "null", start, end };
    default:
      return { kind: "variable", name, start, end };
  }
}
function parseUnary(cursor, operator) {
  enter(cursor);
  const start = cursor.starts[take(cursor)];
  const operand = parseOperand(cursor);
  raise(cursor, cursor.height, start, operand.end);
  cursor.depth--;
  return { kind: "unary", operator, operand, start, end: operand.end };
}
function parseParenthesis(cursor) {
  const start = cursor.starts[take(cursor)];
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const inner = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeParen, "`)`")];
  cursor.newlines = newlines;
  raise(cursor, cursor.height, start, end);
  return { kind: "parenthesis", inner, start, end };
}
function parseCall(cursor, first) {
  const start = cursor.starts[first];
  let name = sourceOf(cursor, first);
  while (peek(cursor) === k.doubleColon) {
    take(cursor);
    const part = demand(cursor, k.identifier, "a function name after `::`");
    name += `::${sourceOf(cursor, part)}`;
  }
  demand(cursor, k.openParen, "`(` after the function name");
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const values = [];
  let height = 0;
  let expand = false;
  while (peek(cursor) !== k.closeParen) {
    values.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) === k.ellipsis) {
      take(cursor);
      expand = true;
      break;
    }
    if (peek(cursor) !== k.comma) break;
    take(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeParen, expand ? "`)` after `...`" : "a comma or `)` after the argument")];
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return {
    kind: "call",
    name,
    arguments: exact2(values),
    expand,
    start,
    end
  };
}

// src/parse/hcl/recovery.ts
function column(cursor, index) {
  if (index === 0) return cursor.starts[0];
  return cursor.kinds[index - 1] === k.newline ? cursor.starts[index] - cursor.ends[index - 1] : -1;
}
function skipItem(cursor, first, from) {
  const nesting = { open: [], sequences: 0, braces: 0 };
  const indent = Math.max(0, column(cursor, first));
  for (let index = from; ; index++) {
    const kind = cursor.kinds[index];
    if (kind === k.end) {
      cursor.index = index;
      return;
    }
    if (kind === k.newline && (nesting.open.length === 0 || isNextItem(cursor, index + 1, indent, nesting))) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.closeBrace && nesting.braces === 0) {
      cursor.index = Math.max(index, first + 1);
      return;
    }
    follow(nesting, kind);
  }
}
function isNextItem(cursor, index, indent, nesting) {
  if (cursor.rescue === null) return false;
  const kind = cursor.kinds[index];
  const start = column(cursor, index);
  if (kind === k.closeBrace) return start >= 0 && start < indent;
  if (kind !== k.identifier) return false;
  if (cursor.rescue.startsTopLevel(cursor.starts[index])) return true;
  if (start < 0 || start > indent) return false;
  const next = cursor.kinds[index + 1];
  if (next === k.openBrace || next === k.openQuote) return true;
  return next === k.equal && nesting.open.at(-1) !== k.openBrace;
}
function follow(nesting, kind) {
  switch (kind) {
    case k.openBrace:
      nesting.braces++;
      nesting.open.push(kind);
      return;
    case k.interpolation:
    case k.directive:
      nesting.sequences++;
      nesting.open.push(kind);
      return;
    case k.openBracket:
    case k.openParen:
    case k.openHeredoc:
      nesting.open.push(kind);
      return;
    case k.closeBrace:
      closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.sequenceEnd:
      if (nesting.sequences > 0) {
        closeTo(nesting, (opener) => opener === k.interpolation || opener === k.directive);
      } else if (nesting.braces > 0) closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.closeHeredoc:
    case k.brokenHeredoc:
      if (nesting.open.at(-1) === k.openHeredoc) nesting.open.pop();
      return;
    case k.closeBracket:
      if (nesting.open.at(-1) === k.openBracket) nesting.open.pop();
      return;
    case k.closeParen:
      if (nesting.open.at(-1) === k.openParen) nesting.open.pop();
      return;
    case k.brokenString:
      while (nesting.sequences > 0 && nesting.open.at(-1) !== k.openHeredoc) drop(nesting);
  }
}
function closeTo(nesting, isOpener) {
  for (; ; ) {
    const dropped = drop(nesting);
    if (dropped === void 0 || isOpener(dropped)) return;
  }
}
function drop(nesting) {
  const kind = nesting.open.pop();
  if (kind === k.openBrace) nesting.braces--;
  else if (kind === k.interpolation || kind === k.directive) nesting.sequences--;
  return kind;
}
function skipString(cursor, open) {
  let nested = 0;
  for (let index = open; ; index++) {
    const kind = cursor.kinds[index];
    if (kind === k.openQuote) nested++;
    const ends = kind === k.closeQuote && --nested === 0;
    if (ends) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.brokenString || kind === k.end) {
      cursor.index = kind === k.end ? index : index + 1;
      return;
    }
  }
}

// src/parse/hcl/body.ts
function parseFileBody(cursor) {
  const items = newItems();
  while (cursor.kinds[cursor.index] !== k.end) parseItem(cursor, items, false);
  return bodyOf(items, 0, cursor.text.length);
}
function newItems() {
  return { attributes: [], blocks: [], seen: 0, names: null };
}
function bodyOf({ attributes, blocks }, start, end) {
  return { attributes: exact2(attributes), blocks: exact2(blocks), start, end };
}
function parseItem(cursor, items, inBlock) {
  const index = cursor.index;
  const kind = cursor.kinds[index];
  if (kind === k.newline) {
    cursor.index++;
    return;
  }
  if (kind !== k.identifier) {
    reportExpected(cursor, inBlock ? "an argument, a block or `}`" : "an argument or a block");
    if (kind === k.closeBrace) cursor.index++;
    else skipItem(cursor, index, index);
    return;
  }
  const next = cursor.kinds[index + 1];
  if (next === k.equal) {
    const attribute = parseAttribute(cursor, items);
    if (attribute.value.kind !== "broken") endItem(cursor, index, "the value of", attribute.name);
  } else if (next === k.openBrace || next === k.openQuote || next === k.identifier) {
    parseBlock(cursor, items);
  } else {
    cursor.index++;
    reportExpected(cursor, `\`=\` or a block after ${quoted(sourceOf(cursor, index))}`);
    skipItem(cursor, index, index + 1);
  }
}
function endItem(cursor, first, what, name) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.newline) cursor.index++;
  else if (kind !== k.end && !stands(cursor, first)) {
    reportExpected(cursor, `the end of the line after ${what} ${quoted(name)}`);
    skipItem(cursor, first, cursor.index);
  }
}
function stands(cursor, first) {
  return cursor.index > first && cursor.kinds[cursor.index - 1] === k.newline;
}
function parseAttribute(cursor, items) {
  const index = cursor.index;
  const start = cursor.starts[index];
  const name = sourceOf(cursor, index);
  cursor.index += 2;
  const value = parseValue(cursor, index);
  const attribute = { name, value, start, end: value.end };
  if (isSet(items, name))
    report(
      cursor,
      `expected ${quoted(name)} to be set once, found it set again`,
      start,
      cursor.ends[index]
    );
  else {
    items.names?.add(name);
    items.attributes.push(attribute);
  }
  return attribute;
}
function isSet(items, name) {
  const { attributes, names: names2 } = items;
  if (names2 !== null) return names2.has(name);
  const bit = 1 << (name.charCodeAt(0) * 7 + name.length & 31);
  const isNew = (items.seen & bit) === 0;
  items.seen |= bit;
  if (isNew && attributes.length < 12) return false;
  for (const attribute of attributes) if (attribute.name === name) return true;
  if (attributes.length === 12)
    items.names = new Set(attributes.map((attribute) => attribute.name));
  return false;
}
function parseValue(cursor, nameIndex) {
  const { depth, index } = cursor;
  try {
    return parseExpression(cursor);
  } catch (error) {
    if (!(error instanceof SyntaxStop)) throw error;
    cursor.depth = depth;
    cursor.newlines = true;
    skipItem(cursor, nameIndex, index);
    const end = lastEnd(cursor);
    return { kind: "broken", start: Math.min(cursor.starts[index], end), end };
  }
}
function lastEnd(cursor) {
  let index = cursor.index - 1;
  while (index > 0 && cursor.kinds[index] === k.newline) index--;
  return cursor.ends[index];
}
function parseBlock(cursor, items) {
  const first = cursor.index++;
  const start = cursor.starts[first];
  const type = sourceOf(cursor, first);
  const labels = parseLabels(cursor);
  const headerEnd = labels.at(-1)?.end ?? cursor.ends[first];
  if (!atOpenBrace(cursor)) {
    skipItem(cursor, first, cursor.index);
    return;
  }
  const body = parseBlockBody(cursor, first, headerEnd);
  items.blocks.push({ type, labels, body, headerEnd, start, end: body.end });
  endItem(cursor, first, "the block", type);
}
function parseLabels(cursor) {
  const labels = [];
  for (; ; ) {
    const index = cursor.index;
    const kind = cursor.kinds[index];
    if (kind === k.identifier) {
      cursor.index++;
      labels.push({
        value: sourceOf(cursor, index),
        start: cursor.starts[index],
        end: cursor.ends[index]
      });
    } else if (kind === k.openQuote) labels.push(parseLabel(cursor));
    else return exact2(labels);
  }
}
function parseLabel(cursor) {
  const open = cursor.index++;
  let value = "";
  while (cursor.kinds[cursor.index] === k.quotedText) value += textOf(cursor, cursor.index++);
  if (cursor.kinds[cursor.index] === k.closeQuote) cursor.index++;
  else {
    reportExpected(cursor, "plain text and a closing quote in a label");
    skipString(cursor, open);
  }
  return { value, start: cursor.starts[open], end: cursor.ends[cursor.index - 1] };
}
function atOpenBrace(cursor) {
  if (peek(cursor) === k.openBrace) return true;
  reportExpected(cursor, "a label or `{`");
  if (peek(cursor) !== k.newline || cursor.kinds[cursor.index + 1] !== k.openBrace) return false;
  cursor.index++;
  return true;
}
function parseBlockBody(cursor, first, headerEnd) {
  const open = take(cursor);
  const start = cursor.starts[open];
  const items = newItems();
  if (++cursor.depth > maxDepth) {
    report(
      cursor,
      `expected at most ${maxDepth} levels of nesting, found more`,
      cursor.starts[first],
      headerEnd
    );
    skipItem(cursor, first, open);
    cursor.depth--;
    return bodyOf(items, start, lastEnd(cursor));
  }
  const kind = cursor.kinds[cursor.index];
  const single = kind !== k.newline && kind !== k.end && kind !== k.closeBrace;
  if (single) parseSingle(cursor, items);
  while (!atBodyEnd(cursor)) parseItem(cursor, items, true);
  cursor.depth--;
  if (cursor.kinds[cursor.index] === k.closeBrace)
    return bodyOf(items, start, cursor.ends[cursor.index++]);
  report(
    cursor,
    `expected \`}\` to end the block, found ${cursor.kinds[cursor.index] === k.end ? "the end of the file" : "the next block"}`,
    cursor.starts[first],
    headerEnd
  );
  return bodyOf(items, start, Math.max(cursor.ends[open], lastEnd(cursor)));
}
function atBodyEnd(cursor) {
  const kind = cursor.kinds[cursor.index];
  if (kind === k.closeBrace || kind === k.end) return true;
  return kind === k.identifier && cursor.rescue !== null && cursor.rescue.startsTopLevel(cursor.starts[cursor.index]);
}
function parseSingle(cursor, items) {
  const index = cursor.index;
  const problems = cursor.problems.length;
  if (cursor.kinds[index] !== k.identifier || cursor.kinds[index + 1] !== k.equal) {
    reportExpected(cursor, "a new line, `}` or one argument after `{`");
  } else parseAttribute(cursor, items);
  if (cursor.kinds[cursor.index] === k.closeBrace || cursor.problems.length > problems) return;
  reportExpected(cursor, "`}` on the line of the block's only argument");
  if (cursor.kinds[cursor.index] === k.comma) cursor.index++;
}

// src/parse/hcl/rescue.ts
var topLevel = /(?:resource|data|module|variable|output|provider|locals|terraform|moved|import|removed|check|ephemeral|action)(?:[ \t]+"[^"\n]*")*[ \t]*\{/y;
function makeRescue(text) {
  const lastClosing = /* @__PURE__ */ new Map();
  const tops = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    topLevel.lastIndex = start;
    if (topLevel.test(text)) tops.push(start);
    if (found >= 0) noteClosing(text, start, end, lastClosing);
    start = end + 1;
  }
  const topSet = new Set(tops);
  return {
    heredocLeave(marker, from) {
      if ((lastClosing.get(marker) ?? -1) >= from) return -1;
      return tops[endOfRun(tops, (top) => top < from)] ?? text.length;
    },
    startsTopLevel: (offset) => topSet.has(offset)
  };
}
function noteClosing(text, start, end, lastClosing) {
  let first = start;
  while (first < end && isSpace2(text.charCodeAt(first))) first++;
  const last = identifierEnd(text, first);
  if (last === first) return;
  for (let at = last; at < end; at++) if (!isSpace2(text.charCodeAt(at))) return;
  lastClosing.set(text.slice(first, last), start);
}

// src/parse/hcl/scan.ts
function newScan(text, rescue) {
  const scan2 = {
    text,
    rescue,
    // https://github.com/hashicorp/hcl strips one UTF-8 byte order mark, no second one.
    at: text.charCodeAt(0) === 65279 ? 1 : 0,
    kinds: pool.kinds,
    starts: pool.starts,
    ends: pool.ends,
    count: 0,
    comments: [],
    frames: [],
    lineUsed: false,
    noCommentEndFrom: text.length
  };
  resize(scan2, Math.max(scan2.kinds.length, (text.length >> 2) + 16));
  return scan2;
}
var pool = { kinds: new Uint8Array(1), starts: new Int32Array(1), ends: new Int32Array(1) };
var pooled = 1 << 18;
function push(scan2, mode, marker) {
  scan2.frames.push({ mode, marker, braces: 0, startOfLine: true });
}
function emit(scan2, kind, start, end) {
  const index = scan2.count++;
  if (index === scan2.kinds.length) resize(scan2, index * 2);
  scan2.kinds[index] = kind;
  scan2.starts[index] = start;
  scan2.ends[index] = end;
  scan2.at = end;
  scan2.lineUsed = true;
}
function resize(scan2, size) {
  if (size > scan2.kinds.length) {
    const kinds = new Uint8Array(size);
    const starts2 = new Int32Array(size);
    const ends = new Int32Array(size);
    if (scan2.count > 0) {
      kinds.set(scan2.kinds);
      starts2.set(scan2.starts);
      ends.set(scan2.ends);
    }
    scan2.kinds = kinds;
    scan2.starts = starts2;
    scan2.ends = ends;
    if (size <= pooled) Object.assign(pool, { kinds, starts: starts2, ends });
  }
}
function emitNewline(scan2, start, end) {
  if (scan2.count > 0 && scan2.kinds[scan2.count - 1] === k.newline)
    scan2.at = scan2.ends[scan2.count - 1] = end;
  else emit(scan2, k.newline, start, end);
  scan2.lineUsed = false;
}
function lineBreakWidth(text, at) {
  const code = text.charCodeAt(at);
  if (code === 10) return 1;
  return code === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 0;
}

// src/parse/hcl/scan-comments.ts
function scanSlash(scan2) {
  const { text, at } = scan2;
  const next = text.charCodeAt(at + 1);
  if (next === 47) return scanLineComment(scan2, at + 2);
  if (next === 42 && at < scan2.noCommentEndFrom) {
    const close2 = text.indexOf("*/", at + 2);
    if (close2 >= 0) return keepComment(scan2, at, close2 + 2, at + 2, close2);
    scan2.noCommentEndFrom = at;
  }
  emit(scan2, k.slash, at, at + 1);
}
function scanLineComment(scan2, contentStart) {
  const { text, at } = scan2;
  const found = text.indexOf("\n", contentStart);
  const lineEnd3 = found < 0 ? text.length : found;
  const end = found > 0 && text.charCodeAt(found - 1) === 13 && found > contentStart ? found - 1 : lineEnd3;
  const marker = text.charCodeAt(at);
  let start = contentStart;
  while (start < end && text.charCodeAt(start) === marker) start++;
  keepComment(scan2, at, end, start, end);
  if (found >= 0) emitNewline(scan2, end, found + 1);
}
function keepComment(scan2, start, end, contentStart, contentEnd) {
  const text = scan2.text.slice(contentStart, contentEnd).trim();
  scan2.comments.push({ start, end, text, trailing: scan2.lineUsed });
  scan2.lineUsed = true;
  scan2.at = end;
}

// src/parse/hcl/scan-code.ts
var starts = {
  rare: 0,
  space: 1,
  word: 2,
  digit: 3,
  newline: 4,
  quote: 5,
  /** A token of its own, always. */
  single: 6
};
var singles = [
  [40, k.openParen],
  [41, k.closeParen],
  [91, k.openBracket],
  [93, k.closeBracket],
  [44, k.comma],
  [63, k.question],
  [42, k.star],
  [37, k.percent],
  [43, k.plus],
  [45, k.minus]
];
var startOf = new Uint8Array(128);
var singleKind = new Uint8Array(128);
startOf[32] = startOf[9] = starts.space;
startOf[10] = starts.newline;
startOf[34] = starts.quote;
for (let code = 48; code <= 57; code++) startOf[code] = starts.digit;
for (let code = 97; code <= 122; code++) startOf[code] = startOf[code - 32] = starts.word;
startOf[95] = starts.word;
for (const [code, kind] of singles) {
  startOf[code] = starts.single;
  singleKind[code] = kind;
}
function scanCode(scan2, frame) {
  const text = scan2.text;
  const length = text.length;
  let at = scan2.at;
  while (at < length) {
    const code = text.charCodeAt(at);
    const start = code < 128 ? startOf[code] : starts.rare;
    if (start === starts.space) {
      at++;
      continue;
    }
    if (start === starts.word) emit(scan2, k.identifier, at, identifierEnd(text, at));
    else if (start === starts.single) emit(scan2, singleKind[code], at, at + 1);
    else if (start === starts.newline) emitNewline(scan2, at, at + 1);
    else if (start === starts.digit) emit(scan2, k.number, at, numberEnd(text, at));
    else if (start === starts.quote) {
      emit(scan2, k.openQuote, at, at + 1);
      push(scan2, "string", "");
      return;
    } else {
      scan2.at = at;
      if (scanRare(scan2, frame, code)) return;
    }
    at = scan2.at;
  }
  scan2.at = at;
}
function scanRare(scan2, frame, code) {
  const { text, at } = scan2;
  switch (code) {
    case 123:
      frame.braces++;
      emit(scan2, k.openBrace, at, at + 1);
      return false;
    case 125:
      return scanCloseBrace(scan2, frame, 1);
    case 126:
      if (text.charCodeAt(at + 1) === 125) return scanCloseBrace(scan2, frame, 2);
      emit(scan2, k.bad, at, at + 1);
      return false;
    case 13:
      if (text.charCodeAt(at + 1) === 10) emitNewline(scan2, at, at + 2);
      else emit(scan2, k.bad, at, at + 1);
      return false;
    case 35:
      scanLineComment(scan2, at + 1);
      return false;
    case 47:
      scanSlash(scan2);
      return false;
    case 60:
      if (text.charCodeAt(at + 1) === 60 && scanHeredocStart(scan2)) return true;
      emitOneOrTwo(scan2, k.less, 61, k.lessEqual);
      return false;
    default:
      scanSymbol(scan2, code);
      return false;
  }
}
function scanCloseBrace(scan2, frame, width) {
  const ends = frame.braces === 0 && scan2.frames.length > 1;
  emit(scan2, ends || width === 2 ? k.sequenceEnd : k.closeBrace, scan2.at, scan2.at + width);
  if (ends) scan2.frames.pop();
  else frame.braces--;
  return ends;
}
function scanSymbol(scan2, code) {
  const { text, at } = scan2;
  switch (code) {
    case 46:
      if (text.charCodeAt(at + 1) === 46 && text.charCodeAt(at + 2) === 46)
        return emit(scan2, k.ellipsis, at, at + 3);
      return emit(scan2, k.dot, at, at + 1);
    case 61:
      if (text.charCodeAt(at + 1) === 62) return emit(scan2, k.fatArrow, at, at + 2);
      return emitOneOrTwo(scan2, k.equal, 61, k.equalEqual);
    case 58:
      return emitOneOrTwo(scan2, k.colon, 58, k.doubleColon);
    case 62:
      return emitOneOrTwo(scan2, k.greater, 61, k.greaterEqual);
    case 33:
      return emitOneOrTwo(scan2, k.bang, 61, k.notEqual);
    case 38:
      return emitOneOrTwo(scan2, k.bad, 38, k.and);
    case 124:
      return emitOneOrTwo(scan2, k.bad, 124, k.or);
  }
  const end = identifierEnd(text, at);
  if (end > at) emit(scan2, k.identifier, at, end);
  else emit(scan2, k.bad, at, at + (text.codePointAt(at) > 65535 ? 2 : 1));
}
function emitOneOrTwo(scan2, one, second, two) {
  const at = scan2.at;
  if (scan2.text.charCodeAt(at + 1) === second) emit(scan2, two, at, at + 2);
  else emit(scan2, one, at, at + 1);
}
function numberEnd(text, start) {
  let end = start + 1;
  for (let at = end; ; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) end = ++at;
    else if (code === 46) at++;
    else if (code === 101 || code === 69) {
      const sign = text.charCodeAt(at + 1);
      const digit = sign === 43 || sign === 45 ? at + 2 : at + 1;
      if (!isDigit(text.charCodeAt(digit))) return end;
      end = at = digit + 1;
    } else return end;
  }
}
function scanHeredocStart(scan2) {
  const { text, at } = scan2;
  const start = text.charCodeAt(at + 2) === 45 ? at + 3 : at + 2;
  const end = identifierEnd(text, start);
  if (end === start) return false;
  const lineBreak = lineBreakWidth(text, end);
  if (lineBreak === 0) return false;
  emit(scan2, k.openHeredoc, at, end + lineBreak);
  const marker = text.slice(start, end);
  const leave = scan2.rescue === null ? -1 : scan2.rescue.heredocLeave(marker, scan2.at);
  if (leave >= 0) {
    emit(scan2, k.brokenHeredoc, scan2.at, leave);
    emitNewline(scan2, leave, leave);
  } else push(scan2, "heredoc", marker);
  return true;
}

// src/parse/hcl/scan-text.ts
function scanSequence(scan2, at, plain) {
  const text = scan2.text;
  const sign = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (next === 123) {
    const trimmed = text.charCodeAt(at + 2) === 126;
    emit(scan2, sign === 36 ? k.interpolation : k.directive, at, at + (trimmed ? 3 : 2));
    push(scan2, "code", "");
    return true;
  }
  const escaped = next === sign && text.charCodeAt(at + 2) === 123;
  const width = escaped ? text.charCodeAt(at + 3) === 126 ? 4 : 3 : 1;
  emit(scan2, plain, at, at + width);
  return false;
}
function scanString(scan2) {
  const { text } = scan2;
  const length = text.length;
  while (scan2.at < length) {
    const start = scan2.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 34 && code !== 36 && code !== 37 && code !== 10 && code !== 13 && at < length) {
      if (code === 92) {
        const next = text.charCodeAt(at + 1);
        if (next === 10 || next === 13) break;
        at++;
      }
      code = text.charCodeAt(++at);
    }
    if (at > length) at = length;
    if (at > start) emit(scan2, k.quotedText, start, at);
    if (at >= length) return;
    if (code === 34) {
      emit(scan2, k.closeQuote, at, at + 1);
      scan2.frames.pop();
      return;
    }
    if (code === 36 || code === 37) {
      if (scanSequence(scan2, at, k.quotedText)) return;
      continue;
    }
    return breakString(scan2, code === 92 ? at + 1 : at);
  }
}
function breakString(scan2, at) {
  emit(scan2, k.brokenString, at, at);
  while (scan2.frames.length > 1 && scan2.frames[scan2.frames.length - 1].mode !== "heredoc")
    scan2.frames.pop();
  if (lineBreakWidth(scan2.text, at) === 0) emit(scan2, k.bad, at, at + 1);
}
function scanHeredoc(scan2, frame) {
  const { text } = scan2;
  const length = text.length;
  while (scan2.at < length) {
    const start = scan2.at;
    let at = start;
    let code = text.charCodeAt(at);
    while (code !== 10 && code !== 36 && code !== 37 && code !== 13 && at < length)
      code = text.charCodeAt(++at);
    if (code === 36 || code === 37) {
      if (at > start) emit(scan2, k.heredocText, start, at);
      frame.startOfLine = false;
      if (at + 1 >= length) emit(scan2, k.bad, at, length);
      else if (scanSequence(scan2, at, k.heredocText)) return;
      continue;
    }
    const lineBreak = lineBreakWidth(text, at);
    if (lineBreak > 0) {
      if (frame.startOfLine && isMarker2(text, start, at, frame.marker)) {
        emit(scan2, k.closeHeredoc, start, at);
        emitNewline(scan2, at, at + lineBreak);
        scan2.frames.pop();
        return;
      }
      frame.startOfLine = true;
      emit(scan2, k.heredocText, start, at + lineBreak);
      continue;
    }
    return scanHeredocEnd(scan2, frame, start, at);
  }
}
function scanHeredocEnd(scan2, frame, start, at) {
  const { text } = scan2;
  if (at < text.length) {
    if (at > start) emit(scan2, k.heredocText, start, at);
    frame.startOfLine = false;
    emit(scan2, k.bad, at, at + 1);
    return;
  }
  emit(
    scan2,
    frame.startOfLine && isMarker2(text, start, at, frame.marker) ? k.brokenHeredoc : k.heredocText,
    start,
    at
  );
}
function isMarker2(text, start, end, marker) {
  let first = start;
  let last = end;
  while (first < last && isSpace2(text.charCodeAt(first))) first++;
  while (last > first && isSpace2(text.charCodeAt(last - 1))) last--;
  return last - first === marker.length && text.startsWith(marker, first);
}

// src/parse/hcl/scanner.ts
function scan(text, rescue) {
  const scan2 = newScan(text, rescue);
  push(scan2, "code", "");
  while (scan2.at < text.length) {
    const frame = scan2.frames[scan2.frames.length - 1];
    if (frame.mode === "code") scanCode(scan2, frame);
    else if (frame.mode === "string") scanString(scan2);
    else scanHeredoc(scan2, frame);
  }
  emit(scan2, k.end, text.length, text.length);
  return scan2;
}

// src/parse/hcl/parse.ts
function parseHcl(text) {
  const strict = parseOnce(text, null);
  if (strict.problems.length === 0) return strict;
  const tolerant = parseOnce(text, makeRescue(text));
  return tolerant.problems.length > 0 ? tolerant : { ...tolerant, problems: strict.problems };
}
function parseOnce(text, rescue) {
  const tokens = scan(text, rescue);
  const cursor = makeCursor(tokens, rescue);
  const body = parseFileBody(cursor);
  return { body, comments: tokens.comments, problems: cursor.problems };
}

// src/fix/terraform-place.ts
function innermostBlock(body, offset) {
  const found = body.blocks.find((block) => block.start <= offset && offset < block.body.end);
  return found ? innermostBlock(found.body, offset) ?? found : null;
}
function objectAround(body, offset) {
  const holder = attributeAround(body, offset);
  const value = holder?.value;
  return value?.kind === "object" && value.start + 1 === offset ? value : null;
}
function attributeAround(body, offset) {
  return body.attributes.find(({ start, end }) => start <= offset && offset < end);
}
function expressionAt(body, span) {
  for (const attribute of body.attributes)
    if (holds(attribute, span)) return within(attribute.value, span);
  for (const block of body.blocks) if (holds(block, span)) return expressionAt(block.body, span);
  return null;
}
function within(value, span) {
  if (value.start === span.start && value.end === span.end) return value;
  if (!holds(value, span)) return null;
  const parts = value.kind === "object" ? value.items.map((item) => item.value) : value.kind === "call" ? value.arguments : value.kind === "tuple" ? value.items : value.kind === "parenthesis" ? [value.inner] : value.kind === "conditional" ? [value.then, value.else] : [];
  for (const part of parts) {
    const found = within(part, span);
    if (found) return found;
  }
  return null;
}
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/fix/terraform-text.ts
function itemOf({ key, value }, style) {
  return spelt({ key, written: quotedText(value) }, style);
}
function spelt({ key, written }, { quoted: quoted2, sign, width = 0 } = { quoted: false, sign: "=" }) {
  const name = quoted2 ? quotedText(key) : keyOf(key);
  return sign === ":" ? `${name}: ${written}` : `${name.padEnd(width)} = ${written}`;
}
function keyOf(key) {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : quotedText(key);
}
function quotedText(text) {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll(/[$%](?=\{)/g, "$&$&").replaceAll("\n", "\\n");
  return `"${escaped}"`;
}

// src/fix/terraform-map.ts
function addToMap(text, slot, entries) {
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
function addToInputs(text, { attributes }, name, entries) {
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  const inputs = attributes.find((one) => one.name === "inputs")?.value;
  if (inputs)
    return inputs.kind === "object" ? addWritten(text, inputs, [{ key: name, written: object }]) : null;
  const newline = newlineOf(text);
  const apart = text.endsWith("\n") ? newline : newline + newline;
  const written = `${apart}inputs = {${newline}  ${name} = ${object}${newline}}${newline}`;
  return [{ start: text.length, end: text.length, text: written }];
}
function valueAt(body, block, { how, at }, name) {
  const exact3 = expressionAt(body, at);
  if (how === "call" && exact3) return exact3;
  const given = block && attributeAround(block.body, at.start);
  return given?.name === name && at.start >= given.value.start ? given.value : exact3;
}
function mapOf(entries) {
  const style = {
    quoted: false,
    sign: "=",
    width: Math.max(...entries.map((one) => keyOf(one.key).length))
  };
  return (unit) => ["{", ...entries.map((entry) => `${unit}${itemOf(entry, style)}`), "}"];
}
function addAttribute(text, block, name, value) {
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
  const written = [`${name.padEnd(width)} = ${lines[0] ?? ""}`, ...lines.slice(1)].map((line) => `${indent}${line}${newline}`).join("");
  const close2 = body.end - 1;
  if (isOneLine) {
    const held = text.slice(body.start + 1, close2).trim();
    const before = held === "" ? "" : `${indent}${held}${newline}${lines.length > 1 ? newline : ""}`;
    return [{ start: body.start + 1, end: close2, text: `${newline}${before}${written}${outer}` }];
  }
  const at = lineStart(text, close2);
  if (text.slice(at, close2).trim() !== "")
    return [{ start: close2, end: close2, text: `${newline}${written}${outer}` }];
  const apart = inside.length > 0 && lines.length > 1 && !/\n[ \t\r]*\n$/.test(text.slice(0, at));
  return [{ start: at, end: at, text: `${apart ? newline : ""}${written}` }];
}
function widthBefore(text, { attributes, end }) {
  const last = attributes.at(-1);
  if (!last || text.slice(last.start, last.end).includes("\n")) return 0;
  if (!/^[ \t]*\r?\n[ \t]*$/.test(text.slice(last.end, end - 1))) return 0;
  return Math.max(0, text.slice(last.start, last.value.start).indexOf("=") - 1);
}
function addToValue(text, value, entries) {
  if (value.kind === "object") return addItems(text, value, entries);
  const object = `{ ${entries.map((entry) => itemOf(entry)).join(", ")} }`;
  if (value.kind === "null") return [{ start: value.start, end: value.end, text: object }];
  if (value.kind === "call" && value.name === "merge" && value.arguments.length > 0)
    return addToMerge(text, value, entries, object);
  if (value.kind === "template" || value.kind === "text" || value.kind === "broken") return null;
  return [
    { start: value.start, end: value.start, text: "merge(" },
    { start: value.end, end: value.end, text: `, ${object})` }
  ];
}
function addToMerge(text, merge, entries, object) {
  const last = merge.arguments.at(-1);
  if (!last || merge.expand) {
    return [
      { start: merge.start, end: merge.start, text: "merge(" },
      { start: merge.end, end: merge.end, text: `, ${object})` }
    ];
  }
  if (last.kind === "object") return addItems(text, last, entries);
  const newline = newlineOf(text);
  const rest = text.slice(last.end, lineEnd2(text, last.end));
  if (!/^[ \t]*,?[ \t]*$/.test(rest))
    return [{ start: last.end, end: last.end, text: `, ${object}` }];
  const comma = rest.includes(",");
  const indent = indentAt(text, last.start);
  const at = comma ? last.end + rest.indexOf(",") + 1 : last.end;
  return [
    {
      start: at,
      end: at,
      text: `${comma ? "" : ","}${newline}${indent}${object}${comma ? "," : ""}`
    }
  ];
}
function addItems(text, object, entries) {
  return addWritten(
    text,
    object,
    entries.map(({ key, value }) => ({ key, written: quotedText(value) }))
  );
}
function addWritten(text, object, entries) {
  const last = object.items.at(-1);
  if (!last) {
    const inner = text.slice(object.start + 1, object.end - 1);
    if (inner.trim() !== "") return null;
    return [
      {
        start: object.start + 1,
        end: object.end - 1,
        text: ` ${entries.map((entry) => spelt(entry)).join(", ")} `
      }
    ];
  }
  const style = {
    quoted: text[last.key.start] === '"',
    sign: text.slice(last.key.end, last.value.start).includes(":") ? ":" : "="
  };
  const rest = text.slice(last.end, lineEnd2(text, last.end));
  const behind = /^[ \t]*(,?)[ \t]*(?:#.*|\/\/.*)?$/.exec(rest);
  const isAlone = text.slice(lineStart(text, last.start), last.start).trim() === "";
  if (!behind || !isAlone) {
    const written2 = entries.map((entry) => `, ${spelt(entry, style)}`).join("");
    return [{ start: last.end, end: last.end, text: written2 }];
  }
  const comma = behind[1] ?? "";
  const width = widthOf(text, last);
  const newline = newlineOf(text);
  const indent = indentAt(text, last.start);
  const at = last.end + rest.length;
  const written = entries.map((entry) => `${newline}${indent}${spelt(entry, { ...style, width })}${comma}`).join("");
  return [{ start: at, end: at, text: written }];
}
function widthOf(text, item) {
  const between = /^([ \t]*)=/.exec(text.slice(item.key.end, item.value.start));
  return item.key.end - item.key.start + Math.max(0, (between?.[1]?.length ?? 1) - 1);
}

// src/fix/yaml-map.ts
function addBehind(text, pair2, lines) {
  const start = lineStart(text, pair2.keySpan.start);
  const column2 = text.slice(start, pair2.keySpan.start);
  if (!/^[ \t]*(?:- +)*$/.test(column2)) return null;
  const end = endOf(text, pair2);
  if (end === null) return null;
  const newline = newlineOf(text);
  const indent = " ".repeat(column2.length);
  const written = lines.map((line) => `${newline}${indent}${line}`).join("");
  return [{ start: end, end, text: written }];
}
function addBefore(text, pair2, lines) {
  const at = pair2.keySpan.start;
  const column2 = text.slice(lineStart(text, at), at);
  if (column2.trim() !== "") return null;
  const newline = newlineOf(text);
  return [{ start: at, end: at, text: lines.map((line) => `${line}${newline}${column2}`).join("") }];
}
function endOf(text, { keySpan, value }) {
  let end = Math.max(keySpan.end, value.end);
  while (end > keySpan.end && /[\r\n]/.test(text[end - 1] ?? "")) end--;
  if (value.end <= keySpan.end) end = text[keySpan.end] === ":" ? keySpan.end + 1 : keySpan.end;
  const stop2 = lineEnd2(text, end);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(end, stop2)) ? stop2 : null;
}
function pairNamed(node, key) {
  return node?.kind === "mapping" ? node.pairs.find((pair2) => pair2.key === key) : void 0;
}
function mappingAround(file, offset, accepts) {
  return nodeAround(
    file,
    offset,
    (node) => node.kind === "mapping" && accepts(node)
  );
}
function nodeAround(file, offset, accepts) {
  const search = (node) => {
    if (!node || node.kind === "scalar" || offset < node.start || offset > node.end) return null;
    const parts = node.kind === "mapping" ? node.pairs.map((pair2) => pair2.value) : node.items;
    for (const part of parts) {
      const found = search(part);
      if (found) return found;
    }
    return accepts(node) ? node : null;
  };
  for (const { root } of file.documents) {
    const found = search(root);
    if (found) return found;
  }
  return null;
}
function addAnnotations(text, file, at, entries) {
  const object = mappingAround(file, at, (one) => pairNamed(one, "kind") !== void 0);
  const metadata = pairNamed(object, "metadata")?.value;
  const annotations = pairNamed(metadata, "annotations");
  const lines = entries.map(({ key, value }) => `${scalarText(key)}: ${scalarText(value)}`);
  if (annotations?.value.kind === "mapping") {
    const last = annotations.value.pairs.at(-1);
    return last && text[annotations.value.start] !== "{" ? addBehind(text, last, lines) : null;
  }
  const name = pairNamed(metadata, "name") ?? pairNamed(metadata, "generateName");
  if (annotations || !name) return null;
  return addBehind(text, name, ["annotations:", ...lines.map((line) => `  ${line}`)]);
}
function scalarText(text) {
  const isPlain = /^[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
function removePair(text, pair2) {
  const { start } = pair2.keySpan;
  const end = endOf(text, pair2);
  return end === null ? null : takeLines(text, { start, end }, { before: /^\s*$/, behind: /^$/ });
}
function indentOf(text, pair2) {
  return indentAt(text, pair2.keySpan.start);
}

// src/fix/value.ts
function pinnedSubject(text, { fix, primary, offending }) {
  const { start, end } = primary;
  const written = text.slice(start, end);
  const example = fix?.value ?? "";
  const [named] = /^repo:[^/*?]+\/[^:*?]+:/.exec(offending) ?? [];
  if (written !== `"${offending}"` || named === void 0 || !example.startsWith(named))
    return null;
  return /^[\w:/.@-]+$/.test(example) ? [{ start, end, text: `"${example}"` }] : null;
}
function readOnly(text, { change, fix }) {
  const slot = change?.fact.slots.scope;
  if (slot?.how !== "replace" || !fix) return null;
  const { start, end } = slot.at;
  return text.slice(start, end) === "false" ? [{ start, end, text: fix.value }] : null;
}
function unmounted(text, { primary }) {
  const accounts = /* @__PURE__ */ new Set(["serviceAccountName", "serviceAccount"]);
  const pod = mappingAround(
    parseYaml(text),
    primary.start,
    ({ pairs }) => pairs.some(
      ({ key, keySpan, value }) => accounts.has(key) && keySpan.start <= primary.start && primary.start <= value.end
    )
  );
  const named = pod?.pairs.find(({ key }) => accounts.has(key));
  const token = pod?.pairs.find(({ key }) => key === "automountServiceAccountToken");
  if (token) return [{ start: token.value.start, end: token.value.end, text: "false" }];
  return named ? addBehind(text, named, ["automountServiceAccountToken: false"]) : null;
}

// src/model/fact.ts
function carrierOf(fact) {
  return fact.kind === "grant" || fact.kind === "control" ? null : fact.carrier;
}

// src/fix/wish.ts
function wanted(finding) {
  const { fix, change } = finding;
  if (!fix) return "only a person can say how";
  if (!change) return "it is about the gate itself";
  const { fact } = change;
  switch (fix.what) {
    case "add-owner":
    case "add-expiry":
      return fact.kind === "credential" && fix.what === "add-expiry" ? "what ends a credential is to be chosen by whoever uses it" : saidOf(finding, fact, { key: fix.key ?? "owner", value: fix.value });
    case "narrow-permissions":
      if (finding.identity === null) return "several jobs share them: each is to declare its own";
      return {
        wish: { how: "permissions" },
        provided: "no step of the job needs more than that"
      };
    case "exact-subject":
      return { wish: { how: "subject" }, provided: "every job that needs it has that subject" };
    case "use-oidc":
      return {
        wish: { how: "oidc" },
        provided: "the cloud has an identity that trusts this job, and you name it in place of the example"
      };
    case "read-only":
      return { wish: { how: "value" }, provided: "nothing pushes with the key" };
    case "no-token":
      return {
        wish: { how: "mount" },
        provided: "nothing in the pod asks the cluster for anything"
      };
  }
}
function saidOf({ primary }, fact, entry) {
  if (fact.domain === "workflow")
    return "who owns a job CODEOWNERS says, and a person must choose the team";
  if (fact.outside !== void 0 && fact.slots.tag === void 0)
    return "it is made by a module that is not in the tree and takes no tags";
  const kind = carrierOf(fact)?.kind ?? "none";
  const slot = fact.slots.tag;
  if (kind === "none" || kind === "owners")
    return { wish: { how: "comment", fact, entry }, provided: null };
  if (slot?.how === "call" && (slot.at.file !== primary.file || slot.at.start !== primary.start))
    return "the module itself is to say it again";
  if (!slot) return "what says so stands elsewhere, or is computed";
  return kind === "text" ? {
    wish: { how: "text", slot, entry },
    provided: "a new description does not replace it: the plan says"
  } : { wish: { how: "entries", slot, entry }, provided: null };
}

// src/fix/workflow.ts
function narrowed(text, finding) {
  const fact = finding.change?.fact;
  const wanted2 = scopesIn(finding.fix?.value ?? "");
  if (!fact || !wanted2 || finding.identity === null) return null;
  const file = parseYaml(text);
  const pair2 = pairStarting(file, fact.header.start) ?? pairStarting(file, fact.at.start);
  if (pair2?.key === "permissions") return rewritten(text, pair2, wanted2);
  return pair2 && addToJob(text, pair2, wanted2);
}
function scopesIn(value) {
  const inner = value.replace(/^\{(.*)\}$/s, "$1").trim();
  const scopes = /* @__PURE__ */ new Map();
  for (const part of inner === "" ? [] : inner.split(",")) {
    const [, scope, level] = /^\s*([a-z-]+): (read|write|none)\s*$/.exec(part) ?? [];
    if (scope === void 0 || level === void 0) return null;
    scopes.set(scope, level);
  }
  return scopes;
}
function rewritten(text, { value, keySpan }, wanted2) {
  const isInline = value.kind === "mapping" && text[value.start] === "{";
  if (isInline || value.kind === "scalar" && value.value !== null) {
    const scopes = [...wanted2].map((one) => one.join(": ")).join(", ");
    const written = scopes === "" ? "{}" : `{ ${scopes} }`;
    return [{ start: value.start, end: value.end, text: written }];
  }
  if (value.kind !== "mapping") return null;
  const edits = value.pairs.map((pair2) => narrowedPair(text, pair2, wanted2.get(pair2.key)));
  if (edits.includes(null) || [...wanted2.keys()].some((key) => !pairNamed(value, key))) return null;
  const isEmptied = edits.every((edit) => edit !== "as it is" && edit?.text === "");
  const emptied = { start: keySpan.end, end: keySpan.end + 1, text: ": {}" };
  return [
    ...isEmptied ? [emptied] : [],
    ...edits.flatMap((edit) => edit === null || edit === "as it is" ? [] : [edit])
  ];
}
function narrowedPair(text, pair2, level) {
  const { value } = pair2;
  const written = scalarOf2(value);
  if (written === level || written === "read" || written === "none") return "as it is";
  if (level === void 0) return removePair(text, pair2);
  const quote = /^["']/.exec(text.slice(value.start))?.[0] ?? "";
  return { start: value.start, end: value.end, text: `${quote}${level}${quote}` };
}
function addToJob(text, job, wanted2) {
  const first = job.value.kind === "mapping" ? job.value.pairs[0] : void 0;
  return first ? addBefore(text, first, blockOf(wanted2)) : null;
}
function blockOf(scopes) {
  if (scopes.size === 0) return ["permissions: {}"];
  return ["permissions:", ...[...scopes].map(([scope, level]) => `  ${scope}: ${level}`)];
}
function federated(text, finding) {
  const fact = finding.change?.fact;
  if (fact?.kind !== "credential" || fact.rewritten === void 0) return null;
  const file = parseYaml(text);
  const step = mappingAround(file, fact.at.start, (one) => pairNamed(one, "uses") !== void 0);
  const given = pairNamed(step, "with")?.value;
  const proposed = inputsOf(fact.rewritten);
  if (given?.kind !== "mapping" || !proposed || text[given.start] === "{") return null;
  const inputs = replacedInputs(text, given, proposed);
  const allowed = allowingTokens(text, file, fact.at.start);
  return inputs && allowed && [...inputs, ...allowed];
}
function inputsOf(proposal) {
  const root = parseYaml(proposal).documents[0]?.root;
  const [step, more] = root?.kind === "sequence" ? root.items : [];
  const given = pairNamed(step, "with")?.value;
  if (more || step?.kind !== "mapping" || given?.kind !== "mapping" || step.pairs.length > 2)
    return null;
  return new Map(given.pairs.map(({ key, value }) => [key.toLowerCase(), scalarOf2(value)]));
}
function scalarOf2(node) {
  return node.kind === "scalar" ? String(node.value) : "";
}
function replacedInputs(text, given, proposed) {
  const here = new Set(given.pairs.map(({ key }) => key.toLowerCase()));
  const gone = given.pairs.filter(({ key, value }) => {
    const written = scalarOf2(value);
    const isShort = written !== "" && written.length <= 80 && !written.includes("\n");
    return isShort && !proposed.has(key.toLowerCase());
  });
  const added = [...proposed].filter(([key]) => !here.has(key));
  const [first] = gone;
  if (!first) return null;
  const newline = newlineOf(text);
  const lines = added.map(
    ([key, value]) => `${indentOf(text, first)}${key}: ${scalarText(value)}${newline}`
  );
  const removals = gone.map((pair2) => removePair(text, pair2));
  if (removals.includes(null)) return null;
  return removals.flatMap(
    (edit, index) => edit ? [index === 0 ? { ...edit, text: lines.join("") } : edit] : []
  );
}
function allowingTokens(text, file, at) {
  const root = mappingAround(file, at, (one) => pairNamed(one, "jobs") !== void 0);
  const jobs = pairNamed(root, "jobs")?.value;
  const job = jobs?.kind === "mapping" ? jobs.pairs.find(({ value }) => isIn(at, value)) : void 0;
  if (!job) return null;
  const own = pairNamed(job.value, "permissions");
  const above = pairNamed(root, "permissions");
  const scopes = scopesOf((own ?? above)?.value);
  if (scopes === null) return null;
  if (scopes.get("id-token") === "write" || scopes.has("*")) return [];
  if (!own) return addToJob(text, job, new Map([...scopes, ["id-token", "write"]]));
  const last = own.value.kind === "mapping" ? own.value.pairs.at(-1) : void 0;
  if (text[own.value.start] !== "{")
    return last ? addBehind(text, last, ["id-token: write"]) : null;
  const { start, end } = own.value;
  return last ? [{ start: last.value.end, end: last.value.end, text: ", id-token: write" }] : [{ start, end, text: "{ id-token: write }" }];
}
function isIn(at, { start, end }) {
  return start <= at && at < end;
}
function scopesOf(node) {
  if (!node) return /* @__PURE__ */ new Map([["contents", "read"]]);
  if (node.kind === "scalar") return node.value === "write-all" ? /* @__PURE__ */ new Map([["*", "write"]]) : null;
  if (node.kind === "sequence") return null;
  return new Map(node.pairs.map(({ key, value }) => [key, scalarOf2(value)]));
}
function pairStarting(file, at) {
  const starts2 = (pair2) => pair2.keySpan.start === at;
  const holder = mappingAround(file, at, ({ pairs }) => pairs.some(starts2));
  return holder?.pairs.find(starts2) ?? null;
}

// src/fix/fixes.ts
function fixesFor(findings, textOf2, unsafe) {
  const left = [];
  const places = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const want = wanted(finding);
    if (typeof want === "string") left.push({ finding, because: "person", why: want });
    else put(places, finding, want);
  }
  const fixes = [];
  for (const place of places.values()) {
    const text = textOf2(place.path);
    const edits = text === null ? null : editsFor(text, place);
    const leave = (because, why) => {
      for (const finding of place.findings) left.push({ finding, because, why });
    };
    if (!edits || edits.length === 0 || clash(edits))
      leave("place", "nothing certain can be written there");
    else if (place.provided.length > 0 && !unsafe)
      leave("unsafe", `right only provided that ${place.provided.join(", and ")}`);
    else fixes.push({ ...place, edits });
  }
  return { fixes: fixes.toSorted(byPlace), left };
}
function put(places, finding, { wish, provided }) {
  const path = pathOf(wish, finding);
  const key = keyOf2(wish, path, finding);
  const place = places.get(key) ?? { path, wish, entries: [], findings: [], provided: [] };
  places.set(key, place);
  place.findings.push(finding);
  if (provided !== null && !place.provided.includes(provided)) place.provided.push(provided);
  if ("entry" in wish && !place.entries.some(({ key: known2 }) => known2 === wish.entry.key))
    place.entries[finding.fix?.what === "add-owner" ? "unshift" : "push"](wish.entry);
}
function pathOf(wish, { primary }) {
  if ("slot" in wish) return wish.slot.at.file.path;
  return "fact" in wish ? wish.fact.at.file.path : primary.file.path;
}
function keyOf2(wish, path, { primary, rule }) {
  if ("slot" in wish) return `${path} ${wish.slot.at.start} ${wish.slot.attribute}`;
  if ("fact" in wish) return `${path} ${wish.fact.at.start} comment`;
  return `${path} ${primary.start} ${rule}`;
}
function byPlace(a, b) {
  return compareText(a.path, b.path) || (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0);
}
function editsFor(text, { path, wish, entries, findings }) {
  const [finding] = findings;
  if (!finding) return null;
  switch (wish.how) {
    case "entries":
      return isYaml(path) ? addAnnotations(text, parseYaml(text), wish.slot.at.start, entries) : isHcl(path) ? addToMap(text, wish.slot, entries) : null;
    case "text":
      return isHcl(path) ? addToText(text, wish.slot, entries) : null;
    case "comment":
      return isHcl(path) ? [commentOn(text, wish.fact, saying(entries))] : null;
    case "permissions":
      return narrowed(text, finding);
    case "oidc":
      return federated(text, finding);
    case "subject":
      return pinnedSubject(text, finding);
    case "value":
      return readOnly(text, finding);
    case "mount":
      return isYaml(path) ? unmounted(text, finding) : null;
  }
}
function isYaml(path) {
  return /\.ya?ml$/i.test(path);
}
function isHcl(path) {
  return /\.(?:tf|tofu|tfvars|hcl)$/i.test(path);
}
function addToText(text, slot, entries) {
  const said = saying(entries);
  if (slot.how === "insert" || slot.how === "call" && text[slot.at.start] !== '"') {
    const block = innermostBlock(parseHcl(text).body, slot.at.start);
    return block && addAttribute(text, block, slot.attribute, () => [quotedText(said)]);
  }
  const at = slot.at.end - 1;
  const isQuoted = text[slot.at.start] === '"' && text[at] === '"' && at > slot.at.start;
  return isQuoted ? [{ start: at, end: at, text: ` ${said}` }] : null;
}
function saying(entries) {
  return entries.map(({ key, value }) => `${key}=${value}`).join(" ");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fixesFor
});
})
