// What comments above a declaration say of its purpose, and that hostile ones cost little.

import { expect, test } from "vitest";
import { proseIn } from "../../src/evaluate/prose.ts";
import { at } from "../model/build.ts";

const said = (...lines: readonly string[]): string | null => {
  const found = proseIn(
    lines.map((text, i) => ({ text, at: at(i + 1) })),
    ["billing-export", "aws_iam_role.billing_export"],
  );
  return found?.known === true ? found.value : null;
};

test("what says more than type and name", () => {
  expect(said("IAM role for AWS Backup")).toBe("IAM role for AWS Backup");
  expect(said("billing export: nightly run")).toBe("billing export: nightly run");
  expect(said("Used by billing")).toBe("Used by billing");
  expect(said("IAM role for Lambda function")).toBe(null);
  expect(said("Billing export role")).toBe(null);
  expect(said("ECS task execution role")).toBe(null);
  expect(said("毎晩の請求書を書き出す")).toBe("毎晩の請求書を書き出す");
});

test("lines of one thought are one text, banners and orders are none of it", () => {
  expect(
    said("=====", "Writes invoices ===", "of the night before", "checkov:skip=CKV_1: because", ""),
  ).toBe("Writes invoices of the night before");
  expect(said("trivy:ignore:AVD-AWS-0345: Required for GitHub Actions")).toBe(null);
  expect(said("yaml-language-server: $schema=https://example.com/for/all.json")).toBe(null);
  expect(said("Trivy reads the images with it")).toBe("Trivy reads the images with it");
});

test("what stands above switched-off code speaks of that", () => {
  expect(said("Reads invoices for the auditors:", "data:", "  - read")).toBe(null);
  expect(said('role = "x"', "Reads invoices for the auditors")).toBe(
    "Reads invoices for the auditors",
  );
  expect(said("- name: for the auditors", "- invoices")).toBe(null);
  expect(said("Purpose: invoices of auditors")).toBe("Purpose: invoices of auditors");
  expect(said("note: used by the auditors")).toBe("note: used by the auditors");
});

test("a licence is no purpose, whatever else it says", () => {
  expect(said("Written for auditors", "SPDX-License-Identifier: MIT")).toBe(null);
});

test("of a long comment the end is read, and of that so much as anybody reads", () => {
  expect(said("for invoices", ...Array.from({ length: 60 }, () => "-"))).toBe(null);
  expect(said(`for ${"a ".repeat(1_000_000)}invoices`)).toBe(null);
  expect(said(`invoices for ${"b".repeat(1_000_000)}`)?.length).toBe(400);
  const many = Array.from({ length: 100_000 }, () => "invoices for the night and the day");
  expect(said(...many)?.length).toBe(500);
});
