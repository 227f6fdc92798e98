// The steps, variables and containers by which a job logs in to a platform → credentials: standing keys or issued per run.

import { known, unknown } from "../../base/known.ts";
import type { Credential } from "../../model/credential.ts";
import type { Node } from "../../parse/yaml/tree.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { nearPragmas } from "../near.ts";
import { commandLogin } from "./command-login.ts";
import { containerLogins } from "./container-login.ts";
import { actionLogin } from "./action-login.ts";
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
import { calledLogins } from "./called-logins.ts";
import { claimsOf } from "./claims.ts";
import { inEachCombination } from "./each-login.ts";
import { environmentsOf } from "./environments.ts";
import { guardsOf } from "./guarded.ts";
import type { Login } from "./login.ts";
import { stepsOf, type Step } from "./step.ts";
import type { Sources } from "./uses.ts";
import { environmentOf } from "./value-source.ts";
import { variableLogins } from "./variable-login.ts";

/** Every login of a job, each kind numbered, so that keys are unique and do not move with other steps. */
export function loginsOf(job: Job, sources: Sources): readonly Credential[] {
  const found = isCall(job) ? calledLogins(job, sources) : ownLogins(job, sources);
  const taken = new Map<string, number>();
  return found.map((login) => {
    const count = (taken.get(login.name) ?? 0) + 1;
    taken.set(login.name, count);
    return credentialOf(job, login, count === 1 ? login.name : `${login.name}/${count}`, sources);
  });
}

function ownLogins(job: Job, sources: Sources): readonly Login[] {
  const root = job.file.tree.documents[0]?.root;
  const steps = stepsOf(job, sources);
  const nodes = steps.map(({ node }) => node);
  return [
    ...variableLogins(job.body, "env", environmentOf(root), nodes),
    ...containerLogins(job.body, environmentOf(root, job.body)),
    ...steps.flatMap((step) =>
      stepLogins(step, nodes)
        .flatMap((login) => inEachCombination(login, step, { job, given: null }, sources))
        .map((login) =>
          placed({ ...login, guards: guardsOf(step, steps, job.file, sources) }, step),
        ),
    ),
  ];
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
  return { ...login, at: own, header };
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
    ...(as &&
      login.audience !== undefined && {
        claims: claimsOf(
          job,
          login.environments ?? environmentsOf(job, null, sources),
          login.audience,
          sources,
        ),
      }),
  };
}

function about({ standing, replacement, rewritten, guards = [] }: Login) {
  return {
    kind: "credential",
    form: "login",
    standing,
    endings: [],
    carrier: noCarrier,
    replacement,
    rewritten,
    ...(guards.length > 0 && { guards }),
    writes: null,
  } as const;
}
