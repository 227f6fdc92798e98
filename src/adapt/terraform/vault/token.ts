// Turns Vault's tokens into credentials, and those that hold the root policy into grants of everything.
// https://developer.hashicorp.com/vault/docs/concepts/tokens

import { known } from "../../../base/known.ts";
import { field, items, text } from "../../../base/value.ts";
import type { Ending } from "../../../model/credential.ts";
import type { Fact } from "../../../model/fact.ts";
import type { RoleUse } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { noCarrier } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { endingsOf } from "../ending.ts";

/** The longest that Vault lets a token live that says nothing: 32 days. https://developer.hashicorp.com/vault/docs/concepts/tokens#the-general-case */
const longest = 768;

export const vaultToken: Adapter = (block, context): readonly Fact[] => [
  {
    kind: "credential",
    form: "token",
    standing: true,
    of: null,
    endings: endings(block, context),
    carrier: noCarrier,
    writes: null,
    ...declare(block, { platform: "vault", name: nameless(block) }),
  },
  ...rootGrant(block),
];

/** A periodic token, and a root one, may be renewed for ever. https://developer.hashicorp.com/vault/docs/concepts/tokens#periodic-tokens */
function endings(block: ResolvedBlock, context: AdaptContext): readonly Ending[] {
  const most = endingsOf(block, context, { durations: ["explicit_max_ttl"] });
  if (most.length > 0) return most;
  const period = text(field(block.body, "period"));
  if (!period.known || !/^(0?s?)$/.test(period.value ?? "")) return [];
  const own = endingsOf(block, context, { durations: ["ttl"] });
  if (own.length > 0) return own;
  return rootOf(block).length > 0
    ? []
    : [{ means: "hours", value: known(longest, block.header), at: block.header }];
}

function rootOf(block: ResolvedBlock): readonly RoleUse[] {
  return items(field(block.body, "policies")).flatMap((value): readonly RoleUse[] => {
    const name = text(value);
    if (!name.known || name.value !== "root") return [];
    return [
      {
        kind: "role",
        platform: "vault",
        role: { ...name, value: "root" },
        scope: known(null, value.at),
        scopeLevel: "account",
        conditions: [],
        at: value.at,
      },
    ];
  });
}

function rootGrant(block: ResolvedBlock): readonly Fact[] {
  const privileges = rootOf(block);
  if (privileges.length === 0) return [];
  return [
    {
      kind: "grant",
      holders: [],
      privileges,
      grants: [],
      defines: false,
      on: null,
      ...declare(block, { platform: "vault", suffix: "#grant", name: nameless(block) }),
    },
  ];
}
