// A side whose objects choose namespaces by their labels → with the manifests of namespaces that nobody was concerned with, as they declare nothing else here.

import { kindOf } from "../source/ours.ts";
import { extended, type Side } from "./gather.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { ReadTexts } from "./syntax.ts";

/** Of a larger tree the labels stay unknown. */
const mostRead = 20_000;
const declared = /\bkind["']?\s*:\s*["']?Namespace\b/;

export async function withNamespaces(
  side: Side,
  read: ReadTexts,
  isExcluded: ((path: string) => boolean) | null,
  isParsed: (file: SourceFile) => boolean,
): Promise<Side> {
  const known = new Set(side.files.filter(isParsed).map(({ path }) => path));
  const paths = side.entries.flatMap(({ path }) => {
    const kind = known.has(path) ? null : kindOf(path);
    return (kind === "yaml" || kind === "json") && isExcluded?.(path) !== true ? [path] : [];
  });
  if (paths.length === 0 || paths.length > mostRead) return side;
  const files = Array.from(await read(paths)).flatMap(([path, text]) =>
    declared.test(text) ? [sourceFile(path, "", "named", Buffer.from(text))] : [],
  );
  return extended(side, { files, gaps: [] });
}
