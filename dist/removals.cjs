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

// src/stage/removals.ts
var removals_exports = {};
__export(removals_exports, {
  removalsOf: () => removalsOf
});
module.exports = __toCommonJS(removals_exports);

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;
function timeOf(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time : null;
}
function daysBetween(from, to) {
  const start = timeOf(from.slice(0, 10));
  const end = timeOf(to.slice(0, 10));
  return start === null || end === null ? null : (end - start) / day;
}
function plusDays(from, days) {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

// src/source/decode.ts
var import_node_buffer = require("node:buffer");
var utf8 = new TextDecoder("utf-8");
function decode(bytes) {
  const why = whyNoText(bytes);
  return why === null ? { text: textOf(bytes) } : { why };
}
function textOf(bytes) {
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

// src/source/snapshot.ts
var largestFile = 8 * 1024 * 1024;
var tooLarge = `it is larger than ${largestFile / 1024 / 1024} MiB`;

// src/source/all-texts.ts
var atOnce = 500;
async function allTexts({ entries, read }) {
  const files = entries.filter(
    ({ mode, size }) => (mode === "file" || mode === "executable") && size <= largestFile
  );
  const texts = /* @__PURE__ */ new Map();
  for (let at = 0; at < files.length; at += atOnce) {
    const batch = files.slice(at, at + atOnce);
    const bytes = await read(batch.map(({ blob }) => blob));
    for (const { path, blob } of batch) {
      const found = bytes.get(blob);
      const decoded = found && decode(found);
      if (decoded && "text" in decoded) texts.set(path, decoded.text);
    }
  }
  return texts;
}

// src/source/edited.ts
var import_node_crypto = require("node:crypto");
function edited(snapshot, texts) {
  if (texts.size === 0) return snapshot;
  const bytes = /* @__PURE__ */ new Map();
  const entries = snapshot.entries.flatMap((entry) => {
    const text = texts.get(entry.path);
    if (text === void 0) return entry;
    if (text === null) return [];
    const written2 = new TextEncoder().encode(text);
    const blob = `edited:${(0, import_node_crypto.createHash)("sha1").update(written2).digest("hex")}`;
    bytes.set(blob, written2);
    return { ...entry, blob, size: written2.length };
  });
  const nobody = () => Promise.resolve(null);
  return {
    ...snapshot,
    commit: null,
    entries,
    read: async (blobs) => {
      const ours = blobs.flatMap((blob) => {
        const found = bytes.get(blob);
        return found ? [[blob, found]] : [];
      });
      return new Map([...await snapshot.read(blobs.filter((one) => !bytes.has(one))), ...ours]);
    },
    // What was sought was sought in the texts before.
    seen: nobody(),
    search: nobody
  };
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/model/address.ts
var instanceKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g;
function withoutKeys(address) {
  return address.replace(instanceKey, "");
}
function isOpenAddress(address) {
  return address.includes("[*]") || address.includes("${");
}
function mayBeOne(one, other) {
  const left = one.match(instanceKey) ?? [];
  const right = other.match(instanceKey) ?? [];
  return left.length === right.length && left.every((key, at) => mayBeKey(key, right[at] ?? ""));
}
function mayBeKey(a, b) {
  if (a === b || a === "[*]" || b === "[*]") return true;
  if (!isOpenAddress(a) && !isOpenAddress(b)) return false;
  const [startA, endA] = endsOf(a);
  const [startB, endB] = endsOf(b);
  return (startA.startsWith(startB) || startB.startsWith(startA)) && (endA.endsWith(endB) || endB.endsWith(endA));
}
function endsOf(key) {
  const first = key.indexOf("${");
  return first < 0 ? [key, key] : [key.slice(0, first), key.slice(key.lastIndexOf("}") + 1)];
}
function withinOf({ place }) {
  return place.slice(place.lastIndexOf("|") + 1);
}
function namespaceOf(fact) {
  if (fact.platform !== "kubernetes") return null;
  return (fact.domain === "kubernetes" ? fact.address.split("/").at(-2) : withinOf(fact)) ?? null;
}

// src/evaluate/find.ts
var deepest = 8;
function finder(facts) {
  const byAddress = /* @__PURE__ */ new Map();
  const byGeneric = /* @__PURE__ */ new Map();
  for (const fact of facts) {
    append(byAddress, `${fact.root}
${fact.address}`, fact);
    if (fact.generic !== fact.address) append(byGeneric, `${fact.root}
${fact.generic}`, fact);
  }
  let byName = null;
  const find = (link, from) => {
    if (link.how === "unknown") return [];
    if (link.how === "name") return named(link, from, byName ??= byNames(facts));
    return byAddress.get(`${link.root}
${link.address}`) ?? instances(link.root, link.address, byAddress, byGeneric);
  };
  const identities = (link, from, depth = 0) => {
    const found = find(link, from);
    const own = found.filter((fact) => fact.kind === "identity");
    if (own.length > 0 || depth >= deepest) return own;
    const through = found.flatMap((fact) => {
      const next = fact.kind === "credential" ? opened(fact) : fact.kind === "trust" ? fact.into : null;
      return next ? identities(next, fact, depth + 1) : [];
    });
    return [...new Set(through)];
  };
  return { find, identities: (link, from) => identities(link, from) };
}
function opened({ of, keeps }) {
  return of ?? (keeps?.of.length === 1 ? keeps.of[0] ?? null : null);
}
function instances(root, address, byAddress, byGeneric) {
  const bare = withoutKeys(address);
  if (bare === address || address.includes("[*]"))
    return byAddress.get(`${root}
${bare}`) ?? byGeneric.get(`${root}
${bare}`) ?? [];
  const same = isOpenAddress(address) ? byAddress.get(`${root}
${address}`) : null;
  return same ?? (byGeneric.get(`${root}
${bare}`) ?? []).filter((fact) => mayBeOne(fact.address, address));
}
function byNames(facts) {
  const found = /* @__PURE__ */ new Map();
  for (const fact of facts)
    for (const name of namesOf(fact)) {
      append(found, nameKey(fact.platform, name, null), fact);
      const namespace = namespaceOf(fact);
      if (namespace !== null) append(found, nameKey(fact.platform, name, namespace), fact);
    }
  return found;
}
function nameKey(platform, name, namespace) {
  return `${platform}
${name}
${namespace ?? ""}
${namespace === null ? "" : "in"}`;
}
function namesOf(fact) {
  if (!fact.name.known || fact.name.value === null || fact.name.value === "") return [];
  const { value } = fact.name;
  const at = value.indexOf("@");
  return fact.platform === "google" && fact.kind === "identity" && at > 0 ? [value, value.slice(0, at)] : [value];
}
function named(link, from, byName) {
  const isMeant = (fact) => link.type === "*" || fact.type === link.type || kindOf(fact) === link.type;
  const at = link.name.indexOf("@");
  const names2 = link.platform === "google" && at > 0 && link.name.endsWith(".iam.gserviceaccount.com") ? [link.name, link.name.slice(0, at)] : [link.name];
  const namespace = link.platform === "kubernetes" ? link.namespace : null;
  for (const name of names2) {
    const exact3 = byName.get(nameKey(link.platform, name, namespace))?.filter(isMeant) ?? [];
    const found = exact3.length > 0 ? exact3 : byName.get(nameKey(link.platform, name, "_"))?.filter(isMeant) ?? [];
    if (found.length > 0) return nearest(found, from);
  }
  return [];
}
function kindOf(fact) {
  if (!fact.type.startsWith("kubernetes_")) return fact.type;
  const name = /^kubernetes_([a-z_]+?)(_v\d+)?$/.exec(fact.type)?.[1];
  return name === void 0 ? fact.type : name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
function nearest(found, from) {
  if (new Set(found.map((fact) => fact.address)).size === 1 && new Set(found.map((fact) => fact.root)).size === 1)
    return found;
  const inRoot = found.filter((fact) => fact.root === from.root);
  if (inRoot.length > 0) return inRoot;
  const nearby = from.domain === "kubernetes" ? closest(found, from) : [];
  if (nearby.length > 0) return nearby;
  const inPlace = found.filter((fact) => fact.place === from.place);
  return new Set(inPlace.map((fact) => `${fact.root}
${fact.address}`)).size === 1 ? inPlace : [];
}
function closest(found, from) {
  const shared = found.map((fact) => sharedFolders(fact.at.file.path, from.at.file.path));
  const most = shared.reduce((a, b) => Math.max(a, b), 0);
  const nearby = found.filter((_, index) => shared[index] === most);
  return most > 0 && nearby.length === 1 ? nearby : [];
}
function sharedFolders(one, other) {
  const left = one.split("/").slice(0, -1);
  const right = other.split("/").slice(0, -1);
  const apart = left.findIndex((folder, index) => folder !== right[index]);
  return apart === -1 ? left.length : apart;
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
function exact(items) {
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
function isSpace(code) {
  if (code < 128) return code === 32 || code >= 9 && code <= 13;
  return code === 133 || code === 160 || code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
}
function leadingSpaces(text) {
  let count = 0;
  while (count < text.length && isSpace(text.charCodeAt(count))) count++;
  return count;
}
function withoutTrailingSpaces(text) {
  let end = text.length;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
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
function textOf2(cursor, index) {
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
  const wanted = source.charAt(at + 1) === "u" ? 4 : 8;
  let end = at + 2;
  while (end < at + 2 + wanted && isHexDigit(source.charCodeAt(end))) end++;
  const digits = source.slice(at + 2, end);
  const point = Number.parseInt(digits, 16);
  if (digits.length < wanted) {
    report(
      cursor,
      `expected ${wanted} hexadecimal digits after \`${source.slice(at, at + 2)}\`, found ${digits.length}`,
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
  return { kind: "tuple", items: exact(items), start, end };
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
  return { kind: "object", items: exact(items), start, end };
}
function parseObjectItem(cursor, parseExpression2) {
  const key = literalKey(cursor, parseExpression2(cursor));
  const height = cursor.height;
  const separator2 = peek(cursor);
  if (separator2 !== k.equal && separator2 !== k.colon)
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
      const value = textOf2(cursor, index);
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
  const parts = exact(pair(cursor, joined(cursor, flat), start, end));
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
  const value = normalised(cursor, textOf2(cursor, index));
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
    arguments: exact(values),
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
  return { attributes: exact(attributes), blocks: exact(blocks), start, end };
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
    else return exact(labels);
  }
}
function parseLabel(cursor) {
  const open = cursor.index++;
  let value = "";
  while (cursor.kinds[cursor.index] === k.quotedText) value += textOf2(cursor, cursor.index++);
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
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  const last = identifierEnd(text, first);
  if (last === first) return;
  for (let at = last; at < end; at++) if (!isSpace(text.charCodeAt(at))) return;
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
      if (frame.startOfLine && isMarker(text, start, at, frame.marker)) {
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
    frame.startOfLine && isMarker(text, start, at, frame.marker) ? k.brokenHeredoc : k.heredocText,
    start,
    at
  );
}
function isMarker(text, start, end, marker) {
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
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

// src/fix/hcl-references.ts
function referencesIn(body, within2 = "") {
  const own = body.attributes.flatMap(
    ({ name, value }) => referencesOf(value, `${within2}${name}`, name === "depends_on")
  );
  const inner = body.blocks.flatMap(
    ({ type, body: held }) => referencesIn(held, `${within2}${type}.`)
  );
  return [...own, ...inner];
}
function referencesOf(value, attribute, texts = false) {
  const found = [];
  const visit = (one) => {
    const names2 = namesOf2(one);
    const count = names2?.[0] === "data" ? 3 : 2;
    if (names2 && names2.length === count) {
      found.push({ start: one.start, end: one.end, address: names2.join("."), attribute });
      return;
    }
    if (texts && one.kind === "text")
      found.push({ start: one.start, end: one.end, address: one.value, attribute });
    for (const part of partsOf(one)) visit(part);
  };
  visit(value);
  return found;
}
function namesOf2(value) {
  if (value.kind === "variable") return [value.name];
  if (value.kind !== "attribute") return null;
  const before = namesOf2(value.target);
  return before && [...before, value.name];
}
function partsOf(value) {
  switch (value.kind) {
    case "template":
      return value.parts.flatMap(partsOfTemplate);
    case "tuple":
      return value.items;
    case "object":
      return value.items.flatMap(({ key, value: held }) => [key, held]);
    case "for":
      return [value.collection, value.key, value.value, value.condition].filter(
        (one) => one !== null
      );
    case "attribute":
      return [value.target];
    case "index":
      return [value.target, value.key];
    case "splat":
      return [value.target, value.each];
    case "call":
      return value.arguments;
    case "unary":
      return [value.operand];
    case "binary":
      return [value.left, value.right];
    case "conditional":
      return [value.condition, value.then, value.else];
    case "parenthesis":
      return [value.inner];
    case "null":
    case "bool":
    case "number":
    case "text":
    case "variable":
    case "broken":
      return [];
  }
}
function partsOfTemplate(part) {
  switch (part.kind) {
    case "literal":
      return [];
    case "interpolation":
      return [part.value];
    case "if":
      return [part.condition, ...[...part.then, ...part.else].flatMap(partsOfTemplate)];
    case "for":
      return [part.collection, ...part.body.flatMap(partsOfTemplate)];
  }
}

// src/fix/terraform-folder.ts
function terraformFile(path, text) {
  const { body, comments, problems } = parseHcl(text);
  if (problems.length > 0) return null;
  const declared = body.blocks.flatMap(
    (block) => block.type === "locals" ? localsIn(path, block) : [declaredBy(path, block)]
  );
  return { path, text, comments, declared };
}
function declaredBy(path, block) {
  const labels = block.labels.map(({ value }) => value);
  const { start, end, body } = block;
  const isTyped = block.type === "resource" || block.type === "data" || block.type === "ephemeral";
  const words = block.type === "resource" ? labels : [block.type, ...labels];
  return {
    path,
    start,
    end,
    body,
    block,
    sort: block.type,
    type: isTyped ? labels[0] ?? "" : "",
    address: words.join("."),
    references: referencesIn(body)
  };
}
function localsIn(path, block) {
  return block.body.attributes.map(({ name, start, end, value }) => ({
    path,
    start,
    end,
    body: null,
    block,
    sort: "local",
    type: "",
    address: `local.${name}`,
    references: referencesOf(value, name)
  }));
}

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

// src/model/links-of.ts
function linksOf(fact) {
  switch (fact.kind) {
    case "identity":
      return fact.sameAs ? [fact.sameAs] : [];
    case "credential":
      return fact.of ? [fact.of] : [];
    case "grant":
      return [...fact.holders.map(({ link }) => link), ...fact.grants];
    case "trust":
      return fact.into ? [fact.into] : [];
    case "control":
      return [...fact.holds, ...fact.policy ? [fact.policy] : []];
  }
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
  if (integer.test(text)) return exact2(text.charCodeAt(0) === 43 ? text.slice(1) : text);
  if (decimal.test(text)) return finite(Number(text));
  if (octal.test(text) || hexadecimal.test(text)) return exact2(text);
  return special(text);
}
function special(text) {
  if (infinity.test(text)) return text.charCodeAt(0) === 45 ? -Infinity : Infinity;
  return text === ".nan" || text === ".NaN" || text === ".NAN" ? NaN : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact2(text) {
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
  while (end > valueStart && isSpace2(text.charCodeAt(end - 1))) end--;
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
function isSpace2(c) {
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
var deepest2 = 60;
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
  if (++reader.depth > deepest2) elsewhere();
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
  if (++reader.depth > deepest2) elsewhere();
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
  if (++reader.depth > deepest2) elsewhere();
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
function isMarker2(text, at) {
  return text.startsWith("---", at) && (at + 3 === text.length || " 	\r\n".includes(text.charAt(at + 3)));
}
function nextDocumentAfter(text, from) {
  let line = text.indexOf("\n---", from);
  while (line !== -1 && !isMarker2(text, line + 1)) line = text.indexOf("\n---", line + 1);
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
function applied(text, edits) {
  let result = "";
  let done = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
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

// src/stage/mend.ts
function gapId({ at, kind, what, why }) {
  return `${at.file.path} ${kind} ${what} ${why}`;
}

// src/base/literal-pattern.ts
function literalPattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

// src/fix/yaml-map.ts
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
function removePair(text, pair2) {
  const { start } = pair2.keySpan;
  const end = endOf(text, pair2);
  return end === null ? null : takeLines(text, { start, end }, { before: /^\s*$/, behind: /^$/ });
}

// src/stage/account-uses.ts
function accountIn(path, text, account) {
  if (!/\.(?:ya?ml|json)$/i.test(path) || !text.includes(account.name)) return [];
  if (!/serviceAccount/i.test(text)) return [];
  if (text.includes("{{")) return inTemplate(path, text, account);
  return parseYaml(text).documents.flatMap(({ root }) => {
    const own = pairNamed(pairNamed(root, "metadata")?.value, "namespace")?.value;
    return root ? namedBelow(root, scalarText(own), { path, account }) : [];
  });
}
function inTemplate(path, text, { name }) {
  const word = literalPattern(name);
  const pattern = new RegExp(`\\bserviceAccount(?:Name)?:[ \\t]*["']?${word}(?![\\w.-])`, "g");
  return [...text.matchAll(pattern)].map(({ index }) => ({
    path,
    at: index,
    what: "it runs pods as the account"
  }));
}
function namedBelow(node, namespace, sought) {
  if (node.kind === "scalar") return [];
  if (node.kind === "sequence")
    return node.items.flatMap((item) => namedBelow(item, namespace, sought));
  const { path, account } = sought;
  const uses = [];
  for (const { key, value } of node.pairs) {
    const place2 = /service-?_?account/i.test(key) && mayBeIn(namespace, account) ? placeIn(value, account.name) : null;
    if (place2 === null) uses.push(...namedBelow(value, namespace, sought));
    else uses.push({ path, at: place2, what: whatFor(key) });
  }
  const place = namedBy(node, namespace, account);
  if (place !== null) uses.push({ path, at: place, what: "it names the account" });
  return uses;
}
function placeIn(node, name) {
  if (node.kind === "scalar") return node.value === name ? node.start : null;
  const parts = node.kind === "mapping" ? node.pairs.map(({ value }) => value) : node.items;
  return parts.find((part) => isScalar(part, name))?.start ?? null;
}
function whatFor(key) {
  return /^serviceAccount(?:Name)?$/.test(key) ? "it runs pods as the account" : "it names the account";
}
function namedBy(node, namespace, account) {
  if (!isScalar(pairNamed(node, "kind")?.value, "ServiceAccount")) return null;
  const metadata = pairNamed(node, "metadata");
  const holder = metadata?.value.kind === "mapping" ? metadata.value : node;
  const name = pairNamed(holder, "name")?.value;
  if (!name || !isScalar(name, account.name)) return null;
  const own = scalarText(pairNamed(holder, "namespace")?.value) ?? namespace;
  return mayBeIn(own, account) ? name.start : null;
}
function mayBeIn(namespace, account) {
  return namespace === null || account.namespace === null || namespace === account.namespace;
}
function scalarText(node) {
  return node?.kind === "scalar" && typeof node.value === "string" ? node.value : null;
}
function isScalar(node, text) {
  return scalarText(node) === text;
}

// src/base/origin.ts
function fileRef(path, text) {
  const starts2 = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts2.push(at + 1);
  return { path, lineStarts: new Uint32Array(starts2) };
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

// src/config/register-file.ts
var registerPath = ".github/nhi-register.yml";

// src/config/read-waivers.ts
var waiversPaths = [
  ".github/nhi-lint-waivers.yml",
  ".github/nhi-lint-waivers.yaml"
];

// src/fix/manifest-removal.ts
function removeFromManifests(parts, textOf3) {
  const done = [];
  for (const path of new Set(parts.map((one) => one.path))) {
    const text = textOf3(path) ?? "";
    const file = parseYaml(text);
    const why = whyNot(path, text, file);
    if (why !== null) return why;
    const here = parts.filter((one) => one.path === path);
    const documents = here.flatMap(({ how, at }) => how === "document" ? [at] : []);
    const items = here.flatMap(({ how, at }) => how === "item" ? [at] : []);
    const cuts = withoutDocuments(
      text,
      file,
      documents.toSorted((a, b) => b - a)
    );
    const outs = items.map((at) => withoutItem(text, file, at));
    if (cuts === null) return `\`${path}\` does not hold each object as a document of its own`;
    if (outs.includes(null)) return `a list in \`${path}\` is not written an item a line`;
    const edits = [...cuts, ...outs.filter((edit) => edit !== null)];
    const isEmptied = documents.length === file.documents.filter(({ root }) => root !== null).length;
    done.push({ path, edits, isEmptied });
  }
  return done;
}
function whyNot(path, text, { problems }) {
  if (text.includes("{{")) return `\`${path}\` is a template`;
  if (!/\.ya?ml$/i.test(path)) return `\`${path}\` is no YAML: it comes from a program`;
  return problems.length > 0 ? `\`${path}\` does not parse` : null;
}
var separator = /^---(?=\s|$).*(?:\n|$)/gm;
function sectionsOf(text) {
  const marks = [...text.matchAll(separator)].map(({ index, 0: mark }) => ({
    start: index,
    from: index + mark.length
  }));
  const opens = marks[0]?.start === 0 ? marks : [{ start: 0, from: 0 }, ...marks];
  return opens.map((one, index) => ({ ...one, end: opens[index + 1]?.start ?? text.length }));
}
function withoutDocuments(text, { documents }, offsets) {
  const sections = sectionsOf(text);
  const gone = /* @__PURE__ */ new Set();
  const edits = [];
  for (const at of offsets) {
    if (!documents.some(({ start: start2 }) => start2 === at)) return null;
    const index = sections.findIndex(({ from, end }) => from <= at && at < end);
    const section = sections[index];
    if (!section) return null;
    gone.add(index);
    const above = index === 0 ? headingEnd(text.slice(section.from, at)) : 0;
    const start = above > 0 ? section.from + above : section.start;
    edits.push({ start, end: section.end, text: "" });
    const next = sections.findIndex((_, other) => other > index && !gone.has(other));
    const follower = sections[next];
    if (index === 0 && above === 0 && section.start === section.from && follower)
      edits.push({ start: follower.start, end: follower.from, text: "" });
  }
  return edits;
}
function headingEnd(before) {
  const blank2 = /^[\s\S]*#[^\n]*\n[ \t]*\r?\n/.exec(before)?.[0].length ?? 0;
  return /copyright|licen[cs]e|spdx/i.test(before) ? before.length : blank2;
}
function withoutItem(text, file, at) {
  const list = nodeAround(file, at, (node) => node.kind === "sequence");
  const item = list?.items.find((one) => one.start <= at && at < one.end);
  return item ? itemLines(text, item) : null;
}
function itemLines(text, { start, end: last }) {
  let end = last;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  const alone3 = { before: /^[ \t]*-[ \t]+$/, behind: /^[ \t]*(?:#.*)?$/ };
  return takeLines(text, { start, end }, alone3);
}
var lists = /* @__PURE__ */ new Set(["resources", "bases", "components", "crds"]);
function withoutEntries(path, text, gone) {
  const { documents, problems } = parseYaml(text);
  const root = documents[0]?.root;
  if (root?.kind !== "mapping") return null;
  const isGone = (node) => node.kind === "scalar" && typeof node.value === "string" && gone.has(pathFrom(folderOf(path), node.value) ?? "");
  const named2 = root.pairs.flatMap(
    (pair2) => lists.has(pair2.key) && pair2.value.kind === "sequence" && pair2.value.items.some(isGone) ? [{ pair: pair2, items: pair2.value.items, isWhole: pair2.value.items.every(isGone) }] : []
  );
  if (named2.length === 0) return null;
  if (problems.length > 0) return `\`${path}\` does not parse`;
  const edits = named2.flatMap(
    ({ pair: pair2, items, isWhole }) => isWhole ? [removePair(text, pair2)] : items.filter(isGone).map((item) => itemLines(text, item))
  );
  if (edits.includes(null)) return `a list in \`${path}\` is not written an item a line`;
  const emptied2 = named2.flatMap(({ pair: pair2, isWhole }) => isWhole ? [pair2] : []);
  const left = root.pairs.filter(
    (pair2) => !emptied2.includes(pair2) && pair2.key !== "kind" && pair2.key !== "apiVersion"
  );
  if (left.length === 0) return `\`${path}\` would be empty, and kustomize takes no empty one`;
  return { path, edits: edits.filter((edit) => edit !== null), isEmptied: false };
}

// src/stage/removal-said.ts
var lists2 = [
  { path: registerPath, list: "attestations", key: "identity", what: "the attestation" },
  ...waiversPaths.map((path) => ({ path, list: "waivers", key: "fact", what: "a waiver" }))
];
var saidPaths = new Set(lists2.map(({ path }) => path));
function saidOf({ facts }, isGone, texts) {
  const gone = /* @__PURE__ */ new Set();
  const stays = /* @__PURE__ */ new Set();
  for (const fact of facts.values())
    for (const name of [fact.key, fact.address, fact.generic])
      (isGone(fact) ? gone : stays).add(name);
  const isNamed = (name) => typeof name === "string" && gone.has(name) && !stays.has(name);
  const found = lists2.map((one) => takenOut(one, texts.get(one.path) ?? "", isNamed));
  return {
    files: found.flatMap(({ files }) => files),
    steps: found.flatMap(({ steps }) => steps),
    left: found.flatMap(({ left }) => left)
  };
}
var nothing = { files: [], steps: [], left: [] };
function takenOut({ path, list, key, what }, text, isNamed) {
  const pair2 = pairNamed(parseYaml(text).documents[0]?.root, list);
  const items = pair2?.value.kind === "sequence" ? pair2.value.items : [];
  const out = items.filter((item) => isNamed(nameIn(item, key)));
  if (!pair2 || out.length === 0) return nothing;
  const steps = out.map((item) => ({
    path,
    start: item.start,
    end: item.end,
    how: "take out",
    what: `${what} of ${String(nameIn(item, key))}`
  }));
  const files = out.length === items.length ? emptied(path, text, pair2) : withoutItems(path, text, out);
  if (files !== null) return { files, steps, left: [] };
  return {
    ...nothing,
    left: steps.map(({ start, what: said }) => ({ path, at: start, what: said }))
  };
}
function nameIn(item, key) {
  const value = pairNamed(item, key)?.value;
  return value?.kind === "scalar" ? value.value : null;
}
function emptied(path, text, { keySpan, value }) {
  const end = text.slice(0, value.end).trimEnd().length;
  return [{ path, edits: [{ start: keySpan.end, end, text: ": []" }] }];
}
function withoutItems(path, text, out) {
  const parts = out.map(({ start }) => ({ path, how: "item", at: start }));
  const found = removeFromManifests(parts, () => text);
  return typeof found === "string" ? null : found;
}

// src/stage/removal-words.ts
function wordsFor(identity, { steps }) {
  const words = nameWords(identity);
  const folder = folderOf(identity.at.file.path);
  const beside = (path) => besideTerraform(path, folder);
  if (identity.domain === "terraform")
    for (const { what, how } of steps) {
      if (how !== "delete") continue;
      if (what.startsWith("output."))
        words.push(...outputWords(what.slice("output.".length), identity.via.at(-1)));
      words.push({
        pattern: new RegExp(`(?<![\\w.-])${literalPattern(what)}(?![\\w-])`, "g"),
        isIn: beside,
        what: `it refers to \`${what}\``
      });
    }
  return { words, account: accountOf(identity) };
}
function namedIn(path, text, { words, account }) {
  if (saidPaths.has(path)) return [];
  const found = words.filter(({ isIn }) => isIn(path)).flatMap(
    ({ pattern, what }) => [...text.matchAll(pattern)].map(({ index }) => ({ path, at: index, what }))
  );
  return account === null ? found : [...found, ...accountIn(path, text, account)];
}
function isDocumentation(path, text, at) {
  if (/\.(?:md|mdx|txt|rst|adoc|svg|html)$/i.test(path)) return true;
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return /^\s*(?:#|\/\/)/.test(text.slice(start, at));
}
function besideTerraform(path, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  if (!path.startsWith(prefix)) return false;
  const rest = path.slice(prefix.length);
  if (/^[^/]*\.(?:tf|tofu)\.json$/.test(rest)) return true;
  return /^(?:tests\/)?[^/]*\.(?:tftest|tofutest)\.hcl$/.test(rest);
}
function lookedUp(type, name) {
  const lookups = lookedUpBy[type];
  if (lookups === void 0) return [];
  const account = type === "google_service_account" ? accountOfGoogle(name) : name;
  const body = "(?:[^{}]|\\$\\{[^{}]*\\})*";
  return [
    {
      pattern: new RegExp(`\\bdata\\s+"(?:${lookups})"\\s+"[^"]*"\\s*\\{${body}"${account}"`, "g"),
      isIn: (path) => /\.(?:tf|tofu)$/.test(path),
      what: "it looks it up by its name"
    }
  ];
}
function nameWords(identity) {
  const name = patternOf(identity.name);
  if (name === null) return [];
  const by = (pattern, what) => ({
    pattern: new RegExp(pattern, "g"),
    isIn: () => true,
    what,
    isName: true
  });
  const found = lookedUp(identity.type, name);
  switch (identity.type) {
    case "aws_iam_role":
    case "aws_iam_user": {
      const noun = identity.type.slice("aws_iam_".length);
      found.push(by(`:${noun}/(?:[\\w+=,.@-]+/)*${name}(?![\\w+=,.@-])`, "it names its ARN"));
      break;
    }
    case "google_service_account":
      found.push(by(`(?<![\\w-])${emailOfGoogle(name)}`, "it names its e-mail"));
      break;
    case "azurerm_user_assigned_identity":
      found.push(by(`userAssignedIdentities/${name}(?![\\w-])`, "it names its id"));
      break;
    default:
  }
  return [...found, ...accountWords(identity)];
}
function emailOfGoogle(name) {
  const [account = "", host] = name.split("@");
  const some = `[^\\s"'@]{0,99}`;
  const whole = `${some}gserviceaccount\\.com`;
  return host === void 0 ? `${account}@${whole}` : `${account}@(?:${host}|${some}[^\\w.\\s"'@-]${whole})`;
}
function accountOfGoogle(name) {
  const [account = ""] = name.split("@");
  return `(?:[^"]*/)?${account}(?:@[^"]*)?`;
}
var lookedUpBy = {
  aws_iam_role: "aws_iam_role",
  aws_iam_user: "aws_iam_user",
  google_service_account: "google_service_account(?:_key|_access_token|_id_token|_jwt)?",
  azurerm_user_assigned_identity: "azurerm_user_assigned_identity",
  azuread_application: "azuread_application|azuread_service_principal",
  azuread_application_registration: "azuread_application|azuread_service_principal",
  kubernetes_service_account: "kubernetes_service_account(?:_v1)?",
  kubernetes_service_account_v1: "kubernetes_service_account(?:_v1)?"
};
function accountWords(identity) {
  const account = accountOf(identity);
  if (account === null) return [];
  const name = literalPattern(account.name);
  const namespace = account.namespace === null ? "[\\w.-]+" : literalPattern(account.namespace);
  const isIn = () => true;
  return [
    {
      pattern: new RegExp(`system:serviceaccount:${namespace}:${name}(?![\\w.-])`, "g"),
      isIn,
      what: "it names the account's subject"
    },
    {
      pattern: new RegExp(`\\[${namespace}/${name}\\]`, "g"),
      isIn,
      what: "it names the account's subject"
    },
    {
      pattern: new RegExp(`\\bservice_account(?:_name)?\\s*=\\s*"${name}"`, "g"),
      isIn: (path) => path.endsWith(".tf"),
      what: "it names the account"
    }
  ];
}
function accountOf(identity) {
  const isAccount = /^(?:ServiceAccount|kubernetes_service_account(?:_v1)?)$/.test(identity.type);
  if (!isAccount || !identity.name.known || identity.name.value === null) return null;
  const namespace = namespaceOf(identity);
  const isOpen = namespace === null || !/^[a-z0-9][a-z0-9-]*$/.test(namespace);
  return { name: identity.name.value, namespace: isOpen ? null : namespace };
}
function outputWords(name, call) {
  const what = `it reads the output \`${name}\``;
  const word = literalPattern(name);
  return [
    ...call ? [calledWord(name, call)] : [],
    {
      // Before Terraform 0.12 without `outputs`.
      pattern: new RegExp(
        `(?:\\boutputs|\\bterraform_remote_state\\.[\\w-]+)(?:\\.${word}(?![\\w-])|\\["${word}"\\])`,
        "g"
      ),
      isIn: (path) => /\.(?:tf|tofu|hcl)$/.test(path),
      what
    },
    {
      pattern: new RegExp(
        `\\b(?:terraform|tofu|terragrunt)\\b[^\\n]*\\soutput\\b[^\\n|;&]*\\s${word}(?![\\w-])`,
        "g"
      ),
      isIn: () => true,
      what
    }
  ];
}
function calledWord(output, { address, header }) {
  const folder = folderOf(header.file.path);
  const called = literalPattern(address.split(".").slice(-2).join("."));
  return {
    pattern: new RegExp(
      `(?<![\\w.-])${called}(?:\\.${literalPattern(output)}(?![\\w-])|(?![\\w.-]|\\.[A-Za-z_]))`,
      "g"
    ),
    isIn: (path) => folderOf(path) === folder && /\.(?:tf|tofu)(?:\.json)?$/.test(path),
    what: `it reads the output \`${output}\``
  };
}
function unsoughtName({ name, type, domain }) {
  if (domain !== "terraform" || name.known || patternOf(name) !== null) return null;
  return lookedUpBy[type] === void 0 ? null : name.name;
}
var fewest = 4;
function patternOf(name) {
  if (name.known)
    return name.value === null || name.value === "" ? null : literalPattern(name.value);
  const pieces = name.pieces ?? [];
  const letters = pieces.reduce((sum, one) => sum + (typeof one === "string" ? one.length : 0), 0);
  if (letters < fewest) return null;
  return pieces.map((one) => typeof one === "string" ? literalPattern(one) : "(?:\\$\\{[^}]*\\}|[\\w.-]*)").join("");
}

// src/stage/removal-uses.ts
function usesIn({ model, texts, identity, removal }) {
  const isRemoved = removedIn(new Map(removal.files.map(({ path, edits }) => [path, edits])));
  const words = wordsFor(identity, removal);
  const named2 = [];
  const mentions = [];
  for (const [path, text] of texts)
    for (const use of namedIn(path, text, words))
      if (!isRemoved(path, use.at))
        (isDocumentation(path, text, use.at) ? mentions : named2).push(use);
  const told2 = [
    ...crossed(identity, model, isRemoved),
    ...letIn(identity, model, isRemoved),
    ...linked(model, isRemoved),
    ...reached(model, words.words, isRemoved)
  ];
  return { uses: onePlaceOnce([...told2, ...named2]), mentions };
}
function removedIn(edits) {
  return (path, at) => edits.get(path)?.some(({ start, end }) => start <= at && at < end) ?? false;
}
function useAt(at, what) {
  return { path: at.file.path, at: at.start, what };
}
function crossed({ key }, { crossings }, isRemoved) {
  return [...crossings.values()].flat().flatMap(({ from, into, by, at }) => {
    if (isRemoved(at.file.path, at.start)) return [];
    if (into.key === key) return [useAt(at, `\`${from.address}\` becomes it`)];
    return from.key === key && by.kind === "trust" ? [useAt(at, `\`${into.address}\` lets it in`)] : [];
  });
}
function letIn({ key }, { admitted, facts }, isRemoved) {
  return [...admitted].flatMap(
    ([trust, all]) => all.flatMap(({ identity, principal, by }) => {
      if (identity.key !== key || by !== void 0) return [];
      const { at } = principal;
      if (isRemoved(at.file.path, at.start)) return [];
      return [useAt(at, `\`${facts.get(trust)?.address ?? trust}\` lets it in`)];
    })
  );
}
function linked({ facts }, isRemoved) {
  const all = [...facts.values()];
  const { find } = finder(all);
  const isGone = ({ at }) => isRemoved(at.file.path, at.start);
  return all.flatMap(
    (fact) => isGone(fact) ? [] : linksOf(fact).flatMap((link) => {
      if (isRemoved(link.at.file.path, link.at.start)) return [];
      const [gone] = find(link, fact).filter(isGone);
      return gone ? [useAt(link.at, says(fact, gone))] : [];
    })
  );
}
function reached({ facts }, words, isRemoved) {
  const isNamed = (text) => !/[*?]/.test(text) && words.some(({ pattern, isName }) => isName && text.search(pattern) >= 0);
  return [...facts.values()].flatMap((fact) => {
    if (fact.kind !== "grant" || isRemoved(fact.at.file.path, fact.at.start)) return [];
    const patterns = fact.privileges.flatMap(
      (one) => one.kind === "statement" ? one.resources.patterns : []
    );
    const named2 = patterns.find((one) => one.known && isNamed(one.value));
    return named2 ? [useAt(named2.at, `\`${fact.address}\` names it`)] : [];
  });
}
function says({ address }, gone) {
  const pod = /^(.*):mounted$/.exec(address)?.[1];
  return pod === void 0 ? `\`${address}\` names \`${gone.address}\`` : `\`${pod}\` runs as \`${gone.address}\``;
}
function onePlaceOnce(uses) {
  const found = /* @__PURE__ */ new Map();
  for (const use of uses) {
    const key = `${use.path}
${use.at}`;
    if (!found.has(key)) found.set(key, use);
  }
  return [...found.values()];
}

// src/stage/removal-proof.ts
function disproof(before, after, removed, all) {
  return unparsed(removed) ?? dangling(removed, all) ?? newGap(before, after) ?? wrongFacts(before.report.model, after.report.model, removed) ?? lostLink(before.report.model, after.report.model, removed) ?? newFinding(before.report.findings, after.report.findings, removed);
}
var native = /\.(?:tf|tofu)$/;
function unparsed({ texts }) {
  for (const [path, text] of texts) {
    if (text === null) continue;
    const isBroken = native.test(path) ? terraformFile(path, text) === null : parseYaml(text).problems.length > 0;
    if (isBroken) return `\`${path}\` would not parse`;
  }
  return null;
}
function dangling({ texts }, all) {
  const folders = new Set([...texts.keys()].filter((path) => native.test(path)).map(folderOf));
  for (const folder of folders) {
    const files = [...all].filter(([path]) => folderOf(path) === folder && native.test(path)).map(([path, text]) => {
      const was = declaredIn(path, text);
      const after = texts.get(path);
      return { was, is: after === void 0 ? was : declaredIn(path, after) };
    });
    const is = files.flatMap((file) => file.is);
    const here = new Set(is.map(({ address }) => address));
    const gone = new Set(
      files.flatMap(({ was }) => was.map(({ address }) => address).filter((one) => !here.has(one)))
    );
    for (const { address, references } of is) {
      const lost = references.find((one) => gone.has(one.address));
      if (lost) return `\`${address}\` would still refer to \`${lost.address}\``;
    }
  }
  return null;
}
function declaredIn(path, text) {
  return text === null ? [] : terraformFile(path, text)?.declared ?? [];
}
function newGap(before, after) {
  const known2 = new Set(before.report.gaps.map(gapId));
  const gap = after.report.gaps.find((one) => !known2.has(gapId(one)));
  return gap ? `\`${gap.what}\` in \`${gap.at.file.path}\` could not be read any more: ${gap.why}` : null;
}
function wrongFacts(before, after, removed) {
  const { identity, stage, edits } = removed;
  const isRemoved = removedIn(edits);
  if (stage === "delete" && after.facts.has(identity.key))
    return `\`${identity.address}\` would still be declared`;
  if (stage === "disable" && !after.facts.has(identity.key))
    return `\`${identity.address}\` would not be declared any more`;
  for (const [key, fact] of before.facts) {
    const now = after.facts.get(key);
    const { file, start } = fact.at;
    const isEmptied = stage === "disable" && fact.kind === "grant" && isTouched(fact, edits);
    if (!now && !isEmptied && !isRemoved(file.path, start))
      return `\`${fact.address}\` would go, too`;
    if (now && now.content !== fact.content && !isTouched(fact, edits))
      return `\`${fact.address}\` would be another`;
  }
  for (const [key, fact] of after.facts)
    if (!before.facts.has(key)) return `\`${fact.address}\` would come`;
  return null;
}
function isTouched({ at }, edits) {
  return edits.get(at.file.path)?.some(({ start, end }) => start <= at.end && at.start <= end) ?? false;
}
function lostLink(before, after, { edits }) {
  const isRemoved = removedIn(edits);
  const was = finder([...before.facts.values()]);
  const is = finder([...after.facts.values()]);
  for (const [key, fact] of before.facts) {
    const now = after.facts.get(key);
    if (!now) continue;
    for (const link of linksOf(fact)) {
      if (isRemoved(link.at.file.path, link.at.start)) continue;
      const found = new Set(is.find(link, now).map((one) => one.key));
      const lost = was.find(link, fact).find((one) => !found.has(one.key) && (found.size === 0 || after.facts.has(one.key)));
      if (lost) return `\`${fact.address}\` would not find \`${lost.address}\` any more`;
    }
  }
  for (const [from, all] of before.crossings) {
    if (!after.facts.has(from)) continue;
    const now = after.crossings.get(from)?.length ?? 0;
    const lost = all.find(({ into }) => after.facts.has(into.key));
    if (now < all.length && lost)
      return `\`${lost.from.address}\` would not become \`${lost.into.address}\` any more`;
  }
  return null;
}
function newFinding(before, after, { stage }) {
  const idOf = ({ rule, change }) => `${rule}
${change?.fact.key ?? ""}`;
  const known2 = new Set(before.map(idOf));
  const found = after.find(
    (one) => !known2.has(idOf(one)) && !(stage === "disable" && one.rule === "unused-waiver")
  );
  return found ? `\`${found.rule}\` would complain: ${found.message}` : null;
}

// src/stage/removal-meets.ts
var near = 3;
function meetingsOf(prepared) {
  const found = new Map(prepared.map((one) => [one, []]));
  const byPath = /* @__PURE__ */ new Map();
  for (const removal of prepared)
    for (const [path, after] of removal.texts) {
      const list = byPath.get(path) ?? [];
      byPath.set(path, list);
      list.push(writtenBy(removal, path, after));
    }
  for (const [path, all] of byPath) {
    const last = saidPaths.has(path) && leavesNone(path, all) ? all.at(-1) : void 0;
    for (const one of all)
      for (const other of all) {
        if (one === other) continue;
        const isLast = one === last || other === last;
        const line = meetingLine(one, other) ?? (isLast ? firstLine(one) : null);
        if (line !== null) found.get(one.removal)?.push({ with: other.removal, path, line });
      }
  }
  return found;
}
function writtenBy(removal, path, after) {
  const text = removal.before.get(path) ?? "";
  const edits = removal.edits.get(path) ?? [];
  const lineAt2 = (offset) => text.slice(0, offset).split("\n").length;
  const lines = edits.map(({ start, end }) => ({ first: lineAt2(start), last: lineAt2(end) }));
  return { removal, goes: after === null, lines, parts: partsOf2(path, text, edits) };
}
function leavesNone(path, all) {
  const edits = all.flatMap(({ removal }) => removal.edits.get(path) ?? []);
  const root = parseYaml(all[0]?.removal.before.get(path) ?? "").documents[0]?.root;
  const pairs = root?.kind === "mapping" ? root.pairs : [];
  const items = pairs.flatMap(({ value }) => value.kind === "sequence" ? value.items : []);
  return items.every(
    (item) => edits.some(({ start, end }) => start <= item.start && item.start < end)
  );
}
function partsOf2(path, text, edits) {
  if (saidPaths.has(path)) return /* @__PURE__ */ new Set();
  const spans = /\.ya?ml$/i.test(path) ? parseYaml(text).documents : terraformFile(path, text)?.declared.map(({ block }) => block) ?? [];
  return new Set(
    spans.flatMap(
      (span) => edits.some(({ start, end }) => start < span.end && span.start < end) ? [span.start] : []
    )
  );
}
function meetingLine(one, other) {
  if (one.goes || other.goes) return 1;
  const close2 = one.lines.find(
    ({ first, last }) => other.lines.some((that) => that.first <= last + near && first <= that.last + near)
  );
  if (close2) return close2.first;
  const isShared = [...one.parts].some((part) => other.parts.has(part));
  return isShared ? firstLine(one) : null;
}
function firstLine({ lines }) {
  return lines[0]?.first ?? 1;
}

// src/fix/comment.ts
function commentOn(text, { at, pragmas }, said) {
  const [pragma] = pragmas;
  if (pragma) return { start: pragma.at.end, end: pragma.at.end, text: ` ${said}` };
  const start = lineStart(text, at.start);
  const line = `${indentAt(text, at.start)}# nhi: ${said}${newlineOf(text)}`;
  return { start, end: start, text: line };
}

// src/fix/cut.ts
function cut(text, comments, parts) {
  const file = fileRef("", text);
  const count = file.lineStarts.length;
  const gone = /* @__PURE__ */ new Set();
  for (const { start, end } of parts) {
    const [first, last] = [lineOf(file, start) - 1, lineOf(file, Math.max(start, end - 1)) - 1];
    const before = text.slice(file.lineStarts[first], start);
    const behind = text.slice(end, file.lineStarts[last + 1] ?? text.length);
    if (before.trim() !== "" || !/^\s*(?:(?:#|\/\/).*)?\s*$/.test(behind)) return null;
    for (let line = first; line <= last; line++) gone.add(line);
    for (const line of linesAbove(text, file, comments, first)) gone.add(line);
  }
  const isBlank = (line) => text.slice(file.lineStarts[line], file.lineStarts[line + 1] ?? text.length).trim() === "";
  const edits = [];
  const closes2 = (line) => /^[ \t]*\}/.test(text.slice(file.lineStarts[line] ?? text.length));
  for (const [from, to] of runs(gone, count, isBlank, closes2)) {
    const end = to < count ? file.lineStarts[to] ?? text.length : text.length;
    edits.push({ start: file.lineStarts[from] ?? 0, end, text: "" });
  }
  return edits;
}
var heading = /copyright|licen[cs]e|spdx|([#=*\-~])\1{4}/i;
function linesAbove(text, file, comments, line) {
  const found = [];
  for (let next = line - 1; next >= 0; ) {
    const above = comments.find(
      ({ trailing, start, end }) => !trailing && lineOf(file, Math.max(start, end - 1)) - 1 === next
    );
    if (!above) break;
    if (heading.test(text.slice(above.start, above.end))) return [];
    const first = lineOf(file, above.start) - 1;
    for (let one = first; one <= next; one++) found.push(one);
    next = first - 1;
  }
  return found;
}
function runs(gone, count, isBlank, closes2) {
  const found = [];
  for (const line of [...gone].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && between(last[1], line, isBlank)) last[1] = line + 1;
    else found.push([line, line + 1]);
  }
  for (const run of found) {
    const opens = run[0] === 0 || isBlank(run[0] - 1);
    let [from, to] = run;
    if (opens) while (to < count && isBlank(to)) to++;
    const isLast = between(to, count, isBlank);
    if (isLast) to = count;
    if (isLast || closes2(to)) while (from > 0 && isBlank(from - 1)) from--;
    run[0] = from;
    run[1] = to;
  }
  return found;
}
function between(from, to, isBlank) {
  for (let line = from; line < to; line++) if (!isBlank(line)) return false;
  return true;
}

// src/fix/removal-types.gen.ts
var removalTypes = {
  "aws_iam_role": { "alone": true, "clear": ["managed_policy_arns", "inline_policy"], "page": "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role" },
  "aws_iam_user": { "alone": true },
  "aws_iam_access_key": { "of": ["user"], "off": { "status": '"Inactive"' }, "page": "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_access_key" },
  "aws_iam_service_specific_credential": { "of": ["user_name"], "off": { "status": '"Inactive"' }, "page": "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_service_specific_credential" },
  "aws_iam_signing_certificate": { "of": ["user_name"], "off": { "status": '"Inactive"' }, "page": "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_signing_certificate" },
  "aws_iam_user_ssh_key": { "of": ["username"], "off": { "status": '"Inactive"' }, "page": "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_user_ssh_key" },
  "aws_iam_user_login_profile": { "of": ["user"], "ends": true },
  "aws_iam_role_policy": { "of": ["role"], "ends": true },
  "aws_iam_role_policy_attachment": { "of": ["role"], "ends": true },
  "aws_iam_role_policy_attachments_exclusive": { "of": ["role_name"], "ends": true },
  "aws_iam_role_policies_exclusive": { "of": ["role_name"], "ends": true },
  "aws_iam_user_policy": { "of": ["user"], "ends": true },
  "aws_iam_user_policy_attachment": { "of": ["user"], "ends": true },
  "aws_iam_user_policy_attachments_exclusive": { "of": ["user_name"], "ends": true },
  "aws_iam_user_policies_exclusive": { "of": ["user_name"], "ends": true },
  "aws_iam_user_group_membership": { "of": ["user"], "ends": true },
  "aws_iam_group_membership": { "lists": ["users"] },
  "aws_iam_policy_attachment": { "lists": ["roles", "users", "groups"] },
  "aws_iam_instance_profile": { "of": ["role"] },
  "aws_iam_policy": { "idle": true },
  "data.aws_iam_policy": { "idle": true },
  "data.aws_iam_policy_document": { "idle": true },
  "aws_eks_access_entry": { "of": ["principal_arn"], "ends": true },
  "aws_eks_access_policy_association": { "of": ["principal_arn"], "ends": true },
  "aws_eks_pod_identity_association": { "of": ["role_arn"], "ends": true },
  "aws_transfer_user": { "alone": true },
  "aws_transfer_ssh_key": { "of": ["user_name"], "ends": true },
  "aws_bedrockagentcore_workload_identity": { "alone": true },
  "aws_grafana_workspace_service_account": { "alone": true },
  "aws_grafana_workspace_service_account_token": { "of": ["service_account_id"], "ends": true },
  "google_service_account": { "alone": true, "off": { "disabled": "true" }, "page": "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/service_account" },
  "google_service_account_key": { "of": ["service_account_id"] },
  "google_storage_hmac_key": { "of": ["service_account_email"], "off": { "state": '"INACTIVE"' }, "page": "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/storage_hmac_key" },
  "google_service_account_iam_member": { "of": ["service_account_id", "member"], "ends": true },
  "google_service_account_iam_binding": { "of": ["service_account_id"], "lists": ["members"] },
  "google_service_account_iam_policy": { "of": ["service_account_id"] },
  "google_project_iam_custom_role": { "idle": true },
  "data.google_iam_policy": { "idle": true },
  "data.google_iam_role": { "idle": true },
  "google_iam_oauth_client": { "alone": true, "off": { "disabled": "true" }, "page": "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_oauth_client" },
  "google_iam_oauth_client_credential": { "of": ["oauthclient"], "off": { "disabled": "true" }, "page": "https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/iam_oauth_client_credential" },
  "azurerm_user_assigned_identity": { "alone": true },
  "azurerm_role_assignment": { "of": ["principal_id", "scope"], "ends": true },
  "azurerm_federated_identity_credential": { "of": ["parent_id", "user_assigned_identity_id"], "ends": true },
  "azurerm_key_vault_access_policy": { "of": ["object_id"], "ends": true },
  "azurerm_role_definition": { "idle": true },
  "data.azurerm_role_definition": { "idle": true },
  "azurerm_container_registry_token": { "alone": true, "off": { "enabled": "false" }, "page": "https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_registry_token" },
  "azurerm_container_registry_token_password": { "of": ["container_registry_token_id"], "ends": true },
  "azuread_application": { "alone": true },
  "azuread_application_registration": { "alone": true },
  "azuread_service_principal": { "alone": true, "of": ["client_id", "application_id"], "off": { "account_enabled": "false" }, "page": "https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/service_principal" },
  "azuread_application_password": { "of": ["application_id", "application_object_id"], "ends": true },
  "azuread_application_certificate": { "of": ["application_id", "application_object_id"], "ends": true },
  "azuread_application_federated_identity_credential": { "of": ["application_id", "application_object_id"], "ends": true },
  "azuread_application_api_access": { "of": ["application_id"], "ends": true },
  "azuread_application_app_role": { "of": ["application_id"] },
  "azuread_application_identifier_uri": { "of": ["application_id"] },
  "azuread_application_redirect_uris": { "of": ["application_id"] },
  "azuread_application_owner": { "of": ["application_id"] },
  "azuread_service_principal_password": { "of": ["service_principal_id"], "ends": true },
  "azuread_service_principal_certificate": { "of": ["service_principal_id"], "ends": true },
  "azuread_service_principal_delegated_permission_grant": { "of": ["service_principal_object_id"], "ends": true },
  "azuread_app_role_assignment": { "of": ["principal_object_id"], "ends": true },
  "azuread_directory_role_assignment": { "of": ["principal_object_id"], "ends": true },
  "azuread_group_member": { "of": ["member_object_id"], "ends": true },
  "kubernetes_service_account": { "alone": true },
  "kubernetes_service_account_v1": { "alone": true },
  "kubernetes_role_binding": { "lists": ["subject"] },
  "kubernetes_role_binding_v1": { "lists": ["subject"] },
  "kubernetes_cluster_role_binding": { "lists": ["subject"] },
  "kubernetes_cluster_role_binding_v1": { "lists": ["subject"] },
  "kubernetes_role": { "idle": true },
  "kubernetes_role_v1": { "idle": true },
  "kubernetes_cluster_role": { "idle": true },
  "kubernetes_cluster_role_v1": { "idle": true },
  "kubernetes_token_request_v1": { "of": ["metadata.name"], "ends": true }
};

// src/fix/removal-types.ts
var nothing2 = {};
function removalOf(type) {
  if (Object.hasOwn(removalTypes, type)) return removalTypes[type] ?? nothing2;
  if (type.startsWith("google_")) {
    if (type.endsWith("_iam_member")) return { of: ["member"], ends: true };
    if (type.endsWith("_iam_binding")) return { lists: ["members"] };
  }
  return nothing2;
}

// src/fix/terraform-place.ts
function holds(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/fix/take-out.ts
function tupleAround(value, span) {
  if (value.kind === "tuple") return value.items.some((item) => holds(item, span)) ? value : null;
  if (value.kind === "parenthesis") return tupleAround(value.inner, span);
  if (value.kind !== "call" || !keeping.has(value.name)) return null;
  for (const argument of value.arguments) {
    const found = tupleAround(argument, span);
    if (found) return found;
  }
  return null;
}
var keeping = /* @__PURE__ */ new Set(["toset", "tolist", "concat", "compact", "distinct"]);
function takeItems(text, { items }, out) {
  const own = items.map((item) => out.has(item) ? takeLines(text, item, alone2) : null);
  const lastKept = items.findLastIndex((item) => !out.has(item));
  return items.flatMap((item, index) => {
    if (!out.has(item)) return [];
    const lines = own[index];
    if (lines) return [lines];
    const [before, next] = [items[index - 1], items[index + 1]];
    if (next && index < lastKept) return [{ start: item.start, end: next.start, text: "" }];
    const start = before && !own[index - 1] ? before.end : item.start;
    return [{ start, end: item.end, text: "" }];
  });
}
var alone2 = { before: /^\s*$/, behind: /^[ \t]*,?[ \t]*(?:(?:#|\/\/).*)?$/ };

// src/fix/going.ts
function going(ask) {
  const { files, first, keepsOutputs, isEmptied = () => false } = ask;
  const all = files.flatMap(({ declared }) => declared);
  const gone = new Map(
    first.map((one) => [one, "first"])
  );
  const addresses = new Set(first.map(({ address }) => address));
  const referrers = byReference(all);
  const join = (one, how) => {
    gone.set(one, how);
    if (one.sort !== "import" && one.sort !== "moved") addresses.add(one.address);
  };
  const isLeft = ({ address }) => (referrers.get(address) ?? []).every(
    ({ by, reference }) => gone.has(by) || isEmptied(by, reference)
  );
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const one of all) {
      if (gone.has(one) || !refersTo(one, addresses)) continue;
      const how = joins(one, { addresses, keepsOutputs }, isLeft);
      if (how) join(one, how);
    }
    for (const one of all)
      if (!gone.has(one) && mayBeIdle(one) && referrers.has(one.address) && isLeft(one))
        join(one, "idle");
  }
  const textOf3 = new Map(files.map(({ path, text }) => [path, text]));
  const parted = all.filter((one) => !gone.has(one) && refersTo(one, addresses)).map((one) => {
    const references = one.references.filter((held) => !isEmptied(one, held));
    return parting({ ...one, references }, textOf3.get(one.path) ?? "", addresses);
  });
  return {
    gone,
    taken: parted.flatMap(({ taken }) => taken),
    uses: parted.flatMap(({ uses }) => uses)
  };
}
function byReference(all) {
  const found = /* @__PURE__ */ new Map();
  for (const by of all)
    for (const reference of by.references) append(found, reference.address, { by, reference });
  return found;
}
function refersTo({ references }, addresses) {
  return references.some(({ address }) => addresses.has(address));
}
function mayBeIdle({ sort, type }) {
  if (sort === "data") return removalOf(`data.${type}`).idle === true;
  return sort === "resource" && removalOf(type).idle === true;
}
function joins(one, { addresses, keepsOutputs }, isLeft) {
  const { sort, references } = one;
  const own = references.filter(({ address }) => addresses.has(address));
  const isAll = (some) => some.every(({ address }) => addresses.has(address) || !isDeclared(address));
  if (own.every(({ attribute }) => attribute === "depends_on")) return null;
  switch (sort) {
    case "import":
    case "moved":
      return "belongs";
    case "output":
      return !keepsOutputs && isAll(references) ? "belongs" : null;
    case "local":
    case "data":
      return isLeft(one) ? "belongs" : null;
    case "resource":
      break;
    default:
      return null;
  }
  const { of = [], lists: lists3 = [] } = removalOf(one.type);
  const belongs = own.some(
    ({ attribute }) => of.includes(attribute) && isAll(references.filter((other) => other.attribute === attribute))
  );
  if (belongs) return "belongs";
  const isHolder = own.some(({ attribute }) => lists3.includes(attribute.split(".")[0] ?? ""));
  return isHolder && holdsNobodyElse(one, lists3, addresses) ? "lists" : null;
}
function holdsNobodyElse(one, lists3, addresses) {
  const { body } = one;
  if (!body) return false;
  return lists3.every((name) => {
    const value = body.attributes.find((given) => given.name === name)?.value;
    if (value)
      return value.kind === "tuple" && value.items.every((item) => namesOnly(one, item, addresses));
    if (body.blocks.some(({ type, labels }) => type === "dynamic" && labels[0]?.value === name))
      return false;
    return body.blocks.filter(({ type }) => type === name).every((block) => namesOnly(one, block, addresses));
  });
}
function namesOnly({ references }, part, addresses) {
  const named2 = references.filter((one) => holds(part, one) && isDeclared(one.address));
  return named2.length > 0 && named2.every(({ address }) => addresses.has(address));
}
function isDeclared(address) {
  return !/^(?:var|each|count|path|self|terraform)\./.test(address);
}
function parting(one, text, addresses) {
  const taken = [];
  const uses = [];
  const lists3 = one.sort === "resource" ? removalOf(one.type).lists ?? [] : [];
  const byAttribute = /* @__PURE__ */ new Map();
  for (const reference of one.references)
    if (addresses.has(reference.address)) {
      const name = reference.attribute.split(".")[0] ?? "";
      append(byAttribute, name, reference);
    }
  for (const [name, references] of byAttribute) {
    const isHolder = lists3.includes(name);
    const found = isHolder || name === "depends_on" ? takenFrom(one, name, references, addresses, text) : null;
    if (found) taken.push({ ...found, from: one, isHolder });
    else
      for (const { address, start, attribute } of references)
        uses.push({
          path: one.path,
          at: start,
          what: `\`${one.address}\` refers to \`${address}\` in \`${attribute}\``
        });
  }
  return { taken, uses };
}
function takenFrom(one, name, references, addresses, text) {
  const { body } = one;
  if (!body) return null;
  const attribute = body.attributes.find((given) => given.name === name);
  if (!attribute) {
    const blocks = body.blocks.filter(
      (block) => block.type === name && references.some((held) => holds(block, held))
    );
    return blocks.length > 0 && blocks.every((block) => namesOnly(one, block, addresses)) ? { edits: [], parts: blocks } : null;
  }
  const out = /* @__PURE__ */ new Set();
  const tuples = new Set(references.map((held) => tupleAround(attribute.value, held)));
  const [tuple, other] = tuples;
  if (!tuple || other !== void 0) return null;
  for (const reference of references) {
    const item = tuple.items.find((held) => holds(held, reference));
    if (!item || !namesOnly(one, item, addresses)) return null;
    out.add(item);
  }
  return out.size === tuple.items.length ? attribute.value === tuple ? { edits: [], parts: [attribute] } : null : { edits: takeItems(text, tuple, out), parts: [] };
}

// src/fix/terraform-map.ts
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
  const written2 = [`${name.padEnd(width)} = ${lines[0] ?? ""}`, ...lines.slice(1)].map((line) => `${indent}${line}${newline}`).join("");
  const close2 = body.end - 1;
  if (isOneLine) {
    const held = text.slice(body.start + 1, close2).trim();
    const before = held === "" ? "" : `${indent}${held}${newline}${lines.length > 1 ? newline : ""}`;
    return [{ start: body.start + 1, end: close2, text: `${newline}${before}${written2}${outer}` }];
  }
  const at = lineStart(text, close2);
  if (text.slice(at, close2).trim() !== "")
    return [{ start: close2, end: close2, text: `${newline}${written2}${outer}` }];
  const apart = inside.length > 0 && lines.length > 1 && !/\n[ \t\r]*\n$/.test(text.slice(0, at));
  return [{ start: at, end: at, text: `${apart ? newline : ""}${written2}` }];
}
function widthBefore(text, { attributes, end }) {
  const last = attributes.at(-1);
  if (!last || text.slice(last.start, last.end).includes("\n")) return 0;
  if (!/^[ \t]*\r?\n[ \t]*$/.test(text.slice(last.end, end - 1))) return 0;
  return Math.max(0, text.slice(last.start, last.value.start).indexOf("=") - 1);
}

// src/fix/terraform-removal.ts
function removeFromTerraform(ask) {
  const { files, address, keepsOutputs, stage } = ask;
  const all = files.flatMap(({ declared }) => declared);
  const first = all.filter((one) => one.sort === "resource" && one.address === address);
  const [identity, other] = first;
  if (!identity || other) return `\`${address}\` is not declared once in its folder`;
  if (removalOf(identity.type).alone !== true)
    return `\`${identity.type}\` is no identity that stands by itself: it goes with what runs as it`;
  const whole = going({ files, first, keepsOutputs });
  const why = whyKept(whole);
  if (why !== null) return why;
  if (whole.uses.length > 0) return { files: [], steps: [], uses: whole.uses };
  const { parts, taken, sets, uses } = stage === "delete" ? { parts: [...whole.gone.keys()], taken: whole.taken, sets: [], uses: [] } : switchedOff(ask, whole);
  if (uses.length > 0) return { files: [], steps: [], uses };
  return written(files, parts, taken, sets);
}
function whyKept({ gone }) {
  for (const [one, how] of gone) {
    if (how === "first" && attributeOf(one.body, "for_each"))
      return `\`for_each\` makes it, maybe with others: take it out of what that goes over`;
    const kept = one.body?.blocks.filter(({ type }) => type === "lifecycle").some(({ body }) => attributeOf(body, "prevent_destroy")?.kind === "bool");
    if (kept === true)
      return `\`${one.address}\` says \`prevent_destroy\`: whoever wrote that decides first`;
  }
  return null;
}
function attributeOf(body, name) {
  const value = body?.attributes.find((one) => one.name === name)?.value;
  if (!value || value.kind === "bool" && !value.value) return null;
  return value;
}
function switchedOff({ files, keepsOutputs }, whole) {
  const sets = [];
  const ending = [];
  const isSwitched = [...whole.gone.keys()].some(
    ({ type }) => removalOf(type).alone === true && removalOf(type).off !== void 0
  );
  for (const [one, how] of whole.gone) {
    const { off = {}, clear = [], page, ends = false } = removalOf(one.type);
    if (one.sort !== "resource") continue;
    for (const [attribute, value] of Object.entries(off))
      sets.push({ block: one.block, of: one, attribute, value, page });
    if (isSwitched) continue;
    for (const attribute of clear)
      sets.push({ block: one.block, of: one, attribute, value: null, page });
    if (ends || how === "lists") ending.push(one);
  }
  if (isSwitched) return { parts: [], taken: [], sets, uses: [] };
  const isEmptied = (one, { attribute }) => sets.some((set) => set.of === one && set.value === null && within(attribute, set.attribute));
  const ended = going({ files, first: ending, keepsOutputs, isEmptied });
  const holders = whole.taken.filter(({ isHolder }) => isHolder);
  const orders = ended.taken.filter(({ isHolder }) => !isHolder);
  return { parts: [...ended.gone.keys()], taken: [...holders, ...orders], sets, uses: ended.uses };
}
function within(attribute, outer) {
  return attribute.split(".")[0] === outer;
}
function written(files, parts, taken, sets) {
  const steps = [];
  const done = [];
  for (const file of files) {
    const here = parts.filter(({ path }) => path === file.path);
    const from = taken.filter((one) => one.from.path === file.path);
    const gone = [...wholeBlocks(here), ...from.flatMap((one) => one.parts)];
    const lines = cut(file.text, file.comments, gone);
    if (!lines) return `in \`${file.path}\` it shares a line with something else`;
    const edits = [...lines, ...from.flatMap((one) => one.edits)];
    steps.push(...here.map((one) => stepOf2(one, "delete")));
    steps.push(...from.map((one) => stepOf2(one.from, "take out")));
    for (const set of sets.filter(({ of }) => of.path === file.path)) {
      const own = set.value === null ? cleared(file.text, set) : switchedTo(file.text, set, set.value);
      if (own.length === 0) continue;
      edits.push(...own);
      const said = `${set.attribute} = ${set.value ?? "[]"}`;
      const page = set.page === void 0 ? {} : { page: set.page };
      steps.push({ ...stepOf2(set.of, "disable"), set: said, ...page });
    }
    if (clash(edits)) return `in \`${file.path}\` two edits would meet`;
    if (edits.length > 0) done.push({ path: file.path, edits });
  }
  return { files: done, steps, uses: [] };
}
function stepOf2({ path, start, end, address }, how) {
  return { path, start, end, how, what: address };
}
function wholeBlocks(parts) {
  return parts.map((one) => {
    if (one.sort !== "local") return one;
    const { block } = one;
    const gone = parts.filter((other) => other.block === block).length;
    return gone === block.body.attributes.length ? block : one;
  });
}
function switchedTo(text, { block, attribute }, value) {
  const given = block.body.attributes.find(({ name }) => name === attribute)?.value;
  if (!given) return addAttribute(text, block, attribute, () => [value]);
  const { start, end } = given;
  return text.slice(start, end) === value ? [] : [{ start, end, text: value }];
}
function cleared(text, { block: { body }, attribute }) {
  const given = body.attributes.find(({ name }) => name === attribute)?.value;
  if (given) {
    const { start, end } = given;
    return given.kind === "tuple" && given.items.length === 0 ? [] : [{ start, end, text: "[]" }];
  }
  const blocks = body.blocks.filter(
    ({ type, labels }) => type === attribute || type === "dynamic" && labels[0]?.value === attribute
  );
  const [first, ...others] = blocks;
  if (!first || !others[0] && first.body.attributes.length === 0) return [];
  const lines = cut(text, [], others) ?? [];
  return [{ start: first.start, end: first.end, text: `${attribute} {}` }, ...lines];
}

// src/resolve/kubernetes/paths.ts
function isKustomization(path) {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

// src/stage/manifest-removal.ts
function removeManifest({ identity, model, texts }, stage) {
  if (identity.type !== "ServiceAccount")
    return `an operator makes it of a \`${identity.type}\`: remove that by hand`;
  const { whole, parted } = bindingsOf(identity, model);
  const credentials = (model.links.credentialsOf.get(identity.key) ?? []).filter(
    ({ domain, type }) => domain === "kubernetes" && type === "Secret"
  );
  const gone = [...whole, ...credentials, ...rolesLeft(identity, model, whole)];
  if (stage === "delete") gone.push(identity);
  const parts = [
    ...placesOf(gone.map(({ at }) => at)).map((at) => partAt(at, "document")),
    ...placesOf(parted.flatMap(({ at }) => at)).map((at) => partAt(at, "item"))
  ];
  const textOf3 = (path) => texts.get(path) ?? null;
  const files = removeFromManifests(parts, textOf3);
  if (typeof files === "string") return files;
  const emptied2 = new Set(files.flatMap(({ path, isEmptied }) => isEmptied ? [path] : []));
  const named2 = emptied2.size === 0 ? [] : entriesOf(emptied2, texts);
  if (typeof named2 === "string") return named2;
  const steps = [
    ...gone.map((fact) => stepOf3(fact, "delete")),
    ...parted.map(({ binding }) => stepOf3(binding, "take out"))
  ];
  return { files: [...files, ...named2], steps, uses: [] };
}
function stepOf3({ at: { file, start, end }, address }, how) {
  return { path: file.path, start, end, how, what: address };
}
function partAt({ file, start }, how) {
  return { path: file.path, how, at: start };
}
function placesOf(all) {
  const found = new Map(all.map((at) => [`${at.file.path}
${at.start}`, at]));
  return [...found.values()];
}
function bindingsOf(identity, { facts }) {
  const { find } = finder([...facts.values()]);
  const whole = [];
  const parted = [];
  for (const fact of facts.values()) {
    if (fact.kind !== "grant" || fact.domain !== "kubernetes" || fact.holders.length === 0)
      continue;
    const own = fact.holders.filter(({ link }) => find(link, fact).includes(identity));
    if (own.length === 0) continue;
    if (own.length === fact.holders.length) whole.push(fact);
    else parted.push({ binding: fact, at: own.map(({ link }) => link.at) });
  }
  return { whole, parted };
}
function rolesLeft(identity, { links }, whole) {
  const held = links.grantsOf.get(identity.key) ?? [];
  const roles = new Set(held.map(({ definition }) => definition));
  return [...roles].filter(
    (role) => role.domain === "kubernetes" && role.type === "Role" && !whole.includes(role) && (links.holdersOf.get(role.key) ?? []).every(({ binding }) => whole.includes(binding))
  );
}
function entriesOf(emptied2, texts) {
  const files = [];
  for (const [path, text] of texts) {
    if (!isKustomization(path)) continue;
    const found = withoutEntries(path, text, emptied2);
    if (typeof found === "string") return found;
    if (found) files.push(found);
  }
  return files;
}

// src/stage/removal.ts
function unused(ask) {
  const identity = principalOf(ask);
  const why = whyNot2(identity, ask.model);
  if (why !== null) return refused(why);
  const whole = removalFor({ ...ask, identity }, "delete");
  if (typeof whole === "string") return refused(whole);
  const { uses, mentions } = usesIn({ ...ask, identity, removal: whole });
  const all = [...whole.uses, ...uses];
  return all.length > 0 ? refused(null, told(all, ask.texts)) : { identity, whole, mentions: told(mentions, ask.texts) };
}
function planned({ identity, whole, mentions }, stage, ask) {
  const removal = stage === "delete" ? whole : removalFor({ ...ask, identity }, stage);
  if (typeof removal === "string") return refused(removal);
  if (removal.uses.length > 0) return refused(null, told(removal.uses, ask.texts));
  const isRemoved = removedIn(new Map(removal.files.map(({ path, edits: edits2 }) => [path, edits2])));
  const isGone = ({ at: { file, start } }) => isRemoved(file.path, start);
  const said = stage === "delete" ? saidOf(ask.model, isGone, ask.texts) : null;
  const files = said ? [...removal.files, ...said.files] : dated(removal.files, identity, ask);
  const edits = new Map(files.map((file) => [file.path, file.edits]));
  for (const [path, some] of edits) {
    const fixed = clash(some) ? "two edits would meet" : ask.whyFixed(path);
    if (fixed !== null) return refused(`in \`${path}\` ${fixed}`);
  }
  const texts = textsWith(files, ask.texts);
  const call = identity.via.at(-1);
  if (identity.domain === "terraform" && call && [...texts.values()].includes(""))
    return refused(`\`${call.address}\` makes nothing else: remove that call`);
  return {
    identity,
    texts,
    edits,
    steps: [...removal.steps, ...said?.steps ?? []].map((step) => ({ ...step, line: lineAt(ask.texts, step.path, step.start) })).toSorted(byPlace),
    mentions: [...mentions, ...told(said?.left ?? [], ask.texts)],
    unsought: unsoughtName(identity)
  };
}
function refused(why, uses = []) {
  return { why, uses };
}
function told(uses, texts) {
  return uses.map(({ path, at, what }) => ({ path, line: lineAt(texts, path, at), what })).toSorted(byPlace);
}
function byPlace(a, b) {
  return compareText(a.path, b.path) || a.line - b.line;
}
function lineAt(texts, path, at) {
  return (texts.get(path) ?? "").slice(0, at).split("\n").length;
}
function principalOf({ identity, model }) {
  if (!identity.sameAs) return identity;
  const [found] = finder([...model.facts.values()]).identities(identity.sameAs, identity);
  return found ?? identity;
}
function whyNot2(identity, { facts }) {
  if (identity.domain === "workflow")
    return "it is a workflow's job: it goes with the workflow's file";
  if (identity.outside !== void 0)
    return `\`${identity.outside}\` makes it, which is not in the tree: change the call`;
  const kept = identity.stays?.find(({ against }) => against === "leaving");
  if (kept) return `\`${kept.attribute}\` keeps it in the cluster: take that out first`;
  const several = identity.via.find(({ address }) => address.endsWith("]"));
  if (identity.domain === "terraform" && several)
    return `\`${several.address}\` makes it, maybe with others: change that call`;
  const same = [...facts.values()].filter(
    (fact) => fact.kind === "identity" && fact !== identity && isSamePlace(fact.at, identity.at)
  );
  const [other] = same;
  return other ? `what declares it makes ${same.length + 1} identities, \`${other.address}\` (${other.root === "" ? "." : other.root}) too` : null;
}
function isSamePlace(one, other) {
  return one.file.path === other.file.path && one.start === other.start;
}
function removalFor(ask, stage) {
  return ask.identity.domain === "terraform" ? removeTerraform(ask, stage) : removeManifest(ask, stage);
}
var native2 = /(?:^|\/)[^./][^/]*\.(?:tf|tofu)$/;
function removeTerraform({ identity, texts, unread }, stage) {
  const folder = folderOf(identity.at.file.path);
  const hidden = unread.find((path) => folderOf(path) === folder && native2.test(path));
  if (hidden !== void 0) return `\`${hidden}\` cannot be read`;
  const files = [...texts].filter(([path]) => folderOf(path) === folder && native2.test(path));
  const parsed = files.map(([path, text]) => terraformFile(path, text) ?? path);
  const broken = parsed.find((one) => typeof one === "string");
  if (broken !== void 0) return `\`${broken}\` does not parse`;
  return removeFromTerraform({
    files: parsed.filter((one) => typeof one !== "string"),
    address: identity.generic.split(".").slice(-2).join("."),
    keepsOutputs: identity.loose,
    stage
  });
}
function removingSince({ pragmas }) {
  return pragmas.map(({ fields }) => fields.get("removing")).find((day2) => day2 !== void 0) ?? null;
}
function dated(files, identity, { texts, today }) {
  if (removingSince(identity) !== null) return files;
  const { path } = identity.at.file;
  const edit = commentOn(texts.get(path) ?? "", identity, `removing=${today}`);
  const own = files.find((file) => file.path === path);
  return [...files.filter((file) => file !== own), { path, edits: [edit, ...own?.edits ?? []] }];
}
function textsWith(files, before) {
  const texts = /* @__PURE__ */ new Map();
  const emptied2 = [];
  for (const { path, edits } of files) {
    const text = applied(before.get(path) ?? "", edits);
    texts.set(path, text.trim() === "" ? "" : text);
    if (saysNothing(path, text)) emptied2.push(path);
  }
  for (const path of emptied2)
    if (!native2.test(path) || hasOther(path, before, emptied2)) texts.set(path, null);
  return texts;
}
function hasOther(path, before, emptied2) {
  return [...before.keys()].some(
    (other) => native2.test(other) && folderOf(other) === folderOf(path) && !emptied2.includes(other)
  );
}
function saysNothing(path, text) {
  const bare = native2.test(path) ? text.replaceAll(/\/\*[\s\S]*?\*\//g, "") : text;
  return bare.split("\n").every((line) => /^\s*(?:#.*|\/\/.*|---\s*|\.\.\.\s*)?$/.test(line));
}

// src/stage/removals.ts
async function removalsOf(ask) {
  const prepared = [];
  const left = [];
  const waiting = [];
  let { tree } = ask;
  let texts = ask.identities.length > 0 ? await allTexts(tree.head) : /* @__PURE__ */ new Map();
  for (const { key } of ask.identities) {
    const { model } = tree.report;
    const identity = model.facts.get(key);
    if (identity?.kind !== "identity") continue;
    const stage = stageOf(removingSince(identity), ask);
    if (typeof stage === "object") {
      if ("until" in stage) waiting.push({ identity, until: stage.until });
      else left.push({ identity, why: stage.why, uses: [] });
      continue;
    }
    const found = await proved(identity, stage, { tree, texts, ask });
    if ("why" in found) {
      left.push({ identity, ...found });
      continue;
    }
    const { plan, after } = found;
    if (plan.edits.size === 0) continue;
    prepared.push({ ...plan, stage, before: texts });
    if (!ask.together) continue;
    tree = after;
    texts = withTexts(texts, plan.texts);
  }
  const meetings = ask.together ? /* @__PURE__ */ new Map() : meetingsOf(prepared);
  return { prepared, left, waiting, meetings, tree };
}
async function proved(identity, stage, on) {
  const { tree, texts, ask } = on;
  const { entries, links = /* @__PURE__ */ new Map() } = tree.head;
  const linked2 = new Set(links.values());
  const asked = {
    model: tree.report.model,
    texts,
    unread: entries.flatMap(({ path }) => texts.has(path) ? [] : [path]),
    whyFixed: (path) => links.has(path) || linked2.has(path) ? "several paths lead to one text" : null,
    identity,
    today: ask.today
  };
  const free = unused(asked);
  if ("why" in free) return free;
  const whole = await provedPlan(planned(free, "delete", asked), "delete", on);
  return stage === "delete" || "why" in whole ? whole : provedPlan(planned(free, stage, asked), stage, on);
}
async function provedPlan(plan, stage, { tree, texts, ask }) {
  if ("why" in plan) return plan;
  const after = await ask.judge(edited(tree.head, plan.texts));
  const wrong = disproof(tree, after, { ...plan, stage }, texts);
  return wrong === null ? { plan, after } : { why: `with it removed, ${wrong}`, uses: [] };
}
function stageOf(since, { stage, wait, today }) {
  if (stage !== "auto") return stage;
  if (since === null) return "disable";
  const waited = daysBetween(since, today);
  if (waited === null) return { why: `\`removing=${since}\` at its declaration is no day` };
  return waited >= wait ? "delete" : { until: plusDays(since, wait) };
}
function withTexts(texts, changed) {
  const found = new Map(texts);
  for (const [path, text] of changed)
    if (text === null) found.delete(path);
    else found.set(path, text);
  return found;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  removalsOf
});
})
