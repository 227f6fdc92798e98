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
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function pathFrom(folder, path) {
  let found2 = folder;
  for (const part of path.split("/")) {
    if (part === "..") {
      if (found2 === "") return null;
      found2 = folderOf(found2);
    } else if (part !== "." && part !== "") found2 = pathIn(found2, part);
  }
  return found2;
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
function openPart(value) {
  if (!value.known) return value;
  return isFields(value.value) || isItems(value.value) ? value.value.rest : null;
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
var deepest = 40;
function withTexts(value, change2, depth = 0) {
  if (!value.known || depth > deepest) return value;
  if (typeof value.value === "string") return change2(value.value, value);
  const within2 = (one) => withTexts(one, change2, depth + 1);
  const members = membersOf(value);
  if (members) {
    const made4 = new Map([...members].map(([key, one]) => [key, within2(one)]));
    const isSame2 = [...made4].every(([key, one]) => one === members.get(key));
    return isSame2 ? value : withMembers(value, made4);
  }
  const items2 = listOf(value);
  if (!items2) return value;
  const made3 = items2.map(within2);
  return made3.every((one, index) => one === items2[index]) ? value : withItems(value, made3);
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
  const found2 = [];
  const pending = file.tree.documents.flatMap(
    ({ root, open = null }) => root ? [{ node: root, kind: null, version: null, open }] : []
  ).reverse();
  while (pending.length > 0 && found2.length < mostItems) {
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
    } else found2.push({ ...written(file, node, kind, version), open: next.open });
  }
  return found2;
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
  let stop2 = next;
  while (text2.charCodeAt(stop2 - 1) === 32 || text2.charCodeAt(stop2 - 1) === 9) stop2--;
  let before = hash - 1;
  while (before >= lineStart && text2.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop2,
    text: text2.slice(hash + 1, stop2).trim(),
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
  const chomping = mark === 43 ? "keep" : mark === 45 ? "strip" : "clip";
  const valueStart = readHeader(reader, chomping === "clip" ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text2.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text2.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = valueOf(text2.slice(valueStart, valueEnd), indent, isLiteral, chomping);
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
var deepest2 = 60;
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
  if (++reader.depth > deepest2) elsewhere();
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
  const found2 = index ?? new Map(pairs.map((pair, i) => [pair.key, i]));
  if (found2.has(key)) elsewhere();
  found2.set(key, length);
  return found2;
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
  if (++reader.depth > deepest2) elsewhere();
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
  if (++reader.depth > deepest2) elsewhere();
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

// src/parse/yaml/output.ts
function newOutput(text2) {
  return { text: text2, documents: [], comments: [], problems: [], aliased: 0 };
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
var deepest3 = 100;
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
  if (directive === "replace" || way.depth > deepest3) return plain(over, way.depth);
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
    const found2 = before.get(idOf3(one));
    const made3 = found2 ? laid(found2, one, "", way) : added(one, way.depth);
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
  if (depth > deepest3) return value;
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
      return change(body, path, take);
    case "test": {
      const found2 = at(body, path);
      return isSame(found2 ?? known(null, body.at), value) ? body : null;
    }
    case "move":
    case "copy": {
      const from = pointer(wordOf2(operation, "from"));
      const found2 = from && at(body, from);
      if (!from || !found2 || sizeOf(found2, mostCopied) === mostCopied) return null;
      const left = op === "move" ? change(body, from, take) : body;
      return left && change(left, path, (parent, key) => insert(parent, key, found2));
    }
    default:
      return null;
  }
}
function wordOf2(operation, key) {
  const word = text(field(operation, key));
  return word.known ? word.value : null;
}
var deepest4 = 100;
var mostCopied = 1e4;
function pointer(path) {
  if (path === null || !path.startsWith("/")) return null;
  const parts = path.slice(1).split("/");
  if (parts.length > deepest4) return null;
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
function take(parent, key) {
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
  const found2 = re2(`^(?:${text2})$`);
  if (!found2 || found2 === "invalid" || !isBounded(found2, longest)) return null;
  const regex = new RegExp(found2.source, found2.flags.replace("g", ""));
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
    const found2 = membersOf(membersOf(membersOf(body)?.get("metadata"))?.get(where));
    return asked.every(({ key, accepts }) => {
      const value = found2?.get(key);
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
  session2.laid.add(other.path);
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
  const isFile = body.at.file.path !== at3.at.file.path;
  let found2 = 0;
  const made3 = items2.flatMap((item) => {
    if (!isMeant3(item) || !session2.spend(size, at3.at)) return [item];
    if (!isFile || item.id.kind === id.kind) found2++;
    const next = mergedWith(item, body, options);
    return next ? [next] : [];
  });
  if (found2 === 0 && isFile) session2.missed.add(body.at.file.path);
  if (found2 === 0 && (!aim || isFile && id.name !== "") && isOurs(id.kind))
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
  let found2 = [value];
  for (const part of parts)
    found2 = found2.flatMap((one) => {
      const members = membersOf(one);
      if (members) return part === "*" ? [...members.values()] : members.get(part) ?? [];
      return (listOf(one) ?? []).filter((_, index) => isMeant2(one, index, part));
    });
  return found2;
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
    unread: unread(body, notFollowed, "adds"),
    fields: unread(body, ofFields, "says")
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
var ofFields = [
  ["configurations", "names, namespaces and labels are written where kustomize's own lists say"],
  ["openapi", "lists are merged as Kubernetes' own schema says"]
];
function unread(body, keys2, does) {
  return keys2.flatMap(([key, why]) => {
    const written3 = field(body, key);
    if (isAbsent(written3) || entries(written3).length === 0 && items(written3).length === 0)
      return [];
    return [
      {
        written: written3,
        gap: { kind: "unsupported", at: written3.at, what: `what \`${key}\` ${does}`, why }
      }
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
  session2.laid.add(file.path);
  session2.missed.add(file.path);
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
  const [found2] = from && parts && others.length === 0 ? foundAt(from.body, parts) : [];
  if (!found2 || isAbsent(found2)) return null;
  const delimiter = wordAt(source, "options", "delimiter");
  if (delimiter === "") return found2;
  const part = wordAt(found2).split(delimiter)[indexIn(source)];
  return part === void 0 ? null : known(part, found2.at, found2.through);
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
    session2.laid.add(file.path);
    session2.missed.add(file.path);
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
var deepest5 = 50;
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
  if (work.above.has(layer) || work.above.size > deepest5) {
    const why = "it takes in itself, or what it takes in is nested too deeply";
    session2.tell({ kind: "bound", at: layer.body.at, what: `\`${layer.file.path}\``, why });
    return around;
  }
  const inner = { ...work, above: /* @__PURE__ */ new Set([...work.above, layer]) };
  let items2 = [...around, ...layer.resources.flatMap((one) => resource(one, layer, inner))];
  items2.push(...generated(layer));
  for (const one of layer.components) items2 = [...component(one, layer, items2, inner)];
  if (layer.fields.length > 0 && items2.some(isRbac))
    for (const { gap } of layer.fields) session2.tell(gap);
  const pairs = layer.labels.reduce((sum, one) => sum + sizeOf(one, most2), 0);
  const weight = 1 + Math.ceil((pairs + sizeOf(layer.annotations, most2)) / 20);
  if (!session2.spend(items2.length * weight, layer.body.at)) return items2;
  return transformed2(items2, layer, session2);
}
function isRbac({ id }) {
  return id.group === "rbac.authorization.k8s.io" || id.kind === "ServiceAccount";
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

// src/resolve/kubernetes/filled-in.ts
var placeholder = /\$\(|\$\{|\{\{|^<.*>$/;
function filledIn(value) {
  const shown = text(value);
  return shown.known && shown.value !== null && placeholder.test(shown.value) ? unknown("expression", shown.at, shown.value) : shown;
}

// src/resolve/kubernetes/clusters.ts
var local = { name: "in-cluster", server: "https://kubernetes.default.svc" };
function nearestClusters(clusters, path) {
  const shared = clusters.map((one) => sharedDepth(one.path, path));
  const most4 = shared.reduce((one, other) => Math.max(one, other), 0);
  return clusters.filter((_, index) => shared[index] === most4);
}
function sharedDepth(one, other) {
  const [own, others] = [folderOf(one).split("/"), folderOf(other).split("/")];
  const differs = own.findIndex((step, index) => step !== others[index]);
  return differs === -1 ? own.length : differs;
}

// src/resolve/kubernetes/label-selector.ts
function selectsLabels(selector2, labelOf) {
  if (!selector2.known) return null;
  const exact2 = field(selector2, "matchLabels");
  const found2 = [
    openPart(exact2) ? null : true,
    ...entries(exact2).map(([key, wanted]) => isOneOf(labelOf(key), [text(wanted)])),
    ...items(field(selector2, "matchExpressions")).map((one) => meets(one, labelOf))
  ];
  if (found2.includes(false)) return false;
  return found2.includes(null) ? null : true;
}
function meets(expression, labelOf) {
  const [key, operator] = ["key", "operator"].map((one) => text(field(expression, one)));
  if (!key?.known || !operator?.known || key.value === null) return null;
  const label = labelOf(key.value);
  const values = field(expression, "values");
  const isIn = isOneOf(label, isAbsent(values) ? [] : items(values).map(text));
  const isThere = label.known ? label.value !== null : null;
  switch (operator.value ?? "") {
    case "In":
      return isIn;
    case "NotIn":
      return not(isIn);
    case "Exists":
      return isThere;
    case "DoesNotExist":
      return not(isThere);
    default:
      return null;
  }
}
function not(answer) {
  return answer === null ? null : !answer;
}
function isOneOf(label, wanted) {
  if (!label.known) return null;
  if (label.value === null) return false;
  if (wanted.some((one) => one.known && one.value === label.value)) return true;
  return wanted.some((one) => !one.known) ? null : false;
}

// src/resolve/kubernetes/generators.ts
var most3 = 500;
var deepest6 = 2;
var mostSteps = 5e6;
var nothing2 = [/* @__PURE__ */ new Map()];
function parametersIn(generators, seen) {
  const work = { ...seen, left: mostSteps };
  return firstOf(generators, (one) => parametersOf(one, work, 0));
}
function firstOf(all, parameters) {
  const found2 = [];
  for (const one of all) {
    if (found2.length >= most3) break;
    found2.push(...parameters(one));
  }
  return found2.slice(0, most3);
}
function parametersOf(generator, work, depth) {
  const selector2 = field(generator, "selector");
  const all = generatedBy(generator, work, depth).slice(0, most3);
  if (isAbsent(selector2)) return all;
  return all.filter(
    (one) => selectsLabels(selector2, (key) => valueOf2(one, key, selector2)) !== false
  );
}
function valueOf2(parameters, key, { at: at3 }) {
  const value = parameters.get(key);
  return value === void 0 ? unknown("computed", at3, key) : known(value, at3);
}
function generatedBy(generator, work, depth) {
  const elements = field(field(generator, "list"), "elements");
  if (!isAbsent(elements)) return items(elements).map(wordsIn);
  const directories = field(field(generator, "git"), "directories");
  if (!isAbsent(directories)) return foldersIn(items(directories), work);
  const clusters = field(generator, "clusters");
  if (!isAbsent(clusters)) return clustersOf(clusters, work);
  if (depth >= deepest6) return nothing2;
  const joins = field(generator, "matrix");
  if (!isAbsent(joins)) return matrixOf(items(field(joins, "generators")), work, depth);
  const merges = field(generator, "merge");
  return isAbsent(merges) ? nothing2 : mergedBy(merges, work, depth);
}
function spend(work, steps) {
  work.left -= steps;
  return work.left >= 0;
}
function matrixOf(parts, work, depth) {
  return parts.reduce((before, part) => {
    const cost = costOf(part);
    return firstOf(before, (one) => {
      const others = spend(work, cost) ? parametersOf(filled(part, one), work, depth + 1) : [];
      if (!spend(work, others.length * one.size)) return [one];
      return others.map((other) => new Map([...one, ...other]));
    });
  }, nothing2);
}
function costOf(part) {
  let cost = sizeOf(part, mostSteps);
  withTexts(part, (text2, value) => {
    cost += text2.length;
    return value;
  });
  return cost;
}
function mergedBy(merge, work, depth) {
  const keys2 = items(field(merge, "mergeKeys")).map((one) => wordAt(one));
  const [base = nothing2, ...others] = items(field(merge, "generators")).map(
    (one) => parametersOf(one, work, depth + 1)
  );
  const more = others.flat();
  if (!spend(work, base.length * more.length * keys2.length)) return nothing2;
  return base.map((one) => {
    const made3 = new Map(one);
    for (const other of more) {
      const isOpen = keys2.some((key) => !one.has(key) || !other.has(key));
      const isSame2 = !isOpen && keys2.every((key) => one.get(key) === other.get(key));
      for (const [key, value] of other)
        if (isSame2) made3.set(key, value);
        else if (isOpen && !keys2.includes(key)) made3.delete(key);
    }
    return made3;
  });
}
function clustersOf(generator, work) {
  const { tree, path } = work;
  if (!spend(work, tree.clusters().length)) return nothing2;
  const selector2 = field(generator, "selector");
  const isEvery = ["matchLabels", "matchExpressions"].every(
    (key) => isAbsent(selector2) || items(field(selector2, key)).every(isEmpty)
  );
  const all = nearestClusters(tree.clusters(), path);
  const isMeant3 = ({ labels }) => isEvery || selectsLabels(selector2, (key) => filledIn(field(labels, key)));
  const found2 = all.filter(isMeant3).map((one) => filledWith(parametersOfCluster(one), generator));
  const isDeclared = all.some(({ server }) => server.known && server.value === local.server);
  if (isEvery && !isDeclared)
    found2.push(
      filledWith(new Map(Object.entries({ ...local, nameNormalized: local.name })), generator)
    );
  const isOpen = found2.length === 0 || all.some((one) => isMeant3(one) === null);
  return isOpen ? [...found2, ...nothing2] : found2;
}
function isEmpty(value) {
  return value.known && entries(value).length === 0;
}
function parametersOfCluster(cluster) {
  const { name, server, project, labels, annotations } = cluster;
  const found2 = /* @__PURE__ */ new Map();
  const put2 = (key, value) => {
    if (value.known && value.value !== null) found2.set(key, value.value);
  };
  put2("name", name);
  put2("server", server);
  put2("project", project);
  const normalized = (found2.get("name") ?? "").toLowerCase().replaceAll(/[^a-z\d.-]/g, "-");
  if (normalized !== "") found2.set("nameNormalized", normalized);
  for (const [key, value] of entries(labels)) put2(`metadata.labels.${key}`, filledIn(value));
  for (const [key, value] of entries(annotations))
    put2(`metadata.annotations.${key}`, filledIn(value));
  return found2;
}
function filledWith(parameters, generator) {
  const values = entries(filled(field(generator, "values"), parameters)).flatMap(([key, value]) => {
    const word = filledIn(value);
    return word.known && word.value !== null ? [[`values.${key}`, word.value]] : [];
  });
  return new Map([...parameters, ...values]);
}
function wordsIn(element) {
  return new Map(
    entries(element).flatMap(([key, value]) => {
      const word = text(value);
      return word.known && word.value !== null ? [[key, word.value]] : [];
    })
  );
}
function foldersIn(directories, work) {
  const folders = work.tree.folders();
  if (!spend(work, folders.length * directories.length)) return nothing2;
  const [taken, left] = [false, true].map(
    (leaves) => directories.filter((one) => wordAt(one, "exclude") === "true" === leaves).map((one) => globOf(wordAt(one, "path")))
  );
  return folders.filter((folder) => taken?.some((is) => is(folder)) && !left?.some((is) => is(folder))).slice(0, most3).map((folder) => {
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
var hole = /\{\{-?\s*(?:\.?([\w./[\]-]+)|index\s+\.([\w.]+)\s+"([^"{}]+)")\s*-?\}\}/g;
function filled(template2, parameters) {
  if (parameters.size === 0) return template2;
  return withTexts(template2, (written3, value) => {
    const made3 = written3.replace(
      hole,
      (all, name, map, key) => parameters.get(name ?? `${map ?? ""}.${key ?? ""}`) ?? all
    );
    return made3 === written3 ? value : known(made3, value.at, value.through);
  });
}

// src/resolve/kubernetes/application-set.ts
function applicationsOf(body, seen) {
  const spec = field(body, "spec");
  const template2 = field(spec, "template");
  const all = parametersIn(items(field(spec, "generators")), seen);
  const word = wordAt(body, "metadata", "namespace");
  const own = dig(body, "metadata", "namespace");
  return all.map((parameters) => {
    const made3 = filled(template2, parameters);
    const metadata = field(made3, "metadata");
    return word === "" ? made3 : put(made3, "metadata", put(metadata, "namespace", own));
  });
}
function eachOnce(applications) {
  const found2 = /* @__PURE__ */ new Map();
  for (const one of applications) {
    const id = [dig(one, "spec", "destination", "namespace"), ...sourcesIn(one)].map(textsIn);
    const key = id.join("\n");
    if (!found2.has(key)) found2.set(key, one);
  }
  return [...found2.values()];
}
function sourcesIn(application) {
  return ["source", "sources"].map((key) => dig(application, "spec", key));
}
function textsIn(value) {
  const found2 = [];
  withTexts(value, (text2, one) => {
    found2.push(text2);
    return one;
  });
  return JSON.stringify(found2);
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
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  const beside = /* @__PURE__ */ new Set();
  const made3 = kind === "ApplicationSet" ? madeBy(file, body, tree, beside) : [body];
  return made3.flatMap(
    (one) => sourcesOf(field(one, "spec")).flatMap(
      (source) => argo(file, one, source, tree).map((deployer) => ({ ...deployer, beside: [...beside] }))
    )
  );
}
function madeBy(file, body, tree, beside) {
  const clusters = () => {
    const all = tree.clusters();
    for (const { path } of all) beside.add(path);
    return all;
  };
  return eachOnce(applicationsOf(body, { tree: { ...tree, clusters }, path: file.path }));
}
function sourcesOf(spec) {
  const several = items(field(spec, "sources"));
  return several.length > 0 ? several : [field(spec, "source")];
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
  const found2 = field(value, key);
  return wordAt(found2) === "" ? null : found2;
}
function at2(file, body, path, tree) {
  const written3 = text(path);
  if (!written3.known || written3.value === null || written3.value.includes("://")) return [];
  const folder = pathFrom("", written3.value.replace(/^\/+/, "").replace(/\/+$/, ""));
  if (folder === null || folder === "" || !tree.hasFolder(folder)) return [];
  if (tree.has(pathIn(folder, "Chart.yaml"))) return [];
  const [name, namespace] = [
    wordAt(body, "metadata", "name"),
    wordAt(body, "metadata", "namespace")
  ];
  return [{ file, folder, at: path, name: namespace === "" ? name : `${namespace}/${name}` }];
}

// src/resolve/kubernetes/built.ts
var none = {
  built: [],
  taken: /* @__PURE__ */ new Set(),
  gaps: [],
  hidden: [],
  deployed: [],
  takes: { alone: /* @__PURE__ */ new Set(), taken: /* @__PURE__ */ new Set(), laid: /* @__PURE__ */ new Set() }
};

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
function outermost(folder, layers) {
  return [...layers.values()].filter(
    (one) => one.folder.startsWith(`${folder}/`) && !hasAbove(folderOf(one.folder), folder, layers)
  );
}
function isLoose(path, folder, isDeep, layers) {
  const place = folderOf(path);
  if (place === folder) return true;
  return isDeep && place.startsWith(`${folder}/`) && !hasAbove(place, folder, layers);
}
function hasAbove(from, top, layers) {
  for (let at3 = from; at3 !== top && at3 !== ""; at3 = folderOf(at3)) if (layers.has(at3)) return true;
  return false;
}

// src/resolve/kubernetes/substitute.ts
var variable = /(\$?)\$\{([A-Za-z_]\w*)(?::?[=-]([^${}]*))?\}/g;
function substituted(item, substitutes) {
  const said = wordAt(
    item.body,
    "metadata",
    "annotations",
    "kustomize.toolkit.fluxcd.io/substitute"
  );
  if (said === "disabled") return item;
  const body = withTexts(item.body, (written3, value) => filled2(written3, value, substitutes));
  return body === item.body ? item : withBody(item, body);
}
function filled2(written3, value, { values, isOpen }) {
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
  const plain2 = plainFolders(files, work);
  const byObject = madeOnce(plain2, work);
  let all = [];
  let covered = /* @__PURE__ */ new Set();
  let before = "";
  for (let round = 0; round < mostRounds; round++) {
    const taken = new Set(all.flatMap(({ deployer }) => plainPaths(deployer, plain2, work)));
    const alone2 = holding.filter(({ path }) => !session2.isTaken(path) && !taken.has(path)).flatMap((file) => objectsIn(file).map(itemFrom));
    const objects = [undeployed(covered), alone2, ...all.map(({ items: items2 }) => items2)].flat();
    const found2 = new Map(objects.flatMap(byObject).map((one) => [idOf2(one.deployer), one]));
    const now = [...found2.keys()].join("\n");
    if (now === before || session2.isSpent()) break;
    before = now;
    all = [...found2.values()].slice(0, mostDeployers);
    const deployers = all.map(({ deployer }) => deployer);
    covered = reachedFrom(layersOf(deployers, work), session2.layers);
  }
  const folders = all.flatMap(
    ({ deployer }) => session2.layers.has(deployer.folder) ? [] : [{ ...plain2(deployer), folder: deployer.folder }]
  );
  for (const { paths } of folders) for (const path of paths) session2.taken.add(path);
  return { all, covered, folders };
}
function plainPaths(deployer, plain2, { session: session2 }) {
  return session2.layers.has(deployer.folder) ? [] : plain2(deployer).paths;
}
function madeOnce(plain2, work) {
  const known3 = /* @__PURE__ */ new Map();
  return ({ written: written3, body }) => {
    const before = known3.get(body);
    if (before) return before;
    const found2 = deployersIn(written3.file, body, work.session.tree).map((deployer) => {
      return { deployer, ...made2(deployer, plain2, work) };
    });
    known3.set(body, found2);
    return found2;
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
function made2(deployer, plain2, work) {
  const { session: session2 } = work;
  const { folder, file, at: at3 } = deployer;
  const nothing3 = { items: [], lying: [] };
  if (session2.isSpent()) return nothing3;
  const layer = session2.layers.get(folder);
  let items2 = layer ? itemsOf(layer, work) : plain2(deployer).items;
  if (!session2.spend(15 * items2.length + 15, at3.at)) return nothing3;
  const before = items2.map(({ body }) => body);
  items2 = items2.map((one) => takenIn(one, file.path, at3.at));
  for (const one of deployer.components) items2 = component(one, deployer, items2, work);
  for (const one of deployer.patches) items2 = patchedAs(items2, one, deployer, session2);
  const after = new Set(items2.map(({ body }) => body));
  const isPatched = before.some((body) => !after.has(body));
  items2 = items2.map((one) => laidOver(one, deployer));
  return { items: items2, lying: isPatched && !layer ? plain2(deployer).stood : [] };
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
    const found2 = known3.get(id) ?? plainFolder(deployer, files, work);
    known3.set(id, found2);
    return found2;
  };
}
function plainFolder({ folder, isDeep }, files, work) {
  const { layers, stood } = work.session;
  const own = files.filter(
    ({ path, root }) => root === void 0 && !isKustomization(path) && isLoose(path, folder, isDeep, layers)
  );
  const below = isDeep ? outermost(folder, layers) : [];
  const built = below.flatMap(
    (layer) => layer.isComponent ? [] : itemsOf(layer, work).map((one) => takenIn(one, layer.file.path, layer.body.at))
  );
  const items2 = own.flatMap((file) => objectsIn(file).map(itemFrom));
  const lying = items2.filter(({ written: written3 }) => stood.alone(written3.file.path));
  return {
    items: [...items2, ...built],
    stood: lying.some(({ written: written3 }) => stood.changed(written3.file.path)) ? lying : [],
    paths: own.map(({ path }) => path)
  };
}

// src/base/grouped.ts
function append(groups, key, thing) {
  const group2 = groups.get(key);
  if (group2) group2.push(thing);
  else groups.set(key, [thing]);
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
      append(targets, key, item);
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
    const found2 = all.length > mostOfOneName ? [] : all.filter(isNear);
    const target = chosen(item, within(found2, wordAt(one, "namespace")), true);
    if (!target) return one;
    const renamed2 = put(one, "name", renamedAs(field(one, "name"), target));
    const namespace = dig(target.body, "metadata", "namespace");
    return isAbsent(namespace) ? renamed2 : put(renamed2, "namespace", namespace);
  });
  return made3.every((one, index) => one === subjects[index]) ? body : put(body, "subjects", withItems(list, made3));
}
function within(found2, namespace) {
  if (namespace === "") return found2;
  const first = found2.filter((one) => namespaceOf(firstId(one)) === namespace);
  return first.length > 0 ? first : found2.filter((one) => namespaceOf(one.id) === namespace);
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
var nothingStood = {
  built: /* @__PURE__ */ new Set(),
  alone: () => false,
  taken: () => false,
  changed: () => false
};
var mostSteps2 = 5e6;
function session(layers, files, tree, stood) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const gaps = /* @__PURE__ */ new Map();
  const hidden = /* @__PURE__ */ new Map();
  const [taken, laid2, missed] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
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
    stood,
    taken,
    laid: laid2,
    missed,
    isTaken: (path) => {
      if (taken.has(path)) return true;
      if (!laid2.has(path)) return false;
      if (missed.has(path)) return !stood.alone(path) && !stood.taken(path);
      return !stood.alone(path) || !stood.changed(path);
    },
    tell,
    hide: (one) => {
      tell(one.gap);
      hidden.set(idOf3(one.gap), one);
    },
    hidden: () => [...hidden.values()],
    gaps: () => [...gaps.values()],
    ...budget(tell)
  };
}
function budget(tell) {
  let left = mostSteps2;
  return {
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
function kustomized(files, others, tree, stood = nothingStood) {
  const deploys = files.some(({ text: text2 }) => mayDeploy(text2));
  const layers = files.flatMap((file) => isKustomization(file.path) ? layerOf(file) ?? [] : []);
  const session2 = session(layers, [...others, ...files], tree, stood);
  const work = { session: session2, made: /* @__PURE__ */ new Map(), above: /* @__PURE__ */ new Set() };
  const roots = rootsOf(session2.layers, stood.built);
  const { all, covered, folders } = deploys ? deployed(
    files,
    work,
    (less) => roots.flatMap((one) => less.has(one) ? [] : itemsOf(one, work))
  ) : { all: [], covered: /* @__PURE__ */ new Set(), folders: [] };
  if (session2.isSpent()) return { ...none, gaps: session2.gaps(), hidden: session2.hidden() };
  const outer = new Set(rootsOf(session2.layers, /* @__PURE__ */ new Set()));
  const built = [
    ...roots.filter((one) => !covered.has(one) || stood.built.has(one.folder)).map((root) => ({
      folder: root.folder,
      isOuter: outer.has(root) && !covered.has(root),
      items: referenced(itemsOf(root, work))
    })),
    ...byDeployers(all, stood.built)
  ];
  if (session2.isSpent()) return { ...none, gaps: session2.gaps(), hidden: session2.hidden() };
  const made3 = Array.from(work.made, ([{ folder }, items2]) => ({ folder, items: items2 }));
  return {
    built: [...built, ...leftOut(built, [...made3, ...folders])],
    taken: new Set([...session2.taken, ...session2.laid].filter(session2.isTaken)),
    gaps: session2.gaps(),
    hidden: session2.hidden(),
    deployed: foldersOf(all),
    takes: {
      alone: new Set(roots.flatMap((one) => covered.has(one) ? [] : [one.folder])),
      taken: session2.taken,
      laid: session2.laid
    }
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
  return all.flatMap(({ deployer: { folder, name, file }, items: items2, lying }) => {
    const isOnly = counts.get(folder) === 1 && !alsoBuilt.has(folder);
    const own = `${folder}@${file.path}:${name}`;
    const made3 = referenced(items2);
    if (lying.length === 0) return [{ folder: isOnly ? folder : own, isOuter: true, items: made3 }];
    return [
      { folder, isOuter: true, items: referenced(lying) },
      { folder: own, isOuter: false, items: made3 }
    ];
  });
}
function leftOut(built, made3) {
  const kept = /* @__PURE__ */ new Set();
  for (const { items: items2 } of built) for (const { written: written3 } of items2) kept.add(written3);
  return made3.flatMap(({ folder, items: items2 }) => {
    const left = items2.filter(({ written: written3 }) => !kept.has(written3));
    for (const { written: written3 } of left) kept.add(written3);
    return left.length === 0 ? [] : [{ folder, isOuter: true, items: referenced(left) }];
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  kustomized
});
})
