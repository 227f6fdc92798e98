// A waiver that the change itself grants → a complaint where it stands: what it waits for, or that it counts already.

import type { Complaint, Related } from "../../finding/finding.ts";
import { severities } from "../../model/policy.ts";
import type { Context, WaiverRule } from "../rule.ts";
import { isGapRule, named, namesSomething, type WaiverUse } from "../waiver.ts";
import { isApproved, isSound } from "../waivers.ts";
import { code, nameOf } from "../words.ts";

export const rule: WaiverRule = { id: "self-granted-waiver", checkWaiver };

const mostShown = 5;

function checkWaiver(use: WaiverUse, context: Context): readonly Complaint[] {
  const { waiver, unused } = use;
  const { approvals, today } = context;
  if (waiver.from !== "head" || unused !== null || !isSound(waiver, today)) return [];
  // One that names nothing has no effect, which is said otherwise.
  if (!namesSomething(waiver) || isApproved(waiver, approvals)) return [];
  const owner = code(waiver.owner ?? "");
  const { variant, says, about } = effectOf(use);
  const until = code(waiver.until ?? "");
  const grants =
    waiver.lengthens === null
      ? `grants the waiver of ${code(waiver.rule)} itself, until ${until}`
      : `lengthens the waiver of ${code(waiver.rule)} itself, from ${code(waiver.lengthens)} to ${until}`;
  return [
    {
      variant,
      message: `This change ${grants}: ${says}`,
      remedy: remedyOf(variant, owner, approvals === null),
      primary: waiver.at,
      related: about,
      offending: `${waiver.rule} ${named(waiver)} ${until}`,
      identity: null,
      fix: null,
    },
  ];
}

/** Where nobody can tell who approved, no approval helps. */
function remedyOf(variant: Effect["variant"], owner: string, isBlind: boolean): string {
  if (variant !== "default") return `Let ${owner} approve this change, and the waiver with it.`;
  const merge = isBlind ? "Merge" : `Ask ${owner} to approve this pull request; or merge`;
  return `${merge} the waiver first, in a change of its own that ${owner} approves.`;
}

interface Effect {
  readonly variant: "default" | "counts" | "ahead";
  readonly says: string;
  readonly about: readonly Related[];
}

function effectOf({ waiver, waits, covers }: WaiverUse): Effect {
  const about = (waits.length > 0 ? waits : covers)
    .slice(0, mostShown)
    .map(({ rule: id, change, primary }): Related => ({
      role: "waived",
      message: change ? `${id} of ${nameOf(change.fact)}` : id,
      at: primary,
    }));
  if (waits.length > 0) {
    const grave = severities.find((one) => waits.some(({ severity }) => severity === one));
    const noun = grave === "error" ? "an error" : `a ${grave ?? "finding"}`;
    const says = `for ${noun} it does not count before ${code(waiver.owner ?? "")} has approved it.`;
    return { variant: "default", says, about };
  }
  if (isGapRule(waiver.rule))
    return { variant: "ahead", says: "gaps it accepts once it is merged.", about };
  if (waiver.lengthens !== null)
    return { variant: "ahead", says: "the later day counts once it is merged.", about };
  return covers.length > 0
    ? { variant: "counts", says: "for what it covers here it counts all the same.", about }
    : {
        variant: "ahead",
        says: "it covers nothing that this change is judged by, and counts once it is merged.",
        about,
      };
}
