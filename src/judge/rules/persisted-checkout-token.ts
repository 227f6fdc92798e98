// A checkout's token that an upload takes along → a complaint at the upload.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { whose } from "../whose.ts";
import { code } from "../words.ts";

export const rule: Rule = { id: "persisted-checkout-token", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind !== "credential" || fact.domain !== "workflow" || !isWhole(change)) return [];
  const isSure = fact.type === "persisted-token";
  if (!isSure && fact.type !== "persisted-token-perhaps") return [];
  const [, id = ""] = fact.address.split("/");
  return [
    {
      variant: isSure ? "default" : "unknown",
      message: `${code(`job/${id}`)} uploads the folder in which its checkout ${isSure ? "leaves" : "may leave"} the token (\`.git/config\`): whoever can download it has the token while the job runs.`,
      remedy:
        "Give the checkout `persist-credentials: false`, use version 6 or later of it, or upload only the paths that are needed.",
      primary: fact.header,
      related: [{ role: "definition", message: "the token is left by this checkout", at: fact.at }],
      offending: fact.type,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}
