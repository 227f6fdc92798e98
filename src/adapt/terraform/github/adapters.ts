// Which adapter reads which resource type of the github provider.

import type { Adapters } from "../adapter.ts";
import { deployKey, organizationSecret, secret, userKey, variable } from "./credential.ts";
import {
  appInstallation,
  collaborator,
  collaborators,
  environment,
  teamRepository,
  workflowPermissions,
} from "./grant.ts";

export const githubAdapters: Adapters = {
  github_repository_deploy_key: deployKey,
  github_user_ssh_key: userKey,
  github_actions_secret: secret,
  github_actions_environment_secret: secret,
  github_actions_organization_secret: organizationSecret,
  github_actions_variable: variable,
  github_actions_environment_variable: variable,
  github_actions_organization_variable: variable,
  github_dependabot_secret: secret,
  github_dependabot_organization_secret: organizationSecret,
  github_codespaces_secret: secret,
  github_codespaces_organization_secret: organizationSecret,
  github_codespaces_user_secret: secret,
  github_team_repository: teamRepository,
  github_repository_collaborator: collaborator,
  github_repository_collaborators: collaborators,
  github_workflow_repository_permissions: workflowPermissions,
  github_actions_organization_workflow_permissions: workflowPermissions,
  github_enterprise_actions_workflow_permissions: workflowPermissions,
  github_app_installation_repository: appInstallation,
  github_app_installation_repositories: appInstallation,
  github_repository_environment: environment,
};
