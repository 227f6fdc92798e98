// A label selector, and labels → whether it selects what bears them.
// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements

import type { Known, Value } from "../../base/known.ts";
import { entries, field, isAbsent, items, openPart, text } from "../../base/value.ts";

/** By key; a known null where there is no such label. */
export type LabelOf = (key: string) => Known<string | null>;

/** An empty selector selects everything. Null: nobody can tell. */
export function selectsLabels(selector: Value, labelOf: LabelOf): boolean | null {
  if (!selector.known) return null;
  const exact = field(selector, "matchLabels");
  const found = [
    openPart(exact) ? null : true,
    ...entries(exact).map(([key, wanted]) => isOneOf(labelOf(key), [text(wanted)])),
    ...items(field(selector, "matchExpressions")).map((one) => meets(one, labelOf)),
  ];
  if (found.includes(false)) return false;
  return found.includes(null) ? null : true;
}

function meets(expression: Value, labelOf: LabelOf): boolean | null {
  const [key, operator] = ["key", "operator"].map((one) => text(field(expression, one)));
  if (!key?.known || !operator?.known || key.value === null) return null;
  const label = labelOf(key.value);
  const values = field(expression, "values");
  const isIn = isOneOf(label, isAbsent(values) ? [] : items(values).map(text));
  const isThere = label.known ? label.value !== null : null;
  switch (operator.value ?? "") {
    case "In":
      return isIn;
    case "NotIn":
      return not(isIn);
    case "Exists":
      return isThere;
    case "DoesNotExist":
      return not(isThere);
    default:
      return null;
  }
}

function not(answer: boolean | null): boolean | null {
  return answer === null ? null : !answer;
}

function isOneOf(
  label: Known<string | null>,
  wanted: readonly Known<string | null>[],
): boolean | null {
  if (!label.known) return null;
  if (label.value === null) return false;
  if (wanted.some((one) => one.known && one.value === label.value)) return true;
  return wanted.some((one) => !one.known) ? null : false;
}
