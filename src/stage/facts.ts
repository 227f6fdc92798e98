// One side's syntax → its facts: resolves and adapts each language; reads more files when an expression asks for them.

import { adaptKubernetes } from "../adapt/kubernetes/adapt.ts";
import { terraformAdapter } from "../adapt/terraform/adapt.ts";
import { outlinesOf, wantsTerraform } from "../adapt/terraform/table.ts";
import type { ManifestFile } from "../resolve/manifest.ts";
import type { Gap } from "../base/gap.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Takes } from "../resolve/kubernetes/built.ts";
import type { Stood } from "../resolve/kubernetes/session.ts";
import type { OverlaysOf } from "../resolve/terraform/overlay.ts";
import { callsElsewhere } from "../resolve/terraform/outline.ts";
import { terraformResolver } from "../resolve/terraform/resolve.ts";
import type { ResolvedBlock } from "../resolve/terraform/resolved.ts";
import { folderOf } from "../base/folder.ts";
import type { Side } from "./gather.ts";
import { runsElsewhere, type SideUnits } from "./terragrunt.ts";
import { declaredIn } from "./declared.ts";
import { namedFiles } from "./named-files.ts";
import { around, clustersMade, makesSecrets, toManifest } from "./manifests.ts";
import type { SourceFile } from "./source-file.ts";
import type { Scope } from "./scope.ts";
import type { Downloads } from "./downloads.ts";
import { holdsTerraform, toTerraform } from "./terraform-files.ts";
import { otherReading, settled, taker, type Seen } from "./terraform-readings.ts";
import { isTemplate, templateGap, type Parsed, type ReadTexts } from "./syntax.ts";
import { textsOf } from "./asked-texts.ts";
import type { VarFilesOf } from "./var-files.ts";

export interface SideFacts extends Facts {
  readonly parsed: readonly Parsed[];
  readonly charts: ReadonlySet<string>;
  /** Folders that a root consists of or calls: what stands there is no sample. */
  readonly served: ReadonlySet<string>;
}

/** What one group of languages tells of a side. */
export interface Part {
  readonly parsed: readonly Parsed[];
  readonly facts: readonly Facts[];
}

/** Manifests and workflows. */
export interface RestPart extends Part {
  readonly takes: Takes;
}

export interface TerraformPart extends Part, Seen {}

export function joined(
  { files, gaps, has, entries }: Side,
  terraform: TerraformPart,
  rest: Part,
): SideFacts {
  const charts = chartFolders(files);
  const parts = [...terraform.facts, ...rest.facts];
  const parsed = [...terraform.parsed, ...rest.parsed];
  return {
    facts: parts.flatMap((part) => part.facts),
    roots: parts.flatMap((part) => part.roots ?? []),
    moves: parts.flatMap((part) => part.moves),
    adoptions: parts.flatMap((part) => part.adoptions),
    releases: parts.flatMap((part) => part.releases),
    unread: parts.flatMap((part) => part.unread ?? []),
    unseen: parts.flatMap((part) => part.unseen ?? []),
    deployed: [...parts.flatMap((part) => part.deployed ?? []), ...installedIn(parsed)],
    choosesNamespaces: parts.some((part) => part.choosesNamespaces === true),
    gaps: [...gaps, ...templateGaps(parsed, charts), ...parts.flatMap((part) => part.gaps)],
    holds: has,
    declares: declaredIn({ entries }, parsed),
    parsed,
    charts,
    served: terraform.served,
  };
}

/** Folders of templates that something of the tree installs. */
function installedIn(parsed: readonly Parsed[]): NonNullable<Facts["deployed"]> {
  return parsed.flatMap((one) => {
    const via = "rendered" in one && one.rendered && "via" in one.rendered ? one.rendered.via : [];
    return via.map(({ header }) => ({ folder: folderOf(one.file.path), by: header.file.path }));
  });
}

export type WorkflowFacts = (files: readonly ManifestFile[]) => Facts;

export interface RestParsed {
  readonly parsed: readonly Parsed[];
  /** By kustomizations, whatever it is called. */
  readonly named: readonly Parsed[];
  readonly stood: Stood | undefined;
  readonly terraform: TerraformPart;
  /** Not all that hands secrets on is there. */
  readonly isPart: boolean;
}

/** Manifests and workflows. `workflowFacts`: null where there are none. */
export function restFacts(
  side: Side,
  { parsed, named, stood, terraform, isPart }: RestParsed,
  workflowFacts: WorkflowFacts | null,
): RestPart {
  const charts = chartFolders(side.files);
  const rendered = parsed.filter((one) => !isTemplate(one, charts));
  const manifests = trees(rendered, ["yaml", "json", "kustomization"]);
  const workflows = trees(parsed, ["workflow", "action"]);
  const readable = named.filter(({ syntax }) => syntax.problems.length === 0);
  const ofManifests = adaptKubernetes(manifests.map(toManifest), {
    ...around(side, named, stood),
    mayOpen: isPart || makesSecrets(terraform.facts),
    clusters: clustersMade(terraform.facts),
  });
  const facts = [ofManifests, ...(workflowFacts ? [workflowFacts(workflows.map(toManifest))] : [])];
  return { parsed: [...parsed, ...readable], facts, takes: ofManifests.takes };
}

function chartFolders(files: readonly SourceFile[]): ReadonlySet<string> {
  return new Set(files.filter((file) => file.kind === "chart").map((file) => folderOf(file.path)));
}

function trees(
  parsed: readonly Parsed[],
  kinds: readonly SourceFile["kind"][],
): readonly Extract<Parsed, { readonly language: "tree" }>[] {
  return parsed.flatMap((one) =>
    one.language === "tree" && kinds.includes(one.file.kind) ? [one] : [],
  );
}

function templateGaps(parsed: readonly Parsed[], charts: ReadonlySet<string>): readonly Gap[] {
  return parsed
    .filter((one) => one.syntax.problems.length === 0 && isTemplate(one, charts))
    .map((one) => templateGap(one, { file: one.file.ref, start: 0, end: 0 }));
}

/** What is known of a side's Terraform beside its files. */
export interface KnownBeside {
  readonly catalog: Catalog;
  /** The values of roots that the configuration names. */
  readonly varFiles: VarFilesOf | null;
  /** What Terragrunt runs. */
  readonly units: SideUnits;
  readonly overlays: OverlaysOf | undefined;
  /** The same for both sides. */
  readonly downloads: Downloads | null;
  /** Modules to judge by themselves, though they are called: nothing calls them on the other side. */
  readonly alone?: ReadonlySet<string>;
}

/** `roots`: folders of Terraform to judge by themselves; null: all. */
export async function terraformFacts(
  side: Side,
  parsed: readonly Parsed[],
  roots: Scope["roots"],
  read: ReadTexts,
  { catalog, varFiles, units: ran, overlays, downloads, alone }: KnownBeside,
): Promise<TerraformPart> {
  const wants = (mode: ResolvedBlock["mode"], type: string): boolean =>
    wantsTerraform(mode, type, catalog);
  const files = parsed.flatMap(toTerraform);
  const texts = textsOf(side, read, downloads);
  await texts.ask(namedFiles(parsed, side));
  const adapter = terraformAdapter(catalog, side.has);
  const { take, seen } = taker(adapter);
  const isElsewhere = files.some(callsElsewhere) || runsElsewhere(ran, roots);
  const options = {
    lockFiles: lockFilesIn(side),
    listed: side.entries,
    wants,
    units: ran.units,
    roots: roots ?? undefined,
    varFiles: varFiles ?? undefined,
    alone,
    downloads: downloads ?? undefined,
    outlines: isElsewhere ? await outlinesOf(catalog) : undefined,
  };
  const resolveAll = terraformResolver(files, take, {
    ...options,
    overlays: overlays && ((starts, partly) => overlays(starts, partly, holdsTerraform(side))),
  });
  const others = otherReading(files, adapter, options);
  const resolved = await settled(resolveAll, others, texts);
  others?.take();
  const gaps = [...resolved.gaps, ...ran.gaps, ...(downloads?.gaps ?? [])];
  const facts = [adapter.facts({ ...resolved, gaps })];
  return { parsed: [...parsed, ...ran.parsed], facts, ...seen };
}

function lockFilesIn({ entries }: Side): readonly string[] {
  return entries.filter(({ path }) => path.endsWith(".terraform.lock.hcl")).map(({ path }) => path);
}
