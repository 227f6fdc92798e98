// Turns a Microsoft principal (`principal_id`, `object_id`) into a holder: the block that makes it, and whether it is a person.

import type { Value } from "../../base/known.ts";
import { isAbsent, text } from "../../base/value.ts";
import type { Holder } from "../../model/grant.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { linkWithin } from "./link.ts";
import { referenceIn, typeOf, written } from "./reference.ts";

/** A group named after machines may hold them; other groups are people's. */
const machineName =
  /(^|[-_.\s])(sas?|svc|spns?|service-?(accounts?|principals?)|robots?|bots?|machines?|workloads?|identit(y|ies)|ci|cicd)([-_.\s]|$)/i;

/** `principalType` is the attribute that says `User`, `Group` or `ServicePrincipal`; null where there is none. */
export function principalHolder(
  value: Value,
  principalType: Value | null,
  block: ResolvedBlock,
  context: AdaptContext,
): Holder {
  const reference = referenceIn(value);
  const label = reference?.address ?? written(value);
  const link = linkWithin(
    value,
    { platform: "entra", type: "*", dataNames: ["display_name"] },
    block,
    context,
  );
  return {
    link: link ?? { how: "unknown", name: label, at: value.at },
    person: personOf(reference?.address ?? null, label, principalType, context),
    label,
  };
}

function personOf(
  address: string | null,
  label: string,
  principalType: Value | null,
  context: AdaptContext,
): Holder["person"] {
  const said = principalType && !isAbsent(principalType) ? text(principalType) : null;
  const type = said?.known ? said.value : null;
  if (type === "ServicePrincipal") return "no";
  if (type === "User" || type === "ForeignUser") return "yes";
  const source = address === null ? "" : typeOf(address).replace(/^data\./, "");
  if (source === "azuread_user" || source === "azuread_users") return "yes";
  if (type === "Group" || source.startsWith("azuread_group"))
    return machineName.test(groupName(address, label, context)) ? "maybe" : "yes";
  if (/^(azuread_service_principal|azuread_application)/.test(source)) return "no";
  // Whoever runs Terraform: a person at a desk or the pipeline.
  if (source.endsWith("_client_config")) return "maybe";
  return source.startsWith("azurerm_") ? "no" : "maybe";
}

function groupName(address: string | null, label: string, context: AdaptContext): string {
  const group = address === null ? null : context.find(address);
  const last = label.split(".").at(-1) ?? label;
  if (!group) return last;
  const body =
    group.body.known &&
    typeof group.body.value === "object" &&
    group.body.value !== null &&
    "fields" in group.body.value
      ? group.body.value.fields.get("display_name")
      : undefined;
  return `${last} ${body ? written(body) : ""}`;
}
