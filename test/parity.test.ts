import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gateRules, rules, ruleTexts, waiverRules } from "../src/judge/rules.gen.ts";

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
  expect([...rules, ...gateRules, ...waiverRules].map(({ id }) => id).sort()).toEqual(texts);
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
