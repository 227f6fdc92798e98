// Exports that somebody spoilt: each is read, or refused with a place; none is a bug of ours.

import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { isUserError } from "../../src/base/user-error.ts";
import { readEvidence } from "../../src/evidence/recognise.ts";
import { openEvidence } from "../../src/stage/read-evidence.ts";
import { check } from "../stage/memory.ts";

const root = new URL("../../fixtures/evidence/read/", import.meta.url).pathname;
const spoils: readonly unknown[] = [undefined, null, 7, "", "x", [], {}, [null], { __proto__: 1 }];

/** All that comes of putting one thing into one place, each once. */
function* spoilt(json: unknown): Iterable<unknown> {
  yield* spoils;
  if (Array.isArray(json)) {
    for (const [at, one] of json.entries())
      for (const other of spoilt(one)) yield json.with(at, other);
  } else if (typeof json === "object" && json !== null) {
    for (const [key, one] of Object.entries(json))
      for (const other of spoilt(one)) yield { ...json, [key]: other };
  }
}

function outcome(path: string, text: string): string {
  try {
    return `read ${readEvidence({ path, said: null, text }).told.length}`;
  } catch (error) {
    if (!isUserError(error)) throw error;
    // Whoever gave it is told which file, and what to do.
    expect(error.message).toContain(path);
    expect(error.todo).toMatch(/[.`]$/);
    return "refused";
  }
}

test.each(readdirSync(root).filter((path) => path.endsWith(".json")))("%s", (path) => {
  const json = JSON.parse(readFileSync(root + path, "utf8")) as unknown;
  let refused = 0;
  for (const one of spoilt(json))
    if (outcome(path, JSON.stringify(one) ?? "") === "refused") refused++;
  expect(refused).toBeGreaterThan(0);
});

test.each(["audit.log", "last-accessed-many.ndjson"])("each line of %s", (path) => {
  const lines = readFileSync(root + path, "utf8")
    .trim()
    .split("\n");
  for (const [at, line] of lines.entries())
    for (const one of spoilt(JSON.parse(line)))
      outcome(path, lines.with(at, JSON.stringify(one) ?? "").join("\n"));
});

test("a credential report that ends anywhere", () => {
  const text = readFileSync(`${root}credential-report.csv`, "utf8");
  for (let end = 0; end < text.length; end += 7) outcome("r.csv", text.slice(0, end));
  for (let at = 0; at < text.length; at += 11)
    outcome("r.csv", `${text.slice(0, at)}"${text.slice(at)}`);
});

test("names of others are no keys of ours, and their length is no work", async () => {
  const names = ["__proto__", "constructor", "toString", "a".repeat(200)];
  const told = names.map((name) => ({
    Arn: `arn:aws:iam::111122223333:role/${name}`,
    JobStatus: "COMPLETED",
    JobCreationDate: "2026-11-20T00:00:00Z",
    JobCompletionDate: "2026-11-20T00:00:00Z",
    ServicesLastAccessed: [{ ServiceNamespace: "__proto__" }],
  }));
  const tree = {
    "main.tf": `variable "x" {}
resource "aws_iam_role" "r" {
  name               = "\${var.x}a\${var.x}a\${var.x}a\${var.x}a\${var.x}a\${var.x}b"
  assume_role_policy = "{}"
}
`,
  };
  const evidence = openEvidence([{ path: "r.json", said: null, text: JSON.stringify(told) }]);
  const standing = { from: "head", config: null, preset: null } as const;
  const { report } = await check({}, tree, { all: true, standing, evidence });
  expect(report.remarks).toEqual([
    "the report of services last used `r.json` tells until 2026-11-20; of 4 that it names, 0 are declared here",
  ]);
});
