// What a template may ask of the cluster: we take it for a current one that has what Kubernetes itself serves, as `helm template` does.

import { isHole, mapOf, type GoObject, type GoValue } from "./value.ts";

/** The one of which Helm 3.19 is built. */
const version = { major: "1", minor: "34", full: "v1.34.0" } as const;
const helm = "v3.19.0";

/** The groups and versions of client-go: https://github.com/kubernetes/client-go/blob/v0.34.0/kubernetes/scheme/register.go */
const served = new Set(
  (
    "v1 apps/v1 apps/v1beta1 apps/v1beta2 autoscaling/v1 autoscaling/v2 autoscaling/v2beta1 autoscaling/v2beta2 batch/v1 batch/v1beta1 " +
    "admissionregistration.k8s.io/v1 admissionregistration.k8s.io/v1alpha1 admissionregistration.k8s.io/v1beta1 apiextensions.k8s.io/v1 apiextensions.k8s.io/v1beta1 " +
    "authentication.k8s.io/v1 authentication.k8s.io/v1alpha1 authentication.k8s.io/v1beta1 authorization.k8s.io/v1 authorization.k8s.io/v1beta1 " +
    "certificates.k8s.io/v1 certificates.k8s.io/v1alpha1 certificates.k8s.io/v1beta1 coordination.k8s.io/v1 coordination.k8s.io/v1alpha2 coordination.k8s.io/v1beta1 " +
    "discovery.k8s.io/v1 discovery.k8s.io/v1beta1 events.k8s.io/v1 events.k8s.io/v1beta1 extensions/v1beta1 " +
    "flowcontrol.apiserver.k8s.io/v1 flowcontrol.apiserver.k8s.io/v1beta1 flowcontrol.apiserver.k8s.io/v1beta2 flowcontrol.apiserver.k8s.io/v1beta3 " +
    "internal.apiserver.k8s.io/v1alpha1 networking.k8s.io/v1 networking.k8s.io/v1beta1 node.k8s.io/v1 node.k8s.io/v1alpha1 node.k8s.io/v1beta1 " +
    "policy/v1 policy/v1beta1 rbac.authorization.k8s.io/v1 rbac.authorization.k8s.io/v1alpha1 rbac.authorization.k8s.io/v1beta1 " +
    "resource.k8s.io/v1 resource.k8s.io/v1alpha3 resource.k8s.io/v1beta1 resource.k8s.io/v1beta2 " +
    "scheduling.k8s.io/v1 scheduling.k8s.io/v1alpha1 scheduling.k8s.io/v1beta1 storage.k8s.io/v1 storage.k8s.io/v1alpha1 storage.k8s.io/v1beta1 storagemigration.k8s.io/v1alpha1"
  ).split(" "),
);

/** `policy/v1/PodDisruptionBudget` asks for a kind: every kind of a group that is served is taken to be. */
function has([asked = null]: readonly GoValue[]): GoValue {
  if (isHole(asked)) return asked;
  if (typeof asked !== "string") return false;
  if (served.has(asked)) return true;
  const group = asked.slice(0, asked.lastIndexOf("/"));
  return served.has(group) && /\/[A-Z]/.test(asked);
}

export const capabilities: GoObject = {
  kind: "object",
  fields: new Map<string, GoValue>([
    [
      "KubeVersion",
      {
        kind: "object",
        fields: new Map<string, GoValue>([
          ["Version", version.full],
          ["GitVersion", version.full],
          ["Major", version.major],
          ["Minor", version.minor],
        ]),
        methods: new Map([["String", () => version.full]]),
      },
    ],
    ["APIVersions", { kind: "object", fields: new Map(), methods: new Map([["Has", has]]) }],
    ["HelmVersion", mapOf([["Version", helm]])],
  ]),
  methods: new Map(),
};
