// A waiver whose day has passed → a complaint where it stands.

import type { Complaint } from "../../finding/finding.ts";
import type { Context, WaiverRule } from "../rule.ts";
import type { WaiverUse } from "../waiver.ts";
import { hasLapsed, missingParts } from "../waivers.ts";
import { code } from "../words.ts";

export const rule: WaiverRule = { id: "lapsed-waiver", checkWaiver };

function checkWaiver({ waiver }: WaiverUse, context: Context): readonly Complaint[] {
  if (
    waiver.problem !== null ||
    missingParts(waiver).length > 0 ||
    !hasLapsed(waiver, context.today)
  )
    return [];
  return [
    {
      variant: "default",
      message: `The waiver of ${code(waiver.rule)} lapsed on ${code(waiver.until ?? "")}: it has no effect, and what it covered is judged again.`,
      remedy: `Mend what it covered and delete it, or let ${code(waiver.owner ?? "its owner")} accept it again with a new end.`,
      primary: waiver.at,
      related: [],
      offending: `${waiver.rule} ${waiver.until ?? ""}`,
      identity: null,
      fix: null,
    },
  ];
}
