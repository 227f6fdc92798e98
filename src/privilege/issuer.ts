// An issuer as written → whose tokens it signs, and which of their claims say so.

export type IssuerKind =
  | "github"
  | "gitlab"
  | "terraform"
  | "circleci"
  | "buildkite"
  | "bitbucket"
  | "azure-devops"
  | "google"
  | "cognito"
  | "cluster"
  | "private";

export interface Issuer {
  readonly kind: IssuerKind;
  /** For messages: "GitHub Actions". */
  readonly noun: string;
  /** Whose tokens come in when nothing bounds them: "any repository on GitHub". */
  readonly anybody: string;
  /** Anybody can get a token of it; else only one organisation's or cluster's own. */
  readonly shared: boolean;
  /** Claims that, compared exactly, bound a token to one project: by their last segment, lower case. */
  readonly bounding: ReadonlySet<string>;
  /** Claims that only say which organisation. */
  readonly organizational: ReadonlySet<string>;
  /** An exact subject to show in a remedy. */
  readonly example: string;
}

const none: ReadonlySet<string> = new Set();

function issuer(
  kind: IssuerKind,
  noun: string,
  anybody: string,
  example: string,
  more: Partial<Issuer> = {},
): Issuer {
  return {
    kind,
    noun,
    anybody,
    example,
    shared: true,
    bounding: none,
    organizational: none,
    ...more,
  };
}

/** Claims: https://docs.github.com/actions/reference/security/oidc#oidc-token-claims */
const github = issuer(
  "github",
  "GitHub Actions",
  "any repository on GitHub",
  "repo:acme/app:environment:production",
  {
    bounding: new Set(["repository", "repository_id", "job_workflow_ref", "workflow_ref"]),
    organizational: new Set([
      "repository_owner",
      "repository_owner_id",
      "enterprise",
      "enterprise_id",
    ]),
  },
);
/** https://docs.gitlab.com/ci/secrets/id_token_authentication/#token-payload */
const gitlab = issuer(
  "gitlab",
  "GitLab CI",
  "any project on GitLab",
  "project_path:acme/app:ref_type:branch:ref:main",
  {
    bounding: new Set(["project_path", "project_id", "ci_config_ref_uri"]),
    organizational: new Set(["namespace_path", "namespace_id", "user_login"]),
  },
);
/** https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/workload-identity-tokens */
const terraform = issuer(
  "terraform",
  "HCP Terraform",
  "any organization on HCP Terraform",
  "organization:acme:project:app:workspace:prod:run_phase:apply",
  {
    bounding: new Set([
      "terraform_project_id",
      "terraform_workspace_id",
      "terraform_full_workspace",
      "terraform_workspace_name",
    ]),
    organizational: new Set(["terraform_organization_id", "terraform_organization_name"]),
  },
);
/** The issuer and the audience are the organization's own. https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/ */
const circleci = issuer(
  "circleci",
  "CircleCI",
  "any project of the CircleCI organization",
  "org/ORG_ID/project/PROJECT_ID/user/*",
  {
    shared: false,
    bounding: new Set(["project-id"]),
  },
);
/** https://buildkite.com/docs/agent/v3/cli-oidc#claims */
const buildkite = issuer(
  "buildkite",
  "Buildkite",
  "any organization on Buildkite",
  "organization:acme:pipeline:app:ref:refs/heads/main:*",
  {
    bounding: new Set(["pipeline_slug", "pipeline_id"]),
    organizational: new Set(["organization_slug", "organization_id"]),
  },
);
/** The issuer is the workspace's own. https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/ */
const bitbucket = issuer(
  "bitbucket",
  "Bitbucket Pipelines",
  "any repository of the Bitbucket workspace",
  "{REPOSITORY_UUID}:{ENVIRONMENT_UUID}:*",
  {
    shared: false,
    bounding: new Set(["repositoryuuid"]),
  },
);
/** https://learn.microsoft.com/azure/devops/pipelines/release/configure-workload-identity */
const azureDevops = issuer(
  "azure-devops",
  "Azure DevOps",
  "any service connection on Azure DevOps",
  "sc://acme/app/production",
);
const google = issuer("google", "Google", "any Google account", "110248495921238986420", {
  bounding: new Set(["aud", "oaud", "azp", "email"]),
});
/** The audience is the identity pool. https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html */
const cognito = issuer(
  "cognito",
  "Amazon Cognito",
  "any identity pool of any account",
  "eu-west-1:11111111-2222-3333-4444-555555555555",
  {
    bounding: new Set(["aud"]),
  },
);
/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
const cluster = issuer(
  "cluster",
  "Kubernetes",
  "any service account of the cluster",
  "system:serviceaccount:payments:exporter",
  {
    shared: false,
  },
);
const hosts: readonly (readonly [RegExp, Issuer])[] = [
  [/token\.actions\.githubusercontent\.com|\/_services\/token/i, github],
  [/(^|\/\/)gitlab\.com/i, gitlab],
  [/gitlab/i, { ...gitlab, shared: false, anybody: "any project of the GitLab instance" }],
  [/(^|\/\/)app(\.[a-z]+)?\.terraform\.io/i, terraform],
  [/oidc\.circleci\.com/i, circleci],
  [/agent\.buildkite\.com/i, buildkite],
  [/api\.bitbucket\.org/i, bitbucket],
  [/vstoken\.dev\.azure\.com/i, azureDevops],
  [/accounts\.google\.com/i, google],
  [/cognito-identity\.(?:[a-z0-9-]+\.)?amazonaws\.com/i, cognito],
  [
    /oidc\.eks[.-]|\/\/container\.googleapis\.com\/|oic\.[a-z0-9-]+\.azure\.com|aks\.azure\.com/i,
    cluster,
  ],
];

const subjects: readonly (readonly [RegExp, Issuer])[] = [
  [/^repo:|^job_workflow_ref:|^repository/, github],
  [/^project_path:/, gitlab],
  [/^organization:[^:]*:project:/, terraform],
  [/^organization:[^:]*:pipeline:/, buildkite],
  [/^org\/[^/]*\/project\//, circleci],
  [/^system:serviceaccount:/, cluster],
  [/^sc:\/\//, azureDevops],
];

/** By the issuer's own name; where that cannot be read, by what its subjects look like. Null: nothing tells. */
export function issuerOf(name: string | null, subjectTexts: readonly string[]): Issuer | null {
  if (name !== null) {
    const named = hosts.find(([host]) => host.test(name))?.[1];
    if (named) return named;
  }
  const shaped = subjectTexts
    .map((text) => subjects.find(([shape]) => shape.test(text))?.[1])
    .find((one) => one !== undefined);
  if (shaped) return shaped;
  return name === null ? null : privateIssuer(name);
}

/**
 * Whoever asks for a token says for whom it is. AWS reads `azp` where there is one, a pool of Google's takes `aud` as it comes.
 * https://cloud.google.com/iam/docs/create-short-lived-credentials-direct#sa-credentials-oidc
 */
export function isChosen(claim: string, { kind }: Issuer): boolean {
  return kind === "google" && claim === "aud";
}

function privateIssuer(name: string): Issuer {
  const host = name.replace(/^https?:\/\//, "").slice(0, 80);
  return issuer("private", `\`${host}\``, `any subject of \`${host}\``, "one exact subject", {
    shared: false,
  });
}
