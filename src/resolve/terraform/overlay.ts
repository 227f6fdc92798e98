// What is known of a root beside its source, in the form in which resolving asks for it. Who knows it (a plan) is loaded only when given.

import type { Gap } from "../../base/gap.ts";
import type { Known, UnknownValue, Value } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { ResolvedBlock } from "./resolved.ts";
import type { Start } from "./start.ts";

/** Says what source and the overlay tell differently. */
export type Note = (gap: Gap) => void;

export interface Overlay {
  /** The root's input. `source`: as the tree gives it, or unknown; `typed`: converts to what its declaration asks for. */
  readonly input: (
    note: Note,
    name: string,
    source: Value,
    typed: (value: Value) => Value,
  ) => Value;
  /** An attribute or the blocks of one name, as `source` writes them. */
  readonly attribute: (note: Note, address: string, name: string, source: Value) => Value;
  /** An attribute as others read it, where it follows from what the block writes: its `body`. */
  readonly computed: (
    note: Note,
    address: string,
    name: string,
    source: Value,
    body: () => Value,
  ) => Value;
  /** An output of a module whose source is not in the tree, by the address of the call's instance; `called`: which module that is. */
  readonly output: (call: string, called: string, name: string, source: Value) => Value;
  /** Which instances a block has, by its address without a last key; null: as `rows` say. */
  readonly instances: (
    note: Note,
    module: Within,
    address: string,
    at: Origin,
    rows: SourceRows,
  ) => Instances | null;
  /** The blocks within a module whose source is not in the tree, at its call; null: nothing is known of it. */
  readonly blocks: (
    call: ResolvedBlock,
    called: string,
    compute: Compute,
  ) => readonly ResolvedBlock[] | null;
}

/** What a data source of a type makes of its body, where that follows from nothing else. */
export type Compute = (type: string, name: string, body: Value) => Value | null;

/** A module instance. */
export interface Within {
  readonly address: string;
  readonly generic: string;
  readonly active: Known<boolean>;
  readonly syntax: { readonly standsIn: object | null };
}

/** Instances as far as source tells. */
export interface SourceRows {
  readonly kind: string;
  readonly rows: readonly {
    /** An object where nobody can tell. */
    readonly key: string | number | object | null;
    readonly active: Known<boolean>;
  }[];
  readonly open: UnknownValue | null;
}

export interface Instances {
  readonly keys: readonly (string | number | null)[];
  /** There are no others. */
  readonly all: boolean;
}

/** Chooses the roots that something is known of, by folder. Errors: UserError where it cannot be told which. */
export type OverlaysOf = (
  starts: readonly Start[],
  /** Not all roots of the tree are here. */
  partly: boolean,
  /** Whether a folder of the tree holds Terraform, be it read or not. */
  holdsTerraform?: (folder: string) => boolean,
) => ReadonlyMap<string, Overlay>;

/** Both sides' overlays. Head must be resolved first: what base leaves open is known only where it says the same. */
export interface Overlays {
  readonly base: OverlaysOf;
  readonly head: OverlaysOf;
}

/** What was given on the command line, read. */
export interface Plans {
  /** `source`: what source tells stands, and a plan fills the rest. `plan`: what the plan tells stands. */
  readonly reading: (trusted: "source" | "plan") => Overlays;
  /** Whether a root was found for any of them. */
  readonly inUse: () => boolean;
  /** Whether the last reading met something that source and a plan say differently. */
  readonly disagree: () => boolean;
  /** What people should know of how the plans were used. */
  readonly remarks: () => readonly string[];
  /** Why they take nothing away that would fail, though the configuration trusts them, as a sentence; null where they may. */
  readonly whyNot?: (() => string | null) | undefined;
}
