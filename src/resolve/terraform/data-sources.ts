// Evaluates data sources that only compute: policy documents, allow policies, rendered templates, files of the tree, a provider's default tags.

import type { Value } from "../../base/known.ts";
import { isFields } from "../../base/known.ts";
import { field } from "../../base/value.ts";
import { allowPolicyOf } from "./allow-policy.ts";
import { instanceBody } from "./body.ts";
import { encoded, jsonText, structText } from "./functions/encoding.ts";
import { rendered } from "./functions/files.ts";
import type { Site } from "./functions/function.ts";
import { functionNamed } from "./functions/table.ts";
import { contentsOf, headerOf } from "./declaration.ts";
import { fromPlain } from "./plain.ts";
import type { Plain } from "./plain.ts";
import { documentOf } from "./policy-document.ts";
import { providerOf } from "./providers.ts";
import { scopeOf } from "./scope.ts";
import type { Machine, ResourceInstance } from "./scope.ts";
import { blocksOf } from "./blocks.ts";
import { map, textOf } from "./values.ts";

type ComputeAlone = (machine: Machine, name: string, body: Value) => Value | null;

/** From their body alone. */
const documents: ReadonlyMap<string, ComputeAlone> = new Map<string, ComputeAlone>([
  ["aws_iam_policy_document", policyDocument],
  ["google_iam_policy", allowPolicy],
]);

type Compute = (
  machine: Machine,
  instance: ResourceInstance,
  name: string,
  body: Value,
) => Value | null;

const dataSources: ReadonlyMap<string, Compute> = new Map<string, Compute>([
  ["aws_iam_policy", managedPolicy],
  ["template_file", templateFile],
  ["local_file", localFile],
  ["local_sensitive_file", localFile],
  ["aws_default_tags", defaultTags],
]);

/** An attribute that a data source computes from its arguments alone; null for any other. */
export function computedAttribute(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
): Value | null {
  if (instance.mode !== "data") return null;
  const { type, declaration } = instance;
  const compute = dataSources.get(type);
  if (!compute && !documents.has(type)) return null;
  // A whole body is read in between: on the engine's stack that is as deep as an expression more.
  machine.depth++;
  const body = instanceBody(machine, instance, contentsOf(declaration));
  machine.depth--;
  if (!body.known || !isFields(body.value)) return null;
  return compute ? compute(machine, instance, name, body) : computedFrom(machine, type, name, body);
}

/** The same of a document, which a plan may know where source does not. */
export function computedFrom(
  machine: Machine,
  type: string,
  name: string,
  body: Value,
): Value | null {
  return documents.get(type)?.(machine, name, body) ?? null;
}

function policyDocument(machine: Machine, name: string, body: Value): Value | null {
  if (name !== "json" && name !== "minified_json") return null;
  const write = (value: Value): string => structText(value, name === "json");
  return encoded(documentOf(machine, body, body.at), body.at, write);
}

/** The one managed policy whose document never changes: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
function managedPolicy(_: Machine, __: ResourceInstance, name: string, body: Value): Value | null {
  const arn = field(body, "arn");
  const pieces = arn.known ? [textOf(arn.value) ?? ""] : (arn.pieces ?? []);
  const text = pieces.map((one) => (typeof one === "string" ? one : "*")).join("");
  const called = field(body, "name");
  const isAdmin =
    /^arn:[^:]*:iam::aws:policy\/AdministratorAccess$/.test(text) ||
    (called.known && called.value === "AdministratorAccess");
  if (name !== "policy" || !isAdmin) return null;
  return encoded(fromPlain(everything, body.at), body.at, jsonText);
}

const everything: Plain = new Map<string, Plain>([
  ["Version", "2012-10-17"],
  [
    "Statement",
    [
      new Map([
        ["Effect", "Allow"],
        ["Action", "*"],
        ["Resource", "*"],
      ]),
    ],
  ],
]);

function allowPolicy(_: Machine, name: string, body: Value): Value | null {
  return name === "policy_data" ? encoded(allowPolicyOf(body, body.at), body.at, jsonText) : null;
}

/** https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file */
function templateFile(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
  body: Value,
): Value | null {
  if (name !== "rendered") return null;
  const template = field(body, "template");
  const vars = field(body, "vars");
  // Terraform 0.11 wrote `vars` as a block.
  const given =
    vars.known && vars.value === null
      ? map(new Map(), body.at)
      : (blocksOf(vars).bodies[0] ?? vars);
  return rendered(template, given, siteOf(machine, instance, "template_file"));
}

function siteOf(machine: Machine, { module, declaration }: ResourceInstance, name: string): Site {
  const scope = scopeOf(machine, module, declaration.file.ref);
  return { at: headerOf(declaration), scope, name };
}

/** https://registry.terraform.io/providers/hashicorp/local/latest/docs/data-sources/file */
const ofFile: ReadonlyMap<string, string> = new Map([
  ["content", "file"],
  ["content_base64", "filebase64"],
  ["content_md5", "filemd5"],
  ["content_sha1", "filesha1"],
  ["content_sha256", "filesha256"],
  ["content_sha512", "filesha512"],
  ["content_base64sha256", "filebase64sha256"],
  ["content_base64sha512", "filebase64sha512"],
  ["id", "filesha1"],
]);

function localFile(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
  body: Value,
): Value | null {
  const fn = functionNamed(ofFile.get(name) ?? "")?.fn;
  return fn ? fn([field(body, "filename")], siteOf(machine, instance, "local_file")) : null;
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/default_tags */
function defaultTags(
  machine: Machine,
  instance: ResourceInstance,
  name: string,
  { at }: Value,
): Value | null {
  if (name !== "tags") return null;
  const provider = providerOf(machine, instance);
  if (!provider) return null;
  const { bodies, rest } = blocksOf(field(provider.body, "default_tags"));
  const tags = bodies[0] ? field(bodies[0], "tags") : rest;
  return tags && !(tags.known && tags.value === null) ? tags : map(new Map(), at);
}
