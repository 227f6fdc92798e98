// Walks a node's scalars, as expressions may stand in any of them; bounded.

import type { Node, ScalarNode } from "../../parse/yaml/tree.ts";

const most = 50_000;

/** Every scalar below a node with the key it stands under (its own or its list's), in source order. */
export function* scalarsOf(
  root: Node,
  rootKey = "",
): Iterable<{ readonly key: string; readonly scalar: ScalarNode }> {
  const stack: { node: Node; key: string }[] = [{ node: root, key: rootKey }];
  for (let seen = 0; stack.length > 0 && seen < most; seen++) {
    const next = stack.pop();
    if (!next) return;
    const { node, key } = next;
    if (node.kind === "scalar") yield { key, scalar: node };
    else if (node.kind === "sequence") {
      for (let i = node.items.length - 1; i >= 0; i--)
        stack.push({ node: node.items[i] as Node, key });
    } else {
      for (let i = node.pairs.length - 1; i >= 0; i--) {
        const pair = node.pairs[i];
        if (pair) stack.push({ node: pair.value, key: pair.key });
      }
    }
  }
}
