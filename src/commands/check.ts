// The gate: what a change makes new or stronger, judged against base.

import { run } from "../run.ts";
import { baseAndHead } from "../source/base-head.ts";
import { UserError } from "../base/user-error.ts";
import { resolve } from "node:path";
import type { Command } from "./command.ts";
import { resultOf, settingsOf, single } from "./settings.ts";

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
  const settings = settingsOf(flags, loan, { from: "base", failOn: "error" });
  const outcome = await run({ ...sides, ...settings }, loan.ports);
  return resultOf(outcome, flags, loan);
};
