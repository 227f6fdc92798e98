import { expect, test } from "vitest";
import { estate } from "./estate.ts";
import { check, findingsOf } from "./memory.ts";

test("the estate has every kind of fact; only its standing secrets are at fault, and what says no purpose is noted", async () => {
  const { report } = await check(new Map(), estate(0));
  const kinds = new Set(
    report.changes.map(({ change, fact }) => `${change} ${fact.domain} ${fact.kind}`),
  );
  expect([...kinds].toSorted()).toEqual([
    "added kubernetes grant",
    "added kubernetes identity",
    "added terraform credential",
    "added terraform grant",
    "added terraform identity",
    "added terraform trust",
    "added workflow credential",
    "added workflow grant",
    "added workflow identity",
  ]);
  expect(report.gaps).toEqual([]);
  expect(
    report.findings.map(({ rule, change }) => `${rule} ${change?.fact.address ?? ""}`).toSorted(),
  ).toEqual([
    "endless-credential github_repository_deploy_key.mirror",
    "purposeless-identity ServiceAccount/ops/backup",
    "purposeless-identity ServiceAccount/reports/mailer",
    "purposeless-identity ServiceAccount/reports/reports",
    "purposeless-identity azuread_application.portal",
    "purposeless-identity azurerm_user_assigned_identity.worker",
    "purposeless-identity google_service_account.exporter",
    "static-credential azuread_application_password.portal",
    "static-credential github_repository_deploy_key.mirror",
  ]);
});

test.each([1, 2, 3])("seed %i gives another tree with the same faults", async (seed) => {
  const outcome = await check(new Map(), estate(seed));
  expect(findingsOf(outcome)).toHaveLength(9);
});
