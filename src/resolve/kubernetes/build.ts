// Manifests and kustomizations → the objects as `kustomize build` makes them of every kustomization that somebody builds.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/internal/target/kusttarget.go

import type { Gap } from "../../base/gap.ts";
import { sizeOf } from "./edit.ts";
import { generated } from "./generate.ts";
import { rootsOf } from "./graph.ts";
import { itemFrom, takenIn, type Item } from "./item.ts";
import { layerOf, type Layer, type Named } from "./layer.ts";
import type { ManifestFile } from "../manifest.ts";
import { isKustomization, isRemote } from "./paths.ts";
import { patched } from "./patches.ts";
import { referenced } from "./references.ts";
import { replaced } from "./replacements.ts";
import { session as sessionOf, type Hidden, type Listing, type Session } from "./session.ts";
import { inNamespace, labelled, renamed } from "./transform.ts";
import { transformedBy } from "./transformers.ts";
import { objectsIn, type Written } from "./written.ts";

/** Objects as one kustomization makes them. */
export interface Built {
  readonly folder: string;
  /** No other kustomization takes it in. */
  readonly isOuter: boolean;
  readonly items: readonly Item[];
}

export interface Kustomized {
  readonly built: readonly Built[];
  /** Files that kustomizations tell of: by themselves they say nothing. */
  readonly taken: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
  /** Those of them by which objects come that nobody can read. */
  readonly hidden: readonly Hidden[];
}

const none: Kustomized = { built: [], taken: new Set(), gaps: [], hidden: [] };

/** `others`: what kustomizations name beside manifests, whatever it is called. `alsoBuilt`: folders that are built whoever takes them in. */
export function kustomized(
  files: readonly ManifestFile[],
  others: readonly ManifestFile[],
  tree: Listing,
  alsoBuilt: ReadonlySet<string> = new Set(),
): Kustomized {
  const found = files.filter(({ path }) => isKustomization(path));
  if (found.length === 0) return none;
  const layers = found.flatMap((file) => layerOf(file) ?? []);
  const session = sessionOf(layers, [...others, ...files], tree);
  const made = new Map<Layer, readonly Item[]>();
  const outer = new Set(rootsOf(session.layers, new Set()).map(({ folder }) => folder));
  const roots = rootsOf(session.layers, alsoBuilt);
  const built = roots.map((root) => ({
    folder: root.folder,
    isOuter: outer.has(root.folder),
    items: referenced(itemsOf(root, { session, made, above: new Set() })),
  }));
  if (session.isSpent()) return { ...none, gaps: session.gaps(), hidden: session.hidden() };
  return {
    built: [...built, ...leftOut(built, made)],
    taken: session.taken,
    gaps: session.gaps(),
    hidden: session.hidden(),
  };
}

interface Work {
  readonly session: Session;
  /** Of each kustomization that is built by itself. */
  readonly made: Map<Layer, readonly Item[]>;
  /** Those that this one is built for. */
  readonly above: ReadonlySet<Layer>;
}

const deepest = 50;
const most = 100_000;

function itemsOf(layer: Layer, work: Work): readonly Item[] {
  const before = work.made.get(layer);
  if (before) return before;
  const items = accumulated(layer, [], work);
  work.made.set(layer, items);
  return items;
}

/** A component works on what whoever takes it in has so far. */
function accumulated(layer: Layer, around: readonly Item[], work: Work): readonly Item[] {
  const { session } = work;
  for (const { gap, written } of layer.unread) session.hide({ gap, written, folder: layer.folder });
  if (work.above.has(layer) || work.above.size > deepest) {
    const why = "it takes in itself, or what it takes in is nested too deeply";
    session.tell({ kind: "bound", at: layer.body.at, what: `\`${layer.file.path}\``, why });
    return around;
  }
  const inner = { ...work, above: new Set([...work.above, layer]) };
  let items = [...around, ...layer.resources.flatMap((one) => resource(one, layer, inner))];
  items.push(...generated(layer));
  for (const one of layer.components) items = [...component(one, layer, items, inner)];
  const pairs = layer.labels.reduce((sum, one) => sum + sizeOf(one, most), 0);
  const weight = 1 + Math.ceil((pairs + sizeOf(layer.annotations, most)) / 20);
  if (!session.spend(items.length * weight, layer.body.at)) return items;
  return transformed(items, layer, session);
}

function transformed(before: readonly Item[], layer: Layer, session: Session): readonly Item[] {
  let items = patched(before, layer, ["merge"], session);
  items = patched(items, layer, ["any"], session);
  const { namespace, prefix, suffix } = layer;
  if (namespace) items = items.map((one) => inNamespace(one, namespace));
  if (prefix ?? suffix) items = items.map((one) => renamed(one, prefix, suffix));
  items = items.map((one) => labelled(one, layer));
  items = patched(items, layer, ["operations"], session);
  return transformedBy(replaced(items, layer, session), layer, session);
}

function resource(named: Named, layer: Layer, work: Work): readonly Item[] {
  const { session } = work;
  const { path } = named;
  const file = path === null ? null : session.fileAt(path);
  if (file) {
    session.taken.add(file.path);
    return objectsIn(file).map(itemFrom);
  }
  const inner = path === null ? undefined : session.layers.get(path);
  if (inner) {
    const items = itemsOf(inner, work);
    // Who takes in twice what takes in twice has soon no end of them.
    if (!session.spend(15 * items.length, named.value.at)) return [];
    return items.map((one) => takenIn(one, layer.file.path, named.value.at));
  }
  missing(named, layer, session);
  return [];
}

function component(
  named: Named,
  layer: Layer,
  items: readonly Item[],
  work: Work,
): readonly Item[] {
  const inner = named.path === null ? undefined : work.session.layers.get(named.path);
  if (!inner) {
    missing(named, layer, work.session);
    return items;
  }
  const known = new Set(items.map(({ written }) => written));
  return accumulated(inner, items, work).map((one) =>
    known.has(one.written) ? one : takenIn(one, layer.file.path, named.value.at),
  );
}

/** From another repository, not there, or of a name that is no manifest's and that nobody read. */
function missing({ text, path, value }: Named, { folder }: Layer, session: Session): void {
  const { tree, tell, hide } = session;
  const gap = (why: string): Gap => {
    return { kind: "unreadable", at: value.at, what: `the resource \`${text}\``, why };
  };
  if (isRemote(text)) hide({ gap: gap("it is not in the tree"), folder, written: value });
  else if (path === null) tell(gap("it lies outside of the tree"));
  else if (tree.has(path)) {
    if (!/\.(?:ya?ml|json)$/.test(path))
      tell(gap("its name is not a manifest's, and nothing of it is read"));
  } else if (!tree.hasFolder(path)) tell(gap("it is not in the tree"));
}

/** Without what is made just so of what takes it in: of a folder that is built whoever takes it in, only the rest says more. */
export function saidOnce(all: readonly Built[]): readonly Built[] {
  if (all.every(({ isOuter }) => isOuter)) return all;
  const bodies = new Set(
    all.flatMap(({ isOuter, items }) => (isOuter ? items.map(({ body }) => body) : [])),
  );
  return all.map((one) =>
    one.isOuter ? one : { ...one, items: one.items.filter(({ body }) => !bodies.has(body)) },
  );
}

/** What each root that takes it in deletes: whoever builds what first takes it in deploys it all the same. */
function leftOut(
  built: readonly Built[],
  made: ReadonlyMap<Layer, readonly Item[]>,
): readonly Built[] {
  const kept = new Set<Written>();
  for (const { items } of built) for (const { written } of items) kept.add(written);
  return [...made].flatMap(([{ folder }, items]): readonly Built[] => {
    const left = items.filter(({ written }) => !kept.has(written));
    for (const { written } of left) kept.add(written);
    return left.length === 0 ? [] : [{ folder, isOuter: true, items: referenced(left) }];
  });
}
