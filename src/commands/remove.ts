// What `sweep --remove` does: identities that are past their day, or the one that is named → a patch that takes them away in stages.

import { plusDays } from "../base/days.ts";
import { position } from "../base/origin.ts";
import { UserError } from "../base/user-error.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import { inOrder } from "../fix/edit.ts";
import type { Stage } from "../fix/removal.ts";
import { isMachine } from "../judge/askable.ts";
import type { Identity } from "../model/identity.ts";
import type { Swept } from "../model/sweep.ts";
import { forTerminal } from "../report/escape.ts";
import { patch, sealed } from "../report/patch.ts";
import type { RemovalTold } from "../report/removal-pull.ts";
import { rewriteFile } from "../source/rewrite.ts";
import type { Snapshot } from "../source/snapshot.ts";
import type { Left, Prepared, Removals, RemovalsAsk } from "../stage/removals.ts";
import type { Loan, PullOpener, Result } from "./command.ts";
import { namedIdentity } from "./named-identity.ts";
import { judgeSnapshot, type JudgedTree } from "./settings.ts";

export interface RemoveAsk {
  readonly root: string;
  readonly tree: JudgedTree;
  readonly swept: Swept;
  readonly wait: number;
  /** Opens pull requests in place of writing here. */
  readonly open: PullOpener | null;
}

export async function remove(ask: RemoveAsk, flags: Flags, loan: Loan): Promise<Result> {
  const { root, tree, swept, wait, open } = ask;
  const isDry = isSet(flags, "dry-run");
  if (tree.head.commit !== null && open === null)
    throw new UserError(`\`${root}\` has no files to write to`, "Remove in a working tree.");
  const name = single(flags, "identity");
  const asked = {
    tree,
    identities: name === null ? pastIn(swept, tree) : [named(name, tree)],
    wait,
    stage: (single(flags, "stage") ?? "auto") as Stage | "auto",
    today: single(flags, "today") ?? loan.today,
    judge: (head: Snapshot) => judgeSnapshot(head, root, flags, loan),
    together: open === null,
  };
  const { removalsOf } = await import("../stage/removals.ts");
  const found = await removalsOf(asked);
  if (!isDry && open === null)
    for (const { texts, before } of found.prepared)
      for (const [path, text] of texts) rewriteFile(root, path, before.get(path) ?? "", text);
  for (const line of summary(found, isDry || open !== null)) loan.progress(forTerminal(line));
  if (!isDry)
    for (const { text } of (await open?.(toldOf(found, asked))) ?? [])
      loan.progress(forTerminal(text));
  const patches = found.prepared.flatMap((one) => [...patchOf(one)]).join("");
  return { text: [sealed(patches)], exit: name !== null && found.left.length > 0 ? 1 : 0 };
}

/** Days between the stages. */
export const usualWait = 14;

/** What is next of those that are past their day, each by itself; and a line of each that is not removed. */
export async function removalsIn(
  tree: JudgedTree,
  swept: Swept,
  today: string,
  judge: RemovalsAsk["judge"],
): Promise<{ readonly told: readonly RemovalTold[]; readonly left: readonly string[] }> {
  const { removalsOf } = await import("../stage/removals.ts");
  const identities = pastIn(swept, tree);
  const asked = {
    tree,
    identities,
    stage: "auto",
    wait: usualWait,
    today,
    judge,
    together: false,
  } as const;
  const found = await removalsOf(asked);
  return { told: toldOf(found, asked), left: found.left.flatMap(refusal) };
}

/** For those who look at a pull request. */
function toldOf(
  { prepared, meetings }: Removals,
  { tree, wait, today }: Pick<RemovalsAsk, "tree" | "wait" | "today">,
): readonly RemovalTold[] {
  const { owners, expiries } = tree.report.model;
  return prepared.map((removal) => {
    const { identity, stage, steps, mentions, unsought, texts, before } = removal;
    const owner = owners.get(identity.key);
    const life = expiries.get(identity.key);
    return {
      key: identity.key,
      address: identity.address,
      stage,
      owner: owner?.state === "declared" ? owner.value : null,
      day: life?.state === "declared" ? life.value : null,
      next: stage === "disable" ? plusDays(today, wait) : null,
      steps,
      mentions,
      unsought,
      files: new Map(
        Array.from(texts, ([path, after]) => [path, { before: before.get(path) ?? "", after }]),
      ),
      meets: (meetings.get(removal) ?? []).map(({ with: other, path, line }) => ({
        key: other.identity.key,
        address: other.identity.address,
        stage: other.stage,
        path,
        line,
      })),
    };
  });
}

/** Those that are past their end: whom somebody was to review, somebody reviews. */
export function pastIn(
  swept: Swept,
  { report: { model } }: Pick<JudgedTree, "report">,
): readonly Identity[] {
  return swept.owners.flatMap(({ items }) =>
    items.flatMap(({ lapse, key }) => {
      const fact = lapse === "expired" ? model.facts.get(key) : undefined;
      const life = model.expiries.get(key);
      const isReview = life?.state === "declared" && /review/i.test(life.from);
      return fact?.kind === "identity" && !isReview ? [fact] : [];
    }),
  );
}

function named(name: string, { report: { model } }: JudgedTree): Identity {
  return namedIdentity([...model.facts.values()].filter(isMachine), name);
}

export function* patchOf({ texts, edits, before }: Prepared): Iterable<string> {
  for (const [path, after] of texts) {
    const own = inOrder(edits.get(path) ?? []);
    yield* patch({ path, before: before.get(path) ?? "", after, edits: own });
  }
}

function summary({ prepared, left, waiting }: Removals, isDry: boolean): readonly string[] {
  const lines = prepared.flatMap((one) => said(one, isDry));
  for (const { identity, until } of waiting)
    lines.push(`${identity.address} waits: it is to be deleted from ${until} on.`);
  for (const one of left) lines.push(...refusal(one));
  return lines.length === 0 ? ["Nothing is to be removed."] : lines;
}

function said({ identity, stage, steps, mentions, unsought }: Prepared, isDry: boolean): string[] {
  const verb = isDry ? "would be" : "is";
  const done = stage === "delete" ? "deleted" : "disabled";
  return [
    `${identity.address} ${verb} ${done}:`,
    ...steps.map(
      ({ path, line, how, what, set }) =>
        `  ${path}:${line}: ${how} ${what}${set === undefined ? "" : ` (${set})`}`,
    ),
    ...(unsought === null ? [] : [`  who names it was not sought: its name is \`${unsought}\``]),
    ...mentions.map(({ path, line }) => `  ${path}:${line}: speaks of it still`),
  ];
}

export function refusal({ identity, why, uses }: Left): string[] {
  const { file, line } = position(identity.header);
  return [
    `${identity.address} (${file}:${line}) is not removed: ${why ?? "something still uses it"}.`,
    ...uses.map((use) => `  ${use.path}:${use.line}: ${use.what}`),
  ];
}
