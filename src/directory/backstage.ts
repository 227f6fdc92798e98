// Turns a Backstage catalog file into who exists by it: its groups and users, its components, and whoever is named as an owner.
// https://backstage.io/docs/features/software-catalog/descriptor-format

import { fileRef } from "../base/origin.ts";
import type { OwnerKind, RosterEntry } from "../model/roster.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Node } from "../parse/yaml/tree.ts";
import { entityName } from "./names.ts";

const kinds: ReadonlyMap<string, OwnerKind> = new Map([
  ["group", "team"],
  ["user", "person"],
  ["component", "service"],
  ["system", "service"],
  ["domain", "service"],
]);

/** Documents of other kinds, and what cannot be read, list nobody. */
export function readBackstage(path: string, text: string): readonly RosterEntry[] {
  const file = fileRef(path, text);
  return parseYaml(text).documents.flatMap(({ root }) => {
    if (root === null || !textAt(root, "apiVersion")?.startsWith("backstage.io/")) return [];
    const at = { file, start: root.start, end: root.end };
    return [...entity(root, at), ...namedOwner(root, at)];
  });
}

function entity(root: Node, at: RosterEntry["at"]): readonly RosterEntry[] {
  const word = textAt(root, "kind")?.toLowerCase() ?? "";
  const kind = kinds.get(word);
  const name = textAt(root, "metadata", "name");
  if (kind === undefined || name === null) return [];
  const namespace = textAt(root, "metadata", "namespace") ?? "default";
  const more = [
    // https://backstage.io/docs/features/software-catalog/well-known-annotations
    textAt(root, "metadata", "annotations", "github.com/team-slug"),
    textAt(root, "metadata", "annotations", "github.com/user-login"),
    textAt(root, "spec", "profile", "email"),
  ].filter((text) => text !== null);
  return [{ names: [name, `${word}:${namespace}/${name}`, ...more], kind, left: null, at }];
}

/** Groups often come from elsewhere: https://backstage.io/docs/integrations/github/org. What kind it is says only a prefix. */
function namedOwner(root: Node, at: RosterEntry["at"]): readonly RosterEntry[] {
  const owner = textAt(root, "spec", "owner");
  const name = owner === null ? null : entityName(owner);
  if (owner === null || name === null) return [];
  const kind = /^user:/i.test(owner) ? "person" : "team";
  return [{ names: [name, owner], kind, left: null, at }];
}

function textAt(node: Node, ...path: readonly string[]): string | null {
  let found: Node | undefined = node;
  for (const key of path)
    found =
      found?.kind === "mapping" ? found.pairs.find((pair) => pair.key === key)?.value : undefined;
  return found?.kind === "scalar" && typeof found.value === "string" && found.value.trim() !== ""
    ? found.value.trim()
    : null;
}
