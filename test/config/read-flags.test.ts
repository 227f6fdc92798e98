import { describe, expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { commandNames } from "../../src/commands/help.ts";
import { nearest } from "../../src/base/nearest.ts";
import type { CommandName } from "../../src/config/option.ts";
import { options, optionsOf } from "../../src/config/options.ts";
import { readFlags } from "../../src/config/read-flags.ts";

const read = (words: string, command: CommandName = "check") => {
  const { values, positional } = readFlags(command, words === "" ? [] : words.split(" "));
  return { ...Object.fromEntries(values), positional };
};

test.each([
  ["", { positional: [] }],
  ["--base main", { base: ["main"], positional: [] }],
  ["--base=main", { base: ["main"], positional: [] }],
  ["--base=a=b", { base: ["a=b"], positional: [] }],
  ["--all", { all: ["true"], positional: [] }],
  ["--all=false --strict-gaps", { all: ["false"], "strict-gaps": ["true"], positional: [] }],
  ["--exclude a,b --exclude c", { exclude: ["a", "b", "c"], positional: [] }],
  ["x --all -- --base y", { all: ["true"], positional: ["x", "--base", "y"] }],
  ["- --output -", { output: ["-"], positional: ["-"] }],
  ["--today 2028-02-29", { today: ["2028-02-29"], positional: [] }],
])("%j", (words, expected) => {
  expect(read(words)).toEqual(expected);
});

describe("what is wrong is said with what to do", () => {
  const faults: readonly (readonly [string, string, CommandName?])[] = [
    ["--bsae main", "`check` has no option `--bsae` | Did you mean `--base`?"],
    [
      "--zzzzzzzz",
      "`check` has no option `--zzzzzzzz` | `nhi-lint check --help` lists the options.",
    ],
    ["--base main", "`audit` has no option `--base`", "audit"],
    ["--base", "`--base` needs a value | Write `--base REF|FOLDER`."],
    ["--base --all", "`--base` needs a value"],
    ["--fail-on", "Write `--fail-on error|warning|never`."],
    ["--fail-on warnings", "`fail-on` cannot be `warnings` | Did you mean `warning`?"],
    [
      "--format yaml1234567",
      "Choose terminal, json, ndjson, markdown, github, sarif, codequality.",
    ],
    ["--base a --base b", "`--base` is given twice"],
    ["--all=maybe", "`all` is true or false, not `maybe`"],
    ["--today 2027-02-29", "`2027-02-29` is no day | Write `--today YYYY-MM-DD`."],
    ["--today tomorrow", "`tomorrow` is no day"],
    ["--stage disable", "`--stage` says nothing without `--remove` | Give both", "sweep"],
    ["--identity x", "`--identity` says nothing without `--remove`", "sweep"],
    ["--mention", "`--mention` says nothing without `--issues`", "sweep"],
    ["--months 3", "`--months` says nothing without `--adopt`", "init"],
  ];
  test.each(faults.map(([words, expected, command]) => ({ words, expected, command })))(
    "$words",
    ({ words, expected, command }) => {
      let said = "";
      try {
        read(words, command);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        said = `${error.message} | ${error.todo}`;
      }
      expect(said).toContain(expected);
    },
  );
});

test("no command and no Action has two options of one name; a choice has values, and nothing else has", () => {
  const names = [
    ...commandNames.map((command) => optionsOf(command).map(({ name }) => name)),
    options.filter(({ input }) => input).map(({ name }) => name),
  ];
  for (const list of names) expect(new Set(list).size).toBe(list.length);
  for (const { kind, values } of options) expect(values.length > 0).toBe(kind === "choice");
});

test.each([
  ["preset", ["presets", "owner"], "presets"],
  ["onwer", ["owner", "other"], "owner"],
  ["OWNER", ["owner"], "owner"],
  ["xyz", ["owner", "preset"], null],
  ["", ["owner"], null],
  ["owner", [], null],
  ["x".repeat(100_000), ["owner"], null],
])("nearest to %.12s of %j is %s", (word, known, expected) => {
  expect(nearest(word, known)).toBe(expected);
});
