// A deploy key, or a job → who reads its private half, and what that opens: for messages.

import { beginsAt, type Origin } from "../base/origin.ts";
import type { Related } from "../finding/finding.ts";
import { withinOf } from "../model/address.ts";
import type { Credential } from "../model/credential.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { codeEntry } from "./entry.ts";
import { code, listed, nameOf, stepsOf } from "./words.ts";

export interface Readers {
  /** Empty where nobody in the tree does. */
  readonly clause: string;
  readonly related: readonly Related[];
  /** Code or text of strangers runs in one of them. */
  readonly isOpen: boolean;
}

export function readersOf(key: Credential, model: Model): Readers {
  const readers = model.keyReaders.get(key.key) ?? [];
  const open = readers.flatMap(({ job }) => codeEntry(job, model) ?? []);
  const names = readers.map(({ job }) => `${nameOf(job)} of ${code(job.root)}`);
  const strangers = open.length > 0 ? ", where strangers' code or text runs" : "";
  return {
    clause: readers.length > 0 ? `; ${listed(names)} reads it${strangers}` : "",
    related: [
      ...readers.slice(0, 5).map(({ job, steps, at }) => ({
        role: "use",
        message: `${stepsOf(job, steps)} reads its private half`,
        at,
      })),
      ...open.slice(0, 1).map(({ who, at }) => ({
        role: "entry",
        message: `strangers' code or text runs here (${who})`,
        at,
      })),
    ],
    isOpen: open.length > 0,
  };
}

/** What a secret that the job reads there opens beside itself; empty where nobody can tell. */
export function openedBy(job: Identity, at: Origin, model: Model): string {
  for (const [key, readers] of model.keyReaders) {
    const fact = model.facts.get(key);
    if (fact?.kind !== "credential") continue;
    if (!readers.some((one) => one.job === job && beginsAt(one.at, at))) continue;
    const may = fact.writes?.known === true && fact.writes.value ? "may push to" : "reads";
    return `: the private half of ${nameOf(fact)}, which ${may} ${code(withinOf(fact))}`;
  }
  return "";
}
