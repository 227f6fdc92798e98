// A folder of a case → what each stage of removing those that are past their day writes, by itself and one upon the other.

import { join } from "node:path";
import { removalsOf, type JudgedTree, type Removals } from "../../src/stage/removals.ts";
import type { Identity } from "../../src/model/identity.ts";
import type { Stage } from "../../src/fix/removal.ts";
import type { Snapshot } from "../../src/source/snapshot.ts";
import { emptySnapshot } from "../../src/source/snapshot.ts";
import { judge, snapshot } from "./mend-folder.ts";

export const today = "2026-11-24";

export async function treeOf(head: Snapshot): Promise<JudgedTree> {
  return { ...(await judge(emptySnapshot, head, false)), head };
}

export function treeIn(folder: string): Promise<JudgedTree> {
  return treeOf(snapshot(join(folder, "tree")));
}

/** As `sweep` takes them: machines that are past their day. */
export function pastDay({ report: { model } }: JudgedTree): readonly Identity[] {
  return [...model.facts.values()].filter((fact): fact is Identity => {
    const life = model.expiries.get(fact.key);
    return fact.kind === "identity" && life?.state === "declared" && (life.value ?? today) < today;
  });
}

export function removals(
  tree: JudgedTree,
  identities: readonly Identity[],
  stage: Stage | "auto",
  day = today,
): Promise<Removals> {
  const asked = { tree, identities, stage, wait: 14, today: day, judge: treeOf, together: true };
  return removalsOf(asked);
}
