// json-v1: the object that `--format json` prints and other programs and users' rules read. Only ever added to.

import type { UseV1 } from "./use-v1.ts";

export type Theme =
  | "owner"
  | "expiry"
  | "scope"
  | "trust"
  | "exposure"
  | "isolation"
  | "lifecycle"
  | "monitoring";
export type SeverityV1 = "error" | "warning" | "note";
export type FactKindV1 = "identity" | "credential" | "grant" | "trust" | "control";
export type DomainV1 = "terraform" | "kubernetes" | "workflow";
export type ChangeV1 =
  | "added"
  | "adopted"
  | "moved"
  | "widened"
  | "loosened"
  | "obscured"
  | "narrowed"
  | "tightened"
  | "removed"
  | "unchanged";

export type LevelV1 = "none" | "read" | "write" | "admin" | "unknown";

export interface ReportV1 {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly verdict: "pass" | "fail" | "could-not-judge";
  readonly base: string | null;
  readonly head: string | null;
  readonly rules: Readonly<Record<string, RuleV1>>;
  readonly findings: readonly FindingV1[];
  readonly changes: readonly ChangeEntryV1[];
  readonly register: readonly RegisterEntryV1[];
  /** Only with `--facts`; otherwise empty. */
  readonly facts: readonly FactV1[];
  readonly gaps: readonly GapV1[];
  readonly stats: StatsV1;
}

export interface RuleV1 {
  readonly theme: Theme;
  readonly title: string;
  readonly standards: Readonly<Record<string, readonly string[]>>;
}

/** 1-based; columns in UTF-16 code units, `endColumn` one past the last. */
export interface FindingV1 {
  readonly rule: string;
  readonly theme: Theme;
  readonly severity: SeverityV1;
  readonly message: string;
  readonly remedy: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly RelatedV1[];
  readonly fact: FactNameV1 | null;
  readonly identity: string | null;
  readonly change: Exclude<ChangeV1, "removed"> | null;
  readonly fingerprint: string;
  readonly waiver: WaiverV1 | null;
  readonly fix: FixV1 | null;
}

export interface RelatedV1 {
  readonly role: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

export interface FactNameV1 {
  readonly key: string;
  readonly kind: FactKindV1;
  readonly domain: DomainV1;
  readonly platform: string;
  readonly type: string;
  readonly address: string;
}

export interface WaiverV1 {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly selfGranted: boolean;
  readonly file: string;
  readonly line: number;
}

export interface FixV1 {
  readonly what: string;
  readonly value: string;
}

export interface ChangeEntryV1 extends FactNameV1 {
  readonly change: ChangeV1;
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  readonly was: { readonly file: string; readonly line: number } | null;
  readonly gained: readonly string[];
}

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
  /** `source`, or where somebody says so: `register`, `comment`, `tag rotation`. */
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
}

export interface PrivilegeV1 {
  readonly text: string;
  readonly level: LevelV1;
  readonly file: string;
  readonly line: number;
  /** Where `text` is short: all of it, its conditions too. Only in what `nhi-lint register` prints. */
  readonly whole?: string;
}

export interface FactV1 extends FactNameV1 {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
  /** False: declared, but makes nothing; null: nobody can tell. */
  readonly active: boolean | null;
  /** In a module that nothing calls and that is no root: its inputs are its callers'. */
  readonly loose: boolean;
  /** Null for what is not asked for one. */
  readonly owner: OwnerV1 | null;
  readonly expiry: ExpiryV1 | null;
  readonly unknown: readonly UnknownV1[];
}

/** Something of a fact that nobody can tell from source. */
export interface UnknownV1 {
  readonly of:
    | "existence"
    | "owner"
    | "expiry"
    | "privilege"
    | "resource"
    | "condition"
    | "holder"
    | "principal";
  /** Nothing else of that part is known. */
  readonly all: boolean;
  readonly reason:
    | "input-variable"
    | "data-source"
    | "computed"
    | "remote-module"
    | "sensitive"
    | "unsupported"
    | "unreadable"
    | "expression"
    | "inactive"
    | "bound";
  /** As the reader wrote it: `var.team`. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

export interface GapV1 {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly what: string;
  readonly why: string;
  readonly changed: boolean;
}

export interface StatsV1 {
  readonly files: number;
  readonly facts: number;
  readonly bytes: number;
  readonly milliseconds: Readonly<Record<string, number>>;
}
