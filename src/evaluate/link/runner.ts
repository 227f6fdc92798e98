// Runners in the tree → the service account as which a job runs that asks for one by its name or its labels.

import type { Credential } from "../../model/credential.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { isRunner } from "../../model/pod-token.ts";
import { isUsual, labelIn } from "../../model/runner-label.ts";
import type { Asked } from "./asked.ts";

/** A job's code may do whatever the pod of its runner may. Of several runners of one name nobody can tell which is meant, unless all run as one. */
export function runnersIn(
  facts: readonly Fact[],
  { finder, repository }: Pick<Asked, "finder" | "repository">,
): (job: Identity) => readonly Crossing[] {
  let all: readonly Credential[] | null = null;
  return (job) => {
    if (!job.runsOn?.known) return [];
    const { value: labels, at } = job.runsOn;
    const asked = labels.map((one) => labelIn(repository, one));
    const meant = (all ??= facts.filter(isRunner)).filter((one) => bears(one, asked));
    const [by] = meant;
    if (!by) return [];
    const accounts = new Set(
      meant.map((one) => (one.of ? (finder.identities(one.of, one)[0] ?? null) : null)),
    );
    const [into, ...others] = accounts;
    return into && others.length === 0
      ? [{ from: job, into, by, how: "runner", at, met: { state: "open" } }]
      : [];
  };
}

/** A scale set is asked for by its name alone; of labels a runner must bear all that the job asks for. */
function bears({ name, address }: Credential, asked: readonly string[]): boolean {
  if (!name.known || name.value === null || name.value === "") return false;
  if (!/^Runner(Deployment|Set)\//.test(address))
    return asked.length === 1 && asked[0] === name.value;
  const own = new Set(name.value.toLowerCase().split(","));
  const labels = asked.map((one) => one.toLowerCase());
  return labels.some((one) => own.has(one)) && labels.every((one) => own.has(one) || isUsual(one));
}
