// What a rule is: an id and one pure function to complaints; its words and severities stand in rules/checks/.

import type { Catalog } from "../catalog/catalog.ts";
import type { Approval, Coverage } from "../base/approval.ts";
import type { Change } from "../model/change.ts";
import type { Complaint, Theme } from "../finding/finding.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Leak } from "../model/leak.ts";
import type { Model } from "../model/model.ts";
import type { Unseen } from "../model/tree-facts.ts";
import type { Policy, Preset, Severity } from "../model/policy.ts";
import type { GateChange } from "./gate.ts";
import type { WaiverUse } from "./waiver.ts";

/** All that a rule may look at beside the change. */
export interface Context {
  readonly head: Model;
  readonly base: Model;
  readonly policy: Policy;
  readonly catalog: Catalog;
  /** The day judged, `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** Who approved this head, people and the teams they approved for, as handles with or without `@`; null: nobody can tell. */
  readonly approvals: readonly string[] | null;
  /** Who must look at what; null where nobody tells. */
  readonly review?: Reviewing | undefined;
  /** What exports say of how head's identities are used; none where nobody gave any. */
  readonly evidence?: Evidence | null | undefined;
  /** A tree by itself is judged, all of it: that it is new in the model says nothing. */
  readonly isAlone?: boolean | undefined;
}

export interface Reviewing {
  /** Whether CODEOWNERS asks an owner about a file; null where there is no CODEOWNERS. */
  readonly covers: (owner: string, path: string) => Coverage | null;
  /** What GitHub calls an owner. */
  readonly handles: (owner: string) => readonly string[];
  /** Whether they approved the commit judged; null where no pull request is judged, or nobody can ask. */
  readonly approval: ((owner: string) => Approval) | null;
}

export interface Rule {
  readonly id: string;
  readonly check: (change: Change, context: Context) => readonly Complaint[];
  /** Asked of logins, trusts and environments that got no stronger, too. */
  readonly breaks?: true;
  /** Asked, where owners must approve, of whatever else was there before: it may be handed to somebody else. */
  readonly handsOver?: true;
}

/** A rule about what is gone: the change's fact is base's. */
export interface RemovalRule {
  readonly id: string;
  readonly checkRemoval: (change: Change, context: Context) => readonly Complaint[];
}

/** A rule about what judges, not about what is judged. */
export interface GateRule {
  readonly id: string;
  readonly checkGate: (gate: GateChange, context: Context) => readonly Complaint[];
}

/** A rule about what makes identities where nobody can read them. */
export interface UnseenRule {
  readonly id: string;
  readonly checkUnseen: (unseen: Unseen) => readonly Complaint[];
}

/** A rule about a secret that a file tells everybody. */
export interface LeakRule {
  readonly id: string;
  readonly checkLeak: (leak: Leak) => readonly Complaint[];
}

/** A rule about an accepted finding. */
export interface WaiverRule {
  readonly id: string;
  readonly checkWaiver: (use: WaiverUse, context: Context) => readonly Complaint[];
}

/** What rules/checks/<id>.yaml says, as the generator writes it into rules.gen.ts. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  readonly since: string;
  readonly why: string;
  readonly remedy: string;
  /** Severity by variant and preset. */
  readonly severities: Readonly<Record<string, SeverityRow>>;
  /** Keys of the configuration that the rule reads. */
  readonly options: readonly string[];
  readonly references: readonly string[];
  /** Standard → ids: `owasp-nhi` → `NHI5`. */
  readonly standards: Readonly<Record<string, readonly string[]>>;
}

export type SeverityRow = { readonly means: string } & Readonly<Record<Preset, Severity | "off">>;
