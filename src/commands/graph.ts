// Who may become whom, and what each may do then: a graph of a tree's machine identities, or of what surrounds one.

import { UserError } from "../base/user-error.ts";
import { nearest } from "../base/nearest.ts";
import { single } from "../config/read-flags.ts";
import { drawn, type Drawing } from "../report/draw.ts";
import { around, graphOf, type Graph } from "../report/graph.ts";
import type { Command } from "./command.ts";
import { judgeTree } from "./settings.ts";

export const graph: Command = async (flags, loan) => {
  const { report } = await judgeTree("graph", flags, loan);
  const all = graphOf(report.model);
  const identity = single(flags, "identity");
  const as = (single(flags, "format") ?? "mermaid") as Drawing;
  return { text: drawn(identity === null ? all : aroundNamed(all, identity), as), exit: 0 };
};

/** By its key, or by an address that only one has. Errors: UserError with the nearest. */
function aroundNamed(all: Graph, name: string): Graph {
  const identities = all.nodes.filter(({ kind }) => kind === "identity");
  const byKey = identities.filter(({ key }) => key === name);
  const found = byKey.length > 0 ? byKey : identities.filter(({ label }) => label === name);
  const [only, other] = found;
  if (only && !other) return around(all, only.key);
  if (only)
    throw new UserError(
      `${found.length} identities have the address \`${name}\``,
      `Name one by its key: ${found
        .slice(0, 5)
        .map(({ key }) => `\`${key}\``)
        .join(", ")}.`,
    );
  const close = nearest(
    name,
    identities.flatMap(({ key, label }) => [key, label]),
  );
  throw new UserError(
    `there is no machine identity \`${name}\``,
    close ? `Did you mean \`${close}\`?` : "`nhi-lint register` lists them.",
  );
}
