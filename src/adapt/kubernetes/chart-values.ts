// What Flux and Argo CD give charts that are not in the tree → the service accounts among it that become identities of clouds.

import { pathFrom, pathIn } from "../../base/folder.ts";
import type { Value } from "../../base/known.ts";
import { dig, field, isAbsent, text } from "../../base/value.ts";
import type { Identity } from "../../model/identity.ts";
import { parseYaml } from "../../parse/yaml/parse.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { sourcesOf } from "../../resolve/kubernetes/deployers.ts";
import { accountBy, accountsIn } from "../chart-accounts.ts";
import { digest } from "../digest.ts";
import { filledIn } from "../../resolve/kubernetes/filled-in.ts";
import { declareObject, namespaceIn, type KubernetesObject } from "./object.ts";

export type Has = (path: string) => boolean;

export interface Given {
  /** Each chart's, and how it is called there where somebody says so. */
  readonly charts: readonly { readonly values: Value; readonly release: Value }[];
  readonly namespace: string | null;
}

/** https://fluxcd.io/flux/components/helm/helmreleases/ and https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
export function chartAccounts(object: KubernetesObject, has: Has): readonly Identity[] {
  const given = givenTo(object, has);
  if (!given) return [];
  const namespace = given.namespace ?? object.namespace;
  const { file, root } = object;
  return given.charts.flatMap(({ values }) =>
    accountsIn(values, file.giver ?? root, filledIn).map((account): Identity => {
      const declaration = declareObject(object, true);
      const release = object.name.known ? (object.name.value ?? "") : object.name.name;
      const name = account.name.known ? (account.name.value ?? "") : `${release}:${account.path}`;
      const address = `ServiceAccount/${namespace}/${name}`;
      return {
        ...declaration,
        ...accountBy(account),
        key: `${declaration.key}:${account.path}`,
        type: "ServiceAccount",
        address,
        generic: address,
        name: account.name,
        at: account.at,
        header: account.at,
        place: `kubernetes|${namespace}`,
        content: digest(account.body),
        slots: {},
      };
    }),
  );
}

export function givenTo({ kind, apiGroup, body }: KubernetesObject, has: Has): Given | null {
  const spec = field(body, "spec");
  if (kind === "HelmRelease" && apiGroup === "helm.toolkit.fluxcd.io") {
    if (isHere(dig(spec, "chart", "spec", "chart"), has)) return null;
    return {
      charts: [{ values: field(spec, "values"), release: field(spec, "releaseName") }],
      namespace: namespaceIn(field(spec, "targetNamespace")),
    };
  }
  if (kind !== "Application" || apiGroup !== "argoproj.io") return null;
  return {
    charts: sourcesOf(spec)
      .filter((source) => !isHere(field(source, "path"), has))
      .map((source) => field(source, "helm"))
      .map((helm) => ({ values: ofArgo(helm), release: field(helm, "releaseName") })),
    namespace: namespaceIn(dig(spec, "destination", "namespace")),
  };
}

/** Whether a path is a chart of the tree, which is rendered with its values. */
function isHere(path: Value, has: Has): boolean {
  const written = text(path);
  const folder = written.known && written.value ? pathFrom("", written.value) : null;
  return folder !== null && has(pathIn(folder, "Chart.yaml"));
}

function ofArgo(helm: Value): Value {
  const object = field(helm, "valuesObject");
  const written = text(field(helm, "values"));
  if (!isAbsent(object) || !written.known || written.value === null) return object;
  const { documents, problems } = parseYaml(written.value);
  const root = documents[0]?.root;
  if (problems.length > 0 || !root) return object;
  const { file, start } = written.at;
  return toValue(root, file, () => start, "kubernetes");
}
