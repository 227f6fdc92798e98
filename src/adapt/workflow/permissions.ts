// The `permissions` of a workflow and of its jobs → grants, exactly as GitHub applies them.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions

import { known, unknown, type Known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Grant, Holder } from "../../model/grant.ts";
import type { TokenScope } from "../../model/privilege.ts";
import type { Node, Pair } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { nearPragmas } from "../near.ts";
import { holderOf, runnersOf } from "./calls.ts";
import { declareIn, declareJob, origin, pairOf, pairSpan, type Job } from "./job.ts";
import type { Sources } from "./uses.ts";

type Level = "none" | "read" | "write";

/** A job's own `permissions` replace the workflow's; where neither stands, the organisation's default holds. */
export function permissionGrants(
  file: ManifestFile,
  jobs: readonly Job[],
  workflows: Sources,
): readonly Grant[] {
  const root = file.tree.documents[0]?.root;
  const shared = pairOf(root, "permissions");
  const heirs = jobs.filter((job) => !pairOf(job.body, "permissions"));
  const own = jobs.flatMap((job) => {
    const pair = pairOf(job.body, "permissions");
    return pair ? [ownGrant(job, pair, workflows)] : [];
  });
  if (shared) return heirs.length > 0 ? [sharedGrant(file, shared, heirs, workflows), ...own] : own;
  // A workflow that is only called runs with its caller's permissions.
  if (isOnlyCalled(pairOf(root, "on")?.value)) return own;
  return [...own, ...heirs.flatMap((job) => defaultGrant(job, workflows))];
}

/**
 * A call has no token of its own: what it is given goes to the called jobs that declare nothing themselves.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#access-and-permissions
 */
function holdersOf(job: Job, workflows: Sources): readonly Holder[] {
  return runnersOf(job, workflows)
    .filter((runner) => runner === job || !declares(runner))
    .map((runner) => holderOf(runner, job));
}

function declares(job: Job): boolean {
  const root = job.file.tree.documents[0]?.root;
  return pairOf(job.body, "permissions") !== null || pairOf(root, "permissions") !== null;
}

function ownGrant(job: Job, pair: Pair, workflows: Sources): Grant {
  const declaration = declareJob(job, {
    name: "permissions",
    type: "permissions",
    platform: "github",
    at: pairSpan(pair),
    header: pairSpan(pair),
    content: pair.value,
  });
  return grant(declaration, holdersOf(job, workflows), scopesOf(job.file, pair));
}

function sharedGrant(
  file: ManifestFile,
  pair: Pair,
  heirs: readonly Job[],
  workflows: Sources,
): Grant {
  const part = {
    name: null,
    type: "permissions",
    platform: "github",
    at: pairSpan(pair),
    header: pairSpan(pair),
    content: pair.value,
  };
  const name = known<string | null>(null, origin(file, pair.keySpan));
  const declaration = declareIn(file, "permissions", part, nearPragmas(file, pair.keySpan), name);
  const holders = heirs.flatMap((job) => holdersOf(job, workflows));
  return grant(declaration, holders, scopesOf(file, pair));
}

/** Nobody wrote permissions: one grant a job, at the job's key; none for a call of which every job declares its own. */
function defaultGrant(job: Job, workflows: Sources): readonly Grant[] {
  const holders = holdersOf(job, workflows);
  if (holders.length === 0) return [];
  const at = origin(job.file, job.key.keySpan);
  const declaration = declareJob(job, {
    name: "permissions",
    type: "permissions",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: { kind: "mapping", pairs: [], tag: null, start: at.start, end: at.start },
  });
  const level = unknown(
    "computed",
    at,
    "the organisation's default permissions of the workflow token",
  );
  const scope: TokenScope = {
    kind: "scope",
    platform: "github",
    scope: "*",
    level,
    written: false,
    at,
  };
  return [grant(declaration, holders, [scope])];
}

function grant(
  declaration: ReturnType<typeof declareJob>,
  holders: readonly Holder[],
  privileges: readonly TokenScope[],
): Grant {
  return {
    kind: "grant",
    holders,
    privileges,
    grants: [],
    defines: true,
    on: null,
    ...declaration,
  };
}

function scopesOf(file: ManifestFile, pair: Pair): readonly TokenScope[] {
  const { value } = pair;
  const at = origin(file, value.start === value.end ? pair.keySpan : value);
  if (value.kind === "scalar") {
    const all = value.value === "write-all" ? "write" : value.value === "read-all" ? "read" : null;
    if (all) return [scopeOf("*", known<Level>(all, at), origin(file, pairSpan(pair)))];
    return value.value === null
      ? []
      : [scopeOf("*", unknown("expression", at, String(value.value)), at)];
  }
  if (value.kind !== "mapping") return [];
  return value.pairs.map((scope) =>
    scopeOf(scope.key, levelOf(file, scope.value), origin(file, pairSpan(scope))),
  );
}

function scopeOf(scope: string, level: Known<Level>, at: Origin): TokenScope {
  return { kind: "scope", platform: "github", scope, level, written: true, at };
}

const levels: readonly Level[] = ["none", "read", "write"];

function levelOf(file: ManifestFile, node: Node): Known<Level> {
  const at = origin(file, node);
  const written = node.kind === "scalar" ? String(node.value) : "?";
  const level = levels.find((one) => one === written);
  return level ? known(level, at) : unknown("expression", at, written);
}

function isOnlyCalled(on: Node | undefined): boolean {
  if (!on) return false;
  if (on.kind === "scalar") return on.value === "workflow_call";
  if (on.kind === "sequence") {
    return (
      on.items.length > 0 &&
      on.items.every((item) => item.kind === "scalar" && item.value === "workflow_call")
    );
  }
  return on.pairs.length > 0 && on.pairs.every((pair) => pair.key === "workflow_call");
}
