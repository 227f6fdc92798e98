// Turns a Report into what source shows of a standard, control by control: what is open, how much is in order, what it cannot show.

import type { Control, Measure, Standard } from "../catalog/standards.ts";
import type { RegisterEntryV1 } from "../contract/identity-v1.ts";
import type { Finding } from "../finding/finding.ts";
import { severities } from "../model/policy.ts";
import { strongest } from "../model/level.ts";
import { forJson, forLog, forMarkdown } from "./escape.ts";
import { countFindings, plural } from "./groups.ts";
import { registerV1 } from "./register-v1.ts";
import type { Report } from "./report.ts";

export type StandardFormat = "terminal" | "markdown" | "json";

/** `open`: findings that nobody waived. `none`: no rule that is asked speaks of it. */
interface Shown {
  readonly control: Control;
  readonly state: "open" | "nothing-open" | "none";
  readonly rules: readonly {
    readonly id: string;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly waived: number;
  }[];
  readonly measures: readonly {
    readonly what: string;
    readonly held: number;
    readonly of: number;
  }[];
}

export function* standardReporter(
  report: Report,
  standard: Standard,
  format: StandardFormat,
): Iterable<string> {
  const entries = registerV1(report).filter(({ ai }) => ai || standard.only !== "ai");
  const shown = standard.controls.map((control) => show(control, standard, report, entries));
  if (format === "json") yield json(report, standard, shown);
  else if (format === "markdown") yield* markdown(report, standard, shown);
  else yield* terminal(report, standard, shown);
}

function show(
  control: Control,
  { id, only }: Standard,
  { findings, model, rules }: Report,
  entries: readonly RegisterEntryV1[],
): Shown {
  const named = [...rules].filter(
    ([rule, { theme, standards, asked }]) =>
      asked !== false &&
      ((standards[id] ?? []).includes(control.id) ||
        control.themes.includes(theme) ||
        control.rules.includes(rule)),
  );
  const isMeant = ({ identity }: Finding): boolean => {
    const fact = model.facts.get(identity ?? "");
    return only !== "ai" || (fact?.kind === "identity" && fact.ai !== undefined);
  };
  const meant = findings.filter(isMeant);
  const counted = named.map(([rule]) => {
    const counts = countFindings(meant.filter((finding) => finding.rule === rule));
    const { error, warning, note, waived } = counts;
    return { id: rule, errors: error, warnings: warning, notes: note, waived };
  });
  const isOpen = counted.some(({ errors, warnings, notes }) => errors + warnings + notes > 0);
  return {
    control,
    state: named.length === 0 ? "none" : isOpen ? "open" : "nothing-open",
    rules: counted,
    measures: control.measures.map((measure) => measured(measure, entries)),
  };
}

function measured(
  measure: Measure,
  entries: readonly RegisterEntryV1[],
): Shown["measures"][number] {
  const credentials = entries.flatMap((entry) => entry.credentials).filter((c) => c.standing);
  const ends = (state: string): boolean => state === "declared" || state === "not-needed";
  const ofEntries = (what: string, holds: (entry: RegisterEntryV1) => boolean) => ({
    what,
    held: entries.filter(holds).length,
    of: entries.length,
  });
  switch (measure) {
    case "listed":
      return ofEntries("identities are in the register", () => true);
    case "owned":
      return ofEntries("identities name an owner", ({ owner }) => owner.state === "declared");
    case "ended":
      return ofEntries("identities end or are reviewed", ({ expiry }) => ends(expiry.state));
    case "explained":
      return ofEntries("identities say what they are for", ({ purpose }) => purpose !== null);
    case "keyless":
      return ofEntries(
        "identities have no standing credential",
        (entry) => !entry.credentials.some(({ standing }) => standing),
      );
    case "modest":
      return ofEntries(
        "identities administer nothing",
        ({ privileges }) => strongest(privileges.map(({ level }) => level)) !== "admin",
      );
    case "bounded":
      return {
        what: "standing credentials end or rotate",
        held: credentials.filter(({ expiry }) => ends(expiry.state)).length,
        of: credentials.length,
      };
  }
}

function stateText({ state, rules }: Shown): string {
  if (state === "none") return "not shown by source";
  const sum = (key: "errors" | "warnings" | "notes" | "waived"): number =>
    rules.reduce((total, rule) => total + rule[key], 0);
  const parts = severities.flatMap((noun) => {
    const count = sum(`${noun}s`);
    return count > 0 ? [plural(count, noun)] : [];
  });
  const waived = sum("waived");
  const open = parts.length > 0 ? `${parts.join(", ")} open` : "nothing open";
  return waived > 0 ? `${open}, ${waived} waived` : open;
}

function titleOf({ control: { id, aliases, title } }: Shown): string {
  return `${id}${aliases.length > 0 ? ` (${aliases.join(", ")})` : ""} ${title}`;
}

function rulesText({ rules }: Shown): string {
  const found = rules.filter((rule) => rule.errors + rule.warnings + rule.notes + rule.waived > 0);
  return found
    .map(({ id, errors, warnings, notes, waived }) => `${id} ${errors + warnings + notes + waived}`)
    .join(", ");
}

/** Of nothing nothing is in order, and nothing is not. */
function countable({ measures }: Shown): Shown["measures"] {
  return measures.filter(({ of }) => of > 0);
}

const honest =
  "Source shows what is declared, not what runs: a control with nothing open is not thereby met.";

function* terminal(report: Report, standard: Standard, shown: readonly Shown[]): Iterable<string> {
  yield `${standard.title}\n${standard.source}\n\n`;
  for (const one of shown) {
    yield forLog(`${titleOf(one)}\n  ${stateText(one)}\n`);
    const found = rulesText(one);
    if (found !== "") yield `    ${found}\n`;
    for (const { what, held, of } of countable(one)) yield `  ${held} of ${of} ${what}\n`;
    yield `  beyond source: ${one.control.beyond}\n\n`;
  }
  yield `${honest}\n${plural(report.gaps.length, "gap")} in what was read.\n`;
}

function* markdown(report: Report, standard: Standard, shown: readonly Shown[]): Iterable<string> {
  yield `# ${forMarkdown(standard.title)}\n\n<${standard.source}>\n\n`;
  yield "| control | findings | in order | beyond source |\n| --- | --- | --- | --- |\n";
  for (const one of shown) {
    const measures = countable(one).map(({ what, held, of }) => `${held} of ${of} ${what}`);
    const found = rulesText(one);
    const cells = [
      titleOf(one),
      `${stateText(one)}${found === "" ? "" : `: ${found}`}`,
      measures.join("; "),
      one.control.beyond,
    ];
    yield `| ${cells.map(forMarkdown).join(" | ")} |\n`;
  }
  yield `\n${honest} ${plural(report.gaps.length, "gap")} in what was read.\n`;
}

function json(report: Report, standard: Standard, shown: readonly Shown[]): string {
  const { id, title, source } = standard;
  const controls = shown.map(({ control, state, rules, measures }) => ({
    id: control.id,
    aliases: control.aliases,
    title: control.title,
    state,
    rules,
    measures,
    beyond: control.beyond,
  }));
  const data = { version: 1, standard: { id, title, source }, controls, gaps: report.gaps.length };
  return `${forJson(data, 2)}\n`;
}
