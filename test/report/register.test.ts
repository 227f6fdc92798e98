// The register for programs and spreadsheets: CSV cell by cell, and each term of the risk.

import { describe, expect, test } from "vitest";
import type { CredentialV1, ExpiryV1, LevelV1 } from "../../src/contract/identity-v1.ts";
import { registerCsv } from "../../src/report/register-csv.ts";
import { riskOf } from "../../src/report/risk.ts";
import { wholeRegister } from "../../src/report/whole-register.ts";
import { carrier, identity, labels, model } from "../model/build.ts";
import { finding, report, beside } from "./build.ts";
import { csvCells } from "./harmless.ts";

const today = "2026-11-26";

test("CSV: a row an identity under the names of the columns, text in quotes, formulas kept text", () => {
  const owned = identity("aws_iam_role.ci", {
    carrier: carrier(labels({ owner: "@acme/payments", purpose: 'says "hi", then = 1' })),
  });
  const entries = wholeRegister(report({ model: model([owned]) }), beside);
  const csv = [...registerCsv(entries)].join("");
  const [heads = "", row = "", end] = csv.split("\r\n");
  expect(end).toBe("");
  const names = csvCells(`${heads}\r\n`);
  const cells = csvCells(`${row}\r\n`);
  expect(cells).toHaveLength(names.length);
  const said = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
  expect(said).toMatchObject({
    address: "aws_iam_role.ci",
    line: "1",
    owner: "'@acme/payments",
    owner_state: "declared",
    expiry: "",
    expiry_state: "absent",
    purpose: 'says "hi", then = 1',
    ai: "false",
    first_seen: "2026-01-01",
    age_days: "30",
    risk: "2",
  });
  expect(row).toContain('"says ""hi"", then = 1"');
});

describe("risk", () => {
  const never: ExpiryV1 = {
    state: "absent",
    value: null,
    enforced: false,
    days: null,
    from: null,
    why: null,
  };
  const until = (value: string): ExpiryV1 => ({ ...never, state: "declared", value });
  const key = (expiry: ExpiryV1, more: Partial<CredentialV1> = {}): CredentialV1 => ({
    key: "k",
    type: "aws_iam_access_key",
    form: "access-key",
    address: "aws_iam_access_key.k",
    standing: true,
    file: "main.tf",
    line: 1,
    endLine: 1,
    expiry,
    ...more,
  });
  const owner = { state: "declared", value: "@acme/ops", from: "tag owner", why: null } as const;
  const reach = { level: "none" as LevelV1, admin: 0, write: 0, unknown: 0, read: 0 };
  const chain = { by: [], into: [], level: "none" as LevelV1 };
  const best = { owner, expiry: until("2027-01-01"), credentials: [], reach, chain };

  test("1 for what has an owner and an end, and nothing else", () => {
    expect(riskOf(best, [], today)).toEqual({
      score: 1,
      terms: [
        { term: "reach", value: 1, why: "none" },
        { term: "trust", value: 1, why: "no rule complains" },
        { term: "credential", value: 1, why: "none that stands" },
        { term: "owner", value: 0, why: "declared" },
        { term: "end", value: 0, why: "declared" },
      ],
    });
  });

  test("100 for what is worst in all of them", () => {
    const worst = {
      owner: { ...owner, state: "absent" },
      expiry: never,
      credentials: [key(never)],
      reach: { ...reach, level: "admin" },
      chain: { ...chain, level: "admin" },
    } as const;
    expect(riskOf(worst, [finding(1, { rule: "open-trust" })], today).score).toBe(100);
  });

  test.each<[string, number, string, Parameters<typeof riskOf>[0], Parameters<typeof riskOf>[1]]>([
    ["reach", 5, "write", { ...best, reach: { ...reach, level: "write" } }, []],
    [
      "reach",
      10,
      "admin, by what it becomes",
      { ...best, chain: { ...chain, level: "admin" } },
      [],
    ],
    ["reach", 1, "none", best, [finding(1, { rule: "escalation-path", variant: "unknown" })]],
    ["reach", 10, "none, and escalation-path", best, [finding(1, { rule: "escalation-path" })]],
    ["trust", 2, "unbounded-federation", best, [finding(1, { rule: "unbounded-federation" })]],
    [
      "trust",
      1.5,
      "open-trust",
      best,
      [finding(1, { rule: "open-trust", variant: "unknown" }), finding(2)],
    ],
    [
      "credential",
      1.5,
      "1 with an end",
      { ...best, credentials: [key({ ...until("2027-01-01"), enforced: true })] },
      [],
    ],
    ["credential", 2, "1 without an end", { ...best, credentials: [key(until("2027-01-01"))] }, []],
    [
      "credential",
      1,
      "none that stands",
      { ...best, credentials: [key(never, { form: "login" }), key(never, { standing: false })] },
      [],
    ],
    ["owner", 0.25, "unknown", { ...best, owner: { ...owner, state: "unknown" } }, []],
    ["end", 0.5, "past", { ...best, expiry: until("2026-11-25") }, []],
    ["end", 0, "its session", { ...best, expiry: { ...never, state: "not-needed" } }, []],
  ])("%s is %d: %s", (term, value, why, entry, findings) => {
    const { terms, score } = riskOf(entry, findings, today);
    expect(terms.find((one) => one.term === term)).toEqual({ term, value, why });
    const [a, b, c, d, e] = terms.map((one) => one.value);
    expect(score).toBe(Math.round((a ?? 0) * (b ?? 0) * (c ?? 0) * (1 + (d ?? 0) + (e ?? 0))));
  });
});
