// Where GitHub can be told of a run: the channels, what a job needs for each, and what each is given to tell.

/** Each with its permission, beyond `contents: read`; told in this order. */
export const permissions = {
  comment: "pull-requests: write",
  review: "pull-requests: write",
  "check-run": "checks: write",
  "upload-sarif": "security-events: write",
  issues: "issues: write",
  "request-review": "pull-requests: write",
  remove: "contents: write, pull-requests: write",
} as const;

export type ChannelName = keyof typeof permissions;

export interface CommentBody {
  readonly text: string;
  /** There is something to tell. Without it only a comment that is there already is changed. */
  readonly wrong: boolean;
}

export interface LineComment {
  readonly path: string;
  readonly line: number;
  readonly startLine: number | null;
  readonly body: string;
  /** The same where it cannot stand on its line: a line of Markdown each. */
  readonly beside: string;
  /** What it tells of: the same for the same complaint over all pushes. */
  readonly keys: readonly string[];
}

export interface Beside {
  /** A line of Markdown. */
  readonly text: string;
  readonly keys: readonly string[];
}

export interface Review {
  /** The gravest first. */
  readonly comments: readonly LineComment[];
  /** What no line shown is a place for. */
  readonly beside: readonly Beside[];
  /** All that is still to be told, notes too: what was told and is not here was mended. Null where that cannot be said. */
  readonly open: ReadonlySet<string> | null;
}

/** In the words of https://docs.github.com/en/rest/checks/runs */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  /** GitHub refuses columns over several lines. */
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  readonly title: string;
  readonly message: string;
}

export interface CheckRun {
  readonly conclusion: "success" | "neutral" | "failure";
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** What one who answers for identities is to do about them. */
export interface OwnerIssue {
  /** Null: nobody. */
  readonly owner: string | null;
  readonly title: string;
  readonly text: string;
}

export interface OwnerIssues {
  readonly open: readonly OwnerIssue[];
  /** What an issue says when nothing is left. */
  readonly clear: string;
  /** Files that nobody could read, as an issue writes them: what it said of one is not over. */
  readonly unread: readonly string[];
}

/** A change of files that somebody is to look at. */
export interface PullChange {
  /** The same for the same change: there is never a second one. */
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly files: ReadonlyMap<string, { readonly before: string; readonly after: string | null }>;
  /** Changes that could not be merged beside it, and a place where they meet: while one of them is open, this one is not opened. */
  readonly meets: readonly {
    readonly branch: string;
    readonly path: string;
    readonly line: number;
  }[];
}
