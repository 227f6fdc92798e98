// A job's steps → all that runs in it, in order: those of parallel groups and of the tree's composite actions too, each with what it sees.

import type { MappingNode, Node, Pair, Span } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { byName, inputsOf } from "./inputs.ts";
import { declareJob, pairOf, pairSpan, type Job } from "./job.ts";
import { localPath, usesOf, type Sources } from "./uses.ts";
import { within, type Environment, type Given } from "./value-source.ts";

export interface Step {
  readonly node: MappingNode;
  readonly environment: Environment;
  /** The job's own step that it is, or that leads to it. */
  readonly own: MappingNode;
  readonly file: ManifestFile;
  /** What must hold for it to run, its callers' too, outermost first. */
  readonly conditions: readonly Node[];
}

/** How deep composite actions may call each other. https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#runsstepsuses */
const deepest = 10;
const most = 2000;

/** Of all jobs together: steps within composite actions, and looks at steps for each event that strangers have. */
const mostInside = 50_000;
const mostLooks = 300_000;
const variantLooks = 16;

const budgets = new WeakMap<Sources, { inside: number; looks: number }>();

function budgetOf(sources: Sources): { inside: number; looks: number } {
  const budget = budgets.get(sources) ?? { inside: mostInside, looks: mostLooks };
  budgets.set(sources, budget);
  return budget;
}

/** True while so many steps may still be looked at. */
export function mayLook(sources: Sources, steps: number): boolean {
  return (budgetOf(sources).looks -= steps) >= 0;
}

/** True while another variant of so many may be worked out, which costs more than a look. */
export function mayVary(sources: Sources, variants: number): boolean {
  return variants <= 1 || mayLook(sources, variants * variantLooks);
}

/** Nobody looked at all there is. */
export function isExhausted(sources: Sources): boolean {
  const { inside, looks } = budgetOf(sources);
  return inside < 0 || looks < 0;
}

const read = new WeakMap<Job, readonly Step[]>();

/** None for a job that calls another workflow. */
export function stepsOf(job: Job, sources: Sources): readonly Step[] {
  const steps = read.get(job) ?? readSteps(job, sources, null);
  read.set(job, steps);
  return steps;
}

/** Those of a called workflow's job, as one call gives it its inputs. */
export function stepsGiven(runner: Job, given: Given, sources: Sources): readonly Step[] {
  return readSteps(runner, sources, given);
}

/** What a job that calls a workflow gives it. `environment`: what the call itself sees. */
export function givenByCall(caller: Job, callee: ManifestFile, environment: Environment): Given {
  const call = pairOf(pairOf(callee.tree.documents[0]?.root, "on")?.value, "workflow_call")?.value;
  const secrets = pairOf(caller.body, "secrets")?.value;
  return {
    ...given(pairOf(call, "inputs")?.value, caller.body, environment),
    secrets: secrets?.kind === "mapping" ? byName(secrets.pairs) : undefined,
  };
}

function readSteps(job: Job, sources: Sources, given: Given | null): readonly Step[] {
  const root = job.file.tree.documents[0]?.root;
  const steps: Step[] = [];
  const seen = within({ variables: [], given }, root, job.body);
  for (const node of listed(pairOf(job.body, "steps")?.value))
    add({ node, environment: seen, own: node, file: job.file, conditions: [] }, sources, 0, steps);
  return steps;
}

/** `step`: with what holds around it. */
function add(step: Step, sources: Sources, depth: number, steps: Step[]): void {
  if (steps.length >= most) return;
  if (step.own !== step.node && --budgetOf(sources).inside < 0) return;
  const { node } = step;
  const condition = pairOf(node, "if")?.value;
  const conditions = condition ? [...step.conditions, condition] : step.conditions;
  const group = pairOf(node, "parallel")?.value;
  if (group && depth < deepest) {
    for (const one of listed(group)) {
      const own = step.own === node ? one : step.own;
      add({ ...step, node: one, own, conditions }, sources, depth + 1, steps);
    }
    return;
  }
  const environment = within(step.environment, node);
  steps.push({ ...step, environment, conditions });
  const action = depth < deepest ? localAction(node, sources) : null;
  if (!action) return;
  const declared = pairOf(action.tree.documents[0]?.root, "inputs")?.value;
  const inner = {
    variables: environment.variables,
    given: given(declared, node, environment),
  };
  for (const one of listed(runsOf(action, "steps"))) {
    add(
      { ...step, node: one, environment: inner, file: action, conditions },
      sources,
      depth + 1,
      steps,
    );
  }
}

function listed(node: Node | undefined): readonly MappingNode[] {
  return node?.kind === "sequence" ? node.items.filter((item) => item.kind === "mapping") : [];
}

function runsOf(action: ManifestFile, key: string): Node | undefined {
  return pairOf(pairOf(action.tree.documents[0]?.root, "runs")?.value, key)?.value;
}

function given(declared: Node | undefined, caller: Node, environment: Environment): Given {
  const usual = new Map<string, Pair>();
  for (const { key, value } of declared?.kind === "mapping" ? declared.pairs : []) {
    const pair = pairOf(value, "default");
    if (pair) usual.set(key.toLowerCase(), pair);
  }
  return { inputs: inputsOf(caller), usual, environment };
}

/** An action of the tree, of whatever kind. */
export function localAction(node: Node, sources: Sources): ManifestFile | null {
  const uses = usesOf(node);
  const folder = uses === null ? null : localPath(uses);
  if (folder === null) return null;
  const inside = folder === "" ? "" : `${folder}/`;
  const found = sources.get(`${inside}action.yml`) ?? sources.get(`${inside}action.yaml`);
  return found && found.tree.problems.length === 0 ? found : null;
}

/** Its steps are the job's. */
export function isComposite(action: ManifestFile): boolean {
  const using = runsOf(action, "using");
  return using?.kind === "scalar" && using.value === "composite";
}

/** The declaration of a step, where the job has it. */
export function declareStep(
  job: Job,
  { node, own }: Step,
  name: string,
  type: string,
): ReturnType<typeof declareJob> {
  const header = headOf(own);
  return declareJob(job, { name, type, platform: "github", at: own, header, content: node });
}

/** What it uses, or where its script begins. */
export function headOf(step: Node): Span {
  const uses = pairOf(step, "uses");
  return uses ? pairSpan(uses) : (pairOf(step, "run")?.keySpan ?? step);
}
