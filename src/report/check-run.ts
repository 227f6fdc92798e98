// Turns what people are told into what a check run shows: its conclusion, a summary, and an annotation for each declaration, the most severe first.
// https://docs.github.com/en/rest/checks/runs

import type { Annotation, CheckRun } from "../base/channel.ts";
import type { Severity } from "../model/policy.ts";
import { annotationText, annotationTitle, longestTitle } from "./annotation.ts";
import { forTerminal, shortened } from "./escape.ts";
import { boundedMarkdown, type Links } from "./group-markdown.ts";
import type { Subject, Telling } from "./telling.ts";

const levels = { error: "failure", warning: "warning", note: "notice" } as const satisfies Readonly<
  Record<Severity, Annotation["annotation_level"]>
>;

/** More in one check run nobody reads; the summary counts on. */
const mostAnnotations = 500;

/** A verdict that fails is a failure here too, and what is not judged is no success: somebody may have made the check required. */
export function checkRunOf(telling: Telling, links: Links): CheckRun {
  const { verdict, sentence, subjects } = telling;
  const conclusion = verdict !== "pass" ? "failure" : subjects.length > 0 ? "neutral" : "success";
  return {
    conclusion,
    title: shortened(forTerminal(sentence), longestTitle),
    summary: boundedMarkdown(telling, links),
    annotations: subjects.slice(0, mostAnnotations).map(annotation),
  };
}

function annotation(subject: Subject): Annotation {
  const { file, line, endLine, column, endColumn } = subject.anchor;
  return {
    path: file,
    start_line: line,
    end_line: endLine,
    ...(line === endLine && { start_column: column, end_column: endColumn }),
    annotation_level: levels[subject.severity],
    title: annotationTitle(subject),
    message: annotationText(subject),
  };
}
