// Our parser against HashiCorp's own, as `@cdktn/hcl2json`: the same files accepted, the same values read.

import { parse } from "@cdktn/hcl2json";
import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { fixtures } from "./fixtures.ts";
import { isUnconvertible, toHcl2json } from "./hcl2json.ts";
import { mutate, random } from "./mutations.ts";

const accepted = fixtures("accepted");
const rejected = fixtures("rejected");

type Verdict = { accepts: false } | { accepts: true; value: unknown };

/** The oracle's verdict; a value of `undefined` where it parsed the text but could not write JSON of it. */
async function oracle(text: string): Promise<Verdict> {
  try {
    return { accepts: true, value: await parse("x.tf", text) };
  } catch (error) {
    const parsed = error instanceof Error && !error.message.startsWith("parse config:");
    return parsed ? { accepts: true, value: undefined } : { accepts: false };
  }
}

function ours(text: string): Verdict {
  const file = parseHcl(text);
  if (file.problems.length > 0) return { accepts: false };
  try {
    return { accepts: true, value: toHcl2json(file, text) };
  } catch (error) {
    if (isUnconvertible(error)) return { accepts: true, value: undefined };
    throw error;
  }
}

describe("fixtures", () => {
  it.each(accepted)("$name has the oracle's values", async ({ text }) => {
    const expected = await oracle(text);
    expect(expected).toMatchObject({ accepts: true, value: expect.anything() });
    expect(ours(text)).toEqual(expected);
  });

  it.each(rejected)("$name is rejected by both", async ({ text }) => {
    expect(await oracle(text)).toEqual({ accepts: false });
    expect(ours(text)).toEqual({ accepts: false });
  });
});

describe("mutations", () => {
  const count = 12_000;
  const sound = accepted.map(({ text }) => text);
  const all = [...sound, ...rejected.map(({ text }) => text)];

  it(`${count} seeded ones are judged alike`, { timeout: 120_000 }, async () => {
    const next = random(20_270_331);
    const seen = { accepted: 0, rejected: 0, compared: 0 };
    for (let index = 0; index < count; index++) {
      const text = mutate(index % 6 === 0 ? all : sound, next);
      const theirs = await oracle(text);
      const mine = ours(text);
      seen[theirs.accepts ? "accepted" : "rejected"]++;
      const comparable =
        theirs.accepts && mine.accepts && theirs.value !== undefined && mine.value !== undefined;
      if (comparable) seen.compared++;
      // One assertion a text would take longer than both parsers.
      const same = comparable
        ? JSON.stringify(sorted(mine.value)) === JSON.stringify(sorted(theirs.value))
        : mine.accepts === theirs.accepts;
      if (!same) expect({ text, verdict: mine }).toEqual({ text, verdict: theirs });
    }
    expect(seen.compared).toBeGreaterThan(count / 5);
    expect(seen.rejected).toBeGreaterThan(count / 3);
    expect(seen.accepted - seen.compared).toBeLessThan(count / 100);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, item]) => [key, sorted(item)]);
}
