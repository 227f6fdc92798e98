// What Flux and Argo CD give the chart of GitHub's runners → the tokens of the service accounts as which these run, by the names that jobs ask for.

import { known, mapKnown, type Known, type Value } from "../../base/known.ts";
import { dig, field, isAbsent } from "../../base/value.ts";
import type { Credential } from "../../model/credential.ts";
import { accountLink } from "./account.ts";
import { givenTo, type Has } from "./chart-values.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import type { KubernetesObject } from "./object.ts";
import { token } from "./workload.ts";

/** https://github.com/actions/actions-runner-controller/blob/master/charts/gha-runner-scale-set/values.yaml */
export function chartRunners(object: KubernetesObject, has: Has): readonly Credential[] {
  const given = givenTo(object, has);
  if (!given) return [];
  const namespace = given.namespace ?? object.namespace;
  return given.charts.flatMap(({ values, release }): readonly Credential[] => {
    const account = dig(values, "template", "spec", "serviceAccountName");
    // No other chart asks for it.
    if (isAbsent(field(values, "githubConfigUrl")) || isAbsent(account)) return [];
    const made = token(object, account, account, "runner", known<number | null>(1, account.at));
    const named = filledIn(field(values, "runnerScaleSetName"));
    const name = isAbsent(named) ? releaseOf(object, release) : named;
    return [{ ...made, of: accountLink(account, namespace), name }];
  });
}

/** https://fluxcd.io/flux/components/helm/helmreleases/#release-name */
function releaseOf({ kind, body, name }: KubernetesObject, written: Value): Known<string | null> {
  if (!isAbsent(written)) return filledIn(written);
  const target = filledIn(dig(body, "spec", "targetNamespace"));
  const isPrefixed = kind === "HelmRelease" && target.known && target.value !== null;
  return mapKnown(name, (own) => (isPrefixed && own !== null ? `${target.value}-${own}` : own));
}
