// Where a finding may be told on GitHub: what all channels are given and give back, and what is said where one could not tell.

import { permissions, type ChannelName } from "../base/channel.ts";
import { isLimit, statusOf, type Client } from "./client.ts";
import type { Job } from "./job.ts";
import type { Pull } from "./pull.ts";

export interface Context {
  readonly client: Client;
  readonly job: Job;
  /** The pull request as it is now, asked for once; null where there is none, it is closed, or its head is no longer what was judged. */
  readonly pull: () => Promise<Pull | null>;
}

export type Told =
  | { readonly state: "told"; readonly what: string }
  /** All is well, or this event has no such place: `why` is for the log, null where nobody wonders. */
  | { readonly state: "nothing"; readonly why: string | null }
  | { readonly state: "could-not"; readonly why: string };

export interface Channel {
  readonly name: ChannelName;
  readonly tell: (context: Context) => Promise<Told>;
}

export interface Result {
  readonly channel: ChannelName;
  readonly told: Told;
}

/** Whatever goes wrong in a channel stays there. */
export async function attempt({ name, tell }: Channel, context: Context): Promise<Result> {
  try {
    return { channel: name, told: await tell(context) };
  } catch (error) {
    const why = whyNot(error, name, context.job.event !== "");
    return { channel: name, told: { state: "could-not", why } };
  }
}

function whyNot(error: unknown, channel: ChannelName, isRun: boolean): string {
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ");
  const status = statusOf(error);
  if (isLimit(error)) return `GitHub asks to wait longer than a check may (${said})`;
  if (status === 401) return `GitHub does not know the token (${said})`;
  // GraphQL refuses in words, and a private repository to which one has no right is not there.
  if (status === 404 || /not accessible|could not resolve|must have|permission/i.test(said))
    return `GitHub refuses it (${said}): add \`${permissions[channel]}\` to the ${isRun ? "job's `permissions`" : "token's permissions"}`;
  if (status === 410 && channel === "issues")
    return `issues are off in this repository (${said}): switch them on in its settings`;
  if (status !== null) return `GitHub answered ${status} (${said})`;
  return said;
}
