// Calls of modules that are in no tree and in no table → a gap for each that came or changed its version: what it makes nobody can tell.

import type { Gap } from "../base/gap.ts";
import type { Model } from "../model/model.ts";
import type { UnreadCall } from "../model/tree-facts.ts";

/** Where nothing of a call sounds like identities it is told only when it is news; the others are gaps already. */
export function newCalls(
  base: Pick<Model, "unread">,
  head: Pick<Model, "unread" | "gaps">,
): readonly Gap[] {
  if (head.unread.length === 0) return [];
  const before = new Set(base.unread.map(idOf));
  const told = new Set(
    head.gaps.filter(({ kind }) => kind === "remote-module").map(({ at }) => placeOf(at)),
  );
  return head.unread
    .filter((call) => !call.downloaded && !before.has(idOf(call)) && !told.has(placeOf(call.at)))
    .map((call) => ({
      kind: "remote-module",
      at: call.at,
      what: `the module \`${call.address}\``,
      why: `its source \`${call.source}\` is not in the tree, and nobody has said what it makes`,
    }));
}

function idOf({ root, address, source, version }: UnreadCall): string {
  return [root, address, source, version].join("\n");
}

function placeOf({ file, start }: Gap["at"]): string {
  return `${file.path}\n${start}`;
}
