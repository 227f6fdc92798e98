// What was understood of a change → the unchanged files that name, or that declare, who is meant by what changed.

import type { Facts } from "../model/tree-facts.ts";
import { acrossPlatforms, everybody, sayersOf } from "./across.ts";
import type { Side, Words } from "./gather.ts";
import { handedSought, isKept, type HandedSought } from "./handed-sought.ts";
import { any, marksOf, type Marks } from "./manifest-marks.ts";
import { changedFacts, namedElsewhere } from "./named-elsewhere.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse } from "./syntax.ts";

/** What was read, and what reads more; each gives both sides with all that was. */
export interface Reading {
  readonly sides: Both<Side>;
  readonly parse: Parse;
  /** Terraform that holds one of the words. */
  readonly find: (words: readonly string[]) => Promise<Both<Side>>;
  readonly others: (words: Words) => Promise<Both<Side>>;
}

export async function meantBy(
  facts: Both<Facts>,
  isInScope: (file: SourceFile) => boolean,
  { sides, parse, find, others }: Reading,
): Promise<readonly string[]> {
  const changed = changedFacts(facts);
  const sought = handedSought(facts, sides.head, isInScope, parse);
  let read = sides;
  const elsewhere = await namedElsewhere(
    facts,
    changed,
    sought?.names ?? [],
    isInScope,
    async (words) => (read = await find(words)),
  );
  const handed = sought && isKept(sought, facts, read.head.files) ? sought : null;
  const across = withMakers(acrossPlatforms(facts, changed), handed);
  const found = [...elsewhere, ...(handed?.files ?? [])];
  if (across.workflows.size === 0 && across.manifests.size === 0) return found;
  const { base, head } = await others(across);
  const sayers = sayersOf([...base.files, ...head.files], across, isInScope);
  await readNamed(sayers, head, others);
  return [...found, ...sayers];
}

/** Of manifests that were searched only those are there that say one of the words: what these name is read, too, and what names that. */
async function readNamed(
  sayers: readonly string[],
  head: Side,
  others: Reading["others"],
): Promise<void> {
  const said = new Set(sayers);
  const marks = marksIn(head.files.filter(({ path }) => said.has(path)));
  const names = new Set(marks.flatMap(({ uses, binds }) => [...uses, ...(binds?.roles ?? [])]));
  names.delete(any);
  if (names.size === 0) return;
  const { head: more } = await others({ workflows: new Set(), manifests: names });
  const known = new Set(head.files);
  const bindings = marksIn(more.files.filter((file) => !known.has(file)));
  const roles = new Set(
    bindings.flatMap(({ binds }) =>
      binds && [...binds.accounts].some((one) => names.has(one)) ? [...binds.roles] : [],
    ),
  );
  for (const one of [any, ...names]) roles.delete(one);
  if (roles.size > 0) await others({ workflows: new Set(), manifests: roles });
}

function marksIn(files: readonly SourceFile[]): readonly Marks[] {
  return files.flatMap((file) =>
    file.kind === "yaml" || file.kind === "json" ? marksOf(file.text) : [],
  );
}

/** Who makes the pods that are given it, and which jobs run in one. */
function withMakers({ workflows, manifests }: Words, handed: HandedSought | null): Words {
  return {
    workflows: handed?.isOfRunner === true ? new Set([...workflows, "runs-on"]) : workflows,
    manifests: handed ? new Set([...manifests, ...everybody]) : manifests,
  };
}
