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

// src/adapt/terraform/entra/adapters.ts
var adapters_exports = {};
__export(adapters_exports, {
  entraAdapter: () => entraAdapter
});
module.exports = __toCommonJS(adapters_exports);

// src/base/known.ts
var nowhere = [];
function known(value, at, through = nowhere) {
  return { known: true, value, at, through };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
}
function mapKnown(value, change) {
  return value.known ? { ...value, value: change(value.value) } : value;
}

// src/base/value.ts
function field(value, key) {
  if (!value.known) return value;
  if (!isFields(value.value)) return known(null, value.at, value.through);
  return value.value.fields.get(key) ?? value.value.rest ?? known(null, value.at, value.through);
}
function dig(value, ...path) {
  let current = value;
  for (const key of path) {
    if (current.known && isItems(current.value)) {
      const only = current.value.items.length === 1 ? current.value.items[0] : void 0;
      if (only) current = only;
    }
    current = field(current, key);
  }
  return current;
}
function items(value) {
  if (!value.known) return [value];
  if (value.value === null) return [];
  if (isItems(value.value))
    return value.value.rest ? [...value.value.items, value.value.rest] : value.value.items;
  return [value];
}
function text(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "string") return { ...value, value: data };
  if (typeof data === "number" || typeof data === "boolean" || typeof data === "bigint")
    return { ...value, value: String(data) };
  return { ...value, value: null };
}
function flag(value) {
  if (!value.known) return value;
  const data = value.value;
  if (data === true || data === "true") return { ...value, value: true };
  if (data === false || data === "false") return { ...value, value: false };
  return { ...value, value: null };
}
function number(value) {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "number") return { ...value, value: data };
  if (typeof data === "string" && data.trim() !== "" && Number.isFinite(Number(data)))
    return { ...value, value: Number(data) };
  return { ...value, value: null };
}
function isAbsent(value) {
  return value.known && value.value === null;
}

// src/adapt/terraform/carrier.ts
function carrierOf(block, tagsAttribute, places = {}) {
  const labels = [];
  if (tagsAttribute !== null) {
    const own2 = tagMap(dig(block.body, ...tagsAttribute.split(".")));
    if (!isAbsent(own2)) labels.push({ from: labelKind(tagsAttribute), map: own2 });
    labels.push(...defaultsOf(block));
  }
  const texts2 = (places.texts ?? []).map((path) => dig(block.body, ...path.split("."))).filter((value) => !isAbsent(value));
  const owners = places.owners === void 0 ? [] : items(field(block.body, places.owners));
  const kind = tagsAttribute !== null ? "tags" : places.owners !== void 0 ? "owners" : (places.texts ?? []).length > 0 ? "text" : "none";
  return { labels, texts: texts2.map(text), owners: owners.map(text), kind };
}
var noCarrier = { labels: [], texts: [], owners: [], kind: "none" };
function tagMap(value) {
  if (!value.known || !isItems(value.value)) return value;
  const fields = /* @__PURE__ */ new Map();
  let { rest } = value.value;
  for (const one of value.value.items) {
    const key = text(field(one, "key"));
    if (!key.known) rest ??= key;
    else if (key.value !== null) fields.set(key.value, field(one, "value"));
  }
  return { ...value, value: { fields, rest } };
}
function labelKind(path) {
  if (path.endsWith("annotations")) return "annotations";
  return path.endsWith("labels") ? "labels" : "tags";
}
function defaultsOf(block) {
  if (!block.provider) return [];
  const found = [];
  const add = (from, map) => {
    if (!isAbsent(map)) found.push({ from, map });
  };
  for (const entry of items(field(block.provider.body, "default_tags")))
    add("default_tags", field(entry, "tags"));
  add("default_labels", field(block.provider.body, "default_labels"));
  return found;
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
function position(origin) {
  const line = lineOf(origin.file, origin.start);
  const endLine = lineOf(origin.file, Math.max(origin.start, origin.end));
  const column = origin.start - (origin.file.lineStarts[line - 1] ?? 0) + 1;
  const endColumn = origin.end - (origin.file.lineStarts[endLine - 1] ?? 0) + 1;
  return { file: origin.file.path, line, column, endLine, endColumn };
}
function isWithin(inner, outer) {
  return inner.file.path === outer.file.path && inner.start >= outer.start && inner.end <= outer.end;
}

// src/model/environment.ts
var environments = new Map(
  [
    ["prod", "production", "live", "prd"],
    ["staging", "stag", "stage", "stg"],
    ["dev", "development"],
    ["test", "testing"],
    ...["sandbox", "preprod", "qa", "uat", "integration"].map((word) => [word])
  ].flatMap((alike) => alike.map((word) => [word, alike[0] ?? word]))
);
function environmentWord(word) {
  return environments.get(word.toLowerCase());
}
var plain = new Map([
  ...["prod", "production", "prd"].map((word) => [word, "production"]),
  ...[
    "dev",
    "development",
    "staging",
    "stg",
    "sandbox",
    "qa",
    "uat",
    "preprod",
    "preproduction"
  ].map((word) => [word, "other"]),
  ...["nonprod", "nonproduction"].map((word) => [word, "other"])
]);

// src/resolve/terraform/account.ts
var attributes = [
  "allowed_account_ids",
  "profile",
  "project",
  "subscription_id",
  "tenant_id",
  "owner",
  "organization",
  "host",
  "config_context"
];
function accountIn({ body }) {
  const found = attributes.flatMap(
    (name) => items(field(body, name)).map((value) => [name, value])
  );
  const roles = items(field(body, "assume_role"));
  return [...found, ...roles.map((role) => ["assume_role", field(role, "role_arn")])];
}

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;

// src/adapt/pragma.ts
var marker = /(?:^|[\s#/*;"])(nhi|nhi-lint)\s*:(?=\s|$)/gi;
var longest = 4096;
function parsePragmas(comment, at) {
  return sections(comment, "nhi").map((body) => {
    const { fields, words, problem } = readPairs(body);
    const stray = words[0] === void 0 ? null : `\`${words[0]}\` is no \`key=value\``;
    const empty = fields.size === 0 ? "it declares nothing" : null;
    const wrong = problem ?? stray ?? empty;
    return wrong === null ? { fields, at } : { fields, at, problem: wrong };
  });
}
function sections(comment, wanted) {
  const found = [];
  for (const line of comment.slice(0, longest).split(/\r?\n/)) {
    const marks = [...line.matchAll(marker)];
    marks.forEach((mark, index) => {
      if (mark[1]?.toLowerCase() !== wanted) return;
      const end = marks[index + 1]?.index ?? line.length;
      found.push(line.slice(mark.index + mark[0].length, end).replace(/\s*\*\/\s*$/, ""));
    });
  }
  return found;
}
var token = /([A-Za-z][\w./-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']\S*))|(\S+)/gy;
function readPairs(body) {
  const fields = /* @__PURE__ */ new Map();
  const words = [];
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
      else words.push(word);
      continue;
    }
    const name = (key ?? "").toLowerCase();
    if (fields.has(name)) problem ??= `\`${name}\` stands twice`;
    fields.set(
      name,
      double === void 0 ? single ?? bare ?? "" : double.replaceAll(/\\(.)/g, "$1")
    );
  }
  return { fields, words, problem };
}
function skipSpace(text2, from) {
  let at = from;
  while (at < text2.length && /[\s,;]/.test(text2[at] ?? "")) at++;
  return at;
}

// src/adapt/digest.ts
var deepest = 40;
var digests = /* @__PURE__ */ new WeakMap();
function digest(value) {
  const before = digests.get(value);
  if (before !== void 0) return before;
  const made = digestOf(value);
  digests.set(value, made);
  return made;
}
function digestOf(value) {
  const state = { a: 3735928559, b: 1103547991 };
  write(value, state, 0);
  const low = Math.imul(state.a ^ state.a >>> 16, 2246822507) ^ Math.imul(state.b ^ state.b >>> 13, 3266489909);
  const high = Math.imul(state.b ^ state.b >>> 16, 2246822507) ^ Math.imul(state.a ^ state.a >>> 13, 3266489909);
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}
function mix(text2, state) {
  let { a, b } = state;
  for (let index = 0; index < text2.length; index++) {
    const code = text2.charCodeAt(index);
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
      const field2 = data.fields.get(key);
      if (field2) write(field2, state, depth + 1);
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

// src/adapt/terraform/declare.ts
function declare(block, naming2) {
  const tags = naming2.tags ?? null;
  const tag = tags === null ? void 0 : attributeSlot(block, tags);
  const stays = staysOf(block);
  const above = block.comments.filter(({ at }) => at.start < block.at.start);
  return {
    key: `terraform:${block.root}:${block.address}${naming2.suffix ?? ""}`,
    domain: "terraform",
    platform: naming2.platform,
    type: block.type,
    address: block.address,
    generic: block.generic,
    root: block.root,
    name: naming2.name ?? text(field(block.body, "name")),
    at: block.at,
    header: block.header,
    via: block.calls,
    ...block.outlined === null ? {} : { outside: block.outlined },
    active: block.active,
    loose: block.rootKind === "loose",
    place: placeOf(block, naming2),
    content: digest(block.body),
    slots: tag ? { tag, expiry: tag, ...naming2.slots } : naming2.slots ?? {},
    pragmas: block.comments.flatMap((comment) => parsePragmas(comment.text, comment.at)),
    ...above.length > 0 ? { above } : {},
    ...stays.length > 0 ? { stays } : {}
  };
}
function staysOf({ body }) {
  return items(field(body, "lifecycle")).flatMap((lifecycle) => {
    const kept = flag(field(lifecycle, "prevent_destroy"));
    const named = field(lifecycle, "ignore_changes");
    const all = text(named);
    const ignored = all.known && all.value !== null ? [all] : items(named).map(text);
    return [
      ...kept.known && kept.value === true ? [{ against: "removal", attribute: "prevent_destroy", at: kept.at }] : [],
      ...ignored.flatMap(
        (one) => one.known && one.value !== null ? [{ against: "change", attribute: one.value, at: one.at }] : []
      )
    ];
  });
}
function attributeSlot(block, attribute) {
  const atCall = callSlot(block, attribute);
  if (atCall) return atCall;
  if (block.outlined !== null) return void 0;
  const value = field(block.body, attribute);
  if (!value.known || value.value !== null || !isWithin(value.at, block.at))
    return valueSlot(block, value, attribute);
  const before = Math.max(block.header.end, block.at.end - 1);
  return {
    how: "insert",
    at: { file: block.at.file, start: before, end: before },
    indent: position(block.header).column + 1,
    attribute
  };
}
function callSlot(block, ...path) {
  const input = block.input(path);
  return input ? { how: "call", at: input.at, indent: 0, attribute: input.name } : void 0;
}
function valueSlot(block, value, attribute) {
  if (block.outlined !== null || value.known && value.value === null) return void 0;
  const at = [value.at, ...value.through].findLast((one) => isWithin(one, block.at));
  return at && { how: "replace", at, indent: position(block.header).column - 1, attribute };
}
function environmentIn(segment) {
  const words = segment.split(/(?=[-_])|(?<=[-_])/);
  const known2 = words.map(environmentWord);
  return known2.some((word) => word !== void 0) ? words.map((word, at) => known2[at] ?? word).join("") : null;
}
var folders = /* @__PURE__ */ new Map();
function environmentsIn(root) {
  const found = folders.get(root) ?? root.split("/").flatMap((segment) => environmentIn(segment) ?? []).join("/");
  folders.set(root, found);
  return found;
}
function placeOf(block, { within, accounted }) {
  const provider = block.provider;
  const parts = [
    provider ? `${provider.name}.${provider.alias ?? ""}` : block.type.split("_")[0] ?? ""
  ];
  const account = provider ? accountOf(provider) : [];
  if (account.length > 0) parts.push(...account);
  else if (accounted !== true) {
    const folder = environmentsIn(block.root);
    if (folder !== "") parts.push(folder);
  }
  if (within !== void 0) parts.push(within);
  return parts.join("|");
}
var accounts = /* @__PURE__ */ new WeakMap();
function accountOf(provider) {
  const found = accounts.get(provider) ?? readAccount(provider);
  accounts.set(provider, found);
  return found;
}
function readAccount(provider) {
  return accountIn(provider).map(([name, value]) => `${name}=${shown(value)}`);
}
function shown(value) {
  const written2 = text(value);
  return written2.known ? written2.value ?? "" : `?${written2.name}`;
}
function nameless(block) {
  return known(null, block.header);
}

// src/adapt/terraform/reference.ts
function referenceIn(value) {
  if (value.reference) return value.reference;
  if (value.known) return null;
  for (const piece of value.pieces ?? [])
    if (typeof piece !== "string" && piece.reference) return piece.reference;
  return null;
}
function typeOf(address) {
  const bare = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, "");
  const parts = bare.split(".");
  let at = 0;
  while (parts[at] === "module" && at + 1 < parts.length) at += 2;
  return parts[at] === "data" ? `data.${parts[at + 1] ?? ""}` : parts[at] ?? "";
}
function textOf(value) {
  return mapKnown(text(value), (said) => said ?? "");
}
function written(value) {
  if (value.known)
    return value.value === null ? "" : String(value.value);
  const { pieces } = value;
  if (!pieces) return `\${${value.name}}`;
  return pieces.map((piece) => typeof piece === "string" ? piece : written(piece)).join("");
}

// src/adapt/terraform/ending.ts
function endingsOf(block, context, places) {
  const endings = [];
  for (const path of places.dates ?? []) {
    const value = dig(block.body, ...path.split("."));
    if (!isAbsent(value) || value.reference) endings.push(dateEnding(value, context));
  }
  for (const path of places.durations ?? []) {
    const value = dig(block.body, ...path.split("."));
    if (!isAbsent(value))
      endings.push({ means: "hours", value: mapKnown(text(value), hoursOrText), at: value.at });
  }
  for (const path of places.keepers ?? [])
    endings.push(...keeperEndings(dig(block.body, ...path.split(".")), context));
  for (const address of block.replacedBy)
    endings.push(...rotationAt(address, block.header, context));
  return endings;
}
function dateEnding(value, context) {
  const { reference, at } = value;
  if (reference) {
    const rotation = rotationAt(reference.address, at, context)[0];
    if (rotation) return rotation;
    const offset = offsetAt(reference.address, at, context);
    if (offset) return offset;
  }
  if (!value.known) {
    const hours = addedHours(value.name);
    if (hours !== null) return { means: "hours", value: known(hours, at, value.through), at };
  }
  return { means: "date", value: text(value), at };
}
function addedHours(expression) {
  const found = /^timeadd\(.{0,400}"([0-9hms.]{1,40})"\s*\)$/s.exec(expression);
  return found?.[1] === void 0 ? null : goHours(found[1]);
}
function hoursOrText(duration) {
  return duration === null ? null : goHours(duration) ?? duration;
}
function goHours(duration) {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(duration)) return null;
  let hours = 0;
  for (const [, amount, unit] of duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)) {
    hours += Number(amount) / (unit === "h" ? 1 : unit === "m" ? 60 : unit === "s" ? 3600 : 36e5);
  }
  return hours;
}
var constants = /* @__PURE__ */ new Set([
  "rotation_days",
  "rotation_hours",
  "rotation_minutes",
  "rotation_months",
  "rotation_years",
  "triggers"
]);
function keeperEndings(map, context) {
  if (!map.known || !isFields(map.value)) return [];
  const endings = [];
  for (const value of map.value.fields.values()) {
    const references = value.reference ? [value.reference] : value.known ? [] : (value.pieces ?? []).flatMap(
      (piece) => typeof piece !== "string" && piece.reference ? [piece.reference] : []
    );
    for (const reference of references) {
      if (constants.has(String(reference.path[0] ?? ""))) continue;
      endings.push(...rotationAt(reference.address, value.at, context));
    }
  }
  return endings;
}
function rotationAt(address, at, context) {
  const rotating = findNear(address, "time_rotating", context);
  if (rotating) {
    const once = field(rotating.body, "rotation_rfc3339");
    const days = spanDays(rotating.body, "rotation_");
    if (days) return [{ means: "rotation", value: days, at }];
    return isAbsent(once) ? [] : [{ means: "date", value: text(once), at }];
  }
  const offset = findNear(address, "time_offset", context);
  const base = offset ? field(offset.body, "base_rfc3339") : null;
  if (base?.reference && typeOf(base.reference.address) === "time_rotating")
    return rotationAt(base.reference.address, at, context);
  return [];
}
function offsetAt(address, at, context) {
  const offset = findNear(address, "time_offset", context);
  if (!offset) return null;
  const base = field(offset.body, "base_rfc3339");
  if (!isAbsent(base) && !(base.reference && typeOf(base.reference.address) === "time_static"))
    return null;
  const days = spanDays(offset.body, "offset_");
  return days ? { means: "hours", value: mapKnown(days, (count) => count * 24), at } : null;
}
function findNear(address, type, context) {
  if (typeOf(address) !== type) return null;
  return context.find(address) ?? context.find(address.replace(/\.[a-z0-9_]+$/, ""));
}
var dayUnits = [
  ["years", 365],
  ["months", 31],
  ["days", 1],
  ["hours", 1 / 24],
  ["minutes", 1 / 1440]
];
function spanDays(body, prefix) {
  let sum = 0;
  let seen = null;
  for (const [unit, days] of dayUnits) {
    const value = field(body, `${prefix}${unit}`);
    if (isAbsent(value)) continue;
    const count = number(value);
    if (!count.known) return count;
    sum += (count.value ?? 0) * days;
    seen = value;
  }
  return seen ? known(sum, seen.at, seen.through) : null;
}

// src/adapt/terraform/federated.ts
function federatedTrust(block, from) {
  const { issuer, subject, expression } = from;
  const slot = subject ? valueSlot(block, subject, "subject") : void 0;
  const conditions = [];
  if (subject && !isAbsent(subject))
    conditions.push({
      operator: "StringEquals",
      key: "sub",
      values: [textOf(subject)],
      at: subject.at
    });
  if (expression && !isAbsent(expression)) conditions.push(...claims(expression));
  const audiences = items(from.audiences);
  if (audiences.length > 0)
    conditions.push({
      operator: "StringEquals",
      key: "aud",
      values: audiences.map(textOf),
      at: from.audiences.at
    });
  return {
    kind: "trust",
    into: from.into,
    admissions: [
      {
        effect: known("allow", block.header),
        principals: [{ kind: "federated", value: textOf(issuer), at: issuer.at }],
        conditions,
        issuer: isAbsent(issuer) ? known(null, block.header) : text(issuer),
        at: (subject ?? expression ?? issuer).at
      }
    ],
    carrier: null,
    ...declare(block, {
      platform: from.platform,
      name: text(nameOf(block)),
      slots: slot ? { trust: slot } : {}
    })
  };
}
function nameOf(block) {
  const { body } = block;
  const fields = body.known && typeof body.value === "object" && body.value !== null && "fields" in body.value ? body.value.fields : null;
  return fields?.get("display_name") ?? fields?.get("name") ?? known(null, block.header);
}
function claims(expression) {
  const whole = textOf(expression);
  const { at, through } = expression;
  const found = [{ operator: "expression", key: "claims", values: [whole], at }];
  if (!whole.known || /\sor\s/i.test(whole.value)) return found;
  for (const [, claim, operator, value] of whole.value.matchAll(
    /claims\[['"]([^'"]{1,64})['"]\]\s+(eq|matches)\s+['"]([^'"]{0,512})['"]/gi
  )) {
    if (claim === void 0 || value === void 0) continue;
    const like = operator?.toLowerCase() === "matches";
    found.push({
      operator: like ? "StringLike" : "StringEquals",
      key: claim,
      values: [known(value, at, through)],
      at
    });
  }
  return found;
}

// src/adapt/terraform/link.ts
function linkTo(value, target, block, context) {
  if (isAbsent(value) && !value.reference) return null;
  const { reference, at } = value;
  if (reference && !reference.address.startsWith("data.")) {
    return { how: "reference", root: block.root, address: reference.address, at };
  }
  const written2 = text(value);
  const named = written2.known ? written2.value : reference ? dataName(reference.address, target, context) : null;
  if (named !== null) {
    const name = target.name ? target.name(named) : named;
    return {
      how: "name",
      platform: target.platform,
      type: target.type,
      namespace: target.namespace ?? null,
      name,
      at
    };
  }
  return written2.known ? { how: "unknown", name: "", at } : { how: "unknown", name: written2.name, at, because: written2 };
}
function linkWithin(value, target, block, context) {
  const reference = referenceIn(value);
  return linkTo(reference ? { ...value, reference } : value, target, block, context);
}
function dataName(address, target, context) {
  const data = context.find(address);
  if (!data) return null;
  for (const attribute of target.dataNames ?? ["name"]) {
    const written2 = text(field(data.body, attribute));
    if (written2.known && written2.value !== null) return written2.value;
  }
  return null;
}

// src/adapt/terraform/entra/credential.ts
function ownerLink(block, context) {
  const attributes2 = ["application_id", "application_object_id", "service_principal_id"];
  for (const attribute of attributes2) {
    const value = field(block.body, attribute);
    if (isAbsent(value) && !value.reference) continue;
    const target = { platform: "entra", type: "*", dataNames: ["display_name", "client_id"] };
    return linkWithin(value, target, block, context);
  }
  return null;
}
function credential(form) {
  return (block, context) => {
    const endings = endingsOf(block, context, {
      dates: ["end_date"],
      durations: ["end_date_relative"],
      keepers: ["rotate_when_changed"]
    });
    const relative = field(block.body, "end_date_relative");
    const own2 = isAbsent(relative) ? attributeSlot(block, "end_date_relative") : valueSlot(block, relative, "end_date_relative");
    const slot = callSlot(block, "end_date") ?? own2;
    return [
      {
        kind: "credential",
        form,
        standing: true,
        of: ownerLink(block, context),
        endings,
        carrier: noCarrier,
        writes: null,
        ...declare(block, {
          platform: "entra",
          name: text(field(block.body, "display_name")),
          slots: slot ? { expiry: slot } : {}
        })
      }
    ];
  };
}
var password = credential("client-secret");
var certificate = credential("certificate");
function blockPassword(block, context) {
  return items(field(block.body, "password")).flatMap((body) => {
    if (!body.known) return [];
    const end = field(body, "end_date");
    const endings = isAbsent(end) && !end.reference ? [] : [dateEnding(end, context)];
    return [
      {
        kind: "credential",
        form: "client-secret",
        standing: true,
        of: { how: "reference", root: block.root, address: block.address, at: body.at },
        endings,
        carrier: noCarrier,
        writes: null,
        ...declare(block, {
          platform: "entra",
          suffix: "#password",
          name: text(field(body, "display_name"))
        }),
        header: headerOf(body, block)
      }
    ];
  });
}
function headerOf(body, block) {
  const inside = body.at.file.path === block.at.file.path && body.at.start >= block.at.start && body.at.end <= block.at.end;
  return inside ? body.at : block.header;
}
var federatedCredential = (block, context) => [
  federatedTrust(block, {
    platform: "entra",
    into: ownerLink(block, context),
    issuer: field(block.body, "issuer"),
    subject: field(block.body, "subject"),
    audiences: field(block.body, "audiences"),
    expression: null
  })
];
var flexibleCredential = (block, context) => [
  federatedTrust(block, {
    platform: "entra",
    into: ownerLink(block, context),
    issuer: field(block.body, "issuer"),
    subject: null,
    audiences: field(block.body, "audience"),
    expression: field(block.body, "claims_matching_expression")
  })
];

// src/adapt/terraform/principal.ts
var machineName = /(^|[-_.\s])(sas?|svc|spns?|service-?(accounts?|principals?)|robots?|bots?|machines?|workloads?|identit(y|ies)|ci|cicd)([-_.\s]|$)/i;
function principalHolder(value, principalType, block, context) {
  const reference = referenceIn(value);
  const label = reference?.address ?? written(value);
  const link = linkWithin(
    value,
    { platform: "entra", type: "*", dataNames: ["display_name"] },
    block,
    context
  );
  return {
    link: link ?? { how: "unknown", name: label, at: value.at },
    person: personOf(reference?.address ?? null, label, principalType, context),
    label
  };
}
function personOf(address, label, principalType, context) {
  const said = principalType && !isAbsent(principalType) ? text(principalType) : null;
  const type = said?.known ? said.value : null;
  if (type === "ServicePrincipal") return "no";
  if (type === "User" || type === "ForeignUser") return "yes";
  const source = address === null ? "" : typeOf(address).replace(/^data\./, "");
  if (source === "azuread_user" || source === "azuread_users") return "yes";
  if (type === "Group" || source.startsWith("azuread_group"))
    return machineName.test(groupName(address, label, context)) ? "maybe" : "yes";
  if (/^(azuread_service_principal|azuread_application)/.test(source)) return "no";
  if (source.endsWith("_client_config")) return "maybe";
  return source.startsWith("azurerm_") ? "no" : "maybe";
}
function groupName(address, label, context) {
  const group2 = address === null ? null : context.find(address);
  const last = label.split(".").at(-1) ?? label;
  if (!group2) return last;
  const body = group2.body.known && typeof group2.body.value === "object" && group2.body.value !== null && "fields" in group2.body.value ? group2.body.value.fields.get("display_name") : void 0;
  return `${last} ${body ? written(body) : ""}`;
}

// src/adapt/terraform/entra/owner.ts
function ownersTrust(block, context, into) {
  return trustOf(block, context, items(field(block.body, "owners")), into, "#owners");
}
var applicationOwner = (block, context) => {
  const value = field(block.body, "application_id");
  const target = { platform: "entra", type: "*", dataNames: ["display_name", "client_id"] };
  const into = linkWithin(value, target, block, context);
  return into ? trustOf(block, context, [field(block.body, "owner_object_id")], into, "") : [];
};
function trustOf(block, context, owners, into, suffix) {
  const principals = owners.flatMap((value) => {
    const { person, link, label } = principalHolder(value, null, block, context);
    if (person !== "no" || link.how === "unknown") return [];
    return [{ kind: "identity", value: known(label, value.at, value.through), link, at: value.at }];
  });
  if (principals.length === 0) return [];
  return [
    {
      kind: "trust",
      into,
      admissions: principals.map((one) => ({
        effect: known("allow", one.at),
        principals: [one],
        conditions: [],
        issuer: null,
        takes: "owner",
        at: one.at
      })),
      carrier: null,
      ...declare(block, { platform: "entra", suffix, name: nameless(block) })
    }
  ];
}

// src/adapt/terraform/entra/permission.ts
var guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
function permissionName(value, context) {
  const reference = referenceIn(value);
  const last = reference?.path.at(-1);
  if (reference && reference.path.length > 1 && typeof last === "string" && /^app_role_ids$|^oauth2_permission_scope_ids$/.test(String(reference.path.at(-2)))) {
    return known(last, value.at, value.through);
  }
  return roleName(text(value), context);
}
function roleName(role, context) {
  if (!role.known) return role;
  const id = (role.value ?? "").split("/").at(-1) ?? "";
  const name = guid.test(id) ? context.catalog.roles.get(`entra:${id.toLowerCase()}`)?.role ?? id : role.value ?? "";
  return { ...role, value: name };
}
function use(role, scope, scopeLevel) {
  return {
    kind: "role",
    platform: "entra",
    role,
    scope: text(scope),
    scopeLevel,
    conditions: [],
    at: role.at
  };
}
function grant(block, suffix, holders, privileges, on) {
  return {
    kind: "grant",
    holders,
    privileges,
    grants: [],
    defines: false,
    on,
    ...declare(block, { platform: "entra", suffix, name: nameless(block) })
  };
}
function requestedAccess(block, context) {
  const uses = items(field(block.body, "required_resource_access")).flatMap((resource) => {
    const on = field(resource, "resource_app_id");
    return items(field(resource, "resource_access")).flatMap((access) => {
      const type = text(field(access, "type"));
      if (type.known && type.value !== "Role") return [];
      return [use(permissionName(field(access, "id"), context), on, "tenant")];
    });
  });
  if (uses.length === 0) return [];
  const holder = {
    link: { how: "reference", root: block.root, address: block.address, at: block.header },
    person: "no",
    label: block.address
  };
  return [grant(block, "#access", [holder], uses, null)];
}
var apiAccess = (block, context) => {
  const resource = field(block.body, "api_client_id");
  const uses = items(field(block.body, "role_ids")).map(
    (id) => use(permissionName(id, context), resource, "tenant")
  );
  if (uses.length === 0) return [];
  return [
    grant(
      block,
      "",
      [principalHolder(field(block.body, "application_id"), null, block, context)],
      uses,
      written(resource)
    )
  ];
};
var defaultAccess = "00000000-0000-0000-0000-000000000000";
var appRoleAssignment = (block, context) => {
  const id = field(block.body, "app_role_id");
  if (id.known && id.value === defaultAccess) return [];
  const resource = field(block.body, "resource_object_id");
  const holder = principalHolder(field(block.body, "principal_object_id"), null, block, context);
  return [
    grant(
      block,
      "",
      [holder],
      [use(permissionName(id, context), resource, "tenant")],
      written(resource)
    )
  ];
};
var delegatedGrant = (block, context) => {
  const resource = field(block.body, "resource_service_principal_object_id");
  const uses = items(field(block.body, "claim_values")).map((claim) => {
    const name = text(claim);
    const role = name.known ? { ...name, value: `${name.value ?? ""} (delegated)` } : name;
    return use(role, resource, "tenant");
  });
  const holder = principalHolder(
    field(block.body, "service_principal_object_id"),
    null,
    block,
    context
  );
  return [grant(block, "", [holder], uses, written(resource))];
};
function directoryRole(value, context) {
  const reference = referenceIn(value);
  const role = reference && /azuread_(custom_)?directory_role$/.test(typeOf(reference.address)) ? context.find(reference.address) : null;
  if (role) {
    for (const attribute of ["display_name", "template_id"]) {
      const name = text(field(role.body, attribute));
      if (name.known && name.value !== null) return { ...roleName(name, context), at: value.at };
    }
  }
  return roleName(text(value), context);
}
var directoryRoleAssignment = (block, context) => {
  const attribute = isAbsent(field(block.body, "role_id")) ? "role_definition_id" : "role_id";
  const scope = field(block.body, "directory_scope_id");
  const whole = isAbsent(scope) || scope.known && scope.value === "/";
  const principal = isAbsent(field(block.body, "principal_object_id")) ? "principal_id" : "principal_object_id";
  const holder = principalHolder(field(block.body, principal), null, block, context);
  const isEligible = block.type.includes("_eligibility_") && holder.person === "maybe";
  const role = directoryRole(field(block.body, attribute), context);
  const level = whole ? "tenant" : scope.known ? "resource" : "unknown";
  const holders = [isEligible ? { ...holder, person: "yes" } : holder];
  return [grant(block, "", holders, [use(role, scope, level)], whole ? null : written(scope))];
};
var directoryRoleMember = (block, context) => {
  const holder = principalHolder(field(block.body, "member_object_id"), null, block, context);
  const role = directoryRole(field(block.body, "role_object_id"), context);
  return [grant(block, "", [holder], [use(role, known(null, block.header), "tenant")], null)];
};

// src/adapt/terraform/entra/application.ts
var texts = ["notes", "description"];
var application = (block, context) => [
  {
    kind: "identity",
    form: "application",
    person: false,
    sessions: "standing",
    carrier: joined(
      carrierOf(block, null, { owners: "owners", texts }),
      principalsOf(block, context)
    ),
    ...declare(block, naming(block))
  },
  ...blockPassword(block, context),
  ...requestedAccess(block, context),
  ...ownersTrust(block, context, actsAs(block, context))
];
function actsAs(block, context) {
  const { root, address } = principalsOf(block, context)[0] ?? block;
  return { how: "reference", root, address, at: block.header };
}
var servicePrincipal = (block, context) => {
  const own2 = applicationOf(block, context);
  return [
    {
      kind: "identity",
      form: "application",
      person: false,
      sessions: "standing",
      carrier: joined(carrierOf(block, null, { owners: "owners", texts }), own2 ? [own2] : []),
      ...own2 ? { sameAs: linkOf(own2, block) } : {},
      ...declare(block, {
        ...naming(block),
        name: own2 ? text(field(own2.body, "display_name")) : text(field(block.body, "client_id"))
      })
    },
    ...ownersTrust(block, context, {
      how: "reference",
      root: block.root,
      address: block.address,
      at: block.header
    })
  ];
};
var existingPrincipal = (block, context) => {
  const existing = field(block.body, "use_existing");
  return existing.known && existing.value === true ? [] : servicePrincipal(block, context);
};
function naming(block) {
  const notes = attributeSlot(block, "notes");
  return {
    platform: "entra",
    name: text(field(block.body, "display_name")),
    slots: notes ? { tag: notes, expiry: notes } : {}
  };
}
function linkOf(target, from) {
  return {
    how: "reference",
    root: from.root,
    address: target.address,
    at: field(from.body, "client_id").at
  };
}
function clientOf(block) {
  const client = field(block.body, "client_id");
  return isAbsent(client) && !client.reference ? field(block.body, "application_id") : client;
}
function applicationOf(block, context) {
  const reference = referenceIn(clientOf(block));
  if (!reference || !/^azuread_application(_registration|_from_template)?$/.test(typeOf(reference.address)))
    return null;
  return context.find(reference.address);
}
function principalsOf(block, context) {
  return context.all("azuread_service_principal").filter((principal) => applicationOf(principal, context)?.address === block.address);
}
function joined(own2, others) {
  const carriers = [
    own2,
    ...others.map((block) => carrierOf(block, null, { owners: "owners", texts }))
  ];
  return {
    labels: [],
    texts: carriers.flatMap((carrier) => carrier.texts),
    owners: carriers.flatMap((carrier) => carrier.owners),
    kind: "owners"
  };
}

// src/adapt/terraform/entra/group.ts
var group = (block, context) => {
  const members = items(field(block.body, "members"));
  const self = {
    how: "reference",
    root: block.root,
    address: block.address,
    at: block.header
  };
  const machines = members.filter(isMachine);
  const identity = {
    kind: "identity",
    form: "group",
    person: machines.length === 0,
    sessions: "standing",
    carrier: carrierOf(block, null, { owners: "owners", texts: ["description"] }),
    ...declare(block, { platform: "entra", name: text(field(block.body, "display_name")) })
  };
  return machines.length === 0 ? [identity] : [identity, membership(block, context, "#members", machines, self)];
};
var groupMember = (block, context) => {
  const value = field(block.body, "group_object_id");
  const link = linkTo(
    value,
    { platform: "entra", type: "azuread_group", dataNames: ["display_name"] },
    block,
    context
  );
  const member = field(block.body, "member_object_id");
  return link ? [membership(block, context, "", [member], link)] : [];
};
function membership(block, context, suffix, members, link) {
  return {
    kind: "grant",
    holders: members.map((member) => principalHolder(member, null, block, context)),
    privileges: [],
    grants: [link],
    defines: false,
    on: null,
    ...declare(block, { platform: "entra", suffix, name: nameless(block) })
  };
}
function isMachine(member) {
  const reference = referenceIn(member);
  if (reference === null) return false;
  return /^(data\.)?(azuread_service_principal|azuread_application|azurerm_user_assigned_identity)/.test(
    typeOf(reference.address)
  );
}
var customDirectoryRole = (block) => [
  {
    kind: "grant",
    holders: [],
    privileges: items(field(block.body, "permissions")).map((body) => {
      const actions = field(body, "allowed_resource_actions");
      return {
        kind: "statement",
        platform: "entra",
        effect: known("allow", actions.at),
        actions: {
          except: false,
          patterns: items(actions).map(textOf),
          at: actions.at
        },
        minus: null,
        resources: { except: false, patterns: [known("*", block.header)], at: block.header },
        conditions: [],
        at: actions.at
      };
    }),
    grants: [],
    defines: true,
    on: null,
    ...declare(block, { platform: "entra", name: text(field(block.body, "display_name")) })
  }
];

// src/adapt/terraform/entra/adapters.ts
var own = {
  azuread_application: application,
  azuread_application_registration: application,
  azuread_application_from_template: application,
  azuread_service_principal: existingPrincipal,
  azuread_group: group,
  azuread_group_without_members: group,
  azuread_group_member: groupMember,
  azuread_custom_directory_role: customDirectoryRole,
  azuread_application_password: password,
  azuread_service_principal_password: password,
  azuread_application_certificate: certificate,
  azuread_service_principal_certificate: certificate,
  azuread_application_federated_identity_credential: federatedCredential,
  azuread_application_flexible_federated_identity_credential: flexibleCredential,
  azuread_application_owner: applicationOwner,
  azuread_application_api_access: apiAccess,
  azuread_app_role_assignment: appRoleAssignment,
  azuread_service_principal_delegated_permission_grant: delegatedGrant,
  azuread_directory_role_assignment: directoryRoleAssignment,
  azuread_directory_role_eligibility_schedule_request: directoryRoleAssignment,
  azuread_directory_role_member: directoryRoleMember
};
function entraAdapter(type) {
  return Object.hasOwn(own, type) ? own[type] ?? null : null;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  entraAdapter
});
})
