// A Report and what would mend it → a review: comments on lines that the pull request shows, and what is told beside them.

import { append } from "../base/grouped.ts";
import type { LineComment, Review } from "../base/channel.ts";
import { hunkAround } from "../base/hunk.ts";
import type { Finding } from "../finding/finding.ts";
import { anchorOf, placeOf, whereElse, type Anchor } from "./anchor.ts";
import { code, forMarkdown, linesForTerminal, shortened } from "./escape.ts";
import { fenced } from "./fence.ts";
import { linked, marks } from "./group-markdown.ts";
import { compareSeverity } from "./groups.ts";
import { patch, type Edited } from "./patch.ts";
import { relatedLines } from "./related.ts";
import type { Report } from "./report.ts";
import { suggestionOf, type Suggestion } from "./suggestion.ts";

/** What mends findings, proved; `provided`: what must be true elsewhere, as clauses. */
export interface Proposal extends Edited {
  readonly findings: readonly Finding[];
  readonly provided: readonly string[];
}

export interface ReviewOptions {
  readonly proposals: readonly Proposal[];
  /** What was told before, by its key. */
  readonly known: ReadonlySet<string>;
  /** Whether a file has the same lines in the pull request's head: else nobody knows where they are there. */
  readonly isSame: (path: string) => boolean;
  readonly linkOf: (file: string, line: number) => string | null;
}

/** More would be a wall. */
const mostInOne = 10;
const longestText = 2000;
const longestPlace = 300;
const longestPatch = 12_000;
/** GitHub takes 65,536 characters. */
const longestBody = 60_000;

interface Told {
  readonly finding: Finding;
  readonly anchor: Anchor;
  readonly proposal: Proposal | null;
  readonly suggestion: Suggestion | null;
}

export function reviewOf(report: Report, options: ReviewOptions): Review {
  const open = report.findings.filter(({ waiver }) => waiver === null);
  const told = open
    .filter(({ severity, fingerprint }) => severity !== "note" && !options.known.has(fingerprint))
    .toSorted((a, b) => compareSeverity(a.severity, b.severity))
    .map((finding) => toldOf(finding, report, options));
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const id = placeId(one, report, options);
    append(groups, id, one);
  }
  const beside = groups.get("") ?? [];
  groups.delete("");
  return {
    comments: [...groups.values()].map((group) => commentOf(group, report, options)),
    beside: beside.map((one) => {
      return { text: besideText(one, report, options), keys: [one.finding.fingerprint] };
    }),
    open: report.verdict === "could-not-judge" ? null : new Set(open.map((one) => one.fingerprint)),
  };
}

function toldOf(finding: Finding, report: Report, { proposals, isSame }: ReviewOptions): Told {
  const anchor = anchorOf(finding, report);
  const proposal = proposals.find((one) => one.findings.includes(finding)) ?? null;
  const isHere = proposal && isSame(proposal.path) && !report.links.has(proposal.path);
  const hunks = report.diff?.get(proposal?.path ?? "") ?? [];
  const isSafe = isHere && proposal.provided.length === 0;
  return { finding, anchor, proposal, suggestion: isSafe ? suggestionOf(proposal, hunks) : null };
}

/** Those of one line, and those that one suggestion mends, are one comment; empty for what no line shown is a place for. */
function placeId(
  { anchor, proposal, suggestion }: Told,
  report: Report,
  { isSame }: ReviewOptions,
) {
  if (suggestion) return `${proposal?.path}\n${suggestion.first}\n${suggestion.last}`;
  const hunks = report.diff?.get(anchor.file) ?? [];
  const isShown = isSame(anchor.file) && hunkAround(hunks, anchor.line, anchor.line);
  return isShown ? `${anchor.file}\n${anchor.line}` : "";
}

function commentOf(group: readonly Told[], report: Report, options: ReviewOptions): LineComment {
  const [first] = group;
  if (!first) throw new Error("a group of findings is never empty");
  const { anchor, proposal, suggestion } = first;
  const shown = group.slice(0, mostInOne);
  const more = group.length - shown.length;
  const parts = [
    ...shown.map((one) => complaint(one, report, options)),
    ...(more > 0 ? [`And ${more} more here.\n`] : []),
    ...mending(shown),
  ];
  return {
    path: suggestion && proposal ? proposal.path : anchor.file,
    line: suggestion ? suggestion.last : anchor.line,
    startLine: suggestion && suggestion.first < suggestion.last ? suggestion.first : null,
    body: bounded(parts),
    beside: group.map((one) => besideText(one, report, options)).join(""),
    keys: [...new Set(group.map(({ finding }) => finding.fingerprint))],
  };
}

/** As many parts as fit. */
function bounded(parts: readonly string[]): string {
  let used = 0;
  const fitting = parts.filter((part) => (used += part.length + 1) <= longestBody);
  return fitting.join("\n");
}

function complaint({ finding, anchor }: Told, report: Report, options: ReviewOptions): string {
  const { severity, rule, message, remedy, related } = finding;
  const elsewhere = whereElse(anchor, finding, report);
  const { shown, more } = relatedLines(related.filter(({ role }) => role !== "was"));
  const lines = shown.map(
    (one) => `- ${place(one, options)} ${forMarkdown(shortened(one.message, longestPlace))}\n`,
  );
  return [
    `${marks[severity]} **${severity}** ${code(rule)}: ${forMarkdown(shortened(message, longestText))}\n\n`,
    `→ ${forMarkdown(shortened(remedy, longestText))}\n`,
    ...(elsewhere === null ? [] : [`\n${forMarkdown(shortened(elsewhere, longestText))}\n`]),
    ...(lines.length > 0 ? ["\n", ...lines] : []),
    ...(more > 0 ? [`- and ${more} more\n`] : []),
  ].join("");
}

function place({ file, line }: { file: string; line: number }, { linkOf }: ReviewOptions): string {
  const link = linkOf(file, line);
  const text = code(`${shortened(file, longestPlace)}:${line}`);
  return linked(text, link !== null && link.length > longestText ? null : link);
}

/** Each proposal once: to click where that can be, else to read. */
function* mending(group: readonly Told[]): Iterable<string> {
  const done = new Set<Proposal>();
  for (const { proposal, suggestion } of group) {
    if (!proposal || done.has(proposal)) continue;
    done.add(proposal);
    if (proposal.edits.some(({ text }) => /TODO/i.test(text)))
      yield "Fill in each `TODO`: until then the check fails on it.\n";
    if (suggestion) yield fenced("suggestion", suggestion.text);
    else yield* readable(proposal);
  }
}

function* readable(proposal: Proposal): Iterable<string> {
  const text = linesForTerminal([...patch(proposal)].join(""));
  const { provided } = proposal;
  yield provided.length > 0
    ? `Unsafe: this is right only provided that ${forMarkdown(shortened(provided.join(", and "), longestText))}.\n`
    : "This would mend it:\n";
  yield text.length > longestPatch
    ? "(Too long for here: `nhi-lint fix` shows it.)\n"
    : fenced("diff", text);
}

function besideText({ finding }: Told, report: Report, options: ReviewOptions): string {
  const { severity, rule, message, remedy, primary } = finding;
  const at = place(placeOf(primary, report), options);
  return `- ${marks[severity]} ${at} ${code(rule)}: ${forMarkdown(shortened(message, longestText))} → ${forMarkdown(shortened(remedy, longestText))}\n`;
}
