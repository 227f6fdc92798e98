// Tells whether a role opens only to whoever showed a second factor: to people.

import { isDeny } from "../../model/deny.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Admission } from "../../model/trust.ts";

/**
 * Every statement asks for it, and none names a service or tokens, whose requests carry none: whoever wrote that meant a machine.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
export function opensToPeopleAlone(admissions: readonly Admission[]): boolean {
  const allowed = admissions.filter((admission) => !isDeny(admission));
  return (
    allowed.length > 0 &&
    allowed.every(
      ({ conditions, principals }) =>
        conditions.some(asksFactor) &&
        principals.every(({ kind }) => kind !== "service" && kind !== "federated"),
    )
  );
}

/** Not with `IfExists` or `Null`: long-lived keys send no such key, and pass those. */
function asksFactor({ operator, key, values }: Condition): boolean {
  return (
    /^bool$/i.test(operator) &&
    /^aws:multifactorauthpresent$/i.test(key) &&
    values.length > 0 &&
    values.every((value) => value.known && /^true$/i.test(value.value))
  );
}
