// What kustomizations make of manifests, and whether there is anything to build: what builds is loaded only then.

import type { Gap } from "../../base/gap.ts";
import type { ManifestFile } from "../manifest.ts";
import { mayDeploy } from "./deployers.ts";
import type { Item } from "./item.ts";
import { isKustomization } from "./paths.ts";
import type { Hidden } from "./session.ts";

/** Objects as one kustomization makes them. */
export interface Built {
  readonly folder: string;
  /** No other kustomization takes it in. */
  readonly isOuter: boolean;
  readonly items: readonly Item[];
}

export interface Kustomized {
  readonly built: readonly Built[];
  /** Files that kustomizations tell of: by themselves they say nothing. */
  readonly taken: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
  /** Those of them by which objects come that nobody can read. */
  readonly hidden: readonly Hidden[];
  /** Folders, each by the file that says that it is deployed. */
  readonly deployed: readonly (readonly [folder: string, by: string])[];
  readonly takes: Takes;
}

/** How a tree is built, for whoever changes it next. */
export interface Takes {
  /** Folders of kustomizations that are built by themselves, and that nothing is known to deploy. */
  readonly alone: ReadonlySet<string>;
  /** Files whose objects kustomizations and deployers take in. */
  readonly taken: ReadonlySet<string>;
  /** Files that they lay over objects. */
  readonly laid: ReadonlySet<string>;
}

export const none: Kustomized = {
  built: [],
  taken: new Set(),
  gaps: [],
  hidden: [],
  deployed: [],
  takes: { alone: new Set(), taken: new Set(), laid: new Set() },
};

export function mayBuild(files: readonly ManifestFile[]): boolean {
  return files.some(({ path, text }) => isKustomization(path) || mayDeploy(text));
}

/** Without what is made just so of what takes it in: of a folder that is built whoever takes it in, only the rest says more. */
export function saidOnce(all: readonly Built[]): readonly Built[] {
  if (all.every(({ isOuter }) => isOuter)) return all;
  const bodies = new Set(
    all.flatMap(({ isOuter, items }) => (isOuter ? items.map(({ body }) => body) : [])),
  );
  return all.map((one) =>
    one.isOuter ? one : { ...one, items: one.items.filter(({ body }) => !bodies.has(body)) },
  );
}
