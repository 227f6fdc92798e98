import { describe as group, expect, test } from "vitest";
import type { Privilege, Statement } from "../../src/model/privilege.ts";
import { describe } from "../../src/privilege/describe.ts";
import { leftBy } from "../../src/privilege/leave.ts";
import { allow, deny, open } from "../model/build.ts";
import { stepsOf } from "../work.ts";

const many = (count: number, make: (at: number) => Statement): readonly Statement[] =>
  Array.from({ length: count }, (_, at) => make(at));

const said = (left: readonly Privilege[] | null): readonly string[] | null =>
  left && left.map((one) => describe(one));

test.each<[string, Statement, readonly Privilege[], readonly string[] | null]>([
  [
    "all of it",
    allow("s3:GetObject", "arn:a/b"),
    [allow("s3:*", "arn:a/*")],
    ["s3:GetObject on arn:a/b"],
  ],
  ["a part", allow("s3:*", "arn:a/*"), [allow("s3:Get*", "*")], ["s3:Get* on arn:a/*"]],
  ["nothing", allow("s3:*"), [allow("ec2:*")], []],
  [
    "of several statements each its part",
    allow("*"),
    [allow("s3:*", "arn:a"), allow("ec2:*", "arn:b")],
    ["s3:* on arn:a", "ec2:* on arn:b"],
  ],
  [
    "what nobody can read, as it may be that",
    allow("s3:Get*", "arn:a"),
    [allow("s3:Get*", [open("var.arn")])],
    ["s3:Get* on arn:a"],
  ],
  [
    "more, where something is denied beside",
    allow("s3:*"),
    [allow("*"), deny("s3:Put*")],
    ["s3:* on *"],
  ],
])("leaves %s", (_, privilege, limit, left) => {
  expect(said(leftBy(privilege, limit))).toEqual(left);
});

group("a thousand within a thousand", () => {
  const held = (count: number): readonly Statement[] =>
    many(count, (at) =>
      allow([`svc${at % 40}:Get*`, `svc${at % 40}:Put${at}`], `arn:aws:x:::thing/${at}/*`),
    );
  const limit = (count: number): readonly Statement[] =>
    many(count, (at) =>
      allow([`svc${at % 40}:Get${at}`, `svc${at % 40}:Put*`], `arn:aws:x:::thing/${at}/a*`),
    );

  test("are each cut by what they meet alone", () => {
    const within = limit(1000);
    const left = held(1000).map((one) => said(leftBy(one, within)));
    expect(left[7]).toEqual(["svc7:Get7, svc7:Put7 on arn:aws:x:::thing/7/a*"]);
    expect(left.every((one) => one?.length === 1)).toBe(true);
  });

  test("that all meet stay whole from where it takes too long to tell", () => {
    const tangled = (word: string): readonly Statement[] =>
      many(1000, (at) => allow(`s3:*${word}${at}*`, `*${word}${at}*`));
    const within = tangled("a");
    expect(
      tangled("b")
        .map((one) => leftBy(one, within))
        .at(-1),
    ).toBeNull();
  });

  test("and one of thousands within thousands, too, though they have nothing in common", () => {
    const list = (word: string): Statement =>
      allow(Array.from({ length: 10_000 }, (_, at) => `s3:Get${at}${word}`));
    expect(leftBy(list("a"), [list("b")])).toBeNull();
  });

  test("are told in few steps", () => {
    const [some, within] = [held(500), limit(500)];
    expect(stepsOf(() => some.forEach((one) => leftBy(one, within)))).toBeLessThan(6_000_000);
  });
});
