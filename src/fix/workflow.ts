// What a workflow's job or step should say → edits of its file.

import type { Finding } from "../finding/finding.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { MappingNode, Node, Pair, TreeFile } from "../parse/yaml/tree.ts";
import type { Edit } from "./edit.ts";
import { newlineOf } from "./edit.ts";
import {
  addBefore,
  addBehind,
  indentOf,
  mappingAround,
  pairNamed,
  removePair,
  scalarText,
} from "./yaml-map.ts";

/** The permissions that the finding proposes, where they stand or, where none do, on the job. */
export function narrowed(text: string, finding: Finding): readonly Edit[] | null {
  const fact = finding.change?.fact;
  const wanted = scopesIn(finding.fix?.value ?? "");
  if (!fact || !wanted || finding.identity === null) return null;
  const file = parseYaml(text);
  const pair = pairStarting(file, fact.header.start) ?? pairStarting(file, fact.at.start);
  if (pair?.key === "permissions") return rewritten(text, pair, wanted);
  return pair && addToJob(text, pair, wanted);
}

type Scopes = ReadonlyMap<string, string>;

/** `{ contents: read }` or `contents: read`, as findings propose it. */
function scopesIn(value: string): Scopes | null {
  const inner = value.replace(/^\{(.*)\}$/s, "$1").trim();
  const scopes = new Map<string, string>();
  for (const part of inner === "" ? [] : inner.split(",")) {
    const [, scope, level] = /^\s*([a-z-]+): (read|write|none)\s*$/.exec(part) ?? [];
    if (scope === undefined || level === undefined) return null;
    scopes.set(scope, level);
  }
  return scopes;
}

function rewritten(text: string, { value, keySpan }: Pair, wanted: Scopes): readonly Edit[] | null {
  const isInline = value.kind === "mapping" && text[value.start] === "{";
  if (isInline || (value.kind === "scalar" && value.value !== null)) {
    const scopes = [...wanted].map((one) => one.join(": ")).join(", ");
    const written = scopes === "" ? "{}" : `{ ${scopes} }`;
    return [{ start: value.start, end: value.end, text: written }];
  }
  if (value.kind !== "mapping") return null;
  const edits = value.pairs.map((pair) => narrowedPair(text, pair, wanted.get(pair.key)));
  if (edits.includes(null) || [...wanted.keys()].some((key) => !pairNamed(value, key))) return null;
  const isEmptied = edits.every((edit) => edit !== "as it is" && edit?.text === "");
  const emptied = { start: keySpan.end, end: keySpan.end + 1, text: ": {}" };
  return [
    ...(isEmptied ? [emptied] : []),
    ...edits.flatMap((edit) => (edit === null || edit === "as it is" ? [] : [edit])),
  ];
}

/** Reading what no step is known to read was not complained about. */
function narrowedPair(
  text: string,
  pair: Pair,
  level: string | undefined,
): Edit | "as it is" | null {
  const { value } = pair;
  const written = scalarOf(value);
  if (written === level || written === "read" || written === "none") return "as it is";
  if (level === undefined) return removePair(text, pair);
  const quote = /^["']/.exec(text.slice(value.start))?.[0] ?? "";
  return { start: value.start, end: value.end, text: `${quote}${level}${quote}` };
}

function addToJob(text: string, job: Pair, wanted: Scopes): readonly Edit[] | null {
  const first = job.value.kind === "mapping" ? job.value.pairs[0] : undefined;
  return first ? addBefore(text, first, blockOf(wanted)) : null;
}

function blockOf(scopes: Scopes): readonly string[] {
  if (scopes.size === 0) return ["permissions: {}"];
  return ["permissions:", ...[...scopes].map(([scope, level]) => `  ${scope}: ${level}`)];
}

/** The login with a token of the job's in place of the key, and the job allowed to ask for one. */
export function federated(text: string, finding: Finding): readonly Edit[] | null {
  const fact = finding.change?.fact;
  if (fact?.kind !== "credential" || fact.rewritten === undefined) return null;
  const file = parseYaml(text);
  const step = mappingAround(file, fact.at.start, (one) => pairNamed(one, "uses") !== undefined);
  const given = pairNamed(step, "with")?.value;
  const proposed = inputsOf(fact.rewritten);
  if (given?.kind !== "mapping" || !proposed || text[given.start] === "{") return null;
  const inputs = replacedInputs(text, given, proposed);
  const allowed = allowingTokens(text, file, fact.at.start);
  return inputs && allowed && [...inputs, ...allowed];
}

/** Of a proposal that is the same step with other inputs; others want more than one step. */
function inputsOf(proposal: string): ReadonlyMap<string, string> | null {
  const root = parseYaml(proposal).documents[0]?.root;
  const [step, more] = root?.kind === "sequence" ? root.items : [];
  const given = pairNamed(step, "with")?.value;
  if (more || step?.kind !== "mapping" || given?.kind !== "mapping" || step.pairs.length > 2)
    return null;
  return new Map(given.pairs.map(({ key, value }) => [key.toLowerCase(), scalarOf(value)]));
}

function scalarOf(node: Node): string {
  return node.kind === "scalar" ? String(node.value) : "";
}

/** Of what the proposal leaves out, it names only short texts: the rest was never meant to go. */
function replacedInputs(
  text: string,
  given: MappingNode,
  proposed: ReadonlyMap<string, string>,
): readonly Edit[] | null {
  const here = new Set(given.pairs.map(({ key }) => key.toLowerCase()));
  const gone = given.pairs.filter(({ key, value }) => {
    const written = scalarOf(value);
    const isShort = written !== "" && written.length <= 80 && !written.includes("\n");
    return isShort && !proposed.has(key.toLowerCase());
  });
  const added = [...proposed].filter(([key]) => !here.has(key));
  const [first] = gone;
  if (!first) return null;
  const newline = newlineOf(text);
  const lines = added.map(
    ([key, value]) => `${indentOf(text, first)}${key}: ${scalarText(value)}${newline}`,
  );
  const removals = gone.map((pair) => removePair(text, pair));
  if (removals.includes(null)) return null;
  return removals.flatMap((edit, index) =>
    edit ? [index === 0 ? { ...edit, text: lines.join("") } : edit] : [],
  );
}

/** What the job may already do stays: a block on the job replaces the workflow's. */
function allowingTokens(text: string, file: TreeFile, at: number): readonly Edit[] | null {
  const root = mappingAround(file, at, (one) => pairNamed(one, "jobs") !== undefined);
  const jobs = pairNamed(root, "jobs")?.value;
  const job =
    jobs?.kind === "mapping" ? jobs.pairs.find(({ value }) => isIn(at, value)) : undefined;
  if (!job) return null;
  const own = pairNamed(job.value, "permissions");
  const above = pairNamed(root, "permissions");
  const scopes = scopesOf((own ?? above)?.value);
  if (scopes === null) return null;
  if (scopes.get("id-token") === "write" || scopes.has("*")) return [];
  if (!own) return addToJob(text, job, new Map([...scopes, ["id-token", "write"]]));
  const last = own.value.kind === "mapping" ? own.value.pairs.at(-1) : undefined;
  if (text[own.value.start] !== "{")
    return last ? addBehind(text, last, ["id-token: write"]) : null;
  const { start, end } = own.value;
  return last
    ? [{ start: last.value.end, end: last.value.end, text: ", id-token: write" }]
    : [{ start, end, text: "{ id-token: write }" }];
}

function isIn(at: number, { start, end }: Node): boolean {
  return start <= at && at < end;
}

/** As they are declared; null where nobody can tell without evaluating. Nothing declared: reading, as a checkout needs. */
function scopesOf(node: Node | undefined): Map<string, string> | null {
  if (!node) return new Map([["contents", "read"]]);
  if (node.kind === "scalar") return node.value === "write-all" ? new Map([["*", "write"]]) : null;
  if (node.kind === "sequence") return null;
  return new Map(node.pairs.map(({ key, value }) => [key, scalarOf(value)]));
}

function pairStarting(file: TreeFile, at: number): Pair | null {
  const starts = (pair: Pair): boolean => pair.keySpan.start === at;
  const holder = mappingAround(file, at, ({ pairs }) => pairs.some(starts));
  return holder?.pairs.find(starts) ?? null;
}
