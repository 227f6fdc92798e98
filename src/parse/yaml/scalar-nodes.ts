// A scalar's event → its node: what it is worth, and where it and its content are written.

import { getScalarValue } from "js-yaml";
import type { ScalarEvent } from "js-yaml";
import { shorten } from "../problem-text.ts";
import { problem } from "./frames.ts";
import type { Build } from "./frames.ts";
import { plainScalar, taggedScalar, unfit } from "./scalar.ts";
import { skipTo, take } from "./scan.ts";
import type { ScalarNode } from "./tree.ts";

const styles: readonly ScalarNode["style"][] = [
  "plain",
  "plain",
  "single",
  "double",
  "literal",
  "folded",
];

export function writtenScalar(build: Build, event: ScalarEvent): ScalarNode {
  const { text, scan, offset } = build;
  const style = styles[event.style] ?? "plain";
  let start = event.valueStart;
  let end = event.valueEnd;
  let contentStart = start;
  let indent = 0;
  if (style === "single" || style === "double") {
    start--;
    end++;
    skipTo(scan, start);
  } else if (style === "literal" || style === "folded") {
    // The events tell where the content starts; the header (`|-2 # why`) stands before it.
    const properties = Math.max(event.anchorEnd, event.tagEnd, scan.at);
    skipTo(scan, properties);
    start = take(scan, style === "literal" ? "|" : ">");
    skipTo(scan, event.valueStart);
    indent = Math.max(event.indent, 0);
    while (end > event.valueStart && isSpace(text.charCodeAt(end - 1))) end--;
    if (end <= event.valueStart) end = start + 1;
    // A first line that is blank may be shorter than the indent.
    for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
    contentStart = Math.min(contentStart, end);
  } else skipTo(scan, start);
  scan.at = Math.max(end, scan.at);
  if (style === "literal" || style === "folded") scan.at = Math.max(event.valueEnd, scan.at);
  scan.end = end;
  const source = event.fast
    ? text.slice(event.valueStart, event.valueEnd)
    : getScalarValue(text, event);
  const tag = tagOf(text, event);
  const value =
    tag !== null
      ? typed(build, source, tag, start, end)
      : style === "plain"
        ? plainScalar(source)
        : source;
  return {
    kind: "scalar",
    start: start + offset,
    end: end + offset,
    value,
    style,
    contentStart: contentStart + offset,
    tag,
    indent,
  };
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

function typed(
  build: Build,
  source: string,
  tag: string,
  start: number,
  end: number,
): ScalarNode["value"] {
  const value = taggedScalar(source, tag);
  if (value !== unfit) return value;
  problem(build, start, end, `\`${shorten(source)}\` does not fit its tag \`${tag}\``);
  return source;
}

/** A value that is not there stands, with no width, right after the `:`, `-` or tag it would follow. */
export function emptyScalar(build: Build, event: ScalarEvent): ScalarNode {
  const { scan, offset, text } = build;
  const top = build.frames.at(-1);
  if (top?.kind === "mapping") take(scan, top.key === null ? "?" : ":");
  else if (top?.kind === "sequence") take(scan, "-");
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties > scan.at) {
    skipTo(scan, properties);
    scan.at = properties;
    scan.end = properties;
  }
  const local = Math.max(scan.end, top?.start ?? 0);
  const at = local + offset;
  const tag = tagOf(text, event);
  const value = tag === null ? null : typed(build, "", tag, local, local);
  return {
    kind: "scalar",
    start: at,
    end: at,
    value,
    style: "plain",
    contentStart: at,
    tag,
    indent: 0,
  };
}

/** Where an event's anchor and tag are written; -1 for one that is not there. */
export interface Properties {
  readonly anchorStart: number;
  readonly anchorEnd: number;
  readonly tagStart: number;
  readonly tagEnd: number;
}

export function tagOf(text: string, event: Properties): string | null {
  return event.tagStart < 0 ? null : text.slice(event.tagStart, event.tagEnd);
}
