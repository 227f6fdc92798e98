// An existing grant or identity that gained privileges → a complaint that names them.

import type { Complaint } from "../../finding/finding.ts";
import type { Change, Gain } from "../../model/change.ts";
import { strongest } from "../../privilege/level.ts";
import { isMachine } from "../askable.ts";
import { holdingPlaces, isHeldByPeople, onlyHolder } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { calls, code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "widened-privilege", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, gained } = change;
  if (change.change !== "widened" || gained.length === 0) return [];
  if (fact.kind === "grant" ? isHeldByPeople(fact, context.head) : !isMachine(fact)) return [];
  const level = strongest(gained.map((gain) => gain.level));
  const texts = gained.toSorted(byGravity).map((gain) => code(gain.text.replace(/^\+ /, "")));
  const first = gained.toSorted(byGravity)[0];
  const atGain =
    fact.kind === "grant" &&
    first !== undefined &&
    first.at.file.path === fact.at.file.path &&
    first.at.end > first.at.start;
  const holder = fact.kind === "grant" ? ", and with it everything that holds it" : "";
  return [
    {
      variant:
        level === "admin" || level === "unknown" ? level : level === "write" ? "default" : "read",
      message: `${nameOf(fact)} gained ${listed(texts)}: it can do more than was reviewed${holder}.`,
      remedy:
        "Keep only what is needed of it; if another workload needs it, give that workload an identity of its own.",
      primary: atGain && first ? first.at : fact.header,
      related: [
        ...(fact.kind === "grant" ? holdingPlaces(fact, context.head) : through(gained)),
        ...(change.was
          ? [{ role: "was", message: "it was reviewed like this", at: change.was.header }]
          : []),
        ...calls(fact),
      ],
      offending: gained
        .map((gain) => gain.text)
        .toSorted()
        .join("; "),
      identity:
        fact.kind === "identity"
          ? fact.key
          : fact.kind === "grant"
            ? onlyHolder(fact, context.head)
            : null,
      fix: null,
    },
  ];
}

const gravity = ["admin", "write", "unknown", "read", "none"] as const;

function byGravity(a: Gain, b: Gain): number {
  return gravity.indexOf(a.level) - gravity.indexOf(b.level);
}

function through(gained: readonly Gain[]): Complaint["related"] {
  return gained.slice(0, 10).map((gain) => ({
    role: "definition",
    message: `gained here: ${code(gain.text.replace(/^\+ /, ""))}`,
    at: gain.at,
  }));
}
