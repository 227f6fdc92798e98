// Groups things by what they have in common.

export function grouped<T>(
  things: Iterable<T>,
  keys: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things)
    for (const key of keys(thing)) {
      const list = found.get(key);
      if (list) list.push(thing);
      else found.set(key, [thing]);
    }
  return found;
}
