// Changed manifests → the unchanged ones that they name or that name them, directly or through a binding.

import { folderOf } from "./folder.ts";
import type { SourceFile } from "./gather.ts";

/** Documents that declare an identity, a grant or a token; of others an unchanged file tells nothing. */
const declares =
  /["']?kind["']?\s*:\s*["']?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?|Secret|\w*List)\b/;
/** Nothing is captured of a name that stands elsewhere (`*alias`): it may be any. */
const names = /["']?name["']?\s*:\s*(?:\*|(?:&\S+\s+)?["']?([A-Za-z0-9][\w.:-]*))/g;
const document = /^---(?=\s|$)/m;
/** Whether a pod mounts a token is also its account's to say. */
const users =
  /["']?serviceAccount(?:Name)?["']?\s*:\s*(?:\*|(?:&\S+\s+)?["']?([A-Za-z0-9][\w.-]*))/g;
/** Roles made of others are joined by labels, not by names. */
const aggregates = "aggregat";

/** `files`: both sides' manifests. A changed kustomization may change everything below it, so that everything is in. */
export function manifestScope(
  files: readonly SourceFile[],
  isChanged: (path: string) => boolean,
): (file: SourceFile) => boolean {
  const all = files.filter(({ kind }) => kind === "yaml" || kind === "json");
  const marks = files.filter(({ path }) => isChanged(path));
  if (marks.some(({ kind }) => kind === "kustomization"))
    return (file) => declares.test(file.text) || file.text.includes("serviceAccount");
  // What lies under a chart's `templates/` is no manifest as long as the chart is there.
  const charts = marks.filter(({ kind }) => kind === "chart").map(({ path }) => folderOf(path));
  const changed = all.filter(
    ({ path }) => isChanged(path) || charts.some((folder) => isBelow(path, folder)),
  );
  if (changed.length === 0) return () => false;
  const rest = new Map<SourceFile, ReadonlySet<string>>();
  const reached = new Set<SourceFile>(changed);
  const wanted = new Set([""]);
  for (const { text } of changed)
    for (const name of [...namesOfManifest(text), ...namesAfter(users, text)]) wanted.add(name);
  for (const file of all) {
    if (reached.has(file)) continue;
    if (namesAfter(users, file.text).some((name) => wanted.has(name))) reached.add(file);
    rest.set(file, namesOfManifest(file.text));
  }
  for (let grew = true; grew;) {
    grew = false;
    for (const [file, own] of rest) {
      if (![...own].some((name) => wanted.has(name))) continue;
      reached.add(file);
      rest.delete(file);
      for (const name of own) wanted.add(name);
      grew = true;
    }
  }
  return (file) => reached.has(file);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

function namesAfter(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

/** Names in the documents that declare something of ours. */
export function namesOfManifest(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!declares.test(text)) return found;
  for (const part of text.split(document)) {
    if (!declares.test(part)) continue;
    for (const name of namesAfter(names, part)) found.add(name);
    if (part.includes(aggregates)) found.add(aggregates);
  }
  return found;
}
