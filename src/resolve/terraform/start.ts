// What resolving begins with: a root, or a module that nothing calls.

import type { ModuleSyntax } from "./module-syntax.ts";
import type { Unit } from "./terragrunt/model.ts";

export interface Start {
  /** The root's folder; a unit of Terragrunt's may run a module that stands elsewhere. */
  readonly dir: string;
  readonly module: ModuleSyntax;
  readonly kind: "root" | "loose";
  readonly unit: Unit | null;
}
