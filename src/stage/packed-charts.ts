// Packed charts below `charts/` of those that are rendered → their texts, under paths that no file has, and trees that say no place in them.

import { pathIn } from "../base/folder.ts";
import type { Gap } from "../base/gap.ts";
import type { Node, Span, TreeFile } from "../parse/yaml/tree.ts";
import { unpacked } from "../source/archive.ts";
import type { Side } from "./gather.ts";
import { unreadable } from "./source-file.ts";
import type { ReadBytes } from "./syntax.ts";

const packed = /^(.*(?:^|\/)charts\/[^/]+\.tgz)\//;
const mostPacked = 100;

/** The archive that a path is in; null for a file's own. */
export function archiveOf(path: string): string | null {
  return packed.exec(path)?.[1] ?? null;
}

export interface PackedCharts {
  readonly texts: ReadonlyMap<string, string>;
  readonly gaps: readonly Gap[];
}

/** `folders`: charts that are rendered. */
export async function packedCharts(
  { entries }: Pick<Side, "entries">,
  folders: readonly string[],
  read: ReadBytes,
): Promise<PackedCharts> {
  const inside = folders.map((folder) => pathIn(folder, "charts/"));
  const paths = entries
    .filter(
      ({ path, mode }) =>
        path.endsWith(".tgz") &&
        mode !== "submodule" &&
        inside.some((one) => path.startsWith(one)) &&
        /(?:^|\/)charts\/[^/]+$/.test(path),
    )
    .map(({ path }) => path)
    .slice(0, mostPacked);
  const texts = new Map<string, string>();
  const gaps: Gap[] = [];
  if (paths.length === 0) return { texts, gaps };
  for (const [path, bytes] of await read(paths)) {
    const files = unpacked(bytes);
    if (typeof files === "string") gaps.push(unreadable(path, files));
    else for (const [name, text] of files) texts.set(`${path}/${name}`, text);
  }
  return { texts, gaps };
}

const start: Span = { start: 0, end: 0 };

/** All of it stands where the archive begins. */
export function sealed(tree: TreeFile): TreeFile {
  const made = new Map<Node, Node>();
  const within = (node: Node): Node => {
    const before = made.get(node);
    if (before) return before;
    const one = placed(node, within);
    made.set(node, one);
    return one;
  };
  return {
    documents: tree.documents.map((one) => ({
      ...one,
      ...start,
      root: one.root && within(one.root),
    })),
    comments: [],
    problems: tree.problems,
  };
}

function placed(node: Node, within: (node: Node) => Node): Node {
  switch (node.kind) {
    case "scalar":
      return { ...node, ...start, contentStart: 0 };
    case "sequence":
      return { ...node, ...start, items: node.items.map(within) };
    case "mapping":
      return {
        ...node,
        ...start,
        pairs: node.pairs.map(({ key, value }) => ({ key, keySpan: start, value: within(value) })),
      };
  }
}
