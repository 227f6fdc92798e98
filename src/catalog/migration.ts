// The type of a standing credential → exactly what its vendor offers in its place, and the page that says how.

import { once } from "../base/once.ts";
import { withoutKeys } from "../model/address.ts";
import type { Credential } from "../model/credential.ts";

interface Migration {
  /** As a noun phrase: "use … instead". */
  readonly use: string;
  readonly page: string;
  /** The same in a few words, where the platform can do without any key. */
  readonly keyless?: string;
}

export interface Instead {
  readonly use: string;
  /** The vendor's, where the words do not say all. */
  readonly page: string | null;
}

/** Null where the vendor offers nothing without a secret. */
export function insteadOf(fact: Credential): Instead | null {
  const exact = exactly(fact);
  if (exact) return { use: exact.use, page: exact.page };
  const keyless = keylessOf(fact);
  return keyless === null ? null : { use: keyless, page: null };
}

/** What the platform offers in place of any key, as a noun phrase; null where it wants one. */
export function keylessOf(fact: Credential): string | null {
  return fact.replacement ?? exactly(fact)?.keyless ?? null;
}

/** What a step logs in with says itself what replaces it; of a copy what was copied does. */
function exactly({ form, type, of }: Credential): Migration | null {
  if (form === "login") return null;
  // A token that joins nodes to a cluster is no account's.
  if (type === "Secret" && of === null) return null;
  if (form !== "stored-secret") return named(ofTypes(), type);
  return of?.how === "reference"
    ? named(inWorkflows(), withoutKeys(of.address).split(".").at(-2) ?? "")
    : null;
}

function named(table: Table, type: string): Migration | null {
  return Object.hasOwn(table, type) ? (table[type] ?? null) : null;
}

type Table = Readonly<Record<string, Migration>>;

/** By the type of the declaration; made when somebody asks, as most runs do not. */
const ofTypes = once((): Table => ({ ...ofAws(), ...ofGoogle(), ...ofAzure(), ...ofOthers() }));

function ofAws(): Table {
  const role = "an IAM role with temporary credentials";
  const accessKey: Migration = {
    use: `${role} (GitHub Actions: \`role-to-assume\` of \`aws-actions/configure-aws-credentials\`; within AWS: an instance profile, a task role or a pod identity; elsewhere: IAM Roles Anywhere)`,
    page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html",
    keyless: role,
  };
  return {
    aws_iam_access_key: accessKey,
    aws_iam_user_login_profile: {
      use: `${role}: programs need no console password`,
      page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
    },
    aws_iam_user_ssh_key: {
      use: `${role} (\`git-remote-codecommit\`)`,
      page: "https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-git-remote-codecommit.html",
      keyless: role,
    },
    aws_iam_service_specific_credential: {
      use: `${role} (CodeCommit: \`git-remote-codecommit\`; Keyspaces: the SigV4 plugin; Bedrock: the role itself)`,
      page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html",
      keyless: role,
    },
    aws_iam_signing_certificate: accessKey,
    aws_lightsail_bucket_access_key: {
      use: "the bucket's access for the instance (`aws_lightsail_bucket_resource_access`)",
      page: "https://docs.aws.amazon.com/lightsail/latest/userguide/amazon-lightsail-managing-bucket-resource-access.html",
      keyless: "a role that is attached to the instance",
    },
    aws_api_gateway_api_key: {
      use: 'IAM authorization (`authorization = "AWS_IAM"`) or an authorizer: such a key meters, and is no proof of who calls',
      page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html#apigateway-usage-plans-best-practices",
    },
    aws_appsync_api_key: {
      use: "`AWS_IAM` or `OPENID_CONNECT` authorization of the API",
      page: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
    },
  };
}

function ofGoogle(): Table {
  return {
    google_service_account_key: {
      use: "Workload Identity Federation (a `google_iam_workload_identity_pool_provider`; GitHub Actions: `google-github-actions/auth` with `workload_identity_provider`; within Google Cloud: the account attached to what runs)",
      page: "https://cloud.google.com/iam/docs/migrate-from-service-account-keys",
      keyless: "Workload Identity Federation",
    },
    google_storage_hmac_key: {
      use: "the service account's own short-lived OAuth tokens, where the tool need not speak S3",
      page: "https://cloud.google.com/storage/docs/authentication",
    },
    google_apikeys_key: {
      use: "a service account's short-lived token (Application Default Credentials), where the API takes one",
      page: "https://cloud.google.com/docs/authentication/api-keys",
    },
  };
}

function ofAzure(): Table {
  const clientSecret: Migration = {
    use: "workload identity federation (an `azuread_application_federated_identity_credential`; GitHub Actions: `azure/login` with `client-id`; within Azure: a managed identity)",
    page: "https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
    keyless: "workload identity federation",
  };
  return {
    azuread_application: clientSecret,
    azuread_application_password: clientSecret,
    azuread_application_certificate: clientSecret,
    azuread_service_principal_password: clientSecret,
    azuread_service_principal_certificate: clientSecret,
    azurerm_container_registry_token_password: {
      use: "a managed identity with `AcrPull` (GitHub Actions: `azure/login` with `client-id`, then `az acr login`)",
      page: "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
      keyless: "a managed identity",
    },
    azurerm_application_insights_api_key: {
      use: "Entra authentication with a managed identity",
      page: "https://learn.microsoft.com/azure/azure-monitor/app/azure-ad-authentication",
      keyless: "Entra authentication",
    },
  };
}

function ofOthers(): Table {
  const installation =
    "a GitHub App's token, made for each run (`actions/create-github-app-token`); for the workflow's own repository `GITHUB_TOKEN`";
  const boundToken: Migration = {
    use: "a bound token (`serviceAccountToken` of a projected volume; by hand: `kubectl create token`, which asks the TokenRequest API)",
    page: "https://kubernetes.io/docs/concepts/security/service-accounts/#authenticating-credentials",
    keyless: "a projected token (TokenRequest)",
  };
  const databricks: Migration = {
    use: "workload identity federation (a `databricks_service_principal_federation_policy`)",
    page: "https://docs.databricks.com/aws/en/dev-tools/auth/oauth-federation",
    keyless: "workload identity federation",
  };
  return {
    github_repository_deploy_key: {
      use: installation,
      page: "https://docs.github.com/en/authentication/connecting-to-github-with-ssh/managing-deploy-keys#github-app-installation-access-tokens",
      keyless: "a GitHub App",
    },
    github_user_ssh_key: {
      use: installation,
      page: "https://docs.github.com/en/apps/creating-github-apps/about-creating-github-apps/deciding-when-to-build-a-github-app",
      keyless: "a GitHub App",
    },
    kubernetes_secret: boundToken,
    kubernetes_secret_v1: boundToken,
    Secret: {
      ...boundToken,
      keyless: "a bound token (`kubectl create token`, a projected volume)",
    },
    vault_token: {
      use: "an auth method that issues tokens per use (`kubernetes`, `aws`, `azure`, `gcp`; GitHub Actions: `hashicorp/vault-action` with `method: jwt` and `role`)",
      page: "https://developer.hashicorp.com/vault/docs/auth",
      keyless: "an auth method that issues tokens per use",
    },
    databricks_obo_token: databricks,
    databricks_token: databricks,
  };
}

/** What GitHub's jobs use in place of a copy, by the type of what was copied. */
function inWorkflows(): Table {
  const azureLogin: Migration = {
    use: "OpenID Connect: `azure/login` with `client-id`, and an `azuread_application_federated_identity_credential` for the repository",
    page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-azure",
  };

  return {
    aws_iam_access_key: {
      use: "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`, and an `aws_iam_openid_connect_provider` for `https://token.actions.githubusercontent.com`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws",
    },
    google_service_account_key: {
      use: "OpenID Connect: `google-github-actions/auth` with `workload_identity_provider`, and a `google_iam_workload_identity_pool_provider` for `https://token.actions.githubusercontent.com`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform",
    },
    azuread_application_password: azureLogin,
    azuread_service_principal_password: azureLogin,
    vault_token: {
      use: "Vault's JWT method: `hashicorp/vault-action` with `method: jwt` and `role`",
      page: "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-hashicorp-vault",
    },
  };
}
