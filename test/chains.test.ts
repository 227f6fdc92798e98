import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { position } from "../src/base/origin.ts";
import { catalog } from "../src/catalog/catalog.gen.ts";
import type { Finding } from "../src/finding/finding.ts";
import { around, graphOf } from "../src/report/graph.ts";
import { run, type Outcome } from "../src/run.ts";
import { gather } from "../src/stage/gather.ts";
import { folderSnapshot } from "../src/source/folder.ts";
import { kindOf } from "../src/source/ours.ts";
import { emptySnapshot, type Snapshot } from "../src/source/snapshot.ts";

/** One folder a chain: what `base` and `head` hold, the findings about it with the lines beside them, and the graph of who becomes whom. */
const root = new URL("../fixtures/chains/", import.meta.url).pathname;
const rules = new Set([
  "privileged-chain",
  "dangling-link",
  "over-trusting-role",
  "unbounded-federation",
  "writable-deploy-key",
]);

function snapshot(folder: string): Snapshot {
  return existsSync(folder)
    ? folderSnapshot(folder, { hash: (path) => kindOf(path) !== null })
    : emptySnapshot;
}

/** Without a base everything is new. The repository is `acme/app`, unless the case says that nobody tells. */
async function judged(folder: string): Promise<Outcome> {
  const isChange = existsSync(join(folder, "base"));
  const base = snapshot(join(folder, "base"));
  const head = snapshot(join(folder, "head"));
  return run(
    {
      base,
      head,
      gathered: await gather(base, head, !isChange),
      began: 0,
      renames: new Map(),
      standing: { from: isChange ? "base" : "head", config: null, preset: null },
      exclude: [],
      all: !isChange,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
      repository: () => (folder.endsWith("-unnamed") ? null : "acme/app"),
    },
    { catalog, secondOpinion: () => Promise.reject(new Error("not asked here")), clock: () => 0 },
  );
}

function told({
  primary,
  severity,
  rule,
  variant,
  message,
  remedy,
  related,
  fix,
}: Finding): string {
  const { file, line } = position(primary);
  const beside = related.map(({ message: text, at }) => {
    const place = position(at);
    return `  ${place.file}:${place.line} ${text}\n`;
  });
  const isProposal = fix !== null || rule === "unbounded-federation";
  const exact = `${isProposal ? `  ${remedy}\n` : ""}${fix ? `  fix: ${fix.what} ${fix.value}\n` : ""}`;
  return `${file}:${line} ${severity} ${rule} (${variant}) ${message}\n${beside.join("")}${exact}`;
}

/** Who becomes whom, by their addresses. */
function edges({ report }: Outcome): string {
  const graph = graphOf(report.model);
  const label = new Map(graph.nodes.map(({ key, label: text }) => [key, text]));
  return graph.edges
    .filter(({ how }) => how === "becomes")
    .map(({ from, to }) => `${label.get(from)} -> ${label.get(to)}\n`)
    .join("");
}

function expected(path: string, found: string): string {
  if (process.env["UPDATE"] === "1") writeFileSync(path, found);
  return readFileSync(path, "utf8");
}

const cases = readdirSync(root).toSorted();

test("covers chains over all three domains", () => {
  expect(cases.length).toBeGreaterThanOrEqual(15);
  const domains = [/\.tf$/m, /^\.github\/workflows\//m, /^k8s\//m];
  const all = cases.filter((name) => {
    const files = readdirSync(join(root, name, "head"), { recursive: true }).join("\n");
    return domains.every((domain) => domain.test(files));
  });
  expect(all).toContain("runner-becomes-role");
});

test.each(cases)("%s", async (name) => {
  const folder = join(root, name);
  const outcome = await judged(folder);
  const findings = outcome.report.findings.filter(({ rule }) => rules.has(rule));
  const text = findings.map(told).join("");
  expect(text).toBe(expected(join(folder, "expected/findings.txt"), text));
  const graph = edges(outcome);
  expect(graph).toBe(expected(join(folder, "expected/edges.txt"), graph));
  // Around an identity that fails stands all that leads there.
  const whole = graphOf(outcome.report.model);
  for (const { identity } of findings) {
    if (identity === null) continue;
    const near = around(whole, identity);
    expect(near.nodes.map(({ key }) => key)).toContain(identity);
    expect(near.edges).toEqual(
      expect.arrayContaining(whole.edges.filter(({ to }) => to === identity)),
    );
  }
});
