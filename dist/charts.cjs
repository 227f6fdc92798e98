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

// src/stage/render-charts.ts
var render_charts_exports = {};
__export(render_charts_exports, {
  renderSide: () => renderSide
});
module.exports = __toCommonJS(render_charts_exports);

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function pathFrom(folder, path) {
  let found = folder;
  for (const part of path.split("/")) {
    if (part === "..") {
      if (found === "") return null;
      found = folderOf(found);
    } else if (part !== "." && part !== "") found = pathIn(found, part);
  }
  return found;
}

// src/source/ours.ts
var words = [
  "Role",
  "erviceAccount",
  "ecret",
  "dentity",
  "oken",
  "redential",
  "ertificate",
  "SPIFFE",
  "IAM",
  "AccessKey",
  "User",
  "Policy",
  "kubeconfig",
  // What installs charts and deploys folders says which accounts and roles there are.
  "HelmRelease",
  "argoproj.io/",
  "kustomize.toolkit.fluxcd.io"
];
function worthParsing(kind, bytes) {
  if (kind !== "yaml" && kind !== "json") return bytes.length > 0;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.includes("kind") && view.includes("apiVersion")) {
    return words.some((word) => view.includes(word)) || escaped(view) || folded(view);
  }
  return escaped(view) || folded(view) && foldedKey.test(view.toString("latin1")) || notUtf8(bytes);
}
var letters = [
  "\\u004",
  "\\u005",
  "\\u006",
  "\\u007",
  "\\x4",
  "\\x5",
  "\\x6",
  "\\x7",
  "\\U0000004",
  "\\U0000005",
  "\\U0000006",
  "\\U0000007"
];
function escaped(view) {
  return (view.includes("\\u00") || view.includes("\\x") || view.includes("\\U0")) && letters.some((letter) => view.includes(letter));
}
function folded(view) {
  return view.includes("\\\n") || view.includes("\\\r");
}
var foldedKey = /\\[\r\n][^"\\]*"\s*[:#]|\?\s[^\n"?]*"/;
var utf16 = [Buffer.of(255, 254), Buffer.of(254, 255)];
function notUtf8(bytes) {
  return utf16.some((mark) => bytes[0] === mark[0] && bytes[1] === mark[1]);
}
var manifestSeek = {
  // Escapes, and words that are broken over two lines, begin with a backslash.
  words: [...words, "\\"],
  bytes: utf16,
  endings: [".yaml", ".yml", ".json"]
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
function plainScalar(text3) {
  const first2 = text3.charCodeAt(0);
  if (first2 >= 48 && first2 <= 57 || first2 === 43 || first2 === 45 || first2 === 46)
    return numberOf(text3) ?? text3;
  return text3.length > 5 ? text3 : wordOf(text3);
}
function wordOf(text3) {
  switch (text3) {
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
      return text3;
  }
}
function numberOf(text3) {
  if (text3.length > longestNumber) return null;
  if (integer.test(text3)) return exact(text3.charCodeAt(0) === 43 ? text3.slice(1) : text3);
  if (decimal.test(text3)) return finite(Number(text3));
  if (octal.test(text3) || hexadecimal.test(text3)) return exact(text3);
  return special(text3);
}
function special(text3) {
  if (infinity.test(text3)) return text3.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text3 === ".nan" || text3 === ".NaN" || text3 === ".NAN" ? NaN : null;
}
function finite(value2) {
  return Number.isFinite(value2) ? value2 : null;
}
function exact(text3) {
  const value2 = Number(text3);
  if (Number.isSafeInteger(value2)) return value2;
  return text3.length > longestNumber ? finite(value2) : BigInt(text3);
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
  const { text: text3, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text3.charCodeAt(at);
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
function readComment({ text: text3, end, lineStart, comments }, hash) {
  if (hash > lineStart && text3.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text3, hash, end);
  let stop = next;
  while (text3.charCodeAt(stop - 1) === 32 || text3.charCodeAt(stop - 1) === 9) stop--;
  let before = hash - 1;
  while (before >= lineStart && text3.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop,
    text: text3.slice(hash + 1, stop).trim(),
    trailing: before >= lineStart
  });
  return next;
}
function lineEnd(text3, from, end) {
  const at = text3.indexOf("\n", from);
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
  const { text: text3, at: start2 } = reader;
  let at = start2 + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text3.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text3.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value2 = text3.slice(start2 + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value2.replaceAll("''", "'") : value2;
  reader.style = "single";
}
function readDouble(reader) {
  const { text: text3, at: start2 } = reader;
  let at = start2 + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text3.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text3.charAt(at++))) elsewhere();
  }
  const value2 = text3.slice(start2 + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value2.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value2;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text: text3, at: start2 } = reader;
  let at = start2;
  let c = text3.charCodeAt(at);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text3.charCodeAt(at + 1), isFlow))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text3.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text3.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text3.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  if (end === start2 || isKey && at !== end) elsewhere();
  if (isKey && isFlow && text3.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text3.slice(start2, end);
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
function scalarOf({ tokenStart, tokenEnd, value: value2, style }) {
  const isPlain2 = style === "plain";
  return {
    kind: "scalar",
    start: tokenStart,
    end: tokenEnd,
    value: isPlain2 ? plainScalar(value2) : value2,
    style,
    contentStart: isPlain2 ? tokenStart : tokenStart + 1,
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
  const { text: text3, at: start2 } = reader;
  const isLiteral = text3.charCodeAt(start2) === 124;
  const mark = text3.charCodeAt(start2 + 1);
  const chomping = mark === 43 ? "keep" : mark === 45 ? "strip" : "clip";
  const valueStart = readHeader(reader, chomping === "clip" ? start2 + 1 : start2 + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text3.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start2 + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text3.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value2 = valueOf(text3.slice(valueStart, valueEnd), indent, isLiteral, chomping);
  reader.last = end;
  advance(reader);
  return {
    kind: "scalar",
    start: start2,
    end,
    value: value2,
    style: isLiteral ? "literal" : "folded",
    contentStart: Math.min(contentStart, end),
    tag: null,
    indent: Math.max(indent, 0)
  };
}
function valueOf(region, indent, isLiteral, chomping) {
  const lines = region.split("\n");
  if (lines.at(-1) === "") lines.pop();
  let value2 = "";
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
    value2 += breaks === 0 && !isFirst ? " " : "\n".repeat(breaks);
    value2 += line.slice(indent);
    isFirst = false;
    empty = 0;
    wasDeeper = isDeeper;
  }
  if (chomping === "keep") return value2 + "\n".repeat(isFirst ? empty : empty + 1);
  return isFirst || chomping === "strip" ? value2 : `${value2}
`;
}
function isSpace(c) {
  return c === 32 || c === 10 || c === 9;
}
function readHeader(reader, from) {
  const { text: text3 } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text3.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text3.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}
function readContent(reader, from, least) {
  const { text: text3, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text3.charCodeAt(at) === 32) at++;
    const column = at - line;
    const c = text3.charCodeAt(at);
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
      at = lineEnd(text3, at, end);
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
function mayBeEveryday(text3) {
  return !suspect.test(text3) || !unusual.test(text3);
}
function readEveryday(text3, start2, end, out) {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text3.startsWith("---", start2) && isEnd(text3.charCodeAt(start2 + 3));
  const at = isMarked ? start2 + 3 : start2;
  const reader = {
    text: text3,
    end,
    comments,
    at,
    lineStart: start2,
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
  const { text: text3, at, column } = reader;
  switch (text3.charCodeAt(at)) {
    case 45:
      if (!isEnd(text3.charCodeAt(at + 1))) break;
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
  const start2 = reader.tokenStart;
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
  return { kind: "mapping", start: start2, end: reader.last, pairs, tag: null };
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
function isDash({ text: text3, at }) {
  return text3.charCodeAt(at) === 45 && isEnd(text3.charCodeAt(at + 1));
}
function readSequence(reader, column) {
  const start2 = reader.at;
  const items2 = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items2.push(
      standsBelow(reader) && reader.column <= column ? emptyScalar(after) : readNode(reader, column, false)
    );
    if (reader.column > column) elsewhere();
  } while (reader.column === column && isDash(reader));
  reader.depth--;
  return { kind: "sequence", start: start2, end: reader.last, items: items2, tag: null };
}
function readFlow(reader) {
  if (++reader.depth > deepest) elsewhere();
  const node = reader.text.charCodeAt(reader.at) === 123 ? readFlowMapping(reader) : readFlowList(reader);
  reader.depth--;
  return node;
}
function readFlowList(reader) {
  const start2 = reader.at++;
  const items2 = [];
  while (!closes(reader, 93, items2.length === 0)) {
    items2.push(readFlowNode(reader));
  }
  return { kind: "sequence", start: start2, end: reader.at, items: items2, tag: null };
}
function readFlowMapping(reader) {
  const start2 = reader.at++;
  const pairs = [];
  while (!closes(reader, 125, pairs.length === 0)) {
    readToken(reader, true);
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (!reader.isKey || key === "<<" || pairs.some((pair) => pair.key === key)) elsewhere();
    blank(reader);
    pairs.push({ key, keySpan, value: readFlowNode(reader) });
  }
  return { kind: "mapping", start: start2, end: reader.at, pairs, tag: null };
}
function closes(reader, closer, isFirst) {
  const { text: text3 } = reader;
  blank(reader);
  if (!isFirst && text3.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text3.charCodeAt(reader.at) !== closer) elsewhere();
  if (text3.charCodeAt(reader.at) !== closer) return false;
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
function isMarker(text3, at) {
  return text3.startsWith("---", at) && (at + 3 === text3.length || " 	\r\n".includes(text3.charAt(at + 3)));
}
function nextDocumentAfter(text3, from) {
  let line = text3.indexOf("\n---", from);
  while (line !== -1 && !isMarker(text3, line + 1)) line = text3.indexOf("\n---", line + 1);
  return line === -1 ? text3.length : line + 1;
}

// src/parse/yaml/output.ts
function newOutput(text3) {
  return { text: text3, documents: [], comments: [], problems: [], aliased: 0 };
}

// src/parse/yaml/parse.ts
function parseYaml(text3, parts2 = [{ start: 0, end: text3.length }]) {
  const out = newOutput(text3);
  const read = mayBeEveryday(text3) ? readDocuments : readPart;
  for (const { start: start2, end } of parts2)
    read(end === text3.length ? text3 : text3.slice(0, end), start2, out);
  out.problems.sort((a, b) => a.start - b.start);
  return { documents: out.documents, comments: out.comments, problems: out.problems };
}
function readDocuments(text3, start2, out) {
  for (let at = start2; at < text3.length; ) {
    const next = nextDocumentAfter(text3, at);
    if (!readEveryday(text3, at, next, out) && !readOne(text3.slice(at, next), at, out))
      return readPart(text3, at, out);
    at = next;
  }
}

// src/parse/gotemplate/unquote.ts
var escape = /\\(?:([abfnrtv\\'"])|([0-7]{3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]?))/g;
var plain = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
function unquoted(literal2) {
  const inner = literal2.slice(1, -1);
  if (literal2.startsWith("`")) return inner.replaceAll("\r", "");
  if (!inner.includes("\\")) return inner;
  let isWrong = false;
  const text3 = inner.replace(
    escape,
    (_all, letter, octal2, byte, short, long) => {
      if (letter !== void 0) return plain[letter] ?? letter;
      const code = octal2 === void 0 ? Number.parseInt(byte ?? short ?? long ?? "", 16) : Number.parseInt(octal2, 8);
      if (!(code <= 1114111)) {
        isWrong = true;
        return "";
      }
      return String.fromCodePoint(code);
    }
  );
  return isWrong ? null : text3;
}

// src/parse/gotemplate/pipes.ts
var SyntaxFault = class extends Error {
  start;
  end;
  constructor({ start: start2, end }, message) {
    super(message);
    this.start = start2;
    this.end = end;
  }
};
var deepest2 = 100;
function pipeOf(tokens, around) {
  const cursor = { tokens, around, at: 0, depth: 0 };
  const pipe = pipeAt(cursor);
  const left = tokens[cursor.at];
  if (left) throw new SyntaxFault(left, `\`${left.text}\` is not expected`);
  return pipe;
}
function isMark(token2, text3) {
  return token2?.kind === "mark" && token2.text === text3;
}
function pipeAt(cursor) {
  const first2 = cursor.tokens[cursor.at];
  const start2 = first2?.start ?? cursor.around.start;
  const { sets, assigns } = setsAt(cursor);
  const commands = [];
  do
    commands.push(commandAt(cursor));
  while (isMark(cursor.tokens[cursor.at], "|") && ++cursor.at);
  const end = cursor.tokens[cursor.at - 1]?.end ?? cursor.around.end;
  return { sets, assigns, commands, start: start2, end };
}
function setsAt(cursor) {
  const { tokens, at } = cursor;
  const [first2, second, third, fourth] = tokens.slice(at, at + 4);
  if (first2?.kind !== "variable") return { sets: [], assigns: false };
  if (isMark(second, ":=") || isMark(second, "=")) {
    cursor.at += 2;
    return { sets: [first2.text], assigns: second?.text === "=" };
  }
  if (isMark(second, ",") && third?.kind === "variable") {
    if (!isMark(fourth, ":=") && !isMark(fourth, "="))
      throw new SyntaxFault(third, "`:=` is expected behind it");
    cursor.at += 4;
    return { sets: [first2.text, third.text], assigns: fourth?.text === "=" };
  }
  return { sets: [], assigns: false };
}
function commandAt(cursor) {
  const words3 = [];
  for (; ; ) {
    const token2 = cursor.tokens[cursor.at];
    if (!token2 || token2.kind === "mark" && token2.text !== "(") break;
    if (token2.joined && words3.length > 0 && token2.kind !== "mark")
      throw new SyntaxFault(token2, "a blank is missing before it");
    words3.push(withFields(operandAt(cursor), cursor));
  }
  const [first2] = words3;
  const last = words3.at(-1);
  if (!first2 || !last) {
    const at = cursor.tokens[cursor.at] ?? cursor.around;
    throw new SyntaxFault(at, "a value is missing");
  }
  return { words: words3, start: first2.start, end: last.end };
}
function operandAt(cursor) {
  const token2 = cursor.tokens[cursor.at++];
  if (!token2) throw new SyntaxFault(cursor.around, "a value is missing");
  const { start: start2, end, text: text3 } = token2;
  switch (token2.kind) {
    case "string":
    case "raw":
    case "char":
      return literal(token2);
    case "number":
      return { kind: "number", start: start2, end, value: numberOf2(token2) };
    case "variable":
      return { kind: "variable", start: start2, end, name: text3 };
    case "field":
      return { kind: "fields", start: start2, end, of: null, names: [text3.slice(1)] };
    case "dot":
      return { kind: "dot", start: start2, end };
    case "word":
      if (text3 === "nil") return { kind: "nil", start: start2, end };
      if (text3 === "true" || text3 === "false")
        return { kind: "boolean", start: start2, end, value: text3 === "true" };
      return { kind: "function", start: start2, end, name: text3 };
    case "mark": {
      if (++cursor.depth > deepest2) throw new SyntaxFault(token2, "it is nested too deep");
      const pipe = pipeAt(cursor);
      const close = cursor.tokens[cursor.at++];
      if (!close || !isMark(close, ")")) throw new SyntaxFault(token2, "no `)` closes it");
      cursor.depth--;
      return { kind: "pipe", start: start2, end: close.end, pipe };
    }
  }
}
function withFields(of, cursor) {
  const names = [];
  let { end } = of;
  for (; ; ) {
    const token2 = cursor.tokens[cursor.at];
    if (token2?.kind !== "field" || !token2.joined) break;
    names.push(token2.text.slice(1));
    ({ end } = token2);
    cursor.at++;
  }
  if (names.length === 0) return of;
  if (of.kind === "fields")
    return { kind: "fields", start: of.start, end, of: of.of, names: [...of.names, ...names] };
  return { kind: "fields", start: of.start, end, of, names };
}
function literal(token2) {
  const { start: start2, end } = token2;
  const value2 = unquoted(token2.text);
  if (value2 === null) throw new SyntaxFault(token2, "it is no string");
  if (token2.kind !== "char") return { kind: "string", start: start2, end, value: value2 };
  return { kind: "number", start: start2, end, value: BigInt(value2.codePointAt(0) ?? 0) };
}
function numberOf2(token2) {
  const text3 = token2.text.replaceAll("_", "");
  const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text3) ?? [];
  if (/^(?:\d+|0[xX][\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$/.test(digits)) {
    const octal2 = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
    const value3 = BigInt(octal2);
    return sign === "-" ? -value3 : value3;
  }
  const value2 = Number(text3);
  if (Number.isNaN(value2)) throw new SyntaxFault(token2, "it is no number");
  return value2;
}

// src/parse/gotemplate/tokens.ts
var pattern = /(?<string>"(?:\\.|[^"\\\n])*")|(?<raw>`[^`]*`)|(?<char>'(?:\\.|[^'\\\n])+')|(?<number>[+-]?\.?\d[\w.]*(?:(?<=[eE])[+-]\d+)?)|(?<variable>\$[\p{L}\p{N}_]*)|(?<field>\.[\p{L}_][\p{L}\p{N}_]*)|(?<dot>\.)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<mark>:=|[=|,()])/uy;
var blanks = /[ \t\r\n]*/y;
function piecesOf(text3) {
  const pieces = [];
  let trimsNext = false;
  for (let at = 0; ; ) {
    const open = text3.indexOf("{{", at);
    const trims = open !== -1 && text3[open + 2] === "-" && isBlank(text3[open + 3]);
    let [from, to] = [at, open === -1 ? text3.length : open];
    if (trimsNext) while (from < to && isBlank(text3[from])) from++;
    if (trims) while (to > from && isBlank(text3[to - 1])) to--;
    if (to > from) pieces.push({ kind: "text", start: from, end: to, text: text3.slice(from, to) });
    if (open === -1) return { pieces, fault: null };
    const action = actionAt(text3, open, open + (trims ? 3 : 2));
    if ("message" in action) return { pieces, fault: action };
    if (action.tokens) {
      const { end, tokens } = action;
      pieces.push({ kind: "action", start: open, end, tokens });
    }
    trimsNext = action.trims;
    at = action.end;
  }
}
function isBlank(character) {
  return character === " " || character === "	" || character === "\n" || character === "\r";
}
function actionAt(text3, open, inside) {
  let at = skip(text3, inside);
  if (text3.startsWith("/*", at)) return commentAt(text3, open, at);
  const tokens = [];
  for (let before = inside; ; before = at, at = skip(text3, at)) {
    if (text3.startsWith("}}", at)) return { end: at + 2, tokens, trims: false };
    if (text3.startsWith("-}}", at) && at > 0 && isBlank(text3[at - 1]))
      return { end: at + 3, tokens, trims: true };
    if (at >= text3.length) return { at: open, message: "an action is not closed" };
    const token2 = tokenAt(text3, at, at === before && tokens.length > 0);
    if (!token2) return { at, message: `\`${text3.charAt(at)}\` is not expected in an action` };
    tokens.push(token2);
    at = token2.end;
  }
}
function skip(text3, at) {
  blanks.lastIndex = at;
  blanks.exec(text3);
  return blanks.lastIndex;
}
function commentAt(text3, open, at) {
  const end = text3.indexOf("*/", at + 2);
  if (end === -1) return { at: open, message: "a comment is not closed" };
  if (text3.startsWith("}}", end + 2)) return { end: end + 4, tokens: null, trims: false };
  const close = skip(text3, end + 2);
  return close > end + 2 && text3.startsWith("-}}", close) ? { end: close + 3, tokens: null, trims: true } : { at: open, message: "a comment does not end its action" };
}
function tokenAt(text3, at, joined2) {
  pattern.lastIndex = at;
  const match = pattern.exec(text3);
  const [kind] = Object.entries(match?.groups ?? {}).find(([, found]) => found !== void 0) ?? [];
  if (!match || kind === void 0) return null;
  const end = at + match[0].length;
  return { kind, text: match[0], start: at, end, joined: joined2 };
}

// src/parse/gotemplate/parse.ts
var deepest3 = 200;
function parseTemplate(text3) {
  const { pieces, fault } = piecesOf(text3);
  const state = { pieces, at: 0, depth: 0, defines: /* @__PURE__ */ new Map() };
  let body = [];
  try {
    const list2 = listOf(state);
    body = list2.nodes;
    if (list2.end) throw new SyntaxFault(list2.end, `\`${list2.word}\` closes nothing`);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { start: start2, end, message } = error;
    return { body: [], defines: state.defines, problem: { start: start2, end, message } };
  }
  const problem = fault && { start: fault.at, end: fault.at + 1, message: fault.message };
  return { body, defines: state.defines, problem };
}
function listOf(state) {
  const nodes = [];
  for (; ; ) {
    const piece = state.pieces[state.at++];
    if (!piece) return { nodes, end: null, word: "", rest: [] };
    if (piece.kind === "text") {
      nodes.push(piece);
      continue;
    }
    const [first2, ...rest] = piece.tokens;
    const word = first2?.kind === "word" ? first2.text : "";
    if (word === "end" || word === "else") return { nodes, end: piece, word, rest };
    const node = nodeOf(word, rest, piece, state);
    if (node) nodes.push(node);
  }
}
function nodeOf(word, rest, piece, state) {
  const { start: start2, end } = piece;
  switch (word) {
    case "if":
    case "with":
    case "range":
      return branchOf(word, rest, piece, state);
    case "define":
      state.defines.set(nameIn(rest, piece), bodyOf(piece, state));
      return null;
    case "block":
    case "template": {
      const name = nameIn(rest.slice(0, 1), piece);
      if (word === "block") state.defines.set(name, bodyOf(piece, state));
      const pipe = rest.length > 1 ? pipeOf(rest.slice(1), piece) : null;
      return { kind: "template", start: start2, end, name, pipe };
    }
    case "break":
    case "continue":
      if (rest.length === 0) return { kind: word, start: start2, end };
  }
  return { kind: "action", start: start2, end, pipe: pipeOf(piece.tokens, piece) };
}
function branchOf(kind, tokens, opening, state) {
  const { start: start2, end } = opening;
  const pipe = pipeOf(tokens, opening);
  const body = nested(opening, state);
  if (body.word === "end") return { kind, start: start2, end, pipe, body: body.nodes, otherwise: [] };
  const [next, ...rest] = body.rest;
  const chained = next?.kind === "word" ? next.text : "";
  if (body.end && (chained === "if" || chained === "with"))
    return {
      kind,
      start: start2,
      end,
      pipe,
      body: body.nodes,
      otherwise: [
        deeper(state, opening, () => branchOf(chained, rest, body.end ?? opening, state))
      ]
    };
  const otherwise = nested(opening, state);
  if (otherwise.word === "else") throw new SyntaxFault(opening, "it has two `else`");
  return { kind, start: start2, end, pipe, body: body.nodes, otherwise: otherwise.nodes };
}
function nested(opening, state) {
  const list2 = deeper(state, opening, () => listOf(state));
  if (!list2.end) throw new SyntaxFault(opening, "no `end` closes it");
  return list2;
}
function deeper(state, at, read) {
  if (++state.depth > deepest3) throw new SyntaxFault(at, "blocks are nested too deep");
  const found = read();
  state.depth--;
  return found;
}
function bodyOf(opening, state) {
  const list2 = nested(opening, state);
  if (list2.word === "else") throw new SyntaxFault(opening, "no `else` is expected in it");
  return list2.nodes;
}
function nameIn(tokens, at) {
  const [only] = tokens;
  const pipe = only && tokens.length === 1 ? pipeOf(tokens, at) : null;
  const name = pipe?.commands[0]?.words[0];
  if (name?.kind !== "string") throw new SyntaxFault(at, "a template has no name here");
  return name.value;
}

// src/resolve/helm/value.ts
var HelmFault = class extends Error {
  isBound;
  constructor(message, isBound = false) {
    super(message);
    this.isBound = isBound;
  }
};
function mapOf(entries = [], open = null, rest = null) {
  return { kind: "map", entries: new Map(entries), open, rest };
}
function isMap(value2) {
  return isTagged(value2) && value2.kind === "map";
}
function isHole(value2) {
  return isTagged(value2) && value2.kind === "hole";
}
function isObject(value2) {
  return isTagged(value2) && value2.kind === "object";
}
function isList(value2) {
  return Array.isArray(value2);
}
function isTagged(value2) {
  return typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
}
function truth(value2) {
  if (isHole(value2)) return value2.assumed === void 0 ? null : truth(value2.assumed);
  if (value2 === null || value2 === false || value2 === "") return false;
  if (value2 === true) return true;
  if (typeof value2 === "number" || typeof value2 === "bigint") return Number(value2) !== 0;
  if (typeof value2 === "string") return true;
  if (isList(value2)) return value2.length > 0;
  return isMap(value2) ? value2.entries.size > 0 || (value2.rest ? null : false) : true;
}
function sortedKeys({ entries }) {
  return [...entries.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
var kinds = {
  boolean: "bool",
  bigint: "int",
  number: "float64",
  string: "string"
};
function kindOf(value2) {
  if (value2 === null) return "invalid";
  if (isList(value2)) return "slice";
  return kinds[typeof value2] ?? (isMap(value2) ? "map" : "ptr");
}
function printed(value2) {
  if (value2 === null) return "";
  if (typeof value2 === "string") return value2;
  if (isHole(value2)) return tokenOf(value2);
  return shown(value2);
}
function shown(value2) {
  if (value2 === null) return "<nil>";
  if (typeof value2 === "number") return floatText(value2);
  if (isList(value2)) return `[${value2.map(shown).join(" ")}]`;
  if (isMap(value2)) {
    const pairs = sortedKeys(value2).map((key) => `${key}:${shown(value2.entries.get(key) ?? null)}`);
    return `map[${pairs.join(" ")}]`;
  }
  if (isHole(value2)) return tokenOf(value2);
  return isObject(value2) ? "" : String(value2);
}
function floatText(value2) {
  if (!Number.isFinite(value2)) return value2 > 0 ? "+Inf" : value2 < 0 ? "-Inf" : "NaN";
  const [digits = "", power = "0"] = value2.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value2);
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
}
var opens = "\uE000";
var closes2 = "\uE001";
var maybe = "\uE002";
var sure = "\uE003";
var firstMark = 57600;
var lastMark = 63743;
var reserved = /[\uE000-\uF8FF]/g;
var alone2 = /^\s*\uE000?[\uE100-\uF8FF]\uE001?\s*$/;
var longestAlone = 500;
var anyMark = /[\uE100-\uF8FF]/g;
var token = /\uE000([\uE100-\uF8FF])\uE001/g;
function tokenOf({ mark }) {
  return `${opens}${mark}${closes2}`;
}
function hasHole(text3) {
  return text3.includes(opens) || text3.includes(maybe);
}
function newHoles() {
  const made2 = [];
  const byName = /* @__PURE__ */ new Map();
  const add = (name, assumed, untold2) => {
    const code = Math.min(firstMark + made2.length, lastMark);
    const hole = { kind: "hole", name, assumed, mark: String.fromCharCode(code), untold: untold2 };
    made2.push(hole);
    return hole;
  };
  const make = (name, assumed) => {
    const id = `${name}
${assumed === void 0 ? "" : kindOf(assumed)}`;
    const before = byName.get(id);
    if (before) return before;
    const hole = add(name, assumed);
    byName.set(id, hole);
    return hole;
  };
  const told = (value2) => {
    const id = `${value2.name}
${value2.reference?.address ?? ""}
told`;
    const hole = byName.get(id) ?? add(value2.name, void 0, value2);
    byName.set(id, hole);
    return hole;
  };
  const again = (mark) => {
    const { name, assumed, untold: untold2 } = of(mark);
    return add(name, assumed, untold2).mark;
  };
  const of = (mark) => made2[mark.charCodeAt(0) - firstMark] ?? make("something that cannot be told");
  const first2 = (text3) => of(/[\uE100-\uF8FF]/.exec(text3)?.[0] ?? String.fromCharCode(lastMark));
  const only = (text3) => text3.length > longestAlone || !alone2.test(text3) ? null : first2(text3);
  return { make, told, of, again, only, first: first2 };
}
function holesIn(text3, { of }) {
  return Array.from(text3.matchAll(anyMark), ([one]) => of(one));
}
function untoldIn(text3, holes) {
  return holesIn(text3, holes).find(({ assumed }) => assumed === void 0);
}
function withoutHoles(text3) {
  return text3.replace(token, "").replace(/\uE002[\uE100-\uF8FF]?|\uE003/g, "");
}

// src/resolve/helm/capabilities.ts
var version = { major: "1", minor: "34", full: "v1.34.0" };
var helm = "v3.19.0";
var served = new Set(
  "v1 apps/v1 apps/v1beta1 apps/v1beta2 autoscaling/v1 autoscaling/v2 autoscaling/v2beta1 autoscaling/v2beta2 batch/v1 batch/v1beta1 admissionregistration.k8s.io/v1 admissionregistration.k8s.io/v1alpha1 admissionregistration.k8s.io/v1beta1 apiextensions.k8s.io/v1 apiextensions.k8s.io/v1beta1 authentication.k8s.io/v1 authentication.k8s.io/v1alpha1 authentication.k8s.io/v1beta1 authorization.k8s.io/v1 authorization.k8s.io/v1beta1 certificates.k8s.io/v1 certificates.k8s.io/v1alpha1 certificates.k8s.io/v1beta1 coordination.k8s.io/v1 coordination.k8s.io/v1alpha2 coordination.k8s.io/v1beta1 discovery.k8s.io/v1 discovery.k8s.io/v1beta1 events.k8s.io/v1 events.k8s.io/v1beta1 extensions/v1beta1 flowcontrol.apiserver.k8s.io/v1 flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3 internal.apiserver.k8s.io/v1alpha1 networking.k8s.io/v1 networking.k8s.io/v1beta1 node.k8s.io/v1 node.k8s.io/v1alpha1 node.k8s.io/v1beta1 policy/v1 policy/v1beta1 rbac.authorization.k8s.io/v1 rbac.authorization.k8s.io/v1alpha1 rbac.authorization.k8s.io/v1beta1 resource.k8s.io/v1 resource.k8s.io/v1alpha3 resource.k8s.io/v1beta1 resource.k8s.io/v1beta2 scheduling.k8s.io/v1 scheduling.k8s.io/v1alpha1 scheduling.k8s.io/v1beta1 storage.k8s.io/v1 storage.k8s.io/v1alpha1 storage.k8s.io/v1beta1 storagemigration.k8s.io/v1alpha1".split(" ")
);
function has([asked = null]) {
  if (isHole(asked)) return asked;
  if (typeof asked !== "string") return false;
  if (served.has(asked)) return true;
  const group = asked.slice(0, asked.lastIndexOf("/"));
  return served.has(group) && /\/[A-Z]/.test(asked);
}
var capabilities = {
  kind: "object",
  fields: /* @__PURE__ */ new Map([
    [
      "KubeVersion",
      {
        kind: "object",
        fields: /* @__PURE__ */ new Map([
          ["Version", version.full],
          ["GitVersion", version.full],
          ["Major", version.major],
          ["Minor", version.minor]
        ]),
        methods: /* @__PURE__ */ new Map([["String", () => version.full]])
      }
    ],
    ["APIVersions", { kind: "object", fields: /* @__PURE__ */ new Map(), methods: /* @__PURE__ */ new Map([["Has", has]]) }],
    ["HelmVersion", mapOf([["Version", helm]])]
  ]),
  methods: /* @__PURE__ */ new Map()
};

// src/resolve/helm/machine.ts
var budget = { steps: 3e5, characters: 4e6, depth: 100 };
var mostBudgets = 8;
function budgetForAll() {
  const { steps, characters, depth } = budget;
  return { steps: mostBudgets * steps, characters: mostBudgets * characters, depth };
}
function withShare(all, work) {
  const share = {
    steps: Math.min(all.steps, budget.steps),
    characters: Math.min(all.characters, budget.characters),
    depth: budget.depth
  };
  const { steps, characters } = share;
  try {
    return work(share);
  } finally {
    all.steps -= steps - share.steps;
    all.characters -= characters - share.characters;
  }
}
function step({ left }, cost = 1) {
  left.steps -= cost;
  if (left.steps < 0) throw new HelmFault("it takes too many steps", true);
}
function wrote({ left }, text3) {
  left.characters -= text3.length;
  if (left.characters < 0) throw new HelmFault("it writes too much", true);
  return text3;
}
function deeper2({ left }, work) {
  if (left.depth <= 0) throw new HelmFault("templates include each other too deep", true);
  left.depth--;
  try {
    return work();
  } finally {
    left.depth++;
  }
}
function fieldOf(value2, name, { holes }) {
  if (value2 === null) throw new HelmFault(`nothing has no field \`${name}\``);
  if (isHole(value2)) return within(value2, name, holes);
  if (isMap(value2)) {
    const found = value2.entries.get(name);
    if (value2.open !== null && isEmpty(found))
      return holes.make(`${value2.open}.${name}`, found ?? null);
    if (found !== void 0) return found;
    return value2.rest ? within(value2.rest, name, holes) : null;
  }
  if (typeof value2 === "object" && "fields" in value2) {
    const found = value2.fields.get(name) ?? value2.methods.get(name)?.([]);
    if (found !== void 0) return found;
  }
  throw new HelmFault(`there is no field \`${name}\``);
}
function within(hole, name, holes) {
  return hole.assumed === void 0 ? hole : holes.make(`${hole.name}.${name}`, null);
}
function isEmpty(value2) {
  return value2 === void 0 || value2 === null || value2 === "" || Array.isArray(value2) && value2.length === 0 || isMap(value2) && value2.entries.size === 0;
}
function restOf(map2, holes) {
  return map2.rest ?? (map2.open === null ? null : holes.make(map2.open, null));
}
function bare(value2, { holes }) {
  return typeof value2 === "string" ? holes.only(value2) ?? value2 : value2;
}

// src/resolve/helm/output.ts
function textOf(output) {
  let text3 = "";
  for (const chunk of output) text3 += chunk.text;
  return text3;
}

// src/resolve/helm/perhaps.ts
function inDoubt(machine, work, isLenient) {
  machine.doubts++;
  try {
    return work();
  } catch (error) {
    if (!isLenient || !(error instanceof HelmFault) || error.isBound) throw error;
    return [];
  } finally {
    machine.doubts--;
  }
}
var object = /^(?:---|apiVersion:|kind:)/m;
function eitherBranch(inside, otherwise, hole, { start: start2, end }) {
  const [one, other] = [textOf(inside), textOf(otherwise)];
  const made2 = (text3) => ({ text: text3, start: start2, end, isLiteral: false });
  const perhaps2 = (output) => [made2(`${maybe}${hole.mark}`), ...output, made2(sure)];
  const [isBlank2, otherIsBlank] = [one.trim() === "", other.trim() === ""];
  if (hole.assumed !== void 0) {
    if (isBlank2 || !otherIsBlank || !one.includes("\n") || object.test(one)) return otherwise;
    return perhaps2(inside);
  }
  if (isBlank2 && otherIsBlank) return inside;
  if (one === other) return inside;
  if (!one.includes("\n") && !other.includes("\n")) return [made2(tokenOf(hole))];
  if (isBlank2) return perhaps2(otherwise);
  if (otherIsBlank) return perhaps2(inside);
  return object.test(one) || object.test(other) ? [...perhaps2(inside), made2("\n---\n"), ...perhaps2(otherwise)] : perhaps2(inside);
}

// src/base/known.ts
var nowhere = [];
function known2(value2, at, through = nowhere) {
  return { known: true, value: value2, at, through };
}
function unknown(why, at, name, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at, through, name };
  const { reference, pieces, itself: itself2, making, decoded } = more;
  return { known: false, why, at, through, name, reference, pieces, itself: itself2, making, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/base/origin.ts
function fileRef(path, text3) {
  const starts = [0];
  for (let at = text3.indexOf("\n"); at !== -1; at = text3.indexOf("\n", at + 1)) starts.push(at + 1);
  return { path, lineStarts: new Uint32Array(starts) };
}
function startOf(file) {
  return { file, start: 0, end: 0 };
}

// src/parse/yaml/to-value.ts
var made = /* @__PURE__ */ new WeakMap();
function toValue(node, file, place = 0, dialect = "core") {
  return convert(node, { file, place, dialect });
}
function convert(node, context) {
  if (node.kind === "scalar") return scalarOf2(node, context);
  const before = made.get(node);
  if (before && before.file === context.file && before.place === context.place && before.dialect === context.dialect)
    return before.value;
  const value2 = node.kind === "sequence" ? listOf2(node, context) : mapOf2(node, context);
  made.set(node, { value: value2, ...context });
  return value2;
}
function scalarOf2(node, context) {
  const at = originOf(node, context);
  const { open, untold: untold2, given } = node;
  if (untold2) return { ...untold2, at, through: [untold2.at, ...untold2.through] };
  if (open !== void 0) return unknown("input-variable", at, open);
  const data = dataOf(node, context.dialect);
  return given ? known2(data, at, [given]) : known2(data, at);
}
function listOf2(node, context) {
  const items2 = node.items.map((item) => convert(item, context));
  return known2({ items: items2, rest: null }, originOf(node, context));
}
function mapOf2(node, context) {
  const fields = /* @__PURE__ */ new Map();
  for (const pair of node.pairs) fields.set(pair.key, convert(pair.value, context));
  const at = originOf(node, context);
  const rest = node.rest === void 0 ? null : unknown("input-variable", at, node.rest);
  return known2({ fields, rest }, at);
}
var yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
var no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
function dataOf(node, dialect) {
  const { value: value2 } = node;
  if (dialect === "core" || typeof value2 !== "string" || node.style !== "plain" || node.tag !== null || value2.length > 3)
    return value2;
  return yes.test(value2) ? true : no.test(value2) ? false : value2;
}
function originOf(span, { file, place }) {
  if (place === 0) return { file, start: span.start, end: span.end };
  if (typeof place === "number") return { file, start: span.start + place, end: span.end + place };
  return { file, start: place(span.start), end: place(span.end) };
}

// src/resolve/helm/yaml-text.ts
var deepest4 = 60;
function toYaml(value2) {
  return linesOf(value2, 0).join("\n");
}
function linesOf(value2, depth) {
  if (depth > deepest4) throw new HelmFault("a value is nested too deep", true);
  if (isMap(value2) && (value2.entries.size > 0 || value2.rest)) {
    const lines = sortedKeys(value2).flatMap((key) => {
      const inner = value2.entries.get(key) ?? null;
      const lines2 = linesOf(inner, depth + 1);
      const head = `${scalar(key)}:`;
      if (isList(inner) && inner.length > 0) return [head, ...lines2];
      if (isMap(inner) && (inner.entries.size > 0 || inner.rest))
        return [head, ...lines2.map((line) => `  ${line}`)];
      return [`${head} ${lines2[0] ?? ""}`];
    });
    return value2.rest ? [...lines, tokenOf(value2.rest)] : lines;
  }
  if (isList(value2) && value2.length > 0)
    return value2.flatMap((item) => {
      const [first2 = "", ...rest] = linesOf(item, depth + 1);
      return [`- ${first2}`, ...rest.map((line) => `  ${line}`)];
    });
  return [scalar(value2)];
}
function scalar(value2) {
  if (isHole(value2)) return tokenOf(value2);
  if (isMap(value2)) return "{}";
  if (isList(value2)) return "[]";
  if (value2 === null || isObject(value2)) return "null";
  if (typeof value2 !== "string") return String(value2);
  if (isPlain(value2)) return value2;
  return isSingle(value2) ? `'${value2.replaceAll("'", "''")}'` : JSON.stringify(value2);
}
function isSingle(text3) {
  return /["\\]/.test(text3) && !/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u.test(text3);
}
function isPlain(text3) {
  return /^[A-Za-z0-9_./\uE000-\uF8FF](?:[\w./@+\uE000-\uF8FF-]|[:,](?=\S)| (?=[\w./\uE000-\uF8FF]))*$/.test(
    text3
  ) && !/^(?:y|yes|no|n|on|off|true|false|null|~)$/i.test(text3) && !/^[-+.]?\d/.test(text3) && plainScalar(text3) === text3 || hasHole(text3) && !/["\\\n]/.test(text3) && text3.trim().length === 3;
}
function toJson(value2, indent = "") {
  return JSON.stringify(jsonOf(value2, 0), null, indent) ?? "null";
}
function jsonOf(value2, depth) {
  if (depth > deepest4) throw new HelmFault("a value is nested too deep", true);
  if (typeof value2 === "bigint") return Number(value2);
  if (isHole(value2)) return tokenOf(value2);
  if (isList(value2)) return value2.map((item) => jsonOf(item, depth + 1));
  if (!isMap(value2)) return typeof value2 === "object" ? null : value2;
  return Object.fromEntries(
    sortedKeys(value2).map((key) => [key, jsonOf(value2.entries.get(key) ?? null, depth + 1)])
  );
}
function fromYaml(text3, parse, holes, open = null) {
  const { documents, problems } = parse(text3);
  if (problems.length > 0) return void 0;
  const root = documents[0]?.root;
  if (!root) return null;
  return goValue(toValue(root, fileRef("", text3), 0, "kubernetes"), holes, open, 0);
}
function plainOf(node, holes) {
  return goValue(toValue(node, fileRef("", ""), 0, "kubernetes"), holes, null, 0);
}
function tooDeep(depth, holes) {
  return depth > deepest4 ? holes.make("a value that is nested too deep") : null;
}
function goValue(value2, holes, open, depth) {
  const hole = tooDeep(depth, holes);
  if (hole) return hole;
  if (!value2.known) return null;
  const data = value2.value;
  if (typeof data === "string") return holes.only(data) ?? data;
  if (typeof data === "bigint") return Number(data);
  if (isItems(data)) return data.items.map((item) => goValue(item, holes, null, depth + 1));
  if (!isFields(data)) return data;
  const map2 = mapOf([], open);
  for (const [key, inner] of data.fields) {
    const more = holes.only(key);
    if (more) map2.rest = more;
    else
      map2.entries.set(
        key,
        goValue(inner, holes, open === null ? null : `${open}.${key}`, depth + 1)
      );
  }
  return map2;
}
function withoutReserved(text3) {
  return text3.replace(reserved, "\uFFFD");
}

// src/resolve/helm/functions/signature.ts
var own = (run2) => ({ holes: "own", run: run2 });
var text = (run2) => ({ holes: "text", run: run2 });
var plain2 = (run2) => ({ holes: "plain", run: run2 });
function alsoCalled(table, names) {
  const others = Object.entries(names).flatMap(([name, of]) => {
    const found = table[of];
    return found ? [[name, found]] : [];
  });
  return { ...table, ...Object.fromEntries(others) };
}
function must(...names) {
  return Object.fromEntries(
    names.map((name) => [`must${name.charAt(0).toUpperCase()}${name.slice(1)}`, name])
  );
}
function onText(change) {
  return (args) => {
    const texts = args.map(str);
    return change(texts.at(-1) ?? "", ...texts.slice(0, -1));
  };
}
function str(value2) {
  if (value2 === void 0 || value2 === null) return "";
  return typeof value2 === "number" ? floatText(value2) : printed(value2);
}
function num(value2) {
  if (typeof value2 === "number") return value2;
  if (typeof value2 === "bigint") return Number(value2);
  if (typeof value2 === "boolean") return value2 ? 1 : 0;
  const read = typeof value2 === "string" ? Number(value2) : Number.NaN;
  return Number.isFinite(read) ? read : 0;
}
function int(value2) {
  if (typeof value2 === "bigint") return value2;
  const read = Math.trunc(num(value2));
  return Number.isSafeInteger(read) ? BigInt(read) : 0n;
}
function list(value2) {
  if (isList(value2)) return value2;
  if (value2 === void 0 || value2 === null) return [];
  throw new HelmFault("a list is expected");
}
function map(value2) {
  if (isMap(value2)) return value2;
  if (value2 === void 0 || value2 === null) return mapOf();
  throw new HelmFault("a map is expected");
}

// src/resolve/helm/functions/collections.ts
var longest = 1e5;
function hasItem(items2, wanted) {
  const text3 = toYaml(wanted);
  return items2.some((one) => toYaml(one) === text3);
}
function counted(start2, end, step3) {
  if (step3 === 0 || (end - start2) / step3 > longest) throw new HelmFault("a list is too long", true);
  const found = [];
  for (let at = start2; step3 > 0 ? at < end : at > end; at += step3) found.push(BigInt(at));
  return found;
}
function joined(args) {
  return args.flatMap(
    (arg) => isHole(arg) && arg.assumed === void 0 ? [arg] : isHole(arg) ? [] : list(arg)
  );
}
var functions = {
  list: own((args) => args),
  tuple: own((args) => args),
  first: plain2(([value2]) => list(value2)[0] ?? null),
  last: plain2(([value2]) => list(value2).at(-1) ?? null),
  rest: plain2(([value2]) => list(value2).slice(1)),
  initial: plain2(([value2]) => list(value2).slice(0, -1)),
  append: own(([value2, item = null]) => [...isHole(value2) ? [] : list(value2), item]),
  prepend: own(([value2, item = null]) => [item, ...isHole(value2) ? [] : list(value2)]),
  concat: own(joined),
  has: plain2(([item = null, value2]) => hasItem(list(value2), item)),
  without: plain2(([value2, ...items2]) => list(value2).filter((one) => !hasItem(items2, one))),
  uniq: plain2(([value2]) => {
    const seen = /* @__PURE__ */ new Set();
    return list(value2).filter((one) => {
      const text3 = toYaml(one);
      return seen.has(text3) ? false : seen.add(text3);
    });
  }),
  compact: plain2(([value2]) => list(value2).filter((one) => one !== null && one !== "")),
  reverse: plain2(([value2]) => list(value2).toReversed()),
  slice: plain2(
    ([value2, from, to]) => list(value2).slice(Number(int(from)), to === void 0 ? void 0 : Number(int(to)))
  ),
  sortAlpha: plain2(
    ([value2]) => isList(value2) ? value2.map(str).toSorted((a, b) => a < b ? -1 : a > b ? 1 : 0) : [str(value2)]
  ),
  until: plain2(([count]) => counted(0, num(count), 1)),
  untilStep: plain2(([start2, end, step3]) => counted(num(start2), num(end), num(step3))),
  seq: plain2((args) => {
    const [first2 = 1, second] = args.map(num);
    const [start2, end] = second === void 0 ? [1, first2] : [first2, args.length > 2 ? num(args[2]) : second];
    return counted(start2, end + 1, 1).map(str).join(" ");
  })
};
var collections = alsoCalled(functions, {
  ...must("first", "last", "rest", "initial", "append", "prepend"),
  ...must("has", "without", "uniq", "compact", "reverse", "slice"),
  push: "append"
});

// src/resolve/helm/functions/encodings.ts
var import_node_crypto = require("node:crypto");
var longest2 = 100;
var digest = (algorithm) => plain2((args, { holes }) => {
  const value2 = str(args.at(-1));
  return value2.length > longest2 || value2.includes("\n") ? holes.make(`${algorithm}sum`) : (0, import_node_crypto.createHash)(algorithm).update(value2).digest("hex");
});
function forHtml(json) {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
var functions2 = {
  b64enc: plain2(onText((value2) => Buffer.from(value2).toString("base64"))),
  b64dec: plain2(onText((value2) => Buffer.from(value2, "base64").toString())),
  sha1sum: digest("sha1"),
  sha256sum: digest("sha256"),
  sha512sum: digest("sha512"),
  adler32sum: plain2(
    onText((value2) => {
      let [a, b] = [1, 0];
      for (const byte of Buffer.from(value2)) [a, b] = [(a + byte) % 65521, (b + a + byte) % 65521];
      return String(b * 65536 + a);
    })
  ),
  toJson: own(([value2 = null]) => isHole(value2) ? value2 : forHtml(toJson(value2))),
  toPrettyJson: own(([value2 = null]) => isHole(value2) ? value2 : forHtml(toJson(value2, "  "))),
  toRawJson: own(([value2 = null]) => isHole(value2) ? value2 : toJson(value2)),
  html: plain2(
    onText(
      (value2) => value2.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    )
  ),
  js: plain2(onText((value2) => JSON.stringify(value2).slice(1, -1))),
  urlquery: plain2(onText((value2) => encodeURIComponent(value2))),
  base: plain2(onText((value2) => value2.replace(/\/+$/, "").replace(/^.*\//, "") || "/")),
  dir: plain2(onText((value2) => value2.replace(/\/[^/]*$/, "") || "."))
};
var encodings = alsoCalled(functions2, must("toJson"));

// src/resolve/helm/functions/versions.ts
var pattern2 = /^v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
function versionOf(text3) {
  const [all, major, minor, patch, pre] = pattern2.exec(text3.trim()) ?? [];
  if (all === void 0) return null;
  const parts2 = [major, minor, patch];
  const open = parts2.findIndex((part) => part === void 0 || /^[xX*]$/.test(part));
  const at = (index) => Number(/^\d+$/.exec(parts2[index] ?? "")?.[0] ?? 0);
  return {
    numbers: [at(0), at(1), at(2)],
    pre: pre === void 0 ? [] : pre.split("."),
    written: open === -1 ? 3 : open
  };
}
function compare(a, b) {
  for (const index of [0, 1, 2]) {
    const apart = a.numbers[index] - b.numbers[index];
    if (apart !== 0) return apart;
  }
  if (a.pre.length === 0 || b.pre.length === 0) return b.pre.length - a.pre.length;
  for (const [index, part] of a.pre.entries()) {
    const other = b.pre[index];
    if (other === void 0) return 1;
    if (part === other) continue;
    const numeric = [part, other].map((one) => /^\d+$/.test(one));
    if (numeric[0] && numeric[1]) return Number(part) - Number(other);
    if (numeric[0] !== numeric[1]) return numeric[0] ? -1 : 1;
    return part < other ? -1 : 1;
  }
  return a.pre.length - b.pre.length;
}
function satisfies(version2, constraint) {
  const read = versionOf(version2);
  if (!read) return false;
  return constraint.split("||").some(
    (part) => (part.replace(/\s+-\s+/g, "~to~").match(/(?:[<>=!~^]+\s*)?[^\s,<>=!^]+/g) ?? []).every(
      (one) => meets(read, one)
    )
  );
}
function meets(version2, demand) {
  const [from, to] = demand.split("~to~");
  if (to !== void 0) return meets(version2, `>=${from}`) && meets(version2, `<=${to}`);
  const [, sign = "", text3 = ""] = /^([<>=!~^]*)\s*(.*)$/.exec(demand) ?? [];
  const wanted = versionOf(text3);
  if (!wanted) return false;
  if (version2.pre.length > 0 && wanted.pre.length === 0 && sign !== "!=") return false;
  const apart = compare(version2, wanted);
  switch (sign) {
    case "":
    case "=":
    case "==":
      return wanted.written < 3 ? isWithin(version2, wanted, wanted.written - 1) : apart === 0;
    case "!=":
      return wanted.written < 3 ? !isWithin(version2, wanted, wanted.written - 1) : apart !== 0;
    case ">":
      return wanted.written < 3 ? apart > 0 && !isWithin(version2, wanted, wanted.written - 1) : apart > 0;
    case ">=":
    case "=>":
      return apart >= 0;
    case "<":
      return apart < 0;
    case "<=":
    case "=<":
      return apart <= 0 || wanted.written < 3 && isWithin(version2, wanted, wanted.written - 1);
    case "~":
    case "~>":
      return apart >= 0 && isWithin(version2, wanted, Math.min(wanted.written, 2) - 1);
    case "^": {
      const first2 = wanted.numbers.findIndex((part) => part > 0);
      const fixed = first2 === -1 ? wanted.written - 1 : Math.min(first2, wanted.written - 1);
      return apart >= 0 && isWithin(version2, wanted, fixed);
    }
    default:
      return false;
  }
}
function isWithin(version2, wanted, upTo) {
  return [0, 1, 2].every(
    (index) => index > upTo || version2.numbers[index] === wanted.numbers[index]
  );
}

// src/resolve/helm/functions/logic.ts
function equal(a, b) {
  if (isList(a) || isList(b) || isMap(a) || isMap(b)) return toYaml(a) === toYaml(b);
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b);
  return a === b;
}
function isNumber(value2) {
  return typeof value2 === "number" || typeof value2 === "bigint";
}
function order(a, b) {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return num(a) - num(b);
}
function isFull(value2) {
  return value2 !== void 0 && truth(value2) === true;
}
function firstFull(args) {
  const found = args.find((arg) => isFull(arg) || truth(arg) === null);
  return found ?? args.find(isHole) ?? null;
}
function demanded(message, { isOpen, doubts, holes }) {
  if (isOpen) return holes.make("what the chart demands");
  if (doubts > 0) return "";
  throw new HelmFault(`it fails by itself: ${message}`);
}
function negated(value2) {
  const is = truth(value2 ?? null);
  return is === null ? value2 ?? null : !is;
}
var functions3 = {
  and: own((args) => args.find((arg) => truth(arg) !== true) ?? args.at(-1) ?? null),
  or: own((args) => args.find((arg) => truth(arg) !== false) ?? args.at(-1) ?? null),
  not: own(([value2]) => negated(value2)),
  eq: plain2(([first2 = null, ...others]) => others.some((one) => equal(first2, one))),
  ne: plain2(([a = null, b = null]) => !equal(a, b)),
  lt: plain2(([a, b]) => order(a, b) < 0),
  le: plain2(([a, b]) => order(a, b) <= 0),
  gt: plain2(([a, b]) => order(a, b) > 0),
  ge: plain2(([a, b]) => order(a, b) >= 0),
  len: plain2(([value2 = null]) => {
    if (typeof value2 === "string") return BigInt(Buffer.byteLength(value2));
    if (isMap(value2)) return BigInt(value2.entries.size);
    return BigInt(list(value2).length);
  }),
  index: own(
    ([value2 = null, ...keys], machine) => keys.reduce((holder, key) => indexed(holder, key, machine), value2)
  ),
  default: own(
    ([fallback = null, value2]) => value2 === void 0 ? fallback : firstFull([value2, fallback])
  ),
  coalesce: own(firstFull),
  empty: own(([value2]) => negated(value2)),
  ternary: own(([yes2 = null, no2 = null, test = null]) => {
    const is = truth(test);
    return is === null ? test : is ? yes2 : no2;
  }),
  all: plain2((args) => args.every(isFull)),
  any: plain2((args) => args.some(isFull)),
  required: own(
    ([message, value2 = null], machine) => value2 === null || value2 === "" ? demanded(str(message), machine) : value2
  ),
  fail: own(([message], machine) => demanded(str(message), machine)),
  include: own(([name, dot = null], machine) => machine.include(str(name), dot)),
  tpl: text(
    ([template = null, dot = null], machine) => isHole(template) ? template : machine.tpl(str(template), dot)
  ),
  lookup: own(() => mapOf()),
  toYaml: own(([value2 = null], { holes }) => {
    if (isHole(value2)) return value2;
    return toYaml(isMap(value2) ? mapOf(value2.entries, null, restOf(value2, holes)) : value2);
  }),
  fromYaml: own(([value2], machine) => parsed(value2, machine, mapOf())),
  fromYamlArray: own(([value2], machine) => parsed(value2, machine, [])),
  semverCompare: plain2(([constraint, version2]) => satisfies(str(version2), str(constraint))),
  kindOf: plain2(([value2 = null]) => kindOf(value2)),
  kindIs: plain2(([kind, value2 = null]) => kindOf(value2) === kind),
  typeOf: plain2(([value2 = null]) => typeOf(value2)),
  typeIs: plain2(([type, value2 = null]) => typeOf(value2) === type),
  typeIsLike: plain2(([type, value2 = null]) => typeOf(value2) === str(type).replace(/^\*/, "")),
  deepEqual: plain2(([a = null, b = null]) => toYaml(a) === toYaml(b))
};
var logic = alsoCalled(functions3, {
  ...must("toYaml"),
  toYamlPretty: "toYaml",
  fromJson: "fromYaml",
  mustFromJson: "fromYaml",
  fromJsonArray: "fromYamlArray"
});
function typeOf(value2) {
  switch (kindOf(value2)) {
    case "invalid":
      return "<nil>";
    case "slice":
      return "[]interface {}";
    case "map":
      return "map[string]interface {}";
    default:
      return kindOf(value2);
  }
}
function parsed(value2, machine, none) {
  if (value2 === void 0 || isHole(value2)) return value2 ?? none;
  const found = fromYaml(machine.settled(str(value2)), machine.parseYaml, machine.holes);
  return found ?? none;
}
function indexed(holder, key, machine) {
  if (isHole(key)) return key;
  if (isHole(holder)) return fieldOf(holder, str(key), machine);
  if (isList(holder)) {
    const found = holder[Number(num(key))];
    if (found === void 0) throw new HelmFault(`there is no item ${shown(key)}`);
    return found;
  }
  if (isMap(holder)) return fieldOf(holder, str(key), machine);
  throw new HelmFault("it indexes what is no list or map");
}

// src/resolve/helm/functions/maps.ts
function changed(value2, machine, change) {
  if (isHole(value2)) return value2;
  const before = map(value2);
  const target = machine.doubts > 0 ? mapOf(before.entries, before.open, before.rest) : before;
  change(target);
  return target;
}
function merged(isOver) {
  return ([first2, ...others], machine) => {
    if (isHole(first2) && others.every((one) => isHole(one) || one === null)) return first2;
    const start2 = isHole(first2) ? mapOf([], null, first2) : first2;
    return changed(start2, machine, (target) => {
      for (const other of others) {
        if (isHole(other)) target.rest ??= other;
        else lay(target, map(other), isOver, machine);
      }
    });
  };
}
function lay(target, other, isOver, machine) {
  target.rest ??= restOf(other, machine.holes);
  for (const [key, value2] of other.entries) {
    const before = target.entries.get(key);
    if (isMap(before) && isMap(value2)) {
      const inner = copied(before);
      if (isMap(inner)) lay(inner, value2, isOver, machine);
      target.entries.set(key, inner);
    } else if (before === void 0 || (isOver ? truth(value2) !== false : truth(before) === false))
      target.entries.set(key, copied(value2));
  }
}
function copied(value2) {
  if (isList(value2)) return value2.map(copied);
  if (!isMap(value2)) return value2;
  const entries = sortedKeys(value2).map(
    (key) => [key, copied(value2.entries.get(key) ?? null)]
  );
  return mapOf(entries, value2.open, value2.rest);
}
function dug(args, machine) {
  const fallback = args.at(-2) ?? null;
  let value2 = args.at(-1) ?? null;
  for (const key of args.slice(0, -2)) {
    if (isHole(value2) && value2.assumed === void 0) return value2;
    if (!isMap(value2)) return fallback;
    const name = str(key);
    if (!value2.entries.has(name)) return value2.rest ? fieldOf(value2, name, machine) : fallback;
    value2 = fieldOf(value2, name, machine);
  }
  return value2;
}
function some(value2, keep3, machine) {
  const from = map(value2);
  const kept = [...from.entries].filter(([key]) => keep3(key));
  return mapOf(kept, null, restOf(from, machine.holes));
}
var functions4 = {
  dict: own((args) => {
    const made2 = mapOf();
    for (let at = 0; at < args.length; at += 2) made2.entries.set(str(args[at]), args[at + 1] ?? "");
    return made2;
  }),
  set: own(
    ([of, key, value2 = null], machine) => changed(of, machine, ({ entries }) => entries.set(str(key), value2))
  ),
  unset: own(
    ([of, key], machine) => changed(of, machine, ({ entries }) => entries.delete(str(key)))
  ),
  get: own(([of = null, key], machine) => {
    if (isHole(of)) return fieldOf(of, str(key), machine);
    return fieldOf(map(of), str(key), machine) ?? "";
  }),
  hasKey: own(([of = null, key]) => {
    if (isHole(of)) return of.assumed === void 0 ? of : false;
    const from = map(of);
    return from.entries.has(str(key)) || (from.rest && from.rest.assumed === void 0 ? from.rest : false);
  }),
  pluck: plain2(
    ([key, ...all]) => all.flatMap((one) => {
      const found = map(one).entries.get(str(key));
      return found === void 0 ? [] : [found];
    })
  ),
  dig: own(dug),
  merge: own(merged(false)),
  mergeOverwrite: own(merged(true)),
  keys: plain2((all) => all.flatMap((one) => sortedKeys(map(one)))),
  values: plain2(([one]) => sortedKeys(map(one)).map((key) => map(one).entries.get(key) ?? null)),
  pick: own(
    ([of = null, ...keys], machine) => isHole(of) ? of : some(of, (key) => keys.map(str).includes(key), machine)
  ),
  omit: own(([of = null, ...keys], machine) => {
    const names = keys.flatMap((key) => isList(key) ? list(key).map(str) : [str(key)]);
    return isHole(of) ? of : some(of, (key) => !names.includes(key), machine);
  }),
  deepCopy: own(([value2 = null]) => copied(value2))
};
var maps = alsoCalled(functions4, must("merge", "mergeOverwrite", "deepCopy"));

// src/resolve/helm/functions/numbers.ts
function divisor(value2) {
  if (value2 === 0n) throw new HelmFault("it divides by nothing");
  return value2;
}
var numbers = {
  int: plain2(([value2]) => int(value2)),
  int64: plain2(([value2]) => int(value2)),
  toDecimal: plain2(([value2]) => int(value2)),
  atoi: plain2(([value2]) => int(value2)),
  float64: plain2(([value2]) => num(value2)),
  add: plain2((args) => args.map(int).reduce((sum, one) => BigInt.asIntN(64, sum + one), 0n)),
  add1: plain2(([value2]) => int(value2) + 1n),
  sub: plain2(([a, b]) => int(a) - int(b)),
  mul: plain2(
    (args) => args.map(int).reduce((product, one) => BigInt.asIntN(64, product * one), 1n)
  ),
  div: plain2(([a, b]) => int(a) / divisor(int(b))),
  mod: plain2(([a, b]) => int(a) % divisor(int(b))),
  max: plain2(
    (args) => args.map(int).reduce((most, one) => one > most ? one : most, int(args[0]))
  ),
  min: plain2(
    (args) => args.map(int).reduce((least, one) => one < least ? one : least, int(args[0]))
  ),
  floor: plain2(([value2]) => Math.floor(num(value2))),
  ceil: plain2(([value2]) => Math.ceil(num(value2))),
  round: plain2(([value2, places]) => {
    const scale = 10 ** Math.min(Number(int(places)), 15);
    return Math.round(num(value2) * scale) / scale;
  })
};

// src/resolve/helm/functions/strings.ts
var longest3 = 1e6;
function quoted(value2) {
  return JSON.stringify(value2);
}
function each(change) {
  return (args) => args.filter((one) => one !== null).map((one) => change(str(one))).join(" ");
}
function indented(width, value2) {
  const pad = " ".repeat(Math.min(Math.max(num(width), 0), 200));
  return pad + value2.replaceAll("\n", `
${pad}`);
}
function truncated([width, value2 = null], { holes }) {
  const whole = str(value2);
  const count = Number(int(width));
  if (hasHole(whole)) return whole.length <= count ? whole : holes.first(whole);
  const bytes = Buffer.from(whole);
  if (count < 0) return bytes.length > -count ? bytes.subarray(count).toString() : whole;
  return bytes.length > count ? bytes.subarray(0, count).toString() : whole;
}
function trimmed(value2, set) {
  return trimmedRight(trimmedLeft(value2, set), set);
}
function trimmedLeft(value2, set) {
  let at = 0;
  while (at < value2.length && set.includes(value2.charAt(at))) at++;
  return value2.slice(at);
}
function trimmedRight(value2, set) {
  let at = value2.length;
  while (at > 0 && set.includes(value2.charAt(at - 1))) at--;
  return value2.slice(0, at);
}
function repeated(count, value2) {
  if (count * value2.length > longest3) throw new HelmFault("it writes too much", true);
  return value2.repeat(Math.max(count, 0));
}
function formatted([format, ...args]) {
  let next = 0;
  return str(format).replace(
    /%([-+# 0]*)(\d{0,3})(?:\.(\d{1,3}))?([a-zA-Z%])/g,
    (_all, flags, width, precision, verb) => {
      if (verb === "%") return "%";
      const arg = args[next++];
      if (arg === void 0) return `%!${verb}(MISSING)`;
      const made2 = verbOf(verb, arg, precision);
      const pad = Number(width);
      if (flags.includes("-")) return made2.padEnd(pad);
      return made2.padStart(pad, flags.includes("0") ? "0" : " ");
    }
  );
}
function verbOf(verb, arg, precision) {
  switch (verb) {
    case "s":
    case "v":
      if (isHole(arg)) return printed(arg);
      if (verb === "s" && arg === null) return "%!s(<nil>)";
      if (verb === "s" && typeof arg !== "string" && !isList(arg))
        return `%!s(${typeof arg === "number" ? "float64" : typeof arg === "bigint" ? "int" : "bool"}=${shown(arg)})`;
      return typeof arg === "string" ? arg : shown(arg);
    case "d":
      return typeof arg === "bigint" || isHole(arg) ? printed(arg) : `%!d(${shown(arg)})`;
    case "q":
      return quoted(str(arg));
    case "t":
      return str(arg);
    case "f":
      return num(arg).toFixed(precision === void 0 ? 6 : Number(precision));
    case "x":
      return typeof arg === "string" ? Buffer.from(arg).toString("hex") : int(arg).toString(16);
    default:
      throw new HelmFault(`the verb \`%${verb}\` is not known`);
  }
}
function printedAll(args) {
  return args.map((arg, index) => {
    const before = args[index - 1];
    const apart = index > 0 && typeof arg !== "string" && typeof before !== "string";
    return `${apart ? " " : ""}${typeof arg === "string" ? arg : shown(arg)}`;
  }).join("");
}
function search(pattern3, flags) {
  const repeats = pattern3.replace(/\[[^\]]*\]|\\./g, "c").match(/[*+{]/g)?.length ?? 0;
  if (pattern3.length > 500 || repeats > 2 || /\\[pPzZAQEC]|\[\[:|\(\?/.test(pattern3)) return null;
  if (repeats > 0 && /\)[*+{]/.test(pattern3)) return null;
  try {
    return new RegExp(pattern3, flags);
  } catch {
    return null;
  }
}
var mostSearched = 2e3;
function searched(flags, use) {
  return (args, { holes }) => {
    const texts = args.map(str);
    const pattern3 = search(texts[0] ?? "", flags);
    const isShort = (texts[1] ?? "").length <= mostSearched;
    return pattern3 && isShort ? use(pattern3, texts) : holes.make("a regular expression");
  };
}
function replacement(text3) {
  return text3.replaceAll("$", "$$$$").replace(/\$\$\{(\d+)\}|\$\$(\d+)/g, "$$$1$2");
}
var words2 = (value2) => value2.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];
var strings = {
  print: text(printedAll),
  println: text(
    (args) => `${args.map((arg) => typeof arg === "string" ? arg : shown(arg)).join(" ")}
`
  ),
  printf: text(formatted),
  quote: text(each(quoted)),
  squote: text(each((one) => `'${one}'`)),
  toString: text(([value2 = null]) => value2 === null ? "<nil>" : str(value2)),
  toStrings: plain2(([value2]) => list(value2).map(str)),
  trunc: text(truncated),
  trim: text(onText((value2) => value2.trim())),
  trimAll: text(onText(trimmed)),
  trimLeft: text(onText((value2, set = "") => trimmedLeft(value2, set))),
  trimRight: text(onText((value2, set = "") => trimmedRight(value2, set))),
  trimSuffix: text(
    onText(
      (value2, end = "") => end !== "" && value2.endsWith(end) ? value2.slice(0, -end.length) : value2
    )
  ),
  trimPrefix: text(
    onText((value2, start2 = "") => value2.startsWith(start2) ? value2.slice(start2.length) : value2)
  ),
  nindent: text(([width, value2]) => `
${indented(width, str(value2))}`),
  indent: text(([width, value2]) => indented(width, str(value2))),
  replace: text(onText((value2, old = "", fresh = "") => value2.split(old).join(fresh))),
  lower: text(onText((value2) => value2.toLowerCase())),
  upper: text(onText((value2) => value2.toUpperCase())),
  title: text(onText((value2) => value2.replace(/\b[a-z]/g, (one) => one.toUpperCase()))),
  untitle: text(onText((value2) => value2.replace(/\b[A-Z]/g, (one) => one.toLowerCase()))),
  nospace: text(onText((value2) => value2.replace(/\s/g, ""))),
  kebabcase: plain2(onText((value2) => words2(value2).join("-").toLowerCase())),
  snakecase: plain2(onText((value2) => words2(value2).join("_").toLowerCase())),
  camelcase: plain2(
    onText(
      (value2) => words2(value2).map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join("")
    )
  ),
  repeat: plain2(([count, value2]) => repeated(Number(int(count)), str(value2))),
  substr: plain2(([start2, end, value2]) => {
    const whole = str(value2);
    const [from, to] = [Number(int(start2)), Number(int(end))];
    return whole.slice(Math.max(from, 0), to < 0 || to > whole.length ? void 0 : to);
  }),
  cat: text(
    (args) => args.filter((arg) => arg !== null).map(str).join(" ")
  ),
  contains: plain2(onText((value2, part = "") => value2.includes(part))),
  hasPrefix: plain2(onText((value2, start2 = "") => value2.startsWith(start2))),
  hasSuffix: plain2(onText((value2, end = "") => value2.endsWith(end))),
  join: own(
    ([separator2, value2 = null]) => isHole(value2) ? value2 : isList(value2) ? value2.filter((one) => one !== null).map(str).join(str(separator2)) : str(value2)
  ),
  splitList: own(([separator2, value2 = null]) => {
    if (isHole(value2)) return value2;
    return str(value2).split(str(separator2));
  }),
  split: plain2(
    ([separator2, value2]) => mapOf(
      str(value2).split(str(separator2)).map((part, index) => [`_${index}`, part])
    )
  ),
  regexMatch: plain2(searched("", (pattern3, [, value2 = ""]) => pattern3.test(value2))),
  regexFind: plain2(searched("", (pattern3, [, value2 = ""]) => pattern3.exec(value2)?.[0] ?? "")),
  regexReplaceAll: plain2(
    searched(
      "g",
      (pattern3, [, value2 = "", fresh = ""]) => value2.replace(pattern3, replacement(fresh))
    )
  ),
  regexReplaceAllLiteral: plain2(
    searched("g", (pattern3, [, value2 = "", fresh = ""]) => value2.replace(pattern3, () => fresh))
  ),
  regexSplit: plain2(searched("", (pattern3, [, value2 = ""]) => value2.split(pattern3))),
  regexQuoteMeta: plain2(onText((value2) => value2.replace(/[\\.+*?()|[\]{}^$]/g, String.raw`\$&`)))
};

// src/resolve/helm/functions/call.ts
var tables = new Map(
  [logic, strings, maps, collections, numbers, encodings].flatMap((table) => Object.entries(table))
);
var untold = /^(?:rand\w*|gen\w+|uuidv4|now|date\w*|ago|htmlDate\w*|unixEpoch|toDate|mustToDate|duration\w*|env|expandenv|getHostByName|derivePassword|encryptAES|decryptAES|bcrypt|htpasswd|buildCustomCert|shuffle)$/;
function callFunction(name, args, machine) {
  const found = tables.get(name);
  if (!found) {
    if (untold.test(name)) return machine.holes.make(name);
    throw new HelmFault(`\`${name}\` is no function that nhi-lint knows`);
  }
  const given = args.map((arg) => bare(arg, machine));
  for (const arg of given)
    if (typeof arg === "string") step(machine, arg.length >> 6);
    else if (isList(arg)) step(machine, arg.length);
  if (found.holes === "own") return found.run(given, machine);
  if (found.holes === "text") return found.run(args, machine);
  return unknownIn(given, machine) ?? found.run(given.map(byDefault), machine);
}
function unknownIn(args, { holes }) {
  for (const arg of args) {
    if (isHole(arg) && arg.assumed === void 0) return arg;
    const hole = typeof arg === "string" ? untoldIn(arg, holes) : void 0;
    if (hole) return hole;
  }
  return null;
}
function byDefault(arg) {
  if (isHole(arg)) return arg.assumed ?? null;
  return typeof arg === "string" ? withoutHoles(arg) : arg;
}

// src/resolve/helm/pipes.ts
function setVariable(name, value2, assigns, { variables }) {
  if (!assigns) {
    variables.push({ name, value: value2 });
    return;
  }
  const variable = variables.findLast((one) => one.name === name);
  if (!variable) throw new HelmFault(`the variable \`${name}\` is not declared`);
  variable.value = value2;
}
function pipeValue(pipe, frame) {
  const value2 = commandsValue(pipe, frame);
  for (const name of pipe.sets) setVariable(name, value2, pipe.assigns, frame);
  return value2;
}
function commandsValue({ commands }, frame) {
  let value2;
  for (const command of commands) value2 = commandValue(command, value2, frame);
  return value2 ?? null;
}
function commandValue({ words: words3 }, last, frame) {
  step(frame.machine);
  const [first2, ...rest] = words3;
  if (!first2) return null;
  const given = () => [
    ...rest.map((word) => operandValue(word, frame)),
    ...last === void 0 ? [] : [last]
  ];
  if (first2.kind === "function") {
    if (first2.name === "and" || first2.name === "or") return shortCut(first2.name, rest, last, frame);
    return callFunction(first2.name, given(), frame.machine);
  }
  if (first2.kind === "fields" && (rest.length > 0 || last !== void 0))
    return callMethod(first2, given(), frame);
  if (rest.length > 0 || last !== void 0) throw new HelmFault("it calls what is no function");
  return operandValue(first2, frame);
}
function shortCut(name, words3, last, frame) {
  let value2 = null;
  const ends = name === "or";
  for (const word of words3) {
    value2 = bare(operandValue(word, frame), frame.machine);
    if (truth(value2) === ends) return value2;
    if (truth(value2) === null) return value2;
  }
  return last ?? value2;
}
function fieldsOf({ of }, names, frame) {
  const start2 = of ? operandValue(of, frame) : frame.dot;
  if (start2 === null) return null;
  return names.reduce((value2, name) => fieldOf(value2, name, frame.machine), start2);
}
function callMethod({ of, names }, args, frame) {
  const name = names.at(-1) ?? "";
  const holder = fieldsOf({ of }, names.slice(0, -1), frame);
  if (isHole(holder)) return holder;
  const method = isObject(holder) ? holder.methods.get(name) : void 0;
  if (!method) throw new HelmFault(`\`${name}\` is no function`);
  return method(args);
}
function operandValue(operand, frame) {
  step(frame.machine);
  switch (operand.kind) {
    case "dot":
      return frame.dot;
    case "nil":
      return null;
    case "boolean":
    case "string":
    case "number":
      return operand.value;
    case "variable": {
      const found = frame.variables.findLast(({ name }) => name === operand.name);
      if (!found) throw new HelmFault(`the variable \`${operand.name}\` is not declared`);
      return found.value;
    }
    case "function":
      return callFunction(operand.name, [], frame.machine);
    case "pipe":
      return deeper2(frame.machine, () => pipeValue(operand.pipe, frame));
    case "fields":
      return fieldsOf(operand, operand.names, frame);
  }
}

// src/resolve/helm/evaluate.ts
function render(body, dot, machine) {
  const output = [];
  run(body, { machine, dot, variables: [{ name: "$", value: dot }], output });
  return output;
}
function run(nodes, frame) {
  const { length } = frame.variables;
  try {
    for (const node of nodes) {
      const end = runNode(node, frame);
      if (end !== "done") return end;
    }
    return "done";
  } finally {
    frame.variables.length = length;
  }
}
function runNode(node, frame) {
  const { machine, output } = frame;
  step(machine);
  switch (node.kind) {
    case "text":
      output.push({
        text: wrote(machine, node.text),
        start: node.start,
        end: node.end,
        isLiteral: true
      });
      return "done";
    case "action": {
      const value2 = pipeValue(node.pipe, frame);
      if (node.pipe.sets.length === 0) write(printed(value2), node, frame);
      return "done";
    }
    case "template":
      callTemplate(node, frame);
      return "done";
    case "if":
    case "with":
      return runBranch(node, frame);
    case "range":
      return runRange(node, frame);
    case "break":
    case "continue":
      return node.kind;
  }
}
function write(text3, { start: start2, end }, { machine, output }) {
  if (text3 !== "") output.push({ text: wrote(machine, text3), start: start2, end, isLiteral: false });
}
function callTemplate(node, frame) {
  const dot = node.pipe ? pipeValue(node.pipe, frame) : null;
  write(frame.machine.include(node.name, dot), node, frame);
}
function runBranch(node, frame) {
  const { length } = frame.variables;
  const value2 = bare(pipeValue(node.pipe, frame), frame.machine);
  const dot = node.kind === "with" ? value2 : frame.dot;
  const doubt = doubtOf(value2);
  let end = "done";
  if (doubt) {
    const way = (nodes, as) => () => captured(nodes, { ...frame, dot: as });
    const ways = { inside: way(node.body, dot), otherwise: way(node.otherwise, frame.dot) };
    writeEither(node, doubt, ways, frame);
  } else
    end = truth(value2) === true ? run(node.body, { ...frame, dot }) : run(node.otherwise, frame);
  frame.variables.length = length;
  return end;
}
function doubtOf(value2) {
  if (isHole(value2)) return value2;
  return isMap(value2) && value2.entries.size === 0 ? value2.rest : null;
}
function writeEither(at, hole, ways, frame) {
  const before = frame.variables.map(({ value: value2 }) => value2);
  const restore = () => {
    const now = frame.variables.map(({ value: value2 }) => value2);
    for (const [index, value2] of before.entries()) {
      const variable = frame.variables[index];
      if (variable) variable.value = value2;
    }
    return now;
  };
  const inside = inDoubt(frame.machine, ways.inside, hole.assumed !== void 0);
  const after = restore();
  const otherwise = ways.otherwise();
  if (hole.assumed === void 0) {
    for (const [index, variable] of frame.variables.entries())
      if (variable.value !== after[index]) variable.value = hole;
  }
  frame.output.push(...eitherBranch(inside, otherwise, hole, at));
}
function captured(nodes, frame) {
  const output = [];
  run(nodes, { ...frame, output });
  return output;
}
function runRange(node, frame) {
  const { machine, variables } = frame;
  const { length } = variables;
  const over = bare(commandsValue(node.pipe, frame), machine);
  const [first2, second] = node.pipe.sets;
  const turn = (key, value2, output) => {
    step(machine);
    if (first2 !== void 0 && second !== void 0) {
      setVariable(first2, key, node.pipe.assigns, frame);
      setVariable(second, value2, node.pipe.assigns, frame);
    } else if (first2 !== void 0) setVariable(first2, value2, node.pipe.assigns, frame);
    const end = run(node.body, { ...frame, dot: value2, output });
    if (!node.pipe.assigns) variables.length = length;
    return end;
  };
  const rest = isHole(over) ? over : isMap(over) ? restOf(over, machine.holes) : null;
  const items2 = isHole(over) ? [] : itemsOf(over);
  for (const [key, value2] of items2) if (turn(key, value2, frame.output) === "break") return "done";
  if (rest) {
    const one = rest.assumed === void 0 ? rest : machine.holes.make(`${rest.name}[\u2026]`, null);
    const inside = () => {
      const output = [];
      turn(one, one, output);
      return output;
    };
    const otherwise = () => items2.length > 0 ? [] : captured(node.otherwise, frame);
    writeEither(node, rest, { inside, otherwise }, frame);
  } else if (items2.length === 0) return run(node.otherwise, frame);
  return "done";
}
function itemsOf(value2) {
  if (value2 === null) return [];
  if (isList(value2)) return value2.map((item, index) => [BigInt(index), item]);
  if (isMap(value2))
    return sortedKeys(value2).map((key) => [key, value2.entries.get(key) ?? null]);
  if (typeof value2 === "bigint" && value2 < 100000n)
    return Array.from({ length: Number(value2) }, (_, index) => [BigInt(index), BigInt(index)]);
  throw new HelmFault("it goes through what is no list");
}

// src/resolve/helm/lines.ts
var alone3 = /^([ \t]*)\uE000([\uE100-\uF8FF])\uE001[ \t]*\r?$/;
var first = /^([ \t]*(?:- +)+)\uE000([\uE100-\uF8FF])\uE001[ \t]*\r?$/;
function settleHoles(text3, holes) {
  if (!text3.includes(opens)) return text3;
  const lines = text3.split("\n");
  for (const [index, line] of lines.entries()) {
    const [, item, head] = first.exec(line) ?? [];
    if (item !== void 0 && head !== void 0) {
      if (neighbour(lines, index, item.length, 1) === "key")
        lines[index] = `${item}${holes.again(head)}: ${line.slice(item.length + 3)}`;
      continue;
    }
    const [, indent, mark] = alone3.exec(line) ?? [];
    if (indent === void 0 || mark === void 0) continue;
    const form = formOf(lines, index, indent.length);
    if (form === "value") continue;
    const made2 = form === "key" ? `${holes.again(mark)}: ` : `- ${mark}`;
    lines[index] = indent + made2 + line.slice(indent.length + 3);
  }
  return lines.join("\n");
}
function formOf(lines, at, depth) {
  const [above, below] = [neighbour(lines, at, depth, -1), neighbour(lines, at, depth, 1)];
  if (above === "item" || above !== "key" && below === "item") return "item";
  return above !== null || below !== null ? "key" : "value";
}
function neighbour(lines, at, depth, way) {
  for (let next = at + way; next >= 0 && next < lines.length; next += way) {
    const line = lines[next] ?? "";
    const bare2 = line.trim();
    if (bare2 === "" || bare2.startsWith("#") || alone3.test(line)) continue;
    const indent = line.length - line.trimStart().length;
    const inner = /^(?:- +)+/.exec(bare2)?.[0].length ?? 0;
    if (way === -1 && inner > 0 && indent + inner === depth) return "key";
    if (indent < depth || bare2.startsWith("---")) return null;
    if (indent > depth) continue;
    if (inner > 0 || bare2 === "-") return "item";
    return bare2.endsWith(":") && next === at - 1 ? "opens" : "key";
  }
  return null;
}

// src/resolve/helm/values.ts
var deepest5 = 60;
function coalesced(given, defaults, depth = 0) {
  if (depth > deepest5) throw new HelmFault("values are nested too deep", true);
  const entries = /* @__PURE__ */ new Map();
  for (const [key, value2] of defaults.entries) {
    const own2 = given.entries.get(key);
    if (own2 === void 0) entries.set(key, value2);
    else if (isMap(own2) && isMap(value2)) entries.set(key, coalesced(own2, value2, depth + 1));
    else if (own2 !== null) entries.set(key, own2);
  }
  for (const [key, value2] of given.entries)
    if (!defaults.entries.has(key) && !entries.has(key)) entries.set(key, value2);
  return mapOf(entries, given.open ?? defaults.open, given.rest ?? defaults.rest);
}
function overlaid(over, under, depth = 0) {
  if (depth > deepest5) throw new HelmFault("values are nested too deep", true);
  const entries = new Map(under.entries);
  for (const [key, value2] of over.entries) {
    const before = entries.get(key);
    entries.set(key, isMap(value2) && isMap(before) ? overlaid(value2, before, depth + 1) : value2);
  }
  return mapOf(entries, over.open ?? under.open, over.rest ?? under.rest);
}
function valueAt(values, path) {
  let value2 = values;
  for (const key of path.split(".")) value2 = isMap(value2) ? value2.entries.get(key) : void 0;
  return value2;
}
function mapAt(map2, key) {
  const value2 = map2.entries.get(key);
  return isMap(value2) ? value2 : mapOf();
}
function textAt(map2, key) {
  const value2 = map2.entries.get(key);
  return typeof value2 === "string" ? value2 : "";
}
function mapsAt(map2, key) {
  const value2 = map2.entries.get(key);
  return isList(value2) ? value2.filter(isMap) : [];
}
function textsAt(map2, key) {
  const value2 = map2.entries.get(key);
  return isList(value2) ? value2.filter((one) => typeof one === "string") : [];
}
function renamed(value2, open, depth = 0) {
  if (depth > deepest5) return value2;
  const entries = [...value2.entries].map(
    ([key, inner]) => [
      key,
      isMap(inner) ? renamed(inner, open === null ? null : `${open}.${key}`, depth + 1) : inner
    ]
  );
  return mapOf(entries, open, value2.rest);
}

// src/resolve/helm/origins.ts
function inFile(path, text3, parse) {
  if (text3 === void 0) return () => void 0;
  let root;
  let file = null;
  return (keys) => {
    if (root === void 0) root = parse(text3).documents[0]?.root ?? null;
    return root ? inNode(root, keys, file ??= fileRef(path, text3)) : void 0;
  };
}
function inNode(root, keys, file) {
  let node = root;
  let found;
  for (const key of keys) {
    if (node.kind !== "mapping") return found;
    const pair = node.pairs.find((one) => one.key === key);
    if (!pair) return void 0;
    found = { file, start: pair.keySpan.start, end: Math.max(pair.keySpan.end, pair.value.end) };
    node = pair.value;
  }
  return found;
}
function placeless(values) {
  return (keys) => valueAt(values, keys.join(".")) === void 0 ? void 0 : null;
}
function firstOf(all) {
  return (keys) => {
    for (const one of all) {
      const found = one(keys);
      if (found !== void 0) return found;
    }
    return void 0;
  };
}
var value = /\.Values((?:\.[A-Za-z_]\w*)+)/;
var longest4 = 400;
function givenAt(template, origin) {
  const known3 = /* @__PURE__ */ new Map();
  return ({ start: start2, end }) => {
    if (end - start2 > longest4 || end <= start2) return void 0;
    const id = `${start2}:${end}`;
    if (known3.has(id)) return known3.get(id);
    const written3 = template.slice(start2, end);
    const [, path] = (written3.includes("{{") ? value.exec(written3) : null) ?? [];
    const found = path === void 0 ? void 0 : origin(path.slice(1).split(".")) ?? void 0;
    known3.set(id, found);
    return found;
  };
}

// src/base/order.ts
function endOfRun(list2, holds) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(list2[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/resolve/helm/source-map.ts
function written(output, holes) {
  const segments = [];
  const regions = regionsIn(holes);
  let text3 = "";
  for (const { text: piece, start: start2, end, isLiteral } of output) {
    segments.push({ at: text3.length, start: start2, end, isLiteral });
    text3 = isLiteral ? text3 + piece : regions.take(text3, piece);
  }
  const segmentAt = (offset) => segments[endOfRun(segments, ({ at }) => at <= offset) - 1];
  return {
    text: text3,
    start: (offset) => {
      const segment = segmentAt(offset);
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.start;
    },
    end: (offset) => {
      const segment = segmentAt(Math.max(offset - 1, 0));
      if (!segment) return 0;
      return segment.isLiteral ? segment.start + offset - segment.at : segment.end;
    },
    doubt: (offset) => {
      const region = regions.outer[endOfRun(regions.outer, ({ start: start2 }) => start2 <= offset) - 1];
      return region && offset < region.end ? region.hole : null;
    }
  };
}
function regionsIn(holes) {
  const outer = [];
  let depth = 0;
  const take = (text3, piece) => {
    if (!piece.includes(maybe) && !piece.includes(sure)) return text3 + piece;
    let made2 = text3;
    for (let at = 0; at < piece.length; at++) {
      const one = piece.charAt(at);
      if (one === maybe) {
        const hole = holes.of(piece.charAt(++at));
        if (depth++ === 0) outer.push({ start: made2.length, end: Infinity, hole });
      } else if (one === sure) {
        const last = outer.at(-1);
        if (depth > 0 && --depth === 0 && last) last.end = made2.length;
      } else made2 += one;
    }
    return made2;
  };
  return { outer, take };
}

// src/resolve/helm/tree.ts
function treeOf(output, holes, parse, given = () => void 0) {
  const found = written(output, holes);
  const text3 = settleHoles(found.text, holes);
  const tree = parse(text3, documentsOf(text3));
  const work = { holes, written: found, isWhole: false, given, placed: /* @__PURE__ */ new Map() };
  return {
    documents: tree.documents.map((document) => documentIn(document, work)),
    comments: tree.comments.map((comment) => ({ ...comment, ...spanIn(comment, work) })),
    // Of a key that stands twice Helm takes the last.
    problems: tree.problems.filter(({ isTwice }) => isTwice !== true).map((problem) => ({ ...problem, ...spanIn(problem, work) }))
  };
}
var separator = /^---/gm;
var definition = /^kind:[ \t]*["']?CustomResourceDefinition\b/m;
function documentsOf(text3) {
  const spans = [];
  let start2 = 0;
  for (const { index } of text3.matchAll(separator)) {
    spans.push({ start: start2, end: index });
    start2 = index + 3;
  }
  spans.push({ start: start2, end: text3.length });
  return spans.filter((span) => !definition.test(text3.slice(span.start, span.end)));
}
function spanIn({ start: start2, end }, { written: { start: from, end: to } }) {
  const at = from(start2);
  return { start: at, end: Math.max(at, end > start2 ? to(end) : at) };
}
function documentIn(document, work) {
  const { root } = document;
  const span = spanIn(document, work);
  if (root?.kind !== "mapping") return { ...span, root: root && nodeIn(root, false, work) };
  const doubts = root.pairs.map(({ keySpan }) => work.written.doubt(keySpan.start));
  const [first2] = doubts;
  if (!first2 || doubts.includes(null)) return { ...span, root: mappingIn(root, false, work) };
  return { ...span, root: mappingIn(root, false, { ...work, isWhole: true }), open: first2.name };
}
function nodeIn(node, isLabels, work) {
  const before = work.placed.get(node);
  if (before) return before;
  const made2 = placed(node, isLabels, work);
  work.placed.set(node, made2);
  return made2;
}
function placed(node, isLabels, work) {
  const span = spanIn(node, work);
  switch (node.kind) {
    case "mapping":
      return mappingIn(node, isLabels, work);
    case "sequence":
      return { ...node, ...span, items: node.items.map((item) => partIn(item, item, false, work)) };
    case "scalar": {
      const { value: value2 } = node;
      const contentStart = work.written.start(node.contentStart);
      const rest = { ...span, contentStart, given: work.given(span) };
      if (typeof value2 !== "string" || !hasMark(value2)) return { ...node, ...rest };
      const open = openText(value2, isLabels, work);
      return open === null ? { ...node, ...rest, value: withoutHoles(value2) } : { ...node, ...rest, value: null, open, untold: work.holes.only(value2)?.untold };
    }
  }
}
function hasMark(text3) {
  return hasHole(text3) || /[\uE100-\uF8FF]/.test(text3);
}
function openText(text3, isLabels, { holes }) {
  const all = holesIn(text3, holes);
  const [first2] = all;
  if (!first2) return null;
  const rest = withoutHoles(text3).replace(/[\uE100-\uF8FF]/g, "").trim();
  if (rest === "") return first2.name;
  if (!isLabels && all.every(({ assumed }) => assumed !== void 0)) return null;
  return text3.replace(
    /\uE000?([\uE100-\uF8FF])\uE001?/g,
    (_all, mark) => `{{ ${holes.of(mark).name} }}`
  );
}
function openNode(open, { start: start2, end }, work) {
  const span = spanIn({ start: start2, end }, work);
  return {
    kind: "scalar",
    ...span,
    value: null,
    style: "plain",
    contentStart: span.start,
    tag: null,
    indent: 0,
    open
  };
}
function mappingIn(node, isLabels, work) {
  const pairs = [];
  let rest;
  for (const { key, keySpan, value: value2 } of node.pairs) {
    const hole = work.holes.only(key) ?? untoldIn(key, work.holes);
    if (hole) {
      rest ??= hole.name;
      continue;
    }
    const around = { start: keySpan.start, end: value2.end };
    const inner = partIn(
      value2,
      around,
      isLabels || key === "labels" || key === "annotations",
      work
    );
    pairs.push({ key: withoutHoles(key), keySpan: spanIn(keySpan, work), value: inner });
  }
  return { ...node, ...spanIn(node, work), pairs, ...rest !== void 0 && { rest } };
}
function partIn(node, around, isLabels, work) {
  const doubt = work.isWhole ? null : work.written.doubt(around.start);
  return doubt ? openNode(doubt.name, around, work) : nodeIn(node, isLabels, work);
}

// src/resolve/helm/chart.ts
function renderChart(chart, release, isWanted, parse, holes, left = budgetForAll()) {
  const all = [...parsedIn(chart)];
  const defines = definesIn(all);
  const dots = /* @__PURE__ */ new Map();
  const rendered = /* @__PURE__ */ new Map();
  for (const one of all.toSorted(
    (a, b) => deepest6(b.path) - deepest6(a.path) || (a.path < b.path ? 1 : -1)
  )) {
    const text3 = one.chart.templates.get(one.path) ?? "";
    const wanted = isWanted(one.path, text3);
    if (!wanted && !changesValues.test(text3)) continue;
    const dot = dots.get(one.chart) ?? dotOf(one.chart, release, holes);
    dots.set(one.chart, dot);
    const made2 = withShare(
      left,
      (share) => renderOne(one, dot, { defines, parse, holes, left: share })
    );
    if (wanted) rendered.set(one.path, made2);
  }
  return rendered;
}
var changesValues = /\b(?:set|unset|(?:mustM|m)erge(?:Overwrite)?)\s+\(?[$.]/;
function deepest6(path) {
  return path.split("/").length;
}
function* parsedIn(chart) {
  for (const below of chart.below) yield* parsedIn(below);
  const base = baseOf([...chart.templates.keys()]);
  for (const [path, text3] of chart.templates)
    yield { chart, path, base, file: parseTemplate(text3) };
}
function baseOf([first2 = "", ...others]) {
  let shared = first2.slice(0, first2.lastIndexOf("/"));
  for (const path of others)
    while (!path.startsWith(`${shared}/`) && shared !== "")
      shared = shared.slice(0, Math.max(0, shared.lastIndexOf("/")));
  return /^(?:.*\/)?templates(?=\/|$)/.exec(shared)?.[0] ?? shared;
}
function definesIn(all) {
  const files = all.flatMap(({ path, file }) => file.problem ? [] : [[path, file.body]]);
  return new Map([...files, ...all.flatMap(({ file }) => [...file.defines])]);
}
function renderOne({ chart, path, base, file }, dot, shared) {
  const { problem } = file;
  if (problem) return { fault: problem.message, at: problem };
  const machine = machineWith(shared, chart.values.open !== null);
  try {
    dot.entries.set(
      "Template",
      mapOf([
        ["Name", path],
        ["BasePath", base]
      ])
    );
    const output = render(file.body, dot, machine);
    const given = givenAt(chart.templates.get(path) ?? "", chart.origin);
    return { tree: treeOf(output, shared.holes, shared.parse, given) };
  } catch (error) {
    if (!(error instanceof HelmFault)) throw error;
    return { fault: error.message, at: { start: 0, end: 0 } };
  }
}
function machineWith({ defines, parse, holes, left }, isOpen) {
  const machine = {
    defines,
    holes,
    parseYaml: parse,
    isOpen,
    left,
    doubts: 0,
    settled: (text3) => settleHoles(text3, holes),
    include: (name, dot) => deeper2(machine, () => {
      const body = defines.get(name);
      if (!body)
        throw new HelmFault(`it includes \`${name}\`, which nothing in the chart defines`);
      return textOf(render(body, dot, machine));
    }),
    tpl: (text3, dot) => deeper2(machine, () => {
      const { body, problem } = parseTemplate(text3);
      if (problem)
        throw new HelmFault(`a template within a value does not parse: ${problem.message}`);
      return textOf(render(body, dot, machine));
    })
  };
  return machine;
}
function dotOf(chart, { name, namespace }, holes) {
  return mapOf([
    ["Values", chart.values],
    ["Chart", chart.meta],
    [
      "Release",
      mapOf([
        ["Name", name],
        ["Namespace", namespace],
        ["Service", "Helm"],
        ["Revision", 1n],
        ["IsInstall", true],
        ["IsUpgrade", false]
      ])
    ],
    ["Capabilities", capabilities],
    ["Files", filesOf(holes)],
    ["Subcharts", mapOf()]
  ]);
}
function filesOf(holes) {
  const names = ["Get", "GetBytes", "Glob", "Lines", "AsConfig", "AsSecrets"];
  const methods = names.map((name) => [name, () => holes.make(`.Files.${name}`)]);
  return { kind: "object", fields: /* @__PURE__ */ new Map(), methods: new Map(methods) };
}

// src/resolve/helm/release.ts
var unnamed = { name: "RELEASE-NAME", namespace: "_" };

// src/resolve/helm/set.ts
var mostKeys = 60;
var mostItems = 1e3;
function setValue(text3, type) {
  if (type === "literal") return text3;
  const make = type === "string" ? unescaped : typed;
  if (text3.startsWith("{"))
    return text3.endsWith("}") ? partsOf(text3.slice(1, -1), ",").map(make) : void 0;
  return partsOf(text3, ",").length > 1 ? void 0 : make(text3);
}
function typed(text3) {
  if (text3 === "true" || text3 === "false") return text3 === "true";
  if (text3 === "null") return null;
  return /^-?(?:0|[1-9]\d{0,14})$/.test(text3) ? BigInt(text3) : unescaped(text3);
}
function unescaped(text3) {
  return text3.replace(/\\(.)/gs, "$1");
}
function partsOf(text3, mark) {
  return text3.split(mark === "," ? /(?<!\\),/ : /(?<!\\)\./);
}
function setAt(values, name, value2) {
  const steps = stepsOf(name);
  if (!steps) return false;
  write2(values, steps, value2);
  return true;
}
function stepsOf(name) {
  const parts2 = partsOf(name, ".");
  const steps = [];
  for (const part of parts2) {
    const [, key, indices = ""] = /^((?:\\.|[^[\]{}\\])+)((?:\[\d{1,4}\])*)$/s.exec(part) ?? [];
    if (key === void 0) return null;
    steps.push(
      unescaped(key),
      ...indices.split(/[[\]]+/).flatMap((one) => one ? [Number(one)] : [])
    );
  }
  const fits = steps.length <= mostKeys && steps.every((one) => typeof one === "string" || one < mostItems);
  return fits ? steps : null;
}
function write2(values, steps, value2) {
  const [key, ...rest] = steps;
  if (typeof key === "string")
    values.entries.set(key, written2(values.entries.get(key), rest, value2));
}
function written2(before, steps, value2) {
  const [step3, ...rest] = steps;
  if (step3 === void 0) return value2;
  if (typeof step3 === "string") {
    const map2 = isMap(before) ? before : mapOf();
    write2(map2, steps, value2);
    return map2;
  }
  const list2 = isList(before) ? [...before] : [];
  while (list2.length <= step3) list2.push(null);
  list2[step3] = written2(list2[step3], rest, value2);
  return list2;
}

// src/resolve/helm/values-from.ts
function valuesFromIn(spec) {
  if (!spec.entries.has("valuesFrom")) return [];
  const all = mapsAt(spec, "valuesFrom");
  const isTold = all.every(
    (one) => textAt(one, "kind") === "ConfigMap" && !one.entries.has("targetPath")
  );
  if (!isTold || all.length === 0) return null;
  return all.map((one) => ({
    name: textAt(one, "name"),
    key: textAt(one, "valuesKey") || "values.yaml"
  }));
}
function withValuesFrom(deployment, folder, beside, reading) {
  const { from } = deployment;
  if (from === null || from.length === 0) return deployment;
  const bodies = beside.flatMap((one) => bodiesOf(one, reading));
  const told = from.flatMap((one) => {
    const all = bodies.flatMap((body) => givenIn(body, one, folder, reading));
    return all.length === 1 ? all : [];
  });
  const files = told.flatMap(({ path, values }) => values === null ? [path] : []);
  const maps2 = told.flatMap(({ values }) => values ?? []);
  if (told.length < from.length || files.length > 0 && maps2.length > 0) return deployment;
  return {
    ...deployment,
    values: [...maps2, deployment.values].reduce((under, over) => overlaid(over, under), mapOf()),
    files: [...deployment.files, ...files],
    beside: told.map(({ path }) => path),
    isOpen: false
  };
}
function bodiesOf({ path, text: text3 }, { parse, holes }) {
  return parse(text3).documents.flatMap(({ root }) => {
    const body = root ? plainOf(root, holes) : null;
    return isMap(body) ? [{ path, body }] : [];
  });
}
function givenIn({ path, body }, from, folder, { parse, holes }) {
  const isNamed = textAt(mapAt(body, "metadata"), "name") === from.name;
  if (textAt(body, "kind") !== "ConfigMap" || !isNamed) return generatedBy(body, from, folder);
  const values = fromYaml(textAt(mapAt(body, "data"), from.key), parse, holes);
  return isMap(values) ? [{ path, values }] : [];
}
function generatedBy(body, { name, key }, folder) {
  return mapsAt(body, "configMapGenerator").filter((one) => textAt(one, "name") === name).flatMap((one) => textsAt(one, "files")).flatMap((written3) => {
    const [first2 = "", path = first2] = written3.split("=", 2);
    const as = written3.includes("=") ? first2 : first2.slice(first2.lastIndexOf("/") + 1);
    const file = as === key ? pathFrom(folder, path) : null;
    return file === null ? [] : [{ path: file, values: null }];
  });
}

// src/resolve/helm/deployments.ts
function deploymentsIn(text3, reading) {
  return reading.parse(withoutReserved(text3)).documents.flatMap(({ root, start: start2, end }) => {
    const body = root ? plainOf(root, reading.holes) : null;
    if (!isMap(body)) return [];
    const place = { at: { start: start2, end }, header: headerOf(root, start2) };
    const group = textAt(body, "apiVersion").split("/")[0];
    const kind = textAt(body, "kind");
    if (group === "argoproj.io" && kind === "Application")
      return sourcesOf(mapAt(body, "spec")).map((one) => ({
        ...argo(body, one, reading),
        ...place,
        node: sourceNode(root, one)
      }));
    if (group === "argoproj.io" && kind === "ApplicationSet") {
      const made2 = mapAt(mapAt(body, "spec"), "template");
      return sourcesOf(mapAt(made2, "spec")).map((one) => ({
        ...generated(body, one),
        ...place,
        node: null
      }));
    }
    const told = group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? flux(body) : null;
    return told ? [{ ...told, ...place, node: pairIn(pairIn(root, "spec"), "values") }] : [];
  });
}
function sourceNode(root, source) {
  const helm2 = pairIn(pairIn(pairIn(root, "spec"), "source"), "helm");
  const isSet = mapAt(source, "helm").entries.has("parameters");
  return isSet ? null : pairIn(helm2, "valuesObject");
}
function headerOf(root, start2) {
  const metadata = pairIn(root, "metadata");
  return pairIn(metadata, "name") ?? { start: start2, end: start2 };
}
function pairIn(node, key) {
  return node?.kind === "mapping" && node.pairs.find((pair) => pair.key === key)?.value || null;
}
function sourcesOf(spec) {
  const several = mapsAt(spec, "sources");
  const all = several.length > 0 ? several : [mapAt(spec, "source")];
  return all.filter((one) => textAt(one, "chart") === "" && folderAt(textAt(one, "path")) !== null);
}
function argo(body, source, reading) {
  const helm2 = mapAt(source, "helm");
  const name = textAt(mapAt(body, "metadata"), "name");
  const chart = folderAt(textAt(source, "path")) ?? "";
  const files = textsAt(helm2, "valueFiles").map((path) => valueFile(chart, path));
  const written3 = fromYaml(textAt(helm2, "values"), reading.parse, reading.holes);
  let values = isMap(written3) ? written3 : mapOf();
  const object2 = helm2.entries.get("valuesObject");
  if (isMap(object2)) values = object2;
  const left = mapsAt(helm2, "parameters").filter((one) => {
    const type = one.entries.get("forceString") === true ? "string" : "auto";
    const text3 = printed(one.entries.get("value") ?? null);
    const kept = /^\{.*\}$/s.test(text3) ? text3 : text3.replace(/(?<!\\),/g, "\\,");
    const made2 = setValue(kept, type);
    return made2 === void 0 || !setAt(values, textAt(one, "name"), made2);
  });
  return {
    chart,
    release: {
      name: textAt(helm2, "releaseName") || name,
      namespace: textAt(mapAt(mapAt(body, "spec"), "destination"), "namespace") || "_"
    },
    values,
    files: files.flatMap((path) => path ?? []),
    from: [],
    isOpen: left.length > 0 || files.includes(null) || helm2.entries.has("fileParameters"),
    name
  };
}
function generated(body, source) {
  return {
    chart: folderAt(textAt(source, "path")) ?? "",
    release: unnamed,
    values: mapOf(),
    files: [],
    from: [],
    isOpen: true,
    name: textAt(mapAt(body, "metadata"), "name")
  };
}
function flux(body) {
  const [spec, metadata] = [mapAt(body, "spec"), mapAt(body, "metadata")];
  const template = mapAt(mapAt(spec, "chart"), "spec");
  const isHere = textAt(mapAt(template, "sourceRef"), "kind") === "GitRepository";
  const chart = isHere ? folderAt(textAt(template, "chart")) : null;
  if (chart === null) return null;
  const name = textAt(metadata, "name");
  const target = textAt(spec, "targetNamespace");
  return {
    chart,
    release: {
      name: textAt(spec, "releaseName") || (target === "" ? name : `${target}-${name}`),
      namespace: target || textAt(metadata, "namespace") || "_"
    },
    values: mapAt(spec, "values"),
    files: textsAt(template, "valuesFiles").flatMap((path) => folderAt(path) ?? []),
    from: valuesFromIn(spec),
    isOpen: spec.entries.has("valuesFrom"),
    name
  };
}
function folderAt(path) {
  if (path === "" || path.includes("{{") || path.includes("://")) return null;
  return pathFrom("", path);
}
function valueFile(chart, path) {
  const [, inOther] = /^\$[^/]+\/(.*)$/.exec(path) ?? [];
  if (inOther !== void 0) return folderAt(inOther);
  if (path.includes("{{") || path.includes("://")) return null;
  return path.startsWith("/") ? folderAt(path.slice(1)) : pathFrom(chart, path);
}
function givenBy({ values, files, isOpen }, read) {
  const found = files.map(read);
  const all = [...found.flatMap((one) => one ?? []), values];
  return {
    values: all.reduce((under, over) => overlaid(over, under), mapOf()),
    isOpen: isOpen || found.includes(null)
  };
}

// src/resolve/helm/load.ts
var deepest7 = 8;
var openName = ".Values";
function loadChart(folder, given, loading, depth = 0) {
  const meta = mapIn(pathIn(folder, "Chart.yaml"), loading, null);
  if (!meta || depth > deepest7) return null;
  const defaults = mapIn(pathIn(folder, "values.yaml"), loading, given.isOpen ? openName : null);
  const empty = mapOf([], given.isOpen ? openName : null);
  const values = coalesced(given.values, defaults ?? empty);
  const name = textAt(meta, "name") || folder.slice(folder.lastIndexOf("/") + 1);
  const defaultsAt = pathIn(folder, "values.yaml");
  const own2 = inFile(defaultsAt, loading.text(defaultsAt), loading.parse);
  const origin = given.origin ? firstOf([given.origin, own2]) : own2;
  const templates = /* @__PURE__ */ new Map();
  for (const path of loading.below(pathIn(folder, "templates"))) {
    const text3 = loading.text(path);
    if (text3 !== void 0) templates.set(path, withoutReserved(text3));
  }
  const below = [];
  const missing = [];
  for (const one of dependencies(folder, meta, loading)) {
    if (!isOn(one, values)) continue;
    const inner = {
      values: valuesFor(one.name, values, given.isOpen),
      isOpen: given.isOpen,
      origin: (path) => origin(path[0] === "global" ? path : [one.name, ...path])
    };
    const found = one.folder === null ? null : loadChart(one.folder, inner, loading, depth + 1);
    if (found) below.push(found);
    else if (one.by !== null) missing.push({ name: one.name, path: one.by });
  }
  return { name, meta: capitalized(meta), templates, values, origin, below, missing };
}
var localPath = /repository:\s*["']?(file:\/\/[^\s"']+)/g;
function localCharts(folder, text3) {
  const written3 = ["Chart.yaml", "requirements.yaml"].map(
    (name) => text3(pathIn(folder, name)) ?? ""
  );
  return Array.from(
    written3.join("\n").matchAll(localPath),
    ([, path = ""]) => pathFrom(folder, path.slice("file://".length))
  ).filter((path) => path !== null);
}
function mapIn(path, { text: text3, parse, holes }, open) {
  const found = text3(path);
  if (found === void 0) return null;
  const value2 = fromYaml(withoutReserved(found), parse, holes, open);
  return isMap(value2) ? value2 : null;
}
function capitalized(meta) {
  return mapOf(
    [...meta.entries].map(([key, value2]) => [
      key === "apiVersion" ? "APIVersion" : key.charAt(0).toUpperCase() + key.slice(1),
      typeof value2 === "number" ? String(value2) : value2
    ])
  );
}
function dependencies(folder, meta, loading) {
  const older = pathIn(folder, "requirements.yaml");
  const written3 = [
    { from: meta, by: pathIn(folder, "Chart.yaml") },
    { from: mapIn(older, loading, null) ?? mapOf(), by: older }
  ];
  const inCharts = chartsIn(pathIn(folder, "charts"), loading);
  const named = /* @__PURE__ */ new Set();
  const listed2 = written3.flatMap(
    ({ from, by }) => mapsAt(from, "dependencies").map((one) => {
      const name = textAt(one, "name");
      named.add(name);
      return {
        name: textAt(one, "alias") || name,
        folder: inCharts.get(name) ?? local(folder, one),
        by,
        condition: textAt(one, "condition"),
        tags: textsAt(one, "tags")
      };
    })
  );
  const others = [...inCharts].filter(([name]) => !named.has(name));
  return [
    ...listed2,
    ...others.map(([name, place]) => ({ name, folder: place, by: null, condition: "", tags: [] }))
  ];
}
function chartsIn(charts, loading) {
  const found = /* @__PURE__ */ new Map();
  for (const path of loading.below(charts)) {
    if (!path.endsWith("/Chart.yaml")) continue;
    const folder = path.slice(0, -"/Chart.yaml".length);
    const name = folder.slice(charts.length + 1);
    if (name.includes("/")) continue;
    const meta = name.endsWith(".tgz") ? mapIn(path, loading, null) : null;
    found.set(meta && textAt(meta, "name") || name, folder);
  }
  return found;
}
function local(folder, dependency) {
  const [, path] = /^file:\/\/(.*)$/.exec(textAt(dependency, "repository")) ?? [];
  if (path === void 0 || path.startsWith("/")) return null;
  return pathFrom(folder, path);
}
function isOn({ condition, tags }, values) {
  for (const path of condition.split(",")) {
    const value2 = path.trim() === "" ? void 0 : valueAt(values, path.trim());
    if (typeof value2 === "boolean") return value2;
  }
  const set = tags.map((tag) => valueAt(values, `tags.${tag}`)).filter((tag) => typeof tag === "boolean");
  return set.length === 0 || set.includes(true);
}
function valuesFor(name, values, isOpen) {
  const shared = values.entries.get("global");
  const open = isOpen ? openName : null;
  const given = renamed(mapAt(values, name), open);
  const below = given.entries.get("global");
  if (isMap(shared)) given.entries.set("global", isMap(below) ? coalesced(shared, below) : shared);
  return given;
}

// src/source/archive.ts
var import_node_zlib = require("node:zlib");

// src/source/decode.ts
var import_node_buffer = require("node:buffer");
var utf8 = new TextDecoder("utf-8");
function decode(bytes) {
  const why = whyNoText(bytes);
  return why === null ? { text: textOf2(bytes) } : { why };
}
function textOf2(bytes) {
  return utf8.decode(bytes);
}
function whyNoText(bytes) {
  if (bytes.length >= 2 && (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255)) {
    return "it is written in UTF-16; save it as UTF-8";
  }
  if (bytes.includes(0)) return "it is binary (it holds a zero byte)";
  return (0, import_node_buffer.isUtf8)(bytes) ? null : `it is not UTF-8 (byte ${firstBad(bytes)})`;
}
function firstBad(bytes) {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (readable(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
function readable(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

// src/source/archive.ts
var largestPacked = 4e6;
var largest = 16e6;
var mostFiles = 5e3;
var block = 512;
function unpacked(bytes) {
  if (bytes.length > largestPacked) return `it is larger than ${largestPacked / 1e6} MB`;
  let tar;
  try {
    tar = (0, import_node_zlib.gunzipSync)(bytes, { maxOutputLength: largest });
  } catch {
    return `it is no gzip file, or larger than ${largest / 1e6} MB unpacked`;
  }
  return filesIn(tar) ?? "it is no archive as `helm package` writes it";
}
function filesIn(tar) {
  const found = /* @__PURE__ */ new Map();
  let named = null;
  for (let at = 0; at + block <= tar.length && found.size < mostFiles; ) {
    const header = tar.subarray(at, at + block);
    if (header[0] === 0) break;
    const size = sizeOf(header);
    if (size === null || at + block + size > tar.length) return null;
    const content = tar.subarray(at + block, at + block + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x" || type === "L") named = longName(type, content) ?? named;
    else if (type !== "g") {
      if (type === "0" || type === "\0") keep(named ?? nameOf(header), content, found);
      named = null;
    }
    at += block + Math.ceil(size / block) * block;
  }
  return found;
}
function keep(name, content, found) {
  const path = name.includes("\\") ? null : pathFrom("", name);
  const slash = path?.indexOf("/") ?? -1;
  if (path === null || slash < 0 || /(?:^|\/)\.\.(?:\/|$)/.test(name)) return;
  const decoded = decode(content);
  if ("text" in decoded) found.set(path.slice(slash + 1), decoded.text);
}
function textIn(header, start2, length) {
  const field2 = header.subarray(start2, start2 + length);
  const end = field2.indexOf(0);
  return field2.subarray(0, end < 0 ? length : end).toString("utf8");
}
function sizeOf(header) {
  const written3 = textIn(header, 124, 12).trim();
  return /^[0-7]{1,11}$/.test(written3) ? Number.parseInt(written3, 8) : null;
}
function nameOf(header) {
  const [name, prefix] = [textIn(header, 0, 100), textIn(header, 345, 155)];
  return prefix === "" || !textIn(header, 257, 6).startsWith("ustar") ? name : `${prefix}/${name}`;
}
function longName(type, content) {
  const text3 = content.toString("utf8");
  if (type === "L") return text3.replace(/\0[\s\S]*$/, "");
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(text3)?.[1] ?? null;
}

// src/stage/source-file.ts
var lazily = {
  get text() {
    const kept = this;
    if (typeof kept.content !== "string") kept.content = textOf2(kept.content);
    return kept.content;
  },
  get ref() {
    const kept = this;
    return kept.place ??= fileRef(kept.path, this.text);
  },
  holds(word) {
    return this.content.includes(word);
  }
};
function sourceFile(path, blob, kind, bytes) {
  const content = bufferOf(bytes);
  const place = null;
  return { __proto__: lazily, path, blob, kind, content, place };
}
function bufferOf(bytes) {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
function unreadable(path, why) {
  return { kind: "unreadable", at: startOf(fileRef(path, "")), what: `\`${path}\``, why };
}

// src/stage/packed-charts.ts
var packed = /^(.*(?:^|\/)charts\/[^/]+\.tgz)\//;
var mostPacked = 100;
function archiveOf(path) {
  return packed.exec(path)?.[1] ?? null;
}
async function packedCharts({ entries }, folders, read) {
  const inside = folders.map((folder) => pathIn(folder, "charts/"));
  const paths = entries.filter(
    ({ path, mode }) => path.endsWith(".tgz") && mode !== "submodule" && inside.some((one) => path.startsWith(one)) && /(?:^|\/)charts\/[^/]+$/.test(path)
  ).map(({ path }) => path).slice(0, mostPacked);
  const texts = /* @__PURE__ */ new Map();
  const gaps = [];
  if (paths.length === 0) return { texts, gaps };
  for (const [path, bytes] of await read(paths)) {
    const files = unpacked(bytes);
    if (typeof files === "string") gaps.push(unreadable(path, files));
    else for (const [name, text3] of files) texts.set(`${path}/${name}`, text3);
  }
  return { texts, gaps };
}
var start = { start: 0, end: 0 };
function sealed(tree) {
  const made2 = /* @__PURE__ */ new Map();
  const within3 = (node) => {
    const before = made2.get(node);
    if (before) return before;
    const one = placed2(node, within3);
    made2.set(node, one);
    return one;
  };
  return {
    documents: tree.documents.map((one) => ({
      ...one,
      ...start,
      root: one.root && within3(one.root)
    })),
    comments: [],
    problems: tree.problems
  };
}
function placed2(node, within3) {
  switch (node.kind) {
    case "scalar":
      return { ...node, ...start, contentStart: 0 };
    case "sequence":
      return { ...node, ...start, items: node.items.map(within3) };
    case "mapping":
      return {
        ...node,
        ...start,
        pairs: node.pairs.map(({ key, value: value2 }) => ({ key, keySpan: start, value: within3(value2) }))
      };
  }
}

// src/stage/chart-work.ts
function holdsDeployer(file) {
  if (file.kind !== "yaml" && file.kind !== "json") return false;
  return file.holds("argoproj.io/") || file.holds("HelmRelease");
}

// src/model/active.ts
function isOff({ active }) {
  return active.known && !active.value;
}

// src/base/value.ts
function field(value2, key) {
  if (!value2.known) return value2;
  if (!isFields(value2.value)) return known2(null, value2.at, value2.through);
  return value2.value.fields.get(key) ?? value2.value.rest ?? known2(null, value2.at, value2.through);
}
function items(value2) {
  if (!value2.known) return [value2];
  if (value2.value === null) return [];
  if (isItems(value2.value))
    return value2.value.rest ? [...value2.value.items, value2.value.rest] : value2.value.items;
  return [value2];
}
function text2(value2) {
  if (!value2.known) return value2;
  const data = value2.value;
  if (typeof data === "string") return { ...value2, value: data };
  if (typeof data === "number" || typeof data === "boolean" || typeof data === "bigint")
    return { ...value2, value: String(data) };
  return { ...value2, value: null };
}
function isAbsent(value2) {
  return value2.known && value2.value === null;
}

// src/resolve/helm/from-value.ts
function goValueOf(value2, holes, depth = 0) {
  const hole = tooDeep(depth, holes);
  if (hole) return hole;
  if (!value2.known) return value2.pieces ? textWith(value2, holes) : holes.told(value2);
  const data = value2.value;
  if (typeof data === "bigint") return Number(data);
  if (typeof data === "string") return withoutReserved(data);
  if (isItems(data))
    return data.rest ? holes.told(data.rest) : data.items.map((item) => goValueOf(item, holes, depth + 1));
  if (!isFields(data)) return data;
  const map2 = mapOf([], null, data.rest && holes.told(data.rest));
  for (const [key, inner] of data.fields)
    map2.entries.set(withoutReserved(key), goValueOf(inner, holes, depth + 1));
  return map2;
}
function goText(value2, holes) {
  if (!value2.known) return value2.pieces ? textWith(value2, holes) : tokenOf(holes.told(value2));
  const data = value2.value;
  if (typeof data === "string") return withoutReserved(data);
  return typeof data === "object" ? null : String(data);
}
function mapInText(value2, parse, holes) {
  if (value2.decoded) return mapIn2(goValueOf(value2.decoded, holes));
  if (!value2.known && !value2.pieces) return null;
  const text3 = goText(value2, holes);
  if (text3 === null) return null;
  const found = fromYaml(settleHoles(text3, holes), parse, holes);
  return found === null ? mapOf() : mapIn2(found);
}
function mapIn2(value2) {
  return isMap(value2) ? value2 : null;
}
function textWith(value2, holes) {
  return (value2.pieces ?? []).map(
    (piece) => typeof piece === "string" ? withoutReserved(piece) : tokenOf(holes.told(piece))
  ).join("");
}

// src/resolve/helm/terraform-release.ts
function terraformRelease(body, parse, holes) {
  const documents = items(field(body, "values")).map(
    (one) => isAbsent(one) ? mapOf() : mapInText(one, parse, holes)
  );
  let isOpen = documents.includes(null);
  const values = documents.flatMap((one) => one ?? []).reduce((under, over) => overlaid(over, under), mapOf());
  for (const [kind, set] of setsIn(body)) isOpen = !put(values, kind, set, holes) || isOpen;
  const namespace = field(body, "namespace");
  return {
    release: {
      name: goText(field(body, "name"), holes) ?? "",
      namespace: isAbsent(namespace) ? "default" : goText(namespace, holes) ?? "default"
    },
    values,
    node: null,
    files: [],
    isOpen
  };
}
var kinds2 = ["set", "set_list", "set_sensitive", "set_wo"];
function setsIn(body) {
  return kinds2.flatMap((kind) => items(field(body, kind)).map((one) => [kind, one]));
}
function put(values, kind, set, holes) {
  const name = field(set, "name");
  const value2 = field(set, "value");
  if (!name.known || typeof name.value !== "string") return false;
  if (typeOf2(set) === "literal" && name.value.includes("\\")) return false;
  const made2 = kind === "set_list" ? listed(value2, holes) : plain3(value2, typeOf2(set), holes);
  return made2 !== void 0 && setAt(values, name.value, made2);
}
function typeOf2(set) {
  const type = field(set, "type");
  const said = type.known ? type.value : null;
  return said === "string" || said === "literal" ? said : "auto";
}
function plain3(value2, type, holes) {
  if (!value2.known) return value2.pieces ? goValueOf(value2, holes) : holes.told(value2);
  const text3 = goText(value2, holes);
  return text3 === null ? void 0 : setValue(text3, type);
}
function listed(value2, holes) {
  if (!value2.known) return holes.told(value2);
  if (!isItems(value2.value) || value2.value.rest) return void 0;
  const parts2 = value2.value.items.map((item) => plain3(item, "auto", holes));
  return parts2.includes(void 0) ? void 0 : parts2;
}

// src/resolve/terraform/module-source.ts
function within2(dir, path) {
  return pathFrom(dir, path.replaceAll("\\", "/"));
}

// src/resolve/terraform/anchor.ts
var step2 = "\uE000";
var anchor = `/${step2}`.repeat(32);
var itself = "get_repo_root()";
function pathInTree(dir, written3) {
  if (written3.startsWith(anchor)) {
    const rest = written3.slice(anchor.length);
    return rest === "" || rest.startsWith("/") ? within2("", rest) : null;
  }
  if (written3.includes(step2)) return null;
  return written3.startsWith("/") || written3.startsWith("~") ? null : within2(dir, written3);
}
var ofTerraform = "abspath(\u2026)";
function anchored({ pieces, name }) {
  if (!pieces) return name === itself || name === ofTerraform ? anchor : null;
  const [first2, rest, more] = pieces;
  if (typeof first2 !== "object" || first2.name !== itself && first2.name !== ofTerraform)
    return null;
  return typeof rest === "string" && more === void 0 ? anchor + rest : null;
}

// src/resolve/terraform/chart-folder.ts
function chartFolder(block2, has2) {
  const written3 = writtenPath(block2);
  if (written3 === null) return null;
  for (const from of [block2.root, block2.dir]) {
    const folder = pathInTree(from, written3);
    if (folder !== null && has2(pathIn(folder, "Chart.yaml"))) return folder;
  }
  return null;
}
function writtenPath({ body }) {
  const chart = text2(field(body, "chart"));
  const written3 = chart.known ? chart.value : anchored(chart);
  const repository = text2(field(body, "repository"));
  if (written3 === null || written3.includes("://") || !repository.known) return null;
  if (repository.value === null || repository.value === "") return written3;
  const isFolder = !repository.value.includes("://") && !written3.includes("/");
  return isFolder ? `${repository.value}/${written3}` : null;
}

// src/stage/installed-by-terraform.ts
function byTerraform(block2, side) {
  const chart = chartFolder(block2, side.has);
  if (chart === null || isOff(block2)) return [];
  const { address, at, header, root, active, calls, body } = block2;
  const holes = newHoles();
  const deployment = {
    chart,
    from: [],
    ...terraformRelease(body, parseYaml, holes),
    name: address,
    at,
    header
  };
  return [
    {
      deployment,
      holes,
      by: `${root}:${address}`,
      via: [...calls, { address, at, header }],
      giver: root,
      open: active.known ? void 0 : active.name
    }
  ];
}

// src/stage/wanted-charts.ts
var parts = /^(?:(?:.*\/)?charts\/[^/]+\/)?(?:Chart\.yaml|values\.yaml|requirements\.yaml|templates\/.+)$/;
var mostInstallations = 200;
function installationsIn(side, releases) {
  const found = [...byManifests(side), ...releases.flatMap((one) => byTerraform(one, side))];
  return found.slice(0, mostInstallations);
}
function byManifests(side) {
  const reading = { parse: parseYaml, holes: newHoles() };
  const found = [];
  for (const file of side.files)
    if (holdsDeployer(file) && found.length < mostInstallations) {
      for (const deployment of deploymentsIn(file.text, reading))
        if (side.has(pathIn(deployment.chart, "Chart.yaml")))
          found.push({
            deployment: withConfigMaps(deployment, file, side, reading),
            holes: newHoles(),
            by: file.path,
            via: [callIn(file, deployment)]
          });
    }
  return found;
}
function withConfigMaps(deployment, { path }, { files }, reading) {
  if (!deployment.from?.length) return deployment;
  const folder = folderOf(path);
  const beside = files.filter(
    (one) => folderOf(one.path) === folder && (one.kind === "yaml" || one.kind === "kustomization")
  );
  return withValuesFrom(deployment, folder, beside, reading);
}
function callIn({ ref: file }, { name, at, header }) {
  return { address: name, header: { file, ...header }, at: { file, ...at } };
}
function deployedByChange(installed, { changed: changed2 }) {
  return installed.filter(
    ({ giver, by, deployment }) => (
      // What Terraform was resolved for is concerned.
      giver !== void 0 || changed2.has(by) || [...deployment.files, ...deployment.beside ?? []].some((path) => changed2.has(path))
    )
  ).map(({ deployment }) => deployment.chart);
}
function withParents(side, folders) {
  const found = new Set(folders);
  if (found.size === 0) return [];
  const fileAt = new Map(side.files.map((file) => [file.path, file]));
  const charts = side.files.filter(({ kind }) => kind === "chart");
  const local2 = charts.map(({ path }) => {
    const folder = folderOf(path);
    return { folder, inside: localCharts(folder, (one) => fileAt.get(one)?.text) };
  });
  for (const folder of found)
    for (const one of local2) if (one.inside.includes(folder)) found.add(one.folder);
  for (const folder of found)
    for (const one of local2)
      if (one.folder === folder) for (const inside of one.inside) found.add(inside);
  return [...found].sort();
}
function pathsIn({ entries }, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  const found = [];
  for (let at = firstFrom(entries, prefix); at < entries.length; at++) {
    const entry = entries[at];
    if (!entry?.path.startsWith(prefix)) break;
    const isFile = entry.mode === "file" || entry.mode === "executable";
    if (isFile && parts.test(entry.path.slice(prefix.length))) found.push(entry.path);
  }
  return found;
}
function firstFrom(entries, path) {
  return endOfRun(entries, (one) => one.path < path);
}

// src/stage/render-charts.ts
var mostFiles2 = 2e4;
async function renderSide(role, folders, work) {
  const side = work.sides[role];
  const installed = installationsIn(side, work.releases[role]);
  const wanted = withParents(side, [...folders, ...deployedByChange(installed, work)]);
  if (wanted.length === 0) return { files: /* @__PURE__ */ new Map(), gaps: [] };
  const values = installed.flatMap(({ deployment }) => deployment.files);
  const own2 = wanted.flatMap((folder) => pathsIn(side, folder));
  const read = await work.read[role]([...own2, ...values].slice(0, mostFiles2));
  const packed2 = await packedCharts(side, wanted, work.bytes[role]);
  const given = packed2.texts.size === 0 ? read : new Map([...read, ...packed2.texts]);
  const job = {
    side,
    work,
    texts: given,
    files: new Map(side.files.map((file) => [file.path, file])),
    left: budgetForAll(),
    rendered: /* @__PURE__ */ new Map(),
    gaps: /* @__PURE__ */ new Map(),
    unread: packed2.gaps.map(({ at }) => at.file.path)
  };
  const inside = new Set(
    wanted.flatMap((folder) => localCharts(folder, (path) => given.get(path)))
  );
  for (const folder of wanted) {
    const by = installed.filter(({ deployment }) => deployment.chart === folder);
    if (by.length === 0 && inside.has(folder)) continue;
    if (by.length === 0) renderOpen(folder, job);
    else for (const one of by) renderInstalled(one, job);
  }
  return { files: job.rendered, gaps: [...packed2.gaps, ...job.gaps.values()] };
}
function renderOpen(folder, job) {
  const loading = loadingOf(job, newHoles());
  const given = { values: mapOf(), isOpen: true };
  renderAs(
    folder,
    given,
    unnamed,
    loading,
    { chart: folder, namespace: unnamed.namespace, via: [] },
    job
  );
}
function renderInstalled({ deployment, by, via, giver, open, holes }, job) {
  const { chart, release } = deployment;
  const loading = loadingOf(job, holes);
  const read = (path) => mapIn(path, loading, null);
  const { namespace } = release;
  const part = { chart: `${chart}@${by}`, namespace, via, giver, open };
  const given = { ...givenBy(deployment, read), origin: originOf2(deployment, via, job) };
  renderAs(chart, given, release, loading, part, job);
}
function originOf2({ node, values, files }, via, { texts }) {
  const file = via.at(-1)?.at.file;
  const own2 = node && file ? (keys) => inNode(node, keys, file) : placeless(values);
  const others = files.toReversed().map((path) => inFile(path, texts.get(path), parseYaml));
  return firstOf([own2, ...others]);
}
function loadingOf({ texts }, holes) {
  const paths = [...texts.keys()];
  return {
    text: (path) => texts.get(path),
    below: (under) => paths.filter((path) => under === "" || path.startsWith(`${under}/`)),
    parse: parseYaml,
    holes
  };
}
function renderAs(folder, given, release, loading, part, job) {
  const chart = loadChart(folder, given, loading);
  if (!chart) return;
  tellMissing(chart, job);
  const { isExcluded } = job.work;
  const values = job.texts.get(pathIn(folder, "values.yaml")) ?? "";
  const helpers = mayDeclare(values) || helpersMayDeclare(chart);
  const isWanted = (path, text3) => !isHelper(path) && /\.(?:ya?ml|json|tpl)$/.test(path) && isExcluded?.(path) !== true && (mayDeclare(text3) || helpers && !text3.includes("kind:"));
  const all = renderChart(chart, release, isWanted, parseYaml, loading.holes, job.left);
  for (const [path, one] of all) keep2(path, one, part, job);
  for (const path of loading.below(folder))
    if (/(?:^|\/)templates\//.test(path) && archiveOf(path) === null && !job.rendered.has(path))
      job.rendered.set(path, []);
}
function tellMissing({ missing, below }, job) {
  const { gaps, files, texts, side, unread } = job;
  for (const { name, path } of missing) {
    const isTold = unread.some((one) => one.startsWith(pathIn(folderOf(path), `charts/${name}`)));
    if (isTold || gaps.has(`${path} ${name}`) || archiveOf(path) !== null) continue;
    const text3 = texts.get(path) ?? "";
    const { ref } = files.get(path) ?? fileFrom(side, path, text3);
    const start2 = Math.max(0, text3.indexOf(`name: ${name}`));
    gaps.set(`${path} ${name}`, {
      kind: "unreadable",
      at: { file: ref, start: start2, end: start2 },
      what: `the chart \`${name}\``,
      why: "it is not in the tree"
    });
  }
  for (const one of below) tellMissing(one, job);
}
function helpersMayDeclare({ templates, below }) {
  return [...templates].some(([path, text3]) => isHelper(path) && mayDeclare(text3)) || below.some(helpersMayDeclare);
}
function keep2(written3, made2, part, job) {
  const { rendered, work, files, texts, side } = job;
  const archive = archiveOf(written3);
  const path = archive ?? written3;
  const isSealed = archive !== null;
  const one = isSealed && "tree" in made2 ? { tree: sealed(made2.tree) } : made2;
  const list2 = rendered.get(path) ?? [];
  rendered.set(path, list2);
  const file = files.get(path) ?? fileFrom(side, path, isSealed ? "" : texts.get(path) ?? "");
  const fault = faultOf(one);
  if ("tree" in one && fault === void 0)
    list2.push({
      language: "tree",
      file,
      syntax: perhaps(one.tree, part),
      rendered: { ...part, isSealed }
    });
  else if (!list2.some((other) => "rendered" in other && other.rendered && "fault" in other.rendered)) {
    const { syntax } = work.parse(file);
    if (!("body" in syntax))
      list2.push({ language: "tree", file, syntax, rendered: { fault: fault ?? "" } });
  }
}
function perhaps(tree, { open }) {
  if (open === void 0) return tree;
  return { ...tree, documents: tree.documents.map((one) => ({ open, ...one })) };
}
function faultOf(one) {
  if ("fault" in one) return one.fault;
  const [problem] = one.tree.problems;
  if (problem) return `what it writes is no YAML: ${problem.message}`;
  const kinds3 = one.tree.documents.map(
    ({ root }) => root?.kind === "mapping" ? root.pairs.find(({ key }) => key === "kind")?.value : void 0
  );
  const open = kinds3.find((kind) => kind?.kind === "scalar" && kind.open !== void 0);
  return open?.kind === "scalar" ? `an object's kind is \`${open.open ?? ""}\`` : void 0;
}
function isHelper(path) {
  return path.slice(path.lastIndexOf("/") + 1).startsWith("_");
}
function mayDeclare(text3) {
  return worthParsing("yaml", Buffer.from(text3));
}
function fileFrom(side, path, text3) {
  const { blob = path } = side.entries[firstFrom(side.entries, path)] ?? {};
  return sourceFile(path, blob, "yaml", Buffer.from(text3));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  renderSide
});
})
