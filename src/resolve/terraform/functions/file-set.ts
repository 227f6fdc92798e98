// Lists the paths of the tree that a pattern matches, for `fileset`.
// https://developer.hashicorp.com/terraform/language/functions/fileset

import { isDownloaded } from "../../../base/folder.ts";
import { exactGlob } from "../../../base/glob.ts";
import type { PathTest } from "../../../base/glob.ts";
import { known, unknown } from "../../../base/known.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import { endOfRun } from "../../../base/order.ts";
import { anchored, pathInTree } from "../anchor.ts";
import { relative, within } from "../module-source.ts";
import { note } from "../scope.ts";
import type { Listed } from "../resolved.ts";
import { asSet } from "../type-constraint.ts";
import { derive, textOf } from "../values.ts";
import { bad } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

/** Matches are looked for under the part of a pattern that is no pattern. */
const wild = /[*?{[\\]/;

const fileset: Fn = ([folder, pattern], site) => {
  if (!folder || !pattern) return bad(site);
  const written = folder.known ? textOf(folder.value) : anchored(folder);
  if (!pattern.known) return derive(pattern, site.at);
  const glob = textOf(pattern.value);
  if (written === null || glob === null) return folder.known ? bad(site) : derive(folder, site.at);
  const name = `fileset("${written}", "${glob}")`;
  const { root } = site.scope.module;
  const dirs = root.beside === null ? [root.cwd] : [root.cwd, root.beside];
  const paths = new Map<string, Value>();
  let open: UnknownValue | null = null;
  let exists = false;
  for (const dir of dirs) {
    const base = pathInTree(dir, written);
    const whole = base === null ? null : within(base, glob);
    if (base === null || whole === null) return outside(written, name, site);
    // Nobody lists what was downloaded.
    if (isDownloaded(`${base}/`)) return unknown("unsupported", site.at, name);
    const found = foundIn(base, whole, glob, site);
    if (!found) return unknown("unsupported", site.at, name);
    exists ||= found.exists;
    for (const { path, mode } of found.files) {
      const way = relative(base, path);
      // A link may lead to a folder, or nowhere.
      if (mode === "link") open ??= unknown("unreadable", site.at, path);
      else paths.set(way, known(way, site.at));
    }
  }
  if (!exists) return missing(written, name, site);
  return known(asSet({ items: [...paths.values()], rest: open }), site.at);
};

interface Found {
  readonly files: readonly Listed[];
  /** Whether the folder is in the tree. */
  readonly exists: boolean;
}

/** What was found before in a tree: modules look for the same again in each of their instances. */
const before = new WeakMap<readonly Listed[], Map<string, Found | null>>();

function foundIn(base: string, whole: string, glob: string, site: Site): Found | null {
  const { listed } = site.scope.machine;
  let memo = before.get(listed);
  if (!memo) before.set(listed, (memo = new Map()));
  const key = `${base}\0${whole}`;
  let found = memo.get(key);
  if (found === undefined) memo.set(key, (found = search(base, whole, glob, site)));
  return found;
}

function search(base: string, whole: string, glob: string, site: Site): Found | null {
  const test = testOf(whole, glob);
  if (!test) return null;
  const inside = under(base === "" ? "" : `${base}/`, site);
  // A pattern that climbs finds what lies beside its folder.
  const stem = whole.slice(0, wild.exec(whole)?.index ?? whole.length);
  const start = stem.slice(0, stem.lastIndexOf("/") + 1);
  const searched = stem.startsWith(base) ? inside : under(start, site);
  const end = /[^*?{}[\]\\,]*$/.exec(whole)?.[0] ?? "";
  const files = searched.filter(
    ({ path, mode }) => mode !== "submodule" && path.endsWith(end) && test(path),
  );
  return { files, exists: inside.length > 0 };
}

/** Null for what we do not follow: classes of characters, and `**` that is not all of a step. */
function testOf(whole: string, glob: string): PathTest | null {
  if (
    /[[\\]|\{[^}]*\//.test(glob) ||
    glob.split("/").some((one) => one.includes("**") && one !== "**")
  )
    return null;
  try {
    return exactGlob(whole);
  } catch {
    return null;
  }
}

/** The files whose paths begin so. */
function under(start: string, { scope: { machine } }: Site): readonly Listed[] {
  const { listed } = machine;
  const first = endOfRun(listed, ({ path }) => path < start);
  let end = first;
  while (end < listed.length && listed[end]?.path.startsWith(start)) end++;
  machine.steps += (end - first) >> 2;
  return listed.slice(first, end);
}

function outside(written: string, name: string, { at, scope: { machine } }: Site): Value {
  const what = `the folder \`${written}\``;
  note(machine, { kind: "unreadable", at, what, why: "it lies outside of the tree" });
  return unknown("unreadable", at, name);
}

/** What is not in the tree may be made before Terraform runs; a folder `-` is how modules write that there is none (`coalesce(var.path, "-")`). */
function missing(written: string, name: string, { at, scope: { machine } }: Site): Value {
  if (written === "-") return known(asSet({ items: [], rest: null }), at);
  const what = `the folder \`${written}\``;
  note(machine, { kind: "unreadable", at, what, why: "there is none in the tree" });
  return unknown("unreadable", at, name);
}

export const fileSets: Table = [["fileset", "s s", fileset]];
