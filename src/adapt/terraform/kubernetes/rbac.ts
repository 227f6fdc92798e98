// Turns the kubernetes provider's roles and bindings into grants.

import type { Known, Value } from "../../../base/known.ts";
import { choicesOf, dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Grant, Holder } from "../../../model/grant.ts";
import type { Privilege, RbacRule } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { personOf } from "../../kubernetes-subject.ts";
import type { Adapter } from "../adapter.ts";
import { valueSlot } from "../declare.ts";
import { referenceIn, textOf, typeOf, written } from "../reference.ts";
import { declareObject, namespaceText } from "./metadata.ts";
import { accountLink } from "./service-account.ts";

export const role: Adapter = (block) => [definition(block, namespaceText(block))];
export const clusterRole: Adapter = (block) => [definition(block, null)];

function definition(block: ResolvedBlock, namespace: string | null): Grant {
  const rules = items(field(block.body, "rule"));
  const first = rules[0];
  const slot = first ? valueSlot(block, field(first, "verbs"), "verbs") : undefined;
  return {
    kind: "grant",
    holders: [],
    privileges: rules.map((rule) => ruleOf(rule, namespace)),
    grants: [],
    defines: true,
    on: null,
    ...declareObject(block, namespace !== null, { slots: slot ? { scope: slot } : {} }),
  };
}

function ruleOf(rule: Value, namespace: string | null): RbacRule {
  const list = (name: string): readonly Known<string>[] => items(field(rule, name)).map(textOf);
  return {
    kind: "rbac",
    apiGroups: list("api_groups"),
    resources: list("resources"),
    resourceNames: list("resource_names"),
    nonResourceURLs: list("non_resource_urls"),
    verbs: list("verbs"),
    namespace,
    at: rule.at,
  };
}

export const roleBinding: Adapter = (block) => [binding(block, namespaceText(block))];
export const clusterRoleBinding: Adapter = (block) => [binding(block, null)];

function binding(block: ResolvedBlock, namespace: string | null): Grant {
  const name = dig(block.body, "role_ref", "name");
  const kind = dig(block.body, "role_ref", "kind");
  const named = choicesOf(name).map((one) => [one, roleUse(one, kind, namespace)] as const);
  const slot = valueSlot(block, name, "role_ref.name");
  return {
    kind: "grant",
    holders: items(field(block.body, "subject")).map((subject) => subjectHolder(subject, block)),
    privileges: named.flatMap(([, builtIn]) => builtIn ?? []),
    grants: named.flatMap(([one, builtIn]) =>
      builtIn ? [] : [roleLink(one, kind, namespace, block)],
    ),
    defines: false,
    on: namespace === null ? null : `the namespace ${namespace}`,
    ...declareObject(block, namespace !== null, { slots: slot ? { scope: slot } : {} }),
  };
}

/** Roles that every cluster has. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings */
const builtIn = /^(cluster-admin|admin|edit|view|system:.*)$/;

function roleUse(name: Value, kind: Value, namespace: string | null): Privilege | null {
  if (!name.known || typeof name.value !== "string" || !builtIn.test(name.value)) return null;
  if (kind.known && kind.value === "Role") return null;
  return {
    kind: "role",
    platform: "kubernetes",
    role: textOf(name),
    scope: { ...name, value: namespace },
    scopeLevel: namespace === null ? "cluster" : "namespace",
    conditions: [],
    at: name.at,
  };
}

function roleLink(name: Value, kind: Value, namespace: string | null, block: ResolvedBlock): Link {
  const reference = referenceIn(name);
  if (reference && /^kubernetes_(cluster_)?role(_v1)?$/.test(typeOf(reference.address))) {
    return { how: "reference", root: block.root, address: reference.address, at: name.at };
  }
  const shown = text(name);
  if (!shown.known || shown.value === null)
    return { how: "unknown", name: written(name), at: name.at };
  const clusterWide = !(kind.known && kind.value === "Role");
  return {
    how: "name",
    platform: "kubernetes",
    type: clusterWide ? "ClusterRole" : "Role",
    namespace: clusterWide ? null : namespace,
    name: shown.value,
    at: name.at,
  };
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects */
function subjectHolder(subject: Value, block: ResolvedBlock): Holder {
  const kind = written(field(subject, "kind"));
  const name = field(subject, "name");
  const label = written(name);
  if (kind === "ServiceAccount") {
    const given = field(subject, "namespace");
    // The provider fills in `default`, not the binding's namespace.
    const namespace = isAbsent(given) ? "default" : written(given);
    return {
      link: accountLink(name, namespace, block),
      person: "no",
      label: `${namespace}/${label}`,
    };
  }
  const account = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(label);
  if (kind === "User" && account?.[1] !== undefined && account[2] !== undefined && name.known) {
    const link: Link = {
      how: "name",
      platform: "kubernetes",
      type: "ServiceAccount",
      namespace: account[1],
      name: account[2],
      at: name.at,
    };
    return { link, person: "no", label };
  }
  return {
    link: { how: "unknown", name: label, at: name.at, ...(name.known ? {} : { because: name }) },
    person: personOf(label, kind === "Group", name.known),
    label,
  };
}
