// Turns resolved Terraform into facts: one adapter a type, the catalog's entry where a type has none, a gap where neither knows it.

import type { Gap } from "../../base/gap.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Fact } from "../../model/fact.ts";
import type { Facts } from "../../model/model.ts";
import type { ResolvedBlock, ResolvedTerraform } from "../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "./adapter.ts";
import { adaptByCatalog } from "./by-catalog.ts";
import { soundsLikeIdentity, suspectModule } from "./suspect.ts";
import { adapterFor } from "./table.ts";

export function adaptTerraform(resolved: ResolvedTerraform, catalog: Catalog): Facts {
  const gaps: Gap[] = [...resolved.gaps];
  const context = contextOf(resolved.blocks, catalog, gaps);
  const facts = new Map<string, Fact>();
  for (const block of resolved.blocks) {
    // Two definitions of one address (an override file, a copy in a loose module) keep the first: keys are unique.
    for (const fact of adaptBlock(block, context))
      if (!facts.has(fact.key)) facts.set(fact.key, fact);
  }
  return {
    facts: [...facts.values()],
    moves: resolved.moves,
    adoptions: resolved.imports.map(({ root, to, at }) => ({ root, address: to, at })),
    gaps,
  };
}

function contextOf(blocks: readonly ResolvedBlock[], catalog: Catalog, gaps: Gap[]): AdaptContext {
  const byAddress = new Map<string, ResolvedBlock>();
  const byType = new Map<string, ResolvedBlock[]>();
  for (const block of blocks) {
    byAddress.set(`${block.root}\0${block.address}`, block);
    if (block.mode !== "resource") continue;
    const key = `${block.root}\0${block.type}`;
    const others = byType.get(key);
    if (others) others.push(block);
    else byType.set(key, [block]);
  }
  // A reference to all instances (`aws_iam_role.ci` of `aws_iam_role.ci["a"]`) finds the first.
  for (const block of blocks) {
    const generic = `${block.root}\0${block.generic}`;
    if (!byAddress.has(generic)) byAddress.set(generic, block);
  }
  return {
    catalog,
    all: (root, type) => byType.get(`${root}\0${type}`) ?? [],
    find: (root, address) =>
      byAddress.get(`${root}\0${address}`) ??
      byAddress.get(`${root}\0${genericOf(address)}`) ??
      null,
    gap: (gap) => gaps.push(gap),
  };
}

function genericOf(address: string): string {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, "");
}

function adaptBlock(block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  if (block.mode === "remote-module") {
    const because = suspectModule(block);
    if (because !== null) context.gap(remoteModule(block, because));
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

function remoteModule(block: ResolvedBlock, because: string): Gap {
  return {
    kind: "remote-module",
    at: block.header,
    what: `the module \`${block.address}\``,
    why: `its source \`${block.type}\` is not in the tree, and ${because} suggests machine identities`,
  };
}

function unknownType(block: ResolvedBlock): Gap {
  return {
    kind: "unknown-type",
    at: block.header,
    what: `\`${block.address}\``,
    why: `nhi-lint does not know the type \`${block.type}\`, and its name suggests a machine identity`,
  };
}
