// A command, its words and the folder it runs in → what it writes, as the command line runs it.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { check } from "../../src/commands/check.ts";
import type { Command, Loan } from "../../src/commands/command.ts";
import type { CommandName } from "../../src/config/option.ts";
import { readFlags } from "../../src/config/read-flags.ts";
import { core } from "../../src/entry/core.ts";

const commands: Readonly<Record<CommandName, Command>> = { check, ...core.commands };

/** GitHub is not asked. */
export function loanIn(cwd: string, today: string): Loan {
  return {
    cwd,
    today,
    clock: () => 0,
    judging: () => Promise.resolve(core),
    version: "0",
    colour: false,
    width: 100,
    readText: (path) => readFileSync(resolve(cwd, path), "utf8"),
    issuesIn: () => () => Promise.reject(new Error("not asked here")),
    pullsIn: () => () => Promise.reject(new Error("not asked here")),
    progress: () => undefined,
  };
}

export async function written(
  loan: Loan,
  name: CommandName,
  words: readonly string[],
): Promise<string> {
  const { text } = await commands[name](readFlags(name, words), loan);
  return [...text].join("");
}

export function run(cwd: string, name: CommandName, ...words: readonly string[]): Promise<string> {
  return written(loanIn(cwd, "2026-11-26"), name, words);
}
