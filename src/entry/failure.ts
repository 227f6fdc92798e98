// Whatever went wrong → what to print: a user's fault in two lines without a stack, a bug with its stack and where to report it.

import { isUserError } from "../base/user-error.ts";
import { forLog, linesForTerminal } from "../report/escape.ts";

const bugReports = "https://github.com/nhi-lint/nhi-lint/issues/new";

/** For standard error; ends in a line break. `outcome`: what a bug means for the run. */
export function explainFailure(error: unknown, outcome = "nothing was judged"): string {
  if (isUserError(error)) {
    return `nhi-lint: ${lines(error.message)}\n  ${lines(error.todo)}\n`;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `nhi-lint: this is a bug of nhi-lint, ${outcome}. Please report it with the lines below:\n  ${bugReports}\n${lines(stack)}\n`;
}

function lines(text: string): string {
  return forLog(linesForTerminal(text));
}
