// Names of owners → whether GitHub has such a team or such a person, as far as the token may see.

import type { Existence } from "../base/approval.ts";
import { isLimit, statusOf, type Client } from "./client.ts";
import type { Job } from "./job.ts";
import { whyNot } from "./said.ts";

/** Of what a token may not see GitHub says that it is not there. https://docs.github.com/en/rest/teams/teams#get-a-team-by-name */
export const membersRight =
  "there is no such team, or the token lacks the organisation's `members: read`, which an app's token or a person's can have, and a job's own cannot";
const accountRight = "there is no such account, or the token may not see it";

export function ownersKnown(
  client: Client,
  job: Job,
  names: readonly string[],
): Promise<ReadonlyMap<string, Existence>> {
  return askedEach(names, (name) => existenceOf(client, job, name));
}

/** More of them in one change nobody waits for. */
const mostOwners = 10;
const beyond = {
  state: "untold",
  why: `GitHub is asked for ${mostOwners} owners at most`,
} as const;

/** One after the other. https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#avoid-concurrent-requests */
export async function askedEach<T>(
  owners: readonly string[],
  ask: (owner: string) => Promise<T>,
): Promise<ReadonlyMap<string, T | typeof beyond>> {
  const found = new Map<string, T | typeof beyond>();
  for (const [i, owner] of owners.entries())
    found.set(owner, i < mostOwners ? await ask(owner) : beyond);
  return found;
}

async function existenceOf(client: Client, { owner }: Job, name: string): Promise<Existence> {
  const [, org, slug] = /^@([\w.-]+)\/([\w.-]+)$/.exec(name) ?? [];
  const login = org === undefined && name.startsWith("@") ? name.slice(1) : null;
  try {
    return login === null
      ? await team(client, org ?? owner, slug ?? slugIn(name, owner))
      : await account(client, login);
  } catch (error) {
    return { state: "untold", why: unseen(error, login === null ? membersRight : accountRight) };
  }
}

/** GitHub shows nothing, or does not answer. `perhaps`: what may be so in the first case. */
export function unseen(error: unknown, perhaps: string): string {
  const isHidden = [403, 404].includes(statusOf(error) ?? 0) && !isLimit(error);
  return isHidden ? `GitHub shows nobody of that name: ${perhaps}` : whyNot(error, perhaps);
}

/** Labels hold no `/`: `acme-payments` is a team of `acme`. */
function slugIn(name: string, org: string): string {
  const word = name.toLowerCase();
  const prefix = `${org.toLowerCase()}-`;
  return word.startsWith(prefix) ? word.slice(prefix.length) : word;
}

async function team({ rest }: Client, org: string, team_slug: string): Promise<Existence> {
  await rest.teams.getByName({ org, team_slug });
  return { state: "here", handle: `@${org}/${team_slug}`, kind: "team" };
}

/** An organisation, or a bot, is nobody who could be asked. */
async function account({ rest }: Client, username: string): Promise<Existence> {
  const { data } = await rest.users.getByUsername({ username });
  return data.type === "User"
    ? { state: "here", handle: `@${username}`, kind: "person" }
    : { state: "untold", why: `GitHub knows it as no person, but as ${data.type}` };
}
