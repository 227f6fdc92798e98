// Findings of a tree → review debt, spread over owners and months; and review debt and a later tree's findings → what is mended, due and overdue.

import { append } from "../base/grouped.ts";
import { folderOf } from "../base/folder.ts";
import type { Gap, GapKind } from "../base/gap.ts";
import { compareText, firstDifference } from "../base/order.ts";
import type { Finding, Theme } from "../finding/finding.ts";
import { debtId, debtPlaceOf, type DebtItem, type DebtPlace } from "../model/debt.ts";
import type { Model } from "../model/model.ts";
import { ownerNames, presentOwner } from "../model/owner.ts";
import { severities } from "../model/policy.ts";
import type { Report } from "../report/report.ts";

export interface DebtAsk {
  readonly findings: readonly Finding[];
  readonly model: Model;
  /** Who answers for a file; null: nobody. */
  readonly ownerOf: (path: string) => string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Over how many months, the one after today's first. */
  readonly months: number;
}

/** What somebody must mend: errors and warnings that nobody waived. */
export function debtOf(ask: DebtAsk): readonly DebtItem[] {
  const grave = ask.findings.filter(({ severity, waiver }) => severity !== "note" && !waiver);
  const byOwner = new Map<string | null, Open[]>();
  const nameOf = ownerNames(ask.model);
  for (const open of byPlace(grave).values()) {
    const written = ownerOf(open, ask);
    const owner = written === null ? null : nameOf(written);
    append(byOwner, owner, open);
  }
  return [...byOwner].flatMap(([owner, list]) =>
    list.toSorted(worstFirst).map(({ place, findings }, index, { length }): DebtItem => {
      const month = Math.floor((index * ask.months) / length) + 1;
      const due = endOfMonth(ask.today, month);
      return { ...place, rules: rulesOf(findings), owner, due };
    }),
  );
}

interface Open {
  readonly place: DebtPlace;
  readonly findings: readonly [Finding, ...Finding[]];
}

/** By declaration. */
function byPlace(findings: readonly Finding[]): ReadonlyMap<string, Open> {
  const found = new Map<string, Open>();
  for (const finding of findings) {
    const { change } = finding;
    if (!change) continue;
    const place = debtPlaceOf(change.fact, finding.theme);
    const known = found.get(debtId(place));
    found.set(debtId(place), {
      place,
      findings: known ? [...known.findings, finding] : [finding],
    });
  }
  return found;
}

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].toSorted(compareText);
}

/** Its own owner, its identity's, or whoever answers for its file. */
function ownerOf({ findings }: Open, { model, ownerOf: ofFile }: DebtAsk): string | null {
  for (const { change, identity } of findings) {
    const key = change?.fact.key ?? "";
    for (const one of [key, identity ?? "", model.links.identityOf.get(key) ?? ""]) {
      const owner = presentOwner(model.owners.get(one));
      if (owner) return owner.value;
    }
  }
  return ofFile(findings[0].change?.fact.at.file.path ?? "");
}

/** Who gets in, then what it may do, then who looks after it. */
const themes: readonly Theme[] = [
  "exposure",
  "trust",
  "scope",
  "expiry",
  "owner",
  "isolation",
  "lifecycle",
  "monitoring",
];

function worstFirst(a: Open, b: Open): number {
  return firstDifference(
    gravest(a) - gravest(b),
    b.findings.length - a.findings.length,
    compareText(a.place.where, b.place.where),
    compareText(a.place.fact, b.place.fact),
  );
}

function gravest({ findings }: Open): number {
  const ranks = findings.map(
    ({ severity, theme }) =>
      severities.indexOf(severity) * themes.length + Math.max(0, themes.indexOf(theme)),
  );
  return ranks.reduce((least, rank) => Math.min(least, rank));
}

/** The last day of the month that comes so many months after today's. */
function endOfMonth(today: string, months: number): string {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

export interface Burnt<T extends DebtItem> {
  /** Still complained about, each with what is left of it, or stands in its place. */
  readonly open: readonly { readonly item: T; readonly findings: Open["findings"] }[];
  readonly done: readonly T[];
  /** Complained about, and waived: it stays on the list until the waiver ends. */
  readonly waived: readonly T[];
  /** What can be read of it says nothing, and not all can. */
  readonly untold: readonly T[];
}

/** Of other gaps what they hide was hidden when the list was made. */
const hiding: ReadonlySet<GapKind> = new Set([
  "malformed",
  "template",
  "unreadable",
  "bound",
  "disagreement",
]);

function placesOf({ kind, at: { file } }: Gap): readonly string[] {
  return kind === "template" ? [file.path] : [file.path, folderOf(file.path) || "."];
}

/**
 * What is a note now, as nobody can tell it any more or as it lies in a sample, is not mended by that; nor is an owner by one who is nobody, or an
 * administrator by a wildcard.
 */
export function burnt<T extends DebtItem>(
  items: readonly T[],
  { findings, gaps, rules }: Pick<Report, "findings" | "gaps" | "rules">,
): Burnt<T> {
  const places = byPlace(findings);
  const blind = new Set(gaps.filter(({ kind }) => hiding.has(kind)).flatMap(placesOf));
  const open: Burnt<T>["open"][number][] = [];
  const done: T[] = [];
  const waived: T[] = [];
  const untold: T[] = [];
  for (const item of items) {
    const all = places.get(debtId(item))?.findings ?? [];
    const asked = new Set(item.rules.map((rule) => rules.get(rule)?.theme));
    const left = all.filter(
      ({ rule, severity, theme }) =>
        item.rules.includes(rule) || (severity !== "note" && asked.has(theme)),
    );
    const [first, ...more] = left.filter(({ waiver }) => !waiver);
    if (first) open.push({ item, findings: [first, ...more] });
    else if (left.length > 0) waived.push(item);
    else (blind.has(item.where) ? untold : done).push(item);
  }
  return { open, done, waived, untold };
}
