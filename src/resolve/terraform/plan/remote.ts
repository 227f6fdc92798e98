// Turns what a plan tells of a module whose source is not in the tree into blocks at its call: what its configuration writes, with the plan's values.

import type { Reference, Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { field } from "../../../base/value.ts";
import type { ResolvedBlock } from "../resolved.ts";
import { firstUnknown, map } from "../values.ts";
import { at as own, pairsAt } from "../../../base/json.ts";
import { configOf, resourceIn, type PlanIndex } from "./plan-index.ts";
import { withOwnAccount } from "./own-account.ts";
import { attributeOf, lean, structureOf, type Told } from "./planned-value.ts";
import type { Compute } from "../overlay.ts";
import type { Plan, Planned } from "./read-plan.ts";
import type { Side } from "./reading.ts";
import { referenceIn, type Place } from "./references.ts";

/** Null: the plan knows no such module. */
export function remoteBlocks(
  { plan, index }: Side,
  call: ResolvedBlock,
  told: (one: Planned) => Told | null,
  compute: Compute,
): readonly ResolvedBlock[] | null {
  if (configOf(plan.configuration, call.generic) === undefined) return null;
  const blocks: ResolvedBlock[] = [];
  const making: Making = { plan, index, call, told, compute, made: new Map(), depth: 0 };
  for (const [module, held] of index.byModule) {
    if (module !== call.address && !module.startsWith(`${call.address}.`)) continue;
    for (const one of held) {
      const now = told(one);
      if (now) blocks.push(blockOf(making, one, now));
    }
  }
  return blocks;
}

interface Making {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly call: ResolvedBlock;
  readonly told: (one: Planned) => Told | null;
  readonly compute: Compute;
  /** By address and attribute: whoever wrote the plan chose how often they name each other. Null while it is made. */
  readonly made: Map<string, Value | null>;
  /** So many policies name each other. */
  readonly depth: number;
}

/** Policies that name others, which name others. */
const deepest = 8;

function blockOf(making: Making, one: Planned, told: Told): ResolvedBlock {
  const { plan, index, call } = making;
  const { mode, type, name, address, module, key } = one;
  const generic = withoutKeys(module);
  const local = `${mode === "data" ? "data." : ""}${type}.${name}`;
  const config = resourceIn(configOf(plan.configuration, generic), local);
  const place: Place = { plan, index, call, module, generic, key };
  return {
    ...call,
    mode,
    type,
    name,
    address,
    generic: `${generic}.${local}`,
    calls: [...call.calls, { address: call.address, header: call.header, at: call.at }],
    body: bodyOf(making, told, config, place, address),
    active: known(true, call.header),
    outlined: call.type,
    replacedBy: [],
  };
}

function withoutKeys(address: string): string {
  return address.replaceAll(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}

/** Tags and labels with those of the provider: what the platform will see. */
const withDefaults: ReadonlyMap<string, string> = new Map([
  ["tags", "tags_all"],
  ["labels", "effective_labels"],
]);

/** Only what the module's configuration writes: the rest is what the platform has, of which other blocks may be the source. */
function bodyOf(making: Making, told: Told, config: unknown, place: Place, address: string): Value {
  const { at: whole, header: at } = making.call;
  const fields = new Map<string, Value>();
  const take = (name: string, expression: unknown): void => {
    const planned = read(lean(attributeOf(told, name, at, `${address}.${name}`)), told, place);
    const reference = referenceIn(expression, place);
    const value = (reference && computed(making, planned, reference)) ?? planned;
    const isNull = value.known && value.value === null;
    if (!isNull || reference) fields.set(name, reference ? { ...value, reference } : value);
  };
  for (const [name, expression] of pairsAt(config, "expressions")) take(name, expression);
  for (const [name, all] of withDefaults) {
    const value = lean(attributeOf(told, all, at, `${address}.${name}`));
    if (value.known && value.value !== null) fields.set(name, value);
  }
  return map(fields, whole);
}

/** A policy that is put together when it is applied, since a part of it is known only then. */
function computed(making: Making, planned: Value, { address, path }: Reference): Value | null {
  const [name, ...more] = path;
  const source = making.plan.resources.get(address);
  const isLater = !planned.known && planned.why === "computed";
  if (!isLater || source?.mode !== "data" || name === undefined || more.length > 0) return null;
  const key = `${address} ${name}`;
  const before = making.made.get(key);
  if (before !== undefined) return before;
  const told = making.depth < deepest ? making.told(source) : null;
  if (!told) return null;
  making.made.set(key, null);
  const { body } = blockOf({ ...making, depth: making.depth + 1 }, source, told);
  const value = making.compute(source.type, String(name), body);
  making.made.set(key, value);
  return value;
}

/** A policy's parts stand where the call stands: no offset of its text means anything there. */
function read(value: Value, { isSecret }: Told, { index }: Place): Value {
  if (!value.known || typeof value.value !== "string") return value;
  const structure = structureOf(value.value, value.at, isSecret);
  if (!structure) return withOwnAccount(value, index.accounts);
  const decoded = withOwnAccount(structure, index.accounts);
  const open = firstUnknown(decoded);
  return open ? { ...open, at: value.at, pieces: undefined, decoded } : { ...value, decoded };
}

/** An output of such a module: what it hands on of a resource, known or by reference. */
export function outputOf(
  { plan, index }: Side,
  call: ResolvedBlock["address"],
  name: string,
  source: Value,
  isSame: boolean,
): Value {
  const generic = withoutKeys(call);
  const expression = own(configOf(plan.configuration, generic), "outputs", name, "expression");
  const reference = referenceIn(expression, {
    plan,
    index,
    call: null,
    module: call,
    generic,
    key: null,
  });
  if (!reference) return source;
  return valueAt(plan, reference, source, isSame);
}

function valueAt(plan: Plan, reference: Reference, source: Value, isSame: boolean): Value {
  const { address, path } = reference;
  const planned = plan.resources.get(address);
  // Of base: what was there before, where head calls another version of the module.
  const told = isSame ? planned?.after : planned?.before;
  const [first, ...rest] = path;
  if (!told || first === undefined) return { ...source, reference };
  let value = attributeOf(told, String(first), source.at, `${address}.${first}`);
  for (const key of rest) value = field(value, String(key));
  if (value.known && (value.value === null || typeof value.value === "object"))
    return { ...source, reference };
  return value.known
    ? { ...value, through: source.through, reference }
    : unknown(value.why, source.at, value.name, { through: source.through, reference });
}
