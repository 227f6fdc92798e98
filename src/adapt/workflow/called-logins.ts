// A job that calls a workflow of the tree → the logins there as whom its own inputs decide.

import { actionLogin, loginActionOf } from "./action-login.ts";
import { everyCallOf, type Call } from "./calls.ts";
import { inEachCombination } from "./each-login.ts";
import { environmentsOf } from "./environments.ts";
import { guardsOf } from "./guarded.ts";
import { inputsOf } from "./inputs.ts";
import { pairOf, pairSpan, type Job } from "./job.ts";
import type { Login } from "./login.ts";
import { mayLook, stepsGiven, stepsOf } from "./step.ts";
import type { Sources } from "./uses.ts";

/** What is the same whoever calls is told where it stands; a stored key is told there, too. */
export function calledLogins(job: Job, sources: Sources): readonly Login[] {
  const found = new Map<string, Login>();
  for (const call of everyCallOf(job, sources))
    for (const login of loginsIn(call, job, sources)) {
      const id = `${login.name} ${login.becomes?.text}`;
      if (!found.has(id)) found.set(id, login);
    }
  return [...found.values()];
}

function loginsIn({ runner, given }: Call, job: Job, sources: Sources): readonly Login[] {
  if (!given || !mayDiffer(runner, sources)) return [];
  const unasked = stepsOf(runner, sources);
  if (!mayLook(sources, unasked.length)) return [];
  const steps = stepsGiven(runner, given, sources);
  return steps.flatMap((step, index) => {
    const login = loginActionOf(step.node) && actionLogin(step.node, step.environment);
    const before = unasked[index];
    const usual = before && actionLogin(before.node, before.environment)?.becomes?.text;
    if (!login?.becomes || login.becomes.text === usual) return [];
    const pair = pairOf(job.body, "with") ?? pairOf(job.body, "uses") ?? job.key;
    const place = { header: pairSpan(pair), at: job.body, content: pair.value };
    return inEachCombination(login, step, { job: runner, given }, sources).map((one): Login => ({
      ...one,
      ...place,
      environments: one.environments ?? environmentsOf(runner, given, sources),
      guards: guardsOf(step, steps, job.file, sources),
      name: `${one.name}@${runner.id}`,
      standing: false,
      replacement: null,
      rewritten: undefined,
    }));
  });
}

const differing = new WeakMap<Job, boolean>();

/** Whether as whom any step logs in is made of expressions: few jobs that are called log in at all. */
function mayDiffer(runner: Job, sources: Sources): boolean {
  const answer =
    differing.get(runner) ??
    stepsOf(runner, sources).some(({ node }) => {
      const inputs = inputsOf(node);
      return (loginActionOf(node)?.asWhom ?? []).some((name) => {
        const value = inputs.get(name)?.value;
        return value?.kind === "scalar" && String(value.value).includes("${{");
      });
    });
  differing.set(runner, answer);
  return answer;
}
