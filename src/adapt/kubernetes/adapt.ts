// Kubernetes manifests → facts: service accounts, their standing tokens, roles and bindings; a gap for identities of kinds we do not know.

import type { Gap } from "../../base/gap.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Fact } from "../../model/fact.ts";
import type { Facts } from "../../model/model.ts";
import type { ManifestFile } from "../manifest.ts";
import { serviceAccount, tokenSecret } from "./account.ts";
import { isKustomization, readKustomizations } from "./kustomization.ts";
import { addressOf, objectsOf, originIn, type KubernetesObject } from "./object.ts";
import { binding, definition } from "./rbac.ts";

/** Files that do not parse are left out: their gap is told elsewhere. */
export function adaptKubernetes(files: readonly ManifestFile[], _catalog: Catalog): Facts {
  const { namespaces, patches } = readKustomizations(files);
  const facts: Fact[] = [];
  const gaps: Gap[] = [];
  for (const file of files) {
    if (isKustomization(file.path) || patches.has(file.path)) continue;
    for (const object of objectsOf(file, namespaces)) {
      const fact = factOf(object);
      if (fact) facts.push(fact);
      else if (isUnknownIdentity(object)) gaps.push(unknownKind(object));
    }
  }
  return { facts: distinct(facts), moves: [], adoptions: [], gaps };
}

function factOf(object: KubernetesObject): Fact | null {
  const rbac = object.apiGroup === "rbac.authorization.k8s.io";
  switch (object.kind) {
    case "ServiceAccount":
      return object.apiGroup === "" ? serviceAccount(object) : null;
    case "Secret":
      return object.apiGroup === "" ? tokenSecret(object) : null;
    case "Role":
    case "ClusterRole":
      return rbac ? definition(object) : null;
    case "RoleBinding":
    case "ClusterRoleBinding":
      return rbac ? binding(object) : null;
    default:
      return null;
  }
}

/** Where one folder declares an object in several files (variants of an installation), each is told by its file. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(fact.key, (counts.get(fact.key) ?? 0) + 1);
  const taken = new Set<string>();
  return facts.map((fact) => {
    if (counts.get(fact.key) === 1) return fact;
    const name = fact.at.file.path.slice(fact.at.file.path.lastIndexOf("/") + 1);
    let key = `${fact.key}@${name}`;
    for (let again = 2; taken.has(key); again++) key = `${fact.key}@${name}/${again}`;
    taken.add(key);
    return { ...fact, key, root: fact.at.file.path };
  });
}

/** Custom kinds by which operators make identities or hand out credentials. */
const identityKinds =
  /^(IAM(ServiceAccount|Role|User|Policy\w*|AccessKey|PartialPolicy)|AzureIdentity(Binding)?|UserAssignedIdentity|FederatedIdentityCredential|RoleAssignment|ClusterSPIFFEID|ServiceAccountKey|AccessKey|VaultRole|PodIdentityAssociation|WorkloadIdentity\w*)$/;

function isUnknownIdentity(object: KubernetesObject): boolean {
  return object.apiGroup.includes(".") && identityKinds.test(object.kind);
}

function unknownKind(object: KubernetesObject): Gap {
  return {
    kind: "unknown-type",
    at: originIn(object.file, object.header),
    what: `\`${addressOf(object, true)}\``,
    why: `nhi-lint does not know the kind \`${object.kind}\` of \`${object.apiGroup}\`, and its name suggests a machine identity`,
  };
}
