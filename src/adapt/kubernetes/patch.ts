// Patches that kustomizations lay over roles and bindings → grants that hold as well what some overlay makes of them.

import { isFields, type Value } from "../../base/known.ts";
import type { Fact, Grant } from "../../model/fact.ts";
import type { KubernetesObject } from "./object.ts";

export interface Patch {
  readonly kind: string;
  readonly name: string;
  readonly body: Value;
}

/** A file's object, as a patch; none where its name cannot be told. */
export function asPatch({ kind, name, body }: KubernetesObject): readonly Patch[] {
  return name.known && name.value !== null ? [{ kind, name: name.value, body }] : [];
}

/** By kind and name: which of several objects of a name an overlay takes, nobody need ask. */
export function patchesBy(
  patches: readonly Patch[],
): (object: KubernetesObject) => readonly Patch[] {
  const found = new Map<string, Patch[]>();
  for (const patch of patches) {
    const id = `${patch.kind}/${patch.name}`;
    const others = found.get(id);
    if (others) others.push(patch);
    else found.set(id, [patch]);
  }
  return ({ kind, name }) =>
    found.size === 0 || !name.known ? [] : (found.get(`${kind}/${name.value}`) ?? []);
}

/** Of one role or binding: as it is written, and as each patch leaves it (its lists are replaced as a whole). */
export function withPatches(
  object: KubernetesObject,
  patches: readonly Patch[],
  read: (object: KubernetesObject) => Grant,
): Grant {
  const grant = read(object);
  if (patches.length === 0) return grant;
  const made = patches.flatMap((patch): readonly Grant[] => {
    const body = overlaid(object.body, patch.body);
    return body ? [read({ ...object, body })] : [];
  });
  const all = [grant, ...made];
  return {
    ...grant,
    holders: union(
      all.map(({ holders }) => holders),
      ({ label }) => label,
    ),
    // What a patch did not touch comes from the same lines.
    privileges: union(
      all.map(({ privileges }) => privileges),
      placeOf,
    ),
    grants: union(
      all.map(({ grants }) => grants),
      placeOf,
    ),
  };
}

/** Lists are replaced; of the role that is bound a patch may name a part. */
function overlaid(under: Value, over: Value): Value | null {
  if (!under.known || !over.known || !isFields(under.value) || !isFields(over.value)) return null;
  const members = new Map(under.value.fields);
  for (const [key, value] of over.value.fields) {
    if (key === "metadata") continue;
    const before = members.get(key);
    members.set(key, (key === "roleRef" && before && overlaid(before, value)) || value);
  }
  return { ...under, value: { ...under.value, fields: members } };
}

/** The first list, and of each other what those before it have not. */
function union<V>(lists: readonly (readonly V[])[], id: (one: V) => string): readonly V[] {
  const found: V[] = [];
  const has = new Set<string>();
  for (const list of lists) {
    const fresh = list.filter((one) => !has.has(id(one)));
    for (const one of fresh) {
      found.push(one);
      has.add(id(one));
    }
  }
  return found;
}

function placeOf({ at }: { readonly at: Fact["at"] }): string {
  return `${at.file.path}\n${at.start}\n${at.end}`;
}
