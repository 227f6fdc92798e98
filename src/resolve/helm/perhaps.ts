// Two ways of which nobody can tell which is gone → what may be written, marked as such.

import type { Span } from "../../parse/yaml/tree.ts";
import type { Machine } from "./machine.ts";
import { textOf, type Chunk, type Output } from "./output.ts";
import { HelmFault, maybe, sure, tokenOf, type Hole } from "./value.ts";

/** Does what may not happen. By default it does not: then its failure is nobody's. */
export function inDoubt(machine: Machine, work: () => Output, isLenient: boolean): Output {
  machine.doubts++;
  try {
    return work();
  } catch (error) {
    if (!isLenient || !(error instanceof HelmFault) || error.isBound) throw error;
    return [];
  } finally {
    machine.doubts--;
  }
}

/** Something at the left margin: the text holds objects, not parts of one. */
const object = /^(?:---|apiVersion:|kind:)/m;

/**
 * Which objects there are is what defaults say, and so is what stands within a line. Whole lines may be there: they are written as what
 * may be. Where there is no default, both ways may be gone.
 */
export function eitherBranch(
  inside: Output,
  otherwise: Output,
  hole: Hole,
  { start, end }: Span,
): Output {
  const [one, other] = [textOf(inside), textOf(otherwise)];
  const made = (text: string): Chunk => ({ text, start, end, isLiteral: false });
  const perhaps = (output: Output): Output => [made(`${maybe}${hole.mark}`), ...output, made(sure)];
  const [isBlank, otherIsBlank] = [one.trim() === "", other.trim() === ""];
  if (hole.assumed !== undefined) {
    if (isBlank || !otherIsBlank || !one.includes("\n") || object.test(one)) return otherwise;
    return perhaps(inside);
  }
  if (isBlank && otherIsBlank) return inside;
  if (one === other) return inside;
  if (!one.includes("\n") && !other.includes("\n")) return [made(tokenOf(hole))];
  if (isBlank) return perhaps(otherwise);
  if (otherIsBlank) return perhaps(inside);
  return object.test(one) || object.test(other)
    ? [...perhaps(inside), made("\n---\n"), ...perhaps(otherwise)]
    : perhaps(inside);
}
