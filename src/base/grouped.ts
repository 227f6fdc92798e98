// Groups things by what they have in common.

export function grouped<T>(
  things: Iterable<T>,
  keys: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) for (const key of keys(thing)) append(found, key, thing);
  return found;
}

/** Puts one more thing under a key. */
export function append<K, T>(groups: Map<K, T[]>, key: K, thing: T): void {
  const group = groups.get(key);
  if (group) group.push(thing);
  else groups.set(key, [thing]);
}
