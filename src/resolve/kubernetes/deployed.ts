// What Flux and Argo CD deploy of a tree → the objects as they lie in the cluster: a deployer may itself be deployed, and patched, by another.

import type { Value } from "../../base/known.ts";
import type { ManifestFile } from "../manifest.ts";
import { component, itemsOf, type Work } from "./accumulate.ts";
import { deployersIn, mayDeploy, type Deployer } from "./deployers.ts";
import { isLoose, outermost, reachedFrom } from "./graph.ts";
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
  /** What it patches and base had as it lies: that is judged as well, else a new deployer could narrow what others apply. */
  readonly lying: readonly Item[];
}

/** A deployer that another deploys is read as that makes it, and so on, so many times. */
const mostRounds = 6;
const mostDeployers = 2000;

interface AllDeployed {
  readonly all: readonly Deployed[];
  /** Kustomizations that are built for that. */
  readonly covered: ReadonlySet<Layer>;
  /** Folders without one, before anything is laid over what lies there. */
  readonly folders: readonly { readonly folder: string; readonly items: readonly Item[] }[];
}

/** `undeployed`: the objects of what nobody is known to deploy, without these folders. */
export function deployed(
  files: readonly ManifestFile[],
  work: Work,
  undeployed: (covered: ReadonlySet<Layer>) => readonly Item[],
): AllDeployed {
  const { session } = work;
  const holding = files.filter(({ path, text }) => mayDeploy(text) && !isKustomization(path));
  const plain = plainFolders(files, work);
  const byObject = madeOnce(plain, work);
  let all: readonly Deployed[] = [];
  let covered: ReadonlySet<Layer> = new Set();
  let before = "";
  for (let round = 0; round < mostRounds; round++) {
    // What lies in a folder is taken by who deploys that in the end.
    const taken = new Set(all.flatMap(({ deployer }) => plainPaths(deployer, plain, work)));
    const alone = holding
      .filter(({ path }) => !session.isTaken(path) && !taken.has(path))
      .flatMap((file) => objectsIn(file).map(itemFrom));
    const objects = [undeployed(covered), alone, ...all.map(({ items }) => items)].flat();
    const found = new Map(objects.flatMap(byObject).map((one) => [idOf(one.deployer), one]));
    const now = [...found.keys()].join("\n");
    if (now === before || session.isSpent()) break;
    before = now;
    all = [...found.values()].slice(0, mostDeployers);
    const deployers = all.map(({ deployer }) => deployer);
    covered = reachedFrom(layersOf(deployers, work), session.layers);
  }
  const folders = all.flatMap(({ deployer }) =>
    session.layers.has(deployer.folder) ? [] : [{ ...plain(deployer), folder: deployer.folder }],
  );
  for (const { paths } of folders) for (const path of paths) session.taken.add(path);
  return { all, covered, folders };
}

function plainPaths(deployer: Deployer, plain: PlainFolders, { session }: Work): readonly string[] {
  return session.layers.has(deployer.folder) ? [] : plain(deployer).paths;
}

/** An object that is the same in the next round deploys the same. */
function madeOnce(plain: PlainFolders, work: Work): (item: Item) => readonly Deployed[] {
  const known = new Map<Value, readonly Deployed[]>();
  return ({ written, body }) => {
    const before = known.get(body);
    if (before) return before;
    const found = deployersIn(written.file, body, work.session.tree).map((deployer) => {
      return { deployer, ...made(deployer, plain, work) };
    });
    known.set(body, found);
    return found;
  };
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

function made(deployer: Deployer, plain: PlainFolders, work: Work): Omit<Deployed, "deployer"> {
  const { session } = work;
  const { folder, file, at } = deployer;
  const nothing = { items: [], lying: [] };
  if (session.isSpent()) return nothing;
  const layer = session.layers.get(folder);
  let items = layer ? itemsOf(layer, work) : plain(deployer).items;
  if (!session.spend(15 * items.length + 15, at.at)) return nothing;
  const before = items.map(({ body }) => body);
  items = items.map((one) => takenIn(one, file.path, at.at));
  for (const one of deployer.components) items = component(one, deployer, items, work);
  for (const one of deployer.patches) items = patchedAs(items, one, deployer, session);
  const after = new Set(items.map(({ body }) => body));
  const isPatched = before.some((body) => !after.has(body));
  items = items.map((one) => laidOver(one, deployer));
  return { items, lying: isPatched && !layer ? plain(deployer).stood : [] };
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

interface PlainFolder {
  readonly items: readonly Item[];
  /** Those that were judged as they lie before this change, if it touches one. */
  readonly stood: readonly Item[];
  readonly paths: readonly string[];
}

type PlainFolders = (deployer: Deployer) => PlainFolder;

function plainFolders(files: readonly ManifestFile[], work: Work): PlainFolders {
  const known = new Map<string, PlainFolder>();
  return (deployer) => {
    const id = `${deployer.isDeep ? "deep" : ""} ${deployer.folder}`;
    const found = known.get(id) ?? plainFolder(deployer, files, work);
    known.set(id, found);
    return found;
  };
}

/** What lies in a folder without a kustomization: with `isDeep` also below, up to the kustomizations there, which are built. */
function plainFolder(
  { folder, isDeep }: Deployer,
  files: readonly ManifestFile[],
  work: Work,
): PlainFolder {
  const { layers, stood } = work.session;
  const own = files.filter(
    ({ path, root }) =>
      root === undefined && !isKustomization(path) && isLoose(path, folder, isDeep, layers),
  );
  const below = isDeep ? outermost(folder, layers) : [];
  const built = below.flatMap((layer) =>
    layer.isComponent
      ? []
      : itemsOf(layer, work).map((one) => takenIn(one, layer.file.path, layer.body.at)),
  );
  const items = own.flatMap((file) => objectsIn(file).map(itemFrom));
  const lying = items.filter(({ written }) => stood.alone(written.file.path));
  return {
    items: [...items, ...built],
    stood: lying.some(({ written }) => stood.changed(written.file.path)) ? lying : [],
    paths: own.map(({ path }) => path),
  };
}
