// A flaw, and the trust that has it → with the subjects by which jobs of the tree use what it takes.

import type { Model } from "../../model/model.ts";
import type { Trust } from "../../model/trust.ts";
import { intersects } from "../../privilege/covers.ts";
import { pattern } from "../../privilege/pattern.ts";
import { isExact, isOneSubject, subjectsOf, usesOf } from "../uses.ts";
import type { Flaw } from "./flaw.ts";

/** Of what takes one repository's tokens; of another's nobody knows who uses it. */
export function withUses(flaw: Flaw, trust: Trust, model: Model): Flaw {
  const taken = takenBy(flaw);
  if (!taken || !isOwn(taken.repository, model)) return flaw;
  const asked = pattern(taken.context);
  const isTaken = (subject: string): boolean => intersects(asked, pattern(subject));
  const uses = usesOf(trust, model, isTaken);
  if (!uses) return flaw;
  // Those of whoever may be meant count where they are all.
  const own = [...new Set(uses.by.flatMap(subjectsOf))].filter(isTaken);
  const subjects = isExact(uses) ? uses.subjects : own;
  const exact = subjects.filter(isOneSubject).map(taken.named);
  const [only, ...more] = exact;
  // Else jobs of another repository may have what none of these has.
  const isNamed = model.repository !== null && !taken.repository.includes("${");
  return {
    ...flaw,
    ...(only !== undefined && more.length === 0 && { example: only }),
    used: {
      exact,
      isAll: isExact(uses) || (isNamed && uses.isWhole && uses.subjects.length === 0),
      byPullRequests: subjects.includes("pull_request"),
      anywhere: uses.by.find((one) => isAnywhere(subjectsOf(one).filter(isTaken))) ?? null,
      by: uses.by,
    },
  };
}

interface Taken {
  /** `acme/app`, as it is written. */
  readonly repository: string;
  /** What it takes behind that. */
  readonly context: string;
  readonly named: (subject: string) => string;
}

function takenBy({ variant, offending }: Flaw): Taken | null {
  if (variant === "any-ref") {
    const [, start, repository, context] = /^(repo:([^:*?]+):)(.*)$/s.exec(offending) ?? [];
    if (start === undefined || repository === undefined || context === undefined) return null;
    return { repository, context, named: (subject) => start + subject };
  }
  if (variant !== "repository") return null;
  // https://cloud.google.com/iam/docs/principal-identifiers
  const [, pool, repository] =
    /^principalSet:(.*)\/attribute\.repository\/([^/]+\/[^/]+|[^/]*\$\{.*)$/s.exec(offending) ?? [];
  if (pool === undefined || repository === undefined) return null;
  const start = `principal:${pool}/subject/repo:${repository}:`;
  return { repository, context: "*", named: (subject) => start + subject };
}

/** Events that say nothing of a branch have tags as well; a schedule or a comment runs on the default branch. Not where an expression names an environment. */
function isAnywhere(subjects: readonly string[]): boolean {
  const has = (text: string): boolean => subjects.includes(text);
  const isOfEnvironment = subjects.some((one) => one.startsWith("environment:"));
  return has("ref:refs/heads/*") && has("ref:refs/tags/*") && !isOfEnvironment;
}

/** What variables decide is the tree's own where its jobs are taken. */
function isOwn(written: string, { repository }: Model): boolean {
  if (written.includes("${") || repository === null) return true;
  return written.replaceAll(/@\d+/g, "").toLowerCase() === repository.toLowerCase();
}
