// What each owner is to do → one issue an owner, found again by its marker: opened, edited in place, closed when nothing is left, opened again.

import { createHash } from "node:crypto";
import { append } from "../base/grouped.ts";
import type { OwnerIssue, OwnerIssues } from "../base/channel.ts";
import { ownerId } from "../base/owner-id.ts";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";
import { listed } from "./pages.ts";

const label = {
  name: "nhi-lint",
  color: "5319e7",
  description: "Machine identities: what lapsed or soon will",
};
/** More issues than that no repository of ours has. */
const mostPages = 50;
/** What is opened at once somebody is to read; GitHub takes 500 an hour. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const mostOpened = 100;

export function issuesChannel(issues: OwnerIssues): Channel {
  return { name: "issues", tell: (context) => tell(context, issues) };
}

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
}

async function tell(context: Context, { open, clear, unread }: OwnerIssues): Promise<Told> {
  const own = await ownIssues(context);
  const counts = { opened: 0, updated: 0, closed: 0 };
  const kept = new Set<string>();
  const wanted = new Map(open.map((one) => [markerOf(one.owner), one]));
  for (const [marker, [first, ...others]] of own) {
    const one = wanted.get(marker);
    const file = first?.isOpen === true ? unread.find((path) => speaksOf(first, path)) : undefined;
    if (file !== undefined) {
      kept.add(file);
      continue;
    }
    if (one && first && (await update(context, first, one))) counts.updated++;
    if (!one && first?.isOpen === true) {
      await close(context, first, `${marker}\n${clear}`);
      counts.closed++;
    }
    // Two runs at once opened two: one is enough.
    for (const issue of others) if (issue.isOpen) await dismiss(context, issue);
  }
  const fresh = open.filter(({ owner }) => !own.has(markerOf(owner)));
  if (own.size === 0 && fresh.length > 0) await makeLabel(context);
  for (const one of fresh.slice(0, mostOpened)) {
    await create(context, one);
    counts.opened++;
  }
  const left = fresh.length - mostOpened;
  return { state: "told", what: [said(counts), ...remarks(left, kept)].join("; ") };
}

/** Places are code: `infra/main.tf:3`. */
function speaksOf({ body }: Issue, path: string): boolean {
  return body.includes(`\`${path}:`);
}

/** At the very start; owners' names may be anything, so it holds none. */
function markerOf(owner: string | null): string {
  const key = createHash("sha256")
    .update(JSON.stringify(owner === null ? null : ownerId(owner)))
    .digest("hex")
    .slice(0, 16);
  return `<!-- nhi-lint:sweep:${key} -->`;
}

const anyMarker = /^<!-- nhi-lint:sweep:[0-9a-f]{16} -->(?=\r?\n)/;

/** By their markers, the oldest first: those that the token's own account wrote. */
async function ownIssues(context: Context): Promise<ReadonlyMap<string, readonly Issue[]>> {
  const {
    client,
    job: { owner, repo },
  } = context;
  const byMarker = new Map<string, Issue[]>();
  let viewer: string | null = null;
  const issues = listed(`issues labelled \`${label.name}\``, mostPages, (at) =>
    client.rest.issues.listForRepo({
      owner,
      repo,
      labels: label.name,
      state: "all",
      sort: "created",
      direction: "asc",
      ...at,
    }),
  );
  for await (const { number, title, body, state, user, pull_request } of issues) {
    const marker = anyMarker.exec(body ?? "")?.[0];
    if (marker === undefined || pull_request) continue;
    viewer ??= await viewerOf(context);
    if (user?.login !== viewer) continue;
    const issue = { number, title, body: body ?? "", isOpen: state === "open" };
    append(byMarker, marker, issue);
  }
  return byMarker;
}

async function viewerOf({ client }: Context): Promise<string> {
  const { viewer } = await client.graphql<{ readonly viewer: { readonly login: string } }>(
    "query { viewer { login } }",
  );
  return viewer.login;
}

/** Whether anything of it changed. */
async function update(context: Context, issue: Issue, one: OwnerIssue): Promise<boolean> {
  const { client, job } = context;
  const { owner, repo } = job;
  const body = bodyOf(one);
  if (issue.isOpen && issue.title === one.title && isSame(issue.body, body)) return false;
  await client.rest.issues.update({
    owner,
    repo,
    issue_number: issue.number,
    title: one.title,
    body,
    ...(issue.isOpen ? {} : { state: "open" }),
  });
  return true;
}

function bodyOf({ owner, text }: OwnerIssue): string {
  return `${markerOf(owner)}\n${text}`;
}

/** A browser that saves an issue writes other line ends. */
function isSame(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n").trimEnd() === b.trimEnd();
}

async function close({ client, job }: Context, { number }: Issue, body: string): Promise<void> {
  const at = { owner: job.owner, repo: job.repo, issue_number: number };
  // First, so that nobody is told twice of what could not be done.
  await client.rest.issues.update({ ...at, body, state: "closed", state_reason: "completed" });
  await client.rest.issues.createComment({
    ...at,
    body: "Nothing is left: closed. The next sweep that finds something opens it again.",
  });
}

async function dismiss({ client, job }: Context, { number }: Issue): Promise<void> {
  const { owner, repo } = job;
  const state_reason = "not_planned";
  await client.rest.issues.update({
    owner,
    repo,
    issue_number: number,
    state: "closed",
    state_reason,
  });
}

async function create({ client, job }: Context, one: OwnerIssue): Promise<void> {
  const { owner, repo } = job;
  const body = bodyOf(one);
  await client.rest.issues.create({ owner, repo, title: one.title, body, labels: [label.name] });
}

/** Where GitHub would drop the label, an issue would not be found again: it is not opened. */
async function makeLabel({ client, job: { owner, repo } }: Context): Promise<void> {
  try {
    await client.rest.issues.createLabel({ owner, repo, ...label });
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
  }
}

function said(counts: Readonly<Record<"opened" | "updated" | "closed", number>>): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  const done = parts.map(([what, count]) => `${count} ${what}`).join(", ");
  return done === "" ? "the issues are up to date" : done;
}

function* remarks(left: number, kept: ReadonlySet<string>): Iterable<string> {
  if (left > 0) yield `the next sweeps open ${left} more`;
  for (const file of kept)
    yield `what speaks of \`${file}\` stays as it is, as that file could not be read`;
}
