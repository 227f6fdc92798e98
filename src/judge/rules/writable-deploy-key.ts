// A deploy key that may push → a complaint.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/fact.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { nameOf } from "../words.ts";

export const rule: Rule = { id: "writable-deploy-key", check };

function check(change: Change, _context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "credential" || fact.form !== "deploy-key") return [];
  const before = was?.kind === "credential" ? was : null;
  const couldOnlyRead = before?.writes?.known === true && !before.writes.value;
  return judgeDifference(change, fact, before, complain).map((complaint) =>
    couldOnlyRead && complaint.variant === "default"
      ? { ...complaint, variant: "gained" }
      : complaint,
  );
}

function complain(fact: Credential): readonly Complaint[] {
  const writes = fact.writes;
  if (writes === null || (writes.known && !writes.value)) return [];
  const at = fact.slots.scope?.how === "replace" ? fact.slots.scope.at : fact.header;
  return [
    {
      variant: writes.known ? "default" : "unknown",
      message: writes.known
        ? `The deploy key ${nameOf(fact)} may push: whoever holds its private half can change the code, past reviews that allow deploy keys.`
        : `Whether the deploy key ${nameOf(fact)} may push cannot be read: it depends on \`${writes.name}\`.`,
      remedy: "Set `read_only = true`; to push from automation use a GitHub App.",
      primary: at,
      written: [writes],
      related: [],
      offending: writes.known ? "write" : "unknown",
      identity: null,
      fix: writes.known ? { what: "read-only", value: "true" } : null,
    },
  ];
}
