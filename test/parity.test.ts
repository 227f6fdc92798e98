import { existsSync, readFileSync, readdirSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { commandHelp } from "../src/commands/help.ts";
import { options } from "../src/config/options.ts";
import {
  gateRules,
  leakRules,
  removalRules,
  rules,
  ruleTexts,
  unseenRules,
  waiverRules,
} from "../src/judge/rules.gen.ts";

const at = (path: string): URL => new URL(`../${path}`, import.meta.url);
const names = (folder: string, suffix: string): string[] =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();

const texts = names("rules/checks", ".yaml");
const cases = (rule: string): string[] =>
  existsSync(at(`fixtures/judge/${rule}`)) ? readdirSync(at(`fixtures/judge/${rule}`)) : [];
const expected = (rule: string, name: string): string =>
  readFileSync(at(`fixtures/judge/${rule}/${name}/expected/findings.txt`), "utf8");
const schema = JSON.parse(readFileSync(at("schemas/config.schema.json"), "utf8")) as Schema;
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

test("every rule has its text, its code, its page, and nothing else has", () => {
  expect(names("src/judge/rules", ".ts")).toEqual(texts);
  expect(names("docs/rules", ".md")).toEqual(texts);
  expect([...ruleTexts.keys()]).toEqual(texts);
  expect(
    [...rules, ...removalRules, ...gateRules, ...unseenRules, ...leakRules, ...waiverRules]
      .map(({ id }) => id)
      .sort(),
  ).toEqual(texts);
});

describe.each(texts)("%s", (rule) => {
  const text = ruleTexts.get(rule);

  test("has a firing, a quiet and an unknown case", () => {
    const names = cases(rule);
    for (const kind of ["firing", "quiet", "unknown"]) {
      expect(
        names.some((name) => name.startsWith(kind)),
        `${rule} has no ${kind} case`,
      ).toBe(true);
    }
    for (const name of names) {
      const fires = expected(rule, name)
        .split("\n")
        .some((line) => line.split(" ")[2] === rule);
      if (name.startsWith("firing")) expect(fires, `${name} is silent`).toBe(true);
      if (name.startsWith("quiet")) expect(fires, `${name} fires`).toBe(false);
    }
  });

  test("reads only options that the configuration has", () => {
    for (const option of text?.options ?? []) {
      let place: Schema | undefined = schema;
      for (const part of option.split(".")) place = place?.properties?.[part];
      expect(place, `${option} is no option`).toBeDefined();
    }
  });

  test("is said in whole sentences", () => {
    expect(text?.why).toMatch(/\.$/);
    expect(text?.remedy).toMatch(/[.`]$/);
    expect(text?.title).not.toMatch(/\.$/);
  });
});

describe("the table of options", () => {
  const inputs = options.filter(({ input }) => input);
  interface Action {
    readonly inputs: Readonly<
      Record<string, { readonly description: string; readonly default?: unknown }>
    >;
  }
  const action = load(readFileSync(at("action.yml"), "utf8")) as Action;

  test("is what action.yml asks for, beside what GitHub fills in; no other input has a default", () => {
    const { token, matrix, ...others } = action.inputs;
    expect([token?.default, matrix?.default]).toEqual([
      "${{ github.token }}",
      "${{ toJSON(matrix) }}",
    ]);
    expect(Object.keys(others)).toEqual(inputs.map(({ name }) => name));
    for (const { name, help } of inputs) {
      expect(others[name]?.description.startsWith(help), name).toBe(true);
      expect(others[name]?.default, name).toBeUndefined();
    }
  });

  test("is what help prints", () => {
    for (const { name, commands, help } of options)
      for (const command of commands) {
        const lines = [...commandHelp(command)].join("").split("\n");
        expect(
          lines.filter((line) => line.includes(`--${name}`) && line.endsWith(help)),
        ).toHaveLength(1);
      }
  });

  test("is what README shows between its marks", () => {
    const readme = existsSync(at("README.md")) ? readFileSync(at("README.md"), "utf8") : "";
    const section = /<!-- options -->\n([\s\S]*?)<!-- \/options -->/.exec(readme)?.[1];
    if (section === undefined) return;
    const rows = section.split("\n").filter((line) => line.startsWith("| `--"));
    const cells = rows.map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    expect(cells.filter(({ length }) => length !== 6)).toEqual([]);
    const flags = options.filter(({ commands }) => commands.length > 0);
    expect(cells.map(([, flag]) => /--([\w-]+)/.exec(flag ?? "")?.[1])).toEqual(
      flags.map(({ name }) => name),
    );
    expect(cells.map(([, , input]) => input !== "")).toEqual(flags.map(({ input }) => input));
  });
});
