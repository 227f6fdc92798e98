// Turns a module call's `source` into the folder of the tree it names, if it names one.

import { pathFrom } from "../../base/folder.ts";

/** Only paths that begin with `./` or `../` are local (https://developer.hashicorp.com/terraform/language/modules/sources#local-paths); none leaves the tree. */
export function localSource(dir: string, source: string): string | null {
  if (!isLocal(source)) return null;
  return within(dir, source);
}

export function isLocal(source: string): boolean {
  return source.startsWith("./") || source.startsWith("../") || source === "." || source === "..";
}

/** A path from a folder, both relative to the root judged; null when it leaves it. */
export function within(dir: string, path: string): string | null {
  return pathFrom(dir, path.replaceAll("\\", "/"));
}

/** The way from one folder to another, as `path.module` writes it. */
export function relative(from: string, to: string): string {
  const a = from === "" ? [] : from.split("/");
  const b = to === "" ? [] : to.split("/");
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const way = [...a.slice(same).map(() => ".."), ...b.slice(same)];
  return way.length === 0 ? "." : way.join("/");
}
