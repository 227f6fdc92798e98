// A job that calls a workflow of the tree → the jobs that run in its place and hold what it is given.

import type { Holder } from "../../model/fact.ts";
import type { ManifestFile } from "../manifest.ts";
import { jobLink, jobsOf, type Job } from "./job.ts";
import { localPath, usesOf, type Sources } from "./uses.ts";

/** How deep workflows may call each other. https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#limitations-of-reusable-workflows */
const deepest = 10;
const mostRunners = 256;

/** Itself, where it has steps, where what it calls is not in the tree, and where that is too much. */
export function runnersOf(job: Job, workflows: Sources): readonly Job[] {
  const found = runners(job, workflows, new Set(), 0);
  return found.length > mostRunners ? [job] : found;
}

function runners(job: Job, workflows: Sources, seen: Set<string>, depth: number): readonly Job[] {
  const callee = calleeOf(job, workflows);
  if (!callee) return [job];
  if (seen.has(callee.path) || depth >= deepest) return [];
  seen.add(callee.path);
  const found: Job[] = [];
  for (const one of jobsOf(callee)) {
    if (found.length > mostRunners) break;
    found.push(...runners(one, workflows, seen, depth + 1));
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
