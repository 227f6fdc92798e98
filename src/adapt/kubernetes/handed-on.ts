// Objects by which a cluster is given secrets that are kept elsewhere → which those are, and what pods call them.

import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { Value } from "../../base/known.ts";
import type { Credential, HandedOn, Keeper } from "../../model/credential.ts";
import { declareObject, carrierOf, filledIn, type KubernetesObject } from "./object.ts";

/** By the key under `provider`: https://external-secrets.io/latest/api/secretstore/ */
const keepers: Readonly<Record<string, Keeper>> = {
  aws: "aws",
  gcpsm: "google",
  azurekv: "azure",
  vault: "vault",
};

/** By kind, namespace and name: what a store of the tree reads from; null for what we do not know. */
export type Stores = ReadonlyMap<string, Keeper | null>;

/** Null where the tree hands nothing on. */
export function storesIn(groups: readonly (readonly KubernetesObject[])[]): Stores | null {
  let isAny = false;
  const found = new Map<string, Keeper | null>();
  for (const objects of groups)
    for (const object of objects) {
      if (!isOurs(object)) continue;
      isAny = true;
      const { kind, namespace, name } = object;
      if (/^(Cluster)?SecretStore$/.test(kind) && name.known)
        found.set(storeKey(kind, namespace, name.value ?? ""), keeperOf(object));
    }
  return isAny ? found : null;
}

function isOurs({ apiGroup }: KubernetesObject): boolean {
  return apiGroup === "external-secrets.io" || apiGroup === "secrets-store.csi.x-k8s.io";
}

function storeKey(kind: string, namespace: string, name: string): string {
  return kind === "ClusterSecretStore" ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

function keeperOf({ body }: KubernetesObject): Keeper | null {
  const provider = dig(body, "spec", "provider");
  const name = Object.keys(keepers).find((one) => !isAbsent(field(provider, one)));
  const service = text(dig(provider, "aws", "service"));
  // Of the Parameter Store a name means something else.
  if (name === "aws" && service.known && service.value === "ParameterStore") return null;
  return (name !== undefined && keepers[name]) || null;
}

export function handedOn(object: KubernetesObject, stores: Stores): readonly Credential[] {
  const hands = isOurs(object) ? handsOf(object, stores) : null;
  if (!hands || hands.remotes.length === 0) return [];
  return [
    {
      kind: "credential",
      form: "stored-secret",
      // A copy, which ends with what it is of.
      standing: false,
      of: null,
      endings: [],
      carrier: carrierOf(object),
      replacement: null,
      writes: null,
      hands,
      ...declareObject(object, true),
    },
  ];
}

function handsOf(object: KubernetesObject, stores: Stores): HandedOn | null {
  const spec = field(object.body, "spec");
  const { kind, namespace } = object;
  const own = textIn(filledIn(dig(object.body, "metadata", "name")));
  if (own === null) return null;
  if (kind === "SecretProviderClass") return ofClass(spec, own, namespace);
  if (kind !== "ExternalSecret") return null;
  const store = field(spec, "secretStoreRef");
  const storeKind = textIn(text(field(store, "kind"))) ?? "SecretStore";
  const name = textIn(filledIn(field(store, "name")));
  const keeper = name === null ? null : stores.get(storeKey(storeKind, namespace, name));
  if (name === null || keeper === null) return null;
  const target = field(field(spec, "target"), "name");
  const as = isAbsent(target) ? own : textIn(filledIn(target));
  const keys = [
    ...items(field(spec, "data")).map((one) => dig(one, "remoteRef", "key")),
    ...items(field(spec, "dataFrom")).map((one) => dig(one, "extract", "key")),
  ];
  if (as === null) return null;
  return {
    keeper: keeper ?? null,
    store: name,
    remotes: namesIn(keys),
    as: `Secret/${as}`,
    namespace,
  };
}

/** By `provider`: https://secrets-store-csi-driver.sigs.k8s.io/concepts#secretproviderclass */
const keepersOfClass: ReadonlyMap<string, Keeper> = new Map([
  ["aws", "aws"],
  ["azure", "azure"],
  ["gcp", "google"],
  ["vault", "vault"],
]);

function ofClass(spec: Value, own: string, namespace: string): HandedOn | null {
  const keeper = keepersOfClass.get(textIn(text(field(spec, "provider"))) ?? "");
  if (keeper === undefined) return null;
  const objects = textIn(text(dig(spec, "parameters", "objects"))) ?? "";
  const remotes = [...objects.slice(0, longest).matchAll(named)].map(([, name = ""]) => name);
  return {
    keeper,
    store: null,
    remotes,
    as: `SecretProviderClass/${own}`,
    namespace,
  };
}

const longest = 100_000;
/** Its providers' own texts, YAML each. */
const named = /\b(?:objectName|secretPath)\s*:\s*["']?([^\s"',}]{1,500})/g;

function namesIn(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => textIn(filledIn(value)) ?? []);
}

function textIn(value: ReturnType<typeof filledIn>): string | null {
  return value.known && value.value !== null && value.value !== "" ? value.value : null;
}
