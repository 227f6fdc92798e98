// Who owns what, until when, and what it may do: the register of every identity in a tree.

import { run } from "../run.ts";
import { oneSide } from "../stage/sides.ts";
import { treeAt } from "../source/tree.ts";
import { registerReporter } from "../report/register.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { formatOf, plansOf, resultOf, settingsOf, styleOf } from "./settings.ts";

export const register: Command = async (flags, loan) => {
  const head = await treeAt(onlyPath("register", flags, loan));
  const settings = settingsOf(flags, loan, { from: "head", failOn: null });
  const { ports } = await loan.judging();
  const plans = await plansOf(flags, loan);
  const outcome = await run({ ...settings, plans, ...(await oneSide(head, loan.clock)) }, ports);
  const format = formatOf(flags);
  const result = resultOf(outcome, flags, loan);
  if (format === "json" || format === "ndjson") return result;
  const style = styleOf(outcome, flags, loan);
  return { ...result, text: registerReporter(outcome.report, style, format === "markdown") };
};
