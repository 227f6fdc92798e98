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
import type { Report, Style } from "../report/report.ts";
import { sarifReporter } from "../report/sarif.ts";

export interface Delivery {
  readonly report: Report;
  readonly style: Style;
  readonly wanted: readonly ChannelName[];
  readonly client: ClientOptions;
  readonly env: Env;
  /** The event's payload, and the job's matrix as JSON. */
  readonly payload: unknown;
  readonly matrix: string;
}

/** Lines for the log. */
export async function tellGithub(delivery: Delivery): Promise<readonly Line[]> {
  const { report, style, wanted, client, env, payload, matrix } = delivery;
  const job = readJob(env, payload, matrix);
  if (job === null) return [{ level: "warning", text: "The repository has no name here." }];
  return deliver(job, client, wanted, channelsOf(report, style, job));
}

function channelsOf(report: Report, style: Style, job: Job): Channels {
  const linkOf = linksTo(report.head, job);
  return new Map([
    ["comment", () => commentChannel(commentOf(report, { linkOf, page: job.page }))],
    ["review", () => reviewChannel([])],
    ["check-run", () => checkRunChannel(checkRunOf(report, style))],
    [
      "upload-sarif",
      () => codeScanningChannel([...sarifReporter(report, style)].join(""), report.head),
    ],
  ]);
}

/** A line of the commit that was judged, as the server shows it. */
function linksTo(
  commit: string | null,
  { server, owner, repo }: Job,
): (file: string, line: number) => string | null {
  return (file, line) => {
    if (commit === null) return null;
    const path = file.split("/").map(encodeURIComponent).join("/");
    return `${server}/${owner}/${repo}/blob/${commit}/${path}#L${line}`;
  };
}
