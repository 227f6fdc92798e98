// `init` as the command line runs it: what it writes into a folder, what it leaves alone, and how review debt is spread and burnt down.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDebt } from "../../src/config/debt-file.ts";
import { validateDebt } from "../../src/config/debt-validators.gen.mjs";
import { readConfig } from "../../src/config/read-config.ts";
import { validateConfig } from "../../src/config/validators.gen.mjs";
import { ruleTexts } from "../../src/judge/rules.gen.ts";
import { repository, temporary, write, type Files } from "../source/repositories.ts";
import { run } from "./run.ts";

const config = ".github/nhi-lint.yml";
const workflow = ".github/workflows/nhi-lint.yml";
const debt = ".github/nhi-debt.yml";

function folder(files: Files): string {
  const root = temporary();
  write(root, files);
  return root;
}
const textIn = (root: string, path: string): string => readFileSync(join(root, path), "utf8");
const user = (name: string, tags: string, type = "aws_iam_user"): string =>
  `resource "${type}" "${name}" {\n  name = "${name}"\n  tags = { ${tags} }\n}\n`;
const users = (owner: string, ...names: readonly string[]): string =>
  names.map((name) => user(name, `owner = "${owner}"`)).join("");
const admin = (name: string): string =>
  `resource "aws_iam_user_policy_attachment" "${name}" {\n  user = aws_iam_user.${name}.name\n  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"\n}\n`;

describe("a tree without nhi-lint", () => {
  test("gets the configuration and the workflow, and no list", async () => {
    const root = folder({ "main.tf": user("a", 'owner = "@acme/ops"') });
    expect(await run(root, "init")).toBe(
      `wrote   ${config}: all of it optional\nwrote   ${workflow}: the gate; make its job a required check\n`,
    );
    expect(existsSync(join(root, debt))).toBe(false);
    expect(textIn(root, workflow)).toContain("- uses: nhi-lint/nhi-lint@v1 # pin both");
  });

  test("the configuration changes nothing, and says what holds where its comments are taken away", async () => {
    const root = folder({ "main.tf": user("a", 'BusinessUnit = "DevEx", Owner = "DevEx"') });
    await run(root, "init");
    const text = textIn(root, config);
    const read = (one: string) => readConfig(config, one, [...ruleTexts.keys()], validateConfig);
    const plain = read("");
    expect(read(text).policy).toEqual(plain.policy);
    const whole = read(text.replaceAll(/^# (?=[a-z]+:|  )/gm, "")).policy;
    expect(whole.owner.keys).toEqual(["Owner", "BusinessUnit"]);
    expect(whole.waivers).toEqual(plain.policy.waivers);
    expect(whole.expiry.identityDays).toBe(plain.policy.expiry.identityDays);
  });

  test("keys of its own tags that look like owners are proposed, as often as they stand there", async () => {
    const tags = ['team = "web"', 'Team = "data"', 'business-unit = "HQ"', 'managed-by = "x"'];
    const text = tags
      .map((tag, index) => user(`u${index}`, tag.replace(" =", '" =').replace(/^/, '"')))
      .join("");
    const root = folder({ "main.tf": text });
    await run(root, "init");
    expect(textIn(root, config))
      .toContain(`## What names owners in this tree, or looks as if it did:
##   "team": 2 times, as "data", "web"
##   "business-unit": once, as "HQ"; not among the default keys
# owner:
#   keys: ["team", "business-unit"] # in place of the default ones
`);
  });

  test("a value of the tree's cannot leave its comment", async () => {
    const root = folder({ "main.tf": user("a", 'owner = "x\\nseverities: {}\\u0085y"') });
    await run(root, "init");
    expect(textIn(root, config)).toContain('as "x\\nseverities: {}\\u0085y"');
  });
});

describe("what is there already", () => {
  test("is left alone, and named", async () => {
    const root = folder({
      "nhi-lint.yaml": "preset: strict\n",
      ".github/workflows/checks.yml":
        "on: pull_request\njobs:\n  a:\n    steps:\n      - uses: nhi-lint/nhi-lint@v1\n",
    });
    expect(await run(root, "init")).toBe(
      "left    nhi-lint.yaml: it is there already\nleft    .github/workflows/checks.yml: it runs nhi-lint already\n",
    );
    expect(existsSync(join(root, config))).toBe(false);
    expect(existsSync(join(root, workflow))).toBe(false);
  });

  test("also where the workflow of that name does something else", async () => {
    const root = folder({ [workflow]: "on: push\njobs: {}\n" });
    expect(await run(root, "init")).toContain(`left    ${workflow}: it is there already\n`);
    expect(textIn(root, workflow)).toBe("on: push\njobs: {}\n");
  });

  test.each([
    ["init", ["--months", "3"], "`--months` says nothing without `--adopt`"],
    ["init", ["--adopt", "--months", "0"], "`--months` cannot be `0`"],
    ["init", ["--adopt", "--months", "soon"], "`--months` cannot be `soon`"],
  ] as const)("%s %s is refused", async (command, words, why) => {
    await expect(run(folder({}), command, ...words)).rejects.toThrow(why);
  });

  test("a file that git ignores is not written over", async () => {
    const root = repository({ ".gitignore": ".github/nhi-lint.yml\n" });
    write(root, { [config]: "preset: strict\n" });
    await expect(run(root, "init")).rejects.toThrow(/nhi-lint\.yml` is there, and not in the tree/);
    expect(textIn(root, config)).toBe("preset: strict\n");
  });

  test("a folder within a repository is no place for it", async () => {
    const root = repository({ "sub/main.tf": "" });
    await expect(run(join(root, "sub"), "init")).rejects.toThrow(/is a folder of the repository/);
  });
});

describe("review debt", () => {
  const items = (root: string) =>
    readDebt(debt, textIn(root, debt), validateDebt).items.map(
      ({ where, fact, rules, owner, due }) =>
        `${where} ${fact} ${rules.join("+")} ${owner ?? "nobody"} ${due}`,
    );

  test("the worst first, about as much for each owner in each month, sorted by place", async () => {
    const root = folder({
      "main.tf": `${users("@acme/ops", "a", "b", "c", "d")}${admin("d")}${users("@acme/web", "w")}`,
      "own/main.tf": user("x", 'review-by = "2027-01-31"'),
    });
    const out = await run(root, "init", "--adopt", "--months", "2");
    expect(items(root)).toEqual([
      ". aws_iam_user.a endless-identity @acme/ops 2026-12-31",
      ". aws_iam_user.b endless-identity @acme/ops 2026-12-31",
      ". aws_iam_user.c endless-identity @acme/ops 2027-01-31",
      ". aws_iam_user.d endless-identity @acme/ops 2027-01-31",
      ". aws_iam_user.w endless-identity @acme/web 2026-12-31",
      ". aws_iam_user_policy_attachment.d admin-grant @acme/ops 2026-12-31",
      "own aws_iam_user.x ownerless-identity nobody 2026-12-31",
    ]);
    expect(out).toContain(`
  @acme/ops: 5 items, from 2026-12-31 to 2027-01-31
  @acme/web: 1 item, by 2026-12-31
  nobody: 1 item, by 2026-12-31
`);
  });

  test("one owner in two cases has one share, as first written", async () => {
    const root = folder({ "main.tf": users("@Acme/Ops", "a") + users("@acme/ops", "b") });
    const out = await run(root, "init", "--adopt", "--months", "2");
    expect(items(root)).toEqual([
      ". aws_iam_user.a endless-identity @Acme/Ops 2026-12-31",
      ". aws_iam_user.b endless-identity @Acme/Ops 2027-01-31",
    ]);
    expect(out).toContain("\n  @Acme/Ops: 2 items, from 2026-12-31 to 2027-01-31\n");
  });

  test("what nobody owns is its file's owner's, as CODEOWNERS names them", async () => {
    const root = folder({
      CODEOWNERS: "/infra/ @acme/platform @jane\n",
      "infra/main.tf": user("a", 'review-by = "2027-01-31"'),
      "lab/main.tf": user("b", 'review-by = "2027-01-31"'),
    });
    await run(root, "init", "--adopt");
    expect(items(root)).toEqual([
      "infra aws_iam_user.a ownerless-identity @acme/platform 2026-12-31",
      "lab aws_iam_user.b ownerless-identity nobody 2026-12-31",
    ]);
  });

  test("one declaration is one item, however many instances and callers it has; the jobs of workflows are one", async () => {
    const job =
      "    permissions: { contents: write }\n    runs-on: x\n    steps: [{ run: make }]\n";
    const root = folder({
      "m/main.tf": user("a", 'review-by = "2027-01-31"').replace(
        "{\n",
        '{\n  for_each = toset(["x", "y"])\n',
      ),
      "one/main.tf": 'terraform {\n  backend "s3" {}\n}\nmodule "m" {\n  source = "../m"\n}\n',
      "two/main.tf": 'terraform {\n  backend "s3" {}\n}\nmodule "m" {\n  source = "../m"\n}\n',
      "far/main.tf":
        'module "deployer" {\n  source  = "terraform-aws-modules/iam/aws//modules/iam-assumable-role"\n  version = "5.30.0"\n  create_role = true\n  role_name = "d"\n  trusted_role_services = ["ec2.amazonaws.com"]\n}\n',
      "near/main.tf": 'module "far" {\n  source = "../far"\n}\n',
      ".github/workflows/a.yml": `on: push\njobs:\n  one:\n${job}  two:\n${job}`,
    });
    await run(root, "init", "--adopt");
    expect(items(root).filter((line) => line.includes("ownerless"))).toEqual([
      ".github/workflows job/* ownerless-identity nobody 2027-04-30",
      "far module.deployer endless-identity+ownerless-identity nobody 2026-12-31",
      "m aws_iam_user.a ownerless-identity nobody 2027-01-31",
    ]);
  });

  test("notes, samples and what is waived are none", async () => {
    const waiver =
      '# nhi-lint: allow endless-identity reason="r" owner=@acme/ops until=2027-01-31\n';
    const root = folder({
      "main.tf": `${waiver}${users("@acme/ops", "a")}`,
      "examples/main.tf": users("@acme/ops", "b"),
    });
    expect(await run(root, "init", "--adopt")).toContain(
      `wrote   ${debt}: nothing is to be mended\n`,
    );
    expect(textIn(root, debt)).toMatch(/^adopted: 2026-11-26\nitems: \[\]\n$/m);
  });

  test("a second time takes off what is mended, keeps every other line, and takes nothing new in", async () => {
    const root = folder({ "main.tf": users("@acme/ops", "a", "b") });
    await run(root, "init", "--adopt");
    const first = textIn(root, debt);
    const line = first.split("\n").find((one) => one.includes("aws_iam_user.b")) ?? "?";
    const edited = first.replace(line, line.replace(/due: .*/, "due: 2028-01-31 }"));
    write(root, {
      [debt]: edited,
      "main.tf": `${user("a", 'owner = "@acme/ops", review-by = "2027-06-30"')}${users("@acme/ops", "b", "c")}`,
    });
    expect(await run(root, "init", "--adopt", "--today", "2027-02-01")).toContain(
      `rewrote ${debt}: 1 item mended and taken off, 1 item left; 1 item found that the list of 2026-11-26 does not hold\n`,
    );
    expect(items(root)).toEqual([". aws_iam_user.b endless-identity @acme/ops 2028-01-31"]);
    const again = await run(root, "init", "--adopt", "--today", "2027-02-01");
    expect(again).toContain(`left    ${debt}: 0 items mended and taken off, 1 item left;`);
  });

  test("what is waived rests: it is not mended, nor taken off, nor due", async () => {
    const root = folder({ "main.tf": users("@acme/ops", "a") });
    await run(root, "init", "--adopt", "--months", "1");
    const waiver =
      '# nhi-lint: allow endless-identity reason="r" owner=@acme/ops until=2027-01-31\n';
    write(root, { "main.tf": `${waiver}${users("@acme/ops", "a")}` });
    expect(await run(root, "init", "--adopt")).toContain(
      "0 items mended and taken off, 1 item left",
    );
    const swept = await run(root, "sweep", "--today", "2027-01-30");
    expect(swept).toContain("Review debt: 0 of 1 item mended");
    expect(swept).not.toContain("to be mended by");
    expect(await run(root, "sweep", "--today", "2027-02-01")).toContain(
      "aws_iam_user.a: `endless-identity` was to be mended by 2026-12-31",
    );
  });

  test("what cannot be read any more is not mended", async () => {
    const root = folder({ "main.tf": users("@acme/ops", "a") });
    await run(root, "init", "--adopt");
    write(root, { "main.tf": "resource\n" });
    expect(await run(root, "init", "--adopt")).toContain(
      "0 items mended and taken off, 1 item left",
    );
    expect(await run(root, "sweep")).toContain(
      "Review debt: 0 of 1 item mended; of 1 nobody can tell.\n",
    );
  });

  test("the gate does not read it", async () => {
    const root = folder({ [debt]: "no: list\n", "main.tf": users("@acme/ops", "a") });
    expect(await run(root, "audit")).toContain("endless-identity");
    await expect(run(root, "sweep")).rejects.toThrow(/nhi-debt\.yml:1:1: unknown key `no`/);
  });
});

describe("a sweep burns it down", () => {
  const tree = (): string =>
    folder({
      "main.tf": `${user("late", "")}${user("soon", "")}${user("later", "")}`,
      [debt]: `adopted: 2026-01-01
items:
  - { where: ".", fact: aws_iam_user.gone, rules: [ownerless-identity], due: 2026-06-30 }
  - { where: ".", fact: aws_iam_user.late, rules: [ownerless-identity, admin-grant], owner: "@acme/ops", due: 2026-11-25 }
  - { where: ".", fact: aws_iam_user.later, rules: [ownerless-identity], owner: "@acme/ops", due: 2027-03-31 }
  - { where: ".", fact: aws_iam_user.soon, rules: [endless-identity], owner: "@acme/web", due: 2026-12-26 }
`,
    });

  test("what is overdue and what is due stand under their owners; what has a later day waits for it", async () => {
    const root = tree();
    expect(await run(root, "sweep")).toBe(`@acme/ops
  aws_iam_user.late: \`ownerless-identity\` was to be mended by 2026-11-25; mend it, or agree on another day in the list of review debt
    main.tf:1

@acme/web
  aws_iam_user.soon: \`endless-identity\` is to be mended by 2026-12-26; mend it by then
    main.tf:5

nobody
  aws_iam_user.late: nobody owns it; name an owner
    main.tf:1
  aws_iam_user.soon: nobody owns it; name an owner
    main.tf:5

Review debt: 1 of 4 items mended; \`nhi-lint init --adopt\` takes them off the list.
4 matters: 3 standing identities looked at, 0 gaps.
`);
    const data = JSON.parse(await run(root, "sweep", "--format", "json")) as {
      readonly debt: unknown;
    };
    expect(data.debt).toEqual({ items: 4, done: 1, untold: 0 });
    rmSync(join(root, debt));
    expect(await run(root, "sweep")).toContain("aws_iam_user.later: nobody owns it");
  });

  test.each([
    ['owner = "TODO"', 0, "`placeholder-owner`"],
    ["owner = var.owner", 0, "`ownerless-identity`"],
    ['owner = "@acme/ops"', 1, null],
  ])("%s mends %i", async (tag, done, rule) => {
    const root = folder({
      "main.tf": `variable "owner" {}\n${user("a", `${tag}, review-by = "2027-03-31"`)}`,
      [debt]: `adopted: 2026-01-01\nitems:\n  - { where: ".", fact: aws_iam_user.a, rules: [ownerless-identity], due: 2026-11-25 }\n`,
    });
    const out = await run(root, "sweep");
    expect(out).toContain(`Review debt: ${done} of 1 item mended`);
    if (rule) expect(out).toContain(`aws_iam_user.a: ${rule} was to be mended by 2026-11-25`);
  });

  test("an item that stands twice is told where it does", async () => {
    const root = folder({
      [debt]:
        'adopted: 2026-01-01\nitems:\n  - { where: ".", fact: a, rules: [x], due: 2026-06-30 }\n  - { where: ".", fact: a, rules: [y], due: 2026-07-31 }\n',
    });
    await expect(run(root, "sweep")).rejects.toThrow(`${debt}:4:5: \`a\` of \`.\` stands twice`);
  });
});
