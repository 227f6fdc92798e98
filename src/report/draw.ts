// Turns a graph into text that others draw: Mermaid, as GitHub shows it, DOT, or JSON.

import { forJson, forTerminal } from "./escape.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";

export type Drawing = "mermaid" | "dot" | "json";

const said: Readonly<Record<GraphEdge["how"], string>> = {
  "key-of": "key of",
  becomes: "becomes",
  holds: "holds",
};

/** One graph. Mermaid draws no more than its limits allow, and says how much is left out. */
export function drawn(graph: Graph, as: Drawing): Iterable<string> {
  if (as === "json") return [`${forJson({ version: 1, ...graph }, 2)}\n`];
  return as === "dot" ? dot(graph) : mermaid(graph);
}

/** What a node shows in lines: its name first. */
function linesOf({ label, says, level, kind }: GraphNode): readonly string[] {
  const power = kind === "identity" && level !== "none" ? [`may ${level}`] : [];
  return [label, ...says, ...power].map(forTerminal);
}

/** https://mermaid.js.org/config/schema-docs/config.html: `maxEdges` 500, `maxTextSize` 50,000 characters. */
const mostEdges = 500;
const longest = 49_000;

const shapes: Readonly<Record<GraphNode["kind"], readonly [string, string]>> = {
  identity: ["([", "])"],
  credential: ["[/", "/]"],
  outsider: ["{{", "}}"],
  privilege: ["[", "]"],
};

function* mermaid({ nodes, edges }: Graph): Iterable<string> {
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const shown = new Set<string>();
  let left = longest;
  let count = 0;
  yield "flowchart LR\n";
  const nodeText = (key: string): string => {
    const node = byKey.get(key);
    if (!node || shown.has(key)) return "";
    const [open, close] = shapes[node.kind];
    const style = node.level === "admin" ? ":::admin" : "";
    return `  ${ids.get(key) ?? ""}${open}"${linesOf(node).map(label).join("<br/>")}"${close}${style}\n`;
  };
  for (const { from, to, how } of edges) {
    const text = `${nodeText(from)}${nodeText(to)}  ${ids.get(from) ?? ""} -->|${said[how]}| ${ids.get(to) ?? ""}\n`;
    if (count >= mostEdges || text.length > left) break;
    yield text;
    shown.add(from).add(to);
    left -= text.length;
    count++;
  }
  for (const { key } of nodes) {
    const text = nodeText(key);
    if (count < edges.length || text.length > left) break;
    yield text;
    left -= text.length;
    shown.add(key);
  }
  yield "  classDef admin stroke:#c00,stroke-width:3px\n";
  if (count < edges.length || shown.size < nodes.length)
    yield `  more["${nodes.length - shown.size} nodes and ${edges.length - count} edges more: choose one with --identity"]\n`;
}

/** Everything but plain letters, digits and harmless marks as an entity, which Mermaid neither reads nor links. */
function label(text: string): string {
  return text.replace(/[^\p{L}\p{N} ./:=,_()-]/gu, (char) => `#${char.codePointAt(0) ?? 63};`);
}

function* dot({ nodes, edges }: Graph): Iterable<string> {
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  const boxes = { identity: "ellipse", credential: "note", outsider: "hexagon", privilege: "box" };
  yield "digraph identities {\n  rankdir=LR;\n";
  for (const node of nodes) {
    const color = node.level === "admin" ? ", color=red, penwidth=2" : "";
    yield `  ${ids.get(node.key) ?? ""} [shape=${boxes[node.kind]}${color}, label="${linesOf(node).map(quoted).join("\\n")}"];\n`;
  }
  for (const { from, to, how } of edges)
    yield `  ${ids.get(from) ?? ""} -> ${ids.get(to) ?? ""} [label="${said[how]}"];\n`;
  yield "}\n";
}

function quoted(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
}
