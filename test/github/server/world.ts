// What the server knows: one repository with its pull requests and what was said, checked and uploaded there.

export type Scope =
  | "actions"
  | "checks"
  | "contents"
  | "issues"
  | "members"
  | "pull-requests"
  | "security-events";
export type Permissions = Readonly<Partial<Record<Scope, "read" | "write">>>;

export interface Pull {
  readonly number: number;
  readonly title: string;
  readonly draft: boolean;
  readonly author: string;
  readonly state: "open" | "closed";
  readonly base: { readonly ref: string; readonly sha: string };
  /** `repository`: where the branch lies; null when its fork was deleted. */
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string | null };
  /** Null where base and head conflict. */
  readonly merge: string | null;
  readonly body?: string;
  readonly isMerged?: boolean;
}

export interface Issue {
  readonly number: number;
  readonly author: string;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly reason: string | null;
  readonly labels: readonly string[];
  /** It is a pull request, which the lists of issues hold, too. */
  readonly pull?: boolean;
}

export interface IssueComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly body: string;
  readonly edited: boolean;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly body: string;
  readonly state: "COMMENTED" | "APPROVED" | "CHANGES_REQUESTED" | "DISMISSED" | "PENDING";
  readonly commit: string;
}

export type DiffSide = "LEFT" | "RIGHT";

export interface ReviewComment {
  readonly id: number;
  readonly pull: number;
  readonly review: number;
  readonly author: string;
  readonly body: string;
  readonly path: string;
  /** Where it was put. */
  readonly commit: string;
  readonly originalLine: number | null;
  readonly originalStartLine: number | null;
  /** Where that line is now; null when it is outdated, or when it speaks of a file. */
  readonly line: number | null;
  readonly startLine: number | null;
  readonly side: DiffSide;
  readonly hunk: string;
  readonly replyTo: number | null;
  readonly resolved: boolean;
  readonly minimized: boolean;
  /** `resolved`, `off-topic`, …: why, where it is. */
  readonly minimizedReason?: string;
}

export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
  readonly raw_details?: string;
}

export interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly externalId: string | null;
  readonly detailsUrl: string | null;
  readonly annotations: readonly Annotation[];
}

export interface Analysis {
  readonly id: string;
  readonly commit: string;
  readonly ref: string;
  readonly tool: string | null;
  readonly sarif: unknown;
}

export interface CodeownersError {
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly source: string;
  readonly suggestion: string | null;
  readonly message: string;
  readonly path: string;
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly zip: Uint8Array;
}

export interface RepositoryState {
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  /** Bare. */
  readonly gitDir: string;
  readonly codeScanning: boolean;
  /** Off: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/disabling-issues */
  readonly hasIssues: boolean;
}

export interface World {
  readonly repository: RepositoryState;
  /** Who asks: the job's own token. A harness changes what it may do between two runs. */
  token: { readonly value: string; readonly permissions: Permissions };
  readonly viewer: string;
  pulls: readonly Pull[];
  issues: readonly Issue[];
  labels: readonly string[];
  comments: readonly IssueComment[];
  reviews: readonly Review[];
  reviewComments: readonly ReviewComment[];
  checkRuns: readonly CheckRun[];
  analyses: readonly Analysis[];
  codeownersErrors: readonly CodeownersError[];
  /** Slugs of the organisation's teams. */
  teams: readonly string[];
  /** Who is in each, by its slug. */
  members: Readonly<Record<string, readonly string[]>>;
  /** Accounts of people that GitHub has. */
  users: readonly string[];
  /** Slugs of teams, and people, who may see the repository: others cannot be asked for a review. */
  collaborators: readonly string[];
  /** Who may write to the repository. */
  writers: readonly string[];
  /** Of whom a review is asked and not there yet: logins, and slugs of teams after a `/`. */
  requested: readonly string[];
  artifacts: readonly Artifact[];
  nextId: number;
}

export function newWorld(
  repository: Partial<RepositoryState> & Pick<RepositoryState, "gitDir">,
  permissions: Permissions = { contents: "read" },
): World {
  return {
    repository: {
      owner: "acme",
      name: "payments",
      private: false,
      defaultBranch: "main",
      codeScanning: true,
      hasIssues: true,
      ...repository,
    },
    token: { value: "ghs_0123456789abcdefghijklmnopqrstuvwxyz", permissions },
    viewer: "github-actions[bot]",
    pulls: [],
    issues: [],
    labels: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    checkRuns: [],
    analyses: [],
    codeownersErrors: [],
    teams: [],
    members: {},
    users: [],
    collaborators: [],
    writers: [],
    requested: [],
    artifacts: [],
    nextId: 1001,
  };
}

export const nextId = (world: World): number => world.nextId++;

/** Issues and pull requests are numbered together. */
export const nextNumber = ({ pulls, issues }: World): number =>
  1 + Math.max(0, ...[...pulls, ...issues].map(({ number }) => number));
