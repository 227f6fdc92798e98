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
