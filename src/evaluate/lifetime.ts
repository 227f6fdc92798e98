// Tells when each identity must be reviewed and when each credential ends, and whether anything enforces it.

import { daysBetween } from "../base/days.ts";
import { compareText } from "../base/order.ts";
import type { Credential, Ending } from "../model/credential.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Lifetime, Reach } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";
import { readDay } from "./day.ts";
import { grantedUntil } from "./granted-until.ts";
import { folded, inLabels, inPragmas, inTexts, untold, type Writing } from "./written.ts";

export function lifetimesOf(
  facts: readonly Fact[],
  reach: ReadonlyMap<FactKey, Reach>,
  policy: Policy,
  today: string,
): ReadonlyMap<FactKey, Lifetime> {
  const keys = folded([...policy.expiry.keys, "expires", "review-by"]);
  const found = new Map<FactKey, Lifetime>();
  for (const fact of facts) {
    if (fact.kind === "identity") {
      const written = identityLifetime(fact, keys, today);
      const held = written.state === "absent" ? reach.get(fact.key) : undefined;
      found.set(fact.key, (held && grantedUntil(held, today)) ?? written);
    }
    if (fact.kind === "credential") found.set(fact.key, credentialLifetime(fact, today));
  }
  return found;
}

function identityLifetime(identity: Identity, keys: ReadonlySet<string>, today: string): Lifetime {
  if (identity.sessions === "short")
    return { state: "not-needed", why: "its sessions end by themselves" };
  const { carrier } = identity;
  const writings = [
    ...inLabels(carrier, keys),
    ...(carrier.kind === "tags" ? [] : inTexts(carrier, keys)),
    ...inPragmas(identity.pragmas, keys),
  ];
  const found = writings.flatMap((one) => reviewDay(one, today) ?? []);
  const first = found
    .filter((one) => one.state === "declared")
    .toSorted((a, b) => compareText(a.value ?? "", b.value ?? ""))[0];
  const why = "nothing says when it must be reviewed";
  return (
    first ??
    found.find(({ state }) => state === "unreadable") ??
    found[0] ?? { state: "absent", why, at: identity.header, through: [] }
  );
}

/** Null: it says none. */
function reviewDay({ value, from, at }: Writing, today: string): Lifetime | null {
  if (!value.known) return untold(value, at);
  if (value.value === null) return null;
  const { through } = value;
  const day = readDay(value.value);
  if (day === null) return { state: "unreadable", value: value.value, at, through };
  const past = day < today;
  return { state: "declared", value: day, days: null, past, enforced: false, from, at, through };
}

function credentialLifetime(credential: Credential, today: string): Lifetime {
  if (!credential.standing) return { state: "not-needed", why: "it is issued per use" };
  if (credential.endings.some((ending) => ending.means === "ephemeral"))
    return { state: "not-needed", why: "it is never stored" };
  const found = credential.endings
    .map((ending) => readEnding(ending))
    .filter((lifetime) => lifetime !== null);
  const declared = found.filter((lifetime) => lifetime.state === "declared");
  const soonest = declared.toSorted((a, b) => daysAhead(a, today) - daysAhead(b, today))[0];
  const open =
    found.find((lifetime) => lifetime.state === "unknown") ??
    found.find((lifetime) => lifetime.state === "unreadable");
  return (
    soonest ??
    open ?? { state: "absent", why: "nothing ends it", at: credential.header, through: [] }
  );
}

function daysAhead(lifetime: Lifetime, today: string): number {
  if (lifetime.state !== "declared") return Infinity;
  return lifetime.value === null
    ? (lifetime.days ?? Infinity)
    : (daysBetween(today, lifetime.value) ?? Infinity);
}

const nouns = { date: "end date", hours: "duration", rotation: "rotation" } as const;

function readEnding({ means, value, at }: Ending): Lifetime | null {
  if (means === "ephemeral") return null;
  const { through } = value;
  if (!value.known) return untold(value, at);
  if (value.value === null || value.value === "") return null;
  const declared = { state: "declared", enforced: true, from: nouns[means], at, through } as const;
  if (means === "date") {
    const day = readDay(String(value.value));
    return day === null
      ? { state: "unreadable", value: String(value.value), at, through }
      : { value: day, days: null, ...declared };
  }
  const amount = Number(value.value);
  if (!Number.isFinite(amount))
    return { state: "unreadable", value: String(value.value), at, through };
  // A duration of nothing is how vendors write "for ever".
  if (amount <= 0) return null;
  return { value: null, days: means === "hours" ? amount / 24 : amount, ...declared };
}
