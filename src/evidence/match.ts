// Whom exports name, and the facts of a tree → which fact each certainly is.

import { append } from "../base/grouped.ts";
import { isOff } from "../model/active.ts";
import { namespaceOf, withinOf } from "../model/address.ts";
import type { Credential } from "../model/credential.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Name } from "./told.ts";

export type Subject = Identity | Credential;

export interface Matches {
  /** By what `idOf` gives. */
  readonly matched: ReadonlyMap<string, Subject>;
  /** Facts that more than one name may be, or that share one. */
  readonly unclear: ReadonlyMap<FactKey, Unclear>;
}

export interface Unclear {
  readonly fact: Subject;
  /** One of the names that it may be. */
  readonly name: Name;
  /** Other facts may be the same name; else several names may be this fact. */
  readonly shared: boolean;
}

export function idOf({ platform, kind, within, name, folder }: Name): string {
  return [platform, kind, within ?? "", name, folder ?? ""].join("\n");
}

/** A root's folder holds what it declares by modules elsewhere, too. */
export function isIn(folder: string | null | undefined, { domain, root, at }: Fact): boolean {
  if (folder === null || folder === undefined) return true;
  const own = domain === "kubernetes" && root === "" ? at.file.path : `${root}/`;
  return folder === "" || own.startsWith(`${folder}/`);
}

/** `names`: once for each that has it, as two applications may have one. A name belongs to the one fact that has it; to one whose name has holes only where neither may be another. */
export function match(names: readonly Name[], facts: ReadonlyMap<FactKey, Fact>): Matches {
  const subjects = [...facts.values()].filter(isSubject);
  const matched = new Map<string, Subject>();
  const unclear = new Map<FactKey, Unclear>();
  const byName = grouped(subjects);
  const left: Name[] = [];
  for (const name of names) {
    const same = (byName.get(keyOf(name)) ?? []).filter(
      (fact) => isSame(fact, name) && !contradicts(fact, name),
    );
    const certain = same.filter((fact) => confirms(fact, name));
    const [fact, ...others] = certain.length > 0 ? certain : same;
    if (fact && others.length === 0 && !matched.has(idOf(name))) matched.set(idOf(name), fact);
    else if (fact)
      for (const one of same) unclear.set(one.key, { fact: one, name, shared: others.length > 0 });
    else left.push(name);
  }
  matchHoled(left, subjects, matched, unclear);
  return { matched, unclear };
}

function matchHoled(
  names: readonly Name[],
  subjects: readonly Subject[],
  matched: Map<string, Subject>,
  unclear: Map<FactKey, Unclear>,
): void {
  const taken = new Set([...matched.values()].map(({ key }) => key));
  const namesOf = new Map<Subject, Name[]>();
  const factsOf = new Map<Name, Subject[]>();
  for (const fact of subjects) {
    const mayBe = taken.has(fact.key) ? null : fitting(fact);
    for (const name of mayBe === null ? [] : names) {
      if (!mayBe?.(name) || contradicts(fact, name)) continue;
      append(namesOf, fact, name);
      append(factsOf, name, fact);
    }
  }
  for (const [fact, found] of namesOf) {
    const [name, ...others] = found;
    const isShared = (factsOf.get(name as Name)?.length ?? 0) > 1;
    if (name && others.length === 0 && !isShared) matched.set(idOf(name), fact);
    else if (name) unclear.set(fact.key, { fact, name, shared: others.length === 0 });
  }
}

/** Another declaration of a principal (a service principal of an application) has its name, too. */
function isSubject(fact: Fact): fact is Subject {
  if (isOff(fact)) return false;
  if (fact.kind === "credential") return fact.form === "deploy-key";
  return (
    fact.kind === "identity" && !fact.person && kindOf(fact) !== null && fact.sameAs === undefined
  );
}

function kindOf(fact: Subject): string | null {
  const { platform, form } = fact;
  switch (platform) {
    case "aws":
      return /^aws_iam_(user|role)$/.exec(fact.type)?.[1] ?? null;
    case "google":
    case "kubernetes":
      return form === "service-account" ? form : null;
    case "entra":
      return form === "application" ? form : null;
    case "github":
      return form === "deploy-key" ? form : null;
    default:
      return null;
  }
}

function grouped(subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> {
  const found = new Map<string, Subject[]>();
  for (const fact of subjects)
    if (fact.name.known && fact.name.value !== null)
      append(found, `${fact.platform}\n${fact.name.value}`, fact);
  return found;
}

function keyOf({ platform, name }: Name): string {
  return `${platform}\n${name}`;
}

function isSame(fact: Subject, { kind, platform }: Name): boolean {
  return fact.platform === platform && kindOf(fact) === kind;
}

/** Least letters of a name that must be known for it to say who is meant. */
const least = 4;

/** Null for a name that is known whole, or of which too little is. */
function fitting(fact: Subject): ((name: Name) => boolean) | null {
  const { name } = fact;
  if (name.known) {
    const { value } = name;
    // A service account whose project nobody can tell.
    const isPart = value !== null && fact.platform === "google" && !value.includes("@");
    return isPart ? (one) => isSame(fact, one) && one.name.startsWith(`${value}@`) : null;
  }
  const pieces = name.pieces ?? [];
  const literal = pieces.filter((piece) => typeof piece === "string").join("");
  if (literal.replace(/[^\p{L}\p{N}]/gu, "").length < least) return null;
  const isGoogle = fact.platform === "google" && !literal.includes("@");
  return (one) =>
    isSame(fact, one) && fits(isGoogle ? (one.name.split("@")[0] ?? "") : one.name, pieces);
}

/** In order, first and last at the ends; no expression, as names are strangers'. */
function fits(text: string, pieces: readonly unknown[]): boolean {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece !== "string") continue;
    const isLast = index === pieces.length - 1;
    const found = isLast ? text.length - piece.length : text.indexOf(piece, at);
    if (found < at || (index === 0 && found !== 0) || !text.startsWith(piece, found)) return false;
    at = found + piece.length;
  }
  return typeof pieces.at(-1) !== "string" || at === text.length;
}

/** What the declaration says of where it is, and how the export has it. */
function placesOf(fact: Subject, { within }: Name): readonly string[] {
  if (within === null) return [];
  switch (fact.platform) {
    case "aws":
      return fact.place.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
    case "kubernetes":
      return [namespaceOf(fact) ?? ""].filter((one) => one !== "" && !one.startsWith("?"));
    case "github": {
      const repository = withinOf(fact);
      return repository === "" || repository.startsWith("?") ? [] : [repository];
    }
    default:
      return [];
  }
}

function isPlace(said: string, { platform, within }: Name): boolean {
  if (within === null) return false;
  // The provider's owner stands elsewhere: a declaration mostly has the repository's name alone.
  return platform === "github" && !said.includes("/")
    ? within.split("/")[1] === said
    : within === said;
}

function contradicts(fact: Subject, name: Name): boolean {
  if (!isIn(name.folder, fact)) return true;
  const places = placesOf(fact, name);
  return places.length > 0 && !places.some((said) => isPlace(said, name));
}

function confirms(fact: Subject, name: Name): boolean {
  return placesOf(fact, name).some((said) => isPlace(said, name));
}
