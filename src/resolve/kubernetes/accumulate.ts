// A kustomization → the objects that it takes in, as its components, patches and transformers make them.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/internal/target/kusttarget.go

import type { Gap } from "../../base/gap.ts";
import { sizeOf } from "./edit.ts";
import { generated } from "./generate.ts";
import { itemFrom, takenIn, type Item } from "./item.ts";
import type { Layer, Named } from "./layer.ts";
import { isRemote } from "./paths.ts";
import { patched } from "./patches.ts";
import { replaced } from "./replacements.ts";
import type { Session } from "./session.ts";
import { inNamespace, labelled, renamed } from "./transform.ts";
import { transformedBy } from "./transformers.ts";
import { objectsIn } from "./written.ts";

/** What one build works with. */
export interface Work {
  readonly session: Session;
  /** Of each kustomization that is built by itself. */
  readonly made: Map<Layer, readonly Item[]>;
  /** Those that this one is built for. */
  readonly above: ReadonlySet<Layer>;
}

const deepest = 50;
const most = 100_000;

export function itemsOf(layer: Layer, work: Work): readonly Item[] {
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
  // Most speak of kinds that grant nothing, and stand beside such alone.
  if (layer.fields.length > 0 && items.some(isRbac))
    for (const { gap } of layer.fields) session.tell(gap);
  const pairs = layer.labels.reduce((sum, one) => sum + sizeOf(one, most), 0);
  const weight = 1 + Math.ceil((pairs + sizeOf(layer.annotations, most)) / 20);
  if (!session.spend(items.length * weight, layer.body.at)) return items;
  return transformed(items, layer, session);
}

function isRbac({ id }: Item): boolean {
  return id.group === "rbac.authorization.k8s.io" || id.kind === "ServiceAccount";
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

export function component(
  named: Named,
  layer: Pick<Layer, "file" | "folder">,
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
function missing(
  { text, path, value }: Named,
  { folder }: Pick<Layer, "folder">,
  session: Session,
): void {
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
