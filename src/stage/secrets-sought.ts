// Jobs in which something changed and which strangers start → the secrets that they read, which Terraform may store.

import type { Fact } from "../model/fact.ts";
import { startedByStrangers } from "../model/strangers.ts";

/** Of whom a secret is a copy decides how far strangers get; of other jobs only who may write there gets it. */
export function secretsSought(
  facts: readonly Fact[],
  isConcerned: (fact: Fact) => boolean,
): readonly string[] {
  const open = new Set(
    facts.filter((fact) => startedByStrangers(fact) && isConcerned(fact)).map(jobOf),
  );
  if (open.size === 0) return [];
  const prefix = "secret:";
  return facts.flatMap((fact) =>
    fact.kind === "grant" && fact.type === "secrets" && open.has(jobOf(fact))
      ? fact.privileges.flatMap((one) =>
          one.kind === "scope" && one.scope.startsWith(prefix) && !one.scope.endsWith(":*")
            ? [one.scope.slice(prefix.length)]
            : [],
        )
      : [],
  );
}

function jobOf({ root, address }: Fact): string {
  return `${root}\n${address.split("/")[1] ?? ""}`;
}
