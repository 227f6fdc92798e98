// Which services, resources and actions run a model or an agent as the identity that they are given, as far as their vendors say so.

/** Of AWS, by the service that becomes a role. */
const services: ReadonlySet<string> = new Set([
  "bedrock", // https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html
  "bedrock-agentcore", // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html
  "sagemaker", // https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
  "q", // https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/security_iam_service-with-iam.html
  "qbusiness", // https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/iam-roles.html
  "qapps", // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/QAppsServiceRolePolicy.html
]);

/** `bedrock.amazonaws.com` runs models; undefined for a service that does not. */
export function aiService(principal: string): string | undefined {
  const [name = ""] = principal.split(".");
  return services.has(name) ? `\`${principal}\` becomes it` : undefined;
}

/** Of Azure, by the type of what has an identity of its own. https://learn.microsoft.com/azure/ai-foundry/concepts/rbac-azure-ai-foundry */
const resources: ReadonlySet<string> = new Set([
  "azurerm_cognitive_account",
  "azurerm_ai_services",
  "azurerm_ai_foundry",
  "azurerm_ai_foundry_project",
  "azurerm_machine_learning_workspace",
]);

export function aiResource(type: string): string | undefined {
  return resources.has(type) ? `it is a \`${type}\`` : undefined;
}

/** Each gives a model the job's token and secrets, or what it says to later steps. */
const actions: ReadonlySet<string> = new Set([
  "anthropics/claude-code-action", // https://github.com/anthropics/claude-code-action
  "anthropics/claude-code-base-action", // https://github.com/anthropics/claude-code-base-action
  "openai/codex-action", // https://github.com/openai/codex-action
  "google-github-actions/run-gemini-cli", // https://github.com/google-github-actions/run-gemini-cli
  "actions/ai-inference", // https://github.com/actions/ai-inference
]);

export function aiAction(name: string): string | undefined {
  return actions.has(name) ? `it uses \`${name}\`` : undefined;
}

/** https://docs.github.com/copilot/how-tos/use-copilot-agents/cloud-agent/customize-the-agent-environment */
export const agentsJob = {
  path: ".github/workflows/copilot-setup-steps.yml",
  id: "copilot-setup-steps",
  because: "Copilot's agent runs in it",
} as const;
