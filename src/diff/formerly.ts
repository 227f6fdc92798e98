// Writes a privilege or a principal of head in base's words: where what a name in it says was moved, the name it had.

import type { Known, KnownValue, UnknownValue } from "../base/known.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { FactMove } from "../model/tree-facts.ts";
import type { Patterns, Privilege } from "../model/privilege.ts";
import { callee, callsApart } from "./calls.ts";
import type { Matching } from "./match.ts";

export type Renaming = Pick<FactMove, "root" | "from" | "to">;

/** Module calls that were renamed or nested: where all their facts went to a call that was not there, what else they make went too. */
export function movedCalls(
  matching: Matching,
  moved: readonly Renaming[],
  base: Pick<Model, "declares">,
  head: Pick<Model, "facts">,
): readonly Renaming[] {
  if (moved.length === 0) return [];
  const stay = callsOf(head.facts.values());
  const old = callsOf(
    [...matching.matches.values()].flatMap(({ was, how }) => (how === "moved" ? [] : [was])),
  );
  const found = new Map<string, Renaming>();
  for (const fact of moved) {
    const { root } = fact;
    // Where one is left behind, what lay deeper in it may have gone whole.
    const calls = callsApart(fact.from, fact.to).find(
      ([from, to]) =>
        from !== "" &&
        to !== "" &&
        !stay.has(`${root}\n${from}`) &&
        !old.has(`${root}\n${to}`) &&
        (callee(from) === callee(to) || base.declares(root, ["module", callee(to)]) !== true),
    );
    if (calls) found.set([root, ...calls].join("\n"), { root, from: calls[0], to: calls[1] });
  }
  return [...found.values()];
}

/** All that facts are declared in, by what their addresses begin with. */
function callsOf(facts: Iterable<Fact>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { root, address } of facts)
    for (let end = address.indexOf("."); end !== -1; end = address.indexOf(".", end + 1))
      found.add(`${root}\n${address.slice(0, end)}`);
  return found;
}

/** Each fact that moved, by the address that it has now. */
export function movedFacts(
  { matches }: Matching,
  head: ReadonlyMap<string, Fact>,
): readonly Renaming[] {
  const found: Renaming[] = [];
  for (const [key, { was, how }] of matches) {
    const fact = how === "moved" ? head.get(key) : undefined;
    if (fact?.domain === "terraform" && was.address !== fact.address)
      found.push({ root: fact.root, from: was.address, to: fact.address });
  }
  return found;
}

export interface Formerly {
  readonly privilege: (privilege: Privilege) => Privilege;
  readonly value: <T>(value: Known<T>) => Known<T>;
}

/** What base calls that of which head's name says what block it is of. */
export type NameOf = (value: KnownValue<string | null>) => string | undefined;

/** `moves` are looked for in what is written, longest first; `facts` by what is referred to, as there may be thousands. */
export function formerNames(
  moves: readonly Renaming[],
  facts: readonly Renaming[],
  called: NameOf,
): Formerly {
  const names = moves
    .filter((move) => move.from !== "" && move.to !== "")
    .toSorted((a, b) => b.to.length - a.to.length);
  const exact = new Map(facts.map(({ from, to }) => [to, from]));
  if (names.length === 0 && exact.size === 0)
    return { privilege: (privilege) => onFormer(privilege, called), value: (value) => value };
  const rename: Rename = ({ name, reference }) => {
    const address = reference?.address ?? "";
    const was = exact.get(address);
    if (was !== undefined && name.startsWith(address)) return was + name.slice(address.length);
    for (const { from, to } of names) {
      const at = name.indexOf(to);
      if (at !== -1 && !isInAddress(name[at - 1]) && !isWord(name[at + to.length]))
        return name.slice(0, at) + from + name.slice(at + to.length);
    }
    return name;
  };
  return {
    privilege: (privilege) => onFormer(translate(privilege, rename), called),
    value: (value) => (value.known ? value : hole(value, rename)),
  };
}

/** A role on what a block makes, which bears another name now. */
function onFormer(privilege: Privilege, called: NameOf): Privilege {
  if (privilege.kind !== "role" || !privilege.scope.known) return privilege;
  const value = called(privilege.scope);
  return value === undefined || value === privilege.scope.value
    ? privilege
    : { ...privilege, scope: { ...privilege.scope, value } };
}

/** `aws_iam_role.x` is another thing in `module.y.aws_iam_role.x` and in `data.aws_iam_role.x`. */
function isInAddress(char: string | undefined): boolean {
  return char === "." || isWord(char);
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\w-]/.test(char);
}

type Rename = (value: UnknownValue) => string;

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
  const name = rename(value);
  const pieces = value.pieces?.map((piece) =>
    typeof piece === "string" ? piece : hole(piece, rename),
  );
  if (name === value.name && !pieces?.some((piece, at) => piece !== value.pieces?.[at]))
    return value;
  return { ...value, name, pieces };
}
