// SARIF → alerts of code scanning, on the commit that was judged.
// https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data

import { gzipSync } from "node:zlib";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";
import type { Job } from "./job.ts";

export interface Analysis {
  readonly sarif: string;
  /** The commit judged, where it is one. */
  readonly commit: string | null;
  /** All that is wrong is in it, and not only what is new. */
  readonly isWhole: boolean;
  readonly isJudged: boolean;
}

/** Packed. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const longest = 10 * 1024 * 1024;

export function codeScanningChannel(analysis: Analysis): Channel {
  return { name: "upload-sarif", tell: (context) => tell(context, analysis) };
}

async function tell({ client, job }: Context, analysis: Analysis): Promise<Told> {
  const { owner, repo } = job;
  const place = placeOf(job, analysis.commit);
  if (place === null) return { state: "nothing", why: "there is no commit" };
  // What an analysis of a branch does not hold any more, GitHub closes as fixed.
  if (!analysis.isJudged)
    return {
      state: "nothing",
      why: "nothing was uploaded, as what was not judged closes no alert",
    };
  if (isBranch(place.ref) && !analysis.isWhole)
    return {
      state: "nothing",
      why: "nothing was uploaded: on a branch it would close all older alerts, unless all is judged. Set `all: true`",
    };
  const packed = gzipSync(analysis.sarif);
  if (packed.length > longest)
    return { state: "could-not", why: "it is over the 10 MB that GitHub takes" };
  try {
    await client.rest.codeScanning.uploadSarif({
      owner,
      repo,
      ...place,
      sarif: packed.toString("base64"),
      tool_name: "nhi-lint",
    });
  } catch (error) {
    if (!isTurnedOff(error)) throw error;
    return {
      state: "could-not",
      why: "code scanning is off here: a private repository needs GitHub Code Security. Turn it on, or leave `upload-sarif` out",
    };
  }
  return { state: "told", what: `the alerts of \`${place.ref}\` were uploaded` };
}

interface Place {
  readonly commit_sha: string;
  readonly ref: string;
}

/** A pull request's test merge, or its head where that was judged; else what the job ran for. */
function placeOf({ event, pull, sha, ref }: Job, commit: string | null): Place | null {
  const isHead = event === "pull_request_target" || commit === pull?.headSha;
  if (pull && isHead) return { commit_sha: pull.headSha, ref: `refs/pull/${pull.number}/head` };
  return sha === null || ref === null ? null : { commit_sha: sha, ref };
}

/** The branches of a merge queue go after it. */
function isBranch(ref: string): boolean {
  return ref.startsWith("refs/heads/") && !ref.startsWith("refs/heads/gh-readonly-queue/");
}

function isTurnedOff(error: unknown): boolean {
  const said = error instanceof Error ? error.message : "";
  return (
    statusOf(error) === 403 && /advanced security|code security|code scanning is not/i.test(said)
  );
}
