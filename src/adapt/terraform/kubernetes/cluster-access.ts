// By what Argo CD knows clusters, made by Terraform → the tokens by which it acts there, where a role is asked for.

import { known, type Value } from "../../../base/known.ts";
import { dig, field, text } from "../../../base/value.ts";
import type { Credential, KnownCluster } from "../../../model/credential.ts";
import type { Link } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { controller, linkToAsked, askedIn, askedOfProvider } from "../../cluster-access.ts";
import type { Adapter } from "../adapter.ts";
import { noCarrier } from "../carrier.ts";
import { declare } from "../declare.ts";
import { carrierOfObject, declareObject, namespaceText } from "./metadata.ts";

/** A secret with the label that says so. */
export const clusterSecretToken: Adapter = (block) => {
  const type = text(dig(block.body, "metadata", "labels", "argocd.argoproj.io/secret-type"));
  if (!type.known || type.value !== "cluster") return [];
  const config = dig(block.body, "data", "config");
  const role = config.decoded ? askedIn(config.decoded) : null;
  if (!role) return [];
  const namespace = namespaceText(block);
  const usedBy: Link = {
    how: "name",
    platform: "kubernetes",
    type: "ServiceAccount",
    namespace,
    name: controller,
    at: role.at,
  };
  const declaration = declareObject(block, true, { suffix: ":role" });
  const cluster = clusterIn(block, dig(block.body, "data"), namespace);
  return [
    { ...token(role, block), ...declaration, carrier: carrierOfObject(block), usedBy, cluster },
  ];
};

/** https://registry.terraform.io/providers/argoproj-labs/argocd/latest/docs/resources/cluster */
export const argocdCluster: Adapter = (block) => {
  const role = askedOfProvider(field(block.body, "config"));
  if (!role) return [];
  const cluster = clusterIn(block, block.body, "_");
  return [{ ...token(role, block), ...declare(block, { platform: "kubernetes" }), cluster }];
};

function clusterIn({ body }: ResolvedBlock, data: Value, namespace: string): KnownCluster {
  return {
    name: text(field(data, "name")),
    server: text(field(data, "server")),
    namespace,
    labels: dig(body, "metadata", "labels"),
    annotations: dig(body, "metadata", "annotations"),
  };
}

function token(
  role: Value,
  { root, header }: ResolvedBlock,
): Pick<Credential, "kind" | "form" | "standing" | "of" | "endings" | "carrier" | "writes"> {
  return {
    kind: "credential",
    form: "token",
    // It lasts for minutes.
    standing: false,
    of: linkToAsked(role, root),
    endings: [{ means: "hours", value: known<number | null>(1, header), at: header }],
    carrier: noCarrier,
    writes: null,
  };
}
