// Writes a privilege of head in base's words: where what a name in it says was moved, the name it had.

import type { Known, UnknownValue } from "../base/known.ts";
import type { Fact } from "../model/fact.ts";
import type { FactMove } from "../model/model.ts";
import type { Patterns, Privilege } from "../model/privilege.ts";
import type { Matching } from "./match.ts";

export type Renaming = Pick<FactMove, "root" | "from" | "to">;

/** Module calls that were renamed or nested: where their facts went, what else they make went too. */
export function movedCalls({ matches }: Matching, head: ReadonlyMap<string, Fact>): Renaming[] {
  const found = new Map<string, Renaming>();
  for (const [key, { was, how }] of matches) {
    const fact = how === "moved" ? head.get(key) : undefined;
    if (!fact || fact.domain !== "terraform" || was.address === fact.address) continue;
    const { root } = fact;
    const [from, to] = withoutCommonEnd(was.address, fact.address);
    if (from !== "" && to !== "") found.set(`${root}\n${from}\n${to}`, { root, from, to });
  }
  return [...found.values()];
}

/** `module.a.module.c.x.y` and `module.b.module.c.x.y`: `module.a` and `module.b`. Nothing where no module is left on either side. */
function withoutCommonEnd(before: string, after: string): readonly [string, string] {
  const [from, to] = [steps(before), steps(after)];
  while (from.length > 0 && to.length > 0 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  const calls = [from, to].every((list) => list.every((step) => step.startsWith("module.")));
  return calls ? [from.join("."), to.join(".")] : ["", ""];
}

function steps(address: string): string[] {
  return [...address.matchAll(/(?:module\.)?[^.[]+(?:\[(?:"[^"]*"|[^\]"]*)\])?/g)].map(
    ([step]) => step,
  );
}

export function formerNames(moves: readonly Renaming[]): (privilege: Privilege) => Privilege {
  const names = moves
    .filter((move) => move.from !== "" && move.to !== "")
    .toSorted((a, b) => b.to.length - a.to.length);
  if (names.length === 0) return (privilege) => privilege;
  const rename = (name: string): string => {
    for (const { from, to } of names) {
      const at = name.indexOf(to);
      if (at !== -1 && !isWord(name[at - 1]) && !isWord(name[at + to.length]))
        return name.slice(0, at) + from + name.slice(at + to.length);
    }
    return name;
  };
  return (privilege) => translate(privilege, rename);
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\w-]/.test(char);
}

type Rename = (name: string) => string;

function translate(privilege: Privilege, rename: Rename): Privilege {
  if (privilege.kind === "statement") {
    const resources = patterns(privilege.resources, rename);
    return resources === privilege.resources ? privilege : { ...privilege, resources };
  }
  if (privilege.kind !== "role" || privilege.scope.known) return privilege;
  const scope = hole(privilege.scope, rename);
  return scope === privilege.scope ? privilege : { ...privilege, scope };
}

function patterns(list: Patterns, rename: Rename): Patterns {
  const renamed = list.patterns.map((value): Known<string> =>
    value.known ? value : hole(value, rename),
  );
  return renamed.some((value, at) => value !== list.patterns[at])
    ? { ...list, patterns: renamed }
    : list;
}

function hole(value: UnknownValue, rename: Rename): UnknownValue {
  const name = rename(value.name);
  const pieces = value.pieces?.map((piece) =>
    typeof piece === "string" ? piece : hole(piece, rename),
  );
  if (name === value.name && !pieces?.some((piece, at) => piece !== value.pieces?.[at]))
    return value;
  return { ...value, name, pieces };
}
