// What a stage knows when it renders charts, and the files that lie in them.

import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse, Parsed, ReadTexts } from "./syntax.ts";

export interface ChartWork {
  readonly sides: Both<Side>;
  readonly changed: ReadonlySet<string>;
  /** Every chart, not only what changed. */
  readonly all: boolean;
  readonly isExcluded: ((path: string) => boolean) | null;
  readonly read: Both<ReadTexts>;
  readonly parse: Parse;
}

/** Templates as Helm writes them, by their paths. */
export type RenderedFiles = ReadonlyMap<string, Parsed>;

/** A file of the side by its path, where it was read. */
export function filesBelow(
  { files }: Side,
  folders: readonly string[],
): ReadonlyMap<string, SourceFile> {
  const isIn = (path: string): boolean =>
    folders.some((folder) => folder === "" || path.startsWith(`${folder}/`));
  return new Map(files.filter(({ path }) => isIn(path)).map((file) => [file.path, file]));
}
