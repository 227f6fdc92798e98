// A report and what a job asked for → GitHub's channels told: a bundle of its own, loaded when one is on.

import type { ChannelName } from "../github/channel.ts";
import { checkRunChannel } from "../github/check-run.ts";
import type { ClientOptions } from "../github/client.ts";
import { codeScanningChannel } from "../github/code-scanning.ts";
import { commentChannel } from "../github/comment.ts";
import { deliver, type Channels, type Line } from "../github/deliver.ts";
import { readJob, type Env, type Job } from "../github/job.ts";
import { reviewChannel } from "../github/review.ts";
import { checkRunOf } from "../report/check-run.ts";
import { commentOf } from "../report/comment.ts";
import type { Links } from "../report/group-markdown.ts";
import type { Report, Style } from "../report/report.ts";
import { sarifReporter } from "../report/sarif.ts";
import { tellingOf } from "../report/telling.ts";

export interface Delivery {
  readonly report: Report;
  readonly style: Style;
  /** What did not change was judged, too. */
  readonly isWhole: boolean;
  readonly wanted: readonly ChannelName[];
  readonly client: ClientOptions;
  readonly env: Env;
  /** The event's payload, and the job's matrix as JSON. */
  readonly payload: unknown;
  readonly matrix: string;
}

/** Lines for the log. */
export async function tellGithub(delivery: Delivery): Promise<readonly Line[]> {
  const { wanted, client, env, payload, matrix } = delivery;
  const job = readJob(env, payload, matrix);
  if (job === null) return [{ level: "warning", text: "The repository has no name here." }];
  return deliver(job, client, wanted, channelsOf(delivery, job));
}

function channelsOf({ report, style, isWhole }: Delivery, job: Job): Channels {
  const links: Links = { linkOf: linksTo(report.head, job), page: job.page };
  const telling = tellingOf(report);
  const sarif = (): string => [...sarifReporter(report, style)].join("");
  const isJudged = report.verdict !== "could-not-judge";
  return new Map([
    ["comment", () => commentChannel(commentOf(telling, links, ""))],
    ["review", () => reviewChannel([])],
    ["check-run", () => checkRunChannel(checkRunOf(telling, links))],
    [
      "upload-sarif",
      () => codeScanningChannel({ sarif: sarif(), commit: report.head, isWhole, isJudged }),
    ],
  ]);
}

/** A line of the commit that was judged, as the server shows it. */
function linksTo(commit: string | null, { server, owner, repo }: Job): Links["linkOf"] {
  return (file, line) => {
    if (commit === null) return null;
    const path = file
      .replaceAll(/\p{Surrogate}/gu, "\ufffd")
      .split("/")
      .map(encodeURIComponent);
    return `${server}/${owner}/${repo}/blob/${commit}/${path.join("/")}#L${line}`;
  };
}
