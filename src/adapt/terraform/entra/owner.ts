// Turns the machines that own an application or service principal into a trust: an owner may add credentials and act as what it owns.

import { known } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { field, items } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Principal } from "../../../model/trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { declare, nameless } from "../declare.ts";
import { linkWithin } from "../link.ts";
import { principalHolder } from "../principal.ts";

/** `into`: whom the owners may act as. Owners who are people, or nobody can tell, are the carrier's. */
export function ownersTrust(
  block: ResolvedBlock,
  context: AdaptContext,
  into: Link,
): readonly Fact[] {
  return trustOf(block, context, items(field(block.body, "owners")), into, "#owners");
}

/** https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/application_owner */
export const applicationOwner: Adapter = (block, context) => {
  const value = field(block.body, "application_id");
  const target = { platform: "entra", type: "*", dataNames: ["display_name", "client_id"] };
  const into = linkWithin(value, target, block, context);
  return into ? trustOf(block, context, [field(block.body, "owner_object_id")], into, "") : [];
};

function trustOf(
  block: ResolvedBlock,
  context: AdaptContext,
  owners: readonly Value[],
  into: Link,
  suffix: string,
): readonly Fact[] {
  const principals = owners.flatMap((value): readonly Principal[] => {
    const { person, link, label } = principalHolder(value, null, block, context);
    if (person !== "no" || link.how === "unknown") return [];
    return [{ kind: "identity", value: known(label, value.at, value.through), link, at: value.at }];
  });
  if (principals.length === 0) return [];
  return [
    {
      kind: "trust",
      into,
      admissions: principals.map((one) => ({
        effect: known("allow", one.at),
        principals: [one],
        conditions: [],
        issuer: null,
        takes: "owner",
        at: one.at,
      })),
      carrier: null,
      ...declare(block, { platform: "entra", suffix, name: nameless(block) }),
    },
  ];
}
