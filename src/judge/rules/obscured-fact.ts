// What was known at base and is not any more → a complaint under the theme of what it hides.

import { append } from "../../base/grouped.ts";
import type { Complaint, Theme } from "../../finding/finding.ts";
import type { Change, Hidden } from "../../model/change.ts";
import type { Fact } from "../../model/fact.ts";
import type { Rule } from "../rule.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "obscured-fact", check };

const themes: Readonly<Record<Hidden["what"], Theme>> = {
  owner: "owner",
  expiry: "expiry",
  privileges: "scope",
  trust: "trust",
  existence: "lifecycle",
};

const nouns: Readonly<Record<Hidden["what"], string>> = {
  owner: "the owner",
  expiry: "the end",
  privileges: "what is granted by",
  trust: "who is trusted by",
  existence: "whether anything is made by",
};

function check(change: Change): readonly Complaint[] {
  if (change.change !== "obscured") return [];
  const { fact, was } = change;
  const groups = new Map<string, [Hidden, ...Hidden[]]>();
  for (const hidden of change.hidden) {
    const key = `${hidden.what} ${hidden.beside === true} ${isInside(hidden, fact) ? hidden.at.start : ""}`;
    append(groups, key, hidden);
  }
  return [...groups.values()].map((group) =>
    fact === was ? outOfSight(group[0], fact) : complaint(group, fact),
  );
}

function isInside({ at }: Hidden, fact: Fact): boolean {
  return at.file.path === fact.at.file.path && at.end > at.start;
}

/** Head has no such fact that anybody could read; what hides it stands where it stood. */
function outOfSight({ text, at }: Hidden, fact: Fact): Complaint {
  return {
    variant: "default",
    message: `This change hides ${nameOf(fact)} and all that is declared beside it: at base it could be read, now nothing of ${code(text)} can.`,
    remedy:
      "Keep it where a reviewer can read it: a module or file of the tree, or a version that nhi-lint knows.",
    primary: at,
    related: [],
    offending: `existence ${text}`,
    identity: null,
    fix: null,
    theme: themes.existence,
  };
}

/** Of what stands in one place, or outside: the actions of one statement are one thing to write out. */
function complaint(group: readonly [Hidden, ...Hidden[]], fact: Fact): Complaint {
  const [{ what, at }] = group;
  const inside = isInside(group[0], fact);
  const words = [...new Set(group.map(({ text }) => text))];
  const texts = listed(words.map(code));
  return {
    variant: "default",
    message: group[0].beside ? added(what, texts, fact) : hid(what, texts, fact),
    remedy:
      "Write the value where a reviewer can read it, or give the variable a default or a value in a `.tfvars` file of the tree.",
    primary: inside ? at : fact.header,
    written: group.map((hidden) => ({ at: hidden.at, through: hidden.through ?? [] })),
    related: inside ? [] : [{ role: "definition", message: "it stands here", at }],
    offending: `${what} ${words.join(",")}`,
    identity: fact.kind === "identity" ? fact.key : null,
    fix: null,
    theme: themes[what],
  };
}

function hid(what: Hidden["what"], texts: string, fact: Fact): string {
  const of = what === "owner" || what === "expiry" ? ` of ${nameOf(fact)}` : ` ${nameOf(fact)}`;
  return `This change hides ${nouns[what]}${of} (${texts}): at base it could be read, now it comes from somewhere that cannot.`;
}

/** Beside what could be read, or could not, and still stands. */
function added(what: Hidden["what"], texts: string, fact: Fact): string {
  return what === "trust"
    ? `${nameOf(fact)} now also trusts somebody whom nobody can read (${texts}): it may be more than was reviewed.`
    : `${nameOf(fact)} now also grants what nobody can read (${texts}): it may be more than was reviewed.`;
}
