// The `permissions` of a workflow and of its jobs → grants, exactly as GitHub applies them.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions

import { known, unknown, type Known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Grant, Holder } from "../../model/fact.ts";
import type { TokenScope } from "../../model/privilege.ts";
import type { Node, Pair } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../manifest.ts";
import { nearPragmas } from "../near.ts";
import {
  declareIn,
  declareJob,
  jobLink,
  jobsOf,
  origin,
  pairOf,
  pairSpan,
  type Job,
} from "./job.ts";

type Level = "none" | "read" | "write";

/** A job's own `permissions` replace the workflow's; where neither stands, the organisation's default holds. */
export function permissionGrants(
  file: ManifestFile,
  jobs: readonly Job[],
  workflows: Workflows,
): readonly Grant[] {
  const root = file.tree.documents[0]?.root;
  const shared = pairOf(root, "permissions");
  const heirs = jobs.filter((job) => !pairOf(job.body, "permissions"));
  const own = jobs.flatMap((job) => {
    const pair = pairOf(job.body, "permissions");
    return pair ? [ownGrant(job, pair)] : [];
  });
  if (shared) return heirs.length > 0 ? [sharedGrant(file, shared, heirs), ...own] : own;
  // A workflow that is only called runs with its caller's permissions.
  if (isOnlyCalled(pairOf(root, "on")?.value)) return own;
  return [...own, ...heirs.filter((job) => !isBoundByCallee(job, workflows)).map(defaultGrant)];
}

/** The files among the workflows, by path. */
export type Workflows = ReadonlyMap<string, ManifestFile>;

/** How deep workflows may call each other. https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#limitations-of-reusable-workflows */
const deepestCall = 10;

/**
 * A call has no token of its own: where every job of the called workflow declares its permissions, none gets the default.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#access-and-permissions
 */
function isBoundByCallee(job: Job, workflows: Workflows, depth = 0): boolean {
  const uses = pairOf(job.body, "uses")?.value;
  if (uses?.kind !== "scalar" || typeof uses.value !== "string" || depth >= deepestCall)
    return false;
  const callee = uses.value.startsWith("./") ? workflows.get(uses.value.slice(2)) : undefined;
  if (!callee || callee.tree.problems.length > 0) return false;
  if (pairOf(callee.tree.documents[0]?.root, "permissions")) return true;
  return jobsOf(callee).every(
    (one) => pairOf(one.body, "permissions") !== null || isBoundByCallee(one, workflows, depth + 1),
  );
}

function ownGrant(job: Job, pair: Pair): Grant {
  const declaration = declareJob(job, {
    name: "permissions",
    type: "permissions",
    platform: "github",
    at: pairSpan(pair),
    header: pairSpan(pair),
    content: pair.value,
  });
  return grant(declaration, [holder(job)], scopesOf(job.file, pair));
}

function sharedGrant(file: ManifestFile, pair: Pair, heirs: readonly Job[]): Grant {
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
  return grant(declaration, heirs.map(holder), scopesOf(file, pair));
}

/** Nobody wrote permissions: one grant a job, at the job's key. */
function defaultGrant(job: Job): Grant {
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
  return grant(declaration, [holder(job)], [scope]);
}

function grant(
  declaration: ReturnType<typeof declareJob>,
  holders: readonly Holder[],
  privileges: readonly TokenScope[],
): Grant {
  return {
    ...declaration,
    kind: "grant",
    holders,
    privileges,
    grants: [],
    defines: true,
    on: null,
  };
}

export function holder(job: Job): Holder {
  return { link: jobLink(job), person: "no", label: job.id };
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
