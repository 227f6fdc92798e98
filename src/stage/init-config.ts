// A judged tree → the configuration to start with: defaults as comments, and the tree's own keys of owners as a proposal.

import { isFields } from "../base/known.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { defaultPolicy } from "../config/defaults.ts";
import { quoted } from "../config/register-file.ts";
import { debtId, debtPlace } from "../model/debt.ts";
import type { Model } from "../model/model.ts";

export function configText(model: Model, hasCodeowners: boolean): string {
  return `# nhi-lint judges pull requests by this file as it stands on the base branch. All of it is optional; behind # stand the defaults, or proposals.
# Every key: https://github.com/nhi-lint/nhi-lint#configuration

preset: baseline # strict; or beside-zizmor, where zizmor judges the workflows, too

${ownerText(ownerKeysIn(model), hasCodeowners)}
# expiry:
#   identity-days: 365 # the furthest ahead that an identity's \`expires\` or \`review-by\` may lie
#   credential-days: { access-key: 90 }

# severities: # error, warning, note or off, over the preset's
#   endless-identity: error

# exclude: ["vendor/**"] # what nobody applies

# waivers:
#   self-granted: warnings # what a pull request may waive for itself: allow, warnings or never
#   longest-days: 365

# workflow:
#   default-permissions: read # what your organisation gives a job that declares none

# trusted: # who is no third party
#   accounts: ["123456789012"]
#   github-organizations: [acme]
`;
}

interface OwnerKey {
  readonly key: string;
  /** On how many declarations. */
  readonly count: number;
  /** Of its values the first few. */
  readonly values: readonly string[];
  readonly isUsual: boolean;
}

const ownerish =
  /owner|owned|team|squad|tribe|contact|maintain|steward|responsib|custodian|support|department|business-?unit|service-?area|division/i;
const notOwners = /managed-?by|created-?by|support-?(level|tier|hours|plan)|email-?domain/i;

/** Keys of the tree's own tags and labels that name owners, or look as if they did. */
function ownerKeysIn({ facts }: Model): readonly OwnerKey[] {
  const usual = new Set(defaultPolicy("baseline").owner.keys.map((key) => key.toLowerCase()));
  // Case does not matter: the first spelling stands for all.
  const found = new Map<string, { key: string; on: Set<string>; values: Set<string> }>();
  for (const fact of facts.values()) {
    if (!("carrier" in fact) || fact.carrier === null) continue;
    for (const { map } of fact.carrier.labels) {
      if (!map.known || !isFields(map.value)) continue;
      for (const [key, value] of map.value.fields) {
        const plain = key.toLowerCase();
        if (!usual.has(plain) && (!ownerish.test(key) || notOwners.test(key))) continue;
        const one = found.get(plain) ?? { key, on: new Set(), values: new Set() };
        found.set(plain, one);
        one.on.add(debtId(debtPlace(fact)));
        if (value.known && typeof value.value === "string") one.values.add(value.value);
      }
    }
  }
  return [...found]
    .map(([plain, { key, on, values }]) => ({
      key,
      count: on.size,
      isUsual: usual.has(plain),
      values: [...values].toSorted(compareText).slice(0, mostValues),
    }))
    .toSorted((a, b) => firstDifference(b.count - a.count, compareText(a.key, b.key)))
    .slice(0, mostKeys);
}

const mostValues = 3;
const mostKeys = 12;

/** A list takes the place of the default keys, so those of them that the tree has come with it. */
function ownerText(keys: readonly OwnerKey[], hasCodeowners: boolean): string {
  const found =
    keys.length === 0
      ? ["## No tag or label of this tree looks as if it named an owner."]
      : ["## What names owners in this tree, or looks as if it did:", ...keys.map(keyLine)];
  const others = keys.filter(({ isUsual }) => !isUsual);
  const proposed = [...keys.filter(({ isUsual }) => isUsual), ...others];
  const list =
    others.length === 0 ? "owner, team" : proposed.map(({ key }) => quoted(key)).join(", ");
  return [
    ...found,
    "# owner:",
    `#   keys: [${list}] # in place of the default ones`,
    `#   directory: { codeowners: true } # owners must exist${hasCodeowners ? ": whoever CODEOWNERS names does" : ""}`,
    "",
  ].join("\n");
}

function keyLine({ key, count, values, isUsual }: OwnerKey): string {
  const shown = values.map((one) => quoted(one.length > 60 ? `${one.slice(0, 57)}...` : one));
  const as = shown.length > 0 ? `, as ${shown.join(", ")}` : "";
  const counts = isUsual ? "" : "; not among the default keys";
  return `##   ${quoted(key)}: ${count === 1 ? "once" : `${count} times`}${as}${counts}`;
}
