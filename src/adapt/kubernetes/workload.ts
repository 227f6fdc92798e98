// Pods and what makes them → the tokens of service accounts that they get, issued and renewed by the kubelet.

import { known, mapKnown, type Known, type Value } from "../../base/known.ts";
import { dig, field, flag, isAbsent, items, number, text } from "../../base/value.ts";
import type { Credential, Fact } from "../../model/fact.ts";
import { digest } from "../digest.ts";
import { accountLink } from "./account.ts";
import { addressOf, carrierOf, declareObject, type KubernetesObject } from "./object.ts";

/** Where the pod's own specification stands, by kind. */
const podPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ["Pod", ["spec"]],
  ["Deployment", ["spec", "template", "spec"]],
  ["StatefulSet", ["spec", "template", "spec"]],
  ["DaemonSet", ["spec", "template", "spec"]],
  ["ReplicaSet", ["spec", "template", "spec"]],
  ["ReplicationController", ["spec", "template", "spec"]],
  ["Job", ["spec", "template", "spec"]],
  ["CronJob", ["spec", "jobTemplate", "spec", "template", "spec"]],
]);
const groups: ReadonlySet<string> = new Set(["", "apps", "batch", "extensions"]);

/** Accounts that say that no pod gets their token unasked: https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting */
export function silentAccounts(objects: readonly KubernetesObject[]): ReadonlySet<string> {
  const silent = objects.filter((object) => {
    if (object.kind !== "ServiceAccount" || object.apiGroup !== "") return false;
    return isFalse(field(object.body, "automountServiceAccountToken"));
  });
  return new Set(silent.map((object) => addressOf(object, true)));
}

function isFalse(value: Value): boolean {
  const shown = flag(value);
  return shown.known && shown.value === false;
}

/** The projected tokens of a pod, and the mounted one where it names its account. */
export function podTokens(object: KubernetesObject, silent: ReadonlySet<string>): readonly Fact[] {
  const path = podPaths.get(object.kind);
  if (!path || !groups.has(object.apiGroup)) return [];
  const pod = dig(object.body, ...path);
  const named = dig(pod, "serviceAccountName");
  const account = isAbsent(named) ? dig(pod, "serviceAccount") : named;
  const mounted = mountedToken(object, pod, account, silent);
  return [...(mounted ? [mounted] : []), ...projectedTokens(object, pod, account)];
}

function mountedToken(
  object: KubernetesObject,
  pod: Value,
  account: Value,
  silent: ReadonlySet<string>,
): Credential | null {
  const name = text(account);
  if (!name.known || name.value === null || name.value === "" || name.value === "default")
    return null;
  const own = flag(field(pod, "automountServiceAccountToken"));
  const asked = own.known && own.value === true;
  if (isFalse(field(pod, "automountServiceAccountToken"))) return null;
  if (!asked && silent.has(`ServiceAccount/${object.namespace}/${name.value}`)) return null;
  // https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#bound-service-account-token-volume
  return token(object, account, account, "mounted", known<number | null>(1, account.at));
}

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection */
function projectedTokens(
  object: KubernetesObject,
  pod: Value,
  account: Value,
): readonly Credential[] {
  return items(field(pod, "volumes"))
    .flatMap((volume) => items(dig(volume, "projected", "sources")))
    .map((source) => field(source, "serviceAccountToken"))
    .filter((source) => !isAbsent(source))
    .map((source) => {
      const seconds = field(source, "expirationSeconds");
      const hours = isAbsent(seconds)
        ? known<number | null>(1, source.at)
        : mapKnown(number(seconds), (count) => (count === null ? null : count / 3600));
      const path = text(field(source, "path"));
      return token(object, account, source, path.known ? (path.value ?? "") : path.name, hours);
    });
}

function token(
  object: KubernetesObject,
  account: Value,
  source: Value,
  label: string,
  hours: Known<number | null>,
): Credential {
  const declaration = declareObject(object, true);
  const address = `${declaration.address}:${label.replaceAll("/", ".")}`;
  const isNamed = !isAbsent(account);
  return {
    kind: "credential",
    form: "token",
    standing: false,
    of: accountLink(isNamed ? account : known("default", source.at), object.namespace),
    endings: [{ means: "hours", value: hours, at: source.at }],
    carrier: carrierOf(object),
    replacement: null,
    writes: null,
    ...declaration,
    key: `${declaration.key}:${label.replaceAll("/", ".")}`,
    type: "ServiceAccountToken",
    address,
    generic: address,
    at: source.at,
    header: source.at,
    content: digest(source),
    slots: {},
  };
}
