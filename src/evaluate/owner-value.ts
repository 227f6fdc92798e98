// Tells whether a text names an owner: somebody who can be asked, not a placeholder, a tool, a repository or a machine's id.

import type { Fact } from "../model/fact.ts";
import type { Policy } from "../model/policy.ts";

/** Why the text is no owner, as a clause; null when it is one. */
export function notAnOwner(value: string, fact: Fact, policy: Policy): string | null {
  const text = value.trim();
  const lower = text.toLowerCase();
  if (lower === "") return "it is empty";
  if (isPlaceholder(text, policy)) return "it is a placeholder";
  if (tools.has(lower)) return "it names a tool";
  if (isOwnName(lower, fact)) return "it is the resource's own name";
  if (isRepository(text)) return "it is a repository";
  if (isMachineId(text)) return "it is an id that names nobody";
  return null;
}

/** Stands where an owner should, and names nobody. */
export function isPlaceholder(value: string, policy: Policy): boolean {
  const text = value.trim();
  const lower = text.toLowerCase();
  return (
    policy.owner.placeholders.some((word) => word.toLowerCase() === lower) ||
    // Engines take long over the table of all letters, and few owners need it.
    !(/[a-z0-9]/i.test(text) || /[\p{L}\p{N}]/u.test(text)) ||
    /^(<.*>|\[.*\]|\{\{?.*\}?\})$/s.test(text) ||
    /\b(todo|fixme|changeme)\b/i.test(text)
  );
}

const tools: ReadonlySet<string> = new Set([
  "terraform",
  "opentofu",
  "terragrunt",
  "pulumi",
  "helm",
  "argocd",
  "argo-cd",
  "flux",
  "kustomize",
  "ansible",
  "cloudformation",
  "crossplane",
  "iac",
]);

function isOwnName(lower: string, fact: Fact): boolean {
  const local = fact.generic.split(fact.domain === "terraform" ? "." : "/").at(-1);
  const name = fact.name.known ? fact.name.value : null;
  return (
    lower === name?.toLowerCase() ||
    (lower === local?.toLowerCase() && local.length > 2 && fact.domain !== "terraform")
  );
}

function isRepository(text: string): boolean {
  return (
    /^(https?:\/\/|git@|ssh:\/\/)?([\w.-]*\.)?(github|gitlab|bitbucket)\.[a-z]+[/:][^\s/]+\/[^\s]+$/i.test(
      text,
    ) || /\.git$/i.test(text)
  );
}

/** A GUID, an AWS account or unique id, an ARN, a long hexadecimal or decimal number. */
function isMachineId(text: string): boolean {
  return (
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text) ||
    /^A[A-Z]{3}[A-Z0-9]{12,}$/.test(text) ||
    /^arn:[^\s]+$/i.test(text) ||
    /^([0-9a-f]{24,}|\d{4,})$/i.test(text)
  );
}
