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

// src/resolve/kubernetes/build.ts
var build_exports = {};
__export(build_exports, {
  kustomized: () => kustomized
});
module.exports = __toCommonJS(build_exports);

// src/base/folder.ts
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function pathFrom(folder, path) {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === void 0) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

// src/base/known.ts
var nowhere = [];
function known(value, at3, through = nowhere) {
  return { known: true, value, at: at3, through };
}
function unknown(why, at3, name, more) {
  const through = more?.through ?? nowhere;
  if (!more?.reference && !more?.pieces && !more?.itself && !more?.making && !more?.decoded)
    return { known: false, why, at: at3, through, name };
  const { reference, pieces, itself, making, decoded } = more;
  return { known: false, why, at: at3, through, name, reference, pieces, itself, making, decoded };
}
function isItems(data) {
  return typeof data === "object" && data !== null && "items" in data;
}
function isFields(data) {
  return typeof data === "object" && data !== null && "fields" in data;
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
function isAbsent(value) {
  return value.known && value.value === null;
}
function fields(map, at3, rest = null) {
  return known({ fields: map, rest }, at3);
}

// src/resolve/kubernetes/edit.ts
function membersOf(value) {
  return value?.known && isFields(value.value) ? value.value.fields : null;
}
function listOf(value) {
  return value?.known && isItems(value.value) ? value.value.items : null;
}
function put(value, key, member) {
  if (!value.known || !isFields(value.value)) return value;
  const members = new Map(value.value.fields);
  if (member === null) members.delete(key);
  else members.set(key, member);
  return { ...value, value: { ...value.value, fields: members } };
}
function withItems(value, items2) {
  return known({ items: items2, rest: null }, value.at, value.through);
}
function putAt(value, path, member) {
  const [key, ...rest] = path;
  if (key === void 0) return member;
  const before = field(value, key);
  const below = before.known && before.value === null && rest.length > 0 ? fields(/* @__PURE__ */ new Map(), member.at) : before;
  return put(value, key, putAt(below, rest, member));
}
function withMembers(value, members) {
  if (!value.known || !isFields(value.value)) return value;
  return { ...value, value: { ...value.value, fields: members } };
}
function withPairs(value, path, pairs) {
  const more = membersOf(pairs);
  if (!more || more.size === 0) return value;
  const before = membersOf(dig(value, ...path));
  return putAt(value, path, fields(new Map([...before ?? [], ...more]), pairs.at));
}
function sizeOf(value, most4) {
  const pending = [value];
  let size = 0;
  for (let one = pending.pop(); one && size < most4; one = pending.pop()) {
    size++;
    for (const below of membersOf(one)?.values() ?? listOf(one) ?? []) pending.push(below);
  }
  return size;
}

// src/resolve/kubernetes/item.ts
function itemFrom(written3) {
  const id = idOf(written3.body, written3.kind, written3.apiVersion);
  return { written: written3, body: written3.body, id, before: [], prefixes: [], suffixes: [], via: [] };
}
function idOf(body, kind = "", apiVersion = "") {
  const slash = apiVersion.indexOf("/");
  return {
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: wordAt(body, "metadata", "name"),
    namespace: wordAt(body, "metadata", "namespace")
  };
}
function wordAt(value, ...path) {
  const word = text(dig(value, ...path));
  return word.known ? word.value ?? "" : word.name;
}
function firstId({ id, before }) {
  return before[0] ?? id;
}
function withBody(item, body, keepsBefore = true) {
  const kind = wordAt(body, "kind") || item.id.kind;
  const [name, namespace] = [
    wordAt(body, "metadata", "name"),
    wordAt(body, "metadata", "namespace")
  ];
  const id = { ...item.id, kind, name, namespace };
  const isSame2 = name === item.id.name && namespace === item.id.namespace && kind === item.id.kind;
  const before = isSame2 || !keepsBefore ? item.before : [...item.before, item.id];
  return { ...item, body, id, before };
}
function withName(item, name) {
  return withBody(item, putAt(item.body, ["metadata", "name"], name));
}
function takenIn(item, address, at3) {
  return { ...item, via: [{ address, header: at3, at: at3 }, ...item.via] };
}
var clusterWide = new Set(
  [
    " Namespace Node PersistentVolume ComponentStatus",
    "admissionregistration.k8s.io MutatingWebhookConfiguration ValidatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
    "apiextensions.k8s.io CustomResourceDefinition",
    "apiregistration.k8s.io APIService",
    "certificates.k8s.io CertificateSigningRequest",
    "flowcontrol.apiserver.k8s.io FlowSchema PriorityLevelConfiguration",
    "networking.k8s.io IngressClass",
    "node.k8s.io RuntimeClass",
    "policy PodSecurityPolicy",
    "rbac.authorization.k8s.io ClusterRole ClusterRoleBinding",
    "scheduling.k8s.io PriorityClass",
    "storage.k8s.io CSIDriver CSINode StorageClass VolumeAttachment"
  ].flatMap((line) => {
    const [group2 = "", ...kinds] = line.split(" ");
    return kinds.map((kind) => `${group2}/${kind}`);
  })
);
function isClusterWide({ group: group2, kind }) {
  return clusterWide.has(`${group2}/${kind}`);
}
function namespaceOf(id) {
  return isClusterWide(id) ? "_non_namespaceable_" : id.namespace || "default";
}
function isSameId(one, other) {
  return one.name === other.name && one.kind === other.kind && one.group === other.group && namespaceOf(one) === namespaceOf(other);
}
var ours = /* @__PURE__ */ new Set([
  "ServiceAccount",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding"
]);
function isOurs(kind) {
  return ours.has(kind);
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
  const value = node.kind === "sequence" ? listOf2(node, context) : mapOf(node, context);
  made.set(node, { value, ...context });
  return value;
}
function scalarOf(node, context) {
  const at3 = originOf(node, context);
  const { open, untold: untold2, given: given2 } = node;
  if (untold2) return { ...untold2, at: at3, through: [untold2.at, ...untold2.through] };
  if (open !== void 0) return unknown("input-variable", at3, open);
  const data = dataOf(node, context.dialect);
  return given2 ? known(data, at3, [given2]) : known(data, at3);
}
function listOf2(node, context) {
  const items2 = node.items.map((item) => convert(item, context));
  return known({ items: items2, rest: null }, originOf(node, context));
}
function mapOf(node, context) {
  const fields2 = /* @__PURE__ */ new Map();
  for (const pair of node.pairs) fields2.set(pair.key, convert(pair.value, context));
  const at3 = originOf(node, context);
  const rest = node.rest === void 0 ? null : unknown("input-variable", at3, node.rest);
  return known({ fields: fields2, rest }, at3);
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
  const text2 = typeof node.value === "string" ? node.value : "";
  const clamp = (offset) => Math.min(Math.max(offset, node.start), node.end);
  if (node.style !== "literal") return (offset) => clamp(node.contentStart + offset);
  const lines = [0];
  for (let at3 = text2.indexOf("\n"); at3 !== -1; at3 = text2.indexOf("\n", at3 + 1)) lines.push(at3 + 1);
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

// src/resolve/kubernetes/written.ts
var mostItems = 2e4;
function objectsIn(file) {
  const found = [];
  const pending = file.tree.documents.flatMap(
    ({ root, open = null }) => root ? [{ node: root, kind: null, version: null, open }] : []
  ).reverse();
  while (pending.length > 0 && found.length < mostItems) {
    const next = pending.pop();
    if (next?.node.kind !== "mapping") continue;
    const { node } = next;
    const kind = scalar(node, "kind") ?? next.kind;
    const version = scalar(node, "apiVersion") ?? next.version;
    if (kind === null || version === null || scalar(node, "$patch") === "delete") continue;
    const items2 = node.pairs.find((pair) => pair.key === "items")?.value;
    if (kind.endsWith("List") && items2?.kind === "sequence") {
      for (const item of items2.items.toReversed())
        pending.push({ ...itemOf(item, kind, version), open: next.open });
    } else found.push({ ...written(file, node, kind, version), open: next.open });
  }
  return found;
}
function itemOf(node, listKind, version) {
  const kind = listKind.slice(0, -"List".length);
  return kind === "" ? { node, kind: null, version: null } : { node, kind, version };
}
function written(file, node, kind, apiVersion) {
  const name = pairIn(pairIn(node, "metadata")?.value, "name");
  const first = node.pairs[0];
  const start = first?.keySpan.start ?? node.start;
  return {
    file,
    node,
    kind,
    apiVersion,
    body: toValue(node, file.ref, 0, "kubernetes"),
    at: { start, end: Math.max(start, node.end) },
    header: name ? { start: name.keySpan.start, end: name.value.end } : first?.keySpan ?? node
  };
}
function scalar(node, key) {
  const value = pairIn(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}
function pairIn(node, key) {
  return node?.kind === "mapping" ? node.pairs.find((pair) => pair.key === key) : void 0;
}

// src/resolve/kubernetes/generate.ts
var tokens = /^(?:kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token)$/;
function generated({ secrets, body, file }) {
  return secrets.flatMap(({ value, node }) => {
    if (node.kind !== "mapping" || !tokens.test(wordAt(value, "type"))) return [];
    if (/^(?:merge|replace)$/.test(wordAt(value, "behavior"))) return [];
    const name = pairIn(node, "name");
    const header = name ? { start: name.keySpan.start, end: name.value.end } : node;
    return [
      itemFrom({
        file,
        node,
        kind: "Secret",
        apiVersion: "v1",
        body: secretOf(value, field(body, "generatorOptions")),
        at: { start: node.start, end: node.end },
        header,
        open: null
      })
    ];
  });
}
function secretOf(value, everywhere) {
  const { at: at3 } = value;
  const namespace = field(value, "namespace");
  const metadata = fields(/* @__PURE__ */ new Map([["name", field(value, "name")]]), at3);
  let made3 = fields(
    /* @__PURE__ */ new Map([
      ["apiVersion", known("v1", at3)],
      ["kind", known("Secret", at3)],
      ["metadata", isAbsent(namespace) ? metadata : put(metadata, "namespace", namespace)],
      ["type", field(value, "type")]
    ]),
    at3
  );
  for (const from of [everywhere, field(value, "options")])
    for (const key of ["labels", "annotations"])
      made3 = withPairs(made3, ["metadata", key], dig(from, key));
  return made3;
}

// src/resolve/kubernetes/paths.ts
function isKustomization(path) {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}
function isRemote(path) {
  return /^[a-z][\w+.-]*::?\/\/|:\/\/|^(?:git@|github\.com[/:])/i.test(path) || /[?&]ref=/.test(path);
}

// ../../main/node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = /* @__PURE__ */ Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
  return {
    tagName,
    nodeKind: "scalar",
    implicit: options.implicit ?? false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    implicitFirstChars: options.implicitFirstChars ?? null,
    resolve: options.resolve,
    identify: options.identify,
    represent: options.represent ?? ((data) => String(data)),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineSequenceTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "sequence",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addItem: options.addItem,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
function defineMappingTag(tagName, options) {
  const carrierIsResult = options.finalize === void 0;
  return {
    tagName,
    nodeKind: "mapping",
    implicit: false,
    matchByTagPrefix: options.matchByTagPrefix ?? false,
    create: options.create,
    addPair: options.addPair,
    has: options.has,
    keys: options.keys,
    get: options.get,
    finalize: options.finalize ?? ((carrier) => carrier),
    carrierIsResult,
    identify: options.identify,
    represent: options.represent ?? ((data) => data),
    representTagName: options.representTagName ?? (() => tagName)
  };
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
  resolve: (source) => source,
  identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES$1.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: ["n"],
  resolve: (source, isExplicit) => {
    if (source === "null" || isExplicit && source === "") return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var NULL_VALUES = [
  "",
  "~",
  "null",
  "Null",
  "NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
  implicit: true,
  implicitFirstChars: [
    "",
    "~",
    "n",
    "N"
  ],
  resolve: (source) => {
    if (NULL_VALUES.indexOf(source) !== -1) return null;
    return NOT_RESOLVED;
  },
  identify: (object) => object === null,
  represent: () => "null"
});
var TRUE_VALUES$2 = [
  "true",
  "True",
  "TRUE"
];
var FALSE_VALUES$2 = [
  "false",
  "False",
  "FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "t",
    "T",
    "f",
    "F"
  ],
  resolve: (source) => {
    if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: ["t", "f"],
  resolve: (source) => {
    if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
    if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
  "true",
  "True",
  "TRUE",
  "y",
  "Y",
  "yes",
  "Yes",
  "YES",
  "on",
  "On",
  "ON"
];
var FALSE_VALUES = [
  "false",
  "False",
  "FALSE",
  "n",
  "N",
  "no",
  "No",
  "NO",
  "off",
  "Off",
  "OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
  implicit: true,
  implicitFirstChars: [
    "y",
    "Y",
    "n",
    "N",
    "t",
    "T",
    "f",
    "F",
    "o",
    "O"
  ],
  resolve: (source) => {
    if (TRUE_VALUES.indexOf(source) !== -1) return true;
    if (FALSE_VALUES.indexOf(source) !== -1) return false;
    return NOT_RESOLVED;
  },
  identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
  represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$2(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger$2,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
  let value = source;
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  } else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger$1(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlInteger$1,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
  let value = source.replace(/_/g, "");
  let sign = 1;
  if (value[0] === "-" || value[0] === "+") {
    if (value[0] === "-") sign = -1;
    value = value.slice(1);
  }
  if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
  if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
  if (value.includes(":")) {
    let result = 0;
    for (const part of value.split(":")) result = result * 60 + Number(part);
    return sign * result;
  }
  if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
  return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
  if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
  const result = parseYamlInteger(source);
  return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ..."0123456789"
  ],
  resolve: resolveYamlInteger,
  identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
  represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
  if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase();
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  const result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat$2,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
  if (isExplicit) {
    if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
    let value = source.toLowerCase();
    const sign = value[0] === "-" ? -1 : 1;
    if ("+-".includes(value[0])) value = value.slice(1);
    if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    if (value === ".nan") return NaN;
    const result2 = sign * parseFloat(value);
    return Number.isFinite(result2) ? result2 : NOT_RESOLVED;
  }
  if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
  const result = Number(source);
  if (Number.isFinite(result)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: ["-", ..."0123456789"],
  resolve: resolveYamlFloat$1,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
  if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
  let value = source.toLowerCase().replace(/_/g, "");
  const sign = value[0] === "-" ? -1 : 1;
  if ("+-".includes(value[0])) value = value.slice(1);
  if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  if (value === ".nan") return NaN;
  let result = 0;
  if (value.includes(":")) {
    for (const part of value.split(":")) result = result * 60 + Number(part);
    result *= sign;
  } else result = sign * parseFloat(value);
  if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
  return NOT_RESOLVED;
}
function representYamlFloat(object) {
  if (isNaN(object)) return ".nan";
  if (object === Number.POSITIVE_INFINITY) return ".inf";
  if (object === Number.NEGATIVE_INFINITY) return "-.inf";
  if (Object.is(object, -0)) return "-0.0";
  const result = object.toString(10);
  return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
  implicit: true,
  implicitFirstChars: [
    "-",
    "+",
    ".",
    ..."0123456789"
  ],
  resolve: resolveYamlFloat,
  identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
  represent: representYamlFloat
});
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
  implicit: true,
  implicitFirstChars: ["<"],
  resolve: (source, isExplicit) => {
    if (source === "<<" || isExplicit && source === "") return "<<";
    return NOT_RESOLVED;
  },
  identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
  const input = source.replace(/\s/g, "");
  if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
  const binary = atob(input);
  const result = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
  return result;
}
function representYamlBinary(object) {
  let binary = "";
  for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
  return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
  resolve: resolveYamlBinary,
  identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
  represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
  date.setUTCFullYear(year, month, day);
  return date;
}
function resolveYamlTimestamp(source) {
  let match = YAML_DATE_REGEXP.exec(source);
  if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
  if (match === null) return NOT_RESOLVED;
  const year = +match[1];
  const month = +match[2] - 1;
  const day = +match[3];
  if (!match[4]) {
    const date2 = makeUtcDate(year, month, day);
    if (date2.getUTCFullYear() !== year || date2.getUTCMonth() !== month || date2.getUTCDate() !== day) return NOT_RESOLVED;
    return date2;
  }
  const hour = +match[4];
  const minute = +match[5];
  const second = +match[6];
  let fraction = 0;
  if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
  if (match[7]) {
    let value = match[7].slice(0, 3);
    while (value.length < 3) value += "0";
    fraction = +value;
  }
  const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
  if (match[9]) {
    const offsetHour = +match[10];
    const offsetMinute = +(match[11] || 0);
    if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
    const offset = (offsetHour * 60 + offsetMinute) * 6e4;
    date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
  }
  return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
  implicit: true,
  implicitFirstChars: [..."0123456789"],
  resolve: resolveYamlTimestamp,
  identify: (object) => object instanceof Date,
  represent: (object) => object.toISOString()
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
  create: () => [],
  addItem: (container, item) => {
    container.push(item);
  },
  identify: Array.isArray
});
function isPlainObject(data) {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const prototype = Object.getPrototypeOf(data);
  return prototype === null || prototype === Object.prototype;
}
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
  create: () => ({
    list: [],
    seen: /* @__PURE__ */ new Set()
  }),
  addItem: (carrier, item) => {
    let key;
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve an ordered map item";
      key = item.keys().next().value;
    } else if (isPlainObject(item)) {
      const itemKeys = Object.keys(item);
      if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
      key = itemKeys[0];
    } else return "cannot resolve an ordered map item";
    if (carrier.seen.has(key)) return "duplicate key in ordered map";
    carrier.seen.add(key);
    carrier.list.push(item);
    return "";
  },
  finalize: (carrier) => carrier.list,
  identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
  create: () => [],
  addItem: (container, item) => {
    if (item instanceof Map) {
      if (item.size !== 1) return "cannot resolve a pairs item";
      container.push(item.entries().next().value);
      return "";
    }
    if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
    const object = item;
    const keys2 = Object.keys(object);
    if (keys2.length !== 1) return "cannot resolve a pairs item";
    container.push([keys2[0], object[keys2[0]]]);
    return "";
  },
  identify: () => false
});
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
    const normalizedKey = String(key);
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    if (key !== null && typeof key === "object") return false;
    return Object.prototype.hasOwnProperty.call(container, String(key));
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
  create: () => /* @__PURE__ */ new Set(),
  identify: (data) => data instanceof Set,
  represent: (data) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of data) map.set(key, null);
    return map;
  },
  addPair: (container, key, value) => {
    if (value !== null) return "cannot resolve a set item";
    container.add(key);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: () => null
});
function createTagDefinitionMap() {
  return {
    scalar: /* @__PURE__ */ Object.create(null),
    sequence: /* @__PURE__ */ Object.create(null),
    mapping: /* @__PURE__ */ Object.create(null)
  };
}
function createTagDefinitionListMap() {
  return {
    scalar: [],
    sequence: [],
    mapping: []
  };
}
function compileTags(tags) {
  const result = [];
  for (const tag of tags) {
    let index = result.length;
    for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
      const previous = result[previousIndex];
      if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
        index = previousIndex;
        break;
      }
    }
    result[index] = tag;
  }
  return result;
}
var Schema = class Schema2 {
  tags;
  /** @internal */
  implicitScalarTags;
  /**
  * Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
  * the resolvers that may match that key, in schema order; a key absent from
  * the map uses
  * {@link Schema.implicitScalarAnyFirstChar}
  * (resolvers that declared no first-char constraint, so they apply to any
  * first character).
  */
  implicitScalarByFirstChar;
  implicitScalarAnyFirstChar;
  /**
  * The default scalar tag (`!!str`), resolved once so the composer's fallback
  * for unresolved plain scalars avoids a keyed lookup per scalar.
  *
  * @internal
  */
  defaultScalarTag;
  /**
  * The default container tags (`!!seq` / `!!map`), used by the dumper: when a
  * value is identified by its default tag, the tag is implicit and not
  * printed. Undefined if the schema does not define them (then such values
  * can't be dumped).
  *
  * @internal
  */
  defaultSequenceTag;
  /** @internal */
  defaultMappingTag;
  exact;
  prefix;
  constructor(tags) {
    const compiledTags = compileTags(tags);
    const implicitScalarTags = [];
    const exact2 = createTagDefinitionMap();
    const prefix = createTagDefinitionListMap();
    for (const tag of compiledTags) {
      if (tag.nodeKind === "scalar" && tag.implicit) {
        if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
        implicitScalarTags.push(tag);
      }
      switch (tag.nodeKind) {
        case "scalar":
          if (tag.matchByTagPrefix) prefix.scalar.push(tag);
          else exact2.scalar[tag.tagName] = tag;
          break;
        case "sequence":
          if (tag.matchByTagPrefix) prefix.sequence.push(tag);
          else exact2.sequence[tag.tagName] = tag;
          break;
        case "mapping":
          if (tag.matchByTagPrefix) prefix.mapping.push(tag);
          else exact2.mapping[tag.tagName] = tag;
      }
    }
    const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
    const keys2 = /* @__PURE__ */ new Set();
    for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys2.add(key);
    const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
    for (const key of keys2) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
    const defaultScalarTag = exact2.scalar["tag:yaml.org,2002:str"];
    if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
    this.tags = compiledTags;
    this.implicitScalarTags = implicitScalarTags;
    this.implicitScalarByFirstChar = implicitScalarByFirstChar;
    this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
    this.defaultScalarTag = defaultScalarTag;
    this.defaultSequenceTag = exact2.sequence["tag:yaml.org,2002:seq"];
    this.defaultMappingTag = exact2.mapping["tag:yaml.org,2002:map"];
    this.exact = exact2;
    this.prefix = prefix;
  }
  /** @internal */
  lookupScalarTag(tagName) {
    const exactTag = this.exact.scalar[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupSequenceTag(tagName) {
    const exactTag = this.exact.sequence[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  lookupMappingTag(tagName) {
    const exactTag = this.exact.mapping[tagName];
    if (exactTag) return exactTag;
    for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
  }
  /** @internal */
  resolveImplicitScalarTag(source) {
    const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
    for (const tag2 of candidates) {
      const value = tag2.resolve(source, false, tag2.tagName);
      if (value !== NOT_RESOLVED) return {
        value,
        tag: tag2
      };
    }
    const tag = this.defaultScalarTag;
    return {
      value: tag.resolve(source, false, tag.tagName),
      tag
    };
  }
  /**
  * Creates a new schema with the specified tags added. If a tag already
  * exists, it is replaced by the specified tag.
  *
  * @example
  *
  * ```javascript
  * import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
  *
  * const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
  * ```
  */
  withTags(...tags) {
    let flatTags = [];
    for (const tag of tags) flatTags = flatTags.concat(tag);
    return new Schema2([...this.tags, ...flatTags]);
  }
};
var FAILSAFE_SCHEMA = new Schema([
  strTag,
  seqTag,
  mapTag
]);
var JSON_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullJsonTag,
  boolJsonTag,
  intJsonTag,
  floatJsonTag
]);
var CORE_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullCoreTag,
  boolCoreTag,
  intCoreTag,
  floatCoreTag
]);
var YAML11_SCHEMA = new Schema([
  ...FAILSAFE_SCHEMA.tags,
  nullYaml11Tag,
  boolYaml11Tag,
  intYaml11Tag,
  floatYaml11Tag,
  timestampTag,
  mergeTag,
  binaryTag,
  omapTag,
  pairsTag,
  setTag
]);
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
  ...intYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = intYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
  }
}, {
  ...floatYaml11Tag,
  resolve: (source, isExplicit, tagName) => {
    const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
    return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
  }
});
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => /* @__PURE__ */ new Map(),
  addPair: (container, key, value) => {
    container.set(key, value);
    return "";
  },
  has: (container, key) => container.has(key),
  keys: (container) => container.keys(),
  get: (container, key) => container.get(key),
  identify: (data) => data instanceof Map || isPlainObject(data),
  represent: (data) => {
    if (data instanceof Map) return data;
    const map = /* @__PURE__ */ new Map();
    const obj = data;
    for (const key of Object.keys(obj)) map.set(key, obj[key]);
    return map;
  }
});
function normalizeKey(key) {
  if (Array.isArray(key)) {
    const array = Array.prototype.slice.call(key);
    for (let index = 0; index < array.length; index++) {
      if (Array.isArray(array[index])) return null;
      if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
    }
    return String(array);
  }
  if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
  return String(key);
}
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
  create: () => ({}),
  identify: isPlainObject,
  represent: (o) => {
    const map = /* @__PURE__ */ new Map();
    for (const key of Object.keys(o)) map.set(key, o[key]);
    return map;
  },
  addPair: (container, key, value) => {
    const normalizedKey = normalizeKey(key);
    if (normalizedKey === null) return "nested arrays are not supported inside keys";
    if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
      value,
      enumerable: true,
      configurable: true,
      writable: true
    });
    else container[normalizedKey] = value;
    return "";
  },
  has: (container, key) => {
    const normalizedKey = normalizeKey(key);
    return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
  },
  keys: (container) => Object.keys(container),
  get: (container, key) => {
    const normalizedKey = String(key);
    if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
    return container[normalizedKey];
  }
});
var EVENT_ID = {
  DOCUMENT: 1,
  SEQUENCE: 2,
  MAPPING: 3,
  SCALAR: 4,
  ALIAS: 5,
  POP: 6
};
var SCALAR_STYLE = {
  PLAIN: 1,
  SINGLE_QUOTED: 2,
  DOUBLE_QUOTED: 3,
  LITERAL_BLOCK: 4,
  FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
  BLOCK: 1,
  FLOW: 2
};
var CHOMPING_MODE = {
  CLIP: 1,
  STRIP: 2,
  KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
  switch (c) {
    case 48:
      return "\0";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 116:
      return "	";
    case 9:
      return "	";
    case 110:
      return "\n";
    case 118:
      return "\v";
    case 102:
      return "\f";
    case 114:
      return "\r";
    case 101:
      return "\x1B";
    case 32:
      return " ";
    case 34:
      return '"';
    case 47:
      return "/";
    case 92:
      return "\\";
    case 78:
      return "\x85";
    case 95:
      return "\xA0";
    case 76:
      return "\u2028";
    case 80:
      return "\u2029";
    default:
      return "";
  }
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
  simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
  simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
  if (c <= 65535) return String.fromCharCode(c);
  return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
  if (c >= 48 && c <= 57) return c - 48;
  return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
  if (c === 120) return 2;
  if (c === 117) return 4;
  return 8;
}
function skipFoldedBreaks(input, position, end) {
  let breaks = 0;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10) {
      breaks++;
      position++;
    } else if (ch === 13) {
      breaks++;
      position++;
      if (input.charCodeAt(position) === 10) position++;
    } else if (ch === 32 || ch === 9) position++;
    else break;
  }
  return {
    position,
    breaks
  };
}
function foldedBreaks(count) {
  if (count === 1) return " ";
  return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 39) {
      result += input.slice(captureStart, position) + "'";
      position += 2;
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
  let result = "";
  let position = start;
  let captureStart = start;
  let captureEnd = start;
  while (position < end) {
    const ch = input.charCodeAt(position);
    if (ch === 92) {
      result += input.slice(captureStart, position);
      position++;
      const escaped = input.charCodeAt(position);
      if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
      else if (escaped < 256 && simpleEscapeCheck[escaped]) {
        result += simpleEscapeMap[escaped];
        position++;
      } else {
        let hexLength = escapedHexLen$1(escaped);
        let hexResult = 0;
        for (; hexLength > 0; hexLength--) {
          position++;
          const digit = fromHexCode$1(input.charCodeAt(position));
          hexResult = (hexResult << 4) + digit;
        }
        result += charFromCodepoint(hexResult);
        position++;
      }
      captureStart = captureEnd = position;
    } else if (ch === 10 || ch === 13) {
      result += input.slice(captureStart, captureEnd);
      const fold = skipFoldedBreaks(input, position, end);
      result += foldedBreaks(fold.breaks);
      position = captureStart = captureEnd = fold.position;
    } else {
      position++;
      if (ch !== 32 && ch !== 9) captureEnd = position;
    }
  }
  return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
  const textIndent = indent < 0 ? 0 : indent;
  const region = input.slice(start, end).replace(/\r\n?/g, "\n");
  const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
  let result = "";
  let didReadContent = false;
  let emptyLines = 0;
  let atMoreIndented = false;
  for (const line of lines) {
    let column = 0;
    while (column < textIndent && line.charCodeAt(column) === 32) column++;
    if (indent < 0 || column >= line.length) {
      emptyLines++;
      continue;
    }
    const content = line.slice(textIndent);
    const first = content.charCodeAt(0);
    if (folded) {
      if (first === 32 || first === 9) {
        atMoreIndented = true;
        result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
      } else if (atMoreIndented) {
        atMoreIndented = false;
        result += "\n".repeat(emptyLines + 1);
      } else if (emptyLines === 0) {
        if (didReadContent) result += " ";
      } else result += "\n".repeat(emptyLines);
    } else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
    result += content;
    didReadContent = true;
    emptyLines = 0;
  }
  if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
  else if (chomping !== CHOMPING_MODE.STRIP) {
    if (didReadContent) result += "\n";
  }
  return result;
}
function getScalarValue(input, scalar2) {
  if (scalar2.valueStart === NO_RANGE$3) return "";
  const { valueStart, valueEnd } = scalar2;
  if (scalar2.fast) return input.slice(valueStart, valueEnd);
  switch (scalar2.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
      return getSingleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return getDoubleQuotedValue(input, valueStart, valueEnd);
    case SCALAR_STYLE.LITERAL_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar2.indent, scalar2.chomping, false);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return getBlockValue(input, valueStart, valueEnd, scalar2.indent, scalar2.chomping, true);
    default:
      return getPlainValue(input, valueStart, valueEnd);
  }
}
var DEFAULT_TAG_HANDLERS = Object.assign(/* @__PURE__ */ Object.create(null), {
  "!": "!",
  "!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
  filename: "",
  schema: CORE_SCHEMA,
  json: false,
  maxTotalMergeKeys: 1e4,
  maxAliases: -1
};
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
  filename: "",
  maxDepth: 100
};
var DEFAULT_LOAD_OPTIONS = {
  ...DEFAULT_PARSER_OPTIONS,
  ...DEFAULT_CONSTRUCTOR_OPTIONS
};
function hasBit(mask, bit) {
  return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
  applyQuoteFlowKeysOption,
  doubleQuoteForInvisibles,
  doubleQuoteWhitespaceOnly,
  applyForceQuotesOption,
  tryLongOrMultilineAsBlock,
  quoteInvalidPlain,
  fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
  if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
  return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
  if (!layout.presenterOptions.quoteFlowKeys) return;
  if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
  layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
  if (!layout.presenterOptions.forceQuotes) return;
  if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
  if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
  layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
  if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
  const value = layout.node.value;
  const multiline = value.indexOf("\n") !== -1;
  if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
    if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
    return;
  }
  const w = layout.presenterOptions.lineWidth;
  if (w === -1) {
    if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
    return;
  }
  const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
  let position = 0;
  let shouldFold = false;
  while (position <= value.length) {
    let lineEnd2 = value.length;
    const nextLineBreak = value.indexOf("\n", position);
    if (nextLineBreak !== -1) lineEnd2 = nextLineBreak;
    const line = value.slice(position, lineEnd2);
    if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
    if (nextLineBreak === -1) break;
    position = nextLineBreak + 1;
  }
  if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
  else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
  if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
  if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var DEFAULT_PRESENTER_OPTIONS = {
  indent: 2,
  seqNoIndent: false,
  seqInlineFirst: true,
  lineWidth: 80,
  flowBracketPadding: false,
  flowSkipCommaSpace: false,
  flowSkipColonSpace: false,
  quoteFlowKeys: false,
  quoteStyle: "single",
  forceQuotes: false,
  scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
  tagBeforeAnchor: false
};
var DEFAULT_DUMP_OPTIONS = {
  ...DEFAULT_PRESENTER_OPTIONS,
  schema: DUMP_SCHEMA,
  skipInvalid: false,
  noRefs: false,
  flowLevel: -1,
  sortKeys: false,
  transform: () => {
  }
};
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
var EVENT_MAPPING = EVENT_ID.MAPPING;
var EVENT_SCALAR = EVENT_ID.SCALAR;
var EVENT_ALIAS = EVENT_ID.ALIAS;
var EVENT_POP = EVENT_ID.POP;
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;

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

// src/parse/yaml/build.ts
function newOutput(text2) {
  return { text: text2, documents: [], comments: [], problems: [], aliased: 0 };
}

// src/parse/yaml/careful.ts
var readOne = (...all) => require("./yaml.cjs").readOne(...all);
var readPart = (...all) => require("./yaml.cjs").readPart(...all);

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
  let { at: at3 } = reader;
  while (at3 < end) {
    const c = text2.charCodeAt(at3);
    if (c === 32) at3++;
    else if (c === 10) reader.lineStart = ++at3;
    else if (c === 35) at3 = readComment(reader, at3);
    else if (c === 9) elsewhere();
    else {
      reader.at = at3;
      reader.column = at3 - reader.lineStart;
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
  const at3 = text2.indexOf("\n", from);
  return at3 === -1 ? end : at3;
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
  let at3 = start + 1;
  let isDoubled = false;
  for (; ; ) {
    const c = text2.charCodeAt(at3++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text2.charCodeAt(at3) !== 39) break;
    isDoubled = true;
    at3++;
  }
  const value = text2.slice(start + 1, at3 - 1);
  reader.at = at3;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}
function readDouble(reader) {
  const { text: text2, at: start } = reader;
  let at3 = start + 1;
  let isEscaped = false;
  for (; ; ) {
    const c = text2.charCodeAt(at3++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text2.charAt(at3++))) elsewhere();
  }
  const value = text2.slice(start + 1, at3 - 1);
  reader.at = at3;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c) => escapes[c] ?? c) : value;
  reader.style = "double";
}
var escapes = { n: "\n", r: "\r", t: "	" };
function readPlain(reader, isFlow) {
  const { text: text2, at: start } = reader;
  let at3 = start;
  let c = text2.charCodeAt(at3);
  if (!canStart(c) || (c === 45 || c === 63) && endsIn(text2.charCodeAt(at3 + 1), isFlow))
    elsewhere();
  let end = at3;
  let isKey = false;
  for (; c !== 10 && c === c; c = text2.charCodeAt(++at3)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text2.charCodeAt(at3 + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text2.charCodeAt(at3 - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at3 + 1;
  }
  if (end === start || isKey && at3 !== end) elsewhere();
  if (isKey && isFlow && text2.charCodeAt(at3 + 1) !== 32) elsewhere();
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
function scalarOf2({ tokenStart, tokenEnd, value, style }) {
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
function emptyScalar(at3) {
  return {
    kind: "scalar",
    start: at3,
    end: at3,
    value: null,
    style: "plain",
    contentStart: at3,
    tag: null,
    indent: 0
  };
}

// src/parse/yaml/everyday-blocks.ts
function blockScalar(reader, parent) {
  const { text: text2, at: start } = reader;
  const isLiteral = text2.charCodeAt(start) === 124;
  const mark = text2.charCodeAt(start + 1);
  const chomping = mark === 43 ? 3 : mark === 45 ? 2 : 1;
  const valueStart = readHeader(reader, chomping === 1 ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text2.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text2.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = getScalarValue(text2, {
    type: 4,
    valueStart,
    valueEnd,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: isLiteral ? 4 : 5,
    chomping,
    indent,
    fast: false
  });
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
    let at3 = line;
    while (text2.charCodeAt(at3) === 32) at3++;
    const column = at3 - line;
    const c = text2.charCodeAt(at3);
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
      at3 = lineEnd(text2, at3, end);
    } else if (indent === -1 && column > widest) widest = column;
    line = Math.min(at3 + 1, end);
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
  const at3 = isMarked ? start + 3 : start;
  const reader = {
    text: text2,
    end,
    comments,
    at: at3,
    lineStart: start,
    column: 0,
    last: at3,
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
      if (isMarked) documents.push({ start: at3, end: at3, root: null });
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
function readNode(reader, parent, isInline2) {
  const { text: text2, at: at3, column } = reader;
  switch (text2.charCodeAt(at3)) {
    case 45:
      if (!isEnd(text2.charCodeAt(at3 + 1))) break;
      if (isInline2) elsewhere();
      return readSequence(reader, column);
    case 91:
    case 123:
      return alone(reader, readFlow(reader));
    case 124:
    case 62:
      return blockScalar(reader, parent);
  }
  readToken(reader, false);
  if (!reader.isKey) return alone(reader, scalarOf2(reader));
  if (isInline2) elsewhere();
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
    index = known2(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column) });
    if (reader.column < column) break;
    if (reader.column > column) elsewhere();
    readToken(reader, false);
    if (!reader.isKey) elsewhere();
  }
  reader.depth--;
  return { kind: "mapping", start, end: reader.last, pairs, tag: null };
}
function known2(pairs, index, key) {
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
function isDash({ text: text2, at: at3 }) {
  return text2.charCodeAt(at3) === 45 && isEnd(text2.charCodeAt(at3 + 1));
}
function readSequence(reader, column) {
  const start = reader.at;
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
  return { kind: "sequence", start, end: reader.last, items: items2, tag: null };
}
function readFlow(reader) {
  if (++reader.depth > deepest) elsewhere();
  const node = reader.text.charCodeAt(reader.at) === 123 ? readFlowMapping(reader) : readFlowList(reader);
  reader.depth--;
  return node;
}
function readFlowList(reader) {
  const start = reader.at++;
  const items2 = [];
  while (!closes(reader, 93, items2.length === 0)) {
    items2.push(readFlowNode(reader));
  }
  return { kind: "sequence", start, end: reader.at, items: items2, tag: null };
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
  return scalarOf2(reader);
}

// src/parse/yaml/markers.ts
function isMarker(text2, at3) {
  return text2.startsWith("---", at3) && (at3 + 3 === text2.length || " 	\r\n".includes(text2.charAt(at3 + 3)));
}
function nextDocumentAfter(text2, from) {
  let line = text2.indexOf("\n---", from);
  while (line !== -1 && !isMarker(text2, line + 1)) line = text2.indexOf("\n---", line + 1);
  return line === -1 ? text2.length : line + 1;
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
  for (let at3 = start; at3 < text2.length; ) {
    const next = nextDocumentAfter(text2, at3);
    if (!readEveryday(text2, at3, next, out) && !readOne(text2.slice(at3, next), at3, out))
      return readPart(text2, at3, out);
    at3 = next;
  }
}

// src/resolve/kubernetes/merge.ts
var keys = /* @__PURE__ */ new Map([
  ["containers", "name"],
  ["initContainers", "name"],
  ["ephemeralContainers", "name"],
  ["volumes", "name"],
  ["env", "name"],
  ["volumeMounts", "mountPath"],
  ["volumeDevices", "devicePath"],
  ["ports", "containerPort"],
  ["imagePullSecrets", "name"],
  ["secrets", "name"],
  ["hostAliases", "ip"]
]);
var deepest2 = 100;
function merged(under, over, isBuiltIn2) {
  return laid(under, over, "", { isBuiltIn: isBuiltIn2, depth: 0 });
}
function laid(under, over, name, way) {
  if (isAbsent(over)) return null;
  const next = { ...way, depth: way.depth + 1 };
  const [below, above] = [membersOf(under), membersOf(over)];
  if (above) return below ? mapLaid(under, over, above, next) : plain(over, next.depth);
  const [items2, more] = [listOf(under), listOf(over)];
  return items2 && more ? listLaid(under, over, items2, more, name, next) : over;
}
function mapLaid(under, over, above, way) {
  const directive = directiveOf(over);
  if (directive === "delete") return null;
  if (directive === "replace" || way.depth > deepest2) return plain(over, way.depth);
  const members = new Map(membersOf(under));
  for (const [key, value] of above) {
    if (key.startsWith("$")) continue;
    const before = members.get(key);
    const made3 = before && !isAbsent(before) ? laid(before, value, key, way) : added(value, way.depth);
    if (made3) members.set(key, made3);
    else members.delete(key);
  }
  return withMembers(under, members);
}
function listLaid(under, over, items2, more, name, way) {
  const isWhole = (one) => membersOf(one)?.size === 1 && directiveOf(one) !== null;
  const whole = more.find(isWhole);
  const own = more.filter((one) => !isWhole(one));
  if (whole && directiveOf(whole) === "delete") return null;
  const key = way.isBuiltIn ? keys.get(name) : void 0;
  if (whole || key === void 0 || !own.some(membersOf))
    return plain(withItems(over, own), way.depth);
  const idOf3 = (one) => {
    const id = text(field(one, key));
    return id.known ? id.value : null;
  };
  const before = new Map(items2.map((one) => [idOf3(one), one]));
  const touched = new Set(own.map(idOf3));
  const first = own.flatMap((one) => {
    const found = before.get(idOf3(one));
    const made3 = found ? laid(found, one, "", way) : added(one, way.depth);
    return made3 ? [made3] : [];
  });
  return withItems(under, [...first, ...items2.filter((one) => !touched.has(idOf3(one)))]);
}
function added(value, depth) {
  return isAbsent(value) || directiveOf(value) === "delete" ? null : plain(value, depth);
}
function directiveOf(value) {
  const said = text(membersOf(value)?.get("$patch") ?? known(null, value.at));
  return said.known ? said.value : null;
}
function plain(value, depth) {
  const members = membersOf(value);
  if (depth > deepest2) return value;
  if (members) {
    const left2 = /* @__PURE__ */ new Map();
    for (const [key, one] of members)
      if (!key.startsWith("$") && !isAbsent(one)) left2.set(key, plain(one, depth + 1));
    return withMembers(value, left2);
  }
  const items2 = listOf(value);
  if (!items2) return value;
  const left = items2.map((one) => plain(one, depth + 1));
  return left.every((one, at3) => one === items2[at3]) ? value : withItems(value, left);
}

// src/resolve/kubernetes/operations.ts
function operated(body, operations) {
  let made3 = body;
  for (const one of items(operations)) {
    const next = operate(made3, one);
    if (next === null) return { body: made3, failed: one };
    made3 = next;
  }
  return { body: made3, failed: null };
}
function operate(body, operation) {
  const op = wordOf2(operation, "op") ?? "";
  const path = pointer(wordOf2(operation, "path"));
  if (path === null) return null;
  const value = field(operation, "value");
  switch (op) {
    case "add":
      return change(body, path, (parent, key) => insert(parent, key, value));
    case "replace":
      return change(body, path, (parent, key) => exchange(parent, key, value));
    case "remove":
      return change(body, path, take2);
    case "test": {
      const found = at(body, path);
      return isSame(found ?? known(null, body.at), value) ? body : null;
    }
    case "move":
    case "copy": {
      const from = pointer(wordOf2(operation, "from"));
      const found = from && at(body, from);
      if (!from || !found || sizeOf(found, mostCopied) === mostCopied) return null;
      const left = op === "move" ? change(body, from, take2) : body;
      return left && change(left, path, (parent, key) => insert(parent, key, found));
    }
    default:
      return null;
  }
}
function wordOf2(operation, key) {
  const word = text(field(operation, key));
  return word.known ? word.value : null;
}
var deepest3 = 100;
var mostCopied = 1e4;
function pointer(path) {
  if (path === null || !path.startsWith("/")) return null;
  const parts = path.slice(1).split("/");
  if (parts.length > deepest3) return null;
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function at(value, path) {
  let current = value;
  for (const key of path)
    current = membersOf(current)?.get(key) ?? listOf(current)?.[indexOf(key) ?? -1];
  return current ?? null;
}
function change(value, path, step) {
  const [key, ...rest] = path;
  if (key === void 0) return null;
  if (rest.length === 0) return step(value, key);
  const below = at(value, [key]);
  const made3 = below && change(below, rest, step);
  return made3 && exchange(value, key, made3);
}
function indexOf(key) {
  return /^(?:0|[1-9]\d{0,6})$/.test(key) ? Number(key) : null;
}
function insert(parent, key, value) {
  if (!parent.known) return null;
  if (isFields(parent.value)) return put(parent, key, value);
  if (!isItems(parent.value)) return null;
  const { items: items2 } = parent.value;
  const index = key === "-" ? items2.length : indexOf(key);
  return index === null || index > items2.length ? null : withItems(parent, items2.toSpliced(index, 0, value));
}
function exchange(parent, key, value) {
  if (!at(parent, [key])) return null;
  const items2 = listOf(parent);
  return items2 ? withItems(parent, items2.with(indexOf(key) ?? 0, value)) : put(parent, key, value);
}
function take2(parent, key) {
  if (!at(parent, [key])) return null;
  const items2 = listOf(parent);
  return items2 ? withItems(parent, items2.toSpliced(indexOf(key) ?? 0, 1)) : put(parent, key, null);
}
function isSame(one, other) {
  const [a, b] = [membersOf(one), membersOf(other)];
  if (a && b)
    return a.size === b.size && [...a].every(([key, value]) => {
      const twin = b.get(key);
      return twin !== void 0 && isSame(value, twin);
    });
  const [left, right] = [listOf(one), listOf(other)];
  if (left && right)
    return left.length === right.length && left.every((value, index) => {
      const twin = right[index];
      return twin !== void 0 && isSame(value, twin);
    });
  if (isAbsent(one) || isAbsent(other)) return isAbsent(one) && isAbsent(other);
  return one.known && other.known && one.value === other.value;
}

// src/resolve/regex.ts
var cache = /* @__PURE__ */ new Map();
var classes = /* @__PURE__ */ new Map([
  ["alnum", "0-9A-Za-z"],
  ["alpha", "A-Za-z"],
  ["digit", "0-9"],
  ["lower", "a-z"],
  ["upper", "A-Z"],
  ["space", "\\t\\n\\v\\f\\r "],
  ["word", "0-9A-Za-z_"],
  ["xdigit", "0-9A-Fa-f"],
  ["punct", "!-\\/:-@\\[-`{-~"]
]);
function re2(pattern2) {
  const before = cache.get(pattern2);
  if (before !== void 0) return before;
  const made3 = translate(pattern2);
  if (cache.size > 500) cache.clear();
  cache.set(pattern2, made3);
  return made3;
}
function translate(pattern2) {
  if (pattern2.length > 500) return null;
  let flags = "gu";
  let source = pattern2;
  const inline = /^\(\?([ims]+)\)/.exec(source);
  if (inline) {
    flags += [...new Set(inline[1])].join("");
    source = source.slice(inline[0].length);
  }
  source = source.replaceAll(/\[:(\w+):\]/g, (whole, name) => classes.get(name) ?? whole).replaceAll("(?P<", "(?<").replaceAll(/\\([pP])([LMNPSZC])/g, "\\$1{$2}").replaceAll(/\\([pP])\{(\^?)([A-Z][a-z_A-Z]{2,})\}/g, "\\$1{$2Script=$3}").replaceAll(/\\([^\w\s^$\\.*+?()[\]{}|/-])/g, "$1").replaceAll("\\-", "\\x2d").replaceAll("\\_", "_");
  source = asRe2(source, flags);
  if (/\\[QECXUGZAz]|\\\d|\(\?[^:<]|\(\?<[=!]|\[\^?\]/.test(source)) return null;
  try {
    return new RegExp(source, flags);
  } catch (error) {
    return refused.test(String(error)) ? "invalid" : null;
  }
}
function asRe2(source, flags) {
  let inClass = false;
  return source.replaceAll(/\\[^]|[[\].]/g, (token) => {
    if (token === "[") inClass = true;
    else if (token === "]") inClass = false;
    else if (token === ".") return inClass || flags.includes("s") ? token : "[^\\n]";
    else if (token === "\\A") return flags.includes("m") ? token : "^";
    else if (token === "\\z") return flags.includes("m") ? token : "$";
    else if (token === "\\s") return inClass ? "\\t\\n\\f\\r " : "[\\t\\n\\f\\r ]";
    else if (token === "\\S" && !inClass) return "[^\\t\\n\\f\\r ]";
    return token;
  });
}
var refused = /Unterminated (?:group|character class)|Unmatched '\)'|Nothing to repeat$/;
function isBounded(regex, length) {
  const source = regex.source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
  if (/[*+}]\)*\)(?:[*+]|\{\d+,)/.test(source) || /\([^()]*[*+|}][^()]*\)(?:[*+]|\{\d+,)/.test(source))
    return false;
  if (/\((?:[^()]|\([^()]*\))*[*+|][^)]*\)+(?:[*+]|\{\d+,)/.test(source)) return false;
  const loops = (source.match(/[*+]|\{\d+,\}|\{\d+,\d+\}/g) ?? []).length;
  return Math.max(length, 1) ** (loops + 1) <= 5e7;
}

// src/resolve/kubernetes/select.ts
var longest = 253;
function selector(target) {
  const [group2, version, kind, name, namespace] = [
    "group",
    "version",
    "kind",
    "name",
    "namespace"
  ].map((key) => pattern(wordAt(target, key)));
  const labels = labelTest(wordAt(target, "labelSelector"), "labels");
  const annotations = labelTest(wordAt(target, "annotationSelector"), "annotations");
  if (!group2 || !version || !kind || !name || !namespace || !labels || !annotations) return null;
  const selects = (item) => {
    const [first, now] = [firstId(item), item.id];
    return kind.accepts(now.kind) && (name.accepts(first.name) || name.accepts(now.name)) && group2.accepts(now.group) && version.accepts(now.version) && (namespace.accepts(namespaceOf(first)) || namespace.accepts(namespaceOf(now))) && labels(item) && annotations(item);
  };
  const tests = [group2, version, kind, name, namespace];
  return { selects, weight: Math.max(...tests.map(({ weight }) => weight)) };
}
function pattern(text2) {
  if (text2 === "") return { accepts: () => true, weight: 1 };
  if (/^[\w/-]+$/.test(text2)) return { accepts: (one) => one === text2, weight: 1 };
  const found = re2(`^(?:${text2})$`);
  if (!found || found === "invalid" || !isBounded(found, longest)) return null;
  const regex = new RegExp(found.source, found.flags.replace("g", ""));
  const loops = (text2.match(/[*+{]/g) ?? []).length;
  return {
    accepts: (one) => one.length <= longest && regex.test(one),
    weight: loops < 2 ? 1 : Math.ceil(longest ** (loops - 1) / 50)
  };
}
function labelTest(text2, where) {
  if (text2 === "") return () => true;
  const terms = text2.split(/,(?![^(]*\))/).map((one) => termOf(one.trim()));
  const asked = terms.flatMap((one) => one ? [one] : []);
  if (asked.length < terms.length) return null;
  return ({ body }) => {
    const found = membersOf(membersOf(membersOf(body)?.get("metadata"))?.get(where));
    return asked.every(({ key, accepts }) => {
      const value = found?.get(key);
      return accepts(value ? wordAt(value) : null);
    });
  };
}
function termOf(text2) {
  const set = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(text2);
  if (set) {
    const [, key2 = "", how2, list = ""] = set;
    const values = new Set(list.split(",").map((one) => one.trim()));
    return how2 === "in" ? { key: key2, accepts: (value) => value !== null && values.has(value) } : { key: key2, accepts: (value) => value === null || !values.has(value) };
  }
  const [, absent, key = "", how, wanted = ""] = /^(!?)([\w./-]+)(?:\s*(==?|!=)\s*([\w./@-]*))?$/.exec(text2) ?? [];
  if (key === "") return null;
  if (absent === "!") return { key, accepts: (value) => value === null };
  if (how === void 0) return { key, accepts: (value) => value !== null };
  return how === "!=" ? { key, accepts: (value) => value !== wanted } : { key, accepts: (value) => value === wanted };
}
function isMeant(item, source) {
  const [group2, version, kind, name, namespace] = [
    "group",
    "version",
    "kind",
    "name",
    "namespace"
  ].map((key) => wordAt(source, key));
  const fits = (id) => (group2 === "" || group2 === id.group) && (version === "" || version === id.version) && (kind === "" || kind === id.kind) && (name === "" || name === id.name) && (namespace === "" || !isClusterWide(id) && namespace === namespaceOf(id));
  return fits(item.id) || item.before.some(fits);
}

// src/resolve/kubernetes/patches.ts
function patched(items2, layer, hows, session2) {
  let made3 = items2;
  for (const patch of layer.patches) {
    if (!hows.includes(patch.how)) continue;
    made3 = patchedBy(made3, bodiesOf(patch, layer, session2), patch, session2);
  }
  return made3;
}
function patchedBy(items2, bodies, patch, session2) {
  const aim = patch.target ? selector(patch.target) : null;
  if (patch.target && !aim) {
    const why = "nhi-lint does not follow the pattern that it aims by";
    session2.tell({ kind: "unsupported", at: patch.at.at, what: "a patch", why });
    return items2;
  }
  const weight = (aim?.weight ?? 1) * bodies.length;
  if (!session2.spend(items2.length * weight, patch.at.at)) return items2;
  const [operations] = bodies;
  if (operations && listOf(operations)) {
    if (!aim) return items2;
    const size = weightOf(operations);
    return items2.map(
      (item) => aim.selects(item) && session2.spend(size, patch.at.at) ? operatedOn(item, operations, session2) : item
    );
  }
  let made3 = items2;
  for (const body of bodies) {
    if (!membersOf(body)) continue;
    made3 = mergedInto(made3, body, patch, aim, session2);
  }
  return made3;
}
function bodiesOf({ path, node }, { file }, session2) {
  if (node?.kind === "scalar" && typeof node.value === "string") {
    const place = placeInScalar(node, file.ref);
    return parseYaml(node.value).documents.flatMap(
      ({ root }) => root ? [toValue(root, file.ref, place, "kubernetes")] : []
    );
  }
  if (node) return [toValue(node, file.ref, 0, "kubernetes")];
  return path ? bodiesAt(path, session2) : [];
}
function bodiesAt(path, session2) {
  const other = path.path === null ? null : session2.fileAt(path.path);
  if (!other) {
    if (path.path === null || !session2.tree.has(path.path))
      session2.tell({
        kind: "unreadable",
        at: path.value.at,
        what: `the patch \`${path.text}\``,
        why: "it is not in the tree"
      });
    return [];
  }
  session2.taken.add(other.path);
  return other.tree.documents.flatMap(
    ({ root }) => root ? [toValue(root, other.ref, 0, "kubernetes")] : []
  );
}
function weightOf(patch) {
  return Math.ceil(sizeOf(patch, 1e5) / 20);
}
function mergedInto(items2, body, { options, at: at3 }, aim, session2) {
  const id = idOf(body, wordAt(body, "kind"), wordAt(body, "apiVersion"));
  const isMeant3 = aim?.selects ?? ((item) => isSameId(item.id, id) || item.before.some((one) => isSameId(one, id)));
  const size = weightOf(body);
  let found = 0;
  const made3 = items2.flatMap((item) => {
    if (!isMeant3(item) || !session2.spend(size, at3.at)) return [item];
    found++;
    const next = mergedWith(item, body, options);
    return next ? [next] : [];
  });
  if (found === 0 && !aim && isOurs(id.kind))
    session2.tell({
      kind: "unsupported",
      at: isAbsent(body) ? at3.at : body.at,
      what: `the patch of \`${id.kind}/${id.name}\``,
      why: "there is no such object among what its kustomization takes in and can be read"
    });
  return made3;
}
function mergedWith(item, over, options) {
  const made3 = merged(item.body, over, isBuiltIn(item.id.group));
  if (made3 === null) return null;
  const may = (key) => wordAt(options, key) === "true";
  const before = (...path) => dig(item.body, ...path);
  let body = made3;
  if (!may("allowKindChange")) body = put(body, "kind", before("kind"));
  if (!may("allowNameChange")) body = putAt(body, ["metadata", "name"], before("metadata", "name"));
  const namespace = before("metadata", "namespace");
  body = isAbsent(namespace) ? put(body, "metadata", put(field(body, "metadata"), "namespace", null)) : putAt(body, ["metadata", "namespace"], namespace);
  return withBody(item, put(body, "apiVersion", before("apiVersion")));
}
function isBuiltIn(group2) {
  return !group2.includes(".") || group2.endsWith(".k8s.io");
}
function operatedOn(item, operations, session2) {
  const { body, failed } = operated(item.body, operations);
  if (failed && isOurs(item.id.kind))
    session2.tell({
      kind: "unsupported",
      at: failed.at,
      what: `a patch of \`${item.id.kind}/${item.id.name}\``,
      why: "its operation does not fit the object, and kustomize would refuse to build"
    });
  return withBody(item, body);
}

// src/resolve/kubernetes/field-path.ts
var most = 50;
function partsOf(path) {
  const parts = (path.match(/(?:\[[^\]]*\]|\\.|[^.\\[])+|\[/g) ?? []).map(
    (part) => part.startsWith("[") ? part : part.replaceAll(/\\(.)/g, "$1")
  );
  return parts.length > most ? null : parts;
}
var condition = /^\[([^=\]]*)=(.*)\]$/;
function foundAt(value, parts) {
  let found = [value];
  for (const part of parts)
    found = found.flatMap((one) => {
      const members = membersOf(one);
      if (members) return part === "*" ? [...members.values()] : members.get(part) ?? [];
      return (listOf(one) ?? []).filter((_, index) => isMeant2(one, index, part));
    });
  return found;
}
function isMeant2(list, index, part) {
  if (part === "*") return true;
  if (/^\d+$/.test(part)) return Number(part) === index;
  const [, key, wanted] = condition.exec(part) ?? [];
  const item = listOf(list)?.[index];
  if (key === void 0 || !item) return false;
  return (key === "" ? wordAt(item) : wordAt(item, key)) === wanted;
}
function replacedAt(value, parts, make, creates) {
  const [part, ...rest] = parts;
  if (part === void 0) return make(isAbsent(value) ? null : value);
  const items2 = listOf(value);
  if (items2) {
    let touched = false;
    const made4 = items2.map((item, index) => {
      if (!isMeant2(value, index, part)) return item;
      const next = replacedAt(item, rest, make, creates);
      touched ||= next !== item;
      return next;
    });
    if (touched) return withItems(value, made4);
    return creates && part === "-" ? withItems(value, [...items2, replacedAt(nothing(value), rest, make, true)]) : value;
  }
  const members = membersOf(value);
  if (!members) return creates && isAbsent(value) ? created(value, part, rest, make) : value;
  const keys2 = part === "*" ? [...members.keys()] : members.has(part) || creates ? [part] : [];
  let made3 = value;
  for (const key of keys2) {
    const before = members.get(key);
    const next = replacedAt(before ?? nothing(value), rest, make, creates);
    if (next !== before) made3 = put(made3, key, next);
  }
  return made3;
}
function nothing(value) {
  return known(null, value.at);
}
function created(value, part, rest, make) {
  return fields(/* @__PURE__ */ new Map([[part, replacedAt(nothing(value), rest, make, true)]]), value.at);
}

// src/resolve/kubernetes/layer.ts
function layerOf(file) {
  const root = file.tree.documents[0]?.root;
  if (root?.kind !== "mapping") return null;
  const body = toValue(root, file.ref, 0, "kubernetes");
  const folder = folderOf(file.path);
  const named = (...keys2) => keys2.flatMap((key) => items(field(body, key))).flatMap((one) => namedBy(one, folder));
  return {
    file,
    folder,
    isComponent: wordAt(body, "kind") === "Component",
    body,
    resources: named("resources", "bases"),
    components: named("components"),
    patches: patchesIn(root, file, folder),
    namespace: wordIn(body, "namespace"),
    prefix: wordIn(body, "namePrefix"),
    suffix: wordIn(body, "nameSuffix"),
    labels: [
      ...items(field(body, "labels")).map((one) => field(one, "pairs")),
      field(body, "commonLabels")
    ],
    annotations: field(body, "commonAnnotations"),
    replacements: items(field(body, "replacements")),
    secrets: entriesIn(root, "secretGenerator", file),
    transformers: entriesIn(root, "transformers", file),
    unread: unread(body)
  };
}
function wordIn(body, key) {
  const value = field(body, key);
  return wordAt(value) === "" ? null : value;
}
function namedBy(value, folder) {
  const written3 = text(value);
  if (!written3.known || written3.value === null || written3.value === "") return [];
  const isElsewhere = isRemote(written3.value) || written3.value.startsWith("/");
  const path = isElsewhere ? null : pathFrom(folder, written3.value);
  return [{ text: written3.value, path, value }];
}
function entriesIn(root, key, file) {
  return nodesIn(root, key).map((node) => {
    return { value: toValue(node, file.ref, 0, "kubernetes"), node };
  });
}
function nodesIn(root, key) {
  const list = pairIn(root, key)?.value;
  return list?.kind === "sequence" ? list.items : [];
}
function isInline(node) {
  return node.kind === "scalar" && typeof node.value === "string" && (node.value.includes("\n") || /^\s*[[{]|^\s*-\s|^\w+:\s/.test(node.value));
}
function patchesIn(root, file, folder) {
  const read = (key, how) => nodesIn(root, key).map((node) => {
    const at3 = toValue(node, file.ref, 0, "kubernetes");
    const isPlain = node.kind === "scalar";
    const inline = isPlain ? node : pairIn(node, "patch")?.value ?? null;
    const target = field(at3, "target");
    return {
      how: isPlain && how === "any" ? "merge" : how,
      path: (isPlain ? isInline(node) ? [] : namedBy(at3, folder) : namedBy(field(at3, "path"), folder))[0] ?? null,
      node: inline && (!isPlain || isInline(node)) ? inline : null,
      target: isAbsent(target) || isPlain ? null : target,
      options: field(at3, "options"),
      at: at3
    };
  });
  return [
    ...read("patchesStrategicMerge", "merge"),
    ...read("patches", "any"),
    ...read("patchesJson6902", "operations")
  ];
}
var notFollowed = [
  ["helmCharts", "charts that a kustomization renders are not read"],
  ["helmChartInflationGenerator", "charts that a kustomization renders are not read"],
  ["generators", "generators are programs, which are not run"]
];
function unread(body) {
  return notFollowed.flatMap(([key, why]) => {
    const written3 = field(body, key);
    if (isAbsent(written3) || entries(written3).length === 0 && items(written3).length === 0)
      return [];
    return [
      { written: written3, gap: { kind: "unsupported", at: written3.at, what: `what \`${key}\` adds`, why } }
    ];
  });
}

// src/resolve/kubernetes/replacements.ts
function replaced(items2, layer, session2) {
  let made3 = items2;
  for (const one of layer.replacements.flatMap((each) => written2(each, layer, session2))) {
    made3 = replacedBy(made3, one, session2);
  }
  return made3;
}
function written2(one, layer, session2) {
  const path = field(one, "path");
  if (isAbsent(path)) return [one];
  const [named] = namedBy(path, layer.folder);
  const file = named?.path == null ? null : session2.fileAt(named.path);
  if (!file) {
    const what = `the replacements in \`${named?.text ?? ""}\``;
    session2.tell({
      kind: "unreadable",
      at: path.at,
      what,
      why: "they are not in the tree, or not read"
    });
    return [];
  }
  session2.taken.add(file.path);
  return file.tree.documents.flatMap(
    ({ root }) => root ? items(toValue(root, file.ref, 0, "kubernetes")) : []
  );
}
var mostCopied2 = 1e4;
function replacedBy(items2, one, session2) {
  const source = sourceOf(items2, one);
  const size = source ? sizeOf(source, mostCopied2) : 1;
  if (size === mostCopied2) {
    const why = "what it copies is too large";
    session2.tell({ kind: "bound", at: one.at, what: "a replacement", why });
    return items2;
  }
  let made3 = items2;
  for (const target of items(field(one, "targets"))) {
    const aim = selector(field(target, "select"));
    const rejects = items(field(target, "reject")).filter((each) => membersOf(each)).map(selector);
    const isAimed = (item) => (aim === null || aim.selects(item)) && !rejects.some((each) => each?.selects(item) === true);
    const isOpen = aim === null || source === null;
    const weight = [aim, ...rejects].reduce((sum, each) => sum + (each?.weight ?? 1), size);
    if (!session2.spend(made3.length * weight, one.at)) return made3;
    made3 = made3.map((item) => {
      if (!isAimed(item)) return item;
      const next = withSource(item, source ?? known(null, one.at), target);
      if (next === item || !isOpen) return next;
      if (isOurs(item.id.kind)) session2.tell(untold(item, one));
      return item;
    });
  }
  return made3;
}
function untold(item, one) {
  return {
    kind: "unsupported",
    at: one.at,
    what: `what a replacement puts into \`${item.id.kind}/${item.id.name}\``,
    why: "its source cannot be read"
  };
}
function sourceOf(items2, one) {
  const given2 = field(one, "sourceValue");
  if (!isAbsent(given2)) return given2;
  const source = field(one, "source");
  const [from, ...others] = items2.filter((item) => isMeant(item, source));
  const parts = partsOf(wordAt(source, "fieldPath") || "metadata.name");
  const [found] = from && parts && others.length === 0 ? foundAt(from.body, parts) : [];
  if (!found || isAbsent(found)) return null;
  const delimiter = wordAt(source, "options", "delimiter");
  if (delimiter === "") return found;
  const part = wordAt(found).split(delimiter)[indexIn(source)];
  return part === void 0 ? null : known(part, found.at, found.through);
}
function indexIn(value) {
  return Number(wordAt(value, "options", "index") || 0);
}
function withSource(item, source, target) {
  const paths = items(field(target, "fieldPaths")).map((one) => wordAt(one));
  const creates = wordAt(target, "options", "create") === "true";
  const delimiter = wordAt(target, "options", "delimiter");
  let { body } = item;
  for (const path of paths.length > 0 ? paths : ["metadata.name"]) {
    const parts = partsOf(path);
    if (!parts) continue;
    body = replacedAt(
      body,
      parts,
      (before) => delimiter !== "" && before ? spliced(before, source, delimiter, indexIn(target)) : source,
      creates
    );
  }
  return body === item.body ? item : withBody(item, body, false);
}
function spliced(before, source, delimiter, index) {
  const parts = wordAt(before).split(delimiter);
  const said = wordAt(source);
  const made3 = index < 0 ? [said, ...parts] : index >= parts.length ? [...parts, said] : parts.with(index, said);
  return known(made3.join(delimiter), source.at, [before.at]);
}

// src/resolve/kubernetes/transform.ts
var usual = { unsetOnly: false, subjects: "default" };
function inNamespace(item, namespace, options = usual) {
  const { id, body } = item;
  if (id.kind === "Namespace" && id.group === "") return withName(item, namespace);
  const sets = !isClusterWide(id) && !(options.unsetOnly && id.namespace !== "");
  const moved = sets ? putAt(body, ["metadata", "namespace"], namespace) : body;
  const made3 = id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding" ? subjectsIn(moved, namespace, options) : moved;
  return made3 === body ? item : remembered(item, made3);
}
function remembered(item, body) {
  const made3 = withBody(item, body);
  return made3.before.length > item.before.length ? made3 : { ...made3, before: [...item.before, item.id] };
}
function subjectsIn(body, namespace, { subjects, unsetOnly }) {
  const list = field(body, "subjects");
  const items2 = listOf(list);
  if (!items2 || subjects === "none") return body;
  const isMeant3 = (one) => (subjects === "all" ? wordAt(one, "kind") === "ServiceAccount" : wordAt(one, "name") === "default") && !(unsetOnly && !isAbsent(field(one, "namespace")));
  if (!items2.some(isMeant3)) return body;
  return put(
    body,
    "subjects",
    withItems(
      list,
      items2.map((one) => isMeant3(one) ? put(one, "namespace", namespace) : one)
    )
  );
}
var unnamed = /^(?:CustomResourceDefinition|APIService|Namespace)$/;
function renamed(item, prefix, suffix) {
  const first = item.before[0] ?? item.id;
  if (unnamed.test(first.kind) || item.id.name === "") return item;
  const before = field(field(item.body, "metadata"), "name");
  const [start, end] = [prefix, suffix].map((one) => one ? wordAt(one) : "");
  const through = [prefix, suffix].flatMap((one) => one ? [one.at] : []);
  const name = known(`${start}${item.id.name}${end}`, before.at, [...before.through, ...through]);
  const made3 = withName(item, name);
  return {
    ...made3,
    prefixes: start ? [...item.prefixes, start] : item.prefixes,
    suffixes: end ? [...item.suffixes, end] : item.suffixes
  };
}
function labelled(item, { labels, annotations }) {
  let { body } = item;
  for (const pairs of labels) body = withPairs(body, ["metadata", "labels"], pairs);
  body = withPairs(body, ["metadata", "annotations"], annotations);
  return body === item.body ? item : { ...item, body };
}

// src/resolve/kubernetes/transformers.ts
function transformedBy(items2, layer, session2) {
  let made3 = items2;
  for (const one of layer.transformers.flatMap((each) => configured(each, layer, session2))) {
    if (!session2.spend(made3.length, one.at)) return made3;
    made3 = transformed(made3, one, layer, session2);
  }
  return made3;
}
function configured({ value, node }, layer, session2) {
  const [named] = namedBy(value, layer.folder);
  if (!named) return [];
  const file = named.path === null ? null : session2.fileAt(named.path);
  if (file) {
    session2.taken.add(file.path);
    return file.tree.documents.flatMap(
      ({ root }) => root ? [toValue(root, file.ref, 0, "kubernetes")] : []
    );
  }
  if (node.kind === "scalar" && named.text.includes("\n")) {
    const place = placeInScalar(node, layer.file.ref);
    return parseYaml(named.text).documents.flatMap(
      ({ root }) => root ? [toValue(root, layer.file.ref, place, "kubernetes")] : []
    );
  }
  const why = "it is not in the tree, or lists others";
  const what = `the transformer \`${named.text}\``;
  session2.tell({ kind: "unreadable", at: value.at, what, why });
  return [];
}
function transformed(items2, one, layer, session2) {
  const kind = wordAt(one, "kind");
  const given2 = (...path) => {
    const value = dig(one, ...path);
    return wordAt(value) === "" ? null : value;
  };
  const annotations = field(one, "annotations");
  switch (kind) {
    case "NamespaceTransformer": {
      const namespace = given2("metadata", "namespace");
      const mode = wordAt(one, "setRoleBindingSubjects");
      const options = {
        unsetOnly: wordAt(one, "unsetOnly") === "true",
        subjects: mode === "allServiceAccounts" ? "all" : mode === "none" ? "none" : "default"
      };
      return namespace ? items2.map((item) => inNamespace(item, namespace, options)) : items2;
    }
    case "PrefixTransformer":
    case "SuffixTransformer":
    case "PrefixSuffixTransformer":
      return items2.map((item) => renamed(item, given2("prefix"), given2("suffix")));
    case "LabelTransformer":
      return items2.map((item) => labelled(item, { labels: [field(one, "labels")], annotations }));
    case "AnnotationsTransformer":
      return items2.map((item) => labelled(item, { labels: [], annotations }));
    case "PatchTransformer":
      return patchedAs(items2, one, layer, session2);
    case "ImageTagTransformer":
    case "ReplicaCountTransformer":
      return items2;
    default: {
      const what = `the transformer \`${kind}\``;
      const why = "nhi-lint does not know it, or it is a program, which is not run";
      session2.tell({ kind: "unsupported", at: one.at, what, why });
      return items2;
    }
  }
}
function patchedAs(items2, one, layer, session2) {
  const text2 = field(one, "patch");
  const [path] = namedBy(field(one, "path"), layer.folder);
  const bodies = path ? bodiesAt(path, session2) : documentsIn(text2);
  const target = field(one, "target");
  const patch = {
    at: one,
    options: field(one, "options"),
    target: isAbsent(target) ? null : target
  };
  return patchedBy(items2, bodies, patch, session2);
}
function documentsIn(text2) {
  const { file, start, end } = text2.at;
  const place = (offset) => Math.min(start + offset, end);
  return parseYaml(wordAt(text2)).documents.flatMap(
    ({ root }) => root ? [toValue(root, file, place, "kubernetes")] : []
  );
}

// src/resolve/kubernetes/accumulate.ts
var deepest4 = 50;
var most2 = 1e5;
function itemsOf(layer, work) {
  const before = work.made.get(layer);
  if (before) return before;
  const items2 = accumulated(layer, [], work);
  work.made.set(layer, items2);
  return items2;
}
function accumulated(layer, around, work) {
  const { session: session2 } = work;
  for (const { gap, written: written3 } of layer.unread) session2.hide({ gap, written: written3, folder: layer.folder });
  if (work.above.has(layer) || work.above.size > deepest4) {
    const why = "it takes in itself, or what it takes in is nested too deeply";
    session2.tell({ kind: "bound", at: layer.body.at, what: `\`${layer.file.path}\``, why });
    return around;
  }
  const inner = { ...work, above: /* @__PURE__ */ new Set([...work.above, layer]) };
  let items2 = [...around, ...layer.resources.flatMap((one) => resource(one, layer, inner))];
  items2.push(...generated(layer));
  for (const one of layer.components) items2 = [...component(one, layer, items2, inner)];
  const pairs = layer.labels.reduce((sum, one) => sum + sizeOf(one, most2), 0);
  const weight = 1 + Math.ceil((pairs + sizeOf(layer.annotations, most2)) / 20);
  if (!session2.spend(items2.length * weight, layer.body.at)) return items2;
  return transformed2(items2, layer, session2);
}
function transformed2(before, layer, session2) {
  let items2 = patched(before, layer, ["merge"], session2);
  items2 = patched(items2, layer, ["any"], session2);
  const { namespace, prefix, suffix } = layer;
  if (namespace) items2 = items2.map((one) => inNamespace(one, namespace));
  if (prefix ?? suffix) items2 = items2.map((one) => renamed(one, prefix, suffix));
  items2 = items2.map((one) => labelled(one, layer));
  items2 = patched(items2, layer, ["operations"], session2);
  return transformedBy(replaced(items2, layer, session2), layer, session2);
}
function resource(named, layer, work) {
  const { session: session2 } = work;
  const { path } = named;
  const file = path === null ? null : session2.fileAt(path);
  if (file) {
    session2.taken.add(file.path);
    return objectsIn(file).map(itemFrom);
  }
  const inner = path === null ? void 0 : session2.layers.get(path);
  if (inner) {
    const items2 = itemsOf(inner, work);
    if (!session2.spend(15 * items2.length, named.value.at)) return [];
    return items2.map((one) => takenIn(one, layer.file.path, named.value.at));
  }
  missing(named, layer, session2);
  return [];
}
function component(named, layer, items2, work) {
  const inner = named.path === null ? void 0 : work.session.layers.get(named.path);
  if (!inner) {
    missing(named, layer, work.session);
    return items2;
  }
  const known3 = new Set(items2.map(({ written: written3 }) => written3));
  return accumulated(inner, items2, work).map(
    (one) => known3.has(one.written) ? one : takenIn(one, layer.file.path, named.value.at)
  );
}
function missing({ text: text2, path, value }, { folder }, session2) {
  const { tree, tell, hide } = session2;
  const gap = (why) => {
    return { kind: "unreadable", at: value.at, what: `the resource \`${text2}\``, why };
  };
  if (isRemote(text2)) hide({ gap: gap("it is not in the tree"), folder, written: value });
  else if (path === null) tell(gap("it lies outside of the tree"));
  else if (tree.has(path)) {
    if (!/\.(?:ya?ml|json)$/.test(path))
      tell(gap("its name is not a manifest's, and nothing of it is read"));
  } else if (!tree.hasFolder(path)) tell(gap("it is not in the tree"));
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

// src/base/glob.ts
var mostAlternatives = 256;
var longest2 = 8192;
function exactGlob(pattern2) {
  const compiled = expand(pattern2, pattern2).map((glob) => ({
    steps: compile(glob, true),
    below: glob.endsWith("/")
  }));
  return (path) => compiled.some(({ steps, below }) => matches(steps, path, below));
}
function bad(pattern2, why) {
  return new UserError(
    `the pattern \`${pattern2.slice(0, 80)}\` ${why}`,
    "Write a glob such as `examples/**` or `*.test.tf`."
  );
}
function expand(pattern2, whole) {
  if (pattern2 === "" || pattern2.length > longest2)
    throw bad(whole, pattern2 === "" ? "is empty" : `is longer than ${longest2} characters`);
  let done = [""];
  for (let at3 = 0; at3 < pattern2.length; ) {
    let parts;
    if (pattern2[at3] === "\\") {
      parts = [pattern2.slice(at3, at3 + 2)];
      at3 += 2;
    } else if (pattern2[at3] === "{") {
      const { choices, end } = group(pattern2, at3, whole);
      parts = choices.flatMap((choice) => choice === "" ? [""] : expand(choice, whole));
      at3 = end;
    } else parts = [pattern2[at3++] ?? ""];
    if (done.length * parts.length > mostAlternatives)
      throw bad(whole, `stands for more than ${mostAlternatives} patterns`);
    done = done.flatMap((before) => parts.map((part) => before + part));
  }
  return done;
}
function group(pattern2, start, whole) {
  const choices = [];
  let depth = 0;
  let from = start + 1;
  for (let at3 = start; at3 < pattern2.length; at3++) {
    const char = pattern2[at3];
    if (char === "\\") at3++;
    else if (char === "{") depth++;
    else if (char === "," && depth === 1 || char === "}" && --depth === 0) {
      choices.push(pattern2.slice(from, at3));
      from = at3 + 1;
      if (depth === 0) return { choices, end: at3 + 1 };
    }
  }
  throw bad(whole, "has a `{` without its `}`");
}
function trimmed(glob) {
  return glob.replace(/^\.?\//, "").replace(/\/+$/, "");
}
function compile(glob, anchored) {
  const text2 = anchored ? trimmed(glob) : `**/${trimmed(glob)}`;
  const steps = [];
  for (let at3 = 0; at3 < text2.length; at3++) {
    const char = text2[at3];
    if (char === "*") {
      const run = /^\*+/.exec(text2.slice(at3))?.[0].length ?? 1;
      at3 += run - 1;
      const whole = run > 1 && text2[at3 + 1] === "/" && (steps.length === 0 || steps.at(-1) === 47 || steps.at(-1) === "folders");
      steps.push(whole ? "folders" : run > 1 ? "deep" : "star");
      if (whole) at3++;
    } else if (char === "?") steps.push("any");
    else steps.push(text2.charCodeAt(char === "\\" && at3 + 1 < text2.length ? ++at3 : at3));
  }
  return steps;
}
function matches(steps, path, below) {
  let start = 0;
  for (; typeof steps[start] === "number"; start++)
    if (path.charCodeAt(start) !== steps[start]) return false;
  let states = new Uint8Array(steps.length + 1);
  let next = new Uint8Array(steps.length + 1);
  enter(states, steps, start);
  for (let i = start; i < path.length; i++) {
    const char = path.charCodeAt(i);
    const slash = char === 47;
    if (below && slash && states[steps.length] === 1) return true;
    next.fill(0);
    let alive = false;
    for (let at3 = 0; at3 < steps.length; at3++) {
      if (states[at3] !== 1) continue;
      const step = steps[at3];
      const stays = step === "deep" || step === "folders" || step === "star" && !slash;
      const goes = step === char || step === "any" && !slash || stays && step !== "folders" || step === "folders" && slash;
      if (stays) next[at3] = 1;
      if (goes) enter(next, steps, at3 + 1);
      alive ||= stays || goes;
    }
    if (!alive) return false;
    [states, next] = [next, states];
  }
  return states[steps.length] === 1;
}
function enter(states, steps, at3) {
  let here = at3;
  states[here] = 1;
  while (steps[here] === "star" || steps[here] === "deep" || steps[here] === "folders")
    states[++here] = 1;
}

// src/resolve/kubernetes/application-set.ts
var most3 = 500;
var deepest5 = 40;
var nothing2 = [/* @__PURE__ */ new Map()];
function applicationsOf(body, tree) {
  const spec = field(body, "spec");
  const template2 = field(spec, "template");
  const all = items(field(spec, "generators")).flatMap((one) => parametersOf(one, tree, 0));
  const word = wordAt(body, "metadata", "namespace");
  const own = dig(body, "metadata", "namespace");
  return all.slice(0, most3).map((parameters) => {
    const made3 = filled(template2, parameters, 0);
    const metadata = field(made3, "metadata");
    return word === "" ? made3 : put(made3, "metadata", put(metadata, "namespace", own));
  });
}
function parametersOf(generator, tree, depth) {
  const elements = field(field(generator, "list"), "elements");
  if (!isAbsent(elements)) return items(elements).map(wordsIn);
  const directories = field(field(generator, "git"), "directories");
  if (!isAbsent(directories)) return foldersIn(directories, tree);
  const parts = items(field(field(generator, "matrix"), "generators"));
  if (parts.length === 0 || depth > 1) return nothing2;
  return parts.map((one) => parametersOf(one, tree, depth + 1)).reduce(
    (before, more) => before.slice(0, most3).flatMap((one) => more.slice(0, most3).map((other) => new Map([...one, ...other]))).slice(0, most3)
  );
}
function wordsIn(element) {
  return new Map(
    entries(element).flatMap(([key, value]) => {
      const word = text(value);
      return word.known && word.value !== null ? [[key, word.value]] : [];
    })
  );
}
function foldersIn(directories, tree) {
  const [taken, left] = [false, true].map(
    (leaves) => items(directories).filter((one) => wordAt(one, "exclude") === "true" === leaves).map((one) => globOf(wordAt(one, "path")))
  );
  return tree.folders().filter((folder) => taken?.some((is) => is(folder)) && !left?.some((is) => is(folder))).slice(0, most3).map((folder) => {
    const steps = folder.split("/");
    const basename = steps.at(-1) ?? "";
    return new Map([
      ["path", folder],
      ["path.path", folder],
      ["path.basename", basename],
      ["path.basenameNormalized", basename.replaceAll(/[^\w-]/g, "-")],
      ...steps.map((step, index) => [`path[${index}]`, step])
    ]);
  });
}
function globOf(pattern2) {
  try {
    return exactGlob(pattern2.replace(/^\.?\//, "").replace(/\/+$/, ""));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return () => false;
  }
}
var hole = /\{\{-?\s*\.?([\w.[\]-]+)\s*-?\}\}/g;
function filled(value, parameters, depth) {
  if (!value.known || depth > deepest5) return value;
  if (typeof value.value === "string") {
    const made3 = value.value.replace(hole, (all, name) => parameters.get(name) ?? all);
    return made3 === value.value ? value : known(made3, value.at, value.through);
  }
  const members = membersOf(value);
  if (members)
    return withMembers(
      value,
      new Map([...members].map(([key, one]) => [key, filled(one, parameters, depth + 1)]))
    );
  const list = listOf(value);
  return list ? withItems(
    value,
    list.map((one) => filled(one, parameters, depth + 1))
  ) : value;
}

// src/resolve/kubernetes/deployers.ts
var deploying = ["kustomize.toolkit.fluxcd.io/", "argoproj.io/"];
function mayDeploy(written3) {
  return deploying.some((word) => written3.includes(word));
}
function deployersIn(file, body, tree) {
  const group2 = wordAt(body, "apiVersion").split("/")[0];
  const kind = wordAt(body, "kind");
  const spec = field(body, "spec");
  if (group2 === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization")
    return flux(file, body, spec, tree);
  if (group2 !== "argoproj.io") return [];
  const made3 = kind === "ApplicationSet" ? applicationsOf(body, tree) : [body];
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  return made3.flatMap(
    (one) => sourcesOf(field(one, "spec")).flatMap((source) => argo(file, one, source, tree))
  );
}
function sourcesOf(spec) {
  const several = field(spec, "sources");
  return isAbsent(several) ? [field(spec, "source")] : items(several);
}
function flux(file, body, spec, tree) {
  const common = field(spec, "commonMetadata");
  const build = field(spec, "postBuild");
  return at2(file, body, field(spec, "path"), tree).map((place) => ({
    ...place,
    isDeep: true,
    components: items(field(spec, "components")).flatMap((one) => namedBy(one, place.folder)),
    patches: items(field(spec, "patches")),
    namespace: given(spec, "targetNamespace"),
    fallback: null,
    prefix: given(spec, "namePrefix"),
    suffix: given(spec, "nameSuffix"),
    labels: [field(common, "labels")],
    annotations: field(common, "annotations"),
    substitutes: isAbsent(build) ? null : {
      values: field(build, "substitute"),
      isOpen: items(field(build, "substituteFrom")).length > 0
    }
  }));
}
function argo(file, body, source, tree) {
  if (!isAbsent(field(source, "chart"))) return [];
  const kustomize = field(source, "kustomize");
  return at2(file, body, field(source, "path"), tree).map((place) => ({
    ...place,
    isDeep: wordAt(source, "directory", "recurse") === "true",
    components: items(field(kustomize, "components")).flatMap((one) => namedBy(one, place.folder)),
    patches: items(field(kustomize, "patches")),
    namespace: given(kustomize, "namespace"),
    fallback: given(dig(body, "spec", "destination"), "namespace"),
    prefix: given(kustomize, "namePrefix"),
    suffix: given(kustomize, "nameSuffix"),
    labels: [field(kustomize, "commonLabels")],
    annotations: field(kustomize, "commonAnnotations"),
    substitutes: null
  }));
}
function given(value, key) {
  const found = field(value, key);
  return wordAt(found) === "" ? null : found;
}
function at2(file, body, path, tree) {
  const written3 = text(path);
  if (!written3.known || written3.value === null || written3.value.includes("://")) return [];
  const folder = pathFrom("", written3.value.replace(/^\/+/, "").replace(/\/+$/, ""));
  if (folder === null || folder === "" || !tree.hasFolder(folder)) return [];
  if (tree.has(`${folder}/Chart.yaml`)) return [];
  const [name, namespace] = [
    wordAt(body, "metadata", "name"),
    wordAt(body, "metadata", "namespace")
  ];
  return [{ file, folder, at: path, name: namespace === "" ? name : `${namespace}/${name}` }];
}

// src/resolve/kubernetes/built.ts
var none = { built: [], taken: /* @__PURE__ */ new Set(), gaps: [], hidden: [], deployed: [] };

// src/resolve/kubernetes/graph.ts
function takenBy({ resources, components }, layers) {
  return [...resources, ...components].flatMap(
    ({ path }) => path === null ? [] : layers.get(path) ?? []
  );
}
function rootsOf(layers, alsoBuilt) {
  const inner = /* @__PURE__ */ new Set();
  for (const layer of layers.values())
    for (const one of takenBy(layer, layers)) if (one !== layer) inner.add(one);
  const all = [...layers.values()].sort((a, b) => a.folder < b.folder ? -1 : 1);
  const roots = all.filter((one) => !inner.has(one) || alsoBuilt.has(one.folder));
  const reached = reachedFrom(roots, layers);
  for (const one of all) {
    if (reached.has(one)) continue;
    roots.push(one);
    for (const more of reachedFrom([one], layers)) reached.add(more);
  }
  return roots;
}
function reachedFrom(roots, layers) {
  const reached = new Set(roots);
  for (const layer of reached) for (const one of takenBy(layer, layers)) reached.add(one);
  return reached;
}

// src/resolve/kubernetes/substitute.ts
var variable = /(\$?)\$\{([A-Za-z_]\w*)(?::?[=-]([^${}]*))?\}/g;
var deepest6 = 40;
function substituted(item, substitutes) {
  const said = wordAt(
    item.body,
    "metadata",
    "annotations",
    "kustomize.toolkit.fluxcd.io/substitute"
  );
  if (said === "disabled") return item;
  const body = filled2(item.body, substitutes, 0);
  return body === item.body ? item : withBody(item, body);
}
function filled2(value, substitutes, depth) {
  if (!value.known || depth > deepest6) return value;
  if (typeof value.value === "string") return filledText(value, value.value, substitutes);
  const members = membersOf(value);
  if (members) {
    const made4 = new Map(
      [...members].map(([key, one]) => [key, filled2(one, substitutes, depth + 1)])
    );
    return [...made4].every(([key, one]) => one === members.get(key)) ? value : withMembers(value, made4);
  }
  const items2 = listOf(value);
  if (!items2) return value;
  const made3 = items2.map((one) => filled2(one, substitutes, depth + 1));
  return made3.every((one, index) => one === items2[index]) ? value : withItems(value, made3);
}
function filledText(value, written3, { values, isOpen }) {
  if (!written3.includes("${")) return value;
  const through = [...value.through];
  const made3 = written3.replace(
    variable,
    (all, escape, name, otherwise) => {
      if (escape !== "") return all.slice(1);
      const given2 = membersOf(values)?.has(name) ? text(field(values, name)) : null;
      if (given2?.known && given2.value !== null) {
        through.push(given2.at);
        return given2.value;
      }
      return given2 === null && !isOpen && otherwise !== void 0 ? otherwise : all;
    }
  );
  return made3 === written3 ? value : known(made3, value.at, through);
}

// src/resolve/kubernetes/deployed.ts
var mostRounds = 6;
var mostDeployers = 2e3;
function deployed(files, work, undeployed) {
  const { session: session2 } = work;
  const holding = files.filter(({ path, text: text2 }) => mayDeploy(text2) && !isKustomization(path));
  const byObject = madeOnce(files, work);
  let all = [];
  let covered = /* @__PURE__ */ new Set();
  let before = "";
  for (let round = 0; round < mostRounds; round++) {
    const alone2 = holding.filter(({ path }) => !session2.taken.has(path)).flatMap((file) => objectsIn(file).map(itemFrom));
    const objects = [undeployed(covered), alone2, ...all.map(({ items: items2 }) => items2)].flat();
    const found = new Map(objects.flatMap(byObject).map((one) => [idOf2(one.deployer), one]));
    const now = [...found.keys()].join("\n");
    if (now === before || session2.isSpent()) break;
    before = now;
    all = [...found.values()].slice(0, mostDeployers);
    const deployers = all.map(({ deployer }) => deployer);
    covered = reachedFrom(layersOf(deployers, work), session2.layers);
  }
  return { all, covered };
}
function madeOnce(files, work) {
  const known3 = /* @__PURE__ */ new Map();
  const plain2 = plainFolders(files, work);
  return ({ written: written3, body }) => {
    const before = known3.get(body);
    if (before) return before;
    const found = deployersIn(written3.file, body, work.session.tree).map((deployer) => {
      return { deployer, items: made2(deployer, plain2, work) };
    });
    known3.set(body, found);
    return found;
  };
}
function idOf2({ file, at: at3, folder, name, namespace, patches, labels }) {
  const size = [namespace, ...patches, ...labels].map((one) => one ? one.at.start : -1);
  return `${file.path} ${at3.at.start} ${name} ${folder} ${namespace ? wordAt(namespace) : ""} ${size.join()}`;
}
function layersOf(deployers, { session: session2 }) {
  return deployers.flatMap(({ folder, components, isDeep }) => {
    const own = session2.layers.get(folder);
    const more = components.flatMap(
      ({ path }) => path === null ? [] : session2.layers.get(path) ?? []
    );
    if (own) return [own, ...more];
    return isDeep ? [...outermost(folder, session2.layers), ...more] : more;
  });
}
function outermost(folder, layers) {
  return [...layers.values()].filter(
    (one) => one.folder.startsWith(`${folder}/`) && nearest(folderOf(one.folder), folder, layers) === null
  );
}
function nearest(from, top, layers) {
  for (let at3 = from; at3 !== top && at3 !== ""; at3 = folderOf(at3)) {
    const found = layers.get(at3);
    if (found) return found;
  }
  return null;
}
function made2(deployer, plain2, work) {
  const { session: session2 } = work;
  const { folder, file, at: at3 } = deployer;
  if (session2.isSpent()) return [];
  const layer = session2.layers.get(folder);
  let items2 = layer ? itemsOf(layer, work) : plain2(deployer);
  if (!session2.spend(15 * items2.length + 15, at3.at)) return [];
  items2 = items2.map((one) => takenIn(one, file.path, at3.at));
  for (const one of deployer.components) items2 = component(one, deployer, items2, work);
  for (const one of deployer.patches) items2 = patchedAs(items2, one, deployer, session2);
  return items2.map((one) => laidOver(one, deployer));
}
function laidOver(before, deployer) {
  const { namespace, fallback, prefix, suffix, substitutes } = deployer;
  let item = namespace ? inNamespace(before, namespace) : before;
  if (prefix ?? suffix) item = renamed(item, prefix, suffix);
  item = labelled(item, deployer);
  if (fallback && item.id.kind !== "Namespace")
    item = inNamespace(item, fallback, { unsetOnly: true, subjects: "none" });
  return substitutes ? substituted(item, substitutes) : item;
}
function plainFolders(files, work) {
  const known3 = /* @__PURE__ */ new Map();
  return (deployer) => {
    const id = `${deployer.isDeep ? "deep" : ""} ${deployer.folder}`;
    const items2 = known3.get(id) ?? plainFolder(deployer, files, work);
    known3.set(id, items2);
    return items2;
  };
}
function plainFolder({ folder, isDeep }, files, work) {
  const { session: session2 } = work;
  const { layers } = session2;
  const own = files.filter(({ path, root }) => {
    const place = folderOf(path);
    if (root !== void 0 || isKustomization(path)) return false;
    if (place === folder) return true;
    return isDeep && place.startsWith(`${folder}/`) && nearest(place, folder, layers) === null;
  });
  for (const { path } of own) session2.taken.add(path);
  const below = isDeep ? outermost(folder, layers) : [];
  return [
    ...own.flatMap((file) => objectsIn(file).map(itemFrom)),
    ...below.flatMap(
      (layer) => layer.isComponent ? [] : itemsOf(layer, work).map((one) => takenIn(one, layer.file.path, layer.body.at))
    )
  ];
}

// src/resolve/kubernetes/references.ts
var template = ["spec", "template", "spec", "serviceAccountName"];
var accountPaths = /* @__PURE__ */ new Map([
  ["Pod", ["spec", "serviceAccountName"]],
  ["StatefulSet", template],
  ["Deployment", template],
  ["ReplicationController", template],
  ["Job", template],
  ["DaemonSet", template],
  ["CronJob", ["spec", "jobTemplate", ...template]]
]);
function referenced(items2) {
  const targets = /* @__PURE__ */ new Map();
  for (const item of items2)
    for (const name of new Set(item.before.map((id) => id.name))) {
      const key = `${item.id.kind} ${name}`;
      const list = targets.get(key);
      if (list) list.push(item);
      else targets.set(key, [item]);
    }
  return targets.size === 0 ? items2 : items2.map((item) => withReferences(item, targets));
}
function withReferences(item, targets) {
  const body = bodyWith(item, targets);
  return body === item.body ? item : { ...item, body };
}
function bodyWith(item, targets) {
  const { id, body } = item;
  if (id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding")
    return withRole(item, withSubjects(item, body, targets), targets);
  if (id.kind === "Role" || id.kind === "ClusterRole") return withResourceNames(item, targets);
  const path = accountPaths.get(id.kind);
  return path ? namedAt(item, body, path, "ServiceAccount", targets) : body;
}
function namedAt(item, body, path, kind, targets) {
  const before = dig(body, ...path);
  const name = isAbsent(before) ? "" : wordAt(before);
  const target = name === "" ? null : chosen(item, targets.get(`${kind} ${name}`) ?? [], false);
  return target ? putAt(body, path, renamedAs(before, target)) : body;
}
function withRole(item, body, targets) {
  const kind = wordAt(body, "roleRef", "kind") === "Role" ? "Role" : "ClusterRole";
  return namedAt(item, body, ["roleRef", "name"], kind, targets);
}
function withSubjects(item, body, targets) {
  const list = field(body, "subjects");
  const subjects = listOf(list);
  if (!subjects) return body;
  const named = new Set(
    subjects.filter((one) => wordAt(one, "kind") === "ServiceAccount").map((one) => wordAt(one, "namespace"))
  );
  const isNear = ({ id }) => isClusterWide(item.id) || namespaceOf(id) === namespaceOf(item.id) || named.has(id.namespace);
  const made3 = subjects.map((one) => {
    const all = targets.get(`ServiceAccount ${wordAt(one, "name")}`) ?? [];
    const found = all.length > mostOfOneName ? [] : all.filter(isNear);
    const target = chosen(item, within(found, wordAt(one, "namespace")), true);
    if (!target) return one;
    const renamed2 = put(one, "name", renamedAs(field(one, "name"), target));
    const namespace = dig(target.body, "metadata", "namespace");
    return isAbsent(namespace) ? renamed2 : put(renamed2, "namespace", namespace);
  });
  return made3.every((one, index) => one === subjects[index]) ? body : put(body, "subjects", withItems(list, made3));
}
function within(found, namespace) {
  if (namespace === "") return found;
  const first = found.filter((one) => namespaceOf(firstId(one)) === namespace);
  return first.length > 0 ? first : found.filter((one) => namespaceOf(one.id) === namespace);
}
function withResourceNames(item, targets) {
  const list = field(item.body, "rules");
  const rules = listOf(list);
  if (!rules) return item.body;
  const made3 = rules.map((rule) => {
    const names = listOf(field(rule, "resourceNames"));
    if (!names) return rule;
    const next = names.map((name) => {
      const of = (kind) => chosen(item, targets.get(`${kind} ${wordAt(name)}`) ?? [], false);
      const target = of("ConfigMap") ?? of("Secret");
      return target ? renamedAs(name, target) : name;
    });
    return next.every((one, index) => one === names[index]) ? rule : put(rule, "resourceNames", withItems(field(rule, "resourceNames"), next));
  });
  return made3.every((one, index) => one === rules[index]) ? item.body : put(item.body, "rules", withItems(list, made3));
}
function renamedAs(before, target) {
  const name = dig(target.body, "metadata", "name");
  return wordAt(before) === target.id.name ? before : known(target.id.name, before.at, [...before.through, name.at, ...name.through]);
}
var mostOfOneName = 500;
function chosen(item, candidates, strict) {
  if (candidates.length > mostOfOneName) return null;
  const inReach = candidates.filter(
    ({ id }) => isClusterWide(item.id) || isClusterWide(id) || id.kind === "ServiceAccount" || namespaceOf(id) === namespaceOf(item.id)
  );
  if (inReach.length === 1) return inReach[0] ?? null;
  let left = inReach.filter((one) => sameNaming(one, item, true));
  if (left.length > 1) left = left.filter((one) => sameNaming(one, item, false));
  const [first] = left;
  const isOne = left.every(
    ({ id }) => id.name === first?.id.name && (!strict || id.namespace === first.id.namespace)
  );
  return isOne ? first ?? null : null;
}
function sameNaming(one, other, allowsEmpty) {
  const ends = (a, b) => {
    const [short, long] = a.length > b.length ? [b, a] : [a, b];
    if (short.length === 0) return allowsEmpty || long.length === 0;
    return short.every((word, index) => word === long[index + long.length - short.length]);
  };
  return ends(one.prefixes, other.prefixes) && ends(one.suffixes, other.suffixes);
}

// src/resolve/kubernetes/session.ts
var mostSteps = 5e6;
function session(layers, files, tree) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const gaps = /* @__PURE__ */ new Map();
  const hidden = /* @__PURE__ */ new Map();
  let left = mostSteps;
  const idOf3 = ({ at: at3, what }) => `${at3.file.path}
${at3.start}
${what}`;
  const tell = (gap) => {
    const id = idOf3(gap);
    if (!gaps.has(id)) gaps.set(id, gap);
  };
  return {
    layers: new Map(layers.map((layer) => [layer.folder, layer])),
    fileAt: (path) => byPath.get(path) ?? null,
    tree,
    taken: /* @__PURE__ */ new Set(),
    tell,
    hide: (one) => {
      tell(one.gap);
      hidden.set(idOf3(one.gap), one);
    },
    hidden: () => [...hidden.values()],
    gaps: () => [...gaps.values()],
    spend: (steps, at3) => {
      if (left < 0) return false;
      if (left < steps) {
        left = -1;
        const why = "too many objects go through too many kustomizations; all are judged as they are written";
        tell({ kind: "bound", at: at3, what: "what kustomizations make", why });
        return false;
      }
      left -= steps;
      return true;
    },
    isSpent: () => left < 0
  };
}

// src/resolve/kubernetes/build.ts
function kustomized(files, others, tree, alsoBuilt = /* @__PURE__ */ new Set()) {
  const found = files.filter(({ path }) => isKustomization(path));
  const deploys = files.some(({ text: text2 }) => mayDeploy(text2));
  const layers = found.flatMap((file) => layerOf(file) ?? []);
  const session2 = session(layers, [...others, ...files], tree);
  const work = { session: session2, made: /* @__PURE__ */ new Map(), above: /* @__PURE__ */ new Set() };
  const roots = (covered2) => rootsOf(session2.layers, alsoBuilt).filter(
    (one) => !covered2.has(one) || alsoBuilt.has(one.folder)
  );
  const { all, covered } = deploys ? deployed(
    files,
    work,
    (less) => roots(less).flatMap((one) => less.has(one) ? [] : itemsOf(one, work))
  ) : { all: [], covered: /* @__PURE__ */ new Set() };
  if (session2.isSpent()) return { ...none, gaps: session2.gaps(), hidden: session2.hidden() };
  const outer = new Set(rootsOf(session2.layers, /* @__PURE__ */ new Set()));
  const built = [
    ...roots(covered).map((root) => ({
      folder: root.folder,
      isOuter: outer.has(root) && !covered.has(root),
      items: referenced(itemsOf(root, work))
    })),
    ...byDeployers(all, alsoBuilt)
  ];
  if (session2.isSpent()) return { ...none, gaps: session2.gaps(), hidden: session2.hidden() };
  return {
    built: [...built, ...leftOut(built, work.made)],
    taken: session2.taken,
    gaps: session2.gaps(),
    hidden: session2.hidden(),
    deployed: foldersOf(all)
  };
}
function foldersOf(all) {
  return all.flatMap(
    ({ deployer: { folder, file }, items: items2 }) => [.../* @__PURE__ */ new Set([folder, ...items2.map(({ written: written3 }) => folderOf(written3.file.path))])].map(
      (one) => [one, file.path]
    )
  );
}
function byDeployers(all, alsoBuilt) {
  const counts = /* @__PURE__ */ new Map();
  for (const { deployer } of all)
    counts.set(deployer.folder, (counts.get(deployer.folder) ?? 0) + 1);
  return all.map(({ deployer: { folder, name, file }, items: items2 }) => {
    const isOnly = counts.get(folder) === 1 && !alsoBuilt.has(folder);
    return {
      folder: isOnly ? folder : `${folder}@${file.path}:${name}`,
      isOuter: true,
      items: referenced(items2)
    };
  });
}
function leftOut(built, made3) {
  const kept = /* @__PURE__ */ new Set();
  for (const { items: items2 } of built) for (const { written: written3 } of items2) kept.add(written3);
  return [...made3].flatMap(([{ folder }, items2]) => {
    const left = items2.filter(({ written: written3 }) => !kept.has(written3));
    for (const { written: written3 } of left) kept.add(written3);
    return left.length === 0 ? [] : [{ folder, isOuter: true, items: referenced(left) }];
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  kustomized
});
/*! Bundled license information:

js-yaml/dist/js-yaml.mjs:
  (*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT *)
*/
})
