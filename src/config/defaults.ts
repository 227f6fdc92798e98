// The Policy that holds where configuration says nothing, each limit with its source.

import { reviewedKinds, type Policy, type Preset } from "../model/policy.ts";

/** Keys whose tag, label or annotation names an owner. Spellings seen in real trees, one list for all platforms. */
const ownerKeys = [
  "owner",
  "owners",
  "owned-by",
  "owned_by",
  "ownedby",
  "nhi/owner",
  "nhi-owner",
  "nhi_owner",
  "nhi:owner",
  "team",
  "team-name",
  "team_name",
  "teamname",
  "owner-team",
  "owner_team",
  "ownerteam",
  "team-owner",
  "service-owner",
  "service_owner",
  "serviceowner",
  "product-owner",
  "product_owner",
  "technical-owner",
  "technical_owner",
  "business-owner",
  "business_owner",
  "owner-email",
  "owner_email",
  "owneremail",
  "squad",
  "contact",
  "contacts",
  "contact-email",
  "contact_email",
  "maintainer",
  "maintainers",
  "githubteam",
  "github-team",
  "github_team",
  "infrastructure-support", // https://technical-guidance.service.justice.gov.uk/documentation/standards/documenting-infrastructure-owners.html
  "a8r.io/owner", // https://ambassadorlabs.github.io/k8s-for-humans/
  "backstage.io/owner",
] as const;

const expiryKeys = [
  "expires",
  "expires-on",
  "expires_on",
  "expireson",
  "expires-at",
  "expires_at",
  "expiry",
  "expiry-date",
  "expiry_date",
  "expiration",
  "expiration-date",
  "expiration_date",
  "expirationdate",
  "nhi/expires",
  "nhi-expires",
  "nhi_expires",
  "nhi:expires",
  "review-by",
  "review_by",
  "reviewby",
  "nhi/review-by",
  "nhi-review-by",
  "nhi_review_by",
  "nhi:review-by",
] as const;

const purposeKeys = ["purpose", "nhi/purpose", "reason", "nhi/reason", "justification"] as const;

const ticketKeys = [
  "ticket",
  "nhi/ticket",
  "jira",
  "jira-ticket",
  "jira-issue",
  "issue",
  "change-request",
] as const;

/** Values that stand where an owner should, and name nobody. */
const placeholders = [
  "",
  "-",
  "?",
  "admin",
  "administrator",
  "all",
  "anyone",
  "change-me",
  "change_me",
  "changeme",
  "default",
  "everyone",
  "example",
  "fixme",
  "me",
  "n/a",
  "na",
  "nil",
  "nobody",
  "none",
  "null",
  "owner",
  "placeholder",
  "replace-me",
  "replaceme",
  "root",
  "someone",
  "tba",
  "tbc",
  "tbd",
  "team",
  "team-name",
  "terraform",
  "test",
  "todo",
  "undefined",
  "unknown",
  "unowned",
  "user",
  "xxx",
  "your-name",
  "your-team",
] as const;

/** Days a standing credential may live, by form. */
const credentialDays = {
  "access-key": 90, // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-3
  "service-account-key": 90, // https://cloud.google.com/iam/docs/best-practices-for-managing-service-account-keys#rotate-keys
  "hmac-key": 90, // the same key material risk as a service-account key; https://cloud.google.com/storage/docs/authentication/hmackeys
  "client-secret": 365, // https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials: "less than 12 months"
  certificate: 397, // the longest public certificate: https://cabforum.org/working-groups/server/baseline-requirements/requirements/#632-certificate-operational-periods-and-key-pair-usage-periods
  token: 366, // https://docs.github.com/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
  "api-key": 365,
  default: 365, // a review a year: NIST SP 800-53 AC-2(j), https://csrc.nist.gov/projects/cprt/catalog#/cprt/framework/version/SP_800_53_5_1_1/home?element=AC-2
} as const;

/** https://docs.aws.amazon.com/config/latest/developerguide/iam-user-unused-credentials-check.html, https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-8; CIS asks 45 days of AWS users. */
const unusedDays = 90;

/** What AWS gives a session unless somebody asks for more: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const buildSessionMinutes = 60;

/** The policy of a preset without a configuration file. */
export function defaultPolicy(preset: Preset): Policy {
  return {
    preset,
    owner: {
      keys: ownerKeys,
      placeholders,
      commentsAnywhere: false,
      directory: null,
      review: {
        require: "codeowners",
        kinds: reviewedKinds,
        environments: null,
        severities: null,
      },
    },
    expiry: { keys: expiryKeys, identityDays: 365, buildSessionMinutes, credentialDays },
    purpose: { keys: purposeKeys, ticketKeys },
    severities: new Map(),
    exclude: [],
    samples: null,
    waivers: { selfGranted: "warnings", longestDays: 365, github: false },
    workflow: { defaultPermissions: "unknown", protectedEnvironments: [] },
    trusted: { accounts: [], githubOrganizations: [] },
    terraform: { varFiles: [] },
    plan: { trusted: false },
    evidence: { unusedDays, oldestDays: 30, trusted: [] },
    monitored: [],
    modules: [],
  };
}
