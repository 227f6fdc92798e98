// A GitHub App's token that is not revoked when its job ends → a complaint at the step.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { whose } from "../whose.ts";
import { code } from "../words.ts";

export const rule: Rule = { id: "unrevoked-token", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind !== "credential" || fact.domain !== "workflow" || !isWhole(change)) return [];
  const isPerhaps = fact.type === "unrevoked-perhaps";
  const isSaid = fact.type === "unrevoked" || isPerhaps;
  if (!isSaid && fact.type !== "unrevoked-by-default") return [];
  const [, id = "", , ...action] = fact.address.split("/");
  // zizmor knows this one: https://docs.zizmor.sh/audits/#github-app
  const isMain = action[0] === "actions";
  return [
    {
      variant: isPerhaps ? "unknown" : !isSaid ? "left-out" : isMain ? "default" : "other-action",
      message: `The App's token that ${code(`job/${id}`)} makes by ${code(action.slice(0, 2).join("/"))} ${isPerhaps ? "may stay" : "stays"} valid after the job${isSaid ? "" : ", as the action revokes none unless it is told to"}: what a step wrote into a log, a cache or an artifact can be used for up to an hour.`,
      remedy: isSaid
        ? "Leave the input out, so that the token is revoked when the job ends; a job that needs it too should make its own."
        : "Set `revoke_token: true`, or use `actions/create-github-app-token`, which revokes its tokens.",
      primary: fact.header,
      related: [],
      offending: fact.type,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}
