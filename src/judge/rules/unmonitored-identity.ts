// Identities of a platform of which no sink records what they do → one complaint, at the first of them.

import type { Complaint } from "../../finding/finding.ts";
import { isOff } from "../../model/active.ts";
import type { Change } from "../../model/change.ts";
import type { Identity } from "../../model/fact.ts";
import type { Model } from "../../model/model.ts";
import { isMachine } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unmonitored-identity", check };

/** What the tree lacks, by platform. */
const sinks: Readonly<Record<string, string>> = {
  aws: "the tree has no `aws_cloudtrail`",
  google: "the tree has no `google_organization_iam_audit_config` and no sink of logs",
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
  const state = stateOf(head).get(platform);
  if (!state || state.isWatched || state.first !== fact) return [];
  const others = state.count - 1;
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

interface State {
  readonly first: Identity;
  count: number;
  isWatched: boolean;
}

const states = new WeakMap<Model, ReadonlyMap<string, State>>();

function stateOf(model: Model): ReadonlyMap<string, State> {
  const cached = states.get(model);
  if (cached) return cached;
  const found = new Map<string, State>();
  const watched = new Set<string>();
  for (const fact of model.facts.values()) {
    if (isOff(fact)) continue;
    if (fact.kind === "control" && fact.form === "audit") watched.add(fact.platform);
    if (!isMachine(fact)) continue;
    const state = found.get(fact.platform);
    if (state) state.count++;
    else found.set(fact.platform, { first: fact, count: 1, isWatched: false });
  }
  for (const [platform, state] of found) state.isWatched = watched.has(platform);
  states.set(model, found);
  return found;
}
