// An owner as somebody wrote it → what GitHub calls them; and whether CODEOWNERS asks them about a file.

import type { Coverage } from "../base/approval.ts";
import { eachOwner, isHandle, plain, shortName } from "./names.ts";

/** `also`: other names of who answers to one, as lists have them. */
export function handlesOf(
  owner: string,
  also: (name: string) => readonly string[],
): readonly string[] {
  const found = eachOwner(owner).flatMap((name) =>
    isHandle(name) ? [name] : also(name).filter(isHandle),
  );
  return [...new Set(found)];
}

/** Names that answer to one: a team's without its organisation, too. */
export function namedAlike(name: string, names: readonly string[]): readonly string[] {
  const wanted = plain(name);
  return names.filter((one) => plain(one) === wanted || plain(shortName(one) ?? "") === wanted);
}

/** `names`: all that the owner is called; `asked`: who owns the file. */
export function coverage(
  names: readonly string[],
  handles: readonly string[],
  asked: readonly string[],
): Coverage {
  const known = new Set([...names, ...handles].map(plain));
  if (asked.some((one) => known.has(plain(one)))) return { state: "covered" };
  return handles.length === 0 ? { state: "untold" } : { state: "uncovered", asked };
}
