// What `sweep --remove` does: identities that are past their day, or the one that is named → a patch that takes them away in stages.

import { position } from "../base/origin.ts";
import { UserError } from "../base/user-error.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import type { Stage } from "../fix/removal.ts";
import { isMachine } from "../judge/askable.ts";
import type { Identity } from "../model/fact.ts";
import type { Swept } from "../model/sweep.ts";
import { forTerminal } from "../report/escape.ts";
import { patch, sealed } from "../report/patch.ts";
import { rewriteFile } from "../source/rewrite.ts";
import type { Left, Prepared, Removals } from "../stage/removals.ts";
import type { Loan, Result } from "./command.ts";
import { namedIdentity } from "./named-identity.ts";
import { judgeSnapshot, type JudgedTree } from "./settings.ts";

export interface RemoveAsk {
  readonly root: string;
  readonly tree: JudgedTree;
  readonly swept: Swept;
  readonly wait: number;
}

export async function remove(ask: RemoveAsk, flags: Flags, loan: Loan): Promise<Result> {
  const { root, tree, swept, wait } = ask;
  if (tree.head.commit !== null)
    throw new UserError(`\`${root}\` has no files to write to`, "Remove in a working tree.");
  const name = single(flags, "identity");
  const identities = name === null ? pastIn(swept, tree) : [named(name, tree)];
  const { removalsOf } = await import("../stage/removals.ts");
  const found = await removalsOf({
    tree,
    identities,
    wait,
    stage: (single(flags, "stage") ?? "auto") as Stage | "auto",
    today: single(flags, "today") ?? loan.today,
    judge: (head) => judgeSnapshot(head, root, flags, loan),
    together: true,
  });
  const isDry = isSet(flags, "dry-run");
  if (!isDry)
    for (const { texts, before } of found.prepared)
      for (const [path, text] of texts) rewriteFile(root, path, before.get(path) ?? "", text);
  loan.progress(summary(found, isDry).map(forTerminal).join("\n"));
  const patches = found.prepared.flatMap((one) => [...patchOf(one)]).join("");
  return { text: [sealed(patches)], exit: name !== null && found.left.length > 0 ? 1 : 0 };
}

/** Those that are past their day. */
export function pastIn(swept: Swept, { report: { model } }: JudgedTree): readonly Identity[] {
  return swept.owners.flatMap(({ items }) =>
    items.flatMap(({ lapse, key }) => {
      const fact = lapse === "expired" ? model.facts.get(key) : undefined;
      return fact?.kind === "identity" ? [fact] : [];
    }),
  );
}

function named(name: string, { report: { model } }: JudgedTree): Identity {
  return namedIdentity([...model.facts.values()].filter(isMachine), name);
}

export function* patchOf({ texts, edits, before }: Prepared): Iterable<string> {
  for (const [path, after] of texts) {
    const own = (edits.get(path) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
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

function said({ identity, stage, steps, mentions }: Prepared, isDry: boolean): string[] {
  const verb = isDry ? "would be" : "is";
  const done = stage === "delete" ? "deleted" : "disabled";
  return [
    `${identity.address} ${verb} ${done}:`,
    ...steps.map(
      ({ path, line, how, what, set }) =>
        `  ${path}:${line}: ${how} ${what}${set === undefined ? "" : ` (${set})`}`,
    ),
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
