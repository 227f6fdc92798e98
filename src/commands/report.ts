// What a tree shows of a standard: for each control what is open, how much is in order, and what no source can show.

import { UserError } from "../base/user-error.ts";
import { single } from "../config/read-flags.ts";
import { standardReporter, type StandardFormat } from "../report/standard.ts";
import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { judgeTree } from "./settings.ts";

export const report: Command = async (flags, loan) => {
  const { standards } = await import("../catalog/standards.gen.ts");
  const name = single(flags, "standard");
  const standard = standards.find(({ id }) => id === name);
  if (!standard)
    throw new UserError(
      "`report` needs a standard",
      `Name one with \`--standard\`: ${standards.map(({ id }) => id).join(", ")}.`,
    );
  const outcome = await judgeTree(onlyPath("report", flags, loan), flags, loan);
  const format = (single(flags, "format") ?? "terminal") as StandardFormat;
  return { text: standardReporter(outcome.report, standard, format), exit: 0 };
};
