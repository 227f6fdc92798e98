// What telling GitHub costs a run: the built Action against the tests' own server, with every channel on and with none.
//
// node bench/channels.mjs [--runs 11] [--print]

import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { median } from "./measure.mjs";
import { writeSection } from "./results.mjs";

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "11" },
    print: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "nhi-lint-bench-"));

/** Folders are removed as the tests would do it, here at the end. */
const withoutTests = {
  name: "without-tests",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^vitest$/ }, ({ path }) => ({ path, namespace: "without-tests" }));
    onLoad({ filter: /./, namespace: "without-tests" }, () => ({
      contents: `export const afterAll = (then) => process.on("exit", then);`,
    }));
  },
};

try {
  const { readScenario, runScenario } = await harness();
  const name = "all-channels-tell-in-few-calls";
  const loud = readScenario(join(root, "fixtures/scenarios", name), name);
  const quiet = { ...loud, steps: loud.steps.map((step) => ({ ...step, inputs: {} })) };
  const times = { loud: [], quiet: [] };
  let calls = 0;
  for (let run = 0; run < Number(options.runs); run++) {
    await runScenario(quiet, ({ milliseconds }) => times.quiet.push(milliseconds));
    await runScenario(loud, ({ milliseconds, requests }) => {
      times.loud.push(milliseconds);
      calls = requests.filter(({ route }) => route !== "git").length;
    });
  }
  const text = table(times, calls);
  if (options.print) console.log(text);
  else writeSection("channels", text);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The tests' server and what runs the Action on it; it reads a file that lies beside it. */
async function harness() {
  const server = join(folder, "server");
  mkdirSync(server);
  cpSync(join(root, "test/github/description.gen.json"), join(folder, "description.gen.json"));
  const outfile = join(server, "harness.mjs");
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `export { readScenario } from "./test/github/scenario/read.ts"; export { runScenario } from "./test/github/scenario/run.ts";`,
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
    },
    plugins: [withoutTests],
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

function table({ loud, quiet }, calls) {
  const [more, without] = [median(loud), median(quiet)];
  const ms = (time) => `${Math.round(time)} ms`;
  return [
    `Medians of ${options.runs} runs of the built Action, interleaved, its process as a whole; the server answers on this machine. Targets: 12 calls, 400 ms.`,
    "",
    "| | process | fastest | calls of the API |",
    "| --- | --- | --- | --- |",
    `| no channel | ${ms(without)} | ${ms(Math.min(...quiet))} | 0 |`,
    `| every channel | ${ms(more)} | ${ms(Math.min(...loud))} | ${calls} |`,
    `| what they add | ${ms(more - without)} | ${ms(Math.min(...loud) - Math.min(...quiet))} | |`,
  ].join("\n");
}
