// Stands in for a module that is not in the tree: a listed module's outline becomes a module whose every line is the call's.

import { parseHcl } from "../../parse/hcl/parse.ts";
import type { Block, Body, HclFile } from "../../parse/hcl/syntax.ts";
import { literalText } from "./contents.ts";
import { calledIn, contentsOf, headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { moduleFrom } from "./module-syntax.ts";
import { isLocal } from "./module-source.ts";
import type { ModuleSyntax, StandIn } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";

/** What is known of a module that is not in the tree. */
export interface Outlined {
  /** Terraform; empty: the module makes nothing that matters. Null: nobody knows this version of it. */
  readonly outline: string | null;
  /** Why the module may be another, as a clause. */
  readonly doubt: string | null;
  /** It makes nothing that matters unless an input asks for it by name. */
  readonly unasked: boolean;
}

export interface Outlines {
  /** `version`: null: not written; undefined: nobody can tell. Null: not listed. */
  readonly find: (source: string, version: string | null | undefined) => Outlined | null;
  /** Whether an input's name says that it makes identities. */
  readonly matters: (input: string) => boolean;
}

/** Finds what stands in for a call's module, each outline parsed once. */
export type StandInOf = (caller: ModuleSyntax, call: Declaration) => StandIn | null;

export function standIns(outlines: Outlines): StandInOf {
  const parsed = new Map<string, HclFile>();
  const parse = (text: string): HclFile => {
    const before = parsed.get(text);
    if (before) return before;
    const file = parseHcl(text);
    parsed.set(text, file);
    return file;
  };
  return (caller, call) => {
    const before = caller.standIns[call.index];
    if (before !== undefined) return before;
    const made = standIn(outlines, parse, caller, call);
    caller.standIns[call.index] = made;
    return made;
  };
}

function standIn(
  outlines: Outlines,
  parse: (text: string) => HclFile,
  caller: ModuleSyntax,
  call: Declaration,
): StandIn | null {
  const contents = contentsOf(call);
  const called = calledIn(call);
  const listed = called && outlines.find(called.source, called.version);
  if (!listed) return null;
  const { outline } = listed;
  const asks = contents.attributes.some(({ name }) => outlines.matters(name));
  const doubt = listed.unasked && !asks ? null : listed.doubt;
  if (outline === null) return { syntax: null, doubt };
  const { body } = parse(outline);
  const { ref, comments } = call.file;
  const file = { ref, body: atCall(body, call.block), comments };
  const module = moduleFrom(caller.dir, [{ name: "main.tf", file }]);
  const strange = contents.attributes.find(
    ({ name }) => outlines.matters(name) && !module.variables.has(name),
  );
  const unread = strange && `nhi-lint does not know its input \`${strange.name}\``;
  return { syntax: { ...module, standsIn: headerOf(call) }, doubt: doubt ?? unread ?? null };
}

/** Its blocks stand where the call stands; what is in them is shared by all calls, and stands at their first lines. */
function atCall(body: Body, { start, end, headerEnd }: Block): Body {
  return { ...body, blocks: body.blocks.map((block) => ({ ...block, start, end, headerEnd })) };
}

/** Whether a file calls a module that is not in the tree, as far as its own text tells. */
export function callsElsewhere(file: TerraformFile): boolean {
  if (file.language === "json") return true;
  return file.language === "hcl" && file.syntax.body.blocks.some(isElsewhere);
}

function isElsewhere({ type, body }: Block): boolean {
  if (type !== "module") return false;
  const source = literalText(body.attributes.find(({ name }) => name === "source")?.value);
  return source !== null && !isLocal(source);
}
