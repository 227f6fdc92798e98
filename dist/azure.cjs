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

// src/adapt/terraform/azure/adapters.ts
var adapters_exports = {};
__export(adapters_exports, {
  azureAdapter: () => azureAdapter
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
function choicesOf(value) {
  return (value.known ? void 0 : value.choices) ?? [value];
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
function isAbsent(value) {
  return value.known && value.value === null;
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
    pragmas: block.comments.flatMap((comment) => parsePragmas(comment.text, comment.at)),
    ...above.length > 0 ? { above } : {},
    ...stays.length > 0 ? { stays } : {}
  };
}
function staysOf({ body }) {
  return items(field(body, "lifecycle")).flatMap((lifecycle) => {
    const kept = flag(field(lifecycle, "prevent_destroy"));
    const named2 = field(lifecycle, "ignore_changes");
    const all = text(named2);
    const ignored = all.known && all.value !== null ? [all] : items(named2).map(text);
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

// src/adapt/terraform/link.ts
function linkTo(value, target, block, context) {
  if (isAbsent(value) && !value.reference) return null;
  const { reference, at } = value;
  if (reference && !reference.address.startsWith("data.")) {
    return { how: "reference", root: block.root, address: reference.address, at };
  }
  const written2 = text(value);
  const named2 = written2.known ? written2.value : reference ? dataName(reference.address, target, context) : null;
  if (named2 !== null) {
    const name = target.name ? target.name(named2) : named2;
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
  const group = address === null ? null : context.find(address);
  const last = label.split(".").at(-1) ?? label;
  if (!group) return last;
  const body = group.body.known && typeof group.body.value === "object" && group.body.value !== null && "fields" in group.body.value ? group.body.value.fields.get("display_name") : void 0;
  return `${last} ${body ? written(body) : ""}`;
}

// src/adapt/terraform/azure/built-in.ts
var builtInName = (...all) => require("./azure-roles.cjs").builtInName(...all);

// src/adapt/terraform/azure/role.ts
var definitions = "azurerm_role_definition";
var guid = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
function assignedRoles(block, context) {
  const name = field(block.body, "role_definition_name");
  const isNamed = !isAbsent(name) || name.reference !== void 0;
  return rolesOf(isNamed ? name : field(block.body, "role_definition_id"), block, context);
}
var deepest2 = 4;
function rolesOf(value, block, context, depth = 0) {
  return choicesOf(value).flatMap((one) => {
    const address = definitionAddress(one);
    if (address !== null && typeOf(address) === definitions)
      return [linkTo2(address, block, one.at)];
    const data = address === null || depth >= deepest2 ? null : context.find(address);
    if (data && data.address === address) {
      const name = field(data.body, "name");
      const asked = isAbsent(name) ? field(data.body, "role_definition_id") : name;
      return rolesOf({ ...asked, at: one.at }, block, context, depth + 1);
    }
    return [named(roleText(one), block, context)];
  });
}
function linkTo2(address, { root }, at) {
  return { how: "link", link: { how: "reference", root, address, at } };
}
function roleText(value) {
  const role = textOf(value);
  const tail = role.known ? void 0 : role.pieces?.at(-1);
  const id = typeof tail === "string" ? guid.exec(tail)?.[1] : void 0;
  return id === void 0 ? role : known(id, value.at, value.through);
}
function definitionAddress(value) {
  const holes = value.known ? [] : value.pieces ?? [];
  const references = [
    value.reference,
    ...holes.map((piece) => typeof piece === "string" ? void 0 : piece.reference)
  ];
  const found = references.find(
    (reference) => reference && /(^|\.)azurerm_role_definition$/.test(typeOf(reference.address))
  );
  return found?.address ?? null;
}
function named(role, block, context) {
  if (!role.known) return { how: "name", role };
  const id = guid.exec(role.value)?.[1]?.toLowerCase();
  const said = id ?? role.value.toLowerCase();
  const listed = context.catalog.roles.get(`azure:${said}`);
  const custom = listed ? void 0 : context.all(definitions).find((one) => isOf(one, said));
  if (custom) return linkTo2(custom.address, block, role.at);
  if (id === void 0) return { how: "name", role };
  return { how: "name", role: { ...role, value: listed?.role ?? builtInName(id) ?? id } };
}
function isOf({ body }, said) {
  return ["name", "role_definition_id"].some((attribute) => {
    const value = text(field(body, attribute));
    return value.known && value.value?.toLowerCase() === said;
  });
}
function conditionText(block) {
  const value = field(block.body, "condition");
  return isAbsent(value) || written(value) === "" ? null : value;
}

// src/adapt/terraform/azure/scope.ts
function scopeLevel(value) {
  const reference = value.reference;
  if (reference && !value.known && !value.pieces)
    return levelOfBlock(typeOf(reference.address), reference.path);
  const path = withReferences(value);
  if (path === "/") return "tenant";
  if (/^\/providers\/microsoft\.management\/managementgroups\/[^/]+$/i.test(path))
    return "management-group";
  if (/^\/subscriptions\/[^/]+$/i.test(path)) return "subscription";
  if (/^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/i.test(path)) return "resource-group";
  if (/^\/(subscriptions\/[^/]+\/(resourcegroups\/[^/]+\/)?)?providers\/./i.test(path))
    return "resource";
  const only = /^\$\{([^}]+)\}$/.exec(path)?.[1];
  if (only === void 0 && /^\$\{[^}]+\}\/./.test(path)) return "resource";
  return "unknown";
}
function withReferences(value) {
  if (value.known) return written(value).replace(/(.)\/$/, "$1");
  const pieces = value.pieces ?? [value];
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const type = piece.reference ? typeOf(piece.reference.address) : "";
    const id = piece.reference?.path.at(-1) === "id";
    if (id && type.endsWith("azurerm_subscription")) return "/subscriptions/_";
    if (id && type.endsWith("azurerm_resource_group")) return "/subscriptions/_/resourceGroups/_";
    return "${_}";
  }).join("").replace(/(.)\/$/, "$1");
}
function levelOfBlock(type, path) {
  const bare = type.replace(/^data\./, "");
  if (/^azurerm_management_group$/.test(bare)) return "management-group";
  if (/^azurerm_subscriptions?$/.test(bare))
    return path.includes("subscription_id") ? "unknown" : "subscription";
  if (bare === "azurerm_resource_group" || bare === "azapi_resource_group") return "resource-group";
  return /^(azurerm|azapi)_/.test(bare) ? "resource" : "unknown";
}

// src/adapt/terraform/azure/assignment.ts
var roleAssignment = (block, context) => {
  const scope = field(block.body, "scope");
  const roles = assignedRoles(block, context);
  const links = roles.flatMap((role) => role.how === "link" ? [role.link] : []);
  const slot = valueSlot(block, scope, "scope");
  const confines = {
    scope: text(scope),
    scopeLevel: scopeLevel(scope),
    conditions: conditions(block)
  };
  const uses = roles.flatMap(
    (role) => role.how === "link" ? [] : [{ kind: "role", platform: "azure", role: role.role, ...confines, at: role.role.at }]
  );
  const holder = principalHolder(
    field(block.body, "principal_id"),
    field(block.body, "principal_type"),
    block,
    context
  );
  return [
    {
      kind: "grant",
      holders: [eligible.test(block.type) && holder.person === "maybe" ? asPerson(holder) : holder],
      privileges: uses,
      grants: links,
      defines: false,
      on: isAbsent(scope) ? null : written(scope),
      confines: links.length > 0 ? confines : void 0,
      ...declare(block, {
        platform: "azure",
        name: nameless(block),
        slots: slot ? { scope: slot } : {}
      })
    }
  ];
};
var eligible = /_eligible_role_assignment$/;
function asPerson(holder) {
  return { ...holder, person: "yes" };
}
function conditions(block) {
  const found = [];
  const condition = conditionText(block);
  if (condition) {
    const value = textOf(condition);
    found.push({ operator: "expression", key: "condition", values: [value], at: condition.at });
  }
  const end = dig(block.body, "schedule", "expiration", "end_date_time");
  if (!isAbsent(end)) {
    const value = textOf(end);
    found.push({ operator: "DateLessThan", key: "schedule", values: [value], at: end.at });
  }
  for (const [unit, days] of [
    ["duration_days", 1],
    ["duration_hours", 1 / 24]
  ]) {
    const span = dig(block.body, "schedule", "expiration", unit);
    if (isAbsent(span)) continue;
    const value = mapKnown(text(span), (count) => String(Number(count ?? 0) * days));
    found.push({
      operator: "NumericLessThanEquals",
      key: "schedule.days",
      values: [value],
      at: span.at
    });
  }
  return found;
}
var vaultLists = ["secret", "key", "certificate", "storage"];
var vaultAccessPolicy = (block, context) => {
  const vault = field(block.body, "key_vault_id");
  return [
    {
      kind: "grant",
      holders: [principalHolder(field(block.body, "object_id"), null, block, context)],
      privileges: vaultPrivileges(block.body, vault),
      grants: [],
      defines: true,
      on: isAbsent(vault) ? null : written(vault),
      ...declare(block, { platform: "azure", name: nameless(block) })
    }
  ];
};
function vaultPrivileges(body, vault) {
  return vaultLists.flatMap((kind) => {
    const list = field(body, `${kind}_permissions`);
    const values = items(list);
    if (values.length === 0) return [];
    const action = (name) => `Microsoft.KeyVault/vaults/${kind}s/${name ?? ""}`;
    return [
      {
        kind: "statement",
        platform: "azure",
        effect: known("allow", list.at),
        actions: {
          except: false,
          patterns: values.map((value) => mapKnown(text(value), action)),
          at: list.at
        },
        minus: null,
        resources: {
          except: false,
          patterns: [textOf(vault)],
          at: vault.at
        },
        conditions: [],
        data: true,
        at: list.at
      }
    ];
  });
}
function inlineAccessPolicies(block, context) {
  return items(field(block.body, "access_policy")).flatMap((policy, index) => {
    if (!policy.known) return [];
    const self = mapKnown(field(block.body, "name"), (name) => name);
    return [
      {
        kind: "grant",
        holders: [principalHolder(field(policy, "object_id"), null, block, context)],
        privileges: vaultPrivileges(policy, self),
        grants: [],
        defines: true,
        on: block.address,
        ...declare(block, {
          platform: "azure",
          suffix: `#access_policy/${index}`,
          name: nameless(block)
        })
      }
    ];
  });
}

// src/adapt/terraform/azure/lighthouse.ts
var lighthouseDefinition = (block, context) => {
  const scope = field(block.body, "scope");
  const all = [
    ...items(field(block.body, "authorization")),
    ...items(field(block.body, "eligible_authorization"))
  ];
  return all.flatMap((body, index) => {
    if (!body.known) return [];
    const roles = rolesOf(field(body, "role_definition_id"), block, context);
    const principal = field(body, "principal_id");
    const shown2 = text(field(body, "principal_display_name"));
    const label = shown2.known && shown2.value !== null ? shown2.value : written(principal);
    return [
      {
        kind: "grant",
        holders: [
          {
            link: { how: "unknown", name: label, at: principal.at },
            person: "maybe",
            label
          }
        ],
        privileges: roles.flatMap(
          (role) => role.how === "link" ? [] : [
            {
              kind: "role",
              platform: "azure",
              role: role.role,
              scope: text(scope),
              scopeLevel: scopeLevel(scope),
              conditions: [],
              at: role.role.at
            }
          ]
        ),
        grants: roles.flatMap((role) => role.how === "link" ? [role.link] : []),
        defines: false,
        on: written(scope) || null,
        ...declare(block, {
          platform: "azure",
          suffix: `#${principal.known ? written(principal) : index}`
        })
      }
    ];
  });
};

// src/model/active.ts
function isOn({ active }) {
  return active.known && active.value;
}

// src/adapt/terraform/carrier.ts
function carrierOf(block, tagsAttribute, places = {}) {
  const labels = [];
  if (tagsAttribute !== null) {
    const own2 = tagMap(dig(block.body, ...tagsAttribute.split(".")));
    if (!isAbsent(own2)) labels.push({ from: labelKind(tagsAttribute), map: own2 });
    labels.push(...defaultsOf(block));
  }
  const texts = (places.texts ?? []).map((path) => dig(block.body, ...path.split("."))).filter((value) => !isAbsent(value));
  const owners = places.owners === void 0 ? [] : items(field(block.body, places.owners));
  const kind = tagsAttribute !== null ? "tags" : places.owners !== void 0 ? "owners" : (places.texts ?? []).length > 0 ? "text" : "none";
  return { labels, texts: texts.map(text), owners: owners.map(text), kind };
}
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

// src/adapt/terraform/federated.ts
function federatedTrust(block, from) {
  const { issuer, subject, expression } = from;
  const slot = subject ? valueSlot(block, subject, "subject") : void 0;
  const conditions2 = [];
  if (subject && !isAbsent(subject))
    conditions2.push({
      operator: "StringEquals",
      key: "sub",
      values: [textOf(subject)],
      at: subject.at
    });
  if (expression && !isAbsent(expression)) conditions2.push(...claims(expression));
  const audiences = items(from.audiences);
  if (audiences.length > 0)
    conditions2.push({
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
        conditions: conditions2,
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

// src/adapt/terraform/azure/identity.ts
var userAssignedIdentity = (block, context) => {
  const declared = declare(block, {
    platform: "azure",
    tags: "tags",
    within: written(field(block.body, "resource_group_name"))
  });
  const stays = [...declared.stays ?? [], ...locksOn(block, context)];
  return [
    {
      kind: "identity",
      form: "managed-identity",
      person: false,
      sessions: "standing",
      carrier: carrierOf(block, "tags"),
      ...declared,
      ...stays.length > 0 ? { stays } : {}
    }
  ];
};
function locksOn(block, context) {
  const group = field(block.body, "resource_group_name").reference?.address;
  return context.all("azurerm_management_lock").flatMap((lock) => {
    const on = field(lock.body, "scope").reference?.address;
    if (on === void 0 || !(on === block.address || on === group) || !isOn(lock)) return [];
    return [{ against: "removal", attribute: lock.address, at: lock.header }];
  });
}
var userAssigned = {
  platform: "azure",
  type: "azurerm_user_assigned_identity",
  name: (id) => id.split("/").at(-1) ?? id
};
var federatedCredential = (block, context) => {
  const newer = field(block.body, "user_assigned_identity_id");
  const parent = isAbsent(newer) ? field(block.body, "parent_id") : newer;
  return [
    federatedTrust(block, {
      platform: "azure",
      into: linkTo(parent, userAssigned, block, context),
      issuer: field(block.body, "issuer"),
      subject: field(block.body, "subject"),
      audiences: field(block.body, "audience"),
      expression: null
    })
  ];
};
var roleDefinition = (block) => {
  const permissions = items(field(block.body, "permissions"));
  const first = permissions[0];
  const slot = first ? valueSlot(block, field(first, "actions"), "actions") : void 0;
  return [
    {
      kind: "grant",
      holders: [],
      privileges: permissions.flatMap((body) => [
        ...statement(body, "actions", "not_actions", block),
        ...statement(body, "data_actions", "not_data_actions", block).map((one) => ({
          ...one,
          data: true
        }))
      ]),
      grants: [],
      defines: true,
      on: null,
      ...declare(block, { platform: "azure", slots: slot ? { scope: slot } : {} })
    }
  ];
};
function statement(body, allowed, taken, block) {
  const actions = field(body, allowed);
  if (items(actions).length === 0) return [];
  const minus = field(body, taken);
  return [
    {
      kind: "statement",
      platform: "azure",
      effect: known("allow", actions.at),
      actions: patterns(actions),
      minus: items(minus).length === 0 ? null : patterns(minus),
      resources: scopes(block),
      conditions: [],
      at: actions.at
    }
  ];
}
function scopes(block) {
  const listed = field(block.body, "assignable_scopes");
  return patterns(items(listed).length > 0 ? listed : field(block.body, "scope"));
}
function patterns(list) {
  return {
    except: false,
    patterns: items(list).map(textOf),
    at: list.at
  };
}

// src/catalog/ai.ts
var resources = /* @__PURE__ */ new Set([
  "azurerm_cognitive_account",
  "azurerm_ai_services",
  "azurerm_ai_foundry",
  "azurerm_ai_foundry_project",
  "azurerm_machine_learning_workspace"
]);
function aiResource(type) {
  return resources.has(type) ? `it is a \`${type}\`` : void 0;
}

// src/adapt/terraform/azure/system-identity.ts
var systemAssigned = (block) => hasOwn(block) ? [
  {
    kind: "identity",
    form: "managed-identity",
    person: false,
    sessions: "short",
    carrier: carrierOf(block, "tags"),
    ai: aiResource(block.type),
    ...declare(block, { platform: "azure", suffix: "#system", tags: "tags" })
  }
] : [];
function hasOwn({ body }) {
  const type = text(dig(body, "identity", "type"));
  return type.known && /systemassigned/i.test(type.value ?? "");
}
function both(first, second) {
  return (block, context) => [...first(block, context), ...second(block, context)];
}

// src/adapt/terraform/azure/machine.ts
var runs = {
  machine: [
    "microsoft.compute/virtualmachines/runcommand/action",
    "microsoft.compute/virtualmachines/extensions/write"
  ],
  set: ["microsoft.compute/virtualmachinescalesets/write"]
};
var machine = (block, context) => {
  const group = field(block.body, "resource_group_name");
  const host = {
    actions: runs[block.type.endsWith("_scale_set") ? "set" : "machine"],
    within: [block.address, ...groupOf(group)]
  };
  const named2 = items(dig(block.body, "identity", "identity_ids")).map((value, index) => ({
    value,
    into: linkWithin(value, userAssigned, block, context),
    label: referenceIn(value) ? labelOf(value) : index
  }));
  const own2 = {
    value: dig(block.body, "identity", "type"),
    into: { how: "reference", root: block.root, address: block.address, at: block.header },
    label: "own"
  };
  return [...named2, ...hasOwn(block) ? [own2] : []].flatMap(({ value, into, label }) => {
    if (!into) return [];
    return [
      {
        kind: "trust",
        into,
        admissions: [
          {
            effect: known("allow", value.at),
            principals: [
              {
                kind: "service",
                value: known(block.address, value.at, value.through),
                at: value.at
              }
            ],
            conditions: [],
            issuer: null,
            at: value.at
          }
        ],
        host,
        carrier: null,
        ...declare(block, {
          platform: "azure",
          suffix: `#identity/${label}`,
          name: nameless(block)
        })
      }
    ];
  });
};
function groupOf(value) {
  const reference = referenceIn(value);
  if (reference) return [reference.address];
  const name = isAbsent(value) ? null : text(value);
  return name?.known && name.value !== null ? [`/resourcegroups/${name.value.toLowerCase()}`] : [];
}

// src/adapt/terraform/azure/adapters.ts
var own = {
  azurerm_user_assigned_identity: userAssignedIdentity,
  azurerm_federated_identity_credential: federatedCredential,
  azurerm_role_assignment: roleAssignment,
  azurerm_pim_active_role_assignment: roleAssignment,
  azurerm_pim_eligible_role_assignment: roleAssignment,
  azurerm_marketplace_role_assignment: roleAssignment,
  azurerm_cosmosdb_sql_role_assignment: roleAssignment,
  azurerm_key_vault_managed_hardware_security_module_role_assignment: roleAssignment,
  azurerm_lighthouse_definition: lighthouseDefinition,
  azurerm_role_definition: roleDefinition,
  azurerm_key_vault_access_policy: vaultAccessPolicy,
  azurerm_key_vault: inlineAccessPolicies,
  azurerm_virtual_machine: both(systemAssigned, machine),
  azurerm_linux_virtual_machine: both(systemAssigned, machine),
  azurerm_windows_virtual_machine: both(systemAssigned, machine),
  azurerm_linux_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_windows_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_orchestrated_virtual_machine_scale_set: both(systemAssigned, machine),
  azurerm_linux_web_app: systemAssigned,
  azurerm_linux_web_app_slot: systemAssigned,
  azurerm_windows_web_app: systemAssigned,
  azurerm_windows_web_app_slot: systemAssigned,
  azurerm_linux_function_app: systemAssigned,
  azurerm_linux_function_app_slot: systemAssigned,
  azurerm_windows_function_app: systemAssigned,
  azurerm_windows_function_app_slot: systemAssigned,
  azurerm_function_app_flex_consumption: systemAssigned,
  azurerm_app_service: systemAssigned,
  azurerm_function_app: systemAssigned,
  azurerm_logic_app_standard: systemAssigned,
  azurerm_logic_app_workflow: systemAssigned,
  azurerm_automation_account: systemAssigned,
  azurerm_container_app: systemAssigned,
  azurerm_container_app_job: systemAssigned,
  azurerm_container_group: systemAssigned,
  azurerm_data_factory: systemAssigned,
  azurerm_mssql_server: systemAssigned,
  azurerm_mssql_managed_instance: systemAssigned,
  azurerm_synapse_workspace: systemAssigned,
  azurerm_stream_analytics_job: systemAssigned,
  azurerm_search_service: systemAssigned,
  azurerm_kusto_cluster: systemAssigned,
  azurerm_purview_account: systemAssigned,
  azurerm_data_protection_backup_vault: systemAssigned,
  azurerm_recovery_services_vault: systemAssigned,
  azurerm_eventgrid_topic: systemAssigned,
  azurerm_eventgrid_system_topic: systemAssigned,
  azurerm_eventgrid_domain: systemAssigned,
  azurerm_batch_account: systemAssigned,
  azurerm_databricks_access_connector: systemAssigned,
  azurerm_api_management: systemAssigned,
  azurerm_kubernetes_cluster: systemAssigned,
  azurerm_cognitive_account: systemAssigned,
  azurerm_ai_services: systemAssigned,
  azurerm_ai_foundry: systemAssigned,
  azurerm_ai_foundry_project: systemAssigned,
  azurerm_machine_learning_workspace: systemAssigned
};
function azureAdapter(type) {
  return Object.hasOwn(own, type) ? own[type] ?? null : null;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  azureAdapter
});
})
