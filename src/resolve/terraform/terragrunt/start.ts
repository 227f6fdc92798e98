// Turns a unit into the root that Terraform runs: the module's files with those beside them, and values for its variables.

import { append } from "../../../base/grouped.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { isFields } from "../../../base/known.ts";
import { folderOf } from "../../../base/folder.ts";
import type { Attribute, Block, Expression } from "../../../parse/hcl/syntax.ts";
import type { SourceFile } from "../contents.ts";
import { moduleFrom, nameOf, sourceFile } from "../module-syntax.ts";
import type { NamedFile } from "../file-order.ts";
import type { ModuleSyntax } from "../module-syntax.ts";
import type { TerraformFile } from "../resolved.ts";
import type { Binding, ModuleInstance } from "../scope.ts";
import { derive } from "../values.ts";
import type { Unit } from "./model.ts";

export type FilesByDir = ReadonlyMap<string, readonly TerraformFile[]>;

export function filesByDir(files: readonly TerraformFile[]): FilesByDir {
  const byDir = new Map<string, TerraformFile[]>();
  for (const file of files) {
    const dir = folderOf(file.ref.path);
    append(byDir, dir, file);
  }
  return byDir;
}

/** Null where none of its files is there to be resolved. */
export function moduleOfUnit(
  unit: Unit,
  files: FilesByDir,
  modules: ReadonlyMap<string, ModuleSyntax>,
): ModuleSyntax | null {
  const { source, own, generated } = unit;
  const runs = source.kind === "local" ? source.dir : null;
  const beside = own === runs ? [] : namedIn(files, own);
  const made = generated.flatMap(({ name, file, replaces }) =>
    file ? [{ name, file, replaces }] : [],
  );
  if (runs !== null && beside.length === 0 && made.length === 0) return modules.get(runs) ?? null;
  const named = new Map<string, NamedFile>();
  const below = runs === null ? [] : namedIn(files, runs);
  for (const one of [...below, ...beside]) named.set(one.name, one);
  for (const one of made) if (one.replaces || !named.has(one.name)) named.set(one.name, one);
  const all = [...named.values()];
  if (source.kind === "remote")
    all.push({ name: ".unit.tf", file: remote(unit, source.source, all) });
  return all.length === 0 ? null : moduleFrom(runs ?? own, all);
}

function namedIn(files: FilesByDir, dir: string): readonly NamedFile[] {
  return (files.get(dir) ?? []).flatMap((file) =>
    file.language === "hcl" || file.language === "json"
      ? [{ name: nameOf(file.ref.path), file: sourceFile(file) }]
      : [],
  );
}

const inputsName = "inputs of the unit";

/** A call of the module with the unit's inputs stands for the module, beside the files that are laid over it. */
function remote(unit: Unit, source: string, others: readonly NamedFile[]): SourceFile {
  const { at, dir, inputs, version } = unit;
  const span = { start: at.start, end: at.end };
  const text = (value: string): Expression => ({ kind: "text", value, ...span });
  const attribute = (name: string, value: Expression): Attribute => ({ name, value, ...span });
  const names = inputs.known && isFields(inputs.value) ? [...inputs.value.fields.keys()] : [];
  const attributes = [
    attribute("source", text(source)),
    ...(version === null ? [] : [attribute("version", text(version))]),
    ...names
      .filter((name) => name !== "source" && name !== "version")
      .map((name) => {
        const target = { kind: "variable", name: inputsName, ...span } as const;
        return attribute(name, { kind: "attribute", name, target, ...span });
      }),
  ];
  const body = { attributes, blocks: [], ...span };
  const label = { value: freeName(nameOf(dir) || "unit", others), ...span };
  // No body that somebody wrote begins where its block does: `isOfUnit`.
  const block: Block = { type: "module", labels: [label], body, headerEnd: at.end, ...span };
  return { ref: at.file, body: { attributes: [], blocks: [block], ...span }, comments: [] };
}

/** A name that no other call has. */
function freeName(name: string, others: readonly NamedFile[]): string {
  const taken = new Set(
    others.flatMap(({ file }) =>
      file.body.blocks.flatMap(({ type, labels }) =>
        type === "module" ? (labels[0]?.value ?? []) : [],
      ),
    ),
  );
  let free = name;
  while (taken.has(free)) free += "_";
  return free;
}

/** What a unit's root may name: its inputs, where it calls a remote module, and the holes of generated files. */
export function surroundingsOf(unit: Unit): Pick<ModuleInstance, "calls" | "names"> {
  // What stands for a remote module stands at the unit itself.
  const calls = unit.source.kind === "remote" ? unit.calls.slice(0, -1) : unit.calls;
  return { calls, names: namesOf(unit) };
}

function namesOf(unit: Unit): Binding | null {
  let names: Binding | null = null;
  if (unit.source.kind === "remote") names = { name: inputsName, value: unit.inputs, outer: names };
  for (const { holes } of unit.generated)
    for (const [name, value] of holes) names = { name, value, outer: names };
  return names;
}

/** The values of a unit's variables that files of values do not override; then those that override them. */
export function valuesOfUnit(
  { inputs, arguments: given }: Unit,
  loaded: ReadonlyMap<string, Value>,
  variables: Iterable<string>,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  const { environment, line } = given;
  for (const name of variables) {
    const value =
      line.byName.get(name) ??
      line.open ??
      loaded.get(name) ??
      environment.byName.get(name) ??
      environment.open ??
      inputOf(inputs, name);
    if (value) values.set(name, value);
  }
  return values;
}

function inputOf(inputs: Value, name: string): Value | null {
  if (!inputs.known) return derive(inputs, inputs.at);
  if (!isFields(inputs.value)) return null;
  const { fields, rest } = inputs.value;
  return fields.get(name) ?? (rest && derive(rest, rest.at));
}

/** Inputs that nobody can tell may be any of a remote module's. */
export function openInputs({ inputs, source }: Unit): UnknownValue | null {
  if (source.kind !== "remote") return null;
  if (!inputs.known) return inputs;
  return isFields(inputs.value) ? inputs.value.rest : null;
}
