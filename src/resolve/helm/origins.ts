// Paths of values → where they are written: in what installs a chart, its files, or the chart's own `values.yaml`.

import { fileRef, type FileRef, type Origin } from "../../base/origin.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import type { GivenAt } from "./tree.ts";
import type { GoMap } from "./value.ts";
import { valueAt } from "./values.ts";
import type { ParseYaml } from "./yaml-text.ts";

/** Null where it stands nowhere that anybody can tell; undefined where another may give it. */
export type OriginOf = (path: readonly string[]) => Origin | null | undefined;

/** What a file of values writes; its text is parsed when somebody asks. */
export function inFile(path: string, text: string | undefined, parse: ParseYaml): OriginOf {
  if (text === undefined) return () => undefined;
  let root: Node | null | undefined;
  let file: FileRef | null = null;
  return (keys) => {
    if (root === undefined) root = parse(text).documents[0]?.root ?? null;
    return root ? inNode(root, keys, (file ??= fileRef(path, text))) : undefined;
  };
}

/** Of a part of what is written whole, that. */
export function inNode(root: Node, keys: readonly string[], file: FileRef): Origin | undefined {
  let node: Node = root;
  let found: Origin | undefined;
  for (const key of keys) {
    if (node.kind !== "mapping") return found;
    const pair = node.pairs.find((one) => one.key === key);
    if (!pair) return undefined;
    found = { file, start: pair.keySpan.start, end: Math.max(pair.keySpan.end, pair.value.end) };
    node = pair.value;
  }
  return found;
}

/** What is given in a way that has no place of its own. */
export function placeless(values: GoMap): OriginOf {
  return (keys) => (valueAt(values, keys.join(".")) === undefined ? undefined : null);
}

/** The first that knows. */
export function firstOf(all: readonly OriginOf[]): OriginOf {
  return (keys) => {
    for (const one of all) {
      const found = one(keys);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

const value = /\.Values((?:\.[A-Za-z_]\w*)+)/;
const longest = 400;

/** By the value that the action at a place names. */
export function givenAt(template: string, origin: OriginOf): GivenAt {
  const known = new Map<string, Origin | undefined>();
  return ({ start, end }) => {
    if (end - start > longest || end <= start) return undefined;
    const id = `${start}:${end}`;
    if (known.has(id)) return known.get(id);
    const written = template.slice(start, end);
    const [, path] = (written.includes("{{") ? value.exec(written) : null) ?? [];
    const found = path === undefined ? undefined : (origin(path.slice(1).split(".")) ?? undefined);
    known.set(id, found);
    return found;
  };
}
