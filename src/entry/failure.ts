// Whatever went wrong → what to print: a user's fault in two lines without a stack, a bug with its stack and where to report it.

import { UserError } from "../base/user-error.ts";
import { forTerminal } from "../report/escape.ts";

export const bugReports = "https://github.com/nhi-lint/nhi-lint/issues/new";

/** For standard error; ends in a line break. */
export function explainFailure(error: unknown): string {
  if (error instanceof UserError) {
    const message = error.message.split("\n").map(forTerminal).join("\n");
    return `nhi-lint: ${message}\n  ${forTerminal(error.todo)}\n`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `nhi-lint: this is a bug of nhi-lint, nothing was judged. Please report it with the lines below:\n  ${bugReports}\n${stack}\n`;
}
