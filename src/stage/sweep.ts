// A judged tree and its attestations → what lapsed or soon will, by who answers for it.

import { append } from "../base/grouped.ts";
import { daysBetween, plusDays } from "../base/days.ts";
import { compareText, firstDifference } from "../base/order.ts";
import type { Finding } from "../finding/finding.ts";
import { isMachine } from "../judge/askable.ts";
import { isOff } from "../model/active.ts";
import type { Attested } from "../model/attestation.ts";
import type { Credential } from "../model/credential.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Identity } from "../model/identity.ts";
import type { Lifetime, Model } from "../model/model.ts";
import { ownerNames, presentOwner } from "../model/owner.ts";
import type { Lapse, SweepItem, Swept } from "../model/sweep.ts";
import { rotationLapses } from "./rotation.ts";
import { ofElsewhere, ofUse } from "./sweep-evidence.ts";

export interface SweepAsk {
  readonly model: Model;
  readonly findings: readonly Finding[];
  /** What lies in samples is applied by nobody, and lapses for nobody. */
  readonly isSample: (path: string) => boolean;
  /** Null where there is no register: then nobody is asked to attest. */
  readonly attested: readonly Attested[] | null;
  /** What exports say of use; none where nobody gave any. */
  readonly evidence?: Evidence | null | undefined;
  readonly today: string;
  /** Days ahead that count as due. */
  readonly within: number;
  /** Days that an attestation holds. */
  readonly attestedWithin: number;
}

export function sweepOf(ask: SweepAsk): Swept {
  const { model, attested, evidence } = ask;
  const byKey = new Map((attested ?? []).map((one) => [one.identity, one]));
  const found: { owner: string | null; item: SweepItem }[] = [];
  const standing = [...model.facts.values()]
    .filter(isMachine)
    .filter((one) => isStandingOn(one) && !ask.isSample(one.header.file.path));
  for (const fact of standing) {
    const said = byKey.get(fact.key) ?? null;
    const owner = ownerOf(fact, model) ?? said?.owner ?? null;
    const items = [
      ...(owner === null && !isWaived(fact, ask) ? ofOwner(fact, model) : []),
      ...ofIdentity(fact, said, ask),
      ...ofRotation(fact, said, ask),
      ...(model.links.credentialsOf.get(fact.key) ?? []).flatMap((one) => ofCredential(one, ask)),
      ...(evidence ? ofUse(fact, { ...ask, evidence }) : []),
    ];
    const purpose = purposeOf(fact, said, model);
    for (const one of items)
      found.push({ owner, item: purpose === null ? one : { ...one, purpose } });
  }
  found.push(...waivers(ask), ...(evidence ? ofElsewhere({ ...ask, evidence }) : []));
  const idle = (attested ?? []).filter(({ identity }) => !model.facts.has(identity));
  return { owners: grouped(found, model), looked: standing.length, idle };
}

function isStandingOn(identity: Identity): boolean {
  return !isOff(identity) && identity.sessions !== "short";
}

/** Somebody accepted, for a while, that it has no owner. */
function isWaived({ key }: Identity, { findings }: SweepAsk): boolean {
  return findings.some(
    ({ waiver, theme, change }) => waiver !== null && theme === "owner" && change?.fact.key === key,
  );
}

/** Who can be asked; null where nobody can. */
function ownerOf({ key }: Identity, { owners }: Model): string | null {
  return presentOwner(owners.get(key))?.value ?? null;
}

function purposeOf({ key }: Identity, said: Attested | null, { purposes }: Model): string | null {
  const text = purposes.get(key)?.text;
  return (text?.known === true ? text.value : null) ?? said?.reason ?? null;
}

function ofOwner(fact: Identity, { owners }: Model): readonly SweepItem[] {
  const owner = owners.get(fact.key);
  if (!owner || owner.state === "unknown") return [];
  if (owner.state !== "declared") return [item("ownerless", fact, null, "nobody owns it")];
  const { who, value } = owner;
  if (who.state === "left")
    return [item("orphaned", fact, who.since, `its owner \`${value}\` left`)];
  return who.state === "missing"
    ? [item("orphaned", fact, null, `no list names its owner \`${value}\``)]
    : [];
}

/** What somebody attests lately counts as much as what is written beside the identity: the later day holds. */
function ofIdentity(fact: Identity, said: Attested | null, ask: SweepAsk): readonly SweepItem[] {
  const { model, today, within, attested, attestedWithin } = ask;
  const written = dayOf(model.expiries.get(fact.key));
  const day = [written, said?.neededUntil ?? null]
    .filter((one) => one !== null)
    .toSorted()
    .at(-1);
  const items = day === undefined ? [] : timed(day, ask, fact, ["expired", "due"]);
  if (attested === null) return items;
  if (said === null) return [...items, item("unattested", fact, null, "nobody attested it yet")];
  const left = attestedWithin - (daysBetween(said.attested, today) ?? 0);
  const ago = `it was last attested on ${said.attested}, more than ${attestedWithin} days ago`;
  if (left < 0) return [...items, item("unattested", fact, said.attested, ago)];
  const last = plusDays(said.attested, attestedWithin);
  return left <= within
    ? [...items, item("attest-due", fact, last, `what was attested of it holds until ${last}`)]
    : items;
}

function ofRotation(fact: Identity, said: Attested | null, ask: SweepAsk): readonly SweepItem[] {
  return rotationLapses(fact, said, ask).map(({ lapse, day, text }) =>
    item(lapse, fact, day, text),
  );
}

function ofCredential(fact: Credential, ask: SweepAsk): readonly SweepItem[] {
  if (!fact.standing || isOff(fact)) return [];
  const day = dayOf(ask.model.expiries.get(fact.key));
  return day === null ? [] : timed(day, ask, fact, ["key-expired", "key-due"]);
}

function dayOf(life: Lifetime | undefined): string | null {
  return life?.state === "declared" ? life.value : null;
}

function timed(
  day: string,
  { today, within }: SweepAsk,
  fact: Identity | Credential,
  [past, soon]: readonly [Lapse, Lapse],
): readonly SweepItem[] {
  const ahead = daysBetween(today, day) ?? Infinity;
  if (ahead > within) return [];
  const noun = fact.kind === "identity" ? "it" : "the credential";
  return ahead < 0
    ? [item(past, fact, day, `${noun} was to end or be reviewed by ${day}`)]
    : [item(soon, fact, day, `${noun} is to end or be reviewed by ${day}`)];
}

/** Those that lapsed are findings; those that soon will still hold one down. */
function waivers({ findings, today, within }: SweepAsk): readonly {
  owner: string | null;
  item: SweepItem;
}[] {
  const seen = new Set<string>();
  return findings.flatMap(({ waiver, rule, change }) => {
    const ahead = waiver ? (daysBetween(today, waiver.until) ?? Infinity) : Infinity;
    if (!waiver || ahead > within) return [];
    const id = `${waiver.at.file.path}:${waiver.at.start}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const text = `its waiver of \`${rule}\` ends on ${waiver.until}`;
    const address = change?.fact.address ?? rule;
    const key = change?.fact.key ?? rule;
    return [
      {
        owner: waiver.owner,
        item: { lapse: "waiver" as const, address, key, at: waiver.at, day: waiver.until, text },
      },
    ];
  });
}

function item(
  lapse: Lapse,
  fact: Identity | Credential,
  day: string | null,
  text: string,
): SweepItem {
  return { lapse, address: fact.address, key: fact.key, at: fact.header, day, text };
}

const urgency: readonly Lapse[] = [
  "expired",
  "key-expired",
  "debt",
  "orphaned",
  "ownerless",
  "unused",
  "key-stale",
  "unattested",
  "rotation",
  "due",
  "key-due",
  "attest-due",
  "rotation-due",
  "waiver",
  "debt-due",
];

export function grouped(
  found: readonly { readonly owner: string | null; readonly item: SweepItem }[],
  model: Pick<Model, "owners">,
): Swept["owners"] {
  const nameOf = ownerNames(model);
  const byOwner = new Map<string | null, SweepItem[]>();
  for (const { owner: written, item: one } of found) {
    const owner = written === null ? null : nameOf(written);
    append(byOwner, owner, one);
  }
  return [...byOwner]
    .map(([owner, items]) => ({ owner, items: items.toSorted(bySeverity) }))
    .toSorted((a, b) =>
      firstDifference(
        Number(a.owner === null) - Number(b.owner === null),
        compareText(a.owner ?? "", b.owner ?? ""),
      ),
    );
}

function bySeverity(a: SweepItem, b: SweepItem): number {
  return firstDifference(
    urgency.indexOf(a.lapse) - urgency.indexOf(b.lapse),
    compareText(a.day ?? "9999", b.day ?? "9999"),
    compareText(a.key, b.key),
  );
}
