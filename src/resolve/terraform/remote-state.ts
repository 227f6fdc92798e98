// The body of a remote state → what of it says which state that is: a bucket of S3 has one name in all the world, whoever reads it.

import type { Value } from "../../base/known.ts";
import { isFields } from "../../base/known.ts";
import { field } from "../../base/value.ts";

/** Who reads, and how. https://developer.hashicorp.com/terraform/language/backend/s3#credentials-and-shared-configuration */
const readers: ReadonlySet<string> = new Set([
  "access_key",
  "secret_key",
  "token",
  "profile",
  "shared_config_files",
  "shared_credentials_file",
  "shared_credentials_files",
  "role_arn",
  "session_name",
  "external_id",
  "assume_role",
  "assume_role_with_web_identity",
]);

export function stateOf(body: Value): Value {
  const backend = field(body, "backend");
  const config = field(body, "config");
  if (!body.known || !isFields(body.value) || !config.known || !isFields(config.value)) return body;
  if (!backend.known || backend.value !== "s3") return body;
  const kept = new Map([...config.value.fields].filter(([name]) => !readers.has(name)));
  const which: Value = { ...config, value: { ...config.value, fields: kept } };
  return {
    ...body,
    value: { ...body.value, fields: new Map([...body.value.fields, ["config", which]]) },
  };
}
