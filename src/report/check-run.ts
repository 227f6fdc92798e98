// Turns a Report into what a check run shows: its conclusion, a summary, an annotation for each declaration.

import type { Report, Style } from "./report.ts";
import { summarySentence } from "./sentence.ts";

export function checkRunOf(report: Report, _style: Style) {
  return {
    conclusion: "neutral" as const,
    title: summarySentence(report),
    summary: "",
    annotations: [],
  };
}
