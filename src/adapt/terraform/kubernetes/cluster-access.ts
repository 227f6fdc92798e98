// By what Argo CD knows clusters, made by Terraform → the tokens by which it acts there, where a role is asked for.

import { known, type Value } from "../../../base/known.ts";
import { dig, field, text } from "../../../base/value.ts";
import type { Credential } from "../../../model/credential.ts";
import type { Link } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { controller, linkToRole, roleAsked, roleOfProvider } from "../../cluster-access.ts";
import type { Adapter } from "../adapter.ts";
import { noCarrier } from "../carrier.ts";
import { declare } from "../declare.ts";
import { carrierOfObject, declareObject, namespaceText } from "./metadata.ts";

/** A secret with the label that says so. */
export const clusterSecretToken: Adapter = (block) => {
  const type = text(dig(block.body, "metadata", "labels", "argocd.argoproj.io/secret-type"));
  if (!type.known || type.value !== "cluster") return [];
  const config = dig(block.body, "data", "config");
  const role = config.decoded ? roleAsked(config.decoded) : null;
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
  const made = token(role, block);
  return [
    {
      ...made,
      ...declareObject(block, true, { suffix: ":role" }),
      carrier: carrierOfObject(block),
      usedBy,
    },
  ];
};

/** https://registry.terraform.io/providers/argoproj-labs/argocd/latest/docs/resources/cluster */
export const argocdCluster: Adapter = (block) => {
  const role = roleOfProvider(field(block.body, "config"));
  if (!role) return [];
  return [{ ...token(role, block), ...declare(block, { platform: "kubernetes" }) }];
};

function token(
  role: Value,
  { root, header }: ResolvedBlock,
): Pick<Credential, "kind" | "form" | "standing" | "of" | "endings" | "carrier" | "writes"> {
  return {
    kind: "credential",
    form: "token",
    // It lasts for minutes.
    standing: false,
    of: linkToRole(role, root),
    endings: [{ means: "hours", value: known<number | null>(1, header), at: header }],
    carrier: noCarrier,
    writes: null,
  };
}
