// The environments that a job asks for leave → their names: in each combination of its matrix, as its callers give them; and the control that they are.
// https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments

import { known, unknown } from "../../base/known.ts";
import type { Control } from "../../model/control.ts";
import { demandOf } from "../../model/environment-control.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import { inCombination, isOfMatrix } from "./becomes.ts";
import { everyCallOf } from "./calls.ts";
import { declareJob, isCall, jobLink, origin, pairOf, pairSpan, type Job } from "./job.ts";
import { combinationsOf } from "./matrix.ts";
import { mayVary } from "./step.ts";
import type { Sources } from "./uses.ts";
import { resolvedText, type Combination, type Given } from "./value-source.ts";

const own = new WeakMap<Job, readonly string[]>();

/** Sorted; one that cannot be told as it is written. None where it asks none. */
export function environmentsOf(job: Job, given: Given | null, sources: Sources): readonly string[] {
  const names = (given === null && own.get(job)) || namesOf(job, given, sources);
  if (given === null) own.set(job, names);
  return names;
}

function namesOf(job: Job, given: Given | null, sources: Sources): readonly string[] {
  const node = nameNode(job);
  if (!node) return [];
  const text = resolvedText(node, { variables: [], given }).trim();
  const combinations = isOfMatrix(text) ? combinationsOf(job) : null;
  const texts =
    combinations && mayVary(sources, combinations.length)
      ? combinations.flatMap((one) => environmentIn(job, given, one))
      : [text];
  return [...new Set(texts)].filter((one) => one !== "").toSorted();
}

/** That of one combination of its matrix, or none. */
export function environmentIn(
  job: Job,
  given: Given | null,
  matrix: Combination,
): readonly string[] {
  const environment = inCombination({ variables: [], given }, matrix, given);
  const text = resolvedText(nameNode(job), environment).trim();
  return text === "" ? [] : [text];
}

function nameNode(job: Job): Node | undefined {
  const environment = pairOf(job.body, "environment")?.value;
  return environment?.kind === "mapping" ? pairOf(environment, "name")?.value : environment;
}

/** Of a call: those that its inputs decide. What stands in the called workflow is told there. */
function environmentsCalled(job: Job, sources: Sources): readonly string[] {
  const names = everyCallOf(job, sources).flatMap(({ runner, given }) => {
    const node = given && nameNode(runner);
    if (!node || node.kind !== "scalar" || !String(node.value).includes("${{")) return [];
    return environmentsOf(runner, given, sources);
  });
  return [...new Set(names)].toSorted();
}

/** Its protection is asked before the job starts. */
export function environmentControl(job: Job, sources: Sources): Control | null {
  const called = isCall(job);
  const names = called ? environmentsCalled(job, sources) : environmentsOf(job, null, sources);
  const pair = called
    ? (pairOf(job.body, "with") ?? pairOf(job.body, "uses"))
    : pairOf(job.body, "environment");
  const [only = "", ...more] = names;
  if (!pair || only === "") return null;
  const at = pairSpan(pair);
  const where = origin(job.file, pair.value);
  const isTold = more.length === 0 && !only.includes("${{");
  return {
    kind: "control",
    form: "environment",
    holds: [jobLink(job)],
    demands: names.map(demandOf),
    ...declareJob(job, {
      name: "environment",
      type: "environment",
      platform: "github",
      at,
      header: at,
      content: pair.value,
    }),
    name: isTold
      ? known<string | null>(only, where)
      : unknown("expression", where, names.join(", ")),
  };
}
