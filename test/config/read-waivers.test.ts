import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { UserError } from "../../src/base/user-error.ts";
import { readWaivers } from "../../src/config/read-waivers.ts";
import { validateWaivers } from "../../src/config/validators.gen.mjs";

const read = (text: string) => readWaivers(".github/nhi-lint-waivers.yml", text, validateWaivers);

test("each entry keeps what it says and where it stands; what it lacks is null", () => {
  const waivers = read(`waivers:
  - rule: admin-grant
    fact: aws_iam_role.ci
    reason: break glass
    owner: "@acme/platform"
    until: 2027-01-31
    accepts: 0123abcd
  - rule: gap:template
    path: charts/**
`);
  expect(waivers.map(({ at, ...said }) => ({ ...said, line: position(at).line }))).toEqual([
    {
      rule: "admin-grant",
      fact: "aws_iam_role.ci",
      path: null,
      reason: "break glass",
      owner: "@acme/platform",
      until: "2027-01-31",
      accepts: "0123abcd",
      line: 2,
    },
    {
      rule: "gap:template",
      fact: null,
      path: "charts/**",
      reason: null,
      owner: null,
      until: null,
      accepts: null,
      line: 8,
    },
  ]);
});

test.each([
  ["", "must have required property"],
  ["waivers:\n  - rule: a\n    untill: 2027-01-31\n", ":3:5: unknown key `untill`"],
  ["waivers:\n  - rule: a\n    until: 5\n", ":3:5: `waivers.0.until` must be string"],
  ["waivers:\n  - rule: a\n    path: '{a'\n", ":3:5: the pattern `{a` has a `{`"],
  ["waivers: {}\n", "`waivers` must be a list"],
])("%j is refused", (text, expected) => {
  expect(() => read(text)).toThrow(UserError);
  expect(() => read(text)).toThrow(expected);
});

test("no waivers are no waivers, also where two removals took a line each", () => {
  expect(read("waivers: []\n")).toEqual([]);
  expect(read("waivers:\n")).toEqual([]);
});
