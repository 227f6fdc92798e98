// Turns a report into the register as `nhi-lint register` prints it: with reach, chain, age and risk beside what every report says.

import { append } from "../base/grouped.ts";
import type {
  AttestedV1,
  FirstSeenV1,
  LevelV1,
  PrivilegeV1,
  ReachV1,
  RegisterEntryV1,
  RotationV1,
} from "../contract/identity-v1.ts";
import { valueOrName } from "../base/known.ts";
import { compareText } from "../base/order.ts";
import type { Finding } from "../finding/finding.ts";
import { isDeny } from "../model/deny.ts";
import { strongest } from "../model/level.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import type { Admission } from "../model/trust.ts";
import { stepsOf, type Steps } from "./chain.ts";
import { conditionText } from "./graph.ts";
import { knownText } from "./place.ts";
import { registerV1 } from "./register-v1.ts";
import type { Report } from "./report.ts";
import { riskOf } from "./risk.ts";

/** When the line that declares an identity was first committed. */
export type SeenAt = (file: string, line: number) => FirstSeenV1;

/** All that json-v1 may say of an identity; of its use only where an export tells of it. */
export type WholeEntry = Required<Omit<RegisterEntryV1, "use">> & Pick<RegisterEntryV1, "use">;

/** What it takes that a report does not hold. */
export interface Beside {
  readonly seenAt: SeenAt;
  readonly wholeText: (privilege: Privilege) => string;
  /** What somebody attested of an identity, and how its credentials are replaced. */
  readonly attestedOf: (key: string) => AttestedV1 | null;
  readonly rotationOf: (key: string) => RotationV1 | null;
  readonly today: string;
}

/** Sorted by place. */
export function wholeRegister(
  { model, findings, evidence }: Pick<Report, "model" | "findings" | "evidence">,
  { seenAt, wholeText, attestedOf, rotationOf, today }: Beside,
): readonly WholeEntry[] {
  const complaints = byDeclaration(findings, model);
  const steps = stepsOf(model);
  return registerV1({ model, evidence }).map((entry) => {
    const reach = reachOf(entry.privileges);
    const chain = {
      by: sorted(steps.into.get(entry.key)),
      into: sorted(steps.from.get(entry.key)),
      level: levelAlong(entry.key, steps, model),
    };
    const attested = attestedOf(entry.key);
    const said = complaints.get(declarationOf(entry.key, model)) ?? [];
    const risk = riskOf({ ...entry, reach, chain }, said, today);
    return {
      ...entry,
      purpose: entry.purpose ?? attested?.reason ?? null,
      ticket: ticketOf(entry.key, model),
      attested,
      rotation: rotationOf(entry.key),
      aiBecause: aiOf(entry.key, model),
      privileges: inWhole(entry, model, wholeText),
      admits: admitsOf(entry.key, model),
      reach,
      chain,
      firstSeen: seenAt(entry.file, entry.line),
      risk,
    };
  });
}

function ticketOf(key: string, { purposes }: Model): string | null {
  const purpose = purposes.get(key);
  return purpose ? knownText(purpose.ticket) : null;
}

function aiOf(key: string, { facts }: Model): string | null {
  const fact = facts.get(key);
  return (fact?.kind === "identity" ? fact.ai : null) ?? null;
}

function inWhole(
  { key, privileges }: RegisterEntryV1,
  { reach }: Model,
  wholeText: Beside["wholeText"],
): readonly PrivilegeV1[] {
  const held = reach.get(key)?.privileges ?? [];
  return privileges.map((one, at) => {
    const { privilege } = held[at] ?? {};
    const whole = privilege ? wholeText(privilege) : one.text;
    return whole === one.text ? one : { ...one, whole };
  });
}

function admitsOf(key: string, { links }: Model): readonly string[] {
  const admissions = (links.trustsOf.get(key) ?? []).flatMap((trust) => trust.admissions);
  return [...new Set(admissions.map(admissionText))].toSorted(compareText);
}

function admissionText(admission: Admission): string {
  const who = admission.principals.map(({ value }) => valueOrName(value)).join(", ");
  const when = admission.conditions.map(conditionText).join(" and ");
  return `${isDeny(admission) ? "not " : ""}${who}${when === "" ? "" : ` where ${when}`}`;
}

/** What is said of one instance of a declaration is said of all. */
function byDeclaration(
  findings: readonly Finding[],
  model: Model,
): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.identity === null) continue;
    const id = declarationOf(finding.identity, model);
    append(found, id, finding);
  }
  return found;
}

function declarationOf(key: string, { facts }: Model): string {
  const fact = facts.get(key);
  if (!fact) return key;
  const { domain, root, generic, written, at } = fact;
  // Kustomizations of one base make the same of it.
  return [domain, ...(written === undefined ? [root, generic] : [at.file.path, written])].join(
    "\n",
  );
}

function reachOf(privileges: readonly PrivilegeV1[]): ReachV1 {
  const count = { admin: 0, write: 0, unknown: 0, read: 0, none: 0 };
  for (const { level } of privileges) count[level]++;
  const { admin, write, unknown, read } = count;
  return { level: strongest(privileges.map(({ level }) => level)), admin, write, unknown, read };
}

function sorted(keys: readonly string[] | undefined): readonly string[] {
  return [...new Set(keys)].toSorted(compareText);
}

function levelAlong(key: string, { from }: Steps, { reach }: Model): LevelV1 {
  const reached = new Set([key]);
  // A set gives what is added while it is walked, too.
  for (const one of reached) for (const next of from.get(one) ?? []) reached.add(next);
  return strongest([...reached].map((one) => reach.get(one)?.level ?? "none"));
}
