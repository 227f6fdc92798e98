// Channels → each told once, the next weaker one where one could not, and what to say of it in the log.

import { attempt, type Channel, type ChannelName, type Context, type Result } from "./channel.ts";
import { connect, type ClientOptions } from "./client.ts";
import type { Job } from "./job.ts";
import { currentPull, type Pull } from "./pull.ts";

export interface Line {
  readonly level: "info" | "warning";
  readonly text: string;
}

export type Channels = ReadonlyMap<ChannelName, () => Channel>;

/** What tells nearly as much. All others fall back on annotations and the job summary, which are always there. */
const weaker: Partial<Record<ChannelName, ChannelName>> = { review: "comment" };

/** `all`: every channel by name, each made when it is needed. Never throws. */
export async function deliver(
  job: Job,
  options: ClientOptions,
  wanted: readonly ChannelName[],
  all: Channels,
): Promise<readonly Line[]> {
  if (job.readsOnly !== null)
    return [{ level: "info", text: `Annotations and the job summary hold all: ${job.readsOnly}.` }];
  const context = contextOf(job, options);
  const results = await Promise.all(wanted.map((name) => one(name, all, context)));
  const instead = new Set(
    results.flatMap(({ channel, told }) =>
      told.state === "could-not" ? (weaker[channel] ?? []) : [],
    ),
  );
  for (const name of wanted) instead.delete(name);
  const more = await Promise.all([...instead].map((name) => one(name, all, context)));
  return [...results, ...more].flatMap(lineOf);
}

function contextOf(job: Job, options: ClientOptions): Context {
  const client = connect(options);
  let pull: Promise<Pull | null> | null = null;
  return { client, job, pull: () => (pull ??= currentPull(client, job)) };
}

async function one(name: ChannelName, all: Channels, context: Context): Promise<Result> {
  const channel: Channel = {
    name,
    tell: async () =>
      (await all.get(name)?.().tell(context)) ?? { state: "nothing", why: "no such channel" },
  };
  return attempt(channel, context);
}

function lineOf({ channel, told }: Result): readonly Line[] {
  if (told.state === "could-not")
    return [{ level: "warning", text: `\`${channel}\` was not told: ${told.why}.` }];
  const text = told.state === "told" ? told.what : told.why;
  return text === null ? [] : [{ level: "info", text: `\`${channel}\`: ${text}` }];
}
