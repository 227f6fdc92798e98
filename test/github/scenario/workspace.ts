// A step and its event → the folder a job starts in, and the variables that its runner sets.
// https://docs.github.com/en/actions/reference/workflows-and-actions/variables

import { existsSync } from "node:fs";
import { appendFile, chmod, cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkOut } from "../remote.ts";
import type { GithubServer } from "../server.ts";
import type { Event } from "./event.ts";
import type { History } from "./history.ts";
import type { Scenario, Step } from "./read.ts";

const filters: Partial<Record<Step["checkout"], "blob:none" | "tree:0">> = {
  sparse: "blob:none",
  treeless: "tree:0",
};

export async function makeWorkspace(
  folder: string,
  scenario: Scenario,
  step: Step,
  { url, world }: GithubServer,
  { event, history }: { readonly event: Event; readonly history: History },
): Promise<void> {
  const work = join(folder, "work", step.path);
  await mkdir(work, { recursive: true });
  await mkdir(join(folder, "temp"));
  if (step.checkout !== "none") {
    const filter = filters[step.checkout];
    const commits = { head: history.head, base: history.tip };
    await checkOut(work, {
      gitDir: world.repository.gitDir,
      commit:
        step.checkout === "head" || step.checkout === "base" ? commits[step.checkout] : event.sha,
      ref: event.ref,
      url: `${url}/acme/payments`,
      depth: step.checkout === "full" ? 0 : 1,
      ...(filter === undefined ? {} : { only: { files: ["/README.md"], filter } }),
    });
    if (scenario.token === "kept")
      await appendFile(join(work, ".git/config"), extraHeader(url, world.token.value));
  }
  const more = join(scenario.folder, "workspace");
  if (existsSync(more)) await cp(more, work, { recursive: true });
}

/** What `actions/checkout` leaves in the configuration, unless it is told not to. */
function extraHeader(url: string, token: string): string {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return `[http "${url}/"]\n\textraheader = AUTHORIZATION: basic ${basic}\n`;
}

/** A `git` that finds its work tree owned by somebody else: https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory */
async function othersGit(folder: string): Promise<string> {
  const bin = join(folder, "bin");
  await mkdir(bin);
  const path = process.env["PATH"] ?? "";
  const script = `#!/bin/sh\nPATH='${path}' GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec git "$@"\n`;
  await writeFile(join(bin, "git"), script);
  await chmod(join(bin, "git"), 0o755);
  return `${bin}:${path}`;
}

export async function variables(
  folder: string,
  scenario: Scenario,
  step: Step,
  server: GithubServer,
  event: Event,
): Promise<NodeJS.ProcessEnv> {
  const file = async (name: string, text = ""): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const token = scenario.token === "none" ? "" : server.world.token.value;
  const inputs = Object.entries({ token, matrix: "null", ...step.inputs });
  return {
    PATH: scenario["other-owner"] ? await othersGit(folder) : process.env["PATH"],
    HOME: folder,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_WORKSPACE: join(folder, "work"),
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: await file("event.json", JSON.stringify(event.payload)),
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: "acme/payments",
    GITHUB_REPOSITORY_OWNER: "acme",
    GITHUB_SERVER_URL: server.url,
    GITHUB_API_URL: server.api,
    GITHUB_GRAPHQL_URL: server.graphql,
    GITHUB_RUN_ID: "4242",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_WORKFLOW: "check",
    GITHUB_WORKFLOW_REF: `acme/payments/.github/workflows/check.yml@${event.ref}`,
    GITHUB_JOB: "nhi-lint",
    GITHUB_ACTOR: scenario.pull.author,
    GITHUB_STEP_SUMMARY: await file("summary.md"),
    GITHUB_OUTPUT: await file("outputs.txt"),
    RUNNER_TEMP: join(folder, "temp"),
    ...Object.fromEntries(
      inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]),
    ),
    ...(server.proxy === null ? {} : { http_proxy: server.proxy }),
    ...step.env,
  };
}
