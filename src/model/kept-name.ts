// A secret as what reads it names it → the names under which it may be kept there.
// https://external-secrets.io/latest/provider/azure-key-vault/ and the other providers' pages.

import type { Remote } from "./credential.ts";

export function keptNames({ keeper, name }: Remote): readonly string[] {
  switch (keeper) {
    case "aws":
      return [name, ...ofSecretArn(name)];
    case "aws-parameters":
      return [name, ...ofParameterArn(name)];
    case "google":
      return [
        name,
        name.replace(
          /^projects\/[^/]+\/(?:locations\/[^/]+\/)?secrets\/([^/]+)(?:\/versions\/[^/]+)?$/,
          "$1",
        ),
      ];
    case "azure":
      return [name, name.replace(/^secret\//, "")];
    case "vault":
      return [name, name.replace(/^[^/]+\/data\//, ""), name.replace("/data/", "/")];
    case "kubernetes":
    case null:
      return [name];
  }
}

/** Only there six characters follow the name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html */
function ofSecretArn(name: string): readonly string[] {
  const secret = /^arn:[^/]*:secret:(.+)$/.exec(name)?.[1];
  return secret === undefined ? [] : [secret, secret.replace(/-\w{6}$/, "")];
}

/** Of a name that begins with a slash there is one: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html */
function ofParameterArn(name: string): readonly string[] {
  const path = /^arn:[^:]*:ssm:[^:]*:[^:]*:parameter\/(.+)$/.exec(name)?.[1];
  return path === undefined ? [] : [path.includes("/") ? `/${path}` : path];
}
