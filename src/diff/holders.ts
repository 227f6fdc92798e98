// Finds who holds a grant that did not before, and who only took the place of another.

import type { FactKey } from "../model/declaration.ts";
import type { Grant, Holder } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import { localName } from "./fact-ids.ts";
import type { HoldersBy } from "./handed.ts";
import type { Matching } from "./match.ts";
import type { Sides } from "./sides.ts";

export interface NewHolder {
  readonly holder: Holder;
  /** Somebody left whom it may be: of both only variables are known, one is gone and the other new under the same name, or its module cannot be read any more. */
  readonly replaces: boolean;
}

/** Holders that the grant did not have, people excepted: a known identity by what it was, others as they are written. */
export function newHolders(was: Grant, now: Grant, sides: Sides): readonly NewHolder[] {
  const before = named(was, sides.holders.base, null);
  const after = named(now, sides.holders.head, sides.matching);
  const former = new Set(before.filter((one) => !isPeoples(one)).map(({ id }) => id));
  const wasOpen = was.holders.some(isEverybody);
  const come = after.filter(
    (one) =>
      one.holder.person !== "yes" &&
      !isPeoples(one) &&
      !former.has(one.id) &&
      !former.has(one.holder.label) &&
      (one.holder.person === "everyone" || !wasOpen),
  );
  if (come.length === 0) return [];
  const stayed = new Set(after.flatMap(({ id, holder }) => [id, holder.label]));
  const left = before.filter(({ id }) => !stayed.has(id));
  return come.map((one) => {
    const place = left.findIndex((other) => isSuccessor(one, other, sides.matching));
    if (place !== -1) left.splice(place, 1);
    return { holder: one.holder, replaces: place !== -1 };
  });
}

/** Whoever comes after it was among them: not after those who are nobody. https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests */
export function isEverybody({ person, label }: Holder): boolean {
  return person === "everyone" && !/unauthenticated|anonymous/.test(label);
}

interface Named {
  readonly holder: Holder;
  readonly id: string;
  readonly identities: readonly Identity[];
}

function isPeoples({ identities }: Named): boolean {
  return identities.length > 0 && identities.every(({ person }) => person);
}

function named(grant: Grant, holders: HoldersBy, matching: Matching | null): readonly Named[] {
  return grant.holders.map((holder): Named => {
    const identities = identitiesOf(grant, holder, holders);
    // Who is new may stand where another stood.
    const formerly = ({ key }: Identity): FactKey =>
      matching ? (matching.matches.get(key)?.was.key ?? `new ${key}`) : key;
    const keys = new Set(identities.map(formerly));
    return { holder, identities, id: keys.size === 0 ? holder.label : [...keys].join("\n") };
  });
}

function identitiesOf(grant: Grant, holder: Holder, holders: HoldersBy): readonly Identity[] {
  if (holder.link.how !== "reference") return [];
  return (holders.get(grant.key) ?? []).flatMap(({ identity, holder: other }) =>
    identity && other === holder ? [identity] : [],
  );
}

function isSuccessor(now: Named, was: Named, matching: Matching): boolean {
  const [heir] = now.identities;
  const [ancestor] = was.identities;
  if (heir && ancestor)
    return (
      !matching.matches.has(heir.key) &&
      matching.gone.includes(ancestor) &&
      heir.type === ancestor.type &&
      heir.place === ancestor.place &&
      localName(heir) === localName(ancestor) &&
      (heir.at.file.path === ancestor.at.file.path || !anybodys.test(localName(heir)))
    );
  // Nothing can be read any more of the module that declared it.
  if (!heir && ancestor)
    return matching.gone.includes(ancestor) && ancestor.address.startsWith(`${now.holder.label}.`);
  const shape = shapeOf(now.holder.label);
  return !heir && !ancestor && shape.includes(hole) && shape === shapeOf(was.holder.label);
}

/** What modules call the one thing that they make: two of them are not one for it. */
const anybodys = /^(this|main|default|self)$/;

const hole = "${}";

/** What is known of a name, whatever fills its holes. */
function shapeOf(label: string): string {
  return label.replaceAll(/(?:\$\{[^{}]*\})+/g, hole);
}
