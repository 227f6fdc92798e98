// Turns the register into CSV as RFC 4180 has it: a row an identity, every cell in quotes, and no cell that a spreadsheet takes for a formula.

import { forLog, forTerminal, shortened } from "./escape.ts";
import type { WholeEntry } from "./whole-register.ts";

type Cell = string | number | boolean | null;

const columns: Readonly<Record<string, (entry: WholeEntry) => Cell>> = {
  key: ({ key }) => key,
  address: ({ address }) => address,
  domain: ({ domain }) => domain,
  platform: ({ platform }) => platform,
  type: ({ type }) => type,
  file: ({ file }) => file,
  line: ({ line }) => line,
  owner: ({ owner }) => owner.value,
  owner_state: ({ owner }) => owner.state,
  expiry: ({ expiry }) => expiry.value,
  expiry_state: ({ expiry }) => expiry.state,
  purpose: ({ purpose }) => purpose,
  ticket: ({ ticket }) => ticket,
  attested: ({ attested }) => attested?.day ?? null,
  needed_until: ({ attested }) => attested?.neededUntil ?? null,
  rotation: ({ rotation }) => rotation?.mode ?? null,
  rotation_next: ({ rotation }) => rotation?.next ?? null,
  reach: ({ reach }) => reach.level,
  privileges: ({ privileges }) => joined(privileges.map(({ text }) => text)),
  trust: ({ trust }) => joined(trust),
  credentials: ({ credentials }) => joined(credentials.map(({ address }) => address)),
  standing_credentials: ({ credentials }) => credentials.filter(({ standing }) => standing).length,
  instead: ({ credentials }) => joined(credentials.flatMap(({ instead }) => instead?.use ?? [])),
  becomes: ({ chain }) => joined(chain.into),
  become_by: ({ chain }) => joined(chain.by),
  chain_reach: ({ chain }) => chain.level,
  ai: ({ ai }) => ai,
  ai_because: ({ aiBecause }) => aiBecause,
  first_seen: ({ firstSeen }) => firstSeen.day,
  age_days: ({ firstSeen }) => firstSeen.days,
  risk: ({ risk }) => risk.score,
  risk_terms: ({ risk }) =>
    joined(risk.terms.map((one) => `${one.term} ${one.value} (${one.why})`)),
};

/** UTF-8 without a mark at its start; the first row names the columns. https://www.rfc-editor.org/rfc/rfc4180 */
export function* registerCsv(entries: readonly WholeEntry[]): Iterable<string> {
  yield row(Object.keys(columns));
  for (const entry of entries) yield row(Object.values(columns).map((read) => read(entry)));
}

/** As much as a spreadsheet takes. https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const longest = 32_000;

function joined(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/** An apostrophe keeps a cell text; in quotes no separator begins another one. https://owasp.org/www-community/attacks/CSV_Injection */
function cell(value: Cell): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = shortened(value ?? "", longest);
  const guarded = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${forLog(forTerminal(guarded)).replaceAll('"', '""')}"`;
}
