// What renders charts is given: the sides, what changed and how the tree installs them; and what it gives back.

import type { Gap } from "../base/gap.ts";
import type { Call } from "../base/origin.ts";
import type { Deployment } from "../resolve/helm/deployments.ts";
import type { Holes } from "../resolve/helm/value.ts";
import type { ResolvedBlock } from "../resolve/terraform/resolved.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse, Parsed, ReadBytes, ReadTexts } from "./syntax.ts";

export interface ChartWork {
  readonly sides: Both<Side>;
  /** By which Terraform installs charts. */
  readonly releases: Both<readonly ResolvedBlock[]>;
  readonly changed: ReadonlySet<string>;
  /** Every chart, not only what changed. */
  readonly all: boolean;
  readonly isExcluded: ((path: string) => boolean) | null;
  readonly read: Both<ReadTexts>;
  readonly bytes: Both<ReadBytes>;
  readonly parse: Parse;
}

/** An installation, and what says so. */
export interface Installed {
  readonly deployment: Deployment;
  /** Of its values. */
  readonly holes: Holes;
  /** What tells it from others of the chart. */
  readonly by: string;
  readonly via: readonly Call[];
  /** The root of Terraform whose values it is given. */
  readonly giver?: string | undefined;
  /** What decides whether it is there, where nobody can tell. */
  readonly open?: string | undefined;
}

export interface RenderedFiles {
  /** Templates as Helm writes them, by their paths, once for each installation. */
  readonly files: ReadonlyMap<string, readonly Parsed[]>;
  readonly gaps: readonly Gap[];
}

/** Whether a file may say how a chart is installed. */
export function holdsDeployer(file: SourceFile): boolean {
  if (file.kind !== "yaml" && file.kind !== "json") return false;
  return file.holds("argoproj.io/") || file.holds("HelmRelease");
}
