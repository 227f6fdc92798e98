// What the stages know when they render charts.

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

/** Templates as Helm writes them, by their paths, once for each installation. */
export type RenderedFiles = ReadonlyMap<string, readonly Parsed[]>;

/** Whether a file may say how a chart is installed. */
export function holdsDeployer(file: SourceFile): boolean {
  if (file.kind !== "yaml" && file.kind !== "json") return false;
  return file.holds("argoproj.io/") || file.holds("HelmRelease");
}
