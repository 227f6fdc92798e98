// The conditions of a trust's statements → those that certainly hold of every token or caller it lets in.

import { isDeny } from "../model/deny.ts";
import type { Condition } from "../model/privilege.ts";
import type { Admission } from "../model/trust.ts";

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

/** Where the key is absent they hold, and the deny with them. */
const excluding =
  /^(?:ForAllValues:)?((?:String|Arn)Not(?:Equals(?:IgnoreCase)?|Like))(?:IfExists)?$/i;

/** A deny of whatever does not match bounds every allow beside it, if nothing else must hold for the deny. */
export function boundsByDeny(admissions: readonly Admission[]): readonly Bound[] {
  return admissions.flatMap((admission) => {
    const only = admission.conditions.length === 1 ? admission.conditions[0] : undefined;
    if (!only || !isDeny(admission)) return [];
    if (
      !admission.principals.some(
        (principal) => principal.kind === "anyone" || principal.kind === "federated",
      )
    )
      return [];
    const operator = excluding.exec(only.operator)?.[1];
    if (operator !== undefined) return [boundOf(only, !/^StringNotEquals/i.test(operator))];
    return /^NotIpAddress$/i.test(only.operator) ? [boundOf(only, false)] : [];
  });
}

function boundOf(condition: Condition, like: boolean): Bound {
  const { key } = condition;
  const last = key.slice(Math.max(key.lastIndexOf(":"), key.lastIndexOf(".")) + 1);
  return { key, claim: last.toLowerCase(), like, condition };
}

/** Lets everything through, where wildcards count: `*`, `arn:*`, every role of every account, every organization. */
export function isVacuous({ like, condition }: Bound): boolean {
  return like && condition.values.some((value) => value.known && isAnything(value.value));
}

function isAnything(text: string): boolean {
  if (!text.includes("*")) return false;
  if (!text.startsWith("arn:")) return /^(o-)?[*?:/]+$/.test(text);
  const [, , service = "*", , account = "*", ...rest] = text.split(":");
  const thing = rest.join(":");
  return (
    (service.includes("*") || account === "" || /[*?]/.test(account)) &&
    /^([a-z][a-z-]*[/:])?[*/:]*$/.test(thing)
  );
}

/** What anybody can have in an account of theirs: a role, a rule or a topic of a name. Names of buckets and distributions are one's own. */
export function isAnybodys(bound: Bound): boolean {
  return (
    bound.like &&
    /^aws:(source|principal)arn$/i.test(bound.key) &&
    bound.condition.values.some((value) => value.known && hasOpenAccount(value.value))
  );
}

function hasOpenAccount(text: string): boolean {
  const [, , service = "", , account = "", ...rest] = text.split(":");
  if (service === "s3") return /^[*?]/.test(rest.join(":"));
  return /[*?]/.test(account) && service !== "cloudfront";
}
