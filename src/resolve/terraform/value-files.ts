// Tells which tfvars files a root is given, in Terraform's order of precedence: a later one overrides.
// https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence

import { append } from "../../base/grouped.ts";
import { folderOf } from "../../base/folder.ts";
import { compareText } from "../../base/order.ts";
import { nameOf } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";

/** A root's files of values. */
export interface RootValues {
  /** Those that Terraform loads by itself, then those that the configuration names: a later one overrides. */
  readonly loaded: readonly TerraformFile[];
  readonly possible: readonly TerraformFile[];
  /** Paths that the configuration names, of files that are not in the tree. */
  readonly missing: readonly string[];
}

/** 0 for `terraform.tfvars`, 1 for its JSON, 2 for `*.auto.tfvars`; null for files that are loaded only when named. */
function rank(path: string): number | null {
  const name = nameOf(path);
  if (name === "terraform.tfvars") return 0;
  if (name === "terraform.tfvars.json") return 1;
  return /\.auto\.tfvars(?:\.json)?$/.test(name) ? 2 : null;
}

/** What a root is given: its own files and those in folders under it, or those that the configuration names. */
export function valuesByRoot(
  files: readonly TerraformFile[],
  modules: Pick<ReadonlySet<string>, "has">,
  named: ((root: string) => readonly string[] | null) | undefined,
): (root: string) => RootValues {
  const values = files.filter(({ language }) => language.startsWith("tfvars"));
  const byRoot = new Map<string, TerraformFile[]>();
  for (const file of values) {
    const root = rootOfValues(file.ref.path, modules);
    if (root === null) continue;
    append(byRoot, root, file);
  }
  return (root) => {
    const all = (byRoot.get(root) ?? []).sort((a, b) => compareText(a.ref.path, b.ref.path));
    const rankOf = ({ ref }: TerraformFile): number | null =>
      folderOf(ref.path) === root ? rank(ref.path) : null;
    const own = [0, 1, 2].flatMap((one) => all.filter((file) => rankOf(file) === one));
    const paths = named?.(root);
    if (!paths)
      return { loaded: own, possible: all.filter((file) => rankOf(file) === null), missing: [] };
    const found = paths.map((path) => values.find(({ ref }) => ref.path === path) ?? path);
    return {
      loaded: [...own, ...found.filter((one) => typeof one !== "string")],
      possible: [],
      missing: found.filter((one) => typeof one === "string"),
    };
  };
}

/** Of two folders that are laid over each other, files of one name are those of the upper one. */
export function laidOver(above: RootValues, below: RootValues): RootValues {
  const names = new Set(above.loaded.map(({ ref }) => nameOf(ref.path)));
  const files = [
    ...below.loaded.filter(({ ref }) => !names.has(nameOf(ref.path))),
    ...above.loaded,
  ];
  files.sort((a, b) => compareText(nameOf(a.ref.path), nameOf(b.ref.path)));
  const own = [0, 1, 2].flatMap((one) => files.filter(({ ref }) => rank(ref.path) === one));
  const named = above.loaded.filter(({ ref }) => rank(ref.path) === null);
  return { loaded: [...own, ...named], possible: [], missing: above.missing };
}

/** What tests, examples and tools of a module are given is not what a root is given; `test` may be an environment. */
const foreign = /^(?:\..*|tests|testdata|examples?|samples?|fixtures)$/;

/** The module that a file of values is for: that of its folder, or of the nearest one above; null where there is none. */
export function rootOfValues(
  path: string,
  modules: Pick<ReadonlySet<string>, "has">,
): string | null {
  const own = folderOf(path);
  for (let one = own; ; one = folderOf(one)) {
    if (modules.has(one)) return one;
    if (one === "" || foreign.test(nameOf(one))) return null;
  }
}
