// Manifests of Argo CD and Flux → which charts of the tree they install, how these are called there, and with which values.

import { pathFrom } from "../../base/folder.ts";
import type { Node, Span } from "../../parse/yaml/tree.ts";
import { unnamed, type Release } from "./release.ts";
import { isMap, mapOf, printed, type GoMap, type Holes } from "./value.ts";
import { setAt, setValue } from "./set.ts";
import { mapAt, mapsAt, overlaid, textAt, textsAt } from "./values.ts";
import { valuesFromIn, type ValuesFrom } from "./values-from.ts";
import { fromYaml, plainOf, withoutReserved, type ParseYaml } from "./yaml-text.ts";

/** One installation of a chart. */
export interface Deployment {
  /** The chart's folder, as it is written: nobody looked whether there is one. */
  readonly chart: string;
  readonly release: Release;
  /** What stands in the manifest itself; it goes before all files. */
  readonly values: GoMap;
  /** Where these are written, key by key; null where that has no place of its own. */
  readonly node: Node | null;
  /** Paths of files of values, the last of which goes first. */
  readonly files: readonly string[];
  /** ConfigMaps that give values under these; null where anything else does. */
  readonly from: readonly ValuesFrom[] | null;
  /** What says so of these. */
  readonly beside?: readonly string[] | undefined;
  /** Whether others, which the tree does not have, may give more values. */
  readonly isOpen: boolean;
  readonly name: string;
  /** The document, and its first line. */
  readonly at: Span;
  readonly header: Span;
}

interface Reading {
  readonly parse: ParseYaml;
  readonly holes: Holes;
}

export function deploymentsIn(text: string, reading: Reading): readonly Deployment[] {
  return reading.parse(withoutReserved(text)).documents.flatMap(({ root, start, end }) => {
    const body = root ? plainOf(root, reading.holes) : null;
    if (!isMap(body)) return [];
    const place = { at: { start, end }, header: headerOf(root, start) };
    const group = textAt(body, "apiVersion").split("/")[0];
    const kind = textAt(body, "kind");
    if (group === "argoproj.io" && kind === "Application")
      return sourcesOf(mapAt(body, "spec")).map((one) => ({
        ...argo(body, one, reading),
        ...place,
        node: sourceNode(root, one),
      }));
    if (group === "argoproj.io" && kind === "ApplicationSet") {
      const made = mapAt(mapAt(body, "spec"), "template");
      return sourcesOf(mapAt(made, "spec")).map((one) => ({
        ...generated(body, one),
        ...place,
        node: null,
      }));
    }
    const told = group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? flux(body) : null;
    return told ? [{ ...told, ...place, node: pairIn(pairIn(root, "spec"), "values") }] : [];
  });
}

type Told = Omit<Deployment, "at" | "header" | "node">;

/** Of the only source of an application, where nothing is set over its values. */
function sourceNode(root: Node | null, source: GoMap): Node | null {
  const helm = pairIn(pairIn(pairIn(root, "spec"), "source"), "helm");
  const isSet = mapAt(source, "helm").entries.has("parameters");
  return isSet ? null : pairIn(helm, "valuesObject");
}

function headerOf(root: Node | null, start: number): Span {
  const metadata = pairIn(root, "metadata");
  return pairIn(metadata, "name") ?? { start, end: start };
}

function pairIn(node: Node | null, key: string): Node | null {
  return (node?.kind === "mapping" && node.pairs.find((pair) => pair.key === key)?.value) || null;
}

/** Those that name a folder, not a chart of some registry. */
function sourcesOf(spec: GoMap): readonly GoMap[] {
  const several = mapsAt(spec, "sources");
  const all = several.length > 0 ? several : [mapAt(spec, "source")];
  return all.filter((one) => textAt(one, "chart") === "" && folderAt(textAt(one, "path")) !== null);
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function argo(body: GoMap, source: GoMap, reading: Reading): Told {
  const helm = mapAt(source, "helm");
  const name = textAt(mapAt(body, "metadata"), "name");
  const chart = folderAt(textAt(source, "path")) ?? "";
  const files = textsAt(helm, "valueFiles").map((path) => valueFile(chart, path));
  const written = fromYaml(textAt(helm, "values"), reading.parse, reading.holes);
  let values = isMap(written) ? written : mapOf();
  const object = helm.entries.get("valuesObject");
  if (isMap(object)) values = object;
  const left = mapsAt(helm, "parameters").filter((one) => {
    const type = one.entries.get("forceString") === true ? "string" : "auto";
    // Argo CD keeps commas from Helm: https://github.com/argoproj/argo-cd/blob/v3.2.0/util/helm/cmd.go, `cleanSetParameters`.
    const text = printed(one.entries.get("value") ?? null);
    const kept = /^\{.*\}$/s.test(text) ? text : text.replace(/(?<!\\),/g, "\\,");
    const made = setValue(kept, type);
    return made === undefined || !setAt(values, textAt(one, "name"), made);
  });
  return {
    chart,
    release: {
      name: textAt(helm, "releaseName") || name,
      namespace: textAt(mapAt(mapAt(body, "spec"), "destination"), "namespace") || "_",
    },
    values,
    files: files.flatMap((path) => path ?? []),
    from: [],
    isOpen: left.length > 0 || files.includes(null) || helm.entries.has("fileParameters"),
    name,
  };
}

/** What a generator fills in cannot be told. */
function generated(body: GoMap, source: GoMap): Told {
  return {
    chart: folderAt(textAt(source, "path")) ?? "",
    release: unnamed,
    values: mapOf(),
    files: [],
    from: [],
    isOpen: true,
    name: textAt(mapAt(body, "metadata"), "name"),
  };
}

/** Null where it names no folder. https://fluxcd.io/flux/components/helm/helmreleases/ */
function flux(body: GoMap): Told | null {
  const [spec, metadata] = [mapAt(body, "spec"), mapAt(body, "metadata")];
  const template = mapAt(mapAt(spec, "chart"), "spec");
  const isHere = textAt(mapAt(template, "sourceRef"), "kind") === "GitRepository";
  const chart = isHere ? folderAt(textAt(template, "chart")) : null;
  if (chart === null) return null;
  const name = textAt(metadata, "name");
  const target = textAt(spec, "targetNamespace");
  return {
    chart,
    release: {
      name: textAt(spec, "releaseName") || (target === "" ? name : `${target}-${name}`),
      namespace: target || textAt(metadata, "namespace") || "_",
    },
    values: mapAt(spec, "values"),
    files: textsAt(template, "valuesFiles").flatMap((path) => folderAt(path) ?? []),
    from: valuesFromIn(spec),
    isOpen: spec.entries.has("valuesFrom"),
    name,
  };
}

/** From the root of the tree; null for what leads out of it or is filled in. */
function folderAt(path: string): string | null {
  if (path === "" || path.includes("{{") || path.includes("://")) return null;
  return pathFrom("", path);
}

/** Relative to the chart; `$name/…` is relative to a repository, which we take for this one. */
function valueFile(chart: string, path: string): string | null {
  const [, inOther] = /^\$[^/]+\/(.*)$/.exec(path) ?? [];
  if (inOther !== undefined) return folderAt(inOther);
  if (path.includes("{{") || path.includes("://")) return null;
  return path.startsWith("/") ? folderAt(path.slice(1)) : pathFrom(chart, path);
}

/** All that an installation gives: its files in order, then what it says itself; a file that is missing may say anything. */
export function givenBy(
  { values, files, isOpen }: Deployment,
  read: (path: string) => GoMap | null,
): { readonly values: GoMap; readonly isOpen: boolean } {
  const found = files.map(read);
  const all = [...found.flatMap((one) => one ?? []), values];
  return {
    values: all.reduce((under, over) => overlaid(over, under), mapOf()),
    isOpen: isOpen || found.includes(null),
  };
}
