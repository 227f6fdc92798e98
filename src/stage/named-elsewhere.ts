// Facts that changed, and names they give that nothing in scope bears → the unchanged files that may declare who is meant.

import { valueOrName, type Known } from "../base/known.ts";
import { linkOfPrincipal } from "../evaluate/admitted.ts";
import { finder } from "../evaluate/find.ts";
import type { Credential } from "../model/credential.ts";
import type { Link } from "../model/declaration.ts";
import { isEnvironment } from "../model/environment-control.ts";
import type { Fact } from "../model/fact.ts";
import { keptNames } from "../model/kept-name.ts";
import { linksOf } from "../model/links-of.ts";
import { choicesIn, roleIn, variableIn } from "../model/login-name.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Trust } from "../model/trust.ts";
import { exactOf } from "../privilege/condition.ts";
import { isEqual } from "../privilege/same.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import { mayBear } from "./manifest-relatives.ts";
import { halvesOf, kept, quoted, spellings, terraformKinds, type Name } from "./quoted-names.ts";
import { secretsSought } from "./secrets-sought.ts";
import { takersSought } from "./token-takers.ts";

/** What a root gives by name to what another declares is judged where it stands; what that other one can do then, only when both are understood. */
export async function namedElsewhere(
  { base, head }: Both<Facts>,
  changed: readonly Fact[],
  /** Whom else somebody seeks. */
  sought: readonly Name[],
  isInScope: (file: SourceFile) => boolean,
  /** Both sides with all files that hold one of the words. */
  read: (words: readonly string[]) => Promise<Both<Side>>,
): Promise<ReadonlySet<string>> {
  if (changed.length + sought.length === 0) return new Set();
  const roots = new Set(changed.map(rootOf));
  const held = heldIn([...base.facts, ...head.facts]);
  const isConcerned = loginsOf(changed);
  const names: readonly Name[] = [
    ...sought,
    ...secretsSought([...base.facts, ...head.facts], isConcerned).map(
      (name) => ({ platform: "github", name, from: "workflow" }) as const,
    ),
    ...[base, head].flatMap(({ facts }) => openNames(facts, roots, isConcerned)),
    ...changed.flatMap((fact) => [...ownName(fact, held), ...becoming(fact)]),
  ];
  const asksLeave = [...base.facts, ...head.facts].some((fact) => isAsked(fact, roots));
  const taking = takersSought([...base.facts, ...head.facts], isConcerned);
  if (names.length === 0 && !asksLeave && taking.length === 0) return new Set();
  const terraform = quoted(names.filter(({ platform }) => platform !== "kubernetes"));
  const kubernetes = names.filter(({ platform }) => platform === "kubernetes");
  const provider = quoted(kubernetes);
  // What manifests name in manifests is in scope already, where it matters.
  const objects = new Set(
    kubernetes.flatMap(({ from, name }) => (from === "kubernetes" ? [] : [name])),
  );
  const others = [...taking, ...(asksLeave ? [`${environments}"`] : [])];
  const declares = (file: SourceFile): boolean => {
    const { kind } = file;
    if (kind === "yaml" || kind === "json") return objects.size > 0 && mayBear(file.text, objects);
    if (!terraformKinds.has(kind)) return false;
    const { text } = file;
    if (others.some((word) => text.includes(word)) || terraform(text)) return true;
    return text.includes("kubernetes_") && provider(text);
  };
  const words = [...new Set(names.flatMap(spellings))];
  const sides = await read([...words.map((name) => `${name}"`), ...halvesOf(names), ...others]);
  const found = new Set<string>();
  for (const file of new Set([...sides.base.files, ...sides.head.files]))
    if (!isInScope(file) && declares(file)) found.add(file.path);
  return found;
}

export function changedFacts({ base, head }: Both<Facts>): readonly Fact[] {
  return [...without(base.facts, head.facts), ...without(head.facts, base.facts)];
}

const environments = "github_repository_environment";

/** What a workflow's environment asks of its jobs only Terraform says, under a name that may be made there. */
function isAsked(fact: Fact, roots: ReadonlySet<string>): boolean {
  return isEnvironment(fact) && roots.has(rootOf(fact));
}

function rootOf({ domain, root }: Fact): string {
  return `${domain}\n${root}`;
}

/** Facts that came, or say something else on the other side. */
function without(facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  const twins = new Map(others.map((fact) => [fact.key, fact]));
  return facts.filter((fact) => {
    const twin = twins.get(fact.key);
    return twin === undefined || twin.content !== fact.content || !grantsAlike(fact, twin);
  });
}

/** A policy's content names its document and does not hold it. */
function grantsAlike(fact: Fact, twin: Fact): boolean {
  if (fact.kind === "trust" && twin.kind === "trust") return saidBy(fact) === saidBy(twin);
  if (fact.kind === "credential" && twin.kind === "credential") return isSame(fact, twin);
  if (fact.kind !== "grant" || twin.kind !== "grant") return fact.kind === twin.kind;
  return isEqual(fact.privileges, twin.privileges);
}

/** As whom a step logs in a variable may say that stands far from it, and what its token says the workflow's triggers. */
function isSame({ becomes, claims }: Credential, twin: Credential): boolean {
  const said = twin.becomes;
  if (claims?.subjects.join("\n") !== twin.claims?.subjects.join("\n")) return false;
  return becomes && said ? exactOf(becomes) === exactOf(said) : becomes === said;
}

function saidBy({ admissions }: Trust): string {
  const said = (value: Known<unknown>): string =>
    value.known ? `=${String(value.value)}` : `?${exactOf(value)}`;
  return JSON.stringify(
    admissions.map(({ effect, principals, conditions }) => [
      said(effect),
      principals.map(({ kind, value }) => [kind, said(value)]),
      conditions.map(({ operator, key, values }) => [operator, key, values.map(said)]),
    ]),
  );
}

/** Addresses of policies that are handed over in their own root. */
function heldIn(facts: readonly Fact[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const fact of facts) {
    if (fact.kind !== "grant") continue;
    for (const link of fact.grants)
      if (link.how === "reference") found.add(`${fact.root}\n${link.address}`);
  }
  return found;
}

/** Who is handed a policy by its name or ARN may stand in another root, where nobody in its own is. */
function ownName(fact: Fact, held: ReadonlySet<string>): readonly Name[] {
  return fact.kind === "grant" &&
    !held.has(`${fact.root}\n${fact.address}`) &&
    !held.has(`${fact.root}\n${fact.generic}`) &&
    fact.defines &&
    fact.holders.length === 0 &&
    fact.platform === "aws" &&
    fact.name.known
    ? [{ platform: fact.platform, name: fact.name.value ?? "", from: fact.domain }]
    : [];
}

/** Whom a role lets in, who lets that role in, and whom a service account becomes, may stand in other roots. */
function becoming(fact: Fact): readonly Name[] {
  const { platform, domain: from, root } = fact;
  if (fact.kind === "identity")
    return (fact.becomes ?? []).flatMap((one): readonly Name[] => {
      const link = linkOfPrincipal(one, { root, platform: one.platform });
      return link?.how === "name" ? [{ platform: link.platform, name: link.name, from }] : [];
    });
  if (fact.kind !== "trust") return [];
  const admitted = fact.admissions.flatMap(({ principals }) =>
    principals.flatMap((principal): Name[] => {
      const link = linkOfPrincipal(principal, fact);
      return link?.how === "name" ? [{ platform: link.platform, name: link.name, from }] : [];
    }),
  );
  if (admitted.length === 0) return [];
  const own = fact.name.known && fact.name.value !== null ? [fact.name.value] : [];
  return [...admitted, ...own.map((name) => ({ platform, name, from }))];
}

function openNames(
  facts: readonly Fact[],
  roots: ReadonlySet<string>,
  isConcerned: IsConcerned,
): readonly Name[] {
  const { find } = finder(facts);
  return facts
    .filter((fact) => roots.has(rootOf(fact)) && (!isLogin(fact) || isConcerned(fact)))
    .flatMap((fact) =>
      namedBy(fact).flatMap((link): readonly Name[] =>
        link.how === "name" && link.name !== "" && find(link, fact).length === 0
          ? [{ platform: link.platform, name: link.name, from: fact.domain }]
          : [],
      ),
    );
}

type IsConcerned = (login: Fact) => boolean;

/** Logins of jobs of which something changed, or of the workflow as a whole. What a job calls is of it. */
function loginsOf(changed: readonly Fact[]): IsConcerned {
  const jobOf = ({ root, address }: Fact): string =>
    address.startsWith("job/") ? `${root}\n${address.split("/")[1]}` : root;
  const places = new Set(
    changed.flatMap((fact) => (fact.domain === "workflow" ? jobOf(fact) : [])),
  );
  return (login) => places.has(jobOf(login)) || places.has(login.root);
}

function isLogin(fact: Fact): boolean {
  return fact.kind === "credential" && fact.domain === "workflow" && fact.form === "login";
}

function namedBy(fact: Fact): readonly Link[] {
  return fact.kind === "credential"
    ? [...linksOf(fact), ...loggedInAs(fact), ...keptElsewhere(fact)]
    : linksOf(fact);
}

/** What a cluster is given may be made by a root that says under which name it is kept. */
function keptElsewhere({ hands, header: at }: Credential): readonly Link[] {
  const names = new Set((hands?.remotes ?? []).flatMap(keptNames));
  return Array.from(names, (name) => ({
    how: "name",
    platform: kept,
    type: "*",
    namespace: null,
    name,
    at,
  }));
}

/** Whom a workflow names, and the variables by which it does. */
function loggedInAs({ becomes, platform, form }: Credential): readonly Link[] {
  if (!becomes || form !== "login") return [];
  const text = valueOrName(becomes);
  const variable = variableIn(text);
  const of = variable ? "github" : platform;
  return choicesIn(text).flatMap((one): readonly Link[] => {
    const { name } = variable ?? (platform === "aws" ? roleIn(one) : { name: one });
    if (name.includes("${{") || (!variable && platform === "azure")) return [];
    return [{ how: "name", platform: of, type: "*", namespace: null, name, at: becomes.at }];
  });
}
