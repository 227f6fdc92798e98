// Stores of secrets that log in with a key → that key, by the cluster's secret that keeps it.

import type { Value } from "../../base/known.ts";
import { dig, isAbsent } from "../../base/value.ts";
import type { Credential } from "../../model/credential.ts";
import type { Link } from "../../model/declaration.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import {
  carrierOf,
  declareObject,
  namespaceIn,
  originIn,
  textIn,
  type KubernetesObject,
} from "./object.ts";

/** Below `provider`, where the secret half is named: https://external-secrets.io/latest/api/secretstore/ */
const keys = [
  ["aws", "auth", "secretRef", "secretAccessKeySecretRef"],
  ["gcpsm", "auth", "secretRef", "secretAccessKeySecretRef"],
  ["azurekv", "authSecretRef", "clientSecret"],
  ["azurekv", "authSecretRef", "clientCertificate"],
  ["vault", "auth", "tokenSecretRef"],
  ["vault", "auth", "appRole", "secretRef"],
  ["vault", "auth", "userPass", "secretRef"],
  ["vault", "auth", "ldap", "secretRef"],
  ["vault", "auth", "kubernetes", "secretRef"],
  ["vault", "auth", "jwt", "secretRef"],
  ["vault", "auth", "cert", "secretRef"],
  ["vault", "auth", "iam", "secretRef", "secretAccessKeySecretRef"],
];

/** As it is installed: https://external-secrets.io/latest/introduction/getting-started/ */
const operator = {
  how: "name",
  platform: "kubernetes",
  type: "ServiceAccount",
  namespace: "external-secrets",
  name: "external-secrets",
} as const;

/** A copy, which ends with what it is of. */
export function storeKey(object: KubernetesObject): readonly Credential[] {
  const { apiGroup, kind, body } = object;
  if (apiGroup !== "external-secrets.io" || !/^(Cluster)?SecretStore$/.test(kind)) return [];
  const provider = dig(body, "spec", "provider");
  const found = keys.map((path) => dig(provider, ...path)).find((one) => !isAbsent(one));
  if (!found?.known) return [];
  const declaration = declareObject(object, true);
  const address = `${declaration.address}:key`;
  return [
    {
      kind: "credential",
      form: "stored-secret",
      standing: false,
      of: linkTo(found, object),
      usedBy: { ...operator, at: found.at },
      endings: [],
      carrier: carrierOf(object),
      writes: null,
      ...declaration,
      key: `${declaration.key}:key`,
      type: "StoreKey",
      address,
      generic: address,
      header: originIn(object.file, object.header),
      slots: {},
    },
  ];
}

/** A store of one namespace reads only there. */
function linkTo(reference: Value, { kind, namespace }: KubernetesObject): Link {
  const secret = dig(reference, "name");
  const name = filledIn(secret);
  const { at } = secret;
  const given = kind === "ClusterSecretStore" ? namespaceIn(dig(reference, "namespace")) : null;
  const known = textIn(name);
  if (known === null) return { how: "unknown", name: name.known ? "" : name.name, at };
  const within = given ?? namespace;
  return {
    how: "name",
    platform: "kubernetes",
    type: "Secret",
    namespace: within,
    name: known,
    at,
  };
}
