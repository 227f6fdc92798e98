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

// src/adapt/terraform/google/adapters.ts
var adapters_exports = {};
__export(adapters_exports, {
  googleAdapter: () => googleAdapter
});
module.exports = __toCommonJS(adapters_exports);

// src/base/known.ts
var nowhere = [];
function known(value, at, through = nowhere) {
  return { known: true, value, at, through };
}
function unknown(why, at, name, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at, through, name };
  const { reference, pieces: pieces2, itself, making, decoded } = more;
  return { known: false, why, at, through, name, reference, pieces: pieces2, itself, making, decoded };
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
function choicesOf(value) {
  return (value.known ? void 0 : value.choices) ?? [value];
}
function entries(value) {
  return value.known && isFields(value.value) ? [...value.value.fields] : [];
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

// src/privilege/google-place.ts
var folders = {
  project: "projects",
  folder: "folders",
  organization: "organizations"
};
var own = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?google_(?:project|folder|active_folder|organization)\.[\w-]+(?:\[[^\]]*\])?)\.(\w+)$/;
var isOwn = {
  project: /* @__PURE__ */ new Set(["id", "project_id", "number"]),
  folder: /* @__PURE__ */ new Set(["id", "name", "folder_id"]),
  organization: /* @__PURE__ */ new Set(["id", "name", "org_id"])
};
function googlePlace(scope, level) {
  if (!scope.known) return blockIn(scope.pieces?.map(pieceText).join("") ?? nameIn(scope));
  const text2 = scope.value ?? "";
  if (/^(projects|folders|organizations)\/[^/]+$/.test(text2)) return text2;
  const folder = level && folders[level];
  return folder && /^[\w.:-]+$/.test(text2) ? `${folder}/${text2}` : null;
}
function pieceText(piece) {
  return typeof piece === "string" ? piece : nameIn(piece);
}
function nameIn({ name, reference }) {
  return reference ? [reference.address, ...reference.path].join(".") : name;
}
function blockIn(text2) {
  const bare = text2.replace(/^(projects|folders|organizations)\//, "");
  const [, address = null, attribute = ""] = own.exec(bare) ?? [];
  const kind = /google_(?:active_)?(project|folder|organization)\./.exec(address ?? "")?.[1] ?? "";
  return isOwn[kind]?.has(attribute) ? address : null;
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
  const found2 = attributes.flatMap(
    (name) => items(field(body, name)).map((value) => [name, value])
  );
  const roles = items(field(body, "assume_role"));
  return [...found2, ...roles.map((role) => ["assume_role", field(role, "role_arn")])];
}

// src/base/days.ts
var day = 24 * 60 * 60 * 1e3;

// src/adapt/pragma.ts
var marker = /(?:^|[\s#/*;"])(nhi|nhi-lint)\s*:(?=\s|$)/gi;
var longest = 4096;
function parsePragmas(comment2, at) {
  return sections(comment2, "nhi").map((body) => {
    const { fields, words, problem } = readPairs(body);
    const stray = words[0] === void 0 ? null : `\`${words[0]}\` is no \`key=value\``;
    const empty = fields.size === 0 ? "it declares nothing" : null;
    const wrong = problem ?? stray ?? empty;
    return wrong === null ? { fields, at } : { fields, at, problem: wrong };
  });
}
function sections(comment2, wanted) {
  const found2 = [];
  for (const line of comment2.slice(0, longest).split(/\r?\n/)) {
    const marks = [...line.matchAll(marker)];
    marks.forEach((mark, index) => {
      if (mark[1]?.toLowerCase() !== wanted) return;
      const end = marks[index + 1]?.index ?? line.length;
      found2.push(line.slice(mark.index + mark[0].length, end).replace(/\s*\*\/\s*$/, ""));
    });
  }
  return found2;
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
  const before2 = digests.get(value);
  if (before2 !== void 0) return before2;
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
    for (const item2 of data.items) write(item2, state, depth + 1);
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
function declare(block, naming) {
  const tags = naming.tags ?? null;
  const tag = tags === null ? void 0 : attributeSlot(block, tags);
  const stays = staysOf(block);
  const above = block.comments.filter(({ at }) => at.start < block.at.start);
  return {
    key: `terraform:${block.root}:${block.address}${naming.suffix ?? ""}`,
    domain: "terraform",
    platform: naming.platform,
    type: block.type,
    address: block.address,
    generic: block.generic,
    root: block.root,
    name: naming.name ?? text(field(block.body, "name")),
    at: block.at,
    header: block.header,
    via: block.calls,
    ...block.outlined === null ? {} : { outside: block.outlined },
    active: block.active,
    loose: block.rootKind === "loose",
    place: placeOf(block, naming),
    content: digest(block.body),
    slots: tag ? { tag, expiry: tag, ...naming.slots } : naming.slots ?? {},
    pragmas: block.comments.flatMap((comment2) => parsePragmas(comment2.text, comment2.at)),
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
  const before2 = Math.max(block.header.end, block.at.end - 1);
  return {
    how: "insert",
    at: { file: block.at.file, start: before2, end: before2 },
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
var folders2 = /* @__PURE__ */ new Map();
function environmentsIn(root) {
  const found2 = folders2.get(root) ?? root.split("/").flatMap((segment) => environmentIn(segment) ?? []).join("/");
  folders2.set(root, found2);
  return found2;
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
  const found2 = accounts.get(provider) ?? readAccount(provider);
  accounts.set(provider, found2);
  return found2;
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
  const { pieces: pieces2 } = value;
  if (!pieces2) return `\${${value.name}}`;
  return pieces2.map((piece) => typeof piece === "string" ? piece : written(piece)).join("");
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
function labelOf(value) {
  if (value.reference) return value.reference.address;
  const written2 = text(value);
  if (written2.known) return written2.value ?? "";
  return written2.pieces?.map((piece) => typeof piece === "string" ? piece : `\${${piece.name}}`).join("") ?? written2.name;
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

// src/base/grouped.ts
function append(groups, key, thing) {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}

// src/adapt/terraform/google/hierarchy.ts
var deepest2 = 11;
var trees = /* @__PURE__ */ new WeakMap();
function placesUnder(place, context) {
  const tree = trees.get(context) ?? treeOf(context);
  trees.set(context, tree);
  const found2 = tree.asked.get(place) ?? under(place, tree);
  tree.asked.set(place, found2);
  return found2;
}
function under(place, { byName, byParent }) {
  const found2 = /* @__PURE__ */ new Set([place, ...(byName.get(place) ?? []).flatMap(namesOf)]);
  let last = [...found2];
  for (let depth = 0; depth < deepest2 && last.length > 0; depth++) {
    const names = last.flatMap((one) => byParent.get(one) ?? []).flatMap(namesOf);
    last = [...new Set(names)].filter((name) => !found2.has(name));
    for (const name of last) found2.add(name);
  }
  return [...found2];
}
function treeOf({ all }) {
  const byName = /* @__PURE__ */ new Map();
  const byParent = /* @__PURE__ */ new Map();
  for (const block of [...all("google_folder"), ...all("google_project")]) {
    for (const name of namesOf(block)) append(byName, name, block);
    for (const parent of parentsOf(block)) append(byParent, parent, block);
  }
  return { byName, byParent, asked: /* @__PURE__ */ new Map() };
}
function namesOf({ address, type, body }) {
  const id = type === "google_project" ? googlePlace(text(field(body, "project_id")), "project") : null;
  return id === null ? [address] : [address, id];
}
function parentsOf({ type, body }) {
  const read3 = (name) => {
    const value = field(body, name);
    return isAbsent(value) ? null : text(value);
  };
  const named = type === "google_project" ? [
    ["folder_id", "folder"],
    ["org_id", "organization"]
  ] : [["parent", void 0]];
  return named.flatMap(([name, level]) => {
    const value = read3(name);
    const place = value && googlePlace(value, level);
    return place === null ? [] : [place];
  });
}

// src/adapt/terraform/google/definition.ts
var customRole = (block) => {
  const permissions = field(block.body, "permissions");
  const slot = valueSlot(block, permissions, "permissions");
  return [
    {
      kind: "grant",
      holders: [],
      privileges: [
        {
          kind: "statement",
          platform: "google",
          effect: known("allow", permissions.at),
          actions: {
            except: false,
            patterns: items(permissions).map(textOf),
            at: permissions.at
          },
          minus: null,
          resources: { except: false, patterns: [known("*", block.header)], at: block.header },
          conditions: [],
          at: permissions.at
        }
      ],
      grants: [],
      defines: true,
      on: null,
      ...declare(block, {
        platform: "google",
        name: text(field(block.body, "role_id")),
        slots: slot ? { scope: slot } : {}
      })
    }
  ];
};
function controlOf(block, form, denials) {
  return {
    kind: "control",
    form,
    holds: [],
    ...denials && { denials },
    ...declare(block, { platform: "google", name: nameless(block) })
  };
}
var denyPolicy = (block, context) => {
  const rules = items(field(block.body, "rules")).flatMap(
    (rule) => items(field(rule, "deny_rule"))
  );
  const texts = (rule, name) => items(field(rule, name)).map(labelOf);
  const denials = rules.map((rule) => {
    const condition = dig(rule, "denial_condition", "expression");
    return {
      denied: texts(rule, "denied_permissions"),
      to: texts(rule, "denied_principals"),
      except: [...texts(rule, "exception_permissions"), ...texts(rule, "exception_principals")],
      condition: isAbsent(condition) ? null : labelOf(condition)
    };
  });
  const over = attachedTo(text(field(block.body, "parent")));
  const control = controlOf(block, "deny", denials);
  return [
    over === null ? control : { ...control, over: [over], below: placesUnder(over, context) }
  ];
};
var service = /^cloudresourcemanager\.googleapis\.com\//;
function attachedTo(parent) {
  const decoded = (part) => part.replaceAll(/%2F/gi, "/");
  if (parent.known) {
    const name = decoded(parent.value ?? "");
    return service.test(name) ? googlePlace({ ...parent, value: name.replace(service, "") }) : null;
  }
  const [first, ...others] = parent.pieces ?? [];
  if (typeof first !== "string" || !service.test(decoded(first))) return null;
  const pieces2 = [decoded(first).replace(service, ""), ...others].filter((one) => one !== "");
  return googlePlace({ ...parent, pieces: pieces2 });
}
var accessBoundary = (block) => [controlOf(block, "boundary")];
var auditConfig = (block) => [controlOf(block, "audit")];

// src/privilege/expression.ts
var open = { kind: "open" };
var longest2 = 4096;
var deepest3 = 20;
function clauseOf(text2) {
  return text2.length > longest2 ? open : read(text2.replaceAll(comment, "$1"), 0);
}
function partsOf(text2, kind, depth = 0) {
  if (text2.length > longest2 || depth > deepest3) return [text2];
  const bare = text2.replaceAll(comment, "$1").trim();
  const join = joinOf(bare);
  if (join?.kind !== kind && join?.kind !== "brackets") return [bare];
  return join.parts.flatMap((part) => partsOf(part, kind, depth + 1));
}
var comment = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\/[^\n]*/g;
function read(text2, depth) {
  const bare = text2.trim();
  const join = depth > deepest3 ? null : joinOf(bare);
  if (!join) return open;
  const [first = bare] = join.parts;
  if (join.kind === "brackets") return read(first, depth + 1);
  if (join.kind !== "none")
    return { kind: join.kind, parts: join.parts.map((part) => read(part, depth + 1)) };
  const comparison2 = comparisonOf(bare);
  return comparison2 ? { kind: "comparison", comparison: comparison2 } : open;
}
function joinOf(bare) {
  const places = topLevel(bare);
  if (!places || places.some(({ sign }) => sign === "?")) return null;
  for (const [sign, kind] of [
    ["||", "any"],
    ["&&", "all"]
  ]) {
    const cuts = places.filter((one) => one.sign === sign).map(({ at }) => at);
    if (cuts.length > 0) return { kind, parts: pieces(bare, cuts) };
  }
  const isBracketed = bare.startsWith("(") && places.length === 1 && places[0]?.at === bare.length - 1;
  return isBracketed ? { kind: "brackets", parts: [bare.slice(1, -1)] } : { kind: "none", parts: [] };
}
function pieces(text2, cuts) {
  return [...cuts, text2.length].map(
    (end, i) => text2.slice(i === 0 ? 0 : (cuts[i - 1] ?? 0) + 2, end)
  );
}
var token2 = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\|\||&&|[?()[\]{}"']/g;
function topLevel(text2) {
  const found2 = [];
  let depth = 0;
  for (const { 0: sign, index: at } of text2.matchAll(token2)) {
    if (sign === '"' || sign === "'") return null;
    if (sign === "(" || sign === "[" || sign === "{") depth++;
    else if (sign === ")" || sign === "]" || sign === "}") {
      if (--depth < 0) return null;
      if (depth === 0) found2.push({ sign: ")", at });
    } else if (depth === 0 && (sign === "||" || sign === "&&" || sign === "?"))
      found2.push({ sign, at });
  }
  return depth === 0 ? found2 : null;
}
var operand = String.raw`((?:assertion|attribute|google)(?:\.\w+|\[["'][^"'\]]{1,128}["']\]){1,4})`;
var quoted = String.raw`["']([^"']{0,512})["']`;
var equals = new RegExp(`^${operand}\\s*==\\s*${quoted}$`);
var turned = new RegExp(`^${quoted}\\s*==\\s*${operand}$`);
var holds = new RegExp(`^${quoted}\\s+in\\s+${operand}$`);
var called = new RegExp(`^${operand}\\.(startsWith|matches)\\(\\s*${quoted}\\s*\\)$`);
var item = quoted.replace("(", "(?:");
var oneOf = new RegExp(
  `^${operand}\\s+in\\s+\\[\\s*(${item}(?:\\s*,\\s*${item})*)\\s*,?\\s*\\]$`
);
function comparisonOf(text2) {
  const same = equals.exec(text2);
  if (same) return comparison("equals", same[1], [same[2] ?? ""]);
  const other = turned.exec(text2) ?? holds.exec(text2);
  if (other) return comparison("equals", other[2], [other[1] ?? ""]);
  const call = called.exec(text2);
  if (call)
    return comparison(call[2] === "matches" ? "matches" : "starts", call[1], [call[3] ?? ""]);
  const list = oneOf.exec(text2);
  if (!list) return null;
  const values = [...(list[2] ?? "").matchAll(/["']([^"']*)["']/g)].map((found2) => found2[1] ?? "");
  return comparison("equals", list[1], values);
}
function comparison(how, claim, values) {
  return { how, claim: (claim ?? "").replace(/\[["']([^"']+)["']\]/g, ".$1"), values };
}

// src/adapt/terraform/carrier.ts
function carrierOf(block, tagsAttribute, places = {}) {
  const labels = [];
  if (tagsAttribute !== null) {
    const own3 = tagMap(dig(block.body, ...tagsAttribute.split(".")));
    if (!isAbsent(own3)) labels.push({ from: labelKind(tagsAttribute), map: own3 });
    labels.push(...defaultsOf(block));
  }
  const texts = (places.texts ?? []).map((path) => dig(block.body, ...path.split("."))).filter((value) => !isAbsent(value));
  const owners = places.owners === void 0 ? [] : items(field(block.body, places.owners));
  const kind = tagsAttribute !== null ? "tags" : places.owners !== void 0 ? "owners" : (places.texts ?? []).length > 0 ? "text" : "none";
  return { labels, texts: texts.map(text), owners: owners.map(text), kind };
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
  const found2 = [];
  const add = (from, map) => {
    if (!isAbsent(map)) found2.push({ from, map });
  };
  for (const entry of items(field(block.provider.body, "default_tags")))
    add("default_tags", field(entry, "tags"));
  add("default_labels", field(block.provider.body, "default_labels"));
  return found2;
}

// src/adapt/terraform/google/federation.ts
var workloadProvider = (block) => {
  const issuer = dig(block.body, "oidc", "issuer_uri");
  const condition = field(block.body, "attribute_condition");
  const slot = isAbsent(condition) ? attributeSlot(block, "attribute_condition") : valueSlot(block, condition, "attribute_condition");
  return [
    {
      kind: "trust",
      into: null,
      admissions: [
        {
          effect: known("allow", block.header),
          principals: [principalOf(block, issuer)],
          conditions: [
            ...expression(condition),
            ...audiences(block),
            ...mapping(field(block.body, "attribute_mapping"))
          ],
          issuer: isAbsent(issuer) ? null : text(issuer),
          through: field(block.body, "workload_identity_pool_id").reference?.address,
          at: isAbsent(issuer) ? block.header : issuer.at
        }
      ],
      carrier: carrierOf(block, null, { texts: ["description", "display_name"] }),
      ...declare(block, {
        platform: "google",
        name: text(field(block.body, "workload_identity_pool_provider_id")),
        slots: slot ? { trust: slot } : {}
      })
    }
  ];
};
function principalOf(block, issuer) {
  const account = dig(block.body, "aws", "account_id");
  if (!isAbsent(account)) return { kind: "account", value: textOf(account), at: account.at };
  if (!isAbsent(issuer)) return { kind: "federated", value: textOf(issuer), at: issuer.at };
  const other = ["saml", "x509"].find((name) => !isAbsent(field(block.body, name)));
  return { kind: "federated", value: known(other ?? "unknown", block.header), at: block.header };
}
function expression(condition) {
  if (isAbsent(condition)) return [];
  const whole = textOf(condition);
  const found2 = [
    { operator: "expression", key: "attribute_condition", values: [whole], at: condition.at }
  ];
  return [...found2, ...certain(clauseOf(written(whole)), condition)];
}
function certain(clause, condition) {
  if (clause.kind === "all") return clause.parts.flatMap((part) => certain(part, condition));
  if (clause.kind !== "comparison" || clause.comparison.how === "matches") return [];
  const { how, claim, values } = clause.comparison;
  const { at, through } = condition;
  const texts = how === "starts" ? values.map((value) => `${value}*`) : values;
  return [
    {
      operator: how === "starts" ? "StringLike" : "StringEquals",
      key: claim,
      // A part that is not known stays so, though the whole is a text by now.
      values: texts.map(
        (value) => condition.known || !value.includes("${") ? known(value, at, through) : unknown(condition.why, at, value, { through })
      ),
      at
    }
  ];
}
function audiences(block) {
  const listed3 = dig(block.body, "oidc", "allowed_audiences");
  const values = items(listed3).map(textOf);
  return values.length === 0 ? [] : [{ operator: "StringEquals", key: "aud", values, at: listed3.at }];
}
function mapping(map) {
  return entries(map).map(([key, value]) => ({
    operator: "mapping",
    key,
    values: [textOf(value)],
    at: value.at
  }));
}

// src/adapt/terraform/google/iam-resources.ts
var resources = null;
function hasPolicy(resource) {
  return (resources ??= new Set(listed.trim().split("\n"))).has(resource);
}
var listed = `
access_context_manager_access_policy
api_gateway_api
api_gateway_api_config
api_gateway_gateway
apigee_environment
artifact_registry_repository
beyondcorp_application
beyondcorp_security_gateway
beyondcorp_security_gateway_application
biglake_hive_catalog
biglake_hive_database
biglake_hive_table
biglake_iceberg_catalog
biglake_iceberg_namespace
biglake_iceberg_table
bigquery_analytics_hub_data_exchange
bigquery_analytics_hub_listing
bigquery_connection
bigquery_datapolicy_data_policy
bigquery_datapolicyv2_data_policy
bigquery_dataset
bigquery_routine
bigquery_table
bigtable_instance
bigtable_table
billing_account
binary_authorization_attestor
cloud_run_service
cloud_run_v2_job
cloud_run_v2_service
cloud_run_v2_worker_pool
cloud_tasks_queue
cloudbuildv2_connection
clouddeploy_custom_target_type
clouddeploy_delivery_pipeline
clouddeploy_target
cloudfunctions2_function
cloudfunctions_function
colab_runtime_template
compute_backend_bucket
compute_backend_service
compute_disk
compute_firewall_policy
compute_image
compute_instance
compute_instance_template
compute_instant_snapshot
compute_machine_image
compute_network_firewall_policy
compute_region_backend_bucket
compute_region_backend_service
compute_region_disk
compute_region_instant_snapshot
compute_region_network_firewall_policy
compute_snapshot
compute_storage_pool
compute_subnetwork
container_analysis_note
data_catalog_entry_group
data_catalog_policy_tag
data_catalog_tag_template
data_catalog_taxonomy
data_fusion_instance
dataform_repository
dataplex_aspect_type
dataplex_asset
dataplex_data_product
dataplex_datascan
dataplex_entry_group
dataplex_entry_type
dataplex_glossary
dataplex_lake
dataplex_task
dataplex_zone
dataproc_autoscaling_policy
dataproc_cluster
dataproc_job
dataproc_metastore_database
dataproc_metastore_federation
dataproc_metastore_service
dataproc_metastore_table
discovery_engine_search_engine
dns_managed_zone
endpoints_service
endpoints_service_consumers
folder
gemini_repository_group
gke_backup_backup_plan
gke_backup_restore_plan
gke_hub_feature
gke_hub_membership
gke_hub_scope
healthcare_consent_store
healthcare_dataset
healthcare_dicom_store
healthcare_fhir_store
healthcare_hl7_v2_store
iam_workforce_pool
iam_workload_identity_pool
iap_agent_registry
iap_agent_registry_agent
iap_agent_registry_endpoint
iap_agent_registry_mcp_server
iap_app_engine_service
iap_app_engine_version
iap_location_web
iap_tunnel
iap_tunnel_dest_group
iap_tunnel_instance
iap_web
iap_web_backend_service
iap_web_cloud_run_service
iap_web_forwarding_rule_service
iap_web_region_backend_service
iap_web_region_forwarding_rule_service
iap_web_type_app_engine
iap_web_type_compute
kms_crypto_key
kms_ekm_connection
kms_key_ring
logging_log_view
network_connectivity_hub
network_security_address_group
notebooks_instance
notebooks_runtime
organization
privateca_ca_pool
privateca_certificate_template
project
pubsub_schema
pubsub_subscription
pubsub_topic
runtimeconfig_config
scc_source
scc_v2_organization_source
secret_manager_regional_secret
secret_manager_secret
secure_source_manager_instance
secure_source_manager_repository
service_account
service_directory_namespace
service_directory_service
sourcerepo_repository
spanner_database
spanner_instance
storage_bucket
storage_managed_folder
tags_tag_key
tags_tag_value
vertex_ai_endpoint
vertex_ai_feature_group
vertex_ai_feature_online_store
vertex_ai_feature_online_store_featureview
vertex_ai_featurestore
vertex_ai_featurestore_entitytype
vertex_ai_reasoning_engine
workbench_instance
workstations_workstation
workstations_workstation_config
`;

// src/parse/problem-text.ts
var mostProblems = 100;
function shorten(text2) {
  return text2.length > 60 ? `${text2.slice(0, 57)}...` : text2;
}
function standsTwice(text2, key, within, before2) {
  return `the key \`${shorten(key)}\` stands twice in one ${within}, already on line ${lineNumber(text2, before2)}`;
}
function lineNumber(text2, offset) {
  let line = 1;
  for (let at = text2.indexOf("\n"); at !== -1 && at < offset; at = text2.indexOf("\n", at + 1))
    line++;
  return line;
}

// src/parse/yaml/scalar.ts
var longestNumber = 308;
function finite(value) {
  return Number.isFinite(value) ? value : null;
}
function exact(text2) {
  const value = Number(text2);
  if (Number.isSafeInteger(value)) return value;
  return text2.length > longestNumber ? finite(value) : BigInt(text2);
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
function skipSpace2(reader) {
  const { text: text2 } = reader;
  let at = reader.at;
  for (let c = text2.charCodeAt(at); c === 32 || c === 10 || c === 13 || c === 9; c = text2.charCodeAt(at))
    at++;
  reader.at = at;
}

// src/parse/json/strings.ts
function readString(reader) {
  const { text: text2 } = reader;
  const start = reader.at + 1;
  let at = start;
  for (let c = text2.charCodeAt(at); c !== 34 && c !== 92 && c >= 32; c = text2.charCodeAt(at)) at++;
  if (text2.charCodeAt(at) === 34) {
    reader.at = at + 1;
    return text2.slice(start, at);
  }
  reader.at = at;
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
  const { text: text2 } = reader;
  let value = "";
  let from = start;
  let at = reader.at;
  for (; ; ) {
    const c = text2.charCodeAt(at);
    if (c === 34) {
      reader.at = at + 1;
      return value + text2.slice(from, at);
    }
    if (c === 92) {
      value += text2.slice(from, at);
      const escape = text2.charCodeAt(at + 1);
      const simple = escapes.get(escape);
      if (simple !== void 0) {
        value += simple;
        at += 2;
      } else if (escape === 117 && isHex(text2, at + 2)) {
        value += String.fromCharCode(Number.parseInt(text2.slice(at + 2, at + 6), 16));
        at += 6;
      } else {
        reader.at = at + 1;
        stop(reader, 'one of the escapes `\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000`');
      }
      from = at;
    } else if (c >= 32) at++;
    else {
      reader.at = at;
      stop(reader, at < text2.length ? 'a closing `"` or an escape such as `\\n`' : 'a closing `"`');
    }
  }
}
function isHex(text2, from) {
  for (let at = from; at < from + 4; at++) {
    const c = text2.charCodeAt(at);
    if (!(c >= 48 && c <= 57 || c >= 65 && c <= 70 || c >= 97 && c <= 102)) return false;
  }
  return true;
}

// src/parse/json/parse.ts
var maxDepth = 200;
var smallObject = 12;
function parseJson(text2) {
  return parse(text2, false);
}
function parseNearlyJson(text2) {
  return parse(text2, true);
}
function parse(text2, forgiving) {
  const reader = {
    text: text2,
    at: text2.charCodeAt(0) === 65279 ? 1 : 0,
    depth: 0,
    forgiving,
    problems: []
  };
  try {
    skipSpace2(reader);
    if (reader.at === text2.length)
      return fail(reader, text2.length, "this is not JSON: the file is empty");
    const root = readValue(reader);
    skipSpace2(reader);
    if (reader.at < text2.length)
      return fail(
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
    if (error instanceof Stop) return fail(reader, error.start, error.message);
    throw error;
  }
}
function fail(reader, start, message) {
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
function plain2(start, end, value) {
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
  return plain2(start, reader.at, value);
}
var number2 = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
function readNumber(reader) {
  number2.lastIndex = reader.at;
  const match = number2.exec(reader.text);
  if (!match) stop(reader, "a value");
  const text2 = match[0];
  const start = reader.at;
  reader.at += text2.length;
  const isWhole = match[1] === void 0 && match[2] === void 0;
  return plain2(start, reader.at, isWhole ? exact(text2) ?? Number(text2) : Number(text2));
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
  skipSpace2(reader);
}
function readArray(reader) {
  const start = reader.at;
  const items2 = [];
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 93) reader.at++;
  else
    for (; ; ) {
      items2.push(readValue(reader));
      skipSpace2(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 93) stop(reader, "`,` or `]`");
      reader.at++;
      if (c === 93 || isLast(reader, 93)) break;
    }
  reader.depth--;
  return { kind: "sequence", start, end: reader.at, items: items2, tag: null };
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
      const before2 = index ? index.get(pair.key) ?? -1 : placeOf2(pairs, pair.key);
      if (before2 === -1) {
        index?.set(pair.key, pairs.length);
        pairs.push(pair);
      } else {
        sayTwice(reader, pair, pairs[before2]?.keySpan.start ?? 0);
        pairs[before2] = pair;
      }
      skipSpace2(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 125) stop(reader, "`,` or `}`");
      reader.at++;
      if (c === 125 || isLast(reader, 125)) break;
    }
  reader.depth--;
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}
function isLast(reader, end) {
  skipSpace2(reader);
  if (!reader.forgiving || reader.text.charCodeAt(reader.at) !== end) return false;
  reader.at++;
  return true;
}
function placeOf2(pairs, key) {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  return -1;
}
function readPair(reader) {
  if (reader.text.charCodeAt(reader.at) !== 34) stop(reader, "a key in double quotes");
  const start = reader.at;
  const key = readString(reader);
  const keySpan = { start, end: reader.at };
  skipSpace2(reader);
  if (reader.text.charCodeAt(reader.at) !== 58) stop(reader, "`:`");
  reader.at++;
  skipSpace2(reader);
  return { key, keySpan, value: readValue(reader) };
}
function sayTwice(reader, { key, keySpan }, before2) {
  if (reader.problems.length >= mostProblems) return;
  const message = standsTwice(reader.text, key, "object", before2);
  reader.problems.push({ ...keySpan, message });
}

// src/parse/yaml/to-value.ts
var made = /* @__PURE__ */ new WeakMap();
function toValue(node, file, place = 0, dialect = "core") {
  return convert(node, { file, place, dialect });
}
function convert(node, context) {
  if (node.kind === "scalar") return scalarOf(node, context);
  const before2 = made.get(node);
  if (before2 && before2.file === context.file && before2.place === context.place && before2.dialect === context.dialect)
    return before2.value;
  const value = node.kind === "sequence" ? listOf(node, context) : mapOf(node, context);
  made.set(node, { value, ...context });
  return value;
}
function scalarOf(node, context) {
  const at = originOf(node, context);
  const { open: open2, untold, given } = node;
  if (untold) return { ...untold, at, through: [untold.at, ...untold.through] };
  if (open2 !== void 0) return unknown("input-variable", at, open2);
  const data = dataOf(node, context.dialect);
  return given ? known(data, at, [given]) : known(data, at);
}
function listOf(node, context) {
  const items2 = node.items.map((item2) => convert(item2, context));
  return known({ items: items2, rest: null }, originOf(node, context));
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

// src/resolve/terraform/text-place.ts
function placeInText(text2, at) {
  const length = at.end - at.start;
  const clamp = (offset) => Math.min(Math.max(offset, at.start), at.end);
  if (length === text2.length) return (offset) => at.start + offset;
  const own3 = fileRef("", text2);
  const lines = own3.lineStarts.length - (text2.endsWith("\n") ? 1 : 0);
  const first = lineOf(at.file, at.start);
  const last = lineOf(at.file, at.end);
  if (lines === 1 && first === last) return (offset) => clamp(at.start + 1 + offset);
  const heredoc = last - first >= lines;
  const start = heredoc ? first + 1 : first;
  if (!heredoc && last - first !== lines - 1)
    return (offset) => clamp(offset === 0 ? at.start : at.start + 1);
  const lost = lostIndent(own3, at.file, start, lines);
  return (offset) => {
    const line = lineOf(own3, offset);
    const begin = at.file.lineStarts[start + line - 2];
    if (begin === void 0) return at.end;
    const next = at.file.lineStarts[start + line - 1] ?? at.end + 1;
    const column = offset - (own3.lineStarts[line - 1] ?? 0);
    return clamp(Math.min(begin + lost + column, next - 1));
  };
}
function placeInFile(text2, { file, start, end }) {
  if (text2.length === end - start) return (offset) => start + offset;
  const own3 = fileRef("", text2);
  if (own3.lineStarts.length !== file.lineStarts.length) return () => start;
  return (offset) => file.lineStarts[lineOf(own3, offset) - 1] ?? start;
}
function lostIndent(own3, file, start, lines) {
  const votes = /* @__PURE__ */ new Map();
  for (let line = 0; line < Math.min(lines, 400); line++) {
    const width = (own3.lineStarts[line + 1] ?? NaN) - (own3.lineStarts[line] ?? NaN);
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
var longest3 = 262144;
function embeddedJson(pieces2, at, reads = at.reads, forgiving = false) {
  const holes = [];
  let text2 = "";
  let quoted2 = false;
  for (const piece of pieces2) {
    if (typeof piece === "string") {
      text2 += piece;
      if (pieces2.length > 1) quoted2 = endsQuoted(piece, quoted2);
    } else {
      const hole = quoted2 ? piece : piece.decoded ?? piece;
      const mark = `${opening}${holes.push(hole) - 1}${closing}`;
      text2 += quoted2 ? mark : `"${mark}"`;
    }
  }
  if (text2.length > longest3) return "it is too long";
  const parsed = forgiving ? parseNearlyJson(text2) : parseJson(text2);
  const root = parsed.documents[0]?.root;
  const problem = parsed.problems[0]?.message;
  if (!root || problem !== void 0)
    return problem?.replace(/, already on line \d+$/, "") ?? "it is not JSON";
  const here = toValue(root, at.file, placeInText(text2, at));
  const value = reads ? alsoAt(here, toValue(root, reads.file, placeInFile(text2, reads))) : here;
  return holes.length === 0 ? value : putBack(value, holes, 0);
}
function alsoAt(here, there) {
  const placed = { ...here, at: { ...here.at, reads: there.at } };
  if (!placed.known || !there.known) return placed;
  const [data, other] = [placed.value, there.value];
  if (isItems(data) && isItems(other)) {
    const items2 = data.items.map((item2, at) => alsoAt(item2, other.items[at] ?? item2));
    return { ...placed, value: { ...data, items: items2 } };
  }
  if (!isFields(data) || !isFields(other)) return placed;
  const fields = new Map(
    [...data.fields].map(([key, inner]) => [key, alsoAt(inner, other.fields.get(key) ?? inner)])
  );
  return { ...placed, value: { ...data, fields } };
}
var opening = "\x86";
var closing = "\x87";
var marked = /\u0086(\d+)\u0087/;
function endsQuoted(piece, before2) {
  let quoted2 = before2;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] === "\\" && quoted2) at++;
    else if (piece[at] === '"') quoted2 = !quoted2;
  }
  return quoted2;
}
function putBack(whole, holes, depth) {
  if (!whole.known || depth > 64) return whole;
  const data = whole.value;
  if (typeof data === "string") return fill(data, holes, whole.at);
  if (isItems(data))
    return {
      ...whole,
      value: { items: data.items.map((item2) => putBack(item2, holes, depth + 1)), rest: null }
    };
  if (!isFields(data)) return whole;
  const fields = /* @__PURE__ */ new Map();
  const open2 = [];
  for (const [name, inner] of data.fields) {
    const value = putBack(inner, holes, depth + 1);
    const key = fill(name, holes, inner.at);
    if (key.known) fields.set(name, value);
    else open2.push({ key, value });
  }
  const rest = open2[0]?.key ?? null;
  return { ...whole, value: rest ? { fields, rest, open: open2 } : { fields, rest } };
}
function fill(text2, holes, at) {
  if (!text2.includes(opening)) return known(text2, at);
  const pieces2 = [];
  for (const [index, part] of text2.split(marked).entries()) {
    const hole = index % 2 === 1 ? holes[Number(part)] : void 0;
    if (hole?.known) return hole;
    if (hole) pieces2.push(...hole.pieces ?? [hole]);
    else if (part !== "") pieces2.push(part);
  }
  const first = pieces2.find((piece) => typeof piece !== "string");
  if (!first) return known(text2, at);
  if (pieces2.length === 1) return { ...first, at };
  return unknown(first.why, at, first.name, { pieces: pieces2, through: first.through });
}

// src/adapt/terraform/policy-text.ts
function policyDocument(value, context, what) {
  if (value.decoded) return value.decoded;
  if (!value.known) return value.pieces ? read2(value.pieces, value, context, what) : value;
  const data = value.value;
  if (data === null) return null;
  if (typeof data !== "string") return value;
  if (data.trim() === "") return null;
  return read2([data], value, context, what);
}
function read2(pieces2, { at, through }, context, what) {
  const reads = [at, ...through].find((one) => one.reads)?.reads;
  const document = embeddedJson(pieces2, at, reads);
  if (typeof document !== "string") return document;
  context.gap({ kind: "unsupported", at, what, why: document });
  const meant = embeddedJson(pieces2, at, reads, true);
  return typeof meant === "string" ? unknown("unsupported", at, what) : meant;
}

// src/adapt/terraform/google/condition.ts
var before = /^request\.time\s*<=?\s*timestamp\(\s*["']([^"']{1,64})["']\s*\)$/;
var after = /^timestamp\(\s*["']([^"']{1,64})["']\s*\)\s*>=?\s*request\.time$/;
function conditionsIn(body) {
  return items(field(body, "condition")).flatMap(conditionOf);
}
function conditionOf(block) {
  if (!block.known) return [expression2(block, block)];
  const value = field(block, "expression");
  if (isAbsent(value)) return [];
  const whole = textOf(value);
  if (!whole.known) return [expression2(whole, value)];
  return partsOf(whole.value, "all").map((part) => {
    const date = (before.exec(part) ?? after.exec(part))?.[1];
    return date === void 0 ? expression2(known(part, value.at, value.through), value) : {
      operator: "DateLessThan",
      key: "request.time",
      values: [known(date, value.at, value.through)],
      at: value.at
    };
  });
}
function expression2(written2, { at }) {
  return { operator: "expression", key: "condition", values: [written2], at };
}

// src/adapt/terraform/google/member.ts
function readMember(value) {
  const reference = value.reference;
  if (!value.known && !value.pieces && reference) {
    const type = typeOf(reference.address);
    if (/^(data\.)?google_(?!cloud_identity_)/.test(type))
      return { label: reference.address, kind: "service-account", value };
    return { label: reference.address, kind: "unknown", value };
  }
  const label = written(value);
  return { label, kind: kindOf(label), value };
}
function kindOf(label) {
  if (/^(?:all(?:Authenticated)?Users)$/i.test(label)) return "everyone";
  const text2 = label.replace(/^deleted:/, "");
  if (/^serviceAccount:/i.test(text2)) {
    return /\.svc\.id\.goog\[/.test(text2) ? "kubernetes" : "service-account";
  }
  if (/^user:/i.test(text2)) return "user";
  if (/^group:/i.test(text2)) return "group";
  if (/^(?:(?:domain|project(?:Owner|Editor|Viewer)):|project(?:Owners|Writers|Readers)$)/i.test(text2))
    return "domain";
  if (/^principal(?:Set)?:\/\/[^/]*\/locations\/global\/workforcePools\//.test(text2))
    return "workforce";
  if (/^principal:\/\/.*\.svc\.id\.goog\/subject\/ns\/[^/]+\/sa\/[^/]+$/.test(text2))
    return "kubernetes";
  if (/^principal(?:Set)?:\/\/iam\.googleapis\.com\//.test(text2)) return "federated";
  return "unknown";
}
var machineGroup = /(^|[-_.:])(sas?|svc|service-?accounts?|robots?|bots?|machines?|workloads?|ci|cicd)([-_.@]|$)/i;
function holderOf(member, block, context) {
  return { link: linkOf(member, block, context), person: personOf(member), label: member.label };
}
function personOf(member) {
  switch (member.kind) {
    case "everyone":
      return "everyone";
    case "user":
    case "domain":
    case "workforce":
      return "yes";
    case "group":
      return machineGroup.test(member.label.split("@")[0] ?? "") ? "maybe" : "yes";
    case "service-account":
    case "kubernetes":
    case "federated":
      return "no";
    case "unknown":
      return "maybe";
  }
}
function linkOf(member, block, context) {
  const { value, label } = member;
  const reference = referenceIn(value);
  if (member.kind === "kubernetes") return kubernetesLink(member);
  if (reference && (member.kind === "service-account" || member.kind === "unknown")) {
    const target = { platform: "google", type: "google_service_account", dataNames };
    const link = linkWithin(value, target, block, context);
    if (link) return link;
  }
  const email = /^serviceAccount:([^:]+)$/i.exec(label)?.[1];
  if (email !== void 0 && !email.includes("${")) return accountLink(email, value);
  const id = /^serviceAccount:([a-z][a-z0-9-]{4,28}[a-z0-9])@\$\{/.exec(label)?.[1];
  if (id !== void 0) return accountLink(id, value);
  return { how: "unknown", name: label, at: value.at };
}
var dataNames = ["email", "account_id"];
function accountLink(email, value) {
  return {
    how: "name",
    platform: "google",
    type: "google_service_account",
    namespace: null,
    name: email,
    at: value.at
  };
}
function kubernetesLink({ label, value }) {
  const found2 = /\[([^/\]]+)\/([^\]]+)\]$/.exec(label) ?? /\/ns\/([^/]+)\/sa\/([^/]+)$/.exec(label);
  const [, namespace, name] = found2 ?? [];
  const open2 = [namespace, name].some((part) => part === void 0 || part.includes("${"));
  if (open2 || namespace === void 0 || name === void 0)
    return { how: "unknown", name: label, at: value.at };
  return {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name,
    at: value.at
  };
}
function principalOf2(member, block, context) {
  const { value } = member;
  const shown2 = value.known ? known(member.label, value.at, value.through) : value;
  const link = linkOf(member, block, context);
  return { kind: principalKind(member), value: shown2, link, at: value.at };
}
function principalKind(member) {
  switch (member.kind) {
    case "everyone":
      return "anyone";
    case "user":
    case "group":
    case "domain":
    case "workforce":
      return personOf(member) === "yes" ? "person" : "identity";
    case "service-account":
    case "kubernetes":
      return "identity";
    case "federated":
      return "federated";
    case "unknown":
      return "unknown";
  }
}
function conditionsOf(member) {
  if (member.kind !== "federated") return [];
  const { at } = member.value;
  const shown2 = member.label.replace(/\$\{[^}]*\}/g, (hole) => "_".repeat(hole.length));
  const found2 = /\/(subject|group|attribute\.[^/]+|namespace)\/(.+)$/s.exec(shown2);
  const key = found2?.[1];
  const asked = found2?.[2] === void 0 ? void 0 : member.label.slice(-found2[2].length);
  if (key === void 0 || asked === void 0) return [];
  const name = key === "subject" ? "google.subject" : key === "group" ? "google.groups" : key;
  return [{ operator: "StringEquals", key: name, values: [valueOf(asked, member.value)], at }];
}
function valueOf(asked, value) {
  if (value.known) return known(asked, value.at, value.through);
  return asked.includes("${") ? tailOf(value, asked) : known(asked, value.at, value.through);
}
function tailOf(value, asked) {
  const pieces2 = [];
  let left = asked.length;
  for (const piece of [...value.pieces ?? []].reverse()) {
    if (left <= 0) break;
    const shown2 = typeof piece === "string" ? piece : written(piece);
    pieces2.unshift(
      typeof piece === "string" ? piece.slice(Math.max(0, shown2.length - left)) : piece
    );
    left -= shown2.length;
  }
  const first = pieces2.find((piece) => typeof piece !== "string");
  if (!first || typeof first === "string") return known(asked, value.at, value.through);
  return pieces2.length === 1 ? { ...first, at: value.at } : { ...first, at: value.at, pieces: pieces2 };
}

// src/adapt/terraform/google/role.ts
function granted(role, block, conditions) {
  const all = choicesOf(role).map((one) => grantedBy(one, block, conditions));
  return {
    privileges: all.flatMap(({ privileges }) => privileges),
    grants: all.flatMap(({ grants }) => grants),
    confines: all.find(({ confines }) => confines)?.confines
  };
}
function grantedBy(role, block, conditions) {
  const reference = referenceIn(role);
  const scope = scopeOf(block);
  const scopeLevel = scopeLevelOf(block.type);
  const confines = { scope, scopeLevel, conditions };
  if (reference && typeOf(reference.address).endsWith("_iam_custom_role") && !reference.address.startsWith("data.")) {
    return {
      privileges: [],
      grants: [{ how: "reference", root: block.root, address: reference.address, at: role.at }],
      confines
    };
  }
  const use = {
    kind: "role",
    platform: "google",
    role: textOf(role),
    scope,
    scopeLevel,
    conditions,
    at: role.at
  };
  const custom = customRole2(role);
  return {
    privileges: [use],
    grants: custom ? [custom] : [],
    confines: custom ? confines : void 0
  };
}
function customRole2(role) {
  const found2 = /^(projects|organizations)\/.*\/roles\/([^/]+)$/.exec(written(role));
  const name = found2?.[2];
  if (name === void 0 || name.includes("${")) return null;
  const type = found2?.[1] === "projects" ? "google_project_iam_custom_role" : "google_organization_iam_custom_role";
  return { how: "name", platform: "google", type, namespace: null, name, at: role.at };
}
function scopeLevelOf(type) {
  if (type.startsWith("google_organization_iam_")) return "organization";
  if (type.startsWith("google_folder_iam_")) return "folder";
  if (type.startsWith("google_project_iam_")) return "project";
  if (type.startsWith("google_billing_account_iam_")) return "account";
  return "resource";
}
var notTarget = /* @__PURE__ */ new Set([
  "role",
  "member",
  "members",
  "condition",
  "policy_data",
  "location",
  "region",
  "zone",
  "etag",
  "timeouts",
  "lifecycle",
  "depends_on",
  "provider",
  "count",
  "for_each"
]);
function scopeOf(block) {
  const named = entries(block.body).filter(
    ([name, value]) => !notTarget.has(name) && !isAbsent(value)
  );
  const target = named.find(([name]) => name !== "project") ?? named[0];
  if (target) return text(target[1]);
  return projectOf(block);
}
function projectOf(block) {
  const own3 = field(block.body, "project");
  if (!isAbsent(own3)) return text(own3);
  return block.provider ? text(field(block.provider.body, "project")) : known(null, block.header);
}

// src/adapt/terraform/google/iam.ts
var iamMember = oneBinding("member", "members");
var iamBinding = oneBinding("members", "member");
function oneBinding(name, slip) {
  return (block, context) => {
    const { body } = block;
    const own3 = field(body, name);
    return factsOf(block, context, [
      {
        role: field(body, "role"),
        members: items(isAbsent(own3) ? field(body, slip) : own3),
        conditions: conditionsIn(body),
        suffix: ""
      }
    ]);
  };
}
var iamPolicy = (block, context) => factsOf(block, context, policyBindings(block, context));
function policyBindings(block, context) {
  const data = field(block.body, "policy_data");
  const document = policyDocument(data, context, "the allow policy");
  if (document === null) return [];
  if (document.known) return bindings(items(field(document, "bindings")));
  return [{ role: document, members: [document], conditions: [], suffix: "" }];
}
function bindings(written_) {
  const seen = /* @__PURE__ */ new Map();
  return written_.map((body) => {
    if (!body.known) return { role: body, members: [body], conditions: [], suffix: "#unknown" };
    const role = field(body, "role");
    const name = written(role);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const suffix = `#${name}${count === 0 ? "" : `/${count}`}`;
    return { role, members: items(field(body, "members")), conditions: conditionsIn(body), suffix };
  });
}
var becoming = /^roles\/iam\.(workloadIdentityUser|serviceAccountTokenCreator|serviceAccountOpenIdTokenCreator|serviceAccountUser|serviceAccountKeyAdmin|serviceAccountAdmin)$/;
var ways = {
  "roles/iam.serviceAccountUser": "workload",
  "roles/iam.serviceAccountOpenIdTokenCreator": "id-token"
};
function factsOf(block, context, all) {
  const held = all.filter((binding) => binding.members.length > 0);
  return held.map((binding) => {
    const onAccount = block.type.startsWith("google_service_account_iam_");
    return onAccount && becoming.test(written(binding.role)) ? trustOf(block, context, binding) : grantOf(block, context, binding);
  });
}
function grantOf(block, context, binding) {
  const { privileges, grants, confines } = granted(binding.role, block, binding.conditions);
  const scope = valueSlot(block, binding.role, "role");
  const on = scopeOf(block);
  return {
    kind: "grant",
    holders: binding.members.map((member) => holderOf(readMember(member), block, context)),
    privileges,
    grants,
    defines: false,
    on: on.known && on.value === null ? null : written(on),
    confines,
    ...declare(block, {
      platform: "google",
      suffix: binding.suffix,
      name: nameless(block),
      slots: scope ? { scope } : {}
    })
  };
}
function trustOf(block, context, binding) {
  const account = field(block.body, "service_account_id");
  const takes = ways[written(binding.role)];
  const admissions = binding.members.map((value) => {
    const member = readMember(value);
    return {
      effect: known("allow", value.at),
      principals: [principalOf2(member, block, context)],
      conditions: [...conditionsOf(member), ...binding.conditions],
      issuer: null,
      takes,
      at: value.at
    };
  });
  const slot = binding.members.length === 1 && binding.members[0] ? valueSlot(block, binding.members[0], "member") : void 0;
  return {
    kind: "trust",
    into: accountOf2(account, block, context),
    admissions,
    carrier: null,
    ...declare(block, {
      platform: "google",
      suffix: binding.suffix,
      name: nameless(block),
      slots: slot ? { trust: slot } : {}
    })
  };
}
function accountOf2(value, block, context) {
  if (isAbsent(value)) return null;
  const target = {
    platform: "google",
    type: "google_service_account",
    name: (name) => name.split("/").at(-1) ?? name,
    dataNames: ["email", "account_id"]
  };
  return linkWithin(value, target, block, context);
}

// src/adapt/terraform/google/organization-policy.ts
var ofIdentities = /^iam\./;
var policy = (block) => {
  const constraint = written(field(block.body, "name")).split("/").at(-1) ?? "";
  const rules = items(dig(block.body, "spec", "rules"));
  const exempt = rules.filter(
    (rule) => isSaid(field(rule, "enforce"), false) || isSaid(field(rule, "allow_all"), true)
  ).map((rule) => dig(rule, "condition", "expression"));
  const isOff = exempt.some((condition) => isAbsent(condition));
  return forbidding(
    block,
    constraint,
    (isOff ? [] : rules).filter(
      (rule) => isHeld(field(rule, "enforce")) || isHeld(field(rule, "deny_all")) || hasList(rule)
    ).map((rule) => ({
      except: [...listed2(dig(rule, "values", "allowed_values")), ...exempt.map(labelOf)],
      condition: dig(rule, "condition", "expression")
    })),
    field(block.body, "parent")
  );
};
var formerPolicy = (block) => {
  const constraint = written(field(block.body, "constraint")).replace("constraints/", "");
  const place = ["project", "folder", "org_id"].map((name) => field(block.body, name));
  const allowed = dig(block.body, "list_policy", "allow", "values");
  const held = isHeld(dig(block.body, "boolean_policy", "enforced")) || isHeld(dig(block.body, "list_policy", "deny", "all")) || items(allowed).length > 0;
  return forbidding(
    block,
    constraint,
    held ? [{ except: listed2(allowed), condition: null }] : [],
    place.find((value) => !isAbsent(value)) ?? null,
    isAbsent(field(block.body, "org_id")) ? "" : "organizations/"
  );
};
function forbidding(block, constraint, rules, place, prefix = "") {
  if (!ofIdentities.test(constraint)) return [];
  const where = place ? placeName(labelOf(place), prefix) : "everybody";
  const denials = rules.map(({ except, condition }) => ({
    denied: [`what ${constraint} forbids`],
    to: [where],
    place: where,
    except,
    condition: condition === null || isAbsent(condition) ? null : labelOf(condition)
  }));
  return [controlOf(block, "deny", denials)];
}
function placeName(place, prefix) {
  return /^\d+$/.test(place) ? prefix + place : place;
}
function hasList(rule) {
  return items(dig(rule, "values", "allowed_values")).length > 0;
}
function listed2(list) {
  return items(list).map(labelOf);
}
function isHeld(value) {
  return !value.known || isSaid(value, true);
}
function isSaid(value, wanted) {
  return value.known && String(value.value).toLowerCase() === String(wanted);
}

// src/adapt/terraform/google/service-account.ts
var import_node_crypto = require("node:crypto");

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
function addedHours(expression3) {
  const found2 = /^timeadd\(.{0,400}"([0-9hms.]{1,40})"\s*\)$/s.exec(expression3);
  return found2?.[1] === void 0 ? null : goHours(found2[1]);
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

// src/adapt/terraform/google/service-account.ts
var serviceAccount = (block) => {
  const project = projectOf(block);
  return [
    {
      kind: "identity",
      form: "service-account",
      person: false,
      sessions: "standing",
      carrier: carrierOf(block, null, { texts: ["description", "display_name"] }),
      ...declare(block, {
        platform: "google",
        tags: "description",
        name: emailOf(block, project),
        within: written(project),
        accounted: project.known && project.value !== null
      })
    }
  ];
};
function emailOf(block, project) {
  const id = text(field(block.body, "account_id"));
  if (!id.known || id.value === null || !project.known || project.value === null) return id;
  const host = project.value.split(":").toReversed().join(".");
  return known(`${id.value}@${host}.iam.gserviceaccount.com`, id.at, id.through);
}
var serviceAccountKey = (block, context) => [
  {
    kind: "credential",
    form: "service-account-key",
    standing: true,
    of: accountOf2(field(block.body, "service_account_id"), block, context),
    endings: [...endingsOf(block, context, { keepers: ["keepers"] }), ...certificateEnd(block)],
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "google", name: nameless(block) })
  }
];
function certificateEnd(block) {
  const value = field(block.body, "public_key_data");
  if (isAbsent(value)) return [];
  const { at } = value;
  const data = text(value);
  if (!data.known) return [{ means: "date", value: data, at }];
  const end = data.value === null ? null : lastDay(data.value);
  const name = "the end of the certificate";
  return [
    { means: "date", value: end === null ? unknown("expression", at, name) : known(end, at), at }
  ];
}
function lastDay(base64) {
  try {
    const { validTo } = new import_node_crypto.X509Certificate(Buffer.from(base64, "base64"));
    return new Date(validTo).toISOString().slice(0, 10);
  } catch {
    return null;
  }
}
var hmacKey = (block, context) => [
  {
    kind: "credential",
    form: "hmac-key",
    standing: true,
    of: accountOf2(field(block.body, "service_account_email"), block, context),
    endings: endingsOf(block, context, {}),
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "google", name: nameless(block) })
  }
];
var apiKey = (block, context) => [
  {
    kind: "credential",
    form: "api-key",
    standing: true,
    of: accountOf2(field(block.body, "service_account_email"), block, context),
    endings: endingsOf(block, context, {}),
    carrier: carrierOf(block, null, { texts: ["display_name"] }),
    writes: null,
    ...declare(block, { platform: "google" })
  }
];
var defaultServiceAccounts = (block) => {
  const action = field(block.body, "action");
  if (isAbsent(action) || items(action).length === 0) return [];
  return [
    {
      kind: "control",
      form: "deny",
      holds: [],
      ...declare(block, { platform: "google", name: nameless(block) })
    }
  ];
};

// src/adapt/terraform/google/workload.ts
var machine = (body) => items(field(body, "service_account")).map((one) => ({
  account: field(one, "email"),
  scopes: field(one, "scopes")
}));
var nodes = (body) => items(field(body, "node_config")).map((one) => ({
  account: field(one, "service_account"),
  scopes: field(one, "oauth_scopes")
}));
function under2(...path) {
  return (body) => {
    const holder = dig(body, ...path.slice(0, -1));
    return isAbsent(holder) ? [] : [{ account: dig(body, ...path), scopes: null }];
  };
}
var compute = "-compute@developer.gserviceaccount.com";
var defaultsOnly = /@developer\.gserviceaccount\.com$/;
var appEngine = "@appspot.gserviceaccount.com";
var workloads = {
  google_compute_instance: token3(compute, machine),
  google_compute_instance_template: token3(compute, machine),
  google_compute_region_instance_template: token3(compute, machine),
  google_compute_instance_from_template: token3(compute, machine),
  google_container_node_pool: token3(compute, nodes),
  google_container_cluster: token3(compute, (body) => hasOwnPool(body) ? nodes(body) : []),
  google_cloud_run_service: token3(compute, under2("template", "spec", "service_account_name")),
  google_cloud_run_v2_service: token3(compute, under2("template", "service_account")),
  google_cloud_run_v2_job: token3(compute, under2("template", "template", "service_account")),
  google_cloudfunctions2_function: token3(compute, under2("service_config", "service_account_email")),
  google_cloudfunctions_function: token3(appEngine, under2("service_account_email"))
};
function hasOwnPool(body) {
  const removed = flag(field(body, "remove_default_node_pool"));
  return removed.known && removed.value !== true;
}
function token3(ending, runs) {
  return (block, context) => {
    const run = runs(block.body).find(({ account }) => isUsual(account));
    if (!run) return [];
    return [
      {
        kind: "credential",
        form: "token",
        standing: false,
        of: null,
        endings: [],
        carrier: carrierOf(block, block.type.startsWith("google_container_") ? null : "labels"),
        writes: null,
        usual: { ending, scope: scopeOf2(run.scopes), by: lookedUpBy(run.account, context) },
        ...declare(block, { platform: "google", suffix: "#usual-account", name: nameless(block) })
      }
    ];
  };
}
var lookup = /(^|\.)(data\.google_(compute|app_engine)_default_service_account|google_project_default_service_accounts)\./;
function isUsual(account) {
  if (lookup.test(referenceIn(account)?.address ?? "")) return true;
  const name = text(account);
  if (!name.known) return false;
  return name.value === null || name.value === "" || name.value === "default" || defaultsOnly.test(name.value) || name.value.endsWith(appEngine);
}
function lookedUpBy(account, context) {
  const address = referenceIn(account)?.address;
  return address === void 0 ? void 0 : context.find(address)?.header;
}
var telemetry = /(^|\/)(logging[.-]write|monitoring(\.write|-write)?|trace[.-]append|trace|service\.management(\.readonly)?|servicecontrol|service-(control|management)|userinfo[.-]email)$/;
function scopeOf2(scopes) {
  if (scopes === null) return "all";
  const said = items(scopes).map((one) => {
    const name = text(one);
    return name.known ? name.value ?? "" : "";
  });
  if (said.some((one) => /(^|\/)cloud-platform$/.test(one))) return "all";
  return said.length > 0 && said.every((one) => telemetry.test(one)) ? "telemetry" : "some";
}

// src/adapt/terraform/google/adapters.ts
var own2 = {
  google_service_account: serviceAccount,
  google_service_account_key: serviceAccountKey,
  google_storage_hmac_key: hmacKey,
  google_apikeys_key: apiKey,
  google_project_default_service_accounts: defaultServiceAccounts,
  google_iam_workload_identity_pool_provider: workloadProvider,
  google_project_iam_custom_role: customRole,
  google_organization_iam_custom_role: customRole,
  google_iam_deny_policy: denyPolicy,
  google_org_policy_policy: policy,
  google_organization_policy: formerPolicy,
  google_folder_organization_policy: formerPolicy,
  google_project_organization_policy: formerPolicy,
  google_iam_access_boundary_policy: accessBoundary,
  google_iam_principal_access_boundary_policy: accessBoundary,
  google_project_iam_audit_config: auditConfig,
  google_folder_iam_audit_config: auditConfig,
  google_organization_iam_audit_config: auditConfig,
  ...workloads
};
function googleAdapter(type) {
  const [, resource = "", part] = /^google_(.+)_iam_(member|binding|policy)$/.exec(type) ?? [];
  if (part === void 0 || !hasPolicy(resource)) return own2[type] ?? null;
  return part === "member" ? iamMember : part === "binding" ? iamBinding : iamPolicy;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  googleAdapter
});
})
