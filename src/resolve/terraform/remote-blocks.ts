// Turns a call whose module is not in the tree into its block, and those in it that are known beside source.

import { emit } from "./emit.ts";
import { computedFrom } from "./data-sources.ts";
import { calledBy } from "./declaration.ts";
import { providerWithin } from "./providers.ts";
import type { ResolvedBlock } from "./resolved.ts";
import type { Machine, ResourceInstance } from "./scope.ts";

export interface RemoteBlocks {
  readonly own: ResolvedBlock;
  readonly inside: readonly ResolvedBlock[];
}

export function remoteBlocks(machine: Machine, one: ResourceInstance): RemoteBlocks {
  const call = emit(machine, one);
  const found = machine.overlay?.blocks(call, calledBy(one.declaration), (type, name, body) =>
    computedFrom(machine, type, name, body),
  );
  if (!found) return { own: call, inside: [] };
  const inside = found.map((block) => ({
    ...block,
    provider: providerWithin(machine, one, block.type),
  }));
  return { own: { ...call, planned: true }, inside };
}
