// Every way to more that the catalog knows: what it takes, and what ends it.

import { describe, expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import type { Way } from "../../src/catalog/catalog.ts";
import type { Privilege } from "../../src/model/privilege.ts";
import { escalationsOf } from "../../src/privilege/escalation.ts";
import { allow, deny, when } from "../model/build.ts";

const ways = catalog.actions.get("aws")?.escalation ?? [];
const named = (way: Way): string => way.path ?? way.actions.join(" ");
const found = (privileges: readonly Privilege[]): readonly string[] =>
  escalationsOf(privileges, [], catalog, "2026-06-01").map(({ way }) => named(way));
const conditions = (key: string, value: string) => ({
  conditions: [when("StringEquals", key, value)],
});

test("each has a name of its own", () => {
  expect(new Set(ways.map(named)).size).toBe(ways.length);
  expect(ways.length).toBeGreaterThanOrEqual(50);
});

describe.each(ways.map((way) => ({ name: named(way), way })))("$name", ({ name, way }) => {
  const { actions } = way;
  const [first = "", ...others] = actions;

  test("is what its actions on everything make, in one statement or in several, however they are spelt", () => {
    expect(found([allow(actions)])).toContain(name);
    expect(found(actions.map((action) => allow(action.toUpperCase())))).toContain(name);
    expect(found(actions.map((action) => allow(`${action.slice(0, -2)}*`)))).toContain(name);
  });

  test("needs each of them", () => {
    for (const left of actions)
      expect(found([allow(actions.filter((action) => action !== left))])).not.toContain(name);
  });

  test("ends where the first is bounded, and not where only the others are", () => {
    const one = "arn:aws:iam::111122223333:other/one";
    const rest = others.length > 0 ? [allow(others, one)] : [];
    expect(found([allow(first, one), ...rest])).not.toContain(name);
    expect(found([allow(first), ...rest])).toContain(name);
  });

  test("ends where one of them is denied, or where what they reach is narrowed", () => {
    for (const action of actions) expect(found([allow(actions), deny(action)])).not.toContain(name);
    const tagged = conditions("aws:ResourceTag/team", "shop");
    expect(found([allow(actions, "*", tagged)])).not.toContain(name);
  });
});

const passing = ways.filter(({ to }) => to !== undefined);

test.each(passing.map((way) => ({ name: named(way), way })))(
  "$name passes roles to one service",
  ({ name, way: { actions, to = "" } }) => {
    const [first = "", ...others] = actions;
    const passed = (service: string): readonly Privilege[] => [
      allow(first, "*", conditions("iam:PassedToService", service)),
      allow(others),
    ];
    expect(found(passed(to))).toContain(name);
    expect(found(passed("other.amazonaws.com"))).not.toContain(name);
  },
);

test("a deny takes the way it holds back, and no other", () => {
  const two = [allow(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"])];
  const lambda = found(two);
  expect(lambda).not.toEqual([]);
  const asked = (operator: string, value: string): Privilege =>
    deny("iam:PassRole", "*", { conditions: [when(operator, "iam:PassedToService", value)] });
  expect(found([...two, asked("StringEquals", "lambda.amazonaws.com")])).toEqual([]);
  expect(found([...two, asked("StringNotEquals", "ec2.amazonaws.com")])).toEqual([]);
  expect(found([...two, asked("StringEquals", "ec2.amazonaws.com")])).toEqual(lambda);
  expect(found([...two, asked("StringNotEquals", "lambda.amazonaws.com")])).toEqual(lambda);
});

test("a deny of every role, or of all that is reached, is one of everything; a deny of some is none", () => {
  const to = (resource: string): readonly Privilege[] => [
    allow("iam:UpdateAssumeRolePolicy", resource),
    allow("sts:AssumeRole"),
  ];
  const without = (resource: string): Privilege => deny("iam:UpdateAssumeRolePolicy", resource);
  const all = "arn:aws:iam::*:role/*";
  expect(found(to("*"))).not.toEqual([]);
  expect(found([...to("*"), without(all)])).toEqual([]);
  expect(found([...to(all), without(all)])).toEqual([]);
  expect(found([...to("*"), without("arn:aws:iam::*:role/admin-*")])).toEqual(found(to("*")));
});

test("a deny that leaves the kinds or policies it does not name ends no way", () => {
  const attach = [allow("iam:AttachRolePolicy")];
  const run = [allow(["iam:PassRole", "ec2:RunInstances"])];
  const but = (action: string, operator: string, key: string, value: string): Privilege =>
    deny(action, "*", { conditions: [when(operator, key, value)] });
  const admin = "arn:aws:iam::aws:policy/AdministratorAccess";
  expect(
    found([...attach, but("iam:AttachRolePolicy", "ArnEquals", "iam:PolicyARN", admin)]),
  ).toEqual(found(attach));
  expect(
    found([
      ...attach,
      but("iam:AttachRolePolicy", "ArnNotEquals", "iam:PolicyARN", "arn:aws:iam::*:policy/app-*"),
    ]),
  ).toEqual([]);
  expect(
    found([...run, but("ec2:RunInstances", "StringNotEquals", "ec2:InstanceType", "t3.micro")]),
  ).toEqual(found(run));
});
