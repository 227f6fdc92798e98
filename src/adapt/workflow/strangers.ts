// The jobs of a workflow → trusts: by which events strangers start them, whose code they run, and whose text they take into scripts.

import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Admission, Principal, Trust } from "../../model/trust.ts";
import type { Node, Span } from "../../parse/yaml/tree.ts";
import type { Reach } from "../../resolve/workflow/stranger.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { callsOf, type Call } from "./calls.ts";
import { claimsOf } from "./claims.ts";
import { environmentsOf } from "./environments.ts";
import { fetchedBy, injectedInto, runsCode } from "./foreign-code.ts";
import { asksWhoActs, textOf } from "./guarded.ts";
import { inputsOf } from "./inputs.ts";
import { declareJob, jobLink, origin, pairOf, pairSpan, type Job } from "./job.ts";
import { headOf, mayLook, stepsGiven, stepsOf, type Step } from "./step.ts";
import { alsoThrough, reachOfJob, strangersTriggers, type Trigger } from "./triggers.ts";
import type { Sources } from "./uses.ts";

/** None for a workflow that strangers cannot start, or that gets neither token nor secrets when they do. */
export function strangerTrusts(
  file: ManifestFile,
  jobs: readonly Job[],
  sources: Sources,
): readonly Trust[] {
  const triggers = strangersTriggers(file, sources);
  if (triggers.length === 0) return [];
  return jobs.flatMap((job) => {
    const reached = triggers.map((trigger) => ({ trigger, reach: reachOfJob(job, trigger) }));
    return [
      startedBy(job, reached, environmentsOf(job, null, sources)),
      ...callsOf(job, sources).flatMap((call) => partsOf(job, call, reached, sources)),
    ];
  });
}

interface Reached {
  readonly trigger: Trigger;
  readonly reach: Reach;
}

function startedBy(job: Job, reached: readonly Reached[], environments: readonly string[]): Trust {
  const header = job.key.keySpan;
  return trust(
    job,
    "strangers",
    { at: pairSpan(job.key), header, content: job.body },
    reached.map(({ trigger, reach }) => {
      const at = origin(job.file, trigger.at);
      return admission(
        { kind: "trigger", value: known(trigger.name, at), at },
        reach,
        environments,
        at,
      );
    }),
  );
}

/** What a runner does with strangers' code and text. */
function partsOf(
  job: Job,
  { runner, given }: Call,
  reached: readonly Reached[],
  sources: Sources,
): readonly Trust[] {
  if (!mayConcern(runner, sources)) return [];
  const steps = given ? stepsGiven(runner, given, sources) : stepsOf(runner, sources);
  if (!mayLook(sources, steps.length * reached.length)) return [];
  const environments = environmentsOf(runner, given, sources);
  const found = notedIn(job, runner, steps, reached, environments);
  return (["code", "text"] as const).flatMap((what) =>
    [...found[what].values()].map((part, index) => {
      const name = `strangers-${what}${runner === job ? "" : `/${job.file.path}#${job.id}`}`;
      const numbered = index === 0 ? name : `${name}/${index + 1}`;
      const claims = claimsOf(runner, environments, null, sources);
      return { ...trust(runner, numbered, part, part.admissions), claims };
    }),
  );
}

/** By where it stands and what of theirs it takes. */
interface Parts {
  readonly code: Map<string, Part>;
  readonly text: Map<string, Part>;
}

function notedIn(
  job: Job,
  runner: Job,
  steps: readonly Step[],
  reached: readonly Reached[],
  environments: ReturnType<typeof environmentsOf>,
): Parts {
  const found: Parts = { code: new Map(), text: new Map() };
  const runs = nextRuns(steps);
  const check = steps.findIndex(asksWhoActs);
  const note = (parts: Map<string, Part>, about: Noted): void =>
    noteIn(parts, runner, about, environments);
  for (const { trigger, reach } of reached) {
    const start = reach.reach === "never" ? reach : atRunner(runner, job, reach, trigger);
    for (const [index, step] of steps.entries()) {
      const isChecked = check !== -1 && check < index && start.reach === "open";
      const asked: Reach = isChecked ? { reach: "perhaps", on: "a step before" } : start;
      const met = alsoThrough(asked, step.conditions, trigger);
      const fetched = fetchedBy(step, trigger);
      const run = runs[index] ?? (runsCode(step) ? step : undefined);
      if (fetched && run)
        note(found.code, {
          step,
          trigger,
          what: fetched.what,
          runs: run,
          reach: fetched.sure ? met : vague(met),
        });
      const injected = injectedInto(step, trigger);
      if (injected)
        note(found.text, { step, trigger, reach: met, what: injected.shown, runs: step });
    }
  }
  return found;
}

interface Part {
  readonly at: Span;
  readonly header: Span;
  readonly content: Node;
  readonly admissions: Admission[];
}

interface Noted {
  readonly step: Step;
  readonly trigger: Trigger;
  readonly reach: Reach;
  readonly what: string;
  readonly runs: Step;
}

/** A place once, whatever events lead there. Of a composite action, where the job uses it. */
function noteIn(
  parts: Map<string, Part>,
  job: Job,
  { step, trigger, reach, what, runs }: Noted,
  environments: readonly string[],
): void {
  const place = step.file === job.file ? step.node : step.own;
  const header = headOf(place);
  const id = `${header.start} ${what}`;
  const part = parts.get(id) ?? { at: place, header, content: step.node, admissions: [] };
  parts.set(id, part);
  const where = origin(job.file, header);
  const text = `${trigger.name} ${what}`;
  // As many steps lead there, one says it.
  if (part.admissions.some((one) => one.conditions.length === 0 && saidOf(one) === text)) return;
  const ranAt = runs.file === job.file ? runs.node : runs.own;
  part.admissions.push(
    admission(
      {
        kind: "anyone",
        value: known(text, where),
        at: origin(job.file, ranAt),
      },
      reach,
      environments,
      where,
    ),
  );
}

function saidOf({ principals: [principal] }: Admission): string | null {
  return principal?.value.known ? principal.value.value : null;
}

/** A called job has conditions of its own. */
function atRunner(runner: Job, job: Job, reach: Reach, trigger: Trigger): Reach {
  if (runner === job) return reach;
  const own = reachOfJob(runner, trigger);
  return own.reach === "open" ? reach : own;
}

const concerned = new WeakMap<Job, boolean>();

/** Whether any step of it may fetch or take in what is a stranger's: of many called jobs few do. */
function mayConcern(runner: Job, sources: Sources): boolean {
  const answer =
    concerned.get(runner) ??
    stepsOf(runner, sources).some(({ node }) => {
      const script = pairOf(node, "run") ?? inputsOf(node).get("script");
      if (script) return /\$\{\{|pull\/|\bgh\s+pr\b|\bgit\s/.test(textOf(script.value));
      const inputs = inputsOf(node);
      return inputs.has("ref") || inputs.has("repository");
    });
  concerned.set(runner, answer);
  return answer;
}

/** By step, the next one after it that runs what lies in the workspace. */
function nextRuns(steps: readonly Step[]): readonly (Step | undefined)[] {
  const found: (Step | undefined)[] = [];
  let next: Step | undefined;
  for (let at = steps.length - 1; at >= 0; at--) {
    found[at] = next;
    const step = steps[at];
    if (step && runsCode(step)) next = step;
  }
  return found;
}

function vague(reach: Reach): Reach {
  return reach.reach === "open" ? { reach: "perhaps", on: "what a step before found out" } : reach;
}

export function admission(
  principal: Principal,
  reach: Reach,
  environments: readonly string[],
  at: Origin,
): Admission {
  const condition = (operator: string, key: string, ...texts: string[]): Condition => ({
    operator,
    key,
    values: texts.map((text) => known(text, at)),
    at,
  });
  const conditions: Condition[] = [];
  if (reach.reach === "never")
    conditions.push(condition("guard", "if", reach.by.toSorted().join(" ")));
  if (reach.reach === "perhaps")
    conditions.push({ ...condition("?", "if", ""), values: [unknown("expression", at, reach.on)] });
  if (environments.length > 0) conditions.push(condition("guard", "environment", ...environments));
  return { effect: known("allow", at), principals: [principal], conditions, issuer: null, at };
}

export function trust(
  job: Job,
  name: string,
  { at, header, content }: Pick<Part, "at" | "header" | "content">,
  admissions: readonly Admission[],
): Trust {
  const part = { name, type: name.split("/")[0] ?? name, platform: "github", at, header, content };
  return {
    kind: "trust",
    into: jobLink(job),
    admissions,
    carrier: null,
    ...declareJob(job, part),
  };
}
