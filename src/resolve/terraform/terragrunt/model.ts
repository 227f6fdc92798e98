// What Terragrunt runs: a unit, with what it gives Terraform.

import type { Gap } from "../../../base/gap.ts";
import type { UnknownValue, Value } from "../../../base/known.ts";
import type { Call, Origin } from "../../../base/origin.ts";
import type { SourceFile } from "../contents.ts";

/** A file that Terragrunt writes beside those of the module. */
export interface Generated {
  readonly name: string;
  /** Null where nobody can tell its text. */
  readonly file: SourceFile | null;
  /** It takes the place of a file of that name. */
  readonly replaces: boolean;
  /** The parts of its text that nobody can tell, by what stands for them there. */
  readonly holes: ReadonlyMap<string, UnknownValue>;
  /** Its expressions may read files. */
  readonly reads: boolean;
  /** Why it may hold more than can be told. */
  readonly hidden: UnknownValue | null;
}

export type Led =
  | { readonly kind: "local"; readonly dir: string }
  /** As a module call would write it. */
  | { readonly kind: "remote"; readonly source: string };

export interface Given {
  readonly byName: ReadonlyMap<string, Value>;
  /** Why any other variable may be given a value, too. */
  readonly open: UnknownValue | null;
}

export interface Arguments {
  /** Over the unit's inputs. */
  readonly environment: Given;
  /** Over everything. */
  readonly line: Given;
}

export interface Unit {
  /** Its folder, which is its root's. */
  readonly dir: string;
  /** Where its configuration lies: files there are laid over the module's. A stack copies it. */
  readonly own: string;
  readonly source: Led;
  readonly version: string | null;
  /** The unit itself and the stacks that make it, outermost first. */
  readonly calls: readonly Call[];
  readonly at: Origin;
  readonly inputs: Value;
  readonly arguments: Arguments;
  readonly generated: readonly Generated[];
  readonly hidden: UnknownValue | null;
  /** Folders of the tree whose modules it runs or calls itself. */
  readonly modules: readonly string[];
  /** Paths that were read, or looked for. */
  readonly touched: ReadonlySet<string>;
  /** What it generates may read files. */
  readonly reads: boolean;
  /** Its inputs may lead to any file of the tree. */
  readonly climbs: boolean;
  readonly gaps: ReadonlyMap<string, Gap>;
}
