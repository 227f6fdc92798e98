// What a HelmRelease takes its values from, and the manifests beside it → the values that ConfigMaps of the tree give, or the files that a kustomization makes these of.
// https://fluxcd.io/flux/components/helm/helmreleases/#values

import { pathFrom } from "../../base/folder.ts";
import { isMap, mapOf, type GoMap, type Holes } from "./value.ts";
import { mapAt, mapsAt, overlaid, textAt, textsAt } from "./values.ts";
import { fromYaml, plainOf, type ParseYaml } from "./yaml-text.ts";

export interface ValuesFrom {
  readonly name: string;
  /** Of the ConfigMap, under which the values stand. */
  readonly key: string;
}

/** Null where something else, which the tree does not have or which sets single values, has a say. */
export function valuesFromIn(spec: GoMap): readonly ValuesFrom[] | null {
  if (!spec.entries.has("valuesFrom")) return [];
  const all = mapsAt(spec, "valuesFrom");
  const isTold = all.every(
    (one) => textAt(one, "kind") === "ConfigMap" && !one.entries.has("targetPath"),
  );
  if (!isTold || all.length === 0) return null;
  return all.map((one) => ({
    name: textAt(one, "name"),
    key: textAt(one, "valuesKey") || "values.yaml",
  }));
}

export interface Beside {
  readonly path: string;
  readonly text: string;
}

interface Found {
  readonly path: string;
  /** Null: the file is the values. */
  readonly values: GoMap | null;
}

/** What takes them. */
interface Taking {
  readonly from: readonly ValuesFrom[] | null;
  readonly values: GoMap;
  readonly files: readonly string[];
  readonly isOpen: boolean;
}

interface Reading {
  readonly parse: ParseYaml;
  readonly holes: Holes;
}

/** `folder`: where it stands. Nothing is taken unless all can be told. */
export function withValuesFrom<T extends Taking>(
  deployment: T,
  folder: string,
  beside: readonly Beside[],
  reading: Reading,
): T {
  const { from } = deployment;
  if (from === null || from.length === 0) return deployment;
  const bodies = beside.flatMap((one) => bodiesOf(one, reading));
  const told = from.flatMap((one): readonly Found[] => {
    const all = bodies.flatMap((body) => givenIn(body, one, folder, reading));
    return all.length === 1 ? all : [];
  });
  const files = told.flatMap(({ path, values }) => (values === null ? [path] : []));
  const maps = told.flatMap(({ values }) => values ?? []);
  // Of both kinds the order decides which goes first, and files come before what stands in the manifest.
  if (told.length < from.length || (files.length > 0 && maps.length > 0)) return deployment;
  return {
    ...deployment,
    values: [...maps, deployment.values].reduce((under, over) => overlaid(over, under), mapOf()),
    files: [...deployment.files, ...files],
    beside: told.map(({ path }) => path),
    isOpen: false,
  };
}

interface Body {
  readonly path: string;
  readonly body: GoMap;
}

function bodiesOf({ path, text }: Beside, { parse, holes }: Reading): readonly Body[] {
  return parse(text).documents.flatMap(({ root }) => {
    const body = root ? plainOf(root, holes) : null;
    return isMap(body) ? [{ path, body }] : [];
  });
}

function givenIn(
  { path, body }: Body,
  from: ValuesFrom,
  folder: string,
  { parse, holes }: Reading,
): readonly Found[] {
  const isNamed = textAt(mapAt(body, "metadata"), "name") === from.name;
  if (textAt(body, "kind") !== "ConfigMap" || !isNamed) return generatedBy(body, from, folder);
  const values = fromYaml(textAt(mapAt(body, "data"), from.key), parse, holes);
  return isMap(values) ? [{ path, values }] : [];
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/ */
function generatedBy(body: GoMap, { name, key }: ValuesFrom, folder: string): readonly Found[] {
  return mapsAt(body, "configMapGenerator")
    .filter((one) => textAt(one, "name") === name)
    .flatMap((one) => textsAt(one, "files"))
    .flatMap((written): readonly Found[] => {
      const [first = "", path = first] = written.split("=", 2);
      const as = written.includes("=") ? first : first.slice(first.lastIndexOf("/") + 1);
      const file = as === key ? pathFrom(folder, path) : null;
      return file === null ? [] : [{ path: file, values: null }];
    });
}
