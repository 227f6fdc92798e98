// A parsed YAML or JSON file of manifests, and where the paths that it names lead.

import type { Call, FileRef } from "../../base/origin.ts";
import type { TreeFile } from "../../parse/yaml/tree.ts";

export interface Manifest {
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
}

export function isKustomization(path: string): boolean {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

/** What comes from a server or another repository. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
export function isRemote(path: string): boolean {
  return (
    /^[a-z][\w+.-]*::?\/\/|:\/\/|^(?:git@|github\.com[/:])/i.test(path) || /[?&]ref=/.test(path)
  );
}
