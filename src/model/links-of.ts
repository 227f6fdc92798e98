// A fact → whom it names.

import type { Link } from "./declaration.ts";
import type { Fact } from "./fact.ts";

export function linksOf(fact: Fact): readonly Link[] {
  switch (fact.kind) {
    case "identity":
      return fact.sameAs ? [fact.sameAs] : [];
    case "credential":
      return fact.of ? [fact.of] : [];
    case "grant":
      return [...fact.holders.map(({ link }) => link), ...fact.grants];
    case "trust":
      return fact.into ? [fact.into] : [];
    case "control":
      return [...fact.holds, ...(fact.policy ? [fact.policy] : [])];
  }
}
