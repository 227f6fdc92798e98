// A job that calls a workflow of the tree → the jobs that run in its place, and what each of them is given.

import type { Holder } from "../../model/grant.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { isOfMatrix } from "./becomes.ts";
import { jobLink, jobsOf, pairOf, type Job } from "./job.ts";
import { combinationsOf } from "./matrix.ts";
import { scalarsOf } from "./scalars.ts";
import { givenByCall, mayVary } from "./step.ts";
import { localPath, usesOf, type Sources } from "./uses.ts";
import type { Combination, Environment, Given } from "./value-source.ts";

/** How deep workflows may call each other. https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#limitations-of-reusable-workflows */
const deepest = 10;
const mostRunners = 256;

export interface Call {
  readonly runner: Job;
  /** Null for the job itself. */
  readonly given: Given | null;
}

/** Itself, where it has steps, where what it calls is not in the tree, and where that is too much. */
export function callsOf(job: Job, workflows: Sources, matrix?: Combination): readonly Call[] {
  const seen = new Set<string>();
  const found = runners({ runner: job, given: null }, workflows, { seen, matrix }, 0);
  return found.length > mostRunners ? [{ runner: job, given: null }] : found;
}

/** Each as often as the matrix of the call gives it something else. */
export function everyCallOf(job: Job, workflows: Sources): readonly Call[] {
  const found: Call[] = [];
  const matrices = matricesOf(job);
  for (const matrix of matrices) {
    const calls = callsOf(job, workflows, matrix);
    if (matrices.length > 1 && !mayVary(workflows, calls.length + 1)) break;
    found.push(...calls);
  }
  return found;
}

/** Those of its matrix, where what it gives depends on that. */
function matricesOf(job: Job): readonly (Combination | undefined)[] {
  const given = [pairOf(job.body, "with"), pairOf(job.body, "secrets")];
  const asks = given.some(
    (pair) =>
      pair &&
      [...scalarsOf(pair.value)].some(
        ({ scalar }) => typeof scalar.value === "string" && isOfMatrix(scalar.value),
      ),
  );
  return (asks ? combinationsOf(job) : null) ?? [undefined];
}

export function runnersOf(job: Job, workflows: Sources): readonly Job[] {
  return callsOf(job, workflows).map(({ runner }) => runner);
}

interface Walk {
  readonly seen: Set<string>;
  /** Of the outermost call. */
  readonly matrix: Combination | undefined;
}

function runners(call: Call, workflows: Sources, walk: Walk, depth: number): readonly Call[] {
  const { runner: caller, given } = call;
  const callee = calleeOf(caller, workflows);
  if (!callee) return [call];
  const { seen, matrix } = walk;
  if (seen.has(callee.path) || depth >= deepest) return [];
  seen.add(callee.path);
  // A call sees no variables: https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability
  const sees: Environment = { variables: [], given, matrix: depth === 0 ? matrix : undefined };
  const inner = givenByCall(caller, callee, sees);
  const found: Call[] = [];
  for (const runner of jobsOf(callee)) {
    if (found.length > mostRunners) break;
    found.push(...runners({ runner, given: inner }, workflows, walk, depth + 1));
  }
  return found;
}

/** The workflow of the tree that a job calls. */
export function calleeOf(job: Job, workflows: Sources): ManifestFile | null {
  const uses = usesOf(job.body);
  const path = uses === null ? null : localPath(uses);
  const callee = path === null ? undefined : workflows.get(path);
  return callee && callee.tree.problems.length === 0 && jobsOf(callee).length > 0 ? callee : null;
}

/** A called job by both names: that of the call and its own. */
export function holderOf(runner: Job, through: Job): Holder {
  const label = runner === through ? runner.id : `${through.id}/${runner.id}`;
  return { link: jobLink(runner), person: "no", label };
}
