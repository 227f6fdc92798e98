// Turns what differs between two registers into text: a list to read, Markdown, or JSON.

import { code, forJson, forLog, forMarkdown, forTerminal, shortened } from "./escape.ts";
import type { FieldChange, Named, RegisterDiff } from "./register-diff.ts";

export type DiffFormat = "terminal" | "markdown" | "json";

export function* registerDiffReporter(diff: RegisterDiff, format: DiffFormat): Iterable<string> {
  if (format === "json") yield `${forJson({ version: 1, ...diff }, 2)}\n`;
  else if (format === "markdown") yield* markdown(diff);
  else yield* terminal(diff);
}

/** More of a list, and of a text, is not read. */
const mostListed = 10;
const longest = 300;

function* terminal(diff: RegisterDiff): Iterable<string> {
  for (const one of diff.added) yield* block("+", one, [stateOf(one)]);
  for (const one of diff.removed) yield* block("-", one, [stateOf(one)]);
  for (const one of diff.changed) yield* block("~", one, changesIn(one));
  yield `${summary(diff)}\n`;
}

function* block(
  sign: string,
  { address, file, line }: Named,
  said: readonly string[],
): Iterable<string> {
  yield logged(`${sign} ${address}  ${file}:${line}`);
  for (const text of said) yield logged(`    ${text}`);
}

function stateOf({ owner, until, reach }: Named): string {
  return `owner: ${owner ?? "(none)"}; until: ${until ?? "(never)"}; may: ${reach}`;
}

function changesIn({ fields: changes }: RegisterDiff["changed"][number]): readonly string[] {
  return changes.flatMap((change) => sayings(change).map((said) => `${change.field}: ${said}`));
}

function sayings(change: FieldChange): readonly string[] {
  if ("was" in change) return [`${change.was ?? "(none)"} → ${change.now ?? "(none)"}`];
  const all = [...change.gained.map((one) => `+ ${one}`), ...change.lost.map((one) => `- ${one}`)];
  const more = all.length - mostListed;
  return more > 0 ? [...all.slice(0, mostListed), `and ${more} more`] : all;
}

function logged(text: string): string {
  return `${forLog(forTerminal(shortened(text, longest)))}\n`;
}

function* markdown(diff: RegisterDiff): Iterable<string> {
  yield `${summary(diff)}\n\n| | identity | what | where |\n| --- | --- | --- | --- |\n`;
  for (const one of diff.added) yield row("added", one, [stateOf(one)]);
  for (const one of diff.removed) yield row("removed", one, [stateOf(one)]);
  for (const one of diff.changed) yield row("changed", one, changesIn(one));
}

function row(what: string, { address, file, line }: Named, said: readonly string[]): string {
  const texts = said.map((text) => forMarkdown(shortened(text, longest)));
  const where = code(shortened(`${file}:${line}`, longest));
  return `| ${what} | ${code(shortened(address, longest))} | ${texts.join("; ")} | ${where} |\n`;
}

function summary({ added, removed, changed, alike }: RegisterDiff): string {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed; ${alike} alike`;
}
