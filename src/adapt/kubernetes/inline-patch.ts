// Patches that stand in a kustomization itself, whole objects or operations → what they put into roles and bindings.

import type { Value } from "../../base/known.ts";
import { dig, field, fields, items, text } from "../../base/value.ts";
import { parseYaml } from "../../parse/yaml/parse.ts";
import { placeInScalar, toValue } from "../../parse/yaml/to-value.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../manifest.ts";
import { pairIn } from "./object.ts";
import type { Patch } from "./patch.ts";

const lists = ["patches", "patchesJson6902", "patchesStrategicMerge"];

/** Those whose target is named, by what they add or replace. */
export function inlinePatches(file: ManifestFile): readonly Patch[] {
  const root = file.tree.documents[0]?.root;
  return lists.flatMap((key) => {
    const list = pairIn(root, key)?.value;
    return list?.kind === "sequence" ? list.items.flatMap((one) => patchesOf(one, file)) : [];
  });
}

function patchesOf(item: Node, file: ManifestFile): readonly Patch[] {
  const scalar = item.kind === "scalar" ? item : pairIn(item, "patch")?.value;
  if (scalar?.kind !== "scalar" || typeof scalar.value !== "string") return [];
  if (!scalar.value.includes("\n") && !/^\s*(?:[[{]|-\s)/.test(scalar.value)) return [];
  const target = toValue(item, file.ref);
  const [kind, name] = [dig(target, "target", "kind"), dig(target, "target", "name")].map(nameIn);
  const place = placeInScalar(scalar, file.ref);
  return parseYaml(scalar.value).documents.flatMap(({ root }): readonly Patch[] => {
    if (!root) return [];
    const body = toValue(root, file.ref, place, "kubernetes");
    if (root.kind === "sequence")
      return kind && name ? items(body).flatMap((one) => operation(one, kind, name)) : [];
    const own = [nameIn(field(body, "kind")), nameIn(dig(body, "metadata", "name"))];
    const [ownKind, ownName] = [kind ?? own[0], name ?? own[1]];
    return ownKind && ownName ? [{ kind: ownKind, name: ownName, body }] : [];
  });
}

/** A target's name may be a pattern, which is not followed. */
function nameIn(value: Value): string | null {
  const name = text(value);
  return name.known && name.value !== null && /^[\w.:-]+$/.test(name.value) ? name.value : null;
}

/** One that adds or replaces a rule, a subject, or the role that is bound. https://datatracker.ietf.org/doc/html/rfc6902 */
function operation(one: Value, kind: string, name: string): readonly Patch[] {
  const [op, path] = [text(field(one, "op")), text(field(one, "path"))];
  if (!op.known || !path.known || !/^(add|replace)$/.test(op.value ?? "")) return [];
  const value = field(one, "value");
  const [, member = "", part] =
    /^\/(rules|subjects|roleRef)(?:\/([^/]+))?$/.exec(path.value ?? "") ?? [];
  if (member === "") return [];
  const said =
    part !== undefined && member === "roleRef" ? fields(new Map([[part, value]]), value.at) : value;
  return [{ kind, name, body: fields(new Map([[member, said]]), value.at) }];
}
