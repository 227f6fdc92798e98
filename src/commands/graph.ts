// Who may become whom, and what each may do then: a graph of a tree's machine identities, or of what surrounds one.

import { single } from "../config/read-flags.ts";
import { drawn, type Drawing } from "../report/draw.ts";
import { around, graphOf, type Graph } from "../report/graph.ts";
import type { Command } from "./command.ts";
import { namedIdentity } from "./named-identity.ts";
import { onlyPath } from "./only-path.ts";
import { judgeTree } from "./settings.ts";

export const graph: Command = async (flags, loan) => {
  const { report } = await judgeTree(onlyPath("graph", flags, loan), flags, loan);
  const all = graphOf(report.model);
  const identity = single(flags, "identity");
  const as = (single(flags, "format") ?? "mermaid") as Drawing;
  return { text: drawn(identity === null ? all : aroundNamed(all, identity), as), exit: 0 };
};

function aroundNamed(all: Graph, name: string): Graph {
  const identities = all.nodes.filter(({ kind }) => kind === "identity");
  const nameable = identities.map(({ key, label }) => ({ key, address: label }));
  return around(all, namedIdentity(nameable, name).key);
}
