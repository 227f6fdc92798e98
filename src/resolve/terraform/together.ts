// Puts what the roots of a tree yield together, and says once what concerns several of them.

import type { Gap } from "../../base/gap.ts";
import type { Origin } from "../../base/origin.ts";
import { compareText, firstDifference } from "../../base/order.ts";
import type { Bounds } from "./bounds.ts";
import type { Adoption, Move, Removal, ResolvedBlock, ResolvedTerraform } from "./resolved.ts";

export interface Output {
  readonly blocks: ResolvedBlock[];
  readonly moves: Move[];
  readonly imports: Adoption[];
  readonly removals: Removal[];
}

/** What one root yields beside its blocks. */
export interface Judged extends Omit<Output, "blocks"> {
  /** The root's folder, and where its module begins. */
  readonly dir: string;
  readonly start: Origin;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly wanted: ReadonlySet<string>;
  readonly steps: number;
  /** The tree had no more steps for it. */
  readonly cut: boolean;
}

/** The roots' results as one; a gap in a module that several roots call is said once. */
export function together(
  judged: readonly Judged[],
  roots: readonly string[],
  bounds: Bounds,
): Omit<ResolvedTerraform, "blocks"> {
  const gaps = new Map<string, Gap>();
  for (const one of judged)
    for (const [key, gap] of one.gaps) if (!gaps.has(key)) gaps.set(key, gap);
  const cut = cutGap(
    judged.filter((one) => one.cut),
    bounds,
  );
  if (cut) gaps.set("", cut);
  return {
    roots,
    moves: judged.flatMap((one) => one.moves),
    imports: judged.flatMap((one) => one.imports),
    removals: judged.flatMap((one) => one.removals),
    gaps: sorted(gaps.values()),
    wanted: new Set(judged.flatMap((one) => [...one.wanted])),
  };
}

/** Said once for all roots that the tree had no more steps for. */
function cutGap(cut: readonly Judged[], { treeSteps }: Bounds): Gap | null {
  const [first] = cut;
  if (!first) return null;
  const { dir, start } = first;
  const others = cut.length > 1 ? ` and ${cut.length - 1} more` : "";
  const what = `the root \`${dir || "."}\`${others}`;
  return {
    kind: "bound",
    at: start,
    what,
    why: `the tree's roots take more than ${treeSteps} steps to evaluate together`,
  };
}

function sorted(gaps: Iterable<Gap>): readonly Gap[] {
  return [...gaps].sort((a, b) =>
    firstDifference(
      compareText(a.at.file.path, b.at.file.path),
      a.at.start - b.at.start,
      compareText(a.what, b.what),
    ),
  );
}
