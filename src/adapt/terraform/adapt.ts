// Turns resolved Terraform into facts: one adapter a type, the catalog's entry where a type has none, a gap where neither knows it.

import { append } from "../../base/grouped.ts";
import type { Gap } from "../../base/gap.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { withoutKeys } from "../../model/address.ts";
import type { Fact } from "../../model/fact.ts";
import type { Facts, UnreadCall, Unseen } from "../../model/tree-facts.ts";
import { isLocal } from "../../resolve/terraform/module-source.ts";
import type { ResolvedBlock, ResolvedTerraform } from "../../resolve/terraform/resolved.ts";
import { isOff } from "../../model/active.ts";
import { digest } from "../digest.ts";
import type { AdaptContext } from "./adapter.ts";
import { adaptByCatalog } from "./by-catalog.ts";
import { withKeepers } from "./kept.ts";
import { soundsLikeIdentity, suspectModule } from "./suspect.ts";
import { adapterFor } from "./table.ts";
import { addVariant } from "./variant.ts";
import { weaknessesOf } from "./weak.ts";

export interface TerraformAdapter {
  /** Takes all blocks of one root, and keeps none. */
  readonly take: (blocks: readonly ResolvedBlock[]) => void;
  /** Takes blocks of a root as another program reads it. */
  readonly takeAs: (reading: string, blocks: readonly ResolvedBlock[]) => void;
  readonly facts: (rest: Omit<ResolvedTerraform, "blocks">) => Facts;
}

/** `has`: whether the tree has such a file. */
export function terraformAdapter(
  catalog: Catalog,
  has: (path: string) => boolean = () => false,
): TerraformAdapter {
  const gaps: Gap[] = [];
  const unread: UnreadCall[] = [];
  const heard: Heard = { gaps, unseen: [], has };
  const facts = new Map<string, Fact>();
  return {
    take: (blocks) => {
      const context = contextOf(blocks, catalog, heard);
      for (const block of blocks) {
        if (block.mode === "remote-module" && !block.planned) unread.push(unreadCall(block));
        // Two definitions of one address (an override file, a copy in a loose module) keep the first: keys are unique.
        for (const fact of adaptBlock(block, context))
          if (!facts.has(fact.key)) facts.set(fact.key, fact);
      }
    },
    takeAs: (reading, blocks) => {
      const context = contextOf(blocks, catalog, { gaps, unseen: [], has });
      for (const block of blocks)
        for (const fact of adaptBlock(block, context)) addVariant(facts, fact, reading);
    },
    facts: ({ roots, moves, imports, removals, gaps: unresolved }) => ({
      facts: [...facts.values()],
      roots,
      moves,
      adoptions: imports.map(({ root, to, at }) => ({ root, address: to, at })),
      releases: removals
        .filter(({ destroys }) => !destroys.known || !destroys.value)
        .map(({ from, ...rest }) => ({ ...rest, address: from })),
      unread,
      unseen: heard.unseen,
      gaps: [...unresolved, ...gaps],
    }),
  };
}

interface Heard {
  readonly gaps: Gap[];
  readonly unseen: Unseen[];
  readonly has: AdaptContext["has"];
}

/** Neighbours are of the same root. */
function contextOf(
  blocks: readonly ResolvedBlock[],
  catalog: Catalog,
  { gaps, unseen, has }: Heard,
): AdaptContext {
  let index: RootIndex | null = null;
  const indexed = (): RootIndex => (index ??= indexRoot(blocks));
  return {
    catalog,
    has,
    all: (type) => indexed().byType.get(type) ?? [],
    find: (address) => {
      const { byAddress } = indexed();
      return byAddress.get(address) ?? byAddress.get(withoutKeys(address)) ?? null;
    },
    gap: (gap) => gaps.push(gap),
    unseen: (block, gap) => {
      gaps.push(gap);
      if (!isOff(block)) unseen.push(unseenOf(block, gap));
    },
  };
}

interface RootIndex {
  readonly byAddress: ReadonlyMap<string, ResolvedBlock>;
  readonly byType: ReadonlyMap<string, readonly ResolvedBlock[]>;
}

/** Made when a block of the root is looked for: few look for any. */
function indexRoot(blocks: readonly ResolvedBlock[]): RootIndex {
  const byAddress = new Map<string, ResolvedBlock>();
  const byType = new Map<string, ResolvedBlock[]>();
  for (const block of blocks) {
    byAddress.set(block.address, block);
    if (block.mode === "resource") append(byType, block.type, block);
  }
  // A reference to all instances (`aws_iam_role.ci` of `aws_iam_role.ci["a"]`) finds the first.
  for (const block of blocks)
    if (!byAddress.has(block.generic)) byAddress.set(block.generic, block);
  return { byAddress, byType };
}

function adaptBlock(block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  const facts = withKeepers(factsOf(block, context), block, context);
  const weak = weaknessesOf(block);
  return weak.length === 0
    ? facts
    : facts.map((fact, index) => (index === 0 ? { ...fact, weak } : fact));
}

function factsOf(block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  if (block.mode === "remote-module") {
    const why = remoteModule(block);
    if (why === null || block.planned === true) return [];
    const what = `the module \`${block.address}\``;
    const gap: Gap = { kind: "remote-module", at: block.header, what, why };
    if (isLocal(block.type)) context.unseen(block, gap);
    else context.gap(gap);
    return [];
  }
  const adapter = adapterFor(block.mode, block.type);
  if (adapter) return adapter(block, context);
  if (block.mode !== "resource") return [];
  const entry = context.catalog.types.get(block.type);
  if (entry) return adaptByCatalog(block, entry, context);
  if (soundsLikeIdentity(block.type)) context.gap(unknownType(block));
  return [];
}

function unseenOf({ root, generic, body, type }: ResolvedBlock, { what, why, at }: Gap): Unseen {
  return { root, address: generic, what, why, content: `${type} ${digest(body)}`, at };
}

function unreadCall({
  root,
  generic,
  type,
  version,
  downloaded,
  header,
}: ResolvedBlock): UnreadCall {
  return { root, address: generic, source: type, version, downloaded, at: header };
}

/** Why it may make identities that nobody can tell; null: nothing says so. */
function remoteModule(block: ResolvedBlock): string | null {
  if (block.doubt !== null) return block.doubt;
  if (isLocal(block.type))
    return `nothing of its folder \`${block.type}\` is read: it is empty, left out or a git submodule`;
  const because = suspectModule(block);
  if (because === null) return null;
  return `its source \`${block.type}\` is not in the tree, and ${because} suggests machine identities`;
}

function unknownType(block: ResolvedBlock): Gap {
  return {
    kind: "unknown-type",
    at: block.header,
    what: `\`${block.address}\``,
    why: `nhi-lint does not know the type \`${block.type}\`, and its name suggests a machine identity`,
  };
}
