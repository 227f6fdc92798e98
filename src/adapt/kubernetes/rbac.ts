// Roles and bindings → grants.

import { mapKnown, type Known, type Value } from "../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { Grant, Holder, Link } from "../../model/fact.ts";
import type { Privilege, RbacRule } from "../../model/privilege.ts";
import { declareObject, originIn, type KubernetesObject } from "./object.ts";

/** A Role or ClusterRole. */
export function definition(object: KubernetesObject): Grant {
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
    ...declaration,
    slots: { ...declaration.slots, ...slots },
    kind: "grant",
    holders: [],
    privileges: rules.filter((rule) => !isAbsent(rule)).map((rule) => ruleOf(rule, namespace)),
    grants: [],
    defines: true,
    on: null,
  };
}

function ruleOf(rule: Value, namespace: string | null): RbacRule {
  const list = (name: string): readonly Known<string>[] =>
    items(field(rule, name)).map((item) => mapKnown(text(item), (word) => word ?? ""));
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

/** A RoleBinding or ClusterRoleBinding. */
export function binding(object: KubernetesObject): Grant {
  const namespaced = object.kind === "RoleBinding";
  const namespace = namespaced ? object.namespace : null;
  const builtIn = roleUse(object, namespace);
  const link = builtIn ? null : roleLink(object, namespace);
  return {
    ...declareObject(object, namespaced),
    kind: "grant",
    holders: items(field(object.body, "subjects")).flatMap((subject) =>
      subjectHolder(subject, object),
    ),
    privileges: builtIn ? [builtIn] : [],
    grants: link ? [link] : [],
    defines: false,
    on: namespace === null ? null : `the namespace ${namespace}`,
  };
}

/** Roles that every cluster has. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const builtInRole = /^(cluster-admin|admin|edit|view|system:.*)$/;

function roleUse(object: KubernetesObject, namespace: string | null): Privilege | null {
  const name = text(dig(object.body, "roleRef", "name"));
  const kind = text(dig(object.body, "roleRef", "kind"));
  if (!name.known || name.value === null || !builtInRole.test(name.value)) return null;
  if (kind.known && kind.value === "Role") return null;
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
  const name = text(field(reference, "name"));
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
  const name = text(field(subject, "name"));
  if (isAbsent(subject)) return [];
  const label = name.known ? (name.value ?? "") : name.name;
  const given = text(field(subject, "namespace"));
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
  if (kind.known && kind.value === "ServiceAccount") {
    return [account(given.known && given.value !== null ? given.value : object.namespace, label)];
  }
  const named = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(label);
  if (named?.[1] !== undefined && named[2] !== undefined) return [account(named[1], named[2])];
  const at = name.known ? name.at : originIn(object.file, object.header);
  const isGroup = kind.known && kind.value === "Group";
  return [
    {
      link: { how: "unknown", name: label, at },
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
