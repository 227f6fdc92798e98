// The Policy: what an organisation's configuration asks of facts. Types and defaults of what config/ reads; no reading here.

import type { CredentialForm } from "./credential.ts";
import type { ModuleFamily } from "./module-family.ts";

/** The gravest first. */
export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];
export type Preset = "baseline" | "strict" | "beside-zizmor";

export interface Policy {
  readonly preset: Preset;
  readonly owner: {
    /** Tag, label or annotation keys that name an owner, compared without regard to case. */
    readonly keys: readonly string[];
    /** Texts that are no owner, case-insensitive. */
    readonly placeholders: readonly string[];
    /** Declaration comments count everywhere, not only where the type has no tag carrier. */
    readonly commentsAnywhere: boolean;
    /** Where it is listed who exists; null: nowhere. */
    readonly directory: Listing | null;
    readonly review: OwnerReview;
  };
  readonly expiry: {
    readonly keys: readonly string[];
    /** The furthest ahead an identity's `expires` or `review-by` may lie. */
    readonly identityDays: number;
    /** The longest a session may last of a role that build jobs become. */
    readonly buildSessionMinutes: number;
    /** The longest a standing credential may live, by form; `default` for the rest. */
    readonly credentialDays: Readonly<Partial<Record<CredentialForm | "default", number>>>;
  };
  /** Keys that say what an identity is for, and by which ticket. */
  readonly purpose: { readonly keys: readonly string[]; readonly ticketKeys: readonly string[] };
  /** Rule id → severity or off, over the preset's table. */
  readonly severities: ReadonlyMap<string, Severity | "off">;
  readonly exclude: readonly string[];
  /** Globs of folders whose findings are only notes; null: the built-in ones. */
  readonly samples: readonly string[] | null;
  readonly waivers: {
    readonly selfGranted: "allow" | "warnings" | "never";
    /** GitHub is asked whether a waiver's owner approved the change that brings it. */
    readonly github: boolean;
    /** The furthest ahead that a waiver's `until` may lie. */
    readonly longestDays: number;
  };
  /** What GitHub gives a job that says nothing: the organisation's default; `unknown` by default. */
  readonly workflow: {
    readonly defaultPermissions: "read" | "write" | "unknown";
    /** Environments of which the tree's Terraform says nothing and that ask somebody first. */
    readonly protectedEnvironments: readonly string[];
  };
  /** AWS account ids, Google organisations and tenants that are ours: trusts to them are not third parties. */
  readonly trusted: {
    readonly accounts: readonly string[];
    readonly githubOrganizations: readonly string[];
  };
  readonly terraform: {
    /** Of several environments of one root, the one that is judged: the first entry that takes the root's folder. */
    readonly varFiles: readonly VarFiles[];
  };
  readonly plan: {
    /** It may answer what source leaves open also where that takes away what would fail. */
    readonly trusted: boolean;
  };
  readonly evidence: {
    /** Days without use after which an identity or a credential is unused. */
    readonly unusedDays: number;
    /** Days after which an export is too old to tell how things are. */
    readonly oldestDays: number;
    /** Formats whose exports may clear a finding that they refute: `entra-applications`. */
    readonly trusted: readonly string[];
  };
  /** Platforms whose audit log is kept where this tree does not say so. */
  readonly monitored: readonly string[];
  /** What modules make that are not in the tree, where the catalog does not know them. */
  readonly modules: readonly ModuleFamily[];
}

export interface Listing {
  /** Paths of files of owners. */
  readonly files: readonly string[];
  readonly codeowners: boolean;
  /** Teams and accounts of GitHub, where the Action may ask. */
  readonly github: boolean;
  /** Globs of Backstage's catalog files. */
  readonly backstage: readonly string[];
  /** Globs of owners that count though nobody lists them. */
  readonly patterns: readonly string[];
}

/** Who must have looked at a change before it counts. */
export interface OwnerReview {
  /** `codeowners`: that CODEOWNERS asks the owner, and a required review of GitHub's does the rest. `approval`: that they approved. */
  readonly require: "approval" | "codeowners" | "off";
  /** Of what. */
  readonly kinds: readonly ReviewedKind[];
  /** Of which environments, by the words of folders, names and tags; null: of all. */
  readonly environments: readonly string[] | null;
  /** Only of what has a finding of one of these; null: of all. */
  readonly severities: readonly Severity[] | null;
}

export const reviewedKinds = ["identity", "credential", "trust"] as const;
export type ReviewedKind = (typeof reviewedKinds)[number];

export interface VarFiles {
  /** A glob of folders; `.` is the top one. */
  readonly root: string;
  /** Paths from the root's folder, as `-var-file` takes them: a later one overrides. */
  readonly files: readonly string[];
}
