// Every folder of fixtures/resolve/terraform resolves to what its expected/values.txt says.

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderAll } from "./render.ts";
import { readTree, resolveTree } from "./tree.ts";

const folder = "fixtures/resolve/terraform";
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(cases)("%s", (name) => {
  const path = `${folder}/${name}`;
  const expected = `${path}/expected/values.txt`;
  const actual = renderAll(resolveTree(readTree(path)));
  // `UPDATE=1 npx vitest run …` writes a new case; read what it wrote before you commit it.
  if (process.env["UPDATE"] === "1" && !existsSync(expected)) {
    mkdirSync(`${path}/expected`, { recursive: true });
    writeFileSync(expected, actual);
  }
  expect(actual).toBe(readFileSync(expected, "utf8"));
});

test("the order of files does not matter", () => {
  for (const name of cases) {
    const tree = readTree(`${folder}/${name}`);
    const turned = new Map([...tree].reverse());
    expect(renderAll(resolveTree(turned))).toBe(renderAll(resolveTree(tree)));
  }
});
