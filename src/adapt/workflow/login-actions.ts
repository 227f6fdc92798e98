// The actions by which a job logs in to a platform: which inputs take a stored key, and what the platform offers instead.

import { google } from "./login-variables.ts";

export interface LoginAction {
  readonly platform: string;
  /** Inputs that take a key. */
  readonly keys: readonly string[];
  /** Inputs by which a token is issued for the run; `always`: the action needs none. */
  readonly issued: readonly string[] | "always";
  /** Inputs that say as whom it logs in, weightiest first. */
  readonly asWhom?: readonly string[];
  /** For whom its token is, where no input says so. */
  readonly audience?: string;
  /** Inputs that show the key to be temporary. */
  readonly temporary?: readonly string[];
  /** The federation that stands in for a stored key; null where there is none. */
  readonly replacement: string | null;
  /** Inputs that stand in for the keys, with what goes there; unset where the replacement is another step. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Inputs that go with the keys. */
  readonly beside?: readonly string[];
  /** An input that names another server, and the servers for which the replacement holds. */
  readonly server?: { readonly inputs: readonly string[]; readonly ours: RegExp };
}

const azure = "OpenID Connect: `azure/login` with `client-id`, `tenant-id` and `subscription-id`";
const npm = "npm's trusted publishing";
/** The private key of a GitHub App is all there is; the token it gives lasts an hour. */
const app: LoginAction = {
  platform: "github",
  keys: ["private-key", "private_key"],
  issued: [],
  replacement: null,
};

/** By `owner/name` in small letters, as GitHub compares them. */
export const loginActions: ReadonlyMap<string, LoginAction> = new Map<string, LoginAction>([
  [
    // https://github.com/aws-actions/configure-aws-credentials#oidc
    "aws-actions/configure-aws-credentials",
    {
      platform: "aws",
      keys: ["aws-secret-access-key", "aws-access-key-id"],
      issued: ["role-to-assume"],
      asWhom: ["role-to-assume"],
      audience: "sts.amazonaws.com",
      temporary: ["aws-session-token"],
      replacement: "OpenID Connect: `role-to-assume` with `id-token: write` and no key",
      instead: { "role-to-assume": "arn:aws:iam::ACCOUNT:role/ROLE" },
    },
  ],
  [
    // https://github.com/google-github-actions/auth#preferred-direct-workload-identity-federation
    "google-github-actions/auth",
    {
      platform: "google",
      keys: ["credentials_json"],
      issued: ["workload_identity_provider"],
      asWhom: ["service_account", "workload_identity_provider"],
      replacement: "Workload Identity Federation: `workload_identity_provider`",
      instead: {
        workload_identity_provider:
          "projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER",
      },
    },
  ],
  // Before their version 1 these took a key of their own: https://github.com/google-github-actions/setup-gcloud#authorization
  [
    "google-github-actions/setup-gcloud",
    { platform: "google", keys: ["service_account_key"], issued: [], replacement: google },
  ],
  ...[
    "deploy-cloudrun",
    "deploy-appengine",
    "deploy-cloud-functions",
    "get-gke-credentials",
    "get-secretmanager-secrets",
    "upload-cloud-storage",
  ].map((name): [string, LoginAction] => [
    `google-github-actions/${name}`,
    {
      platform: "google",
      keys: ["credentials", "gcp_credentials"],
      issued: [],
      replacement: google,
    },
  ]),
  [
    // https://github.com/Azure/login#login-with-openid-connect-oidc-recommended
    "azure/login",
    {
      platform: "azure",
      keys: ["creds"],
      issued: ["client-id"],
      asWhom: ["client-id"],
      audience: "api://AzureADTokenExchange",
      replacement: "OpenID Connect: `client-id`, `tenant-id` and `subscription-id`",
      instead: {
        "client-id": "${{ vars.AZURE_CLIENT_ID }}",
        "tenant-id": "${{ vars.AZURE_TENANT_ID }}",
        "subscription-id": "${{ vars.AZURE_SUBSCRIPTION_ID }}",
      },
    },
  ],
  // https://learn.microsoft.com/azure/app-service/deploy-github-actions
  ...["azure/webapps-deploy", "azure/functions-action"].map((name): [string, LoginAction] => [
    name,
    { platform: "azure", keys: ["publish-profile"], issued: [], replacement: azure },
  ]),
  [
    // https://github.com/Azure/docker-login#readme
    "azure/docker-login",
    {
      platform: "azure",
      keys: ["password"],
      issued: [],
      replacement: `${azure}, then \`az acr login\``,
      server: { inputs: ["login-server"], ours: /\.azurecr\.(io|cn|us)$/ },
    },
  ],
  [
    // https://github.com/hashicorp/vault-action#jwt-with-github-oidc-tokens
    "hashicorp/vault-action",
    {
      platform: "vault",
      keys: ["token", "secretid", "githubtoken", "jwtprivatekey", "password"],
      issued: ["role"],
      asWhom: ["role"],
      replacement: "Vault's JWT method: `method: jwt` with `role`",
      instead: { method: "jwt", role: "ROLE" },
      beside: ["method", "roleid", "username", "jwtgithubaudience"],
    },
  ],
  [
    // https://docs.pypi.org/trusted-publishers/using-a-publisher/
    "pypa/gh-action-pypi-publish",
    {
      platform: "pypi",
      keys: ["password"],
      issued: "always",
      replacement: "PyPI's trusted publishing: `id-token: write` and no `password`",
      instead: {},
      beside: ["user"],
      server: {
        inputs: ["repository-url", "repository_url"],
        ours: /^https:\/\/(upload|test)\.pypi\.org\//,
      },
    },
  ],
  [
    // https://docs.npmjs.com/trusted-publishers
    "js-devtools/npm-publish",
    {
      platform: "npm",
      keys: ["token"],
      issued: "always",
      replacement: `${npm}: \`id-token: write\` and no \`token\``,
      instead: {},
      server: { inputs: ["registry"], ours: /^https:\/\/registry\.npmjs\.org\/?$/ },
    },
  ],
  [
    // https://crates.io/docs/trusted-publishing
    "rust-lang/crates-io-auth-action",
    { platform: "crates.io", keys: [], issued: "always", replacement: null },
  ],
  [
    // https://guides.rubygems.org/trusted-publishing/
    "rubygems/configure-rubygems-credentials",
    {
      platform: "rubygems",
      keys: ["api-token"],
      issued: "always",
      replacement: "RubyGems' trusted publishing: `id-token: write` and no `api-token`",
      instead: {},
    },
  ],
  // https://guides.rubygems.org/trusted-publishing/releasing-gems/
  ["rubygems/release-gem", { platform: "rubygems", keys: [], issued: "always", replacement: null }],
  // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
  ["nuget/login", { platform: "nuget", keys: [], issued: "always", replacement: null }],
  // https://github.com/octo-sts/action
  ["octo-sts/action", { platform: "github", keys: [], issued: "always", replacement: null }],
  // https://github.com/actions/create-github-app-token
  ["actions/create-github-app-token", app],
  ["tibdex/github-app-token", app],
]);
