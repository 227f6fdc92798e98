// A simulated year: a repository of forty identities, swept each day against the local GitHub. What is written, and what is not.

import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { sweptOf } from "../../src/commands/sweep.ts";
import { tellSwept } from "../../src/entry/tell.ts";
import { plusDays } from "../../src/base/days.ts";
import type { Swept } from "../../src/model/sweep.ts";
import type { Snapshot } from "../../src/source/snapshot.ts";
import { check, snapshot } from "../stage/memory.ts";
import { startServer, type GithubServer } from "./server.ts";
import type { Recorded } from "./server/api.ts";
import { newWorld } from "./server/world.ts";
import { happenings } from "./year/happenings.ts";
import { removal, type Judged } from "./year/removal.ts";
import { treeIn, type Now, type Tree } from "./year/repository.ts";

const [first, last] = ["2026-12-01", "2027-11-30"];
const expected = "fixtures/year/expected.txt";
let server: GithubServer | null = null;
afterAll(() => server?.close());

interface Seen {
  readonly judged: Judged;
  readonly swept: Swept;
  readonly keysOf: Now["keysOf"];
}

async function judge(head: Snapshot, today: string): Promise<Judged> {
  const standing = { from: "head", config: null, preset: null } as const;
  return { ...(await check({}, {}, { head, all: true, standing, today })), head };
}

async function look(tree: Tree, today: string): Promise<Seen> {
  const judged = await judge(snapshot(tree), today);
  const swept = await sweptOf(judged, judged.head, { today, within: 30, attestedWithin: 180 });
  const { model } = judged.report;
  const keysOf: Now["keysOf"] = (owner) =>
    [...model.facts.values()]
      .filter(({ kind, key }) => {
        const who = model.owners.get(key);
        return kind === "identity" && who?.state === "declared" && who.value === owner;
      })
      .map(({ key }) => key);
  return { judged, swept, keysOf };
}

async function tell({ api, graphql, world }: GithubServer, swept: Swept): Promise<void> {
  const env: Readonly<Record<string, string>> = {
    GITHUB_REPOSITORY: "acme/payments",
    GITHUB_EVENT_NAME: "schedule",
    GITHUB_SERVER_URL: "https://github.example",
  };
  const lines = await tellSwept(
    { swept, gaps: [], mentions: false },
    {
      wanted: ["issues"],
      client: { token: world.token.value, api, graphql, version: "0.0.0" },
      env: (name) => env[name] ?? null,
      payload: { schedule: "17 5 * * *" },
      matrix: "null",
    },
  );
  expect(lines.filter(({ level }) => level === "warning")).toEqual([]);
}

type Deed = "opened" | "edited" | "closed" | "opened again" | "said";

interface Written {
  readonly deed: Deed;
  readonly issue: number;
}

/** What a day's requests wrote, in order; reading is none of it, nor is the label. */
function writtenOf(requests: readonly Recorded[], made: number): readonly Written[] {
  let next = made;
  return requests
    .filter(({ method, route }) => method !== "GET" && !/\/(labels|graphql)$/.test(route))
    .map(({ method, path, body }): Written => {
      if (path.endsWith("/issues")) return { deed: "opened", issue: ++next };
      const issue = Number(/\/issues\/(\d+)/.exec(path)?.[1]);
      if (method === "POST") return { deed: "said", issue };
      const { state } = body as { readonly state?: string };
      const deed = state === "closed" ? "closed" : state === "open" ? "opened again" : "edited";
      return { deed, issue };
    });
}

/** What each owner is to do, as one text: what an issue is to follow. */
function dueOf({ owners }: Swept): ReadonlyMap<string, string> {
  return new Map(
    owners.map(({ owner, items }) => [
      owner ?? "nobody",
      items
        .map(({ address, lapse, at, text }) => {
          const { file, line } = position(at);
          return [lapse, address, text, file, line].join(" ");
        })
        .join("\n"),
    ]),
  );
}

/** What must be written, said without looking at GitHub: by what changed since the day before. */
function dueDeeds(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  closedByHand: string | null,
): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((owner) => {
    const [was, is] = [before.get(owner), now.get(owner)];
    if (is === undefined) return [`closed ${owner}`, `said ${owner}`];
    if (was === undefined) return [`${known.has(owner) ? "opened again" : "opened"} ${owner}`];
    if (closedByHand === owner) return [`opened again ${owner}`];
    return was === is ? [] : [`edited ${owner}`];
  });
}

const ownerOf = (title: string): string => /^Machine identities of (.+): /.exec(title)?.[1] ?? "";

interface Year {
  readonly server: GithubServer;
  readonly diary: string[];
  readonly known: Set<string>;
  tree: Tree;
  seen: Seen;
  due: ReadonlyMap<string, string>;
}

/** What people do on a day; whose issue one of them closes. */
async function happen(year: Year, day: string): Promise<string | null> {
  const { diary } = year;
  const { world } = year.server;
  let closed: string | null = null;
  for (const { what, change, closes, removes } of happenings.filter((one) => one.day === day)) {
    diary.push(`${day} * ${what}`);
    year.tree = change?.(year.tree, { day, keysOf: year.seen.keysOf }) ?? year.tree;
    if (removes) {
      const now = await look(year.tree, day);
      const done = await removal(year.tree, day, now, (head) => judge(head, day));
      year.tree = done.tree;
      diary.push(...done.told.map((line) => `    ${line}`));
    }
    if (closes === undefined) continue;
    closed = closes;
    world.issues = world.issues.map((one) =>
      ownerOf(one.title) === closes ? { ...one, state: "closed", reason: "not_planned" } : one,
    );
  }
  return closed;
}

async function sweepDay(year: Year, day: string, closed: string | null): Promise<void> {
  const { server: github, diary, known } = year;
  const { world } = github;
  year.seen = await look(year.tree, day);
  github.begin([]);
  const made = world.issues.length;
  await tell(github, year.seen.swept);
  expect(github.problems).toEqual([]);
  const due = dueOf(year.seen.swept);
  const deeds = writtenOf(github.requests, made).map(({ deed, issue }) => {
    const { title = "", body = "" } = world.issues.find(({ number }) => number === issue) ?? {};
    if (deed !== "said") diary.push(`${day} ${deed} #${issue} ${ownerOf(title)}${matters(body)}`);
    return `${deed} ${ownerOf(title)}`;
  });
  const wanted = dueDeeds(year.due, due, known, closed);
  expect([day, ...deeds.toSorted()]).toEqual([day, ...wanted.toSorted()]);
  for (const owner of due.keys()) known.add(owner);
  year.due = due;
}

test("issues open, update and close exactly once each; two removals apply; nothing is written on any other day", async () => {
  const world = newWorld({ gitDir: "/nowhere" }, { contents: "read", issues: "write" });
  server = await startServer(world);
  const tree = treeIn("fixtures/year/repository");
  const seen = await look(tree, first);
  expect(seen.swept.looked).toBe(40);
  const year: Year = { server, diary: [], known: new Set(), tree, seen, due: new Map() };
  for (let day = first; day <= last; day = plusDays(day, 1))
    await sweepDay(year, day, await happen(year, day));
  const open = world.issues.filter(({ state }) => state === "open");
  year.diary.push(`${last} open: ${open.map(({ title }) => ownerOf(title)).join(", ")}`);
  const told = `${year.diary.join("\n")}\n`;
  if (process.env["UPDATE"] === "1") writeFileSync(expected, told);
  expect(told).toBe(readFileSync(expected, "utf8"));
  // Some ten seconds, or many where others need the machine.
}, 300_000);

/** The first matters of an issue's table. */
function matters(body: string): string {
  const rows = [...body.matchAll(/^\| `(.+?)` \| (.+?) \|/gm)].map(
    ([, address = "", text = ""]) => `\n    ${address}: ${text.replaceAll("\\", "")}`,
  );
  const more = rows.length > 3 ? `\n    and ${rows.length - 3} more` : "";
  return rows.slice(0, 3).join("") + more;
}
