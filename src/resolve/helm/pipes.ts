// A pipeline, in the scope where it stands → its value.

import type { Command, Operand, Pipe } from "../../parse/gotemplate/syntax.ts";
import { callFunction } from "./functions/call.ts";
import { bare, deeper, fieldOf, step, type Machine } from "./machine.ts";
import { HelmFault, isHole, isObject, truth, type GoValue } from "./value.ts";

interface Variable {
  readonly name: string;
  value: GoValue;
}

export interface Scope {
  readonly machine: Machine;
  readonly dot: GoValue;
  /** Innermost last; the first is `$`. */
  readonly variables: Variable[];
}

export function setVariable(
  name: string,
  value: GoValue,
  assigns: boolean,
  { variables }: Scope,
): void {
  if (!assigns) {
    variables.push({ name, value });
    return;
  }
  const variable = variables.findLast((one) => one.name === name);
  if (!variable) throw new HelmFault(`the variable \`${name}\` is not declared`);
  variable.value = value;
}

export function pipeValue(pipe: Pipe, frame: Scope): GoValue {
  const value = commandsValue(pipe, frame);
  for (const name of pipe.sets) setVariable(name, value, pipe.assigns, frame);
  return value;
}

export function commandsValue({ commands }: Pipe, frame: Scope): GoValue {
  let value: GoValue | undefined;
  for (const command of commands) value = commandValue(command, value, frame);
  return value ?? null;
}

/** `last`: what the command before it gave. */
function commandValue({ words }: Command, last: GoValue | undefined, frame: Scope): GoValue {
  step(frame.machine);
  const [first, ...rest] = words;
  if (!first) return null;
  const given = (): readonly GoValue[] => [
    ...rest.map((word) => operandValue(word, frame)),
    ...(last === undefined ? [] : [last]),
  ];
  if (first.kind === "function") {
    // Those stop at the first that decides: what stands behind may fail.
    if (first.name === "and" || first.name === "or") return shortCut(first.name, rest, last, frame);
    return callFunction(first.name, given(), frame.machine);
  }
  if (first.kind === "fields" && (rest.length > 0 || last !== undefined))
    return callMethod(first, given(), frame);
  if (rest.length > 0 || last !== undefined) throw new HelmFault("it calls what is no function");
  return operandValue(first, frame);
}

function shortCut(
  name: "and" | "or",
  words: readonly Operand[],
  last: GoValue | undefined,
  frame: Scope,
): GoValue {
  let value: GoValue = null;
  const ends = name === "or";
  for (const word of words) {
    value = bare(operandValue(word, frame), frame.machine);
    if (truth(value) === ends) return value;
    // Whether the rest decides cannot be told.
    if (truth(value) === null) return value;
  }
  return last ?? value;
}

/** Of a variable or a pipeline that is nothing, a field is nothing; of a field that is, it is a mistake. */
function fieldsOf(
  { of }: { readonly of: Operand | null },
  names: readonly string[],
  frame: Scope,
): GoValue {
  const start = of ? operandValue(of, frame) : frame.dot;
  if (start === null) return null;
  return names.reduce<GoValue>((value, name) => fieldOf(value, name, frame.machine), start);
}

function callMethod(
  { of, names }: Operand & { readonly kind: "fields" },
  args: readonly GoValue[],
  frame: Scope,
): GoValue {
  const name = names.at(-1) ?? "";
  const holder = fieldsOf({ of }, names.slice(0, -1), frame);
  if (isHole(holder)) return holder;
  const method = isObject(holder) ? holder.methods.get(name) : undefined;
  if (!method) throw new HelmFault(`\`${name}\` is no function`);
  return method(args);
}

function operandValue(operand: Operand, frame: Scope): GoValue {
  step(frame.machine);
  switch (operand.kind) {
    case "dot":
      return frame.dot;
    case "nil":
      return null;
    case "boolean":
    case "string":
    case "number":
      return operand.value;
    case "variable": {
      const found = frame.variables.findLast(({ name }) => name === operand.name);
      if (!found) throw new HelmFault(`the variable \`${operand.name}\` is not declared`);
      return found.value;
    }
    case "function":
      return callFunction(operand.name, [], frame.machine);
    case "pipe":
      return deeper(frame.machine, () => pipeValue(operand.pipe, frame));
    case "fields":
      return fieldsOf(operand, operand.names, frame);
  }
}
