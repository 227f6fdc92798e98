// A job or a service account that becomes an identity of the tree whose trust takes no token that it can have → a complaint.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Crossing, Met } from "../../model/crossing.ts";
import { isDeny } from "../../model/deny.ts";
import type { Fact } from "../../model/fact.ts";
import type { Model } from "../../model/model.ts";
import type { Trust } from "../../model/trust.ts";
import { boundsOf } from "../../privilege/bounds.ts";
import { takesAlike } from "../admits.ts";
import { crossingIn } from "../platform-chain.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "dangling-link", check, breaks: true };

function check(change: Change, { head, base }: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind === "grant" || fact.kind === "control") return [];
  const found: Complaint[] = [];
  if (fact.kind === "trust")
    found.push(
      ...judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust, when) =>
        missingWorkflows(trust, when === "now" ? head : base),
      ),
    );
  for (const { crossing, met } of refusalsIn(head)) {
    const { by } = crossing;
    // At the trust it is unbounded-federation's.
    if (met.literal && tookOthers(met.trust, base)) continue;
    if (fact !== by && fact !== met.trust) continue;
    const before = crossingIn(base, crossing);
    const isOld = before?.met.state === "refused";
    // The one that came is wrong; where both stood, the trust if it takes others now.
    const home: Fact = before && tookOthers(met.trust, base) ? met.trust : by;
    if (fact !== home || (isOld && change.change !== "unchanged")) continue;
    if (change.change === "unchanged" && fact !== by) continue;
    found.push(complaint(crossing, met, fact === by));
  }
  return found;
}

function tookOthers(trust: Trust, base: Model): boolean {
  const former = base.facts.get(trust.key);
  return former?.kind !== "trust" || !takesAlike(former, trust);
}

interface Refusal {
  readonly crossing: Crossing;
  readonly met: Refused;
}

const refusals = new WeakMap<Model, readonly Refusal[]>();

/** Few, and asked for by every change. */
function refusalsIn(model: Model): readonly Refusal[] {
  const known = refusals.get(model);
  if (known) return known;
  const found = [...model.crossings.values()].flatMap((crossings) =>
    crossings.flatMap((crossing): readonly Refusal[] => {
      const { met } = crossing;
      return met.state === "refused" ? [{ crossing, met }] : [];
    }),
  );
  refusals.set(model, found);
  return found;
}

type Refused = Extract<Met, { state: "refused" }>;

const nouns: Readonly<Record<Refused["claim"], string>> = {
  sub: "subject",
  aud: "audience",
  job_workflow_ref: "workflow",
};

function complaint(crossing: Crossing, met: Refused, isSayer: boolean): Complaint {
  const { from, into, by, at } = crossing;
  const has = listed(met.has.map((text) => code(spelt(text))));
  const takes = listed(met.takes.map((value) => code(shown(value))));
  const noun = nouns[met.claim];
  const literally = met.literal ? ", in which a wildcard stands for itself" : "";
  const does = crossing.how === "annotation" ? "is annotated to become" : "logs in as";
  return {
    variant: "default",
    message: `${nameOf(from)} ${does} ${nameOf(into)}, whose trust does not take its token: the ${noun} is ${has}, and only ${takes} is taken${literally}. It cannot get in, and whoever mends that in haste opens the trust too far.`,
    remedy: `Name ${has} in the trust of ${nameOf(into)}, or let ${nameOf(from)} become what is meant for it.`,
    primary: isSayer ? whereWritten(at, by.header) : whereWritten(met.at, met.trust.header),
    written: [],
    related: [
      isSayer
        ? { role: "trust", message: `takes only ${takes}`, at: met.at }
        : { role: "use", message: `${nameOf(from)} ${does} it here`, at },
    ],
    // At the trust, where workflows name their jobs alike.
    offending: `${from.generic}${isSayer ? "" : ` of ${from.root}`} ${into.generic} ${met.claim}`,
    identity: into.key,
    fix: null,
  };
}

const workflowClaims: ReadonlySet<string> = new Set(["job_workflow_ref", "workflow_ref"]);

/** Whoever adds a file of that name gets in. Only of the repository that the tree is of: its files are all known. */
function missingWorkflows(trust: Trust, { repository, holds }: Model): readonly Complaint[] {
  const bounds = trust.admissions
    .filter((one) => !isDeny(one))
    .flatMap(({ conditions }) => boundsOf(conditions))
    .filter(({ claim }) => workflowClaims.has(claim));
  if (bounds.length === 0 || holds === null || repository === null) return [];
  return bounds
    .flatMap(({ condition }) => condition.values)
    .flatMap((value): readonly Complaint[] => {
      const [, owned, path = ""] =
        (value.known ? /^([^/]+\/[^/]+)\/([^@*?]+)@/.exec(value.value) : null) ?? [];
      if (owned?.toLowerCase() !== repository.toLowerCase() || holds(path)) return [];
      return [
        {
          variant: "missing",
          message: `${nameOf(trust)} takes tokens of the workflow ${code(path)}, which this repository does not have: whoever adds a file of that name gets in.`,
          remedy: "Name the workflow that is meant, or take the condition's value away.",
          primary: whereWritten(value.at, trust.header),
          written: [value],
          related: [],
          offending: path,
          identity: null,
          fix: null,
        },
      ];
    });
}

/** What stands for any text. */
function spelt(text: string): string {
  return text.replace(/^(repo:)?\*\/\*([:/])/, "$1OWNER/NAME$2");
}
