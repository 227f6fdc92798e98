// What json-v1 says of one identity: its entry in the register. Only ever added to.

export type DomainV1 = "terraform" | "kubernetes" | "workflow";
export type LevelV1 = "none" | "read" | "write" | "admin" | "unknown";

export interface RegisterEntryV1 {
  readonly key: string;
  readonly domain: DomainV1;
  readonly platform: string;
  readonly type: string;
  readonly address: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly owner: OwnerV1;
  readonly expiry: ExpiryV1;
  readonly purpose: string | null;
  readonly credentials: readonly CredentialV1[];
  readonly privileges: readonly PrivilegeV1[];
  readonly trust: readonly string[];
  readonly ai: boolean;
  /** What an export says of its use; only with `--evidence`, and where one tells of it. */
  readonly use?: UseV1;
  /** From here on: only what `nhi-lint register` prints has it. */
  readonly aiBecause?: string | null;
  /** The ticket that asked for it. */
  readonly ticket?: string | null;
  /** What somebody attested last, where the tree keeps a register. */
  readonly attested?: AttestedV1 | null;
  /** How its standing credentials are replaced, as far as source or whoever attested says. */
  readonly rotation?: RotationV1 | null;
  /** Who may become it, statement by statement, with the conditions. */
  readonly admits?: readonly string[];
  readonly reach?: ReachV1;
  readonly chain?: ChainV1;
  readonly firstSeen?: FirstSeenV1;
  readonly risk?: RiskV1;
}

/** Days are `YYYY-MM-DD`. */
export interface UseV1 {
  /** Null: the export knows of none. */
  readonly last: string | null;
  /** Since when it exists; null where the export does not say. */
  readonly since: string | null;
  /** The day up to which the export tells. */
  readonly until: string;
  /** What tells it: `credential report`. */
  readonly by: string;
}

export interface AttestedV1 {
  readonly owner: string;
  readonly day: string;
  readonly neededUntil: string;
  readonly reason: string | null;
}

export interface RotationV1 {
  readonly mode: "automatic" | "manual";
  /** `Sun 02:00-04:00 UTC`. */
  readonly window: string | null;
  readonly next: string | null;
  /** `source`, where somebody says so (`register`, `comment`, `tag rotation`), or the address of what reminds of it. */
  readonly from: string;
}

/** The strongest of its privileges, and how many are how strong. */
export interface ReachV1 {
  readonly level: LevelV1;
  readonly admin: number;
  readonly write: number;
  readonly unknown: number;
  readonly read: number;
}

/** Keys of the identities of the tree that may become it, and that it may become, each by one step. */
export interface ChainV1 {
  readonly by: readonly string[];
  readonly into: readonly string[];
  /** The strongest that it comes to, over all steps. */
  readonly level: LevelV1;
}

/** The first commit that holds the line that declares it, in the file where it stands. */
export interface FirstSeenV1 {
  readonly day: string | null;
  readonly days: number | null;
  readonly commit: string | null;
  /** Why nobody can tell. */
  readonly why: string | null;
}

/** 1 to 100: reach × trust × credential × (1 + owner + end). */
export interface RiskV1 {
  readonly score: number;
  readonly terms: readonly RiskTermV1[];
}

export interface RiskTermV1 {
  readonly term: "reach" | "trust" | "credential" | "owner" | "end";
  readonly value: number;
  readonly why: string;
}

/** A placeholder is `absent`, with the placeholder as `value`. */
export interface OwnerV1 {
  readonly state: "declared" | "absent" | "unknown";
  readonly value: string | null;
  readonly from: string | null;
  readonly why: string | null;
}

export interface ExpiryV1 {
  readonly state: "declared" | "absent" | "unknown" | "not-needed";
  /** `YYYY-MM-DD`, or null for a duration or rotation. */
  readonly value: string | null;
  readonly enforced: boolean;
  readonly days: number | null;
  readonly from: string | null;
  readonly why: string | null;
}

export interface CredentialV1 {
  readonly key: string;
  readonly type: string;
  readonly form: string;
  readonly address: string;
  readonly standing: boolean;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly expiry: ExpiryV1;
  /** Of a standing one: what its vendor offers in its place, and the page that says how; null where it offers nothing. */
  readonly instead?: InsteadV1 | null;
}

export interface InsteadV1 {
  readonly use: string;
  readonly page: string | null;
}

export interface PrivilegeV1 {
  readonly text: string;
  readonly level: LevelV1;
  readonly file: string;
  readonly line: number;
  /** Where `text` is short: all of it, its conditions too. Only in what `nhi-lint register` prints. */
  readonly whole?: string;
}
