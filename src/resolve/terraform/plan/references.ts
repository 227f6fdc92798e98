// Finds the one resource that an expression of a plan's configuration hands on, through outputs and inputs of its modules.
// https://developer.hashicorp.com/terraform/internals/json-format#expression-representation

import type { Reference, Value } from "../../../base/known.ts";
import { field } from "../../../base/value.ts";
import type { ResolvedBlock } from "../resolved.ts";
import { at as own, listAt } from "../../../base/json.ts";
import { configOf, type PlanIndex } from "./plan-index.ts";
import type { Plan } from "./read-plan.ts";

/** Where an expression stands: in the module instance of this address, in an instance of this key. */
export interface Place {
  readonly plan: Plan;
  readonly index: PlanIndex;
  /** The call in the tree that leads there, whose inputs source tells; null: not asked for. */
  readonly call: ResolvedBlock | null;
  readonly module: string;
  readonly generic: string;
  readonly key: string | number | null;
}

/** Modules hand things on through each other; none does so deeper. */
const deepest = 20;

/** An expression that names more hands nothing on. */
const mostReferences = 1000;

/** Null where there is none, or more than one. */
export function referenceIn(expression: unknown, place: Place, depth = 0): Reference | null {
  const named = longest(listAt(expression, "references").filter((one) => typeof one === "string"));
  if (named.length !== 1 || depth > deepest) return null;
  const [only = ""] = named;
  if (only.startsWith("module.")) return throughOutput(only, place, depth);
  if (only.startsWith("var.")) return throughInput(only, place, depth);
  return toResource(only, place);
}

/** Terraform lists `a.b.c`, `a.b` and `a` for one: the longest says it. What stands for the block's own key says nothing. */
function longest(references: readonly string[]): readonly string[] {
  if (references.length > mostReferences) return [];
  const all = new Set(
    references.filter((one) => !/^(?:each|count|path|terraform|local)\./.test(one)),
  );
  return [...all].filter((one) => {
    for (const other of all)
      if (other !== one && other.startsWith(one) && /[.[]/.test(other.charAt(one.length)))
        return false;
    return true;
  });
}

const resourceStep = /^((?:data\.)?[^.[\]]+\.[^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?(?:\.(.+))?$/;

function toResource(reference: string, place: Place): Reference | null {
  const found = resourceStep.exec(reference);
  if (!found?.[1]) return null;
  const [, local, key, rest] = found;
  const block = `${place.module}.${local}`;
  const path = rest === undefined ? [] : rest.split(".");
  if (key !== undefined) return { address: block + key, path };
  const instances = (place.index.byBlock.get(block) ?? []).filter((one) => one.after !== null);
  const twin = instances.find((one) => one.key === place.key && one.key !== null);
  const one = twin ?? (instances.length === 1 ? instances[0] : undefined);
  return { address: one?.address ?? block, path };
}

function throughOutput(reference: string, place: Place, depth: number): Reference | null {
  const found = /^module\.([^.[\]]+)(\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\.([^.[\]]+)$/.exec(reference);
  if (!found) return null;
  const [, call = "", key, output = ""] = found;
  const generic = `${place.generic}.module.${call}`;
  const address = `${place.module}.module.${call}`;
  const keys = place.index.moduleKeys.get(address)?.after ?? [];
  const only = keys.length === 1 ? keyText(keys[0] ?? null) : "";
  const module = address + (key ?? only);
  const expression = own(
    configOf(place.plan.configuration, generic),
    "outputs",
    output,
    "expression",
  );
  return referenceIn(expression, { ...place, module, generic, key: null }, depth + 1);
}

function keyText(key: string | number | null): string {
  return key === null ? "" : `[${JSON.stringify(key)}]`;
}

function throughInput(reference: string, place: Place, depth: number): Reference | null {
  const name = reference.split(".")[1] ?? "";
  const { call } = place;
  if (call && place.module === call.address) return inputOf(call, name);
  const end = lastCall.exec(place.module);
  const outer = place.generic.slice(0, place.generic.lastIndexOf(".module."));
  if (!end?.[1] || place.generic.lastIndexOf(".module.") < 0) return null;
  const expression = own(
    configOf(place.plan.configuration, outer),
    "module_calls",
    end[1],
    "expressions",
    name,
  );
  const module = place.module.slice(0, end.index);
  return referenceIn(expression, { ...place, module, generic: outer, key: null }, depth + 1);
}

const lastCall = /\.module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?$/;

function inputOf(call: ResolvedBlock, name: string): Reference | null {
  const value: Value = field(call.body, name);
  return value.reference ?? null;
}
