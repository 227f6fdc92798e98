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

// src/stage/init.ts
var init_exports = {};
__export(init_exports, {
  initOf: () => initOf
});
module.exports = __toCommonJS(init_exports);

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function firstDifference(...comparisons) {
  return comparisons.find((c) => c !== 0) ?? 0;
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

// src/parse/hcl/cursor.ts
var SyntaxStop = class extends Error {
};
var stop = new SyntaxStop("stopped at a syntax problem");

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

// src/parse/hcl/scan.ts
var pool = { kinds: new Uint8Array(1), starts: new Int32Array(1), ends: new Int32Array(1) };
var pooled = 1 << 18;

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

// src/model/policy.ts
var severities = ["error", "warning", "note"];
var reviewedKinds = ["identity", "credential", "trust"];

// src/config/defaults.ts
var ownerKeys = [
  "owner",
  "owners",
  "owned-by",
  "owned_by",
  "ownedby",
  "nhi/owner",
  "nhi-owner",
  "nhi_owner",
  "nhi:owner",
  "team",
  "team-name",
  "team_name",
  "teamname",
  "owner-team",
  "owner_team",
  "ownerteam",
  "team-owner",
  "service-owner",
  "service_owner",
  "serviceowner",
  "product-owner",
  "product_owner",
  "technical-owner",
  "technical_owner",
  "business-owner",
  "business_owner",
  "owner-email",
  "owner_email",
  "owneremail",
  "squad",
  "contact",
  "contacts",
  "contact-email",
  "contact_email",
  "maintainer",
  "maintainers",
  "githubteam",
  "github-team",
  "github_team",
  "infrastructure-support",
  // https://technical-guidance.service.justice.gov.uk/documentation/standards/documenting-infrastructure-owners.html
  "a8r.io/owner",
  // https://ambassadorlabs.github.io/k8s-for-humans/
  "backstage.io/owner"
];
var expiryKeys = [
  "expires",
  "expires-on",
  "expires_on",
  "expireson",
  "expires-at",
  "expires_at",
  "expiry",
  "expiry-date",
  "expiry_date",
  "expiration",
  "expiration-date",
  "expiration_date",
  "expirationdate",
  "nhi/expires",
  "nhi-expires",
  "nhi_expires",
  "nhi:expires",
  "review-by",
  "review_by",
  "reviewby",
  "nhi/review-by",
  "nhi-review-by",
  "nhi_review_by",
  "nhi:review-by"
];
var purposeKeys = ["purpose", "nhi/purpose", "reason", "nhi/reason", "justification"];
var ticketKeys = [
  "ticket",
  "nhi/ticket",
  "jira",
  "jira-ticket",
  "jira-issue",
  "issue",
  "change-request"
];
var placeholders = [
  "",
  "-",
  "?",
  "admin",
  "administrator",
  "all",
  "anyone",
  "change-me",
  "change_me",
  "changeme",
  "default",
  "everyone",
  "example",
  "fixme",
  "me",
  "n/a",
  "na",
  "nil",
  "nobody",
  "none",
  "null",
  "owner",
  "placeholder",
  "replace-me",
  "replaceme",
  "root",
  "someone",
  "tba",
  "tbc",
  "tbd",
  "team",
  "team-name",
  "terraform",
  "test",
  "todo",
  "undefined",
  "unknown",
  "unowned",
  "user",
  "xxx",
  "your-name",
  "your-team"
];
var credentialDays = {
  "access-key": 90,
  // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
  "service-account-key": 90,
  // https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys#rotate-keys
  "hmac-key": 90,
  // the same key material risk as a service-account key; https://cloud.google.com/storage/docs/authentication/hmackeys
  "client-secret": 365,
  // https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials: "less than 12 months"
  certificate: 397,
  // the longest public certificate: https://cabforum.org/working-groups/server/baseline-requirements/requirements/#632-certificate-operational-periods-and-key-pair-usage-periods
  token: 366,
  // https://docs.github.com/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
  "api-key": 365,
  default: 365
  // a review a year: NIST SP 800-53 AC-2(j), https://csrc.nist.gov/projects/cprt/catalog#/cprt/framework/version/SP_800_53_5_1_1/home?element=AC-2
};
var unusedDays = 90;
var buildSessionMinutes = 60;
function defaultPolicy(preset) {
  return {
    preset,
    owner: {
      keys: ownerKeys,
      placeholders,
      commentsAnywhere: false,
      directory: null,
      review: {
        require: "codeowners",
        kinds: reviewedKinds,
        environments: null,
        severities: null
      }
    },
    expiry: { keys: expiryKeys, identityDays: 365, buildSessionMinutes, credentialDays },
    purpose: { keys: purposeKeys, ticketKeys },
    severities: /* @__PURE__ */ new Map(),
    exclude: [],
    samples: null,
    waivers: { selfGranted: "warnings", longestDays: 365, github: false },
    workflow: { defaultPermissions: "unknown", protectedEnvironments: [] },
    trusted: { accounts: [], githubOrganizations: [] },
    terraform: { varFiles: [] },
    plan: { trusted: false },
    evidence: { unusedDays, oldestDays: 30, trusted: [] },
    monitored: [],
    modules: []
  };
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
function position(origin) {
  const line2 = lineOf(origin.file, origin.start);
  const endLine = lineOf(origin.file, Math.max(origin.start, origin.end));
  const column = origin.start - (origin.file.lineStarts[line2 - 1] ?? 0) + 1;
  const endColumn = origin.end - (origin.file.lineStarts[endLine - 1] ?? 0) + 1;
  return { file: origin.file.path, line: line2, column, endLine, endColumn };
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
function readComment({ text, end, lineStart, comments }, hash) {
  if (hash > lineStart && text.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text, hash, end);
  let stop2 = next;
  while (text.charCodeAt(stop2 - 1) === 32 || text.charCodeAt(stop2 - 1) === 9) stop2--;
  let before = hash - 1;
  while (before >= lineStart && text.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop2,
    text: text.slice(hash + 1, stop2).trim(),
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
  for (const line2 of lines) {
    if (indent === -1 || line2.length <= indent) {
      empty++;
      continue;
    }
    const next = line2.charCodeAt(indent);
    const isDeeper = next === 32 || next === 9;
    const breaks = isLiteral || isDeeper || wasDeeper ? empty + (isFirst ? 0 : 1) : empty;
    value += breaks === 0 && !isFirst ? " " : "\n".repeat(breaks);
    value += line2.slice(indent);
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
  let line2 = from;
  while (line2 < end) {
    let at = line2;
    while (text.charCodeAt(at) === 32) at++;
    const column = at - line2;
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
    line2 = Math.min(at + 1, end);
  }
  reader.at = line2;
  reader.lineStart = line2;
  return { indent, valueEnd: line2 };
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
  const found = index ?? new Map(pairs.map((pair2, i) => [pair2.key, i]));
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
  let line2 = text.indexOf("\n---", from);
  while (line2 !== -1 && !isMarker(text, line2 + 1)) line2 = text.indexOf("\n---", line2 + 1);
  return line2 === -1 ? text.length : line2 + 1;
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
  for (const pair2 of node.pairs) {
    const below = `${pointer}/${escapePointer(pair2.key)}`;
    places.set(below, { file, ...pair2.keySpan });
    object[pair2.key] = plain(pair2.value, below, places, file);
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
  const { file, line: line2, column } = position(at);
  return new UserError(`${file}:${line2}:${column}: ${message}`, todo);
}

// src/config/read-config.ts
var configPaths = [
  ".github/nhi-lint.yml",
  ".github/nhi-lint.yaml",
  "nhi-lint.yml",
  "nhi-lint.yaml"
];

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

// src/config/register-file.ts
function quoted2(text) {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

// src/config/debt-file.ts
var debtPath = ".github/nhi-debt.yml";
function readDebt(path, text, validate) {
  const document = readDocument(path, text, validate);
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
var opening = `# What stood here before nhi-lint judged it, and is to be mended: by whom and by when. \`nhi-lint init --adopt\` writes it, sorted, a line an item;
# \`nhi-lint sweep\` says what is due. The gate does not read it. Move a day, or give an item to somebody else, by editing its line.
`;
function writeDebt({ adopted, items }) {
  const lines = items.toSorted((a, b) => firstDifference(compareText(a.where, b.where), compareText(a.fact, b.fact))).map(line);
  return `${opening}adopted: ${adopted}
items:${lines.length === 0 ? " []" : ""}
${lines.join("")}`;
}
function line({ where, fact, rules, owner, due }) {
  const fields = [
    `where: ${quoted2(where)}`,
    `fact: ${quoted2(fact)}`,
    `rules: [${rules.join(", ")}]`,
    ...owner === null ? [] : [`owner: ${quoted2(owner)}`],
    `due: ${due}`
  ];
  return `  - { ${fields.join(", ")} }
`;
}

// src/config/debt-validators.gen.mjs
function countCharacters(text) {
  return Array.from(text).length;
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

// src/base/remembered.ts
function remembered(tell) {
  const answers = /* @__PURE__ */ new Map();
  return (text) => {
    const known2 = answers.get(text);
    if (known2 !== void 0) return known2;
    const answer = tell(text);
    answers.set(text, answer);
    return answer;
  };
}

// src/directory/names.ts
function kindOfName(text) {
  if (/^@[\w.-]+\/[\w.-]+$/.test(text.trim())) return "team";
  return /^@[\w.-]+$/.test(text.trim()) ? "person" : "unsaid";
}
function isHandle(text) {
  return /^@\w[\w.-]*(?:\/\w[\w.-]*)?$/.test(text);
}
function plain2(text) {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
}
function shortName(text) {
  return /^@[\w.-]+\/([\w.-]+)$/.exec(text.trim())?.[1] ?? null;
}
function eachOwner(text) {
  const parts = text.split(/[,;]|\s+(?=@)|\s+and\s+/i).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}

// src/directory/handles.ts
function handlesOf(owner, also) {
  const found = eachOwner(owner).flatMap(
    (name) => isHandle(name) ? [name] : also(name).filter(isHandle)
  );
  return [...new Set(found)];
}
function namedAlike(name, names2) {
  const wanted = plain2(name);
  return names2.filter((one) => plain2(one) === wanted || plain2(shortName(one) ?? "") === wanted);
}
function coverage(names2, handles, asked) {
  const known2 = new Set([...names2, ...handles].map(plain2));
  if (asked.some((one) => known2.has(plain2(one)))) return { state: "covered" };
  return handles.length === 0 ? { state: "untold" } : { state: "uncovered", asked };
}

// src/directory/directory.ts
var emptyDirectory = {
  ownersOf: () => null,
  who: (owner) => ({ state: "unasked", kind: kindOfName(owner) }),
  handles: (owner) => handlesOf(owner, () => []),
  covers: () => null
};

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
function readCodeowners(path, text) {
  const rules = readRules(path, text);
  const ownersOf = remembered((target) => {
    for (let i = rules.length - 1; i >= 0; i--) {
      const rule = rules[i];
      if (rule?.test(target)) return owned(rule);
    }
    return null;
  });
  let all = null;
  const names2 = () => all ??= [...new Set(rules.flatMap(({ owners }) => owners))];
  const handles = remembered(
    (owner) => handlesOf(owner, (name) => namedAlike(name, names2()))
  );
  return {
    ownersOf,
    who: emptyDirectory.who,
    handles,
    covers: (owner, target) => coverage(eachOwner(owner), handles(owner), ownersOf(target)?.owners ?? [])
  };
}
function owned(rule) {
  return rule.owners.length === 0 ? null : { owners: rule.owners, catchAll: rule.catchAll, at: rule.at };
}
function readRules(path, text) {
  if (text.length > codeownersLimit) return [];
  const file = fileRef(path, text);
  const rules = [];
  let start = 0;
  for (const line2 of text.split("\n")) {
    const rule = readRule(line2, { file, start, end: start + line2.trimEnd().length });
    if (rule) rules.push(rule);
    start += line2.length + 1;
  }
  return rules;
}
function readRule(line2, at) {
  const [pattern, ...rest] = words(line2);
  if (pattern === void 0 || pattern.startsWith("#") || isUnsupported(pattern)) return null;
  const comment = rest.findIndex((word) => word.startsWith("#"));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  if (!owners.every(isOwner)) return null;
  return { test: compilePattern(pattern), owners, catchAll: isCatchAll(pattern), at };
}
function words(line2) {
  const found = line2.match(/(?:\\.|[^\s\\]|\\$)+/g) ?? [];
  return found.map((word) => word.replaceAll("\\ ", " "));
}
function isOwner(text) {
  return /^@[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)?$/.test(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

// src/base/owner-id.ts
function ownerId(owner) {
  return owner.trim().replaceAll(/@[\w.-]+(?:\/[\w.-]+)?/g, (name) => name.toLowerCase());
}

// src/model/roster.ts
function isGone({ state }) {
  return state === "left" || state === "missing";
}

// src/model/owner.ts
function presentOwner(owner) {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
}
function nameOfOwner({ value, who }) {
  return (who.state === "here" ? who.name : void 0) ?? value;
}
function ownerNames({ owners }) {
  const names2 = /* @__PURE__ */ new Map();
  for (const owner of owners.values()) {
    if (owner.state !== "declared") continue;
    const id = ownerId(owner.value);
    const name = nameOfOwner(owner);
    if (!names2.has(id)) names2.set(id, names2.get(ownerId(name)) ?? name);
    if (!names2.has(ownerId(name))) names2.set(ownerId(name), name);
  }
  return (owner) => {
    const id = ownerId(owner);
    const name = names2.get(id) ?? owner;
    names2.set(id, name);
    return name;
  };
}

// src/report/groups.ts
function plural(count, noun, many = `${noun}s`) {
  return `${count} ${count === 1 ? noun : many}`;
}

// src/stage/debt.ts
function debtOf(ask) {
  const grave = ask.findings.filter(({ severity, waiver }) => severity !== "note" && !waiver);
  const byOwner = /* @__PURE__ */ new Map();
  const nameOf = ownerNames(ask.model);
  for (const open of byPlace(grave).values()) {
    const written2 = ownerOf(open, ask);
    const owner = written2 === null ? null : nameOf(written2);
    append(byOwner, owner, open);
  }
  return [...byOwner].flatMap(
    ([owner, list]) => list.toSorted(worstFirst).map(({ place, findings }, index, { length }) => {
      const month = Math.floor(index * ask.months / length) + 1;
      const due = endOfMonth(ask.today, month);
      return { ...place, rules: rulesOf(findings), owner, due };
    })
  );
}
function byPlace(findings) {
  const found = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { change } = finding;
    if (!change) continue;
    const place = debtPlaceOf(change.fact, finding.theme);
    const known2 = found.get(debtId(place));
    found.set(debtId(place), {
      place,
      findings: known2 ? [...known2.findings, finding] : [finding]
    });
  }
  return found;
}
function rulesOf(findings) {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted(compareText);
}
function ownerOf({ findings }, { model, ownerOf: ofFile }) {
  for (const { change, identity } of findings) {
    const key = change?.fact.key ?? "";
    for (const one of [key, identity ?? "", model.links.identityOf.get(key) ?? ""]) {
      const owner = presentOwner(model.owners.get(one));
      if (owner) return owner.value;
    }
  }
  return ofFile(findings[0].change?.fact.at.file.path ?? "");
}
var themes = [
  "exposure",
  "trust",
  "scope",
  "expiry",
  "owner",
  "isolation",
  "lifecycle",
  "monitoring"
];
function worstFirst(a, b) {
  return firstDifference(
    gravest(a) - gravest(b),
    b.findings.length - a.findings.length,
    compareText(a.place.where, b.place.where),
    compareText(a.place.fact, b.place.fact)
  );
}
function gravest({ findings }) {
  const ranks = findings.map(
    ({ severity, theme }) => severities.indexOf(severity) * themes.length + Math.max(0, themes.indexOf(theme))
  );
  return ranks.reduce((least, rank) => Math.min(least, rank));
}
function endOfMonth(today, months) {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
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
    const left2 = all.filter(
      ({ rule, severity, theme }) => item.rules.includes(rule) || severity !== "note" && asked.has(theme)
    );
    const [first, ...more] = left2.filter(({ waiver }) => !waiver);
    if (first) open.push({ item, findings: [first, ...more] });
    else if (left2.length > 0) waived.push(item);
    else (blind.has(item.where) ? untold : done).push(item);
  }
  return { open, done, waived, untold };
}

// src/stage/gate-workflow.ts
var runs = /^\s*(?:-\s+)?(?:uses:\s*["']?[\w.-]+\/nhi-lint(?:\/[\w./-]+)?@|.*\bnhi-lint\s+check\b)/m;
function runsGate(text) {
  return runs.test(text);
}

// src/base/known.ts
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/stage/init-config.ts
function configText(model, hasCodeowners) {
  return `# nhi-lint judges pull requests by this file as it stands on the base branch. All of it is optional; behind # stand the defaults, or proposals.
# Every key: https://github.com/nhi-lint/nhi-lint#configuration

preset: baseline # strict; or beside-zizmor, where zizmor judges the workflows, too

${ownerText(ownerKeysIn(model), hasCodeowners)}
# expiry:
#   identity-days: 365 # the furthest ahead that an identity's \`expires\` or \`review-by\` may lie
#   credential-days: { access-key: 90 }

# severities: # error, warning, note or off, over the preset's
#   endless-identity: error

# exclude: ["vendor/**"] # what nobody applies

# waivers:
#   self-granted: warnings # what a pull request may waive for itself: allow, warnings or never
#   longest-days: 365

# workflow:
#   default-permissions: read # what your organisation gives a job that declares none

# trusted: # who is no third party
#   accounts: ["123456789012"]
#   github-organizations: [acme]
`;
}
var ownerish = /owner|owned|team|squad|tribe|contact|maintain|steward|responsib|custodian|support|department|business-?unit|service-?area|division/i;
var notOwners = /managed-?by|created-?by|support-?(level|tier|hours|plan)|email-?domain/i;
function ownerKeysIn({ facts }) {
  const usual = new Set(defaultPolicy("baseline").owner.keys.map((key) => key.toLowerCase()));
  const found = /* @__PURE__ */ new Map();
  for (const fact of facts.values()) {
    if (!("carrier" in fact) || fact.carrier === null) continue;
    for (const { map } of fact.carrier.labels) {
      if (!map.known || !isFields(map.value)) continue;
      for (const [key, value] of map.value.fields) {
        const plain3 = key.toLowerCase();
        if (!usual.has(plain3) && (!ownerish.test(key) || notOwners.test(key))) continue;
        const one = found.get(plain3) ?? { key, on: /* @__PURE__ */ new Set(), values: /* @__PURE__ */ new Set() };
        found.set(plain3, one);
        one.on.add(debtId(debtPlace(fact)));
        if (value.known && typeof value.value === "string") one.values.add(value.value);
      }
    }
  }
  return [...found].map(([plain3, { key, on, values }]) => ({
    key,
    count: on.size,
    isUsual: usual.has(plain3),
    values: [...values].toSorted(compareText).slice(0, mostValues)
  })).toSorted((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key))).slice(0, mostKeys);
}
var mostValues = 3;
var mostKeys = 12;
function ownerText(keys, hasCodeowners) {
  const found = keys.length === 0 ? ["## No tag or label of this tree looks as if it named an owner."] : ["## What names owners in this tree, or looks as if it did:", ...keys.map(keyLine)];
  const others = keys.filter(({ isUsual }) => !isUsual);
  const proposed = [...keys.filter(({ isUsual }) => isUsual), ...others];
  const list = others.length === 0 ? "owner, team" : proposed.map(({ key }) => quoted2(key)).join(", ");
  return [
    ...found,
    "# owner:",
    `#   keys: [${list}] # in place of the default ones`,
    `#   directory: { codeowners: true } # owners must exist${hasCodeowners ? ": whoever CODEOWNERS names does" : ""}`,
    ""
  ].join("\n");
}
function keyLine({ key, count, values, isUsual }) {
  const shown = values.map((one) => quoted2(one.length > 60 ? `${one.slice(0, 57)}...` : one));
  const as = shown.length > 0 ? `, as ${shown.join(", ")}` : "";
  const counts = isUsual ? "" : "; not among the default keys";
  return `##   ${quoted2(key)}: ${count === 1 ? "once" : `${count} times`}${as}${counts}`;
}

// src/stage/init.ts
function initOf(ask) {
  const start = [configFile(ask), workflowFile(ask)];
  if (ask.months === null) return { files: start, items: [], shares: [] };
  const { file, items } = ask.debt === null ? newDebt(ask, ask.months) : keptDebt(ask, ask.debt);
  return { files: [...start, file], items, shares: sharesOf(items, ownerNames(ask.report.model)) };
}
function configFile({ paths, report: report2, codeowners }) {
  const found = configPaths.find((path2) => paths.includes(path2));
  if (found !== void 0) return left(found, "it is there already");
  const [path] = configPaths;
  return written(path, configText(report2.model, codeowners !== null), "all of it optional");
}
var workflowPath = ".github/workflows/nhi-lint.yml";
function workflowFile({ paths, textOf: textOf2 }) {
  const workflows = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const gate = workflows.find((path) => runsGate(textOf2(path) ?? ""));
  if (gate !== void 0) return left(gate, "it runs nhi-lint already");
  if (paths.includes(workflowPath)) return left(workflowPath, "it is there already");
  return written(workflowPath, workflowText, "the gate; make its job a required check");
}
function left(path, says) {
  return { path, text: null, before: null, says };
}
function written(path, text, says) {
  return { path, text, before: null, says };
}
function newDebt({ report: report2, codeowners, today }, months) {
  const directory = codeowners && readCodeowners(codeowners.path, codeowners.text);
  const ownerOf2 = (path) => directory?.ownersOf(path)?.owners[0] ?? null;
  const items = debtOf({ ...report2, ownerOf: ownerOf2, today, months });
  const says = items.length === 0 ? "nothing is to be mended" : `${plural(items.length, "item")} to mend`;
  return { file: written(debtPath, writeDebt({ adopted: today, items }), says), items };
}
function keptDebt({ report: report2, today }, before) {
  const was = readDebt(debtPath, before, validateDebt);
  const { open, done, waived, untold } = burnt(was.items, report2);
  const items = [...open.map(({ item }) => item), ...waived, ...untold];
  const listed = new Set(was.items.map(debtId));
  const other = debtOf({ ...report2, ownerOf: () => null, today, months: 1 }).filter(
    (item) => !listed.has(debtId(item))
  );
  const says = [
    `${plural(done.length, "item")} mended and taken off, ${plural(items.length, "item")} left`,
    ...other.length === 0 ? [] : [`${plural(other.length, "item")} found that the list of ${was.adopted} does not hold`]
  ].join("; ");
  if (done.length === 0) return { file: left(debtPath, says), items };
  const text = writeDebt({ adopted: was.adopted, items });
  return { file: { path: debtPath, text, before, says }, items };
}
function sharesOf(items, nameOf) {
  const byOwner = /* @__PURE__ */ new Map();
  for (const { owner: written2, due } of items) {
    const owner = written2 === null ? null : nameOf(written2);
    append(byOwner, owner, due);
  }
  return [...byOwner].map(([owner, dues]) => {
    const days = dues.toSorted();
    return { owner, items: days.length, first: days[0] ?? "", last: days.at(-1) ?? "" };
  }).toSorted(
    (a, b) => firstDifference(
      Number(a.owner === null) - Number(b.owner === null),
      b.items - a.items,
      compareText(a.owner ?? "", b.owner ?? "")
    )
  );
}
var workflowText = `name: nhi-lint
on: [pull_request, merge_group]
permissions:
  contents: read
jobs:
  nhi-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - uses: nhi-lint/nhi-lint@v1 # pin both to the commit of a release
`;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  initOf
});
})
