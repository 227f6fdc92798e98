// Waivers of the file and in comments → all of a run, with what is wrong with those whose terms the policy does not take.

import { daysBetween } from "../base/days.ts";
import type { Gap } from "../base/gap.ts";
import type { Waiver } from "../judge/waiver.ts";
import { hasLapsed, missingParts } from "../judge/waivers.ts";
import type { Change } from "../model/change.ts";
import type { FactKey } from "../model/declaration.ts";
import { isPlaceholder } from "../evaluate/owner-value.ts";
import { plural } from "../report/groups.ts";
import { commentWaivers } from "./comment-waivers.ts";
import type { SideFacts } from "./facts.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { Standing } from "./standing.ts";
import type { Parsed } from "./syntax.ts";

export interface WaiversAsk {
  readonly standing: Standing;
  readonly facts: Both<SideFacts>;
  /** Base. */
  readonly side: Side;
  readonly changes: readonly Change[];
  readonly renames: ReadonlyMap<string, string>;
  /** Whether head judges itself. */
  readonly isAlone: boolean;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

export function waiversOf(ask: WaiversAsk): readonly Waiver[] {
  const { standing, facts, side, renames, isAlone } = ask;
  const before = isAlone
    ? null
    : { ...facts.base, side, renames, formerKeys: () => formerKeysOf(ask.changes) };
  const waivers = [...standing.waivers, ...commentWaivers(facts.head, before)];
  return waivers.map((waiver) => ({
    ...waiver,
    problem: waiver.problem ?? problemOf(waiver, ask),
  }));
}

function formerKeysOf(changes: readonly Change[]): ReadonlyMap<FactKey, FactKey> {
  return new Map(
    changes.flatMap(({ fact, was }) => (was && was.key !== fact.key ? [[fact.key, was.key]] : [])),
  );
}

/** What it lacks, and that it lapsed, is told otherwise. */
function problemOf(waiver: Waiver, { standing, today }: WaiversAsk): string | null {
  const { owner, until } = waiver;
  if (missingParts(waiver).length > 0 || hasLapsed(waiver, today)) return null;
  const { longestDays } = standing.policy.waivers;
  const over = (daysBetween(today, until ?? "") ?? 0) - longestDays;
  if (over > 0)
    return `its end \`${until ?? ""}\` lies ${plural(over, "day")} further ahead than the ${longestDays} that \`waivers.longest-days\` allows`;
  return whyNobody(owner ?? "", standing);
}

function whyNobody(owner: string, { policy, directory }: Standing): string | null {
  if (isPlaceholder(owner, policy)) return `its owner \`${owner}\` is a placeholder`;
  const who = directory.who(owner);
  if (who.state === "left")
    return `its owner \`${owner}\` left${who.since === null ? "" : ` (${who.since})`}`;
  if (who.state !== "missing") return null;
  const meant = who.nearest === null ? "" : `; the nearest is \`${who.nearest}\``;
  return `no list of owners names its owner \`${owner}\`${meant}`;
}

/** Files that do not parse: what they declare nobody knows. */
export function brokenIn(parsed: readonly Parsed[]): readonly Gap[] {
  return parsed
    .filter(({ syntax }) => syntax.problems.length > 0)
    .map(({ file }) => ({
      kind: "malformed",
      at: { file: file.ref, start: 0, end: 0 },
      what: `\`${file.path}\``,
      why: "it does not parse",
    }));
}
