// A judged tree and an identity → the texts that one stage of its removal writes, or what still uses it.

import { folderOf } from "../base/folder.ts";
import { compareText } from "../base/order.ts";
import type { Origin } from "../base/origin.ts";
import { finder } from "../evaluate/find.ts";
import { commentOn } from "../fix/comment.ts";
import { applied, clash, type Edit } from "../fix/edit.ts";
import type { Removal, Stage, Step, Told, Use } from "../fix/removal.ts";
import { terraformFile } from "../fix/terraform-folder.ts";
import { removeFromTerraform } from "../fix/terraform-removal.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { removeManifest } from "./manifest-removal.ts";
import type { RemovalAsk } from "./removal-ask.ts";
import { saidOf } from "./removal-said.ts";
import { removedIn, usesIn } from "./removal-uses.ts";
import { unsoughtName } from "./removal-words.ts";

export interface Refused {
  /** As a clause; null where the uses say it. */
  readonly why: string | null;
  readonly uses: readonly Told[];
}

export interface Unused {
  /** Of two declarations of one principal the one that says whose it is. */
  readonly identity: Identity;
  /** All that goes in the end. */
  readonly whole: Removal;
  /** Where documentation names it. */
  readonly mentions: readonly Told[];
}

export interface Planned {
  readonly identity: Identity;
  /** New texts by path; null: the file goes. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly steps: readonly (Step & Told)[];
  readonly mentions: readonly Told[];
  /** What hides its name, so that nobody could seek it. */
  readonly unsought: string | null;
}

/** Asked once for both stages: whatever the first one takes away is to be found unused by the second one. */
export function unused(ask: RemovalAsk): Unused | Refused {
  const identity = principalOf(ask);
  const why = whyNot(identity, ask.model);
  if (why !== null) return refused(why);
  const whole = removalFor({ ...ask, identity }, "delete");
  if (typeof whole === "string") return refused(whole);
  const { uses, mentions } = usesIn({ ...ask, identity, removal: whole });
  const all = [...whole.uses, ...uses];
  return all.length > 0
    ? refused(null, told(all, ask.texts))
    : { identity, whole, mentions: told(mentions, ask.texts) };
}

export function planned(
  { identity, whole, mentions }: Unused,
  stage: Stage,
  ask: RemovalAsk,
): Planned | Refused {
  const removal = stage === "delete" ? whole : removalFor({ ...ask, identity }, stage);
  if (typeof removal === "string") return refused(removal);
  if (removal.uses.length > 0) return refused(null, told(removal.uses, ask.texts));
  const isRemoved = removedIn(new Map(removal.files.map(({ path, edits }) => [path, edits])));
  const isGone = ({ at: { file, start } }: Fact): boolean => isRemoved(file.path, start);
  const said = stage === "delete" ? saidOf(ask.model, isGone, ask.texts) : null;
  const files = said ? [...removal.files, ...said.files] : dated(removal.files, identity, ask);
  const edits = new Map(files.map((file) => [file.path, file.edits]));
  for (const [path, some] of edits) {
    const fixed = clash(some) ? "two edits would meet" : ask.whyFixed(path);
    if (fixed !== null) return refused(`in \`${path}\` ${fixed}`);
  }
  const texts = textsWith(files, ask.texts);
  const call = identity.via.at(-1);
  if (identity.domain === "terraform" && call && [...texts.values()].includes(""))
    return refused(`\`${call.address}\` makes nothing else: remove that call`);
  return {
    identity,
    texts,
    edits,
    steps: [...removal.steps, ...(said?.steps ?? [])]
      .map((step) => ({ ...step, line: lineAt(ask.texts, step.path, step.start) }))
      .toSorted(byPlace),
    mentions: [...mentions, ...told(said?.left ?? [], ask.texts)],
    unsought: unsoughtName(identity),
  };
}

function refused(why: string | null, uses: readonly Told[] = []): Refused {
  return { why, uses };
}

function told(uses: readonly Use[], texts: RemovalAsk["texts"]): readonly Told[] {
  return uses
    .map(({ path, at, what }) => ({ path, line: lineAt(texts, path, at), what }))
    .toSorted(byPlace);
}

function byPlace(a: Told, b: Told): number {
  return compareText(a.path, b.path) || a.line - b.line;
}

function lineAt(texts: RemovalAsk["texts"], path: string, at: number): number {
  return (texts.get(path) ?? "").slice(0, at).split("\n").length;
}

function principalOf({ identity, model }: RemovalAsk): Identity {
  if (!identity.sameAs) return identity;
  const [found] = finder([...model.facts.values()]).identities(identity.sameAs, identity);
  return found ?? identity;
}

function whyNot(identity: Identity, { facts }: Model): string | null {
  if (identity.domain === "workflow")
    return "it is a workflow's job: it goes with the workflow's file";
  if (identity.outside !== undefined)
    return `\`${identity.outside}\` makes it, which is not in the tree: change the call`;
  const kept = identity.stays?.find(({ against }) => against === "leaving");
  if (kept) return `\`${kept.attribute}\` keeps it in the cluster: take that out first`;
  const several = identity.via.find(({ address }) => address.endsWith("]"));
  if (identity.domain === "terraform" && several)
    return `\`${several.address}\` makes it, maybe with others: change that call`;
  const same = [...facts.values()].filter(
    (fact) => fact.kind === "identity" && fact !== identity && isSamePlace(fact.at, identity.at),
  );
  const [other] = same;
  return other
    ? `what declares it makes ${same.length + 1} identities, \`${other.address}\` (${other.root === "" ? "." : other.root}) too`
    : null;
}

function isSamePlace(one: Origin, other: Origin): boolean {
  return one.file.path === other.file.path && one.start === other.start;
}

function removalFor(ask: RemovalAsk, stage: Stage): Removal | string {
  return ask.identity.domain === "terraform"
    ? removeTerraform(ask, stage)
    : removeManifest(ask, stage);
}

const native = /(?:^|\/)[^./][^/]*\.(?:tf|tofu)$/;

function removeTerraform({ identity, texts, unread }: RemovalAsk, stage: Stage): Removal | string {
  const folder = folderOf(identity.at.file.path);
  const hidden = unread.find((path) => folderOf(path) === folder && native.test(path));
  if (hidden !== undefined) return `\`${hidden}\` cannot be read`;
  const files = [...texts].filter(([path]) => folderOf(path) === folder && native.test(path));
  const parsed = files.map(([path, text]) => terraformFile(path, text) ?? path);
  const broken = parsed.find((one) => typeof one === "string");
  if (broken !== undefined) return `\`${broken}\` does not parse`;
  return removeFromTerraform({
    files: parsed.filter((one) => typeof one !== "string"),
    address: identity.generic.split(".").slice(-2).join("."),
    keepsOutputs: identity.loose,
    stage,
  });
}

/** The day from which an identity waits to be removed, as the comment at its declaration says. */
export function removingSince({ pragmas }: Identity): string | null {
  return (
    pragmas.map(({ fields }) => fields.get("removing")).find((day) => day !== undefined) ?? null
  );
}

/** The day stands where the identity does: it goes with it, and no other removal writes there. */
function dated(
  files: Removal["files"],
  identity: Identity,
  { texts, today }: RemovalAsk,
): Removal["files"] {
  if (removingSince(identity) !== null) return files;
  const { path } = identity.at.file;
  const edit = commentOn(texts.get(path) ?? "", identity, `removing=${today}`);
  const own = files.find((file) => file.path === path);
  return [...files.filter((file) => file !== own), { path, edits: [edit, ...(own?.edits ?? [])] }];
}

function textsWith(
  files: Removal["files"],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>();
  const emptied: string[] = [];
  for (const { path, edits } of files) {
    const text = applied(before.get(path) ?? "", edits);
    texts.set(path, text.trim() === "" ? "" : text);
    if (saysNothing(path, text)) emptied.push(path);
  }
  for (const path of emptied)
    if (!native.test(path) || hasOther(path, before, emptied)) texts.set(path, null);
  return texts;
}

/** A folder without Terraform is no root any more, and then nothing would delete what it made. */
function hasOther(
  path: string,
  before: ReadonlyMap<string, string>,
  emptied: readonly string[],
): boolean {
  return [...before.keys()].some(
    (other) => native.test(other) && folderOf(other) === folderOf(path) && !emptied.includes(other),
  );
}

/** Nothing but comments, and what parts documents. */
function saysNothing(path: string, text: string): boolean {
  const bare = native.test(path) ? text.replaceAll(/\/\*[\s\S]*?\*\//g, "") : text;
  return bare.split("\n").every((line) => /^\s*(?:#.*|\/\/.*|---\s*|\.\.\.\s*)?$/.test(line));
}
