// What a runner gives the Action and takes from it: inputs, event and work tree; log, annotations and job summary.

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getInput, info, setSecret, summary, warning } from "@actions/core";
import { jsonIn } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { options } from "../config/options.ts";
import { checkValue, type Flags } from "../config/read-flags.ts";
import type { Line } from "../github/deliver.ts";
import { readEvent } from "../github/event.ts";
import { forCommandData, forLog, forTerminal } from "../report/escape.ts";
import { makeBareRepository } from "../source/bare.ts";
import type { BaseHeadOptions } from "../source/base-head.ts";
import type { PullEvent } from "../source/pull-event.ts";
import { findRepository } from "../source/repository.ts";
import type { Core } from "./core.ts";
import type { Asked } from "./tell.ts";
import { readUserFile } from "./user-file.ts";
import { version } from "./version.gen.ts";

export const env = (name: string): string | null => process.env[name] || null;

/** Inputs by the table of options; empty ones are not given. */
export function readInputs(): Flags {
  const values = new Map<string, readonly string[]>();
  for (const option of options.filter((o) => o.input)) {
    const text = getInput(option.name);
    if (text !== "") values.set(option.name, checkValue(option, text));
  }
  return { values, positional: [] };
}

const asSet = "Leave `GITHUB_EVENT_PATH` as the runner sets it.";

/** Null where no runner names one. Errors: UserError for one that is not there. */
function eventText(): string | null {
  const path = env("GITHUB_EVENT_PATH");
  return path === null ? null : readUserFile(path, asSet, "the event file");
}

export function payloadOf(): unknown {
  const payload = jsonIn(eventText() ?? "{}");
  if (payload !== undefined) return payload;
  throw new UserError("no channel can be told: the event file is not JSON", asSet);
}

/** Without an event file the last commit is judged: the working tree of a job holds no change. */
export function eventOf(): PullEvent {
  const text = eventText();
  const name = env("GITHUB_EVENT_NAME") ?? "unknown";
  if (text === null) return { kind: "other", name, defaultBranch: null };
  return readEvent(name, text, env("GITHUB_SHA"));
}

/** Where the run's repository lies, and how more of it is fetched. */
export function repositoryOfRun(): Pick<BaseHeadOptions, "repo" | "network"> {
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  return { repo: repositoryFolder(server), network: { token: getInput("token") || null, server } };
}

/** The work tree that was checked out; else an empty repository to fetch into. */
function repositoryFolder(server: string): string {
  const workspace = env("GITHUB_WORKSPACE") ?? process.cwd();
  if (findRepository(workspace)) return workspace;
  const name = env("GITHUB_REPOSITORY");
  if (name === null)
    throw new UserError(
      `\`${workspace}\` holds no repository`,
      "Check it out with `actions/checkout` first.",
    );
  const folder = mkdtempSync(join(env("RUNNER_TEMP") ?? tmpdir(), "nhi-lint-"));
  makeBareRepository(folder, `${server}/${name}`);
  return folder;
}

export async function loadCore(): Promise<Core> {
  return (await import("./core.ts")).core;
}

/**
 * What tells `wanted`, loaded after the event file is read: `@actions/github` reads it as it is loaded, and throws what is no JSON as a bug.
 * Errors: UserError for such a file.
 */
export async function tellers(wanted: Asked["wanted"]) {
  const asked = askedOf(wanted);
  return { asked, ...(await import("./tell.ts")) };
}

function askedOf(wanted: Asked["wanted"]): Asked {
  const token = getInput("token");
  if (token !== "") setSecret(token);
  return {
    wanted,
    client: {
      token,
      api: env("GITHUB_API_URL") ?? "https://api.github.com",
      graphql: env("GITHUB_GRAPHQL_URL") ?? "https://api.github.com/graphql",
      version,
    },
    env,
    payload: payloadOf(),
    matrix: getInput("matrix"),
  };
}

/** All that went wrong is one annotation: a step may have ten. */
export function print(lines: readonly Line[]): void {
  const of = (level: Line["level"]): readonly string[] =>
    lines.filter((line) => line.level === level).map(({ text }) => forLog(forTerminal(text)));
  for (const line of of("info")) info(line);
  const warnings = of("warning");
  if (warnings.length > 0) warning(warnings.join("\n"), { title: "nhi-lint could not tell all" });
}

/** A runner without summaries (older ones, `act`) is no reason to fail. */
export async function writeSummary(text: string): Promise<void> {
  if (env("GITHUB_STEP_SUMMARY") === null) return;
  try {
    await summary.addRaw(text, true).write();
  } catch (error) {
    info(
      `The job summary could not be written: ${forCommandData(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

/** The path of the file that it is now in. */
export function saveJson(json: string): string {
  const path = join(
    mkdtempSync(join(env("RUNNER_TEMP") ?? tmpdir(), "nhi-lint-")),
    "nhi-lint.json",
  );
  writeFileSync(path, json);
  return path;
}
