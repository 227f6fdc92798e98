// Writes a privilege of head in base's words: where a name in it was moved by a `moved` block, the name it had.

import type { Known, UnknownValue } from "../base/known.ts";
import type { FactMove } from "../model/model.ts";
import type { Patterns, Privilege } from "../model/privilege.ts";

export function formerNames(moves: readonly FactMove[]): (privilege: Privilege) => Privilege {
  const names = moves.filter((move) => move.from !== "" && move.to !== "");
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
