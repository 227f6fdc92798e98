// A kustomization file → what it says, with places: what it takes in, what it lays over that, and in which order.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/

import type { Gap } from "../../base/gap.ts";
import type { Value } from "../../base/known.ts";
import { entries, field, isAbsent, items, text } from "../../base/value.ts";
import { folderOf, pathFrom } from "../../base/folder.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import { wordAt } from "./item.ts";
import type { ManifestFile } from "../manifest.ts";
import { isRemote } from "./paths.ts";
import { pairIn } from "./written.ts";

/** A path that it names, as written and where that leads; null: out of the tree. */
export interface Named {
  readonly text: string;
  readonly path: string | null;
  readonly value: Value;
}

/** A patch: at a path, or standing there itself. */
export interface PatchOf {
  readonly how: "merge" | "any" | "operations";
  readonly path: Named | null;
  readonly node: Node | null;
  readonly target: Value | null;
  readonly options: Value;
  readonly at: Value;
}

export interface Layer {
  readonly file: ManifestFile;
  readonly folder: string;
  readonly isComponent: boolean;
  readonly body: Value;
  readonly resources: readonly Named[];
  readonly components: readonly Named[];
  readonly patches: readonly PatchOf[];
  readonly namespace: Value | null;
  readonly prefix: Value | null;
  readonly suffix: Value | null;
  /** Maps of labels and of annotations. */
  readonly labels: readonly Value[];
  readonly annotations: Value;
  readonly replacements: readonly Value[];
  readonly secrets: readonly Entry[];
  readonly transformers: readonly Entry[];
  /** What adds objects and is not read. */
  readonly unread: readonly Unread[];
  /** By which kustomize writes and merges fields otherwise than its own lists say. */
  readonly fields: readonly Unread[];
}

/** An entry of a list, with its syntax. */
export interface Entry {
  readonly value: Value;
  readonly node: Node;
}

export interface Unread {
  readonly gap: Gap;
  readonly written: Value;
}

export function layerOf(file: ManifestFile): Layer | null {
  const root = file.tree.documents[0]?.root;
  if (root?.kind !== "mapping") return null;
  const body = toValue(root, file.ref, 0, "kubernetes");
  const folder = folderOf(file.path);
  const named = (...keys: readonly string[]): readonly Named[] =>
    keys.flatMap((key) => items(field(body, key))).flatMap((one) => namedBy(one, folder));
  return {
    file,
    folder,
    isComponent: wordAt(body, "kind") === "Component",
    body,
    resources: named("resources", "bases"),
    components: named("components"),
    patches: patchesIn(root, file, folder),
    namespace: wordIn(body, "namespace"),
    prefix: wordIn(body, "namePrefix"),
    suffix: wordIn(body, "nameSuffix"),
    labels: [
      ...items(field(body, "labels")).map((one) => field(one, "pairs")),
      field(body, "commonLabels"),
    ],
    annotations: field(body, "commonAnnotations"),
    replacements: items(field(body, "replacements")),
    secrets: entriesIn(root, "secretGenerator", file),
    transformers: entriesIn(root, "transformers", file),
    unread: unread(body, notFollowed, "adds"),
    fields: unread(body, ofFields, "says"),
  };
}

/** Paths of what is laid over its objects: patches, replacements and transformers that stand in files of their own. */
export function overlaysNamed(layer: Layer): readonly Named[] {
  const { patches, replacements, transformers, folder } = layer;
  return [
    ...transformers.flatMap(({ value }) => namedBy(value, folder)),
    ...patches.flatMap(({ path }) => path ?? []),
    ...replacements.flatMap((one) => namedBy(field(one, "path"), folder)),
  ];
}

/** What it puts before and behind names. */
export function namingOf({ prefix, suffix }: Layer): readonly string[] {
  return [prefix, suffix].flatMap((one) => (one ? [wordAt(one)] : []));
}

function wordIn(body: Value, key: string): Value | null {
  const value = field(body, key);
  return wordAt(value) === "" ? null : value;
}

export function namedBy(value: Value, folder: string): readonly Named[] {
  const written = text(value);
  if (!written.known || written.value === null || written.value === "") return [];
  const isElsewhere = isRemote(written.value) || written.value.startsWith("/");
  const path = isElsewhere ? null : pathFrom(folder, written.value);
  return [{ text: written.value, path, value }];
}

function entriesIn(root: Node, key: string, file: ManifestFile): readonly Entry[] {
  return nodesIn(root, key).map((node) => {
    return { value: toValue(node, file.ref, 0, "kubernetes"), node };
  });
}

function nodesIn(root: Node, key: string): readonly Node[] {
  const list = pairIn(root, key)?.value;
  return list?.kind === "sequence" ? list.items : [];
}

/** Several lines, or an object or a list on one, are a patch and no path to one. */
function isInline(node: Node): boolean {
  return (
    node.kind === "scalar" &&
    typeof node.value === "string" &&
    (node.value.includes("\n") || /^\s*[[{]|^\s*-\s|^\w+:\s/.test(node.value))
  );
}

function patchesIn(root: Node, file: ManifestFile, folder: string): readonly PatchOf[] {
  const read = (key: string, how: PatchOf["how"]): readonly PatchOf[] =>
    nodesIn(root, key).map((node) => {
      const at = toValue(node, file.ref, 0, "kubernetes");
      // Older kustomizations list plain paths as patches.
      const isPlain = node.kind === "scalar";
      const inline = isPlain ? node : (pairIn(node, "patch")?.value ?? null);
      const target = field(at, "target");
      return {
        how: isPlain && how === "any" ? "merge" : how,
        path:
          (isPlain
            ? isInline(node)
              ? []
              : namedBy(at, folder)
            : namedBy(field(at, "path"), folder)
          )[0] ?? null,
        node: inline && (!isPlain || isInline(node)) ? inline : null,
        target: isAbsent(target) || isPlain ? null : target,
        options: field(at, "options"),
        at,
      };
    });
  return [
    ...read("patchesStrategicMerge", "merge"),
    ...read("patches", "any"),
    ...read("patchesJson6902", "operations"),
  ];
}

const notFollowed: readonly (readonly [string, string])[] = [
  ["helmCharts", "charts that a kustomization renders are not read"],
  ["helmChartInflationGenerator", "charts that a kustomization renders are not read"],
  ["generators", "generators are programs, which are not run"],
];

/** https://github.com/kubernetes-sigs/kustomize/blob/master/examples/transformerconfigs/README.md */
const ofFields: readonly (readonly [string, string])[] = [
  ["configurations", "names, namespaces and labels are written where kustomize's own lists say"],
  ["openapi", "lists are merged as Kubernetes' own schema says"],
];

function unread(body: Value, keys: typeof notFollowed, does: string): readonly Unread[] {
  return keys.flatMap(([key, why]): readonly Unread[] => {
    const written = field(body, key);
    if (isAbsent(written) || (entries(written).length === 0 && items(written).length === 0))
      return [];
    return [
      {
        written,
        gap: { kind: "unsupported", at: written.at, what: `what \`${key}\` ${does}`, why },
      },
    ];
  });
}
