// A working tree → the configuration and the workflow that start nhi-lint in it and, where asked for, the list of what stands and is to be mended.

import { UserError } from "../base/user-error.ts";
import { debtPath } from "../config/debt-file.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import { codeownersPaths } from "../directory/codeowners.ts";
import { allJobs } from "../model/debt.ts";
import { forTerminal } from "../report/escape.ts";
import { plural } from "../report/groups.ts";
import { textAt } from "../source/one-file.ts";
import { findRepository } from "../source/repository.ts";
import { writeFileAt } from "../source/rewrite.ts";
import type { Snapshot } from "../source/snapshot.ts";
import type { Initiated } from "../stage/init.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { judgeTree } from "./settings.ts";

export const init: Command = async (flags, loan) => {
  const root = onlyPath("init", flags, loan);
  const months = monthsOf(flags);
  const { report, textOf, head } = await judgeTree(root, flags, loan);
  checkTop(root, head);
  const { initOf } = await import("../stage/init.ts");
  const initiated = initOf({
    report,
    textOf,
    months,
    paths: head.entries.map(({ path }) => path),
    today: single(flags, "today") ?? loan.today,
    codeowners: await codeownersIn(head),
    debt: months === null ? null : await textAt(head, debtPath),
  });
  for (const { path, before, text } of initiated.files)
    if (text !== null) writeFileAt(root, path, before, text);
  const lines = [...said(initiated), ...owed(initiated), ...blindness(report.gaps)];
  return { text: lines.map((line) => `${forTerminal(line)}\n`), exit: 0 };
};

/** Null where no list is asked for. Errors: UserError for what is no number of months. */
function monthsOf(flags: Flags): number | null {
  const text = single(flags, "months");
  if (!isSet(flags, "adopt")) return null;
  if (text === null) return 6;
  if (/^\d{1,2}$/.test(text) && Number(text) > 0) return Number(text);
  throw new UserError(`\`--months\` cannot be \`${text}\``, "Give a number of months, 1 to 99.");
}

/** What judges lies at the top. Errors: UserError. */
function checkTop(root: string, head: Snapshot): void {
  if (head.commit !== null)
    throw new UserError(`\`${root}\` has no files to write to`, "Run it in a working tree.");
  const top = findRepository(root)?.workTree ?? root;
  if (top === root) return;
  throw new UserError(
    `\`${root}\` is a folder of the repository \`${top}\``,
    "What judges lies at its top: run `nhi-lint init` there.",
  );
}

async function codeownersIn(
  head: Snapshot,
): Promise<{ readonly path: string; readonly text: string } | null> {
  const path = codeownersPaths.find((one) => head.entries.some((entry) => entry.path === one));
  const text = path === undefined ? null : await textAt(head, path);
  return path === undefined || text === null ? null : { path, text };
}

function* said({ files }: Initiated): Iterable<string> {
  for (const { path, text, before, says } of files) {
    const verb = text === null ? "left" : before === null ? "wrote" : "rewrote";
    yield `${verb.padEnd(7)} ${path}: ${says}`;
  }
}

/** Who has how much of it, from when to when. */
function* owed({ items: all, shares }: Initiated): Iterable<string> {
  if (shares.length === 0) return;
  yield "";
  for (const { owner, items, first, last } of shares) {
    const days = first === last ? `by ${first}` : `from ${first} to ${last}`;
    yield `  ${owner ?? "nobody"}: ${plural(items, "item")}, ${days}`;
  }
  yield "";
  if (all.some(({ fact }) => fact === allJobs))
    yield "Whose the jobs of workflows are one line of CODEOWNERS says: `/.github/workflows/ @acme/platform`.";
  yield "`nhi-lint sweep` says what is due; the gate does not read the list, and what is new is judged at once.";
}

function blindness(gaps: readonly unknown[]): readonly string[] {
  if (gaps.length === 0) return [];
  return [
    `${plural(gaps.length, "thing")} could not be read (\`nhi-lint audit\` lists the gaps): what they hide is in no list.`,
  ];
}
