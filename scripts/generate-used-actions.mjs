// Reads rules/actions.yaml, checks it, and writes src/catalog/used-actions.gen.ts.

import { readFileSync, writeFileSync } from "node:fs";
import { load } from "js-yaml";

const root = new URL("../", import.meta.url);

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const scopes = new Set(
  (
    "actions artifact-metadata attestations checks code-quality contents copilot-requests deployments discussions drives id-token issues " +
    "models packages pages pull-requests repository-projects security-events statuses vulnerability-alerts"
  ).split(" "),
);
const keys = new Set(["uses", "needs", "may", "token", "asks", "open", "source"]);

const seen = new Map();
const lines = [];
for (const entry of load(readFileSync(new URL("rules/actions.yaml", root), "utf8"))) {
  const fail = (why) => {
    throw new Error(`rules/actions.yaml: ${entry.uses?.[0]} ${why}`);
  };
  for (const key of Object.keys(entry)) if (!keys.has(key)) fail(`has an unknown key \`${key}\``);
  if (!entry.source?.startsWith("https://")) fail("has no source");
  for (const list of [entry.needs, entry.may])
    for (const [scope, level] of Object.entries(list ?? {}))
      if (!scopes.has(scope) || !["read", "write"].includes(level))
        fail(`needs \`${scope}: ${level}\`, which is no permission`);
  for (const scope of entry.open ?? [])
    if (scope !== "*" && !scopes.has(scope))
      fail(`leaves \`${scope}\` open, which is no permission`);
  const { uses, source, ...rest } = entry;
  for (const name of uses) {
    if (name !== name.toLowerCase() || seen.has(name))
      fail(`: ${name} stands twice or in capitals`);
    seen.set(name, lines.length);
  }
  const lower = (list) => list?.map((one) => one.toLowerCase());
  const value = {
    ...rest,
    token: lower(rest.token),
    asks: lower(rest.asks),
  };
  lines.push(`  () => (${JSON.stringify(value)}), // ${source}`);
}

writeFileSync(
  new URL("src/catalog/used-actions.gen.ts", root),
  [
    "// Generated from rules/actions.yaml by scripts/generate-used-actions.mjs. Do not edit.",
    "",
    'import type { UsedAction, UsedActions } from "./used-actions.ts";',
    "",
    "// Functions, so that an engine compiles only what is asked for.",
    "const entries: readonly (() => UsedAction)[] = [",
    ...lines,
    "];",
    "",
    "const places: Readonly<Record<string, number>> = {",
    ...[...seen].map(([name, place]) => `  ${JSON.stringify(name)}: ${place},`),
    "};",
    "",
    "export const usedActions: UsedActions = (name) =>",
    "  Object.hasOwn(places, name) ? (entries[places[name] as number]?.() ?? null) : null;",
    "",
  ].join("\n"),
);
