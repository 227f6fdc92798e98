// The table of modules that are not in a tree: a call's source and version → what the module makes, as an outline in Terraform's own language.

import type { ModuleEntry, ModuleFamily } from "../model/module-family.ts";
import { readModuleAddress, type ModuleAddress } from "./module-address.ts";
import {
  anyVersion,
  compareVersions,
  overlap,
  reachesBeyond,
  readRange,
  type Range,
} from "./version.ts";

/** What the table says of a call. */
export interface ListedModule {
  /** Empty: it makes nothing of our business. Null: no entry is for this version. */
  readonly outline: string | null;
  /** Why that may not be so, as a clause; null: it is. */
  readonly doubt: string | null;
  /** It makes nothing of our business unless an input asks for it by name. */
  readonly unasked: boolean;
}

/** `version`: as the call writes it; null: not at all; undefined: nobody can tell. Null: not listed. */
export type ModuleTable = (
  source: string,
  version: string | null | undefined,
) => ListedModule | null;

/** Families by one of their sources in lower case. */
export type FindFamily = (home: string) => ModuleFamily | undefined;

export function moduleTable(find: FindFamily): ModuleTable {
  return (source, version) => {
    const address = readModuleAddress(source);
    const family = address && find(address.home);
    if (!family) return null;
    const entries = family.modules.filter(({ path = "" }) => path === address.path);
    return entries.length === 0 ? null : choose(entries, family, address, version);
  };
}

/** Modules that users list, where the table does not know a call for certain: no list of theirs makes it judge less. */
export function withModules(table: ModuleTable, own: readonly ModuleFamily[]): ModuleTable {
  const bySource = new Map(
    own.flatMap((family) => family.sources.map((one) => [one.toLowerCase(), family] as const)),
  );
  const first = moduleTable((home) => bySource.get(home));
  return (source, version) => {
    const known = table(source, version);
    if (known && known.doubt === null) return known;
    const listed = first(source, version);
    return listed && (listed.outline !== null || !known) ? listed : known;
  };
}

function choose(
  entries: readonly ModuleEntry[],
  family: ModuleFamily,
  address: ModuleAddress,
  version: string | null | undefined,
): ListedModule {
  const [only] = entries;
  if (!only || only.versions === undefined)
    return { outline: only?.outline ?? "", doubt: null, unasked: false };
  const unasked = entries.every((entry) => (entry.unasked ?? entry.creates) === "nothing");
  const asked = askedVersions(family, address, version);
  if (typeof asked === "string") return { outline: null, doubt: asked, unasked };
  const known = entries
    .map((entry) => ({ entry, range: readRange(entry.versions ?? "") ?? anyVersion }))
    .sort((a, b) => compareVersions(b.range.low, a.range.low));
  // Terraform takes the newest version that is allowed.
  const newest = known.find(({ range }) => overlap(range, asked));
  const ranges = known.map(({ entry }) => `\`${entry.versions}\``).join(" or ");
  if (!newest) {
    const doubt = `${named(address, version)} is none that nhi-lint knows (it knows ${ranges})`;
    return { outline: null, doubt, unasked };
  }
  const outline = newest.entry.outline ?? "";
  if (!reachesBeyond(asked, newest.range)) return { outline, doubt: null, unasked };
  const doubt = `nothing bounds its version above; it is read as \`${newest.entry.versions}\``;
  return { outline, doubt, unasked };
}

/** The versions that a call asks for, or why nobody can tell. */
function askedVersions(
  { releases = {} }: ModuleFamily,
  { registry, ref }: ModuleAddress,
  version: string | null | undefined,
): Range | string {
  if (registry) {
    if (version === undefined) return "its `version` cannot be told";
    if (version === null) return anyVersion;
    return readRange(version) ?? `its version \`${version}\` does not read as a range`;
  }
  if (ref === null || ref === "") return anyVersion;
  const tag = ref.replace(/^(refs\/)?tags\//, "");
  const tagged = /^v?\d+\.\d+(\.\d+)?$/.test(tag) ? readRange(tag) : null;
  if (tagged) return tagged;
  const released = commitVersion(releases, ref.toLowerCase());
  return (
    (released && readRange(released)) ?? `its revision \`${ref}\` is no release that nhi-lint knows`
  );
}

/** Git takes a commit's first seven letters for the commit. */
function commitVersion(releases: Readonly<Record<string, string>>, ref: string): string | null {
  if (!/^[0-9a-f]{7,40}$/.test(ref)) return null;
  const found = Object.entries(releases).find(([, commit]) => commit.startsWith(ref));
  return found?.[0] ?? null;
}

function named({ ref, registry }: ModuleAddress, version: string | null | undefined): string {
  return registry ? `its version \`${version ?? ""}\`` : `its revision \`${ref ?? ""}\``;
}
