// A fault that the person at the keyboard can mend: what is wrong, why, and what to do; shown without a stack, exit 2.

/** `message` says what and why in one sentence; `todo` says what to do, in one sentence. */
export class UserError extends Error {
  readonly todo: string;
  constructor(message: string, todo: string) {
    super(message);
    this.name = "UserError";
    this.todo = todo;
  }
}

/** By name, as each bundle of the program has a class of its own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === "UserError";
}
