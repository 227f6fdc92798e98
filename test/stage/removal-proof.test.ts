// What a removal may not do to a tree, each told by the proof: no planner of ours writes these.

import { expect, test } from "vitest";
import { applied } from "../../src/fix/edit.ts";
import type { Stage } from "../../src/fix/removal.ts";
import { edited } from "../../src/source/edited.ts";
import { disproof, type Removed } from "../../src/stage/removal-proof.ts";
import type { JudgedTree } from "../../src/stage/removals.ts";
import { snapshot } from "../fix/mend-folder.ts";
import { treeOf } from "../fix/remove-folder.ts";
import { temporary, write } from "../source/repositories.ts";

const old = `resource "aws_iam_user" "old" {
  name = "old"
  tags = { owner = "@acme/ops", expires = "2026-11-01" }
}
`;
const key = `resource "aws_iam_access_key" "old" {
  user = aws_iam_user.old.name
}
`;
const policy = `resource "aws_iam_user_policy_attachment" "old" {
  user       = "old"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
`;
const main = `provider "aws" {}
locals {
  path  = "/ci/"
  count = 2
}
${old}${key}${policy}
resource "aws_iam_user" "kept" {
  name  = "kept"
  path  = local.path
  count = local.count
  tags  = { owner = "@acme/ops", "review-by" = "2027-03-31" }
}
module "far" {
  source = "./far"
}
`;

type Swap = readonly [was: string, now: string];

/** What the proof says of a removal that writes these in place of those. */
async function saidOf(stage: Stage, swaps: readonly Swap[]): Promise<string | null> {
  const before = await judged();
  const removed = removedBy(before, stage, swaps);
  return disproof(before, await treeOf(edited(before.head, removed.texts)), removed, all);
}

const all = new Map([["main.tf", main]]);

function judged(): Promise<JudgedTree> {
  const folder = temporary();
  write(folder, { "main.tf": main, "far/main.tf": "" });
  return treeOf(snapshot(folder));
}

function removedBy({ report }: JudgedTree, stage: Stage, swaps: readonly Swap[]): Removed {
  const edits = swaps.map(([was, text]) => {
    const start = main.indexOf(was);
    return { start, end: start + was.length, text };
  });
  const identity = report.model.facts.get("terraform::aws_iam_user.old");
  if (identity?.kind !== "identity") throw new Error("no such identity");
  const texts = new Map([["main.tf", applied(main, edits)]]);
  return { identity, stage, texts, edits: new Map([["main.tf", edits]]) };
}

const whole: readonly Swap[] = [
  [old, ""],
  [key, ""],
  [policy, ""],
];

test("all that goes with it may go", async () => {
  expect(await saidOf("delete", whole)).toBe(null);
  expect(await saidOf("disable", whole.slice(1))).toBe(null);
});

test("a file that does not parse any more is told, whatever is judged", async () => {
  const before = await judged();
  const removed = removedBy(before, "delete", [[old, "resource {"]]);
  expect(disproof(before, before, removed, all)).toBe("`main.tf` would not parse");
});

test.each<[string, Stage, readonly Swap[]]>([
  ["`aws_iam_access_key.old` would still refer to `aws_iam_user.old`", "delete", [[old, ""]]],
  ["could not be read any more", "delete", [...whole, ["./far", "./gone"]]],
  ["`aws_iam_user.old` would still be declared", "delete", [[key, ""]]],
  ["`aws_iam_user.old` would not be declared any more", "disable", whole],
  ["`aws_iam_user.kept[1]` would go, too", "delete", [...whole, ["count = 2", "count = 1"]]],
  ["`aws_iam_user.kept[2]` would come", "delete", [...whole, ["count = 2", "count = 3"]]],
  ["`aws_iam_user.kept[0]` would be another", "delete", [...whole, ["/ci/", "/other/"]]],
  [
    "`aws_iam_user_policy_attachment.old` would not find `aws_iam_user.old` any more",
    "delete",
    [
      [old, ""],
      [key, ""],
    ],
  ],
  [
    "`ownerless-identity` would complain",
    "delete",
    [...whole, ['owner = "@acme/ops", "review', '"review']],
  ],
])("%s", async (why, stage, swaps) => {
  expect(await saidOf(stage, swaps)).toContain(why);
});
