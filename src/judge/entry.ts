// Who becomes whom across platforms → who else gets in there with it: strangers, whoever may push a branch, whoever may make a pod.

import type { Origin } from "../base/origin.ts";
import { namespaceOf } from "../model/address.ts";
import type { Crossing } from "../model/crossing.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { runsForks, runsStrangers, startedByStrangers } from "../model/strangers.ts";
import type { Trust } from "../model/trust.ts";
import { boundsOf } from "../privilege/bounds.ts";
import { issuerOf } from "../privilege/issuer.ts";
import { allowed } from "../privilege/rbac.ts";
import { breadthOf, patternText } from "./federation/subject.ts";

export interface Entry {
  /**
   * `code`: strangers' code or text runs there. `start`: strangers start it. `fork`: pull requests run on a runner of one's own.
   * `branch`: any branch of a repository. `pod`: whoever may make a pod.
   */
  readonly kind: "code" | "start" | "fork" | "branch" | "pod";
  /** What lets them in. */
  readonly by: Fact;
  readonly at: Origin;
  /** The event, whose branches, or the group that may make pods. */
  readonly who: string;
}

/** The weightiest first. */
export function entryOf(crossing: Crossing, model: Model): Entry | null {
  const { from, how } = crossing;
  if (from.form === "job") {
    const strangers = strangersEntry(from, guardsOf(crossing.by), model);
    // What is the repository's own becomes nobody that it does not ask for.
    if (how === "trust") return strangers?.kind === "code" ? strangers : null;
    return strangers ?? (how === "runner" ? forkEntry(from, model) : branchEntry(crossing));
  }
  return from.platform === "kubernetes" ? podEntry(from, model) : null;
}

/** What lets strangers' code or text into a job. */
export function codeEntry(job: Identity, model: Model): Entry | null {
  const entry = strangersEntry(job, [], model);
  return entry?.kind === "code" ? entry : null;
}

function guardsOf(by: Fact): readonly string[] {
  return (by.kind === "credential" && by.guards) || [];
}

/** `guards`: events by which nobody who only starts the job gets as far. */
function strangersEntry(job: Identity, guards: readonly string[], model: Model): Entry | null {
  const trusts = (model.links.trustsOf.get(job.key) ?? []).filter(startedByStrangers);
  const found = trusts.flatMap((trust) => {
    const [event, at] = opened(trust, runsStrangers(trust) ? [] : guards);
    if (event === null || at === null) return [];
    return [{ kind: runsStrangers(trust) ? "code" : "start", by: trust, at, who: event } as const];
  });
  return found.find(({ kind }) => kind === "code") ?? found[0] ?? null;
}

function forkEntry(job: Identity, model: Model): Entry | null {
  const by = (model.links.trustsOf.get(job.key) ?? []).find(runsForks);
  const [event, at] = by ? opened(by, []) : [null, null];
  return by && event !== null && at !== null ? { kind: "fork", by, at, who: event } : null;
}

/** The first event that nothing guards. */
function opened(
  trust: Trust,
  guards: readonly string[],
): readonly [string, Origin] | readonly [null, null] {
  for (const { principals, conditions, at } of trust.admissions) {
    // Nobody can tell what an environment asks that the tree does not make.
    const [principal] = principals;
    if (conditions.length > 0 || !principal?.value.known) continue;
    const event = principal.value.value.split(" ")[0] ?? "";
    if (guards.includes(event)) continue;
    return [event, runsStrangers(trust) ? trust.header : at];
  }
  return [null, null];
}

/** Claims that say of which branch, environment or workflow a token is. */
const narrow =
  /^(ref|ref_type|base_ref|environment|job_workflow_ref|workflow_ref|workflow|event_name|actor|repository_visibility)$/;

/** Whoever may write to the repository writes the workflow on a branch of theirs. */
function branchEntry({ met }: Crossing): Entry | null {
  if (met.state !== "admitted") return null;
  const { trust } = met;
  for (const { conditions } of trust.admissions) {
    const bounds = boundsOf(conditions);
    if (bounds.some(({ claim }) => narrow.test(claim))) continue;
    for (const bound of bounds.filter(({ claim }) => claim === "sub"))
      for (const value of bound.condition.values) {
        const text = patternText(value, bound.like);
        const issuer = issuerOf(null, [text]);
        const breadth = issuer?.kind === "github" ? breadthOf(text, issuer) : null;
        if (breadth) return { kind: "branch", by: trust, at: value.at, who: breadth.who };
      }
  }
  return null;
}

const pods = [
  "create pods",
  "create deployments|daemonsets|statefulsets apps",
  "create jobs|cronjobs batch",
];

/** Who makes a pod chooses its account: https://kubernetes.io/docs/concepts/security/rbac-good-practices/#workload-creation */
function podEntry(account: Identity, model: Model): Entry | null {
  const namespace = namespaceOf(account);
  const found = makersOfPods(model).find(
    (one) => one.namespace === null || one.namespace === namespace,
  );
  return found ? { kind: "pod", by: found.by, at: found.by.header, who: found.who } : null;
}

interface Maker {
  readonly by: Grant;
  readonly who: string;
  /** Null: everywhere. */
  readonly namespace: string | null;
}

const makers = new WeakMap<Model, readonly Maker[]>();

/** Bindings by which everybody makes pods. */
function makersOfPods(model: Model): readonly Maker[] {
  const known = makers.get(model);
  if (known) return known;
  const found = [...model.links.holdersOf].flatMap(([key, holders]): readonly Maker[] => {
    const open = holders.filter(({ holder }) => holder.person === "everyone");
    const definition = open.length > 0 ? model.facts.get(key) : undefined;
    if (definition?.kind !== "grant" || !definition.privileges.some(makesPods)) return [];
    return open.map(({ binding, holder }) => ({
      by: binding,
      who: holder.label,
      namespace: binding.type.startsWith("Cluster") ? null : namespaceOf(binding),
    }));
  });
  makers.set(model, found);
  return found;
}

function makesPods(one: Privilege): boolean {
  return one.kind === "rbac" && pods.some((action) => allowed(one, action) !== null);
}
