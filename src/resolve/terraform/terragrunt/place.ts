// From where one of Terragrunt's configurations is read, and through what.

import type { UnknownValue, Value } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import type { SourceFile } from "../contents.ts";
import type { Machine } from "../scope.ts";
import type { Generated } from "./model.ts";

/** What reads for one unit. */
export interface Desk {
  readonly machine: Machine;
  /** A configuration, or values for Terraform: null when there is none, undefined when it was not read yet. */
  readonly open: (path: string) => SourceFile | null | undefined;
  /** Whether the tree has such a file or folder. */
  readonly exists: (path: string) => boolean;
  /** What `read_terragrunt_config` made of a configuration; null while it is made. */
  readonly configurations: Map<string, Value | null>;
}

/** An `include` block of a configuration; its path is null where nobody can tell it. */
export interface Include {
  readonly name: string;
  readonly path: string | null;
}

export interface Place {
  readonly desk: Desk;
  /** What is evaluated. Its functions of files begin at its folder. */
  readonly file: SourceFile;
  /** The path of the configuration that was asked for: with an included one, that of who includes it. */
  readonly config: string;
  /** The path of the unit's own. */
  readonly original: string;
  /** The folder of the unit's own configuration, which a stack copies to where the unit is. */
  readonly own: string;
  /** Its own path, where another configuration includes it. */
  readonly included: string | null;
  readonly includes: readonly Include[];
  /** What a stack gives. */
  readonly values: Value;
  /** What `read_terragrunt_config` makes of a configuration: null when there is none. */
  readonly configuration: (path: string, from: Place, at: Origin) => Value | null;
}

/** `extra_arguments`, as far as they give values. */
export interface Extra {
  readonly commands: Value;
  readonly arguments: Value;
  readonly required: Value;
  readonly optional: Value;
  readonly variables: Value;
}

export interface Source {
  readonly value: Value;
  /** What it may be, where it is unknown which. */
  readonly either: readonly Value[];
  readonly at: Origin;
}

/** What a configuration says, with all that it includes. */
export interface Configuration {
  readonly locals: Value;
  readonly inputs: Value | null;
  readonly source: Source | null;
  readonly extra: ReadonlyMap<string, Extra>;
  readonly generated: ReadonlyMap<string, Generated>;
  /** Terragrunt refuses to run it; null where it says nothing of it. */
  readonly idle: boolean | null;
  /** Why there may be more than can be told. */
  readonly hidden: UnknownValue | null;
}

export const fileName = "terragrunt.hcl";
/** Of two in one folder Terragrunt reads this. */
export const jsonName = "terragrunt.hcl.json";
/** What a stack gives a unit, as a file beside it. */
export const valuesName = "terragrunt.values.hcl";
