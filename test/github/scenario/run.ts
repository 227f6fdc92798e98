// A scenario → what each of its steps printed, wrote and left on the server: the built Action, run as a runner runs it.

import { spawn } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { temporary } from "../../source/repositories.ts";
import { newRemote } from "../remote.ts";
import { startServer, type GithubServer } from "../server.ts";
import type { Recorded } from "../server/api.ts";
import { afterPush } from "../server/diff.ts";
import { newWorld, nextId, type World } from "../server/world.ts";
import { eventOf, type Event } from "./event.ts";
import { baseBranch, isPushed, makeHistory, type History } from "./history.ts";
import type { Scenario, Step } from "./read.ts";
import { makeWorkspace, variables } from "./workspace.ts";

export interface Ran {
  readonly exit: number | null;
  readonly log: string;
  readonly summary: string;
  /** How long its process took. */
  readonly milliseconds: number;
  readonly outputs: ReadonlyMap<string, string>;
  readonly requests: readonly Recorded[];
  /** As it stands after the step. */
  readonly world: World;
  readonly history: History;
  readonly problems: readonly string[];
  /** What a text holds that differs from run to run → what to show in its place. */
  readonly names: ReadonlyMap<string, string>;
}

/** Noon of the day that runs take place on, where they name no other. */
const noon = Date.UTC(2026, 10, 26, 12);
const noonOf = ({ day }: Step): number => (day === null ? noon : Date.parse(`${day}T12:00:00Z`));

export async function runScenario(
  scenario: Scenario,
  after: (ran: Ran, step: number) => void | Promise<void>,
): Promise<void> {
  const { repository } = scenario;
  const gitDir = temporary();
  await newRemote(gitDir, repository["default-branch"]);
  const world = newWorld({
    gitDir,
    private: repository.private,
    defaultBranch: repository["default-branch"],
    codeScanning: repository["code-scanning"],
    hasIssues: repository.issues,
  });
  world.issues = scenario.issues.map((one, i) => ({
    number: i + 1,
    state: "open",
    reason: null,
    labels: [],
    ...one,
  }));
  const chatter = Array.from({ length: scenario.chatter }, (_, i) => ({
    author: "somebody",
    body: `remark ${i + 1}`,
  }));
  world.comments = [...chatter, ...scenario.comments].map((one) => ({
    ...one,
    id: nextId(world),
    issue: 7,
    edited: false,
  }));
  world.codeownersErrors = scenario.codeowners;
  world.teams = Object.keys(scenario.teams);
  world.members = scenario.teams;
  world.users = scenario.users;
  world.collaborators = scenario.collaborators;
  world.writers = scenario.writers;
  const started = Date.now();
  const server = await startServer(world, {
    enterprise: repository.enterprise,
    behindProxy: scenario.proxy,
    now: () => noon + Date.now() - started,
  });
  try {
    await runSteps(scenario, server, started, after);
  } finally {
    await server.close();
  }
}

async function runSteps(
  scenario: Scenario,
  server: GithubServer,
  started: number,
  after: (ran: Ran, step: number) => void | Promise<void>,
): Promise<void> {
  const { world } = server;
  let history: History | null = null;
  let report: string | null = null;
  for (const [i, step] of scenario.steps.entries()) {
    history = await makeHistory(world.repository.gitDir, scenario, step, history);
    await moveWorld(scenario, step, history, world);
    server.begin(step.faults);
    const ran: Ran = await runStep(scenario, step, history, server, { report, started });
    report = ran.outputs.get("json") ?? report;
    await after(ran, i);
  }
}

async function runStep(
  scenario: Scenario,
  step: Step,
  history: History,
  server: GithubServer,
  { report, started }: { readonly report: string | null; readonly started: number },
): Promise<Ran> {
  const { world } = server;
  const folder = temporary();
  const event = eventOf(scenario, step, history, server);
  await makeWorkspace(folder, scenario, step, server, { event, history });
  if (step.reportOf !== null && report !== null)
    await cp(report, join(folder, "work/nhi-lint.json"));
  overtake(history, world, step);
  const ran = await runAction(folder, scenario, step, server, event, started);
  const { requests, problems } = server;
  const names = new Map([
    [server.url, "https://github.test"],
    [join(folder, "temp"), "$RUNNER_TEMP"],
    [join(folder, "work"), "$GITHUB_WORKSPACE"],
  ]);
  return {
    ...ran,
    requests: [...requests],
    problems: [...problems],
    names,
    world: { ...world },
    history,
  };
}

/** The pull request as this step's push leaves it; comments on lines move with them. */
async function moveWorld(
  scenario: Scenario,
  step: Step,
  history: History,
  world: World,
): Promise<void> {
  const { gitDir } = world.repository;
  giveReviews(world, history, step);
  const { pull } = scenario;
  const from = pull.fork ? "stranger/payments" : "acme/payments";
  const repository = pull.gone ? null : from;
  world.token = { ...world.token, permissions: step.permissions };
  // What the Action opened before stays open.
  const own = world.pulls.filter(({ author }) => author === world.viewer);
  world.pulls = isPushed(step)
    ? own
    : [
        {
          number: 7,
          title: "a change",
          draft: pull.draft,
          author: pull.author,
          state: "open",
          base: { ref: baseBranch(scenario), sha: history.base },
          head: { ref: pull.branch, sha: history.head, repository },
          merge: history.merge,
        },
        ...own,
      ];
  world.reviewComments = await Promise.all(
    world.reviewComments.map((one) => afterPush(gitDir, one, history.base, history.head)),
  );
}

/** A review answers a request for it, also one to a team that its author is in. */
function giveReviews(world: World, { before, head }: History, step: Step): void {
  for (const { by, state, at = "head" } of step.reviews) {
    const commit = at === "head" ? head : before;
    world.reviews = [
      ...world.reviews,
      { id: nextId(world), pull: 7, author: by, body: "", state, commit },
    ];
    world.requested = world.requested.filter(
      (one) => one !== by && world.members[one.slice(1)]?.includes(by) !== true,
    );
  }
  world.reviews = world.reviews.map((one) =>
    step.dismissed.includes(one.author) ? { ...one, state: "DISMISSED" } : one,
  );
}

/** What happened between the event and the run. */
function overtake({ newer }: History, world: World, { closed }: Step): void {
  world.pulls = world.pulls.map((pull) => ({
    ...pull,
    state: closed ? "closed" : pull.state,
    head: newer === null ? pull.head : { ...pull.head, sha: newer },
  }));
}

async function runAction(
  folder: string,
  scenario: Scenario,
  step: Step,
  server: GithubServer,
  event: Event,
  started: number,
): Promise<Pick<Ran, "exit" | "log" | "summary" | "outputs" | "milliseconds">> {
  const env = await variables(folder, scenario, step, server, event);
  const began = performance.now();
  const child = spawn(process.execPath, [resolve("dist/action.js")], {
    cwd: join(folder, "work"),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...env,
      NODE_OPTIONS: `--require=${resolve("test/github/scenario/clock.cjs")}`,
      NHI_LINT_CLOCK: [noonOf(step), started, scenario.speed, scenario.patience].join(","),
    },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => said.push(chunk));
  const exit = await new Promise<number | null>((done) => child.on("close", done));
  const milliseconds = performance.now() - began;
  return {
    exit,
    milliseconds,
    log: Buffer.concat(said).toString("utf8"),
    summary: await readFile(join(folder, "summary.md"), "utf8").catch(() => ""),
    outputs: readOutputs(await readFile(join(folder, "outputs.txt"), "utf8")),
  };
}

/** `name<<delimiter`, lines, delimiter: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
function readOutputs(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", , value = ""] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm))
    values.set(name, value);
  return values;
}
