// Changed manifests → the unchanged ones that they name or that name them, directly or through a binding.

import type { SourceFile } from "./gather.ts";

/** Documents that declare an identity, a grant or a token; of others an unchanged file tells nothing. */
const declares =
  /["']?kind["']?\s*:\s*["']?(?:ServiceAccount|(?:Cluster)?Role(?:Binding)?|Secret|\w*List)\b/;
const names = /["']?name["']?\s*:\s*["']?([A-Za-z0-9][\w.:-]*)/g;
const document = /^---(?=\s|$)/m;
/** Roles made of others are joined by labels, not by names. */
const aggregates = "aggregat";

/** `files`: both sides' manifests. A changed kustomization may change everything below it, so that everything is in. */
export function manifestScope(
  files: readonly SourceFile[],
  isChanged: (path: string) => boolean,
): (file: SourceFile) => boolean {
  const all = files.filter(({ kind }) => kind === "yaml" || kind === "json");
  const kustomized = files.some(({ kind, path }) => kind === "kustomization" && isChanged(path));
  if (kustomized) return (file) => declares.test(file.text);
  const changed = all.filter(({ path }) => isChanged(path));
  if (changed.length === 0) return () => false;
  const rest = new Map<SourceFile, ReadonlySet<string>>();
  const reached = new Set<SourceFile>();
  const wanted = new Set(changed.flatMap((file) => [...namesIn(file.text)]));
  for (const file of all) if (!isChanged(file.path)) rest.set(file, namesIn(file.text));
  for (let grew = true; grew;) {
    grew = false;
    for (const [file, own] of rest) {
      if (reached.has(file) || ![...own].some((name) => wanted.has(name))) continue;
      reached.add(file);
      for (const name of own) wanted.add(name);
      grew = true;
    }
  }
  return (file) => reached.has(file);
}

/** Names in the documents that declare something of ours. */
function namesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!declares.test(text)) return found;
  for (const part of text.split(document)) {
    if (!declares.test(part)) continue;
    for (const match of part.matchAll(names)) if (match[1] !== undefined) found.add(match[1]);
    if (part.includes(aggregates)) found.add(aggregates);
  }
  return found;
}
