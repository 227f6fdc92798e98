// Blocks as they are resolved → the adapter, with what the whole of a side has to know of them; and what Terraform reads where OpenTofu reads otherwise.

import type { TerraformAdapter } from "../adapt/terraform/adapt.ts";
import type { Gap } from "../base/gap.ts";
import { terraformResolver, type ResolveOptions } from "../resolve/terraform/resolve.ts";
import type { ResolvedBlock, TerraformFile } from "../resolve/terraform/resolved.ts";
import { asTerraformReads } from "../resolve/terraform/views.ts";
import type { AskedTexts } from "./asked-texts.ts";

/** What blocks show of the tree that they are of. */
export interface Seen {
  /** What installs charts. */
  readonly releases: readonly ResolvedBlock[];
  /** Modules that nothing calls, by folder. */
  readonly loose: ReadonlySet<string>;
  /** Folders that a root consists of or calls. */
  readonly served: ReadonlySet<string>;
}

/** How often an expression may ask for further files before what it asks for stays unknown. */
const mostRounds = 4;

/** Resolves again with what expressions ask for, until they ask for no more. */
export async function settled(
  resolve: Resolve,
  others: OtherReading | null,
  texts: AskedTexts,
): Promise<ReturnType<Resolve>> {
  for (let round = 1; ; round++) {
    const last = round === mostRounds;
    const resolved = resolve(texts.get, last);
    const again = others?.resolve(texts.get, last);
    const wanted = new Set([...resolved.wanted, ...(again?.wanted ?? [])]);
    if (last || wanted.size === 0)
      return { ...resolved, gaps: withMore(resolved.gaps, again?.gaps ?? []) };
    await texts.ask([...wanted]);
  }
}

type Resolve = ReturnType<typeof terraformResolver>;

interface OtherReading {
  readonly resolve: Resolve;
  readonly take: () => void;
}

/** Hands blocks to the adapter; what it saw of them is read at the end. */
export function taker({ take }: TerraformAdapter): {
  readonly take: TerraformAdapter["take"];
  readonly seen: Seen;
} {
  const served = new Set<string>();
  const loose = new Set<string>();
  const releases: ResolvedBlock[] = [];
  return {
    seen: { releases, served, loose },
    take: (blocks) => {
      for (const block of blocks) {
        if (block.rootKind === "loose") loose.add(block.root);
        else served.add(block.dir);
        if (block.type === "helm_release" && block.mode === "resource") releases.push(block);
      }
      take(blocks);
    },
  };
}

/** What Terraform reads where OpenTofu reads something else; null where both read the same. Taken last: of what both say alike the first counts. */
export function otherReading(
  files: readonly TerraformFile[],
  adapter: TerraformAdapter,
  options: ResolveOptions,
): OtherReading | null {
  const others = asTerraformReads(files);
  if (!others) return null;
  const later: (readonly ResolvedBlock[])[] = [];
  return {
    resolve: terraformResolver(others, (blocks) => later.push(blocks), options),
    take: () => {
      for (const blocks of later) adapter.takeAs("terraform", blocks);
    },
  };
}

function withMore(gaps: readonly Gap[], more: readonly Gap[]): readonly Gap[] {
  if (more.length === 0) return gaps;
  const keyOf = ({ at, what }: Gap): string => `${at.file.path} ${at.start} ${what}`;
  const said = new Set(gaps.map(keyOf));
  return [...gaps, ...more.filter((gap) => !said.has(keyOf(gap)))];
}
