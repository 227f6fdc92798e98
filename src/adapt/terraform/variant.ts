// Puts the facts of another reading of the same source beside those of the first: what is said alike is one, the rest is judged in both.

import type { Fact } from "../../model/fact.ts";

/** Adds a fact of the other reading, under a key of its own where the first says something else by that key. */
export function addVariant(facts: Map<string, Fact>, fact: Fact, reading: string): void {
  const before = facts.get(fact.key);
  if (!before) facts.set(fact.key, fact);
  else if (said(before) !== said(fact)) {
    const key = `${fact.key}@${reading}`;
    if (!facts.has(key)) facts.set(key, { ...fact, key });
  }
}

/** Where something stands is not what it says. */
const places = new Set(["at", "header", "through", "via", "slots", "input"]);

function said(fact: Fact): string {
  return JSON.stringify(fact, (name, value: unknown) => {
    if (places.has(name)) return undefined;
    if (value instanceof Map) return [...value];
    return typeof value === "bigint" ? String(value) : value;
  });
}
