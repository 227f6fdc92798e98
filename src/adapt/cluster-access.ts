// How Argo CD proves to a cluster who it is → the role of AWS as which it does.
// https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#eks

import type { Value } from "../base/known.ts";
import { dig, isAbsent, items, text } from "../base/value.ts";
import type { Link } from "../model/declaration.ts";
import { roleIn } from "../model/login-name.ts";

/** Whose pods do so. */
export const controller = "argocd-application-controller";

/** Null where it acts there as it is, and where the cluster's secret is a key of its own. */
export function roleAsked(config: Value): Value | null {
  return roleAt(config, ["awsAuthConfig", "roleARN"], ["execProviderConfig", "args"]);
}

/** As Terraform's provider spells it. */
export function roleOfProvider(config: Value): Value | null {
  return roleAt(config, ["aws_auth_config", "role_arn"], ["exec_provider_config", "args"]);
}

function roleAt(config: Value, own: readonly string[], given: readonly string[]): Value | null {
  if (!config.known) return null;
  const role = dig(config, ...own);
  if (!isAbsent(role) || role.reference) return role;
  const words = items(dig(config, ...given));
  const at = words.findIndex(isFlag);
  return at === -1 ? null : (words[at + 1] ?? null);
}

/** `argocd-k8s-auth aws`, `aws eks get-token` and `aws-iam-authenticator token` each have one. */
function isFlag(value: Value): boolean {
  const word = text(value);
  return word.known && /^(?:--role-arn|--role|-r)$/.test(word.value ?? "");
}

export function linkToRole(role: Value, root: string): Link {
  const { at, reference } = role;
  if (reference) return { how: "reference", root, address: reference.address, at };
  const arn = text(role);
  if (!arn.known) return { how: "unknown", name: arn.name, at, because: arn };
  const { name } = roleIn(arn.value ?? "");
  return { how: "name", platform: "aws", type: "aws_iam_role", namespace: null, name, at };
}
