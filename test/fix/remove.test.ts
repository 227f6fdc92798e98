import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { patchOf, refusal } from "../../src/commands/remove.ts";
import type { Removals } from "../../src/stage/removals.ts";
import { foldersIn } from "./mend-folder.ts";
import { pastDay, removals, treeIn, treeOf } from "./remove-folder.ts";

const own = new URL("../../fixtures/remove/", import.meta.url).pathname;

const patches = ({ prepared }: Removals): string =>
  prepared.flatMap((one) => [...patchOf(one)]).join("");
const left = (found: Removals): string =>
  found.left.flatMap((one) => refusal(one).map((line) => `${line}\n`)).join("");

function expectText(name: string, file: string, text: string): void {
  const path = join(own, name, "expected", file);
  if (process.env["UPDATE"] === "1") {
    rmSync(path, { force: true });
    if (text !== "") {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  expect(text).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
}

describe("each stage", () => {
  test.each(foldersIn(own))("%s", async (name) => {
    const tree = await treeIn(join(own, name));
    const past = pastDay(tree);
    expect(past.length).toBeGreaterThan(0);
    const disabled = await removals(tree, past, "disable");
    const deleted = await removals(tree, past, "delete");
    expectText(name, "disable.diff", patches(disabled));
    expectText(name, "delete.diff", patches(deleted));
    expectText(name, "left.txt", left(deleted));
    expect(left(disabled)).toBe(left(deleted));
  });
});

describe("git applies one stage upon the other", () => {
  test.each(foldersIn(own))("%s", async (name) => {
    const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
    try {
      cpSync(join(own, name, "tree"), join(folder, "tree"), { recursive: true });
      const apply = (found: Removals): void => {
        if (found.prepared.length === 0) return;
        const ran = spawnSync("git", ["apply", "-"], {
          cwd: join(folder, "tree"),
          input: patches(found),
          encoding: "utf8",
        });
        expect(ran.stderr).toBe("");
      };
      const tree = await treeIn(folder);
      const past = pastDay(tree);
      const first = await removals(tree, past, "auto");
      apply(first);
      const disabled = await treeIn(folder);
      // What is written is what was proved, and there is nothing more to do until the days are over.
      expect([...disabled.report.model.facts.keys()]).toEqual([
        ...first.tree.report.model.facts.keys(),
      ]);
      const between = await removals(disabled, pastDay(disabled), "auto", "2026-12-07");
      expect(between.prepared).toEqual([]);
      expect(between.waiting.map(({ until }) => until)).toEqual(
        first.prepared.map(() => "2026-12-08"),
      );
      const second = await removals(disabled, pastDay(disabled), "auto", "2026-12-08");
      apply(second);
      const gone = await treeIn(folder);
      const names = second.prepared.map(({ identity }) => identity.key);
      expect(names).toEqual(first.prepared.map(({ identity }) => identity.key));
      for (const key of names) expect(gone.report.model.facts.has(key)).toBe(false);
      // Whether it was disabled before makes no difference to what is left.
      const atOnce = await removals(tree, past, "delete");
      const facts = (await treeOf(atOnce.tree.head)).report.model.facts;
      expect([...gone.report.model.facts.keys()]).toEqual([...facts.keys()]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
