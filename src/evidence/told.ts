// What readers make of one file: whom it tells of, under which names, and what of their use.

import type { FileRef, Origin } from "../base/origin.ts";
import type { CredentialForm } from "../model/credential.ts";
import type { ListedKey } from "../model/evidence.ts";

/** A file as the user named it. */
export interface EvidenceFile {
  readonly path: string;
  /** What stands before `=`: of which day or folder, or whose it is; null where nothing does. */
  readonly said: string | null;
  readonly text: string;
}

/** Whom somebody is known as. */
export interface Name {
  readonly platform: "aws" | "google" | "entra" | "kubernetes" | "github";
  /** `user`, `role`, `service-account`, `application`, `deploy-key`, `token`. */
  readonly kind: string;
  /** As its declaration has it: a user's name, an e-mail address, a display name, a title. */
  readonly name: string;
  /** Account, namespace or repository; null where the export does not say. */
  readonly within: string | null;
  /** The folder whose declarations alone are meant; null: any. */
  readonly folder?: string | null | undefined;
  /** For people to read: an ARN, `system:serviceaccount:payments:exporter`. */
  readonly shown: string;
}

export interface ToldKey {
  readonly form: CredentialForm;
  /** What several files know it by. */
  readonly id: string;
  readonly name: string;
  readonly last: string | null;
  readonly since: string | null;
  readonly ends: string | null;
  readonly usesTold: boolean;
  readonly at: Origin;
}

export interface ToldService {
  readonly service: string;
  readonly last: string | null;
  readonly actions: ReadonlyMap<string, string | null>;
}

export interface Told {
  /** Null: known by `id` alone, which another file has a name for. */
  readonly name: Name | null;
  /** What several files know it by, where that is no name: a client id. */
  readonly id: string | null;
  /** Undefined: this file does not tell uses of it as a whole. */
  readonly last: string | null | undefined;
  readonly since: string | null;
  readonly owner?: string | undefined;
  readonly keys: readonly ToldKey[];
  /** All that it has, where the file is a list of them. */
  readonly listed?: readonly ListedKey[] | undefined;
  readonly services?: readonly ToldService[] | undefined;
  /** `verb group/resource` */
  readonly calls?: ReadonlySet<string> | undefined;
  readonly at: Origin;
}

/** Exports that may clear a finding, as the configuration calls them (`evidence.trusted`). */
export type Format = "entra-applications" | "google-keys" | "kubernetes-audit";

export interface Exported {
  readonly file: FileRef;
  /** Null for one that clears nothing. */
  readonly format?: Format | undefined;
  readonly noun: string;
  /** The day it was made; null where it does not say. */
  readonly made: string | null;
  /** The newest day in it; null where it holds none. */
  readonly newest: string | null;
  /** Since when it would know of a use; null where it does not say. */
  readonly watched: string | null;
  /** Why it holds only a part, as a clause; null where it is whole. */
  readonly partly: string | null;
  readonly told: readonly Told[];
  /** Kubernetes: namespaces that it knows. Who is not listed in one of them was not seen. */
  readonly namespaces?: ReadonlySet<string> | undefined;
  /** It lists whoever was used at all: a client id that is not in it was not. */
  readonly lists?: "applications" | undefined;
}
