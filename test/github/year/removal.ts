// A day and its judged tree → what a pull request of `sweep --remove` does to it: its patch, as git applies it.

import { execFileSync } from "node:child_process";
import { expect } from "vitest";
import { pastIn, patchOf, refusal } from "../../../src/commands/remove.ts";
import type { Swept } from "../../../src/model/sweep.ts";
import type { Outcome } from "../../../src/run.ts";
import type { Snapshot } from "../../../src/source/snapshot.ts";
import { removalsOf } from "../../../src/stage/removals.ts";
import { temporary, write } from "../../source/repositories.ts";
import { treeIn, type Tree } from "./repository.ts";

export type Judged = Outcome & { readonly head: Snapshot };

export interface Removal {
  readonly tree: Tree;
  /** What was done and what was not, a line each. */
  readonly told: readonly string[];
}

export async function removal(
  tree: Tree,
  today: string,
  { judged, swept }: { readonly judged: Judged; readonly swept: Swept },
  judge: (head: Snapshot) => Promise<Judged>,
): Promise<Removal> {
  const found = await removalsOf({
    tree: judged,
    identities: pastIn(swept, judged),
    stage: "auto",
    wait: 14,
    today,
    judge,
    together: true,
  });
  const folder = temporary();
  write(folder, tree);
  for (const one of found.prepared)
    execFileSync("git", ["apply", "-"], { cwd: folder, input: [...patchOf(one)].join("") });
  const after = treeIn(folder);
  for (const address of gone(found.prepared)) expect(mentions(after, address)).toEqual([]);
  const told = [
    ...found.prepared.flatMap(({ identity, stage, texts }) => [
      `${stage} ${identity.address}: ${[...texts.keys()].join(", ")}`,
    ]),
    ...found.waiting.map(({ identity, until }) => `${identity.address} waits until ${until}`),
    ...found.left.flatMap((one) => refusal(one).map((line) => line.trim())),
  ];
  return { tree: after, told };
}

function gone(
  prepared: readonly { readonly stage: string; readonly identity: { readonly address: string } }[],
) {
  return prepared.flatMap(({ stage, identity }) => (stage === "delete" ? [identity.address] : []));
}

/** The register remembers whom it was about. */
function mentions(tree: Tree, address: string): readonly string[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    text.includes(address) && path !== ".github/nhi-register.yml" ? [path] : [],
  );
}
