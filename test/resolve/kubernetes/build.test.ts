// Each folder of fixtures/resolve/kubernetes builds into the objects of its expected/objects.txt; so does the real kustomize, which
// `node bench/kustomize.mjs` asks.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { position } from "../../../src/base/origin.ts";
import { kustomized } from "../../../src/resolve/kubernetes/build.ts";
import type { Item } from "../../../src/resolve/kubernetes/item.ts";
import { listing, manifestOf, plain } from "./tree.ts";

const root = join(import.meta.dirname, "../../../fixtures/resolve/kubernetes");

function shown({ body, id, written, via }: Item): string {
  const at = (file: typeof written.file, start: number): string => {
    const { line } = position({ file: file.ref, start, end: start });
    return `${file.path}:${line}`;
  };
  const takers = via.map(({ header }) => `${header.file.path}:${position(header).line}`);
  const { apiVersion: _, kind: __, metadata, ...rest } = plain(body) as Record<string, unknown>;
  const { name: ___, namespace: ____, ...more } = metadata as Record<string, unknown>;
  return [
    `${id.kind}/${id.namespace || "_"}/${id.name} @${[...takers, at(written.file, written.at.start)].join(" > ")}`,
    ...[more, rest]
      .filter((one) => Object.keys(one).length > 0)
      .map((one) => `  ${JSON.stringify(one)}`),
  ].join("\n");
}

test.each(readdirSync(root))("%s", (name) => {
  const base = join(root, name);
  const paths = readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => /(\.ya?ml|\.json|Kustomization)$/.test(path))
    .sort();
  const files = paths.map((path) => manifestOf(path, readFileSync(join(base, path), "utf8")));
  const { built, gaps, taken } = kustomized(files, [], listing(paths, files));
  const text = [
    ...built.flatMap(({ folder, items }) => [`# ${folder || "."}`, ...items.map(shown)]),
    ...gaps.map(
      ({ kind, at, what, why }) =>
        `gap ${kind} @${at.file.path}:${position(at).line} ${what}: ${why}`,
    ),
    `taken ${[...taken].sort().join(" ")}`,
    "",
  ].join("\n");
  const expected = join(base, "expected/objects.txt");
  if (process.env["UPDATE"] === "1") writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, "utf8"));
});
