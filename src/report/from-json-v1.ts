// Turns a json-v1 object that somebody else wrote into what people are told of it; whoever wrote it may be a stranger.

import { append } from "../base/grouped.ts";
import { at, isObject, listAt, textAt } from "../base/json.ts";
import { isSha } from "../base/object-id.ts";
import { compareText, firstDifference } from "../base/order.ts";
import type { Position } from "../base/origin.ts";
import { newOrStronger, type ChangeKind } from "../model/change.ts";
import type { Severity } from "../model/policy.ts";
import type { Anchor } from "./anchor.ts";
import { shortened } from "./escape.ts";
import { compareSeverity } from "./groups.ts";
import { onePlaceEach, type RelatedLine } from "./related.ts";
import { sentenceOf, verdicts } from "./sentence.ts";
import type { Subject, Telling, ToldComplaint, Unread } from "./telling.ts";

/** What is longer or more than ours ever is. */
const longestText = 5000;
const mostFindings = 10_000;

/** Null for what is no report of ours. */
export function tellingOfJson(json: unknown): Telling | null {
  const verdict = textAt(json, "verdict");
  if (at(json, "version") !== 1 || !isOneOf(verdict, verdicts)) return null;
  const listed = listAt(json, "findings");
  const findings = listed.slice(0, mostFindings).map(readFinding);
  if (!findings.every((one) => one !== null)) return null;
  const open = findings.filter(({ waived }) => !waived);
  const gaps = listAt(json, "gaps");
  const counts = { error: 0, warning: 0, note: 0, waived: findings.length - open.length };
  for (const { complaint } of open) counts[complaint.severity]++;
  const head = textAt(json, "head");
  const changed = countChanged(listAt(json, "changes"));
  return {
    verdict,
    head: head !== null && isSha(head) ? head : null,
    sentence: sentenceOf({
      verdict: verdicts[verdict],
      counts,
      cleared: listAt(json, "cleared").length,
      changed,
      alone: false,
      open: gaps.length,
      waitingFor: [],
    }),
    subjects: subjectsOf(open),
    unread: gaps.filter((gap) => at(gap, "changed") === true).map(readGap),
  };
}

interface Read {
  readonly complaint: ToldComplaint;
  readonly place: Position;
  /** What it is about: one for each declaration. */
  readonly title: string;
  readonly declaration: string;
  readonly waived: boolean;
}

const severities: Readonly<Record<Severity, true>> = { error: true, warning: true, note: true };

function readFinding(json: unknown): Read | null {
  const severity = textAt(json, "severity");
  const file = textAt(json, "file");
  if (!isOneOf(severity, severities) || file === null) return null;
  const [line, column] = [numberAt(json, "line"), numberAt(json, "column")];
  const rule = cutAt(json, "rule");
  const address = textAt(json, "fact", "address");
  return {
    complaint: {
      rule,
      severity,
      message: cutAt(json, "message"),
      remedy: cutAt(json, "remedy"),
      related: onePlaceEach(listAt(json, "related").map(readRelated)),
    },
    place: {
      file: cut(file),
      line,
      column,
      endLine: Math.max(line, numberAt(json, "endLine")),
      endColumn: Math.max(column, numberAt(json, "endColumn")),
    },
    title: cut(address ?? file),
    // Instances of one declaration are told once.
    declaration: address?.replaceAll(/\[(?:\d+|"[^"]*")\]/g, "") ?? `${rule}\n${line}`,
    waived: isObject(at(json, "waiver")),
  };
}

function subjectsOf(findings: readonly Read[]): readonly Subject[] {
  const groups = new Map<string, Read[]>();
  for (const one of findings) {
    const id = `${one.place.file}\n${one.declaration}`;
    append(groups, id, one);
  }
  return [...groups.values()].flatMap(subjectOf).sort(compareSubjects);
}

function subjectOf(group: readonly Read[]): readonly Subject[] {
  const sorted = group.toSorted((a, b) =>
    compareSeverity(a.complaint.severity, b.complaint.severity),
  );
  const [first] = sorted;
  if (!first) return [];
  const { title, place, complaint } = first;
  const { severity } = complaint;
  const { file, line } = place;
  const complaints = sorted.map((one) => one.complaint);
  const anchor: Anchor = { ...place, why: "itself" };
  return [{ title, severity, file, line, anchor, elsewhere: null, complaints }];
}

function compareSubjects(a: Subject, b: Subject): number {
  return firstDifference(
    compareSeverity(a.severity, b.severity),
    compareText(a.file, b.file),
    a.line - b.line,
  );
}

function countChanged(changes: readonly unknown[]): number {
  const kinds: ReadonlySet<string> = newOrStronger satisfies ReadonlySet<ChangeKind>;
  const keys = changes
    .filter((one) => kinds.has(textAt(one, "change") ?? ""))
    .map((one) => textAt(one, "key"));
  return new Set(keys).size;
}

function readRelated(json: unknown): RelatedLine {
  return {
    file: cutAt(json, "file"),
    line: numberAt(json, "line"),
    message: cutAt(json, "message"),
  };
}

function readGap(json: unknown): Unread {
  const [what, why] = [cutAt(json, "what"), cutAt(json, "why")];
  return { file: cutAt(json, "file"), line: numberAt(json, "line"), what, why };
}

function numberAt(json: unknown, key: string): number {
  const found = at(json, key);
  return typeof found === "number" && Number.isSafeInteger(found) && found > 0 ? found : 1;
}

const cut = (text: string): string => shortened(text, longestText);
const cutAt = (json: unknown, key: string): string => cut(textAt(json, key) ?? "");

function isOneOf<T extends string>(
  text: string | null,
  all: Readonly<Record<T, unknown>>,
): text is T {
  return text !== null && Object.hasOwn(all, text);
}
