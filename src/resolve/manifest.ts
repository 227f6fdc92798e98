// A parsed YAML or JSON file as the readers of Kubernetes and workflows receive it.

import type { Call, FileRef } from "../base/origin.ts";
import type { TreeFile } from "../parse/yaml/tree.ts";

export interface ManifestFile {
  readonly path: string;
  readonly ref: FileRef;
  readonly text: string;
  readonly tree: TreeFile;
  /** What it is a part of, where that is not its folder: a chart. */
  readonly root?: string | undefined;
  /** Where objects lie that do not say it themselves. */
  readonly namespace?: string | undefined;
  /** What installs it so. */
  readonly via?: readonly Call[] | undefined;
  /** The root of Terraform that gave it values: what these refer to is declared there. */
  readonly giver?: string | undefined;
  /** It is packed: nobody writes into it. */
  readonly isSealed?: boolean | undefined;
}
