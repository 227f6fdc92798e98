// Turns command-line words into checked settings by the table of options.

import { isDate } from "../base/days.ts";
import { UserError } from "../base/user-error.ts";
import { nearest } from "../base/nearest.ts";
import type { CommandName, Option } from "./option.ts";
import { optionsOf } from "./options.ts";

export interface Flags {
  /** Values by option name; a list holds all its values. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positional: readonly string[];
}

/** The only value of an option, or null. */
export function single(flags: Flags, name: string): string | null {
  return flags.values.get(name)?.[0] ?? null;
}

export function isSet(flags: Flags, name: string): boolean {
  return single(flags, name) === "true";
}

/** Reads `--name value`, `--name=value`, `--flag`; `--` ends options. Errors: UserError with the nearest flag. */
export function readFlags(command: CommandName, words: readonly string[]): Flags {
  const known = optionsOf(command);
  const flags = parted(command, words, known);
  for (const { name, needs } of known)
    if (needs !== undefined && flags.values.has(name) && !flags.values.has(needs))
      throw new UserError(
        `\`--${name}\` says nothing without \`--${needs}\``,
        "Give both, or neither.",
      );
  return flags;
}

function parted(command: CommandName, words: readonly string[], known: readonly Option[]): Flags {
  const values = new Map<string, string[]>();
  const positional: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    if (word === "--") {
      positional.push(...words.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      positional.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = (equals === -1 ? word : word.slice(0, equals)).replace(/^--?/, "");
    const found = known.find((o) => o.name === name) ?? unknownFlag(command, name, known);
    let value = equals === -1 ? null : word.slice(equals + 1);
    if (found.kind === "flag") value ??= "true";
    else if (value === null) value = takeValue(found, words[++i]);
    add(values, found, value);
  }
  return { values, positional };
}

function takeValue(option: Option, word: string | undefined): string {
  if (word !== undefined && (!word.startsWith("--") || word === "-")) return word;
  const example = option.kind === "choice" ? option.values.join("|") : option.placeholder;
  throw new UserError(
    `\`--${option.name}\` needs a value`,
    `Write \`--${option.name} ${example}\`.`,
  );
}

function add(values: Map<string, string[]>, option: Option, value: string): void {
  const before = values.get(option.name);
  if (before && option.kind !== "list") {
    throw new UserError(`\`--${option.name}\` is given twice`, "Give it once.");
  }
  const checked = checkValue(option, value);
  if (before) before.push(...checked);
  else values.set(option.name, [...checked]);
}

/** Checks one value by the table. Errors: UserError with the nearest allowed value. */
export function checkValue(option: Option, value: string): readonly string[] {
  if (option.kind === "list")
    return value
      .split(/[\n,]/)
      .map((v) => v.trim())
      .filter((v) => v !== "");
  if (option.kind === "flag" && value !== "true" && value !== "false") {
    throw new UserError(
      `\`${option.name}\` is true or false, not \`${value}\``,
      "Write true or false.",
    );
  }
  if (option.kind === "choice" && !option.values.includes(value)) {
    const close = nearest(value, option.values);
    const todo = close ? `Did you mean \`${close}\`?` : `Choose ${option.values.join(", ")}.`;
    throw new UserError(`\`${option.name}\` cannot be \`${value}\``, todo);
  }
  if (option.name === "today" && !isDate(value)) {
    throw new UserError(`\`${value}\` is no day`, "Write `--today YYYY-MM-DD`.");
  }
  return [value];
}

function unknownFlag(command: CommandName, name: string, known: readonly Option[]): never {
  const close = nearest(
    name,
    known.map((o) => o.name),
  );
  const todo = close
    ? `Did you mean \`--${close}\`?`
    : `\`nhi-lint ${command} --help\` lists the options.`;
  throw new UserError(`\`${command}\` has no option \`--${name}\``, todo);
}
