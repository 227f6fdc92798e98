// Waivers → remarks about those that can have no effect: on no declaration, about nothing, or for a rule that does not exist.

import { compareText } from "../base/order.ts";
import { position } from "../base/origin.ts";
import { nearest } from "../base/nearest.ts";
import { waiversPaths } from "../config/read-waivers.ts";
import { isGapRule, namesSomething, type Waiver } from "../judge/waiver.ts";

const mostShown = 10;

/** Sorted, each once. What is malformed or lapsed is a finding, not a remark. */
export function idleWaivers(
  waivers: readonly Waiver[],
  ruleIds: readonly string[],
): readonly string[] {
  const said = waivers.flatMap((waiver) => {
    const why = waiver.problem === null ? whyIdle(waiver, ruleIds) : null;
    if (why === null) return [];
    const { file, line } = position(waiver.at);
    return [`the waiver of \`${waiver.rule}\` at \`${file}:${line}\` has no effect: ${why}`];
  });
  const remarks = [...new Set(said)].sort(compareText);
  if (remarks.length <= mostShown) return remarks;
  const more = remarks.length - mostShown;
  return [...remarks.slice(0, mostShown), `${more} more waivers have no effect`];
}

function whyIdle(waiver: Waiver, ruleIds: readonly string[]): string | null {
  const { rule } = waiver;
  if (!isGapRule(rule) && !ruleIds.includes(rule)) {
    const close = nearest(rule, ruleIds);
    return `there is no such rule${close === null ? "" : `; did you mean \`${close}\`?`}`;
  }
  if (namesSomething(waiver)) return null;
  const inFile = waiversPaths.some((known) => known === waiver.at.file.path);
  return inFile
    ? `it names ${isGapRule(rule) ? "no `path`" : "neither `fact` nor `path`"}`
    : "it stands on no declaration and no module call; write it on one or directly above";
}
