// Compares what stands around an identity: the controls that hold it in check, how long its sessions last, the trusts by which others
// become it, as whom it logs in, whom it becomes in a cloud, and whose keys it is given.

import { isOff } from "../model/active.ts";
import type { Loss } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type { Identity } from "../model/identity.ts";
import { hoursOf, secondsOf } from "../model/session.ts";
import { describeCondition, textOf } from "../privilege/condition.ts";
import { becomesAnother, givenKeys, mountedAgain } from "./cloud.ts";
import { otherLogins } from "./logins.ts";
import type { Difference, Sides } from "./sides.ts";

type Around = Pick<Difference, "lost" | "tightened">;

export function around(was: Identity, now: Identity, sides: Sides): Around {
  const { lost, tightened } = controlsLost(was, now, sides);
  return {
    lost: [
      ...lost,
      ...longerSessions(was, now),
      ...alsoLetIn(was, now, sides),
      ...otherLogins(was, now, sides),
      ...becomesAnother(was, now, sides),
      ...givenKeys(was, now, sides),
      ...mountedAgain(was, now, sides),
    ],
    tightened,
  };
}

/** Whoever stole a session has it for as long as it lasts. */
function longerSessions({ longest: before }: Identity, now: Identity): readonly Loss[] {
  const { longest: after, person, header } = now;
  if (!before?.known || !after?.known || person) return [];
  const was = secondsOf(before.value);
  if (secondsOf(after.value) <= was) return [];
  return [{ what: "session", text: hoursOf(was), at: header }];
}

/** Controls that held the identity in check, and hold it no more. */
function controlsLost(was: Identity, now: Identity, { base, head, matching }: Sides): Around {
  const before = (base.links.controlsOf?.get(was.key) ?? []).filter((one) => !isOff(one));
  const after = (head.links.controlsOf?.get(now.key) ?? []).filter((one) => !isOff(one));
  const kept = new Set(after.map((control) => matching.matches.get(control.key)?.was));
  const gone = before.filter(
    (control) =>
      !kept.has(control) &&
      !after.some((other) => other.form === control.form && other.content === control.content),
  );
  const lost = gone.map((control): Loss => ({
    what: "control",
    text: `${control.form} ${control.address}`,
    at: now.header,
  }));
  return { lost, tightened: after.length > before.length };
}

/** By trusts that stand by themselves (a federated credential, a binding of pods) and are new, or were another identity's. */
function alsoLetIn(was: Identity, now: Identity, { base, head, matching }: Sides): readonly Loss[] {
  return (head.links.trustsOf.get(now.key) ?? [])
    .filter((trust) => {
      const former = matching.matches.get(trust.key)?.was;
      // Another machine that acts as it is nobody let in.
      if (isOff(trust) || trust.host) return false;
      return !former || base.links.identityOf.get(former.key) !== was.key;
    })
    .flatMap((trust) =>
      trust.admissions
        .filter((one) => !isDeny(one))
        .flatMap(({ principals, conditions }) =>
          principals.map(({ value }): Loss => {
            const text = [textOf(value), ...conditions.map(describeCondition)].join(" where ");
            return { what: "trust-principal", text: `principal ${text}`, at: trust.header };
          }),
        ),
    );
}
