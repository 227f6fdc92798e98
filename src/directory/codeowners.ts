// Turns a CODEOWNERS file into a Directory: the last matching rule decides, invalid lines are skipped, as GitHub does.
// https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners

import type { Origin } from "../base/origin.ts";
import { fileRef } from "../base/origin.ts";
import { remembered } from "../base/remembered.ts";
import type { RosterEntry } from "../model/roster.ts";
import { emptyDirectory, type Directory, type FileOwners } from "./directory.ts";
import { coverage, handlesOf, namedAlike } from "./handles.ts";
import { eachOwner, kindOfName } from "./names.ts";
import { compilePattern, isCatchAll, isUnsupported, type PathTest } from "./pattern.ts";

/** Where GitHub looks, first found wins. */
export const codeownersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"] as const;

/** GitHub does not load larger files. */
const codeownersLimit = 3 * 1024 * 1024;

interface Rule {
  readonly test: PathTest;
  readonly owners: readonly string[];
  readonly catchAll: boolean;
  readonly at: Origin;
}

/** Reads a CODEOWNERS file. A rule without owners leaves its files unowned. */
export function readCodeowners(path: string, text: string): Directory {
  const rules = readRules(path, text);
  // Of one file, and of one owner, there are many identities.
  const ownersOf: Directory["ownersOf"] = remembered((target) => {
    for (let i = rules.length - 1; i >= 0; i--) {
      const rule = rules[i];
      if (rule?.test(target)) return owned(rule);
    }
    return null;
  });
  let all: readonly string[] | null = null;
  const names = (): readonly string[] =>
    (all ??= [...new Set(rules.flatMap(({ owners }) => owners))]);
  const handles: Directory["handles"] = remembered((owner) =>
    handlesOf(owner, (name) => namedAlike(name, names())),
  );
  return {
    ownersOf,
    who: emptyDirectory.who,
    handles,
    covers: (owner, target) =>
      coverage(eachOwner(owner), handles(owner), ownersOf(target)?.owners ?? []),
  };
}

/** Whoever a CODEOWNERS file names. */
export function namedInCodeowners(path: string, text: string): readonly RosterEntry[] {
  return readRules(path, text).flatMap(({ owners, at }) =>
    owners.map((owner) => ({ names: [owner], kind: kindOfName(owner), left: null, at })),
  );
}

function owned(rule: Rule): FileOwners | null {
  return rule.owners.length === 0
    ? null
    : { owners: rule.owners, catchAll: rule.catchAll, at: rule.at };
}

function readRules(path: string, text: string): readonly Rule[] {
  if (text.length > codeownersLimit) return [];
  const file = fileRef(path, text);
  const rules: Rule[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const rule = readRule(line, { file, start, end: start + line.trimEnd().length });
    if (rule) rules.push(rule);
    start += line.length + 1;
  }
  return rules;
}

/** Null for empty lines, comments and invalid lines. */
function readRule(line: string, at: Origin): Rule | null {
  const [pattern, ...rest] = words(line);
  if (pattern === undefined || pattern.startsWith("#") || isUnsupported(pattern)) return null;
  const comment = rest.findIndex((word) => word.startsWith("#"));
  const owners = comment === -1 ? rest : rest.slice(0, comment);
  if (!owners.every(isOwner)) return null;
  return { test: compilePattern(pattern), owners, catchAll: isCatchAll(pattern), at };
}

/** Splits at spaces that are not escaped; `\ ` stands for a space in a path. */
function words(line: string): readonly string[] {
  const found = line.match(/(?:\\.|[^\s\\]|\\$)+/g) ?? [];
  return found.map((word) => word.replaceAll("\\ ", " "));
}

/** `@user`, `@org/team` or an e-mail address. */
function isOwner(text: string): boolean {
  return (
    /^@[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)?$/.test(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
  );
}
