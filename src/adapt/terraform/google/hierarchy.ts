// Tells which folders and projects of a root certainly lie in a folder or organization of Google's, however deep.

import { append } from "../../../base/grouped.ts";
import type { Known } from "../../../base/known.ts";
import { field, isAbsent, text } from "../../../base/value.ts";
import { googlePlace } from "../../../privilege/google-place.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext } from "../adapter.ts";

/** Folders within each other, and a project. https://cloud.google.com/resource-manager/docs/creating-managing-folders */
const deepest = 11;

interface Tree {
  readonly byName: ReadonlyMap<string, readonly ResolvedBlock[]>;
  readonly byParent: ReadonlyMap<string, readonly ResolvedBlock[]>;
  readonly asked: Map<string, readonly string[]>;
}

const trees = new WeakMap<AdaptContext, Tree>();

/** By all their names, its own among them. */
export function placesUnder(place: string, context: AdaptContext): readonly string[] {
  const tree = trees.get(context) ?? treeOf(context);
  trees.set(context, tree);
  const found = tree.asked.get(place) ?? under(place, tree);
  tree.asked.set(place, found);
  return found;
}

function under(place: string, { byName, byParent }: Tree): readonly string[] {
  const found = new Set([place, ...(byName.get(place) ?? []).flatMap(namesOf)]);
  let last: readonly string[] = [...found];
  for (let depth = 0; depth < deepest && last.length > 0; depth++) {
    const names = last.flatMap((one) => byParent.get(one) ?? []).flatMap(namesOf);
    last = [...new Set(names)].filter((name) => !found.has(name));
    for (const name of last) found.add(name);
  }
  return [...found];
}

function treeOf({ all }: AdaptContext): Tree {
  const byName = new Map<string, ResolvedBlock[]>();
  const byParent = new Map<string, ResolvedBlock[]>();
  for (const block of [...all("google_folder"), ...all("google_project")]) {
    for (const name of namesOf(block)) append(byName, name, block);
    for (const parent of parentsOf(block)) append(byParent, parent, block);
  }
  return { byName, byParent, asked: new Map() };
}

function namesOf({ address, type, body }: ResolvedBlock): readonly string[] {
  const id =
    type === "google_project" ? googlePlace(text(field(body, "project_id")), "project") : null;
  return id === null ? [address] : [address, id];
}

function parentsOf({ type, body }: ResolvedBlock): readonly string[] {
  const read = (name: string): Known<string | null> | null => {
    const value = field(body, name);
    return isAbsent(value) ? null : text(value);
  };
  const named =
    type === "google_project"
      ? ([
          ["folder_id", "folder"],
          ["org_id", "organization"],
        ] as const)
      : ([["parent", undefined]] as const);
  return named.flatMap(([name, level]) => {
    const value = read(name);
    const place = value && googlePlace(value, level);
    return place === null ? [] : [place];
  });
}
