// A tree and the removal of an identity → what stays and still names it: logins, trusts, grants, pods, texts.

import { finder } from "../evaluate/find.ts";
import type { Edit } from "../fix/edit.ts";
import type { Removal, Use } from "../fix/removal.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import { linksOf } from "../model/links-of.ts";
import type { Model } from "../model/model.ts";
import { isDocumentation, namedIn, wordsFor, type Word } from "./removal-words.ts";

export interface UsesAsk {
  readonly model: Model;
  readonly texts: ReadonlyMap<string, string>;
  readonly identity: Identity;
  readonly removal: Removal;
}

export interface Uses {
  readonly uses: readonly Use[];
  /** Documentation that names it. */
  readonly mentions: readonly Use[];
}

type IsRemoved = (path: string, at: number) => boolean;

export function usesIn({ model, texts, identity, removal }: UsesAsk): Uses {
  const isRemoved = removedIn(new Map(removal.files.map(({ path, edits }) => [path, edits])));
  const words = wordsFor(identity, removal);
  const named: Use[] = [];
  const mentions: Use[] = [];
  for (const [path, text] of texts)
    for (const use of namedIn(path, text, words))
      if (!isRemoved(path, use.at))
        (isDocumentation(path, text, use.at) ? mentions : named).push(use);
  const told = [
    ...crossed(identity, model, isRemoved),
    ...letIn(identity, model, isRemoved),
    ...linked(model, isRemoved),
    ...reached(model, words.words, isRemoved),
  ];
  return { uses: onePlaceOnce([...told, ...named]), mentions };
}

export function removedIn(edits: ReadonlyMap<string, readonly Edit[]>): IsRemoved {
  return (path, at) => edits.get(path)?.some(({ start, end }) => start <= at && at < end) ?? false;
}

function useAt(at: { file: { path: string }; start: number }, what: string): Use {
  return { path: at.file.path, at: at.start, what };
}

/** Who becomes it on another platform, and whose trust lets it in there. */
function crossed({ key }: Identity, { crossings }: Model, isRemoved: IsRemoved): readonly Use[] {
  return [...crossings.values()].flat().flatMap(({ from, into, by, at }): readonly Use[] => {
    if (isRemoved(at.file.path, at.start)) return [];
    if (into.key === key) return [useAt(at, `\`${from.address}\` becomes it`)];
    return from.key === key && by.kind === "trust"
      ? [useAt(at, `\`${into.address}\` lets it in`)]
      : [];
  });
}

/** Trusts that name it, not with its whole account. */
function letIn(
  { key }: Identity,
  { admitted, facts }: Model,
  isRemoved: IsRemoved,
): readonly Use[] {
  return [...admitted].flatMap(([trust, all]) =>
    all.flatMap(({ identity, principal, by }): readonly Use[] => {
      if (identity.key !== key || by !== undefined) return [];
      const { at } = principal;
      if (isRemoved(at.file.path, at.start)) return [];
      return [useAt(at, `\`${facts.get(trust)?.address ?? trust}\` lets it in`)];
    }),
  );
}

/** What stays and names what goes. */
function linked({ facts }: Model, isRemoved: IsRemoved): readonly Use[] {
  const all = [...facts.values()];
  const { find } = finder(all);
  const isGone = ({ at }: Fact): boolean => isRemoved(at.file.path, at.start);
  return all.flatMap((fact) =>
    isGone(fact)
      ? []
      : linksOf(fact).flatMap((link): readonly Use[] => {
          if (isRemoved(link.at.file.path, link.at.start)) return [];
          const [gone] = find(link, fact).filter(isGone);
          return gone ? [useAt(link.at, says(fact, gone))] : [];
        }),
  );
}

/** Policies that name it, however the name came there; a pattern may mean others. */
function reached({ facts }: Model, words: readonly Word[], isRemoved: IsRemoved): readonly Use[] {
  const isNamed = (text: string): boolean =>
    !/[*?]/.test(text) && words.some(({ pattern, isName }) => isName && text.search(pattern) >= 0);
  return [...facts.values()].flatMap((fact) => {
    if (fact.kind !== "grant" || isRemoved(fact.at.file.path, fact.at.start)) return [];
    const patterns = fact.privileges.flatMap((one) =>
      one.kind === "statement" ? one.resources.patterns : [],
    );
    const named = patterns.find((one) => one.known && isNamed(one.value));
    return named ? [useAt(named.at, `\`${fact.address}\` names it`)] : [];
  });
}

/** A pod's token is no thing of its own to people. */
function says({ address }: Fact, gone: Fact): string {
  const pod = /^(.*):mounted$/.exec(address)?.[1];
  return pod === undefined
    ? `\`${address}\` names \`${gone.address}\``
    : `\`${pod}\` runs as \`${gone.address}\``;
}

function onePlaceOnce(uses: readonly Use[]): readonly Use[] {
  const found = new Map<string, Use>();
  for (const use of uses) {
    const key = `${use.path}\n${use.at}`;
    if (!found.has(key)) found.set(key, use);
  }
  return [...found.values()];
}
