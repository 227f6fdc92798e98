// Turns the kubernetes provider's service accounts and their tokens into identities and credentials.

import { known, mapKnown } from "../../../base/known.ts";
import { dig, field, flag, isAbsent, number, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { cloudIdentities } from "../../cloud-identity.ts";
import type { Adapter } from "../adapter.ts";
import { endingsOf } from "../ending.ts";
import { clusterSecret } from "../kept-as.ts";
import { referenceIn, typeOf, written } from "../reference.ts";
import type { Value } from "../../../base/known.ts";
import { clusterSecretToken } from "./cluster-access.ts";
import { carrierOfObject, declareObject, namespaceText } from "./metadata.ts";

export const serviceAccount: Adapter = (block) => {
  const declaration = declareObject(block, true);
  const annotations = dig(block.body, "metadata", "annotations");
  const becomes = cloudIdentities(annotations, block.root, text);
  const mounts = flag(field(block.body, "automount_service_account_token"));
  return [
    {
      kind: "identity",
      form: "service-account",
      person: false,
      sessions: "standing",
      carrier: carrierOfObject(block),
      ...(becomes.length > 0 && { becomes }),
      ...(mounts.known && mounts.value === false && { unmounted: [declaration.address] }),
      ...declaration,
    },
  ];
};

/** One that holds a token, or keeps what the tree makes. Such a secret holds a token without an end: https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets */
export const secret: Adapter = (block, context) => {
  const type = text(field(block.body, "type"));
  if (!type.known || type.value !== "kubernetes.io/service-account-token")
    return [...clusterSecret(block, context), ...clusterSecretToken(block, context)];
  const account = dig(block.body, "metadata", "annotations", "kubernetes.io/service-account.name");
  return [
    {
      kind: "credential",
      form: "token",
      standing: true,
      of:
        isAbsent(account) && !account.reference
          ? null
          : accountLink(account, namespaceText(block), block),
      endings: endingsOf(block, context, {}),
      carrier: carrierOfObject(block),
      writes: null,
      ...declareObject(block, true),
    },
  ];
};

/** https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/: an hour unless told otherwise. */
export const tokenRequest: Adapter = (block) => {
  const seconds = dig(block.body, "spec", "expiration_seconds");
  const hours = isAbsent(seconds)
    ? known<number | null>(1, block.header)
    : mapKnown(number(seconds), (count) => (count === null ? null : count / 3600));
  const account = dig(block.body, "metadata", "name");
  return [
    {
      kind: "credential",
      form: "token",
      standing: true,
      of: accountLink(account, namespaceText(block), block),
      endings: [
        { means: "hours", value: hours, at: isAbsent(seconds) ? block.header : seconds.at },
      ],
      carrier: carrierOfObject(block),
      writes: null,
      ...declareObject(block, true),
    },
  ];
};

/** By reference to a service account of the tree, else by namespace and name. */
export function accountLink(name: Value, namespace: string, block: ResolvedBlock): Link {
  const reference = referenceIn(name);
  if (
    reference &&
    /^kubernetes_(default_)?service_account(_v1)?$/.test(typeOf(reference.address))
  ) {
    return { how: "reference", root: block.root, address: reference.address, at: name.at };
  }
  const shown = text(name);
  if (!shown.known || shown.value === null)
    return {
      how: "unknown",
      name: written(name),
      at: name.at,
      ...(shown.known ? {} : { because: shown }),
    };
  return {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name: shown.value,
    at: name.at,
  };
}
