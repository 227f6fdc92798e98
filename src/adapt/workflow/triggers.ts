// A workflow's `on` → the events that start it, and those by which strangers reach its jobs with token and secrets.

import { compareText } from "../../base/order.ts";
import type { Node, Span } from "../../parse/yaml/tree.ts";
import { strangersReach, type Event, type Reach } from "../../resolve/workflow/stranger.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { jobsOf, pairOf, type Job } from "./job.ts";
import { triggerTrust } from "./trigger-trust.ts";
import type { Sources } from "./uses.ts";

export interface Trigger extends Event {
  /** The event as it is written. */
  readonly at: Span;
  /** What stands below it. */
  readonly filter: Node | null;
}

const read = new WeakMap<ManifestFile, readonly Trigger[]>();

export function triggersOf(file: ManifestFile): readonly Trigger[] {
  const before = read.get(file);
  if (before) return before;
  const found = readTriggers(pairOf(file.tree.documents[0]?.root, "on")?.value);
  read.set(file, found);
  return found;
}

function readTriggers(on: Node | undefined): readonly Trigger[] {
  if (!on) return [];
  if (on.kind === "scalar") return [{ name: String(on.value), types: [], at: on, filter: null }];
  if (on.kind === "sequence") return on.items.flatMap(readTriggers);
  return on.pairs.map(({ key, keySpan, value }) => ({
    name: key,
    types: textsOf(pairOf(value, "types")?.value),
    at: keySpan,
    filter: value,
  }));
}

export function textsOf(node: Node | undefined): readonly string[] {
  if (node?.kind === "scalar") return node.value === null ? [] : [String(node.value)];
  return node?.kind === "sequence"
    ? node.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []))
    : [];
}

/** What only they can do who may triage: https://docs.github.com/en/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
const triage = /^(un)?(labeled|assigned|milestoned|locked|pinned)$|^demilestoned$|^transferred$/;

/** The events by which somebody may start it who may not write to the repository, and for whom GitHub does not take token and secrets away. */
export function strangersTriggers(file: ManifestFile, sources: Sources): readonly Trigger[] {
  return triggersOf(file).filter(
    (trigger) =>
      triggerTrust(trigger.name) === "stranger" &&
      !(trigger.types.length > 0 && trigger.types.every((type) => triage.test(type))) &&
      !(trigger.name === "workflow_run" && followsOnlyMembers(trigger, sources)),
  );
}

/** Every workflow that it follows stands in the tree and is started by nobody else. */
function followsOnlyMembers({ filter }: Trigger, sources: Sources): boolean {
  const names = textsOf(pairOf(filter, "workflows")?.value);
  const followed = names.map((name) => workflowNamed(name, sources));
  return (
    names.length > 0 &&
    followed.every(
      (file) =>
        file !== null &&
        triggersOf(file).every(({ name }) => ["member", "clock"].includes(triggerTrust(name))),
    )
  );
}

function workflowNamed(name: string, sources: Sources): ManifestFile | null {
  for (const file of sources.values()) {
    if (file.path === name) return file;
    const own = pairOf(file.tree.documents[0]?.root, "name")?.value;
    if (own?.kind === "scalar" && String(own.value) === name && jobsOf(file).length > 0)
      return file;
  }
  return null;
}

/** Whether strangers reach a job by an event: by its own `if`, and by those of the jobs that it waits for. */
export function reachOfJob(job: Job, event: Event): Reach {
  return reachThrough(job, event, new Set());
}

function reachThrough(job: Job, event: Event, seen: Set<string>): Reach {
  seen.add(job.id);
  const condition = pairOf(job.body, "if")?.value;
  const text = condition?.kind === "scalar" ? String(condition.value) : null;
  const own: Reach = text === null ? { reach: "open" } : strangersReach(text, event);
  // It runs whatever became of the others.
  if (own.reach === "never" || (text !== null && /\b(always|failure|cancelled)\s*\(/i.test(text)))
    return own;
  const needed = textsOf(pairOf(job.body, "needs")?.value)
    .filter((id) => !seen.has(id))
    .toSorted(compareText);
  let found = own;
  for (const one of jobsOf(job.file).filter(({ id }) => needed.includes(id))) {
    const reach = reachThrough(one, event, seen);
    if (reach.reach === "never") return reach;
    if (reach.reach === "perhaps") found = reach;
    if (found.reach === "open" && pairOf(one.body, "environment"))
      found = { reach: "perhaps", on: `the environment of \`job/${one.id}\`` };
  }
  return found;
}

/** Both must be met. */
export function alsoThrough(first: Reach, texts: readonly Node[], event: Event): Reach {
  let found = first;
  for (const node of texts) {
    if (found.reach === "never") return found;
    const text = node.kind === "scalar" ? String(node.value) : "";
    const reach = strangersReach(text, event);
    if (reach.reach !== "open") found = reach;
  }
  return found;
}
