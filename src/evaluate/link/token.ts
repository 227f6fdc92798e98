// What a token says of who has it, and the trusts that it is shown to → whether one of them takes it.

import type { Known } from "../../base/known.ts";
import type { Met } from "../../model/crossing.ts";
import { isDeny } from "../../model/deny.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { boundsOf, type Bound } from "../../privilege/bounds.ts";
import { isUnread } from "../../privilege/condition.ts";
import { intersects } from "../../privilege/covers.ts";
import { issuerOf, type IssuerKind } from "../../privilege/issuer.ts";
import { pattern } from "../../privilege/pattern.ts";

/** By claim what may stand there; `*` stands for any text. What is not known of it is not among them. */
export type Claims = ReadonlyMap<string, readonly string[]>;

export interface Token {
  readonly issuer: IssuerKind;
  readonly claims: Claims;
  /** The same, of somebody who may be meant, too: where these are taken, nobody can tell. */
  readonly perhaps: Claims | null;
}

type Refused = Extract<Met, { state: "refused" }>;

/** `whole`: no other trust lets into the same identity. */
export function met(token: Token, trusts: readonly Trust[], whole: boolean): Met {
  let refused: Refused | null = null;
  let isOpen = !whole;
  for (const trust of trusts) {
    for (const admission of trust.admissions) {
      if (isDeny(admission)) return { state: "untold" };
      const kind = issuerIn(admission, trust);
      if (kind !== token.issuer) {
        isOpen ||= kind === null || !admission.effect.known || mayBeAnother(admission);
        continue;
      }
      const answer = asked(token, admission, trust);
      if (answer.state === "admitted") return answer;
      if (answer.state === "refused") refused ??= answer;
      else isOpen = true;
    }
  }
  return refused && !isOpen ? refused : { state: "untold" };
}

/** Somebody nobody can read may be this one; EKS says elsewhere which accounts it speaks for. Other services and named identities come in another way. */
function mayBeAnother({ principals }: Admission): boolean {
  return principals.some(
    ({ kind, value }) =>
      kind === "unknown" ||
      kind === "anyone" ||
      (kind === "service" && (!value.known || value.value === "pods.eks.amazonaws.com")),
  );
}

/** Whose tokens it is about; null where nobody can tell, `none` where it is about none. */
function issuerIn(admission: Admission, { platform }: Trust): IssuerKind | "none" | null {
  if (!admission.principals.some(({ kind }) => kind === "federated")) return "none";
  if (platform === "google" && admission.issuer === null) return "github";
  const named = admission.issuer?.known ? admission.issuer.value : null;
  const subjects = boundsOf(admission.conditions)
    .filter(({ claim }) => claim === "sub")
    .flatMap((bound) => bound.condition.values.map((value) => textOf(value, true)));
  return issuerOf(named, subjects)?.kind ?? null;
}

function asked(token: Token, admission: Admission, trust: Trust): Met {
  if (admission.conditions.some(isUnread)) return { state: "untold" };
  for (const bound of boundsOf(admission.conditions)) {
    const claim = bound.claim === "subject" ? "sub" : bound.claim;
    const has = token.claims.get(claim);
    if (!has) continue;
    const { condition } = bound;
    if (isTooMuch(condition.values, has)) return { state: "untold" };
    if (takesOne(bound, has)) continue;
    if (condition.values.some(isUnreadable)) return { state: "untold" };
    const others = token.perhaps?.get(claim);
    if (!isTold(claim) || (others && takesOne(bound, others)) || isCustom(token, claim, bound))
      return { state: "untold" };
    return {
      state: "refused",
      trust,
      claim,
      has,
      takes: condition.values,
      ...(!bound.like && takesOne({ ...bound, like: true }, has) && { literal: true }),
      at: condition.values[0]?.at ?? condition.at,
    };
  }
  return { state: "admitted", trust, admission };
}

/** No trust that somebody uses lists more, or longer ones. */
const mostCompared = 1000;
const longest = 300;

function isTooMuch(values: readonly Known<string>[], has: readonly string[]): boolean {
  return (
    values.length * has.length > mostCompared ||
    [...values.map((value) => textOf(value, true)), ...has].some(({ length }) => length > longest)
  );
}

const told: ReadonlySet<string> = new Set(["sub", "aud", "job_workflow_ref"]);

function isTold(claim: string): claim is Refused["claim"] {
  return told.has(claim);
}

/** An organization may have GitHub write subjects of another form: https://docs.github.com/actions/reference/security/oidc#customizing-the-token-claims */
function isCustom({ issuer }: Token, claim: string, { condition }: Bound): boolean {
  return (
    issuer === "github" &&
    claim === "sub" &&
    condition.values.some(
      (value) =>
        !/^repo:[^:]*:(?:ref:[^:]*|environment:[^:]*|pull_request|\*)$|^\*/.test(
          textOf(value, true),
        ),
    )
  );
}

function isUnreadable(value: Known<string>): boolean {
  return !value.known && !value.pieces;
}

/** One that can be read is enough, whatever stands beside it. */
function takesOne({ like, condition }: Bound, has: readonly string[]): boolean {
  const taken = condition.values
    .filter((value) => !isUnreadable(value))
    .map((value) => textOf(value, like));
  return has.some((text) => taken.some((one) => isTaken(one, text)));
}

/** A repository of which nobody knows the name or the owner is the one that is named there, if any: what stands for it is no more than a name. */
function isTaken(taken: string, text: string): boolean {
  const own = repositoryIn(text);
  const named = own.includes("*") ? repositoryIn(taken) : "";
  if (named === "") return intersects(pattern(taken, true), pattern(text, true));
  return (
    intersects(pattern(named, true), pattern(own, true)) &&
    intersects(pattern(taken, true), pattern(named + text.slice(own.length), true))
  );
}

/** What a claim begins with: `repo:acme/app:` of a subject, `acme/app/` of a workflow. */
function repositoryIn(text: string): string {
  return /^(?:repo:[^:]*:|[^:/]*\/[^:/]*\/)/.exec(text)?.[0] ?? "";
}

const withIds = /^(repo:[^:/@]+)@\d+\/([^:@]+)@\d+/;
const withIdsLike = /^(repo:[^:/@]+)@[\d*?]+\/([^:@]+)@[\d*?]+/;

/** With `*` for what nobody can read, and without the ids that GitHub may write behind names. */
export function textOf(value: Known<string>, like: boolean): string {
  const plain = (text: string): string => (like ? text : text.replaceAll(/[*?]/g, "$${$&}"));
  const text = value.known
    ? plain(value.value)
    : (value.pieces ?? [])
        .map((piece) => (typeof piece === "string" ? plain(piece) : "*"))
        .join("");
  return text.replace(like ? withIdsLike : withIds, "$1/$2");
}
