// Who owns what, until when, and what it may do: the register of every identity in a tree.

import { run } from "../run.ts";
import { oneSide } from "../stage/sides.ts";
import { treeAt } from "../source/tree.ts";
import { registerReporter } from "../report/register.ts";
import { UserError } from "../base/user-error.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { formatOf, plansOf, resultOf, settingsOf, styleOf } from "./settings.ts";

export const register: Command = async (flags, loan) => {
  const head = await treeAt(onlyPath("register", flags, loan));
  const settings = settingsOf(flags, loan, { from: "head", failOn: null });
  const { ports } = await loan.judging();
  const plans = await plansOf(flags, loan);
  const outcome = await run({ ...settings, plans, ...(await oneSide(head, loan.clock)) }, ports);
  switch (formatOf(flags)) {
    case "terminal":
    case "markdown":
      return {
        ...resultOf(outcome, flags, loan),
        text: registerReporter(
          outcome.report,
          styleOf(outcome, flags, loan),
          formatOf(flags) === "markdown",
        ),
      };
    case "json":
    case "ndjson":
      return resultOf(outcome, flags, loan);
    case "github":
    case "sarif":
      throw new UserError(
        "the register has no findings to annotate",
        "Choose terminal, json, ndjson or markdown.",
      );
  }
};
