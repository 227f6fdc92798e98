// Turns what is wrong with a declaration into Markdown: where it is, what is wrong and what to do.

import { code, forMarkdown } from "./escape.ts";
import { plural } from "./groups.ts";
import {
  isAside,
  isSilent,
  mostSilent,
  silence,
  silenceRemedy,
  silenceRule,
  silentApart,
} from "./silent.ts";
import type { Subject, Telling } from "./telling.ts";

/** Where GitHub shows things; null where nobody can tell. */
export interface Links {
  readonly linkOf: (file: string, line: number) => string | null;
  /** The run, which shows the job summary. */
  readonly page: string | null;
  /** The commit that people know what was judged by. */
  readonly commit: string | null;
}

/** Markdown that leads somewhere, where somebody can tell where. */
export function linked(text: string, link: string | null): string {
  return link === null ? text : `[${text}](<${link}>)`;
}

/** Markdown for a line of a file. */
export type PlaceOf = (file: string, line: number) => string;

export const marks = { error: "🔴", warning: "🟡", note: "🔵" } as const;

/** A declaration a part; the silent ones are one. */
export function* subjectsMarkdown(all: readonly Subject[], placeOf: PlaceOf): Iterable<string> {
  const { spoken, silent } = silentApart(all, ({ complaints }) => isSilent(complaints));
  for (const subject of spoken) yield [...subjectMarkdown(subject, placeOf)].join("");
  if (silent.length > 0) yield [...silentMarkdown(silent, placeOf)].join("");
}

function* silentMarkdown(silent: readonly Subject[], placeOf: PlaceOf): Iterable<string> {
  const remedy = silenceRemedy(silent.flatMap(({ complaints }) => complaints));
  yield `### ${marks.note} ${plural(silent.length, "identity", "identities")} without a purpose\n\n`;
  yield `- **note** ${code(silenceRule)} ${forMarkdown(silence(silent.length))}  \n  → ${forMarkdown(remedy)}\n`;
  for (const { title, file, line } of silent.slice(0, mostSilent))
    yield `  - ${placeOf(file, line)} ${code(title)}\n`;
  const more = silent.length - mostSilent;
  if (more > 0) yield `  - and ${more} more\n`;
  yield "\n";
}

function* subjectMarkdown(subject: Subject, placeOf: PlaceOf): Iterable<string> {
  const { file, line, title, severity } = subject;
  yield `### ${marks[severity]} ${code(title)}\n\n${placeOf(file, line)}\n\n`;
  for (const complaint of subject.complaints) {
    const { rule, severity, message, remedy, related } = complaint;
    const said = `- **${severity}** ${code(rule)} ${forMarkdown(message)}`;
    if (isAside(complaint, subject.complaints.length)) {
      yield `${said}\n`;
      continue;
    }
    yield `${said}  \n  → ${forMarkdown(remedy)}\n`;
    for (const { file, line, message } of related.shown)
      yield `  - ${placeOf(file, line)} ${forMarkdown(message)}\n`;
    if (related.more > 0) yield `  - and ${related.more} more\n`;
  }
  yield "\n";
}

/** GitHub takes 65,536 characters in a comment and one less in a check run; the rest is for what stands around. */
const longest = 60_000;

/** What is wrong, with links, as much as fits in a comment; and where there is more. */
export function boundedMarkdown(telling: Telling, links: Links): string {
  const summary = linked("the job summary", links.page);
  const shown: string[] = [];
  let used = 0;
  let hidden = 0;
  for (const part of partsOf(telling, links)) {
    used += part.length;
    if (used > longest) hidden++;
    else shown.push(part);
  }
  if (hidden > 0) shown.push(`… and ${plural(hidden, "declaration")} more in ${summary}.\n\n`);
  const judged = links.commit === null ? "" : `Judged ${code(links.commit.slice(0, 7))}; `;
  return `${shown.join("")}<sub>${judged}more in ${summary}.</sub>\n`;
}

function* partsOf({ verdict, subjects, unread }: Telling, { linkOf }: Links): Iterable<string> {
  const placeOf: PlaceOf = (file, line) => linked(code(`${file}:${line}`), linkOf(file, line));
  yield* subjectsMarkdown(subjects, placeOf);
  if (verdict !== "could-not-judge") return;
  for (const { file, line, what, why } of unread)
    yield `- ${placeOf(file, line)} ${forMarkdown(what)}: ${forMarkdown(why)}\n\n`;
}
