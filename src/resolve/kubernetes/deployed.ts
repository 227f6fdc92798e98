// What Flux and Argo CD deploy of a tree → the objects as they lie in the cluster: a deployer may itself be deployed, and patched, by another.

import type { Value } from "../../base/known.ts";
import { folderOf } from "../../base/folder.ts";
import type { ManifestFile } from "../manifest.ts";
import { component, itemsOf, type Work } from "./accumulate.ts";
import { deployersIn, mayDeploy, type Deployer } from "./deployers.ts";
import { reachedFrom } from "./graph.ts";
import { itemFrom, takenIn, wordAt, type Item } from "./item.ts";
import type { Layer } from "./layer.ts";
import { isKustomization } from "./paths.ts";
import { substituted } from "./substitute.ts";
import { inNamespace, labelled, renamed } from "./transform.ts";
import { patchedAs } from "./transformers.ts";
import { objectsIn } from "./written.ts";

/** A folder's objects as one deployer makes them. */
export interface Deployed {
  readonly deployer: Deployer;
  readonly items: readonly Item[];
}

/** A deployer that another deploys is read as that makes it, and so on, so many times. */
const mostRounds = 6;
const mostDeployers = 2000;

/** `undeployed`: the objects of what nobody is known to deploy, without these folders. */
export function deployed(
  files: readonly ManifestFile[],
  work: Work,
  undeployed: (covered: ReadonlySet<Layer>) => readonly Item[],
): { readonly all: readonly Deployed[]; readonly covered: ReadonlySet<Layer> } {
  const { session } = work;
  const holding = files.filter(({ path, text }) => mayDeploy(text) && !isKustomization(path));
  let all: readonly Deployed[] = [];
  let covered: ReadonlySet<Layer> = new Set();
  let before = "";
  for (let round = 0; round < mostRounds; round++) {
    const others = undeployed(covered);
    const alone = holding.filter(({ path }) => !session.taken.has(path));
    const objects: readonly (readonly [ManifestFile, Value])[] = [
      ...alone.flatMap((file) => objectsIn(file).map(({ body }) => [file, body] as const)),
      ...[others, ...all.map(({ items }) => items)].flatMap((items) =>
        items.map(({ written, body }) => [written.file, body] as const),
      ),
    ];
    const deployers = once(
      objects.flatMap(([file, body]) => deployersIn(file, body, session.tree)),
    );
    const now = deployers.map(idOf).join("\n");
    if (now === before || session.isSpent()) break;
    before = now;
    all = deployers.map((deployer) => ({ deployer, items: made(deployer, files, work) }));
    covered = reachedFrom(layersOf(deployers, work), session.layers);
  }
  return { all, covered };
}

function once(deployers: readonly Deployer[]): readonly Deployer[] {
  const found = new Map(deployers.map((one) => [idOf(one), one]));
  return [...found.values()].slice(0, mostDeployers);
}

function idOf({ file, at, folder, name, namespace, patches, labels }: Deployer): string {
  const size = [namespace, ...patches, ...labels].map((one) => (one ? one.at.start : -1));
  return `${file.path} ${at.at.start} ${name} ${folder} ${namespace ? wordAt(namespace) : ""} ${size.join()}`;
}

/** The kustomizations that they name, in whole folders too. */
function layersOf(deployers: readonly Deployer[], { session }: Work): readonly Layer[] {
  return deployers.flatMap(({ folder, components, isDeep }) => {
    const own = session.layers.get(folder);
    const more = components.flatMap(({ path }) =>
      path === null ? [] : (session.layers.get(path) ?? []),
    );
    if (own) return [own, ...more];
    return isDeep ? [...outermost(folder, session.layers), ...more] : more;
  });
}

function outermost(folder: string, layers: ReadonlyMap<string, Layer>): readonly Layer[] {
  return [...layers.values()].filter(
    (one) =>
      one.folder.startsWith(`${folder}/`) && nearest(folderOf(one.folder), folder, layers) === null,
  );
}

/** The first kustomization above a folder, up to another folder. */
function nearest(from: string, top: string, layers: ReadonlyMap<string, Layer>): Layer | null {
  for (let at = from; at !== top && at !== ""; at = folderOf(at)) {
    const found = layers.get(at);
    if (found) return found;
  }
  return null;
}

function made(deployer: Deployer, files: readonly ManifestFile[], work: Work): readonly Item[] {
  const { session } = work;
  const { folder, file, at } = deployer;
  const layer = session.layers.get(folder);
  let items = layer ? itemsOf(layer, work) : plain(deployer, files, work);
  if (!session.spend(2 * items.length + 1, at.at)) return [];
  items = items.map((one) => takenIn(one, file.path, at.at));
  for (const one of deployer.components) items = component(one, deployer, items, work);
  for (const one of deployer.patches) items = patchedAs(items, one, deployer, session);
  return items.map((one) => laidOver(one, deployer));
}

function laidOver(before: Item, deployer: Deployer): Item {
  const { namespace, fallback, prefix, suffix, substitutes } = deployer;
  let item = namespace ? inNamespace(before, namespace) : before;
  if (prefix ?? suffix) item = renamed(item, prefix, suffix);
  item = labelled(item, deployer);
  // A cluster's own things are applied as they are.
  if (fallback && item.id.kind !== "Namespace")
    item = inNamespace(item, fallback, { unsetOnly: true, subjects: "none" });
  return substitutes ? substituted(item, substitutes) : item;
}

/** What lies in a folder without a kustomization: with `isDeep` also below, up to the kustomizations there, which are built. */
function plain(
  { folder, isDeep }: Deployer,
  files: readonly ManifestFile[],
  work: Work,
): readonly Item[] {
  const { session } = work;
  const { layers } = session;
  const own = files.filter(({ path, root }) => {
    const place = folderOf(path);
    if (root !== undefined || isKustomization(path)) return false;
    if (place === folder) return true;
    return isDeep && place.startsWith(`${folder}/`) && nearest(place, folder, layers) === null;
  });
  for (const { path } of own) session.taken.add(path);
  const below = isDeep ? outermost(folder, layers) : [];
  return [
    ...own.flatMap((file) => objectsIn(file).map(itemFrom)),
    ...below.flatMap((layer) =>
      layer.isComponent
        ? []
        : itemsOf(layer, work).map((one) => takenIn(one, layer.file.path, layer.body.at)),
    ),
  ];
}
