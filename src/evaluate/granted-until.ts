// Turns an identity's reach into the end that the platform sets to all of it: the last of the ends of its grants.

import { plusDays } from "../base/days.ts";
import type { Lifetime, Reach } from "../model/model.ts";
import type { Condition, Privilege } from "../model/privilege.ts";
import { readDay } from "./day.ts";

type Declared = Extract<Lifetime, { state: "declared" }>;

/**
 * Null where something that it holds ends never, or nobody can tell when. https://cloud.google.com/iam/docs/configuring-temporary-access,
 * https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-assign-roles
 */
export function grantedUntil({ privileges }: Reach, today: string): Lifetime | null {
  let last: Declared | null = null;
  for (const { privilege } of privileges) {
    const end = endOf(privilege, today);
    if (!end) return null;
    if (last === null || (end.value ?? "") > (last.value ?? "")) last = end;
  }
  return last;
}

function endOf(privilege: Privilege, today: string): Declared | null {
  const conditions = "conditions" in privilege ? privilege.conditions : [];
  const ends = conditions.flatMap((one) => endIn(one, today) ?? []);
  return ends.toSorted((a, b) => ((a.value ?? "") < (b.value ?? "") ? -1 : 1))[0] ?? null;
}

function endIn({ key, values, at }: Condition, today: string): Declared | null {
  const [value] = values;
  if (!value?.known) return null;
  const day =
    key === "schedule.days"
      ? after(today, Number(value.value))
      : key === "request.time" || key === "schedule"
        ? readDay(value.value)
        : null;
  const { through } = value;
  return day === null
    ? null
    : {
        state: "declared",
        value: day,
        days: null,
        past: day < today,
        enforced: true,
        from: "end of its grants",
        at,
        through,
      };
}

/** A span runs from when it is applied, of which today is the best guess. */
function after(today: string, days: number): string | null {
  if (!(days > 0 && days < 10_000)) return null;
  return plusDays(today, days);
}
