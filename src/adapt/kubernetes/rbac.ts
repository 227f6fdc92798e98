// Roles and bindings → grants.

import type { Known, Value } from "../../base/known.ts";
import { dig, entries, field, isAbsent, items, text } from "../../base/value.ts";
import type { Link } from "../../model/declaration.ts";
import type { Grant, Holder } from "../../model/grant.ts";
import type { Privilege, RbacRule } from "../../model/privilege.ts";
import { personOf } from "../kubernetes-subject.ts";
import { aggregated, collectors, type ClusterRoles } from "./aggregation.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { declareObject, namespaceIn, originIn, type KubernetesObject } from "./object.ts";

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
  if (name.value.startsWith("system:") && clusterRoles.all.some(isOwn)) return null;
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
    return { how: "unknown", name: name.known ? "roleRef.name" : name.name, at: name.at };
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
      person: personOf(label, isGroup, name.known),
      label,
    },
  ];
}
