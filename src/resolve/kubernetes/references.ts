// Names that objects use of each other → the names that kustomizations gave: subjects, bound roles, accounts of workloads.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/filters/nameref/nameref.go

import { append } from "../../base/grouped.ts";
import { known, type Value } from "../../base/known.ts";
import { dig, field, isAbsent } from "../../base/value.ts";
import { listOf, put, putAt, withItems } from "./edit.ts";
import { firstId, isClusterWide, namespaceOf, wordAt, type Item } from "./item.ts";

/** By kind and by each name that one had before. */
type Targets = ReadonlyMap<string, readonly Item[]>;

const template = ["spec", "template", "spec", "serviceAccountName"];
const accountPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ["Pod", ["spec", "serviceAccountName"]],
  ["StatefulSet", template],
  ["Deployment", template],
  ["ReplicationController", template],
  ["Job", template],
  ["DaemonSet", template],
  ["CronJob", ["spec", "jobTemplate", ...template]],
]);

export function referenced(items: readonly Item[]): readonly Item[] {
  const targets = new Map<string, Item[]>();
  for (const item of items)
    for (const name of new Set(item.before.map((id) => id.name))) {
      const key = `${item.id.kind} ${name}`;
      append(targets, key, item);
    }
  return targets.size === 0 ? items : items.map((item) => withReferences(item, targets));
}

function withReferences(item: Item, targets: Targets): Item {
  const body = bodyWith(item, targets);
  return body === item.body ? item : { ...item, body };
}

function bodyWith(item: Item, targets: Targets): Value {
  const { id, body } = item;
  if (id.kind === "RoleBinding" || id.kind === "ClusterRoleBinding")
    return withRole(item, withSubjects(item, body, targets), targets);
  if (id.kind === "Role" || id.kind === "ClusterRole") return withResourceNames(item, targets);
  const path = accountPaths.get(id.kind);
  return path ? namedAt(item, body, path, "ServiceAccount", targets) : body;
}

function namedAt(
  item: Item,
  body: Value,
  path: readonly string[],
  kind: string,
  targets: Targets,
): Value {
  const before = dig(body, ...path);
  const name = isAbsent(before) ? "" : wordAt(before);
  const target = name === "" ? null : chosen(item, targets.get(`${kind} ${name}`) ?? [], false);
  return target ? putAt(body, path, renamedAs(before, target)) : body;
}

function withRole(item: Item, body: Value, targets: Targets): Value {
  const kind = wordAt(body, "roleRef", "kind") === "Role" ? "Role" : "ClusterRole";
  return namedAt(item, body, ["roleRef", "name"], kind, targets);
}

/** Of whatever kind a subject is: kustomize looks at the name alone. */
function withSubjects(item: Item, body: Value, targets: Targets): Value {
  const list = field(body, "subjects");
  const subjects = listOf(list);
  if (!subjects) return body;
  const named = new Set(
    subjects
      .filter((one) => wordAt(one, "kind") === "ServiceAccount")
      .map((one) => wordAt(one, "namespace")),
  );
  const isNear = ({ id }: Item): boolean =>
    isClusterWide(item.id) || namespaceOf(id) === namespaceOf(item.id) || named.has(id.namespace);
  const made = subjects.map((one) => {
    const all = targets.get(`ServiceAccount ${wordAt(one, "name")}`) ?? [];
    const found = all.length > mostOfOneName ? [] : all.filter(isNear);
    const target = chosen(item, within(found, wordAt(one, "namespace")), true);
    if (!target) return one;
    const renamed = put(one, "name", renamedAs(field(one, "name"), target));
    const namespace = dig(target.body, "metadata", "namespace");
    return isAbsent(namespace) ? renamed : put(renamed, "namespace", namespace);
  });
  return made.every((one, index) => one === subjects[index])
    ? body
    : put(body, "subjects", withItems(list, made));
}

/** Those of a namespace, by the one that they had first, else by the one they have. */
function within(found: readonly Item[], namespace: string): readonly Item[] {
  if (namespace === "") return found;
  const first = found.filter((one) => namespaceOf(firstId(one)) === namespace);
  return first.length > 0 ? first : found.filter((one) => namespaceOf(one.id) === namespace);
}

function withResourceNames(item: Item, targets: Targets): Value {
  const list = field(item.body, "rules");
  const rules = listOf(list);
  if (!rules) return item.body;
  const made = rules.map((rule) => {
    const names = listOf(field(rule, "resourceNames"));
    if (!names) return rule;
    const next = names.map((name) => {
      const of = (kind: string): Item | null =>
        chosen(item, targets.get(`${kind} ${wordAt(name)}`) ?? [], false);
      const target = of("ConfigMap") ?? of("Secret");
      return target ? renamedAs(name, target) : name;
    });
    return next.every((one, index) => one === names[index])
      ? rule
      : put(rule, "resourceNames", withItems(field(rule, "resourceNames"), next));
  });
  return made.every((one, index) => one === rules[index])
    ? item.body
    : put(item.body, "rules", withItems(list, made));
}

function renamedAs(before: Value, target: Item): Value {
  const name = dig(target.body, "metadata", "name");
  return wordAt(before) === target.id.name
    ? before
    : known(target.id.name, before.at, [...before.through, name.at, ...name.through]);
}

const mostOfOneName = 500;

/** The one that is meant; null where there is none, or nobody can tell. `strict`: of one name in two namespaces none is. */
function chosen(item: Item, candidates: readonly Item[], strict: boolean): Item | null {
  if (candidates.length > mostOfOneName) return null;
  const inReach = candidates.filter(
    ({ id }) =>
      isClusterWide(item.id) ||
      isClusterWide(id) ||
      id.kind === "ServiceAccount" ||
      namespaceOf(id) === namespaceOf(item.id),
  );
  if (inReach.length === 1) return inReach[0] ?? null;
  let left = inReach.filter((one) => sameNaming(one, item, true));
  if (left.length > 1) left = left.filter((one) => sameNaming(one, item, false));
  const [first] = left;
  const isOne = left.every(
    ({ id }) => id.name === first?.id.name && (!strict || id.namespace === first.id.namespace),
  );
  return isOne ? (first ?? null) : null;
}

function sameNaming(one: Item, other: Item, allowsEmpty: boolean): boolean {
  const ends = (a: readonly string[], b: readonly string[]): boolean => {
    const [short, long] = a.length > b.length ? [b, a] : [a, b];
    if (short.length === 0) return allowsEmpty || long.length === 0;
    return short.every((word, index) => word === long[index + long.length - short.length]);
  };
  return ends(one.prefixes, other.prefixes) && ends(one.suffixes, other.suffixes);
}
