// A container registry's host and user → whose it is, and what its platform offers in place of a stored password.

export interface Registry {
  readonly platform: string;
  readonly replacement: string | null;
}

const registries: readonly (Registry & { readonly host: RegExp })[] = [
  {
    host: /\.dkr\.ecr(-fips)?\.[^/]+\.amazonaws\.com|^public\.ecr\.aws(\/|$)/,
    platform: "aws",
    replacement:
      "OpenID Connect: `aws-actions/configure-aws-credentials` with `role-to-assume`, then `aws-actions/amazon-ecr-login`", // https://github.com/aws-actions/amazon-ecr-login#run-the-actions-in-a-workflow
  },
  {
    host: /-docker\.pkg\.dev(\/|$)|^(https:\/\/)?([\w-]+\.)?gcr\.io(\/|$)/,
    platform: "google",
    replacement:
      "Workload Identity Federation: `google-github-actions/auth` with `token_format: access_token`", // https://github.com/docker/login-action#google-artifact-registry-gar
  },
  {
    host: /\.azurecr\.(io|cn|us)(\/|$)/,
    platform: "azure",
    replacement: "OpenID Connect: `azure/login` with `client-id`, then `az acr login`", // https://learn.microsoft.com/azure/container-registry/container-registry-authentication
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
  return named ?? byUser ?? other;
}
