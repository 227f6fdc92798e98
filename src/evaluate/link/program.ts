// The role or the key by which a program acts in a cluster, or reads a store of secrets → the account that so becomes whose it is.

import type { Credential } from "../../model/credential.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { Identity } from "../../model/identity.ts";
import { linkOfPrincipal } from "../admitted.ts";
import type { Asked } from "./asked.ts";
import { mayBeThere } from "./likely.ts";

/** Nothing where the role takes somebody of the tree as whom the account's pods ask: that is the way. */
export function byProgram(by: Credential, { finder, links }: Asked): readonly Crossing[] {
  const { usedBy, of } = by;
  if (!usedBy || !of) return [];
  const [from, ...others] = finder.identities(usedBy, by);
  const [into, ...more] = finder.identities(of, by);
  if (!from || !into || others.length + more.length > 0 || !mayBeThere(by, into)) return [];
  const between = (from.becomes ?? []).flatMap((one) => links.annotated?.get(one) ?? []);
  const isTaken = between.some((one) => one === into || isAdmitted(one, into, { finder, links }));
  if (isTaken) return [];
  // A key opens by itself; a role is asked whom it takes.
  const state = into.type === "aws_iam_role" ? "untold" : "open";
  const how = by.form === "stored-secret" ? "secret" : "cluster";
  return [{ from, into, by, how, at: of.at, met: { state } }];
}

function isAdmitted(
  one: Identity,
  into: Identity,
  { finder, links }: Pick<Asked, "finder" | "links">,
): boolean {
  return (links.trustsOf.get(into.key) ?? []).some((trust) =>
    trust.admissions.some(({ principals }) =>
      principals.some((principal) => {
        const link = linkOfPrincipal(principal, trust);
        return link !== null && finder.identities(link, trust).includes(one);
      }),
    ),
  );
}
