// Every identity in a tree: the same judgement with an empty base, so that everything is added.

import { run } from "../run.ts";
import { emptySnapshot } from "../source/snapshot.ts";
import { treeAt } from "../source/tree.ts";
import type { Command } from "./command.ts";
import { resultOf, settingsOf } from "./settings.ts";
import { onlyPath } from "./only-path.ts";

export const audit: Command = async (flags, loan) => {
  const head = await treeAt(onlyPath("audit", flags, loan));
  const settings = settingsOf(flags, loan, { from: "head", failOn: null });
  const request = { ...settings, base: emptySnapshot, head, renames: new Map<string, string>() };
  return resultOf(await run(request, (await loan.judging()).ports), flags, loan);
};
