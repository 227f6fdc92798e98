import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { applied, clash, type Edit } from "../../src/fix/edit.ts";
import { parseHcl } from "../../src/parse/hcl/parse.ts";
import { patch } from "../../src/report/patch.ts";
import { foldersIn, mendFolder, type Case } from "./mend-folder.ts";

const fixtures = new URL("../../fixtures/", import.meta.url).pathname;
const own = join(fixtures, "fix");
const judged = join(fixtures, "judge");

/** As `fix` prints them. */
function patchOf({ first, mended }: Case): string {
  return [...mended.texts]
    .flatMap(([path, after]) => {
      const edits = mended.fixes
        .filter((fix) => fix.path === path)
        .flatMap((fix) => fix.edits)
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
      return [...patch({ path, before: first.textOf(path) ?? "", after, edits })];
    })
    .join("");
}

function leftOf({ mended }: Case): string {
  return mended.left
    .map(({ finding, because, why }) => {
      const { file, line } = position(finding.primary);
      return `${file}:${line} ${finding.rule} ${because}: ${why}\n`;
    })
    .sort()
    .join("");
}

describe("written as people would write it", () => {
  test.each(foldersIn(own))("%s", async (name) => {
    const found = await mendFolder(join(own, name));
    for (const [file, text] of [
      ["patch.diff", patchOf(found)],
      ["left.txt", leftOf(found)],
    ] as const) {
      const expected = join(own, name, "expected", file);
      if (process.env["UPDATE"] === "1") {
        mkdirSync(dirname(expected), { recursive: true });
        writeFileSync(expected, text);
      }
      expect(text).toBe(readFileSync(expected, "utf8"));
    }
  });

  test.each(foldersIn(own))("git applies the patch of %s, and gets the same", async (name) => {
    const found = await mendFolder(join(own, name));
    const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
    try {
      for (const path of found.mended.texts.keys()) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), found.first.textOf(path) ?? "");
      }
      const ran = spawnSync("git", ["apply", "-"], {
        cwd: folder,
        input: patchOf(found),
        encoding: "utf8",
      });
      expect(ran.stderr).toBe("");
      for (const [path, text] of found.mended.texts)
        expect(readFileSync(join(folder, path), "utf8")).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const cases = foldersIn(judged)
  .flatMap((rule) => foldersIn(join(judged, rule)).map((name) => join(rule, name)))
  .filter((name) => name.includes("/firing"));

/** The subject would be another than base's, which is a change that a person must want; and tags given would take the module's own away. */
const refused = new Set([
  "widened-privilege/firing-argument",
  "wildcard-resource/firing-given-by-unit",
]);

describe("over everything that fires", () => {
  test.each(cases)("%s: what is proposed holds, and nothing else is touched", async (name) => {
    const { first, mended } = await mendFolder(join(judged, name));
    const unproved = mended.left.filter(({ because }) => because === "proof");
    expect(unproved.length > 0).toBe(refused.has(name));
    for (const [path, after] of mended.texts) {
      const before = first.textOf(path) ?? "";
      const edits = mended.fixes.flatMap((fix) => (fix.path === path ? fix.edits : []));
      expect(linesLost(before, after)).toBeLessThanOrEqual(linesTouched(before, edits));
    }
  });
});

/** How many lines of a text are not in another in the same order: the rest of a longest common subsequence. */
function linesLost(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let row = now.map(() => 0);
  for (const line of old) {
    const next: number[] = [];
    for (const [at, other] of now.entries())
      next.push(
        line === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0),
      );
    row = next;
  }
  return old.length - (row.at(-1) ?? 0);
}

/** Lines that edits replace, or write into. */
function linesTouched(text: string, edits: readonly Edit[]): number {
  const touched = new Set<number>();
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  for (const edit of edits) {
    const opensLine = edit.start === 0 || text[edit.start - 1] === "\n";
    const endsLine = /^\r?(?:\n|$)/.test(text.slice(edit.start, edit.start + 2));
    if (edit.start === edit.end && (opensLine || (endsLine && /^\r?\n/.test(edit.text)))) continue;
    for (let line = lineAt(edit.start); line <= lineAt(edit.end); line++) touched.add(line);
  }
  return touched.size;
}

describe.each([
  ["with carriage returns", (_: string, text: string): string => text.replaceAll(/\r?\n/g, "\r\n")],
  ["indented twice as far", indentedTwice],
] as const)("%s", (_, rewrite) => {
  test.each(foldersIn(own))("%s: as much is mended", async (name) => {
    const plain = await mendFolder(join(own, name));
    const other = await mendFolder(join(own, name), rewrite);
    expect(leftOf(other)).toBe(leftOf(plain));
    expect(other.mended.fixes.map((fix) => fix.findings.map((one) => one.rule))).toEqual(
      plain.mended.fixes.map((fix) => fix.findings.map((one) => one.rule)),
    );
    for (const [path, text] of other.mended.texts) {
      const before = other.first.textOf(path) ?? "";
      if (before.includes("\r\n")) expect(text).not.toMatch(/[^\r]\n/);
      if (path.endsWith(".tf")) expect(parseHcl(text).problems).toEqual([]);
    }
  });
});

/** What follows a dash stands under what stands behind it. */
function indentedTwice(path: string, text: string): string {
  if (path.endsWith(".tf")) return text.replaceAll(/^ +/gm, (spaces) => spaces + spaces);
  if (!/\.ya?ml$/.test(path)) return text;
  return text.replaceAll(
    /^( *)(- )?/gm,
    (_, spaces: string, dash?: string) => spaces + spaces + (dash ? "-   " : ""),
  );
}

describe("edits", () => {
  test("of one text, in any order", () => {
    const edits = [
      { start: 4, end: 5, text: "D" },
      { start: 0, end: 0, text: "^" },
      { start: 1, end: 3, text: "" },
    ];
    expect(applied("abcde", edits)).toBe("^adD");
    expect(clash(edits)).toBe(false);
  });

  test("that would write at the same place clash", () => {
    const at = { start: 2, end: 2, text: "x" };
    expect(clash([at, { ...at, text: "y" }])).toBe(true);
    expect(clash([{ start: 0, end: 3, text: "" }, at])).toBe(true);
  });
});
