// What Argo CD knows of clusters, and what it lays down there → the tokens by which it does, and whose these are.

import { known, unknown, type Value } from "../../base/known.ts";
import { once } from "../../base/once.ts";
import { dig, isAbsent } from "../../base/value.ts";
import type { Credential } from "../../model/credential.ts";
import type { Link } from "../../model/declaration.ts";
import { applicationsOf } from "../../resolve/kubernetes/application-set.ts";
import {
  clusterOf,
  local,
  nearestClusters,
  type Cluster,
} from "../../resolve/kubernetes/clusters.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import type { Listing } from "../../resolve/kubernetes/session.ts";
import { controller, linkToAsked, askedIn } from "../cluster-access.ts";
import { digest } from "../digest.ts";
import { carrierOf, declareObject, originIn, textIn, type KubernetesObject } from "./object.ts";

/** A cluster, and as whom Argo CD acts there; null where that is nobody that it becomes. */
export interface Reached extends Cluster {
  readonly as: Link | null;
}

/** By name and by server, the first of each. */
interface Reachable {
  readonly all: readonly Reached[];
  readonly byName: ReadonlyMap<string, Reached>;
  readonly byServer: ReadonlyMap<string, Reached>;
}

/** What of a tree decides on that. */
export interface Reaching {
  /** Those that a file means. */
  readonly clusters: (path: string) => Reachable;
  /** Names of accounts as which Argo CD acts where it runs, by namespace. */
  readonly controllers: () => ReadonlyMap<string, ReadonlySet<string>>;
  readonly tree: Listing;
}

/** `made`: what Terraform makes, and as whom it is reached. */
export function reachingIn(
  groups: readonly (readonly KubernetesObject[])[],
  tree: Listing,
  made: readonly Reached[],
): Reaching {
  const clusters = once(() => [...groups.flat().flatMap(reachedIn), ...made]);
  const meant = new Map<string, Reachable>();
  return {
    tree,
    clusters: (path) => {
      const found = meant.get(path) ?? reachable(nearestClusters(clusters(), path));
      meant.set(path, found);
      return found;
    },
    controllers: once(() => controllersIn(groups.flat())),
  };
}

function reachable(all: readonly Reached[]): Reachable {
  const [byName, byServer] = [new Map<string, Reached>(), new Map<string, Reached>()];
  for (const one of all) {
    const [name, server] = [one.name, one.server].map(textIn);
    if (name && !byName.has(name)) byName.set(name, one);
    if (server && !byServer.has(server)) byServer.set(server, one);
  }
  return { all, byName, byServer };
}

function reachedIn({ file, kind, body, root }: KubernetesObject): readonly Reached[] {
  const cluster = clusterOf(file.path, { kind, body });
  const asked = cluster ? askedIn(cluster.config) : null;
  return cluster ? [{ ...cluster, as: asked && linkToAsked(filledIn(asked), root) }] : [];
}

/** An operator puts the name of the installation before it. */
function controllersIn(
  objects: readonly KubernetesObject[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, apiGroup, name, namespace } of objects) {
    const own = kind === "ServiceAccount" && apiGroup === "" ? textIn(name) : null;
    if (own === null || !own.endsWith(controller)) continue;
    const names = found.get(namespace) ?? new Set();
    found.set(namespace, names.add(own));
  }
  return found;
}

/** Of a secret by which it knows a cluster, where that names a role. */
export function clusterToken(object: KubernetesObject): readonly Credential[] {
  const cluster = clusterOf(object.file.path, object);
  const role = cluster ? askedIn(cluster.config) : null;
  if (!role) return [];
  const account: Link = {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace: object.namespace,
    name: controller,
    at: role.at,
  };
  const asked = filledIn(role);
  const becomes = asked.known ? known(asked.value ?? "", role.at) : asked;
  const made = token(object, "role", linkToAsked(asked, object.root));
  return [{ ...made, becomes, usedBy: account }];
}

/** By the program that deploys: https://fluxcd.io/flux/components/kustomize/kustomizations/#kubeconfig-remote-clusters */
const controllersOfFlux: ReadonlyMap<string, string> = new Map([
  ["kustomize.toolkit.fluxcd.io Kustomization", "kustomize-controller"],
  ["helm.toolkit.fluxcd.io HelmRelease", "helm-controller"],
]);

/** Of what Flux lays down in another cluster: the key that it has for it. */
export function kubeConfigToken(object: KubernetesObject): readonly Credential[] {
  const { apiGroup, kind, body, namespace } = object;
  const program = controllersOfFlux.get(`${apiGroup} ${kind}`);
  const secret = dig(body, "spec", "kubeConfig", "secretRef", "name");
  const name = textIn(filledIn(secret));
  if (program === undefined || name === null) return [];
  const link = { how: "name", platform: "kubernetes", at: secret.at } as const;
  return [
    {
      ...token(object, "kube-config", { ...link, type: "Secret", namespace, name }),
      // Where it is installed: https://fluxcd.io/flux/installation/
      usedBy: { ...link, type: "ServiceAccount", namespace: "flux-system", name: program },
    },
  ];
}

/** Of what is laid down in clusters, one for each identity by which that is done. */
export function deployerTokens(
  object: KubernetesObject,
  reaching: Reaching,
): readonly Credential[] {
  if (object.apiGroup !== "argoproj.io") return [];
  const { kind, body, file } = object;
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  const clusters = reaching.clusters(file.path);
  const tree = { ...reaching.tree, clusters: () => clusters.all };
  const made = kind === "Application" ? [body] : applicationsOf(body, { tree, path: file.path });
  const links = new Map<string, Link>();
  for (const one of made)
    for (const link of actingAt(dig(one, "spec", "destination"), object, clusters, reaching)) {
      const { at: _, ...id } = link;
      links.set(JSON.stringify(id), link);
    }
  return [...links.values()].map((link, index) =>
    token(object, index === 0 ? "deploys-as" : `deploys-as.${index + 1}`, link),
  );
}

/** Nothing where the tree says nothing of that. */
function actingAt(
  destination: Value,
  object: KubernetesObject,
  { byServer, byName }: Reachable,
  { controllers }: Reaching,
): readonly Link[] {
  const [server, name] = [dig(destination, "server"), dig(destination, "name")];
  const words = [server, name].map(filledIn);
  const open = words.find((one) => !one.known);
  if (open && !open.known) {
    const why = unknown("computed", open.at, open.name);
    return [{ how: "unknown", name: open.name, at: open.at, because: why }];
  }
  const [is = null, called = null] = words.map(textIn);
  const meant = byServer.get(is ?? "") ?? byName.get(called ?? "");
  if (meant?.as) return [meant.as];
  const isHere = is === local.server || called === local.name;
  const { namespace } = object;
  const [account, ...others] = isHere ? (controllers().get(namespace) ?? []) : [];
  if (account === undefined || others.length > 0) return [];
  const at = isAbsent(server) ? name.at : server.at;
  return [
    { how: "name", platform: "kubernetes", type: "ServiceAccount", namespace, name: account, at },
  ];
}

/** It lasts for minutes: https://docs.aws.amazon.com/eks/latest/userguide/cluster-auth.html */
function token(object: KubernetesObject, label: string, of: Link): Credential {
  const declaration = declareObject(object, true);
  const address = `${declaration.address}:${label}`;
  const header = originIn(object.file, object.header);
  return {
    kind: "credential",
    form: "token",
    standing: false,
    of,
    endings: [{ means: "hours", value: known<number | null>(1, header), at: header }],
    carrier: carrierOf(object),
    writes: null,
    ...declaration,
    key: `${declaration.key}:${label}`,
    type: "ClusterToken",
    address,
    generic: address,
    content: digest(object.body),
    slots: {},
  };
}
