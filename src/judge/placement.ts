// A complaint about what a module declares → the line that can mend it: what a caller gave or left out, else the module's own.

import { folderOf, isDownloaded } from "../base/folder.ts";
import { isWithin, lineOf, type Call, type Origin, type Way } from "../base/origin.ts";
import { isTerraformName } from "../base/terraform-name.ts";
import type { Complaint, Related } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Slot } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import { isWhole } from "./view.ts";
import { code } from "./words.ts";

/** Whether this change wrote or rewrote the lines. */
export type IsChanged = (at: Origin) => boolean;

export interface Placed {
  readonly primary: Origin;
  /** Where it would be had the change written everything, when that is elsewhere: the same in a change and on its branch. */
  readonly anchor?: Origin;
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
  if (fact.domain === "kubernetes")
    return fact.written === undefined
      ? ofChart(complaint, fact, isChanged)
      : laidOver(complaint, fact);
  if (fact.domain !== "terraform") return { primary: own, related };
  const found = placeAtCaller(complaint, fact);
  const edited =
    found !== null && !isNew(found, isChanged) && (isChanged(fact.at) || isChanged(own));
  const primary = ours(found && !edited ? found.at : inModule(own, fact, edited), fact);
  const elsewhere = (found !== null && !edited) || isGiven(primary, fact);
  return {
    primary,
    ...(edited && { anchor: ours(found.at, fact) }),
    related: [
      ...(elsewhere ? [...declaredAt(fact, primary), ...usedAt(own, primary, fact)] : []),
      ...readAt(complaint),
      ...related,
      ...calls(fact, primary),
    ],
  };
}

/** What a chart was given is mended where that is written, unless its template was edited; what installs it stands beside. */
function ofChart(
  { primary: own, related, written }: Complaint,
  fact: Fact,
  isChanged: IsChanged,
): Placed {
  const installers = fact.via.map(({ header }): Related => {
    return { role: "call", message: "installed here", at: header };
  });
  const ways = written ?? [];
  const given = ways.flatMap(({ through }) => through).find(({ start, end }) => end > start);
  if (!given) return { primary: own, related: [...related, ...installers] };
  const edited = !isChanged(given) && (isChanged(fact.at) || isChanged(own));
  const beside: Related = edited
    ? { role: "definition", message: "given here", at: given }
    : { role: "definition", message: "used here", at: own };
  return { primary: edited ? own : given, related: [beside, ...related, ...installers] };
}

/** What a kustomization lays over a role or binding is mended there; who takes it in stands beside. */
function laidOver({ primary: own, related, written }: Complaint, fact: Fact): Placed {
  const ways = fact.kind === "grant" ? (written ?? []) : [];
  const laid = ways.find(({ at }) => at.end > at.start && !isWithin(at, fact.at));
  const primary = laid?.at ?? own;
  const declared = isWithin(primary, fact.at) ? [] : declaredAt(fact, primary);
  const takers = fact.via.map(({ header }): Related => {
    return { role: "call", message: "taken in here", at: header };
  });
  return { primary, related: [...declared, ...related, ...takers] };
}

/** Whether what stands there came from a caller of the fact's module. */
export function isFromCaller(way: Way, fact: Fact): boolean {
  return placeOf(way, fact, true) !== null;
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

function placeAtCaller({ variant, written, missing }: Complaint, fact: Fact): Place | null {
  for (const way of written ?? []) {
    const place = placeOf(way, fact, variant !== "unknown");
    if (place) return place;
  }
  return missing?.how === "call" ? { at: missing.at, call: callAround(missing.at, fact) } : null;
}

/**
 * In the outermost call on its way, or in a file of values: where what is known is written, where what is unknown is given. What is known
 * may else stand in a caller's file.
 */
function placeOf(way: Way, fact: Fact, isKnown: boolean): Place | null {
  const hops = hopsOf(way);
  const given = hops.findLast((one) => callAround(one, fact) !== null || isValues(one));
  const call = given ? callAround(given, fact) : null;
  if (given && (isKnown || call === null)) return { at: given, call };
  if (given) return { at: hops.find((one) => callAround(one, fact) === call) ?? given, call };
  const asked = hops.filter((one) => isAsked(one, fact));
  const within = asked.filter((one) => isWithin(one, fact.at));
  const argument = isKnown ? (within.at(-1) ?? asked.at(-1)) : within[0];
  if (argument) return { at: argument, call: null };
  const last = isKnown ? hops.at(-1) : undefined;
  return last && isGiven(last, fact) ? { at: last, call: null } : null;
}

/** A text with holes is written where it stands, whatever fills them. */
function hopsOf(way: Way & { readonly pieces?: unknown }): readonly Origin[] {
  const hops = way.pieces === undefined ? [way.at, ...way.through] : [way.at];
  return hops.filter(({ start, end }) => end > start);
}

/** What stands in for a module is declared at its call's header: what was given to it stands elsewhere in the caller. */
function isAsked(at: Origin, { outside, header }: Fact): boolean {
  return (
    outside !== undefined &&
    folderOf(at.file.path) === folderOf(header.file.path) &&
    !isWithin(at, header)
  );
}

function callAround(one: Origin, fact: Fact): Call | null {
  return fact.via.findLast(({ at }) => isWithin(one, at)) ?? null;
}

/** A tfvars file, Terragrunt's inputs. */
function isValues({ file }: Origin): boolean {
  return !isTerraformName(file.path);
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

/** What was downloaded nobody mends here: the call is what brings it. */
function ours(at: Origin, { via }: Fact): Origin {
  if (!isDownloaded(at.file.path)) return at;
  return via.findLast(({ header }) => !isDownloaded(header.file.path))?.header ?? at;
}

function declaredAt({ header }: Fact, primary: Origin): readonly Related[] {
  if (isSameLine(header, primary)) return [];
  return [{ role: "definition", message: "declared here", at: header }];
}

/** What stands in a file of its own (`file("policy.json")`) is mended there. */
function readAt({ written }: Complaint): readonly Related[] {
  const reads = (written ?? []).find(({ at }) => at.reads)?.at.reads;
  return reads ? [{ role: "definition", message: "written here", at: reads }] : [];
}

/** Where the module uses what it was given, when that is not where it is declared. */
function usedAt(own: Origin, primary: Origin, fact: Fact): readonly Related[] {
  if (isSameLine(own, primary) || isSameLine(own, fact.header) || isGiven(own, fact)) return [];
  return [{ role: "definition", message: "used here", at: own }];
}

/** The module calls that lead to the fact, outermost first, as places a reader may have to look. */
function calls({ via }: Fact, primary: Origin): readonly Related[] {
  return via.flatMap(({ header, address }, index) => {
    if (isSameLine(header, primary)) return [];
    const outer = via[index - 1]?.address ?? "";
    const name = outer === "" ? address : address.slice(outer.length + 1);
    const message = name === "" ? "run from here" : `called here as ${code(name)}`;
    return [{ role: "call", message, at: header }];
  });
}

function isSameLine(a: Origin, b: Origin): boolean {
  return a.file.path === b.file.path && lineOf(a.file, a.start) === lineOf(b.file, b.start);
}
