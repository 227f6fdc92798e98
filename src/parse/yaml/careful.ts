// YAML that is out of the ordinary → positioned documents, read by js-yaml; loaded when there is any (`scripts/build.mjs`).

import { parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import { buildTree, maxDepth } from "./build.ts";
import { parseDeficient } from "./lenient.ts";
import { isMarker, nextDocumentAfter } from "./markers.ts";
import type { Output } from "./output.ts";

/** A stream with more faulty documents than this is not worth reading on. */
const mostFaults = 20;

/** Reads one document; false where it does not parse. */
export function readOne(document: string, offset: number, out: Output): boolean {
  let events: Event[];
  try {
    events = parseEvents(document, { filename: "", maxDepth });
  } catch {
    return false;
  }
  buildTree(document, offset, events, out);
  return true;
}

/** Reads a stream: a document that does not parse is one problem, its neighbours are kept. */
export function readPart(text: string, start: number, out: Output): void {
  let from = start;
  for (let faults = 0; faults < mostFaults && from < text.length; faults++) {
    const part = from === 0 ? text : text.slice(from);
    const fault = read(part, from, out);
    if (fault === null) break;
    const at = from + fault.at;
    const begin = lastDocumentBefore(text, from, at);
    if (begin > from) read(text.slice(from, begin), from, out);
    out.problems.push({ start: at, end: Math.min(at + 1, text.length), message: fault.message });
    from = documentFrom(text, Math.max(at, from + 1));
  }
}

interface Fault {
  readonly at: number;
  readonly message: string;
  readonly isDeficient: boolean;
}

function read(part: string, offset: number, out: Output): Fault | null {
  try {
    buildTree(part, offset, parseEvents(part, { filename: "", maxDepth }), out);
    return null;
  } catch (error) {
    const fault = faultOf(error, part.length);
    const events = fault.isDeficient ? parseDeficient(part, maxDepth) : null;
    if (!events) return fault;
    buildTree(part, offset, events, out);
    return null;
  }
}

function faultOf(error: unknown, length: number): Fault {
  if (!(error instanceof Error)) return { at: 0, message: "this is not YAML", isDeficient: false };
  const mark: unknown = "mark" in error ? error.mark : null;
  const reason = "reason" in error ? String(error.reason) : error.message;
  const position =
    typeof mark === "object" && mark !== null && "position" in mark ? Number(mark.position) : 0;
  return {
    at: Math.min(Math.max(position, 0), length),
    message: explain(reason),
    isDeficient: reason === "deficient indentation",
  };
}

function explain(reason: string): string {
  if (reason.startsWith("nesting exceeded"))
    return `this is nested deeper than ${maxDepth} levels, where reading stops`;
  const hint = hints.find(([part]) => reason.includes(part));
  return `this is not YAML: ${reason}${hint ? `; ${hint[1]}` : ""}`;
}

const hints: readonly (readonly [string, string])[] = [
  ["tab characters", "indent with spaces"],
  [
    "bad indentation",
    "line this entry up with its neighbours, or quote the value above if it holds `: `",
  ],
  [
    "deficient indentation",
    "indent this line deeper than the key above it, or close the bracket or quote that is open",
  ],
  ["expected ':' after a mapping key", "add the `:` or indent the line under the key above"],
  ["multiline key", "a `:` may be missing, or a quote left open above"],
  ["within a double quoted scalar", 'close the `"`'],
  ["within a single quoted scalar", "close the `'`"],
  ["within a flow collection", "close the `[` or `{`"],
  ["missed comma", "separate entries with `,`, or quote a value that holds `{` or `[`"],
];

function lastDocumentBefore(text: string, from: number, at: number): number {
  for (
    let line = text.lastIndexOf("\n", at - 2);
    at > 1 && line >= from;
    line = text.lastIndexOf("\n", line - 1)
  ) {
    if (isMarker(text, line + 1)) return line + 1;
    if (line === 0) break;
  }
  return from;
}

function documentFrom(text: string, from: number): number {
  return from > 0 && text.charAt(from - 1) === "\n" && isMarker(text, from)
    ? from
    : nextDocumentAfter(text, from);
}
