// Where a finding may be told on GitHub: what all channels are given and give back, and what is said where one could not tell.

import { permissions, type ChannelName } from "../base/channel.ts";
import { statusOf, type Client } from "./client.ts";
import type { Job } from "./job.ts";
import type { Pull } from "./pull.ts";
import { whyNot } from "./said.ts";

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
    return { channel: name, told: { state: "could-not", why: why(error, name, context.job) } };
  }
}

function why(error: unknown, channel: ChannelName, { event }: Job): string {
  if (statusOf(error) === 410 && channel === "issues")
    return "issues are off in this repository: switch them on in its settings";
  const where = event === "" ? "token's permissions" : "job's `permissions`";
  return whyNot(error, `add \`${permissions[channel]}\` to the ${where}`);
}
