// What a check found → a check run beside the job, on the commit that people look at. The job itself stays the gate.

import { createHash } from "node:crypto";
import type { CheckRun } from "../base/channel.ts";
import type { Channel, Context, Told } from "./channel.ts";
import type { Job } from "./job.ts";

/** https://docs.github.com/en/rest/checks/runs#create-a-check-run */
const perRequest = 50;

export function checkRunChannel(run: CheckRun): Channel {
  return { name: "check-run", tell: (context) => tell(context, run) };
}

/**
 * GitHub adds the annotations of an update to those that are there: what says something else is a new run, and the one before it is
 * taken back. GitHub hangs a run of a job's token on whichever workflow of the commit it likes, so that neither can be found by it.
 */
async function tell(context: Context, run: CheckRun): Promise<Told> {
  const { client, job } = context;
  const { owner, repo } = job;
  const head_sha = job.pull?.headSha ?? job.sha;
  if (head_sha === null) return { state: "nothing", why: "there is no commit" };
  const name = nameOf(job);
  const before = await ownRuns(context, head_sha, name);
  const external_id = `${job.key}:${digest(run)}`;
  if (before[0]?.external_id === external_id)
    return { state: "told", what: "the check run says the same already" };
  const { title, summary, annotations, conclusion } = run;
  const details = job.page === null ? {} : { details_url: job.page };
  const { data } = await client.rest.checks.create({
    owner,
    repo,
    name,
    head_sha,
    external_id,
    ...details,
    status: "completed",
    conclusion,
    output: { title, summary, annotations: annotations.slice(0, perRequest) },
  });
  for (let from = perRequest; from < annotations.length; from += perRequest)
    await client.rest.checks.update({
      owner,
      repo,
      check_run_id: data.id,
      output: { title, summary, annotations: annotations.slice(from, from + perRequest) },
    });
  for (const { id, output } of before) if (output.title !== outOfDate) await takeBack(context, id);
  return { state: "told", what: `the check run \`${name}\` was made` };
}

/** Never a job's name by chance; what a branch's push says is another thing than what its pull request does. */
function nameOf({ event }: Job): string {
  const gates = event.startsWith("pull_request") || event === "merge_group";
  return gates ? "nhi-lint findings" : `nhi-lint findings (${event})`;
}

interface Before {
  readonly id: number;
  readonly external_id: string | null;
  readonly output: { readonly title: string | null };
}

const outOfDate = "Out of date";

/** This job's on the commit, the latest first. */
async function ownRuns(
  { client, job: { owner, repo, key } }: Context,
  ref: string,
  check_name: string,
): Promise<readonly Before[]> {
  const { data } = await client.rest.checks.listForRef({
    owner,
    repo,
    ref,
    check_name,
    filter: "all",
    per_page: 100,
  });
  return data.check_runs
    .filter(({ external_id }) => external_id?.startsWith(`${key}:`))
    .sort((a, b) => b.id - a.id);
}

async function takeBack(
  { client, job: { owner, repo } }: Context,
  check_run_id: number,
): Promise<void> {
  await client.rest.checks.update({
    owner,
    repo,
    check_run_id,
    conclusion: "neutral",
    output: {
      title: outOfDate,
      summary: "The job ran again, and found something else: see the check run after this one.",
    },
  });
}

function digest({ conclusion, title, annotations }: CheckRun): string {
  const text = JSON.stringify([conclusion, title, annotations]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
