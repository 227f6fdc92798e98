// The ConfigMap by which EKS lets roles and users of AWS into a cluster → grants of those that administer it.
// https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html

import type { Value } from "../../base/known.ts";
import { field, items, text } from "../../base/value.ts";
import type { Grant } from "../../model/grant.ts";
import { parseYaml } from "../../parse/yaml/parse.ts";
import { placeInScalar, toValue } from "../../parse/yaml/to-value.ts";
import type { ScalarNode } from "../../parse/yaml/tree.ts";
import { isOfIdentityCenter } from "../../privilege/aws/people.ts";
import { pairIn } from "../../resolve/kubernetes/written.ts";
import { declareObject, type KubernetesObject } from "./object.ts";

export function isAwsAuth({ apiGroup, kind, name }: KubernetesObject): boolean {
  return apiGroup === "" && kind === "ConfigMap" && name.known && name.value === "aws-auth";
}

/** Other groups are what bindings make of them. */
export function awsAuth(object: KubernetesObject): readonly Grant[] {
  return [
    ...entriesOf(object, "mapRoles").map((one) => grantOf(one, "rolearn", object)),
    ...entriesOf(object, "mapUsers").map((one) => grantOf(one, "userarn", object)),
  ].flatMap((grant) => grant ?? []);
}

function entriesOf(object: KubernetesObject, key: string): readonly Value[] {
  const scalar = pairIn(pairIn(object.node, "data")?.value, key)?.value;
  if (scalar?.kind !== "scalar" || typeof scalar.value !== "string") return [];
  const root = parseYaml(scalar.value).documents[0]?.root;
  return root ? items(toValue(root, object.file.ref, placeOf(scalar, object))) : [];
}

function placeOf(scalar: ScalarNode, { file }: KubernetesObject): (offset: number) => number {
  return placeInScalar(scalar, file.ref);
}

function grantOf(entry: Value, key: string, object: KubernetesObject): Grant | null {
  const masters = items(field(entry, "groups")).find((group) => {
    const name = text(group);
    return name.known && name.value === "system:masters";
  });
  const arn = text(field(entry, key));
  if (!masters || !arn.known || arn.value === null) return null;
  const type = key === "rolearn" ? "aws_iam_role" : "aws_iam_user";
  const name = arn.value.slice(arn.value.lastIndexOf("/") + 1);
  const declaration = declareObject(object, true);
  return {
    kind: "grant",
    holders: [
      {
        link: { how: "name", platform: "aws", type, namespace: null, name, at: arn.at },
        person: isOfIdentityCenter(name) ? "yes" : key === "rolearn" ? "no" : "maybe",
        label: arn.value,
      },
    ],
    privileges: [
      {
        kind: "role",
        platform: "kubernetes",
        role: { ...arn, value: "cluster-admin", at: masters.at },
        scope: { ...arn, value: null, at: masters.at },
        scopeLevel: "cluster",
        conditions: [],
        at: masters.at,
      },
    ],
    grants: [],
    defines: false,
    on: null,
    ...declaration,
    key: `${declaration.key}#${arn.value}`,
  };
}
