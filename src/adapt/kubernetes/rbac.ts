// Roles and bindings → grants.

import type { Known, Value } from "../../base/known.ts";
import { dig, entries, field, isAbsent, items, text } from "../../base/value.ts";
import type { Link } from "../../model/declaration.ts";
import type { Grant, Holder } from "../../model/fact.ts";
import type { Privilege, RbacRule } from "../../model/privilege.ts";
import { declareObject, filledIn, namespaceIn, originIn, type KubernetesObject } from "./object.ts";

/** The ClusterRoles of all files, for what refers to them by name or by label. */
export type ClusterRoles = readonly KubernetesObject[];

/** A Role or ClusterRole. */
export function definition(object: KubernetesObject, clusterRoles: ClusterRoles): Grant {
  const namespaced = object.kind === "Role";
  const rules = items(field(object.body, "rules"));
  const namespace = namespaced ? object.namespace : null;
  const verbs = rules[0] ? field(rules[0], "verbs") : null;
  const declaration = declareObject(object, namespaced);
  const slots =
    verbs?.known && !isAbsent(verbs)
      ? { scope: { how: "replace" as const, at: verbs.at, indent: 0, attribute: "verbs" } }
      : {};
  return {
    kind: "grant",
    holders: namespaced ? [] : collectors(object),
    privileges: rules
      .filter((rule) => entries(rule).length > 0)
      .map((rule) => ruleOf(rule, namespace)),
    grants: namespaced ? [] : aggregated(object, clusterRoles),
    defines: true,
    on: null,
    ...declaration,
    slots: { ...declaration.slots, ...slots },
  };
}

export function ruleOf(rule: Value, namespace: string | null): RbacRule {
  const list = (name: string): readonly Known<string>[] =>
    items(field(rule, name)).flatMap((item): readonly Known<string>[] => {
      const word = filledIn(item);
      if (!word.known) return [word];
      return word.value === null ? [] : [{ ...word, value: word.value }];
    });
  return {
    kind: "rbac",
    apiGroups: list("apiGroups"),
    resources: list("resources"),
    resourceNames: list("resourceNames"),
    nonResourceURLs: list("nonResourceURLs"),
    verbs: list("verbs"),
    namespace,
    at: rule.at,
  };
}

/** Whoever holds one of the roles that every cluster has, and that collect by a label of their own, holds this one too. */
function collectors(object: KubernetesObject): readonly Holder[] {
  return entries(dig(object.body, "metadata", "labels")).flatMap(
    ([key, value]): readonly Holder[] => {
      const [, role] =
        /^rbac\.authorization\.k8s\.io\/aggregate-to-(view|edit|admin)$/.exec(key) ?? [];
      const set = text(value);
      if (role === undefined || !set.known || String(set.value) !== "true") return [];
      const label = `all holders of ${role}`;
      return [{ link: { how: "unknown", name: role, at: value.at }, person: "maybe", label }];
    },
  );
}

/** The ClusterRoles whose labels a ClusterRole collects. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles */
function aggregated(object: KubernetesObject, clusterRoles: ClusterRoles): readonly Link[] {
  const selectors = items(dig(object.body, "aggregationRule", "clusterRoleSelectors")).filter(
    (selector) => entries(selector).length > 0,
  );
  return selectors.flatMap((selector): readonly Link[] => {
    const wanted = entries(dig(selector, "matchLabels"));
    const isPlain = wanted.length > 0 && isAbsent(dig(selector, "matchExpressions"));
    const [rarest] = wanted
      .map(([key, value]) => labelled(clusterRoles, key, value))
      .toSorted((a, b) => a.length - b.length);
    // Too many to look at are not told either.
    const candidates = rarest && isPlain && rarest.length <= mostCollected ? rarest : [];
    const found = candidates.filter(
      (role) => role !== object && wanted.every(([key, value]) => hasLabel(role, key, value)),
    );
    // None in the tree: they stand elsewhere.
    if (found.length === 0) return [{ how: "unknown", name: "aggregationRule", at: selector.at }];
    return found.map((role): Link => {
      const name = role.name.known ? (role.name.value ?? "") : role.name.name;
      const at = selector.at;
      return {
        how: "name",
        platform: "kubernetes",
        type: "ClusterRole",
        namespace: null,
        name,
        at,
      };
    });
  });
}

const mostCollected = 256;
const byLabel = new WeakMap<ClusterRoles, Map<string, KubernetesObject[]>>();

/** The ClusterRoles that carry a label; read once for all who ask. */
function labelled(clusterRoles: ClusterRoles, key: string, value: Value): ClusterRoles {
  const known = byLabel.get(clusterRoles) ?? readLabels(clusterRoles);
  byLabel.set(clusterRoles, known);
  const wanted = text(value);
  return known.get(`${key}\n${wanted.known ? (wanted.value ?? "") : ""}`) ?? [];
}

function readLabels(clusterRoles: ClusterRoles): Map<string, KubernetesObject[]> {
  const found = new Map<string, KubernetesObject[]>();
  for (const role of clusterRoles) {
    for (const [key, value] of entries(dig(role.body, "metadata", "labels"))) {
      const label = text(value);
      const id = `${key}\n${label.known ? (label.value ?? "") : ""}`;
      const list = found.get(id);
      if (list) list.push(role);
      else found.set(id, [role]);
    }
  }
  return found;
}

function hasLabel(role: KubernetesObject, key: string, value: Value): boolean {
  const label = text(dig(role.body, "metadata", "labels", key));
  const wanted = text(value);
  return label.known && wanted.known && label.value !== null && label.value === wanted.value;
}

/** A RoleBinding or ClusterRoleBinding. One without subjects hands nothing to anybody. */
export function binding(object: KubernetesObject, clusterRoles: ClusterRoles): Grant {
  const namespaced = object.kind === "RoleBinding";
  const namespace = namespaced ? object.namespace : null;
  const holders = items(field(object.body, "subjects")).flatMap((subject) =>
    subjectHolder(subject, object),
  );
  const builtIn = holders.length === 0 ? null : roleUse(object, namespace, clusterRoles);
  const link = holders.length === 0 || builtIn ? null : roleLink(object, namespace);
  return {
    kind: "grant",
    holders,
    privileges: builtIn ? [builtIn] : [],
    grants: link ? [link] : [],
    defines: false,
    on: namespace === null ? null : `the namespace ${namespace}`,
    ...declareObject(object, namespaced),
  };
}

/** Roles that every cluster has. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const builtInRole = /^(cluster-admin|admin|edit|view|system:.*)$/;

function roleUse(
  object: KubernetesObject,
  namespace: string | null,
  clusterRoles: ClusterRoles,
): Privilege | null {
  const name = text(dig(object.body, "roleRef", "name"));
  const kind = text(dig(object.body, "roleRef", "kind"));
  if (!name.known || name.value === null || !builtInRole.test(name.value)) return null;
  if (kind.known && kind.value === "Role") return null;
  // A role of the tree with such a name is what it says there.
  const isOwn = (role: KubernetesObject): boolean =>
    role.name.known && role.name.value === name.value;
  if (name.value.startsWith("system:") && clusterRoles.some(isOwn)) return null;
  return {
    kind: "role",
    platform: "kubernetes",
    role: { ...name, value: name.value },
    scope: { ...name, value: namespace },
    scopeLevel: namespace === null ? "cluster" : "namespace",
    conditions: [],
    at: name.at,
  };
}

function roleLink(object: KubernetesObject, namespace: string | null): Link | null {
  const reference = field(object.body, "roleRef");
  if (isAbsent(reference)) return null;
  const name = filledIn(field(reference, "name"));
  if (!name.known || name.value === null)
    return { how: "unknown", name: name.known ? "" : name.name, at: name.at };
  const kind = text(field(reference, "kind"));
  const type = kind.known && kind.value === "Role" ? "Role" : "ClusterRole";
  return {
    how: "name",
    platform: "kubernetes",
    type,
    namespace: type === "Role" ? namespace : null,
    name: name.value,
    at: name.at,
  };
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
function subjectHolder(subject: Value, object: KubernetesObject): readonly Holder[] {
  const kind = text(field(subject, "kind"));
  const name = filledIn(field(subject, "name"));
  if (entries(subject).length === 0) return [];
  const label = name.known ? (name.value ?? "") : name.name;
  const given = namespaceIn(field(subject, "namespace"));
  const account = (namespace: string, account_: string): Holder => ({
    link: {
      how: "name",
      platform: "kubernetes",
      type: "ServiceAccount",
      namespace,
      name: account_,
      at: name.at,
    },
    person: "no",
    label: `${namespace}/${account_}`,
  });
  if (name.known && name.value === null)
    return [
      { link: { how: "unknown", name: "name", at: name.at }, person: "maybe", label: "name" },
    ];
  if (kind.known && kind.value === "ServiceAccount") {
    return [account(given ?? object.namespace, label)];
  }
  const named = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(label);
  if (named?.[1] !== undefined && named[2] !== undefined) return [account(named[1], named[2])];
  const at = name.known ? name.at : originIn(object.file, object.header);
  const isGroup = kind.known && kind.value === "Group";
  return [
    {
      link: { how: "unknown", name: label, at, ...(name.known ? {} : { because: name }) },
      person: personOf(isGroup, label, name.known),
      label,
    },
  ];
}

function personOf(isGroup: boolean, label: string, isKnown: boolean): Holder["person"] {
  if (/^system:(authenticated|unauthenticated|anonymous)$/.test(label)) return "everyone";
  if (label.startsWith("system:serviceaccounts") || label === "system:masters") return "maybe";
  if (label.startsWith("system:")) return "no";
  if (!isKnown) return "maybe";
  if (isGroup) {
    const machine =
      /(^|[-_.:])(sas?|svc|service-?accounts?|robots?|bots?|ci|cicd|nodes?)([-_.@]|$)/i;
    return machine.test(label) ? "maybe" : "yes";
  }
  if (label.endsWith("gserviceaccount.com")) return "no";
  return label.includes("@") ? "yes" : "maybe";
}
