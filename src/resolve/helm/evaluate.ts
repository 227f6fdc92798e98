// A template's syntax and a dot → what it writes; what nobody can tell is written as a hole.

import type { Branch, Call, TemplateNode } from "../../parse/gotemplate/syntax.ts";
import { bare, restOf, step, wrote, type Machine } from "./machine.ts";
import type { Output } from "./output.ts";
import { eitherBranch, inDoubt } from "./perhaps.ts";
import { commandsValue, pipeValue, setVariable, type Scope } from "./pipes.ts";
import {
  HelmFault,
  isHole,
  isList,
  isMap,
  printed,
  sortedKeys,
  truth,
  type GoValue,
  type Hole,
} from "./value.ts";

interface Frame extends Scope {
  readonly output: Output;
}

type End = "done" | "break" | "continue";

/** Renders a template's body. */
export function render(body: readonly TemplateNode[], dot: GoValue, machine: Machine): Output {
  const output: Output = [];
  run(body, { machine, dot, variables: [{ name: "$", value: dot }], output });
  return output;
}

/** What is declared in a list is not known behind it. */
function run(nodes: readonly TemplateNode[], frame: Frame): End {
  const { length } = frame.variables;
  try {
    for (const node of nodes) {
      const end = runNode(node, frame);
      if (end !== "done") return end;
    }
    return "done";
  } finally {
    frame.variables.length = length;
  }
}

function runNode(node: TemplateNode, frame: Frame): End {
  const { machine, output } = frame;
  step(machine);
  switch (node.kind) {
    case "text":
      output.push({
        text: wrote(machine, node.text),
        start: node.start,
        end: node.end,
        isLiteral: true,
      });
      return "done";
    case "action": {
      const value = pipeValue(node.pipe, frame);
      if (node.pipe.sets.length === 0) write(printed(value), node, frame);
      return "done";
    }
    case "template":
      callTemplate(node, frame);
      return "done";
    case "if":
    case "with":
      return runBranch(node, frame);
    case "range":
      return runRange(node, frame);
    case "break":
    case "continue":
      return node.kind;
  }
}

function write(text: string, { start, end }: TemplateNode, { machine, output }: Frame): void {
  if (text !== "") output.push({ text: wrote(machine, text), start, end, isLiteral: false });
}

function callTemplate(node: Call, frame: Frame): void {
  const dot = node.pipe ? pipeValue(node.pipe, frame) : null;
  write(frame.machine.include(node.name, dot), node, frame);
}

function runBranch(node: Branch, frame: Frame): End {
  const { length } = frame.variables;
  const value = bare(pipeValue(node.pipe, frame), frame.machine);
  const dot = node.kind === "with" ? value : frame.dot;
  const doubt = doubtOf(value);
  let end: End = "done";
  if (doubt) {
    const way = (nodes: readonly TemplateNode[], as: GoValue) => (): Output =>
      captured(nodes, { ...frame, dot: as });
    const ways = { inside: way(node.body, dot), otherwise: way(node.otherwise, frame.dot) };
    writeEither(node, doubt, ways, frame);
  } else
    end = truth(value) === true ? run(node.body, { ...frame, dot }) : run(node.otherwise, frame);
  frame.variables.length = length;
  return end;
}

/** What decides, where nobody can tell how. */
function doubtOf(value: GoValue): Hole | null {
  if (isHole(value)) return value;
  return isMap(value) && value.entries.size === 0 ? value.rest : null;
}

interface Ways {
  readonly inside: () => Output;
  readonly otherwise: () => Output;
}

function writeEither(at: TemplateNode, hole: Hole, ways: Ways, frame: Frame): void {
  const before = frame.variables.map(({ value }) => value);
  const restore = (): readonly GoValue[] => {
    const now = frame.variables.map(({ value }) => value);
    for (const [index, value] of before.entries()) {
      const variable = frame.variables[index];
      if (variable) variable.value = value;
    }
    return now;
  };
  const inside = inDoubt(frame.machine, ways.inside, hole.assumed !== undefined);
  const after = restore();
  const otherwise = ways.otherwise();
  if (hole.assumed === undefined)
    for (const [index, variable] of frame.variables.entries())
      if (variable.value !== after[index]) variable.value = hole;
  frame.output.push(...eitherBranch(inside, otherwise, hole, at));
}

/** Jumps out of what may not happen are not followed. */
function captured(nodes: readonly TemplateNode[], frame: Frame): Output {
  const output: Output = [];
  run(nodes, { ...frame, output });
  return output;
}

function runRange(node: Branch, frame: Frame): End {
  const { machine, variables } = frame;
  const { length } = variables;
  const over = bare(commandsValue(node.pipe, frame), machine);
  const [first, second] = node.pipe.sets;
  const turn = (key: GoValue, value: GoValue, output: Output): End => {
    step(machine);
    if (first !== undefined && second !== undefined) {
      setVariable(first, key, node.pipe.assigns, frame);
      setVariable(second, value, node.pipe.assigns, frame);
    } else if (first !== undefined) setVariable(first, value, node.pipe.assigns, frame);
    const end = run(node.body, { ...frame, dot: value, output });
    if (!node.pipe.assigns) variables.length = length;
    return end;
  };
  const rest = isHole(over) ? over : isMap(over) ? restOf(over, machine.holes) : null;
  const items = isHole(over) ? [] : itemsOf(over);
  for (const [key, value] of items) if (turn(key, value, frame.output) === "break") return "done";
  if (rest) {
    const one: Hole =
      rest.assumed === undefined ? rest : machine.holes.make(`${rest.name}[…]`, null);
    const inside = (): Output => {
      const output: Output = [];
      turn(one, one, output);
      return output;
    };
    const otherwise = (): Output => (items.length > 0 ? [] : captured(node.otherwise, frame));
    writeEither(node, rest, { inside, otherwise }, frame);
  } else if (items.length === 0) return run(node.otherwise, frame);
  return "done";
}

function itemsOf(value: GoValue): readonly (readonly [GoValue, GoValue])[] {
  if (value === null) return [];
  if (isList(value)) return value.map((item, index) => [BigInt(index), item] as const);
  if (isMap(value))
    return sortedKeys(value).map((key) => [key, value.entries.get(key) ?? null] as const);
  if (typeof value === "bigint" && value < 100_000n)
    return Array.from({ length: Number(value) }, (_, index) => [BigInt(index), BigInt(index)]);
  throw new HelmFault("it goes through what is no list");
}
