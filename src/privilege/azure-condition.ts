// Tells whether the condition of an Azure role assignment lets a role be given: true, false, or null where that cannot be told.
// https://learn.microsoft.com/azure/role-based-access-control/conditions-format

import { matches } from "./covers.ts";
import { pattern } from "./pattern.ts";

export interface AskedOf {
  /** In lower case. */
  readonly action: string;
  /** The id of the role that would be given, in lower case. */
  readonly role: string;
}

type Truth = boolean | null;

/** The platform takes 8 KB. https://learn.microsoft.com/azure/role-based-access-control/conditions-troubleshoot */
const longest = 16_384;
const deepest = 40;

export function isTrue(text: string, asked: AskedOf): Truth {
  const tokens = text.length > longest ? null : tokensOf(text);
  if (!tokens) return null;
  const reader: Reader = { tokens, at: 0, asked, not: false };
  const truth = either(reader, 0);
  return reader.at === tokens.length ? truth : null;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly asked: AskedOf;
  /** Whether what is read is turned round. */
  not: boolean;
}

const token =
  /\s*(&&|\|\||[()!]|(?:AND|OR|NOT)\b|(?:Sub)?(?:Operation|Action)Matches\s*\{[^}]*\}|(?:Exists\s+)?@\w+\[[^\]]*\](?:\s*\w+(?::\w+)?\s*(?:\{(?:[^{}]|\$\{[^}]*\})*\}|'[^']*'|true\b|false\b|-?[\d.]+))?)/iy;

function tokensOf(text: string): readonly string[] | null {
  const tokens: string[] = [];
  const bare = text.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < bare.length) {
    const found = token.exec(bare)?.[1];
    if (found === undefined) return null;
    tokens.push(found);
  }
  return tokens;
}

function either(reader: Reader, depth: number): Truth {
  let truth = both(reader, depth);
  while (takes(reader, "||", "or")) {
    const other = both(reader, depth);
    truth = truth === true || other === true ? true : truth === false ? other : null;
  }
  return truth;
}

function both(reader: Reader, depth: number): Truth {
  let truth = one(reader, depth);
  while (takes(reader, "&&", "and")) {
    const other = one(reader, depth);
    truth = truth === false || other === false ? false : truth === true ? other : null;
  }
  return truth;
}

function takes(reader: Reader, ...signs: readonly string[]): boolean {
  const next = reader.tokens[reader.at]?.toLowerCase();
  if (next === undefined || !signs.includes(next)) return false;
  reader.at++;
  return true;
}

function one(reader: Reader, depth: number): Truth {
  if (depth > deepest) return null;
  if (takes(reader, "!", "not")) {
    reader.not = !reader.not;
    const truth = one(reader, depth + 1);
    reader.not = !reader.not;
    return truth === null ? null : !truth;
  }
  if (takes(reader, "(")) {
    const truth = either(reader, depth + 1);
    return takes(reader, ")") ? truth : null;
  }
  const next = reader.tokens[reader.at++];
  return next === undefined ? null : atom(next, reader);
}

const requested =
  /^@Request\[\s*Microsoft\.Authorization\/roleAssignments:(\w+)\s*\]\s*([\w:]+)\s*(.*)$/is;

function atom(text: string, { asked: { action, role }, not }: Reader): Truth {
  const matched = /^ActionMatches\s*\{\s*'([^']*)'\s*\}$/i.exec(text)?.[1];
  if (matched !== undefined) return meets(matched, action);
  const [, attribute = "", operator = "", values = ""] = requested.exec(text) ?? [];
  // Whom it may give a role to bounds no role: somebody will do.
  if (/^principal(type|id)$/i.test(attribute)) return !not;
  if (!/^roledefinitionid$/i.test(attribute)) return null;
  const found = values.toLowerCase().includes(role) ? true : values.includes("${") ? null : false;
  if (/^(for(any|all)ofanyvalues:)?guidequals$/i.test(operator)) return found;
  if (!/^(for(any|all)ofallvalues:)?guidnotequals$/i.test(operator)) return null;
  return found === null ? null : !found;
}

/** `*` stands for any text, wherever and however often; two in a row are one. */
function meets(written: string, action: string): boolean {
  return matches(pattern(written.replaceAll(/\*+/g, "*"), true), action);
}
