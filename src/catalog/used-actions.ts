// What is known of actions that workflows use: which permissions of the job's token they need, and where they take it from.

export type Scopes = Readonly<Record<string, "read" | "write">>;

/** As rules/actions.yaml says it; inputs and variables in small letters. */
export interface UsedAction {
  /** What it needs whenever it uses the job's token. */
  readonly needs?: Scopes;
  /** What it needs for some of its inputs, or in private repositories. */
  readonly may?: Scopes;
  /** Inputs that hold the job's token unless they are given another. */
  readonly token?: readonly string[];
  /** Inputs and variables that take a token and hold none by themselves. */
  readonly asks?: readonly string[];
  /** Permissions of which nobody can tell, as a script of its inputs decides; `*`: all. */
  readonly open?: readonly string[];
}

/** `name`: `owner/name` or `owner/name/folder` in small letters. */
export type UsedActions = (name: string) => UsedAction | null;
