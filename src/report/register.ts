// Turns a Report into the register as a table for people: identity, owner, end, strongest privilege, where.

import type { ExpiryV1, OwnerV1, RegisterEntryV1 } from "../contract/json-v1.ts";
import { strongest } from "../model/level.ts";
import { code, forLog, forMarkdown, forTerminal } from "./escape.ts";
import { plural } from "./groups.ts";
import { registerV1 } from "./register-v1.ts";
import type { Report, Style } from "./report.ts";

const heads = ["identity", "owner", "until", "may", "where"] as const;

/** One row an identity. `markdown`: GitHub's Markdown in place of columns of text. */
export function* registerReporter(
  report: Report,
  _style: Style,
  markdown: boolean,
): Iterable<string> {
  const entries = registerV1(report.model);
  const rows = entries.map(cells);
  if (markdown) {
    yield `| ${heads.join(" | ")} |\n|${" --- |".repeat(heads.length)}\n`;
    for (const row of rows)
      yield `| ${row.map((cell, i) => (i === 0 || i === 4 ? code(cell) : forMarkdown(cell))).join(" | ")} |\n`;
    return;
  }
  const widths = heads.map((head, i) =>
    Math.min(56, Math.max(head.length, ...rows.map((row) => (row[i] ?? "").length))),
  );
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, i) => (i === heads.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd()}\n`;
  yield line(heads);
  for (const row of rows) yield forLog(line(row.map(forTerminal)));
  yield `\n${plural(entries.length, "machine identity").replace("identitys", "identities")}; ${plural(report.gaps.length, "gap")}\n`;
}

function cells(entry: RegisterEntryV1): readonly string[] {
  return [
    entry.address,
    ownerCell(entry.owner),
    expiryCell(entry.expiry),
    levelCell(entry),
    `${entry.file}:${entry.line}`,
  ];
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

function levelCell(entry: RegisterEntryV1): string {
  return strongest(entry.privileges.map(({ level }) => level));
}
