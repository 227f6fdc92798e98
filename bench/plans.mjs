// Resolves made-up trees of modules as we do and as `terraform plan` does, and tells where the two differ: nowhere we may be wrong.
//
// node bench/plans.mjs [--from SEED] [--count N] [--show]
//   Needs `terraform` (or `--program tofu`). No provider is downloaded: the trees hold `terraform_data` only.
//   --show prints the tree of `--from` and judges nothing.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "./bundled.mjs";
import { compareWithPlan } from "./plans/compare.mjs";
import { treeFrom } from "./plans/tree.mjs";

const { values: options } = parseArgs({
  options: {
    from: { type: "string", default: "1" },
    count: { type: "string", default: "200" },
    program: { type: "string", default: "terraform" },
    show: { type: "boolean", default: false },
  },
});
const from = Number(options.from);
if (options.show) {
  for (const [path, text] of treeFrom(from)) console.log(`# ${path}\n${text}`);
  process.exit(0);
}

const temporary = mkdtempSync(join(tmpdir(), "nhi-lint-plans-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const { resolveTree } = await bundled(
  new URL("../test/resolve/terraform/tree.ts", import.meta.url),
  temporary,
);

/** @type {{ trees: number, refused: number, values: number, wrong: number, open: Map<string, number> }} */
const all = { trees: 0, refused: 0, values: 0, wrong: 0, open: new Map() };
for (let seed = from; seed < from + Number(options.count); seed++) {
  const tree = treeFrom(seed);
  const plan = planOf(tree);
  if (!plan) {
    all.refused++;
    continue;
  }
  const blocks = resolveTree(tree).blocks.filter(
    ({ root, mode }) => root === "root" && mode === "resource",
  );
  const { values, wrong, open } = compareWithPlan(blocks, plan);
  all.trees++;
  all.values += values;
  if (wrong.length > 0) all.wrong++;
  for (const one of wrong.slice(0, 3)) console.log(`seed ${seed}: ${one}`);
  for (const one of open) {
    const reason = one.replace(/^.*?: /, "").replaceAll(/\d+|\["[^"]*"\]/g, "#");
    all.open.set(reason, (all.open.get(reason) ?? 0) + 1);
  }
}
console.log(
  `${all.trees} trees, ${all.values} values; ${all.wrong} trees wrong; ${all.refused} refused by Terraform itself`,
);
for (const [reason, times] of [...all.open].sort((a, b) => b[1] - a[1]).slice(0, 10))
  console.log(`open ${times} times: ${reason}`);
// Where everything was refused, nothing was compared.
process.exit(all.wrong === 0 && all.trees > 0 ? 0 : 1);

/** What Terraform plans for a tree; null where it refuses it. */
function planOf(tree) {
  const folder = join(temporary, "tree");
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of tree) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (...words) =>
    spawnSync(options.program, words, {
      cwd: join(folder, "root"),
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      env: { ...process.env, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" },
    });
  const ready = run("init", "-input=false", "-no-color");
  if (ready.error) throw ready.error;
  if (ready.status !== 0) return null;
  const planned = run("plan", "-input=false", "-lock=false", "-no-color", "-out=plan");
  return planned.status === 0 ? JSON.parse(run("show", "-json", "plan").stdout) : null;
}
