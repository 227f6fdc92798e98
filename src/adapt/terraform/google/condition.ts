// Turns a `condition` block of an allow policy into conditions: the end that it may set, and what else must hold as written.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { field, isAbsent, items } from "../../../base/value.ts";
import type { Condition } from "../../../model/privilege.ts";
import { partsOf } from "../../../privilege/expression.ts";
import { textOf } from "../reference.ts";

/** https://cloud.google.com/iam/docs/configuring-temporary-access: `request.time < timestamp("2027-01-01T00:00:00Z")` ends the grant. */
const before = /^request\.time\s*<=?\s*timestamp\(\s*["']([^"']{1,64})["']\s*\)$/;
const after = /^timestamp\(\s*["']([^"']{1,64})["']\s*\)\s*>=?\s*request\.time$/;

/** The conditions of a body that may hold a `condition` block. */
export function conditionsIn(body: Value): readonly Condition[] {
  return items(field(body, "condition")).flatMap(conditionOf);
}

function conditionOf(block: Value): readonly Condition[] {
  if (!block.known) return [expression(block, block)];
  const value = field(block, "expression");
  if (isAbsent(value)) return [];
  const whole = textOf(value);
  if (!whole.known) return [expression(whole, value)];
  return partsOf(whole.value, "all").map((part): Condition => {
    const date = (before.exec(part) ?? after.exec(part))?.[1];
    return date === undefined
      ? expression(known(part, value.at, value.through), value)
      : {
          operator: "DateLessThan",
          key: "request.time",
          values: [known(date, value.at, value.through)],
          at: value.at,
        };
  });
}

function expression(written: Known<string>, { at }: Value): Condition {
  return { operator: "expression", key: "condition", values: [written], at };
}
