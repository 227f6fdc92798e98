// A tree judged before and after a removal → what is not as it should be, as a clause.

import { finder } from "../evaluate/find.ts";
import type { Finding } from "../finding/finding.ts";
import type { Edit } from "../fix/edit.ts";
import type { Stage } from "../fix/removal.ts";
import { terraformFile, type Declared } from "../fix/terraform-folder.ts";
import { folderOf } from "../base/folder.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import { linksOf } from "../model/links-of.ts";
import type { Model } from "../model/model.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import { gapId, type Judged } from "./mend.ts";
import { removedIn } from "./removal-uses.ts";

export interface JudgedModel extends Judged {
  readonly report: Judged["report"] & { readonly model: Model };
}

export interface Removed {
  readonly identity: Identity;
  readonly stage: Stage;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

/** `all`: the texts of the whole tree before. Null: all is well. */
export function disproof(
  before: JudgedModel,
  after: JudgedModel,
  removed: Removed,
  all: ReadonlyMap<string, string>,
): string | null {
  return (
    unparsed(removed) ??
    dangling(removed, all) ??
    newGap(before, after) ??
    wrongFacts(before.report.model, after.report.model, removed) ??
    lostLink(before.report.model, after.report.model, removed) ??
    newFinding(before.report.findings, after.report.findings, removed)
  );
}

const native = /\.(?:tf|tofu)$/;

function unparsed({ texts }: Removed): string | null {
  for (const [path, text] of texts) {
    if (text === null) continue;
    const isBroken = native.test(path)
      ? terraformFile(path, text) === null
      : parseYaml(text).problems.length > 0;
    if (isBroken) return `\`${path}\` would not parse`;
  }
  return null;
}

/** Every address that Terraform's files refer to and that was declared before is declared still. */
function dangling({ texts }: Removed, all: ReadonlyMap<string, string>): string | null {
  const folders = new Set([...texts.keys()].filter((path) => native.test(path)).map(folderOf));
  for (const folder of folders) {
    const files = [...all]
      .filter(([path]) => folderOf(path) === folder && native.test(path))
      .map(([path, text]) => {
        const was = declaredIn(path, text);
        const after = texts.get(path);
        return { was, is: after === undefined ? was : declaredIn(path, after) };
      });
    const is = files.flatMap((file) => file.is);
    const here = new Set(is.map(({ address }) => address));
    const gone = new Set(
      files.flatMap(({ was }) => was.map(({ address }) => address).filter((one) => !here.has(one))),
    );
    for (const { address, references } of is) {
      const lost = references.find((one) => gone.has(one.address));
      if (lost) return `\`${address}\` would still refer to \`${lost.address}\``;
    }
  }
  return null;
}

function declaredIn(path: string, text: string | null): readonly Declared[] {
  return text === null ? [] : (terraformFile(path, text)?.declared ?? []);
}

function newGap(before: Judged, after: Judged): string | null {
  const known = new Set(before.report.gaps.map(gapId));
  const gap = after.report.gaps.find((one) => !known.has(gapId(one)));
  return gap
    ? `\`${gap.what}\` in \`${gap.at.file.path}\` could not be read any more: ${gap.why}`
    : null;
}

/** What goes was meant to go; what stays says what it said, unless something was written into it. */
function wrongFacts(before: Model, after: Model, removed: Removed): string | null {
  const { identity, stage, edits } = removed;
  const isRemoved = removedIn(edits);
  if (stage === "delete" && after.facts.has(identity.key))
    return `\`${identity.address}\` would still be declared`;
  if (stage === "disable" && !after.facts.has(identity.key))
    return `\`${identity.address}\` would not be declared any more`;
  for (const [key, fact] of before.facts) {
    const now = after.facts.get(key);
    const { file, start } = fact.at;
    // What a role says of its own policies is emptied in the role.
    const isEmptied = stage === "disable" && fact.kind === "grant" && isTouched(fact, edits);
    if (!now && !isEmptied && !isRemoved(file.path, start))
      return `\`${fact.address}\` would go, too`;
    if (now && now.content !== fact.content && !isTouched(fact, edits))
      return `\`${fact.address}\` would be another`;
  }
  for (const [key, fact] of after.facts)
    if (!before.facts.has(key)) return `\`${fact.address}\` would come`;
  return null;
}

function isTouched({ at }: Fact, edits: Removed["edits"]): boolean {
  return (
    edits.get(at.file.path)?.some(({ start, end }) => start <= at.end && at.start <= end) ?? false
  );
}

/** What stays names whom it named. */
function lostLink(before: Model, after: Model, { edits }: Removed): string | null {
  const isRemoved = removedIn(edits);
  const was = finder([...before.facts.values()]);
  const is = finder([...after.facts.values()]);
  for (const [key, fact] of before.facts) {
    const now = after.facts.get(key);
    if (!now) continue;
    for (const link of linksOf(fact)) {
      if (isRemoved(link.at.file.path, link.at.start)) continue;
      const found = new Set(is.find(link, now).map((one) => one.key));
      // Of a role and what it says itself, what it says may be emptied.
      const lost = was
        .find(link, fact)
        .find((one) => !found.has(one.key) && (found.size === 0 || after.facts.has(one.key)));
      if (lost) return `\`${fact.address}\` would not find \`${lost.address}\` any more`;
    }
  }
  for (const [from, all] of before.crossings) {
    if (!after.facts.has(from)) continue;
    const now = after.crossings.get(from)?.length ?? 0;
    const lost = all.find(({ into }) => after.facts.has(into.key));
    if (now < all.length && lost)
      return `\`${lost.from.address}\` would not become \`${lost.into.address}\` any more`;
  }
  return null;
}

/** A waiver of what is switched off covers nothing, and goes with it. */
function newFinding(
  before: readonly Finding[],
  after: readonly Finding[],
  { stage }: Removed,
): string | null {
  const idOf = ({ rule, change }: Finding): string => `${rule}\n${change?.fact.key ?? ""}`;
  const known = new Set(before.map(idOf));
  const found = after.find(
    (one) => !known.has(idOf(one)) && !(stage === "disable" && one.rule === "unused-waiver"),
  );
  return found ? `\`${found.rule}\` would complain: ${found.message}` : null;
}
