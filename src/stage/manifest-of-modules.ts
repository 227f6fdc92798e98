// `.terraform/modules/modules.json` → which folder holds which module, for which calls.
// https://github.com/hashicorp/terraform/blob/v1.11.4/internal/modsdir/manifest.go

import { pathIn } from "../base/folder.ts";
import { at, isObject, jsonIn } from "../base/json.ts";
import { readModuleAddress } from "../catalog/module-address.ts";
import { overlap, readRange } from "../catalog/version.ts";
import { within } from "../resolve/terraform/module-source.ts";
import type { Called } from "../resolve/terraform/declaration.ts";

/** A module that was downloaded for a call. */
export interface Download {
  readonly root: string;
  /** `ci.roles`. */
  readonly key: string;
  readonly what: ModuleId;
  /** Of a registry's; else empty. */
  readonly version: string;
  readonly dir: string;
}

/** Which module an address is of, however it is written. */
export interface ModuleId {
  /** Without its revision. */
  readonly home: string;
  readonly whole: string;
  readonly registry: boolean;
}

export const mostDownloads = 5000;

/** What lies outside of the folder that holds the manifest, and what nobody downloads, is left out. Why it cannot be read, as a clause. */
export function readManifest(root: string, text: string): readonly Download[] | string {
  const records = recordsIn(text);
  if (!records) return "it is no list of modules as Terraform writes it";
  if (records.length > mostDownloads) return `it lists more than ${mostDownloads} modules`;
  if (new Set(records.map(({ Key }) => Key)).size < records.length)
    return "it lists two modules for one call";
  const found: Download[] = [];
  for (const { Key, Source, Version, Dir } of records) {
    if (Source === "" || Source.startsWith(".")) continue;
    const dir = /^([/\\]|[A-Za-z]:)/.test(Dir) ? null : within(root, Dir);
    if (!dir?.startsWith(downloadsOfRoot(root)))
      return `it says that \`module.${Key}\` lies outside of its folder`;
    found.push({ root, key: Key, what: moduleId(Source), version: Version, dir });
  }
  return found;
}

export function downloadsOfRoot(root: string): string {
  return pathIn(root, ".terraform/modules/");
}

type Written = Readonly<Record<"Key" | "Source" | "Version" | "Dir", string>>;

function recordsIn(text: string): readonly Written[] | null {
  const list = at(jsonIn(text), "Modules");
  if (!Array.isArray(list)) return null;
  const records = list.flatMap((one: unknown): Written | readonly never[] => {
    const { Key, Source, Version = "", Dir } = isObject(one) ? one : {};
    const isText = [Key, Source, Version, Dir].every((field) => typeof field === "string");
    return isText ? ({ Key, Source, Version, Dir } as Written) : [];
  });
  return records.length === list.length ? records : null;
}

export function moduleId(source: string): ModuleId {
  const address = readModuleAddress(source);
  if (!address) return { home: source, whole: source, registry: false };
  const { path, ref, registry } = address;
  const home = `${address.home}//${path}`;
  return { home, whole: `${home}?${ref ?? ""}`, registry };
}

/** Whether it is the version that a call asks for. */
export function isAllowed({ what, version }: Download, asked: Called["version"]): boolean {
  if (!what.registry || asked === null) return true;
  if (asked === undefined) return false;
  const [has, may] = [readRange(version), readRange(asked)];
  return has && may ? overlap(has, may) : version === asked.trim();
}
