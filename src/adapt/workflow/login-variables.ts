// The environment variables by which command-line tools log in with a stored key, and what the platform offers instead.

export interface LoginVariable {
  readonly platform: string;
  readonly replacement: string;
  /** Variables beside it that show the key to be temporary. */
  readonly temporary?: readonly string[];
  /** Variables beside it that name another server, for which the replacement does not hold. */
  readonly elsewhere?: RegExp;
  /** The same in what a step says: a script's flag, the host, the name of the secret. */
  readonly elsewhereSaid?: RegExp;
  /** What a step says that uses the key. */
  readonly usedBy?: RegExp;
  /** What any step of the job may say that sends the key elsewhere, unless another speaks of the platform's own server. */
  readonly server?: { readonly elsewhere: RegExp; readonly ours: RegExp };
  /** The tool uses the key for other things too: federation stands in only where a step publishes. */
  readonly publishes?: RegExp;
}

// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
const aws = "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`";
// https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-azure
const azure = "OpenID Connect: `azure/login` with `client-id`";
// https://crates.io/docs/trusted-publishing
const cratesIo = "crates.io's trusted publishing: `rust-lang/crates-io-auth-action`";
export const google =
  "Workload Identity Federation: `google-github-actions/auth` with `workload_identity_provider`";
const pypi: LoginVariable = {
  platform: "pypi",
  replacement: "PyPI's trusted publishing: `id-token: write` and no token", // https://docs.pypi.org/trusted-publishers/
  elsewhere:
    /^(TWINE_REPOSITORY(_URL)?|UV_PUBLISH_(URL|INDEX)|MATURIN_REPOSITORY(_URL)?|HATCH_INDEX_REPO)$/,
};
const npm: LoginVariable = {
  platform: "npm",
  replacement: "npm's trusted publishing: `id-token: write` and no token", // https://docs.npmjs.com/trusted-publishers
  server: {
    elsewhere: /npm\.pkg\.github\.com|pkgs\.dev\.azure\.com|\.jfrog\.io|codeartifact|pkg\.dev/,
    ours: /registry\.npmjs\.org/,
  },
  // Installing private packages still takes a token.
  publishes:
    /\b(?:(?:npm|pnpm|yarn|lerna|changeset|nx)\b[^\n]{0,200}\b(?:publish|release)\b|semantic-release\b)/,
};
const azureRm: LoginVariable = {
  platform: "azure",
  replacement: "OpenID Connect: `ARM_USE_OIDC: true`", // https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/service_principal_oidc
};

export const loginVariables: ReadonlyMap<string, LoginVariable> = new Map<string, LoginVariable>([
  [
    "AWS_SECRET_ACCESS_KEY",
    {
      platform: "aws",
      replacement: aws,
      temporary: ["AWS_SESSION_TOKEN"],
      // Keys of storage that speaks S3 without being AWS's.
      elsewhere: /^(AWS_ENDPOINT_URL(_\w+)?|AWS_S3_ENDPOINT|S3_ENDPOINT(_URL)?)$/,
      usedBy: /\baws\b|\bs3\b|terraform|cdk|serverless/i,
      elsewhereSaid:
        /--endpoint(-url)?\b|\.r2\.cloudflarestorage\.com|digitaloceanspaces\.com|backblazeb2\.com|wasabisys\.com|(?<![A-Za-z0-9])(R2|MINIO|WASABI|SPACES)_/,
    },
  ],
  ["ARM_CLIENT_SECRET", azureRm],
  ["AZURE_CLIENT_SECRET", { platform: "azure", replacement: azure }],
  ["GOOGLE_CREDENTIALS", { platform: "google", replacement: google }], // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-google-cloud-platform
  [
    "VAULT_TOKEN",
    {
      platform: "vault",
      replacement: "Vault's JWT method: `hashicorp/vault-action` with `method: jwt` and `role`", // https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-hashicorp-vault
    },
  ],
  ["TWINE_PASSWORD", pypi],
  ["UV_PUBLISH_TOKEN", pypi],
  ["UV_PUBLISH_PASSWORD", pypi],
  ["MATURIN_PYPI_TOKEN", pypi],
  ["POETRY_PYPI_TOKEN_PYPI", pypi],
  ["HATCH_INDEX_AUTH", pypi],
  ["FLIT_PASSWORD", pypi],
  ["NODE_AUTH_TOKEN", npm],
  ["NPM_TOKEN", npm],
  ["NPM_CONFIG_TOKEN", npm],
  ["YARN_NPM_AUTH_TOKEN", npm],
  ["CARGO_REGISTRY_TOKEN", { platform: "crates.io", replacement: cratesIo }],
  [
    "GEM_HOST_API_KEY",
    {
      platform: "rubygems",
      replacement: "RubyGems' trusted publishing: `rubygems/configure-rubygems-credentials`", // https://guides.rubygems.org/trusted-publishing/
      elsewhere: /^RUBYGEMS_HOST$/,
    },
  ],
]);

/** Commands by which a script logs in with a key. */
export const loginCommands: readonly {
  readonly name: string;
  readonly platform: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}[] = [
  {
    name: "az",
    platform: "azure",
    pattern:
      /\baz\s+login\b(?=[^\n;|&]{0,500}--service-principal)(?![^\n;|&]{0,500}--federated-token)/,
    replacement: azure,
  },
  {
    name: "gcloud",
    platform: "google",
    pattern: /\bgcloud\s+auth\s+activate-service-account\b/,
    replacement: google,
  },
  {
    name: "nuget",
    platform: "nuget",
    pattern:
      /\bnuget(?:\.exe)?\s+push\b(?=[^\n;|&]{0,500}nuget\.org)(?=[^\n;|&]{0,500}(?:\s-k\b|-?-api-?key\b))/i,
    replacement: "NuGet's trusted publishing: `nuget/login`", // https://learn.microsoft.com/nuget/nuget-org/trusted-publishing
  },
  {
    name: "twine",
    platform: "pypi",
    pattern:
      /\btwine\s+upload\b(?=[^\n;|&]{0,500}\s(?:-p|--password)\b)(?![^\n;|&]{0,500}--repository)/,
    replacement: pypi.replacement,
  },
  {
    name: "cargo",
    platform: "crates.io",
    pattern:
      /\bcargo\s+(?:login\b|publish\b(?=[^\n;|&]{0,500}--token\b))(?![^\n;|&]{0,500}--(?:registry|index)\b)/,
    replacement: cratesIo,
  },
  {
    name: "aws",
    platform: "aws",
    pattern: /\baws\s+configure\s+set\s[^\n;|&]{0,200}aws_secret_access_key\b/,
    replacement: aws,
  },
];
