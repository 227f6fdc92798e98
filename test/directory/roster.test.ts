// Who exists, however an owner is written.

import { describe, expect, test } from "vitest";
import { readOwners } from "../../src/config/read-owners.ts";
import { validateOwners } from "../../src/config/validators.gen.mjs";
import { readBackstage } from "../../src/directory/backstage.ts";
import { namedInCodeowners } from "../../src/directory/codeowners.ts";
import { rosterOf } from "../../src/directory/roster.ts";
import type { Who } from "../../src/model/roster.ts";

const listed = (text: string) => readOwners("owners.yml", text, "2026-11-24", validateOwners);
const said = (who: Who): string =>
  who.state === "missing"
    ? `missing${who.nearest === null ? "" : `, ${who.nearest}?`}`
    : who.state === "left"
      ? `left ${who.since ?? "some day"}`
      : who.state === "untold"
        ? `untold: ${who.why}`
        : `${who.state} ${who.kind}`;

describe("a team of GitHub's", () => {
  const { who } = rosterOf(listed('teams: { "@acme/data-platform": }'), []);
  test.each([
    ["@acme/data-platform", "here team"],
    [" @Acme/Data-Platform ", "here team"],
    ["acme/data-platform", "here team"],
    ["acme-data-platform", "here team"],
    ["acme_data_platform", "here team"],
    ["data-platform", "here team"],
    ["Data Platform", "here team"],
    ["@evil/data-platform", "missing, @acme/data-platform?"],
    ["@acme/data", "missing"],
    ["@acme", "missing"],
    ["platform", "missing"],
    ["@acme/data-platfrom", "missing, @acme/data-platform?"],
    ["@acme/data-platform, @acme/nobody", "here team"],
    ["-", "missing"],
    ["", "missing"],
  ])("`%s`: %s", (owner, expected) => {
    expect(said(who(owner))).toBe(expected);
  });
});

describe("a list without organisations", () => {
  const { who } = rosterOf(
    listed("teams: { payments: }\npeople: { jane: { also: [jd@acme.example] } }"),
    [],
  );
  test.each([
    ["@acme/payments", "here team"],
    ["group:default/payments", "here team"],
    ["jd@acme.example", "here person"],
    ["@jane", "here person"],
  ])("`%s`: %s", (owner, expected) => {
    expect(said(who(owner))).toBe(expected);
  });
});

describe("who left", () => {
  const text = [
    'people: { "@ada": { until: 2026-11-23 }, "@kim": { until: 2026-11-24 } }',
    'left: { "@acme/old": { since: 2025-01-01 }, "@acme/older": , "@acme/back": }',
    'teams: { "@acme/back": }',
  ].join("\n");
  const { who } = rosterOf(listed(text), []);
  test.each([
    ["@ada", "left 2026-11-23"],
    ["@kim", "here person"],
    ["@acme/old", "left 2025-01-01"],
    ["@acme/older", "left some day"],
    ["@acme/back", "here team"],
  ])("`%s`: %s", (owner, expected) => {
    expect(said(who(owner))).toBe(expected);
  });
  test("with its place", () => {
    expect(who("@acme/old")).toMatchObject({ at: { start: text.indexOf('"@acme/old"') } });
  });
});

test("patterns take whole texts", () => {
  const { who } = rosterOf([], ["*@acme.example", "@acme/*"]);
  expect(said(who("ADA@acme.example"))).toBe("here unsaid");
  expect(said(who("ada@acme.example.evil.example"))).toBe("missing");
  expect(said(who("@acme/anything"))).toBe("here team");
  expect(said(who("x@acme/anything"))).toBe("missing");
});

test("whoever CODEOWNERS names", () => {
  const { who } = rosterOf(
    namedInCodeowners("CODEOWNERS", "* @acme/web ops@acme.example\n/x @ada\n"),
    [],
  );
  expect(["@acme/web", "ops@acme.example", "@ada", "@acme/api"].map(who).map(said)).toEqual([
    "here team",
    "here unsaid",
    "here person",
    "missing, @acme/web?",
  ]);
});

describe("Backstage's catalog", () => {
  const text = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: finance
  namespace: emea
  annotations: { github.com/team-slug: acme/fin-ops }
spec: { type: team, profile: { email: finance@acme.example } }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: rates }
spec: { owner: user:jane.doe }
---
apiVersion: v1
kind: User
metadata: { name: no-backstage }
---
{{ not yaml
`;
  const { who } = rosterOf(readBackstage("catalog-info.yaml", text), []);
  test.each([
    ["finance", "here team"],
    ["group:emea/finance", "here team"],
    ["acme/fin-ops", "here team"],
    ["finance@acme.example", "here team"],
    ["jane.doe", "here person"],
    ["rates", "missing"],
    ["no-backstage", "missing"],
  ])("`%s`: %s", (owner, expected) => {
    expect(said(who(owner))).toBe(expected);
  });
});

test("a file of owners that is none is told with its line", () => {
  expect(() => listed("teams:\n  a: { untill: 2027-01-01 }\n")).toThrow(
    "owners.yml:2:8: unknown key `untill`",
  );
  expect(() => listed("teams:\n  a: { until: soon }\n")).toThrow(/owners\.yml:2:/);
  expect(() => listed('left:\n  "@acme/legacy": 2026-01-31\n')).toThrow(
    "owners.yml:2:3: `left.@acme/legacy` must be a map or empty",
  );
});
