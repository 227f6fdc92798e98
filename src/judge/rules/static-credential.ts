// A standing key where the platform offers federation → a complaint.

import { insteadOf, keylessOf } from "../../catalog/migration.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import { asksForToken } from "../../model/id-token.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { whose } from "../whose.ts";
import { formNoun, nameOf } from "../words.ts";

export const rule: Rule = { id: "static-credential", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind !== "credential" || !fact.standing || keylessOf(fact) === null) return [];
  const variant = variantOf(fact, context);
  // An end that was lost turns a standing key into an unbounded one; the rest was so before.
  if (!isWhole(change) && !(lost(change, "expiry") && variant === "unbounded")) return [];
  return [
    {
      variant,
      message: message(fact, variant, context),
      remedy: `${remedy(fact)}${writtenOut(fact, context)}`,
      primary: fact.header,
      related: [],
      offending: variant === "unbounded" ? "unbounded" : fact.form,
      identity: whose(fact, context.head),
      fix: fact.form === "login" ? { what: "use-oidc", value: fact.platform } : null,
    },
  ];
}

function remedy(fact: Credential): string {
  const { use, page } = insteadOf(fact) ?? { use: "federation", page: null };
  return `Use ${use} instead, and delete the key.${page === null ? "" : ` How: ${page}`}`;
}

/** The step as it would be, and what its job must be allowed for it. */
function writtenOut(fact: Credential, context: Context): string {
  if (fact.rewritten === undefined) return "";
  const held = context.head.reach.get(whose(fact, context.head) ?? "")?.privileges ?? [];
  const step = ` Written out: \`${fact.rewritten.replaceAll("`", "'")}\``;
  return held.some(({ privilege }) => asksForToken(privilege))
    ? `${step}.`
    : `${step}, in a job with \`permissions: { contents: read, id-token: write }\`.`;
}

type Variant = "default" | "login" | "publishing" | "plan" | "unbounded" | "unknown";

/** Registries of packages that know the workflow by its token. */
const publishing: ReadonlySet<string> = new Set(["pypi", "npm", "crates.io", "rubygems", "nuget"]);

function variantOf(fact: Credential, context: Context): Variant {
  if (fact.form === "login") {
    if (fact.platform === "docker") return "plan";
    return publishing.has(fact.platform) ? "publishing" : "login";
  }
  const lifetime = context.head.expiries.get(fact.key);
  switch (lifetime?.state) {
    case "absent":
    case "unreadable":
      return fact.form === "stored-secret" ? "default" : "unbounded";
    case "declared":
      return lifetime.enforced ? "default" : "unbounded";
    case "unknown":
      return "unknown";
    case "not-needed":
    case undefined:
      return "default";
  }
}

function message(fact: Credential, variant: Variant, { evidence }: Context): string {
  if (fact.form === "login")
    return `${nameOf(fact)} logs in with a standing key: whoever reads the secret can log in from anywhere, as long as the key lives.`;
  // The export that the configuration trusts may show an end, and clear `endless-credential` beside this.
  const nothing = evidence?.proof ? "nothing in source" : "nothing";
  const endless = variant === "unbounded" ? ` that ${nothing} ends` : "";
  return `${nameOf(fact)} is a standing ${formNoun[fact.form]}${endless}: it must be stored, and what is stored leaks; the platform can do without it.`;
}
