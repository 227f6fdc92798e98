// Turns virtual machines with identities into trusts: whoever may run code on the machine acts as its identities.
// https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token

import { known } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Host } from "../../../model/trust.ts";
import type { Adapter } from "../adapter.ts";
import { declare, nameless } from "../declare.ts";
import { labelOf, linkWithin } from "../link.ts";
import { userAssigned } from "./identity.ts";
import { hasOwn } from "./system-identity.ts";
import { referenceIn } from "../reference.ts";

const runs: Readonly<Record<"machine" | "set", readonly string[]>> = {
  machine: [
    "microsoft.compute/virtualmachines/runcommand/action",
    "microsoft.compute/virtualmachines/extensions/write",
  ],
  set: ["microsoft.compute/virtualmachinescalesets/write"],
};

export const machine: Adapter = (block, context) => {
  const group = field(block.body, "resource_group_name");
  const host: Host = {
    actions: runs[block.type.endsWith("_scale_set") ? "set" : "machine"],
    within: [block.address, ...groupOf(group)],
  };
  const named = items(dig(block.body, "identity", "identity_ids")).map((value, index) => ({
    value,
    into: linkWithin(value, userAssigned, block, context),
    label: referenceIn(value) ? labelOf(value) : index,
  }));
  const own = {
    value: dig(block.body, "identity", "type"),
    into: { how: "reference", root: block.root, address: block.address, at: block.header } as const,
    label: "own",
  };
  return [...named, ...(hasOwn(block) ? [own] : [])].flatMap(({ value, into, label }) => {
    if (!into) return [];
    return [
      {
        kind: "trust" as const,
        into,
        admissions: [
          {
            effect: known("allow" as const, value.at),
            principals: [
              {
                kind: "service" as const,
                value: known(block.address, value.at, value.through),
                at: value.at,
              },
            ],
            conditions: [],
            issuer: null,
            at: value.at,
          },
        ],
        host,
        carrier: null,
        ...declare(block, {
          platform: "azure",
          suffix: `#identity/${label}`,
          name: nameless(block),
        }),
      },
    ];
  });
};

/** By the block that makes it, or by its name. */
function groupOf(value: Value): readonly string[] {
  const reference = referenceIn(value);
  if (reference) return [reference.address];
  const name = isAbsent(value) ? null : text(value);
  return name?.known && name.value !== null ? [`/resourcegroups/${name.value.toLowerCase()}`] : [];
}
