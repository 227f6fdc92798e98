// Every identity in a tree: the same judgement with an empty base, so that everything is added.

import type { Command } from "./command.ts";
import { onlyPath } from "./only-path.ts";
import { judgeTree, resultOf } from "./settings.ts";

export const audit: Command = async (flags, loan) =>
  resultOf(await judgeTree(onlyPath("audit", flags, loan), flags, loan, "any"), flags, loan);
