// Paths, then a few bytes → which files of a tree we read at all, and as what.

import type { Seek } from "./snapshot.ts";

/**
 * `hcl`: Terraform and OpenTofu. `terragrunt`: what runs them, and with which values. `tfvars`, `tfvars-json`: inputs of a root.
 * `workflow`, `action`: GitHub's. `kustomization`, `chart`: what makes a folder more than its manifests.
 * `yaml`, `json`: perhaps Kubernetes manifests; the bytes decide. `named`: what a kustomization names, whatever it is called.
 * `policy`: what judges: config, waivers, owners.
 */
export type Kind =
  | "hcl"
  | "tf-json"
  | "tfvars"
  | "tfvars-json"
  | "terragrunt"
  | "workflow"
  | "action"
  | "kustomization"
  | "chart"
  | "yaml"
  | "json"
  | "named"
  | "policy";

// GitHub looks for CODEOWNERS in these three places only: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
const policies = new Set(["CODEOWNERS", ".github/CODEOWNERS", "docs/CODEOWNERS"]);

/** Other configurations of Terragrunt's may have any name, and are read where one of these names them. */
const terragrunt = new Set(["terragrunt.hcl", "terragrunt.stack.hcl", "root.hcl"]);

/** Folders that hold what tools downloaded or made; a tree may have them committed by mistake. */
const foreign = /(^|\/)(node_modules|\.terraform|\.terragrunt-cache|\.git)\//;

/** Which kind of file a path says it is; null for a file that nothing of ours reads by itself. */
export function kindOf(path: string): Kind | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const kind = kindOfName(path, name);
  return kind !== null && foreign.test(path) ? null : kind;
}

/** What is kept there under its own version is read with what calls it. */
const kept = /(^|\/)(\.terraform\/(modules|providers)|\.terragrunt-cache|\.git)\//;

/** Terraform that a change puts where tools put what they download: no tool commits it, and a root may call it from there. */
export function kindOfHidden(path: string): Kind | null {
  if (!foreign.test(path) || kept.test(path)) return null;
  const kind = kindOfName(path, path.slice(path.lastIndexOf("/") + 1));
  return kind === "hcl" || kind === "tf-json" ? kind : null;
}

function kindOfName(path: string, name: string): Kind | null {
  const dot = name.lastIndexOf(".");
  switch (dot === -1 ? "" : name.slice(dot)) {
    case ".tf":
    case ".tofu":
      return isHidden(name) ? null : "hcl";
    case ".tfvars":
      return "tfvars";
    case ".hcl":
      return terragrunt.has(name) ? "terragrunt" : null;
    case ".json":
      return jsonKind(name);
    case ".yaml":
    case ".yml":
      return yamlKind(path, name.slice(0, dot), name);
    default:
      return extensionless(path, name);
  }
}

/** Terraform does not read it: https://github.com/hashicorp/terraform/blob/v1.11.4/internal/configs/parser_config_dir.go, `IsIgnoredFile`. */
function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function jsonKind(name: string): Kind | null {
  if (name.endsWith(".tf.json") || name.endsWith(".tofu.json"))
    return isHidden(name) ? null : "tf-json";
  if (name === "terragrunt.hcl.json") return "terragrunt";
  return name.endsWith(".tfvars.json") ? "tfvars-json" : "json";
}

function yamlKind(path: string, stem: string, name: string): Kind {
  if (path === name || path === `.github/${name}`) {
    if (stem === "nhi-lint" || stem === "nhi-lint-waivers" || stem === "nhi-owners")
      return "policy";
  }
  if (path === `.github/workflows/${name}`) return "workflow";
  if (stem === "action") return "action";
  if (stem === "kustomization") return "kustomization";
  if (stem === "catalog-info") return "policy";
  return name === "Chart.yaml" ? "chart" : "yaml";
}

function extensionless(path: string, name: string): Kind | null {
  if (policies.has(path)) return "policy";
  return name === "Kustomization" ? "kustomization" : null;
}

/**
 * Words of which a manifest that declares or uses a machine identity holds at least one: the kinds of Kubernetes, and those by
 * which operators name theirs (IAMServiceAccount, AzureIdentity, ClusterSPIFFEID, ExternalSecret, AccessKey, …).
 */
const words = [
  "Role",
  "erviceAccount",
  "ecret",
  "dentity",
  "oken",
  "redential",
  "ertificate",
  "SPIFFE",
  "IAM",
  "AccessKey",
  "User",
  "Policy",
  "kubeconfig",
  // What installs charts and deploys folders says which accounts and roles there are.
  "HelmRelease",
  "argoproj.io/",
  "kustomize.toolkit.fluxcd.io",
];

/** Whether a file is worth parsing, from its bytes alone: wrong only in saying yes. */
export function worthParsing(kind: Kind, bytes: Uint8Array): boolean {
  if (kind !== "yaml" && kind !== "json") return bytes.length > 0;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.includes("kind") && view.includes("apiVersion")) {
    return words.some((word) => view.includes(word)) || escaped(view) || folded(view);
  }
  return (
    escaped(view) || (folded(view) && foldedKey.test(view.toString("latin1"))) || notUtf8(bytes)
  );
}

const letters = [
  "\\u004",
  "\\u005",
  "\\u006",
  "\\u007",
  "\\x4",
  "\\x5",
  "\\x6",
  "\\x7",
  "\\U0000004",
  "\\U0000005",
  "\\U0000006",
  "\\U0000007",
];

/** Letters written as escapes, which only somebody who hides a word does (generators escape `<`, `>` and `&`): a parser must tell. */
function escaped(view: Buffer): boolean {
  return (
    (view.includes("\\u00") || view.includes("\\x") || view.includes("\\U0")) &&
    letters.some((letter) => view.includes(letter))
  );
}

/** A word may be broken over two lines within double quotes. */
function folded(view: Buffer): boolean {
  return view.includes("\\\n") || view.includes("\\\r");
}

/** A key may be so only behind a `?` or within braces. */
const foldedKey = /\\[\r\n][^"\\]*"\s*[:#]|\?\s[^\n"?]*"/;

/** How UTF-16 begins: it hides every word from us; decoding will refuse it and say so. */
const utf16 = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)];

function notUtf8(bytes: Uint8Array): boolean {
  return utf16.some((mark) => bytes[0] === mark[0] && bytes[1] === mark[1]);
}

/** Without one of these a manifest is not worth parsing: to look for in a tree before anything of it is read. */
export const manifestSeek: Seek = {
  // Escapes, and words that are broken over two lines, begin with a backslash.
  words: [...words, "\\"],
  bytes: utf16,
  endings: [".yaml", ".yml", ".json"],
};
