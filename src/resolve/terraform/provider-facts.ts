// What a provider makes of written attributes without being asked: `id` of a role is its name.

import type { UnknownValue, Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { ResourceInstance } from "./scope.ts";
import { joinedTexts } from "./template.ts";
import { withNames } from "./values.ts";

/** Attributes that equal another one, as the provider's "Attribute Reference" of each type says. */
const same: ReadonlyMap<string, string> = new Map([
  ["aws_iam_role.id", "name"],
  ["aws_iam_user.id", "name"],
  ["aws_iam_group.id", "name"],
  ["aws_iam_group.name", "name"],
  ["aws_iam_instance_profile.id", "name"],
  ["aws_s3_bucket.id", "bucket"],
  ["aws_ecs_cluster.name", "name"],
  ["aws_eks_cluster.id", "name"],
  ["google_project_service.id", "service"],
  ["kubernetes_namespace.id", "name"],
]);

/** Types whose written argument of a data source is what it finds by, and `id` is the same. */
const dataSame: ReadonlyMap<string, string> = new Map([
  ["aws_iam_role.id", "name"],
  ["aws_iam_user.id", "user_name"],
  ["aws_s3_bucket.id", "bucket"],
  ["google_project.id", "project_id"],
]);

/** Attributes that name what nothing else in the world may be called, by the argument that says it. */
const worldwide: ReadonlyMap<string, string> = new Map([
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
  ["aws_s3_bucket.arn", "bucket"],
  // https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
  ["azurerm_key_vault.id", "name"],
  ["azurerm_storage_account.id", "name"],
]);

type Other = (attribute: string) => Value | null;

export function providerFact(
  instance: ResourceInstance,
  name: string,
  other: Other,
  at: Origin,
): Value | null {
  const key = `${instance.type}.${name}`;
  const equal = (instance.mode === "resource" ? same : dataSame).get(key);
  if (equal !== undefined) return other(equal);
  if (instance.mode !== "resource") return null;
  const argument = worldwide.get(key);
  if (argument !== undefined) return oneThing(instance, name, other(argument), at);
  if (instance.type !== "google_service_account") return null;
  return accountText(instance, name, other, at);
}

function oneThing(
  instance: ResourceInstance,
  name: string,
  called: Value | null,
  at: Origin,
): Value | null {
  const text = called && textWith(called);
  return text === null
    ? null
    : unknown("computed", at, `${instance.address}.${name}`, {
        reference: {
          address: instance.address,
          path: [name],
          thing: `${instance.type} ${text}`,
        },
      });
}

/** A text with its unknown parts by name; null where nobody wrote one, or where one name may stand for several values (`uuid()`, `lower(var.x)`). */
function textWith(value: Value): string | null {
  if (value.known) return typeof value.value === "string" ? value.value : null;
  const pieces = value.pieces ?? [value];
  return pieces.every((piece) => typeof piece === "string" || piece.itself)
    ? withNames(pieces)
    : null;
}

/** https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/google_service_account */
function accountText(
  instance: ResourceInstance,
  name: string,
  other: Other,
  at: Origin,
): Value | null {
  if (name !== "email" && name !== "member") return null;
  const account = other("account_id");
  const project = other("project");
  const reference = { address: instance.address, path: [name] };
  const hole = (path: string): UnknownValue =>
    unknown("computed", at, `${instance.address}.${path}`, {
      reference: { address: instance.address, path: [path] },
    });
  const piece = (value: Value | null, path: string): string | UnknownValue =>
    value?.known && typeof value.value === "string" ? value.value : hole(path);
  const parts = [
    name === "member" ? "serviceAccount:" : "",
    piece(account, "account_id"),
    "@",
    piece(project, "project"),
    ".iam.gserviceaccount.com",
  ];
  if (parts.every((part) => typeof part === "string"))
    return { known: true, value: parts.join(""), at, through: [], reference };
  return unknown("computed", at, `${instance.address}.${name}`, {
    pieces: joinedTexts(parts),
    reference,
  });
}
