// Terraform that changed, and the trusts that stand beside it → the words by which unchanged workflows and manifests name whom these let in.

import { finder, type Finder } from "../evaluate/find.ts";
import { memberIn } from "../evaluate/link/pool.ts";
import { accountNamed } from "../model/account-subject.ts";
import type { Credential } from "../model/credential.ts";
import { isDeny } from "../model/deny.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Trust } from "../model/trust.ts";
import { concerned } from "./concerned.ts";
import type { Words } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";

export function acrossPlatforms({ base, head }: Both<Facts>, changed: readonly Fact[]): Words {
  const workflows = new Set(changed.flatMap(othersOf));
  const manifests = new Set([
    ...runnersOf([...base.facts, ...head.facts], changed),
    ...changed.flatMap(handsOf),
    ...changed.flatMap(usersOf),
  ]);
  const roots = new Set(changed.filter(isTerraform).map(({ root }) => root));
  if (roots.size === 0) return { workflows, manifests };
  const isHere = (fact: Fact): boolean => isTerraform(fact) && roots.has(fact.root);
  for (const { facts } of [base, head]) {
    const here = facts.filter(isHere);
    const takers = here.flatMap((fact) => (fact.kind === "trust" ? takerOf(fact) : []));
    const copies = here.filter((fact): fact is Credential => isCopy(fact) || keeps(fact));
    if (takers.length === 0 && copies.length === 0) continue;
    const { identities } = finder(here);
    const whom = concerned(changed.filter(isTerraform), here);
    const pairs = new Set(changed.flatMap(pairsOf));
    for (const copy of copies) {
      const isMeant =
        changed.includes(copy) ||
        pairsOf(copy).some((pair) => pairs.has(pair)) ||
        [...(copy.of ? [copy.of] : []), ...(copy.keeps?.of ?? [])].some((link) =>
          identities(link, copy).some((one) => whom.has(one)),
        );
      if (!isMeant) continue;
      if (isCopy(copy)) for (const name of namesOf([copy])) workflows.add(name);
      for (const word of readersOf(copy)) manifests.add(word);
      // Whoever reads it there may be a runner.
      if (keeps(copy)) workflows.add("runs-on");
    }
    for (const { trust, jobs, accounts } of takers) {
      const into = trust.into ? identities(trust.into, trust) : [];
      if (!into.some((one) => whom.has(one))) continue;
      const names = namesOf([trust, ...into, ...variablesOf(into, here, identities)]);
      for (const name of jobs ? names : []) workflows.add(name);
      for (const name of accounts.length > 0 ? [...names, ...accounts] : []) manifests.add(name);
      // Who names nobody whole may mean it, and strangers' code may show it any token that it takes.
      if (jobs) for (const word of [loginOf(trust), "id-token"]) workflows.add(word);
    }
  }
  return { workflows, manifests };
}

/** A secret of GitHub's that keeps what the tree makes. */
function isCopy(fact: Fact): fact is Credential {
  return (
    fact.kind === "credential" &&
    fact.form === "stored-secret" &&
    fact.type.startsWith("github_actions_") &&
    fact.of !== null
  );
}

function keeps(fact: Fact): boolean {
  return fact.kind === "credential" && fact.keeps !== undefined;
}

/** How manifests speak of what a secret manager or the cluster keeps, and how pods and roles do of what they read: under which name, only those say. */
const readers = ["SecretStore", "secretKeyRef", "secretRef", "secretName", "secrets"];

/** Whoever is in these is in every cluster, and may make pods there that are given what others are. */
export const everybody = [
  "system:authenticated",
  "system:serviceaccounts",
  "system:unauthenticated",
];

function readersOf({ keeps: keeping }: Credential): readonly string[] {
  return keeping ? [keeping.name, ...readers, ...everybody] : [];
}

/** What hands a secret on says of whom it has it, and what pods call it. */
function handsOf(fact: Fact): readonly string[] {
  const hands = fact.kind === "credential" ? fact.hands : undefined;
  if (!hands) return [];
  const as = hands.as.slice(hands.as.indexOf("/") + 1);
  return [as, ...hands.stores, ...everybody];
}

/** The account that acts by it. */
function usersOf(fact: Fact): readonly string[] {
  const usedBy = fact.kind === "credential" ? fact.usedBy : undefined;
  return usedBy?.how === "name" ? [usedBy.name] : [];
}

/** The pair of keys that it is one half of. */
function pairsOf(fact: Fact): readonly string[] {
  if (fact.kind !== "credential") return [];
  const link = fact.form === "stored-secret" ? fact.of : fact.pair;
  return link?.how === "reference" ? [`${link.root}\n${link.address}`] : [];
}

/** By the names of their scale sets, those on which strangers start what changed. */
function runnersOf(facts: readonly Fact[], changed: readonly Fact[]): readonly string[] {
  const started = new Set(
    changed.flatMap(({ kind, domain, root }) =>
      kind === "trust" && domain === "workflow" ? [root] : [],
    ),
  );
  if (started.size === 0) return [];
  return facts.flatMap((fact) =>
    fact.kind === "identity" && fact.runsOn?.known && started.has(fact.root)
      ? fact.runsOn.value.map(longestPart)
      : [],
  );
}

/** Who else logs in, and as whom, decides whom a login means that names nobody whole; who logs in with his own token may be who is granted something. */
function othersOf(fact: Fact): readonly string[] {
  if (fact.kind === "grant")
    return fact.platform === "google" && fact.holders.some((one) => memberIn(one) !== null)
      ? [loginOf(fact)]
      : [];
  const isOpen =
    fact.kind === "credential" && fact.claims !== undefined && fact.becomes?.known === false;
  return isOpen ? [loginOf(fact)] : [];
}

/** Of a label that the repository's name is part of, what stands beside it. */
function longestPart(label: string): string {
  const parts = label.split(/\$\{\{.*?\}\}/s);
  return parts.reduce((best, one) => (one.length > best.length ? one : best), "");
}

/** The input by which the actions log in there. */
function loginOf({ platform }: Pick<Fact, "platform">): string {
  if (platform === "aws") return "role-to-assume";
  return platform === "google" ? "workload_identity_provider" : "client-id";
}

function isTerraform({ domain }: Fact): boolean {
  return domain === "terraform";
}

interface Taker {
  readonly trust: Trust;
  /** Whether it takes tokens of workflows' jobs, and the names of the service accounts whose tokens it takes. */
  readonly jobs: boolean;
  readonly accounts: readonly string[];
}

const job = /(^repo(sitory)?:)|token\.actions\.githubusercontent\.com|attribute\.repository/;
const account = /^system:serviceaccount:[^:]*:([^:*?]+)$/;
const member = /\.svc\.id\.goog(?:\[[^/]+\/([^\]]+)\]|\/subject\/ns\/[^/]+\/sa\/([^/]+))$/;

function takerOf(trust: Trust): readonly Taker[] {
  if (trust.into === null) return [];
  const admissions = trust.admissions.filter((one) => !isDeny(one));
  const texts = admissions.flatMap(textsIn);
  const accounts = texts.flatMap((text) => {
    const found =
      account.exec(text)?.[1] ??
      accountNamed(text)?.name ??
      member.exec(text)?.slice(1).find(Boolean);
    return found === undefined ? [] : [found];
  });
  const associated = admissions.flatMap(({ conditions }) =>
    conditions
      .filter(({ key }) => key === "eks:service-account")
      .flatMap(({ values }) => values.flatMap((value) => (value.known ? [value.value] : []))),
  );
  const all = [...accounts, ...associated];
  const jobs = texts.some((text) => job.test(text));
  return jobs || all.length > 0 ? [{ trust, jobs, accounts: all }] : [];
}

function textsIn({ issuer, principals, conditions }: Trust["admissions"][number]): string[] {
  const values = [
    ...(issuer ? [issuer] : []),
    ...principals.map(({ value }) => value),
    ...conditions.flatMap((condition) => condition.values),
  ];
  const keys = conditions.map(({ key }) => key);
  return [
    ...keys,
    ...values.flatMap((value): readonly string[] =>
      value.known
        ? [value.value ?? ""]
        : (value.pieces ?? []).filter((piece) => typeof piece === "string"),
    ),
  ];
}

function namesOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ name }) =>
    name.known && name.value !== null && name.value !== "" ? [name.value] : [],
  );
}

/** Variables and secrets that say who is meant. */
function variablesOf(
  into: readonly Identity[],
  facts: readonly Fact[],
  identities: Finder["identities"],
): readonly Fact[] {
  return facts.filter(
    (fact) =>
      fact.kind === "credential" &&
      fact.type.startsWith("github_actions_") &&
      fact.of !== null &&
      identities(fact.of, fact).some((one) => into.includes(one)),
  );
}

/** To look for more costs more than to read what may say one. */
const mostWords = 200;

/** Whether it holds one of the words, or these are too many to ask. */
export function mayHold(file: SourceFile, words: ReadonlySet<string>): boolean {
  return words.size > mostWords || [...words].some((word) => file.holds(word));
}

/** Of both sides, the unchanged files that say one of the words. */
export function sayersOf(
  files: Iterable<SourceFile>,
  { workflows, manifests }: Words,
  isInScope: (file: SourceFile) => boolean,
): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    const words = file.kind === "workflow" || file.kind === "action" ? workflows : manifests;
    const isOurs = words === workflows || file.kind === "yaml" || file.kind === "json";
    if (!isOurs || words.size === 0 || found.has(file.path) || isInScope(file)) continue;
    if (mayHold(file, words)) found.add(file.path);
  }
  return [...found];
}
