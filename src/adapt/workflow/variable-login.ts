// An `env` → the logins that its variables are.

import type { MappingNode, Node } from "../../parse/yaml/tree.ts";
import { inputsOf } from "./inputs.ts";
import { pairOf, pairSpan } from "./job.ts";
import type { Login } from "./login.ts";
import { loginVariables, type LoginVariable } from "./login-variables.ts";
import { scalarsOf } from "./scalars.ts";
import { sourceOf, variable, within, type Environment } from "./value-source.ts";

/** `outer`: what holds around it. `steps`: those that see it. `all`: the steps of the job. */
export function variableLogins(
  holder: Node,
  name: string,
  outer: Environment,
  steps: readonly Node[],
  all: readonly Node[] = steps,
): readonly Login[] {
  const env = pairOf(holder, "env")?.value;
  if (env?.kind !== "mapping") return [];
  const environment = within(outer, holder);
  return env.pairs.flatMap((pair): readonly Login[] => {
    const kind = loginVariables.get(pair.key);
    if (!kind || sourceOf(pair.value, environment) !== "stored") return [];
    if ((kind.temporary ?? []).some((one) => variable(environment, one))) return [];
    return [
      {
        name: `${name}/${pair.key}`,
        platform: kind.platform,
        standing: true,
        replacement: isOffered(kind, environment, steps, all) ? kind.replacement : null,
        at: env,
        header: pairSpan(pair),
        content: env,
      },
    ];
  });
}

function isOffered(
  kind: LoginVariable,
  environment: Environment,
  steps: readonly Node[],
  all: readonly Node[],
): boolean {
  const { elsewhere, elsewhereSaid, usedBy, publishes } = kind;
  const { variables } = environment;
  if (elsewhere && variables.some((env) => names(env).some((name) => elsewhere.test(name))))
    return false;
  if (elsewhereSaid && variables.some((env) => says(env, elsewhereSaid))) return false;
  const users = usedBy ? steps.filter((step) => says(step, usedBy)) : steps;
  if (elsewhereSaid && users.length > 0 && users.every((step) => says(step, elsewhereSaid)))
    return false;
  if (kind.server && isElsewhere(kind.server, steps, all)) return false;
  return !publishes || steps.some((step) => isPublishing(step, publishes));
}

/** The step before that sets a registry up says which, else what any of them says. */
function isElsewhere(
  { elsewhere, ours }: NonNullable<LoginVariable["server"]>,
  steps: readonly Node[],
  all: readonly Node[],
): boolean {
  const [user, ...others] = steps;
  const set = user && others.length === 0 ? registryBefore(user, all) : null;
  if (set !== null) return !ours.test(set);
  return said(all, elsewhere) && !said(all, ours);
}

const registries = new WeakMap<readonly Node[], ReadonlyMap<Node, string | null>>();

/** https://github.com/actions/setup-node#usage: `registry-url` */
function registryBefore(user: Node, all: readonly Node[]): string | null {
  const known = registries.get(all) ?? registriesIn(all);
  registries.set(all, known);
  return known.get(user) ?? null;
}

function registriesIn(all: readonly Node[]): ReadonlyMap<Node, string | null> {
  const found = new Map<Node, string | null>();
  let last: string | null = null;
  for (const step of all) {
    const url = inputsOf(step).get("registry-url")?.value;
    if (url?.kind === "scalar" && !String(url.value).includes("${{")) last = String(url.value);
    found.set(step, last);
  }
  return found;
}

const answers = new WeakMap<readonly Node[], Map<RegExp, boolean>>();

/** Asked once for the steps of a job, however many of them hold a token. */
function said(steps: readonly Node[], pattern: RegExp): boolean {
  const known = answers.get(steps) ?? new Map<RegExp, boolean>();
  answers.set(steps, known);
  const answer = known.get(pattern) ?? steps.some((step) => says(step, pattern));
  known.set(pattern, answer);
  return answer;
}

function says(node: Node, pattern: RegExp): boolean {
  for (const { scalar } of scalarsOf(node))
    if (typeof scalar.value === "string" && pattern.test(scalar.value)) return true;
  return false;
}

function names(env: MappingNode): readonly string[] {
  return env.pairs.map((pair) => pair.key);
}

/** In a script, or in the command that an action is given (`publish: npm run release`). */
function isPublishing(step: Node, pattern: RegExp): boolean {
  return [pairOf(step, "run"), inputsOf(step).get("publish")].some(
    (pair) => pair?.value.kind === "scalar" && pattern.test(String(pair.value.value)),
  );
}
