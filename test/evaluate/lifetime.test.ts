import { describe, expect, test } from "vitest";
import { readDay } from "../../src/evaluate/day.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Lifetime } from "../../src/model/model.ts";
import { at, carrier, credential, identity, is, labels, model, open } from "../model/build.ts";

function lifetimeOf(fact: Fact): Lifetime | undefined {
  return model([fact]).expiries.get(fact.key);
}

test.each([
  ["2027-03-31", "2027-03-31"],
  ["2027-03-31T23:30:00-02:00", "2027-04-01"],
  ["2027-03-31T00:00:00Z", "2027-03-31"],
  ["2024-02-29", "2024-02-29"],
  ["2027-02-29", null],
  ["31/03/2027", null],
  ["2027-3-31", null],
  ["March 2027", null],
  ["2027-03-31T25:00:00Z", null],
  ["never", null],
])("%s is the day %s", (written, day) => expect(readDay(written)).toBe(day));

describe("identities", () => {
  const role = (map: Record<string, string | null>): Fact =>
    identity("aws_iam_role.ci", { carrier: carrier(labels(map)) });
  test("say when they are reviewed", () => {
    expect(lifetimeOf(role({ "review-by": "2027-01-01", Expires: "2026-12-01" }))).toMatchObject({
      state: "declared",
      value: "2026-12-01",
      enforced: false,
    });
    expect(lifetimeOf(role({ expires: "soon" }))).toMatchObject({
      state: "unreadable",
      value: "soon",
    });
    expect(lifetimeOf(role({ expires: null }))).toMatchObject({ state: "unknown" });
    expect(lifetimeOf(role({}))).toMatchObject({ state: "absent" });
  });

  test("a comment counts also beside tags; short sessions need none", () => {
    const pragmas = [{ fields: new Map([["expires", "2026-12-31"]]), at: at(4) }];
    expect(lifetimeOf(identity("aws_iam_role.ci", { pragmas }))).toMatchObject({
      value: "2026-12-31",
      from: "comment",
    });
    expect(lifetimeOf(identity("job/x", { sessions: "short" }))).toMatchObject({
      state: "not-needed",
    });
  });
});

describe("credentials", () => {
  const ending = (
    ...endings: NonNullable<Parameters<typeof credential>[1]>["endings"] & object
  ): Fact => credential("azuread_application_password.ci", { endings });
  test("end by what is enforced, the soonest first", () => {
    expect(lifetimeOf(ending({ means: "date", value: is("2299-01-01"), at: at() }))).toMatchObject({
      value: "2299-01-01",
      enforced: true,
    });
    expect(
      lifetimeOf(
        ending(
          { means: "date", value: is("2299-01-01"), at: at() },
          { means: "rotation", value: is(30), at: at() },
        ),
      ),
    ).toMatchObject({ value: null, days: 30 });
    expect(lifetimeOf(ending({ means: "hours", value: is(240), at: at() }))).toMatchObject({
      days: 10,
    });
    expect(lifetimeOf(ending({ means: "date", value: is(null), at: at() }))).toMatchObject({
      state: "absent",
    });
    expect(lifetimeOf(ending({ means: "date", value: open("var.end"), at: at() }))).toMatchObject({
      state: "unknown",
    });
    expect(lifetimeOf(ending({ means: "date", value: is("next year"), at: at() }))).toMatchObject({
      state: "unreadable",
    });
    expect(lifetimeOf(ending({ means: "ephemeral", value: is(null), at: at() }))).toMatchObject({
      state: "not-needed",
    });
  });

  test("a tag or comment ends none", () => {
    const pragmas = [{ fields: new Map([["expires", "2026-12-31"]]), at: at(4) }];
    expect(
      lifetimeOf(
        credential("x.y", { pragmas, carrier: carrier(labels({ expires: "2026-12-31" })) }),
      ),
    ).toMatchObject({ state: "absent" });
    expect(lifetimeOf(credential("x.y", { standing: false }))).toMatchObject({
      state: "not-needed",
    });
  });
});
