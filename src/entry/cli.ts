// The command line: words and environment → one command, its text on standard output, its exit code.

import type { ChannelName } from "../base/channel.ts";
import { UserError } from "../base/user-error.ts";
import { check } from "../commands/check.ts";
import type { Command, IssueKeeper, Loan, PullOpener, Result } from "../commands/command.ts";
import { commandHelp, commandNames, programHelp } from "../commands/help.ts";
import { nearest } from "../base/nearest.ts";
import type { CommandName } from "../config/option.ts";
import { readFlags, single } from "../config/read-flags.ts";
import type { Core } from "./core.ts";
import type { Asked } from "./tell.ts";
import { readUserFile, writeUserFile } from "./user-file.ts";
import { explainFailure } from "./failure.ts";
import { dayNow, milliseconds } from "./clock.ts";
import { version } from "./version.gen.ts";

/** The gate starts before the rest of the program is there. */
async function commandNamed(name: CommandName): Promise<Command> {
  return name === "check" ? check : (await loadCore()).commands[name];
}

async function loadCore(): Promise<Core> {
  return (await import("./core.ts")).core;
}

/** Ends the process with the last byte: the engine would wait for what it compiles and collects on the side. */
function writeAndExit(text: Iterable<string>): void {
  let buffer = "";
  for (const part of text) {
    buffer += part;
    if (buffer.length > 65_536) {
      process.stdout.write(buffer);
      buffer = "";
    }
  }
  process.stdout.write(buffer, () => process.exit());
}

function loan(): Loan {
  const forced = process.env["FORCE_COLOR"];
  const colour =
    forced !== undefined
      ? forced !== "0"
      : process.stdout.isTTY === true && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb";
  return {
    cwd: process.cwd(),
    today: dayNow(),
    clock: milliseconds,
    judging: loadCore,
    version,
    colour,
    width: Math.min(process.stdout.columns ?? 100, 160),
    readText,
    issuesIn,
    pullsIn,
    progress: (message) => process.stderr.write(`${message}\n`),
  };
}

/** What tells of a repository by its API. Errors: UserError for a name that is none, and without a token. */
function askedIn(repository: string, flag: string, wanted: ChannelName, may: string): Asked {
  const env = (name: string): string | null => process.env[name] || null;
  const token = env("GITHUB_TOKEN");
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
    throw new UserError(`\`${repository}\` names no repository`, `Write \`--${flag} OWNER/REPO\`.`);
  if (token === null)
    throw new UserError(
      `\`--${flag}\` needs a token`,
      `Set GITHUB_TOKEN to one that may ${may} there.`,
    );
  const api = (env("GITHUB_API_URL") ?? "https://api.github.com").replace(/\/$/, "");
  // A server of one's own has both below `/api`.
  const graphql = `${api.replace(/\/v3$/, "")}/graphql`;
  return {
    wanted: [wanted],
    client: { token, api, graphql: env("GITHUB_GRAPHQL_URL") ?? graphql, version },
    env: (name) => (name === "GITHUB_REPOSITORY" ? repository : env(name)),
    payload: {},
    matrix: "null",
  };
}

function issuesIn(repository: string): IssueKeeper {
  const asked = askedIn(repository, "issues", "issues", "write issues");
  return async (ask) => (await import("./tell.ts")).tellSwept(ask, asked);
}

function pullsIn(repository: string): PullOpener {
  const may = "write contents and pull requests";
  const asked = askedIn(repository, "pull-request", "remove", may);
  return async (removals) => (await import("./tell.ts")).tellRemovals(removals, asked);
}

function readText(path: string): string {
  return readUserFile(path, "Give the path of a file that you may read.");
}

async function main(words: readonly string[]): Promise<Result> {
  const [name, ...rest] = words;
  if (name === undefined) return { text: programHelp(), exit: 2 };
  if (name === "help" || name === "--help" || name === "-h") {
    const of = commandNames.find((command) => command === rest[0]);
    return { text: of ? commandHelp(of) : programHelp(), exit: 0 };
  }
  if (name === "--version" || name === "-v" || name === "version")
    return { text: [`${version}\n`], exit: 0 };
  const known = commandNames.find((command) => command === name);
  if (!known) {
    const close = nearest(name, commandNames);
    throw new UserError(
      `there is no command \`${name}\``,
      close ? `Did you mean \`nhi-lint ${close}\`?` : "`nhi-lint --help` lists the commands.",
    );
  }
  if (rest.includes("--help") || rest.includes("-h")) return { text: commandHelp(known), exit: 0 };
  const flags = readFlags(known, rest);
  const command = await commandNamed(known);
  const result = await command(flags, loan());
  const output = single(flags, "output");
  if (output === null) return result;
  const todo = "Give `--output` a path that you may write.";
  writeUserFile(output, [...result.text].join(""), todo);
  return { text: [], exit: result.exit };
}

function fail(error: unknown): void {
  process.stderr.write(explainFailure(error));
  process.exitCode = 2;
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away (`| head`): nothing is left to say.
  if (error.code !== "EPIPE") throw error;
  process.exit(process.exitCode ?? 0);
});

main(process.argv.slice(2)).then(({ text, exit }) => {
  process.exitCode = exit;
  writeAndExit(text);
}, fail);
