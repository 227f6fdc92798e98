// A workflow's job → whom it becomes: by its logins, and by the secrets that it reads.

import { valueOrName } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Credential, TokenClaims } from "../../model/credential.ts";
import type { Crossing, Met } from "../../model/crossing.ts";
import type { Link } from "../../model/declaration.ts";
import { environmentsOf, isEnvironment } from "../../model/environment-control.ts";
import { asksForToken } from "../../model/id-token.ts";
import type { Identity } from "../../model/identity.ts";
import { choicesIn } from "../../model/login-name.ts";
import type { HeldPrivilege } from "../../model/model.ts";
import type { Privilege } from "../../model/privilege.ts";
import type { Asked } from "./asked.ts";
import type { Likely } from "./likely.ts";
import type { OfLogin } from "./login.ts";
import { isDirect } from "./pool.ts";
import type { Stored } from "./stored.ts";
import { met, type Token } from "./token.ts";

export interface OfLogins {
  readonly named: OfLogin;
  readonly likely: Likely;
}

export function byLogin(
  login: Credential,
  job: Identity,
  of: OfLogins,
  asked: Asked,
): readonly Crossing[] {
  if (isDirect(login)) return asItself(login, job, asked.reach.get(job.key)?.privileges ?? []);
  const { claims } = login;
  const hasToken = mayAsk(job, asked);
  const named = of.named(login);
  // When it is the one and when the other, the token may say less.
  const isChosen = login.becomes !== undefined && choicesIn(valueOrName(login.becomes)).length > 1;
  const metOf = (into: Identity): Met => {
    // GitHub gives a token to no other job. A called one is given what its caller is.
    if (!claims || (!claims.called && !hasToken)) return { state: "untold" };
    const isElsewhere = claims.called || login.address.includes("@");
    const answer = metBy(claims, isElsewhere ? "*" : job.root, into, asked);
    return isChosen && answer.state === "refused" ? { state: "untold" } : answer;
  };
  const meant = named.length > 0 ? named : of.likely.meant(login, metOf);
  const at = login.becomes?.at ?? login.header;
  const found = meant.map((one): Crossing => ({
    from: job,
    into: holderOf(one, asked),
    by: login,
    how: "login",
    at,
    met: metOf(one),
    ...(named.length === 0 && { likely: true }),
  }));
  // Of several environments' roles it is meant for those that take it.
  const taken = found.filter(({ met: answer }) => answer.state !== "refused");
  return taken.length > 0 ? taken : found;
}

/** Whether GitHub gives it a token to log in with. */
function mayAsk(job: Identity, { reach, links }: Asked): boolean {
  const held = (reach.get(job.key)?.privileges ?? []).map(({ privilege }) => privilege);
  return [...held, ...allowedBy(job, links)].some(asksForToken);
}

/** What a job that calls another allows is held by those that it calls. */
function allowedBy({ key }: Identity, { holdersOf }: Asked["links"]): readonly Privilege[] {
  const shared = key.replace(/:job\/[^:]*$/, ":permissions");
  const found = holdersOf.get(`${key}/permissions`) ?? holdersOf.get(shared) ?? [];
  return found.flatMap(({ binding }) => binding.privileges);
}

/** Where its own token is granted something. */
function asItself(
  login: Credential,
  job: Identity,
  held: readonly HeldPrivilege[],
): readonly Crossing[] {
  if (!held.some(({ binding }) => binding.platform === "google")) return [];
  const at = login.header;
  return [{ from: job, into: job, by: login, how: "direct", at, met: { state: "open" } }];
}

/** Whom a job may become whatever it logs in as: strangers' code asks for the token and shows it where it likes. */
export function byStrangers(
  claims: TokenClaims,
  job: Identity,
  takers: readonly Identity[],
  asked: Asked,
): readonly Crossing[] {
  if (takers.length === 0) return [];
  const logins = asked.links.credentialsOf.get(job.key) ?? [];
  const isGiven = claims.called && logins.some((one) => one.claims !== undefined);
  if (!isGiven && !mayAsk(job, asked)) return [];
  const file = claims.called ? "*" : job.root;
  return takers.flatMap((one): readonly Crossing[] => {
    const answer = metBy(claims, file, one, asked);
    if (answer.state !== "admitted") return [];
    const { trust, admission } = answer;
    const into = holderOf(one, asked);
    return [{ from: job, into, by: trust, how: "trust", at: admission.at, met: answer }];
  });
}

/** Of one principal, the declaration that is granted something. */
function holderOf(one: Identity, { reach, twinsOf }: Asked): Identity {
  const holds = ({ key }: Identity): boolean => (reach.get(key)?.privileges.length ?? 0) > 0;
  return [one, ...twinsOf(one)].find(holds) ?? one;
}

const anyRepository = "*/*";

/** What lets into other identities than a role may stand anywhere. `file`: the workflow; that of a called one is its own. */
function metBy(
  { subjects, audience, called }: TokenClaims,
  file: string,
  into: Identity,
  { links, repository, twinsOf }: Asked,
): Met {
  const trusts = [into, ...twinsOf(into)].flatMap(({ key }) => links.trustsOf.get(key) ?? []);
  const claimsAs = (name: string): Token["claims"] =>
    new Map<string, readonly string[]>([
      ["sub", subjects.map((subject) => `repo:${name}:${subject}`)],
      ["repository", [name]],
      ["job_workflow_ref", [`${name}/${file}@*`]],
      ["aud", [audience ?? "*"]],
    ]);
  // A fork has another owner, and its workflows are the upstream's.
  const other =
    repository === null ? null : called ? anyRepository : `*/${repository.split("/")[1] ?? "*"}`;
  const token: Token = {
    issuer: "github",
    claims: claimsAs(repository ?? anyRepository),
    perhaps: other === null ? null : claimsAs(other),
  };
  const answer = met(token, trusts, into.type === "aws_iam_role");
  return called && answer.state === "refused" ? { state: "untold" } : answer;
}

/** What only names somebody, as the ARN of a role, opens nothing. */
export function bySecrets(job: Identity, stored: Stored, asked: Asked): readonly Crossing[] {
  const { finder } = asked;
  return secretsOf(job, stored, asked).flatMap(({ by, of, at, steps }): readonly Crossing[] => {
    if (!finder.find(of, by).some(({ kind }) => kind === "credential")) return [];
    const [into, ...others] = finder.identities(of, by);
    return into && others.length === 0
      ? [{ from: job, into, by, how: "secret", at, steps, met: { state: "open" } }]
      : [];
  });
}

/** A stored secret that a job reads, and of what it is a copy. */
export interface SecretRead {
  readonly by: Credential;
  readonly of: Link;
  readonly steps: readonly string[] | undefined;
  readonly at: Origin;
}

/** Those that the tree stores. */
export function secretsOf(
  job: Identity,
  stored: Stored,
  { reach, links }: Pick<Asked, "reach" | "links">,
): readonly SecretRead[] {
  const environments = (links.controlsOf?.get(job.key) ?? [])
    .filter(isEnvironment)
    .flatMap(environmentsOf)
    .map((one) => one.replaceAll(/\$\{\{.*?\}\}/g, "*"));
  return (reach.get(job.key)?.privileges ?? []).flatMap(({ privilege }): readonly SecretRead[] => {
    const { at } = privilege;
    if (privilege.kind !== "scope" || !privilege.scope.startsWith("secret:")) return [];
    const found = stored("secrets", privilege.scope.slice("secret:".length), environments);
    return found.flatMap((by) => (by.of ? [{ by, of: by.of, steps: privilege.steps, at }] : []));
  });
}
