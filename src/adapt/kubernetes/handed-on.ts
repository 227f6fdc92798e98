// Objects by which a cluster is given secrets that are kept elsewhere → which those are, where, and what pods call them.

import type { Gap } from "../../base/gap.ts";
import type { Known, Value } from "../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { Credential, HandedOn, Keeper } from "../../model/credential.ts";
import { isBounded, re2 } from "../../resolve/regex.ts";
import { handedByClass } from "./class-objects.ts";
import { namespacesIn, type Namespaces } from "./namespaces.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { carrierOf, declareObject, textIn, type KubernetesObject } from "./object.ts";

/** By the key under `provider`: https://external-secrets.io/latest/api/secretstore/ */
const keepers: Readonly<Record<string, Keeper>> = {
  aws: "aws",
  gcpsm: "google",
  azurekv: "azure",
  vault: "vault",
};

/** What a store of the tree reads from, null for what we do not know, and who may read by it. */
interface Store {
  readonly keeper: Keeper | null;
  readonly conditions: readonly Value[];
}

/** What of a tree decides on what is handed on. */
export interface Handing {
  /** By kind, namespace and name. */
  readonly stores: ReadonlyMap<string, Store>;
  readonly namespaces: () => Namespaces;
  /** Whether anything was asked of these. */
  readonly isChoosing: () => boolean;
  readonly gaps: () => readonly Gap[];
}

/** `beside`: objects that are there for their labels alone. Null where the tree hands nothing on. */
export function handingIn(
  groups: readonly (readonly KubernetesObject[])[],
  beside: () => readonly KubernetesObject[],
): Handing | null {
  let isAny = false;
  const stores = new Map<string, Store>();
  for (const objects of groups)
    for (const object of objects) {
      if (!isOurs(object)) continue;
      isAny = true;
      const { kind, namespace, name, body } = object;
      if (/^(Cluster)?SecretStore$/.test(kind) && name.known)
        stores.set(storeId(kind, namespace, name.value ?? ""), {
          keeper: keeperOf(object),
          conditions: items(dig(body, "spec", "conditions")),
        });
    }
  let found: Namespaces | null = null;
  const namespaces = (): Namespaces => (found ??= namespacesIn([...groups.flat(), ...beside()]));
  if (!isAny) return null;
  return { stores, namespaces, isChoosing: () => found !== null, gaps: () => found?.gaps() ?? [] };
}

function isOurs({ apiGroup }: KubernetesObject): boolean {
  return apiGroup === "external-secrets.io" || apiGroup === "secrets-store.csi.x-k8s.io";
}

function storeId(kind: string, namespace: string, name: string): string {
  return kind === "ClusterSecretStore" ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

function keeperOf({ body }: KubernetesObject): Keeper | null {
  const provider = dig(body, "spec", "provider");
  const name = Object.keys(keepers).find((one) => !isAbsent(field(provider, one)));
  const service = text(dig(provider, "aws", "service"));
  if (name === "aws" && service.known && service.value === "ParameterStore")
    return "aws-parameters";
  return (name !== undefined && keepers[name]) || null;
}

export function handedOn(object: KubernetesObject, handing: Handing): readonly Credential[] {
  const hands = isOurs(object) ? handsOf(object, handing) : null;
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
      writes: null,
      hands,
      ...declareObject(object, object.kind !== "ClusterExternalSecret"),
    },
  ];
}

/** Of what an object may hand on, whatever else decides whether it does, and to whom. */
export type MayHand = Omit<HandedOn, "namespaces">;

/** By itself it does not say who keeps that: any may. */
export function mayHand(object: KubernetesObject): MayHand | null {
  if (!isOurs(object)) return null;
  const made = madeBy(object);
  if (!made) return handedByClass(object);
  const { as, taken } = made;
  const remotes = taken.flatMap(({ name }) => allKeepers.map((keeper) => ({ keeper, name })));
  return { as, stores: storesOf(taken), remotes };
}

const allKeepers: readonly Keeper[] = [...Object.values(keepers), "aws-parameters"];

function handsOf(object: KubernetesObject, handing: Handing): HandedOn | null {
  const made = madeBy(object);
  if (!made) return handedByClass(object);
  const { kind, namespace, body } = object;
  const namespaces =
    kind === "ExternalSecret" ? [namespace] : namespacesOf(field(body, "spec"), handing);
  return handedTo(namespaces, made, handing);
}

/** A secret of a cluster that is made of what is kept elsewhere. */
interface Made {
  readonly as: string;
  readonly taken: readonly Taken[];
}

function madeBy({ kind, body }: KubernetesObject): Made | null {
  const spec = field(body, "spec");
  const own = dig(body, "metadata", "name");
  if (kind === "ExternalSecret") return madeOf(spec, own);
  if (kind !== "ClusterExternalSecret") return null;
  const name = field(spec, "externalSecretName");
  return madeOf(field(spec, "externalSecretSpec"), isAbsent(name) ? own : name);
}

function madeOf(spec: Value, own: Value): Made | null {
  const target = dig(spec, "target", "name");
  const [name, as] = [own, isAbsent(target) ? own : target].map((one) => textIn(filledIn(one)));
  if (name === null || as === null || as === undefined) return null;
  const taken = [
    ...items(field(spec, "data")).flatMap((one) =>
      takenBy(one, dig(one, "remoteRef", "key"), spec),
    ),
    ...items(field(spec, "dataFrom")).flatMap((one) =>
      takenBy(one, dig(one, "extract", "key"), spec),
    ),
  ];
  return { as: `Secret/${as}`, taken };
}

/** https://external-secrets.io/latest/api/clusterexternalsecret/: the singular form, and names, of former versions too. */
function namespacesOf(spec: Value, { namespaces }: Handing): readonly string[] {
  const selectors = [
    ...items(field(spec, "namespaceSelectors")),
    ...items(field(spec, "namespaceSelector")),
  ];
  const named = items(field(spec, "namespaces")).flatMap((one) => textIn(filledIn(one)) ?? []);
  return [...new Set([...named, ...selectors.flatMap((one) => namespaces().chosen(one))])];
}

function handedTo(namespaces: readonly string[], { as, taken }: Made, handing: Handing): HandedOn {
  const stores = new Map(taken.map(({ store }) => [idOf(store), store]));
  // One secret is made of all, or none.
  const within = namespaces.filter((one) =>
    [...stores.values()].every((store) => mayUse(storeIn(store, one, handing), one, handing)),
  );
  const keeping = new Map([...stores].map(([id, one]) => [id, keepersOf(one, within, handing)]));
  return {
    as,
    stores: storesOf(taken),
    remotes: taken.flatMap(({ name, store }) =>
      (keeping.get(idOf(store)) ?? []).map((keeper) => ({ keeper, name })),
    ),
    namespaces: within,
  };
}

function idOf({ kind, name }: Taken["store"]): string {
  return `${kind}/${name}`;
}

function storesOf(taken: readonly Taken[]): readonly string[] {
  return [...new Set(taken.map(({ store }) => store.name))];
}

interface Taken {
  readonly name: string;
  readonly store: { readonly kind: string; readonly name: string };
}

/** What one takes may be of another store than the rest: https://external-secrets.io/latest/api/externalsecret/ */
function takenBy(one: Value, key: Value, spec: Value): readonly Taken[] {
  const other = dig(one, "sourceRef", "storeRef");
  const reference = isAbsent(other) ? field(spec, "secretStoreRef") : other;
  const [remote, name] = [textIn(filledIn(key)), textIn(filledIn(field(reference, "name")))];
  if (remote === null || name === null) return [];
  const kind = textIn(text(field(reference, "kind"))) ?? "SecretStore";
  return [{ name: remote, store: { kind, name } }];
}

function storeIn(
  { kind, name }: Taken["store"],
  namespace: string,
  { stores }: Handing,
): Store | undefined {
  return stores.get(storeId(kind, namespace, name));
}

/** Null for a store that stands elsewhere; nothing for one that keeps what we do not know. */
function keepersOf(
  store: Taken["store"],
  namespaces: readonly string[],
  handing: Handing,
): readonly (Keeper | null)[] {
  const found = namespaces.map((one) => storeIn(store, one, handing));
  return [...new Set(found)].flatMap((one) => (one ? (one.keeper ?? []) : [null]));
}

/**
 * One of its conditions is enough: https://external-secrets.io/latest/api/clustersecretstore/. Whoever names a store means to use it: where
 * nobody can tell it may.
 */
function mayUse(store: Store | undefined, namespace: string, { namespaces }: Handing): boolean {
  if (!store || store.conditions.length === 0) return true;
  return store.conditions.some((one) => {
    const selector = field(one, "namespaceSelector");
    const names = items(field(one, "namespaces")).map(filledIn);
    return (
      names.some((name) => !name.known || name.value === namespace) ||
      items(field(one, "namespaceRegexes")).some((regex) => mayMatch(filledIn(regex), namespace)) ||
      (!isAbsent(selector) && namespaces().isChosen(selector, namespace) !== false)
    );
  });
}

/** A Kubernetes name is no longer. */
const longest = 253;

function mayMatch(regex: Known<string | null>, namespace: string): boolean {
  const found = regex.known ? re2(regex.value ?? "") : null;
  if (found === "invalid") return false;
  if (!found || !isBounded(found, longest) || namespace.length > longest) return true;
  return new RegExp(found.source, found.flags.replace("g", "")).test(namespace);
}
