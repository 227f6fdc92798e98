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

// src/resolve/terraform/plan/open-plans.ts
var open_plans_exports = {};
__export(open_plans_exports, {
  openPlans: () => openPlans
});
module.exports = __toCommonJS(open_plans_exports);

// src/base/user-error.ts
var UserError = class extends Error {
  todo;
  constructor(message, todo) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
};

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

// src/base/json.ts
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function at(json, ...keys) {
  let found2 = json;
  for (const key of keys) {
    if (!isObject(found2) || !Object.hasOwn(found2, key)) return void 0;
    found2 = found2[key];
  }
  return found2;
}
function textAt(json, ...keys) {
  const found2 = at(json, ...keys);
  return typeof found2 === "string" ? found2 : null;
}
function listAt(json, ...keys) {
  const found2 = at(json, ...keys);
  return Array.isArray(found2) ? found2 : [];
}
function pairsAt(json, ...keys) {
  const found2 = at(json, ...keys);
  return isObject(found2) ? Object.entries(found2) : [];
}

// src/resolve/terraform/plan/choose-root.ts
var least = 0.6;
function chooseRoot(plan, starts, partly, holdsTerraform = () => false) {
  const { path, dir } = plan;
  const todo = "Write which root it is of: `--plan DIR=FILE`, e.g. `--plan infra/prod=plan.json`.";
  if (dir !== null) {
    if (starts.some((start) => start.dir === dir)) return dir;
    if (partly) return null;
    throw new UserError(
      `\`--plan ${dir || "."}=${path}\`: \`${dir || "."}\` is no root of the tree that is judged`,
      "Name the folder that the plan was made in, relative to the top of the tree."
    );
  }
  const own = folderIn(path, holdsTerraform);
  if (own !== null && starts.some((start) => start.dir === own)) return own;
  if (own !== null && partly) return null;
  const wanted = declaredBy(plan.configuration);
  const fitting = starts.map(({ dir: at2, module: module2 }) => ({ dir: at2, fit: fitOf(wanted, module2) }));
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  if (best < least) {
    if (partly) return null;
    throw new UserError(`no root of the tree declares what the plan \`${path}\` does`, todo);
  }
  const found2 = fitting.filter(({ fit }) => fit === best).map((one) => one.dir);
  const [only = null] = found2;
  if (found2.length === 1) return only;
  const some = found2.slice(0, 3).map((one) => `\`${one || "."}\``).join(", ");
  const more = found2.length > 3 ? ` and ${found2.length - 3} more` : "";
  throw new UserError(`the plan \`${path}\` fits several roots alike: ${some}${more}`, todo);
}
function folderIn(path, holdsTerraform) {
  const steps = folderOf(path.replaceAll("\\", "/")).split("/").filter((step2) => step2 !== "" && step2 !== ".");
  for (let i = Math.max(0, steps.length - deepest); i < steps.length; i++) {
    const folder = steps.slice(i).join("/");
    if (holdsTerraform(folder)) return folder;
  }
  return null;
}
var deepest = 32;
function declaredBy(configuration) {
  return /* @__PURE__ */ new Set([
    ...listAt(configuration, "resources").flatMap((one) => textAt(one, "address") ?? []),
    ...pairsAt(configuration, "module_calls").map(([name]) => `module.${name}`),
    ...pairsAt(configuration, "variables").map(([name]) => `var.${name}`),
    ...pairsAt(configuration, "outputs").map(([name]) => `output.${name}`)
  ]);
}
function fitOf(wanted, module2) {
  const own = [
    ...module2.resources.keys(),
    ...[...module2.calls.keys()].map((name) => `module.${name}`),
    ...[...module2.variables.keys()].map((name) => `var.${name}`),
    ...[...module2.outputs.keys()].map((name) => `output.${name}`)
  ];
  const total = own.length + wanted.size;
  return total === 0 ? 0 : 2 * own.filter((name) => wanted.has(name)).length / total;
}

// src/base/known.ts
var nowhere = [];
function known(value, at2, through = nowhere) {
  return { known: true, value, at: at2, through };
}
function unknown(why, at2, name, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at: at2, through, name };
  const { reference, pieces, itself, making, decoded } = more;
  return { known: false, why, at: at2, through, name, reference, pieces, itself, making, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/resolve/terraform/values.ts
function fail(at2, message) {
  return { known: false, why: "unsupported", at: at2, through: [], name: message, failed: message };
}
function isFailure(value) {
  return !value.known && "failed" in value;
}
var mostHops = 16;
function place(value, at2) {
  if (isWithin(value.at, at2)) return value;
  const through = hopsOf(value);
  if (value.known)
    return value.reference === void 0 && value.decoded === void 0 && value.file === void 0 ? { known: true, value: value.value, at: at2, through } : { ...value, at: at2, through };
  if (isFailure(value)) return { ...value, at: at2, through };
  const { why, name, reference, pieces, itself, making, decoded } = value;
  return reference || pieces || itself || making || decoded ? { known: false, why, at: at2, through, name, reference, pieces, itself, making, decoded } : { known: false, why, at: at2, through, name };
}
function hopsOf({ at: at2, through }) {
  if (through.length === 0) return [at2];
  return through.length < mostHops ? [at2, ...through] : [at2, ...through.slice(0, mostHops - 1)];
}
function isWithin(from, at2) {
  return from.file === at2.file && from.start >= at2.start && from.end <= at2.end;
}
function derive(from, at2, making) {
  if (isFailure(from)) return place(from, at2);
  const through = isWithin(from.at, at2) ? from.through : hopsOf(from);
  return unknown(from.why, at2, from.name, { through, making });
}
function firstUnknown(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data !== "object" || data === null) return null;
  if (data.rest) return data.rest;
  if (isItems(data)) return anyUnknown(data.items);
  for (const one of data.fields.values()) {
    const found2 = firstUnknown(one);
    if (found2) return found2;
  }
  return null;
}
function anyUnknown(values) {
  for (let i = 0; i < values.length; i++) {
    const found2 = firstUnknown(values[i]);
    if (found2) return found2;
  }
  return null;
}
function list(items, at2, rest = null) {
  return known({ items, rest }, at2);
}
function map(fields, at2, rest = null) {
  return known({ fields, rest }, at2);
}
function numberText(value) {
  if (typeof value === "bigint") return value.toString();
  if (Number.isInteger(value)) return Object.is(value, -0) ? "0" : BigInt(value).toString();
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
}
function textOf(data) {
  if (typeof data === "string") return data;
  if (typeof data === "boolean") return String(data);
  if (typeof data === "number" || typeof data === "bigint") return numberText(data);
  return null;
}
function sortedKeys(map2) {
  const keys = [...map2.keys()];
  for (let i = 1; i < keys.length; i++)
    if (keys[i - 1] > keys[i]) return keys.sort();
  return keys;
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/resolve/terraform/plan/own-account.ts
var principal = /arn:[^:"\s]*:(?:iam|sts)::\d{12}:|^\d{12}$/;
function saysMore(source, text) {
  const holes = (source.pieces ?? [source]).filter((one) => typeof one !== "string");
  const isReference = ({ reference, why }) => reference !== void 0 && (why === "computed" || why === "data-source");
  if (!holes.every(isReference)) return false;
  return principal.test(text) || source.pieces !== void 0 && holes.some(isManaged);
}
function isManaged({ why }) {
  return why === "computed";
}
function ownAccountsOf(resources) {
  const found2 = /* @__PURE__ */ new Set();
  for (const { mode, type, before, after } of resources)
    for (const told of [before, after]) {
      const id = type === "aws_caller_identity" ? textAt(told?.values, "account_id") : null;
      const arn = mode === "resource" ? textAt(told?.values, "arn") : null;
      const account = id ?? /^arn:[^:]*:iam::(\d{12}):/.exec(arn ?? "")?.[1];
      if (account !== void 0) found2.add(account);
    }
  return found2;
}
function withOwnAccount(value, accounts) {
  if (!value.known || accounts.size === 0) return value;
  const data = value.value;
  const inner = (one) => withOwnAccount(one, accounts);
  if (isItems(data)) return { ...value, value: { ...data, items: data.items.map(inner) } };
  if (isFields(data)) {
    const fields = new Map([...data.fields].map(([key, one]) => [key, inner(one)]));
    return { ...value, value: { ...data, fields } };
  }
  if (typeof data !== "string" || !principal.test(data)) return value;
  const [whole, before = "", account = "", after = ""] = /^(.*?)(\d{12})(.*)$/s.exec(data) ?? [];
  if (whole === void 0 || !accounts.has(account)) return value;
  const name = "data.aws_caller_identity.account_id";
  const hole = unknown("data-source", value.at, name);
  if (before === "" && after === "") return hole;
  const pieces = [before, hole, after].filter((one) => one !== "");
  return unknown("data-source", value.at, name, { pieces });
}

// src/resolve/terraform/plan/plan-index.ts
function indexOf({ resources }) {
  const byBlock = /* @__PURE__ */ new Map();
  const byModule = /* @__PURE__ */ new Map();
  const before = /* @__PURE__ */ new Map();
  const nowOf = /* @__PURE__ */ new Map();
  for (const one of resources.values()) {
    append(byBlock, blockOf(one), one);
    append(byModule, one.module, one);
    if (!one.before) continue;
    const { block, key } = one.previous === null ? { ...one, block: blockOf(one) } : parted(one.previous);
    append(before, block, key);
    nowOf.set(block, (nowOf.get(block) ?? /* @__PURE__ */ new Set()).add(blockOf(one)));
  }
  const moduleKeys = /* @__PURE__ */ new Map();
  for (const [address, held] of byModule)
    for (const { call, key } of callsIn(address)) {
      const keys = moduleKeys.get(call) ?? { before: /* @__PURE__ */ new Set(), after: /* @__PURE__ */ new Set() };
      moduleKeys.set(call, keys);
      if (held.some((one) => one.before)) keys.before.add(key);
      if (held.some((one) => one.after)) keys.after.add(key);
    }
  const listed = [...moduleKeys].map(([call, { before: before2, after }]) => {
    return [call, { before: [...before2], after: [...after] }];
  });
  const accounts = ownAccountsOf(resources.values());
  return { byBlock, before, nowOf, byModule, moduleKeys: new Map(listed), accounts };
}
function blockOf({ module: module2, mode, type, name }) {
  const local = mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
  return module2 === "" ? local : `${module2}.${local}`;
}
var step = /module\.([^.[\]]+)(?:\[(?:("(?:[^"\\]|\\.)*")|(\d+))\])?(?:\.|$)/gy;
function callsIn(address) {
  const found2 = [];
  step.lastIndex = 0;
  while (step.lastIndex < address.length) {
    const from = step.lastIndex;
    const match = step.exec(address);
    if (!match) return [];
    const [, name = "", text, number2] = match;
    found2.push({ call: `${address.slice(0, from)}module.${name}`, key: keyOf(text, number2) });
  }
  return found2;
}
function parted(address) {
  const [whole = "", text, number2] = /\[(?:("(?:[^"\\]|\\.)*")|(\d+))\]$/.exec(address) ?? [];
  const block = address.slice(0, address.length - whole.length);
  return { block, key: keyOf(text, number2) };
}
function keyOf(text, number2) {
  if (text !== void 0) return unquoted(text);
  return number2 === void 0 ? null : Number(number2);
}
function unquoted(text) {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
var none = { before: [], after: [] };
function keysIn({ byBlock, before, moduleKeys }, address, isModule) {
  if (isModule) return moduleKeys.get(address) ?? none;
  const planned = (byBlock.get(address) ?? []).filter(({ after }) => after !== null);
  return { before: before.get(address) ?? [], after: planned.map(({ key }) => key) };
}
function configOf(root, generic) {
  let found2 = root;
  const steps = generic === "" ? [] : generic.split(".");
  for (let i = 1; i < steps.length; i += 2)
    found2 = at(found2, "module_calls", steps[i] ?? "", "module");
  return found2;
}
function declarationIn(module2, local) {
  const call = /^module\.([^.]+)$/.exec(local)?.[1];
  if (call !== void 0) return isObject(at(module2, "module_calls", call)) ? "module" : null;
  if (!resourceIn(module2, local)) return null;
  return local.startsWith("data.") ? "data" : "resource";
}
var byAddress = /* @__PURE__ */ new WeakMap();
function resourceIn(module2, local) {
  if (!isObject(module2)) return void 0;
  let found2 = byAddress.get(module2);
  if (!found2) {
    const listed = listAt(module2, "resources");
    found2 = new Map(listed.map((one) => [textAt(one, "address") ?? "", one]));
    byAddress.set(module2, found2);
  }
  return found2.get(local);
}

// src/resolve/terraform/plan/reading.ts
function newReading(trusted) {
  return {
    trusted,
    signatures: /* @__PURE__ */ new Map(),
    seeded: /* @__PURE__ */ new Set(),
    opened: /* @__PURE__ */ new Set(),
    turned: /* @__PURE__ */ new Set(),
    said: /* @__PURE__ */ new Map(),
    disagrees: false
  };
}
function isAgreed({ reading, role }, key, signature) {
  if (signature === null) return role === "head";
  if (role === "base") return reading.signatures.get(key) === signature;
  reading.signatures.set(key, signature);
  return true;
}
var mostSaid = 20;
function differ({ plan, reading, role }, note, gap) {
  reading.disagrees = true;
  if (role === "base") return;
  const { said } = reading;
  const place2 = said.get(gap.what) ?? said.size;
  if (place2 >= mostSaid) return;
  said.set(gap.what, place2);
  const more = place2 === mostSaid - 1 ? "; its other differences are not listed" : "";
  const why = `the plan \`${plan.path}\` says otherwise than the source, and both are judged${more}`;
  note({ kind: "plan", ...gap, why });
}

// src/resolve/terraform/plan/signature.ts
var deepest2 = 64;
var longest = 1e6;
function signatureOf(value, turned = none2) {
  const parts = [];
  let length = 0;
  let isTurned = false;
  const add2 = (text) => {
    length += text.length;
    if (length < longest) parts.push(`${text.length}:${text}`);
  };
  const name = (unknown2) => {
    isTurned ||= isAmong(unknown2.name, turned);
    add2(`?${unknown2.why} ${unknown2.name} ${unknown2.making?.() ?? ""}`);
  };
  write(value, add2, name, 0);
  return length < longest && !isTurned ? parts.join("") : null;
}
var none2 = /* @__PURE__ */ new Set();
function isAmong(name, names) {
  for (const whole of names)
    if (name.startsWith(whole) && (name === whole || /[.[]/.test(name.charAt(whole.length))))
      return true;
  return false;
}
function write(value, add2, name, depth) {
  if (depth > deepest2) return add2("\u2026");
  if (value.decoded) return write(value.decoded, add2, name, depth + 1);
  if (!value.known) {
    name(value);
    for (const piece of value.pieces ?? [])
      if (typeof piece === "string") add2(piece);
      else name(piece);
    return;
  }
  const data = value.value;
  if (isItems(data)) {
    add2(`[${data.items.length}`);
    for (const item of data.items) write(item, add2, name, depth + 1);
    for (const one of data.maybe ?? []) {
      name(one.on);
      write(one.value, add2, name, depth + 1);
    }
    if (data.rest) write(data.rest, add2, name, depth + 1);
  } else if (isFields(data)) {
    add2(`{${data.fields.size}`);
    for (const key of sortedKeys(data.fields)) {
      add2(key);
      write(data.fields.get(key), add2, name, depth + 1);
    }
    for (const one of [...data.open ?? [], ...data.maybe ?? []]) {
      if ("on" in one) name(one.on);
      write(one.key, add2, name, depth + 1);
      write(one.value, add2, name, depth + 1);
    }
    if (data.rest) write(data.rest, add2, name, depth + 1);
  } else add2(`${typeof data} ${String(data)}`);
}

// src/resolve/terraform/plan/instances.ts
function instancesBy(side) {
  const { reading } = side;
  return (note, module2, address, at2, rows) => {
    if (/\[\*\]|\$\{/.test(address)) return null;
    if (module2.active.known && !module2.active.value) return null;
    const found2 = find(side, module2, address);
    if (!found2) return null;
    const isHeads = isAgreed(side, `instances ${address}`, signatureOf2(rows, reading.turned));
    if (!isHeads)
      return isOpen(rows) && wasOpen(side, address) ? withSure(rows, found2.before) : null;
    const open = isOpen(rows);
    if (open && side.role === "head") reading.opened.add(address);
    const sure = withSure(rows, found2.after);
    const differs = open ? sure.keys.length > found2.after.keys.length : !isSame(rows, found2.after);
    if (!differs || found2.isModule || module2.syntax.standsIn) return open ? sure : null;
    if (reading.trusted) differ(side, note, { at: at2, what: `the instances of \`${address}\`` });
    else reading.disagrees = true;
    if (reading.trusted) return found2.after;
    return open ? sure : null;
  };
}
function withSure({ rows }, { keys, all }) {
  const more = [];
  for (const { key, active } of rows)
    if (active.known && active.value && (typeof key === "string" || typeof key === "number")) {
      if (!keys.includes(key)) more.push(key);
    }
  return { keys: [...keys, ...more], all };
}
function wasOpen({ index, reading }, address) {
  const blocks = index.nowOf.get(address) ?? [address];
  return [...blocks].every((block) => reading.opened.has(block));
}
function find({ plan, index, role }, module2, address) {
  const local = module2.address === "" ? address : address.slice(module2.address.length + 1);
  const declared = declarationIn(configOf(plan.configuration, module2.generic), local);
  if (!declared && !(role === "base" && index.before.has(address))) return null;
  const isModule = declared === "module";
  const { before, after } = keysIn(index, address, isModule);
  const all = plan.complete !== false && (after.length > 0 || plan.complete === true && declared !== "data");
  if (!all && after.length === 0) return null;
  return { isModule, before: { keys: before, all }, after: { keys: after, all } };
}
function isOpen({ rows, open }) {
  return open !== null || rows.some(({ key, active }) => !active.known || isAny(key));
}
function isAny(key) {
  return typeof key === "object" && key !== null;
}
function isSame({ rows }, { keys, all }) {
  const own = rows.filter(({ active }) => active.known && active.value).map(({ key }) => key);
  const has = new Set(own);
  return keys.every((key) => has.has(key)) && (!all || own.length === keys.length);
}
function textOf2(key) {
  return typeof key === "object" && key !== null && "text" in key ? String(key.text) : "";
}
function signatureOf2({ kind, rows, open }, turned) {
  const reasons = [open, ...rows.map(({ active }) => active.known ? null : active)];
  if (reasons.some((one) => one && isAmong(one.name, turned))) return null;
  const each = rows.map(({ key, active }) => [
    isAny(key) ? { open: textOf2(key) } : key,
    active.known ? active.value : active.name
  ]);
  return JSON.stringify([kind, each, open?.name ?? null]);
}

// src/resolve/terraform/compare.ts
function mayBe({ pieces }, text) {
  if (!pieces) return true;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (typeof first === "string" && !text.startsWith(first)) return false;
  return typeof last !== "string" || text.endsWith(last);
}

// src/parse/problem-text.ts
var mostProblems = 100;
function shorten(text) {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function standsTwice(text, key, within, before) {
  return `the key \`${shorten(key)}\` stands twice in one ${within}, already on line ${lineNumber(text, before)}`;
}
function lineNumber(text, offset) {
  let line = 1;
  for (let at2 = text.indexOf("\n"); at2 !== -1 && at2 < offset; at2 = text.indexOf("\n", at2 + 1))
    line++;
  return line;
}

// src/parse/yaml/scalar.ts
var longestNumber = 308;
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text) {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  return text.length > longestNumber ? finite(value) : BigInt(text);
}

// src/parse/json/reader.ts
var Stop = class extends Error {
  start;
  constructor(start, message) {
    super(message);
    this.start = start;
  }
};
function stop(reader, expected) {
  throw new Stop(
    reader.at,
    `this is not JSON: ${expected} is expected, but ${found(reader)} stands here`
  );
}
function found(reader) {
  const code = reader.text.codePointAt(reader.at);
  if (code === void 0) return "the end of the file";
  return code < 32 || code === 127 ? `the control character ${code}` : `\`${String.fromCodePoint(code)}\``;
}
function skipSpace(reader) {
  const { text } = reader;
  let at2 = reader.at;
  for (let c = text.charCodeAt(at2); c === 32 || c === 10 || c === 13 || c === 9; c = text.charCodeAt(at2))
    at2++;
  reader.at = at2;
}

// src/parse/json/strings.ts
function readString(reader) {
  const { text } = reader;
  const start = reader.at + 1;
  let at2 = start;
  for (let c = text.charCodeAt(at2); c !== 34 && c !== 92 && c >= 32; c = text.charCodeAt(at2)) at2++;
  if (text.charCodeAt(at2) === 34) {
    reader.at = at2 + 1;
    return text.slice(start, at2);
  }
  reader.at = at2;
  return readEscaped(reader, start);
}
var escapes = /* @__PURE__ */ new Map([
  [34, '"'],
  [92, "\\"],
  [47, "/"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "	"]
]);
function readEscaped(reader, start) {
  const { text } = reader;
  let value = "";
  let from = start;
  let at2 = reader.at;
  for (; ; ) {
    const c = text.charCodeAt(at2);
    if (c === 34) {
      reader.at = at2 + 1;
      return value + text.slice(from, at2);
    }
    if (c === 92) {
      value += text.slice(from, at2);
      const escape = text.charCodeAt(at2 + 1);
      const simple = escapes.get(escape);
      if (simple !== void 0) {
        value += simple;
        at2 += 2;
      } else if (escape === 117 && isHex(text, at2 + 2)) {
        value += String.fromCharCode(Number.parseInt(text.slice(at2 + 2, at2 + 6), 16));
        at2 += 6;
      } else {
        reader.at = at2 + 1;
        stop(reader, 'one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000`');
      }
      from = at2;
    } else if (c >= 32) at2++;
    else {
      reader.at = at2;
      stop(reader, at2 < text.length ? 'a closing `"` or an escape such as `\\n`' : 'a closing `"`');
    }
  }
}
function isHex(text, from) {
  for (let at2 = from; at2 < from + 4; at2++) {
    const c = text.charCodeAt(at2);
    if (!(c >= 48 && c <= 57 || c >= 65 && c <= 70 || c >= 97 && c <= 102)) return false;
  }
  return true;
}

// src/parse/json/parse.ts
var maxDepth = 200;
var smallObject = 12;
function parseJson(text) {
  return parse(text, false);
}
function parseNearlyJson(text) {
  return parse(text, true);
}
function parse(text, forgiving) {
  const reader = {
    text,
    at: text.charCodeAt(0) === 65279 ? 1 : 0,
    depth: 0,
    forgiving,
    problems: []
  };
  try {
    skipSpace(reader);
    if (reader.at === text.length)
      return fail2(reader, text.length, "this is not JSON: the file is empty");
    const root = readValue(reader);
    skipSpace(reader);
    if (reader.at < text.length)
      return fail2(
        reader,
        reader.at,
        `this is not JSON: ${found(reader)} follows the end of the document`
      );
    return {
      documents: [{ start: root.start, end: root.end, root }],
      comments: [],
      problems: reader.problems
    };
  } catch (error) {
    if (error instanceof Stop) return fail2(reader, error.start, error.message);
    throw error;
  }
}
function fail2(reader, start, message) {
  reader.problems.push({ start, end: Math.min(start + 1, reader.text.length), message });
  return { documents: [], comments: [], problems: reader.problems };
}
function readValue(reader) {
  switch (reader.text.charCodeAt(reader.at)) {
    case 34:
      return readText(reader);
    case 123:
      return readObject(reader);
    case 91:
      return readArray(reader);
    case 116:
      return readWord(reader, "true", true);
    case 102:
      return readWord(reader, "false", false);
    case 110:
      return readWord(reader, "null", null);
    default:
      return readNumber(reader);
  }
}
function plain(start, end, value) {
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: "plain",
    contentStart: start,
    tag: null,
    indent: 0
  };
}
function readWord(reader, word, value) {
  if (!reader.text.startsWith(word, reader.at)) stop(reader, "a value");
  const start = reader.at;
  reader.at += word.length;
  return plain(start, reader.at, value);
}
var number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
function readNumber(reader) {
  number.lastIndex = reader.at;
  const match = number.exec(reader.text);
  if (!match) stop(reader, "a value");
  const text = match[0];
  const start = reader.at;
  reader.at += text.length;
  const isWhole = match[1] === void 0 && match[2] === void 0;
  return plain(start, reader.at, isWhole ? exact(text) ?? Number(text) : Number(text));
}
function readText(reader) {
  const start = reader.at;
  const value = readString(reader);
  return {
    kind: "scalar",
    start,
    end: reader.at,
    value,
    style: "double",
    contentStart: start + 1,
    tag: null,
    indent: 0
  };
}
function enter(reader) {
  if (reader.depth >= maxDepth)
    throw new Stop(reader.at, `this is nested deeper than ${maxDepth} levels, where reading stops`);
  reader.depth++;
  reader.at++;
  skipSpace(reader);
}
function readArray(reader) {
  const start = reader.at;
  const items = [];
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 93) reader.at++;
  else
    for (; ; ) {
      items.push(readValue(reader));
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 93) stop(reader, "`,` or `]`");
      reader.at++;
      if (c === 93 || isLast(reader, 93)) break;
    }
  reader.depth--;
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}
function readObject(reader) {
  const start = reader.at;
  const pairs = [];
  let index = null;
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 125) reader.at++;
  else
    for (; ; ) {
      const pair = readPair(reader);
      if (pairs.length === smallObject) index = new Map(pairs.map(({ key }, i) => [key, i]));
      const before = index ? index.get(pair.key) ?? -1 : placeOf(pairs, pair.key);
      if (before === -1) {
        index?.set(pair.key, pairs.length);
        pairs.push(pair);
      } else {
        sayTwice(reader, pair, pairs[before]?.keySpan.start ?? 0);
        pairs[before] = pair;
      }
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 125) stop(reader, "`,` or `}`");
      reader.at++;
      if (c === 125 || isLast(reader, 125)) break;
    }
  reader.depth--;
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function isLast(reader, end) {
  skipSpace(reader);
  if (!reader.forgiving || reader.text.charCodeAt(reader.at) !== end) return false;
  reader.at++;
  return true;
}
function placeOf(pairs, key) {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  return -1;
}
function readPair(reader) {
  if (reader.text.charCodeAt(reader.at) !== 34) stop(reader, "a key in double quotes");
  const start = reader.at;
  const key = readString(reader);
  const keySpan = { start, end: reader.at };
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) !== 58) stop(reader, "`:`");
  reader.at++;
  skipSpace(reader);
  return { key, keySpan, value: readValue(reader) };
}
function sayTwice(reader, { key, keySpan }, before) {
  if (reader.problems.length >= mostProblems) return;
  const message = standsTwice(reader.text, key, "object", before);
  reader.problems.push({ ...keySpan, message });
}

// src/base/origin.ts
function fileRef(path, text) {
  const starts = [0];
  for (let at2 = text.indexOf("\n"); at2 !== -1; at2 = text.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
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

// src/parse/yaml/to-value.ts
var made = /* @__PURE__ */ new WeakMap();
function toValue(node, file, place2 = 0, dialect = "core") {
  return convert(node, { file, place: place2, dialect });
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
  const at2 = originOf(node, context);
  const { open, untold, given } = node;
  if (untold) return { ...untold, at: at2, through: [untold.at, ...untold.through] };
  if (open !== void 0) return unknown("input-variable", at2, open);
  const data = dataOf(node, context.dialect);
  return given ? known(data, at2, [given]) : known(data, at2);
}
function listOf(node, context) {
  const items = node.items.map((item) => convert(item, context));
  return known({ items, rest: null }, originOf(node, context));
}
function mapOf(node, context) {
  const fields = /* @__PURE__ */ new Map();
  for (const pair of node.pairs) fields.set(pair.key, convert(pair.value, context));
  const at2 = originOf(node, context);
  const rest = node.rest === void 0 ? null : unknown("input-variable", at2, node.rest);
  return known({ fields, rest }, at2);
}
var yes = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
var no = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
function dataOf(node, dialect) {
  const { value } = node;
  if (dialect === "core" || typeof value !== "string" || node.style !== "plain" || node.tag !== null || value.length > 3)
    return value;
  return yes.test(value) ? true : no.test(value) ? false : value;
}
function originOf(span, { file, place: place2 }) {
  if (place2 === 0) return { file, start: span.start, end: span.end };
  if (typeof place2 === "number") return { file, start: span.start + place2, end: span.end + place2 };
  return { file, start: place2(span.start), end: place2(span.end) };
}

// src/resolve/terraform/text-place.ts
function placeInText(text, at2) {
  const length = at2.end - at2.start;
  const clamp = (offset) => Math.min(Math.max(offset, at2.start), at2.end);
  if (length === text.length) return (offset) => at2.start + offset;
  const own = fileRef("", text);
  const lines = own.lineStarts.length - (text.endsWith("\n") ? 1 : 0);
  const first = lineOf(at2.file, at2.start);
  const last = lineOf(at2.file, at2.end);
  if (lines === 1 && first === last) return (offset) => clamp(at2.start + 1 + offset);
  const heredoc = last - first >= lines;
  const start = heredoc ? first + 1 : first;
  if (!heredoc && last - first !== lines - 1)
    return (offset) => clamp(offset === 0 ? at2.start : at2.start + 1);
  const lost = lostIndent(own, at2.file, start, lines);
  return (offset) => {
    const line = lineOf(own, offset);
    const begin = at2.file.lineStarts[start + line - 2];
    if (begin === void 0) return at2.end;
    const next = at2.file.lineStarts[start + line - 1] ?? at2.end + 1;
    const column = offset - (own.lineStarts[line - 1] ?? 0);
    return clamp(Math.min(begin + lost + column, next - 1));
  };
}
function placeInFile(text, { file, start, end }) {
  if (text.length === end - start) return (offset) => start + offset;
  const own = fileRef("", text);
  if (own.lineStarts.length !== file.lineStarts.length) return () => start;
  return (offset) => file.lineStarts[lineOf(own, offset) - 1] ?? start;
}
function lostIndent(own, file, start, lines) {
  const votes = /* @__PURE__ */ new Map();
  for (let line = 0; line < Math.min(lines, 400); line++) {
    const width = (own.lineStarts[line + 1] ?? NaN) - (own.lineStarts[line] ?? NaN);
    const inFile = (file.lineStarts[start + line] ?? NaN) - (file.lineStarts[start + line - 1] ?? NaN);
    if (!(width > 1) || !(inFile >= width)) continue;
    votes.set(inFile - width, (votes.get(inFile - width) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [lost, count] of votes) if (count > most) [best, most] = [lost, count];
  return best;
}

// src/resolve/terraform/embedded-json.ts
var longest2 = 262144;
function embeddedJson(pieces, at2, reads = at2.reads, forgiving = false) {
  const holes = [];
  let text = "";
  let quoted = false;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      if (pieces.length > 1) quoted = endsQuoted(piece, quoted);
    } else {
      const hole = quoted ? piece : piece.decoded ?? piece;
      const mark = `${opening}${holes.push(hole) - 1}${closing}`;
      text += quoted ? mark : `"${mark}"`;
    }
  }
  if (text.length > longest2) return "it is too long";
  const parsed2 = forgiving ? parseNearlyJson(text) : parseJson(text);
  const root = parsed2.documents[0]?.root;
  const problem = parsed2.problems[0]?.message;
  if (!root || problem !== void 0)
    return problem?.replace(/, already on line \d+$/, "") ?? "it is not JSON";
  const here = toValue(root, at2.file, placeInText(text, at2));
  const value = reads ? alsoAt(here, toValue(root, reads.file, placeInFile(text, reads))) : here;
  return holes.length === 0 ? value : putBack(value, holes, 0);
}
function alsoAt(here, there) {
  const placed2 = { ...here, at: { ...here.at, reads: there.at } };
  if (!placed2.known || !there.known) return placed2;
  const [data, other] = [placed2.value, there.value];
  if (isItems(data) && isItems(other)) {
    const items = data.items.map((item, at2) => alsoAt(item, other.items[at2] ?? item));
    return { ...placed2, value: { ...data, items } };
  }
  if (!isFields(data) || !isFields(other)) return placed2;
  const fields = new Map(
    [...data.fields].map(([key, inner]) => [key, alsoAt(inner, other.fields.get(key) ?? inner)])
  );
  return { ...placed2, value: { ...data, fields } };
}
var opening = "\x86";
var closing = "\x87";
var marked = /\u0086(\d+)\u0087/;
function endsQuoted(piece, before) {
  let quoted = before;
  for (let at2 = 0; at2 < piece.length; at2++) {
    if (piece[at2] === "\\" && quoted) at2++;
    else if (piece[at2] === '"') quoted = !quoted;
  }
  return quoted;
}
function putBack(whole, holes, depth) {
  if (!whole.known || depth > 64) return whole;
  const data = whole.value;
  if (typeof data === "string") return fill(data, holes, whole.at);
  if (isItems(data))
    return {
      ...whole,
      value: { items: data.items.map((item) => putBack(item, holes, depth + 1)), rest: null }
    };
  if (!isFields(data)) return whole;
  const fields = /* @__PURE__ */ new Map();
  const open = [];
  for (const [name, inner] of data.fields) {
    const value = putBack(inner, holes, depth + 1);
    const key = fill(name, holes, inner.at);
    if (key.known) fields.set(name, value);
    else open.push({ key, value });
  }
  const rest = open[0]?.key ?? null;
  return { ...whole, value: rest ? { fields, rest, open } : { fields, rest } };
}
function fill(text, holes, at2) {
  if (!text.includes(opening)) return known(text, at2);
  const pieces = [];
  for (const [index, part2] of text.split(marked).entries()) {
    const hole = index % 2 === 1 ? holes[Number(part2)] : void 0;
    if (hole?.known) return hole;
    if (hole) pieces.push(...hole.pieces ?? [hole]);
    else if (part2 !== "") pieces.push(part2);
  }
  const first = pieces.find((piece) => typeof piece !== "string");
  if (!first) return known(text, at2);
  if (pieces.length === 1) return { ...first, at: at2 };
  return unknown(first.why, at2, first.name, { pieces, through: first.through });
}

// src/resolve/terraform/plan/planned-value.ts
var deepest3 = 64;
function plannedValue(json, masks, at2, name, depth = 0) {
  const { unknowns, secrets, isSecret } = masks;
  if (secrets === true || secrets === void 0) return unknown("sensitive", at2, name);
  if (unknowns === true || unknowns === void 0) return unknown("computed", at2, name);
  if (depth > deepest3) return unknown("bound", at2, name);
  const inner = (value, key) => plannedValue(value, partOf(masks, key), at2, `${name}.${key}`, depth + 1);
  if (Array.isArray(json))
    return list(
      json.map((one, i) => inner(one, i)),
      at2
    );
  if (isObject(json)) {
    const fields = /* @__PURE__ */ new Map();
    for (const [key, one] of Object.entries(json)) fields.set(key, inner(one, key));
    if (isObject(unknowns)) {
      for (const key of Object.keys(unknowns))
        if (!fields.has(key)) fields.set(key, inner(null, key));
    }
    return map(fields, at2);
  }
  if (typeof json === "string" && isSecret(json)) return unknown("sensitive", at2, name);
  return known(scalar(json), at2);
}
function partOf({ unknowns, secrets, isSecret }, key) {
  return { unknowns: part(unknowns, key), secrets: part(secrets, key), isSecret };
}
function scalar(json) {
  return typeof json === "string" || typeof json === "number" || typeof json === "boolean" ? json : null;
}
function part(mask, key) {
  if (mask === true || mask === void 0) return mask;
  if (Array.isArray(mask)) return typeof key === "number" ? mask[key] ?? false : false;
  return at(mask, String(key)) ?? false;
}
function attributeOf(told, name, at2, called) {
  const { values } = told;
  if (!isObject(values) || !Object.hasOwn(values, name)) {
    const hides = part(told.secrets, name) === true;
    return unknown(hides ? "sensitive" : "computed", at2, called);
  }
  return plannedValue(at(values, name), partOf(told, name), at2, called);
}
function lean(value) {
  if (!value.known) return value;
  const data = value.value;
  if (isItems(data)) return { ...value, value: { ...data, items: data.items.map(lean) } };
  if (!isFields(data)) return value;
  const fields = /* @__PURE__ */ new Map();
  for (const [key, one] of data.fields) if (!isNothing(one)) fields.set(key, lean(one));
  return { ...value, value: { fields, rest: data.rest } };
}
function isNothing(value) {
  if (!value.known) return false;
  const data = value.value;
  return data === null || isItems(data) && data.items.length === 0 && !data.rest;
}
var longestText = 262144;
function structureOf(text, at2, isSecret) {
  if (text.length > longestText || !/^\s*[[{]/.test(text)) return null;
  try {
    const masks = { unknowns: false, secrets: false, isSecret };
    return plannedValue(JSON.parse(text), masks, at2, "");
  } catch {
    return null;
  }
}

// src/resolve/terraform/functions/hashes.ts
var import_node_crypto = require("node:crypto");

// src/resolve/terraform/plain.ts
function plainOf(value) {
  if (!value.known) return null;
  const data = value.value;
  if (typeof data !== "object" || data === null) return data;
  if (isItems(data)) return data.items.map(plainOf);
  return new Map([...data.fields].map(([key, inner]) => [key, plainOf(inner)]));
}
function fromPlain(plain3, at2) {
  if (plain3 === null || typeof plain3 !== "object") return known(plain3, at2);
  if (isMap(plain3)) return map(new Map([...plain3].map(([k, v]) => [k, fromPlain(v, at2)])), at2);
  return list(
    plain3.map((one) => fromPlain(one, at2)),
    at2
  );
}
function isMap(plain3) {
  return plain3 instanceof Map;
}

// src/resolve/terraform/functions/function.ts
function pure(compute) {
  return (args, site) => {
    const open = anyUnknown(args);
    if (open) return derive(open, site.at);
    const result = compute(...args.map(plainOf));
    return result === void 0 ? bad(site) : fromPlain(result, site.at);
  };
}
function ofTexts(compute) {
  return pure((...args) => {
    const texts = args.map((one) => scalarText(one));
    return texts.every((one) => one !== null) ? compute(...texts) : void 0;
  });
}
function scalarText(plain3) {
  return plain3 === void 0 || typeof plain3 === "object" && plain3 !== null ? null : textOf(plain3);
}
function bad(site) {
  return fail(site.at, `\`${site.name}\` does not take these arguments`);
}

// src/resolve/terraform/functions/hashes.ts
var hash = (algorithm, form) => (text = "") => (0, import_node_crypto.createHash)(algorithm).update(text).digest(form);
var namespaces = /* @__PURE__ */ new Map([
  ["dns", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ["url", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"],
  ["oid", "6ba7b812-9dad-11d1-80b4-00c04fd430c8"],
  ["x500", "6ba7b814-9dad-11d1-80b4-00c04fd430c8"]
]);
var uuid = /^(?:urn:uuid:)?\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})\}?$/i;
function uuidv5(namespace, name) {
  const space = uuid.exec(namespaces.get(namespace) ?? namespace)?.[1];
  if (space === void 0) return void 0;
  const made2 = (0, import_node_crypto.createHash)("sha1").update(Buffer.from(space.replaceAll("-", ""), "hex")).update(name).digest().subarray(0, 16);
  made2.writeUInt8(made2.readUInt8(6) & 15 | 80, 6);
  made2.writeUInt8(made2.readUInt8(8) & 63 | 128, 8);
  return made2.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
var hashes = [
  ["md5", "s", ofTexts(hash("md5", "hex"))],
  ["sha1", "s", ofTexts(hash("sha1", "hex"))],
  ["sha256", "s", ofTexts(hash("sha256", "hex"))],
  ["sha512", "s", ofTexts(hash("sha512", "hex"))],
  ["base64sha256", "s", ofTexts(hash("sha256", "base64"))],
  ["base64sha512", "s", ofTexts(hash("sha512", "base64"))],
  ["uuidv5", "s s", ofTexts((namespace = "", name = "") => uuidv5(namespace, name))]
];

// src/resolve/terraform/plan/rewritten.ts
var isDigest = /^[0-9a-f]{40}$/;
var isRegion = /^[a-z][a-z0-9]*$/;
var sha1 = hash("sha1", "hex");
function isRewritten(source, plan) {
  if (isDigest.test(plan)) return sha1(source) === plan;
  return isRegion.test(plan) && source.toLowerCase().replaceAll(" ", "") === plan;
}
function fits(pieces, text) {
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    const found2 = i === 0 ? text.startsWith(piece) ? 0 : -1 : text.indexOf(piece, from);
    if (found2 < 0) return false;
    from = found2 + piece.length;
  }
  const last = pieces.at(-1);
  return typeof last !== "string" || text.endsWith(last);
}

// src/resolve/terraform/plan/merge.ts
var mostSteps = 2e5;
function merged(source, plan, how) {
  if (!plan.known) return plan.why === "sensitive" ? how.hidden(source) : source;
  if (how.budget.left-- <= 0) return source;
  if (!source.known) return filled(source, plan.value, plan, how);
  const a = source.value;
  const b = plan.value;
  if (a === null || b === null) return source;
  if (isFields(a) && isFields(b)) return ofFields(source, a, b, how);
  if (isItems(a) || isItems(b)) return ofLists(source, a, b, plan, how);
  if (isFields(a) || isFields(b)) return how.closed ? differing(source, plan, how) : source;
  return ofScalars(source, plan, how);
}
function instead(source, plan) {
  if (!plan.known) return source;
  const { at: at2, through, reference } = source;
  return { known: true, value: plan.value, at: at2, through, reference };
}
function differing(source, plan, how) {
  how.differs();
  return how.trusted ? instead(source, lean(plan)) : source;
}
function ofScalars(source, plan, how) {
  if (!source.known || !plan.known) return source;
  const [a, b] = [textOf(source.value), textOf(plan.value)];
  if (a === b || a === null || b === null || isRewritten(a, b)) return source;
  const structure = source.decoded ?? jsonIn([a], source.at);
  const other = structure && structureOf(b, source.at, how.isSecret);
  if (!structure || !other) return differing(source, plan, how);
  let same = true;
  const told = merged(structure, other, {
    ...how,
    closed: true,
    differs: () => {
      same = false;
      how.differs();
    }
  });
  return same || !how.trusted ? source : { ...source, value: plan.value, decoded: told };
}
function filled(source, data, plan, how) {
  if (typeof data !== "string") return instead(source, lean(plan));
  const { at: at2, through, reference, pieces } = source;
  const structure = source.decoded ?? (pieces ? jsonIn(pieces, at2) : null);
  if (structure) return filledJson(source, structure, data, how);
  if (pieces && !fits(pieces, data)) {
    how.differs();
    if (!how.trusted) return source;
  }
  if (!saysMore(source, data)) return { known: true, value: data, at: at2, through, reference };
  how.kept();
  return source;
}
function filledJson(source, structure, text, how) {
  const { at: at2, through, reference } = source;
  const other = structureOf(text, at2, how.isSecret);
  if (!other) return source;
  let isOpen2 = false;
  const parts = merged(structure, other, {
    ...how,
    closed: true,
    kept: () => isOpen2 = true,
    differs: () => {
      isOpen2 ||= !how.trusted;
      how.differs();
    }
  });
  if (isOpen2 || how.budget.left <= 0) return { ...source, decoded: parts };
  const decoded = firstUnknown(parts) ? other : parts;
  return { known: true, value: text, at: at2, through, reference, decoded };
}
function jsonIn(pieces, at2) {
  const [first] = pieces;
  if (typeof first === "string" && !/^\s*[[{]/.test(first)) return null;
  const structure = embeddedJson(pieces, at2);
  return typeof structure === "string" || !structure.known ? null : structure;
}
function ofFields(source, a, b, how) {
  const fields = /* @__PURE__ */ new Map();
  for (const [key, one] of a.fields) {
    const other = b.fields.get(key);
    fields.set(key, other ? merged(one, other, how) : one);
  }
  const more = [...b.fields].filter(([key, one]) => !a.fields.has(key) && !isAbsent(one));
  if (!a.rest) {
    if (!how.closed || more.every(([, one]) => isEmpty(one)))
      return sameShape(source, { ...a, fields });
    how.differs();
    if (how.trusted) for (const [key, one] of more) fields.set(key, lean(one));
    return sameShape(source, { ...a, fields });
  }
  const entries = [...a.open ?? [], ...a.maybe ?? []];
  const open = entries.length * more.length > mostPairs ? [] : entries;
  for (const [key, one] of more) {
    const index = open.findIndex((entry2) => mayBeKey(entry2.key, key));
    const entry = index < 0 ? void 0 : open.splice(index, 1)[0];
    fields.set(key, entry ? merged(entry.value, one, how) : placed(lean(one), a.rest));
  }
  return sameShape(source, { fields, rest: null, ...a.typed ? { typed: true } : {} });
}
function mayBeKey(key, text) {
  return key.known ? textOf(key.value) === text : mayBe(key, text);
}
function isAbsent(value) {
  return value.known && value.value === null;
}
function isEmpty(value) {
  return value.known && value.value === "";
}
function sameShape(source, data) {
  return source.known ? { ...source, value: data } : source;
}
function placed(value, { at: at2 }) {
  return { ...value, at: at2 };
}
function ofLists(source, a, b, plan, how) {
  const left = isItems(a) ? a : { items: [source], rest: null };
  const right = isItems(b) ? b : { items: [plan], rest: null };
  const both = ofItems(source, left, right, plan, how);
  if (isItems(a) || !both.known || !isItems(both.value) || both.value.items.length > 1) return both;
  return both.value.items[0] ?? both;
}
function ofItems(source, a, b, plan, how) {
  const pairs = pairsOf(a, b, how);
  const taken = new Set(pairs);
  const more = b.items.filter((_, i) => !taken.has(i));
  const missing = a.items.some((one, i) => pairs[i] === -1 && one.known);
  if (missing || more.length > 0 && !a.rest) {
    how.differs();
    if (how.trusted) return instead(source, lean(plan));
  }
  const items = [];
  a.items.forEach((one, i) => {
    const other = b.items[pairs[i] ?? -1];
    if (other) items.push(merged(one, other, how));
    else if (one.known) items.push(one);
  });
  if (!a.rest) return sameShape(source, { ...a, items });
  const { rest } = a;
  const maybe = (a.maybe ?? []).map(({ value }) => value);
  const perhaps = maybe.length * more.length > mostPairs ? [] : maybe;
  for (const one of more) {
    const index = perhaps.findIndex((value) => mayBeOne(value, one, how));
    const like = index < 0 ? rest.decoded : perhaps.splice(index, 1)[0];
    items.push(like ? merged(like, one, how) : placed(lean(one), rest));
  }
  const kinds = { ...a.set ? { set: true } : {}, ...a.typed ? { typed: true } : {} };
  return sameShape(source, { items, rest: null, ...kinds });
}
var mostPairs = 4e4;
function pairsOf(a, b, how) {
  const inOrder = a.items.map((_, i) => i < b.items.length ? i : -1);
  const isOne = (i, j) => mayBeOne(a.items[i], b.items[j], how);
  if (a.items.length <= b.items.length && inOrder.every((j, i) => isOne(i, j))) return inOrder;
  if (a.items.length * b.items.length > mostPairs) return inOrder;
  const pairs = a.items.map(() => -1);
  const free = new Set(b.items.keys());
  const openness = a.items.map((one) => !one.known ? 2 : firstUnknown(one) ? 1 : 0);
  for (const round of [0, 1, 2])
    for (const [i, open] of openness.entries()) {
      if (open !== round) continue;
      for (const j of free)
        if (isOne(i, j)) {
          pairs[i] = j;
          free.delete(j);
          break;
        }
    }
  const left = [...free].filter((j) => isMap2(b.items[j]));
  for (const [i, j] of pairs.entries())
    if (j === -1 && isMap2(a.items[i])) pairs[i] = left.shift() ?? -1;
  return pairs;
}
function isMap2(value) {
  return value?.known === true && isFields(value.value);
}
function mayBeOne(a, b, how) {
  if (!a || !b) return false;
  let differ2 = false;
  merged(a, b, {
    ...how,
    trusted: false,
    hidden: (value) => value,
    kept: () => void 0,
    differs: () => differ2 = true
  });
  return !differ2;
}

// src/base/value.ts
function field(value, key) {
  if (!value.known) return value;
  if (!isFields(value.value)) return known(null, value.at, value.through);
  return value.value.fields.get(key) ?? value.value.rest ?? known(null, value.at, value.through);
}

// src/resolve/terraform/plan/references.ts
var deepest4 = 20;
var mostReferences = 1e3;
function referenceIn(expression, place2, depth = 0) {
  const named = longest3(listAt(expression, "references").filter((one) => typeof one === "string"));
  if (named.length !== 1 || depth > deepest4) return null;
  const [only = ""] = named;
  if (only.startsWith("module.")) return throughOutput(only, place2, depth);
  if (only.startsWith("var.")) return throughInput(only, place2, depth);
  return toResource(only, place2);
}
function longest3(references) {
  if (references.length > mostReferences) return [];
  const all = new Set(
    references.filter((one) => !/^(?:each|count|path|terraform|local)\./.test(one))
  );
  return [...all].filter((one) => {
    for (const other of all)
      if (other !== one && other.startsWith(one) && /[.[]/.test(other.charAt(one.length)))
        return false;
    return true;
  });
}
var resourceStep = /^((?:data\.)?[^.[\]]+\.[^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.(.+))?$/;
function toResource(reference, place2) {
  const found2 = resourceStep.exec(reference);
  if (!found2?.[1]) return null;
  const [, local, key, rest] = found2;
  const block = `${place2.module}.${local}`;
  const path = rest === void 0 ? [] : rest.split(".");
  if (key !== void 0) return { address: block + key, path };
  const instances = (place2.index.byBlock.get(block) ?? []).filter((one2) => one2.after !== null);
  const twin = instances.find((one2) => one2.key === place2.key && one2.key !== null);
  const one = twin ?? (instances.length === 1 ? instances[0] : void 0);
  return { address: one?.address ?? block, path };
}
function throughOutput(reference, place2, depth) {
  const found2 = /^module\.([^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.([^.[\]]+)$/.exec(reference);
  if (!found2) return null;
  const [, call = "", key, output = ""] = found2;
  const generic = `${place2.generic}.module.${call}`;
  const address = `${place2.module}.module.${call}`;
  const keys = place2.index.moduleKeys.get(address)?.after ?? [];
  const only = keys.length === 1 ? keyText(keys[0] ?? null) : "";
  const module2 = address + (key ?? only);
  const expression = at(
    configOf(place2.plan.configuration, generic),
    "outputs",
    output,
    "expression"
  );
  return referenceIn(expression, { ...place2, module: module2, generic, key: null }, depth + 1);
}
function keyText(key) {
  return key === null ? "" : `[${JSON.stringify(key)}]`;
}
function throughInput(reference, place2, depth) {
  const name = reference.split(".")[1] ?? "";
  const { call } = place2;
  if (call && place2.module === call.address) return inputOf(call, name);
  const end = lastCall.exec(place2.module);
  const outer = place2.generic.slice(0, place2.generic.lastIndexOf(".module."));
  if (!end?.[1] || place2.generic.lastIndexOf(".module.") < 0) return null;
  const expression = at(
    configOf(place2.plan.configuration, outer),
    "module_calls",
    end[1],
    "expressions",
    name
  );
  const module2 = place2.module.slice(0, end.index);
  return referenceIn(expression, { ...place2, module: module2, generic: outer, key: null }, depth + 1);
}
var lastCall = /\.module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?$/;
function inputOf(call, name) {
  const value = field(call.body, name);
  return value.reference ?? null;
}

// src/resolve/terraform/plan/remote.ts
function remoteBlocks({ plan, index }, call, told, compute) {
  if (configOf(plan.configuration, call.generic) === void 0) return null;
  const blocks = [];
  const making = { plan, index, call, told, compute, made: /* @__PURE__ */ new Map(), depth: 0 };
  for (const [module2, held] of index.byModule) {
    if (module2 !== call.address && !module2.startsWith(`${call.address}.`)) continue;
    for (const one of held) {
      const now = told(one);
      if (now) blocks.push(blockOf2(making, one, now));
    }
  }
  return blocks;
}
var deepest5 = 8;
function blockOf2(making, one, told) {
  const { plan, index, call } = making;
  const { mode, type, name, address, module: module2, key } = one;
  const generic = withoutKeys(module2);
  const local = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const config = resourceIn(configOf(plan.configuration, generic), local);
  const place2 = { plan, index, call, module: module2, generic, key };
  return {
    ...call,
    mode,
    type,
    name,
    address,
    generic: `${generic}.${local}`,
    calls: [...call.calls, { address: call.address, header: call.header, at: call.at }],
    body: bodyOf(making, told, config, place2, address),
    active: known(true, call.header),
    outlined: call.type,
    replacedBy: []
  };
}
function withoutKeys(address) {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}
var withDefaults = /* @__PURE__ */ new Map([
  ["tags", "tags_all"],
  ["labels", "effective_labels"]
]);
function bodyOf(making, told, config, place2, address) {
  const { at: whole, header: at2 } = making.call;
  const fields = /* @__PURE__ */ new Map();
  const take = (name, expression) => {
    const planned = read(lean(attributeOf(told, name, at2, `${address}.${name}`)), told, place2);
    const reference = referenceIn(expression, place2);
    const value = (reference && computed(making, planned, reference)) ?? planned;
    const isNull = value.known && value.value === null;
    if (!isNull || reference) fields.set(name, reference ? { ...value, reference } : value);
  };
  for (const [name, expression] of pairsAt(config, "expressions")) take(name, expression);
  for (const [name, all] of withDefaults) {
    const value = lean(attributeOf(told, all, at2, `${address}.${name}`));
    if (value.known && value.value !== null) fields.set(name, value);
  }
  return map(fields, whole);
}
function computed(making, planned, { address, path }) {
  const [name, ...more] = path;
  const source = making.plan.resources.get(address);
  const isLater = !planned.known && planned.why === "computed";
  if (!isLater || source?.mode !== "data" || name === void 0 || more.length > 0) return null;
  const key = `${address} ${name}`;
  const before = making.made.get(key);
  if (before !== void 0) return before;
  const told = making.depth < deepest5 ? making.told(source) : null;
  if (!told) return null;
  making.made.set(key, null);
  const { body } = blockOf2({ ...making, depth: making.depth + 1 }, source, told);
  const value = making.compute(source.type, String(name), body);
  making.made.set(key, value);
  return value;
}
function read(value, { isSecret }, { index }) {
  if (!value.known || typeof value.value !== "string") return value;
  const structure = structureOf(value.value, value.at, isSecret);
  if (!structure) return withOwnAccount(value, index.accounts);
  const decoded = withOwnAccount(structure, index.accounts);
  const open = firstUnknown(decoded);
  return open ? { ...open, at: value.at, pieces: void 0, decoded } : { ...value, decoded };
}
function outputOf({ plan, index }, call, name, source, isSame2) {
  const generic = withoutKeys(call);
  const expression = at(configOf(plan.configuration, generic), "outputs", name, "expression");
  const reference = referenceIn(expression, {
    plan,
    index,
    call: null,
    module: call,
    generic,
    key: null
  });
  if (!reference) return source;
  return valueAt(plan, reference, source, isSame2);
}
function valueAt(plan, reference, source, isSame2) {
  const { address, path } = reference;
  const planned = plan.resources.get(address);
  const told = isSame2 ? planned?.after : planned?.before;
  const [first, ...rest] = path;
  if (!told || first === void 0) return { ...source, reference };
  let value = attributeOf(told, String(first), source.at, `${address}.${first}`);
  for (const key of rest) value = field(value, String(key));
  if (value.known && (value.value === null || typeof value.value === "object"))
    return { ...source, reference };
  return value.known ? { ...value, through: source.through, reference } : unknown(value.why, source.at, value.name, { through: source.through, reference });
}

// src/resolve/terraform/plan/overlay.ts
function overlayOf(side) {
  return {
    input: inputBy(side),
    attribute: (note, address, name, source) => {
      const signature = signatureOf(source, side.reading.turned);
      return attributeBy(side, note, address, name, source, signature, "");
    },
    computed: (note, address, name, source, body) => {
      const planned = side.plan.resources.get(address);
      if (!planned?.after || planned.mode === "resource" && !makesValues.test(planned.type))
        return source;
      const signature = joined(signatureOf(source), signatureOf(body(), side.reading.turned));
      return attributeBy(side, note, address, name, source, signature, "computed ");
    },
    output: (call, called, name, source) => {
      const isSame2 = isAgreed(side, `called ${call}`, called);
      if (!isSame2 && !source.known) side.reading.turned.add(source.name);
      return outputOf(side, call, name, source, isSame2);
    },
    instances: instancesBy(side),
    blocks: (call, called, compute) => {
      const signature = joined(called, signatureOf(call.body, side.reading.turned));
      const isSame2 = isAgreed(side, `module ${call.address}`, signature);
      return remoteBlocks(side, call, (one) => isSame2 ? one.after : one.before, compute);
    }
  };
}
var makesValues = /^(?:time|random|tls|local|null|terraform|external|http|archive)_/;
function joined(a, b) {
  return a === null || b === null ? null : JSON.stringify([a, b]);
}
function inputBy(side) {
  const { plan, reading } = side;
  return (note, name, source, typed2) => {
    const what = `\`var.${name}\``;
    if (plan.secretInputs.has(name)) return hidden(source, reading.seeded);
    if (!plan.inputs.has(name) || !isAgreed(side, what, signatureOf(source))) return source;
    const given = plan.inputs.get(name);
    const masks = { unknowns: false, secrets: false, isSecret: plan.isSecret };
    const told = typed2(plannedValue(given, masks, source.at, `var.${name}`));
    if (!source.known && told.known) reading.seeded.add(placeOf2(source.at));
    return merge(side, source, told, () => differ(side, note, { at: source.at, what }));
  };
}
function attributeBy(side, note, address, name, source, signature, how) {
  const { plan, reading } = side;
  const told = plan.resources.get(address)?.after;
  if (!told || name.endsWith("_wo")) return source;
  const what = `\`${address}.${name}\``;
  if (!isAgreed(side, how + what, signature)) {
    if (!source.known) reading.turned.add(source.name);
    return source;
  }
  const value = attributeOf(told, name, source.at, `${address}.${name}`);
  return merge(side, source, value, () => {
    if (reading.trusted) differ(side, note, { at: source.at, what });
    else reading.disagrees = true;
  });
}
function merge({ plan, reading }, source, told, differs) {
  return merged(source, told, {
    trusted: reading.trusted,
    closed: false,
    budget: { left: mostSteps },
    differs,
    kept: () => void 0,
    isSecret: plan.isSecret,
    hidden: (value) => hidden(value, reading.seeded)
  });
}
function placeOf2({ file, start }) {
  return `${start} ${file.path}`;
}
function hidden(source, seeded, depth = 0) {
  if (!source.known) {
    const isInput = source.why === "input-variable" && !source.pieces && !source.decoded;
    return isInput ? { ...source, why: "sensitive" } : source;
  }
  const data = source.value;
  const inner = (one) => hidden(one, seeded, depth + 1);
  const isPlain = typeof data !== "object" || data === null;
  if (isPlain || depth > deepest6) {
    const { at: at2, through, decoded } = source;
    const isOurs = ![at2, ...through].some((one) => seeded.has(placeOf2(one)));
    if (isOurs && !(decoded && firstUnknown(inner(decoded)))) return source;
    return unknown("sensitive", at2, "a sensitive value", { through });
  }
  if (isItems(data)) {
    const maybe2 = data.maybe?.map((one) => ({ ...one, value: inner(one.value) }));
    return { ...source, value: { ...data, items: data.items.map(inner), maybe: maybe2 } };
  }
  const fields = new Map([...data.fields].map(([key, one]) => [key, inner(one)]));
  const open = data.open?.map((one) => ({ ...one, value: inner(one.value) }));
  const maybe = data.maybe?.map((one) => ({ ...one, value: inner(one.value) }));
  return { ...source, value: { ...data, fields, open, maybe } };
}
var deepest6 = 128;

// src/base/literal-pattern.ts
function literalPattern(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

// src/resolve/terraform/plan/secrets.ts
var longEnough = 6;
var mostSought = 1e3;
function secretsOf(plan) {
  const found2 = /* @__PURE__ */ new Set();
  const declared = at(plan, "configuration", "root_module", "variables");
  for (const [name, input] of pairsAt(plan, "variables"))
    collect(at(input, "value"), at(declared, name, "sensitive") === true, found2);
  for (const values of [at(plan, "planned_values"), at(plan, "prior_state", "values")]) {
    for (const [, output] of pairsAt(values, "outputs"))
      collect(at(output, "value"), at(output, "sensitive"), found2);
    const modules = [at(values, "root_module")];
    for (const module2 of modules) {
      for (const child of listAt(module2, "child_modules")) modules.push(child);
      for (const one of listAt(module2, "resources"))
        collect(at(one, "values"), at(one, "sensitive_values"), found2);
    }
  }
  for (const one of [...listAt(plan, "resource_changes"), ...listAt(plan, "resource_drift")]) {
    collect(at(one, "change", "before"), at(one, "change", "before_sensitive"), found2);
    collect(at(one, "change", "after"), at(one, "change", "after_sensitive"), found2);
  }
  for (const [, change] of pairsAt(plan, "output_changes")) {
    collect(at(change, "before"), at(change, "before_sensitive"), found2);
    collect(at(change, "after"), at(change, "after_sensitive"), found2);
  }
  return tester(found2);
}
function tester(found2) {
  const sought = [...found2].filter((one) => one.length >= longEnough);
  if (sought.length > mostSought) return () => true;
  if (sought.length === 0) return (text) => found2.has(text);
  const all = new RegExp(sought.map((one) => literalPattern(one.slice(0, longest4))).join("|"));
  return (text) => found2.has(text) || all.test(text);
}
var longest4 = 64;
function collect(value, mask, into) {
  const todo = [[value, mask]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [one, hides] = next;
    if (hides !== true && (typeof hides !== "object" || hides === null)) continue;
    if (hides === true && (typeof one === "string" || typeof one === "number")) add(one, into);
    else if (Array.isArray(one))
      one.forEach((item, i) => todo.push([item, under(hides, i)]));
    else if (isObject(one))
      for (const [key, inner] of Object.entries(one)) todo.push([inner, under(hides, key)]);
  }
}
function add(secret, into) {
  const text = String(secret);
  if (typeof secret === "string" ? text !== "" : text.length >= longEnough) into.add(text);
}
function under(mask, key) {
  if (mask === true) return true;
  return Array.isArray(mask) && typeof key === "number" ? mask[key] : at(mask, String(key));
}

// src/resolve/terraform/plan/read-plan.ts
var longest5 = 100 * 1024 * 1024;
var howTo = "terraform show -json PLANFILE > plan.json";
function readPlan(path, dir, text) {
  if (text.length > longest5)
    throw new UserError(
      `the plan \`${path}\` is longer than 100 MB`,
      "Give a smaller one, of one root, or leave it out."
    );
  const json = parsed(path, text);
  refuseOthers(path, json);
  const configuration = at(json, "configuration", "root_module");
  const declared = new Map(pairsAt(configuration, "variables"));
  const inputs = /* @__PURE__ */ new Map();
  const secretInputs = /* @__PURE__ */ new Set();
  for (const [name, input] of pairsAt(json, "variables")) {
    const declaration = declared.get(name);
    if (isObject(declaration) && at(declaration, "sensitive") !== true)
      inputs.set(name, at(input, "value"));
    else secretInputs.add(name);
  }
  const isSecret = secretsOf(json);
  const { resources, isWhole } = resourcesOf(json, isSecret);
  const said = at(json, "complete");
  const ended = isWhole && said !== false && at(json, "errored") !== true;
  const complete = ended && said !== true ? null : ended;
  return { path, dir, complete, inputs, secretInputs, isSecret, resources, configuration };
}
function parsed(path, written) {
  const text = written.charCodeAt(0) === 65279 ? written.slice(1) : written;
  if (text.startsWith("PK"))
    throw new UserError(
      `\`${path}\` is a plan in Terraform's own binary form`,
      `Turn it into JSON in the folder it was made in: \`${howTo}\`.`
    );
  if (text.slice(0, 200).includes("\0"))
    throw new UserError(
      `\`${path}\` is not written in UTF-8`,
      "PowerShell writes UTF-16: use `terraform show -json PLANFILE | Out-File -Encoding utf8 plan.json`."
    );
  try {
    return JSON.parse(text);
  } catch {
    const streamed = text.startsWith('{"@level"');
    throw new UserError(
      streamed ? `\`${path}\` is the log of \`terraform plan -json\`, not a plan` : `\`${path}\` is not JSON`,
      `Save the plan with \`terraform plan -out PLANFILE\`, then \`${howTo}\`.`
    );
  }
}
function refuseOthers(path, json) {
  const save = `Save the plan with \`terraform plan -out PLANFILE\`, then \`${howTo}\`.`;
  if (typeof at(json, "lineage") === "string" || typeof at(json, "version") === "number")
    throw new UserError(`\`${path}\` is a state file, not a plan`, save);
  const version = textAt(json, "format_version");
  if (version === null)
    throw new UserError(`\`${path}\` is JSON, but no plan: it has no \`format_version\``, save);
  const isPlan = isObject(at(json, "planned_values")) || Array.isArray(at(json, "resource_changes"));
  if (!isPlan && isObject(at(json, "values")))
    throw new UserError(
      `\`${path}\` is a state as \`terraform show -json\` prints it without a plan's name`,
      save
    );
  if (!isPlan) throw new UserError(`\`${path}\` is JSON of Terraform's, but no plan`, save);
  if (!/^1\.\d+$/.test(version))
    throw new UserError(
      `\`${path}\` has a format that nhi-lint does not read: 1.x is read, and \`format_version\` is another`,
      "Make it with Terraform 1.0 or later or with OpenTofu, or use a newer nhi-lint."
    );
}
function resourcesOf(json, isSecret) {
  const found2 = /* @__PURE__ */ new Map();
  let isWhole = true;
  const modules = [at(json, "prior_state", "values", "root_module")];
  for (const module2 of modules) {
    for (const child of listAt(module2, "child_modules")) modules.push(child);
    for (const resource of listAt(module2, "resources")) {
      if (at(resource, "mode") !== "data") continue;
      const secrets = at(resource, "sensitive_values");
      const after = { values: at(resource, "values"), unknowns: false, secrets, isSecret };
      const one = plannedOf(resource, textAt(module2, "address") ?? "");
      if (one) found2.set(one.address, { ...one, before: after, after });
    }
  }
  for (const change of listAt(json, "resource_changes")) {
    if (at(change, "deposed") !== void 0) continue;
    const one = plannedOf(change, textAt(change, "module_address") ?? "");
    if (one) found2.set(one.address, { ...one, ...timesOf(at(change, "change"), isSecret) });
    else isWhole &&= isOther(change);
  }
  return { resources: found2, isWhole };
}
function timesOf(change, isSecret) {
  const actions = listAt(change, "actions");
  const stays = actions.some((one) => ["create", "update", "no-op", "read"].includes(String(one)));
  const before = at(change, "before");
  return {
    before: isObject(before) ? { values: before, unknowns: false, secrets: at(change, "before_sensitive"), isSecret } : null,
    after: stays ? {
      values: at(change, "after"),
      unknowns: at(change, "after_unknown"),
      secrets: at(change, "after_sensitive"),
      isSecret
    } : null
  };
}
function plannedOf(json, module2) {
  const mode = at(json, "mode");
  const address = textAt(json, "address");
  const type = textAt(json, "type");
  const name = textAt(json, "name");
  if (address === null || type === null || name === null) return null;
  if (Math.max(address.length, module2.length) > longestAddress) return null;
  if (mode !== "managed" && mode !== "data") return null;
  const index = at(json, "index");
  const previous = textAt(json, "previous_address");
  return {
    address: plain2(address),
    module: plain2(module2),
    mode: mode === "data" ? "data" : "resource",
    type,
    name,
    key: typeof index === "string" || typeof index === "number" ? index : null,
    previous: previous === null ? null : plain2(previous),
    before: null,
    after: null
  };
}
function isOther(change) {
  const mode = at(change, "mode");
  return typeof mode === "string" && mode !== "managed" && mode !== "data";
}
var longestAddress = 4096;
function plain2(address) {
  return address.replaceAll("$${", "${").replaceAll("%%{", "%{");
}

// src/resolve/terraform/plan/open-plans.ts
function openPlans(files) {
  const opened = files.map(({ path, dir, text }) => {
    const plan = readPlan(path, dir, text);
    return { plan, index: indexOf(plan), root: null };
  });
  const remarks = /* @__PURE__ */ new Map();
  let disagree = () => false;
  return {
    reading: (trusted) => {
      const readings = opened.map(() => newReading(trusted === "plan"));
      disagree = () => readings.some((one) => one.disagrees);
      return overlays(opened, readings, remarks);
    },
    inUse: () => opened.some(({ root }) => root !== null),
    disagree: () => disagree(),
    remarks: () => [...remarks.values()]
  };
}
function overlays(opened, readings, remarks) {
  const byRoot = (role) => {
    const made2 = /* @__PURE__ */ new Map();
    opened.forEach(({ plan, index, root }, i) => {
      const reading = readings[i];
      if (root !== null && reading) made2.set(root, overlayOf({ plan, index, reading, role }));
    });
    return made2;
  };
  const head = (starts, partly, holdsTerraform) => {
    for (const one of opened) {
      one.root = chooseRoot(one.plan, starts, partly, holdsTerraform);
      remark(one, remarks);
    }
    refuseTwice(opened);
    return byRoot("head");
  };
  return { head, base: () => byRoot("base") };
}
function remark({ plan, root }, remarks) {
  if (root !== null) remarks.delete(plan);
  else
    remarks.set(
      plan,
      `the plan \`${plan.path}\` is of no root that the change concerns: it was not used`
    );
}
function refuseTwice(opened) {
  const taken = /* @__PURE__ */ new Map();
  for (const { plan, root } of opened) {
    if (root === null) continue;
    const other = taken.get(root);
    if (other)
      throw new UserError(
        `the plans \`${other.path}\` and \`${plan.path}\` are both of the root \`${root || "."}\``,
        "Give one plan a root; name the root of each where they differ: `--plan DIR=FILE`."
      );
    taken.set(root, plan);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  openPlans
});
})
