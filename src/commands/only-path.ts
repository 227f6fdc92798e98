// The one optional PATH of a command → an absolute path.

import { resolve } from "node:path";
import { UserError } from "../base/user-error.ts";
import type { Flags } from "../config/read-flags.ts";
import type { Loan } from "./command.ts";

/** Here when none is given. Errors: UserError for a second one. */
export function onlyPath(command: string, flags: Flags, loan: Loan): string {
  const [path, more] = flags.positional;
  if (more !== undefined) {
    throw new UserError(
      `\`${command}\` takes one path, not also \`${more}\``,
      `Run \`nhi-lint ${command}\` once for each.`,
    );
  }
  return resolve(loan.cwd, path ?? ".");
}
