// Compares configuration at base and head → what head's would judge less strictly.

import type { Origin } from "../base/origin.ts";
import type { Policy, Severity } from "../model/policy.ts";
import type { Configuration } from "./read-config.ts";

export interface Loosening {
  /** A clause: "raises `expiry.identity-days` from 365 to 3650". */
  readonly text: string;
  readonly at: Origin;
}

const strictness: Readonly<Record<Severity | "off", number>> = {
  error: 3,
  warning: 2,
  note: 1,
  off: 0,
};
const presets: Readonly<Record<Policy["preset"], number>> = {
  strict: 2,
  baseline: 1,
  "beside-zizmor": 0,
};
const selfGranted = { never: 2, warnings: 1, allow: 0 } as const;
const defaultPermissions = { write: 2, unknown: 1, read: 0 } as const;

/** What head's configuration loosens. `severityOf`: a rule's severity by a preset's table. */
export function loosenings(
  base: Policy,
  head: Configuration,
  severityOf: (rule: string, policy: Policy) => Severity | "off",
): readonly Loosening[] {
  const { policy, document } = head;
  const at = (pointer: string): Origin => document.at(pointer);
  return [
    ...ranked("preset", base.preset, policy.preset, presets, at("/preset")),
    ...severities(base, policy, at, severityOf),
    ...limits(base, policy, at),
    ...ranked(
      "waivers.self-granted",
      base.waivers.selfGranted,
      policy.waivers.selfGranted,
      selfGranted,
      at("/waivers/self-granted"),
    ),
    ...ranked(
      "workflow.default-permissions",
      base.workflow.defaultPermissions,
      policy.workflow.defaultPermissions,
      defaultPermissions,
      at("/workflow/default-permissions"),
    ),
    ...more("exclude", base.exclude, policy.exclude, at("/exclude")),
    ...more("samples", base.samples ?? [], policy.samples ?? [], at("/samples")),
    ...more(
      "trusted.accounts",
      base.trusted.accounts,
      policy.trusted.accounts,
      at("/trusted/accounts"),
    ),
    ...more(
      "trusted.github-organizations",
      base.trusted.githubOrganizations,
      policy.trusted.githubOrganizations,
      at("/trusted/github-organizations"),
    ),
    ...more("owner.keys", base.owner.keys, policy.owner.keys, at("/owner/keys")),
    ...more("expiry.keys", base.expiry.keys, policy.expiry.keys, at("/expiry/keys")),
    ...dropped(base.owner.placeholders, policy.owner.placeholders, at("/owner/placeholders")),
    ...(policy.owner.commentsAnywhere && !base.owner.commentsAnywhere
      ? [
          {
            text: "lets comments name owners anywhere (`owner.comments`)",
            at: at("/owner/comments"),
          },
        ]
      : []),
  ];
}

function ranked<T extends string>(
  name: string,
  before: T,
  after: T,
  order: Readonly<Record<T, number>>,
  at: Origin,
): readonly Loosening[] {
  if (order[after] >= order[before]) return [];
  return [{ text: `sets \`${name}\` from \`${before}\` to \`${after}\``, at }];
}

function more(
  name: string,
  before: readonly string[],
  after: readonly string[],
  at: Origin,
): readonly Loosening[] {
  const added = after.filter((value) => !before.includes(value));
  return added.length > 0 ? [{ text: `adds ${listed(added)} to \`${name}\``, at }] : [];
}

function dropped(
  before: readonly string[],
  after: readonly string[],
  at: Origin,
): readonly Loosening[] {
  const gone = before.filter((value) => !after.includes(value));
  const text = `no longer holds ${listed(gone)} for a placeholder (\`owner.placeholders\`)`;
  return gone.length > 0 ? [{ text, at }] : [];
}

/** The first three and how many more. */
function listed(values: readonly string[]): string {
  const first = values.slice(0, 3).map((value) => `\`${value}\``);
  const more = values.length - first.length;
  return `${first.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function severities(
  base: Policy,
  head: Policy,
  at: (pointer: string) => Origin,
  severityOf: (rule: string, policy: Policy) => Severity | "off",
): readonly Loosening[] {
  const rules = [...new Set([...base.severities.keys(), ...head.severities.keys()])].sort();
  return rules.flatMap((rule) => {
    const before = severityOf(rule, base);
    const after = severityOf(rule, head);
    if (strictness[after] >= strictness[before]) return [];
    return [
      {
        text: `lowers \`${rule}\` from \`${before}\` to \`${after}\``,
        at: at(`/severities/${rule}`),
      },
    ];
  });
}

function limits(base: Policy, head: Policy, at: (pointer: string) => Origin): readonly Loosening[] {
  const before = base.expiry;
  const after = head.expiry;
  const forms = [
    ...new Set([...Object.keys(before.credentialDays), ...Object.keys(after.credentialDays)]),
  ];
  const days = (policy: Policy["expiry"], form: string): number =>
    policy.credentialDays[form as "default"] ?? policy.credentialDays.default ?? Infinity;
  const raised = (name: string, from: number, to: number, pointer: string): readonly Loosening[] =>
    to > from ? [{ text: `raises \`${name}\` from ${from} to ${to}`, at: at(pointer) }] : [];
  return [
    ...raised(
      "expiry.identity-days",
      before.identityDays,
      after.identityDays,
      "/expiry/identity-days",
    ),
    ...forms
      .sort()
      .flatMap((form) =>
        raised(
          `expiry.credential-days.${form}`,
          days(before, form),
          days(after, form),
          `/expiry/credential-days/${form}`,
        ),
      ),
  ];
}
