// Parsed files → manifests as their readers get them, with what kustomizations may name beside them.

import type { ManifestFile } from "../resolve/manifest.ts";
import type { Around } from "../adapt/kubernetes/adapt.ts";
import type { Side } from "./gather.ts";
import type { Parse, Parsed } from "./syntax.ts";

export function toManifest({
  file,
  syntax,
  rendered,
}: Extract<Parsed, { readonly language: "tree" }>): ManifestFile {
  const part = rendered && "chart" in rendered ? rendered : alone;
  const { chart: root, namespace, via, giver } = part;
  const { path, ref, text } = file;
  return { path, ref, text, tree: syntax, root, namespace, via, giver };
}

/** A part of nothing. */
const alone = { chart: undefined, namespace: undefined, via: undefined, giver: undefined };

/** What kustomizations name that is no manifest by itself. */
export function namedIn({ files }: Side, parse: Parse): readonly Parsed[] {
  return files.filter(({ kind }) => kind === "named").map(parse);
}

/** Folders are asked for only where a kustomization names one that is none. */
export function around(
  { has, entries }: Side,
  named: readonly Parsed[],
  builtBefore: ReadonlySet<string>,
): Around {
  return {
    builtBefore,
    others: named.flatMap((one) => (one.language === "tree" ? [toManifest(one)] : [])),
    tree: {
      has,
      hasFolder: (path) => entries.some((entry) => entry.path.startsWith(`${path}/`)),
    },
  };
}
