// Compares as whom a job logs in with as whom it did.

import { valueOrName } from "../base/known.ts";
import { isOff } from "../model/active.ts";
import type { Loss } from "../model/change.ts";
import type { Credential } from "../model/credential.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import type { Sides } from "./sides.ts";

/** Whatever the order of its steps and their names. */
export function otherLogins(was: Identity, now: Identity, { base, head }: Sides): readonly Loss[] {
  if (now.form !== "job") return [];
  const after = loginsOf(now, head);
  if (!after.some((one) => one.becomes)) return [];
  const before = loginsOf(was, base);
  const known = new Set(before.map(idOf));
  const kept = new Set(after.map(idOf));
  const found = new Map<string, Loss>();
  for (const one of after) {
    const { becomes, platform } = one;
    const id = idOf(one);
    if (!becomes || known.has(id) || found.has(id)) continue;
    const former = before.filter((other) => other.platform === platform);
    const [others, gone] = [true, false].map((still) =>
      former.flatMap((other) =>
        other.becomes && kept.has(idOf(other)) === still ? [other.becomes] : [],
      ),
    );
    found.set(id, {
      what: "login",
      text: `login as ${valueOrName(becomes)}`,
      at: becomes.at,
      login: {
        platform,
        now: becomes,
        was: gone ?? [],
        others: others ?? [],
        byKey: former.some((other) => !other.becomes),
      },
    });
  }
  return [...found.values()];
}

function loginsOf({ key }: Identity, { links }: Model): readonly Credential[] {
  return (links.credentialsOf.get(key) ?? []).filter((one) => one.form === "login" && !isOff(one));
}

function idOf({ platform, becomes }: Credential): string {
  return `${platform} ${becomes ? valueOrName(becomes) : ""}`;
}
