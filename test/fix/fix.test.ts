import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { applied, clash, inOrder, type Edit } from "../../src/fix/edit.ts";
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
      const edits = mended.fixes.flatMap((fix) => (fix.path === path ? fix.edits : []));
      return [...patch({ path, before: first.textOf(path) ?? "", after, edits: inOrder(edits) })];
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
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
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

interface Layout {
  readonly newline: "\n" | "\r\n";
  /** How often each blank of an indent stands there; `tab`: a tab for two, in Terraform, as YAML has none. */
  readonly indent: 1 | 2 | 3 | "tab";
  /** Whether the last line ends as the others do. */
  readonly ends: boolean;
}

function laidOut({ newline, indent, ends }: Layout): (path: string, text: string) => string {
  return (path, text) => {
    const lines = reindented(path, text.replaceAll("\r\n", "\n"), indent);
    return (ends ? lines : lines.replace(/\n+$/, "")).replaceAll("\n", newline);
  };
}

function reindented(path: string, text: string, indent: Layout["indent"]): string {
  if (path.endsWith(".tf"))
    return text.replaceAll(/^ +/gm, (blanks) =>
      indent === "tab" ? "\t".repeat(Math.ceil(blanks.length / 2)) : blanks.repeat(indent),
    );
  if (indent === "tab" || indent === 1 || !/\.ya?ml$/.test(path)) return text;
  // What follows a dash stands under what stands behind it.
  return text.replaceAll(
    /^( *)(- )?/gm,
    (_, blanks: string, dash?: string) =>
      blanks.repeat(indent) + (dash ? `-${" ".repeat(2 * indent - 1)}` : ""),
  );
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  newline: fc.constantFrom<Layout["newline"]>("\n", "\r\n"),
  indent: fc.constantFrom<Layout["indent"]>(1, 2, 3, "tab"),
  ends: fc.boolean(),
});

/** A text in a text (a heredoc, a block of YAML) means something else when it is laid out otherwise. */
const holdsText = (name: string): boolean =>
  foldersOf(name).some((text) => /<<-?\w|[|>][-+]?\n/.test(text));

function foldersOf(name: string): readonly string[] {
  const head = join(name, "head");
  return readdirSync(head, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:tf|ya?ml)$/.test(path))
    .map((path) => readFileSync(join(head, path), "utf8"));
}

const all = [
  ...foldersIn(own).map((name) => join(own, name)),
  ...cases.map((name) => join(judged, name)),
].filter((name) => !holdsText(name));

test("however a file is laid out, as much is mended, as it is laid out, and nothing else is touched", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), layouts, async (name, layout) => {
      const plain = await mendFolder(name);
      const other = await mendFolder(name, laidOut(layout));
      expect(leftOf(other)).toBe(leftOf(plain));
      expect(other.mended.fixes.map((fix) => fix.findings.map((one) => one.rule))).toEqual(
        plain.mended.fixes.map((fix) => fix.findings.map((one) => one.rule)),
      );
      for (const [path, after] of other.mended.texts) {
        const before = other.first.textOf(path) ?? "";
        const edits = other.mended.fixes.flatMap((fix) => (fix.path === path ? fix.edits : []));
        expect(linesLost(before, after)).toBeLessThanOrEqual(linesTouched(before, edits));
        if (before.includes("\r\n")) expect(after).not.toMatch(/(?<!\r)\n/);
        else expect(after).not.toContain("\r");
        // What is put behind the last line ends as a line does.
        if (edits.every(({ end }) => end < before.length))
          expect(after.endsWith("\n")).toBe(before.endsWith("\n"));
        if (path.endsWith(".tf")) expect(parseHcl(after).problems).toEqual([]);
        if (path.endsWith(".tf") && layout.indent === "tab")
          for (const { text } of edits) expect(text).not.toMatch(/\n\t* /);
      }
    }),
    { numRuns: 200, seed: 7 },
  );
}, 300_000);

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
