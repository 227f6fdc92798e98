// The gate: what a change makes new or stronger, judged against base.

import { resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import { isSet, single } from "../config/read-flags.ts";
import { chooseSides, listSides } from "../source/base-head.ts";
import { gather } from "../stage/gather.ts";
import { suspects } from "../stage/suspects.ts";
import type { Command } from "./command.ts";

export const check: Command = async (flags, loan) => {
  const stray = flags.positional[0];
  if (stray !== undefined) {
    throw new UserError(
      `\`check\` takes no argument \`${stray}\``,
      "Name the repository with `--repo DIR`, or judge a whole tree with `nhi-lint audit PATH`.",
    );
  }
  const chosen = await chooseSides({
    repo: resolve(loan.cwd, single(flags, "repo") ?? "."),
    base: single(flags, "base") ?? undefined,
    head: single(flags, "head") ?? undefined,
  });
  const all = isSet(flags, "all");
  const began = loan.clock();
  // What judges is loaded while git lists and searches the trees.
  const [sides, { judgeSides, ports }] = await Promise.all([
    listSides(chosen, all ? null : suspects),
    loan.judging(),
  ]);
  const gathered = await gather(sides.base, sides.head, all);
  return judgeSides({ ...sides, gathered, began }, flags, loan, ports);
};
