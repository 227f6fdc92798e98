// What changed → the languages whose unchanged files it may concern.

import type { Kind } from "../source/ours.ts";
import { takesInChanged } from "./near-kustomizations.ts";
import type { Found, PlaceReader } from "./place-reader.ts";
import type { Place } from "./places.ts";
import { mayInstall } from "./terraform-marks.ts";

type Language = "terraform" | "kubernetes" | "workflow";

/** Null: what judges. */
export const languageOf: Readonly<Record<Kind, Language | null>> = {
  hcl: "terraform",
  "tf-json": "terraform",
  tfvars: "terraform",
  "tfvars-json": "terraform",
  terragrunt: "terraform",
  yaml: "kubernetes",
  json: "kubernetes",
  named: "kubernetes",
  kustomization: "kubernetes",
  chart: "kubernetes",
  workflow: "workflow",
  action: "workflow",
  policy: null,
};

/** `others`: what may be read beside the changes. */
export async function languagesConcerned(
  changes: readonly Found[],
  others: readonly Place[],
  changed: ReadonlySet<string>,
  reader: PlaceReader,
): Promise<ReadonlySet<Language | null>> {
  const concerned = new Set<Language | null>(changes.map(({ place }) => languageOf[place.kind]));
  if (
    !concerned.has("kubernetes") &&
    (changes.some(bindsInKubernetes) ||
      mayRender(others, changed) ||
      (await takesInChanged(others, changed, reader)))
  )
    concerned.add("kubernetes");
  return concerned;
}

/** Where there are charts, any file of values may say what they make, and so may their helpers. */
function mayRender(others: readonly Place[], changed: ReadonlySet<string>): boolean {
  return (
    others.some(({ kind }) => kind === "chart") &&
    [...changed].some((path) => /^(?!\.github\/).*\.(?:ya?ml|json|tpl|tgz)$/.test(path))
  );
}

/** The provider's bindings and accounts meet those of manifests by name; what it installs are manifests. */
function bindsInKubernetes({ place, base, head }: Found): boolean {
  return (
    languageOf[place.kind] === "terraform" &&
    [base, head].some(
      (file) => file && (file.text.includes('"kubernetes_') || mayInstall(file.text)),
    )
  );
}
