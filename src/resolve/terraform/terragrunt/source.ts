// Turns the source of a unit into the folder of the tree it names, or the remote module that it is.
// https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#terraform

import type { Value } from "../../../base/known.ts";
import { pathInTree, readable } from "../anchor.ts";
import { textOf, withNames } from "../values.ts";
import type { Led } from "./model.ts";
import type { Source } from "./place.ts";

/** Where a source leads from a unit's folder. A folder without Terraform is no module. */
export function leadsTo(value: Value, dir: string, hasModule: (dir: string) => boolean): Led {
  const text = value.known ? textOf(value.value) : null;
  if (text === null) return { kind: "remote", source: spelled(value) };
  const [path = ""] = text.split("?");
  // go-getter takes for a file what nothing else claims.
  const local = isRemote(text) ? null : pathInTree(dir, path);
  if (local !== null && hasModule(local)) return { kind: "local", dir: local };
  return { kind: "remote", source: registryForm(readable(text)) };
}

/** The one folder that it may be, where a condition that nobody can tell chooses between it and something remote. */
export function onlyFolder(
  { either }: Source,
  dir: string,
  hasModule: (dir: string) => boolean,
): string | null {
  const folders = new Set<string>();
  for (const value of either) {
    const led = leadsTo(value, dir, hasModule);
    if (led.kind === "local") folders.add(led.dir);
  }
  const [only, more] = folders;
  return only !== undefined && more === undefined ? only : null;
}

function isRemote(source: string): boolean {
  return /^[\w+.-]+::|:\/\/|^git@|^(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(source);
}

/** What is known of a source. */
function spelled(value: Value): string {
  if (value.known) return "";
  if (!value.pieces) return value.name;
  return registryForm(readable(withNames(value.pieces)));
}

/** `tfr:///terraform-aws-modules/iam/aws//modules/x?version=1` is the registry's `terraform-aws-modules/iam/aws//modules/x`. */
function registryForm(source: string): string {
  const match = /^tfr:\/\/([^/]*)\/([^?]*)/.exec(source);
  if (!match) return source;
  const [, host = "", path = ""] = match;
  const isPublic = host === "" || /^registry\.(?:terraform\.io|opentofu\.org)$/.test(host);
  return isPublic ? path : `${host}/${path}`;
}

/** The version that a registry's address asks for. */
export function versionOf(source: Value): string | null {
  const text = source.known ? textOf(source.value) : null;
  return text === null ? null : (/[?&]version=([^&]+)/.exec(text)?.[1] ?? null);
}
