// A container registry's host and user → whose it is, and what its platform offers in place of a stored password.

export interface Registry {
  readonly platform: string;
  readonly replacement: string | null;
  /** The steps in place of `docker/login-action` with a password, as YAML on one line. */
  readonly instead?: string | undefined;
}

const registries: readonly (Registry & { readonly host: RegExp })[] = [
  {
    host: /\.dkr\.ecr(-fips)?\.[^/]+\.amazonaws\.com|^public\.ecr\.aws(\/|$)/,
    platform: "aws",
    replacement:
      "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`, then `aws-actions/amazon-ecr-login`", // https://github.com/aws-actions/amazon-ecr-login#run-the-actions-in-a-workflow
    instead:
      "[{ uses: aws-actions/configure-aws-credentials@v6, with: { role-to-assume: arn:aws:iam::ACCOUNT:role/ROLE, aws-region: REGION } }, { uses: aws-actions/amazon-ecr-login@v2 }]",
  },
  {
    host: /-docker\.pkg\.dev(\/|$)|^(https:\/\/)?([\w-]+\.)?gcr\.io(\/|$)/,
    platform: "google",
    replacement:
      "Workload Identity Federation: `google-github-actions/auth` with `token_format: access_token`", // https://github.com/docker/login-action#google-artifact-registry-gar
    instead:
      '[{ id: auth, uses: google-github-actions/auth@v3, with: { token_format: access_token, workload_identity_provider: projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, service_account: ACCOUNT } }, { uses: docker/login-action@v4, with: { registry: HOST, username: oauth2accesstoken, password: "${{ steps.auth.outputs.access_token }}" } }]',
  },
  {
    host: /\.azurecr\.(io|cn|us)(\/|$)/,
    platform: "azure",
    replacement: "OpenID Connect: `azure/login` with `client-id`, then `az acr login`", // https://learn.microsoft.com/azure/container-registry/container-registry-authentication
    instead:
      '[{ uses: azure/login@v3, with: { client-id: "${{ vars.AZURE_CLIENT_ID }}", tenant-id: "${{ vars.AZURE_TENANT_ID }}", subscription-id: "${{ vars.AZURE_SUBSCRIPTION_ID }}" } }, { run: az acr login --name REGISTRY }]',
  },
  {
    // Organisations with a plan for teams can: https://github.com/docker/login-action#docker-hub
    host: /^$|^(https:\/\/)?((index|registry-1|hub)\.)?docker\.(io|com)(\/|$)/,
    platform: "docker",
    replacement: "Docker Hub's OpenID Connect connection",
    instead:
      '[{ uses: docker/login-action@v4, env: { DOCKERHUB_OIDC_CONNECTIONID: "${{ vars.DOCKERHUB_OIDC_CONNECTIONID }}" }, with: { username: ORGANIZATION } }]',
  },
  // A personal token may be needed for another owner's packages: https://docs.github.com/en/packages/learn-github-packages/about-permissions-for-github-packages
  { host: /^(ghcr\.io|docker\.pkg\.github\.com)(\/|$)/, platform: "github", replacement: null },
];

const other: Registry = { platform: "container-registry", replacement: null };

/** `host`: a registry or an image's name; empty for Docker Hub. */
export function registryOf(host: string, user: string): Registry {
  const named = registries.find((registry) => registry.host.test(host.toLowerCase()));
  // https://docs.cloud.google.com/artifact-registry/docs/docker/authentication#json-key
  const byUser = /^_json_key(_base64)?$/.test(user)
    ? registries.find(({ platform }) => platform === "google")
    : undefined;
  return byUser ?? named ?? other;
}
