// Reads rules/checks/*.yaml and writes src/judge/rules.gen.ts, docs/rules/*.md and docs/severities.md.

import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { entriesIn, themes } from "./rule-files.mjs";

const root = new URL("../", import.meta.url);
const presets = ["baseline", "strict", "beside-zizmor"];
const standardNames = Object.fromEntries(
  entriesIn("rules/standards/").map(({ id, title }) => [id, title]),
);

const texts = entriesIn("rules/checks/").map(readRule);
const kinds = new Map(texts.map((text) => [text.id, kindOf(text.id)]));
const pages = new URL("docs/rules/", root);
mkdirSync(pages, { recursive: true });
for (const name of readdirSync(pages))
  if (!kinds.has(name.slice(0, -".md".length))) rmSync(new URL(name, pages));
writeFileSync(new URL("src/judge/rules.gen.ts", root), moduleText());
for (const text of texts) writeFileSync(new URL(`${text.id}.md`, pages), page(text));
writeFileSync(new URL("docs/severities.md", root), severityTable());

function readRule({ id, ...raw }) {
  const fail = (why) => {
    throw new Error(`rules/checks/${id}.yaml: ${why}`);
  };
  for (const key of [
    "title",
    "theme",
    "since",
    "why",
    "remedy",
    "severities",
    "options",
    "references",
    "standards",
    "examples",
  ])
    if (raw[key] === undefined) fail(`has no \`${key}\``);
  if (!themes.includes(raw.theme)) fail(`\`${raw.theme}\` is no theme`);
  if (!raw.severities.default) fail("has no severity `default`");
  const severities = {};
  for (const [variant, row] of Object.entries(raw.severities)) {
    const filled = {
      means: row.means,
      ...row,
      "beside-zizmor": row["beside-zizmor"] ?? row.baseline,
    };
    for (const preset of presets)
      if (!["error", "warning", "note", "off"].includes(filled[preset]))
        fail(`${variant}.${preset} is no severity`);
    severities[variant] = filled;
  }
  for (const name of Object.keys(raw.standards))
    if (!standardNames[name]) fail(`\`${name}\` is no standard`);
  return { id, ...raw, why: raw.why.trim(), remedy: raw.remedy.trim(), severities };
}

/** What a rule checks is what its file says: `check`, `checkRemoval`, `checkGate`, `checkUnseen`, `checkLeak` or `checkWaiver`. */
function kindOf(id) {
  const code = readFileSync(new URL(`src/judge/rules/${id}.ts`, root), "utf8");
  const kind =
    /export const rule: (Rule|RemovalRule|GateRule|UnseenRule|LeakRule|WaiverRule) =/.exec(
      code,
    )?.[1];
  if (!kind) throw new Error(`src/judge/rules/${id}.ts exports no \`rule\``);
  return kind;
}

function moduleText() {
  const name = (id) => id.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  const list = (kind) =>
    texts
      .filter((text) => kinds.get(text.id) === kind)
      .map((text) => name(text.id))
      .join(", ");
  return [
    "// Made by scripts/generate-rules.mjs from rules/checks/ and src/judge/rules/. Do not edit.",
    "",
    'import type { GateRule, LeakRule, RemovalRule, Rule, RuleText, UnseenRule, WaiverRule } from "./rule.ts";',
    ...texts.map((text) => `import { rule as ${name(text.id)} } from "./rules/${text.id}.ts";`),
    "",
    `export const rules: readonly Rule[] = [${list("Rule")}];`,
    `export const removalRules: readonly RemovalRule[] = [${list("RemovalRule")}];`,
    `export const gateRules: readonly GateRule[] = [${list("GateRule")}];`,
    `export const unseenRules: readonly UnseenRule[] = [${list("UnseenRule")}];`,
    `export const leakRules: readonly LeakRule[] = [${list("LeakRule")}];`,
    `export const waiverRules: readonly WaiverRule[] = [${list("WaiverRule")}];`,
    "",
    "const texts: readonly RuleText[] = [",
    ...texts.map((text) => {
      const { id, title, theme, since, why, remedy, severities, options, references, standards } =
        text;
      const value = {
        id,
        title,
        theme,
        since,
        why,
        remedy,
        severities,
        options,
        references,
        standards,
      };
      return `  ${JSON.stringify(value)},`;
    }),
    "];",
    "",
    "export const ruleTexts: ReadonlyMap<string, RuleText> = new Map(texts.map((text) => [text.id, text]));",
    "",
  ].join("\n");
}

function page(text) {
  const rows = Object.entries(text.severities).map(
    ([variant, row]) =>
      `| ${variant} | ${row.means} | ${presets.map((preset) => row[preset]).join(" | ")} |`,
  );
  const standards = Object.entries(text.standards).map(
    ([name, ids]) => `- ${standardNames[name]}: ${ids.join(", ")}`,
  );
  const fence = (code) => ["```" + text.examples.language, code.trimEnd(), "```"];
  return [
    `<!-- Made by scripts/generate-rules.mjs from rules/checks/${text.id}.yaml. Do not edit. -->`,
    `# ${text.id}`,
    "",
    `**${text.title}.** Theme: ${text.theme}. Since ${text.since}.`,
    "",
    "## Why",
    "",
    text.why,
    "",
    "## What to do",
    "",
    text.remedy,
    "",
    "## Example",
    "",
    "Reported:",
    "",
    ...fence(text.examples.bad),
    "",
    "Not reported:",
    "",
    ...fence(text.examples.good),
    "",
    "## Severity",
    "",
    `| case | when | ${presets.join(" | ")} |`,
    "|---|---|---|---|---|",
    ...rows,
    "",
    ...(text.options.length > 0
      ? ["## Options", "", ...text.options.map((option) => `- \`${option}\``), ""]
      : []),
    ...(standards.length > 0 ? ["## Standards", "", ...standards, ""] : []),
    ...(text.references.length > 0
      ? ["## References", "", ...text.references.map((url) => `- <${url}>`), ""]
      : []),
    "## Accepting it",
    "",
    ...accepting(text.id),
    "",
  ].join("\n");
}

/** A comment is for what is declared below it, and a gate declares nothing. */
function accepting(id) {
  const kind = kinds.get(id);
  if (kind === "WaiverRule") return ["No waiver accepts it: mend the waiver, or delete it."];
  if (kind === "GateRule")
    return [
      "In `.github/nhi-lint-waivers.yml`:",
      "",
      "```yaml",
      "waivers:",
      `  - rule: ${id}`,
      "    path: .github/nhi-lint.yml",
      "    reason: why this is right here",
      '    owner: "@acme/team"',
      '    until: "YYYY-MM-DD"',
      "```",
    ];
  return [
    "```",
    `# nhi-lint: allow ${id} reason="why this is right here" owner=@acme/team until=YYYY-MM-DD`,
    "```",
  ];
}

function severityTable() {
  const rows = texts.flatMap((text) =>
    Object.entries(text.severities).map(
      ([variant, row]) =>
        `| [${text.id}](rules/${text.id}.md) | ${variant} | ${row.means} | ${presets.map((preset) => row[preset]).join(" | ")} |`,
    ),
  );
  return [
    "<!-- Made by scripts/generate-rules.mjs from rules/checks/. Do not edit. -->",
    "# Severities",
    "",
    "Rule × case × preset. `unknown`: what the rule asks cannot be read from source. What an `import` block adopts is at most a warning, except",
    "`admin-grant` and `open-trust`; so is, without exception, what certainly is there now and may have been before. In sample folders everything is a note. `severities` in the configuration replaces a rule's row; it never",
    "raises an unknown above this table.",
    "",
    `| rule | case | when | ${presets.join(" | ")} |`,
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
