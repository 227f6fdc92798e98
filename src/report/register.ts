// Turns the register into a table for people: identity, owner, end, strongest privilege, risk, since when, where.

import type { ExpiryV1, OwnerV1 } from "../contract/identity-v1.ts";
import { code, forLog, forMarkdown, forTerminal, shortened } from "./escape.ts";
import { plural } from "./groups.ts";
import type { WholeEntry } from "./whole-register.ts";

const heads = ["identity", "owner", "until", "may", "risk", "since", "where"] as const;

/** Of a cell that people read. */
const longest = 300;

/** One row an identity, in columns. `gaps`: how many things nobody could read. */
export function* registerTable(entries: readonly WholeEntry[], gaps: number): Iterable<string> {
  const rows = entries.map(cells);
  const widths = heads.map((head, i) =>
    Math.min(
      56,
      rows.reduce((most, row) => Math.max(most, (row[i] ?? "").length), head.length),
    ),
  );
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, i) => (i === heads.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd()}\n`;
  yield line(heads);
  for (const row of rows) yield forLog(line(row.map(forTerminal)));
  yield `\n${countOf(entries)}; ${plural(gaps, "gap")}\n`;
}

/** The same in GitHub's Markdown, with what each is for. */
export function* registerMarkdown(entries: readonly WholeEntry[]): Iterable<string> {
  const all = [...heads, "purpose"];
  yield `| ${all.join(" | ")} |\n|${" --- |".repeat(all.length)}\n`;
  for (const entry of entries) {
    const [identity = "", ...rest] = cells(entry);
    const where = rest.pop() ?? "";
    const said = [
      ...rest.map(forMarkdown),
      code(where),
      forMarkdown(shortened(entry.purpose ?? "", longest)),
    ];
    yield `| ${[code(identity), ...said].join(" | ")} |\n`;
  }
}

function countOf({ length }: readonly WholeEntry[]): string {
  return `${length} machine ${length === 1 ? "identity" : "identities"}`;
}

function cells(entry: WholeEntry): readonly string[] {
  const { reach, chain, risk, firstSeen } = entry;
  const said = [
    entry.address,
    ownerCell(entry.owner),
    expiryCell(entry.expiry),
    chain.level === reach.level ? reach.level : `${reach.level} → ${chain.level}`,
    String(risk.score),
    firstSeen.day ?? "(unknown)",
    `${entry.file}:${entry.line}`,
  ];
  return said.map((text) => shortened(text, longest));
}

function ownerCell(owner: OwnerV1): string {
  if (owner.state === "declared") return owner.value ?? "";
  return owner.state === "unknown"
    ? "(unknown)"
    : owner.value
      ? `(none: ${owner.value})`
      : "(none)";
}

function expiryCell(expiry: ExpiryV1): string {
  if (expiry.state === "declared") return expiry.value ?? `every ${expiry.days ?? "?"} days`;
  return expiry.state === "not-needed"
    ? "its session"
    : expiry.state === "unknown"
      ? "(unknown)"
      : "(never)";
}
