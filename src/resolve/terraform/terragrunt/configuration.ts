// Evaluates one of Terragrunt's configurations, with those that it includes or reads.
// https://terragrunt.gruntwork.io/docs/reference/hcl/

import { folderOf } from "../../../base/folder.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { startOf } from "../../../base/origin.ts";
import type { Block } from "../../../parse/hcl/syntax.ts";
import { pathInTree } from "../anchor.ts";
import type { SourceFile } from "../contents.ts";
import { rootInstance } from "../module-instances.ts";
import { moduleFrom, nameOf } from "../module-syntax.ts";
import type { ModuleSyntax } from "../module-syntax.ts";
import { circle } from "../remember.ts";
import { limit, note, originOf, scopeOf } from "../scope.ts";
import type { Binding, Machine, Scope } from "../scope.ts";
import { derive, isFailure, map, textOf } from "../values.ts";
import { functionsAt } from "./functions.ts";
import { excludes, isSkipped, isTrue } from "./idle.ts";
import { mergeConfigurations } from "./merge.ts";
import { fileName, valuesName } from "./place.ts";
import type { Configuration, Desk, Include, Place } from "./place.ts";
import { attributeOf, written } from "./written.ts";

/** Configurations that one unit reads, and that one includes. */
const most = 100;

interface Parent extends Include {
  readonly configuration: Configuration;
  readonly isExposed: boolean;
  readonly strategy: "shallow" | "deep" | "no_merge";
}

export function configurationAt(place: Place): Configuration {
  const parents = place.included === null ? parentsOf(place) : [];
  const here = { ...place, includes: parents };
  const scope = scopeAt(here, namesOf(here, parents));
  const { body } = here.file;
  const isSkippedItself = place.included === null && isSkipped(body, scope);
  const idle = isSkippedItself || excludes(body, scope);
  let merged: Configuration = { ...written(here.file, scope), idle };
  const at = startOf(here.file.ref);
  for (const { configuration, strategy } of parents.toReversed())
    if (strategy !== "no_merge")
      merged = mergeConfigurations(configuration, merged, strategy === "deep", scope, at);
  return merged;
}

const syntaxes = new WeakMap<SourceFile, ModuleSyntax>();

export function scopeAt(place: Place, names: Binding | null): Scope {
  const { file, desk } = place;
  const dir = folderOf(file.ref.path);
  let syntax = syntaxes.get(file);
  if (!syntax) syntaxes.set(file, (syntax = moduleFrom(dir, [{ name: fileName, file }])));
  const nothing = new Map<string, Value>();
  const root = {
    dir: folderOf(place.original),
    own: place.own,
    cwd: dir,
    beside: null,
    hidden: null,
    openInputs: null,
    kind: "root" as const,
    given: nothing,
    possible: nothing,
    moduleCount: 0,
  };
  const module = rootInstance(syntax, root, { names, own: functionsAt(place) });
  return scopeOf(desk.machine, module, file.ref);
}

function parentsOf(place: Place): readonly Parent[] {
  const scope = scopeAt(place, namesOf(place, []));
  const blocks = place.file.body.blocks.filter(({ type }) => type === "include");
  const over = blocks[most];
  const what = `\`${place.file.ref.path}\``;
  if (over)
    limit(scope.machine, originOf(scope, over), what, `it includes more than ${most} others`);
  return blocks.slice(0, most).map((block) => parentOf(place, block, scope));
}

function parentOf(place: Place, block: Block, scope: Scope): Parent {
  const { body } = block;
  const at = originOf(scope, { start: block.start, end: block.headerEnd });
  const name = block.labels[0]?.value ?? "";
  const path = attributeOf(body, "path", scope) ?? unknown("unreadable", at, `include.${name}`);
  const text = path.known ? textOf(path.value) : null;
  const target = text === null ? null : pathInTree(folderOf(place.config), text);
  const exposed = attributeOf(body, "expose", scope);
  const strategy = attributeOf(body, "merge_strategy", scope);
  const written = strategy?.known === true ? textOf(strategy.value) : null;
  return {
    name,
    path: target,
    configuration: path.known
      ? included(place, target, at, name)
      : nowhere(place.desk.machine, path, at, name),
    isExposed: isTrue(exposed),
    strategy: written === "deep" || written === "no_merge" ? written : "shallow",
  };
}

function included(place: Place, path: string | null, at: Origin, name: string): Configuration {
  const file = path === null ? null : place.desk.open(path);
  if (path !== null && file) return configurationAt({ ...place, file, included: path });
  if (file === null)
    note(place.desk.machine, {
      kind: "unreadable",
      at,
      what: `the configuration that \`include "${name}"\` names`,
      why: path === null ? "it lies outside of the tree" : `there is no \`${path}\` in the tree`,
    });
  return unreadable(unknown("unreadable", at, `include.${name}`));
}

function nowhere(machine: Machine, path: UnknownValue, at: Origin, name: string): Configuration {
  const what = `the configuration that \`include "${name}"\` names`;
  const why = isFailure(path) ? "no folder above has it" : `its path depends on \`${path.name}\``;
  note(machine, { kind: "unreadable", at, what, why });
  return unreadable(isFailure(path) ? unknown("unreadable", at, `include.${name}`) : path);
}

function unreadable(from: UnknownValue): Configuration {
  const why = derive(from, from.at);
  const source = { value: why, either: [], at: why.at };
  return {
    locals: why,
    inputs: why,
    source,
    extra: new Map(),
    generated: new Map(),
    idle: null,
    hidden: why,
  };
}

/** What a configuration's expressions may name beside its locals. */
function namesOf(place: Place, parents: readonly Parent[]): Binding {
  const at = startOf(place.file.ref);
  const later = (name: string, why: "data-source" | "input-variable"): Value =>
    unknown(why, at, name, { itself: true });
  const exposed = parents.filter((one) => one.isExposed);
  const bare = parents.length === 1 && parents[0]?.name === "" ? exposed[0] : undefined;
  const include = bare
    ? asValue(bare.configuration, at)
    : map(new Map(exposed.map((one) => [one.name, asValue(one.configuration, at)])), at);
  let names: Binding | null = null;
  for (const [name, value] of [
    // Outputs are read from states, and mocks stand for them only where there is none.
    ["dependency", later("dependency", "data-source")],
    ["feature", later("feature", "input-variable")],
    ["values", place.values],
    ["include", include],
  ] as const)
    names = { name, value, outer: names };
  return names as unknown as Binding;
}

/** What others read of a configuration. */
function asValue({ locals, inputs, source, hidden }: Configuration, at: Origin): Value {
  const none = known(null, at);
  const more = unknown("unsupported", at, "read_terragrunt_config(…).terraform");
  const terraform = map(new Map([["source", source?.value ?? none]]), at, more);
  const fields = new Map<string, Value>([
    ["locals", locals],
    ["inputs", inputs ?? none],
    ["terraform", terraform],
    ["dependency", unknown("data-source", at, "dependency", { itself: true })],
  ]);
  return map(fields, at, hidden ?? unknown("unsupported", at, "read_terragrunt_config(…)"));
}

/** Of a file that refers to nothing. */
export function rootScope(file: SourceFile, desk: Desk): Scope {
  const values = map(new Map(), startOf(file.ref));
  return scopeAt(placeOf(file, file.ref.path, values, desk), null);
}

/** Of a configuration that is asked for itself. `path`: where it lies, or is put. */
export function placeOf(file: SourceFile, path: string, values: Value, desk: Desk): Place {
  return {
    desk,
    file,
    config: path,
    original: path,
    own: folderOf(file.ref.path),
    included: null,
    includes: [],
    values,
    configuration: configurationValue,
  };
}

/** Null when there is none. */
function configurationValue(path: string, from: Place, at: Origin): Value | null {
  const { desk } = from;
  const { configurations, machine } = desk;
  const before = configurations.get(path);
  if (before === null) return circle(machine, at, `read_terragrunt_config("${path}")`);
  if (before !== undefined) return before;
  // Each is evaluated within the one that reads it.
  if (configurations.size >= most)
    return limit(machine, at, `\`${path}\``, `its unit reads ${most} other configurations`);
  configurations.set(path, null);
  const value = readValue(path, from);
  if (value) configurations.set(path, value);
  else configurations.delete(path);
  return value;
}

function readValue(path: string, from: Place): Value | null {
  const { desk } = from;
  const asFolder = pathInTree(path, fileName) ?? path;
  const target = path.endsWith(".hcl") || !desk.exists(asFolder) ? path : asFolder;
  const file = desk.open(target);
  if (file === undefined) return unknown("unreadable", rootAt(from), "read_terragrunt_config(…)");
  if (file === null) return null;
  const place = { ...from, file, config: target, included: null, includes: [] };
  if (nameOf(target) === valuesName) return valuesIn(file, scopeAt(place, null));
  return asValue(configurationAt(place), startOf(file.ref));
}

function rootAt({ file }: Place): Origin {
  return startOf(file.ref);
}

/** A file of nothing but attributes. */
export function valuesIn(file: SourceFile, scope: Scope): Value {
  const fields = file.body.attributes.map(
    ({ name, value }) => [name, scope.machine.evaluate(value, scope)] as const,
  );
  return map(new Map(fields), startOf(file.ref));
}
