// Renders charts as we do and as `helm template` does, and tells where the two differ: nowhere that we say what a document is.
//
// node bench/helm.mjs FOLDER…
//   Each chart below a folder, with its own values. Needs `helm` (or `--program helm4`); nothing is downloaded: what a chart
//   depends on and does not hold is left out on both sides. A chart that demands values gets those of bench/helm/values.
//   --kinds REGEX  only objects of these kinds (default: service accounts, roles and bindings); --show prints each difference whole

import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dump, load, loadAll } from "js-yaml";
import { bundled } from "./bundled.mjs";
import { differences, plainDocuments } from "./helm/compare.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: "helm" },
    kinds: { type: "string", default: "^(ServiceAccount|(Cluster)?Role(Binding)?)$" },
    show: { type: "boolean", default: false },
  },
});
const kinds = new RegExp(options.kinds);
const temporary = mkdtempSync(join(tmpdir(), "nhi-lint-helm-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const { renderTexts, textsIn, shownNode } = await bundled(
  new URL("../test/resolve/helm/render.ts", import.meta.url),
  temporary,
);

const release = { name: "release-name", namespace: "default" };
const all = { charts: 0, refused: 0, files: 0, gaps: 0, documents: 0, wrong: 0, open: 0 };
for (const folder of positionals.flatMap(chartsBelow)) chartOf(folder);
console.log(
  `${all.charts} charts (${all.refused} refused by Helm with their own values), ${all.documents} documents: ` +
    `${all.wrong} differ, ${all.gaps} files are gaps; with values open: ${all.open} differ`,
);
process.exit(all.wrong + all.open === 0 && all.documents > 0 ? 0 : 1);

/** Outermost charts. */
function chartsBelow(folder) {
  if (existsSync(join(folder, "Chart.yaml"))) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => chartsBelow(join(folder, name)));
}

function chartOf(folder) {
  const copy = join(temporary, "chart");
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  withoutMissing(copy);
  const texts = Object.fromEntries(
    Object.entries(textsIn(copy)).map(([path, text]) => [`chart/${path}`, text]),
  );
  const { name } = load(texts["chart/Chart.yaml"]);
  const values = fileURLToPath(new URL(`helm/values/${name}.yaml`, import.meta.url));
  const isGiven = existsSync(values);
  const truth = templated(copy, isGiven ? ["--values", values] : []);
  all.charts++;
  if (!truth) all.refused++;
  const rendered = (more) => renderTexts(texts, "chart", { release, ...more });
  const sure = rendered({ values: isGiven ? readFileSync(values, "utf8") : "{}" });
  const row = { documents: 0, wrong: [], gaps: [] };
  for (const [path, one] of sure) {
    if ("fault" in one || one.tree.problems.length > 0) {
      if (/kind:\s*["']?(ServiceAccount|(Cluster)?Role)/.test(texts[path]))
        row.gaps.push(`${path}: ${"fault" in one ? one.fault : one.tree.problems[0].message}`);
    } else if (truth) {
      const ours = plainDocuments(
        one.tree.documents.map(({ root }) => shownNode(root)),
        kinds,
      );
      row.documents += ours.length;
      row.wrong.push(...differences(path, ours, truth.get(path) ?? [], false));
    }
  }
  const open = [];
  if (truth && !isGiven)
    for (const [path, one] of rendered({})) {
      if ("fault" in one) continue;
      const ours = plainDocuments(
        one.tree.documents.map(({ root }) => shownNode(root)),
        kinds,
      );
      open.push(...differences(path, ours, truth.get(path) ?? [], true));
    }
  all.documents += row.documents;
  all.wrong += row.wrong.length;
  all.gaps += row.gaps.length;
  all.open += open.length;
  const state = truth
    ? `${row.documents} documents, ${row.wrong.length} differ, ${open.length} with values open`
    : "refused by Helm";
  console.log(`${name}: ${state}, ${row.gaps.length} gaps`);
  for (const one of [...row.wrong, ...open])
    console.log(`  ${options.show ? one : one.slice(0, 300)}`);
  if (truth) for (const one of row.gaps) console.log(`  gap ${one.slice(0, 300)}`);
}

/** Helm refuses a chart that lacks what it depends on. */
function withoutMissing(chart) {
  for (const file of ["Chart.yaml", "requirements.yaml"]) {
    const path = join(chart, file);
    if (!existsSync(path)) continue;
    const written = load(readFileSync(path, "utf8")) ?? {};
    const has = ({ name }) => existsSync(join(chart, "charts", name, "Chart.yaml"));
    const dependencies = (written.dependencies ?? []).filter(has);
    // Some are given their version when they are released.
    const version = written.version ?? "0.0.0";
    writeFileSync(path, dump({ ...written, version, dependencies }));
  }
  rmSync(join(chart, "Chart.lock"), { force: true });
}

/** What Helm makes of each template, by its path; null where it refuses the chart. */
function templated(chart, more) {
  const words = ["template", release.name, chart, "--namespace", release.namespace, ...more];
  // One that was built by `go install` takes the cluster for an old one.
  words.push("--kube-version", "1.34.0");
  const run = spawnSync(options.program, words, { encoding: "utf8", maxBuffer: 2 ** 28 });
  if (run.error) throw run.error;
  if (run.status !== 0) {
    console.log(`  Helm: ${/^Error: .*$/m.exec(run.stderr)?.[0].slice(0, 200)}`);
    return null;
  }
  const found = new Map();
  for (const part of run.stdout.split(/^---\n/m)) {
    const [, source] = /^# Source: [^/\n]+\/(.*)$/m.exec(part) ?? [];
    if (source === undefined) continue;
    const path = `chart/${source}`;
    found.set(path, [...(found.get(path) ?? []), ...plainDocuments(loadAll(part), kinds)]);
  }
  return found;
}
