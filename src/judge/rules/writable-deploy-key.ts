// A deploy key that may push → a complaint.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import type { Model } from "../../model/model.ts";
import { readersOf } from "../deploy-key.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { nameOf } from "../words.ts";

export const rule: Rule = { id: "writable-deploy-key", check };

function check(change: Change, { head, base }: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "credential" || fact.form !== "deploy-key") return [];
  const before = was?.kind === "credential" ? was : null;
  const couldOnlyRead = before?.writes?.known === true && !before.writes.value;
  return judgeDifference(change, fact, before, (key, when) =>
    complain(key, when === "now" ? head : base),
  ).map((complaint) =>
    couldOnlyRead && complaint.variant === "default"
      ? { ...complaint, variant: "gained" }
      : complaint,
  );
}

function complain(fact: Credential, model: Model): readonly Complaint[] {
  const writes = fact.writes;
  if (writes === null || (writes.known && !writes.value)) return [];
  const at = fact.slots.scope?.how === "replace" ? fact.slots.scope.at : fact.header;
  const readers = readersOf(fact, model);
  return [
    {
      variant: !writes.known ? "unknown" : readers.isOpen ? "strangers" : "default",
      message: writes.known
        ? `The deploy key ${nameOf(fact)} may push: whoever holds its private half can change the code, past reviews that allow deploy keys${readers.clause}.`
        : `Whether the deploy key ${nameOf(fact)} may push cannot be read: it depends on \`${writes.name}\`${readers.clause}.`,
      remedy: "Set `read_only = true`; to push from automation use a GitHub App.",
      primary: at,
      written: [writes],
      related: readers.related,
      offending: writes.known ? "write" : "unknown",
      identity: null,
      fix: writes.known ? { what: "read-only", value: "true" } : null,
    },
  ];
}
