// A login as whom a matrix decides → one for each whom it decides on.

import { becomes, inCombination, isOfMatrix } from "./becomes.ts";
import { loginActionOf } from "./action-login.ts";
import { environmentIn } from "./environments.ts";
import { inputsOf } from "./inputs.ts";
import type { Job } from "./job.ts";
import type { Login } from "./login.ts";
import { combinationsOf } from "./matrix.ts";
import { mayVary, type Step } from "./step.ts";
import type { Sources } from "./uses.ts";
import type { Given } from "./value-source.ts";

/** The job whose matrix it is, and what that was given. */
export interface Of {
  readonly job: Job;
  readonly given: Given | null;
}

/** As it is where nobody can tell. A key that is stored is one, whomever it is exchanged for. */
export function inEachCombination(
  login: Login,
  { node, environment }: Step,
  { job, given }: Of,
  sources: Sources,
): readonly Login[] {
  const kind = login.becomes && isOfMatrix(login.becomes.text) ? loginActionOf(node) : null;
  const combinations = kind ? combinationsOf(job) : null;
  if (!kind || !combinations || !mayVary(sources, combinations.length)) return [login];
  const inputs = inputsOf(node);
  const found = new Map<string, Login>();
  for (const one of combinations) {
    const as = becomes(kind, inputs, inCombination(environment, one, given));
    if (!as) continue;
    const before = found.get(as.text);
    const environments = [...(before?.environments ?? []), ...environmentIn(job, given, one)];
    const another = { standing: false, replacement: null, rewritten: undefined };
    found.set(as.text, {
      ...login,
      ...(found.size > 0 && !before && another),
      ...before,
      becomes: before?.becomes ?? as,
      environments: [...new Set(environments)].toSorted(),
    });
  }
  return found.size > 0 ? [...found.values()] : [login];
}
