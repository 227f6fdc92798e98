// The steps, variables and containers by which a job logs in to a platform → credentials: standing keys or issued per run.

import { known, unknown } from "../../base/known.ts";
import type { Credential } from "../../model/fact.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../manifest.ts";
import { nearPragmas } from "../near.ts";
import { commandLogin } from "./command-login.ts";
import { containerLogins, registryLogin } from "./container-login.ts";
import { inputsOf, type Inputs } from "./inputs.ts";
import {
  declareIn,
  declareJob,
  isCall,
  jobLink,
  noCarrier,
  origin,
  pairOf,
  pairSpan,
  type Job,
} from "./job.ts";
import { becomes } from "./becomes.ts";
import { claimsOf } from "./claims.ts";
import { loginActions, type LoginAction } from "./login-actions.ts";
import type { Login } from "./login.ts";
import { stepsOf, type Step } from "./step.ts";
import { usesOf, type Sources } from "./uses.ts";
import { environmentOf, resolvedText, sourceOf, type Environment } from "./value-source.ts";
import { variableLogins } from "./variable-login.ts";

/** Every login of a job, each kind numbered, so that keys are unique and do not move with other steps. */
export function loginsOf(job: Job, sources: Sources): readonly Credential[] {
  if (isCall(job)) return [];
  const root = job.file.tree.documents[0]?.root;
  const shared = environmentOf(root, job.body);
  const steps = stepsOf(job, sources);
  const nodes = steps.map(({ node }) => node);
  const found = [
    ...variableLogins(job.body, "env", environmentOf(root), nodes),
    ...containerLogins(job.body, shared),
    ...steps.flatMap((step) => stepLogins(step, nodes).map((login) => placed(login, step))),
  ];
  const taken = new Map<string, number>();
  return found.map((login) => {
    const count = (taken.get(login.name) ?? 0) + 1;
    taken.set(login.name, count);
    return credentialOf(job, login, count === 1 ? login.name : `${login.name}/${count}`, sources);
  });
}

/** What the workflow's own variables log in with: of its job where there is one, else of no single one. */
export function sharedLogins(
  file: ManifestFile,
  jobs: readonly Job[],
  sources: Sources,
): readonly Credential[] {
  const root = file.tree.documents[0]?.root;
  const users = jobs.filter((job) => !isCall(job));
  if (!root || users.length === 0) return [];
  const [first] = users;
  const nodes = users.flatMap((job) => stepsOf(job, sources).map(({ node }) => node));
  return variableLogins(root, "env", environmentOf(), nodes).map((login) => ({
    of: users.length === 1 && first ? jobLink(first) : null,
    ...about(login),
    ...declareIn(
      file,
      login.name,
      partOf(login, login.name),
      nearPragmas(file, login.at),
      known<string | null>(login.name, origin(file, login.header)),
    ),
  }));
}

/** What a composite action does is mended where the job uses it. */
function placed(login: Login, { node, own }: Step): Login {
  if (node === own) return login;
  const pair = pairOf(own, "with") ?? pairOf(own, "uses");
  const header = pair ? pairSpan(pair) : own;
  return { ...login, at: own, header, becomes: login.becomes && { ...login.becomes, at: header } };
}

function stepLogins({ node, environment }: Step, all: readonly Node[]): readonly Login[] {
  const byVariable = pairOf(node, "env")
    ? variableLogins(node, "step-env", environment, [node], all)
    : [];
  const byAction = actionLogin(node, environment);
  const byCommand = commandLogin(node, environment);
  const twice = byCommand && byVariable.some(({ platform }) => platform === byCommand.platform);
  return [
    ...byVariable,
    ...(byAction ? [byAction] : []),
    ...(byCommand && !twice ? [byCommand] : []),
  ];
}

function actionLogin(step: Node, environment: Environment): Login | null {
  const uses = pairOf(step, "uses");
  const written = usesOf(step);
  if (!uses || written === null) return null;
  const action = (written.split("@")[0] ?? "").trim().toLowerCase();
  if (action === "docker/login-action") return registryLogin(step, inputsOf(step), environment);
  const kind = loginActions.get(action);
  if (!kind) return null;
  const inputs = inputsOf(step);
  const given = (name: string): boolean =>
    sourceOf(inputs.get(name)?.value, environment) !== "none";
  const keys = kind.keys.flatMap((name) => inputs.get(name) ?? []);
  const stored = keys.find((pair) => sourceOf(pair.value, environment) === "stored");
  const as = becomes(kind, inputs, environment);
  const { platform } = kind;
  const login = { name: `login/${action}`, platform, becomes: as, at: step, content: step };
  if (stored && !(kind.temporary ?? []).some(given)) {
    const replacement = offeredBy(kind, inputs, environment);
    const rewritten = replacement === null ? undefined : rewrittenStep(written, kind, inputs);
    return { header: pairSpan(stored), standing: true, replacement, rewritten, ...login };
  }
  const issued =
    kind.issued === "always" ? uses : kind.issued.flatMap((name) => inputs.get(name) ?? [])[0];
  const header = keys.find((pair) => sourceOf(pair.value, environment) !== "none") ?? issued;
  return header
    ? {
        header: pairSpan(header),
        standing: false,
        replacement: null,
        ...(!isChained(inputs) && { audience: audienceOf(kind, inputs, environment) }),
        ...login,
      }
    : null;
}

/** It goes on from whom the job is already. https://github.com/aws-actions/configure-aws-credentials#assuming-a-role */
function isChained(inputs: Inputs): boolean {
  const chaining = inputs.get("role-chaining")?.value;
  return (
    (chaining?.kind === "scalar" && String(chaining.value) !== "false") ||
    inputs.has("web-identity-token-file")
  );
}

/** For whom the token is; null where nobody can tell. */
function audienceOf(
  { audience }: LoginAction,
  inputs: Inputs,
  environment: Environment,
): string | null {
  const asked = resolvedText(inputs.get("audience")?.value, environment).trim();
  if (asked.includes("${{")) return null;
  return asked === "" ? (audience ?? null) : asked;
}

function offeredBy(kind: LoginAction, inputs: Inputs, environment: Environment): string | null {
  const server = (kind.server?.inputs ?? [])
    .map((name) => resolvedText(inputs.get(name)?.value, environment))
    .find((text) => text !== "");
  return server === undefined || kind.server?.ours.test(server) ? kind.replacement : null;
}

/** Its other inputs stay as they are. */
function rewrittenStep(
  uses: string,
  { keys, temporary = [], instead, beside = [] }: LoginAction,
  inputs: Inputs,
): string | undefined {
  if (!instead) return undefined;
  const gone = new Set([...keys, ...temporary, ...beside, ...Object.keys(instead)]);
  const kept = [...inputs].flatMap(([name, { key, value }]) => {
    if (gone.has(name) || value.kind !== "scalar" || value.value === null) return [];
    const text = String(value.value);
    return text.includes("\n") || text.length > 80 ? [] : [`${key}: ${quoted(text)}`];
  });
  const added = Object.entries(instead).map(([name, text]) => `${name}: ${quoted(text)}`);
  const given = [...added, ...kept];
  return given.length === 0
    ? `- uses: ${uses}`
    : `- { uses: ${uses}, with: { ${given.join(", ")} } }`;
}

/** As it must be written within braces. */
function quoted(text: string): string {
  return /^[\w./@:-]+$/.test(text) && !text.endsWith(":") ? text : `"${text.replaceAll('"', "'")}"`;
}

function partOf(login: Login, name: string): Parameters<typeof declareJob>[1] {
  const { platform, at, header, content } = login;
  return { name, type: "login", platform, at, header, content };
}

function credentialOf(job: Job, login: Login, name: string, sources: Sources): Credential {
  const as = login.becomes;
  const at = origin(job.file, as?.at ?? login.header);
  return {
    of: jobLink(job),
    ...about(login),
    ...declareJob(job, partOf(login, name)),
    name: known<string | null>(name, origin(job.file, login.header)),
    ...(as && {
      becomes: as.text.includes("${{") ? unknown("expression", at, as.text) : known(as.text, at),
    }),
    ...(as && login.audience !== undefined && { claims: claimsOf(job, login.audience, sources) }),
  };
}

function about({ standing, replacement, rewritten }: Login) {
  return {
    kind: "credential",
    form: "login",
    standing,
    endings: [],
    carrier: noCarrier,
    replacement,
    rewritten,
    writes: null,
  } as const;
}
