// Service accounts and their token Secrets → identities and credentials.

import { dig, isAbsent, text } from "../../base/value.ts";
import type { Credential, Identity, Link } from "../../model/fact.ts";
import { carrierOf, declareObject, type KubernetesObject } from "./object.ts";

export function serviceAccount(object: KubernetesObject): Identity {
  return {
    ...declareObject(object, true),
    kind: "identity",
    form: "service-account",
    person: false,
    sessions: "standing",
    carrier: carrierOf(object),
    ai: false,
  };
}

/** Such a Secret holds a token without an end: https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets */
export function tokenSecret(object: KubernetesObject): Credential | null {
  const type = text(dig(object.body, "type"));
  if (!type.known || type.value !== "kubernetes.io/service-account-token") return null;
  const account = dig(object.body, "metadata", "annotations", "kubernetes.io/service-account.name");
  return {
    ...declareObject(object, true),
    kind: "credential",
    form: "token",
    standing: true,
    of: isAbsent(account) ? null : accountLink(account, object),
    endings: [],
    carrier: carrierOf(object),
    replacement: "a bound token (`kubectl create token`, a projected volume)",
    writes: null,
  };
}

function accountLink(account: Parameters<typeof text>[0], object: KubernetesObject): Link {
  const name = text(account);
  if (!name.known || name.value === null)
    return { how: "unknown", name: name.known ? "" : name.name, at: name.at };
  const { namespace } = object;
  return {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name: name.value,
    at: name.at,
  };
}
