// A side's Terragrunt files → the units that it runs; what these read is read on the way.

import type { HclFile } from "../parse/hcl/syntax.ts";
import type { Unit } from "../resolve/terraform/terragrunt/model.ts";
import {
  unitReader,
  type Opened,
  type Session,
  type Shared,
} from "../resolve/terraform/terragrunt/units.ts";
import type { Gap } from "../base/gap.ts";
import { folderOf } from "../base/folder.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import { ancestors, isTouched, touching } from "./terraform-scope.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { Parse, Parsed, ReadTexts } from "./syntax.ts";

export interface SideUnits {
  /** For the other side to share. */
  readonly session: Session | null;
  readonly units: readonly Unit[];
  readonly gaps: readonly Gap[];
  /** Configurations, parsed. */
  readonly parsed: readonly Parsed[];
}

const none: SideUnits = { session: null, units: [], gaps: [], parsed: [] };

/** How often configurations may name further files before what they name stays unknown. */
const mostRounds = 16;

export function isUnits({ path, kind }: SourceFile): boolean {
  return kind === "terragrunt" && /(?:^|\/)terragrunt(?:\.stack)?\.hcl$/.test(path);
}

/** Base's are head's where nothing that head's read has changed. */
export async function unitsOf(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  parse: Parse,
  read: Both<ReadTexts>,
): Promise<Both<SideUnits>> {
  const ofHead = await unitsIn(head, parse, read.head, null);
  const { session } = ofHead;
  if (session === null) return { head: ofHead, base: await unitsIn(base, parse, read.base, null) };
  const paths = touching(changed);
  const isSame = (touched: ReadonlySet<string>): boolean => !isTouched(touched, paths);
  return { head: ofHead, base: await unitsIn(base, parse, read.base, { session, isSame }) };
}

async function unitsIn(
  side: Side,
  parse: Parse,
  read: ReadTexts,
  shared: Shared | null,
): Promise<SideUnits> {
  const files = side.files.filter(isUnits);
  if (files.length === 0) return none;
  const parsed = files.map(parse);
  const texts = new Map<string, string | null>();
  const lookUp = (path: string): string | null | undefined =>
    texts.has(path) || side.has(path) ? texts.get(path) : null;
  const reader = unitReader(
    {
      files: parsed.flatMap(({ language, file, syntax }) =>
        language === "hcl" ? [{ ref: file.ref, syntax }] : [],
      ),
      ...listed(side),
    },
    shared,
  );
  for (let round = 1; ; round++) {
    const { units, gaps, opened, wanted } = reader.read(lookUp);
    if (wanted.size === 0 || round === mostRounds)
      return { session: reader.session, units, gaps, parsed: [...parsed, ...opened.map(parsedOf)] };
    const found = await read([...wanted]);
    for (const path of wanted) texts.set(path, found.get(path) ?? null);
  }
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
  let modules: Set<string> | null = null;
  const isFolder = (path: string): boolean => {
    folders ??= new Set(entries.flatMap((entry) => ancestors(folderOf(entry.path))));
    return folders.has(path);
  };
  const hasModule = (dir: string): boolean => {
    modules ??= new Set(
      entries.flatMap(({ path }) =>
        /\.(?:tf|tofu)(?:\.json)?$/.test(path) ? [folderOf(path)] : [],
      ),
    );
    return modules.has(dir);
  };
  return { exists: (path: string) => has(path) || isFolder(path), hasModule, listed: entries };
}
