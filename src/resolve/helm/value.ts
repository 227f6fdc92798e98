// What templates compute with: Go's values, and holes where nobody can tell.

import type { UnknownValue } from "../../base/known.ts";

/** Something that nobody can tell, as its place in a chart's text has it. */
export interface Hole {
  readonly kind: "hole";
  /** As the reader wrote it: `.Values.serviceAccount.annotations`, `randAlphaNum`. */
  readonly name: string;
  /** What it is as long as nobody says otherwise; unset where even that is unknown. */
  readonly assumed?: Plain | undefined;
  /** The character that stands for it in texts. */
  readonly mark: string;
  /** What it is in the language of who gave it. */
  readonly untold?: UnknownValue | undefined;
}

export interface GoMap {
  readonly kind: "map";
  readonly entries: Map<string, GoValue>;
  /** Where whoever installs the chart may give more keys, and other values for empty ones: how the map is called. */
  readonly open: string | null;
  /** Keys may be there that nobody can tell. */
  rest: Hole | null;
}

/** Something with functions, such as `.Files`. */
export interface GoObject {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, GoValue>;
  readonly methods: ReadonlyMap<string, (args: readonly GoValue[]) => GoValue>;
}

type Plain = null | boolean | bigint | number | string | readonly GoValue[] | GoMap;

/** Whole numbers that templates make are bigints; those of values are numbers, as Helm reads them through JSON. */
export type GoValue = Plain | GoObject | Hole;

/** What ends the work on a template: it fails, or does what we do not. */
export class HelmFault extends Error {
  readonly isBound: boolean;

  constructor(message: string, isBound = false) {
    super(message);
    this.isBound = isBound;
  }
}

export function mapOf(
  entries: Iterable<readonly [string, GoValue]> = [],
  open: string | null = null,
  rest: Hole | null = null,
): GoMap {
  return { kind: "map", entries: new Map(entries), open, rest };
}

export function isMap(value: GoValue | undefined): value is GoMap {
  return isTagged(value) && value.kind === "map";
}

export function isHole(value: GoValue | undefined): value is Hole {
  return isTagged(value) && value.kind === "hole";
}

export function isObject(value: GoValue | undefined): value is GoObject {
  return isTagged(value) && value.kind === "object";
}

export function isList(value: GoValue | undefined): value is readonly GoValue[] {
  return Array.isArray(value);
}

function isTagged(value: GoValue | undefined): value is GoMap | Hole | GoObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Go's `IsTrue`; null where nobody can tell. */
export function truth(value: GoValue): boolean | null {
  if (isHole(value)) return value.assumed === undefined ? null : truth(value.assumed);
  if (value === null || value === false || value === "") return false;
  if (value === true) return true;
  if (typeof value === "number" || typeof value === "bigint") return Number(value) !== 0;
  if (typeof value === "string") return true;
  if (isList(value)) return value.length > 0;
  return isMap(value) ? value.entries.size > 0 || (value.rest ? null : false) : true;
}

/** In the order in which Go goes through a map. */
export function sortedKeys({ entries }: GoMap): readonly string[] {
  return [...entries.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

const kinds: Readonly<Record<string, string>> = {
  boolean: "bool",
  bigint: "int",
  number: "float64",
  string: "string",
};

/** As `kindIs` names it. */
export function kindOf(value: GoValue): string {
  if (value === null) return "invalid";
  if (isList(value)) return "slice";
  return kinds[typeof value] ?? (isMap(value) ? "map" : "ptr");
}

/** As `{{ … }}` prints it. */
export function printed(value: GoValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isHole(value)) return tokenOf(value);
  return shown(value);
}

/** As `%v` prints what stands within others. */
export function shown(value: GoValue): string {
  if (value === null) return "<nil>";
  if (typeof value === "number") return floatText(value);
  if (isList(value)) return `[${value.map(shown).join(" ")}]`;
  if (isMap(value)) {
    const pairs = sortedKeys(value).map((key) => `${key}:${shown(value.entries.get(key) ?? null)}`);
    return `map[${pairs.join(" ")}]`;
  }
  if (isHole(value)) return tokenOf(value);
  return isObject(value) ? "" : String(value);
}

/** Go's `%v`: the shortest digits, with an exponent from a million on. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN";
  const [digits = "", power = "0"] = value.toExponential().split("e");
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(value);
  const size = String(Math.abs(exponent)).padStart(2, "0");
  return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
}

// Characters for private use stand for holes, three each, so that what is laid around them finds room: see `lines.ts`.
export const opens = "\uE000";
export const closes = "\uE001";
export const maybe = "\uE002";
export const sure = "\uE003";
const firstMark = 0xe100;
const lastMark = 0xf8ff;

/** Characters that mean something to us, which no chart may write. */
export const reserved = /[\uE000-\uF8FF]/g;

/** A hole and nothing else, as it is written or as `lines.ts` leaves it. */
const alone = /^\s*\uE000?[\uE100-\uF8FF]\uE001?\s*$/;
const longestAlone = 500;

const anyMark = /[\uE100-\uF8FF]/g;
const token = /\uE000([\uE100-\uF8FF])\uE001/g;

export function tokenOf({ mark }: Hole): string {
  return `${opens}${mark}${closes}`;
}

export function hasHole(text: string): boolean {
  return text.includes(opens) || text.includes(maybe);
}

/** The holes of one rendering. */
export interface Holes {
  readonly make: (name: string, assumed?: Plain) => Hole;
  /** For what whoever installs the chart cannot tell either. */
  readonly told: (value: UnknownValue) => Hole;
  /** Of its mark. */
  readonly of: (mark: string) => Hole;
  /** The same hole by another mark, where a text may hold each but once. */
  readonly again: (mark: string) => string;
  /** The hole that a text is and nothing else. */
  readonly only: (text: string) => Hole | null;
  /** The first in a text. */
  readonly first: (text: string) => Hole;
}

export function newHoles(): Holes {
  const made: Hole[] = [];
  const byName = new Map<string, Hole>();
  const add = (name: string, assumed: Plain | undefined, untold?: UnknownValue): Hole => {
    const code = Math.min(firstMark + made.length, lastMark);
    const hole: Hole = { kind: "hole", name, assumed, mark: String.fromCharCode(code), untold };
    made.push(hole);
    return hole;
  };
  const make: Holes["make"] = (name, assumed) => {
    const id = `${name}\n${assumed === undefined ? "" : kindOf(assumed)}`;
    const before = byName.get(id);
    if (before) return before;
    const hole = add(name, assumed);
    byName.set(id, hole);
    return hole;
  };
  const told: Holes["told"] = (value) => {
    const id = `${value.name}\n${value.reference?.address ?? ""}\ntold`;
    const hole = byName.get(id) ?? add(value.name, undefined, value);
    byName.set(id, hole);
    return hole;
  };
  const again: Holes["again"] = (mark) => {
    const { name, assumed, untold } = of(mark);
    return add(name, assumed, untold).mark;
  };
  const of: Holes["of"] = (mark) =>
    made[mark.charCodeAt(0) - firstMark] ?? make("something that cannot be told");
  const first: Holes["first"] = (text) =>
    of(/[\uE100-\uF8FF]/.exec(text)?.[0] ?? String.fromCharCode(lastMark));
  const only: Holes["only"] = (text) =>
    text.length > longestAlone || !alone.test(text) ? null : first(text);
  return { make, told, of, again, only, first };
}

/** The holes in a text. */
export function holesIn(text: string, { of }: Holes): readonly Hole[] {
  return Array.from(text.matchAll(anyMark), ([one]) => of(one));
}

/** The first in a text that has no default. */
export function untoldIn(text: string, holes: Holes): Hole | undefined {
  return holesIn(text, holes).find(({ assumed }) => assumed === undefined);
}

/** A text without its holes: as it is where each of them is empty. */
export function withoutHoles(text: string): string {
  return text.replace(token, "").replace(/\uE002[\uE100-\uF8FF]?|\uE003/g, "");
}
