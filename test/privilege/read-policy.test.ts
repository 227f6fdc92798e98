// AWS policy documents as JSON: statements, principals and conditions, exactly as written.

import { expect, test } from "vitest";
import type { Value } from "../../src/base/known.ts";
import { unknown } from "../../src/base/known.ts";
import { fileRef } from "../../src/base/origin.ts";
import { parseJson } from "../../src/parse/json/parse.ts";
import { toValue } from "../../src/parse/yaml/to-value.ts";
import { readPolicy } from "../../src/privilege/aws/read-policy.ts";
import { readTrust } from "../../src/privilege/aws/read-trust.ts";

function json(document: unknown): Value {
  const text = JSON.stringify(document);
  const root = parseJson(text).documents[0]?.root;
  if (!root) throw new Error("no document");
  return toValue(root, fileRef("p.json", text));
}

function shown(value: { readonly known: boolean; readonly value?: unknown }): unknown {
  return value.known ? value.value : "?";
}

test("NotAction and NotResource turn round; members may be spelt in any case", () => {
  const [first, second] = readPolicy(
    json({
      Statement: [
        { Effect: "Allow", NotAction: ["iam:*", "sts:*"], NotResource: "arn:aws:s3:::x" },
        { effect: "Deny", action: "s3:*", resource: ["*"] },
      ],
    }),
  );
  expect(first?.actions).toMatchObject({ except: true });
  expect(first?.actions.patterns.map(shown)).toEqual(["iam:*", "sts:*"]);
  expect(first?.resources).toMatchObject({ except: true });
  expect(shown(second!.effect)).toBe("deny");
  expect(second?.actions.patterns.map(shown)).toEqual(["s3:*"]);
});

test("a single statement counts, a trust's missing Resource has no patterns", () => {
  const [only] = readPolicy(json({ Statement: { Effect: "Allow", Action: "sts:AssumeRole" } }));
  expect(only?.resources.patterns).toEqual([]);
  expect(readPolicy(json({}))).toEqual([]);
});

test("what cannot be told is unknown, never absent", () => {
  const at = { file: fileRef("a", ""), start: 0, end: 0 };
  const [statement] = readPolicy(unknown("input-variable", at, "var.policy"));
  expect(statement?.effect.known).toBe(false);
  expect(statement?.actions.patterns.map(shown)).toEqual(["?"]);
  expect(statement?.conditions).toMatchObject([{ operator: "?", key: "?" }]);
  expect(readPolicy(json([1]))).toHaveLength(1);
  const [odd] = readPolicy(json({ Statement: [{ Effect: "allowed", Action: [3, {}] }] }));
  expect(odd?.effect.known).toBe(false);
  expect(odd?.actions.patterns.map(shown)).toEqual(["3", "?"]);
});

test("each key of an operator is a condition with all its values", () => {
  const [statement] = readPolicy(
    json({
      Statement: [
        {
          Effect: "Allow",
          Action: "*",
          Resource: "*",
          Condition: { StringLike: { a: "1", b: ["2", "3"] }, Bool: { c: true } },
        },
      ],
    }),
  );
  expect(
    statement?.conditions.map(({ operator, key, values }) => [operator, key, values.map(shown)]),
  ).toEqual([
    ["StringLike", "a", ["1"]],
    ["StringLike", "b", ["2", "3"]],
    ["Bool", "c", ["true"]],
  ]);
});

test("principals of every kind", () => {
  const [admission] = readTrust(
    json({
      Statement: {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: {
          AWS: [
            "*",
            "111122223333",
            "arn:aws-cn:iam::111122223333:root",
            "arn:aws:iam::111122223333:user/path/x",
            "arn:aws:sts::111122223333:assumed-role/r/s",
            "AROAABCDEFGHIJKLMNOPQ",
            "what",
          ],
          Service: "ec2.amazonaws.com",
          Federated: "arn:aws:iam::111122223333:saml-provider/idp",
          CanonicalUser: "79a59df900b949e55d96a1e698fbaced",
        },
      },
    }),
  );
  expect(admission?.principals.map(({ kind }) => kind)).toEqual([
    "anyone",
    "account",
    "account",
    "identity",
    "identity",
    "identity",
    "unknown",
    "service",
    "federated",
    "account",
  ]);
  expect(admission?.issuer).toBeNull();
});

test("the issuer is in the ARN or in the keys of the conditions", () => {
  const arn = "arn:aws:iam::111122223333:oidc-provider/gitlab.example.com/tenant";
  const [byArn] = readTrust(
    json({
      Statement: {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: arn },
      },
    }),
  );
  expect(shown(byArn!.issuer!)).toBe("gitlab.example.com/tenant");
  const [byName] = readTrust(
    json({ Statement: { Effect: "Allow", Principal: { Federated: "accounts.google.com" } } }),
  );
  expect(shown(byName!.issuer!)).toBe("accounts.google.com");
});

test("a statement that only lets a session be tagged admits nobody", () => {
  const tag = { Effect: "Allow", Action: ["sts:TagSession"], Principal: { AWS: "*" } };
  expect(readTrust(json({ Statement: [tag] }))).toEqual([]);
  expect(readTrust(json({ Statement: [{ ...tag, Action: ["sts:*"] }] }))).toHaveLength(1);
});
