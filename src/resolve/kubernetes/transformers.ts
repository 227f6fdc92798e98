// What a kustomization lists under `transformers`: kustomize's own, each with a configuration; others are programs and not run.
// https://kubectl.docs.kubernetes.io/references/kustomize/builtins/

import type { Value } from "../../base/known.ts";
import { dig, field, isAbsent } from "../../base/value.ts";
import { parseYaml } from "../../parse/yaml/parse.ts";
import { placeInScalar, toValue } from "../../parse/yaml/to-value.ts";
import { wordAt, type Item } from "./item.ts";
import { namedBy, type Entry, type Layer } from "./layer.ts";
import { bodiesAt, patchedBy } from "./patches.ts";
import type { Session } from "./session.ts";
import { inNamespace, labelled, renamed } from "./transform.ts";

/** In their order, after all that the kustomization says itself. */
export function transformedBy(
  items: readonly Item[],
  layer: Layer,
  session: Session,
): readonly Item[] {
  let made = items;
  for (const one of layer.transformers.flatMap((each) => configured(each, layer, session))) {
    if (!session.spend(made.length, one.at)) return made;
    made = transformed(made, one, layer, session);
  }
  return made;
}

/** One stands in a file, or in the list itself. */
function configured({ value, node }: Entry, layer: Layer, session: Session): readonly Value[] {
  const [named] = namedBy(value, layer.folder);
  if (!named) return [];
  const file = named.path === null ? null : session.fileAt(named.path);
  if (file) {
    session.laid.add(file.path);
    session.missed.add(file.path);
    return file.tree.documents.flatMap(({ root }) =>
      root ? [toValue(root, file.ref, 0, "kubernetes")] : [],
    );
  }
  if (node.kind === "scalar" && named.text.includes("\n")) {
    const place = placeInScalar(node, layer.file.ref);
    return parseYaml(named.text).documents.flatMap(({ root }) =>
      root ? [toValue(root, layer.file.ref, place, "kubernetes")] : [],
    );
  }
  const why = "it is not in the tree, or lists others";
  const what = `the transformer \`${named.text}\``;
  session.tell({ kind: "unreadable", at: value.at, what, why });
  return [];
}

function transformed(
  items: readonly Item[],
  one: Value,
  layer: Layer,
  session: Session,
): readonly Item[] {
  const kind = wordAt(one, "kind");
  const given = (...path: readonly string[]): Value | null => {
    const value = dig(one, ...path);
    return wordAt(value) === "" ? null : value;
  };
  const annotations = field(one, "annotations");
  switch (kind) {
    case "NamespaceTransformer": {
      const namespace = given("metadata", "namespace");
      const mode = wordAt(one, "setRoleBindingSubjects");
      const options = {
        unsetOnly: wordAt(one, "unsetOnly") === "true",
        subjects: mode === "allServiceAccounts" ? "all" : mode === "none" ? "none" : "default",
      } as const;
      return namespace ? items.map((item) => inNamespace(item, namespace, options)) : items;
    }
    case "PrefixTransformer":
    case "SuffixTransformer":
    case "PrefixSuffixTransformer":
      return items.map((item) => renamed(item, given("prefix"), given("suffix")));
    case "LabelTransformer":
      return items.map((item) => labelled(item, { labels: [field(one, "labels")], annotations }));
    case "AnnotationsTransformer":
      return items.map((item) => labelled(item, { labels: [], annotations }));
    case "PatchTransformer":
      return patchedAs(items, one, layer, session);
    case "ImageTagTransformer":
    case "ReplicaCountTransformer":
      return items;
    default: {
      const what = `the transformer \`${kind}\``;
      const why = "nhi-lint does not know it, or it is a program, which is not run";
      session.tell({ kind: "unsupported", at: one.at, what, why });
      return items;
    }
  }
}

/** `one`: what has `patch` or `path`, and `target`. */
export function patchedAs(
  items: readonly Item[],
  one: Value,
  layer: Pick<Layer, "folder">,
  session: Session,
): readonly Item[] {
  const text = field(one, "patch");
  const [path] = namedBy(field(one, "path"), layer.folder);
  const bodies = path ? bodiesAt(path, session) : documentsIn(text);
  const target = field(one, "target");
  const patch = {
    at: one,
    options: field(one, "options"),
    target: isAbsent(target) ? null : target,
  };
  return patchedBy(items, bodies, patch, session);
}

/** Of a text within a text no more is told than where it stands. */
function documentsIn(text: Value): readonly Value[] {
  const { file, start, end } = text.at;
  const place = (offset: number): number => Math.min(start + offset, end);
  return parseYaml(wordAt(text)).documents.flatMap(({ root }) =>
    root ? [toValue(root, file, place, "kubernetes")] : [],
  );
}
