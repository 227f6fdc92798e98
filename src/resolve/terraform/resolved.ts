// What resolving Terraform yields: blocks as Terraform would see them, one an instance, with values, provider, calls and comments.

import type { Gap } from "../../base/gap.ts";
import type { Known, Value } from "../../base/known.ts";
import type { Call, FileRef, NearComment, Origin } from "../../base/origin.ts";
import type { HclFile } from "../../parse/hcl/syntax.ts";
import type { TreeFile } from "../../parse/yaml/tree.ts";

/** A parsed file of a tree. */
export type TerraformFile =
  | { readonly language: "hcl"; readonly ref: FileRef; readonly syntax: HclFile }
  | { readonly language: "json"; readonly ref: FileRef; readonly syntax: TreeFile }
  | { readonly language: "tfvars"; readonly ref: FileRef; readonly syntax: HclFile }
  | { readonly language: "tfvars-json"; readonly ref: FileRef; readonly syntax: TreeFile };

/** The text of a file within the root judged, for `file()` and `templatefile()`: null when there is none, undefined when it was not read yet. */
export type ReadText = (path: string) => string | null | undefined;

/** A file of the tree, ours or not, for `fileset()`. */
export interface Listed {
  readonly path: string;
  readonly mode: "file" | "executable" | "link" | "submodule";
}

export interface ResolvedTerraform {
  readonly blocks: readonly ResolvedBlock[];
  /** Folders judged by themselves, those of which nothing is asked for too. */
  readonly roots: readonly string[];
  readonly moves: readonly Move[];
  /** Addresses that an `import` block adopts, within their root. */
  readonly imports: readonly Adoption[];
  readonly removals: readonly Removal[];
  readonly gaps: readonly Gap[];
  /** Files that `read` answered `undefined` for: read them and resolve again. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * `root`: has a backend, cloud, provider configuration, lock file or tfvars. `called`: a module judged through a call.
 * `loose`: a module that nothing in the tree calls and that is no root; its input variables are its callers'. What only a loose module
 * calls is loose too, though its inputs are what the call says.
 */
export type RootKind = "root" | "called" | "loose";

export interface ResolvedBlock {
  readonly mode: "resource" | "data" | "ephemeral" | "remote-module";
  /** The resource type; for a remote module its `source` as written. */
  readonly type: string;
  readonly name: string;
  /** Within the root: `module.ci["prod"].aws_iam_role.this[0]`; an unknown instance key is written `[*]`. */
  readonly address: string;
  /** The address without instance keys: what `moved`, renames and configuration refer to. */
  readonly generic: string;
  /** Folder of the root the block is judged in; `""` is the top folder. */
  readonly root: string;
  readonly rootKind: RootKind;
  /** Folder whose file declares the block. */
  readonly dir: string;
  /** The whole declaration, keyword to closing brace. */
  readonly at: Origin;
  /** The declaration's first line up to its brace. */
  readonly header: Origin;
  /** The module calls that lead here, outermost first; empty in the root itself. */
  readonly calls: readonly Call[];
  /** Attributes and nested blocks by name. A nested block type is a list of bodies, dynamic blocks expanded. Values that nobody wrote are absent. */
  readonly body: Value;
  /** False where `count` or `for_each` makes no instance; unknown where it cannot be told. */
  readonly active: Known<boolean>;
  /** The provider configuration that really applies; null when none is in the tree. */
  readonly provider: ProviderConfiguration | null;
  /** Comments on the declaration's lines or directly above it, in order. */
  readonly comments: readonly NearComment[];
  /** Of a remote module: what it makes is known from a plan, and stands beside it. */
  readonly planned?: boolean | undefined;
  /** The input through which a caller could write what an attribute (by its path) lacks; null where no input flows into it. */
  readonly input: (path: readonly string[]) => Input | null;
  /** `lifecycle.ignore_changes` and the like are in the body; `replace_triggered_by` addresses are resolved here. */
  readonly replacedBy: readonly string[];
  /** The source of a module that is not in the tree, where that makes it by what is known of the module: all its places are the call's. */
  readonly outlined: string | null;
  /** Of a remote module that is known, and not in this version: why. */
  readonly doubt: string | null;
  /** Of a remote module: it lies on disk, read or not. */
  readonly downloaded: boolean;
  /** The version that a call asks for, as written; null where it asks for none, or cannot be read. */
  readonly version: string | null;
}

/** An input of a module call, seen from what the module makes of it. */
export interface Input {
  readonly name: string;
  /** The argument; the call's first line where it leaves the input out. */
  readonly at: Origin;
}

export interface ProviderConfiguration {
  /** `aws`, `google`, … */
  readonly name: string;
  readonly alias: string | null;
  readonly body: Value;
  readonly at: Origin;
}

export interface Move {
  readonly root: string;
  readonly from: string;
  readonly to: string;
  readonly at: Origin;
}

export interface Adoption {
  readonly root: string;
  readonly to: string;
  readonly at: Origin;
}

export interface Removal {
  readonly root: string;
  readonly from: string;
  readonly destroys: Known<boolean>;
  readonly at: Origin;
}
