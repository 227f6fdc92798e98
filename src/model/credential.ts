// The noun of what proves an identity: what it is of, what ends it, and where it is kept and handed on.

import type { Known, Value } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Carrier, Declaration, Link } from "./declaration.ts";

export type CredentialForm =
  | "access-key"
  | "service-account-key"
  | "hmac-key"
  | "password"
  | "client-secret"
  | "certificate"
  | "ssh-key"
  | "deploy-key"
  | "api-key"
  | "token"
  | "service-specific"
  | "stored-secret" // a secret handed to a platform (an Actions secret): a copy of a credential
  | "variable" // a configuration variable that says who is meant, and opens nothing by itself
  | "login"; // a workflow step that logs in

export interface Credential extends Declaration {
  readonly kind: "credential";
  readonly form: CredentialForm;
  /** False: issued per use (OIDC login, projected token); nothing to end. */
  readonly standing: boolean;
  readonly of: Link | null;
  /** What enforces its end, if anything. */
  readonly endings: readonly Ending[];
  /** What tells somebody to rotate it, and changes nothing. */
  readonly reminders?: readonly Reminder[] | undefined;
  readonly carrier: Carrier;
  /** Of a login: what its platform offers in place of this standing key, as a noun phrase; null when it offers none. */
  readonly replacement?: string | null;
  /** A workflow's step with that federation in place of the key, as YAML on one line. */
  readonly rewritten?: string | undefined;
  /** Of a login: as whom, as it is written, with the variables put in that are set beside it; unknown where others make a part of it. */
  readonly becomes?: Known<string> | undefined;
  /** Of a login by a token that the run is given: what that says of the run. */
  readonly claims?: TokenClaims | undefined;
  /** Of a login: the events by which no stranger certainly gets as far in the job. */
  readonly guards?: readonly string[] | undefined;
  /** For keys that may write (deploy keys). */
  readonly writes: Known<boolean> | null;
  /** Of a deploy key: the pair whose public half it is, where that is declared. */
  readonly pair?: Link | undefined;
  /** Of what keeps credentials that the tree makes. */
  readonly keeps?: Keeping | undefined;
  /** Of what makes a cluster's secret of one that is kept elsewhere. */
  readonly hands?: HandedOn | undefined;
  /** Of what a program acts by as somebody in a cloud: the account that its pods run as. */
  readonly usedBy?: Link | undefined;
  /** Of what Argo CD knows a cluster by. */
  readonly cluster?: KnownCluster | undefined;
  /** The secret itself, where it is written beside what keeps it. */
  readonly plain?: { readonly value: string; readonly at: Origin } | undefined;
  /** Of a workload that names no account of its own. */
  readonly usual?: UsualAccount | undefined;
  /** Of a task whose role is also what starts it: where that role is named. */
  readonly startedAs?: Origin | undefined;
}

/** As generators and applications of Argo CD name it. */
export interface KnownCluster {
  readonly name: Known<string | null>;
  readonly server: Known<string | null>;
  readonly namespace: string;
  readonly labels: Value;
  readonly annotations: Value;
}

/** Secrets Manager, Parameter Store, Secret Manager, Key Vault, Vault, or a cluster itself. */
export type Keeper = "aws" | "aws-parameters" | "google" | "azure" | "vault" | "kubernetes";

export interface Keeping {
  readonly keeper: Keeper;
  /** Under which it is read there. */
  readonly name: string;
  /** Of a cluster's secret. */
  readonly namespace: string | null;
  readonly of: readonly Link[];
}

export interface HandedOn {
  /** What says who keeps it, by its name. */
  readonly stores: readonly string[];
  readonly remotes: readonly Remote[];
  /** As pods name it: `Secret/NAME`, `SecretProviderClass/NAME`. */
  readonly as: string;
  /** Those of which it is known that pods find it there. */
  readonly namespaces: readonly string[];
}

/** A secret as who keeps it names it. */
export interface Remote {
  /** Null where nobody can tell. */
  readonly keeper: Keeper | null;
  readonly name: string;
}

/** A secret that pods of an account are given. */
export interface SecretUse {
  /** As in `HandedOn`. */
  readonly secret: string;
  readonly at: Origin;
}

/** The account that a platform gives to what names none, by the end of its address. */
export interface UsualAccount {
  readonly ending: string;
  /** What the workload may use of that which the account may. */
  readonly scope: "all" | "some" | "telemetry";
  /** Where the tree says what becomes of it. */
  readonly by: Origin | undefined;
}

/** `*` stands for any text. */
export interface TokenClaims {
  /** What may stand behind the repository in its subject: `environment:production`, `ref:refs/heads/main`, `pull_request`. */
  readonly subjects: readonly string[];
  /** Other repositories may call the workflow: then the token speaks of their runs. */
  readonly called: boolean;
  /** For whom it is; null where nothing says so. */
  readonly audience: string | null;
}

/** `date`: RFC 3339 or `YYYY-MM-DD`. `hours`: a duration. `rotation`: days between rotations that really apply. `ephemeral`: never stored. */
export interface Ending {
  readonly means: "date" | "hours" | "rotation" | "ephemeral";
  readonly value: Known<string | number | null>;
  readonly at: Origin;
}

export interface Reminder {
  /** As in a date's `Ending`. */
  readonly first: Known<string | null>;
  /** Days until it comes again; null: it comes once. */
  readonly every: Known<number | null>;
  /** The block that reminds. */
  readonly by: string;
}
