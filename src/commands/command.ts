// What a command is: flags and what the process lends it → text to write and how the process ends.

import type { Flags } from "../config/read-flags.ts";
import type { Line } from "../github/deliver.ts";
import type { RemovalTold } from "../report/removal-pull.ts";
import type { IssuesAsk } from "../report/sweep-issue.ts";
import type { Ports } from "../run.ts";
import type { Sides } from "../stage/sides.ts";

/** What the process lends to a command; nothing else of the process is visible to it. */
export interface Loan {
  readonly cwd: string;
  /** Today, `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** Milliseconds since any fixed point; that of the ports. */
  readonly clock: () => number;
  /** Loads what judges, which is nearly all of the program. */
  readonly judging: () => Promise<Judging>;
  readonly version: string;
  readonly colour: boolean;
  readonly width: number;
  /** The text of a file named by the user. Errors: UserError. */
  readonly readText: (path: string) => string;
  /** What keeps an issue for each owner in a repository of that name; lines say what became of it. Errors: UserError. */
  readonly issuesIn: (repository: string) => IssueKeeper;
  /** What opens a pull request for each removal in a repository of that name; lines as above. Errors: UserError. */
  readonly pullsIn: (repository: string) => PullOpener;
  /** Says what goes on, on standard error. */
  readonly progress: (message: string) => void;
}

export type IssueKeeper = (ask: IssuesAsk) => Promise<readonly Line[]>;

export type PullOpener = (removals: readonly RemovalTold[]) => Promise<readonly Line[]>;

export interface Judging {
  readonly ports: Ports;
  readonly judgeSides: (sides: Sides, flags: Flags, loan: Loan) => Promise<Result>;
}

/** `text` is made only as it is written. */
export interface Result {
  readonly text: Iterable<string>;
  /** 0: pass; 1: fail; 2: could not judge. */
  readonly exit: 0 | 1 | 2;
}

export type Command = (flags: Flags, loan: Loan) => Promise<Result>;
