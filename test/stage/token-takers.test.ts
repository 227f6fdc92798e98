// Whom a login may be is sought where its token is taken only when its name, or strangers, leave that open.

import { expect, test } from "vitest";
import { known, unknown } from "../../src/base/known.ts";
import { fileRef, startOf } from "../../src/base/origin.ts";
import type { Fact } from "../../src/model/fact.ts";
import { takersSought } from "../../src/stage/token-takers.ts";

const at = startOf(fileRef("w.yml", ""));
const login = (becomes: string): Fact =>
  ({
    kind: "credential",
    domain: "workflow",
    root: "w.yml",
    platform: "aws",
    claims: { subjects: ["*"], audience: null, called: false },
    becomes: becomes.includes("${{") ? unknown("expression", at, becomes) : known(becomes, at),
  }) as unknown as Fact;
const strangers = (root: string): Fact =>
  ({ kind: "trust", domain: "workflow", type: "strangers-code", root }) as unknown as Fact;

const whole = login("arn:aws:iam::111122223333:role/deploy");

test("a name that stands whole is sought by itself", () => {
  expect(takersSought([whole, strangers("other.yml")], () => true)).toEqual([]);
});

test("a name that variables decide, and strangers in the workflow, mean any that take the token", () => {
  const taking = ['"repo:', "github-oidc"];
  expect(takersSought([login("${{ secrets.ROLE }}")], () => true)).toEqual(taking);
  expect(takersSought([login("shop-${{ vars.STAGE }}-deploy")], () => true)).toEqual(taking);
  expect(takersSought([whole, strangers("w.yml")], () => true)).toEqual(taking);
  expect(takersSought([whole, strangers("w.yml")], () => false)).toEqual([]);
});
