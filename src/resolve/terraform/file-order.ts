// Tells which files of a folder make a module, and in which order: override files last, `x.tofu` for `x.tf`.

import { compareText } from "../../base/order.ts";
import type { SourceFile } from "./contents.ts";

/** A file of a module, by the name that it has there. */
export interface NamedFile {
  readonly name: string;
  readonly file: SourceFile;
}

interface Ordered {
  readonly plain: readonly SourceFile[];
  readonly overrides: readonly SourceFile[];
}

export function inOrder(files: readonly NamedFile[]): Ordered {
  const sorted = [...files].sort((a, b) => compareText(a.name, b.name));
  const isTofu = sorted.some(({ name }) => name.includes(".tofu"));
  const names = isTofu ? new Set(sorted.map(({ name }) => name)) : null;
  const read = names ? sorted.filter(({ name }) => !isShadowed(name, names)) : sorted;
  return {
    plain: read.flatMap(({ name, file }) => (isOverride(name) ? [] : [file])),
    overrides: read.flatMap(({ name, file }) => (isOverride(name) ? [file] : [])),
  };
}

/** https://opentofu.org/docs/language/files/#overriding-tf-files: `x.tofu` stands for `x.tf`. */
function isShadowed(name: string, names: ReadonlySet<string>): boolean {
  if (name.endsWith(".tf")) return names.has(`${name.slice(0, -3)}.tofu`);
  return name.endsWith(".tf.json") && names.has(`${name.slice(0, -8)}.tofu.json`);
}

/** https://developer.hashicorp.com/terraform/language/files/override */
function isOverride(name: string): boolean {
  return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}
