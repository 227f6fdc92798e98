// The gate: what a change makes new or stronger, judged against base.

import { resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import { isSet, single } from "../config/read-flags.ts";
import { baseAndHead } from "../source/base-head.ts";
import { gather } from "../stage/gather.ts";
import type { Command } from "./command.ts";

export const check: Command = async (flags, loan) => {
  const stray = flags.positional[0];
  if (stray !== undefined) {
    throw new UserError(
      `\`check\` takes no argument \`${stray}\``,
      "Name the repository with `--repo DIR`, or judge a whole tree with `nhi-lint audit PATH`.",
    );
  }
  const sides = await baseAndHead({
    repo: resolve(loan.cwd, single(flags, "repo") ?? "."),
    base: single(flags, "base") ?? undefined,
    head: single(flags, "head") ?? undefined,
  });
  const began = loan.clock();
  // What judges is loaded while git gives the files.
  const [gathered, { judgeSides, ports }] = await Promise.all([
    gather(sides.base, sides.head, isSet(flags, "all")),
    loan.judging(),
  ]);
  return judgeSides({ ...sides, gathered, began }, flags, loan, ports);
};
