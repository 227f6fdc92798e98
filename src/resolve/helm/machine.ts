// What one rendering works with: the templates it may include, its holes, its bounds.

import type { TemplateNode } from "../../parse/gotemplate/syntax.ts";
import {
  HelmFault,
  isHole,
  isMap,
  type GoMap,
  type GoValue,
  type Hole,
  type Holes,
} from "./value.ts";
import type { ParseYaml } from "./yaml-text.ts";

export interface Machine {
  /** By name; what a chart defines twice is what comes last. */
  readonly defines: ReadonlyMap<string, readonly TemplateNode[]>;
  readonly holes: Holes;
  readonly parseYaml: ParseYaml;
  readonly include: (name: string, dot: GoValue) => string;
  /** With holes as keys and items. */
  readonly settled: (text: string) => string;
  readonly tpl: (text: string, dot: GoValue) => string;
  /** Nobody in the tree says how the chart is installed. */
  readonly isOpen: boolean;
  readonly left: Budget;
  /** Above zero where what is done may not happen: nothing may stay changed. */
  doubts: number;
}

export interface Budget {
  steps: number;
  characters: number;
  depth: number;
}

/** For one template: large ones take some ten thousand steps. */
const budget: Budget = { steps: 300_000, characters: 4_000_000, depth: 100 };

/** How many templates of a tree may use up theirs. */
const mostBudgets = 8;

export function budgetForAll(): Budget {
  const { steps, characters, depth } = budget;
  return { steps: mostBudgets * steps, characters: mostBudgets * characters, depth };
}

/** Lends a template's share of what is left for all. */
export function withShare<T>(all: Budget, work: (share: Budget) => T): T {
  const share = {
    steps: Math.min(all.steps, budget.steps),
    characters: Math.min(all.characters, budget.characters),
    depth: budget.depth,
  };
  const { steps, characters } = share;
  try {
    return work(share);
  } finally {
    all.steps -= steps - share.steps;
    all.characters -= characters - share.characters;
  }
}

export function step({ left }: Machine, cost = 1): void {
  left.steps -= cost;
  if (left.steps < 0) throw new HelmFault("it takes too many steps", true);
}

export function wrote({ left }: Machine, text: string): string {
  left.characters -= text.length;
  if (left.characters < 0) throw new HelmFault("it writes too much", true);
  return text;
}

/** One level of calls deeper. */
export function deeper<T>({ left }: Machine, work: () => T): T {
  if (left.depth <= 0) throw new HelmFault("templates include each other too deep", true);
  left.depth--;
  try {
    return work();
  } finally {
    left.depth++;
  }
}

/** What stands under a key of whatever has keys. */
export function fieldOf(value: GoValue, name: string, { holes }: Machine): GoValue {
  if (value === null) throw new HelmFault(`nothing has no field \`${name}\``);
  if (isHole(value)) return within(value, name, holes);
  if (isMap(value)) {
    const found = value.entries.get(name);
    if (value.open !== null && isEmpty(found))
      return holes.make(`${value.open}.${name}`, found ?? null);
    if (found !== undefined) return found;
    return value.rest ? within(value.rest, name, holes) : null;
  }
  if (typeof value === "object" && "fields" in value) {
    const found = value.fields.get(name) ?? value.methods.get(name)?.([]);
    if (found !== undefined) return found;
  }
  throw new HelmFault(`there is no field \`${name}\``);
}

/** Where a value is missing by default, so is all that it would hold. */
function within(hole: Hole, name: string, holes: Holes): Hole {
  return hole.assumed === undefined ? hole : holes.make(`${hole.name}.${name}`, null);
}

/** What whoever installs the chart fills in. */
function isEmpty(value: GoValue | undefined): value is null | undefined | "" | readonly [] | GoMap {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.length === 0) ||
    (isMap(value) && value.entries.size === 0)
  );
}

/** More keys that whoever installs the chart may give. */
export function restOf(map: GoMap, holes: Holes): Hole | null {
  return map.rest ?? (map.open === null ? null : holes.make(map.open, null));
}

/** Of a text that is a hole and nothing else, the hole. */
export function bare(value: GoValue, { holes }: Machine): GoValue {
  return typeof value === "string" ? (holes.only(value) ?? value) : value;
}
