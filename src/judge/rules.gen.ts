// Made by scripts/generate-rules.mjs from rules/checks/ and src/judge/rules/. Do not edit.

import type { GateRule, Rule, RuleText, WaiverRule } from "./rule.ts";
import { rule as adminGrant } from "./rules/admin-grant.ts";
import { rule as crossAccountTrust } from "./rules/cross-account-trust.ts";
import { rule as endlessCredential } from "./rules/endless-credential.ts";
import { rule as endlessIdentity } from "./rules/endless-identity.ts";
import { rule as expiredIdentity } from "./rules/expired-identity.ts";
import { rule as lapsedWaiver } from "./rules/lapsed-waiver.ts";
import { rule as malformedWaiver } from "./rules/malformed-waiver.ts";
import { rule as obscuredFact } from "./rules/obscured-fact.ts";
import { rule as openTrust } from "./rules/open-trust.ts";
import { rule as overlongCredential } from "./rules/overlong-credential.ts";
import { rule as ownerRemoved } from "./rules/owner-removed.ts";
import { rule as ownerlessIdentity } from "./rules/ownerless-identity.ts";
import { rule as placeholderOwner } from "./rules/placeholder-owner.ts";
import { rule as staticCredential } from "./rules/static-credential.ts";
import { rule as unboundedFederation } from "./rules/unbounded-federation.ts";
import { rule as unboundedWorkflowToken } from "./rules/unbounded-workflow-token.ts";
import { rule as weakenedGate } from "./rules/weakened-gate.ts";
import { rule as widenedPrivilege } from "./rules/widened-privilege.ts";
import { rule as wildcardAction } from "./rules/wildcard-action.ts";
import { rule as wildcardResource } from "./rules/wildcard-resource.ts";
import { rule as writableDeployKey } from "./rules/writable-deploy-key.ts";

export const rules: readonly Rule[] = [
  adminGrant,
  crossAccountTrust,
  endlessCredential,
  endlessIdentity,
  expiredIdentity,
  obscuredFact,
  openTrust,
  overlongCredential,
  ownerRemoved,
  ownerlessIdentity,
  placeholderOwner,
  staticCredential,
  unboundedFederation,
  unboundedWorkflowToken,
  widenedPrivilege,
  wildcardAction,
  wildcardResource,
  writableDeployKey,
];
export const gateRules: readonly GateRule[] = [weakenedGate];
export const waiverRules: readonly WaiverRule[] = [lapsedWaiver, malformedWaiver];

const texts: readonly RuleText[] = [
  {
    id: "admin-grant",
    title: "Grant of administrator privileges",
    theme: "scope",
    since: "0.1.0",
    why: "Whoever holds it can do everything, or can give itself everything. One leaked token of such an identity is the whole account, and no other limit on it holds.",
    remedy:
      "Grant the actions that the workload needs on the resources that it uses; let a person, with a second pair of eyes, do what really needs administration.",
    severities: {
      default: {
        means: "everything, or the power to change who may do what",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unknown: {
        means: "the role, actions or resources granted cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://cloud.google.com/iam/docs/roles-overview#basic",
      "https://learn.microsoft.com/azure/role-based-access-control/best-practices",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: {
      "owasp-nhi": ["NHI5"],
      "nist-csf": ["PR.AA-05"],
      "cis-v8": ["6.8"],
      soc2: ["CC6.3"],
      "iso-27001": ["8.2"],
    },
  },
  {
    id: "cross-account-trust",
    title: "Third-party account trusted without an external id",
    theme: "trust",
    since: "0.1.0",
    why: "Another account may become this identity. If that account belongs to a vendor, one of its other customers can make the vendor use its access here (the confused deputy); an external id that the vendor sets per customer prevents it.",
    remedy:
      "Add a condition `sts:ExternalId` with the id that the third party gave you. If the account is yours, list it in `trusted.accounts`, or add a condition on `aws:PrincipalOrgID`.",
    severities: {
      default: {
        means: "a whole account that is not listed as yours is trusted without an external id",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      named: {
        means:
          "one role or user of an account that is not listed as yours is trusted without an external id",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "the account cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["trusted.accounts"],
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/3-vulnerable-third-party-nhi/",
    ],
    standards: { "owasp-nhi": ["NHI3"], "nist-csf": ["PR.AA-05", "GV.SC-07"] },
  },
  {
    id: "endless-credential",
    title: "Standing credential that never ends",
    theme: "expiry",
    since: "0.1.0",
    why: "A key, password or token works for whoever holds it. If nothing ends it, a copy taken today from a laptop, a log or a state file opens the door in three years. A comment or a tag that says when to rotate ends nothing.",
    remedy:
      "Give it an end that the platform enforces (an end date, a duration) or a rotation that really replaces it (`time_rotating` in `rotate_when_changed`, `keepers` or `replace_triggered_by`); better, use federation and no standing credential at all.",
    severities: {
      default: {
        means: "nothing that the platform enforces ends the credential",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unreadable: {
        means: "an end is written that is no date or duration",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unknown: {
        means: "whether it ends cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["expiry.credential-days"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
      "https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys",
    ],
    standards: {
      "owasp-nhi": ["NHI7"],
      "nist-csf": ["PR.AA-01"],
      "cis-v8": ["5.6"],
      "iso-27001": ["5.17"],
    },
  },
  {
    id: "endless-identity",
    title: "Machine identity without an end or a review",
    theme: "expiry",
    since: "0.1.0",
    why: 'Projects end, and their identities stay. A day on which somebody must say "still needed" is the only thing that ever removes an identity whose maker has moved on.',
    remedy:
      "Add a tag, label or annotation `expires` or `review-by` with a day at most a year ahead, or the same in a comment above the declaration: `# nhi: review-by=2027-06-30`.",
    severities: {
      default: {
        means: "a standing identity names no day of expiry or review",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      far: {
        means: "the day named lies further ahead than the limit",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unreadable: {
        means: "what stands there is no date",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "its tags come from somewhere that cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["expiry.keys", "expiry.identity-days"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
      "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_lifecycle_management.html",
    ],
    standards: {
      "owasp-nhi": ["NHI1"],
      "nist-csf": ["ID.AM-08", "PR.AA-01"],
      "cis-v8": ["5.3", "5.5"],
    },
  },
  {
    id: "expired-identity",
    title: "Machine identity past its end",
    theme: "expiry",
    since: "0.1.0",
    why: "The day on which somebody promised to remove or review it has passed, and it still has its access. A tag ends nothing by itself.",
    remedy: "Remove the identity and what it holds, or review it and set the next day.",
    severities: {
      default: {
        means: "the `expires` or `review-by` day of an identity lies before today",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
    },
    options: ["expiry.keys"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
    ],
    standards: { "owasp-nhi": ["NHI1"], "nist-csf": ["ID.AM-08", "PR.AA-01"], "cis-v8": ["5.3"] },
  },
  {
    id: "lapsed-waiver",
    title: "Waiver past its end",
    theme: "lifecycle",
    since: "0.1.0",
    why: "The day until which the risk was accepted has passed. The waiver has no effect any more, and what it covered is judged again.",
    remedy:
      "Mend what it covered and delete the waiver, or let its owner accept the risk again with a new end.",
    severities: {
      default: {
        means: "the `until` day of a waiver lies before today",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: ["waivers.self-granted"],
    references: [],
    standards: { "nist-csf": ["PR.AA-05"] },
  },
  {
    id: "malformed-waiver",
    title: "Waiver without reason, owner or end",
    theme: "lifecycle",
    since: "0.1.0",
    why: "An accepted risk that nobody explains, answers for or looks at again is a risk that is no longer seen. A waiver that lacks one of the three has no effect, so that nobody relies on it.",
    remedy:
      'Write all three: `# nhi-lint: allow RULE reason="…" owner=@acme/payments until=2027-01-31`.',
    severities: {
      default: {
        means: "a waiver lacks its reason, owner or end, or cannot be read",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: ["waivers.self-granted"],
    references: [],
    standards: { "nist-csf": ["PR.AA-05"] },
  },
  {
    id: "obscured-fact",
    title: "Owner, end, privileges or trust that can no longer be read",
    theme: "lifecycle",
    since: "0.1.0",
    why: "What this change replaces could be read and judged; what stands there now comes from somewhere outside the tree. Nobody who reviews the change can say whether it still holds.",
    remedy:
      "Write the value where a reviewer can read it, or give the variable a default or a value in a `.tfvars` file of the tree.",
    severities: {
      default: {
        means: "a value that was known at base is unknown at head",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: [],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: { "nist-csf": ["PR.AA-05", "ID.AM-08"] },
  },
  {
    id: "open-trust",
    title: "Trust or grant open to anybody",
    theme: "trust",
    since: "0.1.0",
    why: "Anybody on the platform, or anybody at all, can become the identity or use the grant. No credential has to be stolen.",
    remedy: "Name the principals that need it, or add a condition that only they can meet.",
    severities: {
      default: {
        means:
          "any principal may assume the identity or holds the grant, and no condition narrows it",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      public: {
        means: "one resource is open to all for reading or calling",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "who is trusted cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous",
      "https://cloud.google.com/iam/docs/principals-overview#all-users",
      "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/6-insecure-cloud-deployment-configurations/",
    ],
    standards: { "owasp-nhi": ["NHI6"], "nist-csf": ["PR.AA-03", "PR.AA-05"], soc2: ["CC6.1"] },
  },
  {
    id: "overlong-credential",
    title: "Standing credential that outlives its limit",
    theme: "expiry",
    since: "0.1.0",
    why: "An end in 2299 is no end. The longer a credential lives, the more copies of it exist and the fewer people remember where. The limits by form follow what its platform recommends or enforces.",
    remedy:
      "Bring the end date or the rotation within the limit for its form, or raise the limit in your configuration where you can say why.",
    severities: {
      default: {
        means: "the end, duration or rotation lies beyond the limit for the credential's form",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unknown: {
        means: "it has an end that cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["expiry.credential-days"],
    references: [
      "https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration",
      "https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/7-long-lived-secrets/",
    ],
    standards: {
      "owasp-nhi": ["NHI7"],
      "nist-csf": ["PR.AA-01"],
      "cis-v8": ["5.6"],
      "iso-27001": ["5.17"],
    },
  },
  {
    id: "owner-removed",
    title: "Owner taken away from an existing identity",
    theme: "owner",
    since: "0.1.0",
    why: "The identity keeps its access while the only link to somebody who answers for it is cut. Nothing breaks, so nobody notices until an incident.",
    remedy: "Put the owner back, or name the team that takes over.",
    severities: {
      default: {
        means: "an identity had an owner at base and has none, or only a placeholder, at head",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      job: {
        means: "a workflow job lost its owner in CODEOWNERS",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "the owner was removed, and whether another applies cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["owner.keys"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
    ],
    standards: { "owasp-nhi": ["NHI1"], "nist-csf": ["GV.RR-02", "PR.AA-01"], "cis-v8": ["5.5"] },
  },
  {
    id: "ownerless-identity",
    title: "Machine identity without an owner",
    theme: "owner",
    since: "0.1.0",
    why: "When it leaks, breaks or lapses, somebody has to decide within minutes whether it may be switched off. Without an owner nobody dares to, so it stays. An identity that nobody answers for is never removed.",
    remedy:
      "Name a team on the identity, in a tag, label or annotation whose key your configuration counts as an owner (`owner` by default). Where the type has no place for one, use its description (`owner=@acme/payments`) or a comment above it: `# nhi: owner=@acme/payments`.",
    severities: {
      default: {
        means: "an identity, or a trust or standing credential of its own, names no owner",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      job: {
        means: "a workflow job that holds more than reading has no owner in CODEOWNERS",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "its tags come from somewhere that cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: ["owner.keys", "owner.comments"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
      "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_lifecycle_management.html",
    ],
    standards: {
      "owasp-nhi": ["NHI1"],
      "nist-csf": ["GV.RR-02", "PR.AA-01"],
      "cis-v8": ["5.5"],
      "iso-27001": ["5.16"],
    },
  },
  {
    id: "placeholder-owner",
    title: "Owner that names nobody",
    theme: "owner",
    since: "0.1.0",
    why: "`TODO`, `admin`, `n/a`, the resource's own name or a tool's name satisfies a tag policy and answers no phone. It is worse than no owner, because every report counts it as done.",
    remedy:
      "Name the team or mailbox that will answer when this identity leaks or must be switched off.",
    severities: {
      default: {
        means:
          "the owner is a placeholder, the resource's own name or another text that names nobody",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      job: {
        means: "CODEOWNERS names nobody for a workflow job that holds more than reading",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: ["owner.keys", "owner.placeholders"],
    references: [
      "https://owasp.org/www-project-non-human-identities-top-10/2025/1-improper-offboarding/",
    ],
    standards: { "owasp-nhi": ["NHI1"], "nist-csf": ["GV.RR-02", "PR.AA-01"], "cis-v8": ["5.5"] },
  },
  {
    id: "static-credential",
    title: "Standing key where the platform offers federation",
    theme: "exposure",
    since: "0.1.0",
    why: "A standing key must be stored, and what is stored leaks: into logs, forks, caches and backups. The platform would hand out short-lived credentials to a verified workload instead, and then there is nothing to steal.",
    remedy:
      "Replace the key by the federation that the finding names (OIDC from GitHub Actions, workload identity federation, a managed identity), and delete the key.",
    severities: {
      default: {
        means: "a standing key with an end, where federation could replace it",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      login: {
        means: "a workflow logs in with a standing key",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unbounded: {
        means: "a standing key that nothing ends, where federation could replace it",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      unknown: {
        means: "whether the key ends cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.github.com/actions/concepts/security/openid-connect",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
      "https://cloud.google.com/iam/docs/workload-identity-federation",
      "https://learn.microsoft.com/entra/workload-id/workload-identity-federation",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/4-insecure-authentication/",
    ],
    standards: {
      "owasp-nhi": ["NHI4", "NHI7"],
      "nist-csf": ["PR.AA-01", "PR.AA-03"],
      "iso-27001": ["5.17"],
    },
  },
  {
    id: "unbounded-federation",
    title: "Federated trust that does not say whose tokens it takes",
    theme: "trust",
    since: "0.1.0",
    why: "An issuer such as GitHub signs tokens for everybody's workflows. Only the subject says whose token it is; if it is missing or a wildcard, other people's repositories, other branches or unreviewed pull requests can become this identity.",
    remedy:
      "Compare the subject exactly with one repository and its branch or environment, e.g. `repo:acme/app:environment:production`, and the audience with the one you use; in every statement and every value.",
    severities: {
      default: {
        means: "any subject, any organisation, any repository or project of one",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      "any-ref": {
        means: "any branch, tag, environment or pull request of one repository",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      "read-only": {
        means: "any branch or pull request of one repository, for an identity that can only read",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      repository: {
        means:
          "any branch or pull request of one repository, bound as Google's own guide does (`attribute.repository`)",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      private: {
        means: "an issuer of one's own whose audience is bounded and whose subject is not",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      audience: {
        means: "the subject is bounded, the audience is not",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "the subject or condition cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.github.com/actions/reference/security/oidc",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
      "https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions",
      "https://docs.gitlab.com/ci/secrets/id_token_authentication/",
      "https://developer.hashicorp.com/terraform/cloud-docs/dynamic-provider-credentials/workload-identity-tokens",
      "https://circleci.com/docs/guides/permissions-authentication/openid-connect-tokens/",
      "https://buildkite.com/docs/pipelines/security/oidc",
      "https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/",
      "https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/6-insecure-cloud-deployment-configurations/",
    ],
    standards: { "owasp-nhi": ["NHI6"], "nist-csf": ["PR.AA-03", "PR.AA-04"], soc2: ["CC6.1"] },
  },
  {
    id: "unbounded-workflow-token",
    title: "Workflow token without limits",
    theme: "scope",
    since: "0.1.0",
    why: "Every step of the job, and every action it uses, holds this token. With `write-all` a compromised action can push code, publish packages and change releases; without `permissions` the job gets whatever the organisation's default is, which may be the same.",
    remedy:
      "Declare `permissions` on the job with the scopes that it needs, e.g. `permissions: { contents: read }`.",
    severities: {
      default: {
        means: "a job's permissions are declared nowhere",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "off",
      },
      "write-all": {
        means: "a job gets `write-all`",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "off",
      },
      unknown: {
        means: "the permissions are an expression or come from elsewhere",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "off",
      },
    },
    options: ["workflow.default-permissions"],
    references: [
      "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions",
      "https://docs.github.com/actions/reference/security/secure-use#use-the-principle-of-least-privilege-for-credentials",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: { "owasp-nhi": ["NHI5"], "nist-csf": ["PR.AA-05"], "cis-v8": ["6.8"] },
  },
  {
    id: "weakened-gate",
    title: "Change that loosens what judges it",
    theme: "lifecycle",
    since: "0.1.0",
    why: "The change edits the rules by which it and all later ones are judged. It is judged by the rules at base, but once merged the next one is not.",
    remedy:
      "Make the loosening a change of its own, with the reason in it, approved by whoever owns the gate.",
    severities: {
      default: {
        means:
          "configuration, waivers, CODEOWNERS, owners or the workflow that runs the check are loosened",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: ["waivers.self-granted"],
    references: [
      "https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners",
    ],
    standards: { "nist-csf": ["PR.AA-05"] },
  },
  {
    id: "widened-privilege",
    title: "Existing identity or grant that can do more than before",
    theme: "scope",
    since: "0.1.0",
    why: "It was reviewed once, with less. What it gains now it gains for everybody who already holds it, and the name that reviewers know does not change.",
    remedy:
      "Keep only what is needed of the gain; if the new need is another workload's, give that workload an identity of its own.",
    severities: {
      default: {
        means: "it gained writing",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      admin: {
        means: "it gained administration",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      read: {
        means: "it gained only reading",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
      unknown: {
        means: "how much it gained cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: {
      "owasp-nhi": ["NHI5"],
      "nist-csf": ["PR.AA-05"],
      "cis-v8": ["6.8"],
      soc2: ["CC6.3"],
    },
  },
  {
    id: "wildcard-action",
    title: "Grant of every action of a service",
    theme: "scope",
    since: "0.1.0",
    why: "A wildcard grants what the service can do today and whatever it learns tomorrow: deletion, policy changes and new features that nobody reviewed.",
    remedy:
      "List the actions that the workload calls; a prefix such as `s3:Get*` is fine for reading.",
    severities: {
      default: {
        means: "every action of a service, or every verb or resource of a Kubernetes API group",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      named: {
        means: "every verb on named resources of an API group of one's own",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
    },
    options: [],
    references: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: {
      "owasp-nhi": ["NHI5"],
      "nist-csf": ["PR.AA-05"],
      "cis-v8": ["6.8"],
      soc2: ["CC6.3"],
    },
  },
  {
    id: "wildcard-resource",
    title: "Grant on every resource",
    theme: "scope",
    since: "0.1.0",
    why: "The actions could be bounded to the resources that the workload uses, and are not: it may change what belongs to everybody else in the account. Actions that the platform cannot bound to a resource are no fault and are not reported.",
    remedy: "Name the resources, by ARN, by name or by a condition on a tag.",
    severities: {
      default: {
        means: "writing on every resource",
        baseline: "error",
        strict: "error",
        "beside-zizmor": "error",
      },
      group: {
        means: "writing on every resource of an API group of one's own",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      read: {
        means: "reading on every resource",
        baseline: "warning",
        strict: "warning",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "the resources cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: {
      "owasp-nhi": ["NHI5"],
      "nist-csf": ["PR.AA-05"],
      "cis-v8": ["6.8"],
      soc2: ["CC6.3"],
    },
  },
  {
    id: "writable-deploy-key",
    title: "Deploy key that may push",
    theme: "scope",
    since: "0.1.0",
    why: "A deploy key has no owner at GitHub, outlives the person who made it, and passes by branch protection that allows deploy keys. If it may write, whoever holds the private half can change the code.",
    remedy:
      "Set `read_only = true`; to push from automation use a GitHub App, whose tokens end after an hour.",
    severities: {
      default: {
        means: "the key may write",
        baseline: "warning",
        strict: "error",
        "beside-zizmor": "warning",
      },
      unknown: {
        means: "whether it may write cannot be read",
        baseline: "note",
        strict: "warning",
        "beside-zizmor": "note",
      },
    },
    options: [],
    references: [
      "https://docs.github.com/authentication/connecting-to-github-with-ssh/managing-deploy-keys#deploy-keys",
      "https://owasp.org/www-project-non-human-identities-top-10/2025/5-overprivileged-nhi/",
    ],
    standards: { "owasp-nhi": ["NHI5", "NHI7"], "nist-csf": ["PR.AA-05"] },
  },
];

export const ruleTexts: ReadonlyMap<string, RuleText> = new Map(
  texts.map((text) => [text.id, text]),
);
