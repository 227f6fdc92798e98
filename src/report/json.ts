// Turns a Report into json-v1 as text.

import { forJson } from "./escape.ts";
import type { Report, Style } from "./report.ts";
import { toJsonV1 } from "./to-json-v1.ts";

/** One object, indented by two. */
export function* jsonReporter(report: Report, style: Style): Iterable<string> {
  // By itself: to put the end behind it would copy all of it.
  yield forJson(toJsonV1(report, style), 2);
  yield "\n";
}
