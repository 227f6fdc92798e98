// How Argo CD proves to a cluster who it is → the role of AWS as which it does, or the account whose token it has.
// https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#eks

import { known, type Value } from "../base/known.ts";
import { dig, isAbsent, items, text } from "../base/value.ts";
import type { Link } from "../model/declaration.ts";
import { roleIn } from "../model/login-name.ts";

/** Whose pods do so. */
export const controller = "argocd-application-controller";

/** Null where it acts there as it is, and where nobody can tell whose key the cluster's secret is. */
export function askedIn(config: Value): Value | null {
  return askedBy(config, {
    role: ["awsAuthConfig", "roleARN"],
    words: ["execProviderConfig", "args"],
    token: ["bearerToken"],
  });
}

/** As Terraform's provider spells it. */
export function askedOfProvider(config: Value): Value | null {
  return askedBy(config, {
    role: ["aws_auth_config", "role_arn"],
    words: ["exec_provider_config", "args"],
    token: ["bearer_token"],
  });
}

/** Where each stands. */
interface Places {
  readonly role: readonly string[];
  readonly words: readonly string[];
  readonly token: readonly string[];
}

function askedBy(config: Value, places: Places): Value | null {
  if (!config.known) return null;
  const role = dig(config, ...places.role);
  if (!isAbsent(role) || role.reference) return role;
  // A token that is written says nothing of whose it is.
  const token = dig(config, ...places.token);
  if (token.reference) return token;
  const words = items(dig(config, ...places.words));
  const found = words.flatMap((word, index) => {
    const [, flag, role] = /^(--role-arn|--role|-r)(?:=(.*))?$/.exec(wordOf(word)) ?? [];
    if (flag === undefined) return [];
    return role === undefined ? (words[index + 1] ?? []) : [known(role, word.at, word.through)];
  });
  return found[0] ?? null;
}

/** `argocd-k8s-auth aws`, `aws eks get-token` and `aws-iam-authenticator token` each have one such flag. */
function wordOf(value: Value): string {
  const word = text(value);
  return word.known ? (word.value ?? "") : "";
}

export function linkToAsked(role: Value, root: string): Link {
  const { at, reference } = role;
  if (reference) return { how: "reference", root, address: reference.address, at };
  const arn = text(role);
  if (!arn.known) return { how: "unknown", name: arn.name, at, because: arn };
  const { name } = roleIn(arn.value ?? "");
  return { how: "name", platform: "aws", type: "aws_iam_role", namespace: null, name, at };
}
