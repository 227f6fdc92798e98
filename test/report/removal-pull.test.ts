// The pull request of a removal: what it says, and that names of strangers stay names.

import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { removalPull, type RemovalTold } from "../../src/report/removal-pull.ts";
import { injections } from "../injections.ts";

const told: RemovalTold = {
  key: "terraform::aws_iam_user.ci",
  address: "aws_iam_user.ci",
  stage: "disable",
  owner: "@acme/web",
  day: "2026-11-01",
  next: "2026-12-10",
  unsought: null,
  steps: [
    {
      path: "main.tf",
      line: 4,
      how: "disable",
      what: "aws_iam_access_key.ci",
      set: 'status = "Inactive"',
    },
  ],
  mentions: [{ path: "README.md", line: 2 }],
  files: new Map(),
  meets: [],
};

const isRef = (name: string): boolean =>
  spawnSync("git", ["check-ref-format", "--branch", name]).status === 0;

test("which stage it is, what it writes, what was checked and when the next one comes", () => {
  const { title, body, branch } = removalPull(told);
  expect(title).toBe("Disable aws_iam_user.ci");
  expect(branch).toMatch(/^nhi-lint\/disable\/aws-iam-user-ci-[0-9a-f]{8}$/);
  expect(body).toContain("`aws_iam_user.ci` was to end or be reviewed by 2026-11-01.");
  expect(body).toContain("The first of two stages");
  expect(body).toContain("From 2026-12-10 on a sweep proposes to delete it.");
  expect(body).toContain(
    '| `main.tf:4` | disable `aws_iam_access_key.ci`: `status = "Inactive"` |',
  );
  expect(body).toContain("These speak of it still:\n\n- `README.md:2`");
});

test("what nobody could seek is said", () => {
  const { body } = removalPull({ ...told, stage: "delete", next: null, unsought: "var.name" });
  expect(body).toContain("The second of two stages");
  expect(body).toContain("Its name is `var.name`: who names it by that was not sought.");
});

test("stages and identities have branches of their own, also where their addresses read alike", () => {
  const of = (more: Partial<RemovalTold>): string => removalPull({ ...told, ...more }).branch;
  const all = [of({}), of({ stage: "delete" }), of({ key: "terraform:prod:aws_iam_user.ci" })];
  expect(new Set(all).size).toBe(3);
});

test.each(Object.entries(injections))("%s stays a name, and makes a branch", (_, name) => {
  const path = `${name}.tf`;
  const { branch, title, body } = removalPull({
    ...told,
    key: name,
    address: name,
    owner: name,
    steps: [{ path, line: 1, how: "delete", what: name, set: name }],
    mentions: [{ path, line: 1 }],
  });
  expect(isRef(branch)).toBe(true);
  expect(title).toMatch(/^[\x20-\x7e…]{1,200}$/);
  const prose = body.replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  expect(prose).not.toMatch(/@[\w-]|<(?!\/?sub>)|#\d/);
  expect(prose.match(/\]\(/g)).toHaveLength(1);
  expect(body.length).toBeLessThan(65_536);
});
