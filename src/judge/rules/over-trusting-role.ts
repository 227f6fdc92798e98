// A trust that takes more subjects than any job of the tree has → a complaint with the exact ones.

import type { Known } from "../../base/known.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Model } from "../../model/model.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { boundsOf } from "../../privilege/bounds.ts";
import { intersects } from "../../privilege/covers.ts";
import { issuerOf } from "../../privilege/issuer.ts";
import { pattern } from "../../privilege/pattern.ts";
import { breadthOf, patternText } from "../federation/subject.ts";
import type { Context, Rule } from "../rule.ts";
import { isExact, usesOf } from "../uses.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "over-trusting-role", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "trust" || fact.domain !== "terraform" || fact.into === null) return [];
  return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust, when) =>
    complaints(trust, when === "now" ? context.head : context.base),
  );
}

interface Wide {
  readonly value: Known<string>;
  readonly text: string;
  /** `repo:acme/app`. */
  readonly repository: string;
}

function complaints(trust: Trust, model: Model): readonly Complaint[] {
  const wide = trust.admissions.flatMap((one) => (isDeny(one) ? [] : widerThanOne(one, model)));
  if (wide.length === 0) return [];
  const into = identityOf(trust, model);
  if (!into) return [];
  return wide.flatMap((one): readonly Complaint[] => {
    // What other statements take is none of its matter.
    const taken = pattern(one.text);
    const subjectOf = (subject: string): string => `${one.repository}:${subject}`;
    const uses = usesOf(trust, model, (subject) => intersects(taken, pattern(subjectOf(subject))));
    if (!uses || !isExact(uses)) return [];
    const exact = uses.subjects.map(subjectOf);
    const [only, ...more] = exact;
    if (only === undefined) return [];
    return [
      {
        variant: "default",
        message: `${nameOf(into)} takes ${code(one.text)}, and the jobs of this repository that log in as it${uses.isPerhaps ? ", or as nobody says whom," : ""} have only ${listed(exact.map(code))}: any other token that matches is nobody's here.`,
        remedy: `Compare the subject exactly: ${listed(exact.map(code), exact.length)}.`,
        primary: one.value.at,
        written: [one.value],
        related: uses.by.slice(0, 5).map(({ from, at }) => ({
          role: "use",
          message: `${nameOf(from)} logs in here`,
          at,
        })),
        offending: one.text,
        identity: into.key,
        fix: more.length === 0 ? { what: "exact-subject", value: only } : null,
      },
    ];
  });
}

/** Of this repository, if anybody says which that is. What takes any branch is unbounded-federation's, which names the exact subject, too. */
function widerThanOne({ conditions }: Admission, { repository }: Model): readonly Wide[] {
  return boundsOf(conditions)
    .filter(({ claim, like }) => claim === "sub" && like)
    .flatMap(({ condition }) => condition.values)
    .flatMap((value): readonly Wide[] => {
      const text = patternText(value, true);
      const named = /^(repo:([^:/*?]+\/[^:*?]+)):.*[*?]/.exec(text);
      const issuer = issuerOf(null, [text]);
      if (!named || !issuer || breadthOf(text, issuer)) return [];
      if (repository !== null && named[2] !== repository) return [];
      return value.known ? [{ value, text, repository: named[1] ?? "" }] : [];
    });
}
