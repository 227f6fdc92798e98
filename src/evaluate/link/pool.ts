// A member of a workload identity pool that a policy grants something (`principalSet://…/attribute.repository/acme/app`) → the jobs of the tree whose tokens it stands for.
// https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#access

import { valueOrName } from "../../base/known.ts";
import { isOff } from "../../model/active.ts";
import type { Credential } from "../../model/credential.ts";
import type { Fact } from "../../model/fact.ts";
import type { Holder } from "../../model/grant.ts";
import { asksForToken } from "../../model/id-token.ts";
import type { Identity } from "../../model/identity.ts";
import { intersects } from "../../privilege/covers.ts";
import { pattern } from "../../privilege/pattern.ts";
import type { Finder } from "../find.ts";

const member =
  /^principal(?:Set)?:\/\/iam\.googleapis\.com\/(.*)\/(subject|attribute\.repository)\/([^$]+)$/s;

const longest = 500;

interface Member {
  readonly pool: string;
  /** `subject` or `attribute.repository`. */
  readonly by: string;
  readonly value: string;
}

/** Null for whoever is none by what a job's token says. */
export function memberIn({ label }: Holder): Member | null {
  const [, pool = "", by = "", value = ""] =
    (label.length > longest ? null : member.exec(label)) ?? [];
  return by === "" ? null : { pool, by, value };
}

/** A job that logs in to Google as nobody but itself. */
interface Direct {
  readonly job: Identity;
  readonly login: Credential;
}

export type JobsOf = (holder: Holder) => readonly Identity[];

/** Without the repository's name nobody can tell whose tokens are meant. */
export function jobsOfPools(
  facts: readonly Fact[],
  finder: Finder,
  repository: () => string | null,
): JobsOf {
  let all: readonly Direct[] | null = null;
  return (holder) => {
    const found = memberIn(holder);
    const own = found && repository();
    if (!found || own === null) return [];
    const { pool, by, value } = found;
    all ??= directLogins(facts, finder);
    const meant = all.filter(
      ({ login }) =>
        mayBeOf(login, pool) &&
        (by === "subject"
          ? (login.claims?.subjects ?? []).some((one) => isSubject(value, `repo:${own}:${one}`))
          : value.toLowerCase() === own.toLowerCase()),
    );
    return [...new Set(meant.map(({ job }) => job))];
  };
}

/** Whether a login shows the job's own token to Google, and asks for no service account. */
export function isDirect({ platform, form, standing, becomes, claims }: Credential): boolean {
  if (form !== "login" || platform !== "google" || standing || !becomes || !claims) return false;
  return valueOrName(becomes).includes("workloadIdentityPools/");
}

function directLogins(facts: readonly Fact[], finder: Finder): readonly Direct[] {
  const logins = facts.filter(
    (fact): fact is Credential => fact.kind === "credential" && !isOff(fact) && isDirect(fact),
  );
  if (logins.length === 0) return [];
  const asking = new Set(facts.flatMap((fact) => askingIn(fact, finder)));
  return logins.flatMap((login) =>
    (login.of ? finder.identities(login.of, login) : [])
      .filter((job) => asking.has(job))
      .map((job) => ({ job, login })),
  );
}

/** GitHub gives a token to no other job. */
function askingIn(fact: Fact, finder: Finder): readonly Identity[] {
  return fact.kind === "grant" && fact.domain === "workflow" && fact.privileges.some(asksForToken)
    ? fact.holders.flatMap(({ link }) => finder.identities(link, fact))
    : [];
}

/** A pool that a reference names may be any of the tree. */
function mayBeOf({ becomes }: Credential, pool: string): boolean {
  const [asked, named] = [becomes ? valueOrName(becomes) : "", `${pool}/`].map(
    (text) => /workloadIdentityPools\/([^/]+)\//.exec(text)?.[1] ?? "$",
  );
  return [asked, named].some((one) => one?.includes("$")) || asked === named;
}

function isSubject(value: string, own: string): boolean {
  return intersects(pattern(value), pattern(own));
}
