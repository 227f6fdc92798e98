// ClusterRoles and their labels → which collect which, and so whose holders hold them too.

import { append } from "../../base/grouped.ts";
import type { Value } from "../../base/known.ts";
import { dig, entries, isAbsent, items, text } from "../../base/value.ts";
import type { Link } from "../../model/declaration.ts";
import type { Holder } from "../../model/grant.ts";
import type { KubernetesObject } from "./object.ts";

/** ClusterRoles for what refers to them by name or by label: those of one installation, and those of all files. */
export interface ClusterRoles {
  readonly own: readonly KubernetesObject[];
  readonly all: readonly KubernetesObject[];
}

/** Whoever holds one of the roles that every cluster has, and that collect by a label of their own, holds this one too. */
export function collectors(object: KubernetesObject): readonly Holder[] {
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
export function aggregated(object: KubernetesObject, clusterRoles: ClusterRoles): readonly Link[] {
  const selectors = items(dig(object.body, "aggregationRule", "clusterRoleSelectors")).filter(
    (selector) => entries(selector).length > 0,
  );
  return selectors.flatMap((selector): readonly Link[] => {
    const own = collected(selector, object, clusterRoles.own);
    const found = own.length > 0 ? own : collected(selector, object, clusterRoles.all);
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

type Roles = readonly KubernetesObject[];

const mostCollected = 256;
const byLabel = new WeakMap<Roles, Map<string, KubernetesObject[]>>();

function collected(selector: Value, object: KubernetesObject, roles: Roles): Roles {
  const wanted = entries(dig(selector, "matchLabels"));
  const isPlain = wanted.length > 0 && isAbsent(dig(selector, "matchExpressions"));
  const [rarest] = wanted
    .map(([key, value]) => labelled(roles, key, value))
    .toSorted((a, b) => a.length - b.length);
  // Too many to look at are not told either.
  const candidates = rarest && isPlain && rarest.length <= mostCollected ? rarest : [];
  return candidates.filter(
    (role) => role !== object && wanted.every(([key, value]) => hasLabel(role, key, value)),
  );
}

/** The ClusterRoles that carry a label; read once for all who ask. */
function labelled(roles: Roles, key: string, value: Value): Roles {
  const known = byLabel.get(roles) ?? readLabels(roles);
  byLabel.set(roles, known);
  const wanted = text(value);
  return known.get(`${key}\n${wanted.known ? (wanted.value ?? "") : ""}`) ?? [];
}

function readLabels(roles: Roles): Map<string, KubernetesObject[]> {
  const found = new Map<string, KubernetesObject[]>();
  for (const role of roles) {
    for (const [key, value] of entries(dig(role.body, "metadata", "labels"))) {
      const label = text(value);
      const id = `${key}\n${label.known ? (label.value ?? "") : ""}`;
      append(found, id, role);
    }
  }
  return found;
}

function hasLabel(role: KubernetesObject, key: string, value: Value): boolean {
  const label = text(dig(role.body, "metadata", "labels", key));
  const wanted = text(value);
  return label.known && wanted.known && label.value !== null && label.value === wanted.value;
}
