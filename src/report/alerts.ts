// A Report → what code scanning is to show: one alert a rule, severity and line, each with what it stays known by.

import { append } from "../base/grouped.ts";
import { position, type Position } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { anchorOf, firstLine, placeOf, whereElse, type Anchor } from "./anchor.ts";
import { lineHasher } from "./line-hash.ts";
import type { Report, TextOf } from "./report.ts";

export interface Alert {
  /** What code scanning knows the rule by: `admin-grant`, or `admin-grant/note` where it is less grave than the rule mostly is. */
  readonly rule: string;
  readonly of: string;
  readonly level: Severity;
  readonly message: string;
  readonly at: Position;
  readonly related: readonly { readonly at: Position; readonly message: string }[];
  /** Of the line that stays the same in a change and on its branch. */
  readonly hash: string;
  readonly fingerprint: string;
}

/** More of one rule at one line nobody reads. */
const mostJoined = 5;

/** In order of the findings. What is waived is left out. */
export function alertsOf(report: Report, textOf: TextOf): readonly Alert[] {
  const hashOf = hasher(textOf);
  const groups = new Map<string, Sited[]>();
  for (const finding of report.findings) {
    if (finding.waiver !== null) continue;
    const one = sitedOf(finding, report);
    const id = JSON.stringify([finding.rule, finding.severity, one.anchor.file, one.known.line]);
    append(groups, id, one);
  }
  return [...groups.values()].map((group) => alert(group, report, hashOf));
}

interface Sited {
  readonly finding: Finding;
  readonly anchor: Anchor;
  /** The line that it is known by. */
  readonly known: Pick<Position, "file" | "line">;
}

/** Where it was found, as that is the same in a change and on its branch, if that is in the file shown: the path is part of what is known. */
function sitedOf(finding: Finding, report: Report): Sited {
  const anchor = anchorOf(finding, report);
  const found = position(finding.anchor ?? finding.primary);
  const isThere = (report.links.get(found.file) ?? found.file) === anchor.file;
  return { finding, anchor, known: isThere ? found : anchor };
}

/** Those of one line are one alert to GitHub, which would show the first and drop the rest. */
function alert(group: readonly Sited[], report: Report, hashOf: (one: Sited) => string): Alert {
  const [first] = group;
  if (!first) throw new Error("a group of findings is never empty");
  const { finding, anchor } = first;
  const level = finding.severity;
  const usual = report.rules.get(finding.rule)?.level ?? level;
  const said = group.slice(0, mostJoined).map((one) => saidOf(one, report));
  const more = group.length - said.length;
  return {
    rule: level === usual ? finding.rule : `${finding.rule}/${level}`,
    of: finding.rule,
    level,
    message: [...new Set(said), ...(more > 0 ? [`And ${more} more like it here.`] : [])].join(" "),
    at: anchor.endLine > anchor.line ? firstLine(finding.primary, report) : anchor,
    related: group.flatMap((one) => relatedOf(one, report)),
    hash: hashOf(first),
    fingerprint: finding.fingerprint,
  };
}

function saidOf({ finding, anchor }: Sited, report: Report): string {
  const was = finding.related
    .filter(({ role }) => role === "was")
    .map(({ at, message }) => {
      const { file, line } = placeOf(at, report);
      return `At base, \`${file}:${line}\`: ${message}.`;
    });
  const elsewhere = whereElse(anchor, finding, report);
  return [finding.message, finding.remedy, elsewhere ?? [], was].flat().join(" ");
}

/** What stood in base is at no line of head. */
function relatedOf({ finding, anchor }: Sited, report: Report): Alert["related"] {
  const found = finding.related
    .filter(({ role }) => role !== "was")
    .map(({ at, message }) => ({ at: firstLine(at, report), message }));
  return anchor.why === "cause"
    ? [{ at: firstLine(finding.primary, report), message: "found here" }, ...found]
    : found;
}

/** Of a line that nobody can read, what is known of the finding. */
function hasher(textOf: TextOf): (one: Sited) => string {
  const files = new Map<string, ReturnType<typeof lineHasher> | null>();
  const times = new Map<string, number>();
  return ({ known: { file, line }, finding: { fingerprint } }) => {
    let hash = files.get(file);
    if (hash === undefined) {
      const text = textOf(file);
      files.set(file, (hash = text === null ? null : lineHasher(text)));
    }
    const time = (times.get(fingerprint) ?? 0) + 1;
    times.set(fingerprint, time);
    return hash?.(line) ?? `${fingerprint}:${time}`;
  };
}
