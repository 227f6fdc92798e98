// The calls of two sides → the modules for which what was downloaded tells of one side only: these are read as if nothing was.

import { isLocal } from "../resolve/terraform/module-source.ts";
import { calledIn } from "../resolve/terraform/declaration.ts";
import type { Called } from "../resolve/terraform/declaration.ts";
import type { ModuleSyntax } from "../resolve/terraform/module-syntax.ts";
import { moduleId } from "./manifest-of-modules.ts";

interface Site {
  readonly at: string;
  readonly home: string;
  readonly isThere: boolean;
}

/**
 * A call whose version changed has one of its two modules on disk, so that all that the other makes would seem new, or gone. A call
 * that came or went has nothing on the other side to be compared with. `isThere`: whether a call's module was downloaded. Gives homes.
 */
export function notAlike(
  before: readonly ModuleSyntax[],
  now: readonly ModuleSyntax[],
  isThere: (called: Called) => boolean,
): ReadonlySet<string> {
  const [was, is] = [sitesOf(before, isThere), sitesOf(now, isThere)];
  const groups = new Map<string, { readonly was: Site[]; readonly is: Site[] }>();
  const add = (role: "was" | "is", site: Site): void => {
    for (const name of [`home ${site.home}`, `call ${site.at}`]) {
      const group = groups.get(name) ?? { was: [], is: [] };
      group[role].push(site);
      groups.set(name, group);
    }
  };
  for (const [id, site] of was) if (!is.has(id)) add("was", site);
  for (const [id, site] of is) if (!was.has(id)) add("is", site);
  return unlike(
    [...groups.values()].map((group) =>
      group.was.length && group.is.length ? [...group.was, ...group.is] : [],
    ),
  );
}

/** A module that is left out on one side is left out on the other, and so is what stood in its place. */
function unlike(groups: readonly (readonly Site[])[]): ReadonlySet<string> {
  const left = new Set<string>();
  for (let size = -1; size < left.size;) {
    size = left.size;
    for (const sites of groups)
      if (sites.some(({ home, isThere }) => !isThere || left.has(home)))
        for (const { home } of sites) left.add(home);
  }
  return left;
}

function sitesOf(
  modules: readonly ModuleSyntax[],
  isThere: (called: Called) => boolean,
): ReadonlyMap<string, Site> {
  const sites = new Map<string, Site>();
  for (const { dir, calls } of modules)
    for (const call of calls.values()) {
      const called = calledIn(call);
      if (called && isLocal(called.source)) continue;
      const at = `${dir}\n${call.key}`;
      const id = `${at}\n${called?.source}\n${called?.version}`;
      const home = called ? moduleId(called.source).home : at;
      sites.set(id, { at, home, isThere: called !== null && isThere(called) });
    }
  return sites;
}
