// Generated from rules/actions.yaml by scripts/generate-used-actions.mjs. Do not edit.

import { actionTable, type UsedAction } from "./used-actions.ts";

// Functions, so that an engine compiles only what is asked for.
const entries: readonly (() => UsedAction)[] = [
  () => ({"needs":{"contents":"read"},"token":["token"]}), // https://github.com/actions/checkout#recommended-permissions
  () => ({"token":["github-token"],"open":["*"]}), // https://github.com/actions/github-script#usage
  () => ({}), // https://github.com/actions/upload-artifact#usage
  () => ({"may":{"actions":"read"},"asks":["github-token"]}), // https://github.com/actions/download-artifact#readme
  () => ({}), // https://github.com/actions/cache#readme
  () => ({"token":["token"]}), // https://github.com/actions/setup-go#readme
  () => ({"may":{"packages":"read"},"token":["token"]}), // https://github.com/actions/setup-node#readme
  () => ({"token":["token"]}), // https://github.com/actions/setup-python#readme
  () => ({"may":{"packages":"read"},"token":["token"]}), // https://github.com/actions/setup-java#readme
  () => ({"may":{"packages":"read"}}), // https://github.com/actions/setup-dotnet#readme
  () => ({"needs":{"issues":"write","pull-requests":"write"},"may":{"contents":"write","actions":"write"},"token":["repo-token"]}), // https://github.com/actions/stale#recommended-permissions
  () => ({"needs":{"contents":"read","pull-requests":"write"},"may":{"issues":"write"},"token":["repo-token"]}), // https://github.com/actions/labeler#recommended-permissions
  () => ({"needs":{"issues":"write","pull-requests":"write"},"token":["repo_token","repo-token"]}), // https://github.com/actions/first-interaction#usage
  () => ({"asks":["github-token"]}), // https://github.com/actions/add-to-project#readme
  () => ({"needs":{"models":"read"},"token":["token"]}), // https://github.com/actions/ai-inference#readme
  () => ({"needs":{"id-token":"write","attestations":"write"},"may":{"artifact-metadata":"write","packages":"write","contents":"read"},"token":["github-token"]}), // https://github.com/actions/attest#usage
  () => ({"needs":{"id-token":"write","attestations":"write"},"may":{"artifact-metadata":"write","packages":"write","contents":"read"},"token":["github-token"]}), // https://github.com/actions/attest-build-provenance#usage
  () => ({"needs":{"id-token":"write","attestations":"write"},"may":{"artifact-metadata":"write","packages":"write","contents":"read"},"token":["github-token"]}), // https://github.com/actions/attest-sbom#readme
  () => ({"needs":{"pages":"read"},"may":{"pages":"write"},"token":["token"]}), // https://github.com/actions/configure-pages#readme
  () => ({}), // https://github.com/actions/upload-pages-artifact#readme
  () => ({"needs":{"pages":"write","id-token":"write"},"may":{"actions":"read"},"token":["token"]}), // https://github.com/actions/deploy-pages#usage
  () => ({}), // https://github.com/actions/create-github-app-token#usage
  () => ({"needs":{"contents":"write"},"asks":["github_token"]}), // https://github.com/actions/create-release#readme
  () => ({"needs":{"contents":"write"},"asks":["github_token"]}), // https://github.com/actions/upload-release-asset#readme
  () => ({"needs":{"packages":"write"},"token":["token"]}), // https://github.com/actions/delete-package-versions#usage
  () => ({"needs":{"contents":"read"},"may":{"pull-requests":"write"},"token":["repo-token"]}), // https://github.com/actions/dependency-review-action#configuration-options
  () => ({"needs":{"security-events":"write"},"may":{"contents":"read","actions":"read","packages":"read"},"token":["token"]}), // https://github.com/github/codeql-action#workflow-permissions
  () => ({"needs":{"security-events":"write"},"may":{"contents":"read","actions":"read","packages":"read"},"token":["token"]}), // https://github.com/github/codeql-action#workflow-permissions
  () => ({"may":{"contents":"read"},"token":["token"]}), // https://github.com/github/codeql-action#workflow-permissions
  () => ({"needs":{"security-events":"write"},"may":{"contents":"read","actions":"read"},"token":["token"]}), // https://github.com/github/codeql-action#workflow-permissions
  () => ({"may":{"id-token":"write"}}), // https://github.com/aws-actions/configure-aws-credentials#readme
  () => ({}), // https://github.com/aws-actions/amazon-ecr-login#readme
  () => ({}), // https://github.com/aws-actions/amazon-ecs-deploy-task-definition#readme
  () => ({}), // https://github.com/aws-actions/amazon-ecs-render-task-definition#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/azure/login#login-with-openid-connect-oidc-recommended
  () => ({"may":{"id-token":"write"}}), // https://github.com/azure/cli#readme
  () => ({"token":["token"]}), // https://github.com/azure/setup-helm#readme
  () => ({"token":["token"]}), // https://github.com/azure/setup-kubectl#readme
  () => ({}), // https://github.com/azure/webapps-deploy#readme
  () => ({}), // https://github.com/azure/functions-action#readme
  () => ({}), // https://github.com/azure/docker-login#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/google-github-actions/auth#usage
  () => ({}), // https://github.com/google-github-actions/setup-gcloud#readme
  () => ({}), // https://github.com/google-github-actions/get-gke-credentials#readme
  () => ({}), // https://github.com/google-github-actions/deploy-cloudrun#readme
  () => ({}), // https://github.com/google-github-actions/upload-cloud-storage#readme
  () => ({}), // https://github.com/google-github-actions/get-secretmanager-secrets#readme
  () => ({}), // https://github.com/docker/setup-buildx-action#readme
  () => ({}), // https://github.com/docker/setup-qemu-action#readme
  () => ({}), // https://github.com/docker/setup-docker-action#readme
  () => ({"may":{"contents":"read"},"token":["github-token"]}), // https://github.com/docker/build-push-action#customizing
  () => ({"needs":{"packages":"write"},"may":{"contents":"read"},"asks":["password"]}), // https://github.com/docker/login-action#github-container-registry
  () => ({"may":{"contents":"read"},"token":["github-token"]}), // https://github.com/docker/metadata-action#inputs
  () => ({"may":{"pull-requests":"write","security-events":"write","contents":"read"},"token":["github-token"]}), // https://github.com/docker/scout-action#readme
  () => ({}), // https://github.com/hashicorp/setup-terraform#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/hashicorp/vault-action#readme
  () => ({}), // https://github.com/hashicorp/setup-packer#readme
  () => ({"token":["github_token"]}), // https://github.com/opentofu/setup-opentofu#readme
  () => ({"may":{"id-token":"write"},"token":["token"]}), // https://github.com/step-security/harden-runner#readme
  () => ({"token":["github_token"]}), // https://github.com/jdx/mise-action#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gar#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/dockerhub-login#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/get-vault-secrets#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/create-github-app-token#action-permissions
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gcs#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/push-to-gar-docker#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/pagopa/dx/tree/main/actions/csp-login#readme
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/node-setup
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/terraform-setup
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/download-artifact
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/upload-artifact
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/get-terraform-version
  () => ({}), // https://github.com/pagopa/dx/tree/main/.github/actions/slack-notification
  () => ({"may":{"pull-requests":"write","issues":"write"},"token":["github-token"]}), // https://github.com/pagopa/dx/tree/main/actions/pr-comment
  () => ({"needs":{"packages":"write","attestations":"write","id-token":"write"},"may":{"contents":"read"}}), // https://github.com/pagopa/dx/tree/main/actions/docker-build-push#readme
  () => ({}), // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/decrypt-secrets#readme
  () => ({"needs":{"contents":"write","pull-requests":"write"},"asks":["github_token"]}), // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/signed-commit#readme
  () => ({"may":{"pull-requests":"write","issues":"write"},"asks":["github_token"]}), // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/terraform-static-analysis#readme
  () => ({"needs":{"contents":"write","security-events":"write"},"may":{"pull-requests":"write","actions":"read"}}), // https://github.com/ministryofjustice/modernisation-platform-github-actions/tree/main/format-code#readme
  () => ({"may":{"pull-requests":"write"},"asks":["github-token"]}), // https://github.com/cds-snc/terraform-plan#readme
  () => ({}), // https://github.com/cds-snc/terraform-tools-setup#readme
  () => ({}), // https://github.com/cds-snc/dns-proxy-action#readme
  () => ({}), // https://github.com/clowdhaus/terraform-composite-actions/tree/main/pre-commit#readme
  () => ({}), // https://github.com/clowdhaus/terraform-composite-actions/tree/main/directories#readme
  () => ({}), // https://github.com/clowdhaus/terraform-min-max#readme
  () => ({"may":{"pull-requests":"write","issues":"write","contents":"read"},"asks":["github_token","github_token"]}), // https://github.com/gruntwork-io/terragrunt-action#readme
  () => ({"token":["github_token"]}), // https://github.com/terraform-linters/setup-tflint#readme
  () => ({"may":{"contents":"write"}}), // https://github.com/terraform-docs/gh-actions#usage
  () => ({}), // https://github.com/bridgecrewio/checkov-action#readme
  () => ({"needs":{"contents":"write","pull-requests":"write"},"token":["token"]}), // https://github.com/peter-evans/create-pull-request#token
  () => ({"may":{"issues":"write","pull-requests":"write"},"token":["token"]}), // https://github.com/peter-evans/create-or-update-comment#action-inputs
  () => ({"may":{"issues":"read","pull-requests":"read"},"token":["token"]}), // https://github.com/peter-evans/find-comment#action-inputs
  () => ({"needs":{"issues":"write"},"token":["token"]}), // https://github.com/peter-evans/close-issue#readme
  () => ({"needs":{"contents":"write"},"token":["token"]}), // https://github.com/peter-evans/repository-dispatch#readme
  () => ({}), // https://github.com/peter-murray/workflow-application-token-action#parameters
  () => ({}), // https://github.com/tibdex/github-app-token#readme
  () => ({}), // https://github.com/slackapi/slack-github-action#readme
  () => ({}), // https://github.com/swatinem/rust-cache#readme
  () => ({}), // https://github.com/dtolnay/rust-toolchain#readme
  () => ({}), // https://github.com/actions-rust-lang/setup-rust-toolchain#readme
  () => ({}), // https://github.com/taiki-e/install-action#readme
  () => ({"token":["github-token"]}), // https://github.com/astral-sh/setup-uv#readme
  () => ({"token":["github-token"]}), // https://github.com/astral-sh/ruff-action#readme
  () => ({"open":["contents","id-token"]}), // https://github.com/nick-fields/retry#readme
  () => ({"token":["token"]}), // https://github.com/jaxxstorm/action-install-gh-release#readme
  () => ({"may":{"pull-requests":"write","issues":"write"},"token":["repo-token"]}), // https://github.com/mshick/add-pr-comment#usage
  () => ({"needs":{"security-events":"write"},"may":{"id-token":"write","contents":"read","actions":"read","issues":"read","pull-requests":"read","checks":"read"},"token":["repo_token"]}), // https://github.com/ossf/scorecard-action#additional-permissions-for-private-repositories
  () => ({}), // https://github.com/rui314/setup-mold#readme
  () => ({"needs":{"pull-requests":"read"},"may":{"pull-requests":"write","statuses":"write"},"asks":["github_token"]}), // https://github.com/amannn/action-semantic-pull-request#installation
  () => ({"needs":{"issues":"write","pull-requests":"write","discussions":"write"},"token":["github-token"]}), // https://github.com/dessant/lock-threads#usage
  () => ({"needs":{"issues":"write"},"token":["github-token"]}), // https://github.com/dessant/support-requests#readme
  () => ({"may":{"contents":"read","pull-requests":"read","checks":"write"},"token":["github-token"]}), // https://github.com/golangci/golangci-lint-action#annotations
  () => ({"may":{"pull-requests":"read","contents":"read"},"token":["token"]}), // https://github.com/dorny/paths-filter#readme
  () => ({"needs":{"checks":"write"},"may":{"contents":"read","actions":"read"},"token":["token"]}), // https://github.com/dorny/test-reporter#usage
  () => ({"token":["token"]}), // https://github.com/ruby/setup-ruby#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/pyo3/maturin-action#readme
  () => ({"needs":{"contents":"write"},"may":{"issues":"write","pull-requests":"write","id-token":"write"},"asks":["github_token","gh_token"]}), // https://github.com/cycjimmy/semantic-release-action#usage
  () => ({}), // https://github.com/sigstore/cosign-installer#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"write"}}), // https://github.com/sigstore/gh-action-sigstore-python#readme
  () => ({"token":["github-token"]}), // https://github.com/imranismail/setup-kustomize#readme
  () => ({"needs":{"contents":"write"},"may":{"packages":"write","issues":"write","pull-requests":"write","id-token":"write","attestations":"write"},"asks":["github_token"]}), // https://github.com/goreleaser/goreleaser-action#usage
  () => ({"token":["token"]}), // https://github.com/fluxcd/flux2/tree/main/action#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/codecov/codecov-action#using-oidc
  () => ({"may":{"contents":"read"},"asks":["github-token"]}), // https://github.com/toko-bifrost/ms-teams-deploy-card#readme
  () => ({}), // https://github.com/kota65535/github-openvpn-connect-action#readme
  () => ({}), // https://github.com/helm/kind-action#readme
  () => ({}), // https://github.com/helm/chart-testing-action#readme
  () => ({"needs":{"contents":"write"},"may":{"packages":"write","pages":"write"},"asks":["cr_token"]}), // https://github.com/helm/chart-releaser-action#example-workflow
  () => ({"needs":{"pull-requests":"write"},"token":["github-token"]}), // https://github.com/thollander/actions-comment-pull-request#permissions
  () => ({}), // https://github.com/pre-commit/action#readme
  () => ({"may":{"pull-requests":"read","contents":"read"},"token":["token"]}), // https://github.com/tj-actions/changed-files#readme
  () => ({}), // https://github.com/tj-actions/verify-changed-files#readme
  () => ({"needs":{"actions":"write"},"token":["access_token"]}), // https://github.com/styfle/cancel-workflow-action#advanced-token-permissions
  () => ({"needs":{"contents":"write","pull-requests":"write"},"may":{"issues":"write"},"token":["token"]}), // https://github.com/googleapis/release-please-action#workflow-permissions
  () => ({}), // https://github.com/crazy-max/ghaction-import-gpg#usage
  () => ({"needs":{"checks":"write"},"may":{"pull-requests":"write"},"token":["token","github_token"]}), // https://github.com/mikepenz/action-junit-report#pr-run-permissions
  () => ({}), // https://github.com/jetli/wasm-bindgen-action#readme
  () => ({"token":["token"]}), // https://github.com/homebrew/actions/tree/main/setup-homebrew#readme
  () => ({"needs":{"issues":"write"},"token":["token"]}), // https://github.com/endbug/label-sync#readme
  () => ({"needs":{"contents":"write"},"token":["github_token"]}), // https://github.com/endbug/add-and-commit#inputs
  () => ({"needs":{"contents":"write"}}), // https://github.com/endbug/latest-tag#readme
  () => ({"needs":{"contents":"write"},"may":{"discussions":"write"},"token":["token"]}), // https://github.com/softprops/action-gh-release#permissions
  () => ({"needs":{"actions":"read","id-token":"write","contents":"write"}}), // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/generic/README.md#workflow-inputs
  () => ({"needs":{"actions":"read","id-token":"write","packages":"write"},"may":{"contents":"read"},"open":["registry-password"]}), // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/container/README.md#workflow-inputs
  () => ({"may":{"contents":"write","pull-requests":"write","issues":"write","statuses":"write","checks":"read","vulnerability-alerts":"read"},"asks":["token"]}), // https://github.com/renovatebot/github-action#token
  () => ({}), // https://github.com/pnpm/action-setup#readme
  () => ({"needs":{"contents":"read","actions":"read"},"token":["gh-token"]}), // https://github.com/nrwl/nx-set-shas#permissions-in-v2
  () => ({}), // https://github.com/ludeeus/action-shellcheck#readme
  () => ({}), // https://github.com/jlumbroso/free-disk-space#readme
  () => ({"may":{"contents":"read","id-token":"write"}}), // https://github.com/codspeedhq/action#usage
  () => ({"may":{"security-events":"write","contents":"read","actions":"read"},"token":["token"]}), // https://github.com/zizmorcore/zizmor-action#permissions
  () => ({"may":{"packages":"write"},"asks":["githubtoken"]}), // https://github.com/uraimo/run-on-arch-action#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/tailscale/github-action#readme
  () => ({"may":{"pull-requests":"read","contents":"read"},"asks":["github_token"]}), // https://github.com/sonarsource/sonarcloud-github-action#readme
  () => ({"may":{"contents":"read"},"asks":["github_access_token"]}), // https://github.com/mszostok/codeowners-validator#readme
  () => ({}), // https://github.com/ibiqlik/action-yamllint#readme
  () => ({"may":{"contents":"write","actions":"read"},"token":["github-token"]}), // https://github.com/anchore/sbom-action#readme
  () => ({}), // https://github.com/anchore/scan-action#readme
  () => ({"may":{"contents":"read"},"token":["github-pat","token-setup-trivy"]}), // https://github.com/aquasecurity/trivy-action#readme
  () => ({"token":["token"]}), // https://github.com/aquasecurity/setup-trivy#readme
  () => ({}), // https://github.com/snyk/actions/tree/master#readme
  () => ({"may":{"pull-requests":"write","contents":"read"},"asks":["github_token"]}), // https://github.com/gitleaks/gitleaks-action#environment-variables
  () => ({}), // https://github.com/trufflesecurity/trufflehog#readme
  () => ({"needs":{"contents":"write"},"asks":["github_token"]}), // https://github.com/peaceiris/actions-gh-pages#readme
  () => ({}), // https://github.com/peaceiris/actions-hugo#readme
  () => ({"needs":{"contents":"write"},"token":["token"]}), // https://github.com/jamesives/github-pages-deploy-action#readme
  () => ({"needs":{"contents":"write"}}), // https://github.com/stefanzweifel/git-auto-commit-action#usage
  () => ({"needs":{"contents":"write"},"token":["github_token"]}), // https://github.com/ad-m/github-push-action#readme
  () => ({"needs":{"contents":"write"},"may":{"discussions":"write"},"token":["token"]}), // https://github.com/ncipollo/release-action#action-inputs
  () => ({"needs":{"contents":"write"},"may":{"pull-requests":"write"},"token":["token"],"asks":["github_token"]}), // https://github.com/release-drafter/release-drafter#usage
  () => ({"needs":{"contents":"write","pull-requests":"write"},"may":{"id-token":"write"},"token":["github-token"],"asks":["github_token"]}), // https://github.com/changesets/action#readme
  () => ({"needs":{"checks":"write"},"may":{"pull-requests":"write","contents":"read","issues":"read","actions":"read"},"token":["github_token"]}), // https://github.com/enricomi/publish-unit-test-result-action#permissions
  () => ({"may":{"contents":"read","packages":"read","statuses":"write","issues":"write","pull-requests":"write"},"asks":["github_token"]}), // https://github.com/super-linter/super-linter#get-started
  () => ({"needs":{"pull-requests":"write"},"token":["github_token"]}), // https://github.com/marocchino/sticky-pull-request-comment#usage
  () => ({"needs":{"pull-requests":"write"},"token":["github-token"]}), // https://github.com/hmarr/auto-approve-action#readme
  () => ({"needs":{"pull-requests":"read"},"token":["github-token"]}), // https://github.com/dependabot/fetch-metadata#usage-instructions
  () => ({"needs":{"contents":"read"},"may":{"pull-requests":"read"},"token":["token"]}), // https://github.com/wagoid/commitlint-github-action#readme
  () => ({"needs":{"actions":"write"},"token":["token"]}), // https://github.com/benc-uk/workflow-dispatch#inputs
  () => ({"may":{"deployments":"write","contents":"read"},"asks":["githubtoken"]}), // https://github.com/cloudflare/wrangler-action#readme
  () => ({"token":["github-token"]}), // https://github.com/coverallsapp/github-action#readme
  () => ({"may":{"contents":"write","pull-requests":"write"}}), // https://github.com/gradle/actions/blob/main/docs/setup-gradle.md
  () => ({}), // https://github.com/gradle/actions/blob/main/docs/wrapper-validation.md
  () => ({"token":["token"]}), // https://github.com/lycheeverse/lychee-action#readme
  () => ({}), // https://github.com/shivammathur/setup-php#readme
  () => ({"token":["token"]}), // https://github.com/oven-sh/setup-bun#readme
  () => ({}), // https://github.com/denoland/setup-deno#readme
  () => ({}), // https://github.com/webfactory/ssh-agent#readme
  () => ({"may":{"id-token":"write","attestations":"write"}}), // https://github.com/pypa/gh-action-pypi-publish#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/js-devtools/npm-publish#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/rust-lang/crates-io-auth-action#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/rubygems/configure-rubygems-credentials#readme
  () => ({"needs":{"contents":"write","id-token":"write"}}), // https://github.com/rubygems/release-gem#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/nuget/login#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/octo-sts/action#readme
];

const places: Readonly<Record<string, number>> = {
  "actions/checkout": 0,
  "actions/github-script": 1,
  "actions/upload-artifact": 2,
  "actions/upload-artifact/merge": 2,
  "actions/download-artifact": 3,
  "actions/cache": 4,
  "actions/cache/restore": 4,
  "actions/cache/save": 4,
  "actions/setup-go": 5,
  "actions/setup-node": 6,
  "actions/setup-python": 7,
  "actions/setup-java": 8,
  "actions/setup-dotnet": 9,
  "actions/stale": 10,
  "actions/labeler": 11,
  "actions/first-interaction": 12,
  "actions/add-to-project": 13,
  "actions/ai-inference": 14,
  "actions/attest": 15,
  "actions/attest-build-provenance": 16,
  "actions/attest-sbom": 17,
  "actions/configure-pages": 18,
  "actions/upload-pages-artifact": 19,
  "actions/deploy-pages": 20,
  "actions/create-github-app-token": 21,
  "actions/create-release": 22,
  "actions/upload-release-asset": 23,
  "actions/delete-package-versions": 24,
  "actions/dependency-review-action": 25,
  "github/codeql-action/init": 26,
  "github/codeql-action/analyze": 27,
  "github/codeql-action/autobuild": 28,
  "github/codeql-action/upload-sarif": 29,
  "aws-actions/configure-aws-credentials": 30,
  "aws-actions/amazon-ecr-login": 31,
  "aws-actions/amazon-ecs-deploy-task-definition": 32,
  "aws-actions/amazon-ecs-render-task-definition": 33,
  "azure/login": 34,
  "azure/cli": 35,
  "azure/setup-helm": 36,
  "azure/setup-kubectl": 37,
  "azure/webapps-deploy": 38,
  "azure/functions-action": 39,
  "azure/docker-login": 40,
  "google-github-actions/auth": 41,
  "google-github-actions/setup-gcloud": 42,
  "google-github-actions/get-gke-credentials": 43,
  "google-github-actions/deploy-cloudrun": 44,
  "google-github-actions/upload-cloud-storage": 45,
  "google-github-actions/get-secretmanager-secrets": 46,
  "docker/setup-buildx-action": 47,
  "docker/setup-qemu-action": 48,
  "docker/setup-docker-action": 49,
  "docker/build-push-action": 50,
  "docker/bake-action": 50,
  "docker/login-action": 51,
  "docker/metadata-action": 52,
  "docker/scout-action": 53,
  "hashicorp/setup-terraform": 54,
  "hashicorp/vault-action": 55,
  "hashicorp/setup-packer": 56,
  "opentofu/setup-opentofu": 57,
  "step-security/harden-runner": 58,
  "jdx/mise-action": 59,
  "grafana/shared-workflows/actions/login-to-gar": 60,
  "grafana/shared-workflows/actions/dockerhub-login": 61,
  "grafana/shared-workflows/actions/get-vault-secrets": 62,
  "grafana/shared-workflows/actions/create-github-app-token": 63,
  "grafana/shared-workflows/actions/login-to-gcs": 64,
  "grafana/shared-workflows/actions/push-to-gar-docker": 65,
  "pagopa/dx/actions/csp-login": 66,
  "pagopa/dx/.github/actions/node-setup": 67,
  "pagopa/dx/.github/actions/terraform-setup": 68,
  "pagopa/dx/.github/actions/download-artifact": 69,
  "pagopa/dx/.github/actions/upload-artifact": 70,
  "pagopa/dx/.github/actions/get-terraform-version": 71,
  "pagopa/dx/.github/actions/slack-notification": 72,
  "pagopa/dx/actions/pr-comment": 73,
  "pagopa/dx/actions/docker-build-push": 74,
  "ministryofjustice/modernisation-platform-github-actions/decrypt-secrets": 75,
  "ministryofjustice/modernisation-platform-github-actions/signed-commit": 76,
  "ministryofjustice/modernisation-platform-github-actions/terraform-static-analysis": 77,
  "ministryofjustice/modernisation-platform-github-actions/format-code": 78,
  "cds-snc/terraform-plan": 79,
  "cds-snc/terraform-tools-setup": 80,
  "cds-snc/dns-proxy-action": 81,
  "clowdhaus/terraform-composite-actions/pre-commit": 82,
  "clowdhaus/terraform-composite-actions/directories": 83,
  "clowdhaus/terraform-min-max": 84,
  "gruntwork-io/terragrunt-action": 85,
  "terraform-linters/setup-tflint": 86,
  "terraform-docs/gh-actions": 87,
  "bridgecrewio/checkov-action": 88,
  "peter-evans/create-pull-request": 89,
  "peter-evans/create-or-update-comment": 90,
  "peter-evans/find-comment": 91,
  "peter-evans/close-issue": 92,
  "peter-evans/repository-dispatch": 93,
  "peter-murray/workflow-application-token-action": 94,
  "tibdex/github-app-token": 95,
  "slackapi/slack-github-action": 96,
  "swatinem/rust-cache": 97,
  "dtolnay/rust-toolchain": 98,
  "actions-rust-lang/setup-rust-toolchain": 99,
  "taiki-e/install-action": 100,
  "astral-sh/setup-uv": 101,
  "astral-sh/ruff-action": 102,
  "nick-fields/retry": 103,
  "nick-invision/retry": 103,
  "jaxxstorm/action-install-gh-release": 104,
  "mshick/add-pr-comment": 105,
  "ossf/scorecard-action": 106,
  "rui314/setup-mold": 107,
  "amannn/action-semantic-pull-request": 108,
  "dessant/lock-threads": 109,
  "dessant/support-requests": 110,
  "golangci/golangci-lint-action": 111,
  "dorny/paths-filter": 112,
  "dorny/test-reporter": 113,
  "ruby/setup-ruby": 114,
  "pyo3/maturin-action": 115,
  "cycjimmy/semantic-release-action": 116,
  "sigstore/cosign-installer": 117,
  "sigstore/gh-action-sigstore-python": 118,
  "imranismail/setup-kustomize": 119,
  "goreleaser/goreleaser-action": 120,
  "fluxcd/flux2/action": 121,
  "codecov/codecov-action": 122,
  "toko-bifrost/ms-teams-deploy-card": 123,
  "kota65535/github-openvpn-connect-action": 124,
  "helm/kind-action": 125,
  "helm/chart-testing-action": 126,
  "helm/chart-releaser-action": 127,
  "thollander/actions-comment-pull-request": 128,
  "pre-commit/action": 129,
  "tj-actions/changed-files": 130,
  "tj-actions/verify-changed-files": 131,
  "styfle/cancel-workflow-action": 132,
  "googleapis/release-please-action": 133,
  "google-github-actions/release-please-action": 133,
  "crazy-max/ghaction-import-gpg": 134,
  "mikepenz/action-junit-report": 135,
  "jetli/wasm-bindgen-action": 136,
  "jetli/wasm-pack-action": 136,
  "homebrew/actions/setup-homebrew": 137,
  "endbug/label-sync": 138,
  "endbug/add-and-commit": 139,
  "endbug/latest-tag": 140,
  "softprops/action-gh-release": 141,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml": 142,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml": 143,
  "renovatebot/github-action": 144,
  "pnpm/action-setup": 145,
  "nrwl/nx-set-shas": 146,
  "ludeeus/action-shellcheck": 147,
  "jlumbroso/free-disk-space": 148,
  "codspeedhq/action": 149,
  "zizmorcore/zizmor-action": 150,
  "uraimo/run-on-arch-action": 151,
  "tailscale/github-action": 152,
  "sonarsource/sonarcloud-github-action": 153,
  "sonarsource/sonarqube-scan-action": 153,
  "mszostok/codeowners-validator": 154,
  "ibiqlik/action-yamllint": 155,
  "anchore/sbom-action": 156,
  "anchore/scan-action": 157,
  "aquasecurity/trivy-action": 158,
  "aquasecurity/setup-trivy": 159,
  "snyk/actions/golang": 160,
  "snyk/actions/node": 160,
  "snyk/actions/setup": 160,
  "gitleaks/gitleaks-action": 161,
  "trufflesecurity/trufflehog": 162,
  "peaceiris/actions-gh-pages": 163,
  "peaceiris/actions-hugo": 164,
  "jamesives/github-pages-deploy-action": 165,
  "stefanzweifel/git-auto-commit-action": 166,
  "ad-m/github-push-action": 167,
  "ncipollo/release-action": 168,
  "release-drafter/release-drafter": 169,
  "changesets/action": 170,
  "enricomi/publish-unit-test-result-action": 171,
  "enricomi/publish-unit-test-result-action/linux": 171,
  "super-linter/super-linter": 172,
  "github/super-linter": 172,
  "marocchino/sticky-pull-request-comment": 173,
  "hmarr/auto-approve-action": 174,
  "dependabot/fetch-metadata": 175,
  "wagoid/commitlint-github-action": 176,
  "benc-uk/workflow-dispatch": 177,
  "cloudflare/wrangler-action": 178,
  "coverallsapp/github-action": 179,
  "gradle/actions/setup-gradle": 180,
  "gradle/actions/wrapper-validation": 181,
  "lycheeverse/lychee-action": 182,
  "shivammathur/setup-php": 183,
  "oven-sh/setup-bun": 184,
  "denoland/setup-deno": 185,
  "webfactory/ssh-agent": 186,
  "pypa/gh-action-pypi-publish": 187,
  "js-devtools/npm-publish": 188,
  "rust-lang/crates-io-auth-action": 189,
  "rubygems/configure-rubygems-credentials": 190,
  "rubygems/release-gem": 191,
  "nuget/login": 192,
  "octo-sts/action": 193,
};

export const usedActions = actionTable((name) =>
  Object.hasOwn(places, name) ? entries[places[name] as number]?.() : undefined,
);
