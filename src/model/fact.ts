// The nouns of the model: identities, credentials, grants, trusts and controls, with the lines that declare them.

import type { Known, UnknownValue, Value } from "../base/known.ts";
import type { Call, Origin } from "../base/origin.ts";
import type { Condition, Privilege, ScopeLevel } from "./privilege.ts";

export type Domain = "terraform" | "kubernetes" | "workflow";

/** Opaque and stable over edits: platform, type, address within its root. */
export type FactKey = string;

export type Fact = Identity | Credential | Grant | Trust | Control;

/** What every fact says of its declaration. */
export interface Declaration {
  readonly key: FactKey;
  readonly domain: Domain;
  /** `aws`, `google`, `azure`, `entra`, `github`, `kubernetes`, … */
  readonly platform: string;
  /** `aws_iam_role`, `ServiceAccount`, `job`. */
  readonly type: string;
  /** As its language addresses it: `module.ci.aws_iam_role.this`, `ServiceAccount/payments/exporter`, `job/deploy`. */
  readonly address: string;
  /** The address without instance keys; equals `address` outside Terraform. */
  readonly generic: string;
  /** Terraform: the root's folder; Kubernetes: `""` or the overlay; workflow: the file. */
  readonly root: string;
  /** The name the platform will know it by. */
  readonly name: Known<string | null>;
  /** The whole declaration. */
  readonly at: Origin;
  /** What an annotation points at: the header line, the `metadata.name`, the job's key. */
  readonly header: Origin;
  /** Module calls that lead here, outermost first. */
  readonly via: readonly Call[];
  /** The source, as written, of a module that is not in the tree and makes it. */
  readonly outside?: string | undefined;
  /** False: declared, but makes nothing (`count = 0`). */
  readonly active: Known<boolean>;
  /** True in a module that nothing calls and that is no root: its inputs are its callers'. */
  readonly loose: boolean;
  /** What a move must stay within: account or provider alias, namespace. */
  readonly place: string;
  /** A digest of everything known about it except its address: what a move must keep. */
  readonly content: string;
  readonly slots: Slots;
  readonly pragmas: readonly Pragma[];
}

/** `# nhi: owner=@acme/payments expires=2027-03-31 reason="nightly export"` on or directly above a declaration. */
export interface Pragma {
  readonly fields: ReadonlyMap<string, string>;
  readonly at: Origin;
  /** What is wrong with how it is written, as a clause; the fields that could be read are kept. */
  readonly problem?: string | undefined;
}

/**
 * Where a fix would write. `insert`: an offset (an empty range) with the indent of a new line there; `replace`: the value's span; `call`:
 * an argument of a call of the module, or the first line of the call that leaves it out.
 */
export interface Slots {
  readonly tag?: Slot | undefined;
  readonly expiry?: Slot | undefined;
  readonly scope?: Slot | undefined;
  readonly trust?: Slot | undefined;
}
export interface Slot {
  readonly how: "insert" | "replace" | "call";
  readonly at: Origin;
  readonly indent: number;
  /** What stands or goes there: `tags`, `labels`, `metadata.annotations`, `permissions`, …; at a call the input's name. */
  readonly attribute: string;
}

/** Names another fact before it is known where it stands. */
export type Link =
  | {
      readonly how: "reference";
      readonly root: string;
      readonly address: string;
      readonly at: Origin;
    }
  | {
      readonly how: "name";
      readonly platform: string;
      /** A fact's type or `*`. */
      readonly type: string;
      readonly namespace: string | null;
      readonly name: string;
      readonly at: Origin;
    }
  | {
      readonly how: "unknown";
      readonly name: string;
      readonly at: Origin;
      /** What hides whom it names; unset where it names what is no fact. */
      readonly because?: UnknownValue | undefined;
    };

/** Everything on a declaration that could name an owner, an expiry or a purpose, nearest first. Which keys count is policy's. */
export interface Carrier {
  /** Merged as the platform will see them: own tags first, then default tags. */
  readonly labels: readonly LabelSet[];
  /** `description`, `notes`, `display_name`: may hold `owner=…`. */
  readonly texts: readonly Known<string | null>[];
  /** Principals named in an `owners` attribute. */
  readonly owners: readonly Known<string | null>[];
  /**
   * `tags`: the type takes tags, labels or annotations. `text`: only free text. `owners`: an owners attribute.
   * `none`: no place at all; only then do declaration comments count by default.
   */
  readonly kind: "tags" | "text" | "owners" | "none";
}
export interface LabelSet {
  readonly from:
    | "tags"
    | "labels"
    | "annotations"
    | "default_tags"
    | "default_labels"
    | "kustomize";
  /** A map of texts; unknown parts kept. */
  readonly map: Value;
}

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
  /** Acts for a model or agent runtime. */
  readonly ai: boolean;
  /** Another declaration of the same principal (a service principal's application): owner and expiry are asked there, once. */
  readonly sameAs?: Link | undefined;
  /** Of a job: what its steps need its token for. */
  readonly tokenUse?: TokenUse | undefined;
  /** Of a service account: whom in a cloud its pods become. */
  readonly becomes?: readonly CloudIdentity[] | undefined;
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
  | "login"; // a workflow step that logs in

export interface Credential extends Declaration {
  readonly kind: "credential";
  readonly form: CredentialForm;
  /** False: issued per use (OIDC login, projected token); nothing to end. */
  readonly standing: boolean;
  readonly of: Link | null;
  /** What enforces its end, if anything. */
  readonly endings: readonly Ending[];
  readonly carrier: Carrier;
  /** The federation the platform offers in place of this standing key, as a noun phrase; null when it offers none. */
  readonly replacement: string | null;
  /** A workflow's step with that federation in place of the key, as YAML on one line. */
  readonly rewritten?: string | undefined;
  /** Of a login: as whom, as it is written, with the variables put in that are set beside it. */
  readonly becomes?: Known<string> | undefined;
  /** For keys that may write (deploy keys). */
  readonly writes: Known<boolean> | null;
}

/** `date`: RFC 3339 or `YYYY-MM-DD`. `hours`: a duration. `rotation`: days between rotations that really apply. `ephemeral`: never stored. */
export interface Ending {
  readonly means: "date" | "hours" | "rotation" | "ephemeral";
  readonly value: Known<string | number | null>;
  readonly at: Origin;
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
}

export type { Condition, Privilege };
