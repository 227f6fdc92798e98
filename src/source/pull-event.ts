// What started a run, as plain data: enough to decide base and head, nothing else.

export type PullEvent =
  | {
      readonly kind: "pull_request";
      readonly number: number;
      /** The base branch's tip when the event was made: may be hours older than the merge commit's first parent. */
      readonly baseSha: string;
      readonly headSha: string;
      readonly baseRef: string;
      /** GITHUB_SHA: the test merge, when it is one. */
      readonly mergeSha: string | null;
    }
  | {
      readonly kind: "pull_request_target";
      readonly number: number;
      readonly baseSha: string;
      readonly headSha: string;
      readonly baseRef: string;
    }
  | { readonly kind: "merge_group"; readonly baseSha: string; readonly headSha: string }
  | {
      readonly kind: "push";
      /** All zeros for a new branch. */
      readonly before: string;
      readonly after: string;
      /** The branch pushed; null for a tag. */
      readonly branch: string | null;
      readonly defaultBranch: string;
    }
  /** `schedule`, `workflow_dispatch` and all others: no change of their own. */
  | { readonly kind: "other"; readonly name: string; readonly defaultBranch: string | null };
