// Turns a Report into json-v1 as text.

import type { Report, Style } from "./report.ts";
import { toJsonV1 } from "./to-json-v1.ts";

/** One object, indented by two. */
export function* jsonReporter(report: Report, style: Style): Iterable<string> {
  yield `${JSON.stringify(toJsonV1(report, style), null, 2)}\n`;
}
