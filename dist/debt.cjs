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

// src/stage/burn-down.ts
var burn_down_exports = {};
__export(burn_down_exports, {
  burntDown: () => burntDown
});
module.exports = __toCommonJS(burn_down_exports);

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;
function timeOf(text2) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text2)) return null;
  const time = Date.parse(`${text2}T00:00:00Z`);
  return new Date(time).getUTCDate() === Number(text2.slice(8)) ? time : null;
}
function daysBetween(from, to) {
  const start = timeOf(from.slice(0, 10));
  const end = timeOf(to.slice(0, 10));
  return start === null || end === null ? null : (end - start) / day;
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function firstDifference(...comparisons) {
  return comparisons.find((c) => c !== 0) ?? 0;
}

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

// src/model/address.ts
var instanceKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g;
function withoutKeys(address) {
  return address.replace(instanceKey, "");
}

// src/model/debt.ts
function debtPlace(fact) {
  const { path } = fact.at.file;
  const address = withoutKeys(fact.written ?? fact.generic).replace(/#[^#]*$/, "");
  if (fact.domain !== "terraform") return { where: path, fact: address };
  const where = folderOf(path) || ".";
  return { where, fact: callOf(fact) ?? address.replace(/^(?:module\.[^.]+\.)+/, "") };
}
function callOf({ outside, generic, via }) {
  if (outside === void 0) return void 0;
  const before = withoutKeys(via.at(-1)?.address ?? "");
  const own = withoutKeys(generic).slice(before === "" ? 0 : before.length + 1);
  return /^module\.[^.]+/.exec(own)?.[0];
}
var allJobs = "job/*";
function debtPlaceOf(fact, theme) {
  const isJob = fact.domain === "workflow" && fact.kind === "identity" && theme === "owner";
  return isJob ? { where: folderOf(fact.at.file.path), fact: allJobs } : debtPlace(fact);
}
function debtId({ where, fact }) {
  return `${where}
${fact}`;
}

// src/base/origin.ts
function fileRef(path, text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at !== -1; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
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

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

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
function plainScalar(text2) {
  const first = text2.charCodeAt(0);
  if (first >= 48 && first <= 57 || first === 43 || first === 45 || first === 46)
    return numberOf(text2) ?? text2;
  return text2.length > 5 ? text2 : wordOf(text2);
}
function wordOf(text2) {
  switch (text2) {
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
      return text2;
  }
}
function numberOf(text2) {
  if (text2.length > longestNumber) return null;
  if (integer.test(text2)) return exact(text2.charCodeAt(0) === 43 ? text2.slice(1) : text2);
  if (decimal.test(text2)) return finite(Number(text2));
  if (octal.test(text2) || hexadecimal.test(text2)) return exact(text2);
  return special(text2);
}
function special(text2) {
  if (infinity.test(text2)) return text2.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text2 === ".nan" || text2 === ".NaN" || text2 === ".NAN" ? NaN : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text2) {
  const value = Number(text2);
  if (Number.isSafeInteger(value)) return value;
  return text2.length > longestNumber ? finite(value) : BigInt(text2);
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
  const { text: text2, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text2.charCodeAt(at);
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
function readComment({ text: text2, end, lineStart, comments }, hash) {
  if (hash > lineStart && text2.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text2, hash, end);
  let stop = next;
  while (text2.charCodeAt(stop - 1) === 32 || text2.charCodeAt(stop - 1) === 9) stop--;
  let before = hash - 1;
  while (before >= lineStart && text2.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop,
    text: text2.slice(hash + 1, stop).trim(),
    trailing: before >= lineStart
  });
  return next;
}
function lineEnd(text2, from, end) {
  const at = text2.indexOf("\n", from);
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
  const { text: text2, at: start } = reader;
  let at = start + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text2.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text2.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value = text2.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}
function readDouble(reader) {
  const { text: text2, at: start } = reader;
  let at = start + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text2.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text2.charAt(at++))) elsewhere();
  }
  const value = text2.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text: text2, at: start } = reader;
  let at = start;
  let c = text2.charCodeAt(at);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text2.charCodeAt(at + 1), isFlow))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text2.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text2.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text2.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  if (end === start || isKey && at !== end) elsewhere();
  if (isKey && isFlow && text2.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text2.slice(start, end);
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
  const { text: text2, at: start } = reader;
  const isLiteral = text2.charCodeAt(start) === 124;
  const mark = text2.charCodeAt(start + 1);
  const chomping = mark === 43 ? "keep" : mark === 45 ? "strip" : "clip";
  const valueStart = readHeader(reader, chomping === "clip" ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text2.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text2.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = valueOf(text2.slice(valueStart, valueEnd), indent, isLiteral, chomping);
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
  const { text: text2 } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text2.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text2.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}
function readContent(reader, from, least) {
  const { text: text2, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text2.charCodeAt(at) === 32) at++;
    const column = at - line;
    const c = text2.charCodeAt(at);
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
      at = lineEnd(text2, at, end);
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
function mayBeEveryday(text2) {
  return !suspect.test(text2) || !unusual.test(text2);
}
function readEveryday(text2, start, end, out) {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text2.startsWith("---", start) && isEnd(text2.charCodeAt(start + 3));
  const at = isMarked ? start + 3 : start;
  const reader = {
    text: text2,
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
  const { text: text2, at, column } = reader;
  switch (text2.charCodeAt(at)) {
    case 45:
      if (!isEnd(text2.charCodeAt(at + 1))) break;
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
function isDash({ text: text2, at }) {
  return text2.charCodeAt(at) === 45 && isEnd(text2.charCodeAt(at + 1));
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
  const { text: text2 } = reader;
  blank(reader);
  if (!isFirst && text2.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text2.charCodeAt(reader.at) !== closer) elsewhere();
  if (text2.charCodeAt(reader.at) !== closer) return false;
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
function isMarker(text2, at) {
  return text2.startsWith("---", at) && (at + 3 === text2.length || " 	\r\n".includes(text2.charAt(at + 3)));
}
function nextDocumentAfter(text2, from) {
  let line = text2.indexOf("\n---", from);
  while (line !== -1 && !isMarker(text2, line + 1)) line = text2.indexOf("\n---", line + 1);
  return line === -1 ? text2.length : line + 1;
}

// src/parse/yaml/output.ts
function newOutput(text2) {
  return { text: text2, documents: [], comments: [], problems: [], aliased: 0 };
}

// src/parse/yaml/parse.ts
function parseYaml(text2, parts = [{ start: 0, end: text2.length }]) {
  const out = newOutput(text2);
  const read = mayBeEveryday(text2) ? readDocuments : readPart;
  for (const { start, end } of parts)
    read(end === text2.length ? text2 : text2.slice(0, end), start, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}
function readDocuments(text2, start, out) {
  for (let at = start; at < text2.length; ) {
    const next = nextDocumentAfter(text2, at);
    if (!readEveryday(text2, at, next, out) && !readOne(text2.slice(at, next), at, out))
      return readPart(text2, at, out);
    at = next;
  }
}

// src/base/nearest.ts
function nearest(word, candidates) {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best = null;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const edits = distance(word.toLowerCase().slice(0, 64), candidate.toLowerCase());
    if (edits < least) {
      best = candidate;
      least = edits;
    }
  }
  return best;
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
function readDocument(path, text2, validate) {
  const file = fileRef(path, text2);
  const tree = parseYaml(text2);
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
    const known3 = Object.keys(first.parentSchema?.properties ?? {});
    const close = nearest(key, known3);
    const where = document.at(`${first.instancePath}/${escapePointer(key)}`);
    const todo = close ? `Did you mean \`${close}\`?` : `Known keys: ${known3.join(", ")}.`;
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

// src/config/debt-file.ts
var debtPath = ".github/nhi-debt.yml";
function readDebt(path, text2, validate) {
  const document = readDocument(path, text2, validate);
  const { adopted, items } = document.data;
  const seen = /* @__PURE__ */ new Set();
  const listed = (items ?? []).map((item, index) => {
    const at = document.at(`/items/${index}`);
    if (seen.has(debtId(item)))
      throw fault(at, `\`${item.fact}\` of \`${item.where}\` stands twice`, "Keep one line.");
    seen.add(debtId(item));
    return { ...item, owner: item.owner ?? null, at };
  });
  return { adopted, items: listed };
}

// src/config/debt-validators.gen.mjs
function countCharacters(text2) {
  return Array.from(text2).length;
}
var validateDebt = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "https://unpkg.com/nhi-lint/schemas/debt.schema.json", "title": "nhi-lint review debt", "description": "`.github/nhi-debt.yml`: what stood in a tree before nhi-lint judged it and is to be mended, by whom and by when. `nhi-lint init --adopt` writes it, a line an item; `nhi-lint sweep` reads it, the gate does not.", "type": "object", "additionalProperties": false, "required": ["adopted", "items"], "properties": { "adopted": { "description": "The day the list was made.", "$ref": "#/$defs/day" }, "items": { "type": ["array", "null"], "items": { "type": "object", "additionalProperties": false, "required": ["where", "fact", "rules", "due"], "properties": { "where": { "description": "The file that declares it; of Terraform the folder, `.` for the top one.", "type": "string", "minLength": 1 }, "fact": { "description": "What is to be mended, as its own module, manifest or workflow calls it.", "type": "string", "minLength": 1 }, "rules": { "description": "What complains about it.", "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 }, "owner": { "description": "Who is to mend it; none: nobody answers for it yet.", "type": "string", "minLength": 1 }, "due": { "description": "The last day it may stand. Anybody may move it: that is a change somebody reviews.", "$ref": "#/$defs/day" } } } } }, "$defs": { "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } } };
var schema32 = { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
var pattern4 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var func1 = countCharacters;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.adopted === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "adopted" }, message: "must have required property 'adopted'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.items === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'", schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "adopted" || key0 === "items")) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.adopted !== void 0) {
      let data0 = data.adopted;
      if (typeof data0 === "string") {
        if (!pattern4.test(data0)) {
          const err3 = { instancePath: instancePath + "/adopted", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema32, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/adopted", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.items !== void 0) {
      let data1 = data.items;
      if (!Array.isArray(data1) && data1 !== null) {
        const err5 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: schema31.properties.items.type }, message: "must be array,null", schema: schema31.properties.items.type, parentSchema: schema31.properties.items, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.where === void 0) {
              const err6 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "where" }, message: "must have required property 'where'", schema: schema31.properties.items.items.required, parentSchema: schema31.properties.items.items, data: data2 };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
            if (data2.fact === void 0) {
              const err7 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "fact" }, message: "must have required property 'fact'", schema: schema31.properties.items.items.required, parentSchema: schema31.properties.items.items, data: data2 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (data2.rules === void 0) {
              const err8 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "rules" }, message: "must have required property 'rules'", schema: schema31.properties.items.items.required, parentSchema: schema31.properties.items.items, data: data2 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (data2.due === void 0) {
              const err9 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/required", keyword: "required", params: { missingProperty: "due" }, message: "must have required property 'due'", schema: schema31.properties.items.items.required, parentSchema: schema31.properties.items.items, data: data2 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
            for (const key1 in data2) {
              if (!(key1 === "where" || key1 === "fact" || key1 === "rules" || key1 === "owner" || key1 === "due")) {
                const err10 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.items.items, data: data2 };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
            if (data2.where !== void 0) {
              let data3 = data2.where;
              if (typeof data3 === "string") {
                if (func1(data3) < 1) {
                  const err11 = { instancePath: instancePath + "/items/" + i0 + "/where", schemaPath: "#/properties/items/items/properties/where/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.items.items.properties.where, data: data3 };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
              } else {
                const err12 = { instancePath: instancePath + "/items/" + i0 + "/where", schemaPath: "#/properties/items/items/properties/where/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.items.items.properties.where.type, parentSchema: schema31.properties.items.items.properties.where, data: data3 };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data2.fact !== void 0) {
              let data4 = data2.fact;
              if (typeof data4 === "string") {
                if (func1(data4) < 1) {
                  const err13 = { instancePath: instancePath + "/items/" + i0 + "/fact", schemaPath: "#/properties/items/items/properties/fact/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.items.items.properties.fact, data: data4 };
                  if (vErrors === null) {
                    vErrors = [err13];
                  } else {
                    vErrors.push(err13);
                  }
                  errors++;
                }
              } else {
                const err14 = { instancePath: instancePath + "/items/" + i0 + "/fact", schemaPath: "#/properties/items/items/properties/fact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.items.items.properties.fact.type, parentSchema: schema31.properties.items.items.properties.fact, data: data4 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
            if (data2.rules !== void 0) {
              let data5 = data2.rules;
              if (Array.isArray(data5)) {
                if (data5.length < 1) {
                  const err15 = { instancePath: instancePath + "/items/" + i0 + "/rules", schemaPath: "#/properties/items/items/properties/rules/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema31.properties.items.items.properties.rules, data: data5 };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
                const len1 = data5.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data5[i1];
                  if (typeof data6 === "string") {
                    if (func1(data6) < 1) {
                      const err16 = { instancePath: instancePath + "/items/" + i0 + "/rules/" + i1, schemaPath: "#/properties/items/items/properties/rules/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.items.items.properties.rules.items, data: data6 };
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    }
                  } else {
                    const err17 = { instancePath: instancePath + "/items/" + i0 + "/rules/" + i1, schemaPath: "#/properties/items/items/properties/rules/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.items.items.properties.rules.items.type, parentSchema: schema31.properties.items.items.properties.rules.items, data: data6 };
                    if (vErrors === null) {
                      vErrors = [err17];
                    } else {
                      vErrors.push(err17);
                    }
                    errors++;
                  }
                }
              } else {
                const err18 = { instancePath: instancePath + "/items/" + i0 + "/rules", schemaPath: "#/properties/items/items/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.items.items.properties.rules.type, parentSchema: schema31.properties.items.items.properties.rules, data: data5 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data2.owner !== void 0) {
              let data7 = data2.owner;
              if (typeof data7 === "string") {
                if (func1(data7) < 1) {
                  const err19 = { instancePath: instancePath + "/items/" + i0 + "/owner", schemaPath: "#/properties/items/items/properties/owner/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema31.properties.items.items.properties.owner, data: data7 };
                  if (vErrors === null) {
                    vErrors = [err19];
                  } else {
                    vErrors.push(err19);
                  }
                  errors++;
                }
              } else {
                const err20 = { instancePath: instancePath + "/items/" + i0 + "/owner", schemaPath: "#/properties/items/items/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.items.items.properties.owner.type, parentSchema: schema31.properties.items.items.properties.owner, data: data7 };
                if (vErrors === null) {
                  vErrors = [err20];
                } else {
                  vErrors.push(err20);
                }
                errors++;
              }
            }
            if (data2.due !== void 0) {
              let data8 = data2.due;
              if (typeof data8 === "string") {
                if (!pattern4.test(data8)) {
                  const err21 = { instancePath: instancePath + "/items/" + i0 + "/due", schemaPath: "#/$defs/day/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"', schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", parentSchema: schema32, data: data8 };
                  if (vErrors === null) {
                    vErrors = [err21];
                  } else {
                    vErrors.push(err21);
                  }
                  errors++;
                }
              } else {
                const err22 = { instancePath: instancePath + "/items/" + i0 + "/due", schemaPath: "#/$defs/day/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.type, parentSchema: schema32, data: data8 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
          } else {
            const err23 = { instancePath: instancePath + "/items/" + i0, schemaPath: "#/properties/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.items.items.type, parentSchema: schema31.properties.items.items, data: data2 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err24];
    } else {
      vErrors.push(err24);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/base/owner-id.ts
function ownerId(owner) {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}

// src/model/owner.ts
function nameOfOwner({ value, who }) {
  return (who.state === "here" ? who.name : void 0) ?? value;
}
function ownerNames({ owners }) {
  const names = /* @__PURE__ */ new Map();
  for (const owner of owners.values()) {
    if (owner.state !== "declared") continue;
    const id = ownerId(owner.value);
    const name = nameOfOwner(owner);
    if (!names.has(id)) names.set(id, names.get(ownerId(name)) ?? name);
    if (!names.has(ownerId(name))) names.set(ownerId(name), name);
  }
  return (owner) => {
    const id = ownerId(owner);
    const name = names.get(id) ?? owner;
    names.set(id, name);
    return name;
  };
}

// src/stage/debt.ts
function byPlace(findings) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { change } = finding;
    if (!change) continue;
    const place = debtPlaceOf(change.fact, finding.theme);
    const known3 = found.get(debtId(place));
    found.set(debtId(place), {
      place,
      findings: known3 ? [...known3.findings, finding] : [finding]
    });
  }
  return found;
}
var hiding = /* @__PURE__ */ new Set([
  "malformed",
  "template",
  "unreadable",
  "bound",
  "disagreement"
]);
function placesOf({ kind, at: { file } }) {
  return kind === "template" ? [file.path] : [file.path, folderOf(file.path) || "."];
}
function burnt(items, { findings, gaps, rules }) {
  const places = byPlace(findings);
  const blind = new Set(gaps.filter(({ kind }) => hiding.has(kind)).flatMap(placesOf));
  const open = [];
  const done = [];
  const waived = [];
  const untold = [];
  for (const item of items) {
    const all = places.get(debtId(item))?.findings ?? [];
    const asked = new Set(item.rules.map((rule) => rules.get(rule)?.theme));
    const left = all.filter(
      ({ rule, severity, theme }) => item.rules.includes(rule) || severity !== "note" && asked.has(theme)
    );
    const [first, ...more] = left.filter(({ waiver }) => !waiver);
    if (first) open.push({ item, findings: [first, ...more] });
    else if (left.length > 0) waived.push(item);
    else (blind.has(item.where) ? untold : done).push(item);
  }
  return { open, done, waived, untold };
}

// src/evaluate/written.ts
function foldKey(key) {
  const fold = folds.get(key) ?? key.toLowerCase().replace(/[-_\s/:]+/g, "-");
  folds.set(key, fold);
  return fold;
}
var folds = /* @__PURE__ */ new Map();
function folded(keys) {
  return new Set(keys.map(foldKey));
}

// src/stage/rotation.ts
var modeKeys = folded(["rotation", "nhi/rotation"]);
var windowKeys = folded(["rotation-window", "nhi/rotation-window"]);
var nextKeys = folded(["rotation-next", "next-rotation", "nhi/rotation-next"]);

// src/stage/sweep.ts
var urgency = [
  "expired",
  "key-expired",
  "debt",
  "orphaned",
  "ownerless",
  "unused",
  "key-stale",
  "unattested",
  "rotation",
  "due",
  "key-due",
  "attest-due",
  "rotation-due",
  "waiver",
  "debt-due"
];
function grouped(found, model) {
  const nameOf = ownerNames(model);
  const byOwner = /* @__PURE__ */ new Map();
  for (const { owner: written, item: one } of found) {
    const owner = written === null ? null : nameOf(written);
    append(byOwner, owner, one);
  }
  return [...byOwner].map(([owner, items]) => ({ owner, items: items.toSorted(bySeverity) })).toSorted(
    (a, b) => firstDifference(
      Number(a.owner === null) - Number(b.owner === null),
      compareText(a.owner ?? "", b.owner ?? "")
    )
  );
}
function bySeverity(a, b) {
  return firstDifference(
    urgency.indexOf(a.lapse) - urgency.indexOf(b.lapse),
    compareText(a.day ?? "9999", b.day ?? "9999"),
    compareText(a.key, b.key)
  );
}

// src/stage/burn-down.ts
function burntDown(swept, text2, report, term) {
  const { items } = readDebt(debtPath, text2, validateDebt);
  const { open, done, untold } = burnt(items, report);
  const later = new Map(
    open.flatMap(({ item }) => ahead(item, term) > term.within ? [[debtId(item), item]] : [])
  );
  const isLater = ({ key, lapse }) => {
    const fact = report.model.facts.get(key);
    const item = fact && later.get(debtId(debtPlace(fact)));
    return item?.rules.some((rule) => said[lapse]?.includes(rule)) === true;
  };
  const before = swept.owners.flatMap(
    ({ owner, items: all }) => all.filter((item) => !isLater(item)).map((item) => ({ owner, item }))
  );
  const due = open.filter(({ item }) => !later.has(debtId(item))).map((one) => ({ owner: one.item.owner, item: dueItem(one, term) }));
  return {
    ...swept,
    owners: grouped([...before, ...due], report.model),
    debt: { items: items.length, done: done.length, untold: untold.length }
  };
}
function ahead({ due }, { today }) {
  return daysBetween(today, due) ?? Infinity;
}
var said = {
  expired: ["expired-identity"],
  orphaned: ["orphaned-identity", "unresolvable-owner"],
  ownerless: ["ownerless-identity", "placeholder-owner"]
};
function dueItem({ item, findings }, term) {
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => `\`${rule}\``);
  const isPast = ahead(item, term) < 0;
  return {
    lapse: isPast ? "debt" : "debt-due",
    address: item.fact,
    key: `${item.where} ${item.fact}`,
    at: findings[0].primary,
    day: item.due,
    text: `${rules.join(", ")} ${isPast ? "was" : "is"} to be mended by ${item.due}`
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  burntDown
});
})
