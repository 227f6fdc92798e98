// A kustomization's patches → the objects they change: whole objects merged, or operations, by name or by what they aim at.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/internal/builtins/PatchTransformer.go

import type { Value } from "../../base/known.ts";
import { dig, field, isAbsent } from "../../base/value.ts";
import { parseYaml } from "../../parse/yaml/parse.ts";
import { placeInScalar, toValue } from "../../parse/yaml/to-value.ts";
import { listOf, membersOf, put, putAt, sizeOf } from "./edit.ts";
import { idOf, isOurs, isSameId, wordAt, withBody, type Item } from "./item.ts";
import type { Layer, Named, PatchOf } from "./layer.ts";
import { merged } from "./merge.ts";
import { operated } from "./operations.ts";
import { selector, type Selector } from "./select.ts";
import type { Session } from "./session.ts";

export function patched(
  items: readonly Item[],
  layer: Layer,
  hows: readonly PatchOf["how"][],
  session: Session,
): readonly Item[] {
  let made = items;
  for (const patch of layer.patches) {
    if (!hows.includes(patch.how)) continue;
    made = patchedBy(made, bodiesOf(patch, layer, session), patch, session);
  }
  return made;
}

/** `bodies`: the documents of the patch. */
export function patchedBy(
  items: readonly Item[],
  bodies: readonly Value[],
  patch: Pick<PatchOf, "target" | "options" | "at">,
  session: Session,
): readonly Item[] {
  const aim = patch.target ? selector(patch.target) : null;
  if (patch.target && !aim) {
    const why = "nhi-lint does not follow the pattern that it aims by";
    session.tell({ kind: "unsupported", at: patch.at.at, what: "a patch", why });
    return items;
  }
  const weight = (aim?.weight ?? 1) * bodies.length;
  if (!session.spend(items.length * weight, patch.at.at)) return items;
  const [operations] = bodies;
  if (operations && listOf(operations)) {
    if (!aim) return items;
    const size = weightOf(operations);
    return items.map((item) =>
      aim.selects(item) && session.spend(size, patch.at.at)
        ? operatedOn(item, operations, session)
        : item,
    );
  }
  let made = items;
  for (const body of bodies) {
    if (!membersOf(body)) continue;
    made = mergedInto(made, body, patch, aim, session);
  }
  return made;
}

function bodiesOf({ path, node }: PatchOf, { file }: Layer, session: Session): readonly Value[] {
  if (node?.kind === "scalar" && typeof node.value === "string") {
    const place = placeInScalar(node, file.ref);
    return parseYaml(node.value).documents.flatMap(({ root }) =>
      root ? [toValue(root, file.ref, place, "kubernetes")] : [],
    );
  }
  if (node) return [toValue(node, file.ref, 0, "kubernetes")];
  return path ? bodiesAt(path, session) : [];
}

/** The documents of a file that is a patch. */
export function bodiesAt(path: Named, session: Session): readonly Value[] {
  const other = path.path === null ? null : session.fileAt(path.path);
  if (!other) {
    if (path.path === null || !session.tree.has(path.path))
      session.tell({
        kind: "unreadable",
        at: path.value.at,
        what: `the patch \`${path.text}\``,
        why: "it is not in the tree",
      });
    return [];
  }
  session.laid.add(other.path);
  return other.tree.documents.flatMap(({ root }) =>
    root ? [toValue(root, other.ref, 0, "kubernetes")] : [],
  );
}

/** What is laid over an object is looked at whole. */
function weightOf(patch: Value): number {
  return Math.ceil(sizeOf(patch, 100_000) / 20);
}

function mergedInto(
  items: readonly Item[],
  body: Value,
  { options, at }: Pick<PatchOf, "options" | "at">,
  aim: Selector | null,
  session: Session,
): readonly Item[] {
  const id = idOf(body, wordAt(body, "kind"), wordAt(body, "apiVersion"));
  const isMeant =
    aim?.selects ??
    ((item: Item) => isSameId(item.id, id) || item.before.some((one) => isSameId(one, id)));
  const size = weightOf(body);
  // A file that is laid over another kind would be gone without a word.
  const isFile = body.at.file.path !== at.at.file.path;
  let found = 0;
  const made = items.flatMap((item): readonly Item[] => {
    if (!isMeant(item) || !session.spend(size, at.at)) return [item];
    if (!isFile || item.id.kind === id.kind) found++;
    const next = mergedWith(item, body, options);
    return next ? [next] : [];
  });
  if (found === 0 && isFile) session.missed.add(body.at.file.path);
  if (found === 0 && (!aim || (isFile && id.name !== "")) && isOurs(id.kind))
    session.tell({
      kind: "unsupported",
      at: isAbsent(body) ? at.at : body.at,
      what: `the patch of \`${id.kind}/${id.name}\``,
      why: "there is no such object among what its kustomization takes in and can be read",
    });
  return made;
}

/** It stays what it is called and where it is, unless the patch may change that. */
function mergedWith(item: Item, over: Value, options: Value): Item | null {
  const made = merged(item.body, over, isBuiltIn(item.id.group));
  if (made === null) return null;
  const may = (key: string): boolean => wordAt(options, key) === "true";
  const before = (...path: readonly string[]): Value => dig(item.body, ...path);
  let body = made;
  if (!may("allowKindChange")) body = put(body, "kind", before("kind"));
  if (!may("allowNameChange")) body = putAt(body, ["metadata", "name"], before("metadata", "name"));
  const namespace = before("metadata", "namespace");
  body = isAbsent(namespace)
    ? put(body, "metadata", put(field(body, "metadata"), "namespace", null))
    : putAt(body, ["metadata", "namespace"], namespace);
  return withBody(item, put(body, "apiVersion", before("apiVersion")));
}

function isBuiltIn(group: string): boolean {
  return !group.includes(".") || group.endsWith(".k8s.io");
}

function operatedOn(item: Item, operations: Value, session: Session): Item {
  const { body, failed } = operated(item.body, operations);
  if (failed && isOurs(item.id.kind))
    session.tell({
      kind: "unsupported",
      at: failed.at,
      what: `a patch of \`${item.id.kind}/${item.id.name}\``,
      why: "its operation does not fit the object, and kustomize would refuse to build",
    });
  return withBody(item, body);
}
