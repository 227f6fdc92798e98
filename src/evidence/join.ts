// What files tell, and the facts of a tree → what is known of each identity's and credential's use.

import { append } from "../base/grouped.ts";
import { startOf } from "../base/origin.ts";
import { isOff } from "../model/active.ts";
import { namespaceOf } from "../model/address.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Elsewhere, IdentityUse, KeyUse, Use } from "../model/evidence.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { idOf, isIn, match, type Unclear } from "./match.ts";
import { keysOf, privilegesOf, useOf, type Dated, type Entry } from "./sum.ts";
import type { Name } from "./told.ts";

export interface Joined<File extends Dated> {
  readonly identities: ReadonlyMap<FactKey, IdentityUse>;
  readonly credentials: ReadonlyMap<FactKey, KeyUse>;
  readonly elsewhere: readonly Elsewhere[];
  readonly unclear: readonly Unclear[];
  /** All that is told of each fact that somebody named is. */
  readonly entriesOf: ReadonlyMap<FactKey, readonly Entry[]>;
  /** Of each file, in their order. */
  readonly counts: readonly Count<File>[];
}

export interface Count<File extends Dated> {
  readonly file: File;
  /** How many it names. */
  readonly named: number;
  /** How many of them the tree declares. */
  readonly declared: number;
}

export function join<File extends Dated>(files: readonly File[], model: Model): Joined<File> {
  const subjects = collected(files);
  const names = [...subjects.values()].map(({ name }) => name);
  const { matched, unclear } = match(names, model.facts);
  const { byFact, shown, elsewhere } = assigned(subjects, matched, unclear);
  const identities = new Map<FactKey, IdentityUse>();
  const credentials = new Map<FactKey, KeyUse>();
  for (const [key, entries] of byFact) {
    const fact = model.facts.get(key);
    const keys = keysOf(entries);
    if (fact?.kind === "identity") {
      identities.set(key, {
        use: useOf(entries, shown.get(key) ?? ""),
        keys,
        privileges: privilegesOf(entries),
      });
      tellApart(fact, keys, model, credentials);
      // Two of one title are told apart by nothing.
    } else if (keys[0] && keys.length === 1) credentials.set(key, keys[0]);
  }
  for (const [key, use] of unseen(files, model, new Set(byFact.keys())))
    identities.set(key, { use, keys: [], privileges: null });
  return {
    identities,
    credentials,
    elsewhere,
    unclear: [...unclear.values()],
    entriesOf: byFact,
    counts: countsOf(files, subjects, matched),
  };
}

/** What is told of each fact, and by which name; and of whom the tree does not declare. */
function assigned(
  subjects: ReadonlyMap<string, Collected>,
  matched: ReadonlyMap<string, Fact>,
  unclear: ReadonlyMap<FactKey, Unclear>,
) {
  const byFact = new Map<FactKey, Entry[]>();
  const shown = new Map<FactKey, string>();
  const elsewhere: Elsewhere[] = [];
  const unclearNames = new Set([...unclear.values()].map(({ name }) => idOf(name)));
  for (const { name, entries } of subjects.values()) {
    const id = idOf(name);
    const fact = matched.get(id);
    if (fact) shown.set(fact.key, name.shown);
    if (fact && !unclear.has(fact.key))
      byFact.set(fact.key, [...(byFact.get(fact.key) ?? []), ...entries]);
    else if (!unclearNames.has(id)) elsewhere.push(elsewhereOf(name, entries));
  }
  return { byFact, shown, elsewhere };
}

interface Collected {
  readonly name: Name;
  readonly entries: Entry[];
}

/** Everything told of one subject, by name; what has only a client id by the name that another file has for it. */
function collected(files: readonly Dated[]): ReadonlyMap<string, Collected> {
  const named = new Map<string, Name>();
  for (const { told } of files)
    for (const { name, id } of told) if (name && id !== null) named.set(id, name);
  const subjects = new Map<string, Collected>();
  for (const file of files)
    for (const told of file.told) {
      const found = told.name ?? named.get(told.id ?? "") ?? unnamed(told.id ?? "");
      const name = { ...found, folder: file.folder };
      const id = told.id === null ? idOf(name) : `${idOf(name)}\n${told.id}`;
      const one = subjects.get(id);
      if (one) one.entries.push({ told, file });
      else subjects.set(id, { name, entries: [{ told, file }] });
    }
  return withUnlisted(subjects, files);
}

function unnamed(id: string): Name {
  return { platform: "entra", kind: "application", name: id, within: null, shown: id };
}

/** Applications of which another file says when they came, and a list of all sign-ins says nothing. */
function withUnlisted(
  found: ReadonlyMap<string, Collected>,
  files: readonly Dated[],
): ReadonlyMap<string, Collected> {
  const list = files.filter(({ lists, partly }) => lists === "applications" && partly === null);
  const file = list[0];
  if (!file) return found;
  const listed = new Set(list.flatMap(({ told }) => told.map(({ id }) => id)));
  for (const { entries } of found.values()) {
    const told = entries[0]?.told;
    if (!told || told.id === null || listed.has(told.id)) continue;
    entries.push({ told: { ...told, last: null, keys: [], at: startOf(file.file) }, file });
  }
  return found;
}

/** A credential of the tree is one of the platform's where each is the only one of its form, or where both have one name. */
function tellApart(
  { key }: Identity,
  keys: readonly KeyUse[],
  { links }: Model,
  found: Map<FactKey, KeyUse>,
): void {
  const declared = (links.credentialsOf.get(key) ?? []).filter(({ standing }) => standing);
  for (const one of declared) {
    const alike = declared.filter(({ form }) => form === one.form);
    const same = keys.filter(({ form }) => form === one.form);
    const named = same.filter(({ name }) => one.name.known && one.name.value === name);
    const [use, ...others] = named.length > 0 ? named : alike.length === 1 ? same : [];
    if (use && others.length === 0) found.set(one.key, use);
  }
}

/** Service accounts in namespaces that a log knows, and that did nothing in it. */
function* unseen(
  files: readonly Dated[],
  model: Model,
  told: ReadonlySet<FactKey>,
): Iterable<readonly [FactKey, Use]> {
  const logs = files.filter(({ namespaces }) => namespaces !== undefined);
  if (logs.length === 0) return;
  const accounts = [...model.facts.values()].filter(isAccount);
  const alike = new Map<string, Identity[]>();
  for (const fact of accounts) append(alike, accountId(fact), fact);
  for (const fact of accounts) {
    if (told.has(fact.key)) continue;
    const log = logs.find(
      ({ namespaces, folder }) =>
        namespaces?.has(namespaceOf(fact) ?? "") === true && isIn(folder, fact),
    );
    // Overlays for several clusters hold it several times, and a log does not say of which cluster it is.
    const others = (alike.get(accountId(fact)) ?? []).filter((other) => other !== fact);
    if (!log || others.some((other) => isIn(log.folder, other))) continue;
    const { noun, until, watched } = log;
    const source = { noun, at: startOf(log.file), until, watched };
    yield [fact.key, { ...source, as: accountId(fact), last: null, since: null }];
  }
}

function isAccount(fact: Fact): fact is Identity {
  return (
    fact.kind === "identity" &&
    fact.platform === "kubernetes" &&
    fact.form === "service-account" &&
    !isOff(fact) &&
    fact.name.known
  );
}

function accountId(fact: Identity): string {
  return `${namespaceOf(fact) ?? ""}/${fact.name.known ? fact.name.value : ""}`;
}

function elsewhereOf({ shown }: Name, entries: readonly Entry[]): Elsewhere {
  const owner = entries.map(({ told }) => told.owner).find((one) => one !== undefined) ?? null;
  return { name: shown, owner, keys: keysOf(entries), use: useOf(entries, shown) };
}

function countsOf<File extends Dated>(
  files: readonly File[],
  subjects: ReadonlyMap<string, Collected>,
  matched: ReadonlyMap<string, unknown>,
): readonly Count<File>[] {
  return files.map((file) => {
    const own = [...subjects].filter(([, { entries }]) => entries.some((one) => one.file === file));
    return {
      file,
      named: own.length,
      declared: own.filter(([, { name }]) => matched.has(idOf(name))).length,
    };
  });
}
