// Reads a root's variable values from its tfvars files, in Terraform's order of precedence.
// https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence

import { folderOf } from "../../base/folder.ts";
import type { Value } from "../../base/known.ts";
import { compareText, firstDifference } from "../../base/order.ts";
import { unknown } from "../../base/known.ts";
import { either } from "./compare.ts";
import { sourceFile } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";
import { scopeOf } from "./scope.ts";
import type { ModuleInstance, Machine } from "./scope.ts";

export interface Given {
  /** What Terraform loads by itself. */
  readonly loaded: ReadonlyMap<string, Value>;
  /** What files say that somebody may name on the command line (`env/prod.tfvars`): one of these, or none. */
  readonly possible: ReadonlyMap<string, Value>;
}

/** 0 for `terraform.tfvars`, 1 for its JSON, 2 for `*.auto.tfvars`; null for files that are loaded only when named. */
function rank(path: string): number | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (name === "terraform.tfvars") return 0;
  if (name === "terraform.tfvars.json") return 1;
  return /\.auto\.tfvars(?:\.json)?$/.test(name) ? 2 : null;
}

/** A module's own tfvars files and those in folders under it, by the module's folder. */
export function tfvarsByDir(
  files: readonly TerraformFile[],
  dirs: ReadonlySet<string>,
): ReadonlyMap<string, TerraformFile[]> {
  const byDir = new Map<string, TerraformFile[]>();
  for (const file of files) {
    if (file.language !== "tfvars" && file.language !== "tfvars-json") continue;
    const dir = nearest(folderOf(file.ref.path), dirs);
    if (dir === null) continue;
    const others = byDir.get(dir);
    if (others) others.push(file);
    else byDir.set(dir, [file]);
  }
  return byDir;
}

function nearest(dir: string, dirs: ReadonlySet<string>): string | null {
  for (let one = dir; ; one = folderOf(one)) {
    if (dirs.has(one)) return one;
    if (one === "") return null;
  }
}

export function readTfvars(
  files: readonly TerraformFile[],
  machine: Machine,
  module: ModuleInstance,
): Given {
  const loaded = new Map<string, Value>();
  const possible = new Map<string, Value>();
  const ranked = files.map((file) => {
    const own = folderOf(file.ref.path) === module.syntax.dir;
    return { file, rank: own ? rank(file.ref.path) : null };
  });
  ranked.sort((a, b) =>
    firstDifference((a.rank ?? 9) - (b.rank ?? 9), compareText(a.file.ref.path, b.file.ref.path)),
  );
  for (const one of ranked) {
    const source = sourceFile(one.file);
    const scope = scopeOf(machine, module, source.ref);
    for (const attribute of source.body.attributes) {
      const value = machine.evaluate(attribute.value, scope);
      const before = possible.get(attribute.name);
      if (one.rank !== null) loaded.set(attribute.name, value);
      else possible.set(attribute.name, before ? eitherOf(before, value, attribute.name) : value);
    }
  }
  return { loaded, possible };
}

export function eitherOf(a: Value, b: Value, name: string): Value {
  return either(a, b, unknown("input-variable", a.at, `var.${name}`), a.at);
}
