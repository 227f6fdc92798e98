// What platforms' exports say of how identities and credentials of a tree are used. Days are `YYYY-MM-DD`.

import type { Gap } from "../base/gap.ts";
import type { Origin } from "../base/origin.ts";
import type { CredentialForm } from "./credential.ts";
import type { FactKey } from "./declaration.ts";
import type { Policy } from "./policy.ts";

/** Where an export says something, and of when it is. */
export interface Source {
  /** What it is, as a noun phrase: `credential report`. */
  readonly noun: string;
  /** In the export. */
  readonly at: Origin;
  /** The day up to which it tells: never later than the day judged. */
  readonly until: string;
  /** Since when it would know of a use; null where it does not say. */
  readonly watched: string | null;
}

export interface Use extends Source {
  /** Whom the export names: an ARN, an address. */
  readonly as: string;
  /** The last day; null: none that the export knows of. */
  readonly last: string | null;
  /** Since when it exists, or is what it is; null where the export does not say. */
  readonly since: string | null;
}

export interface KeyUse extends Omit<Use, "as"> {
  readonly form: CredentialForm;
  /** As the platform calls it; no secret: `access key 1`, `key 3f2a`. */
  readonly name: string;
  /** Its last day; null where it has none, or nobody says. */
  readonly ends: string | null;
  /** Whether the export tells uses at all, or only ages. */
  readonly usesTold: boolean;
}

export interface ServiceUse {
  /** `s3` */
  readonly service: string;
  readonly last: string | null;
  /** Actions of which uses are tracked, in lower case without their service. */
  readonly actions: ReadonlyMap<string, string | null>;
}

/** What an identity did of what it may. `services`: of AWS. `calls`: of Kubernetes, each as `verb group/resource`. */
export type PrivilegeUse = Source &
  (
    | { readonly kind: "services"; readonly services: ReadonlyMap<string, ServiceUse> }
    | { readonly kind: "calls"; readonly calls: ReadonlySet<string> }
  );

export interface IdentityUse {
  /** Null where nothing tells of it as a whole. */
  readonly use: Use | null;
  readonly keys: readonly KeyUse[];
  readonly privileges: PrivilegeUse | null;
}

/** What an export tells of somebody whom the tree does not declare. */
export interface Elsewhere {
  /** As the platform calls it. */
  readonly name: string;
  /** Who answers for it, where the export says so. */
  readonly owner: string | null;
  readonly keys: readonly KeyUse[];
  readonly use: Use | null;
}

/** A credential in a list that holds all of its identity's of that form. */
export interface ListedKey {
  readonly form: CredentialForm;
  /** As the platform calls it; no secret. */
  readonly name: string;
  /** Its last day; null where it has none. */
  readonly ends: string | null;
  /** It opens nothing, until somebody enables it again. */
  readonly disabled: boolean;
  readonly at: Origin;
}

/** What an export says that the configuration trusts. */
export interface Trusted extends Source {
  /** As the configuration calls it: `entra-applications`. */
  readonly format: string;
}

/** What of trusted exports may refute a finding: only of identities that are certainly the ones named. */
export interface Proof {
  readonly listed: ReadonlyMap<FactKey, Trusted & { readonly keys: readonly ListedKey[] }>;
  /** Whose acts a log holds. */
  readonly acting: ReadonlyMap<FactKey, Trusted>;
}

export interface Evidence {
  readonly identities: ReadonlyMap<FactKey, IdentityUse>;
  /** Of those that are told apart from others of their identity. */
  readonly credentials: ReadonlyMap<FactKey, KeyUse>;
  readonly elsewhere: readonly Elsewhere[];
  /** None where nothing is trusted. */
  readonly proof?: Proof | null | undefined;
  /** What says when something is unused, or old. */
  readonly policy: Policy;
  /** Of the exports themselves. */
  readonly gaps: readonly Gap[];
  /** Of facts that somebody named may be, or may not. */
  readonly unclear: ReadonlyMap<FactKey, Gap>;
  /** Said beside the verdict. */
  readonly remarks: readonly string[];
}
