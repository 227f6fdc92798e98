// Where the configuration says who exists → a Directory that knows it: files of owners, CODEOWNERS, Backstage's catalog, patterns.

import { anyGlob } from "../base/glob.ts";
import { UserError } from "../base/user-error.ts";
import { readOwners } from "../config/read-owners.ts";
import type { Validator } from "../config/validators.gen.mjs";
import { readBackstage } from "../directory/backstage.ts";
import { namedInCodeowners } from "../directory/codeowners.ts";
import type { Directory } from "../directory/directory.ts";
import { rosterOf, withRoster } from "../directory/roster.ts";
import type { Listing } from "../model/policy.ts";
import type { RosterEntry } from "../model/roster.ts";
import type { Side } from "./gather.ts";
import type { ReadTexts } from "./syntax.ts";

/** One tree that may hold what lists owners. */
export interface Shelf extends Pick<Side, "has" | "entries"> {
  readonly read: ReadTexts;
}

export interface RosterAsk {
  readonly listing: Listing;
  /** The tree that judges, then the one to take from what that one lacks. */
  readonly shelves: readonly Shelf[];
  readonly codeowners: { readonly path: string; readonly text: string } | null;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly validate: Validator;
  /** What CODEOWNERS alone says. */
  readonly directory: Directory;
}

/** Of more nobody could tell which count. */
const mostCatalogs = 10_000;

/** Errors: UserError for a file that is named and not there, or is none. */
export async function readRoster({
  listing,
  shelves,
  codeowners,
  today,
  validate,
  directory,
}: RosterAsk): Promise<Directory> {
  const entries: RosterEntry[] = [];
  for (const path of listing.files)
    entries.push(...readOwners(path, await ownersText(path, shelves), today, validate));
  if (listing.codeowners && codeowners)
    entries.push(...namedInCodeowners(codeowners.path, codeowners.text));
  if (listing.backstage.length > 0) entries.push(...(await catalogs(listing.backstage, shelves)));
  return withRoster(directory, rosterOf(entries, listing.patterns, listing.github));
}

async function ownersText(path: string, shelves: readonly Shelf[]): Promise<string> {
  for (const { has, read } of shelves) {
    const text = has(path) ? (await read([path])).get(path) : undefined;
    if (text !== undefined) return text;
  }
  throw new UserError(
    `\`${path}\`, which \`owner.directory.files\` names, cannot be read`,
    "Add the file, or take it out of the configuration.",
  );
}

async function catalogs(
  globs: readonly string[],
  shelves: readonly Shelf[],
): Promise<readonly RosterEntry[]> {
  const isCatalog = anyGlob(globs);
  const [judging] = shelves;
  const paths = (judging?.entries ?? []).map(({ path }) => path).filter(isCatalog);
  if (paths.length > mostCatalogs)
    throw new UserError(
      `\`owner.directory.backstage\` takes ${paths.length} files`,
      `Narrow its globs: at most ${mostCatalogs} files are read.`,
    );
  const texts = await judging?.read(paths);
  return [...(texts ?? [])].flatMap(([path, text]) => readBackstage(path, text));
}
