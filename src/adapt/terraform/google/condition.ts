// Turns a `condition` block of an allow policy into conditions: the expression as written, and the end it may set.

import type { Value } from "../../../base/known.ts";
import { known, mapKnown } from "../../../base/known.ts";
import { field, isAbsent, items, text } from "../../../base/value.ts";
import type { Condition } from "../../../model/privilege.ts";

/** https://cloud.google.com/iam/docs/configuring-temporary-access: `request.time < timestamp("2027-01-01T00:00:00Z")` ends the grant. */
const before = /request\.time\s*<=?\s*timestamp\(\s*["']([^"']{1,64})["']\s*\)/;

/** The conditions of a body that may hold a `condition` block. */
export function conditionsIn(body: Value): readonly Condition[] {
  return items(field(body, "condition")).flatMap(conditionOf);
}

function conditionOf(block: Value): readonly Condition[] {
  if (!block.known)
    return [{ operator: "expression", key: "condition", values: [block], at: block.at }];
  const value = field(block, "expression");
  if (isAbsent(value)) return [];
  const expression = mapKnown(text(value), (written) => written ?? "");
  const found: Condition[] = [
    { operator: "expression", key: "condition", values: [expression], at: value.at },
  ];
  // With `||` beside it the date need not hold.
  if (expression.known && !expression.value.includes("||")) {
    const date = before.exec(expression.value)?.[1];
    if (date !== undefined) {
      found.push({
        operator: "DateLessThan",
        key: "request.time",
        values: [known(date, value.at, value.through)],
        at: value.at,
      });
    }
  }
  return found;
}
