// A kustomization's replacements: a value of one object, or one that is written, copied to where others use it.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/filters/replacement/replacement.go

import { known, type Value } from "../../base/known.ts";
import { field, isAbsent, items as itemsIn } from "../../base/value.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { membersOf, sizeOf } from "./edit.ts";
import { foundAt, partsOf, replacedAt } from "./field-path.ts";
import { isOurs, wordAt, withBody, type Item } from "./item.ts";
import { namedBy, type Layer } from "./layer.ts";
import { isMeant, selector } from "./select.ts";
import type { Session } from "./session.ts";

export function replaced(items: readonly Item[], layer: Layer, session: Session): readonly Item[] {
  let made = items;
  for (const one of layer.replacements.flatMap((each) => written(each, layer, session))) {
    made = replacedBy(made, one, session);
  }
  return made;
}

/** They may stand in a file of their own, as one or as a list. */
function written(one: Value, layer: Layer, session: Session): readonly Value[] {
  const path = field(one, "path");
  if (isAbsent(path)) return [one];
  const [named] = namedBy(path, layer.folder);
  const file = named?.path == null ? null : session.fileAt(named.path);
  if (!file) {
    const what = `the replacements in \`${named?.text ?? ""}\``;
    session.tell({
      kind: "unreadable",
      at: path.at,
      what,
      why: "they are not in the tree, or not read",
    });
    return [];
  }
  session.laid.add(file.path);
  session.missed.add(file.path);
  return file.tree.documents.flatMap(({ root }) =>
    root ? itemsIn(toValue(root, file.ref, 0, "kubernetes")) : [],
  );
}

/** Copies of copies grow without end. */
const mostCopied = 10_000;

function replacedBy(items: readonly Item[], one: Value, session: Session): readonly Item[] {
  const source = sourceOf(items, one);
  const size = source ? sizeOf(source, mostCopied) : 1;
  if (size === mostCopied) {
    const why = "what it copies is too large";
    session.tell({ kind: "bound", at: one.at, what: "a replacement", why });
    return items;
  }
  let made = items;
  for (const target of itemsIn(field(one, "targets"))) {
    const aim = selector(field(target, "select"));
    const rejects = itemsIn(field(target, "reject"))
      .filter((each) => membersOf(each))
      .map(selector);
    const isAimed = (item: Item): boolean =>
      (aim === null || aim.selects(item)) && !rejects.some((each) => each?.selects(item) === true);
    const isOpen = aim === null || source === null;
    const weight = [aim, ...rejects].reduce((sum, each) => sum + (each?.weight ?? 1), size);
    if (!session.spend(made.length * weight, one.at)) return made;
    made = made.map((item) => {
      if (!isAimed(item)) return item;
      const next = withSource(item, source ?? known(null, one.at), target);
      if (next === item || !isOpen) return next;
      if (isOurs(item.id.kind)) session.tell(untold(item, one));
      return item;
    });
  }
  return made;
}

function untold(item: Item, one: Value): Parameters<Session["tell"]>[0] {
  return {
    kind: "unsupported",
    at: one.at,
    what: `what a replacement puts into \`${item.id.kind}/${item.id.name}\``,
    why: "its source cannot be read",
  };
}

function sourceOf(items: readonly Item[], one: Value): Value | null {
  const given = field(one, "sourceValue");
  if (!isAbsent(given)) return given;
  const source = field(one, "source");
  const [from, ...others] = items.filter((item) => isMeant(item, source));
  const parts = partsOf(wordAt(source, "fieldPath") || "metadata.name");
  const [found] = from && parts && others.length === 0 ? foundAt(from.body, parts) : [];
  if (!found || isAbsent(found)) return null;
  const delimiter = wordAt(source, "options", "delimiter");
  if (delimiter === "") return found;
  const part = wordAt(found).split(delimiter)[indexIn(source)];
  return part === undefined ? null : known(part, found.at, found.through);
}

function indexIn(value: Value): number {
  return Number(wordAt(value, "options", "index") || 0);
}

function withSource(item: Item, source: Value, target: Value): Item {
  const paths = itemsIn(field(target, "fieldPaths")).map((one) => wordAt(one));
  const creates = wordAt(target, "options", "create") === "true";
  const delimiter = wordAt(target, "options", "delimiter");
  let { body } = item;
  for (const path of paths.length > 0 ? paths : ["metadata.name"]) {
    const parts = partsOf(path);
    if (!parts) continue;
    body = replacedAt(
      body,
      parts,
      (before) =>
        delimiter !== "" && before ? spliced(before, source, delimiter, indexIn(target)) : source,
      creates,
    );
  }
  // Names that come so are not what references follow.
  return body === item.body ? item : withBody(item, body, false);
}

function spliced(before: Value, source: Value, delimiter: string, index: number): Value {
  const parts = wordAt(before).split(delimiter);
  const said = wordAt(source);
  const made =
    index < 0
      ? [said, ...parts]
      : index >= parts.length
        ? [...parts, said]
        : parts.with(index, said);
  return known(made.join(delimiter), source.at, [before.at]);
}
