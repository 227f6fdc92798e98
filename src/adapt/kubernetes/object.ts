// Objects as manifests or kustomizations make them → what adapters ask of each: its name, namespace and place, and how it declares a fact.

import { folderOf } from "../../base/folder.ts";
import { known, unknown, type Known, type Value } from "../../base/known.ts";
import { position, type Call, type Origin } from "../../base/origin.ts";
import { dig, isAbsent, text } from "../../base/value.ts";
import type { Carrier, Declaration, LabelSet, Slot } from "../../model/declaration.ts";
import type { Node, Span } from "../../parse/yaml/tree.ts";
import type { Item } from "../../resolve/kubernetes/item.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { pairIn, type Written } from "../../resolve/kubernetes/written.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { digest } from "../digest.ts";
import { nearPragmas } from "../near.ts";
import { staysOf } from "./stays.ts";

export interface KubernetesObject {
  readonly file: ManifestFile;
  readonly node: Node;
  readonly kind: string;
  readonly apiGroup: string;
  readonly body: Value;
  readonly name: Known<string | null>;
  /** What decides whether it is there, where nobody can tell. */
  readonly open: string | null;
  /** What the object says, else `_`: whoever applies it decides. */
  readonly namespace: string;
  readonly at: Span;
  readonly header: Span;
  /** The folder of the kustomization that makes it, else of its file. */
  readonly root: string;
  /** Lines of kustomizations that take it in, outermost first. */
  readonly via: readonly Call[];
  /** What kustomizations made it of; null where it stands alone. */
  readonly written: Written | null;
}

/** By itself. */
export function objectFrom(written: Written): KubernetesObject {
  const { file, node, kind, apiVersion, body, at, header, open } = written;
  return {
    file,
    node,
    kind,
    apiGroup: apiVersion.includes("/") ? (apiVersion.split("/")[0] ?? "") : "",
    body,
    name: nameOf(body, pairIn(pairIn(node, "metadata")?.value, "name") !== undefined),
    namespace: namespaceIn(dig(body, "metadata", "namespace")) ?? file.namespace ?? "_",
    open,
    at,
    header,
    root: file.root ?? folderOf(file.path),
    via: file.via ?? [],
    written: null,
  };
}

/** As kustomizations make it. */
export function objectMade({ written, body, id, via }: Item, root: string): KubernetesObject {
  const made = objectFrom({ ...written, kind: id.kind, body });
  return { ...made, root, via, written };
}

/** Null for what is no text, or an empty one, and where somebody fills it in. */
export function textIn(value: Known<string | null>): string | null {
  return value.known && value.value !== "" ? value.value : null;
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

function writtenAddress(written: Written, namespaced: boolean): string {
  return addressOf(objectFrom(written), namespaced);
}

/** What every fact about an object shares. Its key has no file: an object may move within its folder. */
export function declareObject(object: KubernetesObject, namespaced: boolean): Declaration {
  const { file } = object;
  const address = addressOf(object, namespaced);
  const { root, via } = object;
  const slot = annotationSlot(object);
  const stays = staysOf(object.body);
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
    via,
    ...(object.written && { written: writtenAddress(object.written, namespaced) }),
    active: activeOf(object),
    loose: false,
    place: namespaced ? `kubernetes|${object.namespace}` : "kubernetes",
    content: digest(object.body),
    slots: slot ? { tag: slot, expiry: slot } : {},
    pragmas: nearPragmas(file, object.at),
    ...(stays.length > 0 ? { stays } : {}),
  };
}

function activeOf({ file, header, open }: KubernetesObject): Known<boolean> {
  const at = originIn(file, header);
  return open === null ? known(true, at) : unknown("input-variable", at, open);
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

function isFlow(file: ManifestFile, node: Node): boolean {
  return file.text[node.start] === "{";
}
