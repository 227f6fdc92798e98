// Random expressions, well typed and not, evaluated by us and by the real `terraform console`: prints those that differ.
// node scripts/console-fuzz.mjs [how many] [seed] [file of expressions, one a line, instead of random ones]

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { evaluator } from "./console-ours.mjs";
import { generator } from "./console-expressions.mjs";
import { setting, valuesOf, written } from "./console.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));

/** With numbers to 12 digits: Terraform calculates with 512 bits. */
function rounded(value) {
  // A part that Terraform refuses makes it refuse the whole.
  if (/!/.test(value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'))) return "!";
  return value.replaceAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g, (one) =>
    one.startsWith('"') ? one : String(Number(Number(one).toPrecision(12))),
  );
}

function sameLetters(a, b) {
  const letters = (text) => [...rounded(text)].sort().join("");
  return letters(a) === letters(b);
}

async function main() {
  const [count = "2000", seed = "1", file] = process.argv.slice(2);
  const words = readFileSync(join(root, "scripts/console-words.txt"), "utf8");
  const next = generator(words, Number(seed));
  const expressions = file
    ? readFileSync(file, "utf8").split("\n").filter(Boolean)
    : Array.from({ length: Number(count) }, next);
  const folder = mkdtempSync(join(tmpdir(), "fuzz-"));
  const { evaluate, render } = await evaluator(folder);
  const place = setting();
  const theirs = [];
  for (let i = 0; i < expressions.length; i += 1000)
    theirs.push(...valuesOf(expressions.slice(i, i + 1000), place).map(written));
  const ours = expressions.map((one) => {
    try {
      const value = render(evaluate(`try(${one}, "refused")`));
      return value === '"refused"' ? "!" : value;
    } catch (error) {
      return `crash: ${error.message}`;
    }
  });
  const differing = [];
  let [unknown, unordered] = [0, 0];
  for (const [i, expression] of expressions.entries()) {
    if (rounded(ours[i]) === rounded(theirs[i])) continue;
    // Nobody documents in which order a set of collections comes.
    if (/\bset/.test(expression.replaceAll("toset", "set")) && sameLetters(ours[i], theirs[i])) {
      unordered++;
      continue;
    }
    if (/[?~]/.test(ours[i].replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'))) unknown++;
    differing.push({ expression, ours: ours[i], theirs: theirs[i] });
  }
  differing.sort((a, b) => a.expression.length - b.expression.length);
  for (const { expression, ours: a, theirs: b } of differing)
    console.log(`${expression}\n    terraform: ${b}\n    ours:      ${a}`);
  const refused = theirs.filter((one) => one === "!").length;
  console.log(
    `${expressions.length} expressions (seed ${seed}), ${refused} refused by Terraform; ${differing.length} differ, ${unknown} of them unknown to us; ${unordered} differ in order only`,
  );
  rmSync(folder, { recursive: true });
  rmSync(place, { recursive: true });
}

await main();
