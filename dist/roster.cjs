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

// src/stage/read-roster.ts
var read_roster_exports = {};
__export(read_roster_exports, {
  readRoster: () => readRoster
});
module.exports = __toCommonJS(read_roster_exports);

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/base/glob.ts
var mostAlternatives = 256;
var longest = 8192;
function anyGlob(patterns) {
  const compiled = patterns.flatMap((pattern) => expand(pattern, pattern)).map((glob) => compile(glob, /^\.?\//.test(glob) || trimmed(glob).includes("/")));
  return compiled.length === 0 ? () => false : (path) => compiled.some((steps) => matches(steps, path, true));
}
function exactGlob(pattern) {
  const compiled = expand(pattern, pattern).map((glob) => ({
    steps: compile(glob, true),
    below: glob.endsWith("/")
  }));
  return (path) => compiled.some(({ steps, below }) => matches(steps, path, below));
}
function bad(pattern, why) {
  return new UserError(
    `the pattern \`${pattern.slice(0, 80)}\` ${why}`,
    "Write a glob such as `examples/**` or `*.test.tf`."
  );
}
function expand(pattern, whole) {
  if (pattern === "" || pattern.length > longest)
    throw bad(whole, pattern === "" ? "is empty" : `is longer than ${longest} characters`);
  let done = [""];
  for (let at = 0; at < pattern.length; ) {
    let parts;
    if (pattern[at] === "\\") {
      parts = [pattern.slice(at, at + 2)];
      at += 2;
    } else if (pattern[at] === "{") {
      const { choices, end } = group(pattern, at, whole);
      parts = choices.flatMap((choice) => choice === "" ? [""] : expand(choice, whole));
      at = end;
    } else parts = [pattern[at++] ?? ""];
    if (done.length * parts.length > mostAlternatives)
      throw bad(whole, `stands for more than ${mostAlternatives} patterns`);
    done = done.flatMap((before) => parts.map((part) => before + part));
  }
  return done;
}
function group(pattern, start, whole) {
  const choices = [];
  let depth = 0;
  let from = start + 1;
  for (let at = start; at < pattern.length; at++) {
    const char = pattern[at];
    if (char === "\\") at++;
    else if (char === "{") depth++;
    else if (char === "," && depth === 1 || char === "}" && --depth === 0) {
      choices.push(pattern.slice(from, at));
      from = at + 1;
      if (depth === 0) return { choices, end: at + 1 };
    }
  }
  throw bad(whole, "has a `{` without its `}`");
}
function trimmed(glob) {
  return glob.replace(/^\.?\//, "").replace(/\/+$/, "");
}
function compile(glob, anchored2) {
  const text = anchored2 ? trimmed(glob) : `**/${trimmed(glob)}`;
  const steps = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "*") {
      const run = /^\*+/.exec(text.slice(at))?.[0].length ?? 1;
      at += run - 1;
      const whole = run > 1 && text[at + 1] === "/" && (steps.length === 0 || steps.at(-1) === 47 || steps.at(-1) === "folders");
      steps.push(whole ? "folders" : run > 1 ? "deep" : "star");
      if (whole) at++;
    } else if (char === "?") steps.push("any");
    else steps.push(text.charCodeAt(char === "\\" && at + 1 < text.length ? ++at : at));
  }
  return steps;
}
function matches(steps, path, below) {
  let start = 0;
  for (; typeof steps[start] === "number"; start++)
    if (path.charCodeAt(start) !== steps[start]) return false;
  let states = new Uint8Array(steps.length + 1);
  let next = new Uint8Array(steps.length + 1);
  enter(states, steps, start);
  for (let i = start; i < path.length; i++) {
    const char = path.charCodeAt(i);
    const slash = char === 47;
    if (below && slash && states[steps.length] === 1) return true;
    next.fill(0);
    let alive = false;
    for (let at = 0; at < steps.length; at++) {
      if (states[at] !== 1) continue;
      const step = steps[at];
      const stays = step === "deep" || step === "folders" || step === "star" && !slash;
      const goes = step === char || step === "any" && !slash || stays && step !== "folders" || step === "folders" && slash;
      if (stays) next[at] = 1;
      if (goes) enter(next, steps, at + 1);
      alive ||= stays || goes;
    }
    if (!alive) return false;
    [states, next] = [next, states];
  }
  return states[steps.length] === 1;
}
function enter(states, steps, at) {
  let here = at;
  states[here] = 1;
  while (steps[here] === "star" || steps[here] === "deep" || steps[here] === "folders")
    states[++here] = 1;
}

// src/base/origin.ts
function fileRef(path, text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}
function lineOf(file, offset) {
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function position(origin) {
  const line = lineOf(origin.file, origin.start);
  const endLine = lineOf(origin.file, Math.max(origin.start, origin.end));
  const column = origin.start - (origin.file.lineStarts[line - 1] ?? 0) + 1;
  const endColumn = origin.end - (origin.file.lineStarts[endLine - 1] ?? 0) + 1;
  return { file: origin.file.path, line, column, endLine, endColumn };
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
function readComment({ text, end, lineStart, comments }, hash) {
  if (hash > lineStart && text.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text, hash, end);
  let stop = next;
  while (text.charCodeAt(stop - 1) === 32 || text.charCodeAt(stop - 1) === 9) stop--;
  let before = hash - 1;
  while (before >= lineStart && text.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop,
    text: text.slice(hash + 1, stop).trim(),
    trailing: before >= lineStart
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
    const column = at - line;
    const c = text.charCodeAt(at);
    if (c !== c) elsewhere();
    if (c !== 10) {
      if (column < (indent === -1 ? least : indent)) {
        if (c === 9) elsewhere();
        break;
      }
      if (indent === -1) {
        if (column < widest) elsewhere();
        indent = column;
      }
      at = lineEnd(text, at, end);
    } else if (indent === -1 && column > widest) widest = column;
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
  const { text, at, column } = reader;
  switch (text.charCodeAt(at)) {
    case 45:
      if (!isEnd(text.charCodeAt(at + 1))) break;
      if (isInline) elsewhere();
      return readSequence(reader, column);
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
  return readMapping(reader, column);
}
function alone(reader, node) {
  const { lineStart } = reader;
  advance(reader);
  if (reader.lineStart === lineStart && reader.column !== -1) elsewhere();
  return node;
}
function readMapping(reader, column) {
  const start = reader.tokenStart;
  const pairs = [];
  let index = null;
  if (++reader.depth > deepest) elsewhere();
  for (; ; ) {
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (key === "<<") elsewhere();
    index = known(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column) });
    if (reader.column < column) break;
    if (reader.column > column) elsewhere();
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
  const found = index ?? new Map(pairs.map((pair, i) => [pair.key, i]));
  if (found.has(key)) elsewhere();
  found.set(key, length);
  return found;
}
function readValue(reader, column) {
  const after = reader.at;
  reader.last = after;
  if (standsBelow(reader)) {
    if (reader.column > column) return readNode(reader, column, false);
    if (reader.column === column && isDash(reader)) return readSequence(reader, column);
    return emptyScalar(after);
  }
  return readNode(reader, column, true);
}
function standsBelow(reader) {
  const { lineStart } = reader;
  advance(reader);
  return reader.column === -1 || reader.lineStart !== lineStart;
}
function isDash({ text, at }) {
  return text.charCodeAt(at) === 45 && isEnd(text.charCodeAt(at + 1));
}
function readSequence(reader, column) {
  const start = reader.at;
  const items = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items.push(
      standsBelow(reader) && reader.column <= column ? emptyScalar(after) : readNode(reader, column, false)
    );
    if (reader.column > column) elsewhere();
  } while (reader.column === column && isDash(reader));
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
    if (!reader.isKey || key === "<<" || pairs.some((pair) => pair.key === key)) elsewhere();
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

// src/base/nearest.ts
function nearest(word, candidates) {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best2 = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const edits = distance(word.toLowerCase().slice(0, 64), candidate.toLowerCase());
    if (edits < least) {
      best2 = candidate;
      least = edits;
    }
  }
  return best2;
}
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

// src/config/document.ts
function readDocument(path, text, validate) {
  const file = fileRef(path, text);
  const tree = parseYaml(text);
  const problem = tree.problems[0];
  if (problem) throw fault({ file, ...problem }, problem.message, "Correct the YAML.");
  const root = tree.documents[0]?.root ?? null;
  const places = /* @__PURE__ */ new Map();
  const data = root === null ? {} : plain(root, "", places, file);
  const document = { file, data, at: (pointer) => placeOf(places, pointer, file) };
  if (!validate(data)) throw violation(document, validate.errors ?? []);
  return document;
}
function plain(node, pointer, places, file) {
  if (!places.has(pointer)) places.set(pointer, { file, start: node.start, end: node.end });
  if (node.kind === "scalar") return node.value;
  if (node.kind === "sequence") {
    return node.items.map((item, index) => plain(item, `${pointer}/${index}`, places, file));
  }
  const object = /* @__PURE__ */ Object.create(null);
  for (const pair of node.pairs) {
    const below = `${pointer}/${escapePointer(pair.key)}`;
    places.set(below, { file, ...pair.keySpan });
    object[pair.key] = plain(pair.value, below, places, file);
  }
  return object;
}
function escapePointer(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
function unescapePointer(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function placeOf(places, pointer, file) {
  for (let path = pointer; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const found = places.get(path);
    if (found) return found;
  }
  return places.get("") ?? { file, start: 0, end: 0 };
}
function violation(document, violations) {
  const unknownKey = violations.find((v) => v.keyword === "additionalProperties");
  const first = unknownKey ?? violations[0];
  if (!first) return new UserError(`${document.file.path} is not valid`, "See the schema.");
  const path = first.instancePath.slice(1).split("/").map(unescapePointer).join(".");
  const name = path === "" ? "the file" : `\`${path}\``;
  if (first.keyword === "additionalProperties") {
    const key = String(first.params["additionalProperty"]);
    const known2 = Object.keys(first.parentSchema?.properties ?? {});
    const close = nearest(key, known2);
    const where = document.at(`${first.instancePath}/${escapePointer(key)}`);
    const todo = close ? `Did you mean \`${close}\`?` : `Known keys: ${known2.join(", ")}.`;
    return fault(where, `unknown key \`${key}\``, todo);
  }
  const at = document.at(first.instancePath);
  const allowed = first.params["allowedValues"];
  if (Array.isArray(allowed)) {
    return fault(at, `${name} has a value that is not known`, `Choose ${allowed.join(", ")}.`);
  }
  const wrong = (first.message ?? "is not valid").replace("be object", "be a map").replace("be array", "be a list").replace(/,null$/, " or empty");
  return fault(at, `${name} ${wrong}`, "nhi-lint's `schemas/` says what each key may hold.");
}
function fault(at, message, todo) {
  const { file, line, column } = position(at);
  return new UserError(`${file}:${line}:${column}: ${message}`, todo);
}

// src/config/read-owners.ts
var kinds = {
  teams: "team",
  people: "person",
  services: "service",
  left: "unsaid"
};
function readOwners(path, text, today, validate) {
  const document = readDocument(path, text, validate);
  const data = document.data;
  return Object.keys(kinds).flatMap(
    (section) => Object.entries(data[section] ?? {}).map(([name, entry]) => {
      const { also = [], contact, until, since } = entry ?? {};
      const isOver = until !== void 0 && until < today;
      return {
        names: [name, ...also, ...contact?.includes("@") ? [contact] : []],
        kind: kinds[section],
        left: section === "left" ? { since: since ?? null } : isOver ? { since: until } : null,
        at: document.at(`/${section}/${escapePointer(name)}`)
      };
    })
  );
}

// src/directory/names.ts
function kindOfName(text) {
  if (/^@[\w.-]+\/[\w.-]+$/.test(text.trim())) return "team";
  return /^@[\w.-]+$/.test(text.trim()) ? "person" : "unsaid";
}
function isHandle(text) {
  return /^@\w[\w.-]*(?:\/\w[\w.-]*)?$/.test(text);
}
function mayBeOnGithub(text) {
  return isHandle(text) || /^\w[\w.-]*$/.test(text);
}
function plain2(text) {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
}
function shortName(text) {
  return /^@[\w.-]+\/([\w.-]+)$/.exec(text.trim())?.[1] ?? null;
}
function entityName(text) {
  return /^(?:[a-z]+:)?(?:[\w.-]+\/)?([\w.-]+)$/i.exec(text.trim())?.[1] ?? null;
}
function eachOwner(text) {
  const parts = text.split(/[,;]|\s+(?=@)|\s+and\s+/i).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

// src/directory/backstage.ts
var kinds2 = /* @__PURE__ */ new Map([
  ["group", "team"],
  ["user", "person"],
  ["component", "service"],
  ["system", "service"],
  ["domain", "service"]
]);
function readBackstage(path, text) {
  const file = fileRef(path, text);
  return parseYaml(text).documents.flatMap(({ root }) => {
    if (root === null || !textAt(root, "apiVersion")?.startsWith("backstage.io/")) return [];
    const at = { file, start: root.start, end: root.end };
    return [...entity(root, at), ...namedOwner(root, at)];
  });
}
function entity(root, at) {
  const word = textAt(root, "kind")?.toLowerCase() ?? "";
  const kind = kinds2.get(word);
  const name = textAt(root, "metadata", "name");
  if (kind === void 0 || name === null) return [];
  const namespace = textAt(root, "metadata", "namespace") ?? "default";
  const more = [
    // https://backstage.io/docs/features/software-catalog/well-known-annotations
    textAt(root, "metadata", "annotations", "github.com/team-slug"),
    textAt(root, "metadata", "annotations", "github.com/user-login"),
    textAt(root, "spec", "profile", "email")
  ].filter((text) => text !== null);
  return [{ names: [name, `${word}:${namespace}/${name}`, ...more], kind, left: null, at }];
}
function namedOwner(root, at) {
  const owner = textAt(root, "spec", "owner");
  const name = owner === null ? null : entityName(owner);
  if (owner === null || name === null) return [];
  const kind = /^user:/i.test(owner) ? "person" : "team";
  return [{ names: [name, owner], kind, left: null, at }];
}
function textAt(node, ...path) {
  let found = node;
  for (const key of path)
    found = found?.kind === "mapping" ? found.pairs.find((pair) => pair.key === key)?.value : void 0;
  return found?.kind === "scalar" && typeof found.value === "string" && found.value.trim() !== "" ? found.value.trim() : null;
}

// src/directory/handles.ts
function handlesOf(owner, also) {
  const found = eachOwner(owner).flatMap(
    (name) => isHandle(name) ? [name] : also(name).filter(isHandle)
  );
  return [...new Set(found)];
}
function coverage(names, handles, asked) {
  const known2 = new Set([...names, ...handles].map(plain2));
  if (asked.some((one) => known2.has(plain2(one)))) return { state: "covered" };
  return handles.length === 0 ? { state: "untold" } : { state: "uncovered", asked };
}

// src/directory/pattern.ts
function isUnsupported(pattern) {
  return pattern.startsWith("!") || pattern.startsWith("\\#") || pattern.includes("***");
}
function compilePattern(pattern) {
  if (pattern === "" || pattern === "/") return () => false;
  const segments = anchored(pattern.split("/"));
  const deep = segments.at(-1) !== "*";
  return (path) => matchSegments(segments, path.split("/"), deep);
}
function isCatchAll(pattern) {
  return pattern === "*" || pattern === "**" || pattern === "/**" || pattern === "**/*";
}
function anchored(segments) {
  const folder = segments.length > 1 && segments.at(-1) === "";
  const named = folder ? segments.slice(0, -1) : segments;
  const rooted = named[0] === "" ? named.slice(1) : named.length === 1 && named[0] !== "**" ? ["**", ...named] : named;
  return folder ? [...rooted, "**"] : rooted;
}
function matchSegments(pattern, path, deep) {
  let p = 0;
  let s = 0;
  let star = -1;
  let resume = 0;
  while (s < path.length) {
    if (p === pattern.length && deep && pattern.at(-1) !== "**") return true;
    const segment = pattern[p];
    if (segment === "**") {
      if (p === pattern.length - 1) return true;
      star = p++;
      resume = s;
    } else if (segment !== void 0 && matchSegment(segment, path[s] ?? "")) {
      p++;
      s++;
    } else if (star !== -1) {
      p = star + 1;
      s = ++resume;
    } else return false;
  }
  return p === pattern.length;
}
function matchSegment(pattern, text) {
  if (pattern === "*") return text !== "";
  let p = 0;
  let t = 0;
  let star = -1;
  let resume = 0;
  while (t < text.length) {
    const escaped = pattern[p] === "\\";
    const wanted = escaped ? pattern[p + 1] : pattern[p];
    if (!escaped && wanted === "*") {
      star = p++;
      resume = t;
    } else if (wanted !== void 0 && (wanted === text[t] || !escaped && wanted === "?")) {
      p += escaped ? 2 : 1;
      t++;
    } else if (star !== -1) {
      p = star + 1;
      t = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

// src/directory/codeowners.ts
var codeownersLimit = 3 * 1024 * 1024;
function namedInCodeowners(path, text) {
  return readRules(path, text).flatMap(
    ({ owners, at }) => owners.map((owner) => ({ names: [owner], kind: kindOfName(owner), left: null, at }))
  );
}
function readRules(path, text) {
  if (text.length > codeownersLimit) return [];
  const file = fileRef(path, text);
  const rules = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const rule = readRule(line, { file, start, end: start + line.trimEnd().length });
    if (rule) rules.push(rule);
    start += line.length + 1;
  }
  return rules;
}
function readRule(line, at) {
  const [pattern, ...rest] = words(line);
  if (pattern === void 0 || pattern.startsWith("#") || isUnsupported(pattern)) return null;
  const comment = rest.findIndex((word) => word.startsWith("#"));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  if (!owners.every(isOwner)) return null;
  return { test: compilePattern(pattern), owners, catchAll: isCatchAll(pattern), at };
}
function words(line) {
  const found = line.match(/(?:\\.|[^\s\\]|\\$)+/g) ?? [];
  return found.map((word) => word.replaceAll("\\ ", " "));
}
function isOwner(text) {
  return /^@[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)?$/.test(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

// src/directory/roster.ts
function rosterOf(entries, patterns, github = false) {
  const { whole, short } = indexed(entries);
  const allowed = patterns.map((pattern) => exactGlob(pattern.toLowerCase()));
  const names = [...new Set(entries.flatMap((entry) => entry.names))];
  const found = (owner) => {
    const full = plain2(owner);
    const part = shortName(owner) ?? entityName(owner);
    return whole.get(full) ?? short.get(full) ?? whole.get(plain2(part ?? "")) ?? null;
  };
  const whoIs = (owner) => {
    const entry = found(owner);
    if (entry?.left) return { state: "left", since: entry.left.since, at: entry.at };
    if (entry) return { state: "here", kind: entry.kind, name: entry.names[0] };
    const text = owner.trim().toLowerCase();
    if (allowed.some((test) => test(text))) return { state: "here", kind: kindOfName(owner) };
    return github && mayBeOnGithub(owner) ? { state: "untold", why: "GitHub is asked only where the Action judges a change" } : { state: "missing", nearest: nearest(owner.trim(), names) };
  };
  return {
    who: (owner) => {
      const each = eachOwner(owner);
      const found2 = best([owner, ...each].map(whoIs));
      return found2.state === "here" && each.length > 1 ? { ...found2, name: void 0 } : found2;
    },
    also: (name) => found(name)?.names ?? []
  };
}
function withRoster(directory, { who, also }) {
  const handles = (owner) => handlesOf(owner, (name) => [...also(name), ...directory.handles(name)]);
  const names = (owner) => eachOwner(owner).flatMap((name) => [name, ...also(name)]);
  const covers = (owner, path) => directory.covers(owner, path) && coverage(names(owner), handles(owner), directory.ownersOf(path)?.owners ?? []);
  return { ...directory, who, handles, covers };
}
function indexed(entries) {
  const whole = /* @__PURE__ */ new Map();
  const short = /* @__PURE__ */ new Map();
  const put = (map, name, entry) => {
    const key = plain2(name ?? "");
    const known2 = map.get(key);
    if (key !== "" && (known2 === void 0 || known2.left && !entry.left)) map.set(key, entry);
  };
  for (const entry of entries)
    for (const name of entry.names) {
      put(whole, name, entry);
      put(short, shortName(name), entry);
    }
  return { whole, short };
}
var ranks = ["here", "untold", "left", "missing"];
function best(answers) {
  for (const rank of ranks) {
    const found = answers.find(({ state }) => state === rank);
    if (found) return found;
  }
  return { state: "missing", nearest: null };
}

// src/stage/read-roster.ts
var mostCatalogs = 1e4;
async function readRoster({
  listing,
  shelves,
  codeowners,
  today,
  validate,
  directory
}) {
  const entries = [];
  for (const path of listing.files)
    entries.push(...readOwners(path, await ownersText(path, shelves), today, validate));
  if (listing.codeowners && codeowners)
    entries.push(...namedInCodeowners(codeowners.path, codeowners.text));
  if (listing.backstage.length > 0) entries.push(...await catalogs(listing.backstage, shelves));
  return withRoster(directory, rosterOf(entries, listing.patterns, listing.github));
}
async function ownersText(path, shelves) {
  for (const { has, read } of shelves) {
    const text = has(path) ? (await read([path])).get(path) : void 0;
    if (text !== void 0) return text;
  }
  throw new UserError(
    `\`${path}\`, which \`owner.directory.files\` names, cannot be read`,
    "Add the file, or take it out of the configuration."
  );
}
async function catalogs(globs, shelves) {
  const isCatalog = anyGlob(globs);
  const [judging] = shelves;
  const paths = (judging?.entries ?? []).map(({ path }) => path).filter(isCatalog);
  if (paths.length > mostCatalogs)
    throw new UserError(
      `\`owner.directory.backstage\` takes ${paths.length} files`,
      `Narrow its globs: at most ${mostCatalogs} files are read.`
    );
  const texts = await judging?.read(paths);
  return [...texts ?? []].flatMap(([path, text]) => readBackstage(path, text));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readRoster
});
})
