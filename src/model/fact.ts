// A fact: a noun of the model, with the lines that declare it.

import type { Control } from "./control.ts";
import type { Credential } from "./credential.ts";
import type { Carrier } from "./declaration.ts";
import type { Grant } from "./grant.ts";
import type { Identity } from "./identity.ts";
import type { Trust } from "./trust.ts";

export type Fact = Identity | Credential | Grant | Trust | Control;

/** Of what has an owner: where its type takes one. */
export function carrierOf(fact: Fact): Carrier | null {
  return fact.kind === "grant" || fact.kind === "control" ? null : fact.carrier;
}
