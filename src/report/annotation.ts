// What is wrong with a declaration → the title and the text of an annotation on its line.

import { forTerminal, shortened } from "./escape.ts";
import type { Subject } from "./telling.ts";

export const longestTitle = 255;
/** GitHub takes 64 KiB, and a character may take four bytes. https://docs.github.com/en/rest/checks/runs */
export const longestMessage = 16_000;

export function annotationTitle({ title, complaints }: Subject): string {
  const rules = [...new Set(complaints.map(({ rule }) => rule))].join(", ");
  return shortened(forTerminal(`${title}: ${rules}`), longestTitle);
}

/** `more`: paragraphs that follow. */
export function annotationText(
  { complaints, elsewhere }: Subject,
  more: readonly string[] = [],
): string {
  const said = complaints.map(
    ({ message, remedy }) => `${forTerminal(message)}\n→ ${forTerminal(remedy)}`,
  );
  const where = elsewhere === null ? [] : [forTerminal(elsewhere)];
  return shortened([...said, ...where, ...more].join("\n\n"), longestMessage);
}
