// Where a complaint stands, of what a module makes: in its block, or at the call that gave the value.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import type { Complaint } from "../../src/finding/finding.ts";
import { placed } from "../../src/judge/placement.ts";
import type { Fact } from "../../src/model/fact.ts";
import { at, identity } from "../model/build.ts";

function said(fact: Fact, more: Partial<Complaint> = {}): readonly string[] {
  const complaint: Complaint = {
    variant: "default",
    message: "",
    remedy: "",
    primary: fact.header,
    related: [],
    offending: "",
    identity: null,
    fix: null,
    ...more,
  };
  const { primary, related } = placed(complaint, fact, () => true);
  return [{ at: primary, message: "here" }, ...related].map((one) => {
    const { file, line } = position(one.at);
    return `${file}:${line} ${one.message}`;
  });
}

const call = (address: string, path: string, line: number) => ({
  address,
  header: at(line, path),
  at: { ...at(line, path), end: at(line + 5, path).end },
});

test("what was downloaded is complained about at the call that brings it, not at the calls within it", () => {
  const path = ".terraform/modules/ci/roles/main.tf";
  const fact = identity("module.ci.module.roles.aws_iam_role.this", {
    at: at(3, path),
    header: at(3, path),
    via: [
      call("module.ci", "main.tf", 8),
      call("module.ci.module.roles", ".terraform/modules/ci/main.tf", 1),
    ],
  });
  expect(said(fact)).toEqual([
    "main.tf:8 here",
    `${path}:3 declared here`,
    ".terraform/modules/ci/main.tf:1 called here as `module.roles`",
  ]);
});

test("what is known is mended where it is written, what is unknown where the call gives it", () => {
  const fact = identity('module.ci["a"].aws_iam_role.this', {
    at: at(3, "ci/main.tf"),
    header: at(3, "ci/main.tf"),
    via: [call('module.ci["a"]', "main.tf", 8)],
  });
  const way = {
    at: at(3, "ci/main.tf"),
    through: [at(11, "main.tf"), at(9, "main.tf"), at(40, "main.tf")],
  };
  expect(said(fact, { written: [way] })).toEqual([
    "main.tf:9 here",
    "ci/main.tf:3 declared here",
    'main.tf:8 called here as `module.ci["a"]`',
  ]);
  expect(said(fact, { written: [way], variant: "unknown" })[0]).toBe("main.tf:11 here");
});

test("a value that never came through the calls stays the module's", () => {
  const fact = identity("module.ci.aws_iam_role.this", {
    at: at(3, "ci/main.tf"),
    header: at(3, "ci/main.tf"),
    via: [call("module.ci", "main.tf", 8)],
  });
  const way = { at: at(4, "ci/main.tf"), through: [at(1, "ci/variables.tf")] };
  expect(said(fact, { primary: at(4, "ci/main.tf"), written: [way] })).toEqual([
    "ci/main.tf:4 here",
    "main.tf:8 called here as `module.ci`",
  ]);
});
