// Kubernetes manifests → facts: service accounts, their standing tokens, roles and bindings; a gap for identities of kinds we do not know.

import type { Gap } from "../../base/gap.ts";
import type { Fact } from "../../model/fact.ts";
import type { Facts } from "../../model/model.ts";
import type { ManifestFile } from "../manifest.ts";
import { secretTokens, serviceAccount } from "./account.ts";
import type { ClusterRoles } from "./aggregation.ts";
import { awsAuth, isAwsAuth } from "./aws-auth.ts";
import { inlinePatches } from "./inline-patch.ts";
import { isKustomization, readKustomizations } from "./kustomization.ts";
import { addressOf, objectsOf, originIn, type KubernetesObject } from "./object.ts";
import { bundleGrants } from "./operator-bundle.ts";
import { binding, definition } from "./rbac.ts";
import { asPatch, patchesBy, withPatches, type Patch } from "./patch.ts";
import { podTokens, unmountedTokens, type Unmounted } from "./workload.ts";

/** Files that do not parse are left out: their gap is told elsewhere. */
export function adaptKubernetes(files: readonly ManifestFile[]): Facts {
  const { namespaceOf, labelsOf, patches, gaps: unread } = readKustomizations(files);
  const written = files
    .filter((file) => !isKustomization(file.path))
    .flatMap((file) => {
      const overlay = { namespace: namespaceOf(file.path), labels: labelsOf(file.path) };
      return objectsOf(file, overlay);
    });
  const objects = written.filter((object) => !patches.has(object.file.path));
  // Patches too, for they may give a role the label by which others collect it.
  const clusterRoles = written.filter((object) => object.kind === "ClusterRole" && isRbac(object));
  const unmounted = unmountedTokens(objects);
  const patchesOf = patchesBy([
    ...written.filter((object) => patches.has(object.file.path)).flatMap(asPatch),
    ...files.filter(({ path }) => isKustomization(path)).flatMap(inlinePatches),
  ]);
  const facts = objects.flatMap((object) =>
    isRbac(object) ? grantsOf(object, patchesOf(object), clusterRoles) : factsOf(object, unmounted),
  );
  const gaps = [...objects.filter(isUnknownIdentity).map(unknownKind), ...unread];
  return { facts: distinct(facts), moves: [], adoptions: [], releases: [], gaps };
}

function isRbac(object: KubernetesObject): boolean {
  return object.apiGroup === "rbac.authorization.k8s.io";
}

function grantsOf(
  object: KubernetesObject,
  patches: readonly Patch[],
  clusterRoles: ClusterRoles,
): readonly Fact[] {
  switch (object.kind) {
    case "Role":
    case "ClusterRole":
      return [withPatches(object, patches, (one) => definition(one, clusterRoles))];
    case "RoleBinding":
    case "ClusterRoleBinding":
      return [withPatches(object, patches, (one) => binding(one, clusterRoles))];
    default:
      return [];
  }
}

function factsOf(object: KubernetesObject, unmounted: Unmounted): readonly Fact[] {
  switch (object.kind) {
    case "ServiceAccount":
      return object.apiGroup === ""
        ? [serviceAccount(object, unmounted.get(addressOf(object, true)))]
        : [];
    case "Secret":
      return object.apiGroup === "" ? secretTokens(object) : [];
    case "ConfigMap":
      return isAwsAuth(object) ? awsAuth(object) : [];
    case "ClusterServiceVersion":
      return bundleGrants(object);
    default:
      return podTokens(object, unmounted);
  }
}

/**
 * Where one folder declares an object in several files (variants of an installation), each is told by its file, and what such
 * a file refers to is looked for there first.
 */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const filesOf = new Map<string, Set<string>>();
  for (const fact of facts) {
    const paths = filesOf.get(fact.key) ?? new Set<string>();
    filesOf.set(fact.key, paths.add(fact.at.file.path));
  }
  const variants = new Set(
    [...filesOf.values()].filter(({ size }) => size > 1).flatMap((paths) => [...paths]),
  );
  return facts.map((fact) => {
    const { path } = fact.at.file;
    if (!variants.has(path)) return fact;
    const isCopied = (filesOf.get(fact.key)?.size ?? 0) > 1;
    const key = isCopied ? `${fact.key}@${path.slice(path.lastIndexOf("/") + 1)}` : fact.key;
    return { ...fact, key, root: path };
  });
}

/** Custom kinds by which operators make identities or hand out credentials. */
const identityKinds =
  /^(IAM(ServiceAccount|Role|User|Policy\w*|AccessKey|PartialPolicy)|AzureIdentity(Binding)?|UserAssignedIdentity|FederatedIdentityCredential|RoleAssignment|ClusterSPIFFEID|ServiceAccountKey|AccessKey|VaultRole|PodIdentityAssociation|WorkloadIdentity\w*)$/;

/** Groups of operators that make what their names say: `Role` of `iam.aws.crossplane.io`, RBAC of OpenShift's own kind. */
const identityGroups =
  /^(iam|managedidentity|cloudplatform|azuread|applications\.azuread|serviceprincipals\.azuread)\.|^authorization\.(openshift\.io$|azure)/;
const kindsThere =
  /^((Cluster)?Role(Binding)?|User|Group|Policy|ServiceAccount\w*|AccessKey|\w*PolicyAttachment|OpenIDConnectProvider|Application|ServicePrincipal|Password|Certificate|RoleAssignment|\w*IAM\w*|UserAssignedIdentity)$/;

function isUnknownIdentity({ apiGroup, kind }: KubernetesObject): boolean {
  if (!apiGroup.includes(".") || apiGroup.endsWith(".k8s.io")) return false;
  return identityKinds.test(kind) || (identityGroups.test(apiGroup) && kindsThere.test(kind));
}

function unknownKind(object: KubernetesObject): Gap {
  return {
    kind: "unknown-type",
    at: originIn(object.file, object.header),
    what: `\`${addressOf(object, true)}\``,
    why: `nhi-lint does not know the kind \`${object.kind}\` of \`${object.apiGroup}\`, and its name suggests a machine identity`,
  };
}
