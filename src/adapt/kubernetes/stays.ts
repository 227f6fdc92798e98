// Annotations of an object → what keeps it in the cluster when whatever deployed it does not deploy it any more.

import type { Value } from "../../base/known.ts";
import { dig, entries, text } from "../../base/value.ts";
import type { Stay } from "../../model/declaration.ts";

/** By key: what keeps it. */
const keeping: Readonly<Record<string, RegExp>> = {
  "helm.sh/resource-policy": /^\s*keep\s*$/, // https://helm.sh/docs/howto/charts_tips_and_tricks/#tell-helm-not-to-uninstall-a-resource
  "argocd.argoproj.io/sync-options": /(?:^|,)\s*(?:Prune|Delete)=false\s*(?:,|$)/, // https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources
  "kustomize.toolkit.fluxcd.io/prune": /^\s*disabled\s*$/, // https://fluxcd.io/flux/components/kustomize/kustomizations/#prune
};

export function staysOf(body: Value): readonly Stay[] {
  return entries(dig(body, "metadata", "annotations")).flatMap(([key, value]): readonly Stay[] => {
    const said = Object.hasOwn(keeping, key) ? text(value) : null;
    if (!said?.known || said.value === null || keeping[key]?.test(said.value) !== true) return [];
    return [{ against: "leaving", attribute: `${key}: ${said.value.trim()}`, at: value.at }];
  });
}
