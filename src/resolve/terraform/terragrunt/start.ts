// Turns a unit into the root that Terraform runs: the module's files with those beside them, and values for its variables.

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
    const others = byDir.get(dir);
    if (others) others.push(file);
    else byDir.set(dir, [file]);
  }
  return byDir;
}

/** Null where none of its files is there to be resolved. */
export function moduleOfUnit(
  unit: Unit,
  files: FilesByDir,
  modules: ReadonlyMap<string, ModuleSyntax>,
): ModuleSyntax | null {
  if (unit.source.kind === "remote") return remote(unit, unit.source.source);
  const { dir } = unit.source;
  const beside = dir === unit.dir ? [] : namedIn(files, unit.dir);
  const plain = modules.get(dir) ?? null;
  const made = unit.generated.flatMap(({ name, file, replaces }) =>
    file ? [{ name, file, replaces }] : [],
  );
  if (beside.length === 0 && made.length === 0) return plain;
  const named = new Map<string, NamedFile>();
  for (const one of [...namedIn(files, dir), ...beside]) named.set(one.name, one);
  for (const one of made) if (one.replaces || !named.has(one.name)) named.set(one.name, one);
  return named.size === 0 ? null : moduleFrom(dir, [...named.values()]);
}

function namedIn(files: FilesByDir, dir: string): readonly NamedFile[] {
  return (files.get(dir) ?? []).flatMap((file) =>
    file.language === "hcl" || file.language === "json"
      ? [{ name: nameOf(file.ref.path), file: sourceFile(file) }]
      : [],
  );
}

const inputsName = "inputs of the unit";

/** A root that does nothing but call the module, with the unit's inputs. */
function remote(unit: Unit, source: string): ModuleSyntax {
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
  const label = { value: nameOf(dir) || "unit", ...span };
  const block: Block = { type: "module", labels: [label], body, headerEnd: at.end, ...span };
  const file: SourceFile = {
    ref: at.file,
    body: { attributes: [], blocks: [block], ...span },
    comments: [],
  };
  return moduleFrom(dir, [{ name: "unit.tf", file }]);
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
