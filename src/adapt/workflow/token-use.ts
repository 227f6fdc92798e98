// A job's steps → what they need its token for, by what is known of the actions they use, and where nobody can tell.

import type { UsedActions, Scopes, UsedAction } from "../../catalog/used-actions.ts";
import type { TokenNeed, TokenUse } from "../../model/identity.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import { calleeOf, runnersOf } from "./calls.ts";
import { inputsOf, inputText } from "./inputs.ts";
import { isCall, origin, pairOf, type Job } from "./job.ts";
import { mayAskForIdToken, mayPush, pushes } from "./script.ts";
import { headOf, isComposite, isExhausted, localAction, stepsOf, type Step } from "./step.ts";
import { triggersOf } from "./triggers.ts";
import { foreignOf, foreignUse, usesOf, type Sources } from "./uses.ts";
import { sourceOf, sourceOfText, variable, type Environment, type Source } from "./value-source.ts";
import { visibleTo } from "./visible.ts";

/** Undefined for a job that calls a workflow of the tree: the token is its jobs'. */
export function tokenUseOf(job: Job, sources: Sources, actions: UsedActions): TokenUse | undefined {
  const found: Found = { needs: new Map(), open: [] };
  if (isCall(job)) {
    if (calleeOf(job, sources)) {
      for (const runner of runnersOf(job, sources)) declared(runner, job, found);
      return found;
    }
    const uses = usesOf(job.body);
    const listed = actions(foreignOf(job.body)?.name ?? "");
    const step = { job, what: uses ?? "the workflow that it calls", node: job.body };
    if (listed) take(listed, step, found);
    else open("*", step, found);
    return found;
  }
  const about: About = { job, sources, actions, found, isCalled: isCalled(job) };
  let kept: Kept = "nothing";
  for (const step of stepsOf(job, sources)) {
    ofStep(step, about, kept);
    kept = keptBy(step, about) ?? kept;
  }
  return found;
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#access-and-permissions */
function declared(runner: Job, job: Job, found: Found): void {
  const root = runner.file.tree.documents[0]?.root;
  const pair = pairOf(runner.body, "permissions") ?? pairOf(root, "permissions");
  const by = { job, what: `job/${runner.id}`, node: job.body };
  if (pair?.value.kind === "mapping") {
    for (const { key, value } of pair.value.pairs)
      if (value.kind === "scalar" && (value.value === "read" || value.value === "write"))
        need({ [key]: value.value }, by, found);
  } else if (pair) open("*", by, found);
}

interface About {
  readonly job: Job;
  readonly sources: Sources;
  readonly actions: UsedActions;
  readonly found: Found;
  /** Its secrets and inputs are what a caller gives, which may be the caller's token. */
  readonly isCalled: boolean;
}

function isCalled({ file }: Job): boolean {
  return triggersOf(file).some(({ name }) => name === "workflow_call");
}

/** What a checkout left for git: the job's token, another credential, or nothing. */
type Kept = "own" | "other" | "nothing";

interface Found {
  readonly needs: Map<string, TokenNeed>;
  readonly open: TokenNeed[];
}
interface By {
  readonly job: Job;
  readonly what: string;
  readonly node: Node;
}

function ofStep(step: Step, about: About, kept: Kept): void {
  const { node, own } = step;
  const { job, sources, actions, found } = about;
  const script = pairOf(node, "run")?.value;
  if (script) {
    ofScript(step, String(script.kind === "scalar" ? script.value : ""), about, kept);
    return;
  }
  const uses = usesOf(node);
  if (uses === null) return;
  const foreign = foreignUse(uses);
  const by = { job, what: foreign?.name ?? uses, node: own };
  const local = foreign ? null : localAction(node, sources);
  if (local && isComposite(local) && !isExhausted(sources)) return;
  const listed = foreign ? actions(foreign.name) : null;
  if (!listed) {
    open("*", by, found);
    return;
  }
  if (asksAsConnection(step)) need({ "id-token": "write" }, by, found);
  const use = tokenGiven(listed, step, about);
  // A script that an action runs for the job sees what the job's own scripts see.
  const runsScript = (listed.open ?? []).length > 0;
  if (use === "elsewhere" || (runsScript && seesToken(step.environment, about)))
    open("*", by, found);
  if (use !== "none") take(listed, by, found);
  else for (const scopes of [listed.needs, listed.may]) needIdToken(scopes, by, found);
}

/** https://github.com/docker/login-action#docker-hub */
function asksAsConnection({ node, environment }: Step): boolean {
  return (
    foreignOf(node)?.name === "docker/login-action" &&
    variable(environment, "DOCKERHUB_OIDC_CONNECTIONID") !== null
  );
}

/** Another token in its place does not ask GitHub who the job is. */
function needIdToken(scopes: Scopes | undefined, by: By, found: Found): void {
  if (scopes?.["id-token"]) need({ "id-token": scopes["id-token"] }, by, found);
}

/** A script gets at the token by a variable or an expression, by what a checkout left for git, or by asking for an OpenID Connect token. */
function ofScript(step: Step, script: string, about: About, kept: Kept): void {
  const { job, found } = about;
  const by = { job, what: "a script", node: step.own };
  const { environment } = step;
  const inText = script.includes("${{") && mayBeToken(script, environment, about);
  if (inText || seesToken(environment, about)) open("*", by, found);
  if (kept === "own" ? mayPush(script) : kept === "nothing" && pushes(script))
    open("contents", by, found);
  if (mayAskForIdToken(script)) open("id-token", by, found);
}

/** In some variable. */
function seesToken(environment: Environment, about: About): boolean {
  return visibleTo(environment).some((variables) =>
    variables.some((one) => isToken(one.text, one.source, about)),
  );
}

function mayBeToken(text: string, environment: Environment, about: About): boolean {
  return isToken(text, sourceOfText(text, environment), about);
}

function isToken(text: string, source: Source, { isCalled }: About): boolean {
  if (source === "own-token") return true;
  return isCalled && source === "stored" && /\$\{\{[^}]*\b(secrets|inputs)\b/i.test(text);
}

/** Whether the action gets the job's token where it is known to take it, only another one, or the job's where nobody knows. */
function tokenGiven(
  { token = [], asks = [] }: UsedAction,
  { node, environment }: Step,
  about: About,
): "own" | "none" | "elsewhere" {
  const given = [pairOf(node, "with")?.value, pairOf(node, "env")?.value].flatMap((holder) =>
    holder?.kind === "mapping"
      ? holder.pairs.map(({ key, value }) => ({
          key: key.toLowerCase(),
          source: sourceOf(value, environment),
          isOwn: value.kind === "scalar" && mayBeToken(String(value.value), environment, about),
        }))
      : [],
  );
  const own = given.filter(({ isOwn }) => isOwn).map(({ key }) => key);
  if (own.some((key) => !token.includes(key) && !asks.includes(key))) return "elsewhere";
  if (own.length > 0) return "own";
  const other = given.some(
    ({ key, source }) => source !== "none" && (token.includes(key) || asks.includes(key)),
  );
  if (other) return "none";
  if (token.length > 0 || asks.length === 0) return "own";
  // A variable of the job's or the workflow's may hold it.
  return visibleTo(environment).some((variables) =>
    variables.some(
      ({ pair, text, source }) =>
        asks.includes(pair.key.toLowerCase()) && isToken(text, source, about),
    ),
  )
    ? "own"
    : "none";
}

/** https://github.com/actions/checkout#usage: `persist-credentials`. Null for other steps. */
function keptBy({ node, environment }: Step, about: About): Kept | null {
  if (foreignOf(node)?.name !== "actions/checkout") return null;
  const inputs = inputsOf(node);
  if (inputText(inputs, "persist-credentials", environment).toLowerCase() === "false") return null;
  const token = inputs.get("token")?.value;
  const text = token?.kind === "scalar" ? String(token.value) : "";
  return !token || sourceOf(token, environment) === "none" || mayBeToken(text, environment, about)
    ? "own"
    : "other";
}

function take({ needs = {}, may = {}, open: left = [] }: UsedAction, by: By, found: Found): void {
  for (const scope of left) open(scope, by, found);
  for (const scopes of [needs, may]) need(scopes, by, found);
}

function need(scopes: Scopes, { job, what, node }: By, { needs }: Found): void {
  for (const [scope, level] of Object.entries(scopes)) {
    if (needs.get(scope)?.level === "write" || needs.get(scope)?.level === level) continue;
    needs.set(scope, { scope, level, by: what, at: origin(job.file, headOf(node)) });
  }
}

function open(scope: string, { job, what, node }: By, found: Found): void {
  if (!found.open.some((one) => one.scope === scope))
    found.open.push({ scope, level: "write", by: what, at: origin(job.file, headOf(node)) });
}
