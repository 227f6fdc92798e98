// Compares whom a service account becomes in a cloud, whose keys its pods are given, and whether they get its token unasked, with what was.

import type { Loss } from "../model/change.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { isMounted, workloadOf } from "../model/pod-token.ts";
import type { Privilege } from "../model/privilege.ts";
import type { CloudIdentity } from "../model/trust.ts";
import { textOf } from "../privilege/condition.ts";
import { gains } from "./gains.ts";
import type { Sides } from "./sides.ts";

/** Another identity of a cloud than before, or one where there was none; not one of the tree that can do no more. */
export function becomesAnother(was: Identity, now: Identity, sides: Sides): readonly Loss[] {
  return (now.becomes ?? []).flatMap((one): readonly Loss[] => {
    const before = was.becomes?.find(({ platform }) => platform === one.platform);
    const text = writtenAs(one);
    if (before && (writtenAs(before) === text || isNoMore(before, one, now, sides))) return [];
    const isOpen = !one.value.known && !sides.head.links.annotated?.has(one);
    const remade = isOpen && before !== undefined && !before.value.known;
    return [
      { what: "becomes", text: `becomes ${text}`, at: one.at, through: one.value.through, remade },
    ];
  });
}

/** What a templating fills in is written with its braces already. */
function writtenAs({ value }: CloudIdentity): string {
  return !value.known && value.why === "expression" ? value.name : textOf(value);
}

function isNoMore(was: CloudIdentity, now: CloudIdentity, by: Identity, sides: Sides): boolean {
  const { base, head } = sides;
  const [before, after] = [base.links.annotated?.get(was), head.links.annotated?.get(now)];
  if (!before || !after) return false;
  if (sides.matching.matches.get(after.key)?.was === before) return true;
  return isWithin(held(head, after), held(base, before), by, sides);
}

function held({ reach }: Model, { key }: Identity): readonly Privilege[] {
  return (reach.get(key)?.privileges ?? []).map(({ privilege }) => privilege);
}

/** Of whom no grant is known nobody here knows what he can do. */
function isWithin(
  can: readonly Privilege[],
  could: readonly Privilege[],
  by: Identity,
  sides: Sides,
): boolean {
  if (can.length === 0) return false;
  const { gained, hidden, remade } = gains(can, could, by, sides);
  return gained.length + hidden.length + remade.length === 0;
}

/** What its pods are given; what it may read itself its grants tell. Not the key of whom it was already, or that can do no more. */
export function givenKeys(was: Identity, now: Identity, sides: Sides): readonly Loss[] {
  if (!now.secrets) return [];
  const { base, head, matching } = sides;
  const former = (base.crossings.get(was.key) ?? []).map(({ into }) => into);
  const could = former.flatMap((one) => held(base, one));
  return (head.crossings.get(now.key) ?? []).flatMap((crossing): readonly Loss[] => {
    const { into, by, at, how, likely } = crossing;
    if (how !== "secret" || !now.secrets?.some((one) => one.at === at)) return [];
    const old = matching.matches.get(into.key)?.was;
    if (former.some((one) => one === old) || isWithin(held(head, into), could, now, sides))
      return [];
    // Where what gives it the key came, that is where it comes from.
    const place = matching.matches.has(by.key) ? at : by.header;
    const key = { of: into, isLikely: likely === true, by, at };
    return [{ what: "key", text: `key of ${into.address}`, at: place, key }];
  });
}

/** Pods get a token that was kept from them; of the account itself all that run as it. */
export function mountedAgain(was: Identity, now: Identity, { head }: Sides): readonly Loss[] {
  const gone = (was.unmounted ?? []).filter((address) => !now.unmounted?.includes(address));
  if (gone.includes(was.address)) return [{ what: "mount", text: now.address, at: now.header }];
  const { credentialsOf, grantsOf } = head.links;
  // A token that opens nothing is told where it is mounted.
  if (gone.length === 0 || (grantsOf.get(now.key) ?? []).length === 0) return [];
  return (credentialsOf.get(now.key) ?? [])
    .filter((token) => isMounted(token) && gone.includes(workloadOf(token)))
    .map((token): Loss => ({ what: "mount", text: workloadOf(token), at: token.header }));
}
