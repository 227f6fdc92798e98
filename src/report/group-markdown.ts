// Turns what is wrong with a declaration into Markdown: where it is, what is wrong and what to do.

import { code, forMarkdown } from "./escape.ts";
import { plural } from "./groups.ts";
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

export function* subjectMarkdown(subject: Subject, placeOf: PlaceOf): Iterable<string> {
  const { file, line, title, severity } = subject;
  yield `### ${marks[severity]} ${code(title)}\n\n${placeOf(file, line)}\n\n`;
  for (const { rule, severity, message, remedy, related } of subject.complaints) {
    yield `- **${severity}** ${code(rule)} ${forMarkdown(message)}  \n  → ${forMarkdown(remedy)}\n`;
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
  for (const subject of subjects) yield [...subjectMarkdown(subject, placeOf)].join("");
  if (verdict !== "could-not-judge") return;
  for (const { file, line, what, why } of unread)
    yield `- ${placeOf(file, line)} ${forMarkdown(what)}: ${forMarkdown(why)}\n\n`;
}
