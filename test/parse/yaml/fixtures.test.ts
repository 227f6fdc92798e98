// Every folder of fixtures/parse/yaml and fixtures/parse/json: its input's tree is exactly expected/tree.txt.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseJson } from "../../../src/parse/json/parse.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import type { TreeFile } from "../../../src/parse/yaml/tree.ts";
import { dump } from "./dump.ts";

const kinds: readonly (readonly [string, string, (text: string) => TreeFile])[] = [
  ["fixtures/parse/yaml", "input.yaml", parseYaml],
  ["fixtures/parse/json", "input.json", parseJson],
];

for (const [folder, input, parse] of kinds) {
  for (const name of readdirSync(folder)) {
    test(`${folder}/${name}`, async () => {
      const text = readFileSync(`${folder}/${name}/${input}`, "utf8");
      const expected = `${folder}/${name}/expected/tree.txt`;
      expect(existsSync(expected) || process.env["UPDATE"] === "1", `${expected} exists`).toBe(
        true,
      );
      await expect(dump(text, parse(text))).toMatchFileSnapshot(`../../../${expected}`);
    });
  }
}
