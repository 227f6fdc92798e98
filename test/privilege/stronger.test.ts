import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { strongerNames } from "../../src/privilege/stronger.ts";

interface Listed {
  readonly role: string;
  readonly instead?: readonly string[];
}

/** What the role that is advised against does not hold: the use of keys, a neighbour's resources, what a key or a credential opens. */
const more: ReadonlySet<string> = new Set([
  "roles/cloudkms.cryptoKeyEncrypterDecrypter",
  "roles/compute.networkAdmin",
  "Key Vault Reader",
  "Azure Kubernetes Service Cluster User Role",
  "Azure Kubernetes Service RBAC Writer",
]);

describe.each(["google", "azure"])("who follows the advice on %s's roles", (platform) => {
  const text = readFileSync(
    new URL(`../../rules/privileges/${platform}.yaml`, import.meta.url),
    "utf8",
  );
  const { roles } = load(text) as { readonly roles: readonly Listed[] };
  const advised = roles.flatMap(({ role, instead }) =>
    (instead ?? []).map((narrower): readonly [string, string] => [role, narrower]),
  );

  test("reads some", () => {
    expect(advised.length).toBeGreaterThan(20);
  });

  test.each(advised.filter(([, narrower]) => !more.has(narrower)))(
    "gains nothing: %s, then %s",
    (role, narrower) => {
      expect(strongerNames(platform, narrower.toLowerCase())).toContain(role.toLowerCase());
    },
  );
});

test.each([
  ["google", "roles/storage.admin", "roles/storage.objectuser"],
  ["google", "roles/storage.hmackeyadmin", "roles/storage.admin"],
  ["google", "roles/pubsub.publisher", "roles/storage.admin"],
  ["google", "roles/run.serviceagent", "roles/run.admin"],
  ["google", "roles/container.admin", "roles/compute.admin"],
  ["azure", "key vault secrets user", "contributor"],
  ["azure", "key vault crypto user", "key vault secrets officer"],
] as const)("%s: %s is not known to be held by %s", (platform, narrow, wide) => {
  expect(strongerNames(platform, narrow)).not.toContain(wide);
});
