// `sweep --remove` as the command line runs it: what it writes into a folder, what it says, and how it ends.

import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFlags } from "../../src/config/read-flags.ts";
import { core } from "../../src/entry/core.ts";
import { temporary, write, type Files } from "../source/repositories.ts";
import { loanIn } from "./run.ts";

async function remove(folder: string, ...words: readonly string[]) {
  const said: string[] = [];
  const loan = { ...loanIn(folder, "2026-11-26"), progress: (line: string) => said.push(line) };
  const { text, exit } = await core.commands.sweep(
    readFlags("sweep", ["--remove", ...words]),
    loan,
  );
  return { patch: [...text].join(""), exit, said };
}

const user = (name: string, end: string, called = `"${name}"`): string =>
  `resource "aws_iam_user" "${name}" {\n  name = ${called}\n  tags = { owner = "@acme/ops", ${end} }\n}\n`;
const key = (status: string): string =>
  `resource "aws_iam_access_key" "old" {\n  user   = aws_iam_user.old.name\n  status = "${status}"\n}\n`;
const provider = 'provider "aws" {}\n';
const old = user("old", 'expires = "2026-11-01"');
const tree = { "main.tf": `${provider}${old}`, "keys.tf": key("Active") };

function folder(files: Files): string {
  const root = temporary();
  write(root, files);
  return root;
}
const textIn = (root: string, path: string): string => readFileSync(join(root, path), "utf8");

test("a dry run writes nothing; a run writes what is next, says it, and waits for the day", async () => {
  const root = folder(tree);
  const dry = await remove(root, "--dry-run");
  expect(dry.said[0]).toBe("aws_iam_user.old would be disabled:");
  expect([textIn(root, "main.tf"), textIn(root, "keys.tf")]).toEqual(Object.values(tree));
  const first = await remove(root);
  expect(first).toEqual({
    patch: dry.patch,
    exit: 0,
    said: [
      "aws_iam_user.old is disabled:",
      '  keys.tf:1: disable aws_iam_access_key.old (status = "Inactive")',
    ],
  });
  expect(textIn(root, "main.tf")).toBe(`${provider}# nhi: removing=2026-11-26\n${old}`);
  expect(textIn(root, "keys.tf")).toBe(key("Inactive"));
  expect(await remove(root, "--today", "2026-12-09")).toEqual({
    patch: "",
    exit: 0,
    said: ["aws_iam_user.old waits: it is to be deleted from 2026-12-10 on."],
  });
  const last = await remove(root, "--today", "2026-12-10");
  expect(last.said[0]).toBe("aws_iam_user.old is deleted:");
  expect(textIn(root, "main.tf")).toBe(provider);
  expect(existsSync(join(root, "keys.tf"))).toBe(false);
  expect((await remove(root)).said).toEqual(["Nothing is to be removed."]);
});

test("what somebody was to review is removed only by its name", async () => {
  const root = folder({
    "main.tf": `${provider}${user("old", '"review-by" = "2026-11-01"')}${user("kept", "")}`,
  });
  expect((await remove(root)).said).toEqual(["Nothing is to be removed."]);
  const named = await remove(root, "--identity", "aws_iam_user.old", "--stage", "delete");
  expect([named.exit, named.said[0]]).toEqual([0, "aws_iam_user.old is deleted:"]);
  expect(textIn(root, "main.tf")).toBe(`${provider}${user("kept", "")}`);
});

test("one that is named and refused ends with 1, and its uses are said", async () => {
  const output = 'output "old" {\n  value = aws_iam_user.old.arn\n}\n';
  const root = folder({
    "main.tf": `${provider}module "m" {\n  source = "./m"\n}\noutput "m" {\n  value = module.m.old\n}\n`,
    "m/main.tf": `${old}${output}`,
  });
  const refused = {
    patch: "",
    said: [
      "module.m.aws_iam_user.old (m/main.tf:1) is not removed: something still uses it.",
      "  main.tf:6: it reads the output `old`",
    ],
  };
  expect(await remove(root)).toEqual({ ...refused, exit: 0 });
  expect(await remove(root, "--identity", "module.m.aws_iam_user.old")).toEqual({
    ...refused,
    exit: 1,
  });
});

test.each([
  ["is no day", "`removing=soon` at its declaration is no day", `# nhi: removing=soon\n${old}`],
  [
    "has no name that can be sought",
    "who names it was not sought: its name is `var.name`",
    user("old", 'expires = "2026-11-01"', "var.name"),
  ],
])("what %s is said", async (_, why, text) => {
  const { said } = await remove(folder({ "main.tf": `${provider}variable "name" {}\n${text}` }));
  expect(said.join("\n")).toContain(why);
});

describe("who was attested", () => {
  const register = ".github/nhi-register.yml";
  const said = (name: string): string =>
    `{ identity: "terraform::aws_iam_user.${name}", owner: "@acme/ops", attested: 2026-06-01, needed-until: 2026-11-01 }`;
  const deleted = async (text: string) => {
    const root = folder({ "main.tf": `${provider}${old}`, [register]: text });
    const { said: lines } = await remove(root, "--stage", "delete");
    return { text: textIn(root, register), lines };
  };

  test("leaves the list with the identity; an empty list stays", async () => {
    const only = await deleted(`# Ours.\nattestations:\n  - ${said("old")}\n`);
    expect(only).toEqual({
      text: "# Ours.\nattestations: []\n",
      lines: [
        "aws_iam_user.old is deleted:",
        `  ${register}:3: take out the attestation of terraform::aws_iam_user.old`,
        "  main.tf:2: delete aws_iam_user.old",
      ],
    });
    const rest = `attestations:\n  - ${said("a")}\n`;
    const block = `  - identity: terraform::aws_iam_user.old\n    owner: "@acme/ops"\n    attested: 2026-06-01\n    needed-until: 2026-11-01\n`;
    expect((await deleted(`${rest}${block}`)).text).toBe(rest);
  });

  test("is told where a list is not written an item a line", async () => {
    const text = `attestations: [${said("a")}, ${said("old")}]\n`;
    const found = await deleted(text);
    expect(found.text).toBe(text);
    expect(found.lines).toContain(`  ${register}:1: speaks of it still`);
  });

  test("stays while another identity of its name does", async () => {
    const root = folder({
      "main.tf": `${provider}${old}`,
      "other/main.tf": `${provider}${user("old", 'expires = "2027-03-01"')}`,
      ".github/nhi-lint-waivers.yml": `waivers:\n  - { rule: endless-identity, fact: aws_iam_user.old, reason: so, owner: "@acme/ops", until: "2027-01-31" }\n`,
    });
    const before = textIn(root, ".github/nhi-lint-waivers.yml");
    await remove(root, "--stage", "delete", "--identity", "terraform::aws_iam_user.old");
    expect(textIn(root, "main.tf")).toBe(provider);
    expect(textIn(root, ".github/nhi-lint-waivers.yml")).toBe(before);
  });
});

test("a file that several paths lead to is not rewritten", async () => {
  const root = folder({ "live/main.tf": `${provider}${old}`, "next/variables.tf": "" });
  symlinkSync("../live/main.tf", join(root, "next/main.tf"));
  const { said } = await remove(root);
  expect(said.join("\n")).toContain("in `live/main.tf` several paths lead to one text");
  expect(textIn(root, "live/main.tf")).toBe(`${provider}${old}`);
});
