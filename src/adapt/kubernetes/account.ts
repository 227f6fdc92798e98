// Service accounts and their token Secrets → identities and credentials.

import { mapKnown, type Value } from "../../base/known.ts";
import { dig, isAbsent, text } from "../../base/value.ts";
import type { Credential, SecretUse } from "../../model/credential.ts";
import type { Link } from "../../model/declaration.ts";
import type { Identity } from "../../model/identity.ts";
import { cloudIdentities } from "../cloud-identity.ts";
import { commentsAbove } from "../near.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { carrierOf, declareObject, type KubernetesObject } from "./object.ts";

/** `unmounted`: by their addresses, it and the workloads that its token is kept from. `secrets`: what its pods are given. */
export function serviceAccount(
  object: KubernetesObject,
  unmounted: readonly string[] | undefined,
  secrets: readonly SecretUse[] | undefined,
): Identity {
  const declaration = declareObject(object, true);
  const annotations = dig(object.body, "metadata", "annotations");
  const above = commentsAbove(object.file, object.at);
  const becomes = cloudIdentities(annotations, object.file.giver ?? declaration.root, filledIn);
  return {
    kind: "identity",
    form: "service-account",
    person: false,
    sessions: "standing",
    carrier: carrierOf(object),
    ...(becomes.length > 0 && { becomes }),
    ...(unmounted && { unmounted }),
    ...(secrets && { secrets }),
    ...(above.length > 0 && { above }),
    ...declaration,
  };
}

/** Secrets that hold a token for the cluster. */
export function secretTokens(object: KubernetesObject): readonly Credential[] {
  const type = text(dig(object.body, "type"));
  if (!type.known) return [];
  if (type.value === "kubernetes.io/service-account-token") return [accountToken(object)];
  return type.value === "bootstrap.kubernetes.io/token" ? [bootstrapToken(object)] : [];
}

/** Such a token never ends: https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets */
function accountToken(object: KubernetesObject): Credential {
  const account = dig(object.body, "metadata", "annotations", "kubernetes.io/service-account.name");
  return {
    kind: "credential",
    form: "token",
    standing: true,
    of: isAbsent(account) ? null : accountLink(account, object.namespace),
    endings: [],
    carrier: carrierOf(object),
    writes: null,
    ...declareObject(object, true),
  };
}

/** It joins nodes to the cluster until its `expiration`: https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/ */
function bootstrapToken(object: KubernetesObject): Credential {
  const plain = filledIn(dig(object.body, "stringData", "expiration"));
  const encoded = filledIn(dig(object.body, "data", "expiration"));
  const value = isAbsent(plain) ? mapKnown(encoded, decoded) : plain;
  return {
    kind: "credential",
    form: "token",
    standing: true,
    of: null,
    endings: isAbsent(value) ? [] : [{ means: "date", value, at: value.at }],
    carrier: carrierOf(object),
    writes: null,
    ...declareObject(object, true),
  };
}

function decoded(text: string | null): string | null {
  return text === null ? null : Buffer.from(text, "base64").toString("utf8");
}

/** The account of a name in a namespace. */
export function accountLink(account: Value, namespace: string): Link {
  const name = filledIn(account);
  if (!name.known || name.value === null)
    return { how: "unknown", name: name.known ? "" : name.name, at: name.at };
  return {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name: name.value,
    at: name.at,
  };
}
