// A job and its token → what answers questions about owners, each asked once however often it is put.

import type { Answers, Enquire, Enquiry } from "../base/approval.ts";
import { approvalsOf } from "./approvals.ts";
import { connect, type Client, type ClientOptions } from "./client.ts";
import type { Job } from "./job.ts";
import { ownersKnown } from "./owners.ts";

export function enquirer(job: Job, options: ClientOptions): Enquire {
  const answers = new Map<string, Promise<Answers>>();
  let client: Client | null = null;
  return (enquiry) => {
    const key = JSON.stringify(enquiry);
    const known = answers.get(key);
    if (known) return known;
    const answer =
      options.token === ""
        ? Promise.resolve(speechless(job, enquiry))
        : ask((client ??= connect(options)), job, enquiry);
    answers.set(key, answer);
    return answer;
  };
}

async function ask(client: Client, job: Job, { exist, approve }: Enquiry): Promise<Answers> {
  const known = await ownersKnown(client, job, exist);
  return { known, approvals: approve === null ? null : await approvalsOf(client, job, approve) };
}

function speechless({ pull, queued }: Job, { exist, approve }: Enquiry): Answers {
  const untold = { state: "untold", why: "the input `token` is empty" } as const;
  const isPull = pull !== null || queued !== null;
  return {
    known: new Map(exist.map((name) => [name, untold])),
    approvals:
      approve === null || !isPull ? null : new Map(approve.map((handle) => [handle, untold])),
  };
}
