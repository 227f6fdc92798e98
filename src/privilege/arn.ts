// Compares patterns of ARNs as `ArnLike` does: part by part, so that no wildcard reaches over a colon into the next part.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN

import { covers } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { isWild, patternOfSymbols } from "./pattern.ts";

/** The last part, the resource, may hold colons of its own. */
const partCount = 6;

/** Whether part by part and as one text are the same: wildcards stand in the resource alone. What has no six parts is taken as a text. */
export function isOneText(arn: Pattern): boolean {
  return partsOf(arn)?.slice(0, -1).some(isWild) !== true;
}

/** Whether every ARN that `narrow` means is certainly among what `wide` means. */
export function arnCovers(wide: Pattern, narrow: Pattern): boolean {
  if (wide.symbols === narrow.symbols) return true;
  const [outer, inner] = [partsOf(wide), partsOf(narrow)];
  if (!outer || isOneText(wide)) return covers(wide, narrow);
  return outer.every((part, at) => {
    const other = inner?.[at];
    return other !== undefined && covers(part, other);
  });
}

const known = new WeakMap<Pattern, readonly Pattern[] | null>();

/** Null where there are fewer. */
function partsOf(arn: Pattern): readonly Pattern[] | null {
  const cached = known.get(arn);
  if (cached !== undefined) return cached;
  const parts: Pattern[] = [];
  let start = 0;
  for (let at = arn.symbols.indexOf(":"); at >= 0; at = arn.symbols.indexOf(":", start)) {
    if (parts.length === partCount - 1) break;
    parts.push(patternOfSymbols(arn.symbols.slice(start, at), arn));
    start = at + 1;
  }
  parts.push(patternOfSymbols(arn.symbols.slice(start), arn));
  const made = parts.length === partCount ? parts : null;
  known.set(arn, made);
  return made;
}
