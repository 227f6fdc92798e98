// The nouns of privilege: what a grant lets its holder do, in each platform's own terms, with unknown parts kept.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { ScopeLevel } from "./scope-level.ts";

/** What can be done with a privilege, weakest first. `admin`: can change who may do what, or everything. */
export type Level = "none" | "read" | "write" | "admin" | "unknown";

export type Privilege = Statement | RoleUse | RbacRule | TokenScope;

/** Wildcard patterns; `except` turns them round (NotAction, NotResource). A pattern may be unknown, or known in pieces. */
export interface Patterns {
  readonly except: boolean;
  readonly patterns: readonly Known<string>[];
  readonly at: Origin;
}

/** One statement of an AWS policy, or the actions of a custom role (Azure, Google: `minus` holds NotActions). */
export interface Statement {
  readonly kind: "statement";
  readonly platform: string;
  readonly effect: Known<"allow" | "deny">;
  readonly actions: Patterns;
  readonly minus: Patterns | null;
  readonly resources: Patterns;
  /** How far a binding lets a custom role reach; unset: as the resources say. */
  readonly scopeLevel?: ScopeLevel | undefined;
  readonly conditions: readonly Condition[];
  /** Azure's data actions, of which no other action holds any. */
  readonly data?: true;
  readonly at: Origin;
}

/** A condition as written; a condition operator of several keys is several conditions. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Known<string>[];
  readonly at: Origin;
}

/** A role named by the platform: `roles/owner`, `Contributor`, `AdministratorAccess`, `cluster-admin`, a Graph permission. */
export interface RoleUse {
  readonly kind: "role";
  readonly platform: string;
  /** As the platform names it: without path for AWS managed policies' ARNs (`AdministratorAccess`), a name or GUID for Azure. */
  readonly role: Known<string>;
  readonly scope: Known<string | null>;
  readonly scopeLevel: ScopeLevel;
  readonly conditions: readonly Condition[];
  readonly at: Origin;
}

/** One rule of a Kubernetes Role or ClusterRole. */
export interface RbacRule {
  readonly kind: "rbac";
  readonly apiGroups: readonly Known<string>[];
  readonly resources: readonly Known<string>[];
  readonly resourceNames: readonly Known<string>[];
  readonly nonResourceURLs: readonly Known<string>[];
  readonly verbs: readonly Known<string>[];
  /** Null: everywhere in the cluster. */
  readonly namespace: string | null;
  readonly at: Origin;
}

/** A scope of a token: workflow permissions, App permissions, a deploy key's write, a secret that a job may read. */
export interface TokenScope {
  readonly kind: "scope";
  readonly platform: string;
  /** `contents`, `id-token`, `*` for read-all and write-all, `secret:NAME`. */
  readonly scope: string;
  readonly level: Known<"none" | "read" | "write" | "admin">;
  /** False where it is a default nobody wrote. */
  readonly written: boolean;
  /** Of `secret:*`: all are handed to a called workflow, all are read at once, or one is chosen while it runs. */
  readonly all?: "inherited" | "whole" | "chosen" | undefined;
  /** Of a secret: the steps that are given it, as a reader knows them; `*` for all. */
  readonly steps?: readonly string[] | undefined;
  readonly at: Origin;
}
