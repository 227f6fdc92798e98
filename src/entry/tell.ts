// What a job found, or another job before it, and what it asked for → GitHub's channels told: a bundle of its own, loaded when one is on.

import type { Enquire } from "../base/approval.ts";
import type { ChannelName } from "../base/channel.ts";
import { jsonIn } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { applied, inOrder } from "../fix/edit.ts";
import { checkRunChannel } from "../github/check-run.ts";
import { unhurried, type ClientOptions, type Patience } from "../github/client.ts";
import { codeScanningChannel } from "../github/code-scanning.ts";
import { commentChannel } from "../github/comment.ts";
import { enquirer } from "../github/enquire.ts";
import { deliver, type Channels, type Line } from "../github/deliver.ts";
import { issuesChannel } from "../github/issues.ts";
import { readJob, type Env, type Job } from "../github/job.ts";
import { pullChangesChannel } from "../github/pull-changes.ts";
import { requestReviewChannel } from "../github/request-review.ts";
import { reviewChannel, type ReviewOf } from "../github/review.ts";
import { checkRunOf } from "../report/check-run.ts";
import { commentOf, unjudgedText } from "../report/comment.ts";
import { forUri } from "../report/escape.ts";
import { tellingOfJson } from "../report/from-json-v1.ts";
import { linked, type Links } from "../report/group-markdown.ts";
import { removalPull, type RemovalTold } from "../report/removal-pull.ts";
import type { Report, Style } from "../report/report.ts";
import { reviewOf, type Proposal } from "../report/review.ts";
import { sarifReporter } from "../report/sarif.ts";
import { issuesOf, type IssuesAsk } from "../report/sweep-issue.ts";
import { tellingOf } from "../report/telling.ts";
import type { Mended } from "../stage/mend.ts";
import type { Sides } from "../stage/sides.ts";

/** Where to tell, and what of it was asked for. */
export interface Asked {
  readonly wanted: readonly ChannelName[];
  readonly client: ClientOptions;
  readonly env: Env;
  /** The event's payload, and the job's matrix as JSON. */
  readonly payload: unknown;
  readonly matrix: string;
}

export interface Judged {
  readonly report: Report;
  readonly style: Style;
  /** What did not change was judged, too. */
  readonly isWhole: boolean;
  /** What would mend it, proved. */
  readonly mended: () => Promise<Pick<Mended, "fixes">>;
  readonly differing: Sides["differing"] | undefined;
}

/** Null where the repository has no name. */
export function enquirerFor({ env, payload, matrix, client }: Asked): Enquire | null {
  const job = readJob(env, payload, matrix);
  return job && enquirer(job, client);
}

/** Lines for the log. */
export async function tellJudged(judged: Judged, asked: Asked): Promise<readonly Line[]> {
  return tellOf(asked, (job) => channelsOf(judged, job));
}

/** What a report in a file says: as comment alone, since nobody proves it. Errors: UserError for what is no report. */
export async function tellReported(text: string, asked: Asked): Promise<readonly Line[]> {
  if (!asked.wanted.includes("comment"))
    throw new UserError(
      "the input `report` alone tells nobody",
      "Set `comment: true`: a report of another job is told as a comment.",
    );
  const telling = tellingOfJson(jsonIn(text));
  if (telling === null)
    throw new UserError(
      "the input `report` names no report of nhi-lint",
      "Give it the file that the output `json` of another job names.",
    );
  return tellOf(asked, (job) => {
    const links = { ...linksOf(telling.head, job), page: job.ran?.page ?? job.page };
    return new Map([["comment", () => commentChannel(commentOf(telling, links, sourceOf(job)))]]);
  });
}

/** Why there is no verdict, in a comment that is there already. */
export async function tellUnjudged(why: string, asked: Asked): Promise<readonly Line[]> {
  return tellOf(asked, (job) => {
    const text = unjudgedText(why, linksOf(null, job));
    return new Map([["comment", () => commentChannel({ text, wrong: false })]]);
  });
}

/** What lapsed, in an issue for each owner. Nobody waits for that. */
export async function tellSwept(ask: IssuesAsk, asked: Asked): Promise<readonly Line[]> {
  const channels = (job: Job): Channels => {
    // The default branch whatever it is: an issue says the same until something else is to be done.
    const links = linksOf("HEAD", job);
    return new Map([["issues", () => issuesChannel(issuesOf(ask, links))]]);
  };
  return tellOf(asked, channels, unhurried);
}

/** Removals, in a pull request each. */
export async function tellRemovals(
  removals: readonly RemovalTold[],
  asked: Asked,
): Promise<readonly Line[]> {
  const changes = removals.map(removalPull);
  return tellOf(asked, () => new Map([["remove", () => pullChangesChannel(changes)]]), unhurried);
}

function tellOf(
  asked: Asked,
  channels: (job: Job) => Channels,
  patience?: Patience,
): Promise<readonly Line[]> {
  const job = readJob(asked.env, asked.payload, asked.matrix);
  if (job !== null) return deliver(job, asked.client, asked.wanted, channels(job), patience);
  return Promise.resolve([{ level: "warning", text: "`GITHUB_REPOSITORY` names no repository." }]);
}

function channelsOf(judged: Judged, job: Job): Channels {
  const { report, style, isWhole } = judged;
  const links = linksOf(report.head, job);
  const telling = tellingOf(report);
  const sarif = (): string =>
    [...sarifReporter(report, { ...style, category: job.category })].join("");
  const isJudged = report.verdict !== "could-not-judge";
  return new Map([
    ["comment", () => commentChannel(commentOf(telling, links, ""))],
    ["review", () => reviewChannel((headSha) => prepareReview(judged, links, headSha))],
    ["check-run", () => checkRunChannel(checkRunOf(telling, links))],
    ["request-review", () => requestReviewChannel(report.waitingFor)],
    [
      "upload-sarif",
      () => codeScanningChannel({ sarif: sarif(), commit: report.head, isWhole, isJudged }),
    ],
  ]);
}

/** Lines are those of the merge that was judged: a file that is another in the pull request's head has others. */
async function prepareReview(
  { report, style, mended, differing }: Judged,
  { linkOf }: Links,
  headSha: string,
): Promise<ReviewOf> {
  const shown = [...(report.diff?.keys() ?? [])];
  const [{ fixes }, others = null] = await Promise.all([mended(), differing?.(headSha, shown)]);
  const proposals = fixes.map(({ path, edits: some, findings, provided }): Proposal => {
    const before = style.textOf(path) ?? "";
    const edits = inOrder(some);
    return { path, before, after: applied(before, edits), edits, findings, provided };
  });
  const isSame = (path: string): boolean => others !== null && !others.has(path);
  return (known) => reviewOf(report, { proposals, isSame, known, linkOf });
}

/** Lines are shown in the commit that was judged, which may be a merge that nobody knows. */
function linksOf(judged: string | null, job: Job): Links {
  const { server, owner, repo, page, pull, ran } = job;
  const linkOf: Links["linkOf"] = (file, line) => {
    // A report may name what no tree has.
    if (judged === null || file.split("/").some((step) => /^\.{0,2}$/.test(step))) return null;
    return `${server}/${owner}/${repo}/blob/${judged}/${forUri(file)}#L${line}`;
  };
  return { linkOf, page, commit: pull?.headSha ?? ran?.headSha ?? judged };
}

function sourceOf({ ran }: Job): string {
  if (ran === null) return "";
  return `> As ${linked("a run", ran.page)} of this pull request's own workflow reports, which its author may have changed. The check of that run decides.\n\n`;
}
