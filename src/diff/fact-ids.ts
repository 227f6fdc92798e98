// Names a fact by what stays when it moves: its place, its declaration, its name with its content.

import type { Fact } from "../model/fact.ts";
import { withoutFirstKey } from "./address.ts";

/** What several facts of one declaration are told apart by. */
function suffixOf(fact: Fact): string {
  const start = `${fact.domain}:${fact.root}:${fact.address}`;
  return fact.key.startsWith(start)
    ? fact.key.slice(start.length)
    : fact.domain === "terraform"
      ? fact.key.replace(/^[^#]*/, "")
      : "";
}

export function placeId(fact: Fact, root: string, address: string): string {
  return `${fact.domain}\n${fact.kind}\n${root}\n${withoutFirstKey(address)}\n${suffixOf(fact)}`;
}

export function genericId(fact: Fact, root: string): string {
  return [fact.domain, fact.kind, root, fact.generic, suffixOf(fact)].join("\n");
}

/** Whose language gives a thing a name within its root: the rest of the address may change when it moves. */
export function localName(fact: Fact): string {
  if (fact.domain === "workflow") return fact.address;
  return fact.generic.split(fact.domain === "terraform" ? "." : "/").at(-1) ?? "";
}

const sample = /(^|\/)(examples?|samples?|tests?|fixtures?|testdata|demos?)(\/|$)/i;

/** What a move must stay within, whatever else changes. */
export function standingId(fact: Fact): string {
  const lives = `${fact.active.known ? fact.active.value : "?"} ${fact.loose} ${sample.test(fact.at.file.path)}`;
  const { domain, kind, type, place } = fact;
  return [domain, kind, type, localName(fact), place, lives, suffixOf(fact)].join("\n");
}

export function contentId(fact: Fact): string {
  return `${standingId(fact)}\n${fact.content}`;
}

/** A workflow's job with its parts is one declaration. */
export function declarationId(fact: Fact): string {
  const address =
    fact.domain === "workflow"
      ? (/^job\/[^/]+/.exec(fact.address)?.[0] ?? fact.address)
      : fact.address;
  return `${fact.domain}\n${fact.root}\n${address}`;
}
