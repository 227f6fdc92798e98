// Terragrunt's own functions: where a configuration lies, what lies above it, what another one says.
// https://terragrunt.gruntwork.io/docs/reference/hcl/functions/

import type { Why, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { folderOf } from "../../../base/folder.ts";
import { absolute, anchor, pathInTree } from "../anchor.ts";
import { functionNamed } from "../functions/table.ts";
import { bodyValue } from "../body.ts";
import { contentsIn } from "../contents.ts";
import { relative } from "../module-source.ts";
import { scopeOf } from "../scope.ts";
import type { OwnFunction } from "../scope.ts";
import { anyUnknown, derive, fail, list, textOf } from "../values.ts";
import { deepMerge } from "./merge.ts";
import { fileName, jsonName } from "./place.ts";
import type { Place } from "./place.ts";

type Make = (place: Place) => OwnFunction;

/** Of texts, a text; null is an error of Terragrunt's. */
const ofTexts =
  (make: (place: Place, texts: readonly string[]) => string | null): Make =>
  (place) =>
  (args, { at, name }) => {
    const open = anyUnknown(args);
    if (open) return derive(open, at);
    const texts = args.map((one) => (one.known ? textOf(one.value) : null));
    const made = texts.every((one) => one !== null) ? make(place, texts) : null;
    return made === null ? fail(at, `\`${name}\` finds nothing`) : known(made, at);
  };

/** What only a run of Terragrunt can tell. */
const open =
  (why: Why): Make =>
  () =>
  (args, { at, name }) => {
    const first = args[0]?.known === true ? textOf(args[0].value) : null;
    const spelled = `${name}(${first === null ? "" : `"${first}"`})`;
    return unknown(why, at, spelled, { itself: true });
  };

const listOf =
  (texts: readonly string[]): Make =>
  () =>
  (_, { at }) =>
    list(
      texts.map((one) => known(one, at)),
      at,
    );

/** Terragrunt looks no further up: its default for `--max-folders-to-check`. */
const mostFolders = 100;

/** The search begins above the folder of the configuration that was asked for. */
function findAbove(place: Place, [name = "", fallback]: readonly string[]): string | null {
  let dir = folderOf(place.config);
  for (let i = 0; i < mostFolders && dir !== ""; i++) {
    dir = folderOf(dir);
    for (const one of name === "" ? [jsonName, fileName] : [name]) {
      const path = pathInTree(dir, one);
      if (path !== null && place.desk.exists(path)) return absolute(path);
    }
  }
  return fallback ?? null;
}

/** The folder of what is included, or of what includes; undefined where several are and none is named. */
function includeDir({ included, includes }: Place, name: string | undefined): string | null {
  if (included !== null) return folderOf(included);
  const only = includes.length === 1 ? includes[0] : includes.find((one) => one.name === name);
  return only && only.path !== null ? folderOf(only.path) : null;
}

function hasInclude({ included, includes }: Place): boolean {
  return included !== null || includes.length > 0;
}

const toInclude = (place: Place, [name]: readonly string[]): string | null => {
  if (!hasInclude(place)) return ".";
  const dir = includeDir(place, name);
  return dir === null ? null : relative(dir, folderOf(place.config));
};

const fromInclude = (place: Place, [name]: readonly string[]): string | null => {
  if (!hasInclude(place)) return ".";
  const dir = includeDir(place, name);
  return dir === null ? null : relative(folderOf(place.config), dir);
};

const parentDir = (place: Place, [name]: readonly string[]): string | null => {
  if (!hasInclude(place)) return absolute(folderOf(place.config));
  const dir = includeDir(place, name);
  return dir === null ? null : absolute(dir);
};

const readConfiguration: Make =
  (place) =>
  ([path, otherwise], { at }) => {
    if (!path?.known) return path ? derive(path, at) : fail(at, "no configuration is named");
    const target = pathInTree(folderOf(place.config), textOf(path.value) ?? "");
    const found = target === null ? null : place.configuration(target, place, at);
    return found ?? otherwise ?? fail(at, "there is no such configuration");
  };

/** JSON of what a file of values says. */
const readTfvars: Make =
  (place) =>
  ([path], { at, scope, name }) => {
    if (!path?.known) return path ? derive(path, at) : fail(at, "no file is named");
    const target = pathInTree(folderOf(place.config), textOf(path.value) ?? "");
    const file = target === null ? null : place.desk.open(target);
    if (!file)
      return file === undefined
        ? unknown("unreadable", at, `${name}(…)`)
        : fail(at, "there is no such file");
    const here = scopeOf(scope.machine, scope.module, file.ref);
    const whole = { file: file.ref, start: file.body.start, end: file.body.end };
    const value = bodyValue(contentsIn(file, file.body), here, whole);
    const encode = functionNamed("jsonencode")?.fn;
    return encode ? encode([value], { at, scope, name }) : value;
  };

const mergeDeeply: Make =
  () =>
  (args, { at, scope }) =>
    args.reduce((a, b) => deepMerge(a, b, scope, at));

/** What the tree's list tells is read from its folder. */
const fileset: Make =
  ({ desk, file }) =>
  (args, { at, scope, name }) => {
    const [folder] = args;
    const written = folder?.known === true ? textOf(folder.value) : null;
    const path = written === null ? null : pathInTree(folderOf(file.ref.path), written);
    if (path !== null) desk.exists(path);
    const list = functionNamed("fileset")?.fn;
    return list ? list(args, { at, scope, name }) : unknown("unsupported", at, name);
  };

const first: Make =
  () =>
  ([value], { at }): Value =>
    value ?? fail(at, "no path is given");

/** From where Terragrunt was started nobody can tell. */
const abspath: Make =
  () =>
  ([path], { at }) => {
    if (!path?.known) return path ? derive(path, at) : fail(at, "no path is given");
    const written = textOf(path.value) ?? "";
    const inside = written.startsWith(anchor) ? pathInTree("", written) : null;
    return inside === null
      ? unknown("input-variable", at, "abspath(…)")
      : known(absolute(inside), at);
  };

const commands = ["apply", "console", "destroy", "import", "plan", "push", "refresh"];

const functions = (): readonly (readonly [string, Make])[] => [
  ["find_in_parent_folders", ofTexts(findAbove)],
  ["path_relative_to_include", ofTexts(toInclude)],
  ["path_relative_from_include", ofTexts(fromInclude)],
  ["get_parent_terragrunt_dir", ofTexts(parentDir)],
  ["get_terragrunt_dir", ofTexts(({ config }) => absolute(folderOf(config)))],
  ["get_original_terragrunt_dir", ofTexts(({ original }) => absolute(folderOf(original)))],
  ["get_repo_root", ofTexts(() => anchor)],
  ["get_path_from_repo_root", ofTexts(({ config }) => folderOf(config) || ".")],
  ["get_path_to_repo_root", ofTexts(({ config }) => relative(folderOf(config), ""))],
  ["read_terragrunt_config", readConfiguration],
  ["read_tfvars_file", readTfvars],
  ["deep_merge", mergeDeeply],
  ["mark_as_read", first],
  ["fileset", fileset],
  ["abspath", abspath],
  ["get_terraform_commands_that_need_vars", listOf(commands)],
  [
    "get_terraform_commands_that_need_input",
    listOf(["apply", "import", "init", "plan", "refresh"]),
  ],
  [
    "get_terraform_commands_that_need_locking",
    listOf(["apply", "destroy", "import", "plan", "refresh", "taint", "untaint"]),
  ],
  ["get_terraform_commands_that_need_parallelism", listOf(["apply", "plan", "destroy"])],
  ["get_env", open("input-variable")],
  ["get_platform", open("input-variable")],
  ["get_working_dir", open("input-variable")],
  ["get_terraform_command", open("input-variable")],
  ["get_terraform_cli_args", open("input-variable")],
  ["get_terragrunt_source_cli_flag", open("input-variable")],
  ["get_default_retryable_errors", open("unsupported")],
  ["mark_glob_as_read", open("unsupported")],
  ["constraint_check", open("unsupported")],
  ["run_cmd", open("unsupported")],
  ["sops_decrypt_file", open("unreadable")],
  ["get_aws_account_alias", open("data-source")],
  ["get_aws_account_id", open("data-source")],
  ["get_aws_caller_identity_arn", open("data-source")],
  ["get_aws_caller_identity_user_id", open("data-source")],
];

/** Made for the first tree that has a unit. */
let table: ReadonlyMap<string, Make> | null = null;

export function functionsAt(place: Place): (name: string) => OwnFunction | undefined {
  const made = (table ??= new Map(functions()));
  return (name) => made.get(name)?.(place);
}
