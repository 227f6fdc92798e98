// The secrets that a job's expressions name → one grant a job: which stored credentials it may read.
// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability

import type { Gap } from "../../base/gap.ts";
import { known } from "../../base/known.ts";
import type { Grant } from "../../model/grant.ts";
import type { TokenScope } from "../../model/privilege.ts";
import type { Expression } from "../../resolve/workflow/syntax.ts";
import type { Node, ScalarNode } from "../../parse/yaml/tree.ts";
import { placeInScalar } from "../../parse/yaml/to-value.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { holderOf, runnersOf } from "./calls.ts";
import { declareJob, isCall, origin, pairOf, pairSpan, type Job } from "./job.ts";
import { combinationsOf } from "./matrix.ts";
import { scalarsOf } from "./scalars.ts";
import { secretsIn } from "./secret-names.ts";
import { mayVary } from "./step.ts";
import { usesOf, type Sources } from "./uses.ts";
import { expressionValue } from "./value-source.ts";

/** Null for a job that names no secret but its own token. */
export function secretsGrant(job: Job, workflows: Sources): Grant | null {
  const found: Found = new Map();
  const inherit = pairOf(job.body, "secrets");
  const inherits = inherit?.value.kind === "scalar" && inherit.value.value === "inherit";
  if (inherit && inherits)
    found.set("*", { at: origin(job.file, pairSpan(inherit)), all: "inherited" });
  for (const { node, step } of readBy(job))
    for (const { scalar } of scalarsOf(node)) collect(job, scalar, step, workflows, found);
  if (found.size === 0) return null;
  const declaration = declareJob(job, {
    name: "secrets",
    type: "secrets",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: wordNode([...found.keys()].sort().join(" ")),
  });
  const privileges = [...found].map(([name, { at, all, steps }]): TokenScope => {
    const level = known("read" as const, at);
    const scope = `secret:${name}`;
    return { kind: "scope", platform: "github", scope, level, written: true, at, all, steps };
  });
  return {
    kind: "grant",
    holders: runnersOf(job, workflows)
      .filter((runner) => runner === job || namesSecrets(runner))
      .map((runner) => holderOf(runner, job)),
    privileges,
    grants: [],
    defines: true,
    on: inherits ? usesOf(job.body) : null,
    ...declaration,
  };
}

interface Reading {
  readonly node: Node;
  /** `*`: every step of the job. */
  readonly step?: string | undefined;
}

/** The job, step by step, and the variables that the workflow gives to all its jobs but not to workflows they call. */
function readBy(job: Job): readonly Reading[] {
  const shared = pairOf(job.file.tree.documents[0]?.root, "env")?.value;
  const own = job.body.pairs.flatMap(({ key, value }): readonly Reading[] => {
    if (key === "steps" && value.kind === "sequence")
      return value.items.map((node, at) => ({ node, step: stepName(node, at) }));
    return [key === "env" ? { node: value, step: "*" } : { node: value }];
  });
  return shared && !isCall(job) ? [...own, { node: shared, step: "*" }] : own;
}

const longestName = 60;

/** As GitHub's log shows it: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsname */
function stepName(node: Node, at: number): string {
  const said = (key: string): string | null => {
    const value = pairOf(node, key)?.value;
    return value?.kind === "scalar" && value.value !== null ? String(value.value) : null;
  };
  const [runs = ""] = (said("uses") ?? said("run") ?? "").trimStart().split("\n", 1);
  const name = said("name") ?? (runs === "" ? `#${at + 1}` : `Run ${runs.trim()}`);
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

const naming = new WeakMap<Node, boolean>();

/** A called job gets those secrets that it names, however many its caller hands over. */
function namesSecrets(job: Job): boolean {
  const before = naming.get(job.body);
  if (before !== undefined) return before;
  const answer = readBy(job).some(({ node }) =>
    [...scalarsOf(node)].some(
      ({ scalar }) => typeof scalar.value === "string" && secretsIn(scalar.value).uses.length > 0,
    ),
  );
  naming.set(job.body, answer);
  return answer;
}

type Found = Map<string, Pick<TokenScope, "at" | "all"> & { readonly steps?: string[] }>;

/** A reader takes in no more. */
const mostSteps = 5;

function collect(
  job: Job,
  scalar: ScalarNode,
  step: string | undefined,
  sources: Sources,
  found: Found,
): void {
  const { file } = job;
  if (typeof scalar.value !== "string") return;
  const { uses } = secretsIn(scalar.value);
  if (uses.length === 0) return;
  const place = placeInScalar(scalar, file.ref);
  for (const { name, start, end, chosen } of uses) {
    const at = origin(file, { start: place(start), end: place(end) });
    const listed = chosen ? namesChosen(job, chosen, sources) : null;
    for (const one of listed ?? []) found.set(one.toUpperCase(), { at, ...given(step) });
    if (listed) continue;
    const all = name !== "*" ? undefined : chosen !== undefined ? "chosen" : "whole";
    const before = found.get(name);
    if (step !== undefined && before?.steps && before.steps.length < mostSteps)
      if (!before.steps.includes(step)) before.steps.push(step);
    // The whole weighs more than one of it.
    if (before && !(all === "whole" && before.all === "chosen")) continue;
    found.set(name, { at, all, ...given(step) });
  }
}

function given(step: string | undefined): { readonly steps?: string[] } {
  return step === undefined ? {} : { steps: [step] };
}

/** In each combination of the matrix; null where anything else has a say. */
function namesChosen(job: Job, name: Expression, sources: Sources): readonly string[] | null {
  const combinations = combinationsOf(job) ?? [];
  if (!mayVary(sources, combinations.length)) return null;
  const names = combinations.map((matrix) =>
    expressionValue(name, { variables: [], given: null, matrix }),
  );
  const told = names.filter((one) => one !== null);
  return names.length === 0 || told.length < names.length ? null : [...new Set(told)];
}

/** Expressions that speak of secrets and cannot be read: one gap each. */
export function unreadableSecrets(file: ManifestFile): readonly Gap[] {
  const root = file.tree.documents[0]?.root;
  if (!root || !/secrets/i.test(file.text)) return [];
  return [...scalarsOf(root)].flatMap(({ scalar }) =>
    (typeof scalar.value === "string" ? secretsIn(scalar.value).unreadable : []).map(
      ({ start, end, beyond }): Gap => ({
        kind: beyond ? "bound" : "unsupported",
        at: origin(file, scalar),
        what: `\`${String(scalar.value).slice(start, Math.min(end, start + 80))}\``,
        why: `${beyond ? "it stands behind more expressions than are read of one text" : "it is no expression that GitHub accepts"}, so which secrets it reads cannot be told`,
      }),
    ),
  );
}

function wordNode(value: string): ScalarNode {
  const span = { start: 0, end: 0, contentStart: 0 };
  return { kind: "scalar", value, style: "plain", tag: null, indent: 0, ...span };
}
