// Pods → the secrets that each service account's pods are given: as variables, as files, by a driver.

import type { Value } from "../../base/known.ts";
import { dig, field, isAbsent, items } from "../../base/value.ts";
import type { SecretUse } from "../../model/credential.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import type { KubernetesObject } from "./object.ts";
import { accountAddress, accountOf, podOf } from "./workload.ts";

/** By the address of an account. */
export type SecretUses = ReadonlyMap<string, readonly SecretUse[]>;

/** Of accounts that pods name: whose the others are, the namespace decides. */
export function secretUses(objects: readonly KubernetesObject[]): SecretUses {
  const found = new Map<string, SecretUse[]>();
  for (const object of objects) {
    const pod = podOf(object);
    const account = pod ? accountAddress(object, accountOf(pod)) : null;
    if (!pod || account === null) continue;
    const uses = usesIn(pod);
    if (uses.length > 0) found.set(account, [...(found.get(account) ?? []), ...uses]);
  }
  return found;
}

/** https://kubernetes.io/docs/concepts/configuration/secret/#using-a-secret */
function usesIn(pod: Value): readonly SecretUse[] {
  const containers = ["containers", "initContainers"].flatMap((one) => items(field(pod, one)));
  const volumes = items(field(pod, "volumes"));
  const secrets = [
    ...containers.flatMap((one) => items(field(one, "env"))).map(keyOf),
    ...containers
      .flatMap((one) => items(field(one, "envFrom")))
      .map((one) => dig(one, "secretRef", "name")),
    ...volumes.map((one) => dig(one, "secret", "secretName")),
    ...volumes
      .flatMap((one) => items(dig(one, "projected", "sources")))
      .map((one) => dig(one, "secret", "name")),
  ];
  const classes = volumes
    .filter((one) => isDriver(dig(one, "csi", "driver")))
    .map((one) => dig(one, "csi", "volumeAttributes", "secretProviderClass"));
  return [
    ...secrets.flatMap((one) => useOf("Secret", one)),
    ...classes.flatMap((one) => useOf("SecretProviderClass", one)),
  ];
}

function keyOf(variable: Value): Value {
  return dig(variable, "valueFrom", "secretKeyRef", "name");
}

function isDriver(value: Value): boolean {
  return value.known && value.value === "secrets-store.csi.k8s.io";
}

function useOf(kind: string, value: Value): readonly SecretUse[] {
  if (isAbsent(value)) return [];
  const name = filledIn(value);
  return name.known && name.value !== null
    ? [{ secret: `${kind}/${name.value}`, at: value.at }]
    : [];
}
