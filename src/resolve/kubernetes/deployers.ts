// Objects of Flux and Argo CD → the folders of the tree that they deploy, and what they lay over what lies there.

import { pathFrom, pathIn } from "../../base/folder.ts";
import type { Value } from "../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { ManifestFile } from "../manifest.ts";
import { applicationsOf, eachOnce } from "./application-set.ts";
import { wordAt } from "./item.ts";
import { namedBy, type Named } from "./layer.ts";
import type { Listing } from "./session.ts";

/** A folder, deployed. */
export interface Deployer {
  readonly file: ManifestFile;
  /** Other files that say what it deploys. */
  readonly beside?: readonly string[] | undefined;
  /** `flux-system/web` */
  readonly name: string;
  readonly folder: string;
  /** Where it names the folder. */
  readonly at: Value;
  /** Of a folder without a kustomization, whether what lies below it is deployed, too. */
  readonly isDeep: boolean;
  readonly components: readonly Named[];
  /** Each with `patch` and `target`. */
  readonly patches: readonly Value[];
  readonly namespace: Value | null;
  /** For objects that name none. */
  readonly fallback: Value | null;
  readonly prefix: Value | null;
  readonly suffix: Value | null;
  readonly labels: readonly Value[];
  readonly annotations: Value;
  /** Values of variables in texts; null where none are put in. */
  readonly substitutes: Substitutes | null;
}

export interface Substitutes {
  readonly values: Value;
  /** Others may give more, which nobody can tell. */
  readonly isOpen: boolean;
}

/** A file that holds one has one of these words. */
export const deploying: readonly string[] = ["kustomize.toolkit.fluxcd.io/", "argoproj.io/"];

export function mayDeploy(written: string): boolean {
  return deploying.some((word) => written.includes(word));
}

/** `apiVersion` and `kind` as the object says them. */
export function deployersIn(file: ManifestFile, body: Value, tree: Listing): readonly Deployer[] {
  const group = wordAt(body, "apiVersion").split("/")[0];
  const kind = wordAt(body, "kind");
  const spec = field(body, "spec");
  if (group === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization")
    return flux(file, body, spec, tree);
  if (group !== "argoproj.io") return [];
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  const beside = new Set<string>();
  const made = kind === "ApplicationSet" ? madeBy(file, body, tree, beside) : [body];
  return made.flatMap((one) =>
    sourcesOf(field(one, "spec")).flatMap((source) =>
      argo(file, one, source, tree).map((deployer) => ({ ...deployer, beside: [...beside] })),
    ),
  );
}

/** `beside` gets the files that say which clusters there are, where that matters. */
function madeBy(
  file: ManifestFile,
  body: Value,
  tree: Listing,
  beside: Set<string>,
): readonly Value[] {
  const clusters: Listing["clusters"] = () => {
    const all = tree.clusters();
    for (const { path } of all) beside.add(path);
    return all;
  };
  return eachOnce(applicationsOf(body, { tree: { ...tree, clusters }, path: file.path }));
}

/** Of an `Application`. https://argo-cd.readthedocs.io/en/stable/user-guide/multiple_sources/ */
export function sourcesOf(spec: Value): readonly Value[] {
  const several = items(field(spec, "sources"));
  return several.length > 0 ? several : [field(spec, "source")];
}

/** https://fluxcd.io/flux/components/kustomize/kustomizations/ */
function flux(file: ManifestFile, body: Value, spec: Value, tree: Listing): readonly Deployer[] {
  const common = field(spec, "commonMetadata");
  const build = field(spec, "postBuild");
  return at(file, body, field(spec, "path"), tree).map((place) => ({
    ...place,
    isDeep: true,
    components: items(field(spec, "components")).flatMap((one) => namedBy(one, place.folder)),
    patches: items(field(spec, "patches")),
    namespace: given(spec, "targetNamespace"),
    fallback: null,
    prefix: given(spec, "namePrefix"),
    suffix: given(spec, "nameSuffix"),
    labels: [field(common, "labels")],
    annotations: field(common, "annotations"),
    substitutes: isAbsent(build)
      ? null
      : {
          values: field(build, "substitute"),
          isOpen: items(field(build, "substituteFrom")).length > 0,
        },
  }));
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/ and …/directory/ */
function argo(file: ManifestFile, body: Value, source: Value, tree: Listing): readonly Deployer[] {
  if (!isAbsent(field(source, "chart"))) return [];
  const kustomize = field(source, "kustomize");
  return at(file, body, field(source, "path"), tree).map((place) => ({
    ...place,
    isDeep: wordAt(source, "directory", "recurse") === "true",
    components: items(field(kustomize, "components")).flatMap((one) => namedBy(one, place.folder)),
    patches: items(field(kustomize, "patches")),
    namespace: given(kustomize, "namespace"),
    fallback: given(dig(body, "spec", "destination"), "namespace"),
    prefix: given(kustomize, "namePrefix"),
    suffix: given(kustomize, "nameSuffix"),
    labels: [field(kustomize, "commonLabels")],
    annotations: field(kustomize, "commonAnnotations"),
    substitutes: null,
  }));
}

function given(value: Value, key: string): Value | null {
  const found = field(value, key);
  return wordAt(found) === "" ? null : found;
}

/**
 * We take the repository that is deployed for this one where it has such a folder; its top folder every repository has. A chart is rendered:
 * see `resolve/helm`.
 */
function at(
  file: ManifestFile,
  body: Value,
  path: Value,
  tree: Listing,
): readonly Pick<Deployer, "file" | "name" | "folder" | "at">[] {
  const written = text(path);
  if (!written.known || written.value === null || written.value.includes("://")) return [];
  const folder = pathFrom("", written.value.replace(/^\/+/, "").replace(/\/+$/, ""));
  if (folder === null || folder === "" || !tree.hasFolder(folder)) return [];
  if (tree.has(pathIn(folder, "Chart.yaml"))) return [];
  const [name, namespace] = [
    wordAt(body, "metadata", "name"),
    wordAt(body, "metadata", "namespace"),
  ];
  return [{ file, folder, at: path, name: namespace === "" ? name : `${namespace}/${name}` }];
}
