// Compares configuration at base and head → what head's would judge less strictly.

import type { Origin } from "../base/origin.ts";
import type { ModuleFamily } from "../model/module-family.ts";
import type { Policy, Severity } from "../model/policy.ts";
import { dropped, more, raised, ranked, type At, type Loosening } from "./loosening.ts";
import { reviewLoosenings } from "./loosened-review.ts";
import { wordLoosenings } from "./loosened-word.ts";
import type { Configuration } from "./read-config.ts";

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
    ...switches(base, policy, at),
    ...lists(base, policy, at),
    ...wordLoosenings(base, policy, at),
    ...reviewLoosenings(base.owner.review, policy.owner.review, at),
    ...modules(base, policy, at),
    ...varFiles(base, policy, at),
  ];
}

function switches(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const anywhere = {
    text: "lets comments name owners anywhere (`owner.comments`)",
    at: at("/owner/comments"),
  };
  const directory = {
    text: "no longer asks whether owners exist (`owner.directory`)",
    at: at("/owner"),
  };
  const codeowners = {
    text: "lets whomever CODEOWNERS names be an owner (`owner.directory.codeowners`)",
    at: at("/owner/directory/codeowners"),
  };
  const github = {
    text: "lets whomever GitHub knows be an owner (`owner.directory.github`)",
    at: at("/owner/directory/github"),
  };
  return [
    ...(base.owner.directory && !head.owner.directory ? [directory] : []),
    ...(base.owner.directory?.codeowners === false && head.owner.directory?.codeowners
      ? [codeowners]
      : []),
    ...(base.owner.directory?.github === false && head.owner.directory?.github ? [github] : []),
    ...ranked(
      "waivers.self-granted",
      base.waivers.selfGranted,
      head.waivers.selfGranted,
      selfGranted,
      at("/waivers/self-granted"),
    ),
    ...ranked(
      "workflow.default-permissions",
      base.workflow.defaultPermissions,
      head.workflow.defaultPermissions,
      defaultPermissions,
      at("/workflow/default-permissions"),
    ),
    ...(head.owner.commentsAnywhere && !base.owner.commentsAnywhere ? [anywhere] : []),
  ];
}

/** A key and its list. */
type Pair = readonly [string, (policy: Policy) => readonly string[]];

function lists(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const pairs: readonly Pair[] = [
    ["exclude", (policy) => policy.exclude],
    ["samples", (policy) => policy.samples ?? []],
    ["trusted.accounts", (policy) => policy.trusted.accounts],
    ["trusted.github-organizations", (policy) => policy.trusted.githubOrganizations],
    ["workflow.protected-environments", (policy) => policy.workflow.protectedEnvironments],
    ["monitored", (policy) => policy.monitored],
    ["owner.keys", (policy) => policy.owner.keys],
    ["expiry.keys", (policy) => policy.expiry.keys],
    ["purpose.keys", (policy) => policy.purpose.keys],
    ["purpose.ticket-keys", (policy) => policy.purpose.ticketKeys],
    ...directoryLists(base),
  ];
  return [
    ...pairs.flatMap(([name, of]) =>
      more(name, of(base), of(head), at(`/${name.replaceAll(".", "/")}`)),
    ),
    ...dropped(
      (gone) => `no longer holds ${gone} for a placeholder (\`owner.placeholders\`)`,
      base.owner.placeholders,
      head.owner.placeholders,
      at("/owner/placeholders"),
    ),
    ...dropped(
      (gone) => `no longer says that ${gone} is protected (\`workflow.protected-environments\`)`,
      base.workflow.protectedEnvironments,
      head.workflow.protectedEnvironments,
      at("/workflow/protected-environments"),
    ),
  ];
}

/** Where nothing listed who exists, any list only asks more. */
function directoryLists({ owner: { directory: was } }: Policy): readonly Pair[] {
  if (was === null) return [];
  const of =
    (key: "files" | "backstage" | "patterns"): Pair[1] =>
    ({ owner: { directory } }) =>
      directory?.[key] ?? [];
  return (["files", "backstage", "patterns"] as const).map((key) => [
    `owner.directory.${key}`,
    of(key),
  ]);
}

/** With other values, or none, another environment is judged: whether more mildly nobody can tell here. */
function varFiles(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const said = ({ terraform }: Policy): string => JSON.stringify(terraform.varFiles);
  const text = "changes which values roots are judged with (`terraform.var-files`)";
  return said(base) === said(head) ? [] : [{ text, at: at("/terraform/var-files") }];
}

/** A module that is said to create nothing, or another thing than before, is judged by that; where nobody listed it before, an outline can only tell more. */
function modules(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const before = new Map(base.modules.flatMap(entriesOf).map(({ id, says }) => [id, says]));
  return head.modules.flatMap((family, index) =>
    entriesOf(family).flatMap(({ id, says, place }) => {
      const was = before.get(id);
      if (was === says || (was === undefined && says !== "")) return [];
      const text =
        says === ""
          ? `says that the module \`${id}\` creates nothing`
          : `changes what the module \`${id}\` creates`;
      return [{ text: `${text} (\`modules\`)`, at: at(`/modules/${index}/modules/${place}`) }];
    }),
  );
}

/** Each module by each of its sources. */
function entriesOf({ sources, modules: listed }: ModuleFamily): readonly {
  readonly id: string;
  readonly says: string;
  readonly place: number;
}[] {
  return sources.flatMap((source) =>
    listed.map(({ path, versions, outline = "" }, place) => ({
      id: [path === undefined ? source : `${source}//${path}`, versions].join(" ").trim(),
      says: outline.trim(),
      place,
    })),
  );
}

function severities(
  base: Policy,
  head: Policy,
  at: At,
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

function limits(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const before = base.expiry;
  const after = head.expiry;
  const forms = [
    ...new Set([...Object.keys(before.credentialDays), ...Object.keys(after.credentialDays)]),
  ];
  const days = (policy: Policy["expiry"], form: string): number =>
    policy.credentialDays[form as "default"] ?? policy.credentialDays.default ?? Infinity;
  return [
    ...raised(
      "expiry.identity-days",
      before.identityDays,
      after.identityDays,
      at("/expiry/identity-days"),
    ),
    ...raised(
      "expiry.build-session-minutes",
      before.buildSessionMinutes,
      after.buildSessionMinutes,
      at("/expiry/build-session-minutes"),
    ),
    ...raised(
      "waivers.longest-days",
      base.waivers.longestDays,
      head.waivers.longestDays,
      at("/waivers/longest-days"),
    ),
    ...forms
      .sort()
      .flatMap((form) =>
        raised(
          `expiry.credential-days.${form}`,
          days(before, form),
          days(after, form),
          at(`/expiry/credential-days/${form}`),
        ),
      ),
  ];
}
