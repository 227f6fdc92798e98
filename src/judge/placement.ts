// A complaint about what a module declares → the line that can mend it: what a caller gave or left out, else the module's own.

import { folderOf } from "../base/folder.ts";
import { lineOf, type Call, type Origin, type Way } from "../base/origin.ts";
import type { Complaint, Related } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Fact, Slot } from "../model/fact.ts";
import { isWhole } from "./view.ts";
import { code } from "./words.ts";

/** Whether this change wrote or rewrote the lines. */
export type IsChanged = (at: Origin) => boolean;

export interface Placed {
  readonly primary: Origin;
  readonly related: readonly Related[];
}

interface Place {
  readonly at: Origin;
  readonly call: Call | null;
}

/**
 * A caller's line where there is one, unless the module is what was edited. What is declared, where it is used and the calls that lead
 * there are beside it.
 */
export function placed(complaint: Complaint, fact: Fact, isChanged: IsChanged): Placed {
  const { primary: own, related } = complaint;
  if (fact.domain !== "terraform") return { primary: own, related };
  const found = placeAtCaller(complaint, fact);
  const edited =
    found !== null && !isNew(found, isChanged) && (isChanged(fact.at) || isChanged(own));
  const primary = found && !edited ? found.at : inModule(own, fact, edited);
  const elsewhere = (found !== null && !edited) || isGiven(primary, fact);
  return {
    primary,
    related: [
      ...(elsewhere ? [...declaredAt(fact, primary), ...usedAt(own, primary, fact)] : []),
      ...related,
      ...calls(fact, primary),
    ],
  };
}

/** Whether what stands there came from a caller of the fact's module. */
export function isFromCaller(way: Way, fact: Fact): boolean {
  return placeOf(way, fact) !== null;
}

/** Where what is missing would be written. What the module itself said before this change, no caller left out. */
export function missingAt(
  change: Change,
  slot: Slot | undefined,
  before: Way | null,
): Slot | undefined {
  if (isWhole(change) || change.was === null || before === null) return slot;
  return isFromCaller(before, change.was) ? slot : undefined;
}

function placeAtCaller({ written, missing }: Complaint, fact: Fact): Place | null {
  for (const way of written ?? []) {
    const place = placeOf(way, fact);
    if (place) return place;
  }
  return missing?.how === "call" ? { at: missing.at, call: callAround(missing.at, fact) } : null;
}

/** The outermost argument or values file on its way, else what a caller's file says. */
function placeOf({ at, through }: Way, fact: Fact): Place | null {
  const way = [at, ...through].filter(({ start, end }) => end > start);
  const given = way.findLast((one) => callAround(one, fact) !== null || isValues(one));
  if (given) return { at: given, call: callAround(given, fact) };
  const written = way.at(-1);
  return written && isGiven(written, fact) ? { at: written, call: null } : null;
}

function callAround({ file, start, end }: Origin, fact: Fact): Call | null {
  const around = fact.via.findLast(
    ({ at }) => at.file.path === file.path && at.start <= start && end <= at.end,
  );
  return around ?? null;
}

/** A tfvars file, Terragrunt's inputs. */
function isValues({ file }: Origin): boolean {
  return !/\.(?:tf|tofu)(?:\.json)?$/.test(file.path);
}

/** In the folder of a module that calls the fact's, or in a file of values. */
function isGiven(at: Origin, fact: Fact): boolean {
  if (isValues(at)) return true;
  const folder = folderOf(at.file.path);
  return (
    folder !== folderOf(fact.at.file.path) &&
    fact.via.some((call) => folderOf(call.at.file.path) === folder)
  );
}

function isNew({ at, call }: Place, isChanged: IsChanged): boolean {
  return isChanged(at) || (call !== null && isChanged(call.at));
}

function inModule(own: Origin, fact: Fact, edited: boolean): Origin {
  return edited && isGiven(own, fact) ? fact.header : own;
}

function declaredAt(fact: Fact, primary: Origin): readonly Related[] {
  if (isSameLine(fact.header, primary)) return [];
  const message = `${code(fact.generic)} is declared here`;
  return [{ role: "definition", message, at: fact.header }];
}

/** Where the module uses what it was given, when that is not where it is declared. */
function usedAt(own: Origin, primary: Origin, fact: Fact): readonly Related[] {
  if (isSameLine(own, primary) || isSameLine(own, fact.header) || isGiven(own, fact)) return [];
  return [{ role: "definition", message: "used here", at: own }];
}

/** The module calls that lead to the fact, as places a reader may have to look. */
function calls(fact: Fact, primary: Origin): readonly Related[] {
  return fact.via
    .filter(({ header }) => !isSameLine(header, primary))
    .map(({ header, address }) => ({
      role: "call",
      message: address === "" ? "run from here" : `called here as ${code(address)}`,
      at: header,
    }));
}

function isSameLine(a: Origin, b: Origin): boolean {
  return a.file.path === b.file.path && lineOf(a.file, a.start) === lineOf(b.file, b.start);
}
