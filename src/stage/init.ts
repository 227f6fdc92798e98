// A judged tree → the files that start nhi-lint in it: configuration with its defaults as comments, the workflow, and review debt.

import { isFields } from "../base/known.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { configPaths } from "../config/read-config.ts";
import { debtPath, readDebt, writeDebt } from "../config/debt-file.ts";
import { validateDebt } from "../config/debt-validators.gen.mjs";
import { defaultPolicy } from "../config/defaults.ts";
import { quoted } from "../config/register-file.ts";
import { readCodeowners } from "../directory/codeowners.ts";
import { debtId, debtPlace, type Debt, type DebtItem } from "../model/debt.ts";
import type { Model } from "../model/model.ts";
import type { Report } from "../report/report.ts";
import { burnt, debtOf } from "./debt.ts";
import { runsGate } from "./gate-workflow.ts";

export interface InitAsk {
  readonly report: Pick<Report, "findings" | "gaps" | "model" | "rules">;
  readonly paths: readonly string[];
  readonly textOf: (path: string) => string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Null: no review debt is asked for. */
  readonly months: number | null;
  /** The files that say who owns what and what is owed, where there are any. */
  readonly codeowners: { readonly path: string; readonly text: string } | null;
  readonly debt: string | null;
}

/** A file to write, or one that stands already and is left alone. */
export interface InitFile {
  readonly path: string;
  /** Null: nothing is written. */
  readonly text: string | null;
  /** Its text before; null where it is new. */
  readonly before: string | null;
  /** What is in it, or why it is left, as a clause. */
  readonly says: string;
}

export interface Initiated {
  readonly files: readonly InitFile[];
  readonly debt: Debt | null;
}

/** Errors: UserError for a list of review debt that is none. */
export function initOf(ask: InitAsk): Initiated {
  const start = [configFile(ask), workflowFile(ask)];
  if (ask.months === null) return { files: start, debt: null };
  const { file, debt } = ask.debt === null ? newDebt(ask, ask.months) : keptDebt(ask, ask.debt);
  return { files: [...start, file], debt };
}

function configFile({ paths, report, codeowners }: InitAsk): InitFile {
  const found = configPaths.find((path) => paths.includes(path));
  if (found !== undefined) return left(found, "it is there already");
  const [path] = configPaths;
  const keys = ownerKeysIn(report.model);
  return written(path, configText(keys, codeowners !== null), "all of it optional");
}

const workflowPath = ".github/workflows/nhi-lint.yml";

function workflowFile({ paths, textOf }: InitAsk): InitFile {
  const workflows = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const gate = workflows.find((path) => runsGate(textOf(path) ?? ""));
  if (gate !== undefined) return left(gate, "it runs nhi-lint already");
  if (paths.includes(workflowPath)) return left(workflowPath, "it is there already");
  return written(workflowPath, workflowText, "the gate; make its job a required check");
}

function left(path: string, says: string): InitFile {
  return { path, text: null, before: null, says };
}

function written(path: string, text: string, says: string): InitFile {
  return { path, text, before: null, says };
}

function newDebt(
  { report, codeowners, today }: InitAsk,
  months: number,
): { readonly file: InitFile; readonly debt: Debt } {
  const directory = codeowners && readCodeowners(codeowners.path, codeowners.text);
  const ownerOf = (path: string): string | null => directory?.ownersOf(path)?.owners[0] ?? null;
  const items = debtOf({ ...report, ownerOf, today, months });
  const debt = { adopted: today, items };
  const says = items.length === 0 ? "nothing is to be mended" : `${counted(items.length)} to mend`;
  return { file: written(debtPath, writeDebt(debt), says), debt };
}

/** What is mended goes; what came later is the gate's, and is not put in. */
function keptDebt(
  { report, ...ask }: InitAsk,
  before: string,
): { readonly file: InitFile; readonly debt: Debt } {
  const was = readDebt(debtPath, before, validateDebt);
  const { open, done, untold } = burnt(was.items, report);
  const items = [...open.map(({ item }) => item), ...untold];
  const debt = { adopted: was.adopted, items };
  const listed = new Set(was.items.map(debtId));
  const other = debtOf({ ...report, ...ask, ownerOf: () => null, months: 1 }).filter(
    (item) => !listed.has(debtId(item)),
  );
  const says = [
    `${counted(done.length)} mended and taken off, ${counted(items.length)} left`,
    ...(other.length === 0
      ? []
      : [`${counted(other.length)} found that the list of ${was.adopted} does not hold`]),
  ].join("; ");
  if (done.length === 0) return { file: left(debtPath, says), debt };
  return { file: { path: debtPath, text: writeDebt(debt), before, says }, debt };
}

function counted(count: number): string {
  return `${count} ${count === 1 ? "item" : "items"}`;
}

/** By owner, who has most first; nobody last. */
export function shares(items: readonly DebtItem[]): readonly {
  readonly owner: string | null;
  readonly items: number;
  readonly first: string;
  readonly last: string;
}[] {
  const byOwner = new Map<string | null, string[]>();
  for (const { owner, due } of items) byOwner.set(owner, [...(byOwner.get(owner) ?? []), due]);
  return [...byOwner]
    .map(([owner, days]) => {
      const [first = "", last = first] = [days.toSorted()[0], days.toSorted().at(-1)];
      return { owner, items: days.length, first, last };
    })
    .toSorted((a, b) =>
      firstDifference(
        Number(a.owner === null) - Number(b.owner === null),
        b.items - a.items,
        compareText(a.owner ?? "", b.owner ?? ""),
      ),
    );
}

export interface OwnerKey {
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

function configText(keys: readonly OwnerKey[], hasCodeowners: boolean): string {
  return `# nhi-lint judges pull requests by this file as it stands on the base branch. All of it is optional; behind # stand the defaults, or proposals.
# Every key: https://github.com/nhi-lint/nhi-lint#configuration

preset: baseline # strict; or beside-zizmor, where zizmor judges the workflows, too

${ownerText(keys, hasCodeowners)}
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

/** Counted with the default keys only where they are among them; the others are a proposal. */
function ownerText(keys: readonly OwnerKey[], hasCodeowners: boolean): string {
  const found =
    keys.length === 0
      ? ["## No tag or label of this tree looks as if it named an owner."]
      : ["## What names owners in this tree, or looks as if it did:", ...keys.map(keyLine)];
  const others = keys.filter(({ isUsual }) => !isUsual);
  const [usual, ...rest] = keys.filter(({ isUsual }) => isUsual);
  const proposed = usual ? [usual, ...rest, ...others] : others;
  const names = proposed.map(({ key }) => quoted(key));
  const list = others.length === 0 ? "owner, team" : names.join(", ");
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

const workflowText = `name: nhi-lint
on: [pull_request, merge_group]
permissions:
  contents: read
jobs:
  nhi-lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - uses: nhi-lint/nhi-lint@v1 # pin both to the commit of a release
`;
