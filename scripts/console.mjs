// Asks the real `terraform console` for the values of fixtures/resolve/expressions.txt that it can tell, and names those that differ.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const fixtures = fileURLToPath(new URL("../fixtures/resolve/", import.meta.url));

/** What the open variables may be: what the table says without a `?` holds for each. */
const assignments = [
  { open: '{ b = 1, z = 2, team = "t" }', flag: "false" },
  { open: "{}", flag: "true" },
];

/** What later versions than the console's give, as their own tests say. */
const newer = new Set(['element(["a", "b"], -1)']);

function terraform(args, input, cwd) {
  const { TF_CLI_CONFIG_FILE: _, ...env } = process.env;
  const { status, stdout, error } = spawnSync("terraform", args, {
    cwd,
    env: { ...env, CHECKPOINT_DISABLE: "1" },
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return status === 0 ? stdout.trim() : null;
}

export function functionNames() {
  const { function_signatures: all } = JSON.parse(terraform(["metadata", "functions", "-json"]));
  return new Set(Object.keys(all));
}

/** JSON as the table writes values. Numbers keep all their digits. */
export function written(json) {
  if (json === "!") return json;
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^[\]{},:\s]+/g) ?? [];
  let next = 0;
  const value = () => {
    const token = tokens[next++];
    if (token === "[") {
      const items = [];
      while (tokens[next] !== "]") {
        items.push(value());
        if (tokens[next] === ",") next++;
      }
      next++;
      return `[${items.join(", ")}]`;
    }
    if (token !== "{") return token.startsWith('"') ? JSON.stringify(JSON.parse(token)) : token;
    const entries = new Map();
    while (tokens[next] !== "}") {
      const key = JSON.parse(tokens[next]);
      next += 2;
      entries.set(key, value());
      if (tokens[next] === ",") next++;
    }
    next++;
    const name = (key) => (/^\w[\w-]*$/.test(key) ? key : JSON.stringify(key));
    return `{${[...entries.keys()]
      .sort()
      .map((key) => `${name(key)} = ${entries.get(key)}`)
      .join(", ")}}`;
  };
  return value();
}

/** The values of expressions as JSON, `!` for what Terraform refuses. `folder`: a configuration without resources. */
export function valuesOf(expressions, folder, assignment = assignments[0]) {
  const given = Object.entries(assignment).flatMap(([name, value]) => ["-var", `${name}=${value}`]);
  const ask = (some) => {
    // What cannot be parsed at all spoils the file: the batch is asked again in halves.
    const lines = some.map((one) => `    try(nonsensitive(jsonencode(${one}\n    )), "!"),\n`);
    writeFileSync(join(folder, "asked.tf"), `locals {\n  asked = [\n${lines.join("")}  ]\n}\n`);
    const made = terraform(
      ["console", ...given],
      "base64encode(jsonencode(local.asked))\n",
      folder,
    );
    if (made !== null && made.startsWith('"'))
      return JSON.parse(Buffer.from(JSON.parse(made), "base64").toString("utf8"));
    if (some.length === 1) return ["!"];
    const half = some.length >> 1;
    return [...ask(some.slice(0, half)), ...ask(some.slice(half))];
  };
  return ask(expressions);
}

/** A copy of the fixtures' configuration, without what needs a provider. */
export function setting() {
  const folder = mkdtempSync(join(tmpdir(), "console-"));
  cpSync(join(fixtures, "expressions"), folder, { recursive: true });
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  const kept = text.replaceAll(/^(?:terraform|data|resource)\b.*\{\n(?:.*\n)*?\}\n/gm, "");
  writeFileSync(
    join(folder, "main.tf"),
    kept.replaceAll(/^data .*\{\}\n/gm, "").replaceAll('" {}', '" {\n  type = any\n}'),
  );
  return folder;
}

/** Cases that the console can tell: nothing unknown, no resource, no function that it lacks. */
function askable(names) {
  const lines = readFileSync(join(fixtures, "expressions.txt"), "utf8").split("\n");
  return lines.flatMap((line, i) => {
    const at = line.lastIndexOf("  =>  ");
    if (line.startsWith("#") || at < 0) return [];
    const one = { line: i + 1, expression: line.slice(0, at), value: line.slice(at + 6) };
    const marks = one.value.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    const isKnown = !/[?~]/.test(marks);
    // Of a part that is refused, Terraform refuses the whole.
    if (marks.includes("!")) one.value = "!";
    const bare = one.expression.replaceAll(/"(?:[^"\\$]|\\.|\$(?!\{))*"/g, '""');
    const called = [...bare.matchAll(/([\w:]+)\(/g)].map(([, name]) => name);
    const hasAll = called.every((name) => names.has(name));
    if (newer.has(one.expression)) return [];
    return isKnown && hasAll && !/\b(?:aws_thing|data|each)\./.test(one.expression) ? [one] : [];
  });
}

function main() {
  const cases = askable(functionNames());
  const folder = setting();
  let wrong = 0;
  for (const assignment of assignments) {
    const values = valuesOf(
      cases.map(({ expression }) => expression),
      folder,
      assignment,
    ).map(written);
    for (const [i, { line, expression, value }] of cases.entries()) {
      // What is open may be what an expression does not take.
      if (values[i] === value || (values[i] === "!" && /\b(?:open|flag|mixed)\b/.test(expression)))
        continue;
      wrong++;
      console.log(`${line}: ${expression}\n    terraform: ${values[i]}\n    the table: ${value}`);
    }
  }
  rmSync(folder, { recursive: true });
  console.log(`${cases.length} cases asked of the console, ${wrong} differ`);
  process.exitCode = wrong === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main();
