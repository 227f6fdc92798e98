// Files that `--evidence` names → what judging asks: each read once, and joined with the facts of whichever tree is judged.

import { daysBetween, isDate } from "../base/days.ts";
import type { Gap } from "../base/gap.ts";
import { startOf } from "../base/origin.ts";
import { join, type Count } from "../evidence/join.ts";
import type { Unclear } from "../evidence/match.ts";
import { proofOf } from "../evidence/proof.ts";
import { readEvidence } from "../evidence/recognise.ts";
import type { Dated } from "../evidence/sum.ts";
import type { EvidenceFile, Exported } from "../evidence/told.ts";
import { clearingOf, type ClearingOf } from "../judge/clearing.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";

export interface EvidenceAsk {
  readonly policy: Policy;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

export interface JoinEvidence {
  (model: Model, ask: EvidenceAsk): Evidence;
  /** What of it refutes a finding. */
  readonly clearingOf: ClearingOf;
}

/** Why a file clears nothing, though the configuration trusts its format, as a clause; null where it may. */
export type WhyNot = (file: EvidenceFile) => string | null;

/** `whyNot`: null where none may clear anything. Errors: UserError for a file that is none of those that are read. */
export function openEvidence(
  files: readonly EvidenceFile[],
  whyNot: WhyNot | null = null,
): JoinEvidence {
  const read = files.map((file): Opened => ({
    ...readEvidence(file),
    ...meantBy(file),
    from: file,
  }));
  const joined = (model: Model, ask: EvidenceAsk): Evidence => {
    const dated = read.map((one): Dated & Opened => ({ ...one, until: untilOf(one, ask.today) }));
    const { counts, entriesOf, ...found } = join(dated, model);
    const { trusted, refused } = trustedOf(dated, ask, whyNot);
    const gaps = [...counts.flatMap((one) => gapsOf(one, ask)), ...refused];
    const unclear = new Map(found.unclear.map((one) => [one.fact.key, unclearGap(one)]));
    const remarks = counts.map(remarkOf);
    const proof = trusted.size === 0 ? null : proofOf(entriesOf, model.facts, trusted);
    return { ...found, proof, policy: ask.policy, gaps, unclear, remarks };
  };
  return Object.assign(joined, { clearingOf });
}

/** Those whose format the configuration trusts, of a day that is known and not long ago, whole, and not the change's own. */
function trustedOf(
  files: readonly (Dated & Opened)[],
  { policy, today }: EvidenceAsk,
  whyNot: WhyNot | null,
): { readonly trusted: ReadonlySet<Dated>; readonly refused: readonly Gap[] } {
  const trusted = new Set<Dated>();
  const refused: Gap[] = [];
  if (whyNot === null) return { trusted, refused };
  for (const one of files) {
    const { format, partly, until } = one;
    if (format === undefined || !policy.evidence.trusted.includes(format)) continue;
    const isOld = (daysBetween(until, today) ?? Infinity) > policy.evidence.oldestDays;
    // Those are gaps without this.
    if (isOld || partly !== null) continue;
    const why = isDated(one, today) ? whyNot(one.from) : undatedWhy;
    if (why === null) trusted.add(one);
    else refused.push(gapOf(one, `it clears nothing: ${why}`));
  }
  return { trusted, refused };
}

const undatedWhy = "it does not say of which day it is (`--evidence DAY=FILE` does)";

/** A day to come is none. */
function isDated({ said, made, newest }: Opened, today: string): boolean {
  const told = made ?? newest;
  return said !== null || (told !== null && told <= today);
}

interface Opened extends Exported {
  readonly from: EvidenceFile;
  /** The day that the user says it was made. */
  readonly said: string | null;
  readonly folder: string | null;
}

function meantBy({ said }: EvidenceFile): Pick<Opened, "said" | "folder"> {
  if (said === null || said.startsWith("arn:")) return { said: null, folder: null };
  return isDate(said) ? { said, folder: null } : { said: null, folder: said };
}

/** Where nothing says when it was made, it is no older than the newest day in it: uses after that day nobody knows of. */
function untilOf({ said, made, newest }: Opened, today: string): string {
  const day = said ?? made ?? newest ?? today;
  return day > today ? today : day;
}

function gapsOf(
  { file: one, declared }: Count<Opened & Dated>,
  { today, policy }: EvidenceAsk,
): readonly Gap[] {
  const { until, said, made, partly, folder, told } = one;
  const days = daysBetween(until, today) ?? 0;
  const isGuess = said === null && made === null;
  const old = isGuess
    ? `nothing in it is newer than ${until}, ${days} days ago: export it again, or say when it was made (\`--evidence DAY=FILE\`)`
    : `it is of ${until}, ${days} days ago, and what happened since nobody can tell: export it again`;
  const isStray = folder !== null && declared === 0 && told.length > 0;
  const stray = `it names nothing that \`${folder || "."}\` declares, of which it is said to be`;
  const whys = [days > policy.evidence.oldestDays ? old : null, partly, isStray ? stray : null];
  return whys.flatMap((why) => (why === null ? [] : [gapOf(one, why)]));
}

function gapOf({ file, noun }: Exported, why: string): Gap {
  return { kind: "evidence", at: startOf(file), what: `the ${noun} \`${file.path}\``, why };
}

function unclearGap({ fact, name, shared }: Unclear): Gap {
  return {
    kind: "evidence",
    at: fact.header,
    what: `the use of \`${fact.address}\``,
    why: shared
      ? `\`${name.shown}\` of the evidence may be this one or another of the tree: say of which root it is, \`--evidence DIR=FILE\``
      : `it may be \`${name.shown}\` of the evidence or another that it names`,
  };
}

function remarkOf({ file: { noun, file, until }, named, declared }: Count<Dated>): string {
  return `the ${noun} \`${file.path}\` tells until ${until}; of ${named} that it names, ${declared} ${declared === 1 ? "is" : "are"} declared here`;
}
