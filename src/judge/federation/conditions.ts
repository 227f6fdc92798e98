// The conditions of a trust's statements → those that certainly hold of every token or caller it lets in.

import type { Admission } from "../../model/fact.ts";
import type { Condition } from "../../model/privilege.ts";

/** One condition that holds: some value of its claim matches. */
export interface Bound {
  /** The claim or context key, as written. */
  readonly key: string;
  /** Its last segment, lower case: `sub`, `aud`, `repository`. */
  readonly claim: string;
  readonly like: boolean;
  readonly condition: Condition;
}

/**
 * Negated, `…IfExists` and `ForAllValues:` operators bound nothing: they hold where the key is absent.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
const binding =
  /^(?:ForAnyValue:)?(?:(String|Arn)(Equals(?:IgnoreCase)?|Like)|IpAddress|Bool|Numeric\w*Equals)$/i;

export function boundsOf(conditions: readonly Condition[]): readonly Bound[] {
  return conditions.flatMap((condition) => {
    const operator = binding.exec(condition.operator);
    if (!operator) return [];
    // ArnEquals takes wildcards as ArnLike does.
    return [
      boundOf(condition, /like$/i.test(condition.operator) || /^arn$/i.test(operator[1] ?? "")),
    ];
  });
}

/** A deny of whatever does not match bounds every allow beside it, if nothing else must hold for the deny. */
export function boundsByDeny(admissions: readonly Admission[]): readonly Bound[] {
  return admissions.flatMap((admission) => {
    const only = admission.conditions.length === 1 ? admission.conditions[0] : undefined;
    if (!only || !admission.effect.known || admission.effect.value !== "deny") return [];
    if (
      !admission.principals.some(
        (principal) => principal.kind === "anyone" || principal.kind === "federated",
      )
    )
      return [];
    if (/^(?:String|Arn)Not(?:Equals(?:IgnoreCase)?|Like)$/i.test(only.operator))
      return [boundOf(only, !/^StringNotEquals/i.test(only.operator))];
    return /^NotIpAddress$/i.test(only.operator) ? [boundOf(only, false)] : [];
  });
}

function boundOf(condition: Condition, like: boolean): Bound {
  const last = condition.key.split(/[:.]/).at(-1) ?? condition.key;
  return { key: condition.key, claim: last.toLowerCase(), like, condition };
}

/** Lets everything through: `*` where wildcards count. */
export function isVacuous(bound: Bound): boolean {
  return bound.condition.values.some(
    (value) => bound.like && value.known && /^[*?]*\*[*?]*$/.test(value.value),
  );
}
