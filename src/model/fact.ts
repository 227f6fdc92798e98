// The nouns of the model: identities, credentials, grants, trusts and controls.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Carrier, Declaration, Link } from "./declaration.ts";
import type { Condition, Privilege, ScopeLevel } from "./privilege.ts";

export type Fact = Identity | Credential | Grant | Trust | Control;

export interface Identity extends Declaration {
  readonly kind: "identity";
  readonly form:
    | "role"
    | "user"
    | "group"
    | "service-account"
    | "application"
    | "managed-identity"
    | "job"
    | "runner"
    | "agent"
    | "installation";
  /** True for people and groups of people. */
  readonly person: boolean;
  /** `short`: sessions end by themselves (a job's token); no expiry is asked. */
  readonly sessions: "standing" | "short";
  /** How long one session may last, in seconds, where the declaration says so. */
  readonly longest?: Known<number | null> | undefined;
  readonly carrier: Carrier;
  /** What shows that it acts for a model or an agent, as a clause. */
  readonly ai?: string | undefined;
  /** Another declaration of the same principal (a service principal's application): owner and expiry are asked there, once. */
  readonly sameAs?: Link | undefined;
  /** Of a job: what its runs are called. */
  readonly title?: Known<string | null> | undefined;
  /** Of a job: what its steps need its token for. */
  readonly tokenUse?: TokenUse | undefined;
  /** Of a job: the labels that its runner must bear, where they are not GitHub's own alone. */
  readonly runsOn?: Known<readonly string[]> | undefined;
  /** Of a service account: whom in a cloud its pods become. */
  readonly becomes?: readonly CloudIdentity[] | undefined;
  /** Of a service account: the secrets that its pods are given, where the tree hands any on. */
  readonly secrets?: readonly SecretUse[] | undefined;
  /** Of a service account: its own address where it gives no pod its token unasked, and those of workloads that so get none. */
  readonly unmounted?: readonly string[] | undefined;
}

/** What a job's steps need of its token, as far as anybody can tell from outside of them. */
export interface TokenUse {
  /** By scope. */
  readonly needs: ReadonlyMap<string, TokenNeed>;
  /** Scopes (`*`: any) that a step may use of which nobody can tell. */
  readonly open: readonly TokenNeed[];
}
export interface TokenNeed {
  readonly scope: string;
  readonly level: "read" | "write";
  /** Whose need it is: `actions/checkout`, `a script`. */
  readonly by: string;
  readonly at: Origin;
}

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
  /** The federation the platform offers in place of this standing key, as a noun phrase; null when it offers none. */
  readonly replacement: string | null;
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
  /** The secret itself, where it is written beside what keeps it. */
  readonly plain?: { readonly value: string; readonly at: Origin } | undefined;
  /** Of a workload that names no account of its own. */
  readonly usual?: UsualAccount | undefined;
  /** Of a task whose role is also what starts it: where that role is named. */
  readonly startedAs?: Origin | undefined;
}

/** Secrets Manager, Secret Manager, Key Vault, Vault, or a cluster itself. */
export type Keeper = "aws" | "google" | "azure" | "vault" | "kubernetes";

export interface Keeping {
  readonly keeper: Keeper;
  /** Under which it is read there. */
  readonly name: string;
  /** Of a cluster's secret. */
  readonly namespace: string | null;
  readonly of: readonly Link[];
}

export interface HandedOn {
  /** Null where nobody can tell. */
  readonly keeper: Keeper | null;
  /** What says who keeps it, by its name. */
  readonly store: string | null;
  /** As the keeper names them. */
  readonly remotes: readonly string[];
  /** As pods name it: `Secret/NAME`, `SecretProviderClass/NAME`. */
  readonly as: string;
  readonly namespace: string;
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

export interface Grant extends Declaration {
  readonly kind: "grant";
  readonly holders: readonly Holder[];
  /** What this block itself grants. */
  readonly privileges: readonly Privilege[];
  /** Definitions elsewhere that this block hands to its holders (a binding's role, an attachment's policy). */
  readonly grants: readonly Link[];
  /** True where the block defines privileges (a policy, a ClusterRole); false for bindings and attachments. */
  readonly defines: boolean;
  /** The resource policy or permission is attached to this thing, for messages; null for identity policies. */
  readonly on: string | null;
  /** The namespace that a binding keeps what it hands over to; by default as its privileges and address say. */
  readonly within?: string | undefined;
  /** Where and under what conditions a binding hands over a custom role, which itself says only what can be done. */
  readonly confines?: Confines | undefined;
}
export interface Confines {
  readonly scope: Known<string | null>;
  readonly scopeLevel: ScopeLevel;
  readonly conditions: readonly Condition[];
}
export interface Holder {
  readonly link: Link;
  /** `yes`: a human user or group of people; `maybe`: cannot be told. `everyone`: open to all (allUsers, system:authenticated). */
  readonly person: "yes" | "no" | "maybe" | "everyone";
  /** As the reader wrote it. */
  readonly label: string;
}

export interface Trust extends Declaration {
  readonly kind: "trust";
  /** The identity that may be become; null: any that refers to it (a provider, a pool). */
  readonly into: Link | null;
  readonly admissions: readonly Admission[];
  readonly carrier: Carrier | null;
  /** A policy of this thing, by which services act on it: nobody becomes anything. For messages. */
  readonly on?: string | undefined;
  /** What runs as the identity: whoever may run code on it acts as that. */
  readonly host?: Host | undefined;
}
export interface Host {
  /** Each of which is running code on it, in lower case. */
  readonly actions: readonly string[];
  /** Its own address, and the address or the end of the scope of what holds it. */
  readonly within: readonly string[];
}

/** Who is let in by one statement, binding or federated credential, and under what conditions. */
export interface Admission {
  readonly effect: Known<"allow" | "deny">;
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
  /** Set for token federation: the issuer as written. */
  readonly issuer: Known<string | null> | null;
  /** The block that tokens come in through (a pool of Google's), by its address within the root. */
  readonly through?: string | undefined;
  /** What becoming it takes beside being let in; unset: nothing. */
  readonly takes?: Becoming | undefined;
  readonly at: Origin;
}
/** `workload`: only what one deploys becomes it. `id-token`: only for services that ask for such a token. `owner`: who may change what it owns. */
export type Becoming = "workload" | "id-token" | "owner";
export interface Principal {
  /** `trigger`: whoever can make GitHub start the job by that event. */
  readonly kind:
    | "anyone"
    | "account"
    | "service"
    | "identity"
    | "federated"
    | "person"
    | "trigger"
    | "unknown";
  readonly value: Known<string>;
  /** Whom of the tree it names, where its value alone does not say. */
  readonly link?: Link | undefined;
  readonly at: Origin;
  /** The whole account that the trust itself stands in. */
  readonly own?: boolean | undefined;
}

export interface CloudIdentity extends Principal {
  readonly platform: string;
}

export interface Control extends Declaration {
  readonly kind: "control";
  readonly form: "boundary" | "deny" | "audit" | "environment" | "quota";
  readonly holds: readonly Link[];
  /** A boundary's policy, where it stands elsewhere. */
  readonly policy?: Link | undefined;
  /** What a boundary leaves or a deny takes, where the block says it itself. */
  readonly privileges?: readonly Privilege[] | undefined;
  /** What it demands, each as a short text (`reviewer @acme/sre`): one gone weakens it. */
  readonly demands?: readonly string[] | undefined;
  /** Of a policy of an organization: it bounds what identities may do, wherever it is attached. */
  readonly ofIdentities?: boolean | undefined;
  /** Of its attachment: the accounts that certainly lie there, as places name them; of Google's, what it is attached to. */
  readonly over?: readonly string[] | undefined;
  /** What it denies to whom, where a deny says so by names instead of statements. */
  readonly denials?: readonly Denial[] | undefined;
}
export interface Denial {
  readonly denied: readonly string[];
  readonly to: readonly string[];
  /** Whom or what it leaves out. */
  readonly except: readonly string[];
  /** An expression that must hold, too. */
  readonly condition: string | null;
  /** Where it applies, where `to` says no less. */
  readonly place?: string | undefined;
}
