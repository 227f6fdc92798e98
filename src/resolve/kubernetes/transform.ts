// What a kustomization lays over every object: a namespace, a prefix and suffix of names, labels, annotations.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/filters/namespace/namespace.go

import { known, type Value } from "../../base/known.ts";
import { field, isAbsent } from "../../base/value.ts";
import { listOf, put, putAt, withItems, withPairs } from "./edit.ts";
import { isClusterWide, wordAt, withBody, withName, type Item } from "./item.ts";
import type { Layer } from "./layer.ts";

export interface NamespaceOptions {
  /** Only where the object says none. */
  readonly unsetOnly: boolean;
  /** Which subjects of bindings it is written to. */
  readonly subjects: "default" | "all" | "none";
}

const usual: NamespaceOptions = { unsetOnly: false, subjects: "default" };

export function inNamespace(item: Item, namespace: Value, options = usual): Item {
  const { id, body } = item;
  if (id.kind === "Namespace" && id.group === "") return withName(item, namespace);
  const sets = !isClusterWide(id) && !(options.unsetOnly && id.namespace !== "");
  const moved = sets ? putAt(body, ["metadata", "namespace"], namespace) : body;
  const made =
    id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding"
      ? subjectsIn(moved, namespace, options)
      : moved;
  return made === body ? item : remembered(item, made);
}

/** What it was is kept even where the name stays: a reference may be to any of them. */
function remembered(item: Item, body: Value): Item {
  const made = withBody(item, body);
  return made.before.length > item.before.length
    ? made
    : { ...made, before: [...item.before, item.id] };
}

function subjectsIn(
  body: Value,
  namespace: Value,
  { subjects, unsetOnly }: NamespaceOptions,
): Value {
  const list = field(body, "subjects");
  const items = listOf(list);
  if (!items || subjects === "none") return body;
  const isMeant = (one: Value): boolean =>
    (subjects === "all"
      ? wordAt(one, "kind") === "ServiceAccount"
      : wordAt(one, "name") === "default") && !(unsetOnly && !isAbsent(field(one, "namespace")));
  if (!items.some(isMeant)) return body;
  return put(
    body,
    "subjects",
    withItems(
      list,
      items.map((one) => (isMeant(one) ? put(one, "namespace", namespace) : one)),
    ),
  );
}

const unnamed = /^(?:CustomResourceDefinition|APIService|Namespace)$/;

export function renamed(item: Item, prefix: Value | null, suffix: Value | null): Item {
  const first = item.before[0] ?? item.id;
  if (unnamed.test(first.kind) || item.id.name === "") return item;
  const before = field(field(item.body, "metadata"), "name");
  const [start, end] = [prefix, suffix].map((one) => (one ? wordAt(one) : ""));
  const through = [prefix, suffix].flatMap((one) => (one ? [one.at] : []));
  const name = known(`${start}${item.id.name}${end}`, before.at, [...before.through, ...through]);
  const made = withName(item, name);
  return {
    ...made,
    prefixes: start ? [...item.prefixes, start] : item.prefixes,
    suffixes: end ? [...item.suffixes, end] : item.suffixes,
  };
}

export function labelled(
  item: Item,
  { labels, annotations }: Pick<Layer, "labels" | "annotations">,
): Item {
  let { body } = item;
  for (const pairs of labels) body = withPairs(body, ["metadata", "labels"], pairs);
  body = withPairs(body, ["metadata", "annotations"], annotations);
  return body === item.body ? item : { ...item, body };
}
