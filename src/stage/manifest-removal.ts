// A service account of manifests → what one stage of its removal takes out of which files.

import type { Origin } from "../base/origin.ts";
import { finder } from "../evaluate/find.ts";
import { removeFromManifests, withoutEntries, type ManifestPart } from "../fix/manifest-removal.ts";
import type { Removal, Stage, Step } from "../fix/removal.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { isKustomization } from "../resolve/kubernetes/paths.ts";
import type { RemovalAsk } from "./removal-ask.ts";

/** Why nothing can be written, as a clause. */
export function removeManifest(
  { identity, model, texts }: RemovalAsk,
  stage: Stage,
): Removal | string {
  if (identity.type !== "ServiceAccount")
    return `an operator makes it of a \`${identity.type}\`: remove that by hand`;
  const { whole, parted } = bindingsOf(identity, model);
  const credentials = (model.links.credentialsOf.get(identity.key) ?? []).filter(
    ({ domain, type }) => domain === "kubernetes" && type === "Secret",
  );
  const gone: Fact[] = [...whole, ...credentials, ...rolesLeft(identity, model, whole)];
  if (stage === "delete") gone.push(identity);
  const parts: ManifestPart[] = [
    ...placesOf(gone.map(({ at }) => at)).map((at) => partAt(at, "document")),
    ...placesOf(parted.flatMap(({ at }) => at)).map((at) => partAt(at, "item")),
  ];
  const textOf = (path: string): string | null => texts.get(path) ?? null;
  const files = removeFromManifests(parts, textOf);
  if (typeof files === "string") return files;
  const emptied = new Set(files.flatMap(({ path, isEmptied }) => (isEmptied ? [path] : [])));
  const named = emptied.size === 0 ? [] : entriesOf(emptied, texts);
  if (typeof named === "string") return named;
  const steps = [
    ...gone.map((fact): Step => stepOf(fact, "delete")),
    ...parted.map(({ binding }): Step => stepOf(binding, "take out")),
  ];
  return { files: [...files, ...named], steps, uses: [] };
}

function stepOf({ at: { file, start, end }, address }: Fact, how: Step["how"]): Step {
  return { path: file.path, start, end, how, what: address };
}

function partAt({ file, start }: Origin, how: ManifestPart["how"]): ManifestPart {
  return { path: file.path, how, at: start };
}

/** Each once: several kustomizations may make their own of one. */
function placesOf(all: readonly Origin[]): readonly Origin[] {
  const found = new Map(all.map((at) => [`${at.file.path}\n${at.start}`, at]));
  return [...found.values()];
}

interface Bindings {
  /** Those that bind nobody else. */
  readonly whole: readonly Grant[];
  readonly parted: readonly { readonly binding: Grant; readonly at: readonly Origin[] }[];
}

function bindingsOf(identity: Identity, { facts }: Model): Bindings {
  const { find } = finder([...facts.values()]);
  const whole: Grant[] = [];
  const parted: { binding: Grant; at: readonly Origin[] }[] = [];
  for (const fact of facts.values()) {
    if (fact.kind !== "grant" || fact.domain !== "kubernetes" || fact.holders.length === 0)
      continue;
    const own = fact.holders.filter(({ link }) => find(link, fact).includes(identity));
    if (own.length === 0) continue;
    if (own.length === fact.holders.length) whole.push(fact);
    else parted.push({ binding: fact, at: own.map(({ link }) => link.at) });
  }
  return { whole, parted };
}

/** Roles that nobody else is given, and that are no part of another. */
function rolesLeft(
  identity: Identity,
  { links }: Model,
  whole: readonly Grant[],
): readonly Grant[] {
  const held = links.grantsOf.get(identity.key) ?? [];
  const roles = new Set(held.map(({ definition }) => definition));
  return [...roles].filter(
    (role) =>
      role.domain === "kubernetes" &&
      role.type === "Role" &&
      !whole.includes(role) &&
      (links.holdersOf.get(role.key) ?? []).every(({ binding }) => whole.includes(binding)),
  );
}

/** Kustomizations without the files that go. */
function entriesOf(
  emptied: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): Removal["files"] | string {
  const files: Removal["files"][number][] = [];
  for (const [path, text] of texts) {
    if (!isKustomization(path)) continue;
    const found = withoutEntries(path, text, emptied);
    if (typeof found === "string") return found;
    if (found) files.push(found);
  }
  return files;
}
