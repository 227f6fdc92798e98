// A change by which somebody who should not gets across platforms to an administrator → a complaint that tells the way, hop by hop.

import { valueOrName } from "../../base/known.ts";
import { whereWritten, type Origin } from "../../base/origin.ts";
import type { Complaint, Related } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { FactKey } from "../../model/declaration.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { Model } from "../../model/model.ts";
import type { Entry } from "../entry.ts";
import {
  isKeyHanded,
  piecesOf,
  platformChains,
  type Piece,
  type PlatformChain,
} from "../platform-chain.ts";
import type { Context, Rule } from "../rule.ts";
import { code, nameOf, stepsOf } from "../words.ts";

export const rule: Rule = { id: "privileged-chain", check, breaks: true };

function check(change: Change, context: Context): readonly Complaint[] {
  const told = toldBy(context).get(change.fact.key) ?? [];
  return told
    .filter(({ isNew }) => isNew || change.change === "unchanged")
    .map(({ chain, home, pieces }) => complaint(chain, home, pieces, context.head));
}

interface Told {
  readonly chain: PlatformChain;
  readonly pieces: readonly Piece[];
  /** The first that was not so before; of what stood as a whole the first. */
  readonly home: Piece;
  readonly isNew: boolean;
}

const toldOfModel = new WeakMap<Model, ReadonlyMap<FactKey, readonly Told[]>>();

/** By the fact that each is complained about at: worked out once, as every change asks. */
function toldBy(context: Context): ReadonlyMap<FactKey, readonly Told[]> {
  const known = toldOfModel.get(context.head);
  if (known) return known;
  const found = new Map<FactKey, Told[]>();
  for (const chain of platformChains(context.head, context)) {
    const pieces = piecesOf(chain, context);
    const first = pieces.find(({ stood }) => !stood);
    const home = first ?? pieces[0];
    if (!home || isToldElsewhere(chain, home)) continue;
    const list = found.get(home.fact.key) ?? [];
    found.set(home.fact.key, list);
    list.push({ chain, pieces, home, isNew: first !== undefined });
  }
  toldOfModel.set(context.head, found);
  return found;
}

/** That a trust takes any branch is unbounded-federation's; whoever logs in by it beside others opens nothing more. */
function isToldElsewhere({ entry, crossing }: PlatformChain, { fact }: Piece): boolean {
  return entry.kind === "branch" && (fact === entry.by || fact === crossing.by);
}

function complaint(
  chain: PlatformChain,
  home: Piece,
  pieces: readonly Piece[],
  model: Model,
): Complaint {
  const { entry, crossing, hops, power, escalates } = chain;
  const way = hops.map(({ into }) => nameOf(into)).join(", then ");
  const becomes = crossing.how === "direct" ? hows.direct : `${howOf(crossing)} ${way}, which`;
  const from = `${nameOf(crossing.from)}${inFile(crossing)}`;
  const does = escalates ? "makes itself more by" : "is granted";
  const isSure = crossing.met.state !== "untold";
  return {
    variant: isSure
      ? entry.kind === "code" || entry.kind === "pod"
        ? "default"
        : entry.kind
      : "unknown",
    message: `${whoGetsIn(entry)}: ${from} ${meanwhile[entry.kind]}${becomes} ${does} ${code(power.text)}${isSure ? "" : `; whether ${nameOf(crossing.into)} lets it in cannot be read here`}.`,
    remedy: crossing.how === "trust" && entry.kind === "code" ? unasked : remedies[entry.kind],
    primary: placeOf(home, chain),
    written: [],
    related: [
      ...pieces.flatMap((piece) => relatedTo(piece, home, chain)),
      ...handedBy(crossing, placeOf(home, chain)),
      ...(home.fact === crossing.from || placeOf(home, chain) === crossing.from.header
        ? []
        : [
            {
              role: "holder",
              message: `this is ${nameOf(crossing.from)}`,
              at: crossing.from.header,
            },
          ]),
    ],
    // Workflows name their jobs alike.
    offending: `${entry.kind} ${crossing.from.generic}${inFile(crossing)} to ${hops.map(({ into }) => into.generic).join(" ")}`,
    identity: keyOf(chain, model),
    fix: null,
  };
}

/** Where strangers' code runs is said already: what one would mend beside that is the login. */
function placeOf({ fact, at }: Piece, { entry, crossing }: PlatformChain): Origin {
  const isSaid = entry.kind === "code" && fact === entry.by;
  if (isSaid && crossing.how === "trust") return crossing.from.header;
  return isSaid ? crossing.at : whereWritten(at, fact.header);
}

/** What gives a cluster the key. */
function handedBy({ by, into, from, at }: Crossing, told: Origin): readonly Related[] {
  if (!isKeyHanded(by)) return [];
  const key = `the key of ${nameOf(into)}`;
  const both = [
    { role: "use", message: `${nameOf(from)} reads ${key}`, at },
    { role: "credential", message: `gives it ${key}`, at: by.header },
  ];
  return both.filter((one) => one.at !== told);
}

function keyOf({ hops }: PlatformChain, { facts }: Model): string | null {
  const last = hops.at(-1)?.into.key;
  return last !== undefined && facts.has(last) ? last : null;
}

function inFile({ from }: Crossing): string {
  return from.domain === "workflow" ? ` of ${code(from.root)}` : "";
}

const hows: Readonly<Record<Crossing["how"], string>> = {
  login: "logs in as",
  annotation: "becomes",
  trust: "is let into",
  secret: "reads the key of",
  runner: "runs as",
  cluster: "reaches a cluster as",
  direct: "logs in with its own token, which by itself",
};

/** Of the tree it can be no other, where no name says so whole. */
function howOf({ how, likely, by }: Crossing): string {
  if (likely === true && how === "secret") return "reads what by its name can only be the key of";
  const named = by.kind === "credential" && by.becomes ? valueOrName(by.becomes) : "";
  return likely === true
    ? `${hows[how]} whom ${code(named)} names, which of this tree can only be`
    : hows[how];
}

function whoGetsIn({ kind, who }: Entry): string {
  switch (kind) {
    case "code":
      return `Anybody on GitHub (${code(who)}) can become an administrator`;
    case "start":
      return `Anybody on GitHub (${code(who)}) can start a job that is an administrator`;
    case "fork":
      return `Whoever may open a pull request (${code(who)}), which is anybody if the repository is public, can become an administrator`;
    case "branch":
      return `Whoever may push to ${who} can become an administrator`;
    case "pod":
      return `Whoever is in ${code(who)} makes pods and so can become an administrator`;
  }
}

const meanwhile: Readonly<Record<Entry["kind"], string>> = {
  code: "runs code or text of theirs and ",
  start: "",
  fork: "runs what they wrote and ",
  branch: "",
  pod: "",
};

const remedies: Readonly<Record<Entry["kind"], string>> = {
  code: "Let the job that runs strangers' code log in nowhere; what needs the identity goes into a job of its own that takes the result as data.",
  start:
    "Let only members start it (an environment with reviewers, a check of `author_association`), or give the identity only what the job needs.",
  fork: "Run pull requests on GitHub's own runners, or on runners whose service account is granted nothing.",
  branch:
    "Compare the subject exactly with the branch or environment that needs the identity, or grant it only what it needs.",
  pod: "Let only those make pods there who may be what its accounts are, or grant the identity only what the workload needs.",
};

/** Whatever it logs in as, if it does. */
const unasked =
  "Take `id-token: write` from the job that runs strangers' code; what needs the identity goes into a job of its own that takes the result as data.";

/** A line for each step, but the one that is complained about. */
function relatedTo(piece: Piece, home: Piece, chain: PlatformChain): readonly Related[] {
  const { fact, at, does, into } = piece;
  const place = whereWritten(at, fact.header);
  const { entry, crossing, power } = chain;
  if (place === placeOf(home, chain) || (does === "use" && isKeyHanded(crossing.by))) return [];
  switch (does) {
    case "use":
      return [
        {
          role: "use",
          message:
            crossing.how === "direct"
              ? `${nameOf(crossing.from)} logs in here`
              : `${stepsOf(crossing.from, crossing.steps)} ${howOf(crossing)} ${nameOf(crossing.into)}`,
          at: place,
        },
      ];
    case "enter":
      return [{ role: "entry", message: entryText(entry), at: place }];
    case "admit":
      return into ? [{ role: "trust", message: `lets it become ${nameOf(into)}`, at: place }] : [];
    case "grant":
      return [{ role: "definition", message: `grants ${code(power.text)}`, at: place }];
  }
}

function entryText({ kind, who }: Entry): string {
  switch (kind) {
    case "code":
      return `strangers' code or text runs here (${who})`;
    case "start":
      return `anybody starts it (${who})`;
    case "fork":
      return `pull requests start it (${who})`;
    case "branch":
      return `takes ${who}`;
    case "pod":
      return `lets ${who} make pods`;
  }
}
