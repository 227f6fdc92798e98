// Jobs on runners of one's own that pull requests start → trusts: the code of forks runs there, with whatever the runner may.
// https://docs.github.com/actions/reference/security/secure-use#hardening-for-self-hosted-runners

import { known } from "../../base/known.ts";
import type { Trust } from "../../model/trust.ts";
import type { ManifestFile } from "../../resolve/manifest.ts";
import { environmentsOf } from "./environments.ts";
import { origin, pairSpan, type Job } from "./job.ts";
import { admission, trust } from "./strangers.ts";
import { triggerTrust } from "./trigger-trust.ts";
import { reachOfJob, triggersOf } from "./triggers.ts";
import type { Sources } from "./uses.ts";

/** GitHub keeps token and secrets from them, and no more. */
export function forkTrust(job: Job, file: ManifestFile, sources: Sources): readonly Trust[] {
  const triggers = triggersOf(file).filter(({ name }) => triggerTrust(name) === "fork");
  if (triggers.length === 0) return [];
  const environments = environmentsOf(job, null, sources);
  const admissions = triggers.map((trigger) => {
    const at = origin(file, trigger.at);
    const principal = { kind: "trigger", value: known(trigger.name, at), at } as const;
    return admission(principal, reachOfJob(job, trigger), environments, at);
  });
  const header = job.key.keySpan;
  return [trust(job, "forks", { at: pairSpan(job.key), header, content: job.body }, admissions)];
}
