// Turns a Report into the comment that a pull request carries.

import type { Report } from "./report.ts";
import { summarySentence } from "./sentence.ts";
import { forMarkdown } from "./escape.ts";

export interface CommentStyle {
  readonly linkOf: (file: string, line: number) => string | null;
  /** Where the job summary is. */
  readonly page: string | null;
}

export function commentOf(report: Report, _style: CommentStyle) {
  return { text: forMarkdown(summarySentence(report)), wrong: report.findings.length > 0 };
}
