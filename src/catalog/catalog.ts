// The shape of what rules/ holds: resource types, risky roles, actions by level; a value that is passed, never a global.

import type { ModuleTable } from "./modules.ts";
import type { Level } from "../model/privilege.ts";
import type { ScopeLevel } from "../model/scope-level.ts";

export interface Catalog {
  readonly types: Lookup<TypeEntry>;
  /** Key: `platform:name` in lower case, names without paths (`aws:administratoraccess`). */
  readonly roles: Lookup<RiskyRole>;
  /** What actions do, by platform: `aws`, `google`, `azure`. */
  readonly actions: Lookup<ActionTable>;
  /** What modules make that are not in the tree; loaded when a tree calls one. */
  readonly modules: () => Promise<ModuleTable>;
  /** A platform's actions that cannot be bounded to a resource; loaded when a policy is over many. */
  readonly unboundable: (platform: string) => Promise<Unboundable | null>;
}

export interface Unboundable {
  readonly has: (action: string) => boolean;
  /** Those that are patterns. */
  readonly wild: readonly string[];
  /** Whether the platform has an action that begins with the same word as this one, in lower case and without its service. */
  readonly beginsLikeOne: (action: string) => boolean;
}

/** The same, with the actions of a platform that cannot be bounded. */
export async function withUnboundable(catalog: Catalog, platform: string): Promise<Catalog> {
  const table = catalog.actions.get(platform);
  if (!table) return catalog;
  const whole = { ...table, unboundable: await catalog.unboundable(platform) };
  const { actions } = catalog;
  const get = (name: string): ActionTable | undefined =>
    name === platform ? whole : actions.get(name);
  return { ...catalog, actions: { get, has: (name) => actions.has(name) } };
}

/** A map that is only asked by key: its parts need not be there before they are asked for. */
export type Lookup<V> = Pick<ReadonlyMap<string, V>, "get" | "has">;

export type FactKindName = "identity" | "credential" | "grant" | "trust" | "control";

/** What a Terraform resource type is. Types with an adapter of their own need no more than this; others are adapted from it alone. */
export interface TypeEntry {
  readonly type: string;
  readonly platform: string;
  /** Empty: known, and none of our business. */
  readonly kinds: readonly FactKindName[];
  /** Attribute that holds tags or labels; null: none. */
  readonly tags: string | null;
  readonly source: string;
  /** Attributes of free text. */
  readonly texts?: readonly string[] | undefined;
  /** Attribute that holds the name; `name` by default. */
  readonly name?: string | undefined;
  /** A CredentialForm or an Identity's form. */
  readonly form?: string | undefined;
  /** Attribute that names the identity a credential or grant belongs to, and that identity's type or `*`. */
  readonly of?: string | undefined;
  readonly ofType?: string | undefined;
  /** What ends a credential: attribute and meaning. */
  readonly ends?: readonly EndEntry[] | undefined;
  /** People, not machines. */
  readonly person?: boolean | undefined;
  /** Attributes that list the roles or privileges a grant gives. */
  readonly roles?: readonly string[] | undefined;
  /** Attributes that give a role where they are true. */
  readonly flags?: Readonly<Record<string, string>> | undefined;
  /** Attributes that say on what; where none is there, on everything. */
  readonly on?: readonly string[] | undefined;
  /** An attribute and the value with which it is there and does nothing. */
  readonly off?: { readonly attribute: string; readonly value: boolean } | undefined;
}

export interface EndEntry {
  readonly attribute: string;
  readonly means: "date" | "hours" | "seconds" | "days";
}

/** A role or managed policy that is more than its name lets on. Key: `platform:name` in lower case. */
export interface RiskyRole {
  readonly platform: string;
  readonly role: string;
  readonly level: Level;
  readonly why: string;
  readonly source: string;
  /** Another level where it is granted at that scope: a role on one resource. */
  readonly at?: Readonly<Partial<Record<ScopeLevel, Level>>> | undefined;
  /** Other names the platform knows it by, also keys of the map: Azure's role GUIDs, Entra's template and app role ids. */
  readonly ids?: readonly string[] | undefined;
  /** It names no resource, and reads contents or changes what it reaches: overbroad wherever it is held on more than one. */
  readonly wide?: boolean | undefined;
  /** It reads the value of every secret where it is held. */
  readonly secrets?: boolean | undefined;
  /** Of or on what it holds every action: `of Cloud Storage`, `on keys`. */
  readonly whole?: string | undefined;
  /** Roles that usually do in place of one that holds every action. */
  readonly instead?: readonly string[] | undefined;
  /** What of the platform's ways to more it permits, spelt as these spell it. */
  readonly permits?: readonly string[] | undefined;
}

/** Actions of one platform. All names and patterns in lower case; patterns may hold `*`. */
export interface ActionTable {
  /** Level by the action's verb, longest prefix first (`get` → read, `create` → write). */
  readonly verbs: readonly (readonly [prefix: string, level: Level])[];
  /** Exceptions to the verbs: exact action → level. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Actions that cannot be bounded to a resource: `*` as resource is no fault. Null where they were not loaded. */
  readonly unboundable: Unboundable | null;
  /** Ways in which a holder makes more of what it was given. */
  readonly escalation: readonly Way[];
  /** Actions that set a resource's own policy, as the platform spells them. */
  readonly policies: readonly string[];
  /** Actions that read secrets. */
  readonly secrets: ReadonlySet<string>;
}

/** One way to more: its holder may do the first action to everything of a kind, or to what is its own, and the others to anything. */
export interface Way {
  /** Its name in the field's catalog of such paths. */
  readonly path?: string | undefined;
  readonly actions: readonly string[];
  /** As a clause: `it can run a function with any role`. */
  readonly why: string;
  /** The kind that ARNs name: `role`, `function`; with its service where that is not the first action's: `ec2:instance`. */
  readonly on?: string | undefined;
  /** What suffices where it is the holder's own. */
  readonly own?: "policy" | "role" | "user" | "group" | undefined;
  /** The service that a role is passed to. */
  readonly to?: string | undefined;
  /** It may make what it does it to: a name with a wildcard suffices. */
  readonly new?: boolean | undefined;
  /** Kubernetes': it counts in one namespace, for a holder that can do none of these there. */
  readonly unless?: readonly string[] | undefined;
}
