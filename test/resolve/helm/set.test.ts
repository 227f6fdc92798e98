// Values as `helm template --set`, `--set-string` and `--set-literal` (3.19) write them.

import { expect, test } from "vitest";
import { setAt, setValue, type SetType } from "../../../src/resolve/helm/set.ts";
import { mapOf, type GoValue } from "../../../src/resolve/helm/value.ts";
import { toJson } from "../../../src/resolve/helm/yaml-text.ts";

const cases: readonly (readonly [name: string, value: string, type: SetType, made: string])[] = [
  ["a.b", "1", "auto", `{"a":{"b":1}}`],
  ["a\\.b", "x", "auto", `{"a.b":"x"}`],
  ["a", "{x,1,true}", "auto", `{"a":["x",1,true]}`],
  ["a", "{}", "auto", `{"a":[""]}`],
  ["a", "x\\,y", "auto", `{"a":"x,y"}`],
  ["a", "null", "auto", `{"a":null}`],
  ["a", "007", "auto", `{"a":"007"}`],
  ["a", "-5", "auto", `{"a":-5}`],
  ["a[0].b", "x", "auto", `{"a":[{"b":"x"}]}`],
  ["a[1]", "x", "auto", `{"a":[null,"x"]}`],
  ["a[0][1]", "x", "auto", `{"a":[[null,"x"]]}`],
  ["a", "1.5", "auto", `{"a":"1.5"}`],
  ["a", " x ", "auto", `{"a":" x "}`],
  ["a", "{x\\,y,z}", "auto", `{"a":["x,y","z"]}`],
  ["a", "{ x , y}", "auto", `{"a":[" x "," y"]}`],
  ["a", "{x,}", "auto", `{"a":["x",""]}`],
  ["a", "", "auto", `{"a":""}`],
  ["a", "{1,true}", "string", `{"a":["1","true"]}`],
  ["a", "1", "string", `{"a":"1"}`],
  ["a", "{1,true}", "literal", `{"a":"{1,true}"}`],
  ["a", "x\\,y", "literal", `{"a":"x\\\\,y"}`],
  ["a[0]", "1", "literal", `{"a":["1"]}`],
  ["a.b", "c,d", "literal", `{"a":{"b":"c,d"}}`],
];

test.each(cases)("%s=%s as %s", (name, text, type, made) => {
  const values = mapOf();
  const value = setValue(text, type);
  expect(value !== undefined && setAt(values, name, value)).toBe(true);
  expect(toJson(values)).toBe(made);
});

test.each(["{x", "{x}y", "x,y", "x,y=1"])(
  "what Helm refuses, or reads as more, is untold: %s",
  (text) => {
    expect(setValue(text, "auto")).toBeUndefined();
  },
);

test("names of strangers end", () => {
  const values = (): ReturnType<typeof mapOf> => mapOf([["a", "text"]]);
  const put = (name: string): boolean => setAt(values(), name, "x" satisfies GoValue);
  for (const name of [
    "",
    ".",
    "a..b",
    "a[",
    "a[x]",
    "a[0",
    "[0]",
    "{a}",
    "a[99999]",
    "a[1001]",
    "a\\",
  ])
    expect(put(name)).toBe(false);
  expect(put("a.".repeat(1000) + "a")).toBe(false);
  expect(put(`a${"[0]".repeat(1000)}`)).toBe(false);
  expect(put("a[".repeat(100_000))).toBe(false);
  expect(put("\\".repeat(100_001))).toBe(false);
  const own = values();
  expect(setAt(own, "__proto__.polluted", "x")).toBe(true);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(toJson(own)).toBe(`{"__proto__":{"polluted":"x"},"a":"text"}`);
});
