// CODEOWNERS as GitHub reads it: patterns (fixtures/directory/patterns.txt), precedence, skipped lines.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/base/origin.ts";
import { readCodeowners } from "../../src/directory/codeowners.ts";
import { compilePattern } from "../../src/directory/pattern.ts";

interface Case {
  readonly pattern: string;
  readonly path: string;
  readonly owned: boolean;
}

function cases(): readonly Case[] {
  const found: Case[] = [];
  let pattern = "";
  for (const line of readFileSync("fixtures/directory/patterns.txt", "utf8").split("\n")) {
    const entry = /^ {2}([+-]) (.+)$/.exec(line);
    if (entry) found.push({ pattern, path: entry[2] ?? "", owned: entry[1] === "+" });
    else if (line !== "" && !line.startsWith("#")) pattern = line;
  }
  return found;
}

describe("patterns", () => {
  test("the table holds every case", () => expect(cases().length).toBeGreaterThan(175));
  test.each(cases())("$pattern owns $path: $owned", ({ pattern, path, owned }) => {
    expect(compilePattern(pattern)(path)).toBe(owned);
  });
  test("a hostile pattern ends quickly", () => {
    const path = `${"a/".repeat(400)}b`;
    expect(compilePattern(`${"**/".repeat(200)}${"*a".repeat(200)}x`)(path)).toBe(false);
  });
  test("never throws, and a path owns itself", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (pattern, path) => typeof compilePattern(pattern)(path) === "boolean",
      ),
    );
    const name = fc.stringMatching(/^[a-z.]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) =>
        compilePattern(`/${names.join("/")}`)(names.join("/")),
      ),
    );
  });
});

describe("files", () => {
  const text = [
    "# who owns what",
    "*            @acme/everyone",
    "/infra/      @acme/platform alice@example.com # two owners",
    "/infra/free/",
    "!/infra/x    @acme/nobody",
    "/infra/bad   not-an-owner",
    "\\#notes      @acme/notes",
    "my\\ docs/    @acme/docs",
    "*.tf @acme/terraform",
  ].join("\r\n");
  const owners = readCodeowners(".github/CODEOWNERS", text);

  test("the last matching rule decides", () => {
    expect(owners.ownersOf("infra/a.yaml")?.owners).toEqual([
      "@acme/platform",
      "alice@example.com",
    ]);
    expect(owners.ownersOf("infra/a.tf")?.owners).toEqual(["@acme/terraform"]);
  });
  test("a rule without owners leaves files unowned", () =>
    expect(owners.ownersOf("infra/free/a.md")).toBeNull());
  test("a rule for everything is a catch-all, with its line", () => {
    const found = owners.ownersOf("a.md");
    expect(found?.catchAll).toBe(true);
    expect(found && lineOf(found.at.file, found.at.start)).toBe(2);
  });
  test("negation, bad owners and an escaped # are skipped", () => {
    expect(owners.ownersOf("infra/x")?.owners).toEqual(["@acme/platform", "alice@example.com"]);
    expect(owners.ownersOf("infra/bad")?.owners).toEqual(["@acme/platform", "alice@example.com"]);
    expect(owners.ownersOf("#notes")?.owners).toEqual(["@acme/everyone"]);
  });
  test("an escaped space belongs to the path", () =>
    expect(owners.ownersOf("my docs/a")?.owners).toEqual(["@acme/docs"]));
  test("a file over 3 MB is not loaded", () => {
    expect(
      readCodeowners("CODEOWNERS", `* @acme/all\n${"#".repeat(3 * 1024 * 1024)}`).ownersOf("a"),
    ).toBeNull();
  });
});
