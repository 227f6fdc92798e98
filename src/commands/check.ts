// The gate: what a change makes new or stronger, judged against base.

import { resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import { isSet, single } from "../config/read-flags.ts";
import { twoSides } from "../stage/sides.ts";
import type { Command } from "./command.ts";

export const check: Command = async (flags, loan) => {
  const stray = flags.positional[0];
  if (stray !== undefined) {
    throw new UserError(
      `\`check\` takes no argument \`${stray}\``,
      "Name the repository with `--repo DIR`, or judge a whole tree with `nhi-lint audit PATH`.",
    );
  }
  const options = {
    repo: resolve(loan.cwd, single(flags, "repo") ?? "."),
    base: single(flags, "base") ?? undefined,
    head: single(flags, "head") ?? undefined,
  };
  const all = isSet(flags, "all");
  const { sides, loaded } = await twoSides(options, all, loan.clock, loan.judging);
  return loaded.judgeSides(sides, flags, loan);
};
