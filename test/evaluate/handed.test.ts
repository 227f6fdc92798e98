// Many keys that a cluster is handed, and many accounts that read them: each finds its own, and none is sought among all.

import { expect, test } from "vitest";
import type { Crossing } from "../../src/model/crossing.ts";
import type { Fact } from "../../src/model/fact.ts";
import { at, credential, grant, holder, identity, model, reference, rule } from "../model/build.ts";
import { growthOf } from "../work.ts";

/** One user with a key that a secret manager keeps, the secret that the cluster makes of it, and the account whose pods get that. */
function chain(number: number): readonly Fact[] {
  const user = identity(`aws_iam_user.u${number}`);
  return [
    user,
    credential(`aws_secretsmanager_secret_version.u${number}`, {
      form: "stored-secret",
      keeps: {
        keeper: "aws",
        name: `ci/user-${number}`,
        namespace: null,
        of: [reference(user.address)],
      },
    }),
    credential(`ExternalSecret/ci/key-${number}`, {
      form: "stored-secret",
      hands: {
        stores: ["shared"],
        remotes: [{ keeper: number % 2 === 0 ? "aws" : null, name: `ci/user-${number}` }],
        as: `Secret/key-${number}`,
        namespaces: ["ci"],
      },
    }),
    identity(`ServiceAccount/ci/reader-${number}`, {
      secrets: [{ secret: `Secret/key-${number}`, at: at(number + 1) }],
    }),
  ];
}

function found(facts: readonly Fact[]): readonly Crossing[] {
  return [...model(facts).crossings.values()].flat();
}

test("each account becomes whose key its pods are given", () => {
  const all = found(Array.from({ length: 200 }, (_, number) => chain(number)).flat());
  expect(all).toHaveLength(200);
  expect(
    all.every(({ from, into }) => from.address.split("-")[1] === into.address.split(".u")[1]),
  ).toBe(true);
});

test("twice as many are twice the work, not four times", () => {
  const facts = (count: number): readonly Fact[] =>
    Array.from({ length: count }, (_, number) => chain(number)).flat();
  expect(growthOf((count) => found(facts(count)), 300)).toBeLessThan(2.5);
});

test("whoever reads all secrets of a namespace becomes whose keys lie there, in the order of source", () => {
  const reads = grant("Role/ci/reads", {
    privileges: [rule("list", "secrets", { namespace: "ci" })],
  });
  const facts = [
    ...chain(1),
    ...chain(2),
    identity("ServiceAccount/ci/lister", { secrets: [{ secret: "Secret/key-2", at: at(9) }] }),
    { ...reads, holders: [holder("ServiceAccount/ci/lister")] },
  ];
  const [one, two, ...others] = found(facts).filter(({ from }) => from.address.endsWith("lister"));
  expect([one?.into.address, two?.into.address]).toEqual(["aws_iam_user.u1", "aws_iam_user.u2"]);
  expect(two?.at).toEqual(at(9));
  expect(others).toEqual([]);
});

/** Keys that a cluster itself keeps, of as many users, in a namespace each. */
function keys(count: number): readonly Fact[] {
  return Array.from({ length: count }, (_, number): readonly Fact[] => {
    const user = identity(`aws_iam_user.u${number}`);
    const keeps = { keeper: "kubernetes", name: `key-${number}`, namespace: `n${number}` } as const;
    return [
      user,
      credential(`kubernetes_secret.k${number}`, {
        form: "stored-secret",
        keeps: { ...keeps, of: [reference(user.address)] },
      }),
    ];
  }).flat();
}

/** Accounts that read all secrets of the cluster. */
function readers(count: number): readonly Fact[] {
  const names = Array.from({ length: count }, (_, number) => `ServiceAccount/ci/r${number}`);
  const reads = grant("ClusterRole/reads", { privileges: [rule("list", "secrets")] });
  return [
    ...names.map((name) => identity(name)),
    { ...reads, holders: names.map((one) => holder(one)) },
  ];
}

test("of more readers, times keys, than anybody reads the rest is told once", () => {
  const few = model([...keys(200), ...readers(200)]);
  expect([...few.crossings.values()].flat()).toHaveLength(40_000);
  expect(few.gaps).toEqual([]);
  const many = model([...keys(300), ...readers(300)]);
  expect([...many.crossings.values()].flat()).toHaveLength(50_000);
  expect(many.gaps.map(({ kind, what }) => [kind, what])).toEqual([
    ["bound", "who becomes whom across platforms"],
  ]);
});

test("of more secrets that hand on what is called alike the rest is told once", () => {
  const alike = Array.from({ length: 200 }, (_, number) => chain(number)).flat();
  const facts = alike.map((fact) =>
    fact.kind !== "credential"
      ? fact
      : fact.keeps
        ? { ...fact, keeps: { ...fact.keeps, name: "one-name" } }
        : {
            ...fact,
            hands: { ...fact.hands!, remotes: [{ keeper: "aws" as const, name: "one-name" }] },
          },
  );
  const all = model(facts);
  expect([...all.crossings.values()].flat()).toHaveLength(20_000);
  expect(all.gaps.map(({ kind, what }) => [kind, what])).toEqual([
    ["bound", "which secrets of a cluster hold whose keys"],
  ]);
});

test("what hands on many keys is asked of each by its name", () => {
  const facts = (count: number): readonly Fact[] => [
    ...Array.from({ length: count }, (_, number) => chain(number)).flat(),
    credential("ExternalSecret/ci/all", {
      form: "stored-secret",
      hands: {
        stores: ["shared"],
        remotes: Array.from({ length: count }, (_, number) => {
          return { keeper: "aws" as const, name: `ci/user-${number}` };
        }),
        as: "Secret/all",
        namespaces: ["ci"],
      },
    }),
  ];
  expect(growthOf((count) => found(facts(count)), 300)).toBeLessThan(2.5);
});
