// Terraform that changed, and the trusts that stand beside it → the words by which unchanged workflows and manifests name whom these let in.

import type { Fact, Trust } from "../model/fact.ts";
import type { Facts } from "../model/model.ts";
import { isDeny } from "../model/deny.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";

export interface Across {
  /** Names of roles, addresses of accounts, names of variables: a workflow that logs in as one of them says one. */
  readonly workflows: ReadonlySet<string>;
  /** Names of roles and of service accounts. */
  readonly manifests: ReadonlySet<string>;
}

/** `roots`: where something changed that a fact says. */
export function acrossPlatforms({ base, head }: Both<Facts>, roots: ReadonlySet<string>): Across {
  const workflows = new Set<string>();
  const manifests = new Set<string>();
  const facts = [...base.facts, ...head.facts].filter(
    ({ domain, root }) => domain === "terraform" && roots.has(root),
  );
  for (const fact of facts) {
    if (fact.kind !== "trust" || fact.into === null) continue;
    const takes = tokensOf(fact);
    if (takes.jobs) for (const name of namesOf(fact, facts)) workflows.add(name);
    if (takes.accounts.length > 0)
      for (const name of [...namesOf(fact, facts), ...takes.accounts]) manifests.add(name);
  }
  // Whom others log in as may be this one, too.
  if (workflows.size > 0)
    for (const name of [...variablesIn(facts), "role-to-assume"]) workflows.add(name);
  return { workflows, manifests };
}

const job = /(^repo(sitory)?:)|token\.actions\.githubusercontent\.com|attribute\.repository/;
const account = /^system:serviceaccount:[^:]*:([^:*?]+)$/;
const member = /\.svc\.id\.goog(?:\[[^/]+\/([^\]]+)\]|\/subject\/ns\/[^/]+\/sa\/([^/]+))$/;

function tokensOf({ admissions }: Trust): { jobs: boolean; accounts: readonly string[] } {
  const texts = admissions.filter((one) => !isDeny(one)).flatMap(textsIn);
  const accounts = texts.flatMap((text) => {
    const found = account.exec(text)?.[1] ?? member.exec(text)?.slice(1).find(Boolean);
    return found === undefined ? [] : [found];
  });
  const associated = admissions.flatMap(({ conditions }) =>
    conditions
      .filter(({ key }) => key === "eks:service-account")
      .flatMap(({ values }) => values.flatMap((value) => (value.known ? [value.value] : []))),
  );
  return { jobs: texts.some((text) => job.test(text)), accounts: [...accounts, ...associated] };
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

/** Of whom it lets in to: the trust's own where it is a part of the block, else that of the block it names. */
function namesOf({ name, into }: Trust, facts: readonly Fact[]): readonly string[] {
  const named = facts.filter(
    (fact) =>
      fact.kind === "identity" &&
      into?.how === "reference" &&
      fact.root === into.root &&
      (fact.address === into.address || fact.generic === into.address),
  );
  return [name, ...named.map((fact) => fact.name)].flatMap((one) =>
    one.known && one.value !== null && one.value !== "" ? [one.value] : [],
  );
}

function variablesIn(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap(({ kind, type, name }) =>
    kind === "credential" && type.startsWith("github_actions_") && name.known && name.value !== null
      ? [name.value]
      : [],
  );
}

/** Of both sides, the unchanged files that say one of the words. */
export function sayersOf(
  files: Iterable<SourceFile>,
  { workflows, manifests }: Across,
  isInScope: (file: SourceFile) => boolean,
): readonly string[] {
  const found = new Set<string>();
  for (const file of files) {
    const words = file.kind === "workflow" || file.kind === "action" ? workflows : manifests;
    const isOurs = words === workflows || file.kind === "yaml" || file.kind === "json";
    if (!isOurs || words.size === 0 || found.has(file.path) || isInScope(file)) continue;
    for (const word of words)
      if (file.holds(word)) {
        found.add(file.path);
        break;
      }
  }
  return [...found];
}
