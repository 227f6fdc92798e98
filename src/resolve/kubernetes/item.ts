// An object on its way through kustomizations: what it is now, what it was called before, and who took it in.

import type { Value } from "../../base/known.ts";
import type { Call, Origin } from "../../base/origin.ts";
import { dig, text } from "../../base/value.ts";
import { putAt } from "./edit.ts";
import type { Written } from "./written.ts";

/** By which a patch, a selector or a reference may mean it. */
export interface Id {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  /** Empty where nothing says it. */
  readonly namespace: string;
}

export interface Item {
  readonly written: Written;
  readonly body: Value;
  readonly id: Id;
  /** What it was before, first of all as it is written. */
  readonly before: readonly Id[];
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  /** The lines that take it in, outermost first. */
  readonly via: readonly Call[];
}

export function itemFrom(written: Written): Item {
  const id = idOf(written.body, written.kind, written.apiVersion);
  return { written, body: written.body, id, before: [], prefixes: [], suffixes: [], via: [] };
}

export function idOf(body: Value, kind = "", apiVersion = ""): Id {
  const slash = apiVersion.indexOf("/");
  return {
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: wordAt(body, "metadata", "name"),
    namespace: wordAt(body, "metadata", "namespace"),
  };
}

export function wordAt(value: Value, ...path: readonly string[]): string {
  const word = text(dig(value, ...path));
  return word.known ? (word.value ?? "") : word.name;
}

/** As it was when it was first read. */
export function firstId({ id, before }: Item): Id {
  return before[0] ?? id;
}

/** With another body: named anew where that says so. */
export function withBody(item: Item, body: Value, keepsBefore = true): Item {
  const kind = wordAt(body, "kind") || item.id.kind;
  const [name, namespace] = [
    wordAt(body, "metadata", "name"),
    wordAt(body, "metadata", "namespace"),
  ];
  const id = { ...item.id, kind, name, namespace };
  const isSame = name === item.id.name && namespace === item.id.namespace && kind === item.id.kind;
  const before = isSame || !keepsBefore ? item.before : [...item.before, item.id];
  return { ...item, body, id, before };
}

export function withName(item: Item, name: Value): Item {
  return withBody(item, putAt(item.body, ["metadata", "name"], name));
}

export function takenIn(item: Item, address: string, at: Origin): Item {
  return { ...item, via: [{ address, header: at, at }, ...item.via] };
}

/** Of Kubernetes' own kinds. https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.2/kyaml/openapi/openapi.go */
const clusterWide: ReadonlySet<string> = new Set(
  [
    " Namespace Node PersistentVolume ComponentStatus",
    "admissionregistration.k8s.io MutatingWebhookConfiguration ValidatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
    "apiextensions.k8s.io CustomResourceDefinition",
    "apiregistration.k8s.io APIService",
    "certificates.k8s.io CertificateSigningRequest",
    "flowcontrol.apiserver.k8s.io FlowSchema PriorityLevelConfiguration",
    "networking.k8s.io IngressClass",
    "node.k8s.io RuntimeClass",
    "policy PodSecurityPolicy",
    "rbac.authorization.k8s.io ClusterRole ClusterRoleBinding",
    "scheduling.k8s.io PriorityClass",
    "storage.k8s.io CSIDriver CSINode StorageClass VolumeAttachment",
  ].flatMap((line) => {
    const [group = "", ...kinds] = line.split(" ");
    return kinds.map((kind) => `${group}/${kind}`);
  }),
);

export function isClusterWide({ group, kind }: Id): boolean {
  return clusterWide.has(`${group}/${kind}`);
}

/** As kustomize compares them: without one it is `default`. */
export function namespaceOf(id: Id): string {
  return isClusterWide(id) ? "_non_namespaceable_" : id.namespace || "default";
}

export function isSameId(one: Id, other: Id): boolean {
  return (
    one.name === other.name &&
    one.kind === other.kind &&
    one.group === other.group &&
    namespaceOf(one) === namespaceOf(other)
  );
}

const ours: ReadonlySet<string> = new Set([
  "ServiceAccount",
  "Role",
  "ClusterRole",
  "RoleBinding",
  "ClusterRoleBinding",
]);

/** Whether it matters to us what becomes of it: what else a patch misses is nobody's loss. */
export function isOurs(kind: string): boolean {
  return ours.has(kind);
}
