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
const claims = { subjects: ["*"], audience: null, called: false };
const strangers = {
  kind: "trust",
  domain: "workflow",
  type: "strangers-code",
  root: "w.yml",
  claims,
} as unknown as Fact;
const permissions = (scope: string): Fact =>
  ({
    kind: "grant",
    domain: "workflow",
    root: "w.yml",
    privileges: [{ kind: "scope", scope, level: known("write", at) }],
  }) as unknown as Fact;

const whole = login("arn:aws:iam::111122223333:role/deploy");
const aws = ['"repo:', "github-oidc"];

test("a name that stands whole is sought by itself", () => {
  expect(takersSought([whole], () => true)).toEqual([]);
});

test("a name that variables decide means any of its platform that takes the token", () => {
  expect(takersSought([login("${{ secrets.ROLE }}")], () => true)).toEqual(aws);
  expect(takersSought([login("shop-${{ vars.STAGE }}-deploy")], () => true)).toEqual(aws);
});

test("strangers in a job that may ask for a token mean any that takes it, wherever it logs in", () => {
  const all = expect.arrayContaining([...aws, "attribute.repository"]) as unknown;
  expect(takersSought([strangers, permissions("id-token")], () => true)).toEqual(all);
  expect(takersSought([strangers, permissions("id-token")], () => false)).toEqual([]);
  expect(takersSought([strangers, permissions("contents")], () => true)).toEqual([]);
  const called = { ...strangers, claims: { ...claims, called: true } } as unknown as Fact;
  expect(takersSought([called], () => true)).toEqual(all);
});
