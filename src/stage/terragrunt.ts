// A side's Terragrunt files → the units that it runs; what these read is read on the way.

import type { HclFile } from "../parse/hcl/syntax.ts";
import type { Unit } from "../resolve/terraform/terragrunt/model.ts";
import type { Opened, Session, Shared } from "../resolve/terraform/terragrunt/session.ts";
import { unitReader } from "../resolve/terraform/terragrunt/units.ts";
import type { Gap } from "../base/gap.ts";
import { ancestors, folderOf } from "../base/folder.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import { isTouched, touching } from "./terraform-scope.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { Parse, Parsed, ReadTexts } from "./syntax.ts";
import { holdsTerraform } from "./terraform-files.ts";

export interface SideUnits {
  /** For the other side to share. */
  readonly session: Session | null;
  readonly units: readonly Unit[];
  /** Of stacks that a change concerns. */
  readonly gaps: readonly Gap[];
  /** Configurations, parsed. */
  readonly parsed: readonly Parsed[];
}

const none: SideUnits = { session: null, units: [], gaps: [], parsed: [] };

/** How often configurations may name further files before what they name stays unknown. */
const mostRounds = 16;

function isUnits({ path, kind }: SourceFile): boolean {
  return kind === "terragrunt" && /(?:^|\/)terragrunt(?:(?:\.stack)?\.hcl|\.hcl\.json)$/.test(path);
}

/** Base's are head's where nothing that head's read has changed. `all`: not only what a change can reach. */
export async function unitsOf(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  all: boolean,
  parse: Parse,
  read: Both<ReadTexts>,
): Promise<Both<SideUnits>> {
  if (!head.files.some(isUnits) && !base.files.some(isUnits)) return { base: none, head: none };
  const paths = touching(changed);
  const isSame = (touched: ReadonlySet<string>): boolean => !isTouched(touched, paths);
  const isConcerned = (touched: ReadonlySet<string>): boolean => all || !isSame(touched);
  const ofHead = await unitsIn(head, isConcerned, parse, read.head, null);
  const { session } = ofHead;
  const shared = session && { session, isSame };
  return { head: ofHead, base: await unitsIn(base, isConcerned, parse, read.base, shared) };
}

async function unitsIn(
  side: Side,
  isConcerned: Shared["isSame"],
  parse: Parse,
  read: ReadTexts,
  shared: Shared | null,
): Promise<SideUnits> {
  const files = side.files.filter(isUnits);
  if (files.length === 0) return none;
  const parsed = files.map(parse);
  const texts = new Map<string, string | null>();
  let links: ReadonlySet<string> | null = null;
  const lookUp = (path: string): string | null | undefined =>
    texts.has(path) || side.has(path) ? texts.get(path) : null;
  const reader = unitReader(
    {
      files: parsed.map(({ file, syntax }) => ({ ref: file.ref, syntax })),
      ...listed(side),
    },
    shared,
  );
  for (let round = 1; ; round++) {
    const { units, stacks, opened, wanted } = reader.read(lookUp);
    const concerned = stacks.filter(({ touched }) => isConcerned(touched));
    const gaps = concerned.flatMap((stack) => [...stack.gaps.values()]);
    if (wanted.size === 0 || round === mostRounds)
      return { session: reader.session, units, gaps, parsed: [...parsed, ...opened.map(parsedOf)] };
    const found = await read([...wanted]);
    links ??= linksIn(side);
    // The bytes of a link are a path: what stands there may change, and the link does not.
    for (const path of wanted) texts.set(path, links.has(path) ? null : (found.get(path) ?? null));
  }
}

function linksIn({ entries }: Side): ReadonlySet<string> {
  return new Set(entries.flatMap(({ path, mode }) => (mode === "link" ? [path] : [])));
}

/** Whether a unit that is judged runs a module that is not in the tree, or has files that may call one. */
export function runsElsewhere({ units }: SideUnits, roots: ReadonlySet<string> | null): boolean {
  return units.some(
    ({ dir, source, generated }) =>
      (!roots || roots.has(dir)) &&
      (source.kind === "remote" ||
        generated.some(({ file }) => file?.body.blocks.some(({ type }) => type === "module"))),
  );
}

function parsedOf({ ref, text, syntax }: Opened): Parsed & { readonly syntax: HclFile } {
  const file = sourceFile(ref.path, "", "terragrunt", Buffer.from(text));
  return { language: "hcl", file, syntax };
}

/** What a side has, listed when somebody asks. */
function listed({ entries, has }: Side) {
  let folders: Set<string> | null = null;
  const isFolder = (path: string): boolean => {
    folders ??= new Set(entries.flatMap((entry) => ancestors(folderOf(entry.path))));
    return folders.has(path);
  };
  const hasModule = holdsTerraform({ entries });
  return { exists: (path: string) => has(path) || isFolder(path), hasModule, listed: entries };
}
