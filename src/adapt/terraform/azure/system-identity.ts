// Turns what Azure runs under an identity of its own (a web app, a machine, an automation account) into that identity.
// https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/overview#managed-identity-types

import { dig, text } from "../../../base/value.ts";
import { aiResource } from "../../../catalog/ai.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare } from "../declare.ts";

/** It lives and ends with its resource. */
export const systemAssigned: Adapter = (block): readonly Fact[] =>
  hasOwn(block)
    ? [
        {
          kind: "identity",
          form: "managed-identity",
          person: false,
          sessions: "short",
          carrier: carrierOf(block, "tags"),
          ai: aiResource(block.type),
          ...declare(block, { platform: "azure", suffix: "#system", tags: "tags" }),
        },
      ]
    : [];

export function hasOwn({ body }: ResolvedBlock): boolean {
  const type = text(dig(body, "identity", "type"));
  return type.known && /systemassigned/i.test(type.value ?? "");
}

/** Several adapters that each read something else of a block. */
export function both(first: Adapter, second: Adapter): Adapter {
  return (block, context) => [...first(block, context), ...second(block, context)];
}
