// Scale sets of runners in the tree → the service account as which a job runs that asks for one by its name.

import type { Credential, Fact, Identity } from "../../model/fact.ts";
import type { Crossing } from "../../model/model.ts";
import { isPodToken, workloadOf } from "../../model/pod-token.ts";
import type { Finder } from "../find.ts";

/** A job's code may do whatever the pod of its runner may. Of several sets of one name nobody can tell which is meant. */
export function runnersIn(
  facts: readonly Fact[],
  finder: Finder,
): (job: Identity) => readonly Crossing[] {
  let sets: ReadonlyMap<string, readonly Credential[]> | null = null;
  return (job) => {
    if (!job.runsOn?.known) return [];
    sets ??= setsIn(facts);
    const [by, ...others] = sets.get(job.runsOn.value) ?? [];
    if (!by?.of || others.some((one) => workloadOf(one) !== workloadOf(by))) return [];
    const [into] = finder.identities(by.of, by);
    const { at } = job.runsOn;
    return into ? [{ from: job, into, by, how: "runner", at, met: { state: "open" } }] : [];
  };
}

function setsIn(facts: readonly Fact[]): ReadonlyMap<string, readonly Credential[]> {
  const found = new Map<string, Credential[]>();
  for (const fact of facts) {
    if (!isPodToken(fact) || !fact.address.startsWith("AutoscalingRunnerSet/")) continue;
    if (!fact.name.known || fact.name.value === null) continue;
    const list = found.get(fact.name.value);
    if (list) list.push(fact);
    else found.set(fact.name.value, [fact]);
  }
  return found;
}
