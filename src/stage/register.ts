// A judged tree → its register in the format asked for, with the day on which each identity came into the history.

import { daysBetween } from "../base/days.ts";
import type { FirstSeenV1 } from "../contract/identity-v1.ts";
import { position } from "../base/origin.ts";
import type { Attested } from "../model/attestation.ts";
import { describeWhole } from "../privilege/describe.ts";
import { machinesOf } from "../report/register-v1.ts";
import { cyclonedxReporter } from "../report/cyclonedx.ts";
import { forJson } from "../report/escape.ts";
import { ndjsonLines } from "../report/ndjson.ts";
import { registerCsv } from "../report/register-csv.ts";
import { diffRegisters, entriesOf as readEntries } from "../report/register-diff.ts";
import { registerDiffReporter, type DiffFormat } from "../report/register-diff-text.ts";
import { registerMarkdown, registerTable } from "../report/register.ts";
import type { Report, Style } from "../report/report.ts";
import { toJsonV1 } from "../report/to-json-v1.ts";
import { wholeRegister, type SeenAt, type WholeEntry } from "../report/whole-register.ts";
import { firstSeen } from "../source/first-seen.ts";
import { rotationOf } from "./rotation.ts";
import { originName } from "../source/repository.ts";

export type RegisterFormat = "terminal" | "json" | "ndjson" | "csv" | "markdown" | "cyclonedx";

const diffFormats = ["terminal", "markdown", "json"] as const;

export function isDiffFormat(format: string): format is DiffFormat {
  return diffFormats.some((one) => one === format);
}

/** What a JSON of ours holds; null where it holds no register. */
export const entriesOf: (json: unknown) => readonly unknown[] | null = readEntries;

/** Without its history, of which a difference tells nothing. */
export function registerOf(ask: Omit<RegisterAsk, "folder" | "style">): readonly WholeEntry[] {
  return entriesWith(ask, () => unasked);
}

const unasked: FirstSeenV1 = { day: null, days: null, commit: null, why: "nobody asked" };

export function diffOf(
  was: readonly unknown[],
  now: readonly unknown[],
  format: DiffFormat,
): Iterable<string> {
  return registerDiffReporter(diffRegisters(was, now), format);
}

export interface RegisterAsk {
  readonly report: Report;
  /** Null where the tree keeps no register of attestations. */
  readonly attested: readonly Attested[] | null;
  /** Where the tree is: its history lies there. */
  readonly folder: string;
  readonly style: Style;
  readonly today: string;
}

export async function registerIn(
  format: RegisterFormat,
  ask: RegisterAsk,
): Promise<Iterable<string>> {
  const { report, style, today } = ask;
  const entries = entriesWith(ask, await seenIn(ask));
  switch (format) {
    case "terminal":
      return registerTable(entries, report.gaps.length);
    case "markdown":
      return registerMarkdown(entries);
    case "csv":
      return registerCsv(entries);
    case "json":
      return [`${forJson({ ...toJsonV1(report, style), register: entries }, 2)}\n`];
    case "ndjson":
      return ndjsonLines({ ...toJsonV1(report, style), register: entries });
    case "cyclonedx":
      return cyclonedxReporter({
        entries,
        repository: originName(ask.folder),
        commit: report.head,
        gaps: report.gaps.length,
        today,
        version: style.version,
      });
  }
}

function entriesWith(
  { report, attested, today }: Omit<RegisterAsk, "folder" | "style">,
  seenAt: SeenAt,
): readonly WholeEntry[] {
  const { model } = report;
  const byKey = new Map((attested ?? []).map((one) => [one.identity, one]));
  return wholeRegister(report, {
    seenAt,
    wholeText: describeWhole,
    attestedOf: (key) => {
      const said = byKey.get(key);
      if (!said) return null;
      const { owner, attested: day, neededUntil, reason } = said;
      return { owner, day, neededUntil, reason };
    },
    rotationOf: (key) => {
      const fact = model.facts.get(key);
      return fact?.kind === "identity"
        ? rotationOf(fact, byKey.get(key) ?? null, model, today)
        : null;
    },
    today,
  });
}

/** One walk over the history for all of them. */
async function seenIn({ report, folder, style, today }: RegisterAsk): Promise<SeenAt> {
  const wanted = machinesOf(report.model).flatMap(({ at }) => {
    const { file, line } = position(at);
    const text = style.lineOf(file, line);
    return text === null ? [] : [{ path: file, text }];
  });
  const seen = await firstSeen(folder, wanted);
  return (path, line): FirstSeenV1 => {
    const text = style.lineOf(path, line);
    const found = text === null ? { why: "its file was not read" } : seen({ path, text });
    if ("why" in found) return { day: null, days: null, commit: null, why: found.why };
    const { day, commit } = found;
    return { day, days: daysBetween(day, today), commit, why: null };
  };
}
