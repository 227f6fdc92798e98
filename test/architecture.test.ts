import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, test } from "vitest";

/** A source file by its path within `src/`. */
type Sources = ReadonlyMap<string, string>;

const root = new URL("../", import.meta.url);
const page = readFileSync(new URL("docs/architecture.md", root), "utf8");
const sources: Sources = new Map(
  readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.m?ts$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(new URL(`src/${path}`, root), "utf8")]),
);

/** Files that their siblings share; every other file of these folders is one of a kind and imports none of its kind. */
const shared: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "report",
    [
      "alerts",
      "anchor",
      "annotation",
      "chain",
      "draw",
      "escape",
      "fence",
      "graph",
      "group-markdown",
      "groups",
      "line-hash",
      "patch",
      "place",
      "report",
      "sentence",
      "silent",
      "suggestion",
      "related",
      "to-json-v1",
      "register-v1",
      "register-diff",
      "risk",
      "whole-register",
      "wrap",
      "sweep-row",
      "telling",
    ],
  ],
  ["commands", ["command", "help", "mended", "named-identity", "only-path", "remove", "settings"]],
  ["judge/rules", []],
]);
/** Folders whose subfolders are siblings. */
const kinds = ["parse", "resolve", "adapt", "adapt/terraform"];
/** What siblings may borrow all the same: JSON is read into YAML's tree, so that whatever reads the one reads the other. */
const lent = new Set(["parse/yaml/tree.ts", "parse/yaml/scalar.ts"]);
const outside = new Set(["entry", "source", "github"]);

const rooms = readRooms(page);

function readRooms(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const section = /^## Rooms\n([\s\S]*?)^## /m.exec(text)?.[1] ?? "";
  const rows = [...section.matchAll(/^\| `([\w.]+?)\/?` \| [^|]+ \| ([^|]+) \|$/gm)];
  const names = rows.map(([, name]) => name ?? "");
  return new Map(
    rows.map(([, name = "", doors = ""]) => {
      const listed = doors.trim();
      if (listed === "nothing") return [name, new Set<string>()];
      const words = listed
        .replace(/^all(?: but )?/, "")
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== "");
      for (const word of words)
        if (!names.includes(word)) throw new Error(`the table has no room \`${word}\``);
      const doorsOf = listed.startsWith("all")
        ? names.filter((other) => !words.includes(other))
        : words;
      return [name, new Set(doorsOf)];
    }),
  );
}

function roomOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g);
  return [...found].map(([, target]) => join(dirname(path), target ?? ""));
}

function each(files: Sources, check: (path: string, text: string) => readonly string[]): string[] {
  return [...files].flatMap(([path, text]) => check(path, text).map((what) => `${path}: ${what}`));
}

function doors(files: Sources): string[] {
  return each(files, (path, text) =>
    importsOf(path, text)
      .filter((target) => roomOf(target) !== roomOf(path))
      .filter((target) => !rooms.get(roomOf(path))?.has(roomOf(target)))
      .map((target) => `${roomOf(path)} may not import ${target}`),
  );
}

/** The sibling that a path is or lies in, or null where it is shared. */
function siblingOf(path: string): string | null {
  const folder = kinds
    .filter((kind) => path.startsWith(`${kind}/`) && path.slice(kind.length + 1).includes("/"))
    .sort((a, b) => b.length - a.length)[0];
  if (folder !== undefined) return path.split("/", folder.split("/").length + 1).join("/");
  const names = shared.get(dirname(path));
  if (!names) return null;
  const name = path.slice(dirname(path).length + 1).replace(/\.m?ts$/, "");
  return names.includes(name) ? null : path;
}

function siblings(files: Sources): string[] {
  return each(files, (path, text) => {
    const own = siblingOf(path);
    if (own === null) return [];
    return importsOf(path, text)
      .filter((target) => {
        if (lent.has(target)) return false;
        const other = siblingOf(target);
        return other !== null && other !== own && dirname(other) === dirname(own);
      })
      .map((target) => `a sibling imports ${target}`);
  });
}

function cycles(files: Sources): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push([...way.slice(way.indexOf(path)), path].join(" → "));
    if (done.has(path) || way.includes(path)) return;
    for (const target of importsOf(path, files.get(path) ?? "")) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

const ambient = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /["'](?:node:)?(?:fs|fs\/promises|child_process|http|https|net)["']/,
  /(?<![.\w])fetch\(/,
  /(?<![.\w])process\./,
  /(?<![.\w])console\./,
] as const;

function ambience(files: Sources): string[] {
  return each(files, (path, text) => {
    if (outside.has(roomOf(path))) return [];
    const code = withoutComments(text);
    return ambient.flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
  });
}

function barrels(files: Sources): string[] {
  return each(files, (_path, text) =>
    /^export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s*(?:as\s+\w+\s+)?from\b/m.test(withoutComments(text))
      ? ["passes exports on"]
      : [],
  );
}

function names(files: Sources): string[] {
  return each(files, (path) => [
    ...(/(?:^|\/)(?:utils?|helpers?|common|misc|index)(?:[./]|$)/.test(path)
      ? ["a name that says nothing"]
      : []),
    ...(/^[a-z0-9]+(?:[-/][a-z0-9]+)*(?:\.gen)?(?:\.d)?\.m?ts$/.test(path)
      ? []
      : ["is not in kebab case"]),
  ]);
}

function openings(files: Sources): string[] {
  return each(files, (_path, text) =>
    /^\/\/ \S[^\n]*(?:\n\/\/ [^\n]*)*[.:?](?:\n|$)/.test(text)
      ? []
      : ["does not open with a sentence about what it does"],
  );
}

function lengths(files: Sources): string[] {
  return each(files, (path, text) => {
    if (/\.gen\./.test(path)) return [];
    const lines = withoutComments(text)
      .split("\n")
      .filter((line) => line.trim() !== "").length;
    return lines > 250 ? [`has ${lines} lines`] : [];
  });
}

test("every room of the sources is in the table, and the table invents none but `fix`", () => {
  const present = new Set([...sources.keys()].map(roomOf));
  expect([...present].filter((room) => !rooms.has(room))).toEqual([]);
  expect([...rooms.keys()].filter((room) => !present.has(room) && room !== "fix")).toEqual([]);
});

test("the page names only files and folders that exist", () => {
  const named = [...page.matchAll(/`((?:src|docs|schemas|rules|scripts|test)\/[\w./-]+)`/g)];
  expect(named.length).toBeGreaterThan(5);
  for (const [, path = ""] of named)
    expect(() => readdirOrFile(path), `${path} of docs/architecture.md`).not.toThrow();
});

function readdirOrFile(path: string): unknown {
  const url = new URL(path, root);
  return path.endsWith("/") || !/\.\w+$/.test(path) ? readdirSync(url) : readFileSync(url);
}

const laws = { doors, siblings, cycles, ambience, barrels, names, openings, lengths } as const;

test.each(Object.entries(laws))("%s: the sources obey", (_name, law) => {
  expect(law(sources)).toEqual([]);
});

describe("a planted violation is found", () => {
  const planted: readonly (readonly [keyof typeof laws, string, string])[] = [
    ["doors", "parse/planted.ts", 'import { judge } from "../judge/judge.ts";'],
    ["doors", "judge/planted.ts", 'import type { Snapshot } from "../source/snapshot.ts";'],
    ["doors", "base/planted.ts", 'const late = await import("../model/fact.ts");'],
    ["doors", "unheard-of/planted.ts", 'import { known } from "../base/known.ts";'],
    ["siblings", "judge/rules/planted.ts", 'import { adminGrant } from "./admin-grant.ts";'],
    ["siblings", "report/planted.ts", 'import { jsonReporter } from "./json.ts";'],
    ["siblings", "commands/planted.ts", 'import { check } from "./check.ts";'],
    ["siblings", "adapt/terraform/aws/planted.ts", 'import { x } from "../google/iam.ts";'],
    ["siblings", "adapt/kubernetes/planted.ts", 'import { x } from "../terraform/adapt.ts";'],
    ["siblings", "parse/yaml/planted.ts", 'import { parseJson } from "../json/parse.ts";'],
    ["cycles", "base/known.ts", 'import "./origin.ts";\nimport "./value.ts";'],
    ["ambience", "evaluate/planted.ts", "const now = Date.now();"],
    ["ambience", "evaluate/planted.ts", "const now = new Date();"],
    ["ambience", "report/planted.ts", 'import { readFileSync } from "node:fs";'],
    ["ambience", "stage/planted.ts", 'if (process.env["CI"]) run();'],
    ["ambience", "judge/planted.ts", "console.log(1);"],
    ["ambience", "catalog/planted.ts", "await fetch(url);"],
    ["barrels", "model/planted.ts", 'export * from "./fact.ts";'],
    ["barrels", "model/planted.ts", 'export { type Fact } from "./fact.ts";'],
    ["names", "model/utils.ts", ""],
    ["names", "model/BadName.ts", ""],
    ["openings", "model/planted.ts", "export const a = 1;"],
    ["lengths", "model/planted.ts", "const a = 1;\n".repeat(251)],
  ];
  test.each(planted)("%s: %s", (law, path, text) => {
    const found = laws[law](new Map([...sources, [path, text]]));
    expect(found.join("\n")).toContain(path);
  });

  test("what the laws allow is left alone", () => {
    const files = new Map([
      ["report/planted.ts", '// Says it.\nimport { plural } from "./groups.ts";\n'],
      ["entry/planted.ts", '// Says it.\nimport { readFileSync } from "node:fs";\nprocess.exit();'],
      ["model/planted.ts", "// Date.now() is not called here.\nconst day = new Date(text);"],
    ]);
    for (const law of Object.values(laws)) expect(law(files)).toEqual([]);
  });
});
