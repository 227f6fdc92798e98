// Functions that compare, choose and call: Go's own, Helm's and sprig's.
// https://pkg.go.dev/text/template#hdr-Functions, https://helm.sh/docs/chart_template_guide/function_list/

import { fromYaml, toYaml } from "../yaml-text.ts";
import { fieldOf, restOf, type Machine } from "../machine.ts";
import {
  HelmFault,
  isHole,
  isList,
  isMap,
  kindOf,
  mapOf,
  shown,
  truth,
  type GoValue,
} from "../value.ts";
import { alsoCalled, list, must, num, own, plain, str, text, type Table } from "./signature.ts";
import { satisfies } from "./versions.ts";

function equal(a: GoValue, b: GoValue): boolean {
  if (isList(a) || isList(b) || isMap(a) || isMap(b)) return toYaml(a) === toYaml(b);
  if (isNumber(a) && isNumber(b)) return Number(a) === Number(b);
  return a === b;
}

function isNumber(value: GoValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function order(a: GoValue | undefined, b: GoValue | undefined): number {
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : a > b ? 1 : 0;
  return num(a) - num(b);
}

/** Sprig's `empty`. */
function isFull(value: GoValue | undefined): boolean {
  return value !== undefined && truth(value) === true;
}

/** The first that is full; else the first hole, which somebody may fill. */
function firstFull(args: readonly GoValue[]): GoValue {
  const found = args.find((arg) => isFull(arg) || truth(arg) === null);
  return found ?? args.find(isHole) ?? null;
}

/** Whoever installs the chart gives what it demands; where somebody did, and not that, it installs nothing. */
function demanded(message: string, { isOpen, doubts, holes }: Machine): GoValue {
  if (isOpen) return holes.make("what the chart demands");
  if (doubts > 0) return "";
  throw new HelmFault(`it fails by itself: ${message}`);
}

function negated(value: GoValue | undefined): GoValue {
  const is = truth(value ?? null);
  return is === null ? (value ?? null) : !is;
}

const functions: Table = {
  and: own((args) => args.find((arg) => truth(arg) !== true) ?? args.at(-1) ?? null),
  or: own((args) => args.find((arg) => truth(arg) !== false) ?? args.at(-1) ?? null),
  not: own(([value]) => negated(value)),
  eq: plain(([first = null, ...others]) => others.some((one) => equal(first, one))),
  ne: plain(([a = null, b = null]) => !equal(a, b)),
  lt: plain(([a, b]) => order(a, b) < 0),
  le: plain(([a, b]) => order(a, b) <= 0),
  gt: plain(([a, b]) => order(a, b) > 0),
  ge: plain(([a, b]) => order(a, b) >= 0),
  len: plain(([value = null]) => {
    if (typeof value === "string") return BigInt(Buffer.byteLength(value));
    if (isMap(value)) return BigInt(value.entries.size);
    return BigInt(list(value).length);
  }),
  index: own(([value = null, ...keys], machine) =>
    keys.reduce((holder, key) => indexed(holder, key, machine), value),
  ),
  default: own(([fallback = null, value]) =>
    value === undefined ? fallback : firstFull([value, fallback]),
  ),
  coalesce: own(firstFull),
  empty: own(([value]) => negated(value)),
  ternary: own(([yes = null, no = null, test = null]) => {
    const is = truth(test);
    return is === null ? test : is ? yes : no;
  }),
  all: plain((args) => args.every(isFull)),
  any: plain((args) => args.some(isFull)),
  required: own(([message, value = null], machine) =>
    value === null || value === "" ? demanded(str(message), machine) : value,
  ),
  fail: own(([message], machine) => demanded(str(message), machine)),
  include: own(([name, dot = null], machine) => machine.include(str(name), dot)),
  tpl: text(([template = null, dot = null], machine) =>
    isHole(template) ? template : machine.tpl(str(template), dot),
  ),
  lookup: own(() => mapOf()),
  toYaml: own(([value = null], { holes }) => {
    if (isHole(value)) return value;
    return toYaml(isMap(value) ? mapOf(value.entries, null, restOf(value, holes)) : value);
  }),
  fromYaml: own(([value], machine) => parsed(value, machine, mapOf())),
  fromYamlArray: own(([value], machine) => parsed(value, machine, [])),
  semverCompare: plain(([constraint, version]) => satisfies(str(version), str(constraint))),
  kindOf: plain(([value = null]) => kindOf(value)),
  kindIs: plain(([kind, value = null]) => kindOf(value) === kind),
  typeOf: plain(([value = null]) => typeOf(value)),
  typeIs: plain(([type, value = null]) => typeOf(value) === type),
  typeIsLike: plain(([type, value = null]) => typeOf(value) === str(type).replace(/^\*/, "")),
  deepEqual: plain(([a = null, b = null]) => toYaml(a) === toYaml(b)),
};

export const logic = alsoCalled(functions, {
  ...must("toYaml"),
  toYamlPretty: "toYaml",
  fromJson: "fromYaml",
  mustFromJson: "fromYaml",
  fromJsonArray: "fromYamlArray",
});

function typeOf(value: GoValue): string {
  switch (kindOf(value)) {
    case "invalid":
      return "<nil>";
    case "slice":
      return "[]interface {}";
    case "map":
      return "map[string]interface {}";
    default:
      return kindOf(value);
  }
}

function parsed(value: GoValue | undefined, machine: Machine, none: GoValue): GoValue {
  if (value === undefined || isHole(value)) return value ?? none;
  const found = fromYaml(machine.settled(str(value)), machine.parseYaml, machine.holes);
  // Helm gives a map with the error instead, which nobody reads.
  return found ?? none;
}

function indexed(holder: GoValue, key: GoValue, machine: Machine): GoValue {
  if (isHole(key)) return key;
  if (isHole(holder)) return fieldOf(holder, str(key), machine);
  if (isList(holder)) {
    const found = holder[Number(num(key))];
    if (found === undefined) throw new HelmFault(`there is no item ${shown(key)}`);
    return found;
  }
  if (isMap(holder)) return fieldOf(holder, str(key), machine);
  throw new HelmFault("it indexes what is no list or map");
}
