// Identities of a platform of which no sink records what they do → one complaint, at the first of them.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isMachine } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { unwatchedIn } from "../unwatched.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unmonitored-identity", check };

/** What the tree lacks, by platform. */
const sinks: Readonly<Record<string, string>> = {
  aws: "the tree has no `aws_cloudtrail` that is on",
  google: "the tree has no `google_organization_iam_audit_config` and no sink of logs that is on",
  azure: "the tree has no `azurerm_monitor_diagnostic_setting`",
  entra: "the tree has no `azurerm_monitor_aad_diagnostic_setting`",
  vault: "the tree has no `vault_audit`",
  kubernetes: "the API server's audit policy stands in no manifest",
};

/** A change says nothing of what the rest of its tree holds. */
function check({ fact }: Change, { head, policy, isAlone }: Context): readonly Complaint[] {
  const sink = sinks[fact.platform];
  if (sink === undefined || isAlone !== true || !isMachine(fact)) return [];
  const { platform } = fact;
  if (policy.monitored.includes(platform)) return [];
  const [first, ...more] = unwatchedIn(head).get(platform) ?? [];
  if (first !== fact) return [];
  const others = more.length;
  const beside = others === 0 ? "" : ` and ${others} more of ${code(platform)}`;
  const verb = others === 0 ? "does" : "do";
  return [
    {
      variant: "default",
      message: `Nothing shows that what ${nameOf(fact)}${beside} ${verb} is recorded: ${sink}.`,
      remedy: `Declare it, or, where it is kept elsewhere and somebody has looked, write ${code(`monitored: [${platform}]`)} into the configuration.`,
      primary: fact.header,
      related: [],
      offending: platform,
      identity: fact.key,
      fix: null,
    },
  ];
}
