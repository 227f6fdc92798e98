// Every identity in a tree: the same judgement with an empty base, so that everything is added.

import { run } from "../run.ts";
import { oneSide } from "../stage/sides.ts";
import { treeAt } from "../source/tree.ts";
import type { Command } from "./command.ts";
import { plansOf, resultOf, settingsOf } from "./settings.ts";
import { onlyPath } from "./only-path.ts";

export const audit: Command = async (flags, loan) => {
  const head = await treeAt(onlyPath("audit", flags, loan));
  const settings = settingsOf(flags, loan, { from: "head", failOn: null });
  const { ports } = await loan.judging();
  const plans = await plansOf(flags, loan);
  const outcome = await run({ ...settings, plans, ...(await oneSide(head, loan.clock)) }, ports);
  return resultOf(outcome, flags, loan);
};
