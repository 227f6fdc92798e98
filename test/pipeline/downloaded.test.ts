// Modules that `terraform init` downloaded beside a root: read as modules of the tree, and the same for both sides.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { changesOf, check, edited, findingsOf, type Asked, type Tree } from "./memory.ts";

const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n\n';
const tree = (body: string, more: Readonly<Record<string, string>> = {}): Tree =>
  new Map([["main.tf", provider + body], ...Object.entries(more)]);
const empty: Tree = new Map([["main.tf", provider]]);

const call = (version: string, lines = "", name = "ci"): string => `module "${name}" {
  source  = "acme/iam-user/aws"
  version = "${version}"
${lines}}
`;

interface Listed {
  readonly Key: string;
  readonly Source: string;
  readonly Version?: string;
  readonly Dir: string;
}
const robot: Listed = {
  Key: "ci",
  Source: "registry.terraform.io/acme/iam-user/aws",
  Version: "2.4.0",
  Dir: ".terraform/modules/ci",
};
const manifest = (...listed: readonly Listed[]): string =>
  JSON.stringify({ Modules: [{ Key: "", Source: "", Dir: "." }, ...listed] });

const user = `variable "tags" {
  default = {}
}
resource "aws_iam_user" "robot" {
  name = "robot"
  tags = var.tags
}
`;
const disk = (more: Readonly<Record<string, string>> = {}): Tree =>
  new Map(
    Object.entries({
      ".terraform/modules/modules.json": manifest(robot),
      ".terraform/modules/ci/main.tf": user,
      ".terraform/modules/ci/README.md": "# A robot",
      ...more,
    }),
  );

type Result = Awaited<ReturnType<typeof check>>;
const gapsOf = ({ report }: Result): readonly string[] =>
  report.gaps.map(({ at, what, why }) => {
    const { file, line } = position(at);
    return `${file}:${line} ${what} ${why}`;
  });
const isAbsent = (source: string): string =>
  `main.tf:5 the module \`module.ci\` its source \`${source}\` is not in the tree, and its source \`${source}\` suggests machine identities`;
const torn =
  "main.tf:5 the module `module.ci` what it calls changed, and only one of both was downloaded: nobody can tell what the change brings";
const remote = isAbsent("acme/iam-user/aws");
const added = "added | terraform::module.ci.aws_iam_user.robot";
const rulesOf = (outcome: Result): readonly string[] =>
  findingsOf(outcome).map((line) => line.split(" ").slice(0, 3).join(" "));
const on = (downloaded: Tree, more: Asked = {}): Asked => ({ downloaded, ...more });

const owned = `  tags = { owner = "platform" }\n`;

test("what a new call brings is judged at the call", async () => {
  const outcome = await check(empty, tree(call("~> 2.0")), on(disk()));
  expect(changesOf(outcome)).toEqual([added]);
  expect(gapsOf(outcome)).toEqual([]);
  expect(rulesOf(outcome)).toEqual([
    "warning endless-identity main.tf:5",
    "error ownerless-identity main.tf:5",
  ]);
  const related = outcome.report.findings[0]?.related ?? [];
  expect(
    related.map(({ message, at }) => `${at.file.path}:${position(at).line} ${message}`),
  ).toEqual([".terraform/modules/ci/main.tf:4 declared here"]);
});

test("without a download the call is a gap", async () => {
  const outcome = await check(empty, tree(call("~> 2.0")), on(new Map()));
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual([remote]);
});

test("that a folder is there makes nothing new: base is read from it too", async () => {
  const before = tree(call("~> 2.0", owned));
  const outcome = await check(before, tree(`# Robots\n${call("~> 2.0", owned)}`), on(disk()));
  expect(changesOf(outcome)).toEqual([]);
  expect(outcome.report.model.facts.size).toBe(1);
  const taken = await check(before, tree(call("~> 2.0")), on(disk()));
  expect(changesOf(taken)).toEqual([
    "loosened | terraform::module.ci.aws_iam_user.robot | owner platform",
  ]);
});

test.each([
  ["a tighter range that it is in", "~> 2.0", "~> 2.4", []],
  ["base's version is not there", "1.0.0", "2.4.0", [torn]],
  ["head's version is not there", "2.4.0", "3.0.0", [torn]],
])("a version that changed makes nothing new or gone: %s", async (_, was, is, gaps) => {
  const outcome = await check(tree(call(was)), tree(call(is)), on(disk()));
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual(gaps);
});

test("a module is doubtful for what it makes, whatever it is called", async () => {
  const named = (version: string): Tree =>
    tree(call(version).replace("acme/iam-user", "acme/robot"));
  const downloaded = (main: string): Tree =>
    disk({
      ".terraform/modules/modules.json": manifest({ ...robot, Source: "acme/robot/aws" }),
      ".terraform/modules/ci/main.tf": main,
    });
  const made = await check(named("1.0.0"), named("2.4.0"), on(downloaded(user)));
  expect(gapsOf(made)).toEqual([torn]);
  const network = 'resource "aws_vpc" "this" {}';
  const other = await check(named("1.0.0"), named("2.4.0"), on(downloaded(network)));
  expect(gapsOf(other)).toEqual([]);
});

test("where both versions are on disk, they are compared", async () => {
  const old = { ...robot, Key: "old", Version: "1.0.0", Dir: ".terraform/modules/old" };
  const downloaded = disk({
    ".terraform/modules/modules.json": manifest(robot, old),
    ".terraform/modules/old/main.tf": "",
    ".terraform/modules/old/variables.tf": 'variable "tags" {}',
  });
  const outcome = await check(tree(call("1.0.0")), tree(call("2.4.0")), on(downloaded));
  expect(changesOf(outcome)).toEqual([added]);
});

test("another address for the same call makes nothing new", async () => {
  const git = call("").replace(/"acme.*\n.*\n/, '"github.com/acme/iam-user?ref=v2.4.0"\n');
  const outcome = await check(tree(git), tree(call("2.4.0")), on(disk()));
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual([torn]);
  const back = await check(tree(call("2.4.0")), tree(git), on(disk()));
  expect(changesOf(back)).toEqual([]);
  expect(gapsOf(back)).toEqual([isAbsent("github.com/acme/iam-user?ref=v2.4.0")]);
});

test("a call that moved, and a root that moved, are the same as before", async () => {
  const moved = "moved {\n  from = module.bot\n  to   = module.ci\n}\n";
  const renamed = await check(
    tree(call("2.4.0", "", "bot")),
    tree(call("2.4.0") + moved),
    on(disk()),
  );
  expect(changesOf(renamed)).toEqual(["moved | terraform::module.ci.aws_iam_user.robot"]);
  const below = new Map([...disk()].map(([path, text]) => [`two/${path}`, text]));
  const main = provider + call("2.4.0");
  const there = await check(
    new Map([["one/main.tf", main]]),
    new Map([["two/main.tf", main]]),
    on(below),
  );
  expect(changesOf(there)).toEqual(["moved | terraform:two:module.ci.aws_iam_user.robot"]);
});

test("each root has its own versions, and what a module calls is listed by the way there", async () => {
  const inner = `resource "aws_iam_access_key" "key" {\n  user = var.user\n}\nvariable "user" {}\n`;
  const downloaded = disk({
    ".terraform/modules/modules.json": manifest(
      robot,
      { ...robot, Key: "ci.deep", Version: "9.0.0", Dir: ".terraform/modules/ci.deep" },
      { Key: "ci.key", Source: "./key", Dir: ".terraform/modules/ci/key" },
    ),
    ".terraform/modules/ci/main.tf": `${user}
module "key" {
  source = "./key"
  user   = aws_iam_user.robot.name
}
module "deep" {
  source  = "acme/iam-user/aws"
  version = "~> 9.0"
}
`,
    ".terraform/modules/ci/key/main.tf": inner,
    ".terraform/modules/ci.deep/main.tf": user.replaceAll("robot", "deep"),
    "b/.terraform/modules/modules.json": manifest({ ...robot, Version: "2.5.0" }),
    "b/.terraform/modules/ci/main.tf": user.replaceAll("robot", "other"),
  });
  const main = provider + call("~> 2.0");
  const head = new Map([
    ["main.tf", main],
    ["b/main.tf", main],
  ]);
  const outcome = await check(new Map(), head, on(downloaded));
  expect(changesOf(outcome).toSorted()).toEqual([
    "added | terraform::module.ci.aws_iam_user.robot",
    "added | terraform::module.ci.module.deep.aws_iam_user.deep",
    "added | terraform::module.ci.module.key.aws_iam_access_key.key",
    "added | terraform:b:module.ci.aws_iam_user.other",
  ]);
  expect(gapsOf(outcome)).toEqual([]);
});

test("a local module's call is found by the way that its root takes", async () => {
  const downloaded = disk({
    ".terraform/modules/modules.json": manifest({ ...robot, Key: "team.ci" }),
  });
  const head = tree('module "team" {\n  source = "./team"\n}\n', {
    "team/main.tf": call("2.4.0"),
  });
  const outcome = await check(empty, head, on(downloaded));
  expect(changesOf(outcome)).toEqual([
    "added | terraform::module.team.module.ci.aws_iam_user.robot",
  ]);
  expect(rulesOf(outcome)).toEqual([
    "warning endless-identity team/main.tf:1",
    "error ownerless-identity team/main.tf:1",
  ]);
});

test.each([
  ["no JSON", "{", "it is no list of modules as Terraform writes it"],
  ["no list", '{"Modules":{}}', "it is no list of modules as Terraform writes it"],
  ["no texts", '{"Modules":[{"Key":1}]}', "it is no list of modules as Terraform writes it"],
  ["null", "null", "it is no list of modules as Terraform writes it"],
  ["two for one", manifest(robot, robot), "it lists two modules for one call"],
  [
    "no end",
    manifest(...Array.from({ length: 5000 }, (_, i) => ({ ...robot, Key: `ci${i}` }))),
    "it lists more than 5000 modules",
  ],
  ...["../x", "/etc", ".terraform/modules/../../x", "x", "C:\\x", ".terraform/modules"].map(
    (Dir) => [
      Dir,
      manifest({ ...robot, Dir }),
      "it says that `module.ci` lies outside of its folder",
    ],
  ),
])("a list that is not Terraform's is a gap: %s", async (_, text = "", why) => {
  const downloaded = disk({
    ".terraform/modules/modules.json": text,
    "x/main.tf": user,
    "etc/main.tf": user,
  });
  const outcome = await check(empty, tree(call("2.4.0")), on(downloaded));
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual([
    `.terraform/modules/modules.json:1 \`.terraform/modules/modules.json\` ${why}`,
    remote,
  ]);
});

test("modules that call each other in a circle end, and a module that does not parse is a gap", async () => {
  const again = `${user}module "again" {\n  source  = "acme/iam-user/aws"\n  version = "2.4.0"\n}\n`;
  const circle = disk({ ".terraform/modules/ci/main.tf": again });
  const outcome = await check(empty, tree(call("2.4.0")), on(circle));
  expect(changesOf(outcome)).toEqual([added]);
  expect(gapsOf(outcome)).toEqual([
    ".terraform/modules/ci/main.tf:8 the module `.terraform/modules/ci` it calls itself",
  ]);
  const broken = disk({ ".terraform/modules/ci/more.tf": "resource {" });
  expect(gapsOf(await check(empty, tree(call("2.4.0")), on(broken)))).toEqual([
    ".terraform/modules/ci/more.tf:1 `.terraform/modules/ci/more.tf` it does not parse",
    remote,
  ]);
});

test("a download that git holds, and that changed, is not read for both", async () => {
  const held = new Map([...disk()].map(([path, text]) => [path, `${String(text)}\n`]));
  const before = new Map([...tree(call("2.4.0")), ...held]);
  const after = new Map([...tree(`# x\n${call("2.4.0")}`), ...disk()]);
  const outcome = await check(before, after, on(disk()));
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)[0]).toBe(
    ".terraform/modules/modules.json:1 `.terraform/modules/modules.json` base holds other modules than head",
  );
});

const key = `resource "aws_iam_access_key" "key" {\n  user = "nightly"\n}\n`;

test("who calls it answers for it, and its comments allow nothing", async () => {
  const comment = `# nhi-lint: allow ownerless-identity reason="no" owner=@x until=2026-12-31\n`;
  const allowing = disk({
    ".terraform/modules/ci/main.tf": user.replace("resource", `${comment}resource`),
  });
  const outcome = await check(empty, tree(call("2.4.0")), on(allowing));
  expect(rulesOf(outcome)).toContain("error ownerless-identity main.tf:5");
  const owners = "/main.tf @acme/platform\n.terraform/ @acme/nobody\n";
  const served = await check(
    edited(empty, { CODEOWNERS: owners }),
    tree(call("2.4.0"), { CODEOWNERS: owners }),
    on(disk({ ".terraform/modules/ci/main.tf": key })),
  );
  const [owner] = served.report.model.owners.values();
  expect(owner).toMatchObject({ state: "declared", value: "@acme/platform" });
});

test("what a module reads lies beside it; what it looks through nobody lists", async () => {
  const downloaded = disk({
    ".terraform/modules/ci/main.tf": `resource "aws_iam_user" "robot" {
  name = trimspace(file("\${path.module}/name.txt"))
}
resource "aws_iam_user" "many" {
  for_each = fileset(path.module, "*.json")
  name     = each.key
}
`,
    ".terraform/modules/ci/name.txt": "nightly\n",
  });
  const outcome = await check(empty, tree(call("2.4.0")), on(downloaded));
  const names = [...outcome.report.model.facts.values()].map(({ address, name }) => [
    address,
    name.known ? name.value : name.name,
  ]);
  expect(names).toEqual([
    ["module.ci.aws_iam_user.robot", "nightly"],
    ["module.ci.aws_iam_user.many[*]", "each.key"],
  ]);
});

test("what is excluded is not read", async () => {
  const outcome = await check(
    empty,
    tree(call("2.4.0")),
    on(disk(), { exclude: ["**/.terraform/**"] }),
  );
  expect(changesOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual([remote]);
});
