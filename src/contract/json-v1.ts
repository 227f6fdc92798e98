// json-v1: the object that `--format json` prints and other programs and users' rules read. Only ever added to.

import type { DomainV1, ExpiryV1, OwnerV1, RegisterEntryV1 } from "./identity-v1.ts";

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
  /** What an export refutes that the configuration trusts; only where there is any. */
  readonly cleared?: readonly ClearedV1[];
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

/** A finding that is none. */
export interface ClearedV1 extends FindingV1 {
  readonly by: ClearingV1;
}

export interface ClearingV1 {
  /** As `evidence.trusted` has it: `entra-applications`. */
  readonly format: string;
  /** Of the export. */
  readonly file: string;
  readonly line: number;
  /** The day up to which it tells, `YYYY-MM-DD`. */
  readonly until: string;
  /** What it shows: "the client secret `ci` ends on 2027-02-01". */
  readonly why: string;
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
