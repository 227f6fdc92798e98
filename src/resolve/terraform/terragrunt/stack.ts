// Turns a stack's file into the units that it makes: each a copy of a folder of the tree, with values.
// https://terragrunt.gruntwork.io/docs/features/stacks/

import { folderOf, pathIn } from "../../../base/folder.ts";
import type { Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { startOf } from "../../../base/origin.ts";
import type { Call } from "../../../base/origin.ts";
import type { Block } from "../../../parse/hcl/syntax.ts";
import { pathInTree, readable } from "../anchor.ts";
import type { SourceFile } from "../contents.ts";
import { note, originOf } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { textOf } from "../values.ts";
import { placeOf, scopeAt } from "./configuration.ts";
import { fileName, valuesName } from "./place.ts";
import type { Desk } from "./place.ts";
import type { Asked } from "./unit.ts";
import { isDisabled } from "./idle.ts";
import { attributeOf } from "./written.ts";

export const stackName = "terragrunt.stack.hcl";
/** Stacks in stacks, and units of one file. */
const deepest = 8;
const most = 1000;

/** `dir`: where the stack's file lies, or is put. */
export function unitsIn(
  file: SourceFile,
  dir: string,
  values: Value,
  calls: readonly Call[],
  desk: Desk,
): Stacked {
  if (calls.length > deepest) return { units: [], stacks: [] };
  const path = pathIn(dir, stackName);
  const place = placeOf(file, path, values, desk);
  const at = startOf(file.ref);
  const scope = scopeAt(place, { name: "values", value: values, outer: null });
  const units: Asked[] = [];
  const stacks: string[] = [];
  for (const block of file.body.blocks.slice(0, most)) {
    const isStack = block.type === "stack";
    if (!isStack && block.type !== "unit") continue;
    if (isDisabled(block.body, scope)) continue;
    const made = madeBy(block, scope, dir, isStack ? stackName : fileName, desk);
    if (!made) continue;
    const given =
      attributeOf(block.body, "values", scope) ?? known({ fields: new Map(), rest: null }, at);
    const header = originOf(scope, { start: block.start, end: block.headerEnd });
    const chain = [...calls, { address: "", header, at: originOf(scope, block) }];
    if (!isStack) units.push({ file: made.file, dir: made.dir, values: given, calls: chain });
    else {
      const inner = unitsIn(made.file, made.dir, given, chain, desk);
      units.push(...inner.units.slice(0, most - units.length));
      stacks.push(made.file.ref.path, ...inner.stacks);
    }
  }
  return { units, stacks };
}

export interface Stacked {
  readonly units: readonly Asked[];
  /** Paths of the stacks that it copies. */
  readonly stacks: readonly string[];
}

interface Made {
  readonly file: SourceFile;
  /** Where the copy is put. */
  readonly dir: string;
}

function madeBy(block: Block, scope: Scope, dir: string, name: string, desk: Desk): Made | null {
  const source = attributeOf(block.body, "source", scope);
  const path = attributeOf(block.body, "path", scope);
  const at = originOf(scope, { start: block.start, end: block.headerEnd });
  const label = block.labels[0]?.value ?? "";
  const text = source?.known === true ? (textOf(source.value)?.split("?")[0] ?? null) : null;
  const folder = text === null || /::|:\/\//.test(text) ? null : pathInTree(dir, text);
  const file = folder === null ? null : desk.open(pathIn(folder, name));
  if (file === undefined) return null;
  if (file === null) {
    const what = `the ${block.type} \`${label}\``;
    const why = `its source${text === null ? "" : ` \`${readable(text)}\``} is not in the tree`;
    note(desk.machine, { kind: "remote-module", at, what, why });
    return null;
  }
  const bare = attributeOf(block.body, "no_dot_terragrunt_stack", scope);
  const isBare = bare?.known === true && bare.value === true;
  const base = isBare ? dir : pathInTree(dir, ".terragrunt-stack");
  const written = path?.known === true ? textOf(path.value) : null;
  const put = base === null ? null : pathInTree(base, written ?? label);
  return put === null ? null : { file, dir: put };
}

/** A unit that is not made by a stack has values only where somebody put them beside it. */
export function valuesBeside(path: string, desk: Desk, scope: (file: SourceFile) => Value): Value {
  const dir = folderOf(path);
  const file = desk.open(pathIn(dir, valuesName));
  if (file) return scope(file);
  const at = { file: { path, lineStarts: new Uint32Array(1) }, start: 0, end: 0 };
  return unknown("input-variable", at, "values", { itself: true });
}
