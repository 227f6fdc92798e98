// The texts of a folder of Terraform's → what it declares, and what each declaration refers to.

import { parseHcl } from "../parse/hcl/parse.ts";
import type { Block, Body, Comment, Span } from "../parse/hcl/syntax.ts";
import { referencesIn, referencesOf, type Reference } from "./hcl-references.ts";

export interface Declared extends Span {
  readonly path: string;
  /** As others refer to it; of what nobody can refer to, its type and labels. */
  readonly address: string;
  /** `resource`, `data`, `output`, `local`, `module`, `import`, `moved`, `provider`, …. */
  readonly sort: string;
  /** Of a resource or a data source; else empty. */
  readonly type: string;
  readonly body: Body | null;
  /** The whole of it; of a local its `locals`. */
  readonly block: Block;
  readonly references: readonly Reference[];
}

export interface TerraformFile {
  readonly path: string;
  readonly text: string;
  readonly comments: readonly Comment[];
  readonly declared: readonly Declared[];
}

/** Null for a file that does not parse. */
export function terraformFile(path: string, text: string): TerraformFile | null {
  const { body, comments, problems } = parseHcl(text);
  if (problems.length > 0) return null;
  const declared = body.blocks.flatMap((block) =>
    block.type === "locals" ? localsIn(path, block) : [declaredBy(path, block)],
  );
  return { path, text, comments, declared };
}

function declaredBy(path: string, block: Block): Declared {
  const labels = block.labels.map(({ value }) => value);
  const { start, end, body } = block;
  const isTyped = block.type === "resource" || block.type === "data" || block.type === "ephemeral";
  const words = block.type === "resource" ? labels : [block.type, ...labels];
  return {
    path,
    start,
    end,
    body,
    block,
    sort: block.type,
    type: isTyped ? (labels[0] ?? "") : "",
    address: words.join("."),
    references: referencesIn(body),
  };
}

function localsIn(path: string, block: Block): readonly Declared[] {
  return block.body.attributes.map(({ name, start, end, value }) => ({
    path,
    start,
    end,
    body: null,
    block,
    sort: "local",
    type: "",
    address: `local.${name}`,
    references: referencesOf(value, name),
  }));
}
