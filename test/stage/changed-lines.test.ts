import { expect, test } from "vitest";
import { fileRef, type Origin } from "../../src/base/origin.ts";
import { changedLines } from "../../src/stage/changed-lines.ts";
import { sourceFile, type SourceFile } from "../../src/stage/source-file.ts";
import type { Side } from "../../src/stage/gather.ts";

const file = (path: string, text: string): SourceFile =>
  sourceFile(path, "", "hcl", Buffer.from(text));
const side = (...files: SourceFile[]): Side => ({
  files,
  policies: [],
  gaps: [],
  entries: [],
  has: () => false,
});
const placeOf = (path: string, text: string, what: string): Origin => {
  const start = text.indexOf(what);
  return { file: fileRef(path, text), start, end: start + what.length };
};

const before = 'module "a" {\n  on = "x"\n}\nmodule "b" {\n  on = "y"\n}\n';
const after = 'module "a" {\n  on = "x"\n}\nmodule "b" {\n  on = "*"\n}\n';

function ask(what: string, { base = before, from = "main.tf" } = {}): boolean {
  const path = "main.tf";
  const sides = { base: side(file(from, base)), head: side(file(path, after)) };
  return changedLines(sides, new Set([path]), new Map([[path, from]]))(placeOf(path, after, what));
}

test("lines are unchanged that base has together as they stand", () => {
  expect(ask('"x"')).toBe(false);
  expect(ask('module "b" {')).toBe(false);
  expect(ask('"*"')).toBe(true);
  expect(ask('module "a" {\n  on = "x"\n}')).toBe(false);
  expect(ask('module "b" {\n  on = "*"\n}')).toBe(true);
  expect(ask('"x"', { base: 'module "a" {\n  on = "x" # soon more\n}\n' })).toBe(true);
});

test("the file may have had another name; a file that is new is changed, one that is not is not", () => {
  expect(ask('"x"', { from: "old.tf" })).toBe(false);
  const sides = { base: side(), head: side(file("main.tf", after)) };
  const at = placeOf("main.tf", after, '"x"');
  expect(changedLines(sides, new Set(["main.tf"]), new Map())(at)).toBe(true);
  expect(changedLines(sides, new Set(), new Map())(at)).toBe(false);
});

test("the last line is the same whether something follows it or not, with carriage returns, too", () => {
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  const base = crlf(before).slice(0, -2);
  const head = crlf(`${before}module "c" {}\n`);
  const sides = { base: side(file("main.tf", base)), head: side(file("main.tf", head)) };
  const isChanged = changedLines(sides, new Set(["main.tf"]), new Map());
  const last = { ...placeOf("main.tf", head, '"y"\r\n}'), file: fileRef("main.tf", head) };
  expect(isChanged(last)).toBe(false);
  expect(isChanged(placeOf("main.tf", head, 'module "c"'))).toBe(true);
});
