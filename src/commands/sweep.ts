// What lapsed in a tree or soon will, by who answers for it: identities, credentials, owners, attestations, waivers.

import { UserError } from "../base/user-error.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import { debtPath } from "../config/debt-file.ts";
import type { Swept } from "../model/sweep.ts";
import { forTerminal } from "../report/escape.ts";
import { sweepReporter, type SweepFormat } from "../report/sweep.ts";
import { textAt } from "../source/one-file.ts";
import type { Outcome } from "../run.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { attestedIn } from "../stage/attested.ts";
import type { SweepAsk } from "../stage/sweep.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { remove, usualWait } from "./remove.ts";
import { judgeTree } from "./settings.ts";

export const sweep: Command = async (flags, loan) => {
  const path = onlyPath("sweep", flags, loan);
  const term = termOf(flags, loan.today);
  const repository = single(flags, "issues");
  const keep = repository === null ? null : loan.issuesIn(repository);
  const target = isSet(flags, "remove") ? single(flags, "pull-request") : null;
  const open = target === null ? null : loan.pullsIn(target);
  const judged = await judgeTree(path, flags, loan);
  const swept = await sweptOf(judged, judged.head, term);
  const { gaps } = judged.report;
  const lines = (await keep?.({ swept, gaps, mentions: isSet(flags, "mention") })) ?? [];
  for (const { text } of lines) loan.progress(forTerminal(text));
  if (isSet(flags, "remove")) {
    const wait = days(flags, "wait", usualWait);
    return remove({ root: path, tree: judged, swept, wait, open }, flags, loan);
  }
  const format = (single(flags, "format") ?? "terminal") as SweepFormat;
  return { text: sweepReporter(swept, gaps.length, format), exit: 0 };
};

export type Term = Pick<SweepAsk, "today" | "within" | "attestedWithin">;

/** Errors: UserError for what is no number of days. */
export function termOf(flags: Flags, today: string): Term {
  return {
    today: single(flags, "today") ?? today,
    within: days(flags, "within", 30),
    attestedWithin: days(flags, "attested-within", 180),
  };
}

/** Of a tree that was judged as a whole. */
export async function sweptOf(
  { report, isSample }: Pick<Outcome, "report" | "isSample">,
  head: Snapshot,
  term: Term,
): Promise<Swept> {
  const { sweepOf } = await import("../stage/sweep.ts");
  const { model, findings, evidence } = report;
  const attested = await attestedIn(head);
  const swept = sweepOf({ model, findings, evidence, isSample, attested, ...term });
  const debt = await textAt(head, debtPath);
  if (debt === null) return swept;
  const { burntDown } = await import("../stage/burn-down.ts");
  return burntDown(swept, debt, report, term);
}

/** Errors: UserError for what is no number of days. */
function days(flags: Flags, name: string, usual: number): number {
  const text = single(flags, name);
  if (text === null) return usual;
  if (/^\d{1,5}$/.test(text)) return Number(text);
  throw new UserError(`\`${name}\` cannot be \`${text}\``, "Give a number of days.");
}
