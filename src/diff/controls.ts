// Compares a control with what it was: demands and denies that it lost, things that it holds no more; and tells of those that are gone.

import { grouped } from "../base/grouped.ts";
import type { Known } from "../base/known.ts";
import { unknown, valueOrName } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import { isOff } from "../model/active.ts";
import type { Change, Loss } from "../model/change.ts";
import type { Control, Denial } from "../model/control.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { describe } from "../privilege/describe.ts";
import { compare } from "../privilege/sets.ts";
import type { Sides } from "./sides.ts";

export function controlDifference(
  was: Control,
  now: Control,
  sides: Sides,
): { readonly lost: readonly Loss[]; readonly tightened: boolean } {
  const lose = (text: string): Loss => ({ what: "control", text, at: now.header });
  const demands = (was.demands ?? []).filter((demand) => !now.demands?.includes(demand)).map(lose);
  const fewer =
    was.holds.length > now.holds.length
      ? [lose(`${now.form} on ${was.holds.length - now.holds.length} fewer`)]
      : [];
  const [loose, strict] =
    now.form === "deny"
      ? [was.privileges ?? [], now.privileges ?? []]
      : [now.privileges ?? [], was.privileges ?? []];
  const weaker =
    was.privileges && was.privileges.length > 0
      ? byExtent(
          compare(asAllowed(loose), asAllowed(strict)).gained.map((one) => describe(one)),
        ).map((text) => lose(`${now.form} of ${text}`))
      : [];
  // Google's stand for themselves; of AWS's the attachment says where.
  const elsewhere = now.platform === "google" ? (was.over ?? []).filter(isLeftBy(now, sides)) : [];
  const another = isAnother(was, now, sides)
    ? [{ ...lose(`${was.form} ${policyOf(was, sides.base) ?? ""}`), remade: true }]
    : [];
  return {
    lost: [
      ...demands,
      ...fewer,
      ...weaker,
      ...denialsLost(was, now).map(lose),
      ...elsewhere.map((place) => lose(`${now.form} on ${place}`)),
      ...another,
    ],
    tightened: (now.demands?.length ?? 0) > (was.demands?.length ?? 0),
  };
}

/** Of several actions on the same things one text. */
function byExtent(texts: readonly string[]): readonly string[] {
  const extents = grouped(texts, (text) => [/ on .*$/s.exec(text)?.[0] ?? ""]);
  return Array.from(extents, ([extent, all]) => {
    const what = all.map((text) => text.slice(0, text.length - extent.length));
    return `${what.join(", ")}${extent}`;
  });
}

/** A block that makes a folder may have another address now. */
function isLeftBy({ over = [], root, header }: Control, sides: Sides): (place: string) => boolean {
  const formerly = (place: string): string =>
    place.includes("/") ? place : valueOrName(sides.formerly(root).value(named(place, header)));
  return (place) => !over.includes(place) && !over.map(formerly).includes(place);
}

function named(address: string, at: Origin): Known<string> {
  return unknown("computed", at, address, { reference: { address, path: [] } });
}

/** By what of each nothing denies any more to all whom it meant. */
function denialsLost(was: Control, now: Control): readonly string[] {
  return (was.denials ?? []).flatMap((former) => {
    const alike = (now.denials ?? []).filter((denial) => deniesAsMany(denial, former));
    const still = new Set(alike.flatMap(({ denied }) => denied));
    const denied = former.denied.filter((one) => !still.has(one));
    return denied.length > 0 ? [denialText({ ...former, denied })] : [];
  });
}

/** To as many, with as few left out, and as unconditionally. */
function deniesAsMany(now: Denial, former: Denial): boolean {
  const holds = (wide: readonly string[], narrow: readonly string[]): boolean => {
    const all = new Set(wide);
    return narrow.every((one) => all.has(one));
  };
  return (
    holds(now.to, former.to) &&
    holds(former.except, now.except) &&
    (now.condition === null || now.condition === former.condition)
  );
}

function denialText({ denied, to, except }: Denial): string {
  const some = (list: readonly string[]): string =>
    list.length > 3 ? `${list.slice(0, 3).join(", ")}, …` : list.join(", ");
  const but = except.length > 0 ? ` (all but ${some(except)})` : "";
  return `deny of ${some(denied)} to ${some(to)}${but}`;
}

/**
 * Of controls that nothing in head is; those that hold an identity of the tree are told of there. What went with its whole root leaves
 * nothing open: Terraform undoes only what a root that is still there no longer has.
 */
export function controlsGone(gone: readonly Fact[], sides: Sides): readonly Change[] {
  const controls = gone.filter((fact): fact is Control => fact.kind === "control");
  if (controls.length === 0) return [];
  const { base, head } = sides;
  const isLeft = leftRoots(sides);
  const held = new Set([...(base.links.controlsOf?.values() ?? [])].flat());
  const still = new Set(
    [...head.facts.values()].flatMap((fact) =>
      fact.kind === "control" ? [`${fact.type} ${fact.form} ${fact.content}`] : [],
    ),
  );
  const denying = [...head.facts.values()].filter(
    (fact): fact is Control => fact.kind === "control" && !isOff(fact),
  );
  return controls
    .filter((one) => !isDeniedStill(one, denying))
    .filter((one) => !held.has(one) && !still.has(`${one.type} ${one.form} ${one.content}`))
    .filter(({ form, loose, root }) => isLeft(root) && (form !== "environment" || !loose))
    .flatMap((control): readonly Change[] => {
      const text = heldBack(control);
      if (text === null) return [];
      const lost: readonly Loss[] = [{ what: "control", text, at: control.header }];
      return [{ change: "loosened", fact: control, was: control, gained: [], lost, hidden: [] }];
    });
}

/** All that it denied by names, others of its root deny in the same place: the same constraint, written in another form. */
function isDeniedStill(
  { form, root, privileges = [], demands = [], denials = [] }: Control,
  now: readonly Control[],
): boolean {
  if (form !== "deny" || denials.length === 0 || privileges.length + demands.length > 0)
    return false;
  const beside = now.flatMap((one) => (one.root === root ? (one.denials ?? []) : []));
  return denials.every(
    (former) =>
      former.place !== undefined &&
      beside.some(
        (one) =>
          one.place === former.place &&
          deniesAsMany(one, former) &&
          former.denied.every((what) => one.denied.includes(what)),
      ),
  );
}

/** Roots that are there, or went somewhere with something of theirs. */
function leftRoots({ head, matching }: Sides): (root: string) => boolean {
  const left = new Set([
    ...head.roots,
    ...[...head.facts.values()].map(({ root }) => root),
    ...[...matching.matches.values()].map(({ was }) => was.root),
  ]);
  return (root) => left.has(root);
}

/** Null: nothing that anybody could name. */
function heldBack({ form, privileges = [], demands = [], denials = [] }: Control): string | null {
  const all = [
    ...privileges.map((one) => `${form} of ${describe(one)}`),
    ...denials.map(denialText),
    ...demands,
  ];
  if (all.length === 0) return null;
  return all.length > 3 ? `${all.slice(0, 3).join("; ")}; …` : all.join("; ");
}

/** The policy that a boundary names is another one now, or cannot be told any more; what that allows may be anything. */
function isAnother(was: Control, now: Control, { base, head, matching }: Sides): boolean {
  if (now.form !== "boundary" || !was.policy) return false;
  const former = policyOf(was, base);
  if (former === null || former === policyOf(now, head)) return false;
  const [from, to] = [declared(was, base), declared(now, head)];
  return !from || !to || matching.matches.get(to.key)?.was !== from;
}

/** By its name where that is known; null where nobody can tell. */
function policyOf(control: Control, model: Model): string | null {
  const { policy, privileges = [] } = control;
  if (!policy) return privileges.length > 0 ? privileges.map(describe).join(", ") : null;
  if (policy.how === "unknown") return null;
  if (policy.how === "name") return policy.name;
  const name = declared(control, model)?.name;
  return (name?.known ? name.value : null) ?? policy.address;
}

function declared({ policy }: Control, model: Model): Fact | null {
  if (policy?.how !== "reference") return null;
  const found = indices.get(model) ?? firstAt(model);
  indices.set(model, found);
  return found.get(`${policy.root}\n${policy.address}`) ?? null;
}

/** Every role may have a boundary: the facts are gone through once. */
const indices = new WeakMap<Model, ReadonlyMap<string, Fact>>();

/** The first fact of each block. */
function firstAt({ facts }: Model): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts.values()) {
    const id = `${fact.root}\n${fact.address}`;
    if (!found.has(id)) found.set(id, fact);
  }
  return found;
}

/** What a deny takes, seen as a set. */
function asAllowed(list: readonly Privilege[]): readonly Privilege[] {
  return list.map((privilege) =>
    privilege.kind === "statement" && privilege.effect.known
      ? { ...privilege, effect: { ...privilege.effect, value: "allow" } }
      : privilege,
  );
}
