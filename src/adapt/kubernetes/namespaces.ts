// Namespaces of a tree → which of them selectors choose by their labels.

import type { Gap } from "../../base/gap.ts";
import { append } from "../../base/grouped.ts";
import { known, unknown, type Value } from "../../base/known.ts";
import { dig, field, items, text } from "../../base/value.ts";
import { sizeOf } from "../../resolve/kubernetes/edit.ts";
import { selectsLabels, type LabelOf } from "../../resolve/kubernetes/label-selector.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import type { KubernetesObject } from "./object.ts";

export interface Namespaces {
  /** Those of the tree that a selector certainly chooses. */
  readonly chosen: (selector: Value) => readonly string[];
  /** Null: nobody can tell. */
  readonly isChosen: (selector: Value, name: string) => boolean | null;
  readonly gaps: () => readonly Gap[];
}

/** A part of a selector, held against a namespace: for all of a tree. */
const mostSteps = 2_000_000;

/** `objects`: all of the tree. Variants of a tree may give one namespace other labels: all must say the same. */
export function namespacesIn(objects: readonly KubernetesObject[]): Namespaces {
  const labels = new Map<string, Value[]>();
  const named = new Set<string>();
  for (const object of objects) {
    if (object.namespace !== "_") named.add(object.namespace);
    const { kind, apiGroup, name, body } = object;
    if (kind !== "Namespace" || apiGroup !== "" || !name.known || name.value === null) continue;
    named.add(name.value);
    append(labels, name.value, dig(body, "metadata", "labels"));
  }
  let left = mostSteps;
  const gaps: Gap[] = [];
  const isChosen: Namespaces["isChosen"] = (selector, name) => {
    if (left < 0) return null;
    left -= sizeOf(selector, mostSteps);
    if (left < 0) gaps.push(tooMany(selector));
    const declared = labels.get(name) ?? [unknown("computed", selector.at, `labels of ${name}`)];
    const answers = new Set(declared.map((one) => selectsLabels(selector, labelOf(one, name))));
    const [answer = null, ...others] = answers;
    return others.length === 0 ? answer : null;
  };
  return {
    isChosen,
    gaps: () => gaps,
    chosen: (selector) =>
      [...new Set([...named, ...namesIn(selector)])].filter((name) => isChosen(selector, name)),
  };
}

function tooMany({ at }: Value): Gap {
  const why = "too many selectors choose among too many namespaces";
  return { kind: "bound", at, what: "what else is handed to namespaces by their labels", why };
}

/** Every namespace bears its name: https://kubernetes.io/docs/reference/labels-annotations-taints/#kubernetes-io-metadata-name */
const ownName = "kubernetes.io/metadata.name";

function labelOf(labels: Value, name: string): LabelOf {
  return (key) => (key === ownName ? known(name, labels.at) : filledIn(field(labels, key)));
}

/** Those that it names, whether anything declares them or not. */
function namesIn(selector: Value): readonly string[] {
  const exact = dig(selector, "matchLabels", ownName);
  const listed = items(field(selector, "matchExpressions")).flatMap((one) => {
    const key = text(field(one, "key"));
    return key.known && key.value === ownName ? items(field(one, "values")) : [];
  });
  return [exact, ...listed].flatMap((one) => {
    const name = filledIn(one);
    return name.known && name.value !== null ? [name.value] : [];
  });
}
