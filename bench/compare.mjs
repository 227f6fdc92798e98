// Policies of hostile shapes → how long comparing them takes, each in a process of its own.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { median } from "./measure.mjs";

const place = { file: { path: "main.tf", lineStarts: new Uint32Array(1) }, start: 0, end: 0 };
const at = { ...place, through: [] };
const known = (value) => ({ known: true, value, at });
const open = (name) => ({ known: false, why: "input-variable", at, name });
const list = (values, except = false) => ({
  except,
  patterns: values.map((value) => (typeof value === "string" ? known(value) : value)),
  at,
});

function statement(actions, resources, more = {}) {
  return {
    kind: "statement",
    platform: "aws",
    effect: known("allow"),
    actions: list(actions),
    minus: null,
    resources: list(resources),
    conditions: [],
    at,
    ...more,
  };
}

const when = (operator, key, values) => ({ operator, key, values: values.map(known), at });
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i));
const deny = { effect: known("deny") };

/** Head and base of `n` statements each. */
export const shapes = {
  "forty services, one action more each": (n) => [
    many(n, (i) =>
      statement([`svc${i % 40}:Get*`, `svc${i % 40}:New${i}`], [`arn:aws:x:::t/${i}/*`]),
    ),
    many(n, (i) =>
      statement([`svc${i % 40}:Get*`, `svc${i % 40}:Put${i}`], [`arn:aws:x:::t/${i}/*`]),
    ),
  ],
  "wildcards in the middle of resources, all new": (n) => [
    many(n, (i) => statement(["s3:*"], [`arn:aws:s3:::*-new${i}-*/logs`])),
    many(n, (i) => statement(["s3:*"], [`arn:aws:s3:::*-old${i}-*/logs`])),
  ],
  "wildcards in the middle of both, all held": (n) => [
    many(n, (i) => statement([`s3:*Object${i}Tag*`], [`arn:aws:s3:::*-a${i}-*/x/*`])),
    many(n, (i) => statement([`s3:*ject${i}*`], [`arn:aws:s3:::*a${i}-*`])).toReversed(),
  ],
  "single places beside wildcards": (n) => [
    many(n, (i) => statement([`s3:*a?${i}*`], [`*x?${i}*y`])),
    many(n, (i) => statement([`s3:*b?${i}*`], [`*x??${i}*`])),
  ],
  "everything but something": (n) => [
    many(n, (i) =>
      statement([], [], { actions: list([`s3:*${i}`], true), resources: list([`*-${i}-*`], true) }),
    ),
    many(n, (i) =>
      statement([], [], {
        actions: list([`s3:*${i}*`], true),
        resources: list([`*-x${i}-*`], true),
      }),
    ),
  ],
  "conditions of their own": (n) => [
    many(n, (i) =>
      statement(["s3:Get*"], ["*"], {
        conditions: [when("StringLike", "aws:ResourceTag/a", [`a${i}*b`])],
      }),
    ),
    many(n, (i) =>
      statement(["s3:Get*"], ["*"], {
        conditions: [when("StringLike", "aws:ResourceTag/a", [`a${i}*c`])],
      }),
    ),
  ],
  "denies that go": (n) => [
    many(n, (i) => statement(["s3:*"], [`arn:aws:s3:::*${i}*`])),
    many(n, (i) => statement(["s3:*"], [`arn:aws:s3:::*${i}*`])).concat(
      many(n, (i) => statement([`s3:Delete*${i}`], [`arn:aws:s3:::*${i}-*`], deny)),
    ),
  ],
  "resources nobody can read, each another": (n) => [
    many(n, (i) => statement(["s3:Get*"], [open(`var.b${i}`)])),
    many(n, (i) => statement(["s3:Get*"], [open(`var.a${i}`)])),
  ],
  "one statement of a hundred actions on a hundred resources, ten times": (n) => [
    many(n / 100, () =>
      statement(
        many(100, (i) => `s3:*A${i}`),
        many(100, (i) => `arn:aws:s3:::*-${i}`),
      ),
    ),
    many(n / 100, () =>
      statement(
        many(100, (i) => `s3:*B${i}`),
        many(100, (i) => `arn:aws:s3:::*-${i}`),
      ),
    ),
  ],
  "one statement of all changed": (n) => {
    const all = (one) =>
      many(n, (i) =>
        statement([`svc${i % 40}:Get*`, `svc${i % 40}:Put${i}`], [`arn:aws:x:::t/${i}/*`], {
          conditions: [when("StringLike", "aws:ResourceTag/a", [i === n / 2 ? one : `a${i}*`])],
        }),
      );
    return [all("*b"), all("*c")];
  },
  "wildcards that overlap, each of all others": (n) => [
    many(n, (i) => statement([`s3:*${i % 9}*${i % 7}*`], [`*${i}*${i % 11}*`])),
    many(n, (i) => statement([`s3:*${i % 8}*${i % 5}*`], [`*${i % 99}*${i % 13}*x*`])),
  ],
  "a hundred actions left out of each": (n) => [
    many(n, (i) =>
      statement([], [`arn:aws:s3:::*-${i % 10}/*`], {
        actions: list(
          many(100, (j) => `s3:*${i + j}*`),
          true,
        ),
      }),
    ),
    many(n, (i) =>
      statement([], [`arn:aws:s3:::*-${i % 10}/*`], {
        actions: list(
          many(100, (j) => `s3:*${i + j}x*`),
          true,
        ),
      }),
    ),
  ],
  "ten conditions each, of keys that others ask for too": (n) => {
    const all = (end) =>
      many(n, (i) =>
        statement(["s3:Get*"], ["*"], {
          conditions: many(10, (j) =>
            when(j % 3 === 0 ? "StringNotLike" : "StringLike", `aws:ResourceTag/${(i + j) % 50}`, [
              `a${i}*`,
              `*${j}${end}`,
            ]),
          ),
        }),
      );
    return [all("b"), all("c")];
  },
};

/** Milliseconds of the processor, of all its threads: the first time in a process, and the median of the last seven of twenty, each of new statements. */
export async function compareAll(count = 1000) {
  const folder = mkdtempSync(join(tmpdir(), "nhi-lint-compare-"));
  try {
    const outfile = join(folder, "sets.mjs");
    // As a check runs: with the engine told what to compile and when to collect.
    const contents = `import "./entry/engine.ts"; export { compare } from "./privilege/sets.ts";`;
    const resolveDir = fileURLToPath(new URL("../src", import.meta.url));
    const stdin = { contents, resolveDir };
    await build({ stdin, bundle: true, format: "esm", platform: "node", outfile });
    return Object.keys(shapes).map((name) => {
      const args = [fileURLToPath(import.meta.url), outfile, name, String(count)];
      const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (stdout === "") throw new Error(stderr);
      return { name, ...JSON.parse(stdout) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure([bundle, name, count]) {
  const { compare } = await import(pathToFileURL(bundle).href);
  const runs = Array.from({ length: 20 }, () => {
    const [after, before] = shapes[name](Number(count));
    const start = process.cpuUsage();
    const found = compare(after, before);
    const { user, system } = process.cpuUsage(start);
    return { milliseconds: (user + system) / 1000, found };
  });
  const [{ milliseconds: first, found }, ...more] = runs;
  const later = median(more.slice(-7).map((run) => run.milliseconds));
  const unclear = found.unclear.length + found.replaced.length;
  process.stdout.write(JSON.stringify({ first, later, gained: found.gained.length, unclear }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(process.argv.slice(2));
