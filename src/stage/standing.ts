// Two sides → what judges: the policy, the directory and the waivers, read at base; and what head would loosen.

import { UserError } from "../base/user-error.ts";
import { loosenings } from "../config/loosened.ts";
import { defaultPolicy } from "../config/defaults.ts";
import { configPaths, readConfig, type Configuration } from "../config/read-config.ts";
import { readWaivers, waiversPaths, type FileWaiver } from "../config/read-waivers.ts";
import { kindOf } from "../source/ours.ts";
import { codeownersPaths, readCodeowners } from "../directory/codeowners.ts";
import { emptyDirectory, type Directory } from "../directory/directory.ts";
import type { GateChange } from "../judge/gate.ts";
import { ruleTexts } from "../judge/rules.gen.ts";
import { tableSeverity } from "../judge/severity.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Policy, Preset, Severity } from "../model/policy.ts";
import { gateWorkflowChanges } from "./gate-workflow.ts";
import { fileWaivers } from "./file-waivers.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import type { ReadTexts } from "./syntax.ts";

export interface StandingOptions {
  /** `base` for a pull request; `head` where a tree is judged by itself. */
  readonly from: "base" | "head";
  /** A configuration file named on the command line: it applies as it is. */
  readonly config: { readonly path: string; readonly text: string } | null;
  readonly preset: Preset | null;
}

/** What more of the trees may be read, and the day judged. */
export interface Lookup {
  readonly read: Both<ReadTexts>;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

export interface Standing {
  readonly policy: Policy;
  readonly directory: Directory;
  readonly waivers: readonly Waiver[];
  readonly gate: readonly GateChange[];
  readonly remarks: readonly string[];
}

type Validators = Pick<
  typeof import("../config/validators.gen.mjs"),
  "validateConfig" | "validateWaivers" | "validateOwners"
>;

/** Most trees say nothing of how they are judged, and need not load what checks it. */
async function validatorsFor(
  sides: readonly Side[],
  { config }: StandingOptions,
): Promise<Validators> {
  const paths: ReadonlySet<string> = new Set([...configPaths, ...waiversPaths]);
  const isAsked =
    config !== null || sides.some((side) => side.policies.some(({ path }) => paths.has(path)));
  return isAsked ? import("../config/validators.gen.mjs") : unasked;
}

const unasked: Validators = {
  validateConfig: () => true,
  validateWaivers: () => true,
  validateOwners: () => true,
};

/** Reads what judges. Errors: UserError when a file that applies cannot be read as what it is. */
export async function readStanding(
  base: Side,
  head: Side,
  options: StandingOptions,
  lookup: Lookup,
): Promise<Standing> {
  const validators = await validatorsFor([base, head], options);
  const { validateConfig, validateWaivers, validateOwners: validate } = validators;
  const ruleIds = [...ruleTexts.keys()];
  const judged = options.from === "head" ? head : base;
  const configAt = (side: Side): Configuration | null => {
    const file = firstOf(side, configPaths);
    return file ? readConfig(file.path, file.text, ruleIds, validateConfig) : null;
  };
  const given =
    options.config && readConfig(options.config.path, options.config.text, ruleIds, validateConfig);
  const standing = given ?? configAt(judged);
  const proposed = options.from === "base" && !given ? configAt(head) : null;
  const bootstrapping = standing === null && proposed !== null;
  const applied = standing ?? proposed;
  const written = applied?.policy ?? defaultPolicy("baseline");
  const policy = withPreset(bootstrapping ? trustingNothing(written) : written, options.preset);
  const gate =
    options.from === "base"
      ? gateChanges(base, head, given || bootstrapping ? null : standing, proposed)
      : [];
  const remarks = bootstrapping
    ? [
        `base has no configuration: \`${proposed?.document.file.path}\` of head applies (bootstrapping)`,
      ]
    : [];
  return {
    policy,
    directory: await directoryOf(base, head, options.from, policy, { ...lookup, validate }),
    waivers: writtenWaivers(base, head, options.from, validateWaivers),
    gate,
    remarks,
  };
}

function firstOf(side: Side, paths: readonly string[]): SourceFile | null {
  for (const path of paths) {
    const found = side.policies.find((file) => file.path === path);
    if (found) return found;
    const gap = side.gaps.find(({ at }) => at.file.path === path);
    if (gap) throw new UserError(`\`${path}\` cannot be read: ${gap.why}`, "Correct the file.");
  }
  return null;
}

/** A change cannot say whose word clears what it is asked. */
function trustingNothing(policy: Policy): Policy {
  return { ...policy, plan: { trusted: false }, evidence: { ...policy.evidence, trusted: [] } };
}

function withPreset(policy: Policy, preset: Preset | null): Policy {
  return preset === null ? policy : { ...policy, preset };
}

async function directoryOf(
  base: Side,
  head: Side,
  from: StandingOptions["from"],
  { owner: { directory: listing } }: Policy,
  { read, today, validate }: Lookup & { readonly validate: Validators["validateOwners"] },
): Promise<Directory> {
  const codeowners =
    firstOf(from === "head" ? head : base, codeownersPaths) ?? firstOf(head, codeownersPaths);
  const directory = codeowners ? readCodeowners(codeowners.path, codeowners.text) : emptyDirectory;
  if (listing === null) return directory;
  const { readRoster } = await import("./read-roster.ts");
  const heads = { has: head.has, entries: head.entries, read: read.head };
  const bases = { has: base.has, entries: base.entries, read: read.base };
  const shelves = from === "head" ? [heads] : [bases, heads];
  return readRoster({ listing, shelves, codeowners, today, validate, directory });
}

function writtenWaivers(
  base: Side,
  head: Side,
  from: "base" | "head",
  validate: Validators["validateWaivers"],
): readonly Waiver[] {
  const read = (side: Side): readonly FileWaiver[] => {
    const file = firstOf(side, waiversPaths);
    return file ? readWaivers(file.path, file.text, validate) : [];
  };
  return fileWaivers(from === "head" ? null : read(base), read(head));
}

function gateChanges(
  base: Side,
  head: Side,
  standing: Configuration | null,
  proposed: Configuration | null,
): readonly GateChange[] {
  const severityOf = (rule: string, policy: Policy): Severity | "off" => {
    const text = ruleTexts.get(rule);
    return text ? tableSeverity(text, "default", policy) : "off";
  };
  const config =
    standing && proposed
      ? loosenings(standing.policy, proposed, severityOf).map((l) => ({
          what: "config" as const,
          ...l,
        }))
      : [];
  const removed =
    standing && !proposed
      ? [
          {
            what: "config" as const,
            text: `removes \`${standing.document.file.path}\``,
            at: standing.document.at(""),
          },
        ]
      : [];
  return [...config, ...removed, ...ownersChanges(base, head), ...gateWorkflowChanges(base, head)];
}

/** CODEOWNERS guards the files that judge, and the workflows, whose jobs have no other owner: who must approve a change of them. */
function ownersChanges(base: Side, head: Side): readonly GateChange[] {
  const before = firstOf(base, codeownersPaths);
  const after = firstOf(head, codeownersPaths);
  if (!before || before === after) return [];
  const was = readCodeowners(before.path, before.text);
  const is = after ? readCodeowners(after.path, after.text) : emptyDirectory;
  const judging = [...configPaths, ...waiversPaths, ...codeownersPaths].filter(
    (path) => head.has(path) || base.has(path),
  );
  const workflows = head.entries
    .map(({ path }) => path)
    .filter((path) => kindOf(path) === "workflow" && base.has(path));
  const guarded = [...judging, ...workflows];
  return guarded.flatMap((path) => {
    const owners = was.ownersOf(path);
    if (!owners || is.ownersOf(path)) return [];
    const text = `leaves \`${path}\` without an owner in CODEOWNERS (was ${owners.owners.join(", ")})`;
    return [
      {
        what: "codeowners" as const,
        text,
        at: after ? { file: after.ref, start: 0, end: 0 } : owners.at,
      },
    ];
  });
}
