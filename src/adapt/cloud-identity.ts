// Annotations of a service account → the identities of clouds that its pods become.

import type { Known, Value } from "../base/known.ts";
import { entries } from "../base/value.ts";
import type { Link } from "../model/declaration.ts";
import type { CloudIdentity } from "../model/trust.ts";

/**
 * https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 * https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 * https://azure.github.io/azure-workload-identity/docs/topics/service-account-labels-and-annotations.html
 */
const platforms: ReadonlyMap<string, string> = new Map([
  ["eks.amazonaws.com/role-arn", "aws"],
  ["iam.gke.io/gcp-service-account", "google"],
  ["azure.workload.identity/client-id", "azure"],
]);

export function cloudIdentities(
  annotations: Value,
  root: string,
  read: (value: Value) => Known<string | null>,
): readonly CloudIdentity[] {
  return entries(annotations).flatMap(([key, value]): readonly CloudIdentity[] => {
    const platform = platforms.get(key);
    const shown = platform === undefined ? null : read(value);
    if (platform === undefined || shown === null) return [];
    if (!shown.known)
      return [
        { kind: "identity", platform, value: shown, at: value.at, link: linkTo(shown, root) },
      ];
    if (shown.value === null || shown.value === "") return [];
    const named = { ...shown, value: shown.value };
    const link = linkTo(named, root) ?? (platform === "google" ? ofGoogle(named) : undefined);
    return [{ kind: "identity", platform, value: named, at: value.at, link }];
  });
}

function linkTo({ reference, at }: Known<string>, root: string): Link | undefined {
  return reference && { how: "reference", root, address: reference.address, at };
}

function ofGoogle({ value, at }: Extract<Known<string>, { known: true }>): Link {
  const type = "google_service_account";
  return { how: "name", platform: "google", type, namespace: null, name: value, at };
}
