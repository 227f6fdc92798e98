// Follows `moved` blocks backwards: a Terraform address of head → the addresses it may have had in base.

import { append } from "../base/grouped.ts";
import type { FactMove } from "../model/tree-facts.ts";

interface Step {
  /** `module.ci`, `aws_iam_role.this`, `data.aws_iam_policy.x`. */
  readonly name: string;
  /** `["prod"]`, `[0]`, or nothing. */
  readonly key: string;
}

const stepPattern =
  /(module\.[^.[\s]+|data\.[^.[\s]+\.[^.[\s]+|[^.[\s]+\.[^.[\s]+)(\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\])?(?:\.|$)/gy;

/** The steps of an address; null when it is none. */
function stepsOf(address: string): readonly Step[] | null {
  const steps: Step[] = [];
  stepPattern.lastIndex = 0;
  while (stepPattern.lastIndex < address.length) {
    const found = stepPattern.exec(address);
    if (!found?.[1]) return null;
    steps.push({ name: found[1], key: found[2] ?? "" });
  }
  return steps;
}

function write(steps: readonly Step[]): string {
  return steps.map((step) => step.name + step.key).join(".");
}

/** `a` and `a[0]` are one thing to Terraform when `count` comes or goes. https://developer.hashicorp.com/terraform/language/modules/develop/refactoring#enabling-count-or-for_each-for-a-resource */
export function withoutFirstKey(address: string): string {
  return address.replaceAll("[0]", "");
}

interface ParsedMove {
  readonly from: readonly Step[];
  readonly to: readonly Step[];
}

export type Origins = (root: string, address: string) => readonly string[];

const mostSteps = 64;

/** Nearest first. Bounded, so that moves in a circle end. */
export function originsBy(moves: readonly FactMove[]): Origins {
  const byTarget = new Map<string, ParsedMove[]>();
  for (const move of moves) {
    const from = stepsOf(move.from);
    const to = stepsOf(move.to);
    if (!from || !to || from.length === 0 || to.length === 0) continue;
    const id = targetId(move.root, to);
    append(byTarget, id, { from, to });
  }
  return (root, address) => {
    if (byTarget.size === 0) return [];
    const seen = new Set([address]);
    for (const next of seen) {
      if (seen.size > mostSteps) break;
      const steps = stepsOf(next);
      for (let length = 1; steps && length <= steps.length; length++)
        for (const move of byTarget.get(targetId(root, steps.slice(0, length))) ?? []) {
          const origin = undo(move, steps);
          if (origin) seen.add(write(origin));
        }
    }
    return [...seen].slice(1);
  };
}

function targetId(root: string, steps: readonly Step[]): string {
  return `${root}\n${steps.map((step) => step.name).join(".")}`;
}

/** An address without a key means all instances: their keys stay. */
function undo({ from, to }: ParsedMove, address: readonly Step[]): readonly Step[] | null {
  const fits = to.every(
    (step, at) => step.key === "" || firstKey(step.key) === firstKey(address[at]?.key ?? ""),
  );
  if (!fits) return null;
  const origin = from.map((step, at): Step => {
    const opposite =
      at === from.length - 1
        ? to.length - 1
        : step.name === to[at]?.name && at < to.length - 1
          ? at
          : -1;
    const carried = opposite >= 0 && to[opposite]?.key === "" ? (address[opposite]?.key ?? "") : "";
    return { name: step.name, key: step.key === "" ? carried : step.key };
  });
  return [...origin, ...address.slice(to.length)];
}

function firstKey(key: string): string {
  return key === "[0]" ? "" : key;
}
