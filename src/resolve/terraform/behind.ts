// What can be read behind an unknown map: its loop says what keys it may have, and what under them.

import type { MaybeEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems } from "../../base/known.ts";
import { mayBe } from "./compare.ts";
import { beyond, textOf } from "./values.ts";

/** Of a key: what may be under it, undefined where it can be none of the map's, null where nobody can tell. */
type Behind = (key: string) => Value | undefined | null;

const nobody: Behind = () => null;

export function behind({ decoded }: UnknownValue): Behind {
  if (!decoded?.known || !isFields(decoded.value)) return nobody;
  const { fields, open = [], maybe = [] } = decoded.value;
  const more = beyond(decoded.value);
  const next = more && behind(more);
  const byKey = new Map(fields);
  const vague: UnknownValue[] = open.map(({ key }) => key);
  for (const { key, value } of maybe)
    if (key.known) byKey.set(textOf(key.value) ?? "", value);
    else vague.push(key);
  return (key) => {
    if (vague.some((one) => mayBe(one, key))) return null;
    const found = byKey.get(key);
    const other = next?.(key);
    return other === undefined ? found : null;
  };
}

/** Where all that an unknown collection may hold is alike: what each of it is. */
export function aloneBehind({ decoded }: UnknownValue): Partial<MaybeEntry> | null {
  const data = decoded?.known ? decoded.value : undefined;
  if (!(isItems(data) || isFields(data)) || !data.closed) return null;
  const sure = isItems(data) ? data.items.length : data.fields.size;
  const open = isFields(data) ? (data.open ?? []) : [];
  const [only, more] = [...open, ...(data.maybe ?? [])] as readonly Partial<MaybeEntry>[];
  return sure === 0 && only && !more ? only : null;
}
