// What Terragrunt's configurations may do to us: end, stay in the tree, and tell nothing that is not so.

import { expect, test } from "vitest";
import { renderAll } from "./render.ts";
import { resolveTree, unitsIn, type Tree } from "./tree.ts";

const module = `variable "x" {}\nresource "aws_iam_role" "this" {\n  name = var.x\n}\n`;

function tree(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries({ "module/main.tf": module, ...files }));
}

const unit = (inputs: string, more = ""): string =>
  `terraform {\n  source = "../module"\n}\n${more}\ninputs = {\n  x = ${inputs}\n}\n`;

function nameOf(files: Readonly<Record<string, string>>): string {
  const text = renderAll(resolveTree(tree(files)));
  return /\.name = (.*?) @/.exec(text)?.[1] ?? text;
}

test.each([
  ["the folder above the top one", `basename(dirname(get_terragrunt_dir()))`, `?get_repo_root()`],
  ["a path's last step", `reverse(split("/", get_terragrunt_dir()))[0]`, `"unit"`],
  ["a step counted from the front", `split("/", get_terragrunt_dir())[4]`, `?get_repo_root()`],
  ["the way from the top", `trimprefix(get_terragrunt_dir(), get_repo_root())`, `"/unit"`],
  ["where the tree lies", `get_repo_root()`, `?get_repo_root()`],
  ["a path in the tree", `"at ${"${get_terragrunt_dir()}"}"`, '~"at ${?get_repo_root()}/unit"'],
  ["the way up", `get_path_to_repo_root()`, `".."`],
  ["the way down", `get_path_from_repo_root()`, `"unit"`],
  ["an environment variable", `get_env("X")`, `?get_env("X")`],
  ["an environment variable with a default", `get_env("X", "y")`, `?get_env("X")`],
  ["a command", `run_cmd("./x.sh")`, `?run_cmd("./x.sh")`],
  ["a mocked output", `dependency.vpc.outputs.id`, `?dependency.vpc.outputs.id`],
  ["a feature", `feature.x.value`, `?feature.x.value`],
  ["a file that is not there", `find_in_parent_folders("no.hcl", "fallback")`, `"fallback"`],
  ["a file outside", `file("../../secret")`, `?file("../../secret")`],
  ["a file of the machine", `file("/etc/passwd")`, `?file("/etc/passwd")`],
  ["a search outside", `find_in_parent_folders("../../../etc/passwd", "none")`, `"none"`],
  ["try of what is not there", `try(read_terragrunt_config("no.hcl").inputs.x, "else")`, `"else"`],
  ["try of a name that is none", `try(inputs.x, "else")`, `"else"`],
  ["try of a local that is none", `try(local.x, "else")`, `"else"`],
  ["a mistaken name", `inputs.x`, `?no \`inputs.x\``],
  ["a default of what is not there", `read_terragrunt_config("no.hcl", { x = "y" }).x`, `"y"`],
  ["what another runs", `read_terragrunt_config("b.hcl").terraform.source`, `"../module"`],
  [
    "what else it says of that",
    `try(read_terragrunt_config("b.hcl").terraform.copy_terraform_lock_file, "else")`,
    `?read_terragrunt_config(…).terraform.copy_terraform_lock_file`,
  ],
  ["values of a file", `jsondecode(read_tfvars_file("v.tfvars")).x`, `"v"`],
])("%s: %s", (_, expression, value) => {
  const more = `dependency "vpc" {\n  config_path  = "../vpc"\n  mock_outputs = { id = "mock" }\n}\nfeature "x" {\n  default = "f"\n}\n`;
  const files = {
    "unit/terragrunt.hcl": unit(expression, more),
    "unit/v.tfvars": `x = "v"\n`,
    "unit/b.hcl": `terraform {\n  source = "../module"\n}\n`,
  };
  expect(nameOf(files)).toBe(value);
});

test("a path in JSON keeps the structure", () => {
  const expression = `jsonencode({ p = get_terragrunt_dir(), q = 1 })`;
  const text = renderAll(resolveTree(tree({ "unit/terragrunt.hcl": unit(expression) })));
  expect(text).toContain('.name:.p = ~"${?get_repo_root()}/unit" @');
  expect(text).toContain(".name:.q = 1 @");
});

test("lists that are merged deeply follow each other, sets and those that nobody can tell among them", () => {
  const parent = `inputs = {\n  l = ["a"]\n  s = toset(["a"])\n  o = get_env("X")\n  m = { l = ["a"], k = "a" }\n}\n`;
  const child = `include "p" {\n  path           = "../p.hcl"\n  merge_strategy = "deep"\n}
terraform {\n  source = "../module"\n}
inputs = {\n  l = ["b"]\n  s = toset(["b"])\n  o = ["b"]\n  m = { l = ["b"], k = "b" }\n}\n`;
  const names = ["l", "s", "o", "m"];
  const module = `${names.map((name) => `variable "${name}" {}\n`).join("")}resource "x" "y" {\n${names.map((name) => `  ${name} = var.${name}\n`).join("")}}\n`;
  const files = { "module/main.tf": module, "unit/terragrunt.hcl": child, "p.hcl": parent };
  const text = renderAll(resolveTree(tree(files)));
  const at = (name: string): string | undefined =>
    text.split("\n").find((line) => line.startsWith(`  .${name} =`));
  expect(at("l")).toContain(`["a", "b"] @`);
  expect(at("s")).toContain(`["a", "b"] @`);
  expect(at("o")).toContain(`["b", ...?get_env("X") anywhere] @`);
  expect(at("m.l")).toContain(`["a", "b"] @`);
  expect(at("m.k")).toContain(`"b" @`);
});

test("configurations that read each other end", () => {
  const twice = (path: string): string =>
    `locals {\n  a = read_terragrunt_config("${path}").locals\n  b = read_terragrunt_config("${path}").locals\n}\n`;
  const files = {
    "unit/terragrunt.hcl": unit(`read_terragrunt_config("a.hcl").locals.a.a.a`),
    "unit/a.hcl": twice("b.hcl"),
    "unit/b.hcl": twice("a.hcl"),
  };
  expect(renderAll(resolveTree(tree(files)))).toContain("its value depends on itself");
});

test("a chain of configurations, each read twice by the one before, is read once each", () => {
  const files: Record<string, string> = {
    "unit/terragrunt.hcl": unit(`read_terragrunt_config("0.hcl").locals.c`),
    "unit/30.hcl": `locals {\n  c = "end"\n}\n`,
  };
  for (let i = 0; i < 30; i++)
    files[`unit/${i}.hcl`] =
      `locals {\n  b = read_terragrunt_config("${i + 1}.hcl").locals\n  c = read_terragrunt_config("${i + 1}.hcl").locals.c\n}\n`;
  expect(nameOf(files)).toBe(`"end"`);
});

test("a configuration that includes itself, and one that includes a thousand", () => {
  const self = `include "a" {\n  path = "terragrunt.hcl"\n}\n`;
  expect(nameOf({ "unit/terragrunt.hcl": unit(`"x"`, self) })).toBe(`"x"`);
  const many = Array.from({ length: 1000 }, (_, i) => `include "i${i}" {\n  path = "a.hcl"\n}\n`);
  const text = renderAll(
    resolveTree(tree({ "unit/terragrunt.hcl": unit(`"x"`, many.join("")), "unit/a.hcl": "" })),
  );
  expect(text).toContain("gap bound");
});

const never = (more: string): string =>
  `exclude {\n  if      = true\n  actions = ["all"]\n  ${more}\n}\n`;

test.each([
  ["a unit that is skipped", `skip = true\n`, false],
  ["one that is not", `skip = false\n`, true],
  ["one of which nobody can tell", `skip = get_env("X") == "y"\n`, true],
  ["one that is left out of a run of all", never(""), true],
  ["one that is never run", never("no_run = true"), false],
  ["one that is not run to apply", never("").replace("all", "apply"), false],
  ["one that is left out of plans", never("no_run = true").replace("all", "plan"), true],
  [
    "one that is not left out",
    never("no_run = true").replace("if      = true", "if = false"),
    true,
  ],
])("%s", (_, more, isRun) => {
  const { units } = unitsIn(tree({ "unit/terragrunt.hcl": unit(`"x"`, more) }));
  expect(units.length).toBe(isRun ? 1 : 0);
});

test("what is included excludes, and skips nobody but itself", () => {
  const include = `include {\n  path = "../root.hcl"\n}\n`;
  const runs = (root: string, own = ""): number =>
    unitsIn(tree({ "unit/terragrunt.hcl": unit(`"x"`, include + own), "root.hcl": root })).units
      .length;
  expect(runs(`skip = true\n`)).toBe(1);
  expect(runs(never("no_run = true"))).toBe(0);
  expect(runs(never("no_run = true"), never("no_run = true").replace("true", "false"))).toBe(1);
});

test("a unit of a stack that is not enabled is not made", () => {
  const stack = (enabled: string): string =>
    `unit "u" {\n  source  = "../unit"\n  path    = "u"\n  enabled = ${enabled}\n}\n`;
  const dirs = (enabled: string): readonly string[] =>
    unitsIn(
      tree({ "live/terragrunt.stack.hcl": stack(enabled), "unit/terragrunt.hcl": unit(`"x"`) }),
    ).units.map(({ dir }) => dir);
  expect(dirs("true")).toEqual(["live/.terragrunt-stack/u"]);
  expect(dirs("false")).toEqual(["unit"]);
});

test("a stack that holds itself ends", () => {
  const stack = `stack "s" {\n  source = "../stack"\n  path   = "."\n}\nunit "u" {\n  source = "../unit"\n  path   = "u"\n}\n`;
  const { units } = unitsIn(
    tree({ "stack/terragrunt.stack.hcl": stack, "unit/terragrunt.hcl": unit(`"x"`) }),
  );
  expect(units.length).toBeLessThan(20);
});

test("nothing leads out of the tree", () => {
  const { units } = unitsIn(
    tree({
      "unit/terragrunt.hcl": `terraform {\n  source = "../../../elsewhere"\n}\ninclude {\n  path = "/etc/terragrunt.hcl"\n}\n`,
    }),
  );
  expect(units.map(({ source }) => source)).toEqual([
    { kind: "remote", source: "../../../elsewhere" },
  ]);
  const touched = units.flatMap((one) => [...one.touched]);
  expect(touched.filter((path) => path.startsWith("/") || path.includes(".."))).toEqual([]);
});

test("a file that does not parse still runs what can be read of it", () => {
  const files = { "unit/terragrunt.hcl": `${unit(`"x"`)}locals {\n  y = = 1\n}\n` };
  expect(nameOf(files)).toBe(`"x"`);
});

test("a folder that looks like a root is one, whatever unit runs it", () => {
  const files = { "unit/terragrunt.hcl": unit(`"x"`) };
  const rootsWith = (more: string, path = "module/more.tf"): readonly string[] => [
    ...new Set(resolveTree(tree({ ...files, [path]: more })).blocks.map(({ root }) => root)),
  ];
  expect(rootsWith("")).toEqual(["unit"]);
  expect(rootsWith(`terraform {\n  backend "s3" {}\n}\n`)).toEqual(["unit"]);
  expect(rootsWith(`terraform {\n  backend "s3" {\n    bucket = "b"\n  }\n}\n`)).toEqual([
    "module",
    "unit",
  ]);
  expect(rootsWith(`x = "y"\n`, "module/terraform.tfvars")).toEqual(["module", "unit"]);
});

test("holes of two generated files are kept apart", () => {
  const generate = (name: string): string =>
    `generate "${name}" {\n  path = "${name}.tf"\n  if_exists = "overwrite"\n  contents = <<EOF\nresource "aws_iam_user" "${name}" {\n  name = "\${get_env("${name}")}"\n}\nEOF\n}\n`;
  const text = renderAll(
    resolveTree(tree({ "unit/terragrunt.hcl": unit(`"x"`, generate("a") + generate("b")) })),
  );
  expect(text).toContain('.name = ?get_env("a")');
  expect(text).toContain('.name = ?get_env("b")');
});
