// What `extra_arguments` give a unit's variables: files, arguments and environment.
// https://terragrunt.gruntwork.io/docs/features/units/extra-arguments/

import type { UnknownValue, Value } from "../../../base/known.ts";
import { isItems, known, unknown } from "../../../base/known.ts";
import { entries, items } from "../../../base/value.ts";
import { freed, pathInTree } from "../anchor.ts";
import { note, scopeOf } from "../scope.ts";
import type { ModuleInstance } from "../scope.ts";
import { derive, textOf, withNames } from "../values.ts";
import type { Arguments } from "./model.ts";
import type { Desk, Extra } from "./place.ts";

interface Making {
  readonly byName: Map<string, Value>;
  open: UnknownValue | null;
}

/** `dirs`: where files may lie that are named from where Terraform runs, the first over the others. */
export function argumentsOf(
  extra: Iterable<Extra>,
  desk: Desk,
  module: ModuleInstance,
  dirs: readonly string[],
): Arguments {
  const environment: Making = { byName: new Map(), open: null };
  const line: Making = { byName: new Map(), open: null };
  const addFile = (file: Value, isRequired: boolean): void =>
    readFile(file, isRequired, desk, module, dirs, line);
  for (const one of extra) {
    if (!applies(one.commands)) continue;
    addEnvironment(one.variables, environment);
    addArguments(items(one.arguments), line, (file) => addFile(file, true));
    for (const file of items(one.required)) addFile(file, true);
    for (const file of items(one.optional)) addFile(file, false);
  }
  return { environment, line };
}

/** What nobody can tell may be for any command. */
function applies(commands: Value): boolean {
  if (!commands.known || !isItems(commands.value) || commands.value.rest) return true;
  return commands.value.items.some(
    (one) => !one.known || one.value === "apply" || one.value === "plan",
  );
}

/** Which values it gives nobody can tell; those that came before may be replaced. */
function cover(by: UnknownValue, into: Making): void {
  into.byName.clear();
  into.open = derive(by, by.at);
}

function addEnvironment(variables: Value, into: Making): void {
  if (!variables.known) return cover(variables, into);
  for (const [name, value] of entries(variables))
    if (name.startsWith("TF_VAR_")) into.byName.set(name.slice("TF_VAR_".length), freed(value));
}

function addArguments(list: readonly Value[], into: Making, addFile: (file: Value) => void): void {
  for (let i = 0; i < list.length; i++) {
    const one = list[i] as Value;
    const text = one.known ? textOf(one.value) : null;
    if (text === null) {
      if (!one.known && mayGive(one)) cover(one, into);
      continue;
    }
    const match = /^--?(var|var-file)(?:[= ](.*))?$/s.exec(text.trim());
    if (!match) continue;
    const [, option, behind] = match;
    const value = behind === undefined ? list[++i] : known(unquoted(behind), one.at, one.through);
    if (!value) continue;
    if (option === "var-file") addFile(value);
    else addVariable(value, into);
  }
}

/** An argument that begins otherwise gives no value. */
function mayGive({ pieces }: UnknownValue): boolean {
  const start = pieces?.[0];
  return typeof start !== "string" || /^--?var/.test(start) || "-var".startsWith(start);
}

function unquoted(text: string): string {
  return /^(['"])(.*)\1$/s.exec(text)?.[2] ?? text;
}

function addVariable(value: Value, into: Making): void {
  if (!value.known) return cover(value, into);
  const match = /^\s*([\w-]+)\s*=(.*)$/s.exec(textOf(value.value) ?? "");
  if (match) into.byName.set(match[1] ?? "", freed(known(match[2] ?? "", value.at, value.through)));
}

function readFile(
  named: Value,
  isRequired: boolean,
  desk: Desk,
  module: ModuleInstance,
  dirs: readonly string[],
  into: Making,
): void {
  if (!named.known) return cover(named, into);
  const written = textOf(named.value) ?? "";
  for (const dir of dirs) {
    const path = pathInTree(dir, written);
    const file = path === null ? null : desk.open(path);
    if (!file) continue;
    const scope = scopeOf(desk.machine, module, file.ref);
    for (const { name, value } of file.body.attributes)
      into.byName.set(name, desk.machine.evaluate(value, scope));
    return;
  }
  if (!isRequired) return;
  const what = `the file of values \`${freedText(named)}\``;
  const why = "there is none in the tree";
  note(desk.machine, { kind: "unreadable", at: named.at, what, why });
  cover(unknown("unreadable", named.at, what), into);
}

function freedText(value: Value): string {
  const free = freed(value);
  return free.known ? (textOf(free.value) ?? "") : withNames(free.pieces ?? [free]);
}
