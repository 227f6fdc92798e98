// Turns a manifest written in Terraform (`kubernetes_manifest`, `kubectl_manifest`) into the facts that the provider's own resource of that kind would make.

import { isDownloaded } from "../../../base/folder.ts";
import type { Data, Value } from "../../../base/known.ts";
import { isFields, isItems, unknown } from "../../../base/known.ts";
import { field, text } from "../../../base/value.ts";
import type { Fact } from "../../../model/fact.ts";
import { yamlValue } from "../../../resolve/terraform/functions/yaml.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { clusterRole, clusterRoleBinding, role, roleBinding } from "./rbac.ts";
import { secret, serviceAccount } from "./service-account.ts";

const adapters: ReadonlyMap<string, Adapter> = new Map([
  ["ServiceAccount", serviceAccount],
  ["Secret", secret],
  ["Role", role],
  ["ClusterRole", clusterRole],
  ["RoleBinding", roleBinding],
  ["ClusterRoleBinding", clusterRoleBinding],
]);

export const manifest: Adapter = (block, context) => {
  const object = field(block.body, "manifest");
  return isTold(object, context) ? [] : adapted(object, block, context);
};

/** A manifest of the tree is judged by itself, whatever applies it. */
function isTold(value: Value, { has }: AdaptContext): boolean {
  const path = value.known ? value.file : undefined;
  return path !== undefined && /\.(?:ya?ml|json)$/.test(path) && !isDownloaded(path) && has(path);
}

/** https://registry.terraform.io/providers/alekc/kubectl/latest/docs/resources/kubectl_manifest */
export const manifestText: Adapter = (block, context) => {
  const body = field(block.body, "yaml_body");
  const written = text(body);
  if (isTold(body, context)) return [];
  if (body.decoded) return adapted(body.decoded, block, context);
  const object = written.known ? yamlValue(written.value, body.at) : body;
  const facts = adapted(object ?? unknown("unsupported", body.at, "yaml_body"), block, context);
  // Nothing can be written into a text of which only the whole has a place.
  return facts.map((fact) => ({ ...fact, slots: {} }));
};

function adapted(object: Value, block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  const kind = text(field(object, "kind"));
  if (!object.known || !kind.known) {
    context.gap({
      kind: "unsupported",
      at: block.header,
      what: `the manifest of \`${block.address}\``,
      why: "what it holds is not known before it is applied",
    });
    return [];
  }
  const adapter = adapters.get(kind.value ?? "");
  return adapter ? adapter({ ...block, body: renamed(object, 0) }, context) : [];
}

/** The provider's names for what manifests spell otherwise. */
const names: ReadonlyMap<string, string> = new Map([
  ["rules", "rule"],
  ["subjects", "subject"],
  ["roleRef", "role_ref"],
  ["apiGroups", "api_groups"],
  ["resourceNames", "resource_names"],
  ["nonResourceURLs", "non_resource_urls"],
]);

function renamed(value: Value, depth: number): Value {
  if (!value.known || depth > 3) return value;
  const data: Data = value.value;
  if (isItems(data))
    return {
      ...value,
      value: { ...data, items: data.items.map((item) => renamed(item, depth + 1)) },
    };
  if (!isFields(data)) return value;
  const fields = [...data.fields].map(
    // Keys under `metadata` are the reader's own.
    ([key, inner]) =>
      [names.get(key) ?? key, key === "metadata" ? inner : renamed(inner, depth + 1)] as const,
  );
  return { ...value, value: { ...data, fields: new Map(fields) } };
}
