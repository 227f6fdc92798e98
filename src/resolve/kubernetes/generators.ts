// Generators of an `ApplicationSet` → what each application is filled with: of lists, of folders and clusters of the tree, and of these joined.
// https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/

import { exactGlob } from "../../base/glob.ts";
import { known, unknown, type Known, type Value } from "../../base/known.ts";
import { entries, field, isAbsent, items, text } from "../../base/value.ts";
import { UserError } from "../../base/user-error.ts";
import { local, nearestClusters, type Cluster } from "./clusters.ts";
import { sizeOf, withTexts } from "./edit.ts";
import { filledIn } from "./filled-in.ts";
import { wordAt } from "./item.ts";
import { selectsLabels } from "./label-selector.ts";
import type { Listing } from "./session.ts";

export type Parameters = ReadonlyMap<string, string>;

/** What may be meant: the tree, and from which file of it. */
export interface Seen {
  readonly tree: Listing;
  readonly path: string;
}

const most = 500;
const deepest = 2;
/** A folder looked at, a part filled in, two joined: for all that one set makes. */
const mostSteps = 5_000_000;
const nothing: readonly Parameters[] = [new Map()];

interface Work extends Seen {
  left: number;
}

/** Once for each application, of the first that there are; nothing to fill in where nobody can tell, or only with more work. */
export function parametersIn(generators: readonly Value[], seen: Seen): readonly Parameters[] {
  const work = { ...seen, left: mostSteps };
  return firstOf(generators, (one) => parametersOf(one, work, 0));
}

function firstOf<T>(
  all: readonly T[],
  parameters: (one: T) => readonly Parameters[],
): readonly Parameters[] {
  const found: Parameters[] = [];
  for (const one of all) {
    if (found.length >= most) break;
    found.push(...parameters(one));
  }
  return found.slice(0, most);
}

function parametersOf(generator: Value, work: Work, depth: number): readonly Parameters[] {
  const selector = field(generator, "selector");
  const all = generatedBy(generator, work, depth).slice(0, most);
  if (isAbsent(selector)) return all;
  return all.filter(
    (one) => selectsLabels(selector, (key) => valueOf(one, key, selector)) !== false,
  );
}

function valueOf(parameters: Parameters, key: string, { at }: Value): Known<string | null> {
  const value = parameters.get(key);
  return value === undefined ? unknown("computed", at, key) : known(value, at);
}

function generatedBy(generator: Value, work: Work, depth: number): readonly Parameters[] {
  const elements = field(field(generator, "list"), "elements");
  if (!isAbsent(elements)) return items(elements).map(wordsIn);
  const directories = field(field(generator, "git"), "directories");
  if (!isAbsent(directories)) return foldersIn(items(directories), work);
  const clusters = field(generator, "clusters");
  if (!isAbsent(clusters)) return clustersOf(clusters, work);
  if (depth >= deepest) return nothing;
  const joins = field(generator, "matrix");
  if (!isAbsent(joins)) return matrixOf(items(field(joins, "generators")), work, depth);
  const merges = field(generator, "merge");
  return isAbsent(merges) ? nothing : mergedBy(merges, work, depth);
}

function spend(work: Work, steps: number): boolean {
  work.left -= steps;
  return work.left >= 0;
}

/** What one gives the next may use: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Matrix/ */
function matrixOf(parts: readonly Value[], work: Work, depth: number): readonly Parameters[] {
  return parts.reduce((before, part) => {
    const cost = costOf(part);
    return firstOf(before, (one) => {
      const others = spend(work, cost) ? parametersOf(filled(part, one), work, depth + 1) : [];
      if (!spend(work, others.length * one.size)) return [one];
      return others.map((other) => new Map([...one, ...other]));
    });
  }, nothing);
}

function costOf(part: Value): number {
  let cost = sizeOf(part, mostSteps);
  withTexts(part, (text, value) => {
    cost += text.length;
    return value;
  });
  return cost;
}

/** The first gives which there are, the others more of each: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Merge/ */
function mergedBy(merge: Value, work: Work, depth: number): readonly Parameters[] {
  const keys = items(field(merge, "mergeKeys")).map((one) => wordAt(one));
  const [base = nothing, ...others] = items(field(merge, "generators")).map((one) =>
    parametersOf(one, work, depth + 1),
  );
  const more = others.flat();
  if (!spend(work, base.length * more.length * keys.length)) return nothing;
  return base.map((one) => {
    const made = new Map(one);
    for (const other of more) {
      const isOpen = keys.some((key) => !one.has(key) || !other.has(key));
      const isSame = !isOpen && keys.every((key) => one.get(key) === other.get(key));
      for (const [key, value] of other)
        if (isSame) made.set(key, value);
        // It may be the same one.
        else if (isOpen && !keys.includes(key)) made.delete(key);
    }
    return made;
  });
}

/** Without a selector also the cluster that Argo CD runs in, which needs no secret: https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Cluster/ */
function clustersOf(generator: Value, work: Work): readonly Parameters[] {
  const { tree, path } = work;
  if (!spend(work, tree.clusters().length)) return nothing;
  const selector = field(generator, "selector");
  const isEvery = ["matchLabels", "matchExpressions"].every(
    (key) => isAbsent(selector) || items(field(selector, key)).every(isEmpty),
  );
  const all = nearestClusters(tree.clusters(), path);
  const isMeant = ({ labels }: Cluster): boolean | null =>
    isEvery || selectsLabels(selector, (key) => filledIn(field(labels, key)));
  const found = all.filter(isMeant).map((one) => filledWith(parametersOfCluster(one), generator));
  const isDeclared = all.some(({ server }) => server.known && server.value === local.server);
  if (isEvery && !isDeclared)
    found.push(
      filledWith(new Map(Object.entries({ ...local, nameNormalized: local.name })), generator),
    );
  const isOpen = found.length === 0 || all.some((one) => isMeant(one) === null);
  return isOpen ? [...found, ...nothing] : found;
}

function isEmpty(value: Value): boolean {
  return value.known && entries(value).length === 0;
}

function parametersOfCluster(cluster: Cluster): Parameters {
  const { name, server, project, labels, annotations } = cluster;
  const found = new Map<string, string>();
  const put = (key: string, value: Known<string | null>): void => {
    if (value.known && value.value !== null) found.set(key, value.value);
  };
  put("name", name);
  put("server", server);
  put("project", project);
  const normalized = (found.get("name") ?? "").toLowerCase().replaceAll(/[^a-z\d.-]/g, "-");
  if (normalized !== "") found.set("nameNormalized", normalized);
  for (const [key, value] of entries(labels)) put(`metadata.labels.${key}`, filledIn(value));
  for (const [key, value] of entries(annotations))
    put(`metadata.annotations.${key}`, filledIn(value));
  return found;
}

/** With the values that the generator itself gives. */
function filledWith(parameters: Parameters, generator: Value): Parameters {
  const values = entries(filled(field(generator, "values"), parameters)).flatMap(([key, value]) => {
    const word = filledIn(value);
    return word.known && word.value !== null ? [[`values.${key}`, word.value] as const] : [];
  });
  return new Map([...parameters, ...values]);
}

function wordsIn(element: Value): Parameters {
  return new Map(
    entries(element).flatMap(([key, value]) => {
      const word = text(value);
      return word.known && word.value !== null ? [[key, word.value] as const] : [];
    }),
  );
}

function foldersIn(directories: readonly Value[], work: Work): readonly Parameters[] {
  const folders = work.tree.folders();
  if (!spend(work, folders.length * directories.length)) return nothing;
  const [taken, left] = [false, true].map((leaves) =>
    directories
      .filter((one) => (wordAt(one, "exclude") === "true") === leaves)
      .map((one) => globOf(wordAt(one, "path"))),
  );
  return folders
    .filter((folder) => taken?.some((is) => is(folder)) && !left?.some((is) => is(folder)))
    .slice(0, most)
    .map((folder) => {
      const steps = folder.split("/");
      const basename = steps.at(-1) ?? "";
      return new Map([
        ["path", folder],
        ["path.path", folder],
        ["path.basename", basename],
        ["path.basenameNormalized", basename.replaceAll(/[^\w-]/g, "-")],
        ...steps.map((step, index) => [`path[${index}]`, step] as const),
      ]);
    });
}

function globOf(pattern: string): (path: string) => boolean {
  try {
    return exactGlob(pattern.replace(/^\.?\//, "").replace(/\/+$/, ""));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return () => false;
  }
}

/** `{{name}}`, `{{ .metadata.labels.env }}`, `{{ index .metadata.labels "acme.example/env" }}` */
const hole = /\{\{-?\s*(?:\.?([\w./[\]-]+)|index\s+\.([\w.]+)\s+"([^"{}]+)")\s*-?\}\}/g;

export function filled(template: Value, parameters: Parameters): Value {
  if (parameters.size === 0) return template;
  return withTexts(template, (written, value) => {
    const made = written.replace(
      hole,
      (all, name?: string, map?: string, key?: string) =>
        parameters.get(name ?? `${map ?? ""}.${key ?? ""}`) ?? all,
    );
    return made === written ? value : known(made, value.at, value.through);
  });
}
