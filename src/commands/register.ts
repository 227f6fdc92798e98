// Who owns what, until when, and what it may do: the register of every identity in a tree.

import { registerReporter } from "../report/register.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { formatOf, judgeTree, resultOf, styleOf } from "./settings.ts";

export const register: Command = async (flags, loan) => {
  const outcome = await judgeTree(onlyPath("register", flags, loan), flags, loan);
  const format = formatOf(flags);
  const result = resultOf(outcome, flags, loan);
  if (format === "json" || format === "ndjson") return result;
  const style = styleOf(outcome, flags, loan);
  return { ...result, text: registerReporter(outcome.report, style, format === "markdown") };
};
