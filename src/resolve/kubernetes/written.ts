// Manifest files → the objects that they hold: documents and items of lists, each with its kind and place.

import type { Value } from "../../base/known.ts";
import type { MappingNode, Node, Pair, Span } from "../../parse/yaml/tree.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import type { ManifestFile } from "../manifest.ts";

/** An object as its file has it. */
export interface Written {
  readonly file: ManifestFile;
  readonly node: MappingNode;
  readonly kind: string;
  readonly apiVersion: string;
  readonly body: Value;
  readonly at: Span;
  readonly header: Span;
  /** What decides whether it is there, where nobody can tell. */
  readonly open: string | null;
}

const mostItems = 20_000;

/** Objects of a file in order; a `List` gives its items. */
export function objectsIn(file: ManifestFile): readonly Written[] {
  const found: Written[] = [];
  const pending: Pending[] = file.tree.documents
    .flatMap(({ root, open = null }) =>
      root ? [{ node: root, kind: null, version: null, open }] : [],
    )
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
      for (const item of items.items.toReversed())
        pending.push({ ...itemOf(item, kind, version), open: next.open });
    } else found.push({ ...written(file, node, kind, version), open: next.open });
  }
  return found;
}

interface Pending {
  readonly node: Node;
  /** What the list around it says of all its items. */
  readonly kind: string | null;
  readonly version: string | null;
  readonly open: string | null;
}

/** The items of a `RoleList` need not say that they are of the kind `Role`; those of a `List` must. */
function itemOf(node: Node, listKind: string, version: string): Omit<Pending, "open"> {
  const kind = listKind.slice(0, -"List".length);
  return kind === "" ? { node, kind: null, version: null } : { node, kind, version };
}

function written(
  file: ManifestFile,
  node: MappingNode,
  kind: string,
  apiVersion: string,
): Omit<Written, "open"> {
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
    header: name ? { start: name.keySpan.start, end: name.value.end } : (first?.keySpan ?? node),
  };
}

function scalar(node: MappingNode, key: string): string | null {
  const value = pairIn(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}

export function pairIn(node: Node | null | undefined, key: string): Pair | undefined {
  return node?.kind === "mapping" ? node.pairs.find((pair) => pair.key === key) : undefined;
}
