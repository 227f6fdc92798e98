// A job that hands all secrets to the workflow that it calls → a complaint, with those that the workflow reads where it is in the tree.

import { isSha } from "../../base/object-id.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Grant } from "../../model/grant.ts";
import type { Model } from "../../model/model.ts";
import type { TokenScope } from "../../model/privilege.ts";
import { holdersOf } from "../grants.ts";
import { isOwnOrganization } from "../own-organizations.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { code, listed } from "../words.ts";

export const rule: Rule = { id: "inherited-secrets", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant" || fact.domain !== "workflow" || fact.type !== "secrets") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant, when) =>
    complain(grant, when === "now" ? context.head : context.base, context),
  );
}

function complain(grant: Grant, model: Model, context: Context): readonly Complaint[] {
  const scope = grant.privileges.find(
    (one): one is TokenScope => one.kind === "scope" && one.all === "inherited",
  );
  if (!scope) return [];
  const uses = grant.on ?? "";
  const owner = uses.split("/")[0] ?? "";
  const job = context.head.facts.get(grant.key.replace(/\/secrets$/, "")) ?? null;
  const isOwn = /^[.$]/.test(uses) || isOwnOrganization(owner, job, context);
  const isPinned = isSha((uses.split("@")[1] ?? "").toLowerCase());
  const names = /^[.$]/.test(uses) ? namesRead(grant, model) : null;
  return [
    {
      variant: isOwn ? "own" : "default",
      message: `${code(grant.address.replace(/\/secrets$/, ""))} hands every secret that it may read to ${code(uses)} (\`secrets: inherit\`), those of the organisation too${isOwn || isPinned ? "" : ", and whoever can move its tag or branch decides what it does"}.`,
      remedy: remedyFor(names),
      primary: scope.at,
      related: [],
      offending: `inherit ${uses.split("@")[0] ?? ""}`,
      identity: null,
      fix: null,
    },
  ];
}

const mostNamed = 8;

function remedyFor(names: readonly string[] | null): string {
  if (names === null)
    return "Hand over only those that it needs: `secrets: { NAME: ${{ secrets.NAME }} }`.";
  if (names.length === 0) return "Leave `secrets: inherit` out: it reads none.";
  const pairs = names.slice(0, mostNamed).map((name) => `${name}: \${{ secrets.${name} }}`);
  return `Hand over only ${listed(names.map(code), mostNamed)}, as it reads no others: \`secrets: { ${pairs.join(", ")} }\`.`;
}

/** Null where what is called hands them on as a whole, or cannot be read. */
function namesRead(grant: Grant, model: Model): readonly string[] | null {
  const names = new Set<string>();
  for (const { identity } of holdersOf(grant, model)) {
    if (!identity) return null;
    for (const { definition } of model.links.grantsOf.get(identity.key) ?? []) {
      if (definition.type !== "secrets" || definition === grant) continue;
      for (const one of definition.privileges) {
        if (one.kind !== "scope" || one.scope === "secret:*") return null;
        if (one.scope.startsWith("secret:")) names.add(one.scope.slice("secret:".length));
      }
    }
  }
  return names.size === 0 && grant.holders.length > 0 ? null : [...names].sort();
}
