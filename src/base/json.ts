// Reads plain JSON that nobody has checked: own keys only, and nothing where there is something else.

/** Undefined for text that is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** What stands at the end of the keys; undefined where a step is missing. */
export function at(json: unknown, ...keys: readonly string[]): unknown {
  let found = json;
  for (const key of keys) {
    if (!isObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

export function textAt(json: unknown, ...keys: readonly string[]): string | null {
  const found = at(json, ...keys);
  return typeof found === "string" ? found : null;
}

export function listAt(json: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = at(json, ...keys);
  return Array.isArray(found) ? found : [];
}

export function pairsAt(json: unknown, ...keys: readonly string[]): readonly [string, unknown][] {
  const found = at(json, ...keys);
  return isObject(found) ? Object.entries(found) : [];
}
