// Findings of a tree → the texts that mend them, proved by judging the tree with them; what does not hold is taken back.

import { append } from "../base/grouped.ts";
import { compareText } from "../base/order.ts";
import type { Finding } from "../finding/finding.ts";
import { applied, clash } from "../fix/edit.ts";
import type { Fix, Fixes, Unfixed } from "../fix/fixes.ts";
import type { Report } from "../report/report.ts";

export interface Judged {
  readonly report: Pick<Report, "findings" | "gaps">;
  readonly textOf: (path: string) => string | null;
}

export interface Mended {
  readonly texts: ReadonlyMap<string, string>;
  readonly fixes: readonly Fix[];
  readonly left: readonly Unfixed[];
}

/** Who owns a sample nobody asks. */
export function isWorthMending({ severity, waiver, fix }: Finding): boolean {
  return waiver === null && (severity !== "note" || (fix !== null && fix.key === undefined));
}

/** Each round takes at least one fix back; what still does not hold then is not written. */
const mostRounds = 8;

export async function mend(
  first: Judged,
  { fixes: proposed, left: refused }: Fixes,
  judge: (texts: ReadonlyMap<string, string>) => Promise<Judged>,
): Promise<Mended> {
  const left = [...refused];
  const takeBack = (taken: readonly Fix[], why: string): void => {
    for (const { findings } of taken)
      for (const finding of findings) left.push({ finding, because: "proof", why });
  };
  let { kept, crossed } = apart(proposed);
  takeBack(crossed, "another fix is written at the same place: run `fix` again");
  for (let round = 0; kept.length > 0; round++) {
    const texts = textsWith(kept, first.textOf);
    // One round waits for the one before it.
    // oxlint-disable-next-line no-await-in-loop
    const again = await judge(texts);
    const wrong = round < mostRounds ? wrongOnes(kept, first, again) : kept;
    if (wrong.length === 0) return { texts, fixes: kept, left };
    takeBack(wrong, "written so, it would stay or bring another: this needs a person");
    kept = kept.filter((fix) => !wrong.includes(fix));
  }
  return { texts: new Map(), fixes: [], left };
}

/** Those that do not touch what one before them in their file touches. */
function apart(fixes: readonly Fix[]): { kept: readonly Fix[]; crossed: readonly Fix[] } {
  const kept: Fix[] = [];
  const crossed: Fix[] = [];
  for (const fix of fixes) {
    const there = kept.filter(({ path }) => path === fix.path).flatMap(({ edits }) => edits);
    (clash([...there, ...fix.edits]) ? crossed : kept).push(fix);
  }
  return { kept, crossed };
}

function textsWith(fixes: readonly Fix[], textOf: Judged["textOf"]): ReadonlyMap<string, string> {
  const paths = [...new Set(fixes.map(({ path }) => path))].toSorted(compareText);
  return new Map(
    paths.map((path) => {
      const edits = fixes.filter((fix) => fix.path === path).flatMap((fix) => fix.edits);
      return [path, applied(textOf(path) ?? "", edits)] as const;
    }),
  );
}

/** What they were to mend is still there; or something came that was not there, other than a complaint about what a person must fill in. */
function wrongOnes(fixes: readonly Fix[], first: Judged, again: Judged): readonly Fix[] {
  const still = new Set(again.report.findings.map(({ fingerprint }) => fingerprint));
  const wrong = new Set(
    fixes.filter((fix) => fix.findings.some(({ fingerprint }) => still.has(fingerprint))),
  );
  const before = countedBy(first.report.findings);
  const asked = new Set(fixes.flatMap((fix) => fix.findings.map(keyOf)));
  for (const [id, found] of countedBy(again.report.findings)) {
    const [finding] = found;
    if (!finding || found.length <= (before.get(id)?.length ?? 0)) continue;
    // What a person must fill in is complained about until somebody does.
    if (finding.rule === "placeholder-owner" && asked.has(keyOf(finding))) continue;
    // What is mended needs no waiver any more.
    if (finding.rule === "unused-waiver") continue;
    for (const fix of blamed(fixes, keyOf(finding), finding.primary.file.path)) wrong.add(fix);
  }
  const gaps = new Set(first.report.gaps.map(gapId));
  for (const gap of again.report.gaps)
    if (!gaps.has(gapId(gap)))
      for (const fix of blamed(fixes, null, gap.at.file.path)) wrong.add(fix);
  return [...wrong];
}

/** By rule, fact and severity: of what is said, less may be said now. */
function countedBy(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = `${finding.rule} ${finding.severity} ${keyOf(finding)}`;
    append(found, id, finding);
  }
  return found;
}

function blamed(fixes: readonly Fix[], key: string | null, file: string): readonly Fix[] {
  const same = fixes.filter((fix) =>
    fix.findings.some((one) => key !== null && keyOf(one) === key),
  );
  if (same.length > 0) return same;
  const beside = fixes.filter(({ path }) => path === file);
  return beside.length > 0 ? beside : fixes;
}

function keyOf({ change }: Finding): string | null {
  return change?.fact.key ?? null;
}

/** Lines may have moved. */
export function gapId({ at, kind, what, why }: Report["gaps"][number]): string {
  return `${at.file.path} ${kind} ${what} ${why}`;
}
