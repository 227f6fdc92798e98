// A job that reads all secrets at once, or chooses one by a name made while it runs → a complaint where it does.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import { onlyHolder } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { code } from "../words.ts";

export const rule: Rule = { id: "whole-secret-context", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow" || fact.type !== "secrets") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant) =>
    complain(grant, context),
  );
}

function complain(grant: Grant, context: Context): readonly Complaint[] {
  const name = code(grant.address.replace(/\/secrets$/, ""));
  return grant.privileges.flatMap((scope): readonly Complaint[] => {
    if (scope.kind !== "scope" || (scope.all !== "whole" && scope.all !== "chosen")) return [];
    const isWhole = scope.all === "whole";
    return [
      {
        variant: isWhole ? "default" : "chosen",
        message: isWhole
          ? `${name} reads every secret at once: whatever it hands them to gets those of the organisation too, and those that are added later.`
          : `${name} chooses a secret by a name that is made while it runs: its runner is given every secret, as nobody can tell which it will be.`,
        remedy:
          "Name the secrets that the step needs, one by one; where they differ by environment, put them into environments under one name.",
        primary: scope.at,
        related: [],
        offending: scope.all,
        identity: onlyHolder(grant, context.head),
        fix: null,
      },
    ];
  });
}
