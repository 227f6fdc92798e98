// Turns an instance into the block that adapters read: its address, places, values, provider and comments.

import { instanceBody } from "./body.ts";
import { commentsNear } from "./comments.ts";
import { literalText } from "./contents.ts";
import { inputOf } from "./input.ts";
import { calledIn, contentsOf, headerOf, wholeOf } from "./declaration.ts";
import { join } from "./instances.ts";
import { providerOf } from "./providers.ts";
import type { ResolvedBlock } from "./resolved.ts";
import type { Machine, ModuleInstance, ResourceInstance } from "./scope.ts";
import { spell } from "./step.ts";

export function emit(machine: Machine, instance: ResourceInstance): ResolvedBlock {
  const { module, declaration } = instance;
  const isRoot = placed(module).parent === null;
  return {
    mode: instance.mode,
    type: instance.type,
    name: instance.name,
    address: instance.address,
    generic: instance.generic,
    root: module.root.dir,
    rootKind: isRoot || module.root.kind === "loose" ? module.root.kind : "called",
    dir: module.syntax.dir,
    at: wholeOf(declaration),
    header: headerOf(declaration),
    calls: module.calls,
    body: instanceBody(machine, instance, contentsOf(declaration)),
    active: instance.active,
    provider: instance.mode === "remote-module" ? null : providerOf(machine, instance),
    comments: commentsNear(declaration),
    input: (path) => inputOf(instance, path),
    replacedBy: replacedBy(instance),
    outlined: sourceOutside(module),
    doubt:
      instance.mode === "remote-module"
        ? (machine.standInOf(module.syntax, declaration)?.doubt ??
          machine.downloadDoubt(declaration))
        : null,
    downloaded: instance.mode === "remote-module" && machine.isDownloaded(declaration),
    version: instance.mode === "remote-module" ? (calledIn(declaration)?.version ?? null) : null,
  };
}

/** The module in whose file it stands. */
function placed(module: ModuleInstance): ModuleInstance {
  let one = module;
  while (one.syntax.standsIn && one.parent) one = one.parent;
  return one;
}

/** Of the module that the tree calls, and that is not in it; null for what is. */
function sourceOutside(module: ModuleInstance): string | null {
  let source: string | null = null;
  for (let one = module; one.syntax.standsIn && one.call && one.parent; one = one.parent)
    source = calledIn(one.call)?.source ?? "";
  return source;
}

const none: readonly never[] = [];

/** The blocks that `replace_triggered_by` names. */
function replacedBy({ declaration, module }: ResourceInstance): readonly string[] {
  const { blocks } = contentsOf(declaration);
  if (blocks.length === 0) return none;
  const addresses: string[] = [];
  for (const block of blocks) {
    if (block.type !== "lifecycle") continue;
    const list = block.body.attributes.find(({ name }) => name === "replace_triggered_by")?.value;
    if (list?.kind !== "tuple") continue;
    for (const one of list.items) {
      const address = /^[\w-]+\.[\w-]+(?:\[[^\]]*\])?/.exec(literalText(one) ?? spell(one))?.[0];
      if (address !== undefined) addresses.push(join(module.address, address));
    }
  }
  return addresses;
}
