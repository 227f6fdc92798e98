// A workflow's job → what its steps hold beyond reading: writing scopes of its token, secrets, tokens of Apps.

import type { Identity } from "../model/identity.ts";
import type { HeldPrivilege, Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";
import type { TokenScope } from "../model/privilege.ts";

export interface Holding {
  /** `contents: write`, `secret DEPLOY_KEY`. */
  readonly text: string;
  readonly scope: TokenScope;
  readonly held: HeldPrivilege;
}

export interface Holdings {
  readonly certain: readonly Holding[];
  /** Nobody wrote what its token may do, and the default may be to write. */
  readonly perhaps: boolean;
}

/** What it could do harm with. Reading is not: what a stranger's job may read of a public repository everybody may. */
export function holdingsOf(job: Identity, model: Model, policy: Policy): Holdings {
  const certain: Holding[] = [];
  let perhaps = false;
  for (const held of model.reach.get(job.key)?.privileges ?? []) {
    const { privilege: scope } = held;
    if (scope.kind !== "scope" || scope.scope === "") continue;
    if (!scope.written && policy.workflow.defaultPermissions === "unknown") perhaps = true;
    else if (!scope.written && policy.workflow.defaultPermissions === "write")
      certain.push({ text: "write-all by default", scope, held });
    else if (isHarmful(scope)) certain.push({ text: held.text, scope, held });
  }
  return { certain, perhaps };
}

/** Of an App's token nobody knows a default to be reading. */
function isHarmful(one: TokenScope): boolean {
  return isMoreThanReading(one) || (one.scope.startsWith("app:") && !one.level.known);
}

/** A scope that may be written, `id-token`, or a secret, where somebody wrote it. */
export function isMoreThanReading({ scope, level, written }: TokenScope): boolean {
  if (!level.known || !written) return false;
  if (scope.startsWith("secret:")) return level.value !== "none";
  return level.value === "write" || level.value === "admin";
}

/** By its name in a workflow's file. */
export function jobNamed(id: string, workflow: string, { facts }: Model): Identity | null {
  const job = facts.get(`workflow:${workflow}:job/${id}`);
  return job?.kind === "identity" ? job : null;
}
