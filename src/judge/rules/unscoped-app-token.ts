// A GitHub App's token that is made with all the App may do, or for every repository → a complaint at the step.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import { onlyHolder } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { code, listed } from "../words.ts";

export const rule: Rule = { id: "unscoped-app-token", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow" || fact.type !== "app-token") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant) =>
    complain(grant, context),
  );
}

function complain(grant: Grant, context: Context): readonly Complaint[] {
  const scopes = grant.privileges.flatMap((one) => (one.kind === "scope" ? [one] : []));
  const all = scopes.find(({ scope }) => scope === "app:*");
  const wide = scopes.find(({ scope }) => scope.startsWith("app-repositories:"));
  if (!all && !wide) return [];
  const job = code(grant.address.split("/").slice(0, 2).join("/"));
  const isUnread = all !== undefined && !all.level.known && all.level.why !== "computed";
  const whose = wide?.scope.slice("app-repositories:".length) ?? "";
  const parts = [
    ...(all && !isUnread ? ["everything that the App may do"] : []),
    ...(wide ? [`every repository of ${whose === "the installation" ? whose : code(whose)}`] : []),
  ];
  if (parts.length === 0)
    return all
      ? [
          complaint(
            "unknown",
            `What the App's token of ${job} may do cannot be read`,
            grant,
            context,
          ),
        ]
      : [];
  // zizmor knows this one: https://docs.zizmor.sh/audits/#github-app
  const isMain = grant.on === "actions/create-github-app-token";
  const variant = isMain ? (wide ? "default" : "permissions") : "other-action";
  return [
    complaint(variant, `${job} makes a token of a GitHub App for ${listed(parts)}`, grant, context),
  ];
}

function complaint(variant: string, message: string, grant: Grant, context: Context): Complaint {
  return {
    variant,
    message: `${message}: whoever reads it in this job can do what no reviewer of it has seen.`,
    remedy:
      "Say what the token is for, e.g. `permission-contents: read` and `repositories: app` for `actions/create-github-app-token`.",
    primary: grant.header,
    related: [],
    offending: `${variant} ${grant.privileges
      .map((one) => (one.kind === "scope" ? one.scope : ""))
      .filter((one) => one === "app:*" || one.startsWith("app-repositories"))
      .join(" ")}`,
    identity: onlyHolder(grant, context.head),
    fix: null,
  };
}
