// A folder of Terraform's and declarations that are to go → all that goes with them, what leaves a list, and who still refers to them.

import { append } from "../base/grouped.ts";
import type { Expression, Span } from "../parse/hcl/syntax.ts";
import type { Edit } from "./edit.ts";
import type { Reference } from "./hcl-references.ts";
import type { Use } from "./removal.ts";
import { removalOf } from "./removal-types.ts";
import { takeItems, tupleAround } from "./take-out.ts";
import { holds } from "./terraform-place.ts";
import type { Declared, TerraformFile } from "./terraform-folder.ts";

export interface Going {
  /** By what made it go: it belongs to what goes, holds only that, or is left without anybody that refers to it. */
  readonly gone: ReadonlyMap<Declared, "first" | "belongs" | "lists" | "idle">;
  readonly taken: readonly Taken[];
  readonly uses: readonly Use[];
}

export interface Taken {
  readonly from: Declared;
  /** Null: parts that are lines of their own (a block, an attribute). */
  readonly edits: readonly Edit[];
  readonly parts: readonly Span[];
  /** A list of holders; else an order (`depends_on`). */
  readonly isHolder: boolean;
}

export interface GoingAsk {
  readonly files: readonly TerraformFile[];
  readonly first: readonly Declared[];
  /** Outputs are whoever's calls the folder. */
  readonly keepsOutputs: boolean;
  /** References in what is emptied: they go with that. */
  readonly isEmptied?: (one: Declared, reference: Reference) => boolean;
}

export function going(ask: GoingAsk): Going {
  const { files, first, keepsOutputs, isEmptied = () => false } = ask;
  const all = files.flatMap(({ declared }) => declared);
  const gone = new Map<Declared, "first" | "belongs" | "lists" | "idle">(
    first.map((one) => [one, "first"]),
  );
  const addresses = new Set(first.map(({ address }) => address));
  const referrers = byReference(all);
  const join = (one: Declared, how: "belongs" | "lists" | "idle"): void => {
    gone.set(one, how);
    if (one.sort !== "import" && one.sort !== "moved") addresses.add(one.address);
  };
  const isLeft = ({ address }: Declared): boolean =>
    (referrers.get(address) ?? []).every(
      ({ by, reference }) => gone.has(by) || isEmptied(by, reference),
    );
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const one of all) {
      if (gone.has(one) || !refersTo(one, addresses)) continue;
      const how = joins(one, { addresses, keepsOutputs }, isLeft);
      if (how) join(one, how);
    }
    for (const one of all)
      if (!gone.has(one) && mayBeIdle(one) && referrers.has(one.address) && isLeft(one))
        join(one, "idle");
  }
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const parted = all
    .filter((one) => !gone.has(one) && refersTo(one, addresses))
    .map((one) => {
      const references = one.references.filter((held) => !isEmptied(one, held));
      return parting({ ...one, references }, textOf.get(one.path) ?? "", addresses);
    });
  return {
    gone,
    taken: parted.flatMap(({ taken }) => taken),
    uses: parted.flatMap(({ uses }) => uses),
  };
}

interface Referrer {
  readonly by: Declared;
  readonly reference: Reference;
}

function byReference(all: readonly Declared[]): ReadonlyMap<string, readonly Referrer[]> {
  const found = new Map<string, Referrer[]>();
  for (const by of all)
    for (const reference of by.references) append(found, reference.address, { by, reference });
  return found;
}

function refersTo({ references }: Declared, addresses: ReadonlySet<string>): boolean {
  return references.some(({ address }) => addresses.has(address));
}

/** What only says what others use: policies and their documents, roles' definitions. */
function mayBeIdle({ sort, type }: Declared): boolean {
  if (sort === "data") return removalOf(`data.${type}`).idle === true;
  return sort === "resource" && removalOf(type).idle === true;
}

interface Known {
  readonly addresses: ReadonlySet<string>;
  readonly keepsOutputs: boolean;
}

function joins(
  one: Declared,
  { addresses, keepsOutputs }: Known,
  isLeft: (one: Declared) => boolean,
): "belongs" | "lists" | null {
  const { sort, references } = one;
  const own = references.filter(({ address }) => addresses.has(address));
  const isAll = (some: readonly Reference[]): boolean =>
    some.every(({ address }) => addresses.has(address) || !isDeclared(address));
  if (own.every(({ attribute }) => attribute === "depends_on")) return null;
  switch (sort) {
    case "import":
    case "moved":
      return "belongs";
    case "output":
      return !keepsOutputs && isAll(references) ? "belongs" : null;
    case "local":
    case "data":
      return isLeft(one) ? "belongs" : null;
    case "resource":
      break;
    default:
      return null;
  }
  const { of = [], lists = [] } = removalOf(one.type);
  const belongs = own.some(
    ({ attribute }) =>
      of.includes(attribute) && isAll(references.filter((other) => other.attribute === attribute)),
  );
  if (belongs) return "belongs";
  const isHolder = own.some(({ attribute }) => lists.includes(attribute.split(".")[0] ?? ""));
  return isHolder && holdsNobodyElse(one, lists, addresses) ? "lists" : null;
}

/** Its lists of holders hold what goes, and nobody else. */
function holdsNobodyElse(
  one: Declared,
  lists: readonly string[],
  addresses: ReadonlySet<string>,
): boolean {
  const { body } = one;
  if (!body) return false;
  return lists.every((name) => {
    const value = body.attributes.find((given) => given.name === name)?.value;
    if (value)
      return value.kind === "tuple" && value.items.every((item) => namesOnly(one, item, addresses));
    if (body.blocks.some(({ type, labels }) => type === "dynamic" && labels[0]?.value === name))
      return false;
    return body.blocks
      .filter(({ type }) => type === name)
      .every((block) => namesOnly(one, block, addresses));
  });
}

/** Part of it names something of those, and nothing else that is declared. */
function namesOnly({ references }: Declared, part: Span, addresses: ReadonlySet<string>): boolean {
  const named = references.filter((one) => holds(part, one) && isDeclared(one.address));
  return named.length > 0 && named.every(({ address }) => addresses.has(address));
}

/** Not what is given, counted or worked out on the way. */
function isDeclared(address: string): boolean {
  return !/^(?:var|each|count|path|self|terraform)\./.test(address);
}

/** What leaves something that stays, and what of it refers to what goes. */
function parting(
  one: Declared,
  text: string,
  addresses: ReadonlySet<string>,
): { readonly taken: readonly Taken[]; readonly uses: readonly Use[] } {
  const taken: Taken[] = [];
  const uses: Use[] = [];
  const lists = one.sort === "resource" ? (removalOf(one.type).lists ?? []) : [];
  const byAttribute = new Map<string, Reference[]>();
  for (const reference of one.references)
    if (addresses.has(reference.address)) {
      const name = reference.attribute.split(".")[0] ?? "";
      append(byAttribute, name, reference);
    }
  for (const [name, references] of byAttribute) {
    const isHolder = lists.includes(name);
    const found =
      isHolder || name === "depends_on" ? takenFrom(one, name, references, addresses, text) : null;
    if (found) taken.push({ ...found, from: one, isHolder });
    else
      for (const { address, start, attribute } of references)
        uses.push({
          path: one.path,
          at: start,
          what: `\`${one.address}\` refers to \`${address}\` in \`${attribute}\``,
        });
  }
  return { taken, uses };
}

function takenFrom(
  one: Declared,
  name: string,
  references: readonly Reference[],
  addresses: ReadonlySet<string>,
  text: string,
): Pick<Taken, "edits" | "parts"> | null {
  const { body } = one;
  if (!body) return null;
  const attribute = body.attributes.find((given) => given.name === name);
  if (!attribute) {
    const blocks = body.blocks.filter(
      (block) => block.type === name && references.some((held) => holds(block, held)),
    );
    return blocks.length > 0 && blocks.every((block) => namesOnly(one, block, addresses))
      ? { edits: [], parts: blocks }
      : null;
  }
  const out = new Set<Expression>();
  const tuples = new Set(references.map((held) => tupleAround(attribute.value, held)));
  const [tuple, other] = tuples;
  if (!tuple || other !== undefined) return null;
  for (const reference of references) {
    const item = tuple.items.find((held) => holds(held, reference));
    if (!item || !namesOnly(one, item, addresses)) return null;
    out.add(item);
  }
  return out.size === tuple.items.length
    ? attribute.value === tuple
      ? { edits: [], parts: [attribute] }
      : null
    : { edits: takeItems(text, tuple, out), parts: [] };
}
