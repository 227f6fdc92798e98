// The function `merge`: what later maps say of keys that earlier ones hold, also where it may not be said.

import type {
  Fields,
  Maybe,
  MaybeEntry,
  OpenEntry,
  UnknownValue,
  Value,
} from "../../../base/known.ts";
import { isFields, known } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { behind } from "../behind.ts";
import { either, overrideBy } from "../either.ts";
import { partOf } from "../step.ts";
import { typeOf, unify } from "../type.ts";
import { also, beyond, isNothing, openMap, textOf, typed } from "../values.ts";
import { bad } from "./function.ts";
import type { Fn } from "./function.ts";

/** Keys before an unknown map may be overridden by it; keys after it stand. */
export const merge: Fn = (args, site) => {
  const made: Merged = { fields: new Map(), open: [], maybe: new Map(), vague: [], rest: null };
  for (const one of args) {
    if (!one.known) cover(made, one, null);
    else if (isFields(one.value)) mergeFields(made, one.value, site.at);
    else if (one.value !== null) return bad(site);
  }
  const all = openMap(made.fields, made.open, site.at, made.rest, [
    ...made.maybe.values(),
    ...made.vague,
  ]);
  return areOneType(args, isMap) ? typed(all) : all;
};

function isMap(value: Value): boolean {
  return value.known && isFields(value.value) && value.value.typed === true;
}

/** Whether all are such, and of one type as far as they tell. */
export function areOneType(args: readonly Value[], isSuch: (value: Value) => boolean): boolean {
  return args.length > 0 && args.every(isSuch) && unify(args.map(typeOf)) !== null;
}

interface Merged {
  readonly fields: Map<string, Value>;
  readonly open: OpenEntry[];
  /** Entries that may be there, by their keys, and those whose keys cannot be told. */
  readonly maybe: Map<string, MaybeEntry>;
  readonly vague: MaybeEntry[];
  rest: UnknownValue | null;
}

/** What comes later, and cannot be told, may be any key's but the `kept` ones'. */
function cover(made: Merged, by: UnknownValue, kept: ReadonlyMap<string, Value> | null): void {
  if (by.decoded && isNothing(by.decoded)) return;
  const { fields, maybe, vague } = made;
  made.rest = also(made.rest, by);
  maybe.clear();
  vague.length = 0;
  const read = behind(by);
  for (const [key, value] of fields) {
    if (kept?.has(key)) continue;
    const found = read(key);
    if (found === undefined) continue;
    const said = found ?? partOf(by, key);
    const after = said.known ? either(value, said, by, value.at) : said;
    fields.set(key, after.known ? after : { ...after, through: [value.at, ...value.through] });
  }
}

function mergeFields(made: Merged, data: Fields, at: Origin): void {
  const { fields, open, maybe } = made;
  const more = beyond(data);
  if (more) cover(made, more, data.fields);
  for (const entry of data.open ?? []) {
    open.push(entry);
    if (!more) overrideBy(entry.key, entry.value, fields);
  }
  for (const entry of data.maybe ?? []) mergeMaybe(made, entry, at);
  for (const [key, value] of data.fields) {
    fields.set(key, value);
    maybe.delete(key);
  }
}

/** Over a key that is there, it may be what is there. */
function mergeMaybe({ fields, maybe, vague }: Merged, entry: MaybeEntry, at: Origin): void {
  const { key, value, on } = entry;
  if (!key.known) {
    overrideBy(key, value, fields);
    vague.push(entry);
    return;
  }
  const name = textOf(key.value) ?? "";
  const before = fields.get(name);
  if (before) {
    fields.set(name, either(value, before, on, at));
    return;
  }
  const other = maybe.get(name);
  maybe.set(name, other ? { ...entry, value: either(value, other.value, on, at) } : entry);
}

/** A map that may be there, as one whose entries may be. */
export function maybeMap({ value, on }: Maybe): Value {
  if (!value.known || !isFields(value.value)) return value;
  const { fields, open = [], maybe = [] } = value.value;
  const entries = [...fields].map(([key, one]) => ({ key: known(key, one.at), value: one, on }));
  const others = [...open, ...maybe].map((one) => ({ ...one, on }));
  return openMap(new Map(), [], value.at, beyond(value.value), [...entries, ...others]);
}

/** Whether several maps may have one key. */
export function share(maps: readonly Value[]): boolean {
  const seen = new Set<string>();
  for (const one of maps) {
    if (!one.known || !isFields(one.value)) return true;
    const { fields, open = [], maybe = [] } = one.value;
    if (maps.length > 1 && open.length + maybe.length > 0) return true;
    for (const key of fields.keys()) if (seen.has(key)) return true;
    for (const key of fields.keys()) seen.add(key);
  }
  return false;
}
