// Both sides' files → their facts: Terraform while the rest is on its way, then manifests and workflows, then who else is meant by name.

import { anyGlob } from "../base/glob.ts";
import { wantsTerraform } from "../adapt/terraform/table.ts";
import {
  joined,
  type KnownBeside,
  restFacts,
  terraformFacts,
  type SideFacts,
  type TerraformPart,
} from "./facts.ts";
import { extended, without, type Gathered, type Side } from "./gather.ts";
import type { Downloaded } from "../source/snapshot.ts";
import { chartTemplates } from "./charts.ts";
import { downloadsOf, type Downloads } from "./downloads.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { Batch, Both } from "./place-reader.ts";
import type { Takes } from "../resolve/kubernetes/built.ts";
import type { Stood } from "../resolve/kubernetes/session.ts";
import type { Overlays } from "../resolve/terraform/overlay.ts";
import { meantBy } from "./meant-by.ts";
import { buildsOf, givesAccount, namedBeside, stoodAt, type Build } from "./builds.ts";
import { namedIn } from "./manifests.ts";
import { withNamespaces } from "./namespaces-beside.ts";
import { everything, filesIn, restPart, terraformPart, type Scope } from "./scope.ts";
import { rememberingParser, type Parse, type ReadBytes, type ReadTexts } from "./syntax.ts";
import { unitsOf, type SideUnits } from "./terragrunt.ts";
import { isTerraform } from "./terraform-scope.ts";

export interface Understood {
  /** With all that was read on the way. */
  readonly sides: Both<Side>;
  readonly facts: Both<SideFacts>;
}

/** What is known beside the files of both sides. */
export interface Beside extends Omit<KnownBeside, "overlays" | "units" | "downloads" | "alone"> {
  readonly overlays: Overlays | null;
  readonly bytes: Both<ReadBytes>;
  /** What lies on head's disk. */
  readonly downloaded: Downloaded | null;
}

interface Work extends Beside {
  readonly gathered: Gathered;
  readonly isExcluded: ((path: string) => boolean) | null;
  readonly all: boolean;
  readonly read: Both<ReadTexts>;
  readonly parse: Parse;
  /** What Terragrunt runs on each side. */
  readonly units: Both<SideUnits>;
  sides: Both<Side>;
}

/** `excluded`: globs of files that are not judged. `all`: not only what a change can reach. */
export async function understand(
  gathered: Gathered,
  excluded: readonly string[],
  all: boolean,
  read: Both<ReadTexts>,
  beside: Beside,
): Promise<Understood> {
  const isExcluded = excluded.length > 0 ? anyGlob(excluded) : null;
  const sides = without({ base: gathered.base, head: gathered.head }, isExcluded);
  const parse = rememberingParser();
  const units = await unitsOf(sides, gathered.changed, all, parse, read);
  const work: Work = { gathered, isExcluded, all, read, parse, units, sides, ...beside };
  const near = await factsIn(work, gathered.changed);
  if (all) return { sides: work.sides, facts: near.facts };
  const far = new Set(
    await meantBy(near.facts, near.includes, {
      sides: work.sides,
      parse,
      find: async (words) => extend(work, await gathered.find(words)),
      others: async (words) => extend(work, await gathered.others(words)),
    }),
  );
  if (far.size === 0) return { sides: work.sides, facts: near.facts };
  const changed = new Set([...gathered.changed, ...far]);
  const { base, head } = work.sides;
  const isRest = [...base.files, ...head.files].every(
    (file) => !far.has(file.path) || acrossKinds.has(file.kind),
  );
  const { facts } = isRest
    ? await withRest(work, changed, near.terraform)
    : await factsIn(work, changed);
  return { sides: work.sides, facts };
}

/** What Terraform is not resolved again for. */
const acrossKinds: ReadonlySet<SourceFile["kind"]> = new Set([
  "yaml",
  "json",
  "workflow",
  "action",
]);

interface Near {
  readonly facts: Both<SideFacts>;
  readonly terraform: TerraformOfBoth;
  readonly includes: Scope["includes"];
}

/** `changed`: what changed, and what is to be understood as if it had. */
async function factsIn(work: Work, changed: ReadonlySet<string>): Promise<Near> {
  const { all, gathered, read, catalog, units, varFiles } = work;
  const run = { base: units.base.units, head: units.head.units };
  const terraform = all ? everything : terraformPart(work.sides, changed, varFiles, run);
  extend(work, await gathered.load(terraform.reads));
  const one = filesIn(
    work.sides,
    gathered.changed,
    (file) => isTerraform(file) && terraform.includes(file),
  );
  const downloads = downloadsIn(work, one);
  const terraformOf = (
    role: "base" | "head",
    alone: ReadonlySet<string>,
  ): Promise<TerraformPart> => {
    const parsed = one[role].map(work.parse);
    const overlays = work.overlays?.[role];
    const known = { catalog, varFiles, units: units[role], overlays, downloads, alone };
    return terraformFacts(work.sides[role], parsed, terraform.roots, read[role], known);
  };
  // Head first: what is known beside source is of base only where base says the same, and a module that lost its last call is compared
  // with what it said by itself.
  const ofHead = await terraformOf("head", new Set());
  const ofBase = await terraformOf("base", ofHead.loose);
  return withRest(work, changed, {
    parts: { base: ofBase, head: ofHead },
    includes: terraform.includes,
  });
}

/** What both sides' Terraform says, and which of its files were read for that. */
interface TerraformOfBoth {
  readonly parts: Both<TerraformPart>;
  readonly includes: Scope["includes"];
}

interface Rest {
  readonly facts: SideFacts;
  readonly takes: Takes;
}

/** With manifests and workflows. */
async function withRest(
  work: Work,
  changed: ReadonlySet<string>,
  terraform: TerraformOfBoth,
): Promise<Near> {
  const { all, gathered } = work;
  extend(work, await gathered.rest());
  const { base, head } = work.sides;
  const builds = { base: buildsOf(base, work.parse), head: buildsOf(head, work.parse) };
  await readNamed(work, builds, false, () => true);
  const rest = restPart(work.sides, changed, builds, all);
  await readNamed(work, builds, true, rest.names);
  const other = filesIn(
    work.sides,
    gathered.changed,
    (file) => !isTerraform(file) && rest.includes(file),
  );
  const { base: was, head: is } = terraform.parts;
  const releases = { base: was.releases, head: is.releases };
  const charts = await chartTemplates({ ...work, releases, changed });
  const workflows = [...other.base, ...other.head].some(({ kind }) => kind === "workflow")
    ? (await import("./workflow-facts.ts")).workflowFacts
    : null;
  const factsOf = (role: "base" | "head", stood?: Stood): Rest => {
    const side = work.sides[role];
    const { files: templates, gaps } = charts[role];
    const files = other[role].filter(({ path }) => !templates.has(path));
    const parsed = [...files.map(work.parse), ...[...templates.values()].flat()];
    const named = namedIn(side, work.parse);
    const own = terraform.parts[role];
    const known = { parsed, named, stood, terraform: own, isPart: !all };
    const more = restFacts(side, known, workflows);
    const told = gaps.length === 0 ? side : { ...side, gaps: [...side.gaps, ...gaps] };
    return { facts: joined(told, own, more), takes: more.takes };
  };
  const factsWith = async (role: "base" | "head", stood?: Stood): Promise<Rest> => {
    const found = factsOf(role, stood);
    if (found.facts.choosesNamespaces !== true) return found;
    const side = await withNamespaces(
      work.sides[role],
      work.read[role],
      work.isExcluded,
      rest.includes,
    );
    if (side === work.sides[role]) return found;
    work.sides = { ...work.sides, [role]: side };
    return factsOf(role, stood);
  };
  const before = await factsWith("base");
  const stood = stoodAt(work.sides.base, before.takes, gathered.changed);
  const { facts: after } = await factsWith("head", stood);
  return {
    facts: { base: before.facts, head: after },
    terraform,
    includes: (file) => (isTerraform(file) ? terraform : rest).includes(file),
  };
}

/**
 * What kustomizations name that is no manifest by its name or its words. `isLast`: what is laid over manifests was read, and says what else
 * is needed.
 */
async function readNamed(
  work: Work,
  builds: Both<readonly Build[]>,
  isLast: boolean,
  isNeeded: (path: string) => boolean,
): Promise<void> {
  const isIn = (path: string): boolean => isNeeded(path) && work.isExcluded?.(path) !== true;
  for (const role of ["base", "head"] as const) {
    const side = work.sides[role];
    const gives = isLast && builds[role].length > 0 ? givesAccount(side) : (): boolean => false;
    const paths = namedBeside(side, builds[role], isIn, gives);
    if (paths.length === 0) continue;
    const texts = await work.read[role](paths);
    const files = Array.from(texts, ([path, text]) =>
      sourceFile(path, "", "named", Buffer.from(text)),
    );
    work.sides = { ...work.sides, [role]: extended(side, { files, gaps: [] }) };
  }
}

function downloadsIn(
  { downloaded, sides, gathered, isExcluded, parse, catalog }: Work,
  files: Both<readonly SourceFile[]>,
): Downloads | null {
  if (!downloaded) return null;
  const isChanged = (folder: string): boolean =>
    [...gathered.changed].some((path) => path.startsWith(folder) && sides.base.has(path));
  const isTaken = (path: string): boolean => isExcluded?.(path) !== true;
  const both = { base: files.base.map(parse), head: files.head.map(parse) };
  const isWanted = (type: string): boolean => wantsTerraform("resource", type, catalog);
  return downloadsOf(downloaded, both, { parse, isTaken, isChanged, isWanted });
}

function extend(work: Work, more: Batch): Both<Side> {
  const { base, head } = without(more, work.isExcluded);
  work.sides = { base: extended(work.sides.base, base), head: extended(work.sides.head, head) };
  return work.sides;
}
