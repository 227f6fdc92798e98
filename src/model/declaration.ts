// What every fact says of the block that declares it: where it stands, how it names others, and what could say whose it is.

import type { Known, UnknownValue, Value } from "../base/known.ts";
import type { Call, NearComment, Origin } from "../base/origin.ts";

export type Domain = "terraform" | "kubernetes" | "workflow";

/** Opaque and stable over edits: platform, type, address within its root. */
export type FactKey = string;

/** What every fact says of its declaration. */
export interface Declaration {
  readonly key: FactKey;
  readonly domain: Domain;
  /** `aws`, `google`, `azure`, `entra`, `github`, `kubernetes`, … */
  readonly platform: string;
  /** `aws_iam_role`, `ServiceAccount`, `job`. */
  readonly type: string;
  /** As its language addresses it: `module.ci.aws_iam_role.this`, `ServiceAccount/payments/exporter`, `job/deploy`. */
  readonly address: string;
  /** The address without instance keys; equals `address` outside Terraform. */
  readonly generic: string;
  /** Terraform: the root's folder; Kubernetes: `""` or the overlay; workflow: the file. */
  readonly root: string;
  /** Of what several may make their own of (kustomizations of a base): the address that its file gives it. */
  readonly written?: string | undefined;
  /** The name the platform will know it by. */
  readonly name: Known<string | null>;
  /** The whole declaration. */
  readonly at: Origin;
  /** What an annotation points at: the header line, the `metadata.name`, the job's key. */
  readonly header: Origin;
  /** Module calls that lead here, or lines of kustomizations that take it in, outermost first. */
  readonly via: readonly Call[];
  /** The source, as written, of a module that is not in the tree and makes it. */
  readonly outside?: string | undefined;
  /** False: declared, but makes nothing (`count = 0`). */
  readonly active: Known<boolean>;
  /** True in a module that nothing calls and that is no root: its inputs are its callers'. */
  readonly loose: boolean;
  /** What a move must stay within: account or provider alias, namespace. */
  readonly place: string;
  /** A digest of everything known about it except its address: what a move must keep. */
  readonly content: string;
  readonly slots: Slots;
  readonly pragmas: readonly Pragma[];
  /** Comments directly above it, whatever they say. */
  readonly above?: readonly NearComment[] | undefined;
  /** What keeps it from being removed or changed. */
  readonly stays?: readonly Stay[] | undefined;
  /** What is weak about how it is proven who it is. */
  readonly weak?: readonly Weakness[] | undefined;
}

/** `text` follows the name of what it is about: `is an RSA key of 1024 bits`. */
export interface Weakness {
  readonly text: string;
  readonly at: Origin;
}

/** `removal`: whatever would remove it is refused. `leaving`: it stays when source does not declare it any more. Else the attribute whose changes are ignored, `all` for each. */
export interface Stay {
  readonly against: "removal" | "leaving" | "change";
  readonly attribute: string;
  readonly at: Origin;
}

/** `# nhi: owner=@acme/payments expires=2027-03-31 reason="nightly export"` on or directly above a declaration. */
export interface Pragma {
  readonly fields: ReadonlyMap<string, string>;
  readonly at: Origin;
  /** What is wrong with how it is written, as a clause; the fields that could be read are kept. */
  readonly problem?: string | undefined;
}

/**
 * Where a fix would write. `insert`: an offset (an empty range) with the indent of a new line there; `replace`: the value's span; `call`:
 * an argument of a call of the module, or the first line of the call that leaves it out.
 */
export interface Slots {
  readonly tag?: Slot | undefined;
  readonly expiry?: Slot | undefined;
  readonly scope?: Slot | undefined;
  readonly trust?: Slot | undefined;
}
export interface Slot {
  readonly how: "insert" | "replace" | "call";
  readonly at: Origin;
  readonly indent: number;
  /** What stands or goes there: `tags`, `labels`, `metadata.annotations`, `permissions`, …; at a call the input's name. */
  readonly attribute: string;
}

/** Names another fact before it is known where it stands. */
export type Link =
  | {
      readonly how: "reference";
      readonly root: string;
      readonly address: string;
      readonly at: Origin;
    }
  | {
      readonly how: "name";
      readonly platform: string;
      /** A fact's type or `*`. */
      readonly type: string;
      readonly namespace: string | null;
      readonly name: string;
      readonly at: Origin;
    }
  | {
      readonly how: "unknown";
      readonly name: string;
      readonly at: Origin;
      /** What hides whom it names; unset where it names what is no fact. */
      readonly because?: UnknownValue | undefined;
    };

/** Everything on a declaration that could name an owner, an expiry or a purpose, nearest first. Which keys count is policy's. */
export interface Carrier {
  /** Merged as the platform will see them: own tags first, then default tags. */
  readonly labels: readonly LabelSet[];
  /** `description`, `notes`, `display_name`: may hold `owner=…`. */
  readonly texts: readonly Known<string | null>[];
  /** Principals named in an `owners` attribute. */
  readonly owners: readonly Known<string | null>[];
  /**
   * `tags`: the type takes tags, labels or annotations. `text`: only free text. `owners`: an owners attribute.
   * `none`: no place at all; only then do declaration comments count by default.
   */
  readonly kind: "tags" | "text" | "owners" | "none";
}
export interface LabelSet {
  readonly from: "tags" | "labels" | "annotations" | "default_tags" | "default_labels";
  /** A map of texts; unknown parts kept. */
  readonly map: Value;
}
