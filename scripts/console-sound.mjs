// Random expressions with an open part: prints those of which we claim to know what the real `terraform console` does not give for
// every value that the part may have.
// node scripts/console-sound.mjs [how many] [seed]

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generator, hole } from "./console-expressions.mjs";
import { evaluator } from "./console-ours.mjs";
import { setting, valuesOf } from "./console.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** What the open part may be. */
const possible = [
  '""',
  '"a"',
  '"x y"',
  '"1"',
  "1",
  "-2",
  "0.5",
  "true",
  "false",
  "null",
  "[]",
  '["a"]',
  '["b", "a", "b"]',
  "[1, null]",
  '[["a"], []]',
  "{}",
  '{ a = 1, b = "x" }',
  '{ k1 = ["a"] }',
  'tolist(["a", "b"])',
  'toset(["b", "a"])',
  'tomap({ a = "1" })',
  '"2026-03-04T05:06:07Z"',
  '"10.0.0.0/8"',
  '"true"',
];

const isSame = (a, b) =>
  a === b ||
  String(a) === String(b) ||
  Math.abs(Number(a) - Number(b)) < 1e-9 * Math.abs(Number(b));

/** Whether what we claim of a value holds for it. */
function fits(value, data) {
  if (!value.known) return piecesFit(value.pieces, data);
  const has = value.value;
  if (typeof has !== "object" || has === null || typeof data !== "object" || data === null)
    return (typeof has !== "object" || has === null) && (has === null) === (data === null)
      ? has === null || isSame(has, data)
      : false;
  if ("items" in has) return Array.isArray(data) && itemsFit(has, data);
  if (Array.isArray(data)) return false;
  const names = Object.keys(data);
  if (!has.rest && has.fields.size !== names.length) return false;
  if (has.closed && !names.every((name) => has.fields.has(name) || mayHave(has, name, data[name])))
    return false;
  return [...has.fields].every(([key, one]) => Object.hasOwn(data, key) && fits(one, data[key]));
}

const mayHave = ({ open = [], maybe = [] }, name, data) =>
  [...open, ...maybe].some(({ key, value }) => fits(key, name) && fits(value, data));

function itemsFit({ items, rest, anywhere, set, maybe = [], closed }, data) {
  if (!rest && !set && items.length !== data.length) return false;
  // Nobody can tell which of its items it has.
  if (closed && maybe.length === 0)
    return data.every((one) => items.some((item) => fits(item, one)));
  if (
    closed &&
    !data.every((one) =>
      [...items, ...maybe.map(({ value }) => value)].some((item) => fits(item, one)),
    )
  )
    return false;
  if (!anywhere && !set) return items.every((one, i) => i < data.length && fits(one, data[i]));
  return items.every((one) => data.some((other) => fits(one, other)));
}

function piecesFit(pieces, data) {
  if (!pieces) return true;
  if (data === null || typeof data === "object") return false;
  const pattern = pieces.map((one) =>
    typeof one === "string" ? one.replaceAll(/[.*+?^${}()|[\]\\/-]/g, "\\$&") : "[^]*",
  );
  return new RegExp(`^${pattern.join("")}$`).test(String(data));
}

async function main() {
  const [count = "2000", seed = "1"] = process.argv.slice(2);
  const words = readFileSync(join(root, "scripts/console-words.txt"), "utf8");
  const next = generator(words, Number(seed), 0.12);
  const expressions = [];
  while (expressions.length < Number(count)) {
    const one = next();
    if (one.includes(hole)) expressions.push(one);
  }
  const folder = mkdtempSync(join(tmpdir(), "sound-"));
  const { evaluate, render } = await evaluator(folder);
  const place = setting();
  const ours = expressions.map((one) => evaluate(one.replaceAll(hole, "var.open")));
  const wrong = new Map();
  let [held, open] = [0, 0];
  for (const one of possible) {
    for (let from = 0; from < expressions.length; from += 1000) {
      const some = expressions.slice(from, from + 1000);
      const values = valuesOf(
        some.map((text) => text.replaceAll(hole, one)),
        place,
      );
      for (const [i, json] of values.entries()) {
        if (json === "!") continue;
        const value = ours[from + i];
        if (fits(value, JSON.parse(json))) {
          if (value.known) held++;
          else open++;
        } else if (!wrong.has(from + i)) wrong.set(from + i, `${one}: ${json}`);
      }
    }
  }
  const sorted = [...wrong].sort(([a], [b]) => expressions[a].length - expressions[b].length);
  for (const [i, claim] of sorted)
    console.log(`${expressions[i]}\n    with ${claim}\n    ours: ${render(ours[i])}`);
  console.log(
    `${expressions.length} expressions (seed ${seed}) with ${possible.length} values each: ${held} times what we know held, ${open} times all was open, of ${wrong.size} expressions it did not hold`,
  );
  rmSync(folder, { recursive: true });
  rmSync(place, { recursive: true });
}

await main();
