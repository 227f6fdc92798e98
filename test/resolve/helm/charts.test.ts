// Each folder of fixtures/resolve/helm is a chart whose templates write what its expected/documents.txt says.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lineOf, fileRef } from "../../../src/base/origin.ts";
import { renderTexts, shownNode, textsIn } from "./render.ts";

const root = join(import.meta.dirname, "../../../fixtures/resolve/helm");

/** Each document with the lines of the template that it stands on. */
function shown(name: string): string {
  const folder = join(root, name);
  const given = join(folder, "given.yaml");
  const values = existsSync(given) ? { values: readFileSync(given, "utf8") } : {};
  const texts = Object.fromEntries(
    Object.entries(textsIn(folder)).map(([path, text]) => [`${name}/${path}`, text]),
  );
  const lines = [...renderTexts(texts, name, values)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, one]) => {
      const file = fileRef(path, texts[path] ?? "");
      if ("fault" in one) return `${path}: ${one.fault}\n`;
      const problems = one.tree.problems.map(
        ({ start, message }) => `${path}:${lineOf(file, start)} ${message}\n`,
      );
      const documents = one.tree.documents.map(({ start, end, root: node, open }) => {
        const span = `${lineOf(file, start)}-${lineOf(file, end)}`;
        const perhaps = open === undefined ? "" : ` perhaps, by ${open}`;
        return `${path}:${span}${perhaps}\n${JSON.stringify(shownNode(node), null, 2)}\n`;
      });
      return [...problems, ...documents].join("");
    });
  return lines.join("");
}

test.each(readdirSync(root))("%s", (name) => {
  const expected = join(root, name, "expected/documents.txt");
  const found = shown(name);
  if (process.env["UPDATE"] === "1") writeFileSync(expected, found);
  expect(found).toBe(readFileSync(expected, "utf8"));
});
