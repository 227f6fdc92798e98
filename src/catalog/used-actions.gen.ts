// Generated from rules/actions.yaml by scripts/generate-used-actions.mjs. Do not edit.

import type { UsedAction, UsedActions } from "./used-actions.ts";

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
  () => ({"open":["contents","id-token"]}), // https://github.com/azure/cli#readme
  () => ({"token":["token"]}), // https://github.com/azure/setup-helm#readme
  () => ({}), // https://github.com/azure/setup-kubectl#readme
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
  () => ({"token":["github-token"]}), // https://github.com/docker/setup-docker-action#readme
  () => ({"may":{"contents":"read"},"token":["github-token"]}), // https://github.com/docker/build-push-action#customizing
  () => ({"may":{"contents":"read"},"token":["github-token"]}), // https://github.com/docker/bake-action#customizing
  () => ({"needs":{"packages":"write"},"may":{"contents":"read"},"asks":["password"]}), // https://github.com/docker/login-action#github-container-registry
  () => ({"may":{"contents":"read"},"token":["github-token"]}), // https://github.com/docker/metadata-action#inputs
  () => ({"may":{"pull-requests":"write","security-events":"write","contents":"read"},"token":["github-token"]}), // https://github.com/docker/scout-action#readme
  () => ({}), // https://github.com/hashicorp/setup-terraform#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/hashicorp/vault-action#readme
  () => ({}), // https://github.com/hashicorp/setup-packer#readme
  () => ({"asks":["github_token"]}), // https://github.com/opentofu/setup-opentofu#readme
  () => ({"may":{"id-token":"write"},"token":["token"]}), // https://github.com/step-security/harden-runner#readme
  () => ({"token":["github_token"]}), // https://github.com/jdx/mise-action#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gar#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/dockerhub-login#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/get-vault-secrets#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/create-github-app-token#action-permissions
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/main/actions/login-to-gcs#readme
  () => ({"needs":{"id-token":"write"},"may":{"contents":"read"}}), // https://github.com/grafana/shared-workflows/tree/3e31f3ccf58fe61e6869414a8afd0c78ccb84c99/actions/push-to-gar-docker#readme
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
  () => ({"open":["contents","id-token"]}), // https://github.com/clowdhaus/terraform-composite-actions/tree/main/pre-commit#readme
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
  () => ({"may":{"id-token":"write"},"token":["token"]}), // https://github.com/pyo3/maturin-action#readme
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
  () => ({"open":["contents","id-token"]}), // https://github.com/pre-commit/action#readme
  () => ({"may":{"pull-requests":"read","contents":"read"},"token":["token"]}), // https://github.com/tj-actions/changed-files#readme
  () => ({}), // https://github.com/tj-actions/verify-changed-files#readme
  () => ({"needs":{"actions":"write"},"token":["access_token"]}), // https://github.com/styfle/cancel-workflow-action#advanced-token-permissions
  () => ({"needs":{"contents":"write","pull-requests":"write"},"may":{"issues":"write"},"token":["token"]}), // https://github.com/googleapis/release-please-action#workflow-permissions
  () => ({}), // https://github.com/crazy-max/ghaction-import-gpg#usage
  () => ({"needs":{"checks":"write"},"may":{"pull-requests":"write"},"token":["token"],"asks":["github_token"]}), // https://github.com/mikepenz/action-junit-report#pr-run-permissions
  () => ({}), // https://github.com/jetli/wasm-bindgen-action#readme
  () => ({"token":["brew-gh-api-token"],"asks":["token"]}), // https://github.com/homebrew/actions/tree/main/setup-homebrew#readme
  () => ({"needs":{"issues":"write"},"token":["token"]}), // https://github.com/endbug/label-sync#readme
  () => ({"needs":{"contents":"write"},"token":["github_token"]}), // https://github.com/endbug/add-and-commit#inputs
  () => ({"needs":{"contents":"write"}}), // https://github.com/endbug/latest-tag#readme
  () => ({"needs":{"contents":"write"},"may":{"discussions":"write"},"token":["token"]}), // https://github.com/softprops/action-gh-release#permissions
  () => ({"needs":{"actions":"read","id-token":"write","contents":"write"}}), // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/generic/README.md#workflow-inputs
  () => ({"needs":{"actions":"read","id-token":"write","packages":"write"},"may":{"contents":"read"}}), // https://github.com/slsa-framework/slsa-github-generator/blob/main/internal/builders/container/README.md#workflow-inputs
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
  () => ({"may":{"contents":"write"},"token":["token-setup-trivy"],"asks":["github-pat"]}), // https://github.com/aquasecurity/trivy-action#using-trivy-to-generate-sbom
  () => ({"token":["token"]}), // https://github.com/aquasecurity/setup-trivy#readme
  () => ({}), // https://github.com/snyk/actions/tree/master#readme
  () => ({"may":{"pull-requests":"write","contents":"read"},"asks":["github_token"]}), // https://github.com/gitleaks/gitleaks-action#environment-variables
  () => ({}), // https://github.com/trufflesecurity/trufflehog#readme
  () => ({"needs":{"contents":"write"},"asks":["github_token"]}), // https://github.com/peaceiris/actions-gh-pages#readme
  () => ({}), // https://github.com/peaceiris/actions-hugo#readme
  () => ({"needs":{"contents":"write"},"token":["token"]}), // https://github.com/jamesives/github-pages-deploy-action#readme
  () => ({"needs":{"contents":"write"}}), // https://github.com/stefanzweifel/git-auto-commit-action#usage
  () => ({"needs":{"contents":"write"},"token":["github_token"],"asks":["token"]}), // https://github.com/ad-m/github-push-action#readme
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
  () => ({"may":{"contents":"write","pull-requests":"write"},"token":["github-token"]}), // https://github.com/gradle/actions/blob/main/docs/setup-gradle.md
  () => ({}), // https://github.com/gradle/actions/blob/main/docs/wrapper-validation.md
  () => ({"token":["token"]}), // https://github.com/lycheeverse/lychee-action#readme
  () => ({"token":["github-token"]}), // https://github.com/shivammathur/setup-php#readme
  () => ({"token":["token"]}), // https://github.com/oven-sh/setup-bun#readme
  () => ({}), // https://github.com/denoland/setup-deno#readme
  () => ({}), // https://github.com/webfactory/ssh-agent#readme
  () => ({"may":{"id-token":"write","attestations":"write"}}), // https://github.com/pypa/gh-action-pypi-publish#readme
  () => ({"may":{"id-token":"write","packages":"write"},"asks":["token"]}), // https://github.com/js-devtools/npm-publish#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/rust-lang/crates-io-auth-action#readme
  () => ({"may":{"id-token":"write"}}), // https://github.com/rubygems/configure-rubygems-credentials#readme
  () => ({"needs":{"contents":"write","id-token":"write"}}), // https://github.com/rubygems/release-gem#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/nuget/login#readme
  () => ({"needs":{"id-token":"write"}}), // https://github.com/octo-sts/action#readme
  () => ({"needs":{"contents":"read","packages":"write","id-token":"write"},"token":["github-token"]}), // https://github.com/actions/publish-immutable-action#usage
  () => ({"needs":{"contents":"write"},"token":["token"]}), // https://github.com/actions/publish-action#recommended-permissions
  () => ({"may":{"issues":"write","pull-requests":"write","contents":"write","actions":"write"},"token":["reaction-token"],"asks":["token"]}), // https://github.com/peter-evans/slash-command-dispatch#action-inputs
  () => ({"needs":{"contents":"write","pull-requests":"write"},"token":["token"]}), // https://github.com/peter-evans/enable-pull-request-automerge#action-inputs
  () => ({"needs":{"issues":"write"},"token":["token"]}), // https://github.com/peter-evans/create-issue-from-file#action-inputs
  () => ({"may":{"actions":"read","pull-requests":"read"},"token":["github_token"]}), // https://github.com/dawidd6/action-download-artifact#usage
  () => ({}), // https://github.com/aws-actions/aws-secretsmanager-get-secrets#usage
  () => ({"may":{"contents":"read"},"asks":["github_access_token"]}), // https://github.com/cachix/install-nix-action#inputs-specify-using-with
  () => ({}), // https://github.com/docker/bake-action/tree/master/subaction/matrix#readme
  () => ({}), // https://github.com/Homebrew/actions/tree/main/cache-homebrew-prefix#readme
  () => ({"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/git-user-config#readme
  () => ({"needs":{"pull-requests":"write"},"may":{"issues":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/label-pull-requests#readme
  () => ({"may":{"issues":"write","pull-requests":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/post-comment#readme
  () => ({"needs":{"pull-requests":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/limit-pull-requests#readme
  () => ({"needs":{"issues":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/create-or-update-issue#readme
  () => ({"may":{"pull-requests":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/create-pull-request#readme
  () => ({"needs":{"pull-requests":"write"},"token":["token"]}), // https://github.com/Homebrew/actions/tree/main/dismiss-approvals#readme
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
  "docker/bake-action": 51,
  "docker/login-action": 52,
  "docker/metadata-action": 53,
  "docker/scout-action": 54,
  "hashicorp/setup-terraform": 55,
  "hashicorp/vault-action": 56,
  "hashicorp/setup-packer": 57,
  "opentofu/setup-opentofu": 58,
  "step-security/harden-runner": 59,
  "jdx/mise-action": 60,
  "grafana/shared-workflows/actions/login-to-gar": 61,
  "grafana/shared-workflows/actions/dockerhub-login": 62,
  "grafana/shared-workflows/actions/get-vault-secrets": 63,
  "grafana/shared-workflows/actions/create-github-app-token": 64,
  "grafana/shared-workflows/actions/login-to-gcs": 65,
  "grafana/shared-workflows/actions/push-to-gar-docker": 66,
  "pagopa/dx/actions/csp-login": 67,
  "pagopa/dx/.github/actions/node-setup": 68,
  "pagopa/dx/.github/actions/terraform-setup": 69,
  "pagopa/dx/.github/actions/download-artifact": 70,
  "pagopa/dx/.github/actions/upload-artifact": 71,
  "pagopa/dx/.github/actions/get-terraform-version": 72,
  "pagopa/dx/.github/actions/slack-notification": 73,
  "pagopa/dx/actions/pr-comment": 74,
  "pagopa/dx/actions/docker-build-push": 75,
  "ministryofjustice/modernisation-platform-github-actions/decrypt-secrets": 76,
  "ministryofjustice/modernisation-platform-github-actions/signed-commit": 77,
  "ministryofjustice/modernisation-platform-github-actions/terraform-static-analysis": 78,
  "ministryofjustice/modernisation-platform-github-actions/format-code": 79,
  "cds-snc/terraform-plan": 80,
  "cds-snc/terraform-tools-setup": 81,
  "cds-snc/dns-proxy-action": 82,
  "clowdhaus/terraform-composite-actions/pre-commit": 83,
  "clowdhaus/terraform-composite-actions/directories": 84,
  "clowdhaus/terraform-min-max": 85,
  "gruntwork-io/terragrunt-action": 86,
  "terraform-linters/setup-tflint": 87,
  "terraform-docs/gh-actions": 88,
  "bridgecrewio/checkov-action": 89,
  "peter-evans/create-pull-request": 90,
  "peter-evans/create-or-update-comment": 91,
  "peter-evans/find-comment": 92,
  "peter-evans/close-issue": 93,
  "peter-evans/repository-dispatch": 94,
  "peter-murray/workflow-application-token-action": 95,
  "tibdex/github-app-token": 96,
  "slackapi/slack-github-action": 97,
  "swatinem/rust-cache": 98,
  "dtolnay/rust-toolchain": 99,
  "actions-rust-lang/setup-rust-toolchain": 100,
  "taiki-e/install-action": 101,
  "astral-sh/setup-uv": 102,
  "astral-sh/ruff-action": 103,
  "nick-fields/retry": 104,
  "nick-invision/retry": 104,
  "jaxxstorm/action-install-gh-release": 105,
  "mshick/add-pr-comment": 106,
  "ossf/scorecard-action": 107,
  "rui314/setup-mold": 108,
  "amannn/action-semantic-pull-request": 109,
  "dessant/lock-threads": 110,
  "dessant/support-requests": 111,
  "golangci/golangci-lint-action": 112,
  "dorny/paths-filter": 113,
  "dorny/test-reporter": 114,
  "ruby/setup-ruby": 115,
  "pyo3/maturin-action": 116,
  "cycjimmy/semantic-release-action": 117,
  "sigstore/cosign-installer": 118,
  "sigstore/gh-action-sigstore-python": 119,
  "imranismail/setup-kustomize": 120,
  "goreleaser/goreleaser-action": 121,
  "fluxcd/flux2/action": 122,
  "codecov/codecov-action": 123,
  "toko-bifrost/ms-teams-deploy-card": 124,
  "kota65535/github-openvpn-connect-action": 125,
  "helm/kind-action": 126,
  "helm/chart-testing-action": 127,
  "helm/chart-releaser-action": 128,
  "thollander/actions-comment-pull-request": 129,
  "pre-commit/action": 130,
  "tj-actions/changed-files": 131,
  "tj-actions/verify-changed-files": 132,
  "styfle/cancel-workflow-action": 133,
  "googleapis/release-please-action": 134,
  "google-github-actions/release-please-action": 134,
  "crazy-max/ghaction-import-gpg": 135,
  "mikepenz/action-junit-report": 136,
  "jetli/wasm-bindgen-action": 137,
  "jetli/wasm-pack-action": 137,
  "homebrew/actions/setup-homebrew": 138,
  "endbug/label-sync": 139,
  "endbug/add-and-commit": 140,
  "endbug/latest-tag": 141,
  "softprops/action-gh-release": 142,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml": 143,
  "slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml": 144,
  "renovatebot/github-action": 145,
  "pnpm/action-setup": 146,
  "nrwl/nx-set-shas": 147,
  "ludeeus/action-shellcheck": 148,
  "jlumbroso/free-disk-space": 149,
  "codspeedhq/action": 150,
  "zizmorcore/zizmor-action": 151,
  "uraimo/run-on-arch-action": 152,
  "tailscale/github-action": 153,
  "sonarsource/sonarcloud-github-action": 154,
  "sonarsource/sonarqube-scan-action": 154,
  "mszostok/codeowners-validator": 155,
  "ibiqlik/action-yamllint": 156,
  "anchore/sbom-action": 157,
  "anchore/scan-action": 158,
  "aquasecurity/trivy-action": 159,
  "aquasecurity/setup-trivy": 160,
  "snyk/actions/golang": 161,
  "snyk/actions/node": 161,
  "snyk/actions/setup": 161,
  "gitleaks/gitleaks-action": 162,
  "trufflesecurity/trufflehog": 163,
  "peaceiris/actions-gh-pages": 164,
  "peaceiris/actions-hugo": 165,
  "jamesives/github-pages-deploy-action": 166,
  "stefanzweifel/git-auto-commit-action": 167,
  "ad-m/github-push-action": 168,
  "ncipollo/release-action": 169,
  "release-drafter/release-drafter": 170,
  "changesets/action": 171,
  "enricomi/publish-unit-test-result-action": 172,
  "enricomi/publish-unit-test-result-action/linux": 172,
  "super-linter/super-linter": 173,
  "super-linter/super-linter/slim": 173,
  "github/super-linter": 173,
  "github/super-linter/slim": 173,
  "marocchino/sticky-pull-request-comment": 174,
  "hmarr/auto-approve-action": 175,
  "dependabot/fetch-metadata": 176,
  "wagoid/commitlint-github-action": 177,
  "benc-uk/workflow-dispatch": 178,
  "cloudflare/wrangler-action": 179,
  "coverallsapp/github-action": 180,
  "gradle/actions/setup-gradle": 181,
  "gradle/actions/wrapper-validation": 182,
  "lycheeverse/lychee-action": 183,
  "shivammathur/setup-php": 184,
  "oven-sh/setup-bun": 185,
  "denoland/setup-deno": 186,
  "webfactory/ssh-agent": 187,
  "pypa/gh-action-pypi-publish": 188,
  "js-devtools/npm-publish": 189,
  "rust-lang/crates-io-auth-action": 190,
  "rubygems/configure-rubygems-credentials": 191,
  "rubygems/release-gem": 192,
  "nuget/login": 193,
  "octo-sts/action": 194,
  "actions/publish-immutable-action": 195,
  "actions/publish-action": 196,
  "peter-evans/slash-command-dispatch": 197,
  "peter-evans/enable-pull-request-automerge": 198,
  "peter-evans/create-issue-from-file": 199,
  "dawidd6/action-download-artifact": 200,
  "aws-actions/aws-secretsmanager-get-secrets": 201,
  "cachix/install-nix-action": 202,
  "docker/bake-action/subaction/matrix": 203,
  "homebrew/actions/cache-homebrew-prefix": 204,
  "homebrew/actions/git-user-config": 205,
  "homebrew/actions/label-pull-requests": 206,
  "homebrew/actions/post-comment": 207,
  "homebrew/actions/limit-pull-requests": 208,
  "homebrew/actions/create-or-update-issue": 209,
  "homebrew/actions/create-pull-request": 210,
  "homebrew/actions/dismiss-approvals": 211,
};

export const usedActions: UsedActions = (name) =>
  Object.hasOwn(places, name) ? (entries[places[name] as number]?.() ?? null) : null;
