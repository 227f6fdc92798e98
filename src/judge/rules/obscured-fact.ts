// What was known at base and is not any more → a complaint under the theme of what it hides.

import type { Complaint, Theme } from "../../finding/finding.ts";
import type { Change, Hidden } from "../../model/change.ts";
import type { Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

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
  const { fact } = change;
  return change.hidden.map((hidden) => {
    const inside = hidden.at.file.path === fact.at.file.path && hidden.at.end > hidden.at.start;
    const of =
      hidden.what === "owner" || hidden.what === "expiry"
        ? ` of ${nameOf(fact)}`
        : ` ${nameOf(fact)}`;
    return {
      variant: "default",
      message: `This change hides ${nouns[hidden.what]}${of} (${code(hidden.text)}): at base it could be read, now it comes from somewhere that cannot.`,
      remedy:
        "Write the value where a reviewer can read it, or give the variable a default or a value in a `.tfvars` file of the tree.",
      primary: inside ? hidden.at : fact.header,
      written: [{ at: hidden.at, through: hidden.through ?? [] }],
      related: inside ? [] : [{ role: "definition", message: "it stands here", at: hidden.at }],
      offending: `${hidden.what} ${hidden.text}`,
      identity: fact.kind === "identity" ? fact.key : null,
      fix: null,
      theme: themes[hidden.what],
    };
  });
}
