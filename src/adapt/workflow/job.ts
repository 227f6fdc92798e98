// One job of a workflow file → its declaration: what every fact about it shares.

import { known, type Known, type Value } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Carrier, Declaration, Link, Pragma } from "../../model/declaration.ts";
import type { MappingNode, Node, Pair, Span } from "../../parse/yaml/tree.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { digest } from "../digest.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { nearPragmas } from "../near.ts";

export interface Job {
  readonly file: ManifestFile;
  readonly id: string;
  readonly key: Pair;
  readonly body: MappingNode;
}

/** The pair of a mapping, or null. */
export function pairOf(node: Node | null | undefined, key: string): Pair | null {
  if (node?.kind !== "mapping") return null;
  return node.pairs.find((pair) => pair.key === key) ?? null;
}

const jobsRead = new WeakMap<ManifestFile, readonly Job[]>();

/** The jobs of a workflow, in order. */
export function jobsOf(file: ManifestFile): readonly Job[] {
  const jobs = jobsRead.get(file) ?? readJobs(file);
  jobsRead.set(file, jobs);
  return jobs;
}

function readJobs(file: ManifestFile): readonly Job[] {
  const jobs = pairOf(file.tree.documents[0]?.root, "jobs")?.value;
  if (jobs?.kind !== "mapping") return [];
  return jobs.pairs.flatMap((key) =>
    key.value.kind === "mapping" ? [{ file, id: key.key, key, body: key.value }] : [],
  );
}

/** A job that calls another workflow has no steps, variables or runner of its own. */
export function isCall(job: Job): boolean {
  return pairOf(job.body, "uses") !== null;
}

/** `if: false` switches a job off. */
function isOff(job: Job): boolean {
  const condition = pairOf(job.body, "if")?.value;
  return (
    condition?.kind === "scalar" && /^(\$\{\{)?\s*false\s*(\}\})?$/.test(String(condition.value))
  );
}

export function origin(file: ManifestFile, span: Span): Origin {
  return { file: file.ref, start: span.start, end: span.end };
}

export function valueOf(file: ManifestFile, node: Node): Value {
  return toValue(node, file.ref);
}

export function jobLink(job: Job): Link {
  return {
    how: "reference",
    root: job.file.path,
    address: `job/${job.id}`,
    at: origin(job.file, job.key.keySpan),
  };
}

/** A job has no place for an owner: CODEOWNERS of its file, or a comment, answers for it. */
export const noCarrier: Carrier = { labels: [], texts: [], owners: [], kind: "none" };

export interface Part {
  /** Below the job: `permissions`, `secrets`, `login/aws`; null for the job itself. */
  readonly name: string | null;
  readonly type: string;
  readonly platform: string;
  readonly at: Span;
  readonly header: Span;
  readonly content: Node;
}

/** The declaration of a job or of a part of it. */
export function declareJob(job: Job, part: Part): Declaration {
  const { file } = job;
  const address = part.name === null ? `job/${job.id}` : `job/${job.id}/${part.name}`;
  const declaration = declareIn(file, address, part, nearPragmas(file, part.at), jobName(job));
  return isOff(job) ? { ...declaration, active: known(false, declaration.header) } : declaration;
}

/** The declaration of anything in a workflow file. */
export function declareIn(
  file: ManifestFile,
  address: string,
  part: Part,
  pragmas: readonly Pragma[],
  name: Known<string | null>,
): Declaration {
  return {
    key: `workflow:${file.path}:${address}`,
    domain: "workflow",
    platform: part.platform,
    type: part.type,
    address,
    generic: address,
    root: file.path,
    name,
    at: origin(file, part.at),
    header: origin(file, part.header),
    via: [],
    active: known(true, origin(file, part.header)),
    loose: false,
    place: "github",
    content: digest(valueOf(file, part.content)),
    slots: {},
    pragmas,
  };
}

function jobName(job: Job): Known<string | null> {
  return known<string | null>(job.id, origin(job.file, job.key.keySpan));
}

/** What its runs are called, where that is the same for all of them. */
export function titleOf({ file, body }: Job): Known<string | null> | undefined {
  const name = pairOf(body, "name")?.value;
  if (name?.kind !== "scalar" || typeof name.value !== "string") return undefined;
  return name.value.includes("${{") ? undefined : known(name.value, origin(file, name));
}

/** From a pair's key to the end of its value. */
export function pairSpan(pair: Pair): Span {
  return { start: pair.keySpan.start, end: Math.max(pair.keySpan.end, pair.value.end) };
}
