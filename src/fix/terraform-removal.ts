// A folder of Terraform's and an identity that it declares → what one stage of its removal writes, or what is in the way.

import type { Block, Body, Span } from "../parse/hcl/syntax.ts";
import { cut } from "./cut.ts";
import { clash, type Edit } from "./edit.ts";
import { going, type Going, type Taken } from "./going.ts";
import type { FileEdits, Removal, Stage, Step, Use } from "./removal.ts";
import { removalOf } from "./removal-types.ts";
import type { Reference } from "./hcl-references.ts";
import { addAttribute } from "./terraform-map.ts";
import type { Declared, TerraformFile } from "./terraform-folder.ts";

export interface TerraformAsk {
  readonly files: readonly TerraformFile[];
  /** The resource, without instance keys. */
  readonly address: string;
  /** Outputs are whoever's calls the folder. */
  readonly keepsOutputs: boolean;
  readonly stage: Stage;
}

/** Why nothing can be written, as a clause, where that is not a use. */
export function removeFromTerraform(ask: TerraformAsk): Removal | string {
  const { files, address, keepsOutputs, stage } = ask;
  const all = files.flatMap(({ declared }) => declared);
  const first = all.filter((one) => one.sort === "resource" && one.address === address);
  const [identity, other] = first;
  if (!identity || other) return `\`${address}\` is not declared once in its folder`;
  if (removalOf(identity.type).alone !== true)
    return `\`${identity.type}\` is no identity that stands by itself: it goes with what runs as it`;
  const whole = going({ files, first, keepsOutputs });
  const why = whyKept(whole);
  if (why !== null) return why;
  if (whole.uses.length > 0) return { files: [], steps: [], uses: whole.uses };
  const { parts, taken, sets, uses }: Doing =
    stage === "delete"
      ? { parts: [...whole.gone.keys()], taken: whole.taken, sets: [], uses: [] }
      : switchedOff(ask, whole);
  if (uses.length > 0) return { files: [], steps: [], uses };
  return written(files, parts, taken, sets);
}

/** What somebody wanted to keep, or what makes several. */
function whyKept({ gone }: Going): string | null {
  for (const [one, how] of gone) {
    if (how === "first" && attributeOf(one.body, "for_each"))
      return `\`for_each\` makes it, maybe with others: take it out of what that goes over`;
    const kept = one.body?.blocks
      .filter(({ type }) => type === "lifecycle")
      .some(({ body }) => attributeOf(body, "prevent_destroy")?.kind === "bool");
    if (kept === true)
      return `\`${one.address}\` says \`prevent_destroy\`: whoever wrote that decides first`;
  }
  return null;
}

function attributeOf(body: Body | null, name: string): { readonly kind: string } | null {
  const value = body?.attributes.find((one) => one.name === name)?.value;
  if (!value || (value.kind === "bool" && !value.value)) return null;
  return value;
}

interface Switch {
  readonly block: Block;
  readonly of: Declared;
  readonly attribute: string;
  /** Null: what is given is emptied. */
  readonly value: string | null;
  readonly page: string | undefined;
}

interface Doing {
  readonly parts: readonly Declared[];
  readonly taken: readonly Taken[];
  readonly sets: readonly Switch[];
  readonly uses: readonly Use[];
}

/** Where the identity itself has a switch, that suffices; else what it holds is taken from it, and what opens it is switched off or ends. */
function switchedOff({ files, keepsOutputs }: TerraformAsk, whole: Going): Doing {
  const sets: Switch[] = [];
  const ending: Declared[] = [];
  const isSwitched = [...whole.gone.keys()].some(
    ({ type }) => removalOf(type).alone === true && removalOf(type).off !== undefined,
  );
  for (const [one, how] of whole.gone) {
    const { off = {}, clear = [], page, ends = false } = removalOf(one.type);
    if (one.sort !== "resource") continue;
    for (const [attribute, value] of Object.entries(off))
      sets.push({ block: one.block, of: one, attribute, value, page });
    if (isSwitched) continue;
    for (const attribute of clear)
      sets.push({ block: one.block, of: one, attribute, value: null, page });
    if (ends || how === "lists") ending.push(one);
  }
  if (isSwitched) return { parts: [], taken: [], sets, uses: [] };
  // What they alone hand over is left to nobody then.
  const isEmptied = (one: Declared, { attribute }: Reference): boolean =>
    sets.some((set) => set.of === one && set.value === null && within(attribute, set.attribute));
  const ended = going({ files, first: ending, keepsOutputs, isEmptied });
  const holders = whole.taken.filter(({ isHolder }) => isHolder);
  const orders = ended.taken.filter(({ isHolder }) => !isHolder);
  return { parts: [...ended.gone.keys()], taken: [...holders, ...orders], sets, uses: ended.uses };
}

/** `inline_policy.policy` in `inline_policy`. */
function within(attribute: string, outer: string): boolean {
  return attribute.split(".")[0] === outer;
}

function written(
  files: readonly TerraformFile[],
  parts: readonly Declared[],
  taken: readonly Taken[],
  sets: readonly Switch[],
): Removal | string {
  const steps: Step[] = [];
  const done: FileEdits[] = [];
  for (const file of files) {
    const here = parts.filter(({ path }) => path === file.path);
    const from = taken.filter((one) => one.from.path === file.path);
    const gone: Span[] = [...wholeBlocks(here), ...from.flatMap((one) => one.parts)];
    const lines = cut(file.text, file.comments, gone);
    if (!lines) return `in \`${file.path}\` it shares a line with something else`;
    const edits: Edit[] = [...lines, ...from.flatMap((one) => one.edits)];
    steps.push(...here.map((one) => stepOf(one, "delete")));
    steps.push(...from.map((one) => stepOf(one.from, "take out")));
    for (const set of sets.filter(({ of }) => of.path === file.path)) {
      const own =
        set.value === null ? cleared(file.text, set) : switchedTo(file.text, set, set.value);
      if (own.length === 0) continue;
      edits.push(...own);
      const said = `${set.attribute} = ${set.value ?? "[]"}`;
      const page = set.page === undefined ? {} : { page: set.page };
      steps.push({ ...stepOf(set.of, "disable"), set: said, ...page });
    }
    if (clash(edits)) return `in \`${file.path}\` two edits would meet`;
    if (edits.length > 0) done.push({ path: file.path, edits });
  }
  return { files: done, steps, uses: [] };
}

function stepOf({ path, start, end, address }: Declared, how: Step["how"]): Step {
  return { path, start, end, how, what: address };
}

/** `locals` of which all go, go as a block. */
function wholeBlocks(parts: readonly Declared[]): readonly Span[] {
  return parts.map((one) => {
    if (one.sort !== "local") return one;
    const { block } = one;
    const gone = parts.filter((other) => other.block === block).length;
    return gone === block.body.attributes.length ? block : one;
  });
}

function switchedTo(text: string, { block, attribute }: Switch, value: string): readonly Edit[] {
  const given = block.body.attributes.find(({ name }) => name === attribute)?.value;
  if (!given) return addAttribute(text, block, attribute, () => [value]);
  const { start, end } = given;
  return text.slice(start, end) === value ? [] : [{ start, end, text: value }];
}

/** A list becomes an empty one; blocks become one that is empty. */
function cleared(text: string, { block: { body }, attribute }: Switch): readonly Edit[] {
  const given = body.attributes.find(({ name }) => name === attribute)?.value;
  if (given) {
    const { start, end } = given;
    return given.kind === "tuple" && given.items.length === 0 ? [] : [{ start, end, text: "[]" }];
  }
  const blocks = body.blocks.filter(
    ({ type, labels }) =>
      type === attribute || (type === "dynamic" && labels[0]?.value === attribute),
  );
  const [first, ...others] = blocks;
  if (!first || (!others[0] && first.body.attributes.length === 0)) return [];
  const lines = cut(text, [], others) ?? [];
  return [{ start: first.start, end: first.end, text: `${attribute} {}` }, ...lines];
}
