// What the commands do and which options they take, from the table of options.

import type { CommandName, Option } from "../config/option.ts";
import { optionsOf } from "../config/options.ts";

export const summaries: Readonly<Record<CommandName, string>> = {
  check: "judge what a change makes new or stronger; the gate",
  audit: "judge every identity in a tree",
  register: "list every identity with its owner, end, privileges and risk, or what changed of it",
  report: "say what a tree shows of a standard, control by control",
  sweep: "list what lapsed or soon will, by owner",
  attest: "write down that an identity is still needed, until when, and who says so",
  init: "write the configuration and the workflow that runs the gate; with --adopt, a list of what stands and is to be mended",
  graph: "draw who may become whom, and what each may do",
  fix: "write what can be mended into the files, and print it as a patch",
  rules: "list the rules",
  explain: "explain a rule",
};

const usages: Readonly<Record<CommandName, string>> = {
  check: "nhi-lint check [--base REF|FOLDER] [--head REF|FOLDER] [--repo DIR]",
  audit: "nhi-lint audit [PATH]",
  register: "nhi-lint register [PATH] | register diff JSON|REF|FOLDER JSON|REF|FOLDER [--repo DIR]",
  report: "nhi-lint report [PATH] --standard NAME",
  sweep: "nhi-lint sweep [PATH] [--within DAYS] [--remove]",
  attest: "nhi-lint attest KEY|ADDRESS --owner OWNER --needed-until YYYY-MM-DD [--reason TEXT]",
  init: "nhi-lint init [PATH] [--adopt] [--months N]",
  graph: "nhi-lint graph [PATH] [--identity KEY|ADDRESS]",
  fix: "nhi-lint fix [PATH] [--base REF|FOLDER] [--repo DIR] [--unsafe] [--dry-run]",
  rules: "nhi-lint rules",
  explain: "nhi-lint explain RULE",
};

export const commandNames = Object.keys(summaries) as readonly CommandName[];

/** Help for the program. */
export function* programHelp(): Iterable<string> {
  yield "nhi-lint: no machine identity without an owner, an end and limits\n\n";
  for (const name of commandNames) yield `  nhi-lint ${name.padEnd(10)} ${summaries[name]}\n`;
  yield "\n`nhi-lint COMMAND --help` lists a command's options.\n";
  yield "Exit: 0 pass, 1 findings at or over --fail-on, 2 could not judge (or a wrong option, configuration or ref).\n";
}

/** A flag that takes more room moves only its own words. */
const widest = 32;

/** Help for one command. */
export function* commandHelp(name: CommandName): Iterable<string> {
  yield `${usages[name]}\n\n${summaries[name]}\n`;
  const own = optionsOf(name);
  if (own.length > 0) yield "\n";
  const width = Math.min(widest, Math.max(0, ...own.map((option) => spelling(option).length)));
  for (const option of own) yield `  ${spelling(option).padEnd(width)}  ${option.help}\n`;
}

function spelling(option: Option): string {
  const value = option.kind === "choice" ? option.values.join("|") : option.placeholder;
  return option.kind === "flag" ? `--${option.name}` : `--${option.name} ${value}`;
}
