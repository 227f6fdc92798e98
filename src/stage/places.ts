// The entries of two trees, both in order of path → their paths side by side: which are ours, and which differ.

import { kindOf, kindOfHidden, type Kind } from "../source/ours.ts";
import type { Entry } from "../source/snapshot.ts";

/** A path of ours, with its blob on each side; null where it is no file there. */
export interface Place {
  readonly path: string;
  readonly kind: Kind;
  readonly base: string | null;
  readonly head: string | null;
  readonly changed: boolean;
}

export interface Places {
  /** In order of path. */
  readonly ours: readonly Place[];
  /** Every path whose content differs or that only one side has, ours or not. */
  readonly changed: ReadonlySet<string>;
}

/** One walk over both lists, as most of the two is the same. */
export function placesOf(base: readonly Entry[], head: readonly Entry[]): Places {
  const ours: Place[] = [];
  const changed = new Set<string>();
  for (let b = 0, h = 0; b < base.length || h < head.length;) {
    const left = base[b];
    const right = head[h];
    const was = left && (!right || left.path <= right.path) ? left : null;
    const is = right && (!left || right.path <= left.path) ? right : null;
    if (was) b++;
    if (is) h++;
    const differs = was?.blob !== is?.blob;
    const path = (is ?? was)?.path ?? "";
    if (differs) changed.add(path);
    const before = fileOf(was);
    const after = was === is ? before : fileOf(is);
    const isFile = (before ?? after) !== null;
    const kind = isFile ? (kindOf(path) ?? hiddenKind(path, differs && base.length > 0)) : null;
    if (kind !== null) ours.push({ path, kind, base: before, head: after, changed: differs });
  }
  return { ours, changed };
}

/** Nothing is a change to an empty base. */
function hiddenKind(path: string, isChange: boolean): Kind | null {
  return isChange ? kindOfHidden(path) : null;
}

function fileOf(entry: Entry | null): string | null {
  return entry && (entry.mode === "file" || entry.mode === "executable") ? entry.blob : null;
}
