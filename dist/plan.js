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

// src/resolve/terraform/plan/json.ts
function isObject(json) {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
function at(json, ...keys) {
  let found = json;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return void 0;
    found = found[key];
  }
  return found;
}
function textAt(json, ...keys) {
  const found = at(json, ...keys);
  return typeof found === "string" ? found : null;
}
function listAt(json, ...keys) {
  const found = at(json, ...keys);
  return Array.isArray(found) ? found : [];
}
function pairsAt(json, ...keys) {
  const found = at(json, ...keys);
  return isObject(found) ? Object.entries(found) : [];
}

// src/resolve/terraform/plan/choose-root.ts
var least = 0.6;
function chooseRoot(plan, starts, partly) {
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
  const wanted = declaredBy(plan.configuration);
  const fitting = starts.map(({ dir: at2, module }) => ({ dir: at2, fit: fitOf(wanted, module) }));
  const best = Math.max(0, ...fitting.map(({ fit }) => fit));
  if (best < least) {
    if (partly) return null;
    throw new UserError(`no root of the tree declares what the plan \`${path}\` does`, todo);
  }
  const found = fitting.filter(({ fit }) => fit === best).map((one) => one.dir);
  const [only] = found.length === 1 ? found : found.filter((one) => isIn(path, one));
  if (only !== void 0 && (found.length === 1 || found.filter((one) => isIn(path, one)).length === 1))
    return only;
  const some = found.slice(0, 3).map((one) => `\`${one || "."}\``).join(", ");
  const more = found.length > 3 ? ` and ${found.length - 3} more` : "";
  throw new UserError(`the plan \`${path}\` fits several roots alike: ${some}${more}`, todo);
}
function isIn(path, dir) {
  const folder = `/${folderOf(path.replaceAll("\\", "/"))}`;
  return dir !== "" && folder.endsWith(`/${dir}`);
}
function declaredBy(configuration) {
  return /* @__PURE__ */ new Set([
    ...listAt(configuration, "resources").flatMap((one) => textAt(one, "address") ?? []),
    ...pairsAt(configuration, "module_calls").map(([name]) => `module.${name}`),
    ...pairsAt(configuration, "variables").map(([name]) => `var.${name}`),
    ...pairsAt(configuration, "outputs").map(([name]) => `output.${name}`)
  ]);
}
function fitOf(wanted, module) {
  const own = [
    ...module.resources.keys(),
    ...[...module.calls.keys()].map((name) => `module.${name}`),
    ...[...module.variables.keys()].map((name) => `var.${name}`),
    ...[...module.outputs.keys()].map((name) => `output.${name}`)
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
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.decoded)
    return { known: false, why, at: at2, through, name };
  const { reference, pieces, itself, decoded } = more;
  return { known: false, why, at: at2, through, name, reference, pieces, itself, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}

// src/resolve/terraform/plan/own-account.ts
var principal = /arn:[^:"\s]*:(?:iam|sts)::\d{12}:|^\d{12}$/;
function isOwnByReference(source, text) {
  if (!principal.test(text)) return false;
  const holes = (source.pieces ?? [source]).filter((one) => typeof one !== "string");
  return holes.every(
    ({ reference, why }) => reference && (why === "computed" || why === "data-source")
  );
}
function ownAccountsOf(resources) {
  const found = /* @__PURE__ */ new Set();
  for (const { mode, type, before, after } of resources)
    for (const told of [before, after]) {
      const id = type === "aws_caller_identity" ? textAt(told?.values, "account_id") : null;
      const arn = mode === "resource" ? textAt(told?.values, "arn") : null;
      const account = id ?? /^arn:[^:]*:iam::(\d{12}):/.exec(arn ?? "")?.[1];
      if (account !== void 0) found.add(account);
    }
  return found;
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
  for (const one of resources.values()) {
    append(byBlock, blockOf(one), one);
    append(byModule, one.module, one);
    if (!one.before) continue;
    const { block, key } = one.previous === null ? { ...one, block: blockOf(one) } : parted(one.previous);
    append(before, block, key);
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
  return { byBlock, before, byModule, moduleKeys: new Map(listed), accounts };
}
function append(map2, key, one) {
  const list2 = map2.get(key);
  if (list2) list2.push(one);
  else map2.set(key, [one]);
}
function blockOf({ module, mode, type, name }) {
  const local = mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
  return module === "" ? local : `${module}.${local}`;
}
var step = /module\.([^.[\]]+)(?:\[(?:("(?:[^"\\]|\\.)*")|(\d+))\])?(?:\.|$)/gy;
function callsIn(address) {
  const found = [];
  step.lastIndex = 0;
  while (step.lastIndex < address.length) {
    const from = step.lastIndex;
    const match = step.exec(address);
    if (!match) return [];
    const [, name = "", text, number] = match;
    const key = text === void 0 ? number === void 0 ? null : Number(number) : unquoted(text);
    found.push({ call: `${address.slice(0, from)}module.${name}`, key });
  }
  return found;
}
function parted(address) {
  const [whole = "", text, number] = /\[(?:("(?:[^"\\]|\\.)*")|(\d+))\]$/.exec(address) ?? [];
  const key = text === void 0 ? number === void 0 ? null : Number(number) : unquoted(text);
  return { block: address.slice(0, address.length - whole.length), key };
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
  let found = root;
  const steps = generic === "" ? [] : generic.split(".");
  for (let i = 1; i < steps.length; i += 2)
    found = at(found, "module_calls", steps[i] ?? "", "module");
  return found;
}
function declarationIn(module, local) {
  const call = /^module\.([^.]+)$/.exec(local)?.[1];
  if (call !== void 0) return isObject(at(module, "module_calls", call)) ? "module" : null;
  if (!resourceIn(module, local)) return null;
  return local.startsWith("data.") ? "data" : "resource";
}
var byAddress = /* @__PURE__ */ new WeakMap();
function resourceIn(module, local) {
  if (!isObject(module)) return void 0;
  let found = byAddress.get(module);
  if (!found) {
    const listed = listAt(module, "resources");
    found = new Map(listed.map((one) => [textAt(one, "address") ?? "", one]));
    byAddress.set(module, found);
  }
  return found.get(local);
}

// src/resolve/terraform/plan/reading.ts
function newReading(trusted) {
  const [signatures, seeded, turned] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  return { trusted, signatures, seeded, turned, said: 0, disagrees: false };
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
  if (role === "base" || ++reading.said > mostSaid) return;
  const more = reading.said === mostSaid ? "; its other differences are not listed" : "";
  const why = `the plan \`${plan.path}\` says otherwise than the source, and both are judged${more}`;
  note({ kind: "plan", ...gap, why });
}

// src/resolve/terraform/values.ts
function firstUnknown(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data !== "object" || data === null) return null;
  if (data.rest) return data.rest;
  if (isItems(data)) {
    const { items } = data;
    for (let i = 0; i < items.length; i++) {
      const found = firstUnknown(items[i]);
      if (found) return found;
    }
    return null;
  }
  for (const one of data.fields.values()) {
    const found = firstUnknown(one);
    if (found) return found;
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

// src/resolve/terraform/plan/signature.ts
var deepest = 64;
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
    add2(`?${unknown2.why} ${unknown2.name}`);
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
  if (depth > deepest) return add2("…");
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
    if (data.rest) write(data.rest, add2, name, depth + 1);
  } else if (isFields(data)) {
    add2(`{${data.fields.size}`);
    for (const key of sortedKeys(data.fields)) {
      add2(key);
      write(data.fields.get(key), add2, name, depth + 1);
    }
    if (data.rest) write(data.rest, add2, name, depth + 1);
  } else add2(`${typeof data} ${String(data)}`);
}

// src/resolve/terraform/plan/instances.ts
function instancesBy(side) {
  const { reading } = side;
  return (note, module, address, at2, rows) => {
    if (/\[\*\]|\$\{/.test(address)) return null;
    if (module.active.known && !module.active.value) return null;
    const found = find(side, module, address);
    if (!found) return null;
    const isHeads = isAgreed(side, `instances ${address}`, signatureOf2(rows, reading.turned));
    if (!isHeads) return isOpen(rows) ? found.before : null;
    if (isOpen(rows)) return found.after;
    if (found.isModule || isSame(rows, found.after)) return null;
    if (!reading.trusted) {
      reading.disagrees = true;
      return null;
    }
    differ(side, note, { at: at2, what: `the instances of \`${address}\`` });
    return found.after;
  };
}
function find({ plan, index, role }, module, address) {
  const local = module.address === "" ? address : address.slice(module.address.length + 1);
  const declared = declarationIn(configOf(plan.configuration, module.generic), local);
  if (!declared && !(role === "base" && index.before.has(address))) return null;
  const isModule = declared === "module";
  const { before, after } = keysIn(index, address, isModule);
  const all = plan.complete && (declared !== "data" || after.length > 0);
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

// src/resolve/terraform/plan/planned-value.ts
var deepest2 = 64;
function plannedValue(json, masks, at2, name, depth = 0) {
  const { unknowns, secrets, isSecret } = masks;
  if (secrets === true || secrets === void 0) return unknown("sensitive", at2, name);
  if (unknowns === true || unknowns === void 0) return unknown("computed", at2, name);
  if (depth > deepest2) return unknown("bound", at2, name);
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
  if (isItems(a) && isItems(b)) return ofItems(source, a, b, plan, how);
  if (isItems(b) && b.items[0] && b.items.length === 1) return merged(source, b.items[0], how);
  if (isItems(a)) {
    const [only] = a.items;
    if (!only || a.items.length > 1 || a.rest) return source;
    return { ...source, value: { ...a, items: [merged(only, plan, how)] } };
  }
  if (isFields(a) || isFields(b) || isItems(b)) return source;
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
  if (a === b || a === null || b === null) return source;
  const structure = source.decoded ?? structureOf(a, source.at, () => false);
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
  const { at: at2, through, reference, decoded, pieces } = source;
  if (typeof data === "string") {
    if (pieces && !fits(pieces, data)) {
      how.differs();
      if (!how.trusted) return source;
    }
    if (isOwnByReference(source, data) && !decoded) {
      how.kept();
      return source;
    }
    if (!decoded) return { known: true, value: data, at: at2, through, reference };
    const other = structureOf(data, at2, how.isSecret);
    if (!other) return source;
    let isOpen2 = false;
    const parts = merged(decoded, other, {
      ...how,
      closed: true,
      kept: () => isOpen2 = true,
      differs: () => {
        isOpen2 ||= !how.trusted;
        how.differs();
      }
    });
    if (!firstUnknown(parts))
      return { known: true, value: data, at: at2, through, reference, decoded: parts };
    if (isOpen2) return { ...source, decoded: parts };
    return { known: true, value: data, at: at2, through, reference, decoded: other };
  }
  return instead(source, lean(plan));
}
function fits(pieces, text) {
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    const found = i === 0 ? text.startsWith(piece) ? 0 : -1 : text.indexOf(piece, from);
    if (found < 0) return isJson(pieces) && structureOf(text, noPlace, () => false) !== null;
    from = found + piece.length;
  }
  const last = pieces.at(-1);
  return typeof last !== "string" || text.endsWith(last);
}
var noPlace = { file: { path: "", lineStarts: new Uint32Array(1) }, start: 0, end: 0 };
function isJson([first]) {
  return typeof first === "string" && /^\s*[[{]/.test(first);
}
function ofFields(source, a, b, how) {
  const fields = /* @__PURE__ */ new Map();
  for (const [key, one] of a.fields) {
    const other = b.fields.get(key);
    fields.set(key, other ? merged(one, other, how) : one);
  }
  const more = [...b.fields].filter(([key, one]) => !a.fields.has(key) && !isAbsent(one));
  if (!a.rest) {
    if (!how.closed || more.length === 0) return sameShape(source, { ...a, fields });
    how.differs();
    if (how.trusted) for (const [key, one] of more) fields.set(key, lean(one));
    return sameShape(source, { ...a, fields });
  }
  const open = [...a.open ?? []];
  for (const [key, one] of more) {
    const index = open.findIndex((entry2) => mayBe(entry2.key, key));
    const entry = index < 0 ? void 0 : open.splice(index, 1)[0];
    fields.set(key, entry ? merged(entry.value, one, how) : placed(lean(one), a.rest));
  }
  return sameShape(source, { fields, rest: null });
}
function isAbsent(value) {
  return value.known && value.value === null;
}
function sameShape(source, data) {
  return source.known ? { ...source, value: data } : source;
}
function placed(value, { at: at2 }) {
  return { ...value, at: at2 };
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
  const body = rest.decoded;
  for (const one of more) items.push(body ? merged(body, one, how) : placed(lean(one), rest));
  return sameShape(source, { items, rest: null, ...a.set ? { set: true } : {} });
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
  const left = [...free].filter((j) => isMap(b.items[j]));
  for (const [i, j] of pairs.entries())
    if (j === -1 && isMap(a.items[i])) pairs[i] = left.shift() ?? -1;
  return pairs;
}
function isMap(value) {
  return value?.known === true && isFields(value.value);
}
function mayBeOne(a, b, how) {
  if (!a || !b) return false;
  let differ2 = false;
  merged(a, b, {
    ...how,
    trusted: false,
    hidden: (value) => value,
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
var deepest3 = 20;
function referenceIn(expression, place, depth = 0) {
  const named = longest2(listAt(expression, "references").filter((one) => typeof one === "string"));
  if (named.length !== 1 || depth > deepest3) return null;
  const [only = ""] = named;
  if (only.startsWith("module.")) return throughOutput(only, place, depth);
  if (only.startsWith("var.")) return throughInput(only, place, depth);
  return toResource(only, place);
}
function longest2(references) {
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
function toResource(reference, place) {
  const found = resourceStep.exec(reference);
  if (!found?.[1]) return null;
  const [, local, key, rest] = found;
  const block = `${place.module}.${local}`;
  const path = rest === void 0 ? [] : rest.split(".");
  if (key !== void 0) return { address: block + key, path };
  const instances = (place.index.byBlock.get(block) ?? []).filter((one2) => one2.after !== null);
  const twin = instances.find((one2) => one2.key === place.key && one2.key !== null);
  const one = twin ?? (instances.length === 1 ? instances[0] : void 0);
  return { address: one?.address ?? block, path };
}
function throughOutput(reference, place, depth) {
  const found = /^module\.([^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.([^.[\]]+)$/.exec(reference);
  if (!found) return null;
  const [, call = "", key, output = ""] = found;
  const generic = `${place.generic}.module.${call}`;
  const address = `${place.module}.module.${call}`;
  const keys = place.index.moduleKeys.get(address)?.after ?? [];
  const only = keys.length === 1 ? keyText(keys[0] ?? null) : "";
  const module = address + (key ?? only);
  const expression = at(
    configOf(place.plan.configuration, generic),
    "outputs",
    output,
    "expression"
  );
  return referenceIn(expression, { ...place, module, generic, key: null }, depth + 1);
}
function keyText(key) {
  return key === null ? "" : `[${JSON.stringify(key)}]`;
}
function throughInput(reference, place, depth) {
  const name = reference.split(".")[1] ?? "";
  const { call } = place;
  if (call && place.module === call.address) return inputOf(call, name);
  const end = lastCall.exec(place.module);
  const outer = place.generic.slice(0, place.generic.lastIndexOf(".module."));
  if (!end?.[1] || place.generic.lastIndexOf(".module.") < 0) return null;
  const expression = at(
    configOf(place.plan.configuration, outer),
    "module_calls",
    end[1],
    "expressions",
    name
  );
  const module = place.module.slice(0, end.index);
  return referenceIn(expression, { ...place, module, generic: outer, key: null }, depth + 1);
}
var lastCall = /\.module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?$/;
function inputOf(call, name) {
  const value = field(call.body, name);
  return value.reference ?? null;
}

// src/resolve/terraform/plan/remote.ts
function remoteBlocks({ plan, index }, call, told) {
  if (configOf(plan.configuration, call.generic) === void 0) return null;
  const blocks = [];
  for (const [module, held] of index.byModule) {
    if (module !== call.address && !module.startsWith(`${call.address}.`)) continue;
    for (const one of held) {
      const now = told(one);
      if (now) blocks.push(blockOf2(plan, index, call, one, now));
    }
  }
  return blocks;
}
function blockOf2(plan, index, call, one, told) {
  const { mode, type, name, address, module, key } = one;
  const generic = withoutKeys(module);
  const local = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const config = resourceIn(configOf(plan.configuration, generic), local);
  const place = { plan, index, call, module, generic, key };
  return {
    ...call,
    mode,
    type,
    name,
    address,
    generic: `${generic}.${local}`,
    calls: [...call.calls, { address: call.address, header: call.header, at: call.at }],
    body: bodyOf(told, config, place, call, address),
    active: known(true, call.header),
    outlined: true,
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
function bodyOf(told, config, place, { at: whole, header: at2 }, address) {
  const fields = /* @__PURE__ */ new Map();
  const take = (name, expression) => {
    const value = read(lean(attributeOf(told, name, at2, `${address}.${name}`)), told, place);
    const isNull = value.known && value.value === null;
    const reference = referenceIn(expression, place);
    if (!isNull || reference) fields.set(name, reference ? { ...value, reference } : value);
  };
  for (const [name, expression] of pairsAt(config, "expressions")) take(name, expression);
  for (const [name, all] of withDefaults) {
    const value = lean(attributeOf(told, all, at2, `${address}.${name}`));
    if (value.known && value.value !== null) fields.set(name, value);
  }
  return map(fields, whole);
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
      if (!side.plan.resources.get(address)?.after) return source;
      const signature = joined(signatureOf(source), signatureOf(body(), side.reading.turned));
      return attributeBy(side, note, address, name, source, signature, "computed ");
    },
    output: (call, called, name, source) => {
      const isSame2 = isAgreed(side, `called ${call}`, called);
      if (!isSame2 && !source.known) side.reading.turned.add(source.name);
      return outputOf(side, call, name, source, isSame2);
    },
    instances: instancesBy(side),
    blocks: (call, called) => {
      const signature = joined(called, signatureOf(call.body, side.reading.turned));
      const isSame2 = isAgreed(side, `module ${call.address}`, signature);
      return remoteBlocks(side, call, (one) => isSame2 ? one.after : one.before);
    }
  };
}
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
    if (!source.known) reading.seeded.add(placeOf(source.at));
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
function placeOf({ file, start }) {
  return `${start} ${file.path}`;
}
function hidden(source, seeded) {
  if (source.known) {
    if (!isTainted(source, seeded, 0)) return source;
    return unknown("sensitive", source.at, "a sensitive value", { through: source.through });
  }
  if (source.why !== "input-variable" || source.pieces || source.decoded) return source;
  return { ...source, why: "sensitive" };
}
function isTainted(value, seeded, depth) {
  if ([value.at, ...value.through].some((one) => seeded.has(placeOf(one)))) return true;
  if (!value.known || depth > 64) return false;
  const data = value.value;
  const isOne = (one) => isTainted(one, seeded, depth + 1);
  if (isItems(data)) return data.items.some(isOne);
  return isFields(data) && [...data.fields.values()].some(isOne);
}

// src/resolve/terraform/plan/secrets.ts
var longEnough = 6;
var mostSought = 5e3;
function secretsOf(plan) {
  const found = /* @__PURE__ */ new Set();
  const declared = at(plan, "configuration", "root_module", "variables");
  for (const [name, input] of pairsAt(plan, "variables"))
    collect(at(input, "value"), at(declared, name, "sensitive") === true, found);
  for (const values of [at(plan, "planned_values"), at(plan, "prior_state", "values")]) {
    for (const [, output] of pairsAt(values, "outputs"))
      collect(at(output, "value"), at(output, "sensitive"), found);
    const modules = [at(values, "root_module")];
    for (const module of modules) {
      for (const child of listAt(module, "child_modules")) modules.push(child);
      for (const one of listAt(module, "resources"))
        collect(at(one, "values"), at(one, "sensitive_values"), found);
    }
  }
  for (const one of [...listAt(plan, "resource_changes"), ...listAt(plan, "resource_drift")]) {
    collect(at(one, "change", "before"), at(one, "change", "before_sensitive"), found);
    collect(at(one, "change", "after"), at(one, "change", "after_sensitive"), found);
  }
  for (const [, change] of pairsAt(plan, "output_changes")) {
    collect(at(change, "before"), at(change, "before_sensitive"), found);
    collect(at(change, "after"), at(change, "after_sensitive"), found);
  }
  return tester(found);
}
function tester(found) {
  const sought = [...found].filter((one) => one.length >= longEnough);
  if (sought.length > mostSought) return () => true;
  return (text) => found.has(text) || sought.some((one) => text.includes(one));
}
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
var longest3 = 100 * 1024 * 1024;
var howTo = "terraform show -json PLANFILE > plan.json";
function readPlan(path, dir, text) {
  if (text.length > longest3)
    throw new UserError(
      `the plan \`${path}\` is longer than 100 MB`,
      "Give the plan of one root, without `-refresh-only`, or leave it out."
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
  const complete = at(json, "complete") !== false && at(json, "errored") !== true;
  const isSecret = secretsOf(json);
  const resources = resourcesOf(json, isSecret);
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
  const found = /* @__PURE__ */ new Map();
  const modules = [at(json, "prior_state", "values", "root_module")];
  for (const module of modules) {
    for (const child of listAt(module, "child_modules")) modules.push(child);
    for (const resource of listAt(module, "resources")) {
      if (at(resource, "mode") !== "data") continue;
      const secrets = at(resource, "sensitive_values");
      const after = { values: at(resource, "values"), unknowns: false, secrets, isSecret };
      const one = plannedOf(resource, textAt(module, "address") ?? "");
      if (one) found.set(one.address, { ...one, before: after, after });
    }
  }
  for (const change of listAt(json, "resource_changes")) {
    if (at(change, "deposed") !== void 0) continue;
    const one = plannedOf(change, textAt(change, "module_address") ?? "");
    if (one) found.set(one.address, { ...one, ...timesOf(at(change, "change"), isSecret) });
  }
  return found;
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
function plannedOf(json, module) {
  const mode = at(json, "mode");
  const address = textAt(json, "address");
  const type = textAt(json, "type");
  const name = textAt(json, "name");
  if (address === null || type === null || name === null) return null;
  if (mode !== "managed" && mode !== "data") return null;
  const index = at(json, "index");
  const previous = textAt(json, "previous_address");
  return {
    address: plain(address),
    module: plain(module),
    mode: mode === "data" ? "data" : "resource",
    type,
    name,
    key: typeof index === "string" || typeof index === "number" ? index : null,
    previous: previous === null ? null : plain(previous),
    before: null,
    after: null
  };
}
function plain(address) {
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
    disagree: () => disagree(),
    remarks: () => [...remarks.values()]
  };
}
function overlays(opened, readings, remarks) {
  const byRoot = (role) => {
    const made = /* @__PURE__ */ new Map();
    opened.forEach(({ plan, index, root }, i) => {
      const reading = readings[i];
      if (root !== null && reading) made.set(root, overlayOf({ plan, index, reading, role }));
    });
    return made;
  };
  const head = (starts, partly) => {
    for (const one of opened) choose(one, starts, partly, remarks);
    refuseTwice(opened);
    return byRoot("head");
  };
  return { head, base: () => byRoot("base") };
}
function choose(one, starts, partly, remarks) {
  const { plan } = one;
  one.root = chooseRoot(plan, starts, partly);
  if (one.root !== null) remarks.delete(plan);
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
export {
  openPlans
};
