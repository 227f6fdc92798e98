// Manifest files → the objects they hold: documents and items of lists, each with its kind, name, namespace and place.

import { known, unknown, type Known, type Value } from "../../base/known.ts";
import { isFields, isItems } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { dig, isAbsent, text } from "../../base/value.ts";
import type { Carrier, Declaration, LabelSet, Slot } from "../../model/fact.ts";
import type { Node, Span } from "../../parse/yaml/tree.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { digest } from "../digest.ts";
import type { ManifestFile } from "../manifest.ts";
import { nearPragmas } from "../near.ts";

export interface KubernetesObject {
  readonly file: ManifestFile;
  readonly kind: string;
  readonly apiGroup: string;
  readonly body: Value;
  readonly name: Known<string | null>;
  /** What the object says, else what a kustomization beside it sets, else `_`: whoever applies it decides. */
  readonly namespace: string;
  readonly at: Span;
  readonly header: Span;
}

const mostItems = 20_000;

/** Objects of a file in order; a `List` gives its items. `namespaces`: what kustomizations set, by folder. */
export function objectsOf(
  file: ManifestFile,
  namespaces: ReadonlyMap<string, string>,
): readonly KubernetesObject[] {
  const found: KubernetesObject[] = [];
  const pending = file.tree.documents.flatMap(({ root }) => (root ? [root] : [])).reverse();
  while (pending.length > 0 && found.length < mostItems) {
    const node = pending.pop();
    if (node?.kind !== "mapping") continue;
    const kind = scalar(node, "kind");
    const version = scalar(node, "apiVersion");
    if (kind === null || version === null) continue;
    if (kind.endsWith("List")) {
      const items = node.pairs.find((pair) => pair.key === "items")?.value;
      if (items?.kind === "sequence") pending.push(...[...items.items].reverse());
      continue;
    }
    found.push(objectOf(file, node, kind, version, namespaces));
  }
  return found;
}

function objectOf(
  file: ManifestFile,
  node: Node & { readonly kind: "mapping" },
  kind: string,
  version: string,
  namespaces: ReadonlyMap<string, string>,
): KubernetesObject {
  const body = toValue(node, file.ref, 0, "kubernetes");
  const metadata = node.pairs.find((pair) => pair.key === "metadata")?.value;
  const name =
    metadata?.kind === "mapping" ? metadata.pairs.find((pair) => pair.key === "name") : undefined;
  const first = node.pairs[0];
  const start = first?.keySpan.start ?? node.start;
  const given = literal(dig(body, "metadata", "namespace"));
  return {
    file,
    kind,
    apiGroup: version.includes("/") ? (version.split("/")[0] ?? "") : "",
    body,
    name: nameOf(body),
    namespace: given ?? namespaces.get(folderOf(file.path)) ?? "_",
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

function literal(value: Value): string | null {
  const shown = text(value);
  return shown.known && shown.value !== null && !placeholder.test(shown.value) ? shown.value : null;
}

function nameOf(body: Value): Known<string | null> {
  const name = dig(body, "metadata", "name");
  const shown = text(name);
  if (isAbsent(name)) {
    const generated = text(dig(body, "metadata", "generateName"));
    return unknown(
      "computed",
      name.at,
      generated.known ? `${generated.value ?? ""}…` : "generateName",
    );
  }
  if (shown.known && shown.value !== null && placeholder.test(shown.value))
    return unknown("expression", shown.at, shown.value);
  return shown;
}

export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
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
  return { labels, texts: [], owners: [], kind: "tags" };
}

function annotationSlot(object: KubernetesObject): Slot | undefined {
  const annotations = dig(object.body, "metadata", "annotations");
  const anchor = isAbsent(annotations) ? dig(object.body, "metadata", "name") : annotations;
  if (!anchor.known || isAbsent(anchor)) return undefined;
  const end = isFields(anchor.value) || isItems(anchor.value) ? anchor.at.start : anchor.at.end;
  const at = { file: anchor.at.file, start: end, end };
  return {
    how: "insert",
    at,
    indent: isAbsent(annotations) ? 2 : 4,
    attribute: "metadata.annotations",
  };
}
