// Turns a parsed file into lines that show every node, comment and problem with its place.

import { fileRef, position } from "../../../src/base/origin.ts";
import type { Node, Span, TreeFile } from "../../../src/parse/yaml/tree.ts";

/** One line each: `place what`; places are `line:column-line:column`, 1-based, the end exclusive. */
export function dump(text: string, tree: TreeFile): string {
  const file = fileRef("input", text);
  const at = (span: Span): string => {
    const p = position({ file, start: span.start, end: span.end });
    return `${p.line}:${p.column}-${p.endLine}:${p.endColumn}`;
  };
  const lines: string[] = [];
  const show = (node: Node, indent: string, label: string): void => {
    const tag = node.tag === null ? "" : ` ${node.tag}`;
    if (node.kind === "scalar") {
      const value =
        typeof node.value === "string"
          ? JSON.stringify(node.value)
          : `${String(node.value)} (${node.value === null ? "null" : typeof node.value})`;
      const content = at({ start: node.contentStart, end: node.contentStart }).split("-")[0] ?? "";
      lines.push(`${indent}${label}${at(node)} ${node.style}${tag} ${value} from ${content}`);
      return;
    }
    lines.push(`${indent}${label}${at(node)} ${node.kind}${tag}`);
    if (node.kind === "sequence") for (const item of node.items) show(item, `${indent}  `, "- ");
    else
      for (const pair of node.pairs)
        show(pair.value, `${indent}  `, `${at(pair.keySpan)} ${JSON.stringify(pair.key)}: `);
  };
  for (const document of tree.documents) {
    lines.push(`document ${at(document)}`);
    if (document.root) show(document.root, "  ", "");
  }
  for (const comment of tree.comments)
    lines.push(
      `comment ${at(comment)}${comment.trailing ? " trailing" : ""} ${JSON.stringify(comment.text)}`,
    );
  for (const problem of tree.problems) lines.push(`problem ${at(problem)} ${problem.message}`);
  return `${lines.join("\n")}\n`;
}
