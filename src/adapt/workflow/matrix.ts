// A job's matrix → the combinations that it runs in, where they are written out.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix

import type { Node } from "../../parse/yaml/tree.ts";
import { pairOf, type Job } from "./job.ts";
import type { Combination } from "./value-source.ts";

/** GitHub starts no more jobs of one matrix. */
const most = 256;

const read = new WeakMap<Node, readonly Combination[] | null>();

/** One empty one for a job without a matrix. Null where an expression makes all of them, and where there are more than GitHub runs. */
export function combinationsOf({ body }: Job): readonly Combination[] | null {
  const before = read.get(body);
  if (before !== undefined) return before;
  const matrix = pairOf(pairOf(body, "strategy")?.value, "matrix")?.value;
  const found = matrix ? combine(matrix) : [new Map<string, Node>()];
  read.set(body, found);
  return found;
}

function combine(matrix: Node): readonly Combination[] | null {
  if (matrix.kind !== "mapping") return null;
  const include = entriesOf(pairOf(matrix, "include")?.value);
  const exclude = entriesOf(pairOf(matrix, "exclude")?.value);
  const axes = matrix.pairs.filter(({ key }) => key !== "include" && key !== "exclude");
  if (!include || !exclude) return null;
  let found: Map<string, Node>[] = axes.length > 0 ? [new Map()] : [];
  for (const { key, value } of axes) {
    // Of what an expression makes nobody can tell; the other values are what they are.
    if (value.kind !== "sequence") continue;
    const { items } = value;
    if (found.length * items.length > most) return null;
    found = found.flatMap((one) => items.map((item) => new Map(one).set(key.toLowerCase(), item)));
  }
  found = found.filter((one) => !exclude.some((out) => agrees(out, one)));
  const names = new Set(axes.map(({ key }) => key.toLowerCase()));
  return included(include, found, names);
}

/** An entry goes into every combination that it contradicts in nothing of the matrix's own, else it is one by itself. */
function included(
  include: readonly Node[],
  found: readonly Map<string, Node>[],
  names: ReadonlySet<string>,
): readonly Combination[] | null {
  const own = found.map((one) => new Map(one));
  const alone: Combination[] = [];
  for (const item of include) {
    if (item.kind !== "mapping") return null;
    const pairs = item.pairs.map(({ key, value }): [string, Node] => [key.toLowerCase(), value]);
    const fitting = found.flatMap((one, index) => {
      const fits = pairs.every(([key, value]) => !names.has(key) || isSame(value, one.get(key)));
      return fits ? (own[index] ?? []) : [];
    });
    for (const one of fitting) for (const [key, value] of pairs) one.set(key, value);
    if (fitting.length === 0) alone.push(new Map(pairs));
  }
  const all = [...own, ...alone];
  return all.length > most || all.length === 0 ? null : all;
}

/** What an entry says is so of the combination. */
function agrees(entry: Node, one: Combination): boolean {
  return (
    entry.kind === "mapping" &&
    entry.pairs.every(({ key, value }) => isSame(value, one.get(key.toLowerCase())))
  );
}

/** Of a mapping only what is named is asked: https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations#excluding-matrix-configurations */
function isSame(asked: Node, other: Node | undefined): boolean {
  if (!other || asked.kind !== other.kind) return false;
  if (asked.kind === "scalar")
    return other.kind === "scalar" && String(asked.value) === String(other.value);
  if (asked.kind === "sequence")
    return (
      other.kind === "sequence" &&
      asked.items.length === other.items.length &&
      asked.items.every((item, index) => isSame(item, other.items[index]))
    );
  return asked.pairs.every(({ key, value }) => isSame(value, pairOf(other, key)?.value));
}

/** None where there are none; null where an expression makes some. */
function entriesOf(node: Node | undefined): readonly Node[] | null {
  if (!node) return [];
  if (node.kind !== "sequence") return null;
  return node.items.some((item) => item.kind !== "mapping") ? null : node.items;
}
