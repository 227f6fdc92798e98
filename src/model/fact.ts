// A fact: a noun of the model, with the lines that declare it.

import type { Control } from "./control.ts";
import type { Credential } from "./credential.ts";
import type { Grant } from "./grant.ts";
import type { Identity } from "./identity.ts";
import type { Trust } from "./trust.ts";

export type Fact = Identity | Credential | Grant | Trust | Control;
