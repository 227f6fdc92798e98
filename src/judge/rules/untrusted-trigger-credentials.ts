// A job that strangers start and that runs their code or text → a complaint that names what it holds meanwhile.

import { beginsAt, type Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Identity } from "../../model/identity.ts";
import type { Model } from "../../model/model.ts";
import { runsStrangers } from "../../model/strangers.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { openedBy } from "../deploy-key.ts";
import { holdingsOf } from "../job-holdings.ts";
import { isProtected } from "../protection.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, listed, nameOf, stepsText } from "../words.ts";

export const rule: Rule = { id: "untrusted-trigger-credentials", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.domain !== "workflow") return [];
  if (runsStrangers(fact))
    return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust, when) =>
      complain(trust, when === "now" ? context.head : context.base, context),
    );
  // What a job gained beside strangers' code that ran there before.
  if (fact.kind !== "identity" || change.change !== "widened") return [];
  return (context.head.links.trustsOf.get(fact.key) ?? [])
    .filter(runsStrangers)
    .flatMap((trust) => {
      const was = context.base.facts.get(trust.key);
      const before = was?.kind === "trust" ? complain(was, context.base, context) : [];
      return before.length > 0 ? [] : complain(trust, context.head, context);
    });
}

function complain(trust: Trust, model: Model, context: Context): readonly Complaint[] {
  const job = identityOf(trust, model);
  if (job === null) return [];
  const { certain, perhaps } = holdingsOf(job, model, context.policy);
  if (certain.length === 0 && !perhaps) return [];
  const open = trust.admissions.filter((one) => !isBarred(one, model, context));
  const sure = open.filter(({ conditions }) => conditions.length === 0);
  const [first] = sure.length > 0 ? sure : open;
  if (!first) return [];
  const isText = trust.type === "strangers-text";
  const known = sure.length > 0 && certain.length > 0;
  const variant = known ? (isText ? "text" : "default") : "unknown";
  return [
    {
      variant,
      message: `${whatRuns(trust, first, job)} while the job holds ${heldText(certain.map(({ text }) => text))}${known ? ": whoever opens a pull request or writes a comment can use that" : doubtOf(first, certain.length === 0)}.`,
      remedy: isText
        ? "Put the text into a variable of the step (`env`) and use that in the script, quoted."
        : "Run strangers' code in a job that `pull_request` starts, without secrets and write permissions; what needs those goes into a job of its own that only takes the result as data.",
      primary: trust.header,
      related: [
        ...ranAt(first, trust),
        ...certain.slice(0, 5).map(({ text, scope }) => ({
          role: "definition",
          message: `${code(text)} is given ${toWhom(scope.steps)}here${openedBy(job, scope.at, model)}`,
          at: scope.at,
        })),
      ],
      offending: `${trust.type} ${valueOf(first)} ${variant}`,
      identity: job.key,
      fix: null,
    },
  ];
}

function toWhom(steps: readonly string[] | undefined): string {
  const whom = stepsText(steps);
  return whom === "" ? "" : `to ${whom} `;
}

/** By a condition that keeps strangers out, or an environment that the tree protects. */
function isBarred({ conditions }: Admission, model: Model, { policy }: Context): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      operator === "guard" &&
      (key === "if" ||
        (key === "environment" &&
          values.every((value) => value.known && isProtected(value.value, model, policy)))),
  );
}

function valueOf({ principals: [principal] }: Admission): string {
  return principal?.value.known === true ? principal.value.value : "";
}

function whatRuns(trust: Trust, admission: Admission, job: Identity): string {
  const [event = "", ...rest] = valueOf(admission).split(" ");
  const what = code(rest.join(" "));
  return trust.type === "strangers-text"
    ? `${nameOf(job)} puts ${what}, which anybody can write (${code(event)}), into a script`
    : `${nameOf(job)} fetches code that anybody can write (${what}, ${code(event)}) and runs it`;
}

function heldText(texts: readonly string[]): string {
  return texts.length > 0 ? listed(texts.map(code)) : "the default permissions";
}

function doubtOf({ conditions }: Admission, unset: boolean): string {
  const [condition] = conditions;
  const [value] = condition?.values ?? [];
  if (condition?.key === "environment")
    return `; whether its environment ${code(value?.known ? value.value : "?")} asks somebody first cannot be read here`;
  if (value && !value.known) return `; whether strangers get there ${code(value.name)} decides`;
  return unset ? ", which may be to write everything" : "";
}

function ranAt({ principals: [principal] }: Admission, trust: Trust): Complaint["related"] {
  const at: Origin | undefined = principal?.at;
  return at && trust.type === "strangers-code" && !beginsAt(at, trust.at)
    ? [{ role: "use", message: "it is run here", at }]
    : [];
}
