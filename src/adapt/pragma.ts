// Turns comments into what they declare (`nhi: owner=@acme/payments expires=2027-03-31`) and what they allow (`nhi-lint: allow RULE …`).

import { isDate } from "../base/days.ts";
import type { Origin } from "../base/origin.ts";
import type { Pragma } from "../model/declaration.ts";

/** `nhi-lint: allow RULE reason="…" owner=@x until=2027-01-31`, not yet tied to a fact. What is missing is null. */
export interface WaiverComment {
  readonly rules: readonly string[];
  readonly reason: string | null;
  readonly owner: string | null;
  readonly until: string | null;
  readonly at: Origin;
  /** What is wrong with how it is written, as a clause; null when nothing is. */
  readonly problem: string | null;
}

const marker = /(?:^|[\s#/*;"])(nhi|nhi-lint)\s*:(?=\s|$)/gi;
const longest = 4096;

/** Every declaration in one comment; several may stand in it. */
export function parsePragmas(comment: string, at: Origin): readonly Pragma[] {
  return sections(comment, "nhi").map((body) => {
    const { fields, words, problem } = readPairs(body);
    const stray = words[0] === undefined ? null : `\`${words[0]}\` is no \`key=value\``;
    const empty = fields.size === 0 ? "it declares nothing" : null;
    const wrong = problem ?? stray ?? empty;
    return wrong === null ? { fields, at } : { fields, at, problem: wrong };
  });
}

/** Every waiver in one comment; several may stand in it. */
export function parseWaiverComment(comment: string, at: Origin): readonly WaiverComment[] {
  return sections(comment, "nhi-lint").map((body) => {
    const { fields, words, problem } = readPairs(body);
    const [verb, ...rest] = words;
    const rules = rest.flatMap((word) => word.split(",")).filter((word) => word !== "");
    const reason = fields.get("reason") ?? null;
    const owner = fields.get("owner") ?? null;
    const until = fields.get("until") ?? null;
    return {
      rules,
      reason,
      owner,
      until,
      at,
      problem: problem ?? waiverProblem(verb, rules, reason, owner, until),
    };
  });
}

function waiverProblem(
  verb: string | undefined,
  rules: readonly string[],
  reason: string | null,
  owner: string | null,
  until: string | null,
): string | null {
  if (verb !== "allow") return `it must start with \`allow\`, not \`${verb ?? ""}\``;
  if (rules.length === 0) return "it names no rule";
  const missing = Object.entries({ reason, owner, until }).find(
    ([, value]) => value === null || value.trim() === "",
  );
  if (missing) return `it has no \`${missing[0]}\``;
  return until !== null && isDate(until)
    ? null
    : `\`until=${until ?? ""}\` is no date like \`2027-01-31\``;
}

/** What stands behind each marker, up to the next marker or the end of its line. */
function sections(comment: string, wanted: string): readonly string[] {
  const found: string[] = [];
  for (const line of comment.slice(0, longest).split(/\r?\n/)) {
    const marks = [...line.matchAll(marker)];
    marks.forEach((mark, index) => {
      if (mark[1]?.toLowerCase() !== wanted) return;
      const end = marks[index + 1]?.index ?? line.length;
      found.push(line.slice(mark.index + mark[0].length, end).replace(/\s*\*\/\s*$/, ""));
    });
  }
  return found;
}

interface Pairs {
  readonly fields: ReadonlyMap<string, string>;
  readonly words: readonly string[];
  readonly problem: string | null;
}

const token = /([A-Za-z][\w./-]*)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s"']\S*))|(\S+)/gy;

function readPairs(body: string): Pairs {
  const fields = new Map<string, string>();
  const words: string[] = [];
  let problem: string | null = null;
  token.lastIndex = 0;
  for (let at = skipSpace(body, 0); at < body.length; at = skipSpace(body, token.lastIndex)) {
    token.lastIndex = at;
    const match = token.exec(body);
    if (!match) break;
    const [, key, double, single, bare, word] = match;
    if (word !== undefined) {
      if (/^[A-Za-z][\w./-]*=/.test(word) || /["']/.test(word))
        problem ??= `\`${word}\` has no value or an open quote`;
      else words.push(word);
      continue;
    }
    const name = (key ?? "").toLowerCase();
    if (fields.has(name)) problem ??= `\`${name}\` stands twice`;
    fields.set(
      name,
      double === undefined ? (single ?? bare ?? "") : double.replaceAll(/\\(.)/g, "$1"),
    );
  }
  return { fields, words, problem };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,;]/.test(text[at] ?? "")) at++;
  return at;
}
