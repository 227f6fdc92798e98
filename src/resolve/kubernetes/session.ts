// What a build of kustomizations works with: the files by path, a bounded number of steps, and the gaps that it meets.

import type { Gap } from "../../base/gap.ts";
import type { Value } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Cluster } from "./clusters.ts";
import type { Layer } from "./layer.ts";
import type { ManifestFile } from "../manifest.ts";

/** What is known of a tree beside the files that were read. */
export interface Listing {
  readonly has: (path: string) => boolean;
  /** Whether files lie in a folder or below. */
  readonly hasFolder: (path: string) => boolean;
  /** Every folder that holds files, or folders with files. */
  readonly folders: () => readonly string[];
  /** Those that Argo CD knows by what lies in the tree. */
  readonly clusters: () => readonly Cluster[];
}

export interface Hidden {
  readonly gap: Gap;
  readonly folder: string;
  readonly written: Value;
}

/** How a change found a tree: what others may apply goes on being judged, whoever takes it in or lays it over something now. */
export interface Stood {
  /** Folders of kustomizations that were built by themselves, and that nothing was known to deploy. */
  readonly built: ReadonlySet<string>;
  /** Judged as it lay. */
  readonly alone: (path: string) => boolean;
  /** Judged through what took it in. */
  readonly taken: (path: string) => boolean;
  readonly changed: (path: string) => boolean;
}

export const nothingStood: Stood = {
  built: new Set(),
  alone: () => false,
  taken: () => false,
  changed: () => false,
};

export interface Session {
  /** By folder. */
  readonly layers: ReadonlyMap<string, Layer>;
  readonly fileAt: (path: string) => ManifestFile | null;
  readonly tree: Listing;
  readonly stood: Stood;
  /** Files whose objects kustomizations take in. */
  readonly taken: Set<string>;
  /** Files that they lay over objects. */
  readonly laid: Set<string>;
  /** Of these, those that are laid over nothing like them in some build. */
  readonly missed: Set<string>;
  /** Whether a file by itself says nothing. */
  readonly isTaken: (path: string) => boolean;
  readonly tell: (gap: Gap) => void;
  /** A gap by which objects come that nobody can read. */
  readonly hide: (hidden: Hidden) => void;
  readonly gaps: () => readonly Gap[];
  readonly hidden: () => readonly Hidden[];
  /** False when there is no more to spend. */
  readonly spend: (steps: number, at: Origin) => boolean;
  /** Where all was spent, everything is judged as it is written. */
  readonly isSpent: () => boolean;
}

/** An object through a kustomization, or a patch tried on an object: a step each. */
const mostSteps = 5_000_000;

export function session(
  layers: readonly Layer[],
  files: readonly ManifestFile[],
  tree: Listing,
  stood: Stood,
): Session {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const gaps = new Map<string, Gap>();
  const hidden = new Map<string, Hidden>();
  const [taken, laid, missed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const idOf = ({ at, what }: Gap): string => `${at.file.path}\n${at.start}\n${what}`;
  const tell = (gap: Gap): void => {
    const id = idOf(gap);
    if (!gaps.has(id)) gaps.set(id, gap);
  };
  return {
    layers: new Map(layers.map((layer) => [layer.folder, layer])),
    fileAt: (path) => byPath.get(path) ?? null,
    tree,
    stood,
    taken,
    laid,
    missed,
    isTaken: (path) => {
      if (taken.has(path)) return true;
      if (!laid.has(path)) return false;
      if (missed.has(path)) return !stood.alone(path) && !stood.taken(path);
      // As it was, what it is laid over says it as well.
      return !stood.alone(path) || !stood.changed(path);
    },
    tell,
    hide: (one) => {
      tell(one.gap);
      hidden.set(idOf(one.gap), one);
    },
    hidden: () => [...hidden.values()],
    gaps: () => [...gaps.values()],
    ...budget(tell),
  };
}

function budget(tell: Session["tell"]): Pick<Session, "spend" | "isSpent"> {
  let left = mostSteps;
  return {
    spend: (steps, at) => {
      if (left < 0) return false;
      if (left < steps) {
        left = -1;
        const why =
          "too many objects go through too many kustomizations; all are judged as they are written";
        tell({ kind: "bound", at, what: "what kustomizations make", why });
        return false;
      }
      left -= steps;
      return true;
    },
    isSpent: () => left < 0,
  };
}
