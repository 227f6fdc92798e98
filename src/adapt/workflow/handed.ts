// The actions of others that a job uses by a name that can be moved → grants of the credentials that each gets to see.

import { known } from "../../base/known.ts";
import type { UsedActions } from "../../catalog/used-actions.ts";
import type { Grant } from "../../model/grant.ts";
import type { TokenScope } from "../../model/privilege.ts";
import type { Node, Pair } from "../../parse/yaml/tree.ts";
import { isCall, origin, pairOf, pairSpan, type Job } from "./job.ts";
import { secretsIn } from "./secret-names.ts";
import { declareStep, stepsOf, type Step } from "./step.ts";
import { foreignOf, usesOf, type Sources, type Used } from "./uses.ts";
import { resolvedText, sourceOf } from "./value-source.ts";
import { visibleTo } from "./visible.ts";

/** GitHub's own; what runs there GitHub answers for. */
const own = new Set(["actions", "github"]);

/** One for each action, however many steps use it; pinned ones get what was reviewed. */
export function handedToOthers(job: Job, sources: Sources, actions: UsedActions): readonly Grant[] {
  if (isCall(job)) return [];
  const found = new Map<
    string,
    { readonly step: Step; readonly used: Used; scopes: TokenScope[] }
  >();
  for (const step of stepsOf(job, sources)) {
    const used = foreignOf(step.node);
    if (!used || used.pinned || own.has(used.owner)) continue;
    const scopes = seenBy(step, job, used, actions);
    if (scopes.length === 0) continue;
    const before = found.get(used.name);
    if (before) before.scopes.push(...scopes);
    else found.set(used.name, { step, used, scopes });
  }
  return [...found.values()].map(({ step, used, scopes }): Grant => {
    const label = usesOf(step.node) ?? used.name;
    const declaration = declareStep(job, step, `handed/${used.name}`, "handed");
    return {
      kind: "grant",
      holders: [
        { link: { how: "unknown", name: label, at: declaration.header }, person: "no", label },
      ],
      privileges: [...new Map(scopes.map((one) => [one.scope, one])).values()],
      grants: [],
      defines: true,
      on: used.revision,
      ...declaration,
    };
  });
}

/** Secrets in its inputs and in any variable that it sees; the job's token where it is given it, or is known to take it. */
function seenBy(step: Step, job: Job, used: Used, actions: UsedActions): TokenScope[] {
  const { node, environment } = step;
  const use = pairOf(step.own, "uses");
  const outer = origin(job.file, use ? pairSpan(use) : step.own);
  const at = (pair: Pair): TokenScope["at"] =>
    step.file === job.file ? origin(job.file, pairSpan(pair)) : outer;
  const given = [
    ...pairsOf(pairOf(node, "with")?.value).map((pair) => ({
      pair,
      text: resolvedText(pair.value, environment),
      source: sourceOf(pair.value, environment),
    })),
    ...visibleTo(environment).flat(),
  ];
  const scopes = given.flatMap(({ pair, text, source }): TokenScope[] => {
    const names = new Set(secretsIn(text).uses.map(({ name }) => name));
    const secrets = [...names].map((name) => scope(`secret:${name}`, at(pair)));
    return source === "own-token" ? [...secrets, scope("token", at(pair))] : secrets;
  });
  const listed = actions(used.name);
  const takes = listed?.token ?? [];
  const isGiven = pairsOf(pairOf(node, "with")?.value).some(({ key }) =>
    takes.includes(key.toLowerCase()),
  );
  if (takes.length > 0 && !isGiven) scopes.push(scope("token", outer));
  return scopes;
}

function pairsOf(node: Node | undefined): readonly Pair[] {
  return node?.kind === "mapping" ? node.pairs : [];
}

/** What the token may do its job's permissions say. */
function scope(name: string, at: TokenScope["at"]): TokenScope {
  return {
    kind: "scope",
    platform: "github",
    scope: name,
    level: known("read", at),
    written: true,
    at,
  };
}
