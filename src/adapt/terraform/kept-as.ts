// A secret manager's or a cluster's secret that keeps what the tree makes → the copy, and under which name it is read there.

import type { Value } from "../../base/known.ts";
import { dig, field, text } from "../../base/value.ts";
import { isOff } from "../../model/active.ts";
import type { Keeper, Keeping } from "../../model/credential.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext, Adapters } from "./adapter.ts";
import { noCarrier } from "./carrier.ts";
import { declare } from "./declare.ts";
import { nameOf as nameIn, namespaceText } from "./kubernetes/metadata.ts";
import { secretsIn } from "./secrets-in.ts";

type Named = (block: ResolvedBlock, context: AdaptContext) => string | null;

const own =
  (...path: readonly string[]): Named =>
  ({ body }) =>
    textIn(dig(body, ...path));

/** By the block that a reference leads to, else by what is written. */
const behind =
  (reference: string, attribute: string): Named =>
  ({ body }, { find }) => {
    const value = field(body, reference);
    const named = value.reference ? find(value.reference.address) : null;
    return textIn(named && !isOff(named) ? field(named.body, attribute) : value);
  };

function textIn(value: Value): string | null {
  const shown = text(value);
  return shown.known && shown.value !== null && shown.value !== "" ? shown.value : null;
}

/** Null where it keeps nothing that the tree makes, and where nobody can tell under which name. */
function copy(keeper: Keeper, values: readonly string[], nameOf: Named): Adapter {
  return (block, context) => {
    const name = nameOf(block, context);
    const addresses = secretsIn(values.map((one) => field(block.body, one)));
    const of = [...addresses].flatMap((address) =>
      context.find(address)
        ? [{ how: "reference" as const, root: block.root, address, at: block.header }]
        : [],
    );
    if (name === null || of.length === 0) return [];
    const namespace = keeper === "kubernetes" ? namespaceText(block) : null;
    const keeps: Keeping = { keeper, name, namespace, of };
    return [
      {
        kind: "credential",
        form: "stored-secret",
        // A copy, which ends with what it is of.
        standing: false,
        of: null,
        endings: [],
        carrier: noCarrier,
        writes: null,
        keeps,
        ...declare(block, {
          platform: platformOf(keeper),
          within: namespace ?? "",
          ...(keeper === "kubernetes" && { name: nameIn(block) }),
        }),
      },
    ];
  };
}

function platformOf(keeper: Keeper): string {
  return keeper === "aws-parameters" ? "aws" : keeper;
}

export const clusterSecret = copy("kubernetes", ["data", "binary_data"], own("metadata", "name"));

/** Their names as stores of secrets in clusters have them: https://external-secrets.io/latest/provider/aws-secrets-manager/ and the other providers' pages. */
export const keepingAdapters: Adapters = {
  aws_secretsmanager_secret_version: copy(
    "aws",
    ["secret_string", "secret_binary"],
    behind("secret_id", "name"),
  ),
  aws_ssm_parameter: copy("aws-parameters", ["value", "insecure_value"], own("name")),
  google_secret_manager_secret_version: copy(
    "google",
    ["secret_data"],
    behind("secret", "secret_id"),
  ),
  google_secret_manager_regional_secret_version: copy(
    "google",
    ["secret_data"],
    behind("secret", "secret_id"),
  ),
  azurerm_key_vault_secret: copy("azure", ["value"], own("name")),
  vault_kv_secret: copy("vault", ["data_json"], own("path")),
  vault_kv_secret_v2: copy("vault", ["data_json"], own("name")),
  vault_generic_secret: copy("vault", ["data_json"], own("path")),
};
