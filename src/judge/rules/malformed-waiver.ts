// A waiver that lacks its reason, owner or end → a complaint where it stands.

import type { Complaint } from "../../finding/finding.ts";
import type { WaiverRule } from "../rule.ts";
import type { WaiverUse } from "../waiver.ts";
import { missingParts } from "../waivers.ts";
import { code, listed } from "../words.ts";

export const rule: WaiverRule = { id: "malformed-waiver", checkWaiver };

function checkWaiver({ waiver }: WaiverUse): readonly Complaint[] {
  const missing = missingParts(waiver);
  if (missing.length === 0 && waiver.problem === null) return [];
  const why = waiver.problem ?? `it lacks ${listed(missing.map((part) => `\`${part}\``))}`;
  return [
    {
      variant: "default",
      message: `The waiver of ${code(waiver.rule)} has no effect: ${why}. A risk is accepted with a reason, an owner and an end, all three.`,
      remedy: `Write \`nhi-lint: allow ${waiver.rule || "RULE"} reason="…" owner=@acme/payments until=YYYY-MM-DD\`.`,
      primary: waiver.at,
      related: [],
      offending: `${waiver.rule} ${why}`,
      identity: null,
      fix: null,
    },
  ];
}
