// The second opinion as it is shipped: bundles in two folders, the WebAssembly between them, a worker that may die.

import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type * as Entry from "../../src/entry/second-opinion.ts";

const source = (name: string): string =>
  fileURLToPath(new URL(`../../src/entry/${name}`, import.meta.url));

let folder: string;
let entry: typeof Entry;

const worker = (name: string): string => join(folder, "oracle", name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nhi-lint-oracle-"));
  await mkdir(join(folder, "oracle"));
  const common = { bundle: true, platform: "node", target: "node20", logLevel: "silent" } as const;
  await build({
    ...common,
    entryPoints: [source("second-opinion.ts")],
    format: "esm",
    outfile: join(folder, "cli.mjs"),
  });
  await build({
    ...common,
    entryPoints: [source("oracle-worker.ts")],
    format: "cjs",
    external: ["performance"],
    outfile: join(folder, "oracle/oracle-worker.cjs"),
  });
  const { resolve } = createRequire(import.meta.url);
  await copyFile(resolve("@cdktn/hcl2json/main.wasm.gz"), join(folder, "main.wasm.gz"));
  await writeFile(
    join(folder, "oracle/dying.cjs"),
    `require("node:worker_threads").parentPort.on("message", ({ index, text }) => {
      if (text === "die") process.exit(1);
      if (text !== "hang") require("node:worker_threads").parentPort.postMessage({ index, error: null });
    });`,
  );
  entry = (await import(pathToFileURL(join(folder, "cli.mjs")).href)) as typeof Entry;
}, 30_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("second opinion", () => {
  it("accepts what HashiCorp's parser accepts and says what it rejects, and where", async () => {
    const opinions = await entry.secondOpinion([
      { path: "good.tf", text: "a = 1\n" },
      { path: "bad.tf", text: 'a = "é\u{1f600}" +\nb = 1\n' },
      { path: "marked.tf", text: "\ufeffa =\n" },
      { path: "two.tf", text: "a {\n  b = 1\n  b = )\n}\n" },
      { path: "no-json.tf", text: 'a "b" {}\na "b" "c" {}\n' },
    ]);
    const expression =
      "Invalid expression: Expected the start of an expression, but found an invalid expression token";
    expect(Object.fromEntries(opinions)).toEqual({
      "good.tf": { verdict: "accepts" },
      "bad.tf": { verdict: "rejects", message: expression, line: 1, column: 12 },
      "marked.tf": { verdict: "rejects", message: expression, line: 1, column: 5 },
      "two.tf": { verdict: "rejects", message: expression, line: 3, column: 7 },
      "no-json.tf": { verdict: "accepts" },
    });
  });

  it("asks about twenty files, none larger than 1 MiB", async () => {
    const files = [
      { path: "large.tf", text: `#${"x".repeat(1024 * 1024)}` },
      ...Array.from({ length: 22 }, (_, index) => ({ path: `${index}.tf`, text: "a =\n" })),
    ];
    const opinions = await entry.secondOpinion(files);
    expect(opinions.size).toBe(23);
    expect(opinions.get("large.tf")).toEqual({
      verdict: "silent",
      why: "the file is larger than 1 MiB",
    });
    expect(opinions.get("19.tf")?.verdict).toBe("rejects");
    expect(opinions.get("20.tf")).toEqual({
      verdict: "silent",
      why: "20 files were asked about already",
    });
  });

  it("asks nobody about no files", async () => {
    const never = entry.makeSecondOpinion(worker("missing.cjs"), 5000);
    expect(await never([])).toEqual(new Map());
  });

  it("goes on with another worker after a file that kills one", async () => {
    const ask = entry.makeSecondOpinion(worker("dying.cjs"), 5000);
    const opinions = await ask([
      { path: "a", text: "" },
      { path: "b", text: "die" },
      { path: "c", text: "" },
    ]);
    expect(Object.fromEntries(opinions)).toEqual({
      a: { verdict: "accepts" },
      b: { verdict: "silent", why: "it stopped" },
      c: { verdict: "accepts" },
    });
  });

  it("is silent when it takes too long", async () => {
    const ask = entry.makeSecondOpinion(worker("dying.cjs"), 1000);
    const opinions = await ask([
      { path: "a", text: "hang" },
      { path: "b", text: "" },
    ]);
    expect(Object.fromEntries(opinions)).toEqual({
      a: { verdict: "silent", why: "it did not answer in time" },
      b: { verdict: "silent", why: "there was no time left to ask" },
    });
  });

  it("is silent when the worker cannot be loaded", async () => {
    const ask = entry.makeSecondOpinion(worker("missing.cjs"), 5000);
    const opinions = await ask([{ path: "a", text: "" }]);
    expect(opinions.get("a")).toMatchObject({
      verdict: "silent",
      why: expect.stringContaining("it could not run: Cannot find module") as unknown,
    });
  });
});
