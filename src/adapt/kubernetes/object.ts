// Manifest files → the objects they hold: documents and items of lists, each with its kind, name, namespace and place.

import { folderOf } from "../../base/folder.ts";
import { known, unknown, type Known, type Value } from "../../base/known.ts";
import { position, type Origin } from "../../base/origin.ts";
import { dig, fields, isAbsent, text } from "../../base/value.ts";
import type { Carrier, Declaration, LabelSet, Slot } from "../../model/declaration.ts";
import type { Node, Pair, Span } from "../../parse/yaml/tree.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { digest } from "../digest.ts";
import type { ManifestFile } from "../manifest.ts";
import { nearPragmas } from "../near.ts";

export interface KubernetesObject {
  readonly file: ManifestFile;
  readonly node: Node;
  readonly kind: string;
  readonly apiGroup: string;
  readonly body: Value;
  readonly name: Known<string | null>;
  /** Labels and annotations that kustomizations add. */
  readonly added: ReadonlyMap<string, Value>;
  /** What the object says, else what its kustomizations set, else `_`: whoever applies it decides. */
  readonly namespace: string;
  readonly at: Span;
  readonly header: Span;
}

const mostItems = 20_000;

/** What kustomizations say of a file's objects. */
export interface Overlay {
  readonly namespace: string | null;
  readonly labels: ReadonlyMap<string, Value>;
}

/** Objects of a file in order; a `List` gives its items. */
export function objectsOf(file: ManifestFile, overlay: Overlay): readonly KubernetesObject[] {
  const found: KubernetesObject[] = [];
  const pending: Pending[] = file.tree.documents
    .flatMap(({ root }) => (root ? [{ node: root, kind: null, version: null }] : []))
    .reverse();
  while (pending.length > 0 && found.length < mostItems) {
    const next = pending.pop();
    if (next?.node.kind !== "mapping") continue;
    const { node } = next;
    const kind = scalar(node, "kind") ?? next.kind;
    const version = scalar(node, "apiVersion") ?? next.version;
    if (kind === null || version === null || scalar(node, "$patch") === "delete") continue;
    const items = node.pairs.find((pair) => pair.key === "items")?.value;
    if (kind.endsWith("List") && items?.kind === "sequence") {
      for (const item of items.items.toReversed()) pending.push(itemOf(item, kind, version));
    } else found.push(objectOf(file, node, kind, version, overlay));
  }
  return found;
}

interface Pending {
  readonly node: Node;
  /** What the list around it says of all its items. */
  readonly kind: string | null;
  readonly version: string | null;
}

/** The items of a `RoleList` need not say that they are of the kind `Role`; those of a `List` must. */
function itemOf(node: Node, listKind: string, version: string): Pending {
  const kind = listKind.slice(0, -"List".length);
  return kind === "" ? { node, kind: null, version: null } : { node, kind, version };
}

function objectOf(
  file: ManifestFile,
  node: Node & { readonly kind: "mapping" },
  kind: string,
  version: string,
  overlay: Overlay,
): KubernetesObject {
  const body = toValue(node, file.ref, 0, "kubernetes");
  const metadata = node.pairs.find((pair) => pair.key === "metadata")?.value;
  const name =
    metadata?.kind === "mapping" ? metadata.pairs.find((pair) => pair.key === "name") : undefined;
  const first = node.pairs[0];
  const start = first?.keySpan.start ?? node.start;
  const given = namespaceIn(dig(body, "metadata", "namespace"));
  return {
    file,
    node,
    kind,
    apiGroup: version.includes("/") ? (version.split("/")[0] ?? "") : "",
    body,
    name: nameOf(body, name !== undefined),
    namespace: given ?? overlay.namespace ?? "_",
    added: overlay.labels,
    at: { start, end: Math.max(start, node.end) },
    header: name ? { start: name.keySpan.start, end: name.value.end } : (first?.keySpan ?? node),
  };
}

function scalar(node: Node & { readonly kind: "mapping" }, key: string): string | null {
  const value = node.pairs.find((pair) => pair.key === key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}

/** A placeholder of some templating (`$(NAME)`, `${NAME}`, `{{ … }}`, `<name>`) is no known text. */
const placeholder = /\$\(|\$\{|\{\{|^<.*>$/;

/** A text, unknown where somebody fills it in later; null for what is no text. */
export function filledIn(value: Value): Known<string | null> {
  const shown = text(value);
  return shown.known && shown.value !== null && placeholder.test(shown.value)
    ? unknown("expression", shown.at, shown.value)
    : shown;
}

/** As written, a placeholder too: those who use the same one mean the same namespace. */
export function namespaceIn(value: Value): string | null {
  const shown = text(value);
  return shown.known && shown.value !== null && shown.value !== "" && !shown.value.includes("/")
    ? shown.value
    : null;
}

function nameOf(body: Value, metadataHasName: boolean): Known<string | null> {
  const name = dig(body, "metadata", "name");
  // `name: ##NAME##` is a comment: somebody puts the name in.
  if (isAbsent(name) && metadataHasName) return unknown("expression", name.at, "name");
  if (isAbsent(name)) {
    const generated = text(dig(body, "metadata", "generateName"));
    return unknown(
      "computed",
      name.at,
      generated.known ? `${generated.value ?? ""}…` : "generateName",
    );
  }
  return filledIn(name);
}

export function originIn(file: ManifestFile, span: Span): Origin {
  return { file: file.ref, start: span.start, end: span.end };
}

/** `ServiceAccount/payments/exporter`; without a namespace for what belongs to the cluster. */
export function addressOf(object: KubernetesObject, namespaced: boolean): string {
  const name = object.name.known ? (object.name.value ?? "") : object.name.name;
  return namespaced ? `${object.kind}/${object.namespace}/${name}` : `${object.kind}/${name}`;
}

/** What every fact about an object shares. Its key has no file: an object may move within its folder. */
export function declareObject(object: KubernetesObject, namespaced: boolean): Declaration {
  const { file } = object;
  const address = addressOf(object, namespaced);
  const root = folderOf(file.path);
  const slot = annotationSlot(object);
  return {
    key: `kubernetes:${root}:${address}`,
    domain: "kubernetes",
    platform: "kubernetes",
    type: object.kind,
    address,
    generic: address,
    root,
    name: object.name,
    at: originIn(file, object.at),
    header: originIn(file, object.header),
    via: [],
    active: known(true, originIn(file, object.header)),
    loose: false,
    place: namespaced ? `kubernetes|${object.namespace}` : "kubernetes",
    content: digest(object.body),
    slots: slot ? { tag: slot, expiry: slot } : {},
    pragmas: nearPragmas(file, object.at),
  };
}

/** Annotations first: they may hold `@` and `/`, which labels may not. */
export function carrierOf(object: KubernetesObject): Carrier {
  const labels: LabelSet[] = [];
  for (const from of ["annotations", "labels"] as const) {
    const map = dig(object.body, "metadata", from);
    if (!isAbsent(map)) labels.push({ from, map });
  }
  const [first] = object.added.values();
  if (first) labels.push({ from: "kustomize", map: fields(object.added, first.at) });
  return { labels, texts: [], owners: [], kind: "tags" };
}

/** Behind the last annotation, else behind the name; none in JSON and in `{…}`, where a new line is no new entry. */
function annotationSlot({ file, node }: KubernetesObject): Slot | undefined {
  const metadata = pairIn(node, "metadata")?.value;
  const annotations = pairIn(metadata, "annotations")?.value;
  if (metadata?.kind !== "mapping" || isFlow(file, metadata)) return undefined;
  const holder = annotations?.kind === "mapping" ? annotations : metadata;
  if (isFlow(file, holder) || (annotations && holder === metadata)) return undefined;
  const before = holder === metadata ? pairIn(metadata, "name") : holder.pairs.at(-1);
  if (!before) return undefined;
  const end = Math.max(before.keySpan.end, before.value.end);
  const indent = position(originIn(file, before.keySpan)).column - 1;
  const at = originIn(file, { start: end, end });
  return { how: "insert", at, indent, attribute: "metadata.annotations" };
}

export function pairIn(node: Node | null | undefined, key: string): Pair | undefined {
  return node?.kind === "mapping" ? node.pairs.find((pair) => pair.key === key) : undefined;
}

function isFlow(file: ManifestFile, node: Node): boolean {
  return file.text[node.start] === "{";
}
