// A job → what the token that its run is given says of it: the subjects that it may have, by its environment, events and branches.
// https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims

import type { TokenClaims } from "../../model/credential.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import { calleeOf } from "./calls.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { jobsOf, pairOf, type Job } from "./job.ts";
import { textsOf, triggersOf, type Trigger } from "./triggers.ts";
import type { Sources } from "./uses.ts";

const branches = "ref:refs/heads/*";
const tags = "ref:refs/tags/*";

/** `audience`: as the login asks for it. */
export function claimsOf(
  job: Job,
  environments: readonly string[],
  audience: string | null,
  sources: Sources,
): TokenClaims {
  const { runs, called } = runsOf(job, sources);
  const named = environments.map((name) => `environment:${name.replaceAll(/\$\{\{.*?\}\}/g, "*")}`);
  // What an expression gives may be no environment at all.
  const isOpen = environments.length === 0 || environments.some((name) => name.includes("${{"));
  const subjects = [...named, ...(isOpen ? runs : [])];
  return { subjects: [...new Set(subjects)], called, audience };
}

interface Runs {
  readonly runs: readonly string[];
  readonly called: boolean;
}

const known = new WeakMap<ManifestFile, Runs>();

/** Of the workflow's own events, and of those of whoever calls it: the same for each login there. */
function runsOf({ file }: Job, sources: Sources): Runs {
  const before = known.get(file);
  if (before) return before;
  const subjects = new Set<string>();
  const reached = new Set([file]);
  let called = false;
  // What is added is gone through, too.
  for (const one of reached)
    for (const trigger of triggersOf(one)) {
      if (trigger.name !== "workflow_call")
        for (const subject of subjectsOf(trigger)) subjects.add(subject);
      else {
        called = true;
        for (const caller of callersIn(sources).get(one) ?? []) reached.add(caller);
      }
    }
  const found = { runs: [...subjects], called };
  known.set(file, found);
  return found;
}

type Callers = ReadonlyMap<ManifestFile, ReadonlySet<ManifestFile>>;

const callers = new WeakMap<Sources, Callers>();

/** By workflow, those that call it. */
function callersIn(sources: Sources): Callers {
  const before = callers.get(sources);
  if (before) return before;
  const found = new Map<ManifestFile, Set<ManifestFile>>();
  for (const file of sources.values()) {
    if (!file.path.startsWith(".github/workflows/")) continue;
    for (const job of jobsOf(file)) {
      const callee = calleeOf(job, sources);
      if (callee && callee !== file) found.set(callee, (found.get(callee) ?? new Set()).add(file));
    }
  }
  callers.set(sources, found);
  return found;
}

function subjectsOf({ name, filter }: Trigger): readonly string[] {
  switch (name) {
    case "pull_request":
      return ["pull_request"];
    case "push":
      return pushed(filter);
    // Of the branch that the pull request is for, or of the pull request: GitHub's page does not say.
    case "pull_request_target":
    case "pull_request_review":
    case "pull_request_review_comment":
      return ["pull_request", branches];
    case "schedule":
    case "workflow_run":
    case "issues":
    case "issue_comment":
    case "merge_group":
      return [branches];
    default:
      return [branches, tags];
  }
}

/** With a filter of the one, nothing of the other starts it. https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore */
function pushed(filter: Node | null): readonly string[] {
  const named = (key: string): readonly string[] | null => {
    const pair = pairOf(filter, key);
    return pair ? textsOf(pair.value) : null;
  };
  const ofBranches = named("branches");
  const ofTags = named("tags");
  const found = [
    ...(ofBranches ?? []).filter(isTaken).map((glob) => `ref:refs/heads/${widened(glob)}`),
    ...(ofTags ?? []).filter(isTaken).map((glob) => `ref:refs/tags/${widened(glob)}`),
    ...(named("branches-ignore") ? [branches] : []),
    ...(named("tags-ignore") ? [tags] : []),
  ];
  return found.length > 0 ? found : [branches, tags];
}

function isTaken(glob: string): boolean {
  return !glob.startsWith("!");
}

/** From the first character that is no letter of a name on, anything. */
function widened(glob: string): string {
  const first = glob.search(/[*?+[\]!\\$]/);
  return first === -1 ? glob : `${glob.slice(0, first)}*`;
}
