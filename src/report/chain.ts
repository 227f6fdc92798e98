// An identity → the small graph of who leads to it and where it leads, as much as one reads at a glance.

import { append } from "../base/grouped.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { graphOf, type Graph, type GraphNode } from "./graph.ts";

export interface Chain extends Graph {
  /** Nodes that are left out. */
  readonly more: number;
}

const mostNodes = 12;
const mostIdentities = 8;
const longestLabel = 60;
const mostSaid = 2;

/** Null where nobody becomes it and it becomes nobody: what it holds alone is no chain. */
export function chainAround(key: FactKey, model: Model): Chain | null {
  const steps = stepsOf(model);
  const into = steps.into.get(key) ?? [];
  const from = steps.from.get(key) ?? [];
  if (into.length === 0 && from.length === 0) return null;
  const near = [key, ...nearest(key, steps.into), ...nearest(key, steps.from)];
  const identities = [...new Set(near)]
    .map((one) => model.facts.get(one))
    .filter((fact): fact is Identity => fact?.kind === "identity");
  return cut(graphOf(model, identities), key);
}

export interface Steps {
  /** By whom is become, and by who becomes, each weightiest first. */
  readonly into: ReadonlyMap<FactKey, readonly FactKey[]>;
  readonly from: ReadonlyMap<FactKey, readonly FactKey[]>;
}

const known = new WeakMap<Model, Steps>();

export function stepsOf(model: Model): Steps {
  const before = known.get(model);
  if (before) return before;
  const into = new Map<FactKey, FactKey[]>();
  const from = new Map<FactKey, FactKey[]>();
  const add = (one: FactKey, other: FactKey): void => {
    append(into, other, one);
    append(from, one, other);
  };
  for (const crossings of model.crossings.values())
    for (const one of crossings)
      if (one.met.state !== "refused" && one.how !== "direct") add(one.from.key, one.into.key);
  for (const [trust, admitted] of model.admitted) {
    const other = model.links.identityOf.get(trust);
    if (other !== undefined) for (const { identity } of admitted) add(identity.key, other);
  }
  const found = { into, from };
  known.set(model, found);
  return found;
}

/** Itself left out. */
function nearest(
  start: FactKey,
  next: ReadonlyMap<FactKey, readonly FactKey[]>,
): readonly FactKey[] {
  const reached = new Set([start]);
  // A set gives what is added while it is walked, too.
  for (const one of reached)
    for (const other of next.get(one) ?? []) if (reached.size < mostIdentities) reached.add(other);
  return [...reached].slice(1);
}

const rank: Readonly<Record<GraphNode["kind"], number>> = {
  identity: 0,
  outsider: 1,
  privilege: 1,
  credential: 2,
};

/** What stands nearest stays, identities before what opens them and what they hold. */
function cut({ nodes, edges }: Graph, key: FactKey): Chain {
  const distance = new Map([[key, 0]]);
  for (const [one, steps] of distance)
    for (const { from, to } of edges) {
      const other = from === one ? to : to === one ? from : null;
      if (other !== null && !distance.has(other)) distance.set(other, steps + 1);
    }
  const weight = (node: GraphNode): number =>
    rank[node.kind] * mostNodes + (distance.get(node.key) ?? mostNodes);
  const kept = nodes.toSorted((a, b) => weight(a) - weight(b)).slice(0, mostNodes);
  const keys = new Set(kept.map((node) => node.key));
  return {
    nodes: nodes.filter((node) => keys.has(node.key)).map(brief),
    edges: edges.filter(({ from, to }) => keys.has(from) && keys.has(to)),
    more: nodes.length - keys.size,
  };
}

function brief(node: GraphNode): GraphNode {
  const says = node.kind === "identity" ? [] : node.says.slice(0, mostSaid).map(shortened);
  return { ...node, label: shortened(node.label), says };
}

function shortened(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1)}…` : text;
}
