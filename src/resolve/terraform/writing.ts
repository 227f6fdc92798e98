// Numbers what a loop or a branch does, where nobody can tell with what: equal for two that are written alike, of the same values.

import type { Making } from "../../base/known.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { splatItem } from "../../parse/hcl/syntax.ts";
import { makingOf } from "./making.ts";
import { perhaps } from "./remember.ts";
import type { Scope } from "./scope.ts";

/** As it is written, with gaps for what it refers to. */
interface Outline {
  readonly text: string;
  readonly references: readonly Expression[];
}

const outlines = new WeakMap<object, Outline>();

/** What it refers to counts by its value, however it came there; names of its own are whatever one likes. */
export function writingOf(syntax: object, scope: Scope): Making {
  let outline = outlines.get(syntax);
  if (!outline) {
    const references: Expression[] = [];
    const text = String(makingOf(write(syntax, noNames, references), [])());
    outlines.set(syntax, (outline = { text, references }));
  }
  const { machine } = scope;
  const values = outline.references.map((one) =>
    perhaps(machine, () => machine.evaluate(one, scope)),
  );
  return makingOf(outline.text, values);
}

/** Names that are bound within, by what they stand for. */
type Names = ReadonlyMap<string, string>;

const noNames: Names = new Map([[splatItem, splatItem]]);

function write(node: unknown, names: Names, references: Expression[]): string {
  if (typeof node !== "object" || node === null) return JSON.stringify(String(node));
  if (Array.isArray(node)) return `[${node.map((one) => write(one, names, references)).join()}]`;
  const one = node as Expression;
  if (one.kind === "parenthesis") return write(one.inner, names, references);
  if (one.kind === "variable") return names.get(one.name) ?? one.name;
  if (isFree(one, names)) {
    references.push(one);
    return "…";
  }
  if (one.kind !== "for") return writeFields(one, names, references);
  const { valueName, keyName, collection, ...body } = one;
  const inner = new Map(names).set(valueName, `value ${names.size}`);
  if (keyName !== null) inner.set(keyName, `key ${names.size}`);
  const over = write(collection, names, references);
  return `${over}${writeFields(body, inner, references)}`;
}

/** `a.b.c` or `a.b[c.d].e`, where nothing within binds `a` or `c`: of what it picks from, only what it picks counts. */
function isFree(node: Expression, names: Names): boolean {
  if (node.kind === "index") return isFree(node.target, names) && isFree(node.key, names);
  if (node.kind !== "attribute") return false;
  const { target } = node;
  return target.kind === "variable" ? !names.has(target.name) : isFree(target, names);
}

function writeFields(node: object, names: Names, references: Expression[]): string {
  return Object.entries(node)
    .filter(([name]) => name !== "start" && name !== "end" && name !== "raw")
    .map(([name, value]) => `${name}:${write(value, names, references)}`)
    .join();
}
