// The bill of materials keeps CycloneDX's own schema, whatever names it holds, and every reference leads to a component.

import { readFileSync } from "node:fs";
import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import { cyclonedxReporter } from "../../src/report/cyclonedx.ts";
import { wholeRegister } from "../../src/report/whole-register.ts";
import type { Report } from "../../src/report/report.ts";
import { injections } from "../injections.ts";
import { at, carrier, credential, identity, is, labels, model, reference } from "../model/build.ts";
import { beside, hostileReport, report } from "./build.ts";
import { runnerCommands } from "./harmless.ts";

interface Bom {
  readonly components: readonly {
    readonly type: string;
    readonly "bom-ref": string;
    readonly name: string;
    readonly evidence: { readonly occurrences: readonly { location: string; line: number }[] };
    readonly cryptoProperties?: unknown;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly compositions: readonly { readonly aggregate: string }[];
}

const formats = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  "iri-reference": true,
  "idn-email": true,
  date: true,
} as const;
const validate = new Ajv.default({ strict: false, formats }).compile(
  JSON.parse(readFileSync(new URL("cyclonedx-1.6.gen.json", import.meta.url), "utf8")) as object,
);

function bomOf(of: Report, gaps = 0): Bom {
  const ask = {
    repository: "acme/app",
    commit: null,
    gaps,
    today: "2026-11-26",
    version: "1.2.3",
  };
  const out = [...cyclonedxReporter({ entries: wholeRegister(of, beside), ...ask })].join("");
  expect(runnerCommands(out)).toEqual([]);
  const bom = JSON.parse(out) as Bom;
  expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
  const refs = bom.components.map((one) => one["bom-ref"]);
  expect(new Set(refs).size).toBe(refs.length);
  for (const { ref, dependsOn } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
  return bom;
}

test("an identity with its place, owner and end depends on its credentials", () => {
  const user = identity("aws_iam_user.ci", {
    carrier: carrier(labels({ owner: "@acme/ops", expires: "2027-03-31" })),
  });
  const key = credential("aws_iam_access_key.ci", {
    at: at(9),
    of: reference("aws_iam_user.ci"),
    endings: [{ means: "date", value: is("2027-01-01"), at: at(9) }],
  });
  const bom = bomOf(report({ model: model([user, key]) }));
  expect(bom.components.map(({ name }) => name)).toEqual([
    "aws_iam_user.ci",
    "aws_iam_access_key.ci",
  ]);
  const [first, second] = bom.components;
  expect(first?.evidence.occurrences).toEqual([{ location: "main.tf", line: 1 }]);
  expect(first?.properties).toEqual(
    expect.arrayContaining([
      { name: "nhi-lint:owner", value: "@acme/ops" },
      { name: "nhi-lint:expiry", value: "2027-03-31" },
      { name: "nhi-lint:reach", value: "none" },
    ]),
  );
  expect(second?.cryptoProperties).toEqual({
    assetType: "related-crypto-material",
    relatedCryptoMaterialProperties: {
      type: "secret-key",
      expirationDate: "2027-01-01T23:59:59Z",
    },
  });
  expect(bom.dependencies).toEqual([{ ref: user.key, dependsOn: [key.key] }]);
});

test("a variable that says who is meant is no credential", () => {
  const user = identity("aws_iam_user.ci");
  const name = credential("aws_iam_access_key.ci", {
    of: reference("aws_iam_user.ci"),
    form: "variable",
  });
  const bom = bomOf(report({ model: model([user, name]) }));
  expect(bom.components.map((one) => one["bom-ref"])).toEqual([user.key]);
  expect(bom.dependencies).toEqual([{ ref: user.key, dependsOn: [] }]);
});

test("what nobody could read makes it incomplete; without it nobody can say that it is complete", () => {
  const told = (gaps: number): readonly string[] =>
    bomOf(report(), gaps).compositions.map(({ aggregate }) => aggregate);
  expect([told(1), told(0)]).toEqual([["incomplete"], ["unknown"]]);
});

describe.each(Object.entries(injections))("%s", (_, text) => {
  test("is a value of its own", () => {
    const { components } = bomOf(hostileReport(text));
    expect(components[0]?.name).toBe(text);
  });
});

test("the schema sees what is wrong", () => {
  expect(
    validate({ bomFormat: "CycloneDX", specVersion: "1.6", components: [{ name: "x" }] }),
  ).toBe(false);
  expect(validate({ bomFormat: "CycloneDX", specVersion: "1.6", identities: [] })).toBe(false);
});
