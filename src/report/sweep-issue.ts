// Turns what lapsed into the issue of each owner: one that says the same as long as nothing changes, whenever it is written.

import type { OwnerIssue, OwnerIssues } from "../base/channel.ts";
import type { Gap, GapKind } from "../base/gap.ts";
import type { SweepItem, Swept } from "../model/sweep.ts";
import { code, forMarkdown, forTerminal, shortened } from "./escape.ts";
import { linked, type Links, type PlaceOf } from "./group-markdown.ts";
import { plural } from "./groups.ts";
import { rowOf, rowsHead } from "./sweep-row.ts";

/** GitHub takes 65,536 characters; the rest is for what stands around. */
const longest = 60_000;
/** Of a name in a title, which takes 256. */
const longestName = 150;

const foot =
  "<sub>nhi-lint keeps this issue. It closes when nothing is left, and opens again when something is; closed by hand, it opens with the next sweep.</sub>\n";

export interface IssuesAsk {
  readonly swept: Swept;
  readonly gaps: readonly Pick<Gap, "kind" | "at">[];
  /** Owners that GitHub may know are mentioned, and so told. */
  readonly mentions: boolean;
}

/** Somebody is to mend such a file, and what stands in it may be there still. */
const unread: ReadonlySet<GapKind> = new Set(["malformed", "unreadable"]);

export function issuesOf(
  { swept: { owners }, gaps, mentions }: IssuesAsk,
  { linkOf }: Pick<Links, "linkOf">,
): OwnerIssues {
  const placeOf: PlaceOf = (file, line) =>
    linked(code(shortened(`${file}:${line}`, 1000)), linkOf(file, line));
  const open = owners.map(({ owner, items }): OwnerIssue => {
    const name = owner === null ? "nobody" : shortened(forTerminal(owner), longestName);
    const text = `${opening(owner, mentions)}\n\n${rows(items, placeOf)}\n${foot}`;
    return { owner, title: `Machine identities of ${name}: what lapsed or soon will`, text };
  });
  const files = gaps.filter(({ kind }) => unread.has(kind)).map(({ at }) => at.file.path);
  return {
    open,
    clear: `Nothing lapsed, and nothing is due.\n\n${foot}`,
    unread: [...new Set(files)].map(forTerminal),
  };
}

/** What GitHub may know as a user or a team. */
const handle = /^@[a-z\d](?:[a-z\d-]{0,38})(?:\/[a-z\d][\w.-]{0,99})?$/i;

function opening(owner: string | null, mentions: boolean): string {
  if (owner === null)
    return "Nobody answers for these machine identities. Name an owner beside each, or remove it.";
  const name = shortened(owner, longestName);
  const said = mentions && handle.test(owner) ? owner : forMarkdown(name);
  return `What lapsed or soon will, of the machine identities that ${said} answers for.`;
}

/** As much as fits. */
function rows(items: readonly SweepItem[], placeOf: PlaceOf): string {
  let text = rowsHead;
  let shown = 0;
  for (const item of items) {
    const row = rowOf(item, placeOf);
    if (text.length + row.length > longest) break;
    text += row;
    shown++;
  }
  const left = items.length - shown;
  return left === 0
    ? text
    : `${text}\n… and ${plural(left, "more matter")}: the sweep lists all.\n`;
}
