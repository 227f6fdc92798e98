// A waiver that covers nothing any more → a complaint where it stands.

import type { Complaint } from "../../finding/finding.ts";
import type { WaiverRule } from "../rule.ts";
import { named, type WaiverUse } from "../waiver.ts";
import { code } from "../words.ts";

export const rule: WaiverRule = { id: "unused-waiver", checkWaiver };

function checkWaiver({ waiver, unused }: WaiverUse): readonly Complaint[] {
  if (unused === null) return [];
  return [
    {
      variant: "default",
      message: `The waiver of ${code(waiver.rule)} covers nothing: ${unused}. While it stands, it would cover what comes there next.`,
      remedy: "Delete it.",
      primary: waiver.at,
      related: [],
      offending: `${waiver.rule} ${named(waiver)}`,
      identity: null,
      fix: null,
    },
  ];
}
