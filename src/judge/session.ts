// A crossing whose sessions hold a policy of their own → whether what makes an administrator is left in them.

import type { Crossing } from "../model/crossing.ts";
import type { Model } from "../model/model.ts";
import { isDeny } from "../model/deny.ts";
import { adminPrivileges } from "../privilege/admin.ts";
import { escalationsOf } from "../privilege/escalation.ts";
import { leftBy } from "../privilege/leave.ts";
import type { Context } from "./rule.ts";

/**
 * Only of sessions that the platform begins: a job that may ask for a token gets a session without its policy by itself.
 * https://docs.aws.amazon.com/eks/latest/userguide/pod-id-association.html
 */
export function isHarmlessIn(
  { met, into }: Crossing,
  model: Model,
  { catalog, today }: Context,
): boolean {
  const control = met.state === "admitted" ? model.facts.get(`${met.trust.key}#session`) : null;
  if (control?.kind !== "control" || !control.privileges) return false;
  const limit = control.privileges;
  const held = (model.reach.get(into.key)?.privileges ?? []).flatMap(({ privilege }) =>
    isDeny(privilege) ? [privilege] : (leftBy(privilege, limit) ?? [privilege]),
  );
  const all = [...held, ...limit.filter(isDeny)];
  return (
    adminPrivileges(all, catalog).length === 0 &&
    !escalationsOf(all, [], catalog, today).some(({ reach }) => reach === "all")
  );
}
