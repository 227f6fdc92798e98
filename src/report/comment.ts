// Turns what people are told into the comment that a pull request carries: what is wrong while something is, and that it is mended after.

import type { CommentBody } from "../base/channel.ts";
import { code, forMarkdown } from "./escape.ts";
import { boundedMarkdown, linked, type Links } from "./group-markdown.ts";
import type { Telling } from "./telling.ts";

/** Of a stack that nobody reads in a comment. */
const mostLines = 3;

/**
 * Notes alone are worth no comment; what has no verdict is. `source`: Markdown that says who found this, where it was not this job; else empty.
 */
export function commentOf(telling: Telling, links: Links, source: string): CommentBody {
  const { verdict, subjects, sentence } = telling;
  const wrong = verdict !== "pass" || subjects.some(({ severity }) => severity !== "note");
  const said = forMarkdown(sentence);
  const title = wrong ? said : `✅ nothing is wrong any more\n\n${said}`;
  return { text: `## nhi-lint ${title}\n\n${source}${boundedMarkdown(telling, links)}`, wrong };
}

/** `why`: lines, as they are printed. */
export function unjudgedText(why: string, { page, commit }: Links): string {
  const lines = why.trimEnd().split("\n", mostLines).map(code).join("  \n");
  const at = commit === null ? "" : ` ${code(commit.slice(0, 7))}`;
  return `## nhi-lint could not judge${at}\n\n${lines}\n\n<sub>more in ${linked("the log", page)}.</sub>\n`;
}
