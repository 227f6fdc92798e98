// Secrets by which Argo CD knows clusters, and what makes such secrets → each cluster, as generators and applications name it.
// https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters

import { folderOf } from "../../base/folder.ts";
import { mapKnown, type Known, type Value } from "../../base/known.ts";
import { dig, field, fields, isAbsent, text } from "../../base/value.ts";
import { parseJson } from "../../parse/json/parse.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import type { ManifestFile } from "../manifest.ts";
import { filledIn } from "./filled-in.ts";
import { wordAt } from "./item.ts";
import { objectsIn } from "./written.ts";

export interface Cluster {
  readonly path: string;
  readonly namespace: string;
  readonly labels: Value;
  readonly annotations: Value;
  readonly name: Known<string | null>;
  readonly server: Known<string | null>;
  readonly project: Known<string | null>;
  /** How Argo CD proves there who it is; absent where nobody can tell. */
  readonly config: Value;
}

/** A file that declares one has this word. */
export const clusterMark = "argocd.argoproj.io/secret-type";

/** The one that Argo CD itself runs in. */
export const local = { name: "in-cluster", server: "https://kubernetes.default.svc" } as const;

export function clustersIn(file: ManifestFile): readonly Cluster[] {
  return objectsIn(file).flatMap((one) => clusterOf(file.path, one) ?? []);
}

/** Null for what is no such secret. */
export function clusterOf(
  path: string,
  { kind, body }: { readonly kind: string; readonly body: Value },
): Cluster | null {
  const made = secretOf(kind, wordAt(body, "apiVersion"), body);
  if (!made) return null;
  const { metadata, data } = made;
  const labels = field(metadata, "labels");
  const type = text(field(labels, clusterMark));
  if (!type.known || type.value !== "cluster") return null;
  const namespace = text(dig(body, "metadata", "namespace"));
  return {
    path,
    namespace: namespace.known ? (namespace.value ?? "_") : "_",
    labels,
    annotations: field(metadata, "annotations"),
    name: filledIn(data("name")),
    server: filledIn(data("server")),
    project: filledIn(data("project")),
    config: parsed(data("config")),
  };
}

interface Secret {
  readonly metadata: Value;
  readonly data: (key: string) => Known<string | null>;
}

function secretOf(kind: string, apiVersion: string, body: Value): Secret | null {
  const spec = field(body, "spec");
  const plainly =
    (map: Value): Secret["data"] =>
    (key) =>
      text(field(map, key));
  if (kind === "Secret" && apiVersion === "v1")
    return { metadata: field(body, "metadata"), data: (key) => written(body, key) };
  const template =
    kind === "ExternalSecret" && apiVersion.startsWith("external-secrets.io/")
      ? dig(spec, "target", "template")
      : kind === "SealedSecret" && apiVersion.startsWith("bitnami.com/")
        ? field(spec, "template")
        : null;
  if (!template || isAbsent(template)) return null;
  return { metadata: field(template, "metadata"), data: plainly(field(template, "data")) };
}

function written(body: Value, key: string): Known<string | null> {
  const plain = dig(body, "stringData", key);
  if (!isAbsent(plain)) return text(plain);
  return mapKnown(filledIn(dig(body, "data", key)), (encoded) =>
    encoded === null ? null : Buffer.from(encoded, "base64").toString("utf8"),
  );
}

function parsed(config: Known<string | null>): Value {
  if (!config.known) return config;
  const { documents, problems } = parseJson(config.value ?? "");
  const root = documents[0]?.root;
  if (problems.length > 0 || !root) return fields(new Map(), config.at);
  const { file, start } = config.at;
  return toValue(root, file, () => start, "kubernetes");
}

/**
 * Several installations of Argo CD may lie in one tree, each with clusters of its own: those are meant that share most of the way to what
 * names them.
 */
export function nearestClusters<C extends Cluster>(
  clusters: readonly C[],
  path: string,
): readonly C[] {
  const shared = clusters.map((one) => sharedDepth(one.path, path));
  const most = shared.reduce((one, other) => Math.max(one, other), 0);
  return clusters.filter((_, index) => shared[index] === most);
}

function sharedDepth(one: string, other: string): number {
  const [own, others] = [folderOf(one).split("/"), folderOf(other).split("/")];
  const differs = own.findIndex((step, index) => step !== others[index]);
  return differs === -1 ? own.length : differs;
}
