// What a removal is: the edits of each file, what goes, and what is in its way.

import type { Span } from "../parse/hcl/syntax.ts";
import type { Edit } from "./edit.ts";

/** First what it may do ends; after a time of waiting, itself. */
export type Stage = "disable" | "delete";

/** Something that stays and needs what is to go. */
export interface Use {
  readonly path: string;
  /** Offset. */
  readonly at: number;
  /** What uses it, as a clause: "`aws_instance.web` refers to `aws_iam_instance_profile.ci`". */
  readonly what: string;
}

/** The same, told to people. */
export interface Told {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

export interface FileEdits {
  readonly path: string;
  readonly edits: readonly Edit[];
}

export interface Removal {
  readonly files: readonly FileEdits[];
  /** Declarations that go whole, and what is written into others. */
  readonly steps: readonly Step[];
  readonly uses: readonly Use[];
}

export interface Step extends Span {
  readonly path: string;
  readonly how: "delete" | "disable" | "take out";
  /** `aws_iam_access_key.ci`. */
  readonly what: string;
  /** Of a switch: the attribute as it is then, and the vendor's page. */
  readonly set?: string;
  readonly page?: string;
}

/** What a resource type is to a removal, as `rules/removal.yaml` says. */
export interface RemovalType {
  /** An identity that stands by itself. */
  readonly alone?: boolean;
  /** Attributes that name whose it is. */
  readonly of?: readonly string[];
  /** Attributes or blocks that list holders. */
  readonly lists?: readonly string[];
  /** By attribute, as it is written. */
  readonly off?: Readonly<Record<string, string>>;
  /** Attributes and blocks that are emptied where they are given. */
  readonly clear?: readonly string[];
  /** It has no switch, and is taken away in the first stage. */
  readonly ends?: boolean;
  /** It goes when nothing that stays refers to it. */
  readonly idle?: boolean;
  /** The vendor's, on its switch. */
  readonly page?: string;
}
