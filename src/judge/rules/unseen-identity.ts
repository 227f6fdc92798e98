// What makes identities where nobody can read them, and is new or changed → a complaint that says where that is.

import type { Complaint } from "../../finding/finding.ts";
import type { Unseen } from "../../model/tree-facts.ts";
import type { UnseenRule } from "../rule.ts";

export const rule: UnseenRule = { id: "unseen-identity", checkUnseen };

function checkUnseen({ address, what, why, at }: Unseen): readonly Complaint[] {
  return [
    {
      variant: "default",
      message: `This change brings or changes ${what}, and nobody can review what identities that makes: ${why}.`,
      remedy:
        "Declare the identities as resources of their own, in files that are judged, or say in the change what they may do and who owns them.",
      primary: at,
      related: [],
      offending: `${address} ${what}`,
      identity: null,
      fix: null,
    },
  ];
}
