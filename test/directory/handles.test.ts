// What GitHub calls an owner, and whether CODEOWNERS asks them.

import { describe, expect, test } from "vitest";
import { readOwners } from "../../src/config/read-owners.ts";
import { validateOwners } from "../../src/config/validators.gen.mjs";
import { readCodeowners } from "../../src/directory/codeowners.ts";
import { emptyDirectory } from "../../src/directory/directory.ts";
import { rosterOf, withKnown, withRoster } from "../../src/directory/roster.ts";

const codeowners = readCodeowners(
  "CODEOWNERS",
  "* @acme/platform\n/infra/ @acme/data ops@acme.example @jane\n/free/\n",
);
const owners = readOwners(
  "owners.yml",
  'teams: { "@acme/pay": { also: [payments], contact: pay@acme.example }, "@acme/ops": { also: [ops@acme.example] } }',
  "2026-11-26",
  validateOwners,
);
const listed = withRoster(codeowners, rosterOf(owners, [], true));

describe("without a list", () => {
  test.each([
    ["@acme/pay", ["@acme/pay"]],
    ["@jane", ["@jane"]],
    ["payments", []],
    ["pay@acme.example", []],
    ["@acme/pay, @jane", ["@acme/pay", "@jane"]],
    ["@acme/..", []],
    ["@..", []],
    ["@acme/pay/members", []],
  ])("`%s`", (owner, expected) => {
    expect(emptyDirectory.handles(owner)).toEqual(expected);
  });
});

describe("as CODEOWNERS and a file of owners name them", () => {
  test.each([
    ["data", ["@acme/data"]],
    ["acme-data", ["@acme/data"]],
    ["payments", ["@acme/pay"]],
    ["pay@acme.example", ["@acme/pay"]],
    ["ops@acme.example", ["@acme/ops"]],
    ["web", []],
  ])("`%s`", (owner, expected) => {
    expect(listed.handles(owner)).toEqual(expected);
  });
});

describe("CODEOWNERS asks", () => {
  const other = { state: "uncovered", asked: ["@acme/data", "ops@acme.example", "@jane"] };
  test.each([
    ["@ACME/data", { state: "covered" }],
    ["data", { state: "covered" }],
    ["@jane", { state: "covered" }],
    ["@acme/ops", { state: "covered" }],
    ["payments", other],
    ["@acme/platform", other],
    ["web", { state: "untold" }],
  ])("`%s` about a file of others", (owner, expected) => {
    expect(listed.covers(owner, "infra/main.tf")).toEqual(expected);
  });
  test("nobody about a file that nobody owns", () => {
    expect(listed.covers("@jane", "free/main.tf")).toEqual({ state: "uncovered", asked: [] });
  });
  test("nobody where there is none", () => {
    expect(emptyDirectory.covers("@jane", "main.tf")).toBe(null);
    expect(withRoster(emptyDirectory, rosterOf(owners, [])).covers("@jane", "main.tf")).toBe(null);
  });
});

describe("what GitHub knows", () => {
  const known = withKnown(
    listed,
    new Map([
      ["web", { state: "here", handle: "@acme/web", kind: "team" } as const],
      ["@acme/secret", { state: "untold", why: "GitHub shows no such team" } as const],
    ]),
  );
  test.each([
    ["web", { state: "here", kind: "team" }],
    ["@acme/secret, web", { state: "here" }],
    ["@acme/secret", { state: "untold", why: "GitHub shows no such team" }],
    ["@acme/unasked", { state: "untold" }],
    ["payments", { state: "here" }],
    ["nobody@acme.example", { state: "missing" }],
  ])("of `%s`", (owner, expected) => {
    expect(known.who(owner)).toMatchObject(expected);
  });
  test("is what they are called, and how CODEOWNERS may ask them", () => {
    expect(known.handles("web")).toEqual(["@acme/web"]);
    expect(known.covers("web", "infra/main.tf")).toMatchObject({ state: "uncovered" });
    expect(known.covers("ops@acme.example", "infra/main.tf")).toEqual({ state: "covered" });
  });
});
