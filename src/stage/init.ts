// A judged tree → the files that start nhi-lint in it: configuration, the workflow, and review debt.

import { append } from "../base/grouped.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { configPaths } from "../config/read-config.ts";
import { debtPath, readDebt, writeDebt } from "../config/debt-file.ts";
import { validateDebt } from "../config/debt-validators.gen.mjs";
import { readCodeowners } from "../directory/codeowners.ts";
import { debtId, type DebtItem } from "../model/debt.ts";
import { ownerNames } from "../model/owner.ts";
import { plural } from "../report/groups.ts";
import type { Report } from "../report/report.ts";
import { burnt, debtOf } from "./debt.ts";
import { runsGate } from "./gate-workflow.ts";
import { configText } from "./init-config.ts";

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

/** How much of the review debt one has, from which day to which. */
export interface Share {
  readonly owner: string | null;
  readonly items: number;
  readonly first: string;
  readonly last: string;
}

export interface Initiated {
  readonly files: readonly InitFile[];
  /** Of the review debt, where it is asked for. */
  readonly items: readonly DebtItem[];
  readonly shares: readonly Share[];
}

/** Errors: UserError for a list of review debt that is none. */
export function initOf(ask: InitAsk): Initiated {
  const start = [configFile(ask), workflowFile(ask)];
  if (ask.months === null) return { files: start, items: [], shares: [] };
  const { file, items } = ask.debt === null ? newDebt(ask, ask.months) : keptDebt(ask, ask.debt);
  return { files: [...start, file], items, shares: sharesOf(items, ownerNames(ask.report.model)) };
}

function configFile({ paths, report, codeowners }: InitAsk): InitFile {
  const found = configPaths.find((path) => paths.includes(path));
  if (found !== undefined) return left(found, "it is there already");
  const [path] = configPaths;
  return written(path, configText(report.model, codeowners !== null), "all of it optional");
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

interface DebtFile {
  readonly file: InitFile;
  readonly items: readonly DebtItem[];
}

function newDebt({ report, codeowners, today }: InitAsk, months: number): DebtFile {
  const directory = codeowners && readCodeowners(codeowners.path, codeowners.text);
  const ownerOf = (path: string): string | null => directory?.ownersOf(path)?.owners[0] ?? null;
  const items = debtOf({ ...report, ownerOf, today, months });
  const says =
    items.length === 0 ? "nothing is to be mended" : `${plural(items.length, "item")} to mend`;
  return { file: written(debtPath, writeDebt({ adopted: today, items }), says), items };
}

/** What is mended goes; what came later is the gate's, and is not put in. */
function keptDebt({ report, today }: InitAsk, before: string): DebtFile {
  const was = readDebt(debtPath, before, validateDebt);
  const { open, done, waived, untold } = burnt(was.items, report);
  const items = [...open.map(({ item }) => item), ...waived, ...untold];
  const listed = new Set(was.items.map(debtId));
  const other = debtOf({ ...report, ownerOf: () => null, today, months: 1 }).filter(
    (item) => !listed.has(debtId(item)),
  );
  const says = [
    `${plural(done.length, "item")} mended and taken off, ${plural(items.length, "item")} left`,
    ...(other.length === 0
      ? []
      : [`${plural(other.length, "item")} found that the list of ${was.adopted} does not hold`]),
  ].join("; ");
  if (done.length === 0) return { file: left(debtPath, says), items };
  const text = writeDebt({ adopted: was.adopted, items });
  return { file: { path: debtPath, text, before, says }, items };
}

/** By owner, who has most first; nobody last. */
function sharesOf(items: readonly DebtItem[], nameOf: (owner: string) => string): readonly Share[] {
  const byOwner = new Map<string | null, string[]>();
  for (const { owner: written, due } of items) {
    const owner = written === null ? null : nameOf(written);
    append(byOwner, owner, due);
  }
  return [...byOwner]
    .map(([owner, dues]) => {
      const days = dues.toSorted();
      return { owner, items: days.length, first: days[0] ?? "", last: days.at(-1) ?? "" };
    })
    .toSorted((a, b) =>
      firstDifference(
        Number(a.owner === null) - Number(b.owner === null),
        b.items - a.items,
        compareText(a.owner ?? "", b.owner ?? ""),
      ),
    );
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
