// Pods and what makes them → the tokens of service accounts that they get, issued and renewed by the kubelet.

import { append } from "../../base/grouped.ts";
import { known, mapKnown, type Known, type Value } from "../../base/known.ts";
import { dig, field, flag, isAbsent, items, number, text } from "../../base/value.ts";
import type { Credential } from "../../model/credential.ts";
import type { Fact } from "../../model/fact.ts";
import { digest } from "../digest.ts";
import { accountLink } from "./account.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { addressOf, carrierOf, declareObject, type KubernetesObject } from "./object.ts";

const runnerSet = "AutoscalingRunnerSet";

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
  // Runners of GitHub Actions: https://docs.github.com/actions/tutorials/use-actions-runner-controller/deploy-runner-scale-sets
  [runnerSet, ["spec", "template", "spec"]],
  ["RunnerDeployment", ["spec", "template", "spec"]],
  ["RunnerSet", ["spec", "template", "spec"]],
]);
/** The kinds of the older API bear labels: https://github.com/actions/actions-runner-controller/blob/master/docs/using-arc-runners-in-a-workflow.md */
const labelled: ReadonlySet<string> = new Set(["RunnerDeployment", "RunnerSet"]);

const groups: ReadonlySet<string> = new Set([
  "",
  "apps",
  "batch",
  "extensions",
  "actions.github.com",
  "actions.summerwind.dev",
]);

/** By the address of an account: the addresses of what gets its token kept from it, the account's own first where that says so. */
export type Unmounted = ReadonlyMap<string, readonly string[]>;

/** https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting */
export function unmountedTokens(objects: readonly KubernetesObject[]): Unmounted {
  const found = new Map<string, string[]>();
  for (const object of objects)
    if (isSilent(object)) found.set(addressOf(object, true), [addressOf(object, true)]);
  for (const object of objects) {
    const pod = podOf(object);
    if (!pod) continue;
    const account = accountAddress(object, accountOf(pod));
    if (account === null || mounts(pod, account, found)) continue;
    append(found, account, addressOf(object, true));
  }
  return found;
}

function isSilent({ kind, apiGroup, body }: KubernetesObject): boolean {
  return kind === "ServiceAccount" && apiGroup === "" && isFalse(field(body, switchOf));
}

/** What the pod says goes before what its account says. */
function mounts(pod: Value, account: string, unmounted: Unmounted): boolean {
  const own = flag(field(pod, switchOf));
  if (own.known && own.value !== null) return own.value;
  return unmounted.get(account)?.[0] !== account;
}

/** Null where it names none, or the one that every namespace has. */
export function accountAddress({ namespace }: KubernetesObject, account: Value): string | null {
  const name = text(account);
  return name.known && name.value !== null && name.value !== "" && name.value !== "default"
    ? `ServiceAccount/${namespace}/${name.value}`
    : null;
}

const switchOf = "automountServiceAccountToken";

export function podOf(object: KubernetesObject): Value | null {
  const path = podPaths.get(object.kind);
  return path && groups.has(object.apiGroup) ? dig(object.body, ...path) : null;
}

export function accountOf(pod: Value): Value {
  const named = dig(pod, "serviceAccountName");
  return isAbsent(named) ? dig(pod, "serviceAccount") : named;
}

function isFalse(value: Value): boolean {
  const shown = flag(value);
  return shown.known && shown.value === false;
}

/** The projected tokens of a pod, and the mounted one where it names its account. */
export function podTokens(object: KubernetesObject, unmounted: Unmounted): readonly Fact[] {
  const pod = podOf(object);
  if (!pod) return [];
  const account = accountOf(pod);
  const mounted = mountedToken(object, pod, account, unmounted);
  const found = [...(mounted ? [mounted] : []), ...projectedTokens(object, pod, account)];
  const name = askedAs(object);
  return name ? found.map((one) => ({ ...one, name })) : found;
}

/** As jobs ask for a runner where that is not the object's name: of several labels each, with commas. */
function askedAs({ kind, body }: KubernetesObject): Known<string | null> | null {
  if (kind === runnerSet) {
    const name = filledIn(dig(body, "spec", "runnerScaleSetName"));
    return isAbsent(name) ? null : name;
  }
  if (!labelled.has(kind)) return null;
  const spec = kind === "RunnerSet" ? field(body, "spec") : dig(body, "spec", "template", "spec");
  const labels = field(spec, "labels");
  const named = items(labels).map(filledIn);
  const open = named.find((one) => !one.known);
  return open ?? known(named.map((one) => (one.known ? one.value : "")).join(","), labels.at);
}

function mountedToken(
  object: KubernetesObject,
  pod: Value,
  account: Value,
  unmounted: Unmounted,
): Credential | null {
  const address = accountAddress(object, account);
  if (address === null || !mounts(pod, address, unmounted)) return null;
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
    .filter((source) => source.known && !isAbsent(source))
    .map((source) => {
      const seconds = field(source, "expirationSeconds");
      const hours = isAbsent(seconds)
        ? known<number | null>(1, source.at)
        : mapKnown(number(seconds), (count) => (count === null ? null : count / 3600));
      const path = text(field(source, "path"));
      return token(object, account, source, path.known ? (path.value ?? "") : path.name, hours);
    });
}

export function token(
  object: KubernetesObject,
  account: Value,
  source: Value,
  label: string,
  hours: Known<number | null>,
): Credential {
  const declaration = declareObject(object, true);
  const name = label.replaceAll(/[/:]/g, ".");
  const address = `${declaration.address}:${name}`;
  const isNamed = !isAbsent(account);
  return {
    kind: "credential",
    form: "token",
    standing: false,
    of: accountLink(isNamed ? account : known("default", source.at), object.namespace),
    endings: [{ means: "hours", value: hours, at: source.at }],
    carrier: carrierOf(object),
    writes: null,
    ...declaration,
    key: `${declaration.key}:${name}`,
    type: "ServiceAccountToken",
    address,
    generic: address,
    at: source.at,
    header: source.at,
    content: digest(source),
    slots: {},
  };
}
