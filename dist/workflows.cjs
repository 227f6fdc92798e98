(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
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

// src/stage/workflow-facts.ts
var workflow_facts_exports = {};
__export(workflow_facts_exports, {
  workflowFacts: () => workflowFacts
});
module.exports = __toCommonJS(workflow_facts_exports);

// src/base/known.ts
var nowhere = [];
function known(value, at, through = nowhere) {
  return { known: true, value, at, through };
}
function unknown(why, at, name2, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at, through, name: name2 };
  const { reference, pieces, itself, making, decoded } = more;
  return { known: false, why, at, through, name: name2, reference, pieces, itself, making, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/catalog/ai.ts
var actions = /* @__PURE__ */ new Set([
  "anthropics/claude-code-action",
  // https://github.com/anthropics/claude-code-action
  "anthropics/claude-code-base-action",
  // https://github.com/anthropics/claude-code-base-action
  "openai/codex-action",
  // https://github.com/openai/codex-action
  "google-github-actions/run-gemini-cli",
  // https://github.com/google-github-actions/run-gemini-cli
  "actions/ai-inference"
  // https://github.com/actions/ai-inference
]);
function aiAction(name2) {
  return actions.has(name2) ? `it uses \`${name2}\`` : void 0;
}
var agentsJob = {
  path: ".github/workflows/copilot-setup-steps.yml",
  id: "copilot-setup-steps",
  because: "Copilot's agent runs in it"
};

// src/model/runner-label.ts
var usual = /* @__PURE__ */ new Set(["self-hosted", "linux", "x64", "arm64"]);
function isUsual(label) {
  return usual.has(label.toLowerCase());
}
function labelIn(repository, label) {
  const [owner, name2] = repository?.split("/") ?? [];
  return label.replaceAll(/\$\{\{ *github\.event\.repository\.name *\}\}/g, (text) => name2 ?? text).replaceAll(/\$\{\{ *github\.repository_owner *\}\}/g, (text) => owner ?? text);
}

// src/resolve/workflow/syntax.ts
function contextsIn(expression) {
  const own3 = expression.kind === "context" ? [expression] : [];
  return [...own3, ...partsOf(expression).flatMap(contextsIn)];
}
function partsOf(expression) {
  switch (expression.kind) {
    case "literal":
      return [];
    case "context":
      return indexesOf(expression.path);
    case "selection":
      return [expression.target, ...indexesOf(expression.path)];
    case "call":
      return expression.args;
    case "operation":
      return expression.operands;
  }
}
function indexesOf(path) {
  return path.flatMap((step) => step.kind === "index" ? [step.index] : []);
}
function shown({ name: name2, path }) {
  return [name2, ...path.map((step) => step.kind === "name" ? step.name : "*")].join(".");
}
function reads(context, name2, ...path) {
  if (context.name.toLowerCase() !== name2.toLowerCase() || context.path.length < path.length)
    return false;
  return path.every((want, i) => {
    const step = context.path[i];
    return step?.kind === "name" && step.name.toLowerCase() === want.toLowerCase();
  });
}

// src/base/origin.ts
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

// src/parse/yaml/to-value.ts
var made = /* @__PURE__ */ new WeakMap();
function toValue(node, file, place = 0, dialect = "core") {
  return convert(node, { file, place, dialect });
}
function convert(node, context) {
  if (node.kind === "scalar") return scalarOf(node, context);
  const before = made.get(node);
  if (before && before.file === context.file && before.place === context.place && before.dialect === context.dialect)
    return before.value;
  const value = node.kind === "sequence" ? listOf(node, context) : mapOf(node, context);
  made.set(node, { value, ...context });
  return value;
}
function scalarOf(node, context) {
  const at = originOf(node, context);
  const { open: open3, untold, given: given3 } = node;
  if (untold) return { ...untold, at, through: [untold.at, ...untold.through] };
  if (open3 !== void 0) return unknown("input-variable", at, open3);
  const data = dataOf(node, context.dialect);
  return given3 ? known(data, at, [given3]) : known(data, at);
}
function listOf(node, context) {
  const items = node.items.map((item) => convert(item, context));
  return known({ items, rest: null }, originOf(node, context));
}
function mapOf(node, context) {
  const fields = /* @__PURE__ */ new Map();
  for (const pair of node.pairs) fields.set(pair.key, convert(pair.value, context));
  const at = originOf(node, context);
  const rest = node.rest === void 0 ? null : unknown("input-variable", at, node.rest);
  return known({ fields, rest }, at);
}
var yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
var no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
function dataOf(node, dialect) {
  const { value } = node;
  if (dialect === "core" || typeof value !== "string" || node.style !== "plain" || node.tag !== null || value.length > 3)
    return value;
  return yes.test(value) ? true : no.test(value) ? false : value;
}
function originOf(span, { file, place }) {
  if (place === 0) return { file, start: span.start, end: span.end };
  if (typeof place === "number") return { file, start: span.start + place, end: span.end + place };
  return { file, start: place(span.start), end: place(span.end) };
}
function placeInScalar(node, file) {
  const text = typeof node.value === "string" ? node.value : "";
  const clamp = (offset) => Math.min(Math.max(offset, node.start), node.end);
  if (node.style !== "literal") return (offset) => clamp(node.contentStart + offset);
  const lines = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  const inText = { path: file.path, lineStarts: Uint32Array.from(lines) };
  const firstLine = lineOf(file, node.contentStart);
  return (offset) => {
    const line = lineOf(inText, offset);
    const start = file.lineStarts[firstLine + line - 2];
    const next = file.lineStarts[firstLine + line - 1] ?? Infinity;
    if (start === void 0) return node.end;
    return clamp(Math.min(start + node.indent + offset - (lines[line - 1] ?? 0), next - 1));
  };
}

// src/adapt/digest.ts
var deepest = 40;
var digests = /* @__PURE__ */ new WeakMap();
function digest(value) {
  const before = digests.get(value);
  if (before !== void 0) return before;
  const made2 = digestOf(value);
  digests.set(value, made2);
  return made2;
}
function digestOf(value) {
  const state = { a: 3735928559, b: 1103547991 };
  write(value, state, 0);
  const low = Math.imul(state.a ^ state.a >>> 16, 2246822507) ^ Math.imul(state.b ^ state.b >>> 13, 3266489909);
  const high = Math.imul(state.b ^ state.b >>> 16, 2246822507) ^ Math.imul(state.a ^ state.a >>> 13, 3266489909);
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}
function mix(text, state) {
  let { a, b } = state;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  state.a = Math.imul(a ^ 31, 2654435761);
  state.b = b;
}
function write(value, state, depth) {
  if (depth > deepest) return mix("\u2026", state);
  if (value.reference) return mix(`&${value.reference.path.join(".")}`, state);
  if (value.decoded) return write(value.decoded, state, depth + 1);
  if (!value.known) return writeUnknown(value, state);
  const data = value.value;
  if (isItems(data)) {
    mix(`[${data.items.length}`, state);
    for (const item of data.items) write(item, state, depth + 1);
    data.maybe?.forEach((one) => write(one.value, state, depth + 1));
    if (data.rest) writeUnknown(data.rest, state);
  } else if (isFields(data)) {
    mix(`{${data.fields.size}`, state);
    for (const key of sortedKeys(data.fields)) {
      mix(key, state);
      const field = data.fields.get(key);
      if (field) write(field, state, depth + 1);
    }
    data.open?.forEach((one) => writeEntry(one, state, depth + 1));
    data.maybe?.forEach((one) => writeEntry(one, state, depth + 1));
    if (data.rest) writeUnknown(data.rest, state);
  } else mix(`${typeof data}:${String(data)}`, state);
}
function sortedKeys(fields) {
  const keys = [...fields.keys()];
  return keys.every((key, i) => i === 0 || keys[i - 1] <= key) ? keys : keys.sort();
}
function writeEntry(one, state, depth) {
  write(one.key, state, depth);
  write(one.value, state, depth);
}
var calls = /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)+/;
function writeUnknown(value, state) {
  mix(`?${value.why}`, state);
  for (const piece of value.pieces ?? []) {
    if (typeof piece === "string") mix(piece, state);
    else mix(`?${piece.why}:${piece.name.replace(calls, "")}`, state);
  }
}

// src/base/order.ts
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function endOfRun(list, holds) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(list[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;

// src/adapt/pragma.ts
var marker = /(?:^|[\s#/*;"])(nhi|nhi-lint)\s*:(?=\s|$)/gi;
var longest = 4096;
function parsePragmas(comment, at) {
  return sections(comment, "nhi").map((body) => {
    const { fields, words: words2, problem } = readPairs(body);
    const stray = words2[0] === void 0 ? null : `\`${words2[0]}\` is no \`key=value\``;
    const empty = fields.size === 0 ? "it declares nothing" : null;
    const wrong = problem ?? stray ?? empty;
    return wrong === null ? { fields, at } : { fields, at, problem: wrong };
  });
}
function sections(comment, wanted) {
  const found = [];
  for (const line of comment.slice(0, longest).split(/\r?\n/)) {
    const marks = [...line.matchAll(marker)];
    marks.forEach((mark3, index) => {
      if (mark3[1]?.toLowerCase() !== wanted) return;
      const end = marks[index + 1]?.index ?? line.length;
      found.push(line.slice(mark3.index + mark3[0].length, end).replace(/\s*\*\/\s*$/, ""));
    });
  }
  return found;
}
var token = /([A-Za-z][\w./-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']\S*))|(\S+)/gy;
function readPairs(body) {
  const fields = /* @__PURE__ */ new Map();
  const words2 = [];
  let problem = null;
  token.lastIndex = 0;
  for (let at = skipSpace(body, 0); at < body.length; at = skipSpace(body, token.lastIndex)) {
    token.lastIndex = at;
    const match = token.exec(body);
    if (!match) break;
    const [, key, double, single, bare, word] = match;
    if (word !== void 0) {
      if (/^[A-Za-z][\w./-]*=/.test(word) || /["']/.test(word))
        problem ??= `\`${word}\` has no value or an open quote`;
      else words2.push(word);
      continue;
    }
    const name2 = (key ?? "").toLowerCase();
    if (fields.has(name2)) problem ??= `\`${name2}\` stands twice`;
    fields.set(
      name2,
      double === void 0 ? single ?? bare ?? "" : double.replaceAll(/\\(.)/g, "$1")
    );
  }
  return { fields, words: words2, problem };
}
function skipSpace(text, from) {
  let at = from;
  while (at < text.length && /[\s,;]/.test(text[at] ?? "")) at++;
  return at;
}

// src/adapt/near.ts
var mark = /\bnhi\s*:/i;
var declaring = /* @__PURE__ */ new WeakMap();
function mayDeclare({ tree }) {
  const before = declaring.get(tree);
  if (before !== void 0) return before;
  const answer = tree.comments.some(({ text }) => mark.test(text));
  declaring.set(tree, answer);
  return answer;
}
function nearPragmas(file, node) {
  if (!mayDeclare(file)) return [];
  return [...commentsAbove(file, node), ...commentBeside(file, node)].flatMap(
    ({ text, at }) => parsePragmas(text, at)
  );
}
function commentBeside({ ref, tree }, node) {
  const { comments } = tree;
  const one = comments[endOfRun(comments, ({ start }) => start < node.start)];
  return one && lineOf(ref, one.start) === lineOf(ref, node.start) ? [{ text: one.text, at: { file: ref, start: one.start, end: one.end } }] : [];
}
function commentsAbove({ ref, tree }, node) {
  const { comments } = tree;
  const near = [];
  let line = lineOf(ref, node.start);
  for (let i = endOfRun(comments, (one) => one.start < node.start) - 1; i >= 0; i--) {
    const one = comments[i];
    if (!one || one.trailing || lineOf(ref, one.start) !== line - 1) break;
    line--;
    near.push({ text: one.text, at: { file: ref, start: one.start, end: one.end } });
  }
  return near.reverse();
}

// src/adapt/workflow/job.ts
function pairOf(node, key) {
  if (node?.kind !== "mapping") return null;
  return node.pairs.find((pair) => pair.key === key) ?? null;
}
var jobsRead = /* @__PURE__ */ new WeakMap();
function jobsOf(file) {
  const jobs = jobsRead.get(file) ?? readJobs(file);
  jobsRead.set(file, jobs);
  return jobs;
}
function readJobs(file) {
  const jobs = pairOf(file.tree.documents[0]?.root, "jobs")?.value;
  if (jobs?.kind !== "mapping") return [];
  return jobs.pairs.flatMap(
    (key) => key.value.kind === "mapping" ? [{ file, id: key.key, key, body: key.value }] : []
  );
}
function isCall(job) {
  return pairOf(job.body, "uses") !== null;
}
function isOff(job) {
  const condition = pairOf(job.body, "if")?.value;
  return condition?.kind === "scalar" && /^(\$\{\{)?\s*false\s*(\}\})?$/.test(String(condition.value));
}
function origin(file, span) {
  return { file: file.ref, start: span.start, end: span.end };
}
function valueOf(file, node) {
  return toValue(node, file.ref);
}
function jobLink(job) {
  return {
    how: "reference",
    root: job.file.path,
    address: `job/${job.id}`,
    at: origin(job.file, job.key.keySpan)
  };
}
var noCarrier = { labels: [], texts: [], owners: [], kind: "none" };
function declareJob(job, part) {
  const { file } = job;
  const address = part.name === null ? `job/${job.id}` : `job/${job.id}/${part.name}`;
  const declaration = declareIn(file, address, part, nearPragmas(file, part.at), jobName(job));
  return isOff(job) ? { ...declaration, active: known(false, declaration.header) } : declaration;
}
function declareIn(file, address, part, pragmas, name2) {
  return {
    key: `workflow:${file.path}:${address}`,
    domain: "workflow",
    platform: part.platform,
    type: part.type,
    address,
    generic: address,
    root: file.path,
    name: name2,
    at: origin(file, part.at),
    header: origin(file, part.header),
    via: [],
    active: known(true, origin(file, part.header)),
    loose: false,
    place: "github",
    content: digest(valueOf(file, part.content)),
    slots: {},
    pragmas
  };
}
function jobName(job) {
  return known(job.id, origin(job.file, job.key.keySpan));
}
function titleOf({ file, body }) {
  const name2 = pairOf(body, "name")?.value;
  if (name2?.kind !== "scalar" || typeof name2.value !== "string") return void 0;
  return name2.value.includes("${{") ? void 0 : known(name2.value, origin(file, name2));
}
function pairSpan(pair) {
  return { start: pair.keySpan.start, end: Math.max(pair.keySpan.end, pair.value.end) };
}

// src/resolve/workflow/token.ts
var words = /* @__PURE__ */ new Map([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", NaN],
  ["Infinity", Infinity]
]);
var space = /[ \t\r\n]*/y;
var name = /[A-Za-z_][A-Za-z0-9_-]*/y;
var number = /[-+]?(?:Infinity|0x[0-9a-fA-F]+|0o[0-7]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)(?![A-Za-z0-9_.])/y;
var string = /'(?:[^']|'')*'/y;
var mark2 = /&&|\|\||==|!=|<=|>=|[()[\].,!<>*]/y;
function tokensOf(text, from, to) {
  const tokens = [];
  const source = text.slice(0, to);
  let at = endOf(space, source, from);
  while (at < to) {
    const token2 = readToken(source, at, tokens.at(-1));
    tokens.push(token2);
    if (token2.kind === "fault") break;
    at = endOf(space, source, token2.end);
  }
  return tokens;
}
function endOf(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
function readToken(text, start, before) {
  let end = endOf(name, text, start);
  if (end > start) {
    const word = text.slice(start, end);
    const value = words.get(word);
    const isProperty = before?.kind === "mark" && before.mark === ".";
    return value === void 0 || isProperty ? { kind: "name", name: word, start, end } : { kind: "literal", value, start, end };
  }
  const isAccess = text[start] === "." && before !== void 0 && (before.kind === "name" || before.kind === "mark" && ")]*".includes(before.mark));
  end = isAccess ? start : endOf(number, text, start);
  if (end > start) return { kind: "literal", value: numberOf(text.slice(start, end)), start, end };
  end = endOf(string, text, start);
  if (end > start)
    return {
      kind: "literal",
      value: text.slice(start + 1, end - 1).replaceAll("''", "'"),
      start,
      end
    };
  end = endOf(mark2, text, start);
  if (end > start) return { kind: "mark", mark: text.slice(start, end), start, end };
  return {
    kind: "fault",
    message: faultAt(text, start),
    start,
    end: Math.min(start + 1, text.length)
  };
}
function numberOf(text) {
  const isNegative = text.startsWith("-");
  const value = Number(text.replace(/^[-+]/, ""));
  return isNegative ? -value : value;
}
function faultAt(text, at) {
  const c = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (c === "'") return "the text that `'` opens here is not closed";
  if (c === '"') return 'texts stand in single quotes in an expression, not in `"`';
  return `\`${c}\` does not belong in an expression`;
}

// src/resolve/workflow/expression.ts
var maxDepth = 50;
var longest2 = 21e3;
var Stop = class extends Error {
  span;
  constructor(span, message) {
    super(message);
    this.span = span;
  }
};
function parseExpression(text, from = 0, to = text.length) {
  const whole = { start: from, end: to };
  const refuse = ({ start, end }, message) => ({
    ...whole,
    expression: null,
    problem: { start, end, message }
  });
  if (to - from > longest2)
    return refuse(whole, `an expression may be at most ${longest2} characters long`);
  const parser = { tokens: tokensOf(text, from, to), end: to, at: 0, depth: 0 };
  try {
    const expression = readOr(parser);
    const rest = parser.tokens[parser.at];
    if (rest) stop(parser, "an operator or the end");
    return { expression, problem: null, ...whole };
  } catch (error) {
    if (error instanceof Stop) return refuse(error.span, error.message);
    throw error;
  }
}
function stop(parser, expected) {
  const token2 = parser.tokens[parser.at];
  if (!token2)
    throw new Stop(
      { start: parser.end, end: parser.end },
      `${expected} is expected, but the expression ends here`
    );
  throw new Stop(token2, token2.kind === "fault" ? token2.message : `${expected} is expected here`);
}
function peekMark(parser) {
  const token2 = parser.tokens[parser.at];
  return token2?.kind === "mark" ? token2.mark : "";
}
function takeMark(parser, mark3) {
  const token2 = parser.tokens[parser.at];
  if (token2?.kind !== "mark" || token2.mark !== mark3) return null;
  parser.at++;
  return token2;
}
function deeper(parser) {
  if (++parser.depth <= maxDepth) return;
  const token2 = parser.tokens[parser.at];
  throw new Stop(
    token2 ?? { start: parser.end, end: parser.end },
    `this is nested deeper than ${maxDepth} levels, where reading stops`
  );
}
function readOr(parser) {
  deeper(parser);
  const expression = readMany(
    parser,
    "||",
    () => readMany(parser, "&&", () => readEquality(parser))
  );
  parser.depth--;
  return expression;
}
function readMany(parser, operator, readOperand) {
  const first = readOperand();
  if (peekMark(parser) !== operator) return first;
  const operands = [first];
  while (takeMark(parser, operator)) operands.push(readOperand());
  return {
    kind: "operation",
    operator,
    operands,
    start: first.start,
    end: operands.at(-1)?.end ?? first.end
  };
}
function readEquality(parser) {
  return readPairs2(
    parser,
    ["==", "!="],
    () => readPairs2(parser, ["<", "<=", ">", ">="], () => readNot(parser))
  );
}
function readPairs2(parser, operators, readOperand) {
  const before = parser.depth;
  let left = readOperand();
  for (; ; ) {
    const operator = operators.find((candidate) => candidate === peekMark(parser));
    if (!operator) break;
    deeper(parser);
    parser.at++;
    const right = readOperand();
    left = {
      kind: "operation",
      operator,
      operands: [left, right],
      start: left.start,
      end: right.end
    };
  }
  parser.depth = before;
  return left;
}
function readNot(parser) {
  const not = takeMark(parser, "!");
  if (!not) return readPath(parser);
  deeper(parser);
  const operand = readNot(parser);
  parser.depth--;
  return {
    kind: "operation",
    operator: "!",
    operands: [operand],
    start: not.start,
    end: operand.end
  };
}
function readPath(parser) {
  const target = readPrimary(parser);
  if (target.kind === "literal") return target;
  const path = [];
  for (let step = readStep(parser); step; step = readStep(parser)) path.push(step);
  const last = path.at(-1);
  if (!last) return target;
  if (target.kind === "context") return { ...target, path, end: last.end };
  return { kind: "selection", target, path, start: target.start, end: last.end };
}
function readStep(parser) {
  const dot = takeMark(parser, ".");
  if (dot) {
    const any = takeMark(parser, "*");
    if (any) return { kind: "any", start: dot.start, end: any.end };
    const token2 = parser.tokens[parser.at];
    if (token2?.kind !== "name") return stop(parser, "a name or `*`");
    parser.at++;
    return { kind: "name", name: token2.name, start: dot.start, end: token2.end };
  }
  const open3 = takeMark(parser, "[");
  if (!open3) return null;
  const isAny = takeMark(parser, "*") !== null;
  const index = isAny ? null : readOr(parser);
  const close = takeMark(parser, "]") ?? stop(parser, "`]`");
  const span = { start: open3.start, end: close.end };
  if (!index) return { kind: "any", ...span };
  return index.kind === "literal" ? { kind: "name", name: String(index.value), ...span } : { kind: "index", index, ...span };
}
function readPrimary(parser) {
  const token2 = parser.tokens[parser.at];
  if (token2?.kind === "literal") {
    parser.at++;
    return { kind: "literal", value: token2.value, start: token2.start, end: token2.end };
  }
  if (token2?.kind === "name") {
    parser.at++;
    if (peekMark(parser) === "(") return readCall(parser, token2.name, token2.start);
    return { kind: "context", name: token2.name, path: [], start: token2.start, end: token2.end };
  }
  const open3 = takeMark(parser, "(");
  if (!open3) return stop(parser, "a value");
  const inner = readOr(parser);
  if (!takeMark(parser, ")")) stop(parser, "`)`");
  return inner;
}
function readCall(parser, name2, start) {
  parser.at++;
  const args = [];
  if (peekMark(parser) !== ")") {
    args.push(readOr(parser));
    while (takeMark(parser, ",")) args.push(readOr(parser));
  }
  const close = takeMark(parser, ")") ?? stop(parser, "`,` or `)`");
  return { kind: "call", name: name2, args, start, end: close.end };
}

// src/resolve/workflow/embedded.ts
var mostExpressions = 1e3;
var longest3 = 1e3;
var mostKept = 2e3;
var kept = /* @__PURE__ */ new Map();
function findExpressions(text) {
  const before = kept.get(text);
  if (before) return before;
  const found = read(text);
  if (text.length <= longest3 && kept.size < mostKept) kept.set(text, found);
  return found;
}
function read(text) {
  const found = [];
  for (let start = text.indexOf("${{"); start !== -1; ) {
    const close = closingBraces(text, start + 3);
    const next = close === -1 ? -1 : text.indexOf("${{", close + 2);
    if (close === -1) found.push(unreadable(text, start, "`${{` has no `}}`"));
    else if (next !== -1 && found.length === mostExpressions - 1) {
      const why = `a text may hold at most ${mostExpressions} expressions`;
      found.push({ ...unreadable(text, start, why), beyond: true });
      break;
    } else found.push({ ...parseExpression(text, start + 3, close), start, end: close + 2 });
    start = next;
  }
  return found;
}
function unreadable(text, start, message) {
  const problem = { start, end: start + 3, message };
  return { start, end: text.length, expression: null, problem };
}
function closingBraces(text, from) {
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 39) isQuoted = !isQuoted;
    else if (c === 125 && !isQuoted && text.charCodeAt(at + 1) === 125) return at;
  }
  return -1;
}

// src/resolve/workflow/constant.ts
function constantOf(expression, lookup) {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "context":
      return lookup(expression);
    case "selection":
      return void 0;
    case "call":
      return callOf(expression, lookup);
    case "operation":
      return operationOf(expression, lookup);
  }
}
function truth(value) {
  return value !== null && value !== false && value !== 0 && value !== "";
}
function folded(value) {
  if (typeof value === "boolean") return Number(value);
  return value === null ? 0 : typeof value === "string" ? value.toLowerCase() : value;
}
function operationOf({ operator, operands }, lookup) {
  if (operator === "&&" || operator === "||") {
    let last;
    for (const one of operands) {
      last = constantOf(one, lookup);
      if (last === void 0 || truth(last) === (operator === "||")) return last;
    }
    return last;
  }
  const [left, right] = operands.map((one) => constantOf(one, lookup));
  if (left === void 0) return void 0;
  if (operator === "!") return !truth(left);
  if (right === void 0 || typeof left !== typeof right) return void 0;
  if (operator === "==") return folded(left) === folded(right);
  return operator === "!=" ? folded(left) !== folded(right) : void 0;
}
var longest4 = 2e3;
function callOf({ name: name2, args }, lookup) {
  const values = args.map((one) => constantOf(one, lookup));
  const [first, ...more] = values;
  if (first === void 0 || values.some((one) => one === void 0)) return void 0;
  switch (name2.toLowerCase()) {
    case "format":
      return formatted(
        textOf(first),
        more.map((one) => textOf(one ?? null))
      );
    case "startswith":
      return textOf(first).toLowerCase().startsWith(textOf(more[0] ?? null).toLowerCase());
    case "endswith":
      return textOf(first).toLowerCase().endsWith(textOf(more[0] ?? null).toLowerCase());
    case "contains":
      return textOf(first).toLowerCase().includes(textOf(more[0] ?? null).toLowerCase());
    default:
      return void 0;
  }
}
function textOf(value) {
  return value === null ? "" : String(value);
}
function formatted(pattern, values) {
  const text = pattern.replaceAll(
    /\{\{|\}\}|\{(\d+)\}/g,
    (found, index) => index === void 0 ? found.slice(0, 1) : values[Number(index)] ?? found
  );
  return text.length > longest4 ? void 0 : text;
}

// src/adapt/workflow/secret-names.ts
var none = { uses: [], unreadable: [] };
function secretsIn(text) {
  if (!/secrets/i.test(text)) return none;
  const uses = [];
  const unreadable2 = [];
  for (const { expression, start, end, beyond: beyond2 } of findExpressions(text)) {
    if (expression) {
      for (const context of contextsIn(expression)) {
        const name2 = secretName(context);
        if (name2 === null || name2 === ownToken) continue;
        const chosen = chosenBy(context);
        const span = { start: context.start, end: context.end };
        uses.push(chosen === null ? { name: name2, ...span } : { name: name2, ...span, chosen });
      }
    } else if (/\bsecrets\b/i.test(text.slice(start, end))) unreadable2.push({ start, end, beyond: beyond2 });
  }
  return { uses, unreadable: unreadable2 };
}
function chosenBy({ path: [first] }) {
  return first?.kind === "index" ? first.index : null;
}
var ownToken = "GITHUB_TOKEN";
function secretName(context) {
  if (context.name.toLowerCase() !== "secrets") return null;
  const first = context.path[0];
  return first?.kind === "name" ? first.name.toUpperCase() : "*";
}

// src/adapt/workflow/value-source.ts
function environmentOf(...holders) {
  return within({ variables: [], given: null }, ...holders);
}
function within(environment, ...holders) {
  const more = holders.flatMap((holder) => {
    const env = pairOf(holder, "env")?.value;
    return env?.kind === "mapping" ? [env] : [];
  });
  return more.length === 0 ? environment : { ...environment, variables: [...environment.variables, ...more] };
}
function variable({ variables }, name2) {
  for (const env of variables.toReversed()) {
    const pair = pairOf(env, name2);
    if (pair) return pair;
  }
  return null;
}
var deepest2 = 4;
var mostParts = 50;
function sourceOf(node, environment, depth = 0, parts = { left: mostParts }) {
  if (node?.kind !== "scalar" || node.value === null) return "none";
  return sourceOfText(String(node.value), environment, depth, parts);
}
function sourceOfText(text, environment, depth = 0, parts = { left: mostParts }) {
  if (!text.includes("${{")) return looksLikeKey(text) ? "stored" : "none";
  const sources = contextsOf(text).map(
    (context) => contextSource(context, environment, depth, parts)
  );
  return ["stored", "own-token", "issued"].find((one) => sources.includes(one)) ?? "none";
}
function contextsOf(text) {
  return findExpressions(text).flatMap(
    ({ expression }) => expression ? contextsIn(expression) : []
  );
}
function contextSource(context, environment, depth, parts) {
  if (--parts.left < 0) return "stored";
  const secret = secretName(context);
  if (secret !== null) return secret === ownToken ? "own-token" : "stored";
  if (reads(context, "github", "token")) return "own-token";
  if (environment.given && reads(context, "inputs")) {
    const { given: given3 } = environment;
    const [step] = context.path;
    const pair = step?.kind === "name" ? givenPair(given3, step.name) : void 0;
    return depth < deepest2 ? sourceOf(pair?.value, given3.environment, depth + 1, parts) : "stored";
  }
  if (reads(context, "vars") || reads(context, "inputs") || reads(context, "github", "event", "inputs"))
    return "stored";
  if (reads(context, "env")) {
    const [step] = context.path;
    const pair = step?.kind === "name" ? variable(environment, step.name) : null;
    return pair && depth < deepest2 ? sourceOf(pair.value, environment, depth + 1, parts) : "issued";
  }
  return reads(context, "steps") || reads(context, "needs") ? "issued" : "none";
}
function looksLikeKey(text) {
  return text.length >= 20 && !/example|dummy|fake|test|placeholder|changeme|minio|localstack/i.test(text);
}
var longest5 = 2e3;
function resolvedText(node, environment, depth = 0, parts = { left: mostParts }) {
  if (node?.kind !== "scalar" || node.value === null) return "";
  const text = String(node.value);
  if (depth >= deepest2 || text.length > longest5 || !text.includes("${{")) return text;
  let shown2 = "";
  let from = 0;
  for (const { expression, start, end } of findExpressions(text)) {
    const told = expression && textFor(expression, environment, depth, parts);
    shown2 += text.slice(from, start) + (told ?? text.slice(start, end));
    from = end;
  }
  return shown2 + text.slice(from);
}
function expressionValue(expression, environment) {
  const text = textFor(expression, environment, 0, { left: mostParts });
  return text === null || text.includes("${{") ? null : text;
}
function textFor(expression, environment, depth, parts) {
  const text = (context) => {
    if (--parts.left < 0) return null;
    const named = namedBy(context, environment);
    return named && resolvedText(named.node, named.environment, depth + 1, parts);
  };
  if (expression.kind === "context") return text(expression);
  const value = constantOf(expression, (context) => {
    const told = text(context);
    return told === null || told.includes("${{") ? void 0 : told;
  });
  return value === void 0 ? null : textOf(value);
}
function namedBy(context, environment) {
  const [step, ...more] = context.path;
  if (step?.kind !== "name") return null;
  const { given: given3, matrix } = environment;
  if (matrix && reads(context, "matrix")) {
    const node = matrix.get(step.name.toLowerCase());
    const inner = node && more.reduce(selected, node);
    return inner ? { node: inner, environment: { ...environment, matrix: void 0 } } : null;
  }
  if (more.length > 0) return null;
  if (given3 && (reads(context, "inputs") || reads(context, "secrets"))) {
    const isInput = reads(context, "inputs");
    const name2 = step.name.toLowerCase();
    const pair2 = (isInput ? given3.inputs : given3.secrets)?.get(name2);
    if (pair2) return { node: pair2.value, environment: given3.environment, pair: pair2 };
    const node = given3.usual.get(name2)?.value ?? leftOut;
    return isInput ? { node, environment: given3.environment } : null;
  }
  if (!reads(context, "env")) return null;
  const pair = variable(environment, step.name);
  return pair ? { node: pair.value, environment, pair } : null;
}
var leftOut = {
  kind: "scalar",
  value: "",
  style: "plain",
  tag: null,
  indent: 0,
  start: 0,
  end: 0,
  contentStart: 0
};
function selected(node, step) {
  if (node?.kind !== "mapping" || step.kind !== "name") return void 0;
  return node.pairs.find(({ key }) => key.toLowerCase() === step.name.toLowerCase())?.value;
}
function givenPair({ inputs, usual: usual2 }, name2) {
  const key = name2.toLowerCase();
  return inputs.get(key) ?? usual2.get(key);
}

// src/adapt/workflow/becomes.ts
function becomes({ asWhom = [] }, inputs, environment) {
  for (const name2 of asWhom) {
    const pair = inputs.get(name2);
    const text = resolvedText(pair?.value, environment).trim();
    if (pair && text !== "") return { text: evenly(text), at: written(pair, environment) };
  }
  return void 0;
}
function evenly(text) {
  if (!text.includes("${{") || text.length > longest5) return text;
  const [first = "", ...rest] = text.split("${{");
  const parts = rest.map((part) => {
    const end = part.indexOf("}}");
    return end < 0 ? part : ` ${part.slice(0, end).trim()} ${part.slice(end)}`;
  });
  return [first, ...parts].join("${{");
}
function isOfMatrix(text) {
  return text.includes("${{") && contextsOf(text).some((context) => reads(context, "matrix"));
}
function inCombination(environment, matrix, of) {
  const { given: given3 } = environment;
  if (given3 === of || given3 === null) return { ...environment, matrix };
  return {
    ...environment,
    given: { ...given3, environment: inCombination(given3.environment, matrix, of) }
  };
}
var deepest3 = 4;
function written(pair, environment, depth = 0) {
  const isOwn = environment.given === null;
  const own3 = isOwn ? pairSpan(pair) : null;
  const text = textOf2(pair.value);
  if (depth >= deepest3 || !text.includes("${{")) return own3;
  const isAlone = /^\s*\$\{\{(?:(?!\}\}).)*\}\}\s*$/s.test(text);
  if (isOwn && !isAlone) return own3;
  for (const context of contextsOf(text)) {
    const named = namedBy(context, environment);
    const at = named?.pair ? written(named.pair, named.environment, depth + 1) : named && isOwn && reads(context, "matrix") ? { start: named.node.start, end: named.node.end } : null;
    if (at) return at;
  }
  return own3;
}
function textOf2(node) {
  return node.kind === "scalar" && node.value !== null ? String(node.value) : "";
}

// src/adapt/workflow/matrix.ts
var most = 256;
var read2 = /* @__PURE__ */ new WeakMap();
function combinationsOf({ body }) {
  const before = read2.get(body);
  if (before !== void 0) return before;
  const matrix = pairOf(pairOf(body, "strategy")?.value, "matrix")?.value;
  const found = matrix ? combine(matrix) : [/* @__PURE__ */ new Map()];
  read2.set(body, found);
  return found;
}
function combine(matrix) {
  if (matrix.kind !== "mapping") return null;
  const include = entriesOf(pairOf(matrix, "include")?.value);
  const exclude = entriesOf(pairOf(matrix, "exclude")?.value);
  const axes = matrix.pairs.filter(({ key }) => key !== "include" && key !== "exclude");
  if (!include || !exclude) return null;
  let found = axes.length > 0 ? [/* @__PURE__ */ new Map()] : [];
  for (const { key, value } of axes) {
    if (value.kind !== "sequence") continue;
    const { items } = value;
    if (found.length * items.length > most) return null;
    found = found.flatMap((one) => items.map((item) => new Map(one).set(key.toLowerCase(), item)));
  }
  found = found.filter((one) => !exclude.some((out) => agrees(out, one)));
  const names2 = new Set(axes.map(({ key }) => key.toLowerCase()));
  return included(include, found, names2);
}
function included(include, found, names2) {
  const own3 = found.map((one) => new Map(one));
  const alone = [];
  for (const item of include) {
    if (item.kind !== "mapping") return null;
    const pairs = item.pairs.map(({ key, value }) => [key.toLowerCase(), value]);
    const fitting = found.flatMap((one, index) => {
      const fits = pairs.every(([key, value]) => !names2.has(key) || isSame(value, one.get(key)));
      return fits ? own3[index] ?? [] : [];
    });
    for (const one of fitting) for (const [key, value] of pairs) one.set(key, value);
    if (fitting.length === 0) alone.push(new Map(pairs));
  }
  const all = [...own3, ...alone];
  return all.length > most || all.length === 0 ? null : all;
}
function agrees(entry, one) {
  return entry.kind === "mapping" && entry.pairs.every(({ key, value }) => isSame(value, one.get(key.toLowerCase())));
}
function isSame(asked, other2) {
  if (!other2 || asked.kind !== other2.kind) return false;
  if (asked.kind === "scalar")
    return other2.kind === "scalar" && String(asked.value) === String(other2.value);
  if (asked.kind === "sequence")
    return other2.kind === "sequence" && asked.items.length === other2.items.length && asked.items.every((item, index) => isSame(item, other2.items[index]));
  return asked.pairs.every(({ key, value }) => isSame(value, pairOf(other2, key)?.value));
}
function entriesOf(node) {
  if (!node) return [];
  if (node.kind !== "sequence") return null;
  return node.items.some((item) => item.kind !== "mapping") ? null : node.items;
}

// src/adapt/workflow/scalars.ts
var most2 = 5e4;
function* scalarsOf(root, rootKey = "") {
  const stack = [{ node: root, key: rootKey }];
  for (let seen2 = 0; stack.length > 0 && seen2 < most2; seen2++) {
    const next = stack.pop();
    if (!next) return;
    const { node, key } = next;
    if (node.kind === "scalar") yield { key, scalar: node };
    else if (node.kind === "sequence") {
      for (let i = node.items.length - 1; i >= 0; i--)
        stack.push({ node: node.items[i], key });
    } else {
      for (let i = node.pairs.length - 1; i >= 0; i--) {
        const pair = node.pairs[i];
        if (pair) stack.push({ node: pair.value, key: pair.key });
      }
    }
  }
}

// src/adapt/workflow/inputs.ts
function inputsOf(node) {
  const given3 = pairOf(node, "with")?.value;
  return byName(given3?.kind === "mapping" ? given3.pairs : []);
}
function byName(pairs) {
  return new Map(pairs.map((pair) => [pair.key.toLowerCase(), pair]));
}
function inputText(inputs, name2, environment) {
  return resolvedText(inputs.get(name2)?.value, environment).trim();
}

// src/base/object-id.ts
var isSha = (text) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

// src/adapt/workflow/uses.ts
function usesOf(node) {
  const uses = pairOf(node, "uses")?.value;
  return uses?.kind === "scalar" && typeof uses.value === "string" ? uses.value.trim() : null;
}
function localPath(uses) {
  const path = /^[.$]\/(?:\.?\/)*(.*)$/.exec(uses)?.[1];
  return path === void 0 ? null : path.replace(/\/+$/, "");
}
function foreignOf(node) {
  const uses = usesOf(node);
  return uses === null ? null : foreignUse(uses);
}
function foreignUse(uses) {
  if (localPath(uses) !== null) return null;
  const image = /^docker:\/\/(.+)$/.exec(uses)?.[1];
  if (image !== void 0) {
    const [name3 = "", digest2 = ""] = image.split("@");
    return { name: name3, owner: name3, revision: digest2, pinned: /^sha256:[0-9a-f]{64}$/.test(digest2) };
  }
  const [path = "", revision = ""] = uses.split("@");
  const name2 = path.trim().toLowerCase();
  const owner = name2.split("/")[0] ?? "";
  return { name: name2, owner, revision, pinned: isSha(revision.toLowerCase()) };
}
function majorOf(node, text) {
  const written2 = /@v?(\d+)(?:\.[\d.]+)?$/.exec(usesOf(node) ?? "")?.[1];
  if (written2 !== void 0 && written2.length < 4) return Number(written2);
  const at = pairOf(node, "uses")?.value;
  if (!at) return null;
  const end = text.indexOf("\n", at.end);
  const rest = text.slice(at.end, end === -1 ? text.length : end);
  const beside = /#[^\n]*?\bv?(\d{1,3})(?:\.\d+)*\b/.exec(rest)?.[1];
  return beside === void 0 ? null : Number(beside);
}

// src/adapt/workflow/step.ts
var deepest4 = 10;
var most3 = 2e3;
var mostInside = 5e4;
var mostLooks = 3e5;
var variantLooks = 16;
var budgets = /* @__PURE__ */ new WeakMap();
function budgetOf(sources) {
  const budget = budgets.get(sources) ?? { inside: mostInside, looks: mostLooks };
  budgets.set(sources, budget);
  return budget;
}
function mayLook(sources, steps) {
  return (budgetOf(sources).looks -= steps) >= 0;
}
function mayVary(sources, variants) {
  return variants <= 1 || mayLook(sources, variants * variantLooks);
}
function isExhausted(sources) {
  const { inside, looks } = budgetOf(sources);
  return inside < 0 || looks < 0;
}
var read3 = /* @__PURE__ */ new WeakMap();
function stepsOf(job, sources) {
  const steps = read3.get(job) ?? readSteps(job, sources, null);
  read3.set(job, steps);
  return steps;
}
function stepsGiven(runner, given3, sources) {
  return readSteps(runner, sources, given3);
}
function givenByCall(caller, callee, environment) {
  const call2 = pairOf(pairOf(callee.tree.documents[0]?.root, "on")?.value, "workflow_call")?.value;
  const secrets = pairOf(caller.body, "secrets")?.value;
  return {
    ...given(pairOf(call2, "inputs")?.value, caller.body, environment),
    secrets: secrets?.kind === "mapping" ? byName(secrets.pairs) : void 0
  };
}
function readSteps(job, sources, given3) {
  const root = job.file.tree.documents[0]?.root;
  const steps = [];
  const seen2 = within({ variables: [], given: given3 }, root, job.body);
  for (const node of listed(pairOf(job.body, "steps")?.value))
    add({ node, environment: seen2, own: node, file: job.file, conditions: [] }, sources, 0, steps);
  return steps;
}
function add(step, sources, depth, steps) {
  if (steps.length >= most3) return;
  if (step.own !== step.node && --budgetOf(sources).inside < 0) return;
  const { node } = step;
  const condition = pairOf(node, "if")?.value;
  const conditions = condition ? [...step.conditions, condition] : step.conditions;
  const group = pairOf(node, "parallel")?.value;
  if (group && depth < deepest4) {
    for (const one of listed(group)) {
      const own3 = step.own === node ? one : step.own;
      add({ ...step, node: one, own: own3, conditions }, sources, depth + 1, steps);
    }
    return;
  }
  const environment = within(step.environment, node);
  steps.push({ ...step, environment, conditions });
  const action = depth < deepest4 ? localAction(node, sources) : null;
  if (!action) return;
  const declared2 = pairOf(action.tree.documents[0]?.root, "inputs")?.value;
  const inner = {
    variables: environment.variables,
    given: given(declared2, node, environment)
  };
  for (const one of listed(runsOf(action, "steps"))) {
    add(
      { ...step, node: one, environment: inner, file: action, conditions },
      sources,
      depth + 1,
      steps
    );
  }
}
function listed(node) {
  return node?.kind === "sequence" ? node.items.filter((item) => item.kind === "mapping") : [];
}
function runsOf(action, key) {
  return pairOf(pairOf(action.tree.documents[0]?.root, "runs")?.value, key)?.value;
}
function given(declared2, caller, environment) {
  const usual2 = /* @__PURE__ */ new Map();
  for (const { key, value } of declared2?.kind === "mapping" ? declared2.pairs : []) {
    const pair = pairOf(value, "default");
    if (pair) usual2.set(key.toLowerCase(), pair);
  }
  return { inputs: inputsOf(caller), usual: usual2, environment };
}
function localAction(node, sources) {
  const uses = usesOf(node);
  const folder = uses === null ? null : localPath(uses);
  if (folder === null) return null;
  const inside = folder === "" ? "" : `${folder}/`;
  const found = sources.get(`${inside}action.yml`) ?? sources.get(`${inside}action.yaml`);
  return found && found.tree.problems.length === 0 ? found : null;
}
function isComposite(action) {
  const using = runsOf(action, "using");
  return using?.kind === "scalar" && using.value === "composite";
}
function declareStep(job, { node, own: own3 }, name2, type) {
  const header = headOf(own3);
  return declareJob(job, { name: name2, type, platform: "github", at: own3, header, content: node });
}
function headOf(step) {
  const uses = pairOf(step, "uses");
  return uses ? pairSpan(uses) : pairOf(step, "run")?.keySpan ?? step;
}

// src/adapt/workflow/calls.ts
var deepest5 = 10;
var mostRunners = 256;
function callsOf(job, workflows, matrix) {
  const seen2 = /* @__PURE__ */ new Set();
  const found = runners({ runner: job, given: null }, workflows, { seen: seen2, matrix }, 0);
  return found.length > mostRunners ? [{ runner: job, given: null }] : found;
}
function everyCallOf(job, workflows) {
  const found = [];
  const matrices = matricesOf(job);
  for (const matrix of matrices) {
    const calls2 = callsOf(job, workflows, matrix);
    if (matrices.length > 1 && !mayVary(workflows, calls2.length + 1)) break;
    found.push(...calls2);
  }
  return found;
}
function matricesOf(job) {
  const given3 = [pairOf(job.body, "with"), pairOf(job.body, "secrets")];
  const asks = given3.some(
    (pair) => pair && [...scalarsOf(pair.value)].some(
      ({ scalar }) => typeof scalar.value === "string" && isOfMatrix(scalar.value)
    )
  );
  return (asks ? combinationsOf(job) : null) ?? [void 0];
}
function runnersOf(job, workflows) {
  return callsOf(job, workflows).map(({ runner }) => runner);
}
function runners(call2, workflows, walk, depth) {
  const { runner: caller, given: given3 } = call2;
  const callee = calleeOf(caller, workflows);
  if (!callee) return [call2];
  const { seen: seen2, matrix } = walk;
  if (seen2.has(callee.path) || depth >= deepest5) return [];
  seen2.add(callee.path);
  const sees = { variables: [], given: given3, matrix: depth === 0 ? matrix : void 0 };
  const inner = givenByCall(caller, callee, sees);
  const found = [];
  for (const runner of jobsOf(callee)) {
    if (found.length > mostRunners) break;
    found.push(...runners({ runner, given: inner }, workflows, walk, depth + 1));
  }
  return found;
}
function calleeOf(job, workflows) {
  const uses = usesOf(job.body);
  const path = uses === null ? null : localPath(uses);
  const callee = path === null ? void 0 : workflows.get(path);
  return callee && callee.tree.problems.length === 0 && jobsOf(callee).length > 0 ? callee : null;
}
function holderOf(runner, through) {
  const label = runner === through ? runner.id : `${through.id}/${runner.id}`;
  return { link: jobLink(runner), person: "no", label };
}

// src/adapt/workflow/app-token.ts
var makers = /* @__PURE__ */ new Map([
  [
    // https://github.com/actions/create-github-app-token#inputs
    "actions/create-github-app-token",
    {
      permissions: /^permission-/,
      repositories: ["repositories"],
      wide: "owner",
      ends: { input: "skip-token-revoke", not: "true", usually: "false" }
    }
  ],
  [
    // https://github.com/tibdex/github-app-token#readme
    "tibdex/github-app-token",
    {
      permissions: /^permissions$/,
      repositories: ["repositories", "repository"],
      wide: null,
      ends: { input: "revoke", not: "false", usually: "true" }
    }
  ],
  [
    // https://github.com/peter-murray/workflow-application-token-action#parameters
    "peter-murray/workflow-application-token-action",
    {
      permissions: /^permissions$/,
      repositories: [],
      wide: "organization",
      ends: { input: "revoke_token", not: "false", usually: "false" }
    }
  ]
]);
function appTokens(job, sources) {
  const made2 = stepsOf(job, sources).flatMap((step) => {
    const name2 = foreignOf(step.node)?.name ?? "";
    const maker = makers.get(name2);
    return maker ? [{ step, name: name2, maker }] : [];
  });
  return made2.flatMap(({ step, name: name2, maker }, index) => {
    const suffix = index === 0 ? "" : `/${index + 1}`;
    const lives = outlives(step, maker);
    return [
      grantOf(job, step, maker, `app-token${suffix}`),
      ...lives ? [unrevoked(job, step, lives, `unrevoked/${name2}${suffix}`)] : []
    ];
  });
}
function grantOf(job, step, maker, name2) {
  const inputs = inputsOf(step.node);
  const at = origin(job.file, headOf(step.own));
  const scope2 = (text, level, where) => ({
    kind: "scope",
    platform: "github",
    scope: text,
    level,
    written: true,
    at: where
  });
  const listed2 = [...inputs].flatMap(([key, pair]) => maker.permissions.test(key) ? [pair] : []);
  const privileges = listed2.flatMap((pair) => {
    const where = step.file === job.file ? origin(job.file, pairSpan(pair)) : at;
    return permissionsIn(pair, step).map(
      ([one, level]) => scope2(
        `app:${one}`,
        level === "read" || level === "write" || level === "admin" || level === "none" ? known(level, where) : unknown("expression", where, level),
        where
      )
    );
  });
  if (listed2.length === 0)
    privileges.push(scope2("app:*", unknown("computed", at, "every permission of the App"), at));
  const whose = isOfOrganization(listed2) ? null : ownerOf(maker, step);
  if (whose !== null) privileges.push(scope2(`app-repositories:${whose}`, known("read", at), at));
  return {
    kind: "grant",
    holders: [holderOf(job, job)],
    privileges,
    grants: [],
    defines: true,
    on: foreignOf(step.node)?.name ?? null,
    ...declareStep(job, step, name2, "app-token")
  };
}
function isOfOrganization(listed2) {
  return listed2.length > 0 && listed2.every(
    ({ key }) => /^permission-(members|organization-.+|(enterprise-)?custom-properties-for-organizations)$/i.test(
      key
    )
  );
}
function permissionsIn({ key, value }, { environment }) {
  const text = resolvedText(value, environment);
  const own3 = /^permission-(.+)$/i.exec(key)?.[1];
  if (own3 !== void 0) return [[own3.toLowerCase(), text.trim()]];
  const found = [...text.matchAll(/["']?([\w-]+)["']?\s*[:=]\s*["']?(read|write|admin|none)\b/g)];
  return found.length === 0 ? [["*", text]] : found.map(([, one = "", level = ""]) => [one.toLowerCase().replaceAll("_", "-"), level]);
}
function ownerOf(maker, step) {
  const inputs = inputsOf(step.node);
  const text = (name2) => inputText(inputs, name2, step.environment);
  if (maker.repositories.some((name2) => text(name2) !== "")) return null;
  if (maker.wide === null) return "the installation";
  return text(maker.wide) === "" ? null : text(maker.wide);
}
function outlives(step, { ends }) {
  const pair = inputsOf(step.node).get(ends.input);
  if (!pair) return ends.usually === ends.not ? "left-out" : null;
  const text = resolvedText(pair.value, step.environment).trim();
  return text === ends.not || text.includes("${{") ? pair : null;
}
function unrevoked(job, step, by, name2) {
  const said2 = by === "left-out" ? "" : resolvedText(by.value, step.environment);
  const isOpen = said2.includes("${{");
  const type = by === "left-out" ? "unrevoked-by-default" : isOpen ? "unrevoked-perhaps" : "unrevoked";
  const declaration = declareStep(job, step, name2, type);
  const header = by !== "left-out" && step.file === job.file ? origin(job.file, pairSpan(by)) : declaration.header;
  return {
    kind: "credential",
    form: "token",
    standing: false,
    of: jobLink(job),
    endings: [],
    carrier: noCarrier,
    writes: null,
    ...declaration,
    header
  };
}

// src/model/environment-control.ts
var prefix = "environment ";
function demandOf(environment) {
  return `${prefix}${environment}`;
}

// src/adapt/workflow/environments.ts
var own = /* @__PURE__ */ new WeakMap();
function environmentsOf(job, given3, sources) {
  const names2 = given3 === null && own.get(job) || namesOf(job, given3, sources);
  if (given3 === null) own.set(job, names2);
  return names2;
}
function namesOf(job, given3, sources) {
  const node = nameNode(job);
  if (!node) return [];
  const text = resolvedText(node, { variables: [], given: given3 }).trim();
  const combinations = isOfMatrix(text) ? combinationsOf(job) : null;
  const texts2 = combinations && mayVary(sources, combinations.length) ? combinations.flatMap((one) => environmentIn(job, given3, one)) : [text];
  return [...new Set(texts2)].filter((one) => one !== "").toSorted();
}
function environmentIn(job, given3, matrix) {
  const environment = inCombination({ variables: [], given: given3 }, matrix, given3);
  const text = resolvedText(nameNode(job), environment).trim();
  return text === "" ? [] : [text];
}
function nameNode(job) {
  const environment = pairOf(job.body, "environment")?.value;
  return environment?.kind === "mapping" ? pairOf(environment, "name")?.value : environment;
}
function environmentsCalled(job, sources) {
  const names2 = everyCallOf(job, sources).flatMap(({ runner, given: given3 }) => {
    const node = given3 && nameNode(runner);
    if (!node || node.kind !== "scalar" || !String(node.value).includes("${{")) return [];
    return environmentsOf(runner, given3, sources);
  });
  return [...new Set(names2)].toSorted();
}
function environmentControl(job, sources) {
  const called = isCall(job);
  const names2 = called ? environmentsCalled(job, sources) : environmentsOf(job, null, sources);
  const pair = called ? pairOf(job.body, "with") ?? pairOf(job.body, "uses") : pairOf(job.body, "environment");
  const [only = "", ...more] = names2;
  if (!pair || only === "") return null;
  const at = pairSpan(pair);
  const where = origin(job.file, pair.value);
  const isTold = more.length === 0 && !only.includes("${{");
  return {
    kind: "control",
    form: "environment",
    holds: [jobLink(job)],
    demands: names2.map(demandOf),
    ...declareJob(job, {
      name: "environment",
      type: "environment",
      platform: "github",
      at,
      header: at,
      content: pair.value
    }),
    name: isTold ? known(only, where) : unknown("expression", where, names2.join(", "))
  };
}

// src/resolve/workflow/stranger.ts
var open = { reach: "open" };
function strangersReach(text, event) {
  const expression = conditionOf(text);
  if (!expression) return open;
  const { value, by } = evaluate(expression, event);
  if (value !== void 0) return truth(value) ? open : { reach: "never", by };
  const decider = contextsIn(expression).find(isElsewhere);
  return decider ? { reach: "perhaps", on: shown(decider) } : open;
}
function conditionOf(text) {
  const trimmed = text.trim();
  if (!trimmed.includes("${{")) return parseExpression(trimmed).expression;
  const [only, ...more] = findExpressions(trimmed);
  const isWhole = only?.start === 0 && only.end === trimmed.length && more.length === 0;
  return isWhole ? only.expression : null;
}
function isElsewhere(context) {
  return ["needs", "steps", "vars", "inputs", "env"].some((name2) => reads(context, name2));
}
var unclear = { value: void 0, by: [] };
function evaluate(expression, event) {
  switch (expression.kind) {
    case "literal":
      return { value: expression.value, by: [] };
    case "context":
      return contextValue(expression, event);
    case "selection":
      return unclear;
    case "call":
      return call(expression, event);
    case "operation":
      return operation(expression, event);
  }
}
function operation({ operator, operands }, event) {
  const [left, right] = operands;
  switch (operator) {
    case "&&": {
      const results = operands.map((one) => evaluate(one, event));
      const never = results.find(({ value }) => value !== void 0 && !truth(value));
      return never ?? (results.every(isTrue) ? { value: true, by: [] } : unclear);
    }
    case "||": {
      const results = operands.map((one) => evaluate(one, event));
      if (results.some(isTrue)) return { value: true, by: [] };
      return results.every(({ value }) => value !== void 0) ? { value: false, by: [...new Set(results.flatMap(({ by }) => by))] } : unclear;
    }
    case "!": {
      const { value, by } = left ? evaluate(left, event) : unclear;
      return value === void 0 ? unclear : { value: !truth(value), by };
    }
    case "==":
    case "!=":
      return left && right ? equality(left, right, operator === "==", event) : unclear;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return unclear;
  }
}
function isTrue({ value }) {
  return value !== void 0 && truth(value);
}
function equality(left, right, isEqual, event) {
  const ofLeft = markOf(left, event);
  const mark3 = ofLeft ?? markOf(right, event);
  if (mark3) {
    const other2 = ofLeft ? right : left;
    return mark3.barred(other2) ? { value: !isEqual, by: [mark3.name] } : unclear;
  }
  const [a, b] = [evaluate(left, event), evaluate(right, event)];
  if (a.value === void 0 || b.value === void 0) return unclear;
  const same = folded(a.value) === folded(b.value);
  return { value: same === isEqual, by: [...a.by, ...b.by] };
}
function markOf(expression, event) {
  if (expression.kind !== "context") return null;
  const path = pathOf(expression);
  if (/^github\.event\.(pull_request\.head\.repo|workflow_run\.head_repository)\.(full_name|name_with_owner|id|node_id|owner\.(login|id))$/.test(
    path
  ))
    return { name: "same-repository", barred: () => true };
  if (/^github\.event\.pull_request\.head\.user\.(login|id)$/.test(path))
    return { name: "same-repository", barred: () => true };
  if (/^github\.event\.([\w.]+\.)?(user|sender|author)\.(login|id)$/.test(path))
    return { name: "author", barred: (other2) => other2.kind === "literal" };
  if (/^github\.(triggering_)?actor(_id)?$/.test(path))
    return {
      name: "actor",
      barred: (other2) => other2.kind === "literal" && !/\[bot\]$|^\d+$/.test(String(other2.value))
    };
  if (/^github\.event\.[\w.]*author_association$/.test(path))
    return {
      name: "association",
      barred: (other2) => other2.kind === "literal" && /^(owner|member|collaborator)$/i.test(String(other2.value))
    };
  if (path === "github.event.label.name")
    return { name: "label", barred: (other2) => other2.kind === "literal" };
  if (path === "github.event.workflow_run.event" && event.name === "workflow_run")
    return {
      name: "event",
      barred: (other2) => other2.kind === "literal" && !/^(pull_request|issue|discussion)/i.test(String(other2.value))
    };
  return null;
}
function pathOf(context) {
  return shown(context).toLowerCase();
}
function contextValue(context, event) {
  const path = pathOf(context);
  if (path === "github.event_name") return { value: event.name, by: ["event"] };
  if (/^github\.event\.(pull_request\.head\.repo|workflow_run\.head_repository)\.fork$/.test(path))
    return { value: true, by: ["same-repository"] };
  if (path === "github.event.pull_request.merged") return { value: false, by: ["merged"] };
  const [only, ...more] = event.types;
  if (path === "github.event.action" && only !== void 0 && more.length === 0)
    return { value: only, by: ["event"] };
  return unclear;
}
function call({ name: name2, args }, event) {
  const [first, second] = args;
  switch (name2.toLowerCase()) {
    case "always":
      return { value: true, by: [] };
    case "contains":
      return first && second ? contains(first, second, event) : unclear;
    default:
      return unclear;
  }
}
function contains(list, sought, event) {
  if (list.kind === "context" && pathOf(list).endsWith(".labels.*.name")) {
    const onlyLabels = event.types.length > 0 && event.types.every((type) => type === "labeled");
    return onlyLabels && sought.kind === "literal" ? { value: false, by: ["label"] } : unclear;
  }
  const mark3 = markOf(sought, event);
  const words2 = mark3 ? wordsOf(list, mark3) : null;
  if (!mark3 || !words2) return unclear;
  const isBarred = (value) => mark3.barred({ kind: "literal", value, start: 0, end: 0 });
  return words2.every(isBarred) ? { value: false, by: [mark3.name] } : unclear;
}
function wordsOf(expression, { name: name2 }) {
  const [only] = expression.kind === "call" ? expression.args : [];
  const isJson = expression.kind === "call" && /^fromjson$/i.test(expression.name);
  const text = isJson ? only : expression;
  if (text?.kind !== "literal" || !isJson && name2 !== "association") return null;
  return isJson ? [...String(text.value).matchAll(/"([^"]*)"/g)].map(([, word = ""]) => word) : String(text.value).split(/[\s,;|]+/).filter((word) => word !== "");
}

// src/adapt/workflow/trigger-trust.ts
var trusts = new Map([
  ...[
    "pull_request_target",
    "issue_comment",
    "issues",
    "discussion",
    "discussion_comment",
    "fork",
    "watch"
  ].map((event) => [event, "stranger"]),
  // https://docs.github.com/en/actions/how-tos/security-for-github-actions/security-guides/use-github_token#permissions-for-the-github_token
  ...["pull_request", "pull_request_review", "pull_request_review_comment"].map(
    (event) => [event, "fork"]
  ),
  ["schedule", "clock"],
  ["workflow_call", "caller"]
]);
function triggerTrust(event) {
  return event === "workflow_run" ? "stranger" : trusts.get(event) ?? "member";
}

// src/adapt/workflow/triggers.ts
var read4 = /* @__PURE__ */ new WeakMap();
function triggersOf(file) {
  const before = read4.get(file);
  if (before) return before;
  const found = readTriggers(pairOf(file.tree.documents[0]?.root, "on")?.value);
  read4.set(file, found);
  return found;
}
function readTriggers(on) {
  if (!on) return [];
  if (on.kind === "scalar") return [{ name: String(on.value), types: [], at: on, filter: null }];
  if (on.kind === "sequence") return on.items.flatMap(readTriggers);
  return on.pairs.map(({ key, keySpan, value }) => ({
    name: key,
    types: textsOf(pairOf(value, "types")?.value),
    at: keySpan,
    filter: value
  }));
}
function textsOf(node) {
  if (node?.kind === "scalar") return node.value === null ? [] : [String(node.value)];
  return node?.kind === "sequence" ? node.items.flatMap((item) => item.kind === "scalar" ? [String(item.value)] : []) : [];
}
var triage = /^(un)?(labeled|assigned|milestoned|locked|pinned)$|^demilestoned$|^transferred$/;
function strangersTriggers(file, sources) {
  return triggersOf(file).filter(
    (trigger) => triggerTrust(trigger.name) === "stranger" && !(trigger.types.length > 0 && trigger.types.every((type) => triage.test(type))) && !(trigger.name === "workflow_run" && followsOnlyMembers(trigger, sources))
  );
}
function followsOnlyMembers({ filter }, sources) {
  const names2 = textsOf(pairOf(filter, "workflows")?.value);
  const followed = names2.map((name2) => workflowNamed(name2, sources));
  return names2.length > 0 && followed.every(
    (file) => file !== null && triggersOf(file).every(({ name: name2 }) => ["member", "clock"].includes(triggerTrust(name2)))
  );
}
function workflowNamed(name2, sources) {
  for (const file of sources.values()) {
    if (file.path === name2) return file;
    const own3 = pairOf(file.tree.documents[0]?.root, "name")?.value;
    if (own3?.kind === "scalar" && String(own3.value) === name2 && jobsOf(file).length > 0)
      return file;
  }
  return null;
}
function reachOfJob(job, event) {
  return reachThrough(job, event, /* @__PURE__ */ new Set());
}
function reachThrough(job, event, seen2) {
  seen2.add(job.id);
  const condition = pairOf(job.body, "if")?.value;
  const text = condition?.kind === "scalar" ? String(condition.value) : null;
  const own3 = text === null ? { reach: "open" } : strangersReach(text, event);
  if (own3.reach === "never" || text !== null && /\b(always|failure|cancelled)\s*\(/i.test(text))
    return own3;
  const needed = textsOf(pairOf(job.body, "needs")?.value).filter((id) => !seen2.has(id)).toSorted(compareText);
  let found = own3;
  for (const one of jobsOf(job.file).filter(({ id }) => needed.includes(id))) {
    const reach = reachThrough(one, event, seen2);
    if (reach.reach === "never") return reach;
    if (reach.reach === "perhaps") found = reach;
    if (found.reach === "open" && pairOf(one.body, "environment"))
      found = { reach: "perhaps", on: `the environment of \`job/${one.id}\`` };
  }
  return found;
}
function alsoThrough(first, texts2, event) {
  let found = first;
  for (const node of texts2) {
    if (found.reach === "never") return found;
    const text = node.kind === "scalar" ? String(node.value) : "";
    const reach = strangersReach(text, event);
    if (reach.reach !== "open") found = reach;
  }
  return found;
}

// src/adapt/workflow/claims.ts
var branches = "ref:refs/heads/*";
var tags = "ref:refs/tags/*";
function claimsOf(job, environments, audience, sources) {
  const { runs, called } = runsOf2(job, sources);
  const named = environments.map((name2) => `environment:${name2.replaceAll(/\$\{\{.*?\}\}/g, "*")}`);
  const isOpen = environments.length === 0 || environments.some((name2) => name2.includes("${{"));
  const subjects = [...named, ...isOpen ? runs : []];
  return { subjects: [...new Set(subjects)], called, audience };
}
var known2 = /* @__PURE__ */ new WeakMap();
function runsOf2({ file }, sources) {
  const before = known2.get(file);
  if (before) return before;
  const subjects = /* @__PURE__ */ new Set();
  const reached = /* @__PURE__ */ new Set([file]);
  let called = false;
  for (const one of reached)
    for (const trigger of triggersOf(one)) {
      if (trigger.name !== "workflow_call")
        for (const subject of subjectsOf(trigger)) subjects.add(subject);
      else {
        called = true;
        for (const caller of callersIn(sources).get(one) ?? []) reached.add(caller);
      }
    }
  const found = { runs: [...subjects], called };
  known2.set(file, found);
  return found;
}
var callers = /* @__PURE__ */ new WeakMap();
function callersIn(sources) {
  const before = callers.get(sources);
  if (before) return before;
  const found = /* @__PURE__ */ new Map();
  for (const file of sources.values()) {
    if (!file.path.startsWith(".github/workflows/")) continue;
    for (const job of jobsOf(file)) {
      const callee = calleeOf(job, sources);
      if (callee && callee !== file) found.set(callee, (found.get(callee) ?? /* @__PURE__ */ new Set()).add(file));
    }
  }
  callers.set(sources, found);
  return found;
}
function subjectsOf({ name: name2, filter }) {
  switch (name2) {
    case "pull_request":
      return ["pull_request"];
    case "push":
      return pushed(filter);
    // Of the branch that the pull request is for, or of the pull request: GitHub's page does not say.
    case "pull_request_target":
    case "pull_request_review":
    case "pull_request_review_comment":
      return ["pull_request", branches];
    case "schedule":
    case "workflow_run":
    case "issues":
    case "issue_comment":
    case "merge_group":
      return [branches];
    default:
      return [branches, tags];
  }
}
function pushed(filter) {
  const named = (key) => {
    const pair = pairOf(filter, key);
    return pair ? textsOf(pair.value) : null;
  };
  const ofBranches = named("branches");
  const ofTags = named("tags");
  const found = [
    ...(ofBranches ?? []).filter(isTaken).map((glob) => `ref:refs/heads/${widened(glob)}`),
    ...(ofTags ?? []).filter(isTaken).map((glob) => `ref:refs/tags/${widened(glob)}`),
    ...named("branches-ignore") ? [branches] : [],
    ...named("tags-ignore") ? [tags] : []
  ];
  return found.length > 0 ? found : [branches, tags];
}
function isTaken(glob) {
  return !glob.startsWith("!");
}
function widened(glob) {
  const first = glob.search(/[*?+[\]!\\$]/);
  return first === -1 ? glob : `${glob.slice(0, first)}*`;
}

// src/adapt/workflow/script.ts
var plain = new Set(
  "echo printf cat cd ls mkdir cp mv rm rmdir touch test true false exit export set unset local return read shift if then else elif fi for do done while case esac in break continue [ [[ { } ( ) ! : jq yq grep egrep sed awk tr cut head tail sort uniq wc tee find xargs basename dirname date sleep which env pwd pushd popd diff cmp tar zip unzip gzip gunzip sha256sum md5sum base64 curl wget git gh sudo apt apt-get apk brew df du free uname id whoami chmod chown ln declare typeset trap wait kill ps".split(" ")
);
var runners2 = /^(\.{0,2}\/|(?:npm|npx|yarn|pnpm|bun|bunx|node|deno|make|cmake|ninja|task|just|mise|go|cargo|python3?|py|pip3?|pytest|tox|nox|poetry|uv|uvx|hatch|pdm|ruby|bundle|rake|gem|mvn|mvnw|gradle|gradlew|bash|sh|zsh|source|\.|docker|docker-compose|podman|terraform|tofu|terragrunt|bazel|dotnet|php|composer|swift|zig|earthly|dagger|pre-commit|ansible-playbook|goreleaser|hugo|mkdocs|bats)$)/;
function runsProject(script) {
  return commandsOf(script).some((command) => runners2.test(command));
}
function isPlain(script) {
  return commandsOf(script).every((command) => plain.has(command));
}
function commandsOf(script) {
  const text = script.replaceAll(/\\\r?\n/g, " ").replaceAll(/\$\{\{.*?\}\}/gs, "X").replaceAll(/<<-?\s*(['"]?)(\w+)\1[\s\S]*?\n\s*\2(?=\n|$)/g, "").replaceAll(/'[^']*'/g, "X").replaceAll(/"(?:[^"\\$]|\\.|\$(?!\())*"/g, "X").replaceAll(/(^|\s)#[^\n]*/g, "$1");
  return text.split(/\n|&&|\|\||[;|&]|\$\(|`/).map(
    (part) => part.trim().replace(/^(?:(?:if|then|else|elif|while|until|do|!|sudo|time|env|\{|\()\s+)+/, "").replace(/^(?:[A-Za-z_]\w*\+?=\S*\s*)+/, "").trim()
  ).flatMap((part) => {
    const word = /^[^\s()<>]+/.exec(part)?.[0];
    return word === void 0 || /^\d*>/.test(word) || word === "X" ? [] : [word];
  });
}
function pushes(script) {
  return /\bgit\b[^\n]*\bpush\b/.test(script);
}
function mayPush(script) {
  return pushes(script) || !isPlain(script);
}
function mayAskForIdToken(script) {
  return /ACTIONS_ID_TOKEN|cosign|sigstore|slsa|attest/i.test(script) || !isPlain(script);
}

// src/adapt/workflow/foreign-code.ts
var pull = /refs\/pull\/|github\.event\.pull_request\.(head\.sha|merge_commit_sha)/i;
var run = /github\.event\.workflow_run\.(head_sha|head_commit\.id)/i;
var fork = /\.head\.repo\.(full_name|clone_url|html_url|ssh_url|git_url)|head_repository\.full_name/i;
function fetchedBy({ node, environment, file }, event) {
  const uses = usesOf(node);
  const script = pairOf(node, "run")?.value;
  if (uses === null)
    return script ? fetchedByScript(resolvedText(script, environment), environment, event) : null;
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  if (refuses(node, file.text, event)) return null;
  const inputs = inputsOf(node);
  const ref = inputText(inputs, "ref", environment);
  const repository = inputText(inputs, "repository", environment);
  if (fork.test(repository)) return { what: `repository: ${repository}`, sure: true };
  const isNamed = headOf2(ref, event);
  if (isNamed !== null) return { what: `ref: ${ref}`, sure: isNamed };
  return /\$\{\{\s*(steps|needs)\./i.test(repository) ? { what: `repository: ${repository}`, sure: false } : null;
}
function headOf2(text, event) {
  if ((event.name === "workflow_run" ? run : pull).test(text)) return true;
  return /\$\{\{\s*(steps|needs)\.[^}]*(head|pr_?|pull)[^}]*(sha|ref|commit)/i.test(text) ? false : null;
}
function refuses(node, text, { name: name2 }) {
  if (name2 !== "pull_request_target" && name2 !== "workflow_run") return false;
  const allowed = inputsOf(node).get("allow-unsafe-pr-checkout")?.value;
  if (allowed && !(allowed.kind === "scalar" && String(allowed.value) === "false")) return false;
  const major = majorOf(node, text);
  return major !== null && major >= 7;
}
function fetchedByScript(script, environment, event) {
  const command = /\b(gh\s+pr\s+checkout|git\s+(pull|checkout|merge)\b[^\n]*\bpull\/)[^\n]*/.exec(script) ?? (/\bgit\s+(checkout|switch|merge|reset)\b/.test(script) ? /\bgit\s+fetch\b[^\n]*\bpull\/[^\n]*/.exec(script) : null);
  if (command) return { what: command[0].trim().slice(0, 80), sure: true };
  const lines = script.match(/\bgit\s+(?:checkout|switch|merge|reset|pull)\b[^\n]*/g) ?? [];
  for (const line of lines.slice(0, mostLines)) {
    const sure = headOf2(withVariables(line, environment), event);
    if (sure !== null) return { what: line.trim().slice(0, 80), sure };
  }
  return null;
}
function withVariables(line, environment) {
  return line.replaceAll(/\$\{?([A-Za-z_]\w*)\}?/g, (found, name2) => {
    const pair = variable(environment, name2);
    return pair ? resolvedText(pair.value, environment) : found;
  });
}
function runsCode({ node }) {
  const script = pairOf(node, "run")?.value;
  if (script) return script.kind === "scalar" && runsProject(String(script.value));
  const uses = usesOf(node);
  if (uses === null) return false;
  return localPath(uses) !== null || builders.has(foreignOf(node)?.name ?? "");
}
var builders = /* @__PURE__ */ new Set([
  "docker/build-push-action",
  "docker/bake-action",
  "goreleaser/goreleaser-action",
  "golangci/golangci-lint-action",
  "github/codeql-action/autobuild",
  "pre-commit/action",
  "pyo3/maturin-action",
  "pypa/cibuildwheel",
  "ruby/setup-ruby",
  "gradle/gradle-build-action",
  "borales/actions-yarn",
  "bahmutov/npm-install",
  "cypress-io/github-action"
]);
var texts = [
  {
    events: /^pull_request_target$/,
    paths: /^(head_ref|event\.pull_request\.(title|body|head\.(ref|label)|head\.repo\.(default_branch|description|homepage)))$/
  },
  { events: /^issue/, paths: /^event\.issue\.(title|body)$/ },
  { events: /^issue_comment$|^discussion_comment$/, paths: /^event\.comment\.body$/ },
  { events: /^discussion/, paths: /^event\.discussion\.(title|body)$/ },
  {
    events: /^workflow_run$/,
    paths: /^event\.workflow_run\.(head_branch|display_title|head_commit\.(message|author\.(name|email))|head_repository\.description|pull_requests\.\*\.head\.ref)$/
  }
];
function injectedInto({ node, environment }, event) {
  const uses = usesOf(node);
  const script = uses === null ? pairOf(node, "run")?.value : foreignOf(node)?.name === "actions/github-script" ? inputsOf(node).get("script")?.value : void 0;
  if (script?.kind !== "scalar" || typeof script.value !== "string") return null;
  if (!script.value.includes("${{")) return null;
  for (const { expression, start, end } of findExpressions(script.value)) {
    if (!expression) continue;
    const text = script.value.slice(start, end);
    const found = strangersIn({ expression, text }, environment, event, { left: mostParts2 });
    if (found) return { scalar: script, ...found };
  }
  return null;
}
var mostParts2 = 50;
var mostLines = 100;
function strangersIn({ expression, text }, environment, event, parts) {
  if (expression.kind === "call" && !/^(format|join|tojson)$/i.test(expression.name)) return null;
  if (expression.kind === "operation" && !["||", "&&"].includes(expression.operator)) return null;
  for (const context of contextsIn(expression)) {
    if (isStrangers(context, event)) return { context, shown: text };
    const named = --parts.left >= 0 ? namedBy(context, environment) : null;
    if (named?.node.kind !== "scalar") continue;
    const value = String(named.node.value);
    for (const inner of findExpressions(value)) {
      if (!inner.expression) continue;
      const within2 = { expression: inner.expression, text: value.slice(inner.start, inner.end) };
      const found = strangersIn(within2, named.environment, event, parts);
      if (found) return found;
    }
  }
  return null;
}
function isStrangers(context, event) {
  if (!reads(context, "github")) return false;
  const path = shown(context).toLowerCase().slice("github.".length);
  return texts.some(({ events, paths }) => events.test(event.name) && paths.test(path));
}

// src/adapt/workflow/guarded.ts
function guardsOf(step, steps, file, sources) {
  const triggers = strangersTriggers(file, sources);
  if (triggers.length === 0 || !mayLook(sources, steps.length)) return [];
  const check = steps.findIndex(asksWhoActs);
  const isChecked = check !== -1 && check < steps.indexOf(step);
  return triggers.filter(
    (trigger) => isChecked || alsoThrough({ reach: "open" }, step.conditions, trigger).reach !== "open"
  ).map(({ name: name2 }) => name2);
}
function asksWhoActs({ node }) {
  return [pairOf(node, "uses"), pairOf(node, "run"), inputsOf(node).get("script")].some(
    (pair) => pair && /permission|collaborator|membership|\/members\b|is-?member|author_association/i.test(
      textOf3(pair.value)
    )
  );
}
function textOf3(node) {
  return node.kind === "scalar" ? String(node.value) : "";
}

// src/adapt/workflow/strangers.ts
function strangerTrusts(file, jobs, sources) {
  const triggers = strangersTriggers(file, sources);
  if (triggers.length === 0) return [];
  return jobs.flatMap((job) => {
    const reached = triggers.map((trigger) => ({ trigger, reach: reachOfJob(job, trigger) }));
    return [
      startedBy(job, reached, environmentsOf(job, null, sources)),
      ...callsOf(job, sources).flatMap((call2) => partsOf2(job, call2, reached, sources))
    ];
  });
}
function startedBy(job, reached, environments) {
  const header = job.key.keySpan;
  return trust(
    job,
    "strangers",
    { at: pairSpan(job.key), header, content: job.body },
    reached.map(({ trigger, reach }) => {
      const at = origin(job.file, trigger.at);
      return admission(
        { kind: "trigger", value: known(trigger.name, at), at },
        reach,
        environments,
        at
      );
    })
  );
}
function partsOf2(job, { runner, given: given3 }, reached, sources) {
  if (!mayConcern(runner, sources)) return [];
  const steps = given3 ? stepsGiven(runner, given3, sources) : stepsOf(runner, sources);
  if (!mayLook(sources, steps.length * reached.length)) return [];
  const environments = environmentsOf(runner, given3, sources);
  const found = notedIn(job, runner, steps, reached, environments);
  return ["code", "text"].flatMap(
    (what) => [...found[what].values()].map((part, index) => {
      const name2 = `strangers-${what}${runner === job ? "" : `/${job.file.path}#${job.id}`}`;
      const numbered = index === 0 ? name2 : `${name2}/${index + 1}`;
      const claims = claimsOf(runner, environments, null, sources);
      return { ...trust(runner, numbered, part, part.admissions), claims };
    })
  );
}
function notedIn(job, runner, steps, reached, environments) {
  const found = { code: /* @__PURE__ */ new Map(), text: /* @__PURE__ */ new Map() };
  const runs = nextRuns(steps);
  const check = steps.findIndex(asksWhoActs);
  const note = (parts, about2) => noteIn(parts, runner, about2, environments);
  for (const { trigger, reach } of reached) {
    const start = reach.reach === "never" ? reach : atRunner(runner, job, reach, trigger);
    for (const [index, step] of steps.entries()) {
      const isChecked = check !== -1 && check < index && start.reach === "open";
      const asked = isChecked ? { reach: "perhaps", on: "a step before" } : start;
      const met = alsoThrough(asked, step.conditions, trigger);
      const fetched = fetchedBy(step, trigger);
      const run2 = runs[index] ?? (runsCode(step) ? step : void 0);
      if (fetched && run2)
        note(found.code, {
          step,
          trigger,
          what: fetched.what,
          runs: run2,
          reach: fetched.sure ? met : vague(met)
        });
      const injected = injectedInto(step, trigger);
      if (injected)
        note(found.text, { step, trigger, reach: met, what: injected.shown, runs: step });
    }
  }
  return found;
}
function noteIn(parts, job, { step, trigger, reach, what, runs }, environments) {
  const place = step.file === job.file ? step.node : step.own;
  const header = headOf(place);
  const id = `${header.start} ${what}`;
  const part = parts.get(id) ?? { at: place, header, content: step.node, admissions: [] };
  parts.set(id, part);
  const where = origin(job.file, header);
  const text = `${trigger.name} ${what}`;
  if (part.admissions.some((one) => one.conditions.length === 0 && saidOf(one) === text)) return;
  const ranAt = runs.file === job.file ? runs.node : runs.own;
  part.admissions.push(
    admission(
      {
        kind: "anyone",
        value: known(text, where),
        at: origin(job.file, ranAt)
      },
      reach,
      environments,
      where
    )
  );
}
function saidOf({ principals: [principal] }) {
  return principal?.value.known ? principal.value.value : null;
}
function atRunner(runner, job, reach, trigger) {
  if (runner === job) return reach;
  const own3 = reachOfJob(runner, trigger);
  return own3.reach === "open" ? reach : own3;
}
var concerned = /* @__PURE__ */ new WeakMap();
function mayConcern(runner, sources) {
  const answer = concerned.get(runner) ?? stepsOf(runner, sources).some(({ node }) => {
    const script = pairOf(node, "run") ?? inputsOf(node).get("script");
    if (script) return /\$\{\{|pull\/|\bgh\s+pr\b|\bgit\s/.test(textOf3(script.value));
    const inputs = inputsOf(node);
    return inputs.has("ref") || inputs.has("repository");
  });
  concerned.set(runner, answer);
  return answer;
}
function nextRuns(steps) {
  const found = [];
  let next;
  for (let at = steps.length - 1; at >= 0; at--) {
    found[at] = next;
    const step = steps[at];
    if (step && runsCode(step)) next = step;
  }
  return found;
}
function vague(reach) {
  return reach.reach === "open" ? { reach: "perhaps", on: "what a step before found out" } : reach;
}
function admission(principal, reach, environments, at) {
  const condition = (operator, key, ...texts2) => ({
    operator,
    key,
    values: texts2.map((text) => known(text, at)),
    at
  });
  const conditions = [];
  if (reach.reach === "never")
    conditions.push(condition("guard", "if", reach.by.toSorted().join(" ")));
  if (reach.reach === "perhaps")
    conditions.push({ ...condition("?", "if", ""), values: [unknown("expression", at, reach.on)] });
  if (environments.length > 0) conditions.push(condition("guard", "environment", ...environments));
  return { effect: known("allow", at), principals: [principal], conditions, issuer: null, at };
}
function trust(job, name2, { at, header, content }, admissions) {
  const part = { name: name2, type: name2.split("/")[0] ?? name2, platform: "github", at, header, content };
  return {
    kind: "trust",
    into: jobLink(job),
    admissions,
    carrier: null,
    ...declareJob(job, part)
  };
}

// src/adapt/workflow/forks.ts
function forkTrust(job, file, sources) {
  const triggers = triggersOf(file).filter(({ name: name2 }) => triggerTrust(name2) === "fork");
  if (triggers.length === 0) return [];
  const environments = environmentsOf(job, null, sources);
  const admissions = triggers.map((trigger) => {
    const at = origin(file, trigger.at);
    const principal = { kind: "trigger", value: known(trigger.name, at), at };
    return admission(principal, reachOfJob(job, trigger), environments, at);
  });
  const header = job.key.keySpan;
  return [trust(job, "forks", { at: pairSpan(job.key), header, content: job.body }, admissions)];
}

// src/adapt/workflow/visible.ts
var seen = /* @__PURE__ */ new WeakMap();
function visibleTo(environment) {
  return environment.variables.map((env) => {
    const known3 = seen.get(env) ?? /* @__PURE__ */ new Map();
    seen.set(env, known3);
    const found = known3.get(environment.given) ?? read5(env, environment);
    known3.set(environment.given, found);
    return found;
  });
}
function read5(env, environment) {
  return env.pairs.flatMap(
    (pair) => pair.value.kind === "scalar" && typeof pair.value.value === "string" ? [
      {
        pair,
        text: resolvedText(pair.value, environment),
        source: sourceOf(pair.value, environment)
      }
    ] : []
  );
}

// src/adapt/workflow/handed.ts
var own2 = /* @__PURE__ */ new Set(["actions", "github"]);
function handedToOthers(job, sources, actions2) {
  if (isCall(job)) return [];
  const found = /* @__PURE__ */ new Map();
  for (const step of stepsOf(job, sources)) {
    const used = foreignOf(step.node);
    if (!used || used.pinned || own2.has(used.owner)) continue;
    const scopes = seenBy(step, job, used, actions2);
    if (scopes.length === 0) continue;
    const before = found.get(used.name);
    if (before) before.scopes.push(...scopes);
    else found.set(used.name, { step, used, scopes });
  }
  return [...found.values()].map(({ step, used, scopes }) => {
    const label = usesOf(step.node) ?? used.name;
    const declaration = declareStep(job, step, `handed/${used.name}`, "handed");
    return {
      kind: "grant",
      holders: [
        { link: { how: "unknown", name: label, at: declaration.header }, person: "no", label }
      ],
      privileges: [...new Map(scopes.map((one) => [one.scope, one])).values()],
      grants: [],
      defines: true,
      on: used.revision,
      ...declaration
    };
  });
}
function seenBy(step, job, used, actions2) {
  const { node, environment } = step;
  const use = pairOf(step.own, "uses");
  const outer = origin(job.file, use ? pairSpan(use) : step.own);
  const at = (pair) => step.file === job.file ? origin(job.file, pairSpan(pair)) : outer;
  const given3 = [
    ...pairsOf(pairOf(node, "with")?.value).map((pair) => ({
      pair,
      text: resolvedText(pair.value, environment),
      source: sourceOf(pair.value, environment)
    })),
    ...visibleTo(environment).flat()
  ];
  const scopes = given3.flatMap(({ pair, text, source }) => {
    const names2 = new Set(secretsIn(text).uses.map(({ name: name2 }) => name2));
    const secrets = [...names2].map((name2) => scope(`secret:${name2}`, at(pair)));
    return source === "own-token" ? [...secrets, scope("token", at(pair))] : secrets;
  });
  const listed2 = actions2(used.name);
  const takes = listed2?.token ?? [];
  const isGiven = pairsOf(pairOf(node, "with")?.value).some(
    ({ key }) => takes.includes(key.toLowerCase())
  );
  if (takes.length > 0 && !isGiven) scopes.push(scope("token", outer));
  return scopes;
}
function pairsOf(node) {
  return node?.kind === "mapping" ? node.pairs : [];
}
function scope(name2, at) {
  return {
    kind: "scope",
    platform: "github",
    scope: name2,
    level: known("read", at),
    written: true,
    at
  };
}

// src/adapt/workflow/login-variables.ts
var aws = "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`";
var azure = "OpenID Connect: `azure/login` with `client-id`";
var cratesIo = "crates.io's trusted publishing: `rust-lang/crates-io-auth-action`";
var google = "Workload Identity Federation: `google-github-actions/auth` with `workload_identity_provider`";
var pypi = {
  platform: "pypi",
  replacement: "PyPI's trusted publishing: `id-token: write` and no token",
  // https://docs.pypi.org/trusted-publishers/
  elsewhere: /^(TWINE_REPOSITORY(_URL)?|UV_PUBLISH_(URL|INDEX)|MATURIN_REPOSITORY(_URL)?|HATCH_INDEX_REPO)$/
};
var npm = {
  platform: "npm",
  replacement: "npm's trusted publishing: `id-token: write` and no token",
  // https://docs.npmjs.com/trusted-publishers
  server: {
    elsewhere: /npm\.pkg\.github\.com|pkgs\.dev\.azure\.com|\.jfrog\.io|codeartifact|pkg\.dev/,
    ours: /registry\.npmjs\.org/
  },
  // Installing private packages still takes a token.
  publishes: /\b(?:(?:npm|pnpm|yarn|lerna|changeset|nx)\b[^\n]{0,200}\b(?:publish|release)\b|semantic-release\b)/
};
var azureRm = {
  platform: "azure",
  replacement: "OpenID Connect: `ARM_USE_OIDC: true`"
  // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
};
var loginVariables = /* @__PURE__ */ new Map([
  [
    "AWS_SECRET_ACCESS_KEY",
    {
      platform: "aws",
      replacement: aws,
      temporary: ["AWS_SESSION_TOKEN"],
      // Keys of storage that speaks S3 without being AWS's.
      elsewhere: /^(AWS_ENDPOINT_URL(_\w+)?|AWS_S3_ENDPOINT|S3_ENDPOINT(_URL)?)$/,
      usedBy: /\baws\b|\bs3\b|terraform|cdk|serverless/i,
      elsewhereSaid: /--endpoint(-url)?\b|\.r2\.cloudflarestorage\.com|digitaloceanspaces\.com|backblazeb2\.com|wasabisys\.com|(?<![A-Za-z0-9])(R2|MINIO|WASABI|SPACES)_/
    }
  ],
  ["ARM_CLIENT_SECRET", azureRm],
  ["AZURE_CLIENT_SECRET", { platform: "azure", replacement: azure }],
  ["GOOGLE_CREDENTIALS", { platform: "google", replacement: google }],
  // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform
  [
    "VAULT_TOKEN",
    {
      platform: "vault",
      replacement: "Vault's JWT method: `hashicorp/vault-action` with `method: jwt` and `role`"
      // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-hashicorp-vault
    }
  ],
  ["TWINE_PASSWORD", pypi],
  ["UV_PUBLISH_TOKEN", pypi],
  ["UV_PUBLISH_PASSWORD", pypi],
  ["MATURIN_PYPI_TOKEN", pypi],
  ["POETRY_PYPI_TOKEN_PYPI", pypi],
  ["HATCH_INDEX_AUTH", pypi],
  ["FLIT_PASSWORD", pypi],
  ["NODE_AUTH_TOKEN", npm],
  ["NPM_TOKEN", npm],
  ["NPM_CONFIG_TOKEN", npm],
  ["YARN_NPM_AUTH_TOKEN", npm],
  ["CARGO_REGISTRY_TOKEN", { platform: "crates.io", replacement: cratesIo }],
  [
    "GEM_HOST_API_KEY",
    {
      platform: "rubygems",
      replacement: "RubyGems' trusted publishing: `rubygems/configure-rubygems-credentials`",
      // https://guides.rubygems.org/trusted-publishing/
      elsewhere: /^RUBYGEMS_HOST$/
    }
  ]
]);
var loginCommands = [
  {
    name: "az",
    platform: "azure",
    pattern: /\baz\s+login\b(?=[^\n;|&]{0,500}--service-principal)(?![^\n;|&]{0,500}--federated-token)/,
    replacement: azure
  },
  {
    name: "gcloud",
    platform: "google",
    pattern: /\bgcloud\s+auth\s+activate-service-account\b/,
    replacement: google
  },
  {
    name: "nuget",
    platform: "nuget",
    pattern: /\bnuget(?:\.exe)?\s+push\b(?=[^\n;|&]{0,500}nuget\.org)(?=[^\n;|&]{0,500}(?:\s-k\b|-?-api-?key\b))/i,
    replacement: "NuGet's trusted publishing: `nuget/login`"
    // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
  },
  {
    name: "twine",
    platform: "pypi",
    pattern: /\btwine\s+upload\b(?=[^\n;|&]{0,500}\s(?:-p|--password)\b)(?![^\n;|&]{0,500}--repository)/,
    replacement: pypi.replacement
  },
  {
    name: "cargo",
    platform: "crates.io",
    pattern: /\bcargo\s+(?:login\b|publish\b(?=[^\n;|&]{0,500}--token\b))(?![^\n;|&]{0,500}--(?:registry|index)\b)/,
    replacement: cratesIo
  },
  {
    name: "aws",
    platform: "aws",
    pattern: /\baws\s+configure\s+set\s[^\n;|&]{0,200}aws_secret_access_key\b/,
    replacement: aws
  }
];

// src/adapt/workflow/command-login.ts
var longest6 = 1e5;
function commandLogin(step, environment) {
  const run2 = pairOf(step, "run");
  if (run2?.value.kind !== "scalar" || typeof run2.value.value !== "string") return null;
  const script = run2.value.value.slice(0, longest6).replaceAll(/\\\r?\n/g, " ");
  const command = loginCommands.find(({ pattern }) => pattern.test(script));
  if (!command || !holdsKey(script, step, environment)) return null;
  return {
    name: `login/${command.name}`,
    platform: command.platform,
    standing: true,
    replacement: command.replacement,
    at: step,
    header: run2.keySpan,
    content: step
  };
}
function holdsKey(script, step, environment) {
  if (script.includes("${{") && sourceOfText(script, environment) === "stored") return true;
  const env = pairOf(step, "env")?.value;
  return env?.kind === "mapping" && env.pairs.some(
    (pair) => sourceOf(pair.value, environment) === "stored" && /\$\{\{[^}]*secrets/i.test(pair.value.kind === "scalar" ? String(pair.value.value) : "")
  );
}

// src/adapt/workflow/registries.ts
var registries = [
  {
    host: /\.dkr\.ecr(-fips)?\.[^/]+\.amazonaws\.com|^public\.ecr\.aws(\/|$)/,
    platform: "aws",
    replacement: "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`, then `aws-actions/amazon-ecr-login`",
    // https://github.com/aws-actions/amazon-ecr-login#run-the-actions-in-a-workflow
    instead: "[{ uses: aws-actions/configure-aws-credentials@v6, with: { role-to-assume: arn:aws:iam::ACCOUNT:role/ROLE, aws-region: REGION } }, { uses: aws-actions/amazon-ecr-login@v2 }]"
  },
  {
    host: /-docker\.pkg\.dev(\/|$)|^(https:\/\/)?([\w-]+\.)?gcr\.io(\/|$)/,
    platform: "google",
    replacement: "Workload Identity Federation: `google-github-actions/auth` with `token_format: access_token`",
    // https://github.com/docker/login-action#google-artifact-registry-gar
    instead: '[{ id: auth, uses: google-github-actions/auth@v3, with: { token_format: access_token, workload_identity_provider: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, service_account: ACCOUNT } }, { uses: docker/login-action@v4, with: { registry: HOST, username: oauth2accesstoken, password: "${{ steps.auth.outputs.access_token }}" } }]'
  },
  {
    host: /\.azurecr\.(io|cn|us)(\/|$)/,
    platform: "azure",
    replacement: "OpenID Connect: `azure/login` with `client-id`, then `az acr login`",
    // https://learn.microsoft.com/azure/container-registry/container-registry-authentication
    instead: '[{ uses: azure/login@v3, with: { client-id: "${{ vars.AZURE_CLIENT_ID }}", tenant-id: "${{ vars.AZURE_TENANT_ID }}", subscription-id: "${{ vars.AZURE_SUBSCRIPTION_ID }}" } }, { run: az acr login --name REGISTRY }]'
  },
  {
    // Organisations with a plan for teams can: https://github.com/docker/login-action#docker-hub
    host: /^$|^(https:\/\/)?((index|registry-1|hub)\.)?docker\.(io|com)(\/|$)/,
    platform: "docker",
    replacement: "Docker Hub's OpenID Connect connection",
    instead: '[{ uses: docker/login-action@v4, env: { DOCKERHUB_OIDC_CONNECTIONID: "${{ vars.DOCKERHUB_OIDC_CONNECTIONID }}" }, with: { username: ORGANIZATION } }]'
  },
  // A personal token may be needed for another owner's packages: https://docs.github.com/en/packages/learn-github-packages/about-permissions-for-github-packages
  { host: /^(ghcr\.io|docker\.pkg\.github\.com)(\/|$)/, platform: "github", replacement: null }
];
var other = { platform: "container-registry", replacement: null };
function registryOf(host, user) {
  const named = registries.find((registry) => registry.host.test(host.toLowerCase()));
  const byUser = /^_json_key(_base64)?$/.test(user) ? registries.find(({ platform }) => platform === "google") : void 0;
  return byUser ?? named ?? other;
}

// src/adapt/workflow/container-login.ts
function containerLogins(job, environment) {
  const services = pairOf(job, "services")?.value;
  const containers = [
    pairOf(job, "container")?.value,
    ...services?.kind === "mapping" ? services.pairs.map((pair) => pair.value) : []
  ];
  return containers.flatMap((container) => {
    const credentials = pairOf(container, "credentials")?.value;
    const password = pairOf(credentials, "password");
    if (!container || !credentials || !password) return [];
    const host = resolvedText(pairOf(container, "image")?.value, environment);
    const user = pairOf(credentials, "username");
    const login = loginTo(host, user, password, "container", container, environment);
    if (!login) return [];
    const replacement = login.platform === "docker" ? null : login.replacement;
    return [{ ...login, replacement, rewritten: void 0 }];
  });
}
function registryLogin(step, inputs, environment) {
  const password = inputs.get("password");
  if (!password) return connection(step, environment);
  const host = resolvedText(inputs.get("registry")?.value, environment);
  const user = inputs.get("username") ?? null;
  return loginTo(host, user, password, "login/docker/login-action", step, environment);
}
function connection(step, environment) {
  const named = variable(environment, "DOCKERHUB_OIDC_CONNECTIONID");
  if (!named) return null;
  return {
    name: "login/docker/login-action",
    platform: "docker",
    standing: false,
    replacement: null,
    at: step,
    header: pairSpan(pairOf(step, "uses") ?? named),
    content: step
  };
}
function loginTo(host, user, password, name2, at, environment) {
  const source = sourceOf(password.value, environment);
  if (source === "none" || source === "own-token") return null;
  const { platform, replacement, instead } = registryOf(
    host,
    resolvedText(user?.value, environment)
  );
  const standing = source === "stored";
  return {
    name: name2,
    platform,
    standing,
    replacement: standing ? replacement : null,
    rewritten: standing ? instead : void 0,
    at,
    header: pairSpan(password),
    content: at
  };
}

// src/adapt/workflow/login-actions.ts
var azure2 = "OpenID Connect: `azure/login` with `client-id`, `tenant-id` and `subscription-id`";
var npm2 = "npm's trusted publishing";
var app = {
  platform: "github",
  keys: ["private-key", "private_key"],
  issued: [],
  replacement: null
};
var loginActions = new Map([
  [
    // https://github.com/aws-actions/configure-aws-credentials#oidc
    "aws-actions/configure-aws-credentials",
    {
      platform: "aws",
      keys: ["aws-secret-access-key", "aws-access-key-id"],
      issued: ["role-to-assume"],
      asWhom: ["role-to-assume"],
      audience: "sts.amazonaws.com",
      temporary: ["aws-session-token"],
      replacement: "OpenID Connect: `role-to-assume` with `id-token: write` and no key",
      instead: { "role-to-assume": "arn:aws:iam::ACCOUNT:role/ROLE" }
    }
  ],
  [
    // https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation
    "google-github-actions/auth",
    {
      platform: "google",
      keys: ["credentials_json"],
      issued: ["workload_identity_provider"],
      asWhom: ["service_account", "workload_identity_provider"],
      replacement: "Workload Identity Federation: `workload_identity_provider`",
      instead: {
        workload_identity_provider: "projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER"
      }
    }
  ],
  // Before their version 1 these took a key of their own: https://github.com/google-github-actions/setup-gcloud#authorization
  [
    "google-github-actions/setup-gcloud",
    { platform: "google", keys: ["service_account_key"], issued: [], replacement: google }
  ],
  ...[
    "deploy-cloudrun",
    "deploy-appengine",
    "deploy-cloud-functions",
    "get-gke-credentials",
    "get-secretmanager-secrets",
    "upload-cloud-storage"
  ].map((name2) => [
    `google-github-actions/${name2}`,
    {
      platform: "google",
      keys: ["credentials", "gcp_credentials"],
      issued: [],
      replacement: google
    }
  ]),
  [
    // https://github.com/Azure/login#login-with-openid-connect-oidc-recommended
    "azure/login",
    {
      platform: "azure",
      keys: ["creds"],
      issued: ["client-id"],
      asWhom: ["client-id"],
      audience: "api://AzureADTokenExchange",
      replacement: "OpenID Connect: `client-id`, `tenant-id` and `subscription-id`",
      instead: {
        "client-id": "${{ vars.AZURE_CLIENT_ID }}",
        "tenant-id": "${{ vars.AZURE_TENANT_ID }}",
        "subscription-id": "${{ vars.AZURE_SUBSCRIPTION_ID }}"
      }
    }
  ],
  // https://learn.microsoft.com/azure/app-service/deploy-github-actions
  ...["azure/webapps-deploy", "azure/functions-action"].map((name2) => [
    name2,
    { platform: "azure", keys: ["publish-profile"], issued: [], replacement: azure2 }
  ]),
  [
    // https://github.com/Azure/docker-login#readme
    "azure/docker-login",
    {
      platform: "azure",
      keys: ["password"],
      issued: [],
      replacement: `${azure2}, then \`az acr login\``,
      server: { inputs: ["login-server"], ours: /\.azurecr\.(io|cn|us)$/ }
    }
  ],
  [
    // https://github.com/hashicorp/vault-action#jwt-with-github-oidc-tokens
    "hashicorp/vault-action",
    {
      platform: "vault",
      keys: ["token", "secretid", "githubtoken", "jwtprivatekey", "password"],
      issued: ["role"],
      asWhom: ["role"],
      replacement: "Vault's JWT method: `method: jwt` with `role`",
      instead: { method: "jwt", role: "ROLE" },
      beside: ["method", "roleid", "username", "jwtgithubaudience"]
    }
  ],
  [
    // https://docs.pypi.org/trusted-publishers/using-a-publisher/
    "pypa/gh-action-pypi-publish",
    {
      platform: "pypi",
      keys: ["password"],
      issued: "always",
      replacement: "PyPI's trusted publishing: `id-token: write` and no `password`",
      instead: {},
      beside: ["user"],
      server: {
        inputs: ["repository-url", "repository_url"],
        ours: /^https:\/\/(upload|test)\.pypi\.org\//
      }
    }
  ],
  [
    // https://docs.npmjs.com/trusted-publishers
    "js-devtools/npm-publish",
    {
      platform: "npm",
      keys: ["token"],
      issued: "always",
      replacement: `${npm2}: \`id-token: write\` and no \`token\``,
      instead: {},
      server: { inputs: ["registry"], ours: /^https:\/\/registry\.npmjs\.org\/?$/ }
    }
  ],
  [
    // https://crates.io/docs/trusted-publishing
    "rust-lang/crates-io-auth-action",
    { platform: "crates.io", keys: [], issued: "always", replacement: null }
  ],
  [
    // https://guides.rubygems.org/trusted-publishing/
    "rubygems/configure-rubygems-credentials",
    {
      platform: "rubygems",
      keys: ["api-token"],
      issued: "always",
      replacement: "RubyGems' trusted publishing: `id-token: write` and no `api-token`",
      instead: {}
    }
  ],
  // https://guides.rubygems.org/trusted-publishing/releasing-gems/
  ["rubygems/release-gem", { platform: "rubygems", keys: [], issued: "always", replacement: null }],
  // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
  ["nuget/login", { platform: "nuget", keys: [], issued: "always", replacement: null }],
  // https://github.com/octo-sts/action
  ["octo-sts/action", { platform: "github", keys: [], issued: "always", replacement: null }],
  // https://github.com/actions/create-github-app-token
  ["actions/create-github-app-token", app],
  ["tibdex/github-app-token", app]
]);

// src/adapt/workflow/action-login.ts
function loginActionOf(step) {
  return loginActions.get(actionOf(step)) ?? null;
}
function actionOf(step) {
  return (usesOf(step)?.split("@")[0] ?? "").trim().toLowerCase();
}
function actionLogin(step, environment) {
  const uses = pairOf(step, "uses");
  const written2 = usesOf(step);
  if (!uses || written2 === null) return null;
  const action = actionOf(step);
  if (action === "docker/login-action") return registryLogin(step, inputsOf(step), environment);
  const kind = loginActionOf(step);
  if (!kind) return null;
  const inputs = inputsOf(step);
  const given3 = (name2) => sourceOf(inputs.get(name2)?.value, environment) !== "none";
  const keys = kind.keys.flatMap((name2) => inputs.get(name2) ?? []);
  const stored = keys.find((pair) => sourceOf(pair.value, environment) === "stored");
  const as = becomes(kind, inputs, environment);
  const { platform } = kind;
  const login = { name: `login/${action}`, platform, becomes: as, at: step, content: step };
  if (stored && !(kind.temporary ?? []).some(given3)) {
    const replacement = offeredBy(kind, inputs, environment);
    const rewritten = replacement === null ? void 0 : rewrittenStep(written2, kind, inputs);
    return { header: pairSpan(stored), standing: true, replacement, rewritten, ...login };
  }
  const issued = kind.issued === "always" ? uses : kind.issued.flatMap((name2) => inputs.get(name2) ?? [])[0];
  const header = keys.find((pair) => sourceOf(pair.value, environment) !== "none") ?? issued;
  return header ? {
    header: pairSpan(header),
    standing: false,
    replacement: null,
    ...!isChained(inputs) && { audience: audienceOf(kind, inputs, environment) },
    ...login
  } : null;
}
function isChained(inputs) {
  const chaining = inputs.get("role-chaining")?.value;
  return chaining?.kind === "scalar" && String(chaining.value) !== "false" || inputs.has("web-identity-token-file");
}
function audienceOf({ audience }, inputs, environment) {
  const asked = resolvedText(inputs.get("audience")?.value, environment).trim();
  if (asked.includes("${{")) return null;
  return asked === "" ? audience ?? null : asked;
}
function offeredBy(kind, inputs, environment) {
  const server = (kind.server?.inputs ?? []).map((name2) => resolvedText(inputs.get(name2)?.value, environment)).find((text) => text !== "");
  return server === void 0 || kind.server?.ours.test(server) ? kind.replacement : null;
}
function rewrittenStep(uses, { keys, temporary = [], instead, beside = [] }, inputs) {
  if (!instead) return void 0;
  const gone = /* @__PURE__ */ new Set([...keys, ...temporary, ...beside, ...Object.keys(instead)]);
  const kept2 = [...inputs].flatMap(([name2, { key, value }]) => {
    if (gone.has(name2) || value.kind !== "scalar" || value.value === null) return [];
    const text = String(value.value);
    return text.includes("\n") || text.length > 80 ? [] : [`${key}: ${quoted(text)}`];
  });
  const added = Object.entries(instead).map(([name2, text]) => `${name2}: ${quoted(text)}`);
  const given3 = [...added, ...kept2];
  return given3.length === 0 ? `- uses: ${uses}` : `- { uses: ${uses}, with: { ${given3.join(", ")} } }`;
}
function quoted(text) {
  return /^[\w./@:-]+$/.test(text) && !text.endsWith(":") ? text : `"${text.replaceAll('"', "'")}"`;
}

// src/adapt/workflow/each-login.ts
function inEachCombination(login, { node, environment }, { job, given: given3 }, sources) {
  const kind = login.becomes && isOfMatrix(login.becomes.text) ? loginActionOf(node) : null;
  const combinations = kind ? combinationsOf(job) : null;
  if (!kind || !combinations || !mayVary(sources, combinations.length)) return [login];
  const inputs = inputsOf(node);
  const found = /* @__PURE__ */ new Map();
  for (const one of combinations) {
    const as = becomes(kind, inputs, inCombination(environment, one, given3));
    if (!as) continue;
    const before = found.get(as.text);
    const environments = [...before?.environments ?? [], ...environmentIn(job, given3, one)];
    const another = { standing: false, replacement: null, rewritten: void 0 };
    found.set(as.text, {
      ...login,
      ...found.size > 0 && !before && another,
      ...before,
      becomes: before?.becomes ?? as,
      environments: [...new Set(environments)].toSorted()
    });
  }
  return found.size > 0 ? [...found.values()] : [login];
}

// src/adapt/workflow/called-logins.ts
function calledLogins(job, sources) {
  const found = /* @__PURE__ */ new Map();
  for (const call2 of everyCallOf(job, sources))
    for (const login of loginsIn(call2, job, sources)) {
      const id = `${login.name} ${login.becomes?.text}`;
      if (!found.has(id)) found.set(id, login);
    }
  return [...found.values()];
}
function loginsIn({ runner, given: given3 }, job, sources) {
  if (!given3 || !mayDiffer(runner, sources)) return [];
  const unasked = stepsOf(runner, sources);
  if (!mayLook(sources, unasked.length)) return [];
  const steps = stepsGiven(runner, given3, sources);
  return steps.flatMap((step, index) => {
    const login = loginActionOf(step.node) && actionLogin(step.node, step.environment);
    const before = unasked[index];
    const usual2 = before && actionLogin(before.node, before.environment)?.becomes?.text;
    if (!login?.becomes || login.becomes.text === usual2) return [];
    const pair = pairOf(job.body, "with") ?? pairOf(job.body, "uses") ?? job.key;
    const place = { header: pairSpan(pair), at: job.body, content: pair.value };
    return inEachCombination(login, step, { job: runner, given: given3 }, sources).map((one) => ({
      ...one,
      ...place,
      environments: one.environments ?? environmentsOf(runner, given3, sources),
      guards: guardsOf(step, steps, job.file, sources),
      name: `${one.name}@${runner.id}`,
      standing: false,
      replacement: null,
      rewritten: void 0
    }));
  });
}
var differing = /* @__PURE__ */ new WeakMap();
function mayDiffer(runner, sources) {
  const answer = differing.get(runner) ?? stepsOf(runner, sources).some(({ node }) => {
    const inputs = inputsOf(node);
    return (loginActionOf(node)?.asWhom ?? []).some((name2) => {
      const value = inputs.get(name2)?.value;
      return value?.kind === "scalar" && String(value.value).includes("${{");
    });
  });
  differing.set(runner, answer);
  return answer;
}

// src/adapt/workflow/variable-login.ts
function variableLogins(holder, name2, outer, steps, all = steps) {
  const env = pairOf(holder, "env")?.value;
  if (env?.kind !== "mapping") return [];
  const environment = within(outer, holder);
  return env.pairs.flatMap((pair) => {
    const kind = loginVariables.get(pair.key);
    if (!kind || sourceOf(pair.value, environment) !== "stored") return [];
    if ((kind.temporary ?? []).some((one) => variable(environment, one))) return [];
    return [
      {
        name: `${name2}/${pair.key}`,
        platform: kind.platform,
        standing: true,
        replacement: isOffered(kind, environment, steps, all) ? kind.replacement : null,
        at: env,
        header: pairSpan(pair),
        content: env
      }
    ];
  });
}
function isOffered(kind, environment, steps, all) {
  const { elsewhere, elsewhereSaid, usedBy, publishes } = kind;
  const { variables } = environment;
  if (elsewhere && variables.some((env) => names(env).some((name2) => elsewhere.test(name2))))
    return false;
  if (elsewhereSaid && variables.some((env) => says(env, elsewhereSaid))) return false;
  const users = usedBy ? steps.filter((step) => says(step, usedBy)) : steps;
  if (elsewhereSaid && users.length > 0 && users.every((step) => says(step, elsewhereSaid)))
    return false;
  if (kind.server && isElsewhere2(kind.server, steps, all)) return false;
  return !publishes || steps.some((step) => isPublishing(step, publishes));
}
function isElsewhere2({ elsewhere, ours }, steps, all) {
  const [user, ...others] = steps;
  const set = user && others.length === 0 ? registryBefore(user, all) : null;
  if (set !== null) return !ours.test(set);
  return said(all, elsewhere) && !said(all, ours);
}
var registries2 = /* @__PURE__ */ new WeakMap();
function registryBefore(user, all) {
  const known3 = registries2.get(all) ?? registriesIn(all);
  registries2.set(all, known3);
  return known3.get(user) ?? null;
}
function registriesIn(all) {
  const found = /* @__PURE__ */ new Map();
  let last = null;
  for (const step of all) {
    const url = inputsOf(step).get("registry-url")?.value;
    if (url?.kind === "scalar" && !String(url.value).includes("${{")) last = String(url.value);
    found.set(step, last);
  }
  return found;
}
var answers = /* @__PURE__ */ new WeakMap();
function said(steps, pattern) {
  const known3 = answers.get(steps) ?? /* @__PURE__ */ new Map();
  answers.set(steps, known3);
  const answer = known3.get(pattern) ?? steps.some((step) => says(step, pattern));
  known3.set(pattern, answer);
  return answer;
}
function says(node, pattern) {
  for (const { scalar } of scalarsOf(node))
    if (typeof scalar.value === "string" && pattern.test(scalar.value)) return true;
  return false;
}
function names(env) {
  return env.pairs.map((pair) => pair.key);
}
function isPublishing(step, pattern) {
  return [pairOf(step, "run"), inputsOf(step).get("publish")].some(
    (pair) => pair?.value.kind === "scalar" && pattern.test(String(pair.value.value))
  );
}

// src/adapt/workflow/logins.ts
function loginsOf(job, sources) {
  const found = isCall(job) ? calledLogins(job, sources) : ownLogins(job, sources);
  const taken = /* @__PURE__ */ new Map();
  return found.map((login) => {
    const count = (taken.get(login.name) ?? 0) + 1;
    taken.set(login.name, count);
    return credentialOf(job, login, count === 1 ? login.name : `${login.name}/${count}`, sources);
  });
}
function ownLogins(job, sources) {
  const root = job.file.tree.documents[0]?.root;
  const steps = stepsOf(job, sources);
  const nodes = steps.map(({ node }) => node);
  return [
    ...variableLogins(job.body, "env", environmentOf(root), nodes),
    ...containerLogins(job.body, environmentOf(root, job.body)),
    ...steps.flatMap(
      (step) => stepLogins(step, nodes).flatMap((login) => inEachCombination(login, step, { job, given: null }, sources)).map(
        (login) => placed({ ...login, guards: guardsOf(step, steps, job.file, sources) }, step)
      )
    )
  ];
}
function sharedLogins(file, jobs, sources) {
  const root = file.tree.documents[0]?.root;
  const users = jobs.filter((job) => !isCall(job));
  if (!root || users.length === 0) return [];
  const [first] = users;
  const nodes = users.flatMap((job) => stepsOf(job, sources).map(({ node }) => node));
  return variableLogins(root, "env", environmentOf(), nodes).map((login) => ({
    of: users.length === 1 && first ? jobLink(first) : null,
    ...about(login),
    ...declareIn(
      file,
      login.name,
      partOf(login, login.name),
      nearPragmas(file, login.at),
      known(login.name, origin(file, login.header))
    )
  }));
}
function placed(login, { node, own: own3 }) {
  if (node === own3) return login;
  const pair = pairOf(own3, "with") ?? pairOf(own3, "uses");
  const header = pair ? pairSpan(pair) : own3;
  return { ...login, at: own3, header };
}
function stepLogins({ node, environment }, all) {
  const byVariable = pairOf(node, "env") ? variableLogins(node, "step-env", environment, [node], all) : [];
  const byAction = actionLogin(node, environment);
  const byCommand = commandLogin(node, environment);
  const twice = byCommand && byVariable.some(({ platform }) => platform === byCommand.platform);
  return [
    ...byVariable,
    ...byAction ? [byAction] : [],
    ...byCommand && !twice ? [byCommand] : []
  ];
}
function partOf(login, name2) {
  const { platform, at, header, content } = login;
  return { name: name2, type: "login", platform, at, header, content };
}
function credentialOf(job, login, name2, sources) {
  const as = login.becomes;
  const at = origin(job.file, as?.at ?? login.header);
  return {
    of: jobLink(job),
    ...about(login),
    ...declareJob(job, partOf(login, name2)),
    name: known(name2, origin(job.file, login.header)),
    ...as && {
      becomes: as.text.includes("${{") ? unknown("expression", at, as.text) : known(as.text, at)
    },
    ...as && login.audience !== void 0 && {
      claims: claimsOf(
        job,
        login.environments ?? environmentsOf(job, null, sources),
        login.audience,
        sources
      )
    }
  };
}
function about({ standing, replacement, rewritten, guards = [] }) {
  return {
    kind: "credential",
    form: "login",
    standing,
    endings: [],
    carrier: noCarrier,
    replacement,
    rewritten,
    ...guards.length > 0 && { guards },
    writes: null
  };
}

// src/adapt/workflow/permissions.ts
function permissionGrants(file, jobs, workflows) {
  const root = file.tree.documents[0]?.root;
  const shared = pairOf(root, "permissions");
  const heirs = jobs.filter((job) => !pairOf(job.body, "permissions"));
  const own3 = jobs.flatMap((job) => {
    const pair = pairOf(job.body, "permissions");
    return pair ? [ownGrant(job, pair, workflows)] : [];
  });
  if (shared) return heirs.length > 0 ? [sharedGrant(file, shared, heirs, workflows), ...own3] : own3;
  if (isOnlyCalled(pairOf(root, "on")?.value)) return own3;
  return [...own3, ...heirs.flatMap((job) => defaultGrant(job, workflows))];
}
function holdersOf(job, workflows) {
  return runnersOf(job, workflows).filter((runner) => runner === job || !declares(runner)).map((runner) => holderOf(runner, job));
}
function declares(job) {
  const root = job.file.tree.documents[0]?.root;
  return pairOf(job.body, "permissions") !== null || pairOf(root, "permissions") !== null;
}
function ownGrant(job, pair, workflows) {
  const declaration = declareJob(job, {
    name: "permissions",
    type: "permissions",
    platform: "github",
    at: pairSpan(pair),
    header: pairSpan(pair),
    content: pair.value
  });
  return grant(declaration, holdersOf(job, workflows), scopesOf(job.file, pair));
}
function sharedGrant(file, pair, heirs, workflows) {
  const part = {
    name: null,
    type: "permissions",
    platform: "github",
    at: pairSpan(pair),
    header: pairSpan(pair),
    content: pair.value
  };
  const name2 = known(null, origin(file, pair.keySpan));
  const declaration = declareIn(file, "permissions", part, nearPragmas(file, pair.keySpan), name2);
  const holders = heirs.flatMap((job) => holdersOf(job, workflows));
  return grant(declaration, holders, scopesOf(file, pair));
}
function defaultGrant(job, workflows) {
  const holders = holdersOf(job, workflows);
  if (holders.length === 0) return [];
  const at = origin(job.file, job.key.keySpan);
  const declaration = declareJob(job, {
    name: "permissions",
    type: "permissions",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: { kind: "mapping", pairs: [], tag: null, start: at.start, end: at.start }
  });
  const level = unknown(
    "computed",
    at,
    "the organisation's default permissions of the workflow token"
  );
  const scope2 = {
    kind: "scope",
    platform: "github",
    scope: "*",
    level,
    written: false,
    at
  };
  return [grant(declaration, holders, [scope2])];
}
function grant(declaration, holders, privileges) {
  return {
    kind: "grant",
    holders,
    privileges,
    grants: [],
    defines: true,
    on: null,
    ...declaration
  };
}
function scopesOf(file, pair) {
  const { value } = pair;
  const at = origin(file, value.start === value.end ? pair.keySpan : value);
  if (value.kind === "scalar") {
    const all = value.value === "write-all" ? "write" : value.value === "read-all" ? "read" : null;
    if (all) return [scopeOf("*", known(all, at), origin(file, pairSpan(pair)))];
    return value.value === null ? [] : [scopeOf("*", unknown("expression", at, String(value.value)), at)];
  }
  if (value.kind !== "mapping") return [];
  return value.pairs.map(
    (scope2) => scopeOf(scope2.key, levelOf(file, scope2.value), origin(file, pairSpan(scope2)))
  );
}
function scopeOf(scope2, level, at) {
  return { kind: "scope", platform: "github", scope: scope2, level, written: true, at };
}
var levels = ["none", "read", "write"];
function levelOf(file, node) {
  const at = origin(file, node);
  const written2 = node.kind === "scalar" ? String(node.value) : "?";
  const level = levels.find((one) => one === written2);
  return level ? known(level, at) : unknown("expression", at, written2);
}
function isOnlyCalled(on) {
  if (!on) return false;
  if (on.kind === "scalar") return on.value === "workflow_call";
  if (on.kind === "sequence") {
    return on.items.length > 0 && on.items.every((item) => item.kind === "scalar" && item.value === "workflow_call");
  }
  return on.pairs.length > 0 && on.pairs.every((pair) => pair.key === "workflow_call");
}

// src/base/folder.ts
function pathIn(folder, name2) {
  return folder === "" ? name2 : `${folder}/${name2}`;
}

// src/adapt/workflow/uploads.ts
function folderOf(path) {
  return path.replace(/^\$\{\{\s*github\.workspace\s*\}\}/, "").replace(/^\$GITHUB_WORKSPACE|^\$\{GITHUB_WORKSPACE\}/, "").replaceAll(/^\.?\/+|\/+$|^\.$/g, "").replace(/^\*\*?(\/\*)*$/, "");
}
function mayUpload({ node }) {
  const name2 = foreignOf(node)?.name ?? "";
  if (/^actions\/(upload-artifact|cache|cache\/save)$/.test(name2)) return true;
  const script = pairOf(node, "run")?.value;
  return script?.kind === "scalar" && /\baws\s+s3\b/.test(String(script.value));
}
function uploads({ node, environment, file }, folder, archives) {
  const inputs = inputsOf(node);
  const input = (name3) => inputText(inputs, name3, environment);
  const holds = () => takesFolder(input("path"), folder, archives);
  const name2 = foreignOf(node)?.name ?? "";
  if (name2 === "actions/upload-artifact") {
    const isHiddenToo = input("include-hidden-files").toLowerCase() === "true" || takesHidden(node, file.text);
    return (isHiddenToo || archives.length > 0) && holds();
  }
  if (name2 === "actions/cache" || name2 === "actions/cache/save") return holds();
  const script = pairOf(node, "run")?.value;
  const text = script?.kind === "scalar" ? String(script.value).replaceAll(/\\\r?\n/g, " ") : "";
  const copied = /\baws\s+s3\s+(?:sync|cp\b[^\n]*--recursive)\s+(?:\.\/?|\$\{?GITHUB_WORKSPACE\}?\/?)\s+s3:[^\n]*/.exec(
    text
  );
  return copied !== null && folder === "" && takesGit(copied[0]);
}
function takesFolder(lines, folder, archives) {
  const written2 = lines.split("\n").map((line) => line.trim());
  if (written2.some((line) => /^!.*\.git(\/|$)/.test(line))) return false;
  const paths = written2.filter((line) => line !== "" && !line.startsWith("!")).map(folderOf);
  return paths.some(
    (path) => path === folder || folder.startsWith(`${path}/`) || path === pathIn(folder, ".git") || path === pathIn(folder, ".git/config") || path === "" || folder === "" && archives.some((one) => path === one || path.startsWith(`${one}.`))
  );
}
function takesHidden(node, text) {
  const { start, end } = pairOf(node, "uses")?.value ?? { start: 0, end: 0 };
  const line = text.slice(start, text.indexOf("\n", end) + 1 || text.length);
  return /[@#\s]v?4\.[0-3](\.\d+)?\s*$/.test(line);
}
function archivesOf({ node }) {
  const script = pairOf(node, "run")?.value;
  if (script?.kind !== "scalar" || !/\b(tar|zip)\b/.test(String(script.value))) return [];
  const text = String(script.value).replaceAll(/\\\r?\n/g, " ");
  const commands = text.matchAll(
    /\b(?:tar\s+(?:-?[a-z]*c[a-z]*f|-[a-z]*c[a-z]*\s+-[a-z]*f)|zip\s+-[a-z]*r[a-z]*)\s+["']?([\w./-]+)["']?\s+(?:\.\/?|\*)(?=\s|$)[^\n]*/gi
  );
  return [...commands].flatMap(
    ([command, name2 = ""]) => /(--exclude|-x)[=\s]+\S*\.git/.test(command) ? [] : [folderOf(name2)]
  );
}
function takesGit(command) {
  let takes = true;
  for (const [, how, pattern = ""] of command.matchAll(
    /--(exclude|include)(?:=|\s+)["']?([^\s"']+)/g
  ))
    if (/^\*+$|^(\.\/|\*)?\.git(\/?\*+|\/config|\/)?$/.test(pattern)) takes = how === "include";
  return takes;
}

// src/adapt/workflow/persisted.ts
var mostUploads = 50;
function uploadsIn(steps) {
  const all = [...steps.entries()];
  return {
    uploading: all.filter(([, step]) => mayUpload(step)).slice(0, mostUploads),
    archives: all.map(([at, step]) => [at, archivesOf(step)]).filter(([, names2]) => names2.length > 0).slice(0, mostUploads)
  };
}
function persistedTokens(job, sources) {
  const steps = stepsOf(job, sources);
  let about2 = null;
  return steps.flatMap((step, index) => {
    const kept2 = keeps(step);
    if (!kept2) return [];
    const { uploading, archives } = about2 ??= uploadsIn(steps);
    const upload = uploading.find(([at, one]) => {
      const packed = archives.filter(([made2]) => made2 > index && made2 < at);
      return at > index && uploads(
        one,
        kept2.folder,
        packed.flatMap(([, names2]) => names2)
      );
    })?.[1];
    if (!upload) return [];
    const type = kept2.sure ? "persisted-token" : "persisted-token-perhaps";
    return [
      {
        kind: "credential",
        form: "token",
        standing: false,
        of: jobLink(job),
        endings: [],
        carrier: noCarrier,
        writes: null,
        ...declareStep(job, step, `persisted-token/${index}`, type),
        header: origin(job.file, headOf(upload.own))
      }
    ];
  });
}
function keeps({
  node,
  environment,
  file
}) {
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  const inputs = inputsOf(node);
  const persists = inputText(inputs, "persist-credentials", environment).toLowerCase();
  if (persists === "false") return null;
  const major = majorOf(node, file.text);
  if (major !== null && major >= 6) return null;
  const sure = major !== null && (persists === "" || persists === "true");
  return { folder: folderOf(inputText(inputs, "path", environment)), sure };
}

// src/adapt/workflow/secrets.ts
function secretsGrant(job, workflows) {
  const found = /* @__PURE__ */ new Map();
  const inherit = pairOf(job.body, "secrets");
  const inherits = inherit?.value.kind === "scalar" && inherit.value.value === "inherit";
  if (inherit && inherits)
    found.set("*", { at: origin(job.file, pairSpan(inherit)), all: "inherited" });
  for (const { node, step } of readBy(job))
    for (const { scalar } of scalarsOf(node)) collect(job, scalar, step, workflows, found);
  if (found.size === 0) return null;
  const declaration = declareJob(job, {
    name: "secrets",
    type: "secrets",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: wordNode([...found.keys()].sort().join(" "))
  });
  const privileges = [...found].map(([name2, { at, all, steps }]) => {
    const level = known("read", at);
    const scope2 = `secret:${name2}`;
    return { kind: "scope", platform: "github", scope: scope2, level, written: true, at, all, steps };
  });
  return {
    kind: "grant",
    holders: runnersOf(job, workflows).filter((runner) => runner === job || namesSecrets(runner)).map((runner) => holderOf(runner, job)),
    privileges,
    grants: [],
    defines: true,
    on: inherits ? usesOf(job.body) : null,
    ...declaration
  };
}
function readBy(job) {
  const shared = pairOf(job.file.tree.documents[0]?.root, "env")?.value;
  const own3 = job.body.pairs.flatMap(({ key, value }) => {
    if (key === "steps" && value.kind === "sequence")
      return value.items.map((node, at) => ({ node, step: stepName(node, at) }));
    return [key === "env" ? { node: value, step: "*" } : { node: value }];
  });
  return shared && !isCall(job) ? [...own3, { node: shared, step: "*" }] : own3;
}
var longestName = 60;
function stepName(node, at) {
  const said2 = (key) => {
    const value = pairOf(node, key)?.value;
    return value?.kind === "scalar" && value.value !== null ? String(value.value) : null;
  };
  const [runs = ""] = (said2("uses") ?? said2("run") ?? "").trimStart().split("\n", 1);
  const name2 = said2("name") ?? (runs === "" ? `#${at + 1}` : `Run ${runs.trim()}`);
  return name2.length > longestName ? `${name2.slice(0, longestName)}\u2026` : name2;
}
var naming = /* @__PURE__ */ new WeakMap();
function namesSecrets(job) {
  const before = naming.get(job.body);
  if (before !== void 0) return before;
  const answer = readBy(job).some(
    ({ node }) => [...scalarsOf(node)].some(
      ({ scalar }) => typeof scalar.value === "string" && secretsIn(scalar.value).uses.length > 0
    )
  );
  naming.set(job.body, answer);
  return answer;
}
var mostSteps = 5;
function collect(job, scalar, step, sources, found) {
  const { file } = job;
  if (typeof scalar.value !== "string") return;
  const { uses } = secretsIn(scalar.value);
  if (uses.length === 0) return;
  const place = placeInScalar(scalar, file.ref);
  for (const { name: name2, start, end, chosen } of uses) {
    const at = origin(file, { start: place(start), end: place(end) });
    const listed2 = chosen ? namesChosen(job, chosen, sources) : null;
    for (const one of listed2 ?? []) found.set(one.toUpperCase(), { at, ...given2(step) });
    if (listed2) continue;
    const all = name2 !== "*" ? void 0 : chosen !== void 0 ? "chosen" : "whole";
    const before = found.get(name2);
    if (step !== void 0 && before?.steps && before.steps.length < mostSteps) {
      if (!before.steps.includes(step)) before.steps.push(step);
    }
    if (before && !(all === "whole" && before.all === "chosen")) continue;
    found.set(name2, { at, all, ...given2(step) });
  }
}
function given2(step) {
  return step === void 0 ? {} : { steps: [step] };
}
function namesChosen(job, name2, sources) {
  const combinations = combinationsOf(job) ?? [];
  if (!mayVary(sources, combinations.length)) return null;
  const names2 = combinations.map(
    (matrix) => expressionValue(name2, { variables: [], given: null, matrix })
  );
  const told = names2.filter((one) => one !== null);
  return names2.length === 0 || told.length < names2.length ? null : [...new Set(told)];
}
function unreadableSecrets(file) {
  const root = file.tree.documents[0]?.root;
  if (!root || !/secrets/i.test(file.text)) return [];
  return [...scalarsOf(root)].flatMap(
    ({ scalar }) => (typeof scalar.value === "string" ? secretsIn(scalar.value).unreadable : []).map(
      ({ start, end, beyond: beyond2 }) => ({
        kind: beyond2 ? "bound" : "unsupported",
        at: origin(file, scalar),
        what: `\`${String(scalar.value).slice(start, Math.min(end, start + 80))}\``,
        why: `${beyond2 ? "it stands behind more expressions than are read of one text" : "it is no expression that GitHub accepts"}, so which secrets it reads cannot be told`
      })
    )
  );
}
function wordNode(value) {
  const span = { start: 0, end: 0, contentStart: 0 };
  return { kind: "scalar", value, style: "plain", tag: null, indent: 0, ...span };
}

// src/adapt/workflow/token-use.ts
function tokenUseOf(job, sources, actions2) {
  const found = { needs: /* @__PURE__ */ new Map(), open: [] };
  if (isCall(job)) {
    if (calleeOf(job, sources)) {
      for (const runner of runnersOf(job, sources)) declared(runner, job, found);
      return found;
    }
    const uses = usesOf(job.body);
    const listed2 = actions2(foreignOf(job.body)?.name ?? "");
    const step = { job, what: uses ?? "the workflow that it calls", node: job.body };
    if (listed2) take(listed2, step, found);
    else open2("*", step, found);
    return found;
  }
  const about2 = { job, sources, actions: actions2, found, isCalled: isCalled(job) };
  let kept2 = "nothing";
  for (const step of stepsOf(job, sources)) {
    ofStep(step, about2, kept2);
    kept2 = keptBy(step, about2) ?? kept2;
  }
  return found;
}
function declared(runner, job, found) {
  const root = runner.file.tree.documents[0]?.root;
  const pair = pairOf(runner.body, "permissions") ?? pairOf(root, "permissions");
  const by = { job, what: `job/${runner.id}`, node: job.body };
  if (pair?.value.kind === "mapping") {
    for (const { key, value } of pair.value.pairs)
      if (value.kind === "scalar" && (value.value === "read" || value.value === "write"))
        need({ [key]: value.value }, by, found);
  } else if (pair) open2("*", by, found);
}
function isCalled({ file }) {
  return triggersOf(file).some(({ name: name2 }) => name2 === "workflow_call");
}
function ofStep(step, about2, kept2) {
  const { node, own: own3 } = step;
  const { job, sources, actions: actions2, found } = about2;
  const script = pairOf(node, "run")?.value;
  if (script) {
    ofScript(step, String(script.kind === "scalar" ? script.value : ""), about2, kept2);
    return;
  }
  const uses = usesOf(node);
  if (uses === null) return;
  const foreign = foreignUse(uses);
  const by = { job, what: foreign?.name ?? uses, node: own3 };
  const local = foreign ? null : localAction(node, sources);
  if (local && isComposite(local) && !isExhausted(sources)) return;
  const listed2 = foreign ? actions2(foreign.name) : null;
  if (!listed2) {
    open2("*", by, found);
    return;
  }
  if (asksAsConnection(step)) need({ "id-token": "write" }, by, found);
  const use = tokenGiven(listed2, step, about2);
  const runsScript = (listed2.open ?? []).length > 0;
  if (use === "elsewhere" || runsScript && seesToken(step.environment, about2))
    open2("*", by, found);
  if (use !== "none") take(listed2, by, found);
  else for (const scopes of [listed2.needs, listed2.may]) needIdToken(scopes, by, found);
}
function asksAsConnection({ node, environment }) {
  return foreignOf(node)?.name === "docker/login-action" && variable(environment, "DOCKERHUB_OIDC_CONNECTIONID") !== null;
}
function needIdToken(scopes, by, found) {
  if (scopes?.["id-token"]) need({ "id-token": scopes["id-token"] }, by, found);
}
function ofScript(step, script, about2, kept2) {
  const { job, found } = about2;
  const by = { job, what: "a script", node: step.own };
  const { environment } = step;
  const inText = script.includes("${{") && mayBeToken(script, environment, about2);
  if (inText || seesToken(environment, about2)) open2("*", by, found);
  if (kept2 === "own" ? mayPush(script) : kept2 === "nothing" && pushes(script))
    open2("contents", by, found);
  if (mayAskForIdToken(script)) open2("id-token", by, found);
}
function seesToken(environment, about2) {
  return visibleTo(environment).some(
    (variables) => variables.some((one) => isToken(one.text, one.source, about2))
  );
}
function mayBeToken(text, environment, about2) {
  return isToken(text, sourceOfText(text, environment), about2);
}
function isToken(text, source, { isCalled: isCalled2 }) {
  if (source === "own-token") return true;
  return isCalled2 && source === "stored" && /\$\{\{[^}]*\b(secrets|inputs)\b/i.test(text);
}
function tokenGiven({ token: token2 = [], asks = [] }, { node, environment }, about2) {
  const given3 = [pairOf(node, "with")?.value, pairOf(node, "env")?.value].flatMap(
    (holder) => holder?.kind === "mapping" ? holder.pairs.map(({ key, value }) => ({
      key: key.toLowerCase(),
      source: sourceOf(value, environment),
      isOwn: value.kind === "scalar" && mayBeToken(String(value.value), environment, about2)
    })) : []
  );
  const own3 = given3.filter(({ isOwn }) => isOwn).map(({ key }) => key);
  if (own3.some((key) => !token2.includes(key) && !asks.includes(key))) return "elsewhere";
  if (own3.length > 0) return "own";
  const other2 = given3.some(
    ({ key, source }) => source !== "none" && (token2.includes(key) || asks.includes(key))
  );
  if (other2) return "none";
  if (token2.length > 0 || asks.length === 0) return "own";
  return visibleTo(environment).some(
    (variables) => variables.some(
      ({ pair, text, source }) => asks.includes(pair.key.toLowerCase()) && isToken(text, source, about2)
    )
  ) ? "own" : "none";
}
function keptBy({ node, environment }, about2) {
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  const inputs = inputsOf(node);
  if (inputText(inputs, "persist-credentials", environment).toLowerCase() === "false") return null;
  const token2 = inputs.get("token")?.value;
  const text = token2?.kind === "scalar" ? String(token2.value) : "";
  return !token2 || sourceOf(token2, environment) === "none" || mayBeToken(text, environment, about2) ? "own" : "other";
}
function take({ needs = {}, may = {}, open: left = [] }, by, found) {
  for (const scope2 of left) open2(scope2, by, found);
  for (const scopes of [needs, may]) need(scopes, by, found);
}
function need(scopes, { job, what, node }, { needs }) {
  for (const [scope2, level] of Object.entries(scopes)) {
    if (needs.get(scope2)?.level === "write" || needs.get(scope2)?.level === level) continue;
    needs.set(scope2, { scope: scope2, level, by: what, at: origin(job.file, headOf(node)) });
  }
}
function open2(scope2, { job, what, node }, found) {
  if (!found.open.some((one) => one.scope === scope2))
    found.open.push({ scope: scope2, level: "write", by: what, at: origin(job.file, headOf(node)) });
}

// src/adapt/workflow/adapt.ts
function runnerOf(job) {
  const runsOn = pairOf(job.body, "runs-on")?.value;
  const asked = runsOn?.kind === "mapping" ? pairOf(runsOn, "labels")?.value : runsOn;
  if (!asked) return {};
  const labels = textsOf(asked);
  const isOpen = labels.some((one) => labelIn("owner/name", one).includes("${{"));
  if (isOpen || labels.every((one) => hosted.test(one) || isUsual(one))) return {};
  return { runsOn: known(labels, origin(job.file, asked)) };
}
var hosted = /^(ubuntu|windows|macos)\b/i;
function adaptWorkflows(files, actions2) {
  const facts = [];
  const gaps = [];
  const workflows = new Map(files.map((file) => [file.path, file]));
  for (const file of files) {
    if (!file.path.startsWith(".github/workflows/") || file.tree.problems.length > 0) continue;
    const root = file.tree.documents[0]?.root;
    if (!root) continue;
    if (!pairOf(root, "jobs")) gaps.push(notAWorkflow(file));
    const jobs = jobsOf(file);
    facts.push(
      ...jobs.map((job) => identityOf(job, workflows, actions2)),
      ...permissionGrants(file, jobs, workflows)
    );
    facts.push(...sharedLogins(file, jobs, workflows), ...strangerTrusts(file, jobs, workflows));
    gaps.push(...unreadableSecrets(file));
    for (const job of jobs) {
      if (runnerOf(job).runsOn) facts.push(...forkTrust(job, file, workflows));
      const secrets = secretsGrant(job, workflows);
      if (secrets) facts.push(secrets);
      const environment = environmentControl(job, workflows);
      if (environment) facts.push(environment);
      facts.push(
        ...loginsOf(job, workflows),
        ...appTokens(job, workflows),
        ...handedToOthers(job, workflows, actions2),
        ...persistedTokens(job, workflows)
      );
    }
  }
  const [first] = files;
  if (first && isExhausted(workflows)) gaps.push(beyond(first));
  return { facts, moves: [], adoptions: [], releases: [], gaps };
}
function beyond(file) {
  return {
    kind: "bound",
    at: origin(file, { start: 0, end: 0 }),
    what: "what the workflows' steps do",
    why: "all jobs together have more steps, those of composite actions and each combination of a matrix counted, than are read"
  };
}
function identityOf(job, sources, actions2) {
  const declaration = declareJob(job, {
    name: null,
    type: "job",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: job.body
  });
  return {
    kind: "identity",
    form: "job",
    person: false,
    sessions: "short",
    carrier: noCarrier,
    ai: agentIn(job, sources),
    title: titleOf(job),
    tokenUse: tokenUseOf(job, sources, actions2),
    ...runnerOf(job),
    ...declaration
  };
}
function agentIn(job, sources) {
  if (job.id === agentsJob.id && job.file.path === agentsJob.path) return agentsJob.because;
  return stepsOf(job, sources).map(({ node }) => aiAction(foreignOf(node)?.name ?? "")).find((because) => because !== void 0);
}
function notAWorkflow(file) {
  return {
    kind: "unsupported",
    at: origin(file, { start: 0, end: 0 }),
    what: `\`${file.path}\``,
    why: "it lies among the workflows and has no `jobs`"
  };
}

// src/catalog/used-actions.gen.ts
var entries = [
  () => ({ "needs": { "contents": "read" }, "token": ["token"] }),
  // https://github.com/actions/checkout#recommended-permissions
  () => ({ "token": ["github-token"], "open": ["*"] }),
  // https://github.com/actions/github-script#usage
  () => ({}),
  // https://github.com/actions/upload-artifact#usage
  () => ({ "may": { "actions": "read" }, "asks": ["github-token"] }),
  // https://github.com/actions/download-artifact#readme
  () => ({}),
  // https://github.com/actions/cache#readme
  () => ({ "token": ["token"] }),
  // https://github.com/actions/setup-go#readme
  () => ({ "may": { "packages": "read" }, "token": ["token"] }),
  // https://github.com/actions/setup-node#readme
  () => ({ "token": ["token"] }),
  // https://github.com/actions/setup-python#readme
  () => ({ "may": { "packages": "read" }, "token": ["token"] }),
  // https://github.com/actions/setup-java#readme
  () => ({ "may": { "packages": "read" } }),
  // https://github.com/actions/setup-dotnet#readme
  () => ({ "needs": { "issues": "write", "pull-requests": "write" }, "may": { "contents": "write", "actions": "write" }, "token": ["repo-token"] }),
  // https://github.com/actions/stale#recommended-permissions
  () => ({ "needs": { "contents": "read", "pull-requests": "write" }, "may": { "issues": "write" }, "token": ["repo-token"] }),
  // https://github.com/actions/labeler#recommended-permissions
  () => ({ "needs": { "issues": "write", "pull-requests": "write" }, "token": ["repo_token", "repo-token"] }),
  // https://github.com/actions/first-interaction#usage
  () => ({ "asks": ["github-token"] }),
  // https://github.com/actions/add-to-project#readme
  () => ({ "needs": { "models": "read" }, "token": ["token"] }),
  // https://github.com/actions/ai-inference#readme
  () => ({ "needs": { "id-token": "write", "attestations": "write" }, "may": { "artifact-metadata": "write", "packages": "write", "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/actions/attest#usage
  () => ({ "needs": { "id-token": "write", "attestations": "write" }, "may": { "artifact-metadata": "write", "packages": "write", "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/actions/attest-build-provenance#usage
  () => ({ "needs": { "id-token": "write", "attestations": "write" }, "may": { "artifact-metadata": "write", "packages": "write", "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/actions/attest-sbom#readme
  () => ({ "needs": { "pages": "read" }, "may": { "pages": "write" }, "token": ["token"] }),
  // https://github.com/actions/configure-pages#readme
  () => ({}),
  // https://github.com/actions/upload-pages-artifact#readme
  () => ({ "needs": { "pages": "write", "id-token": "write" }, "may": { "actions": "read" }, "token": ["token"] }),
  // https://github.com/actions/deploy-pages#usage
  () => ({}),
  // https://github.com/actions/create-github-app-token#usage
  () => ({ "needs": { "contents": "write" }, "asks": ["github_token"] }),
  // https://github.com/actions/create-release#readme
  () => ({ "needs": { "contents": "write" }, "asks": ["github_token"] }),
  // https://github.com/actions/upload-release-asset#readme
  () => ({ "needs": { "packages": "write" }, "token": ["token"] }),
  // https://github.com/actions/delete-package-versions#usage
  () => ({ "needs": { "contents": "read" }, "may": { "pull-requests": "write" }, "token": ["repo-token"] }),
  // https://github.com/actions/dependency-review-action#configuration-options
  () => ({ "needs": { "security-events": "write" }, "may": { "contents": "read", "actions": "read", "packages": "read" }, "token": ["token"] }),
  // https://github.com/github/codeql-action#workflow-permissions
  () => ({ "needs": { "security-events": "write" }, "may": { "contents": "read", "actions": "read", "packages": "read" }, "token": ["token"] }),
  // https://github.com/github/codeql-action#workflow-permissions
  () => ({ "may": { "contents": "read" }, "token": ["token"] }),
  // https://github.com/github/codeql-action#workflow-permissions
  () => ({ "needs": { "security-events": "write" }, "may": { "contents": "read", "actions": "read" }, "token": ["token"] }),
  // https://github.com/github/codeql-action#workflow-permissions
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/aws-actions/configure-aws-credentials#readme
  () => ({}),
  // https://github.com/aws-actions/amazon-ecr-login#readme
  () => ({}),
  // https://github.com/aws-actions/amazon-ecs-deploy-task-definition#readme
  () => ({}),
  // https://github.com/aws-actions/amazon-ecs-render-task-definition#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/azure/login#login-with-openid-connect-oidc-recommended
  () => ({ "open": ["contents", "id-token"] }),
  // https://github.com/azure/cli#readme
  () => ({ "token": ["token"] }),
  // https://github.com/azure/setup-helm#readme
  () => ({}),
  // https://github.com/azure/setup-kubectl#readme
  () => ({}),
  // https://github.com/azure/webapps-deploy#readme
  () => ({}),
  // https://github.com/azure/functions-action#readme
  () => ({}),
  // https://github.com/azure/docker-login#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/google-github-actions/auth#usage
  () => ({}),
  // https://github.com/google-github-actions/setup-gcloud#readme
  () => ({}),
  // https://github.com/google-github-actions/get-gke-credentials#readme
  () => ({}),
  // https://github.com/google-github-actions/deploy-cloudrun#readme
  () => ({}),
  // https://github.com/google-github-actions/upload-cloud-storage#readme
  () => ({}),
  // https://github.com/google-github-actions/get-secretmanager-secrets#readme
  () => ({}),
  // https://github.com/docker/setup-buildx-action#readme
  () => ({}),
  // https://github.com/docker/setup-qemu-action#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/docker/setup-docker-action#readme
  () => ({ "may": { "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/docker/build-push-action#customizing
  () => ({ "may": { "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/docker/bake-action#customizing
  () => ({ "needs": { "packages": "write" }, "may": { "contents": "read" }, "asks": ["password"] }),
  // https://github.com/docker/login-action#github-container-registry
  () => ({ "may": { "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/docker/metadata-action#inputs
  () => ({ "may": { "pull-requests": "write", "security-events": "write", "contents": "read" }, "token": ["github-token"] }),
  // https://github.com/docker/scout-action#readme
  () => ({}),
  // https://github.com/hashicorp/setup-terraform#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/hashicorp/vault-action#readme
  () => ({}),
  // https://github.com/hashicorp/setup-packer#readme
  () => ({ "asks": ["github_token"] }),
  // https://github.com/opentofu/setup-opentofu#readme
  () => ({ "may": { "id-token": "write" }, "token": ["token"] }),
  // https://github.com/step-security/harden-runner#readme
  () => ({ "token": ["github_token"] }),
  // https://github.com/jdx/mise-action#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gar#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/main/actions/dockerhub-login#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/main/actions/get-vault-secrets#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/main/actions/create-github-app-token#action-permissions
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gcs#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/grafana/shared-workflows/tree/3e31f3ccf58fe61e6869414a8afd0c78ccb84c99/actions/push-to-gar-docker#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/pagopa/dx/tree/main/actions/csp-login#readme
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/node-setup
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/terraform-setup
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/download-artifact
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/upload-artifact
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/get-terraform-version
  () => ({}),
  // https://github.com/pagopa/dx/tree/main/.github/actions/slack-notification
  () => ({ "may": { "pull-requests": "write", "issues": "write" }, "token": ["github-token"] }),
  // https://github.com/pagopa/dx/tree/main/actions/pr-comment
  () => ({ "needs": { "packages": "write", "attestations": "write", "id-token": "write" }, "may": { "contents": "read" } }),
  // https://github.com/pagopa/dx/tree/main/actions/docker-build-push#readme
  () => ({}),
  // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/decrypt-secrets#readme
  () => ({ "needs": { "contents": "write", "pull-requests": "write" }, "asks": ["github_token"] }),
  // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/signed-commit#readme
  () => ({ "may": { "pull-requests": "write", "issues": "write" }, "asks": ["github_token"] }),
  // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/terraform-static-analysis#readme
  () => ({ "needs": { "contents": "write", "security-events": "write" }, "may": { "pull-requests": "write", "actions": "read" } }),
  // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/format-code#readme
  () => ({ "may": { "pull-requests": "write" }, "asks": ["github-token"] }),
  // https://github.com/cds-snc/terraform-plan#readme
  () => ({}),
  // https://github.com/cds-snc/terraform-tools-setup#readme
  () => ({}),
  // https://github.com/cds-snc/dns-proxy-action#readme
  () => ({ "open": ["contents", "id-token"] }),
  // https://github.com/clowdhaus/terraform-composite-actions/tree/main/pre-commit#readme
  () => ({}),
  // https://github.com/clowdhaus/terraform-composite-actions/tree/main/directories#readme
  () => ({}),
  // https://github.com/clowdhaus/terraform-min-max#readme
  () => ({ "may": { "pull-requests": "write", "issues": "write", "contents": "read" }, "asks": ["github_token", "github_token"] }),
  // https://github.com/gruntwork-io/terragrunt-action#readme
  () => ({ "token": ["github_token"] }),
  // https://github.com/terraform-linters/setup-tflint#readme
  () => ({ "may": { "contents": "write" } }),
  // https://github.com/terraform-docs/gh-actions#usage
  () => ({}),
  // https://github.com/bridgecrewio/checkov-action#readme
  () => ({ "needs": { "contents": "write", "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/create-pull-request#token
  () => ({ "may": { "issues": "write", "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/create-or-update-comment#action-inputs
  () => ({ "may": { "issues": "read", "pull-requests": "read" }, "token": ["token"] }),
  // https://github.com/peter-evans/find-comment#action-inputs
  () => ({ "needs": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/close-issue#readme
  () => ({ "needs": { "contents": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/repository-dispatch#readme
  () => ({}),
  // https://github.com/peter-murray/workflow-application-token-action#parameters
  () => ({}),
  // https://github.com/tibdex/github-app-token#readme
  () => ({}),
  // https://github.com/slackapi/slack-github-action#readme
  () => ({}),
  // https://github.com/swatinem/rust-cache#readme
  () => ({}),
  // https://github.com/dtolnay/rust-toolchain#readme
  () => ({}),
  // https://github.com/actions-rust-lang/setup-rust-toolchain#readme
  () => ({}),
  // https://github.com/taiki-e/install-action#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/astral-sh/setup-uv#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/astral-sh/ruff-action#readme
  () => ({ "open": ["contents", "id-token"] }),
  // https://github.com/nick-fields/retry#readme
  () => ({ "token": ["token"] }),
  // https://github.com/jaxxstorm/action-install-gh-release#readme
  () => ({ "may": { "pull-requests": "write", "issues": "write" }, "token": ["repo-token"] }),
  // https://github.com/mshick/add-pr-comment#usage
  () => ({ "needs": { "security-events": "write" }, "may": { "id-token": "write", "contents": "read", "actions": "read", "issues": "read", "pull-requests": "read", "checks": "read" }, "token": ["repo_token"] }),
  // https://github.com/ossf/scorecard-action#additional-permissions-for-private-repositories
  () => ({}),
  // https://github.com/rui314/setup-mold#readme
  () => ({ "needs": { "pull-requests": "read" }, "may": { "pull-requests": "write", "statuses": "write" }, "asks": ["github_token"] }),
  // https://github.com/amannn/action-semantic-pull-request#installation
  () => ({ "needs": { "issues": "write", "pull-requests": "write", "discussions": "write" }, "token": ["github-token"] }),
  // https://github.com/dessant/lock-threads#usage
  () => ({ "needs": { "issues": "write" }, "token": ["github-token"] }),
  // https://github.com/dessant/support-requests#readme
  () => ({ "may": { "contents": "read", "pull-requests": "read", "checks": "write" }, "token": ["github-token"] }),
  // https://github.com/golangci/golangci-lint-action#annotations
  () => ({ "may": { "pull-requests": "read", "contents": "read" }, "token": ["token"] }),
  // https://github.com/dorny/paths-filter#readme
  () => ({ "needs": { "checks": "write" }, "may": { "contents": "read", "actions": "read" }, "token": ["token"] }),
  // https://github.com/dorny/test-reporter#usage
  () => ({ "token": ["token"] }),
  // https://github.com/ruby/setup-ruby#readme
  () => ({ "may": { "id-token": "write" }, "token": ["token"] }),
  // https://github.com/pyo3/maturin-action#readme
  () => ({ "needs": { "contents": "write" }, "may": { "issues": "write", "pull-requests": "write", "id-token": "write" }, "asks": ["github_token", "gh_token"] }),
  // https://github.com/cycjimmy/semantic-release-action#usage
  () => ({}),
  // https://github.com/sigstore/cosign-installer#readme
  () => ({ "needs": { "id-token": "write" }, "may": { "contents": "write" } }),
  // https://github.com/sigstore/gh-action-sigstore-python#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/imranismail/setup-kustomize#readme
  () => ({ "needs": { "contents": "write" }, "may": { "packages": "write", "issues": "write", "pull-requests": "write", "id-token": "write", "attestations": "write" }, "asks": ["github_token"] }),
  // https://github.com/goreleaser/goreleaser-action#usage
  () => ({ "token": ["token"] }),
  // https://github.com/fluxcd/flux2/tree/main/action#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/codecov/codecov-action#using-oidc
  () => ({ "may": { "contents": "read" }, "asks": ["github-token"] }),
  // https://github.com/toko-bifrost/ms-teams-deploy-card#readme
  () => ({}),
  // https://github.com/kota65535/github-openvpn-connect-action#readme
  () => ({}),
  // https://github.com/helm/kind-action#readme
  () => ({}),
  // https://github.com/helm/chart-testing-action#readme
  () => ({ "needs": { "contents": "write" }, "may": { "packages": "write", "pages": "write" }, "asks": ["cr_token"] }),
  // https://github.com/helm/chart-releaser-action#example-workflow
  () => ({ "needs": { "pull-requests": "write" }, "token": ["github-token"] }),
  // https://github.com/thollander/actions-comment-pull-request#permissions
  () => ({ "open": ["contents", "id-token"] }),
  // https://github.com/pre-commit/action#readme
  () => ({ "may": { "pull-requests": "read", "contents": "read" }, "token": ["token"] }),
  // https://github.com/tj-actions/changed-files#readme
  () => ({}),
  // https://github.com/tj-actions/verify-changed-files#readme
  () => ({ "needs": { "actions": "write" }, "token": ["access_token"] }),
  // https://github.com/styfle/cancel-workflow-action#advanced-token-permissions
  () => ({ "needs": { "contents": "write", "pull-requests": "write" }, "may": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/googleapis/release-please-action#workflow-permissions
  () => ({}),
  // https://github.com/crazy-max/ghaction-import-gpg#usage
  () => ({ "needs": { "checks": "write" }, "may": { "pull-requests": "write" }, "token": ["token"], "asks": ["github_token"] }),
  // https://github.com/mikepenz/action-junit-report#pr-run-permissions
  () => ({}),
  // https://github.com/jetli/wasm-bindgen-action#readme
  () => ({ "token": ["brew-gh-api-token"], "asks": ["token"] }),
  // https://github.com/homebrew/actions/tree/main/setup-homebrew#readme
  () => ({ "needs": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/endbug/label-sync#readme
  () => ({ "needs": { "contents": "write" }, "token": ["github_token"] }),
  // https://github.com/endbug/add-and-commit#inputs
  () => ({ "needs": { "contents": "write" } }),
  // https://github.com/endbug/latest-tag#readme
  () => ({ "needs": { "contents": "write" }, "may": { "discussions": "write" }, "token": ["token"] }),
  // https://github.com/softprops/action-gh-release#permissions
  () => ({ "needs": { "actions": "read", "id-token": "write", "contents": "write" } }),
  // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/generic/README.md#workflow-inputs
  () => ({ "needs": { "actions": "read", "id-token": "write", "packages": "write" }, "may": { "contents": "read" } }),
  // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/container/README.md#workflow-inputs
  () => ({ "may": { "contents": "write", "pull-requests": "write", "issues": "write", "statuses": "write", "checks": "read", "vulnerability-alerts": "read" }, "asks": ["token"] }),
  // https://github.com/renovatebot/github-action#token
  () => ({}),
  // https://github.com/pnpm/action-setup#readme
  () => ({ "needs": { "contents": "read", "actions": "read" }, "token": ["gh-token"] }),
  // https://github.com/nrwl/nx-set-shas#permissions-in-v2
  () => ({}),
  // https://github.com/ludeeus/action-shellcheck#readme
  () => ({}),
  // https://github.com/jlumbroso/free-disk-space#readme
  () => ({ "may": { "contents": "read", "id-token": "write" } }),
  // https://github.com/codspeedhq/action#usage
  () => ({ "may": { "security-events": "write", "contents": "read", "actions": "read" }, "token": ["token"] }),
  // https://github.com/zizmorcore/zizmor-action#permissions
  () => ({ "may": { "packages": "write" }, "asks": ["githubtoken"] }),
  // https://github.com/uraimo/run-on-arch-action#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/tailscale/github-action#readme
  () => ({ "may": { "pull-requests": "read", "contents": "read" }, "asks": ["github_token"] }),
  // https://github.com/sonarsource/sonarcloud-github-action#readme
  () => ({ "may": { "contents": "read" }, "asks": ["github_access_token"] }),
  // https://github.com/mszostok/codeowners-validator#readme
  () => ({}),
  // https://github.com/ibiqlik/action-yamllint#readme
  () => ({ "may": { "contents": "write", "actions": "read" }, "token": ["github-token"] }),
  // https://github.com/anchore/sbom-action#readme
  () => ({}),
  // https://github.com/anchore/scan-action#readme
  () => ({ "may": { "contents": "write" }, "token": ["token-setup-trivy"], "asks": ["github-pat"] }),
  // https://github.com/aquasecurity/trivy-action#using-trivy-to-generate-sbom
  () => ({ "token": ["token"] }),
  // https://github.com/aquasecurity/setup-trivy#readme
  () => ({}),
  // https://github.com/snyk/actions/tree/master#readme
  () => ({ "may": { "pull-requests": "write", "contents": "read" }, "asks": ["github_token"] }),
  // https://github.com/gitleaks/gitleaks-action#environment-variables
  () => ({}),
  // https://github.com/trufflesecurity/trufflehog#readme
  () => ({ "needs": { "contents": "write" }, "asks": ["github_token"] }),
  // https://github.com/peaceiris/actions-gh-pages#readme
  () => ({}),
  // https://github.com/peaceiris/actions-hugo#readme
  () => ({ "needs": { "contents": "write" }, "token": ["token"] }),
  // https://github.com/jamesives/github-pages-deploy-action#readme
  () => ({ "needs": { "contents": "write" } }),
  // https://github.com/stefanzweifel/git-auto-commit-action#usage
  () => ({ "needs": { "contents": "write" }, "token": ["github_token"], "asks": ["token"] }),
  // https://github.com/ad-m/github-push-action#readme
  () => ({ "needs": { "contents": "write" }, "may": { "discussions": "write" }, "token": ["token"] }),
  // https://github.com/ncipollo/release-action#action-inputs
  () => ({ "needs": { "contents": "write" }, "may": { "pull-requests": "write" }, "token": ["token"], "asks": ["github_token"] }),
  // https://github.com/release-drafter/release-drafter#usage
  () => ({ "needs": { "contents": "write", "pull-requests": "write" }, "may": { "id-token": "write" }, "token": ["github-token"], "asks": ["github_token"] }),
  // https://github.com/changesets/action#readme
  () => ({ "needs": { "checks": "write" }, "may": { "pull-requests": "write", "contents": "read", "issues": "read", "actions": "read" }, "token": ["github_token"] }),
  // https://github.com/enricomi/publish-unit-test-result-action#permissions
  () => ({ "may": { "contents": "read", "packages": "read", "statuses": "write", "issues": "write", "pull-requests": "write" }, "asks": ["github_token"] }),
  // https://github.com/super-linter/super-linter#get-started
  () => ({ "needs": { "pull-requests": "write" }, "token": ["github_token"] }),
  // https://github.com/marocchino/sticky-pull-request-comment#usage
  () => ({ "needs": { "pull-requests": "write" }, "token": ["github-token"] }),
  // https://github.com/hmarr/auto-approve-action#readme
  () => ({ "needs": { "pull-requests": "read" }, "token": ["github-token"] }),
  // https://github.com/dependabot/fetch-metadata#usage-instructions
  () => ({ "needs": { "contents": "read" }, "may": { "pull-requests": "read" }, "token": ["token"] }),
  // https://github.com/wagoid/commitlint-github-action#readme
  () => ({ "needs": { "actions": "write" }, "token": ["token"] }),
  // https://github.com/benc-uk/workflow-dispatch#inputs
  () => ({ "may": { "deployments": "write", "contents": "read" }, "asks": ["githubtoken"] }),
  // https://github.com/cloudflare/wrangler-action#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/coverallsapp/github-action#readme
  () => ({ "may": { "contents": "write", "pull-requests": "write" }, "token": ["github-token"] }),
  // https://github.com/gradle/actions/blob/main/docs/setup-gradle.md
  () => ({}),
  // https://github.com/gradle/actions/blob/main/docs/wrapper-validation.md
  () => ({ "token": ["token"] }),
  // https://github.com/lycheeverse/lychee-action#readme
  () => ({ "token": ["github-token"] }),
  // https://github.com/shivammathur/setup-php#readme
  () => ({ "token": ["token"] }),
  // https://github.com/oven-sh/setup-bun#readme
  () => ({}),
  // https://github.com/denoland/setup-deno#readme
  () => ({}),
  // https://github.com/webfactory/ssh-agent#readme
  () => ({ "may": { "id-token": "write", "attestations": "write" } }),
  // https://github.com/pypa/gh-action-pypi-publish#readme
  () => ({ "may": { "id-token": "write", "packages": "write" }, "asks": ["token"] }),
  // https://github.com/js-devtools/npm-publish#readme
  () => ({ "needs": { "id-token": "write" } }),
  // https://github.com/rust-lang/crates-io-auth-action#readme
  () => ({ "may": { "id-token": "write" } }),
  // https://github.com/rubygems/configure-rubygems-credentials#readme
  () => ({ "needs": { "contents": "write", "id-token": "write" } }),
  // https://github.com/rubygems/release-gem#readme
  () => ({ "needs": { "id-token": "write" } }),
  // https://github.com/nuget/login#readme
  () => ({ "needs": { "id-token": "write" } }),
  // https://github.com/octo-sts/action#readme
  () => ({ "needs": { "contents": "read", "packages": "write", "id-token": "write" }, "token": ["github-token"] }),
  // https://github.com/actions/publish-immutable-action#usage
  () => ({ "needs": { "contents": "write" }, "token": ["token"] }),
  // https://github.com/actions/publish-action#recommended-permissions
  () => ({ "may": { "issues": "write", "pull-requests": "write", "contents": "write", "actions": "write" }, "token": ["reaction-token"], "asks": ["token"] }),
  // https://github.com/peter-evans/slash-command-dispatch#action-inputs
  () => ({ "needs": { "contents": "write", "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/enable-pull-request-automerge#action-inputs
  () => ({ "needs": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/peter-evans/create-issue-from-file#action-inputs
  () => ({ "may": { "actions": "read", "pull-requests": "read" }, "token": ["github_token"] }),
  // https://github.com/dawidd6/action-download-artifact#usage
  () => ({}),
  // https://github.com/aws-actions/aws-secretsmanager-get-secrets#usage
  () => ({ "may": { "contents": "read" }, "asks": ["github_access_token"] }),
  // https://github.com/cachix/install-nix-action#inputs-specify-using-with
  () => ({}),
  // https://github.com/docker/bake-action/tree/master/subaction/matrix#readme
  () => ({}),
  // https://github.com/Homebrew/actions/tree/main/cache-homebrew-prefix#readme
  () => ({ "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/git-user-config#readme
  () => ({ "needs": { "pull-requests": "write" }, "may": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/label-pull-requests#readme
  () => ({ "may": { "issues": "write", "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/post-comment#readme
  () => ({ "needs": { "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/limit-pull-requests#readme
  () => ({ "needs": { "issues": "write" }, "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/create-or-update-issue#readme
  () => ({ "may": { "pull-requests": "write" }, "token": ["token"] }),
  // https://github.com/Homebrew/actions/tree/main/create-pull-request#readme
  () => ({ "needs": { "pull-requests": "write" }, "token": ["token"] })
  // https://github.com/Homebrew/actions/tree/main/dismiss-approvals#readme
];
var places = {
  "actions/checkout": 0,
  "actions/github-script": 1,
  "actions/upload-artifact": 2,
  "actions/upload-artifact/merge": 2,
  "actions/download-artifact": 3,
  "actions/cache": 4,
  "actions/cache/restore": 4,
  "actions/cache/save": 4,
  "actions/setup-go": 5,
  "actions/setup-node": 6,
  "actions/setup-python": 7,
  "actions/setup-java": 8,
  "actions/setup-dotnet": 9,
  "actions/stale": 10,
  "actions/labeler": 11,
  "actions/first-interaction": 12,
  "actions/add-to-project": 13,
  "actions/ai-inference": 14,
  "actions/attest": 15,
  "actions/attest-build-provenance": 16,
  "actions/attest-sbom": 17,
  "actions/configure-pages": 18,
  "actions/upload-pages-artifact": 19,
  "actions/deploy-pages": 20,
  "actions/create-github-app-token": 21,
  "actions/create-release": 22,
  "actions/upload-release-asset": 23,
  "actions/delete-package-versions": 24,
  "actions/dependency-review-action": 25,
  "github/codeql-action/init": 26,
  "github/codeql-action/analyze": 27,
  "github/codeql-action/autobuild": 28,
  "github/codeql-action/upload-sarif": 29,
  "aws-actions/configure-aws-credentials": 30,
  "aws-actions/amazon-ecr-login": 31,
  "aws-actions/amazon-ecs-deploy-task-definition": 32,
  "aws-actions/amazon-ecs-render-task-definition": 33,
  "azure/login": 34,
  "azure/cli": 35,
  "azure/setup-helm": 36,
  "azure/setup-kubectl": 37,
  "azure/webapps-deploy": 38,
  "azure/functions-action": 39,
  "azure/docker-login": 40,
  "google-github-actions/auth": 41,
  "google-github-actions/setup-gcloud": 42,
  "google-github-actions/get-gke-credentials": 43,
  "google-github-actions/deploy-cloudrun": 44,
  "google-github-actions/upload-cloud-storage": 45,
  "google-github-actions/get-secretmanager-secrets": 46,
  "docker/setup-buildx-action": 47,
  "docker/setup-qemu-action": 48,
  "docker/setup-docker-action": 49,
  "docker/build-push-action": 50,
  "docker/bake-action": 51,
  "docker/login-action": 52,
  "docker/metadata-action": 53,
  "docker/scout-action": 54,
  "hashicorp/setup-terraform": 55,
  "hashicorp/vault-action": 56,
  "hashicorp/setup-packer": 57,
  "opentofu/setup-opentofu": 58,
  "step-security/harden-runner": 59,
  "jdx/mise-action": 60,
  "grafana/shared-workflows/actions/login-to-gar": 61,
  "grafana/shared-workflows/actions/dockerhub-login": 62,
  "grafana/shared-workflows/actions/get-vault-secrets": 63,
  "grafana/shared-workflows/actions/create-github-app-token": 64,
  "grafana/shared-workflows/actions/login-to-gcs": 65,
  "grafana/shared-workflows/actions/push-to-gar-docker": 66,
  "pagopa/dx/actions/csp-login": 67,
  "pagopa/dx/.github/actions/node-setup": 68,
  "pagopa/dx/.github/actions/terraform-setup": 69,
  "pagopa/dx/.github/actions/download-artifact": 70,
  "pagopa/dx/.github/actions/upload-artifact": 71,
  "pagopa/dx/.github/actions/get-terraform-version": 72,
  "pagopa/dx/.github/actions/slack-notification": 73,
  "pagopa/dx/actions/pr-comment": 74,
  "pagopa/dx/actions/docker-build-push": 75,
  "ministryofjustice/modernisation-platform-github-actions/decrypt-secrets": 76,
  "ministryofjustice/modernisation-platform-github-actions/signed-commit": 77,
  "ministryofjustice/modernisation-platform-github-actions/terraform-static-analysis": 78,
  "ministryofjustice/modernisation-platform-github-actions/format-code": 79,
  "cds-snc/terraform-plan": 80,
  "cds-snc/terraform-tools-setup": 81,
  "cds-snc/dns-proxy-action": 82,
  "clowdhaus/terraform-composite-actions/pre-commit": 83,
  "clowdhaus/terraform-composite-actions/directories": 84,
  "clowdhaus/terraform-min-max": 85,
  "gruntwork-io/terragrunt-action": 86,
  "terraform-linters/setup-tflint": 87,
  "terraform-docs/gh-actions": 88,
  "bridgecrewio/checkov-action": 89,
  "peter-evans/create-pull-request": 90,
  "peter-evans/create-or-update-comment": 91,
  "peter-evans/find-comment": 92,
  "peter-evans/close-issue": 93,
  "peter-evans/repository-dispatch": 94,
  "peter-murray/workflow-application-token-action": 95,
  "tibdex/github-app-token": 96,
  "slackapi/slack-github-action": 97,
  "swatinem/rust-cache": 98,
  "dtolnay/rust-toolchain": 99,
  "actions-rust-lang/setup-rust-toolchain": 100,
  "taiki-e/install-action": 101,
  "astral-sh/setup-uv": 102,
  "astral-sh/ruff-action": 103,
  "nick-fields/retry": 104,
  "nick-invision/retry": 104,
  "jaxxstorm/action-install-gh-release": 105,
  "mshick/add-pr-comment": 106,
  "ossf/scorecard-action": 107,
  "rui314/setup-mold": 108,
  "amannn/action-semantic-pull-request": 109,
  "dessant/lock-threads": 110,
  "dessant/support-requests": 111,
  "golangci/golangci-lint-action": 112,
  "dorny/paths-filter": 113,
  "dorny/test-reporter": 114,
  "ruby/setup-ruby": 115,
  "pyo3/maturin-action": 116,
  "cycjimmy/semantic-release-action": 117,
  "sigstore/cosign-installer": 118,
  "sigstore/gh-action-sigstore-python": 119,
  "imranismail/setup-kustomize": 120,
  "goreleaser/goreleaser-action": 121,
  "fluxcd/flux2/action": 122,
  "codecov/codecov-action": 123,
  "toko-bifrost/ms-teams-deploy-card": 124,
  "kota65535/github-openvpn-connect-action": 125,
  "helm/kind-action": 126,
  "helm/chart-testing-action": 127,
  "helm/chart-releaser-action": 128,
  "thollander/actions-comment-pull-request": 129,
  "pre-commit/action": 130,
  "tj-actions/changed-files": 131,
  "tj-actions/verify-changed-files": 132,
  "styfle/cancel-workflow-action": 133,
  "googleapis/release-please-action": 134,
  "google-github-actions/release-please-action": 134,
  "crazy-max/ghaction-import-gpg": 135,
  "mikepenz/action-junit-report": 136,
  "jetli/wasm-bindgen-action": 137,
  "jetli/wasm-pack-action": 137,
  "homebrew/actions/setup-homebrew": 138,
  "endbug/label-sync": 139,
  "endbug/add-and-commit": 140,
  "endbug/latest-tag": 141,
  "softprops/action-gh-release": 142,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml": 143,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml": 144,
  "renovatebot/github-action": 145,
  "pnpm/action-setup": 146,
  "nrwl/nx-set-shas": 147,
  "ludeeus/action-shellcheck": 148,
  "jlumbroso/free-disk-space": 149,
  "codspeedhq/action": 150,
  "zizmorcore/zizmor-action": 151,
  "uraimo/run-on-arch-action": 152,
  "tailscale/github-action": 153,
  "sonarsource/sonarcloud-github-action": 154,
  "sonarsource/sonarqube-scan-action": 154,
  "mszostok/codeowners-validator": 155,
  "ibiqlik/action-yamllint": 156,
  "anchore/sbom-action": 157,
  "anchore/scan-action": 158,
  "aquasecurity/trivy-action": 159,
  "aquasecurity/setup-trivy": 160,
  "snyk/actions/golang": 161,
  "snyk/actions/node": 161,
  "snyk/actions/setup": 161,
  "gitleaks/gitleaks-action": 162,
  "trufflesecurity/trufflehog": 163,
  "peaceiris/actions-gh-pages": 164,
  "peaceiris/actions-hugo": 165,
  "jamesives/github-pages-deploy-action": 166,
  "stefanzweifel/git-auto-commit-action": 167,
  "ad-m/github-push-action": 168,
  "ncipollo/release-action": 169,
  "release-drafter/release-drafter": 170,
  "changesets/action": 171,
  "enricomi/publish-unit-test-result-action": 172,
  "enricomi/publish-unit-test-result-action/linux": 172,
  "super-linter/super-linter": 173,
  "super-linter/super-linter/slim": 173,
  "github/super-linter": 173,
  "github/super-linter/slim": 173,
  "marocchino/sticky-pull-request-comment": 174,
  "hmarr/auto-approve-action": 175,
  "dependabot/fetch-metadata": 176,
  "wagoid/commitlint-github-action": 177,
  "benc-uk/workflow-dispatch": 178,
  "cloudflare/wrangler-action": 179,
  "coverallsapp/github-action": 180,
  "gradle/actions/setup-gradle": 181,
  "gradle/actions/wrapper-validation": 182,
  "lycheeverse/lychee-action": 183,
  "shivammathur/setup-php": 184,
  "oven-sh/setup-bun": 185,
  "denoland/setup-deno": 186,
  "webfactory/ssh-agent": 187,
  "pypa/gh-action-pypi-publish": 188,
  "js-devtools/npm-publish": 189,
  "rust-lang/crates-io-auth-action": 190,
  "rubygems/configure-rubygems-credentials": 191,
  "rubygems/release-gem": 192,
  "nuget/login": 193,
  "octo-sts/action": 194,
  "actions/publish-immutable-action": 195,
  "actions/publish-action": 196,
  "peter-evans/slash-command-dispatch": 197,
  "peter-evans/enable-pull-request-automerge": 198,
  "peter-evans/create-issue-from-file": 199,
  "dawidd6/action-download-artifact": 200,
  "aws-actions/aws-secretsmanager-get-secrets": 201,
  "cachix/install-nix-action": 202,
  "docker/bake-action/subaction/matrix": 203,
  "homebrew/actions/cache-homebrew-prefix": 204,
  "homebrew/actions/git-user-config": 205,
  "homebrew/actions/label-pull-requests": 206,
  "homebrew/actions/post-comment": 207,
  "homebrew/actions/limit-pull-requests": 208,
  "homebrew/actions/create-or-update-issue": 209,
  "homebrew/actions/create-pull-request": 210,
  "homebrew/actions/dismiss-approvals": 211
};
var usedActions = (name2) => Object.hasOwn(places, name2) ? entries[places[name2]]?.() ?? null : null;

// src/stage/workflow-facts.ts
function workflowFacts(files) {
  return adaptWorkflows(files, usedActions);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  workflowFacts
});
})
