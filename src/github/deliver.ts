// Channels → each told once, the next weaker one where one could not, and what to say of it in the log.

import type { ChannelName } from "../base/channel.ts";
import { attempt, type Channel, type Context, type Result } from "./channel.ts";
import { connect, type Client, type ClientOptions, type Patience } from "./client.ts";
import type { Job } from "./job.ts";
import { currentPull, type Pull } from "./pull.ts";

export interface Line {
  readonly level: "info" | "warning";
  readonly text: string;
}

export type Channels = ReadonlyMap<ChannelName, () => Channel>;

/** What tells nearly as much. All others fall back on annotations and the job summary, which are always there. */
const weaker: Partial<Record<ChannelName, ChannelName>> = { review: "comment" };

/** `all`: every channel by name, each made when it is needed. `patience`: the usual one where none is given. */
export async function deliver(
  job: Job,
  options: ClientOptions,
  wanted: readonly ChannelName[],
  all: Channels,
  patience?: Patience,
): Promise<readonly Line[]> {
  if (job.readsOnly !== null)
    return [{ level: "info", text: `Annotations and the job summary hold all: ${job.readsOnly}.` }];
  if (options.token === "")
    return [{ level: "warning", text: "No channel was told: the input `token` is empty." }];
  const lines: Line[] = [];
  const context = contextOf(job, connect(options, patience), (why) =>
    lines.push({ level: "info", text: `Nothing is told on the pull request: ${why}.` }),
  );
  // One after the other, as GitHub asks, and what takes another's place last: a set gives what is added while it is walked.
  // https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#avoid-concurrent-requests
  const names = new Set(wanted);
  for (const name of names) {
    const { channel, told } = await one(name, all, context);
    lines.push(...lineOf({ channel, told }, job.isGuest ? "info" : "warning"));
    const next = told.state === "could-not" ? weaker[channel] : undefined;
    if (next) names.add(next);
  }
  return lines;
}

function contextOf(job: Job, client: Client, say: (why: string) => void): Context {
  const ask = async (): Promise<Pull | null> => {
    const found = await currentPull(client, job);
    if (typeof found !== "string") return found;
    say(found);
    return null;
  };
  let pull: Promise<Pull | null> | null = null;
  return { client, job, pull: () => (pull ??= ask()) };
}

async function one(name: ChannelName, all: Channels, context: Context): Promise<Result> {
  const make = all.get(name);
  const tell: Channel["tell"] = async () =>
    make ? make().tell(context) : { state: "nothing", why: unproved };
  return attempt({ name, tell }, context);
}

const unproved = "is told only by the job that judges, as nobody proves what a report says";

function lineOf({ channel, told }: Result, level: Line["level"]): readonly Line[] {
  if (told.state === "could-not")
    return [{ level, text: `\`${channel}\` was not told: ${told.why}.` }];
  const text = told.state === "told" ? told.what : told.why;
  return text === null ? [] : [{ level: "info", text: `\`${channel}\`: ${text}.` }];
}
