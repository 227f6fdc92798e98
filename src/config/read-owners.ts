// Turns a file of owners into who exists by it.

import type { OwnerKind, RosterEntry } from "../model/roster.ts";
import { escapePointer, readDocument } from "./document.ts";
import type { Validator } from "./validators.gen.mjs";

interface EntryData {
  readonly also?: readonly string[];
  readonly contact?: string;
  readonly until?: string;
  readonly since?: string;
}

type Entries = Readonly<Record<string, EntryData | null>>;

interface OwnersData {
  readonly teams?: Entries;
  readonly people?: Entries;
  readonly services?: Entries;
  readonly left?: Entries;
}

const kinds: Readonly<Record<keyof OwnersData, OwnerKind>> = {
  teams: "team",
  people: "person",
  services: "service",
  left: "unsaid",
};

/** `today`: `YYYY-MM-DD`; who is past `until` has left. Errors: UserError with file, line and the nearest key. */
export function readOwners(
  path: string,
  text: string,
  today: string,
  validate: Validator,
): readonly RosterEntry[] {
  const document = readDocument(path, text, validate);
  const data = document.data as OwnersData;
  return (Object.keys(kinds) as (keyof OwnersData)[]).flatMap((section) =>
    Object.entries(data[section] ?? {}).map(([name, entry]): RosterEntry => {
      const { also = [], contact, until, since } = entry ?? {};
      const isOver = until !== undefined && until < today;
      return {
        names: [name, ...also, ...(contact?.includes("@") ? [contact] : [])],
        kind: kinds[section],
        left: section === "left" ? { since: since ?? null } : isOver ? { since: until } : null,
        at: document.at(`/${section}/${escapePointer(name)}`),
      };
    }),
  );
}
