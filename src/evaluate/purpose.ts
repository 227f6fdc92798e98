// Tells why each identity exists and on whose ticket: by its tags, its description, a comment above it or above its module's call.

import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Purpose } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";
import { proseIn } from "./prose.ts";
import { folded, inLabels, inPragmas, inTexts } from "./written.ts";

export function purposesOf(
  facts: readonly Fact[],
  { purpose }: Policy,
): ReadonlyMap<FactKey, Purpose> {
  // What a type has for free text, some write into a tag of that name.
  const purposes = folded([...purpose.keys, "description", "kubernetes.io/description"]);
  const tickets = folded(purpose.ticketKeys);
  const found = new Map<FactKey, Purpose>();
  for (const fact of facts) {
    if (fact.kind !== "identity") continue;
    const own = [...underKeys(fact, purposes), ...fact.carrier.texts.map(withoutPairs)];
    const text = told(own.some(isSaid) ? own : [...own, ...besides(fact)], fact);
    const partOf = fact.platform === "kubernetes" && inLabels(fact.carrier, programs).length > 0;
    found.set(fact.key, { text, ticket: told(underKeys(fact, tickets), fact), partOf });
  }
  return found;
}

/** What a job is called, else what its nearest comments say. */
function besides({ title, above, via, name, generic }: Identity): readonly Known<string | null>[] {
  const names = name.known && name.value !== null ? [name.value, generic] : [generic];
  const comments = [above, via.at(-1)?.above].flatMap((some) => proseIn(some ?? [], names) ?? []);
  return title ? [title, ...comments] : comments;
}

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/ and https://helm.sh/docs/chart_best_practices/labels/ */
const programs = folded([
  "app.kubernetes.io/part-of",
  "app.kubernetes.io/component",
  "helm.sh/chart",
]);

function underKeys(
  { pragmas, carrier }: Identity,
  keys: ReadonlySet<string>,
): readonly Known<string | null>[] {
  const writings = [
    ...inPragmas(pragmas, keys),
    ...inLabels(carrier, keys),
    ...(carrier.kind === "tags" ? [] : inTexts(carrier, keys)),
  ];
  return writings.map(({ value }) => value);
}

// From where a word begins alone: within a long one each letter would begin another.
const pair = /(?<![\w./-])[\w./-]+\s*=\s*("[^"]*"|'[^']*'|[^\s,;]+)[,;]?/g;

/** `owner=@acme/payments` in a description says whose it is, not what for. */
function withoutPairs(text: Known<string | null>): Known<string | null> {
  if (!text.known || text.value === null) return text;
  const rest = text.value.replaceAll(pair, "").trim();
  return rest === "" ? { ...text, value: null } : text;
}

/** The first that says something; else what hides it. */
function told(written: readonly Known<string | null>[], fact: Fact): Known<string | null> {
  return written.find(isSaid) ?? written.find((value) => !value.known) ?? known(null, fact.header);
}

function isSaid(value: Known<string | null>): boolean {
  return value.known && value.value !== null && value.value.trim() !== "";
}
