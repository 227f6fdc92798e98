// The secrets that a job's expressions name → one grant a job: which stored credentials it may read.
// https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#secrets-context

import { known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Grant } from "../../model/fact.ts";
import type { TokenScope } from "../../model/privilege.ts";
import { declareJob, origin, pairOf, pairSpan, type Job } from "./job.ts";
import { holder } from "./permissions.ts";
import { scalarsOf } from "./scalars.ts";
import { secretsIn } from "./secret-names.ts";

/** Null for a job that names no secret but its own token. */
export function secretsGrant(job: Job): Grant | null {
  const found = new Map<string, Origin>();
  for (const { scalar } of scalarsOf(job.body)) {
    if (typeof scalar.value !== "string") continue;
    for (const { name, start, end } of secretsIn(scalar.value)) {
      const exact =
        scalar.style === "plain" || scalar.style === "single" || scalar.style === "double";
      const at = exact
        ? {
            start: scalar.contentStart + start,
            end: Math.min(scalar.contentStart + end, scalar.end),
          }
        : scalar;
      if (!found.has(name)) found.set(name, origin(job.file, at));
    }
  }
  const inherit = pairOf(job.body, "secrets");
  if (inherit?.value.kind === "scalar" && inherit.value.value === "inherit") {
    found.set("*", origin(job.file, pairSpan(inherit)));
  }
  if (found.size === 0) return null;
  const declaration = declareJob(job, {
    name: "secrets",
    type: "secrets",
    platform: "github",
    at: pairSpan(job.key),
    header: job.key.keySpan,
    content: {
      kind: "scalar",
      value: [...found.keys()].sort().join(" "),
      style: "plain",
      start: 0,
      end: 0,
      contentStart: 0,
      tag: null,
      indent: 0,
    },
  });
  const privileges = [...found].map(([name, at]): TokenScope => {
    const level = known("read" as const, at);
    return { kind: "scope", platform: "github", scope: `secret:${name}`, level, written: true, at };
  });
  return {
    ...declaration,
    kind: "grant",
    holders: [holder(job)],
    privileges,
    grants: [],
    defines: true,
    on: null,
  };
}
