import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { defaultPolicy } from "../../src/config/defaults.ts";
import { jsonReporter } from "../../src/report/json.ts";
import { ndjsonReporter } from "../../src/report/ndjson.ts";
import { toJsonV1 } from "../../src/report/to-json-v1.ts";
import {
  admit,
  allow,
  at,
  carrier,
  credential,
  grant,
  identity,
  labels,
  model,
  open,
  principal,
  text,
  trust,
} from "../model/build.ts";
import { changeOf, finding, gap, related, report, style, ruleName } from "./build.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../schemas/json-v1.schema.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv.default({ strict: false }).compile(schema);

const facts = [
  identity("aws_iam_role.ci", { at: at(4) }),
  identity("ServiceAccount/pay/api", { at: at(2, "sa.yaml") }),
  credential("aws_iam_access_key.k", { at: at(8) }),
  grant("aws_iam_policy.p", { at: at(1) }),
  trust("aws_iam_role.ci", { suffix: "#trust", admissions: [admit([])] }),
];
const full = report({
  base: "a".repeat(40),
  model: model(facts),
  findings: [
    finding(4, {
      related: [related("held by", at(2, "x.tf"))],
      fix: { what: "add-owner", value: "@a" },
    }),
    finding(5, {
      change: null,
      identity: null,
      waiver: { reason: "r", owner: "@a", until: "2027-01-01", at: at(3), selfGranted: true },
    }),
  ],
  changes: facts.map((fact, i) => ({
    ...changeOf(fact),
    change: i === 0 ? ("removed" as const) : ("added" as const),
  })),
  gaps: [gap(1), gap(2, { kind: "malformed", changed: true })],
  rules: new Map([
    ["b", ruleName({ title: "B", theme: "owner", standards: { x: ["1"] } })],
    ["a", ruleName({ title: "A", theme: "scope" })],
  ]),
});

test.each([
  ["empty", report(), false],
  ["full", full, false],
  ["full with facts", full, true],
])("%s: as the published schema says", (_name, one, withFacts) => {
  const out = JSON.parse(
    [...jsonReporter(one, { ...style, facts: withFacts })].join(""),
  ) as unknown;
  expect(validate(out), JSON.stringify(validate.errors)).toBe(true);
});

test("the schema refuses what the contract does not hold", () => {
  const out = toJsonV1(full, style);
  expect(validate({ ...out, verdict: "maybe" })).toBe(false);
  expect(validate({ ...out, findings: undefined })).toBe(false);
});

test("arrays are in order of place, rules by name, facts only when asked for", () => {
  const out = toJsonV1(full, { ...style, facts: true });
  expect(out.facts.map(({ file, line }) => `${file}:${line}`)).toEqual([
    "main.tf:1",
    "main.tf:1",
    "main.tf:4",
    "main.tf:8",
    "sa.yaml:2",
  ]);
  const files = out.changes.map(({ file }) => file);
  expect(files).toEqual(files.toSorted());
  expect(Object.keys(out.rules)).toEqual(["a", "b"]);
  expect(toJsonV1(full, style).facts).toEqual([]);
  expect(out.register.map(({ address }) => address)).toEqual([
    "aws_iam_role.ci",
    "ServiceAccount/pay/api",
  ]);
});

test("places, waiver, fix and change are those of the finding", () => {
  const [first, second] = toJsonV1(full, style).findings;
  expect(first).toMatchObject({
    file: "main.tf",
    line: 4,
    column: 1,
    endLine: 4,
    endColumn: 10,
    change: "added",
    related: [{ role: "holder", message: "held by", file: "x.tf", line: 2, endLine: 2 }],
    fix: { what: "add-owner", value: "@a" },
    waiver: null,
  });
  expect(second).toMatchObject({
    change: null,
    fact: null,
    waiver: { owner: "@a", file: "main.tf", line: 3, selfGranted: true },
  });
});

test("what an export refutes stands apart, with what does; where there is none, no word of it", () => {
  const by = { format: "google-keys", until: "2026-11-20", why: "the key `k` is disabled" };
  const cleared = [
    { ...finding(6), clearing: { ...by, noun: "list of keys", at: at(3, "keys.json") } },
  ];
  const out = toJsonV1({ ...full, cleared }, style);
  expect(validate(out), JSON.stringify(validate.errors)).toBe(true);
  expect(out.findings).toHaveLength(2);
  expect(out.cleared).toMatchObject([
    { rule: "ownerless-identity", file: "main.tf", line: 6, waiver: null },
  ]);
  expect(out.cleared?.[0]?.by).toEqual({ ...by, file: "keys.json", line: 3 });
  expect(validate({ ...out, cleared: [{ ...out.cleared?.[0], by: {} }] })).toBe(false);
  expect("cleared" in toJsonV1(full, style)).toBe(false);
  const lines = [...ndjsonReporter({ ...full, cleared }, style)];
  expect(lines.filter((line) => line.includes('"record":"cleared"'))).toHaveLength(1);
  expect(lines.at(-1)).not.toContain("cleared");
});

test("a fact says what of it nobody can tell, each unknown once, and whether that is all", () => {
  const team = open("var.team");
  // A block of the tree is named, though its ARN is not known.
  const reference = { address: "aws_s3_bucket.b", path: ["arn"] };
  const bucket = open("aws_s3_bucket.b.arn", "computed", { reference });
  const half = grant("aws_iam_policy.half", {
    at: at(1),
    privileges: [
      allow(["s3:GetObject", open("var.action"), open("var.action")], [team, text(bucket, "/*")]),
    ],
  });
  const tagged = identity("aws_iam_role.ci", {
    at: at(2),
    loose: true,
    active: open("var.enabled"),
    carrier: carrier(labels({ owner: null, expires: "2027-01-01" })),
  });
  const admitting = trust("aws_iam_role.other", {
    at: at(3),
    suffix: "#trust",
    admissions: [admit([principal(open("data.x.id", "data-source"), "account")])],
  });
  const { facts: found } = toJsonV1(report({ model: model([half, tagged, admitting]) }), {
    ...style,
    facts: true,
  });
  const here = { reason: "input-variable", file: "main.tf", line: 1 };
  expect(found.map(({ unknown }) => unknown)).toEqual([
    [
      { of: "privilege", all: false, name: "var.action", ...here },
      { of: "resource", all: false, name: "var.team", ...here },
    ],
    [
      { of: "existence", all: true, name: "var.enabled", ...here },
      { of: "owner", all: true, name: "var.owner", ...here },
    ],
    [{ of: "principal", all: true, name: "data.x.id", ...here, reason: "data-source" }],
  ]);
  expect(found[1]).toMatchObject({
    active: null,
    loose: true,
    owner: { state: "unknown" },
    expiry: { state: "declared", value: "2027-01-01" },
  });
  expect(found[0]).toMatchObject({ active: true, loose: false, owner: null, expiry: null });
});

test("ndjson: every entry on its own line, the verdict last", () => {
  const lines = [...ndjsonReporter(full, { ...style, facts: true })].map((line) => {
    expect(line.endsWith("\n")).toBe(true);
    return JSON.parse(line) as { record: string; verdict?: string };
  });
  const counts = new Map<string, number>();
  for (const { record } of lines) counts.set(record, (counts.get(record) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual({
    finding: 2,
    change: 5,
    identity: 2,
    fact: 5,
    gap: 2,
    verdict: 1,
  });
  expect(lines.at(-1)).toMatchObject({ record: "verdict", verdict: "fail" });
});

test("what an export says of use stands in the register, and only there", () => {
  const [role] = facts;
  const use = {
    noun: "credential report",
    as: "arn:aws:iam::111122223333:role/ci",
    at: at(3, "report.csv"),
    last: null,
    since: "2026-01-02",
    until: "2026-11-20",
    watched: null,
  };
  const evidence = {
    identities: new Map([[role?.key ?? "", { use, keys: [], privileges: null }]]),
    credentials: new Map(),
    elsewhere: [],
    policy: defaultPolicy("baseline"),
    gaps: [],
    unclear: new Map(),
    remarks: [],
  };
  const json = toJsonV1({ ...full, evidence }, style);
  expect(json.register.map(({ address, use: said }) => [address, said])).toEqual([
    [
      "aws_iam_role.ci",
      { last: null, since: "2026-01-02", until: "2026-11-20", by: "credential report" },
    ],
    ["ServiceAccount/pay/api", undefined],
  ]);
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
});
