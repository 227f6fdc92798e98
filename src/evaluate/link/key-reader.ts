// Deploy keys whose pair the tree makes, and secrets that keep its private half → the jobs that can push, or read, by each.

import type { KeyReader } from "../../model/crossing.ts";
import type { FactKey, Link } from "../../model/declaration.ts";
import type { Fact } from "../../model/fact.ts";
import type { Asked } from "./asked.ts";
import { secretsOf } from "./job.ts";
import { storedIn } from "./stored.ts";

/** By the deploy key. */
export function keyReadersOf(
  facts: readonly Fact[],
  asked: Pick<Asked, "links" | "reach" | "repository">,
): ReadonlyMap<FactKey, readonly KeyReader[]> {
  const keys = new Map<string, FactKey[]>();
  for (const fact of facts) {
    const pair = fact.kind === "credential" && fact.pair ? placeOf(fact.pair) : null;
    if (pair !== null) keys.set(pair, [...(keys.get(pair) ?? []), fact.key]);
  }
  const found = new Map<FactKey, KeyReader[]>();
  if (keys.size === 0) return found;
  const stored = storedIn(facts, asked.repository);
  for (const job of facts) {
    if (job.kind !== "identity" || job.form !== "job") continue;
    for (const { by, of, steps, at } of secretsOf(job, stored, asked))
      for (const key of keys.get(placeOf(of) ?? "") ?? [])
        found.set(key, [...(found.get(key) ?? []), { job, by, steps, at }]);
  }
  return found;
}

function placeOf(link: Link): string | null {
  return link.how === "reference" ? `${link.root}\n${link.address}` : null;
}
