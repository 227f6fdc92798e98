// Turns texts by path into what the resolver takes.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { folderOf } from "../../../src/base/folder.ts";
import { fileRef } from "../../../src/base/origin.ts";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { parseJson } from "../../../src/parse/json/parse.ts";
import type { ResolveOptions } from "../../../src/resolve/terraform/resolve.ts";
import { resolveTerraform } from "../../../src/resolve/terraform/resolve.ts";
import { unitReader } from "../../../src/resolve/terraform/terragrunt/units.ts";
import type { TerragruntFile } from "../../../src/resolve/terraform/terragrunt/session.ts";
import type { Units } from "../../../src/resolve/terraform/terragrunt/units.ts";
import type { ResolvedTerraform, TerraformFile } from "../../../src/resolve/terraform/resolved.ts";

export type Tree = ReadonlyMap<string, string>;

export function readTree(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(
    paths
      .filter((path) => !path.startsWith("expected"))
      .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
  );
}

export function terraformFiles(tree: Tree): readonly TerraformFile[] {
  return [...tree].flatMap(([path, text]): TerraformFile[] => {
    const ref = fileRef(path, text);
    if (/\.(?:tf|tofu)$/.test(path)) return [{ language: "hcl", ref, syntax: parseHcl(text) }];
    if (/\.(?:tf|tofu)\.json$/.test(path))
      return [{ language: "json", ref, syntax: parseJson(text) }];
    if (path.endsWith(".tfvars")) return [{ language: "tfvars", ref, syntax: parseHcl(text) }];
    if (path.endsWith(".tfvars.json"))
      return [{ language: "tfvars-json", ref, syntax: parseJson(text) }];
    return [];
  });
}

export function resolveTree(tree: Tree, options: ResolveOptions = {}): ResolvedTerraform {
  const lockFiles = [...tree.keys()].filter((path) => path.endsWith(".terraform.lock.hcl"));
  const { units, stacks } = unitsIn(tree);
  const gaps = stacks.flatMap((one) => [...one.gaps.values()]);
  const resolved = resolveTerraform(terraformFiles(tree), (path) => tree.get(path) ?? null, {
    lockFiles,
    listed: [...tree.keys()].sort().map((path) => ({ path, mode: "file" })),
    units,
    ...options,
  });
  return { ...resolved, gaps: [...resolved.gaps, ...gaps] };
}

export function unitsIn(tree: Tree): Units {
  const paths = [...tree.keys()];
  const files = [...tree].flatMap(([path, text]): TerragruntFile[] =>
    /(?:^|\/)terragrunt(?:\.stack)?\.hcl$/.test(path)
      ? [{ ref: fileRef(path, text), syntax: parseHcl(text) }]
      : path.endsWith("terragrunt.hcl.json")
        ? [{ ref: fileRef(path, text), syntax: parseJson(text) }]
        : [],
  );
  const reader = unitReader({
    files,
    listed: paths.sort().map((path) => ({ path, mode: "file" })),
    exists: (path) => tree.has(path) || paths.some((one) => one.startsWith(`${path}/`)),
    hasModule: (dir) => paths.some((path) => path.endsWith(".tf") && folderOf(path) === dir),
  });
  return reader.read((path) => tree.get(path) ?? null);
}
