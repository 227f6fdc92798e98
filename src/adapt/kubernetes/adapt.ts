// Kubernetes manifests → facts: service accounts, their standing tokens, roles and bindings; a gap for identities of kinds we do not know.

import type { Gap } from "../../base/gap.ts";
import { dig, text } from "../../base/value.ts";
import type { Fact } from "../../model/fact.ts";
import type { Facts, Unseen } from "../../model/tree-facts.ts";
import { kustomized } from "../../resolve/kubernetes/build.ts";
import { mayBuild, none, saidOnce, type Takes } from "../../resolve/kubernetes/built.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { isKustomization } from "../../resolve/kubernetes/paths.ts";
import type { Hidden, Listing, Stood } from "../../resolve/kubernetes/session.ts";
import { objectsIn } from "../../resolve/kubernetes/written.ts";
import { digest } from "../digest.ts";
import { secretTokens, serviceAccount } from "./account.ts";
import { actsAs } from "./acts-as.ts";
import type { ClusterRoles } from "./aggregation.ts";
import { awsAuth, isAwsAuth } from "./aws-auth.ts";
import {
  clusterToken,
  kubeConfigToken,
  deployerTokens,
  reachingIn,
  type Reached,
  type Reaching,
} from "./cluster-access.ts";
import { chartRunners } from "./chart-runners.ts";
import { chartAccounts } from "./chart-values.ts";
import { addressOf, objectFrom, objectMade, originIn, type KubernetesObject } from "./object.ts";
import { handedOn, handingIn, type Handing } from "./handed-on.ts";
import { secretUses, type SecretUses } from "./secret-use.ts";
import { bundleGrants } from "./operator-bundle.ts";
import { binding, definition } from "./rbac.ts";
import { storeKey } from "./store-key.ts";
import { podTokens, unmountedTokens, type Unmounted } from "./workload.ts";

/** What kustomizations may name beside manifests. */
export interface Around {
  readonly others: readonly ManifestFile[];
  readonly tree: Listing;
  /** Whether a secret may be of somebody whom the tree makes, also where no manifest here hands any on. */
  readonly mayOpen?: boolean;
  /** Those that Terraform makes known to Argo CD. */
  readonly clusters?: readonly Reached[] | undefined;
  /** Unset for what no change found. */
  readonly stood?: Stood | undefined;
}

export interface ManifestFacts extends Facts {
  /** What the next change finds. */
  readonly takes: Takes;
}

/** Files that do not parse are left out: their gap is told elsewhere. */
export function adaptKubernetes(
  files: readonly ManifestFile[],
  { others, tree, mayOpen, clusters = [], stood }: Around,
): ManifestFacts {
  const made = mayBuild(files) ? kustomized(files, others, tree, stood) : none;
  const { built, taken, gaps: unread, hidden } = made;
  const alone = files
    .filter(({ path }) => !isKustomization(path) && !taken.has(path))
    .flatMap((file) => objectsIn(file).map(objectFrom));
  const groups = saidOnce(built).map(({ folder, items }) =>
    items.map((one) => objectMade(one, folder)),
  );
  const all = [alone, ...groups].flatMap((group) => group.filter(isClusterRole));
  const handing = handingIn([alone, ...groups], () =>
    others.flatMap((file) => objectsIn(file).map(objectFrom)),
  );
  const reaching = reachingIn([alone, ...groups], tree, clusters);
  const isOpen = handing !== null || mayOpen === true;
  const around = { all, handing, reaching, mayOpen: isOpen, has: tree.has };
  const [loose = [], ...rest] = [alone, ...groups].map((group) => factsOfAll(group, around));
  const fixed = rest.flat();
  const unknown = [alone, ...groups].flatMap((group) => group.filter(isUnknownIdentity));
  const gaps = [...once(unknown).map(unknownKind), ...unread, ...(handing?.gaps() ?? [])];
  return {
    facts: [...distinct(loose, fixed), ...fixed],
    moves: [],
    adoptions: [],
    releases: [],
    unseen: hidden.map(unseenOf),
    deployed: made.deployed.map(([folder, by]) => ({ folder, by })),
    takes: made.takes,
    gaps,
    ...(handing?.isChoosing() && { choosesNamespaces: true }),
  };
}

/** From a server, or made by a program: new, it is a warning. */
function unseenOf({ gap: { at, what, why }, folder, written }: Hidden): Unseen {
  return { root: folder, address: "kustomization", what, why, content: digest(written), at };
}

/** What the whole tree says of each group of objects. */
interface Beside {
  readonly all: readonly KubernetesObject[];
  /** Null where the tree hands no secrets on. */
  readonly handing: Handing | null;
  readonly reaching: Reaching;
  /** Whether a secret may be of somebody whom the tree makes. */
  readonly mayOpen: boolean;
  readonly has: Listing["has"];
}

/** Of what one kustomization makes, or of all that stands alone. */
function factsOfAll(
  objects: readonly KubernetesObject[],
  { all, handing, reaching, mayOpen, has }: Beside,
): readonly Fact[] {
  const clusterRoles = { own: objects.filter(isClusterRole), all };
  const of = {
    unmounted: unmountedTokens(objects),
    uses: mayOpen ? secretUses(objects) : null,
    handing,
    reaching,
  };
  return objects.flatMap((object) => {
    const made = isRbac(object)
      ? grantsOf(object, clusterRoles)
      : [...factsOf(object, of), ...chartAccounts(object, has), ...chartRunners(object, has)];
    return object.file.isSealed === true ? made.map((fact) => ({ ...fact, slots: {} })) : made;
  });
}

/** Several kustomizations may make their own of one object. */
function once(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return [...new Map(objects.map((one) => [one.node, one])).values()];
}

function isRbac(object: KubernetesObject): boolean {
  return object.apiGroup === "rbac.authorization.k8s.io";
}

function isClusterRole(object: KubernetesObject): boolean {
  return object.kind === "ClusterRole" && isRbac(object);
}

function grantsOf(object: KubernetesObject, clusterRoles: ClusterRoles): readonly Fact[] {
  switch (object.kind) {
    case "Role":
    case "ClusterRole":
      return [definition(object, clusterRoles)];
    case "RoleBinding":
    case "ClusterRoleBinding":
      return [binding(object, clusterRoles)];
    default:
      return [];
  }
}

interface OfAll {
  readonly unmounted: Unmounted;
  readonly uses: SecretUses | null;
  readonly handing: Handing | null;
  readonly reaching: Reaching;
}

function factsOf(
  object: KubernetesObject,
  { unmounted, uses, handing, reaching }: OfAll,
): readonly Fact[] {
  switch (object.kind) {
    case "ServiceAccount": {
      const address = addressOf(object, true);
      return object.apiGroup === ""
        ? [serviceAccount(object, unmounted.get(address), uses?.get(address))]
        : [];
    }
    case "Secret":
      return object.apiGroup === "" ? [...secretTokens(object), ...clusterToken(object)] : [];
    case "ConfigMap":
      return isAwsAuth(object) ? awsAuth(object) : [];
    case "ClusterServiceVersion":
      return bundleGrants(object);
    default:
      return [
        ...podTokens(object, unmounted),
        ...actsAs(object),
        ...deployerTokens(object, reaching),
        ...kubeConfigToken(object),
        ...storeKey(object),
        ...(handing ? handedOn(object, handing) : []),
      ];
  }
}

/**
 * Where one folder declares an object in several files (variants of an installation), each is told by its file, and what such
 * a file refers to is looked for there first.
 */
function distinct(facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  const filesOf = new Map<string, Set<string>>();
  // What a kustomization of the folder makes may be called so, too.
  for (const fact of others) filesOf.set(fact.key, new Set([""]));
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

/** The identity that it gives is the account's own: https://github.com/spiffe/spire-controller-manager/blob/main/docs/clusterspiffeid-crd.md */
const accountTemplate =
  /^spiffe:\/\/[^/]+\/ns\/\{\{ *\.PodMeta\.Namespace *\}\}\/sa\/\{\{ *\.PodSpec\.ServiceAccountName *\}\}$/;

function isOfAccounts({ kind, body }: KubernetesObject): boolean {
  const template = text(dig(body, "spec", "spiffeIDTemplate"));
  return kind === "ClusterSPIFFEID" && template.known && accountTemplate.test(template.value ?? "");
}

function isUnknownIdentity(object: KubernetesObject): boolean {
  const { apiGroup, kind } = object;
  if (isOfAccounts(object)) return false;
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
