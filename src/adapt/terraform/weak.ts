// Blocks that log somebody in with less than their platform offers → what is weak about it, and where that is written.

import type { Value } from "../../base/known.ts";
import { field, flag, text } from "../../base/value.ts";
import type { Weakness } from "../../model/declaration.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";

/** The attribute that tells, and what is weak where it does; null: nothing. */
type Look = readonly [attribute: string | null, weakness: (value: Value) => string | null];

/** https://lists.mindrot.org/pipermail/openssh-unix-announce/2024-January/000156.html, https://csrc.nist.gov/pubs/sp/800/131/a/r2/final */
const sshKey: Look[1] = (value) => {
  const key = text(value);
  const found = key.known ? /^\s*(ssh-[a-z]+) ([A-Za-z0-9+/=]+)/.exec(key.value ?? "") : null;
  if (found?.[1] === "ssh-dss") return "is a DSA key, which OpenSSH takes no more";
  const bits = found?.[1] === "ssh-rsa" ? modulusBits(found[2] ?? "") : null;
  return bits !== null && bits < 2048 ? `is an RSA key of ${bits} bits` : null;
};

const looks: Readonly<Record<string, Look>> = {
  // https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys#ServiceAccountKeyAlgorithm
  google_service_account_key: [
    "key_algorithm",
    (value) => (isText(value, /^KEY_ALG_RSA_1024$/) ? "is an RSA key of 1024 bits" : null),
  ],
  // https://learn.microsoft.com/entra/identity-platform/msal-client-applications
  azuread_application: [
    "fallback_public_client_enabled",
    (value) =>
      isOn(value)
        ? "may log in without a secret of its own, with a password that somebody types into it"
        : null,
  ],
  // https://docs.snowflake.com/en/user-guide/admin-user-management#types-of-users
  snowflake_legacy_service_user: [null, () => "may log in with a password alone"],
  github_repository_deploy_key: ["key", sshKey],
  github_user_ssh_key: ["key", sshKey],
  aws_iam_user_ssh_key: ["public_key", sshKey],
  aws_transfer_ssh_key: ["body", sshKey],
};

export function weaknessesOf({ type, body, header }: ResolvedBlock): readonly Weakness[] {
  const look = Object.hasOwn(looks, type) ? looks[type] : undefined;
  if (!look) return [];
  const [attribute, weakness] = look;
  const value = attribute === null ? body : field(body, attribute);
  const said = weakness(value);
  return said === null ? [] : [{ text: said, at: attribute === null ? header : value.at }];
}

function isText(value: Value, form: RegExp): boolean {
  const said = text(value);
  return said.known && form.test(said.value ?? "");
}

function isOn(value: Value): boolean {
  const said = flag(value);
  return said.known && said.value === true;
}

/** Type, exponent and modulus, each behind its length in four bytes. https://www.rfc-editor.org/rfc/rfc4253#section-6.6 */
function modulusBits(base64: string): number | null {
  const bytes = Buffer.from(base64, "base64");
  let at = 0;
  for (let part = 0; part < 2; part++) {
    if (at + 4 > bytes.length) return null;
    at += 4 + bytes.readUInt32BE(at);
  }
  if (at + 4 > bytes.length) return null;
  const modulus = bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at));
  const first = modulus.findIndex((byte) => byte !== 0);
  if (first < 0) return null;
  return (modulus.length - first - 1) * 8 + (32 - Math.clz32(modulus[first] ?? 0));
}
