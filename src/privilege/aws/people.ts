// What names somebody of AWS → whether that is made for people to come in by.

import type { Known } from "../../base/known.ts";
import { outline } from "./read-policy.ts";

/** A role that Identity Center makes for a permission set: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export function isOfIdentityCenter(name: string): boolean {
  return name.includes("AWSReservedSSO_");
}

/** A directory of people, by its ARN or by its block: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html */
export function isSaml(value: Known<string>): boolean {
  if (outline(value)?.includes(":saml-provider/")) return true;
  return !value.known && /aws_iam_saml_provider\./.test(value.reference?.address ?? value.name);
}
