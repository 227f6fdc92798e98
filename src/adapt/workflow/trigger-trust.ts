// The name of an event → who can make GitHub start a workflow by it, and with what.
// https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows

/**
 * `stranger`: anybody on GitHub, and the job gets its token and secrets. `fork`: anybody, but what a stranger starts gets neither.
 * `member`: who may write to the repository. `clock`: nobody. `caller`: who starts the workflow that calls it.
 */
export type TriggerTrust = "stranger" | "fork" | "member" | "clock" | "caller";

const trusts: ReadonlyMap<string, TriggerTrust> = new Map([
  ...[
    "pull_request_target",
    "issue_comment",
    "issues",
    "discussion",
    "discussion_comment",
    "fork",
    "watch",
  ].map((event): [string, TriggerTrust] => [event, "stranger"]),
  // https://docs.github.com/en/actions/how-tos/security-for-github-actions/security-guides/use-github_token#permissions-for-the-github_token
  ...["pull_request", "pull_request_review", "pull_request_review_comment"].map(
    (event): [string, TriggerTrust] => [event, "fork"],
  ),
  ["schedule", "clock"],
  ["workflow_call", "caller"],
]);

/** `workflow_run` is trusted as what it follows is; by itself strangers' pull requests start it. */
export function triggerTrust(event: string): TriggerTrust {
  return event === "workflow_run" ? "stranger" : (trusts.get(event) ?? "member");
}
