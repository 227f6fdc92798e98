// Who owns what, until when, and what it may do: the register of every identity in a tree.

import { single } from "../config/read-flags.ts";
import type { RegisterFormat } from "../stage/register.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { exitOf, judgeTree, styleOf } from "./settings.ts";

export const register: Command = async (flags, loan) => {
  const folder = onlyPath("register", flags, loan);
  const outcome = await judgeTree(folder, flags, loan);
  const { registerIn } = await import("../stage/register.ts");
  const text = await registerIn((single(flags, "format") ?? "terminal") as RegisterFormat, {
    report: outcome.report,
    folder,
    style: styleOf(outcome, flags, loan),
    today: single(flags, "today") ?? loan.today,
  });
  return { text, exit: exitOf(outcome.report, flags) };
};
