// Privileges → where they stand, and which of them nobody can read.

import type { Known } from "../base/known.ts";
import { isWithin, type Origin, type Way } from "../base/origin.ts";
import { isDeny } from "../model/deny.ts";
import type { Grant } from "../model/grant.ts";
import { handedFromElsewhere, nameIn } from "../model/in-tree.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { isOpaque, patternOf } from "../privilege/pattern.ts";
import { shown } from "./words.ts";

/** The privilege's own lines, or the grant's first line where they would be all of it. */
export function placeOf(privilege: Privilege, grant: Grant): Origin {
  const { at } = privilege;
  if (
    privilege.kind === "role" &&
    privilege.role.at.end > privilege.role.at.start &&
    isWithin(privilege.role.at, grant.at)
  )
    return privilege.role.at;
  return isWithin(grant.at, at) || at.end <= at.start ? grant.header : at;
}

/** What says how much it is: a role, actions or verbs; not on what. */
export function partsOf(privilege: Privilege): readonly Way[] {
  switch (privilege.kind) {
    case "role":
      return [privilege.role];
    case "statement":
      return privilege.actions.patterns;
    case "rbac":
      return privilege.verbs;
    case "scope":
      return [privilege.level];
  }
}

export interface Unreadable {
  /** "its role is". */
  readonly what: string;
  readonly name: string;
  readonly parts: readonly Way[];
}

/** The first part of a grant that nobody can read and that decides how much it is. */
export function unreadable(grant: Grant, model: Model): Unreadable | null {
  for (const privilege of grant.privileges) {
    const found = unreadablePart(privilege);
    if (found) return found;
  }
  const link = grant.grants.find((one) => one.how === "unknown");
  if (link?.how === "unknown") return { what: "what it hands over is", name: link.name, parts: [] };
  const elsewhere = handedFromElsewhere(grant, model)[0];
  return elsewhere
    ? { what: "the tree does not declare", name: nameIn(elsewhere), parts: [] }
    : null;
}

function unreadablePart(privilege: Privilege): Unreadable | null {
  switch (privilege.kind) {
    case "role":
      return privilege.role.known
        ? null
        : { what: "its role is", name: shown(privilege.role), parts: [privilege.role] };
    case "statement": {
      if (isDeny(privilege)) return null;
      const hidden = privilege.actions.patterns.find(isHidden);
      return hidden ? { what: "its actions are", name: shown(hidden), parts: [hidden] } : null;
    }
    case "rbac": {
      const hidden = [...privilege.verbs, ...privilege.resources].find((one) => !one.known);
      return hidden
        ? { what: "its verbs or resources are", name: shown(hidden), parts: [hidden] }
        : null;
    }
    case "scope":
      return null;
  }
}

function isHidden(value: Known<string>): boolean {
  return !value.known && isOpaque(patternOf(value, true));
}
