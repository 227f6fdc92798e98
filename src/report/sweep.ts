// Turns what lapsed into text for its owners: a list to read, Markdown, or JSON.

import { position } from "../base/origin.ts";
import type { DebtLeft, SweepItem, Swept } from "../model/sweep.ts";
import { code, forJson, forLog, forMarkdown, forTerminal } from "./escape.ts";
import { plural } from "./groups.ts";
import { rowOf, rowsHead, todo } from "./sweep-row.ts";

export type SweepFormat = "terminal" | "markdown" | "json";

/** `gaps`: how many things nobody could read. */
export function* sweepReporter(swept: Swept, gaps: number, format: SweepFormat): Iterable<string> {
  if (format === "json") yield `${forJson(asData(swept, gaps), 2)}\n`;
  else if (format === "markdown") yield* bounded(markdown(swept, gaps));
  else yield* terminal(swept, gaps);
}

const nobody = "nobody";
/** As much as a job summary takes: GitHub refuses one over 1 MiB, and a unit may be three bytes. */
const longest = 300_000;

function* terminal({ owners, idle, looked, debt }: Swept, gaps: number): Iterable<string> {
  for (const { owner, items } of owners) {
    yield logged(owner ?? nobody);
    for (const { address, text, lapse, at, purpose } of items) {
      const { file, line } = position(at);
      yield logged(`  ${address}: ${text}; ${todo[lapse]}`);
      yield logged(`    ${file}:${line}${purpose === undefined ? "" : `, for: ${purpose}`}`);
    }
    yield "\n";
  }
  for (const one of idle) {
    const { file, line } = position(one.at);
    yield logged(`${file}:${line}: ${idleText(one)}`);
  }
  if (debt) yield `${debtText(debt)}\n`;
  const count = owners.reduce((sum, { items }) => sum + items.length, 0);
  yield `${count === 0 ? "Nothing lapsed, and nothing is due" : plural(count, "matter")}: ${lookedAt(looked, gaps)}.\n`;
}

function idleText({ identity }: Swept["idle"][number]): string {
  return `\`${identity}\` is attested and not in the tree`;
}

function debtText({ items, done, untold }: DebtLeft): string {
  const drops = done === 0 ? "" : "; `nhi-lint init --adopt` takes them off the list";
  const rest = untold === 0 ? "" : `; of ${untold} nobody can tell`;
  return `Review debt: ${done} of ${plural(items, "item")} mended${drops}${rest}.`;
}

function logged(text: string): string {
  return `${forLog(forTerminal(text))}\n`;
}

function* markdown({ owners, idle, looked, debt }: Swept, gaps: number): Iterable<string> {
  for (const { owner, items } of owners) {
    yield `## ${owner === null ? "Owned by nobody" : forMarkdown(owner)}\n\n`;
    yield rowsHead;
    for (const item of items) yield rowOf(item, (file, line) => code(`${file}:${line}`));
    yield "\n";
  }
  for (const one of idle) {
    const { file, line } = position(one.at);
    yield `- ${code(`${file}:${line}`)}: ${forMarkdown(idleText(one))}\n`;
  }
  if (idle.length > 0) yield "\n";
  if (debt) yield `${debtText(debt)}\n\n`;
  const nothing = owners.length === 0 ? "Nothing lapsed, and nothing is due: " : "";
  yield `${nothing}${lookedAt(looked, gaps)}.\n`;
}

function* bounded(parts: Iterable<string>): Iterable<string> {
  let used = 0;
  for (const part of parts) {
    used += part.length;
    if (used > longest) {
      yield "\n\n… cut here: the list and the JSON hold the rest.\n";
      return;
    }
    yield part;
  }
}

function lookedAt(looked: number, gaps: number): string {
  return `${looked} standing ${looked === 1 ? "identity" : "identities"} looked at, ${plural(gaps, "gap")}`;
}

function asData({ owners, idle, looked, debt }: Swept, gaps: number): unknown {
  return {
    version: 1,
    owners: owners.map(({ owner, items }) => ({
      owner,
      items: items.map(({ at, ...item }) => ({ ...item, todo: todo[item.lapse], ...placeOf(at) })),
    })),
    looked,
    gaps,
    idle: idle.map(({ identity, at }) => ({ identity, ...placeOf(at) })),
    debt: debt ?? null,
  };
}

function placeOf(at: SweepItem["at"]): { readonly file: string; readonly line: number } {
  const { file, line } = position(at);
  return { file, line };
}
