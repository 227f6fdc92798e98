// Turns a plan into what resolving may ask beside the source of a root, the same for base where base says the same.

import type { Value } from "../../../base/known.ts";
import { isItems, unknown } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import type { Note, Overlay } from "../overlay.ts";
import { firstUnknown } from "../values.ts";
import { instancesBy } from "./instances.ts";
import { merged, mostSteps } from "./merge.ts";
import { attributeOf, plannedValue } from "./planned-value.ts";
import { differ, isAgreed, type Side } from "./reading.ts";
import { outputOf, remoteBlocks } from "./remote.ts";
import { signatureOf } from "./signature.ts";

export function overlayOf(side: Side): Overlay {
  return {
    input: inputBy(side),
    attribute: (note, address, name, source) => {
      const signature = signatureOf(source, side.reading.turned);
      return attributeBy(side, note, address, name, source, signature, "");
    },
    computed: (note, address, name, source, body) => {
      const planned = side.plan.resources.get(address);
      if (!planned?.after || (planned.mode === "resource" && !makesValues.test(planned.type)))
        return source;
      const signature = joined(signatureOf(source), signatureOf(body(), side.reading.turned));
      return attributeBy(side, note, address, name, source, signature, "computed ");
    },
    output: (call, called, name, source) => {
      const isSame = isAgreed(side, `called ${call}`, called);
      if (!isSame && !source.known) side.reading.turned.add(source.name);
      return outputOf(side, call, name, source, isSame);
    },
    instances: instancesBy(side),
    blocks: (call, called, compute) => {
      const signature = joined(called, signatureOf(call.body, side.reading.turned));
      const isSame = isAgreed(side, `module ${call.address}`, signature);
      return remoteBlocks(side, call, (one) => (isSame ? one.after : one.before), compute);
    },
  };
}

/** Providers whose resources are values and no things. Who is meant by another's is known by the reference, and is lost in a text. */
const makesValues = /^(?:time|random|tls|local|null|terraform|external|http|archive)_/;

function joined(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : JSON.stringify([a, b]);
}

function inputBy(side: Side): Overlay["input"] {
  const { plan, reading } = side;
  return (note, name, source, typed) => {
    const what = `\`var.${name}\``;
    if (plan.secretInputs.has(name)) return hidden(source, reading.seeded);
    if (!plan.inputs.has(name) || !isAgreed(side, what, signatureOf(source))) return source;
    const given = plan.inputs.get(name);
    const masks = { unknowns: false, secrets: false, isSecret: plan.isSecret };
    const told = typed(plannedValue(given, masks, source.at, `var.${name}`));
    if (!source.known && told.known) reading.seeded.add(placeOf(source.at));
    return merge(side, source, told, () => differ(side, note, { at: source.at, what }));
  };
}

/** `signature`: of all that the value follows from. */
function attributeBy(
  side: Side,
  note: Note,
  address: string,
  name: string,
  source: Value,
  signature: string | null,
  how: string,
): Value {
  const { plan, reading } = side;
  const told = plan.resources.get(address)?.after;
  // A write-only argument is never in a plan, which has `null` in its place.
  if (!told || name.endsWith("_wo")) return source;
  const what = `\`${address}.${name}\``;
  if (!isAgreed(side, how + what, signature)) {
    if (!source.known) reading.turned.add(source.name);
    return source;
  }
  const value = attributeOf(told, name, source.at, `${address}.${name}`);
  return merge(side, source, value, () => {
    // What an input explains is said of the input; what is left is told when inputs are as the plan has them.
    if (reading.trusted) differ(side, note, { at: source.at, what });
    else reading.disagrees = true;
  });
}

function merge({ plan, reading }: Side, source: Value, told: Value, differs: () => void): Value {
  return merged(source, told, {
    trusted: reading.trusted,
    closed: false,
    budget: { left: mostSteps },
    differs,
    kept: () => undefined,
    isSecret: plan.isSecret,
    hidden: (value) => hidden(value, reading.seeded),
  });
}

function placeOf({ file, start }: Origin): string {
  return `${start} ${file.path}`;
}

/** What the plan calls secret, as far as its value came from the plan: only that it is there. */
function hidden(source: Value, seeded: ReadonlySet<string>, depth = 0): Value {
  if (!source.known) {
    const isInput = source.why === "input-variable" && !source.pieces && !source.decoded;
    return isInput ? { ...source, why: "sensitive" } : source;
  }
  const data = source.value;
  const inner = (one: Value): Value => hidden(one, seeded, depth + 1);
  const isPlain = typeof data !== "object" || data === null;
  if (isPlain || depth > deepest) {
    const { at, through, decoded } = source;
    const isOurs = ![at, ...through].some((one) => seeded.has(placeOf(one)));
    if (isOurs && !(decoded && firstUnknown(inner(decoded)))) return source;
    return unknown("sensitive", at, "a sensitive value", { through });
  }
  if (isItems(data)) {
    const maybe = data.maybe?.map((one) => ({ ...one, value: inner(one.value) }));
    return { ...source, value: { ...data, items: data.items.map(inner), maybe } };
  }
  const fields = new Map([...data.fields].map(([key, one]) => [key, inner(one)]));
  const open = data.open?.map((one) => ({ ...one, value: inner(one.value) }));
  const maybe = data.maybe?.map((one) => ({ ...one, value: inner(one.value) }));
  return { ...source, value: { ...data, fields, open, maybe } };
}

/** Collections stand less deep in each other. */
const deepest = 128;
