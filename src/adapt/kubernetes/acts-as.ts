// Custom objects by which operators act as a service account → the tokens that they so get: stores of secrets, Flux' and Argo CD's deployments.

import { known, type Value } from "../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { Credential } from "../../model/credential.ts";
import { accountLink } from "./account.ts";
import { namespaceIn, type KubernetesObject } from "./object.ts";
import { token } from "./workload.ts";

interface Acting {
  readonly group: string;
  readonly accounts: (spec: Value) => readonly Named[];
}

/** A null namespace is the object's own. */
interface Named {
  readonly name: Value;
  readonly namespace: string | null;
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/#service-account-reference */
const flux = (spec: Value): readonly Named[] => [
  { name: field(spec, "serviceAccountName"), namespace: null },
];

/** https://external-secrets.io/latest/provider/aws-secrets-manager/#aws-authentication and the other providers' pages. */
const stores = [
  ["provider", "aws", "auth", "jwt"],
  ["provider", "gcpsm", "auth", "workloadIdentity"],
  ["provider", "azurekv"],
  ["provider", "vault", "auth", "kubernetes"],
];
const secretStore = (spec: Value): readonly Named[] =>
  stores.map((path) => {
    const reference = field(dig(spec, ...path), "serviceAccountRef");
    return {
      name: field(reference, "name"),
      namespace: namespaceIn(field(reference, "namespace")),
    };
  });

/** https://argo-cd.readthedocs.io/en/stable/operator-manual/app-sync-using-impersonation/ */
const project = (spec: Value): readonly Named[] =>
  items(field(spec, "destinationServiceAccounts")).map((one) => {
    const account = field(one, "defaultServiceAccount");
    const written = text(account);
    const [, namespace, name] =
      /^([^:]+):([^:]+)$/.exec(written.known ? (written.value ?? "") : "") ?? [];
    return name === undefined || namespace === undefined
      ? { name: account, namespace: namespaceIn(field(one, "namespace")) }
      : { name: known(name, account.at), namespace };
  });

const acting: ReadonlyMap<string, Acting> = new Map<string, Acting>([
  ["Kustomization", { group: "kustomize.toolkit.fluxcd.io", accounts: flux }],
  ["HelmRelease", { group: "helm.toolkit.fluxcd.io", accounts: flux }],
  ["SecretStore", { group: "external-secrets.io", accounts: secretStore }],
  ["ClusterSecretStore", { group: "external-secrets.io", accounts: secretStore }],
  ["AppProject", { group: "argoproj.io", accounts: project }],
]);

/** They last as long as the operator asks for: an hour or less. */
export function actsAs(object: KubernetesObject): readonly Credential[] {
  const kind = acting.get(object.kind);
  if (kind?.group !== object.apiGroup) return [];
  const named = kind.accounts(field(object.body, "spec")).filter(({ name }) => !isAbsent(name));
  return named.map(({ name, namespace }, index) => {
    const label = index === 0 ? "acts-as" : `acts-as.${index + 1}`;
    const made = token(object, name, name, label, known<number | null>(1, name.at));
    return { ...made, of: accountLink(name, namespace ?? object.namespace) };
  });
}
