// Every type of standing credential that we know has a word on what its vendor offers instead, or is known to have nothing.

import { expect, test } from "vitest";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import type { TypeEntry } from "../../src/catalog/catalog.ts";
import { insteadOf, keylessOf } from "../../src/catalog/migration.ts";
import { credential } from "../model/build.ts";

/** Their vendors offer nothing without a secret, or what is kept is no secret of a machine's own. */
const nothing: ReadonlySet<string> = new Set([
  "aws_cognito_user_pool_client",
  "aws_grafana_workspace_api_key",
  "aws_grafana_workspace_service_account_token",
  "aws_iot_certificate",
  "aws_ssm_activation",
  "aws_transfer_ssh_key",
  "azuread_service_principal_token_signing_certificate",
  "azurerm_automation_webhook",
  "azurerm_managed_disk_sas_token",
  "azurerm_nginx_api_key",
  "cloudflare_account_token",
  "cloudflare_api_token",
  "google_firebase_app_check_debug_token",
  "google_iam_oauth_client_credential",
  "google_iam_workforce_pool_provider_scim_token",
  "kubernetes_token_request_v1",
  "tfe_audit_trail_token",
  "tfe_organization_token",
  "tfe_team_token",
]);

const copies: ReadonlySet<string> = new Set(["stored-secret", "variable"]);

/** Workloads, which have no form, run as somebody by what they are issued per use. */
const types = [...(catalog.types as ReadonlyMap<string, TypeEntry>)].flatMap(
  ([type, { kinds, form }]) =>
    kinds.includes("credential") && form !== undefined && !copies.has(form) ? [type] : [],
);

test.each(types)("%s", (type) => {
  const instead = insteadOf(credential(`${type}.one`));
  if (nothing.has(type)) expect(instead).toBeNull();
  else expect(instead).toEqual({ use: expect.any(String), page: expect.stringMatching(/^https:/) });
});

test("a bound token takes the place of an account's, not of one that joins nodes", () => {
  const token = credential("Secret/default/deploy", { type: "Secret", form: "token" });
  const of = { how: "reference", root: "", address: "deploy", at: token.header } as const;
  expect(keylessOf({ ...token, of })).toContain("a bound token");
  expect([keylessOf(token), insteadOf(token)]).toEqual([null, null]);
});

test("of a copy it is what was copied that says it", () => {
  const use = (address: string): string | undefined => {
    const one = credential("github_actions_secret.ci", { form: "stored-secret" });
    const of = { how: "reference", root: "", address, at: one.header } as const;
    return insteadOf({ ...one, of })?.use;
  };
  expect(use('module.ci["a.b"].aws_iam_access_key.deploy[0]')).toContain("`role-to-assume`");
  expect(use("google_service_account_key.ci")).toContain("`workload_identity_provider`");
  expect(use("azuread_application_password.ci")).toContain("`azure/login` with `client-id`");
  expect(use("random_password.ci")).toBeUndefined();
});
