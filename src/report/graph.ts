// Turns a model into who may become whom and what each may do: identities, what opens them, and what they hold, as nodes and edges.

import { append } from "../base/grouped.ts";
import { valueOrName } from "../base/known.ts";
import { position, type Origin } from "../base/origin.ts";
import { withinOf } from "../model/address.ts";
import type { FactKey } from "../model/declaration.ts";
import { isDeny } from "../model/deny.ts";
import type { Identity } from "../model/identity.ts";
import { strongest } from "../model/level.ts";
import type { Model } from "../model/model.ts";
import type { Condition, Level } from "../model/privilege.ts";
import type { Admission, Principal, Trust } from "../model/trust.ts";
import { expiryV1, machinesOf, ownerV1 } from "./register-v1.ts";

export interface GraphNode {
  /** A fact's key; of who is no fact of the tree, its name. */
  readonly key: string;
  /** `outsider`: who is let in and is not declared in the tree. `privilege`: what is granted in one place. */
  readonly kind: "identity" | "credential" | "outsider" | "privilege";
  readonly label: string;
  /** Of an identity: its owner and its end; of a credential: its end; of privileges: what they allow. */
  readonly says: readonly string[];
  readonly level: Level;
  readonly file: string | null;
  readonly line: number | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** `key-of`: a credential of an identity. `becomes`: is let in. `holds`: is granted. */
  readonly how: "key-of" | "becomes" | "holds";
}

export interface Graph {
  /** In order of source, outsiders where they are first named. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

interface Drawing {
  readonly model: Model;
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, GraphEdge>;
}

/** All machine identities that a tree makes, or some of them. */
export function graphOf(model: Model, identities = machinesOf(model)): Graph {
  const drawing: Drawing = { model, nodes: new Map(), edges: new Map() };
  for (const identity of identities) {
    drawIdentity(identity, drawing);
    drawEntries(identity, drawing);
    drawCrossings(identity, drawing);
    drawPrivileges(identity, drawing);
  }
  const drawn = new Set(drawing.nodes.keys());
  for (const [key, readers] of model.keyReaders)
    for (const { job } of readers) if (drawn.has(job.key)) drawKey(key, job, drawing);
  return { nodes: [...drawing.nodes.values()], edges: [...drawing.edges.values()] };
}

/** What leads to a node and what it leads to; privileges only of those that it can become. */
export function around({ nodes, edges }: Graph, key: string): Graph {
  const reached = new Set([
    key,
    ...spread(key, edges, "to", "from"),
    ...spread(key, edges, "from", "to"),
  ]);
  return {
    nodes: nodes.filter((node) => reached.has(node.key)),
    edges: edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  };
}

function spread(
  start: string,
  edges: readonly GraphEdge[],
  here: "from" | "to",
  there: "from" | "to",
): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const edge of edges) append(next, edge[here], edge[there]);
  const reached = new Set([start]);
  // A set gives what is added while it is walked, too.
  for (const one of reached) for (const other of next.get(one) ?? []) reached.add(other);
  return reached;
}

function add({ nodes }: Drawing, node: Omit<GraphNode, "file" | "line">, at: Origin | null): void {
  if (nodes.has(node.key)) return;
  const { file, line } = at ? position(at) : { file: null, line: null };
  nodes.set(node.key, { ...node, file, line });
}

function connect({ edges }: Drawing, from: string, how: GraphEdge["how"], to: string): void {
  if (from !== to) edges.set(`${from}\n${how}\n${to}`, { from, to, how });
}

function drawIdentity(identity: Identity, drawing: Drawing): void {
  const { key, address, header } = identity;
  const { model } = drawing;
  const owner = ownerV1(model.owners.get(key));
  const says = [
    owner.state === "declared" ? `owner ${owner.value ?? ""}` : `owner ${owner.state}`,
    endOf(key, model),
  ];
  const level = model.reach.get(key)?.level ?? "none";
  add(drawing, { key, kind: "identity", label: address, says, level }, header);
}

function endOf(key: FactKey, model: Model): string {
  const { state, value, days } = expiryV1(model.expiries.get(key));
  if (state === "declared") return value === null ? `every ${days ?? "?"} days` : `until ${value}`;
  return state === "not-needed"
    ? "ends by itself"
    : state === "absent"
      ? "never ends"
      : "end unknown";
}

/** By what, and by whom, it is opened. */
function drawEntries(identity: Identity, drawing: Drawing): void {
  const { links } = drawing.model;
  for (const { key, address, header, form } of links.credentialsOf.get(identity.key) ?? []) {
    // It names the identity, and opens nothing.
    if (form === "variable") continue;
    const says = [endOf(key, drawing.model)];
    add(drawing, { key, kind: "credential", label: address, says, level: "none" }, header);
    connect(drawing, key, "key-of", identity.key);
  }
  for (const trust of links.trustsOf.get(identity.key) ?? []) drawTrust(trust, identity, drawing);
}

/** Whom it becomes on other platforms. */
function drawCrossings(identity: Identity, drawing: Drawing): void {
  for (const { into, met, how } of drawing.model.crossings.get(identity.key) ?? []) {
    if (met.state === "refused" || how === "direct") continue;
    drawIdentity(into, drawing);
    connect(drawing, identity.key, "becomes", into.key);
  }
}

/** A deploy key opens a repository, and is nobody's. */
function drawKey(key: FactKey, job: Identity, drawing: Drawing): void {
  const fact = drawing.model.facts.get(key);
  if (fact?.kind !== "credential") return;
  const { writes, address, header } = fact;
  const level = !writes?.known ? "unknown" : writes.value ? "write" : "read";
  const does = level === "unknown" ? "reads, perhaps writes" : `${level}s`;
  const says = [`${does} ${withinOf(fact)}`, endOf(key, drawing.model)];
  add(drawing, { key, kind: "credential", label: address, says, level }, header);
  connect(drawing, job.key, "holds", key);
}

function drawTrust(trust: Trust, into: Identity, drawing: Drawing): void {
  const inTree = drawing.model.admitted.get(trust.key) ?? [];
  const named = new Map(inTree.map(({ principal, identity }) => [principal, identity]));
  for (const admission of trust.admissions) {
    if (isDeny(admission)) continue;
    for (const principal of admission.principals) {
      const identity = named.get(principal);
      if (identity) drawIdentity(identity, drawing);
      const from = identity?.key ?? drawOutsider(principal, admission, drawing);
      connect(drawing, from, "becomes", into.key);
    }
  }
}

/** The same from elsewhere, under other conditions, is somebody else. */
function drawOutsider(
  { kind, value, at }: Principal,
  { conditions }: Admission,
  drawing: Drawing,
): string {
  const label = valueOrName(value);
  const says = [kind, ...some(conditions.map(conditionText))];
  const key = [kind, label, ...conditions.map(conditionText)].join("\n");
  add(drawing, { key, kind: "outsider", label, says, level: "none" }, at);
  return key;
}

export function conditionText({ operator, key, values }: Condition): string {
  return `${key} ${operator} ${values.map(valueOrName).join(", ")}`;
}

/** More is not read. */
const mostSaid = 3;

function some(texts: readonly string[]): readonly string[] {
  const more = texts.length - mostSaid;
  return [...texts.slice(0, mostSaid), ...(more > 0 ? [`and ${more} more`] : [])];
}

function drawPrivileges(identity: Identity, drawing: Drawing): void {
  const held = drawing.model.reach.get(identity.key)?.privileges ?? [];
  for (const grant of new Set(held.map((one) => one.grant))) {
    const list = held.filter((one) => one.grant === grant);
    const says = some([...new Set(list.map(({ text }) => text))]);
    const level = strongest(list.map((one) => one.level));
    add(
      drawing,
      { key: grant.key, kind: "privilege", label: grant.address, says, level },
      grant.header,
    );
    connect(drawing, identity.key, "holds", grant.key);
  }
}
