// A workflow token that gets everything, or whatever the default is → a complaint where its permissions stand or lack.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { TokenScope } from "../../model/privilege.ts";
import { onlyHolder } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "unbounded-workflow-token", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant) =>
    complain(grant, context),
  ).map((complaint) =>
    complaint.variant === "default" && wasBounded(complaint.identity, context)
      ? {
          ...complaint,
          variant: "dropped",
          message: `${complaint.message} Its permissions were declared before.`,
        }
      : complaint,
  );
}

/** A job that stood there with permissions declared, be it on the workflow: taking them away is not the same as never having had them. */
function wasBounded(job: string | null, context: Context): boolean {
  if (job === null || !context.base.facts.has(job)) return false;
  const reach = context.base.reach.get(job)?.privileges ?? [];
  return !reach.some(
    ({ privilege }) => privilege.kind === "scope" && privilege.scope === "*" && !privilege.written,
  );
}

function complain(grant: Grant, context: Context): readonly Complaint[] {
  return grant.privileges.flatMap((privilege): readonly Complaint[] => {
    if (privilege.kind !== "scope" || privilege.scope !== "*") return [];
    const said = say(grant, privilege, context);
    if (!said) return [];
    return [
      {
        remedy:
          "Declare `permissions` with only the scopes that the job needs, e.g. `permissions: { contents: read }`.",
        primary: grant.header,
        related: [],
        identity: onlyHolder(grant, context.head),
        fix: { what: "narrow-permissions", value: "contents: read" },
        ...said,
      },
    ];
  });
}

function say(
  grant: Grant,
  scope: TokenScope,
  context: Context,
): Pick<Complaint, "variant" | "message" | "offending"> | null {
  const holders = grant.holders.map((holder) => code(`job/${holder.label}`));
  const jobs = holders.length === 0 ? nameOf(grant) : listed(holders);
  if (!scope.written) {
    const given = context.policy.workflow.defaultPermissions;
    if (given === "read") return null;
    const why =
      given === "write" ? "which here is to write everything" : "which may be to write everything";
    return {
      variant: "default",
      message: `Nothing declares the permissions of ${jobs}: its token gets the organisation's default, ${why}.`,
      offending: "unset",
    };
  }
  if (!scope.level.known) {
    return {
      variant: "unknown",
      message: `What the token of ${jobs} may do cannot be read: its permissions are ${code(shown(scope.level))}.`,
      offending: "unknown",
    };
  }
  if (scope.level.value !== "write" && scope.level.value !== "admin") return null;
  return {
    variant: "write-all",
    message: `The token of ${jobs} may write everything (\`write-all\`): every step and action there can push code, publish packages and change releases.`,
    offending: "write-all",
  };
}
